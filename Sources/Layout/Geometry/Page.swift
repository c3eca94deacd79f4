/// All that a page shows, as its reader found it: words, rules, shaded areas and pictures.
package struct Page: Hashable, Sendable, Codable {
  /// Its number in the document, from 1.
  package var number: Int
  /// Its size in points, as it is read.
  package var width: Double
  package var height: Double
  /// The words in the order that the document gives them.
  package var words: [Word]
  package var rulings: [Ruling]
  /// Filled areas too thick for a rule.
  package var shades: [Rect]
  package var pictures: [Rect]
  /// What is drawn with curves or slanting lines.
  package var drawings: [Rect]
  /// How it is turned from what is shown to what is read; nil where its text stands upright.
  package var turn: Turn?

  package init(
    number: Int, width: Double, height: Double, words: [Word], rulings: [Ruling] = [],
    shades: [Rect] = [], pictures: [Rect] = [], drawings: [Rect] = [],
    turn: Turn? = nil
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.words = words
    self.rulings = rulings
    self.shades = shades
    self.pictures = pictures
    self.drawings = drawings
    self.turn = turn
  }
}
