internal import Findings
internal import Glibc

/// What a worker died of.
struct Death {
  let outcome: Outcome

  init(_ exit: Exit, said: [UInt8], limits: Limits) {
    let quote = Self.quote(said)
    if exit.signal == SIGXCPU {
      outcome = Outcome(
        .outOfTime,
        reason: "it took longer than the \(limits.processorSeconds) s of processor time "
          + "that --max-cpu allows")
    } else if Self.isOutOfMemory(exit, said: said, limits: limits) {
      outcome = Outcome(
        .outOfMemory,
        reason: "it needs more than the \(limits.memory) bytes that --max-memory allows" + quote)
    } else {
      outcome = Outcome(.crashed, reason: "its worker died: \(exit.words)\(quote)")
    }
  }

  /// The first line that a worker said, safe to print, with its blanks before it.
  static func quote(_ said: [UInt8]) -> String {
    let line = said.split(separator: 0x0A).first.map {
      String(decoding: $0.prefix(240), as: UTF8.self)
    }
    return line.map { ": " + Printable.text($0) } ?? ""
  }

  /// The kernel does not say that an address space was full; allocators do, each in its words,
  /// and cairo's observer by an assertion where its list of operations cannot grow.
  private static func isOutOfMemory(_ exit: Exit, said: [UInt8], limits: Limits) -> Bool {
    if exit.peakKilobytes << 10 > limits.memory / 4 * 3 { return true }
    let words = String(decoding: said, as: UTF8.self).lowercased()
    return [
      "out of memory", "failed to allocate", "could not allocate", "cannot allocate", "bad_alloc",
      "add_record: assertion",
    ].contains { words.contains($0) }
  }
}
