internal import Batch
internal import Foundation

/// A way from bytes to files that does what the document says, harm included.
enum Harm {
  static let work = Work { (name, bytes) throws(Work.Failure) in
    let text = String(decoding: bytes, as: UTF8.self)
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    switch words.first {
    case "segfault": raise(SIGSEGV)
    case "trap": _ = [0][words.count + 7]
    case "abort": abort()
    case "killed": kill(getpid(), SIGKILL)
    case "exit": exit(0)
    case "hang": while true { sleep(1) }
    case "spin": while true {}
    case "recurse": _ = deep(1)
    case "allocate":
      var held: [[UInt8]] = []
      while true { held.append([UInt8](repeating: 1, count: 50_000_000)) }
    case "garbage":
      let noise = [UInt8](repeating: 0xFF, count: 64)
      _ = write(3, noise, noise.count)
    case "nonsense":
      let frame: [UInt8] = [5, 0, 0, 0, 0x45, 9, 9, 9, 9]
      _ = write(3, frame, frame.count)
    case "files":
      var highest: Int32 = 0
      while case let copy = dup(0), copy >= 0 { highest = copy }
      let told = "\(highest) \(errno == EMFILE)"
      return Work.Product(files: [Work.File(name: "files.txt", bytes: Array(told.utf8))])
    case "chatter":
      let noise = [UInt8](repeating: 0x41, count: 1_000_000)
      _ = write(2, noise, noise.count)
    case "flood":
      return Work.Product(files: [
        Work.File(name: "flood.txt", bytes: [UInt8](repeating: 0x41, count: 2_000_000))
      ])
    case "deluge":
      return Work.Product(files: [
        Work.File(name: "deluge.txt", bytes: [UInt8](repeating: 0x41, count: 100_000_001))
      ])
    case "climb": return Work.Product(files: [Work.File(name: "../climb.txt", bytes: [])])
    case "twins":
      return Work.Product(files: [
        Work.File(name: "a.txt", bytes: []), Work.File(name: "A.txt", bytes: []),
      ])
    case "escape":
      let tries = Escape.tries.joined(separator: "\n")
      return Work.Product(files: [Work.File(name: "escape.txt", bytes: Array(tries.utf8))])
    case "fail": throw Work.Failure(kind: words[1], message: "\(name): read: it is \(words[1])")
    case "partial": return Work.Product(files: [], partial: "only the first page was read")
    case "slow": usleep(20_000)
    default: break
    }
    let upper = Work.File(name: "upper.txt", bytes: Array(text.uppercased().utf8))
    let lines = Work.File(name: "words.json", bytes: Array("[\(words.count)]\n".utf8))
    return Work.Product(
      files: [upper, lines], records: words.count,
      findings: FindingCounts(errors: words.filter { $0 == "error" }.count))
  }

  /// FNV-1a four times over: as wide as SHA-256, and as good where nobody is hostile.
  @Sendable static func digest(_ next: () -> [UInt8]?) -> String {
    var hashes: [UInt64] = [1, 2, 3, 4]
    while let piece = next() {
      for byte in piece {
        for index in hashes.indices {
          hashes[index] = (hashes[index] ^ UInt64(byte)) &* 0x100_0000_01b3
        }
      }
    }
    return hashes.map {
      let digits = String($0, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private static func deep(_ depth: Int) -> Int {
    var room = (depth, depth, depth, depth)
    return withUnsafeMutablePointer(to: &room) { $0.pointee.0 + deep(depth + 1) + $0.pointee.1 }
  }
}
