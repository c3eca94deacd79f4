import Foundation
import Testing

/// Documents that are made to do harm, through the program itself.
///
/// `PLANWRIGHT_HOSTILE` names a folder where the inputs and outputs are kept,
/// `PLANWRIGHT_HOSTILE_SCALE` set to 1 makes the inputs as large as they can be,
/// `PLANWRIGHT_MUTANTS` and `PLANWRIGHT_SEED` say how many mutants there are, and which; one that
/// does harm is kept as `mutant-N-…` in the temporary folder.
@Suite(.serialized) struct HostileTests {
  private static let environment = ProcessInfo.processInfo.environment

  @Test func everyHostileInputEndsInANamedOutcome() throws {
    // Processor time counts, however busy the machine is.
    let run = try BatchRun("made", HostileInput.all, options: ["--timeout", "120"])
    #expect(run.rows.count == HostileInput.all.count)
    for row in run.rows {
      let isBusy =
        ["outOfTime", "outOfMemory"].contains(row.status) && run.isEndless(row.input)
      #expect(
        isBusy || !BatchRun.defects.contains(row.status),
        "\(row.input): \(row.status): \(row.reason)")
      #expect(row.status == "converted" || !row.reason.isEmpty, "\(row.input) says no reason")
    }
    for input in HostileInput.all {
      guard let words = input.lastWords, let row = run.row(input.name), row.status == "converted"
      else { continue }
      let document = try run.text("\(row.folder)/document.json")
      #expect(document.contains(words), "\(input.name) was cut and says nothing")
    }
  }

  @Test func mutantsEndInANamedOutcome() throws {
    let count = Self.environment["PLANWRIGHT_MUTANTS"].flatMap(Int.init) ?? 30
    let seed = Self.environment["PLANWRIGHT_SEED"].flatMap(UInt64.init) ?? 1
    var mutator = try Mutator(seed: seed, folder: BatchRun.inputs)
    // A part at a time, since mutants and their outputs take a gigabyte a thousand.
    for start in stride(from: 0, to: count, by: 500) {
      let part = start..<min(count, start + 500)
      let run = try BatchRun(
        "mutants-\(start)", part.lazy.map { mutator.next($0) }, options: ["--timeout", "120"])
      #expect(run.rows.count == part.count)
      for row in run.rows where BatchRun.defects.contains(row.status) {
        Issue.record("\(row.input): \(row.status): \(row.reason)")
        try run.keep(row.input)
      }
    }
  }

  /// One small file for each fault that the tests above found.
  @Test func faultsThatWereFoundStayMended() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let run = try BatchRun(
      "found",
      names.map { name in
        HostileInput(
          name, [UInt8](FileManager.default.contents(atPath: folder.path + "/" + name) ?? Data()))
      })
    #expect(run.row("password-user.pdf")?.status == "encrypted")
    #expect(run.row("password-aes.pdf")?.status == "encrypted")
    for name in ["password-owner.pdf", "linearised.pdf"] {
      let row = try #require(run.row(name))
      #expect(try run.text("\(row.folder)/document.json").contains(HostileInput.marker))
    }
    // Cairo's observer asserts where its list of a tiling's operations cannot grow.
    let tiling = try #require(run.row("tiling-pattern.pdf"))
    #expect(["converted", "outOfTime", "outOfMemory"].contains(tiling.status))
    // All that follows a frame which nothing closes stands inside it.
    let frame = try #require(run.row("unclosed-frame.html"))
    #expect(try run.text("\(frame.folder)/document.json").contains(HostileInput.marker))
  }

  /// A hundred workers of one document each: none dies of what its sandbox closes, as libdispatch's
  /// pool does that watches its threads through /proc.
  @Test func freshWorkersLive() throws {
    let inputs = (0..<100).map { HostileInput("\($0).html", "<p>words \($0)</p>") }
    let run = try BatchRun("fresh", inputs, options: ["--recycle-after", "1"])
    #expect(run.rows.count == 100)
    #expect(run.rows.allSatisfy { $0.status == "converted" })
  }
}
