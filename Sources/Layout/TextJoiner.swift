internal import Documents

/// The text of some lines put together: wrapped lines joined, paragraphs and list items kept apart.
struct TextJoiner {
  private var text = ""
  /// How many scalars `text` holds; counting them anew for each word would take quadratic time.
  private var length = 0
  private var spans: [RichText.Span] = []

  /// The text of a cell's lines, from top to bottom.
  static func text(of lines: [Line]) -> RichText {
    var joiner = TextJoiner()
    let pitches = zip(lines, lines.dropFirst()).map { $1.box.middleY - $0.box.middleY }
    let least = pitches.min() ?? 0
    for (index, line) in lines.enumerated() {
      if index > 0 {
        let isApart = pitches[index - 1] > 1.4 * least && lines.count > 2
        let isItem = line.words.first.map { ListMarker.isMarker($0.text) } ?? false
        // In a narrow column the stop behind a number may not fit on its line.
        let isEnd = line.words.count == 1 && [".", ")", ",", ";"].contains(line.words[0].text)
        if !isEnd { joiner.newLine(isBreak: isApart || (isItem && line.words.count > 1)) }
      }
      joiner.append(line)
    }
    return joiner.richText
  }

  var richText: RichText { RichText(text, spans: spans) }

  /// Ends a line: with a line feed at a break, with nothing after a hyphen, else with a blank.
  mutating func newLine(isBreak: Bool) {
    guard !text.isEmpty else { return }
    if isBreak {
      put("\n")
    } else if !Self.endsInHyphen(text.unicodeScalars) {
      put(" ")
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    text.unicodeScalars.append(scalar)
    length += 1
  }

  /// Whether the text ends in a hyphen that a letter or digit stands before, and not in a dash; a
  /// soft hyphen shows only where it parts a word.
  static func endsInHyphen(_ text: String.UnicodeScalarView) -> Bool {
    if text.last == "\u{AD}" { return true }
    guard text.last == "-" || text.last == "\u{2010}", let before = text.dropLast().last else {
      return false
    }
    return before == "\u{AD}" || before.properties.isAlphabetic || ("0"..."9").contains(before)
  }

  mutating func append(_ line: Line) {
    let size = line.size
    for (index, word) in line.words.enumerated() {
      if index > 0, !isGlued(word, to: line.words[index - 1]) { put(" ") }
      append(word, lineSize: size, line: line)
    }
  }

  private func isGlued(_ word: Word, to previous: Word) -> Bool {
    let gap = word.box.left - previous.box.right
    return word.isGlued && gap < 0.3 * max(word.size, previous.size)
  }

  private mutating func append(_ word: Word, lineSize: Double, line: Line) {
    let start = length
    let count = word.length
    text += word.text
    length += count
    if word.style.contains(.bold) { add(.bold, start, count) }
    if word.style.contains(.italic) { add(.italic, start, count) }
    if word.style.contains(.strikethrough) { add(.strikethrough, start, count) }
    if word.style.contains(.underline) { add(.underline, start, count) }
    if word.size <= 0.84 * lineSize,
      let base = line.words.first(where: { $0.size > 0.9 * lineSize })
    {
      let rise = base.box.bottom - word.box.bottom
      if rise > 0.2 * lineSize { add(.superscript, start, count) }
      if rise < -0.02 * lineSize { add(.subscript, start, count) }
    }
  }

  /// A stretch that goes on over a blank stays one.
  private mutating func add(_ style: RichText.Span.Style, _ start: Int, _ count: Int) {
    if let last = spans.lastIndex(where: { $0.style == style }),
      style != .superscript, style != .subscript,
      spans[last].start + spans[last].count + 1 >= start
    {
      spans[last].count = start + count - spans[last].start
    } else {
      spans.append(RichText.Span(style: style, start: start, count: count))
    }
  }
}
