import Documents
import Findings
import Records
import Testing

@testable import Emitters

@Suite struct ReportTests {
  @Test(arguments: [
    ("plain", "plain"), ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("ë 行動", "ë 行動"),
    ("a\u{0b}b\u{0}c", "a[U+000B]b[U+0000]c"), ("\u{202e}x\u{2066}", "[U+202E]x[U+2066]"),
    ("\u{fffe}\u{1ffff}\u{85}\u{7f}", "[U+FFFE][U+1FFFF][U+0085][U+007F]"),
    ("tab\tline\n", "tab\tline\n"),
  ])
  func textIsEscaped(_ text: String, _ escaped: String) {
    var sink = ByteSink()
    HTMLText.put(text, into: &sink)
    #expect(String(decoding: sink.bytes, as: UTF8.self) == escaped)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("foobar", "Zm9vYmFy"),
  ])
  func base64IsThatOfRFC4648(_ text: String, _ encoded: String) {
    #expect(Base64.text(Array(text.utf8)) == encoded)
  }

  @Test func anchorsKeepPlainIDsAndEscapeOthers() {
    #expect(Anchor.activity("1.1.7") == "activity-1.1.7")
    #expect(Anchor.kpi("3.i/2") == "kpi-3.i_2f2")
    #expect(Anchor.costing("22~2") != Anchor.costing("22_7e2"))
  }

  @Test(arguments: [
    ("15019115000", 4, "20000000000"), ("9", 5, "10"), ("1", 1, "1"), ("0.4", 1, "1"),
    ("100", 5, "100"),
  ])
  func anAxisEndsAtARoundAmount(_ highest: String, _ steps: Int, _ end: String) throws {
    let scale = try #require(ExactDecimal(highest).flatMap { AxisScale(upTo: $0) })
    #expect(scale.end == ExactDecimal(end))
    #expect(scale.ticks.count == steps + 1)
  }

  @Test func amountsTakeTheirPartOfALengthExactly() throws {
    let third = try #require(ExactDecimal("33.333"))
    #expect(third.part(of: ExactDecimal(100), in: 300) == 100)
    #expect(ExactDecimal(7).part(of: ExactDecimal(7), in: 264) == 264)
    let most = try #require(ExactDecimal(String(repeating: "9", count: 38)))
    #expect(most.part(of: most, in: 1000) == 1000)
  }

  @Test func daysAreCountedAcrossLeapYears() throws {
    let first = try #require(CalendarDay("2024-02-28"))
    let last = try #require(CalendarDay("2024-03-01"))
    #expect(last.number - first.number == 2)
    #expect(CalendarDay("2024-13-01") == nil)
    #expect(CalendarDay("soon") == nil)
  }

  @Test func aVerdictIsWorkedOutFromTheRecords() throws {
    #expect(
      Verdict(Sample.plan, []).sentence
        == "1 row, 1 published total: 1 published total does not add up")
    var plan = Sample.plan
    plan.publishedTotals[0].amounts[0].amount = ExactDecimal("2000000")
    #expect(Verdict(plan, []).sentence == "1 row, 1 published total: all add up")
    #expect(Verdict(plan, []).judgement == .holds)
    plan.costings[0].total?.amount = ExactDecimal("2000001")
    #expect(Verdict(plan, []).failingRows == ["1.1.1"])
    plan.costings[0].total = nil
    #expect(Verdict(plan, []).judgement == .open)
    #expect(Verdict(plan, []).reservation == "1 of them prints no total or lines to compare")
    plan.costings = []
    plan.publishedTotals = []
    #expect(Verdict(plan, []).sentence == "No costing is printed, so there is nothing to add up")
  }

  @Test func aFindingShowsItsLineWithTheWordsMarked() throws {
    var material = Sample.material
    material.view = SourceView(
      pictures: { $0.map { _ in nil } }, line: { "line \($0) <b>a3</b> and on" })
    let page = String(
      decoding: try #require(Emitter.report.emit(material).first).bytes, as: UTF8.self)
    #expect(page.contains("<li value=\"7\" dir=\"auto\">"))
    #expect(page.contains("&lt;b&gt;"))
    #expect(page.contains("<mark"))
    #expect(page.contains("content=\"default-src &#39;none&#39;; style-src &#39;sha256-"))
    #expect(!page.contains(" style=") && !page.contains(" onclick"))
    #expect(!page.contains("http://") && !page.contains("https://"))
  }

  @Test func aPDFFindingAsksForItsRowUnderTheHeader() throws {
    let cell = Box(points: 100, 50, 150, 60)
    let header = Place.page(2, Box(points: 10, 20, 200, 30))
    let row = Place.page(3, Box(points: 10, 50, 200, 60))
    let table = Table(
      rows: [header, row], columns: 1,
      cells: [
        Cell(row: 0, column: 0, text: RichText("Cost"), place: header),
        Cell(row: 1, column: 0, text: RichText("2.000"), place: .page(3, cell)),
      ], headerRows: [0])
    let document = Document(
      source: Sample.source, blocks: [Block(kind: .table, table: table, places: [header, row])])
    let finding = Finding(
      code: "TOT001", name: "row-total-mismatch", severity: .error, message: "off",
      places: [.page(3, cell), row], identity: [])
    let locator = CellLocator(document, of: Set(finding.allPlaces))
    let figures = CropPlan(locator: locator).figures(for: finding)
    let figure = try #require(figures.first)
    #expect(figures.count == 1)
    #expect(figure.page == 3)
    #expect(figure.rows.box == Box(points: 8, 48, 202, 62))
    #expect(figure.rows.marks == [.init(box: cell, role: .subject)])
    #expect(figure.header?.page == 2)
    #expect(figure.header?.box == Box(points: 8, 19, 202, 31))
  }
}
