/// A word as it stands on a page: characters without a blank between them, set in one way.
package struct Word: Hashable, Sendable, Codable {
  /// How a word is set apart from plain upright text.
  package struct Style: OptionSet, Hashable, Sendable, Codable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package init(isBold: Bool, isItalic: Bool) {
      rawValue = (isBold ? Self.bold.rawValue : 0) | (isItalic ? Self.italic.rawValue : 0)
    }

    package static let bold = Style(rawValue: 1)
    package static let italic = Style(rawValue: 2)
    package static let strikethrough = Style(rawValue: 16)
    package static let underline = Style(rawValue: 32)
  }

  package var text: String {
    didSet { shape = Shape(text) }
  }
  /// What its text is asked for again and again.
  private(set) var shape: Shape
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
    shape = Shape(text)
    self.box = box
    self.size = size
    self.style = style
    self.isGlued = isGlued
    self.turn = turn
  }

  private enum CodingKeys: CodingKey { case text, box, size, style, isGlued, turn }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      text: try values.decode(String.self, forKey: .text),
      box: try values.decode(Rect.self, forKey: .box),
      size: try values.decode(Double.self, forKey: .size),
      style: try values.decode(Style.self, forKey: .style),
      isGlued: try values.decode(Bool.self, forKey: .isGlued),
      turn: try values.decode(Int.self, forKey: .turn))
  }
}

extension Word {
  /// What a word's text comes to, told once.
  struct Shape: Hashable, Sendable {
    /// How many Unicode scalars it holds.
    let length: Int32
    /// How many more letters run from right to left than from left to right.
    let rightToLeftBalance: Int32

    init(_ text: String) {
      var (length, balance) = (0, 0)
      for scalar in text.unicodeScalars {
        length += 1
        balance += Script.direction(of: scalar)
      }
      self.length = Int32(clamping: length)
      rightToLeftBalance = Int32(clamping: balance)
    }
  }

  /// How many Unicode scalars its text holds.
  var length: Int { Int(shape.length) }

  /// How many more of its letters run from right to left than from left to right.
  var rightToLeftBalance: Int { Int(shape.rightToLeftBalance) }
}

extension [Word] {
  /// Whether all of them are set in bold.
  var areBold: Bool { allSatisfy { $0.style.contains(.bold) } }

  /// The smallest rectangle that holds all of them; nil where there are none.
  var hull: Rect? {
    guard var hull = first?.box else { return nil }
    // By their indices, for a word taken out of its array is a copy.
    for index in indices.dropFirst() { hull = hull.union(self[index].box) }
    return hull
  }
}
