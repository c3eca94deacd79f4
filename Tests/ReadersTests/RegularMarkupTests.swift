import Testing

@testable import Readers

/// Markup that is read without a parser says what the parser makes of it.
@Suite struct RegularMarkupTests {
  @Test(arguments: [
    "<ul><li>i. One</li><li>ii. Two</li></ul>", "<ul> <li>a) A &amp; B</li> <li> </li> </ul> ",
    "<p>First</p><p>Second  half</p>", " <p>A</p> <p></p> <p>b &amp;amp; c</p>", "Law &amp; order",
    "<p></p>words", "<ul></ul>", "<ul><li>é – ü</li></ul>", "a&amp;&amp;b &amp; ", "<p>&amp;</p>",
  ])
  func readsAsTheParser(_ fragment: String) throws {
    try Array(fragment.utf8).withUnsafeBufferPointer { bytes in
      let read = try #require(RegularMarkup.richText(bytes))
      #expect(read == InlineMarkup.parsed(bytes))
    }
  }

  @Test(arguments: [
    "<ul><li>a</ul>", "<ul>a<li>b</li></ul>", "<p>a</p>b", "a<p>b</p>", "<P>a</P>",
    "<p>a<b>c</b></p>",
    "a &lt; b", "AT&T", "<ul><li>a</li></ul>b", "<ul><li>a</li></ul><ul><li>b</li></ul>",
    "<p>a\u{7F}</p>", "<p>\u{FEFF}a</p>", "a<br>b", "<p class=\"x\">a</p>", "<3.5 t",
  ])
  func leavesTheRestToTheParser(_ fragment: String) {
    Array(fragment.utf8).withUnsafeBufferPointer { bytes in
      #expect(RegularMarkup.richText(bytes) == nil)
    }
  }
}

/// A text that is read in parts has the blocks that it has when read at once.
@Suite struct TextPartsTests {
  @Test(arguments: ["\n", "\r\n", "\r"]) func readsPartsAsTheWhole(_ end: String) {
    let lines = (1...60).map { number in
      number % 5 == 0 ? "" : number % 7 == 0 ? "a\tb\t\(number)" : "Line \(number)  "
    }
    let bytes = Array(lines.joined(separator: end).utf8)
    let ranges = TextParts.ranges(of: bytes, length: 40)
    #expect(end == "\r" ? ranges.count == 1 : ranges.count > 5)
    #expect(ranges.first?.lowerBound == 0 && ranges.last?.upperBound == bytes.count)
    #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
    let parts = TextParts.blocks(of: bytes, limits: ReadingLimits(), length: 40)
    #expect(parts == TextParts.blocks(of: bytes, limits: ReadingLimits()))
  }
}
