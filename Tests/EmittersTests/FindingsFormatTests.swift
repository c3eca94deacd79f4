import Documents
import Findings
import Foundation
import FoundationXML
import Testing

@testable import Emitters

/// The formats in which findings reach CI systems, each held to what its reader takes.
@Suite struct FindingsFormatTests {
  private static let cell = Place.text(line: 7, column: 5)
  private static let onPage = Place.page(12, Box(points: 36, 120.5, 100.25, 130))

  private static func finding(
    _ code: String, _ severity: Severity, _ message: String, _ places: [Place],
    addends: [Finding.Addend] = [], expected: String? = nil
  ) -> Finding {
    Finding(
      code: code, name: "row-total-mismatch", severity: severity, message: message,
      expected: expected, places: places, addends: addends, identity: [message])
  }

  private static let report: CheckReport = {
    let table = Table(
      rows: [.text(line: 7, column: 1)], columns: 3,
      cells: [
        Cell(row: 0, column: 0, text: RichText("2.000"), place: .text(line: 7, column: 1)),
        Cell(row: 0, column: 1, text: RichText("2.501"), place: cell),
        Cell(row: 0, column: 2, text: RichText("4.500"), place: .text(line: 7, column: 12)),
      ])
    let document = Document(
      source: Sample.source,
      blocks: [Block(kind: .table, table: table, places: [.text(line: 7, column: 1)])])
    let sum = finding(
      "TOT001", .error, "50% off: 2 & 3 <4>,\nnext line", [cell],
      addends: [
        Finding.Addend(record: "1", amount: "2000", place: .text(line: 7, column: 1)),
        Finding.Addend(record: "1", amount: "2501", place: cell),
      ], expected: "4501")
    return CheckReport(
      documents: [
        CheckedDocument(
          path: "./plans/one, plan: 50%.txt", document: document,
          findings: [sum, finding("LAY001", .warning, "a header", [onPage])]
            + (1...12).map { finding("TOT001", .note, "note \($0)", [cell]) }),
        CheckedDocument(path: "/home/someone/lost.pdf", document: nil, failure: "cannot\u{1}read"),
      ],
      checks: [
        Explanation(
          code: "TOT001", name: "row-total-mismatch", severity: .error, whatItDoes: "Adds up.",
          whyItMatters: "Money.", example: "2 + 2", howToSettle: "Correct it.")
      ], version: "1.2.3")
  }()

  private func rendered(_ name: String) throws -> String {
    let format = try #require(FindingsFormat.all.first { $0.name == name })
    return String(decoding: format.render(Self.report), as: UTF8.self)
  }

  @Test func everyFormatOfTheCommandLineIsThere() {
    #expect(
      FindingsFormat.all.map(\.name) == ["text", "json", "sarif", "junit", "github", "gitlab"])
  }

  @Test func textMarksTheCellAndWritesTheSumOut() throws {
    let lines = try rendered("text").split(separator: "\n")
    #expect(lines.contains("    row: 2.000 | [2.501] | 4.500"))
    #expect(lines.contains("    sum: 2.000 + 2.501"))
  }

  @Test func annotationsAreEscapedAndCounted() throws {
    let lines = try rendered("github").split(separator: "\n")
    #expect(lines.first == "::error file=lost.pdf::cannot\u{1}read")
    #expect(
      lines[1]
        == "::error file=plans/one%2C plan%3A 50%25.txt,line=7,col=5,endLine=7,endColumn=5,"
        + "title=TOT001 row-total-mismatch::50%25 off: 2 & 3 <4>,%0Anext line")
    #expect(lines.count { $0.hasPrefix("::notice ") } == 10)
    #expect(lines.last == "2 more")
  }

  @Test func gitLabReportsHaveWhatTheMergeRequestShows() throws {
    let value = try JSONSerialization.jsonObject(with: Data(rendered("gitlab").utf8))
    let issues = try #require(value as? [[String: Any]])
    #expect(issues.count == 15)
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == 15)
    for issue in issues {
      #expect(issue["description"] is String)
      #expect(issue["check_name"] is String)
      let severity = try #require(issue["severity"] as? String)
      #expect(["info", "minor", "major", "critical", "blocker"].contains(severity))
      let location = try #require(issue["location"] as? [String: Any])
      let path = try #require(location["path"] as? String)
      #expect(!path.hasPrefix("/") && !path.hasPrefix("./"))
      let lines = try #require(location["lines"] as? [String: Any])
      #expect(try #require(lines["begin"] as? Int) >= 1)
    }
  }

  @Test func jUnitHasTheShapeThatJenkinsTakes() throws {
    let reader = ElementReader()
    let parser = XMLParser(data: Data(try rendered("junit").utf8))
    parser.delegate = reader
    #expect(parser.parse())
    let children = [
      "": ["testsuites"], "testsuites": ["testsuite"], "testsuite": ["testcase"],
      "testcase": ["failure", "error", "system-out"],
    ]
    let attributes = [
      "testsuites": [], "testsuite": ["name", "tests", "failures", "errors", "skipped"],
      "testcase": ["classname", "name"], "failure": ["message", "type"],
      "error": ["message", "type"], "system-out": [],
    ]
    for element in reader.elements {
      #expect(children[element.parent]?.contains(element.name) == true, "\(element.name)")
      let allowed = try #require(attributes[element.name])
      #expect(Set(element.attributes.keys).isSubset(of: allowed), "\(element.name)")
    }
    let suites = reader.elements.filter { $0.name == "testsuite" }
    #expect(suites.map { $0.attributes["failures"] } == ["2", "0"])
    #expect(suites.map { $0.attributes["errors"] } == ["0", "1"])
    #expect(suites.map { $0.attributes["tests"] } == ["2", "1"])
    #expect(
      reader.elements.first { $0.name == "error" }?.attributes["message"] == "cannot\u{fffd}read")
  }
}

/// The elements of an XML text with their parents and attributes.
private final class ElementReader: NSObject, XMLParserDelegate {
  private(set) var elements: [(parent: String, name: String, attributes: [String: String])] = []
  private var open: [String] = []

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.append((open.last ?? "", name, attributes))
    open.append(name)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) { open.removeLast() }
}
