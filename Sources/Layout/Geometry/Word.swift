/// A word as it stands on a page: characters without a blank between them, set in one way.
package struct Word: Hashable, Sendable, Codable {
  /// How a word is set apart from plain upright text.
  package struct Style: OptionSet, Hashable, Sendable, Codable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let bold = Style(rawValue: 1)
    package static let italic = Style(rawValue: 2)
    package static let strikethrough = Style(rawValue: 16)
    package static let underline = Style(rawValue: 32)
  }

  package var text: String
  package var box: Rect
  /// The size of its font in points.
  package var size: Double
  package var style: Style
  /// Whether it follows the word before it without a blank.
  package var isGlued: Bool
  /// Quarter turns clockwise from reading left to right: 1 reads downwards, 3 upwards.
  package var turn: Int

  package init(
    text: String, box: Rect, size: Double, style: Style = [], isGlued: Bool = false, turn: Int = 0
  ) {
    self.text = text
    self.box = box
    self.size = size
    self.style = style
    self.isGlued = isGlued
    self.turn = turn
  }
}
