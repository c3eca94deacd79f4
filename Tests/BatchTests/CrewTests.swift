import Batch
import Foundation
import Testing

/// What becomes of documents that harm the process that reads them.
@Suite(.serialized) struct CrewTests {
  private func run(
    _ documents: [String], size: Int = 1, _ change: (inout Limits) -> Void = { _ in }
  ) throws -> [Outcome] {
    var outcomes = [Outcome](repeating: Outcome(.pending), count: documents.count)
    var upcoming = 0
    let crew = Crew(size: size, launch: Runner.launch(change))
    try crew.run(
      Crew.Orders(
        next: { () throws(BatchError) in
          defer { upcoming += 1 }
          guard upcoming < documents.count else { return nil }
          return Job(index: upcoming, name: "\(upcoming).txt", file: "\(upcoming).txt")
        },
        open: { job in
          Result { () throws(OpenInput.Refusal) in
            try OpenInput.memory(Array(documents[job.index].utf8), atMost: 1_000_000)
          }
        },
        finished: { (job, outcome) throws(BatchError) in outcomes[job.index] = outcome }))
    return outcomes
  }

  @Test func aDocumentBecomesFiles() throws {
    let outcome = try #require(try run(["some words here"]).first)
    #expect(outcome.status == .converted)
    #expect(outcome.files.map(\.name) == ["upper.txt", "words.json"])
    #expect(outcome.files.first?.bytes == Array("SOME WORDS HERE".utf8))
    #expect(outcome.records == 3)
    #expect(outcome.input == Runner.digest("some words here"))
    #expect(outcome.peakKilobytes > 1_000)
  }

  @Test(arguments: [
    ("segfault", "it was killed by SIGSEGV"), ("abort", "it was killed by SIGABRT"),
    ("killed", "it was killed by SIGKILL"), ("exit", "it ended with status 0"),
    ("recurse", "it was killed by SIGSEGV"),
  ])
  func aDeathIsNamedAndHurtsNoNeighbour(harm: String, reason: String) throws {
    let outcomes = try run(["before", harm, "after"])
    #expect(outcomes.map(\.status) == [.converted, .crashed, .converted])
    #expect(outcomes[1].reason.contains(reason))
    #expect(outcomes[2].files.first?.bytes == Array("AFTER".utf8))
  }

  @Test func aTrapIsQuoted() throws {
    let outcome = try run(["trap"])[0]
    #expect(outcome.status == .crashed)
    #expect(outcome.reason.contains("Index out of range"))
  }

  @Test func whatFitsNoFrameIsTooMuch() throws {
    let outcomes = try run(["deluge", "after"])
    #expect(outcomes.map(\.status) == [.tooMuchOutput, .converted])
    #expect(outcomes[0].reason.contains("its deluge.txt has 100000001 bytes"))
  }

  @Test func whatHangsIsEnded() throws {
    let outcomes = try run(["hang", "after"]) { $0.seconds = 1 }
    #expect(outcomes.map(\.status) == [.outOfTime, .converted])
    #expect(outcomes[0].reason.contains("--timeout"))
  }

  @Test func processorTimeIsCountedADocument() throws {
    let outcomes = try run(["spin", "after"]) { $0.processorSeconds = 1 }
    #expect(outcomes.map(\.status) == [.outOfTime, .converted])
    #expect(outcomes[0].reason.contains("--max-cpu"))
  }

  @Test func memoryIsLimited() throws {
    let outcomes = try run(["allocate", "after"]) { $0.memory = 400_000_000 }
    #expect(outcomes.map(\.status) == [.outOfMemory, .converted])
    #expect(outcomes[0].reason.contains("--max-memory"))
    #expect(outcomes[0].peakKilobytes < 400_000)
  }

  @Test func openFilesAreLimited() throws {
    let outcome = try run(["files"]) { $0.openFiles = 20 }[0]
    #expect(outcome.files.first?.bytes == Array("19 true".utf8))
  }

  @Test(arguments: ["garbage", "nonsense", "climb", "twins"])
  func aWorkerThatLiesIsNotBelieved(harm: String) throws {
    let outcomes = try run([harm, "after"])
    #expect(outcomes.map(\.status) == [.badAnswer, .converted])
    #expect(outcomes[0].files.isEmpty)
  }

  @Test func outputsAreLimited() throws {
    let ratio = try run(["flood"])[0]
    #expect(ratio.status == .tooMuchOutput)
    #expect(ratio.reason.contains("--max-output-ratio"))
    let size = try run(["flood"]) { $0.outputBytes = 1_500_000 }[0]
    #expect(size.reason.contains("--max-output allows"))
  }

  @Test func messagesAreBounded() throws {
    #expect(try run(["chatter"])[0].status == .converted)
  }

  @Test func inputsAreLimited() throws {
    let outcome = try run([String(repeating: "x", count: 1_000_001)])[0]
    #expect(outcome.status == .tooLarge)
    #expect(outcome.reason.contains("1000001 bytes"))
  }

  @Test func failuresKeepTheirWords() throws {
    let outcomes = try run(["fail encrypted", "partial"])
    #expect(outcomes[0].status == Outcome.Status(rawValue: "encrypted"))
    #expect(outcomes[0].reason == "0.txt: read: it is encrypted")
    #expect(outcomes[1].status == .partial)
    #expect(outcomes[1].reason == "only the first page was read")
  }

  @Test func workersAreReplaced() throws {
    let outcomes = try run((0..<20).map { "document \($0)" }, size: 3) { $0.documentsPerWorker = 2 }
    #expect(outcomes.allSatisfy { $0.status == .converted })
    let small = try run(["one", "two"]) { $0.residentBytes = 1 }
    #expect(small.allSatisfy { $0.status == .converted })
  }

  @Test func aWorkerReachesNothing() throws {
    let sandbox = Sandbox.available
    let outcome = try run(["escape"])[0]
    let text = String(decoding: outcome.files.first?.bytes ?? [], as: UTF8.self)
    let lines = Dictionary(
      uniqueKeysWithValues: text.split(separator: "\n").map {
        let parts = $0.split(separator: " ").map(String.init)
        return (parts[0], parts[1])
      })
    if sandbox.landlock > 0 {
      #expect(lines["read"] == "\(EACCES)")
      #expect(lines["write"] == "\(EACCES)")
      #expect(lines["list"] == "\(EACCES)")
    }
    if sandbox.seccomp {
      #expect(lines["socket"] == "\(EPERM)")
      #expect(lines["execute"] == "\(EPERM)")
      #expect(lines["signal"] == "\(EPERM)")
      #expect(lines["spawn"] != "0")
    }
    #expect(!FileManager.default.fileExists(atPath: "/tmp/planwright-escape"))
  }

  @Test func aProgramThatIsNoWorkerIsNamed() throws {
    let launch = Launch(executable: "/bin/false", arguments: [])
    let crew = Crew(size: 1, launch: launch)
    var isGiven = false
    #expect {
      try crew.run(
        Crew.Orders(
          next: { () throws(BatchError) in
            defer { isGiven = true }
            return isGiven ? nil : Job(index: 0, name: "a", file: "a")
          },
          open: { _ in
            Result { () throws(OpenInput.Refusal) in try OpenInput.memory([1], atMost: 10) }
          },
          finished: { (_, _) throws(BatchError) in }))
    } throws: {
      "\($0)".contains("a worker did not start: it ended with status 1")
    }
  }
}
