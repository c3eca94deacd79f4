import Foundation
import PDFWriting
import Testing

/// Every limit that an option sets, lowered until a small document crosses it.
@Suite(.serialized) struct LimitTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var options: [String]
    var input: HostileInput
    var status: String
    /// Words of the reason, which name the limit.
    var words: String

    init(_ options: String, _ input: HostileInput, _ status: String, _ words: String) {
      self.options = options.split(separator: " ").map(String.init)
      self.input = input
      self.status = status
      self.words = words
    }

    var testDescription: String { options.joined(separator: " ") }
  }

  private static func page(_ body: String) -> HostileInput {
    HostileInput("page.html", "<!DOCTYPE html><html><body>\(body)</body></html>")
  }

  private static func text(_ text: String) -> HostileInput { HostileInput("text.txt", text) }

  private static let row = "<table><tr><td>a<td>b<td>c</tr><tr><td>d<td>e<td>f</tr></table>"
  private static let words = HostileInput(
    "words.pdf", PDFWriter.page(PDFWriter.text("one two three")))

  private static let cases = [
    Case("--max-input 10", text("more than ten bytes"), "tooLarge", "--max-input"),
    Case("--max-output 1000", text("words"), "tooMuchOutput", "--max-output"),
    Case("--max-words 2", words, "limit", "3 words on page 1, at most 2"),
    Case("--max-cells 5", page(row), "limit", "more than 5 cells"),
    Case("--max-cells 5", text("a\tb\tc\nd\te\tf\n"), "limit", "more than 5 table cells"),
    Case("--max-columns 2", page(row), "limit", "more than 2 columns"),
    Case("--max-columns 2", text("a\tb\tc\n"), "limit", "more than 2 columns"),
    Case("--max-columns 2", text("| a | b | c |\n|---|---|---|\n"), "limit", "more than 2 columns"),
    Case("--max-grid 5", page(row), "limit", "more than 5 grid places"),
    Case("--max-depth 4", page("<div><div><div>x</div></div></div>"), "limit", "deeper than 4"),
    Case("--max-attributes 2", page("<p a=1 b=2 c=3>x</p>"), "limit", "more than 2 attributes"),
  ]

  @Test(arguments: cases) func pastALimitIsANamedOutcome(limit: Case) throws {
    let run = try BatchRun("limit", [limit.input], options: limit.options)
    let row = try #require(run.row(limit.input.name))
    #expect(row.status == limit.status)
    #expect(row.reason.contains(limit.words), "\(row.reason)")
    let free = try BatchRun("limit", [limit.input])
    #expect(free.row(limit.input.name)?.status == "converted")
  }

  @Test func pagesPastTheLimitAreRefused() throws {
    let run = try BatchRun(
      "limit", [HostileInput("pages.pdf", PDFWriter.pages(3))], options: ["--max-pages", "2"])
    let row = try #require(run.row("pages.pdf"))
    #expect(row.status == "limit")
    #expect(row.reason.contains("3 pages, at most 2"))
  }

  @Test func shapesPastTheLimitAreLeftOutAndSaid() throws {
    let lines = String(repeating: "0 0 m 99 99 l S ", count: 9)
    let input = HostileInput("drawn.pdf", PDFWriter.page(lines + PDFWriter.text("Hello")))
    let run = try BatchRun("limit", [input], options: ["--max-shapes", "3"])
    let row = try #require(run.row(input.name))
    #expect(row.status == "partial")
    #expect(!row.reason.isEmpty)
  }

  @Test func aSpanPastTheLimitIsClampedWithAFinding() throws {
    let input = Self.page("<table><tr><td colspan=9>a</td></tr><tr><td>b</td></tr></table>")
    let run = try BatchRun("limit", [input], options: ["--max-span", "3"])
    let row = try #require(run.row(input.name))
    #expect(row.status == "converted")
    let findings = try run.text("\(row.folder)/findings.json")
    #expect(findings.contains("DOC002"))
    #expect(findings.contains("read as 3"))
  }

  @Test func noticesPastTheLimitAreCounted() throws {
    let input = HostileInput("gone.pdf", PDFWriter.pages(1, missing: 5))
    let run = try BatchRun("limit", [input], options: ["--max-notices", "2"])
    let row = try #require(run.row(input.name))
    #expect(row.status == "partial")
    let findings = try run.text("\(row.folder)/findings.json")
    #expect(findings.components(separatedBy: "\"DOC003\"").count == 4)
    #expect(findings.contains("3 more of this kind; --max-notices lists more than 2"))
  }

  @Test func outputsPastTheirRatioAreRefused() throws {
    let input = HostileInput("many.txt", String(repeating: "a\n\n", count: 20_000))
    let run = try BatchRun("limit", [input], options: ["--max-output-ratio", "1"])
    let row = try #require(run.row(input.name))
    #expect(row.status == "tooMuchOutput")
    #expect(row.reason.contains("--max-output-ratio"))
  }

  @Test func memoryPastTheLimitIsNamed() throws {
    let input = HostileInput("large.txt", String(repeating: "a b\n\n", count: 400_000))
    let run = try BatchRun("limit", [input], options: ["--max-memory", "250000000"])
    #expect(run.row(input.name)?.status == "outOfMemory")
  }
}
