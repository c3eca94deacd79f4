import Documents
import Foundation
import Records
import Testing

@testable import Emitters

@Suite struct CanonicalJSONTests {
  private func compact(_ value: JSONValue) -> String {
    String(decoding: JSONWriter.bytes(of: value, layout: .compact), as: UTF8.self)
  }

  /// The sorting example of RFC 8785 section 3.2.3.
  @Test func sortsKeysByUTF16CodeUnits() {
    let value: JSONValue = [
      "\u{20ac}": "Euro Sign", "\r": "Carriage Return",
      "\u{fb33}": "Hebrew Letter Dalet With Dagesh",
      "1": "One", "\u{1f600}": "Emoji: Grinning Face", "\u{80}": "Control",
      "\u{f6}": "Latin Small Letter O With Diaeresis",
    ]
    #expect(
      compact(value)
        == "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u{80}\":\"Control\","
        + "\"\u{f6}\":\"Latin Small Letter O With Diaeresis\",\"\u{20ac}\":\"Euro Sign\","
        + "\"\u{1f600}\":\"Emoji: Grinning Face\",\"\u{fb33}\":\"Hebrew Letter Dalet With Dagesh\"}"
    )
  }

  @Test func escapesOnlyWhatMustBe() {
    let text = "€$\u{0f}\u{0a}A'B\"\\\\\"/\u{8}\u{9}\u{c}\u{d}\u{1f}\u{7f}\u{2028}"
    #expect(
      compact(.string(text))
        == #""€$\u000f\nA'B\"\\\\\"/\b\t\f\r\u001f"# + "\u{7f}\u{2028}\"")
  }

  @Test func indentsByTwoAndKeepsEmptyOnesShut() {
    let value: JSONValue = ["a": [], "b": [1, [:]], "c": .null]
    #expect(
      String(decoding: JSONWriter.bytes(of: value), as: UTF8.self)
        == "{\n  \"a\": [],\n  \"b\": [\n    1,\n    {}\n  ],\n  \"c\": null\n}\n")
  }

  @Test func planComesBackAsItWas() throws {
    let bytes = JSONWriter.bytes(of: Sample.plan)
    #expect(try JSONDecoder().decode(PlanRecords.self, from: Data(bytes)) == Sample.plan)
    #expect(bytes == (try Sample.recorded("plan.json", bytes)))
  }

  @Test func documentComesBackAsItWas() throws {
    let file = OutputFile(name: "document.json", json: Sample.document)
    let back = try JSONDecoder().decode(Document.self, from: Data(file.bytes))
    #expect(back.blocks == Sample.document.blocks)
    #expect(back.source == Sample.document.source)
    #expect(file.bytes == (try Sample.recorded("document.json", file.bytes)))
  }

  @Test func findingsAreRecorded() throws {
    let file = try #require(Emitter.json.emit(Sample.material).last)
    #expect(file.bytes == (try Sample.recorded("findings.json", file.bytes)))
  }

  /// Every object's keys stand in order, as an independent reading of the bytes finds them.
  @Test func everyKeyStandsInOrder() throws {
    for file in Emitter.all.flatMap({ $0.emit(Sample.material) }) where file.name.hasSuffix("json")
    {
      var open: [String?] = []
      let text = String(decoding: file.bytes, as: UTF8.self)
      for match in text.matches(of: /"((?:[^"\\]|\\.)*)"(:?)|[{}]/) {
        if match.output.0 == "{" {
          open.append(nil)
        } else if match.output.0 == "}" {
          open.removeLast()
        } else if match.output.2 == ":", let key = match.output.1.map(String.init) {
          if let previous = open.last ?? nil { #expect(JSONValue.precedes(previous, key)) }
          open[open.count - 1] = key
        }
      }
      #expect(open.isEmpty)
    }
  }

  @Test func sinkHandsOnEverythingInOrder() {
    final class Taken { var bytes: [UInt8] = [] }
    let taken = Taken()
    var sink = ByteSink { taken.bytes.append(contentsOf: $0) }
    var expected: [UInt8] = []
    for number in 0..<40_000 {
      sink.put(String(number))
      expected += Array(String(number).utf8)
    }
    let long = String(repeating: "x", count: 200_000)
    sink.put(long)
    sink.put(UInt8(ascii: "!"))
    sink.finish()
    #expect(taken.bytes == expected + Array(long.utf8) + [UInt8(ascii: "!")])
  }
}
