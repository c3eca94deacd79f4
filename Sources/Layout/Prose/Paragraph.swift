internal import Documents

/// Lines of prose that belong together, before it is known what they are in the whole document.
struct Paragraph {
  var page: Int
  var lines: [Line]
  var box: Rect
  /// The bullet or number in front, taken off the first line.
  var marker: String?
  /// Where the marker stands.
  var markerBox: Rect?
  /// The page that a contents entry leads to, taken off its line.
  var target: String?
  /// The size of most of its characters, and whether all of them are bold.
  var size: Double
  var isBold: Bool
  var isFurniture = false
  /// Where it stands on the page as shown, if it stands upright there beside turned text.
  var shown: Rect?

  init(_ lines: [Line], page: Int) {
    self.page = page
    self.lines = lines
    box = Rect.hull(lines.map(\.box)) ?? Rect(0, 0, 0, 0)
    size = Line(lines.flatMap(\.words)).size
    isBold = lines.allSatisfy(\.isBold)
  }

  var text: RichText {
    var joiner = TextJoiner()
    for (index, line) in lines.enumerated() {
      if index > 0 { joiner.newLine(isBreak: false) }
      joiner.append(line)
    }
    return joiner.richText
  }

  /// Its words as printed, on one line.
  var plain: String { lines.flatMap { $0.words.map(\.text) }.joined(separator: " ") }
}
