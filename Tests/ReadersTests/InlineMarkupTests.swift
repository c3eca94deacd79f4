import Documents
import Readers
import Testing

@Suite struct InlineMarkupTests {
  private func read(_ text: String) -> RichText { InlineMarkup.richText(Array(text.utf8)[...]) }

  @Test(arguments: [
    ("<b>1.1.1) Review of A &amp; B</b>", "1.1.1) Review of A & B"),
    (
      "<ul style=\"list-style-type: none\"> <li> a) No. of x</li><li>b) y </li></ul>",
      "a) No. of x\nb) y"
    ),
    ("<ul style=\"list-style-type: none\"> a) No. of x. b) No. of y ", "a) No. of x. b) No. of y"),
    ("<p>One\n two</p><p>three", "One two\nthree"),
    ("a<br>b<br/>c", "a\nb\nc"),
    ("<b>x</b> and y", "x and y"),
    ("x<b>y</b>z", "xyz"),
    ("text <p>para</p> more", "text\npara\nmore"),
    ("<ol type=\"a\" start=\"3\"><li>x<li>y</ol>", "c. x\nd. y"),
    ("E&SED, P&D and AT&T", "E&SED, P&D and AT&T"),
    ("A &lt;b&gt; &eacute;&#8217;&#150;&nbsp; B", "A <b> é’– B"),
    ("<3.5 t and a < b > c", "<3.5 t and a < b > c"),
    ("the <managing authority> of <b>it</b>", "the <managing authority> of it"),
    ("cut <ul style=\"list", "cut <ul style=\"list"),
    ("cut <ul style=\"list> a) x", "cut <ul style=\"list> a) x"),
    ("a<!-- b -->c <!-- d", "ac <!-- d"),
    ("<script>x</script>", "<script>x</script>"),
    ("<B>upper</B>", "upper"),
    ("  5\u{a0}000\u{202f}000\t ", "5 000 000"),
    ("e\u{301}t\u{e9}", "été"),
    ("bell\u{7}", "bell\u{fffd}"),
    ("<tr><td>a</td><td>b</td></tr>", "a b"),
    ("</b>x</p>", "x"),
    ("", ""),
  ])
  func readsAsPrinted(markup: String, text: String) {
    #expect(read(markup).text == text)
  }

  @Test func keepsStyles() {
    let text = read("costing<sup>3</sup> <b>of <i>all</i></b> <s>old</s> H<sub>2</sub>O <del>x")
    #expect(text.text == "costing3 of all old H2O x")
    #expect(
      text.spans == [
        .init(style: .superscript, start: 7, count: 1), .init(style: .bold, start: 9, count: 6),
        .init(style: .italic, start: 12, count: 3),
        .init(style: .strikethrough, start: 16, count: 3),
        .init(style: .subscript, start: 21, count: 1),
        .init(style: .strikethrough, start: 24, count: 1),
      ])
    #expect(text.reading == "costing of all old H2O x")
  }

  @Test func spansFollowComposedText() {
    let text = read("e\u{301} <b>e\u{301}a</b>")
    #expect(text.text == "é éa")
    #expect(text.spans == [.init(style: .bold, start: 2, count: 2)])
  }

  @Test func joinsTouchingSpans() {
    #expect(read("<b>1)</b><b>Review</b>").spans == [.init(style: .bold, start: 0, count: 8)])
  }

  @Test func leavesExcessAsWritten() {
    let deep = String(repeating: "<i>", count: 3_000)
    #expect(read(deep + "x").text == deep + "x")
    let wide = "<b " + String(repeating: "a ", count: 2_000) + ">x"
    #expect(read(wide).text.hasPrefix("<b a a "))
    #expect(read(wide).text.hasSuffix("a >x"))
  }
}
