import Batch
import Foundation
import Testing

/// One line in, one JSON line out.
@Suite(.serialized) struct PipeTests {
  private let scratch = Scratch()

  private func answer(_ line: String) throws -> [String: Any] {
    let pipe = Pipe(Runner.launch(), files: ["upper.txt", "words.json"])
    let text = try pipe.answer(Array(line.utf8))
    #expect(!text.utf8.contains(0x0A))
    return try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func aPathGivesItsFiles() throws {
    let path = try scratch.file("a.txt", "two\nwords")
    let pipe = Pipe(Runner.launch(), files: ["upper.txt", "words.json"])
    #expect(
      try pipe.answer(Array(path.utf8)) == """
        {"files":{"upper.txt":"TWO\\nWORDS","words.json":[2]},\
        "findings":{"errors":0,"notes":0,"warnings":0},"input":"\(path)","pages":null,\
        "reason":null,"records":2,"status":"converted"}
        """)
  }

  @Test func bytesCanStandInTheLine() throws {
    let base64 = Data("some words".utf8).base64EncodedString()
    let answer = try answer("{\"name\": \"in/x.txt\", \"base64\": \"\(base64)\"}")
    #expect(answer["status"] as? String == "converted")
    #expect(answer["input"] as? String == "in/x.txt")
  }

  @Test(arguments: [
    ("", "badRequest"), ("{", "badRequest"), ("{\"name\": \"a\", \"base64\": \"!\"}", "badRequest"),
    ("/nowhere/at/all", "unopened"), ("/", "notAFile"), ("/dev/null", "notAFile"),
  ])
  func whatCannotBeReadIsAnsweredToo(line: String, status: String) throws {
    let answer = try answer(line)
    #expect(answer["status"] as? String == status)
    #expect((answer["reason"] as? String)?.isEmpty == false)
    #expect((answer["files"] as? [String: Any])?.isEmpty == true)
  }

  @Test func harmIsAnswered() throws {
    let pipe = Pipe(Runner.launch { $0.seconds = 1 }, files: [])
    for (harm, status) in [("segfault", "crashed"), ("hang", "outOfTime"), ("fine", "converted")] {
      let path = try scratch.file("\(harm).txt", harm)
      #expect(try pipe.answer(Array(path.utf8)).contains("\"status\":\"\(status)\""))
    }
  }

  @Test func linesAreReadWhole() throws {
    let long = String(repeating: "x", count: 200_000)
    let path = try scratch.file("lines", "one\n\n\(long)\nlast")
    let file = open(path, O_RDONLY)
    defer { close(file) }
    var reader = LineReader(file, longest: 150_000)
    var lengths: [Int] = []
    while let line = reader.next() { lengths.append(line.count) }
    #expect(lengths == [3, 0, 150_000, 4])
  }
}
