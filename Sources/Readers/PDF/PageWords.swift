internal import Layout

/// Words from characters: broken at blanks, at gaps that poppler's own reading closes, and where
/// the setting changes.
struct PageWords {
  private(set) var words: [Word] = []
  private let text: PageText
  private let isTurned: Bool

  /// The characters of the word that is open, as UTF-8.
  private var letters: [UInt8] = []
  private var box: Rect?
  private var first: Rect?
  private var last: Rect?
  private var font = 0
  private var isGlued = false
  private var follows = false
  /// Whether poppler begins a word here that runs from right to left.
  private var beginsEmbedding = false
  /// The embeddings that poppler has opened and not yet closed, true where one runs from right to
  /// left.
  private var embeddings: [Bool] = []

  /// - Parameter isTurned: Whether the page is brought upright, so that what stood upright does not.
  init(_ text: PageText, isTurned: Bool = false) {
    self.text = text
    self.isTurned = isTurned
    for character in text.characters { take(character) }
    flush()
  }

  private mutating func take(_ character: PageCharacter) {
    let scalar = character.scalar
    if scalar.value < 0x80 ? scalar.value <= 0x20 : scalar.properties.isWhitespace {
      flush()
      follows = false
      if scalar == "\n" { embeddings = [] }
      return
    }
    if character.box == nil, (0x202A...0x202C).contains(scalar.value) {
      switch scalar.value {
      case 0x202A: embeddings.append(false)
      case 0x202B:
        embeddings.append(true)
        beginsEmbedding = true
      case 0x202C: _ = embeddings.popLast()
      default: break
      }
      return
    }
    guard let place = character.box else {
      if box != nil { append(scalar) }
      return
    }
    // A bracket round Latin words in a line from right to left is of the line and not of the words.
    let isBracket = embeddings.contains(true) && Script.isBracket(scalar)
    defer { if isBracket { flush() } }
    if isBracket { flush() }
    if let first, let last {
      if Self.isApart(place, after: last, of: first) || (beginsEmbedding && isParted(place)) {
        flush()
        follows = false
      } else if character.font != font, changesSetting(character) {
        flush()
        follows = true
      }
    }
    beginsEmbedding = false
    if box == nil {
      font = character.font
      isGlued = follows && !words.isEmpty
      first = place
    }
    box = box?.union(place) ?? place
    last = place
    append(scalar)
  }

  /// A control character would reach outputs raw, a ligature would hide its letters.
  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20..<0x7F: letters.append(UInt8(truncatingIfNeeded: scalar.value))
    case 0..<0x20, 0x7F..<0xA0: letters += "\u{FFFD}".utf8
    case 0xFB00: letters += "ff".utf8
    case 0xFB01: letters += "fi".utf8
    case 0xFB02: letters += "fl".utf8
    case 0xFB03: letters += "ffi".utf8
    case 0xFB04: letters += "ffl".utf8
    case 0xFB05, 0xFB06: letters += "st".utf8
    default: letters += scalar.utf8
    }
  }

  /// Whether the character at `place` stands too far from the last one to be of the same word.
  ///
  /// - Parameter first: Where the word's first character stands.
  private static func isApart(_ place: Rect, after last: Rect, of first: Rect) -> Bool {
    let size = max(1, min(last.height, place.height))
    let stepX = place.middleX - last.middleX
    let stepY = place.middleY - last.middleY
    if abs(stepY) > abs(stepX), last.overlapX(place) > 0.3 * min(last.width, place.width) {
      // Set upwards or downwards.
      let breadth = max(1, min(last.width, place.width))
      let gap = max(place.top - last.bottom, last.top - place.bottom)
      return gap > 0.4 * breadth || abs(first.middleX - place.middleX) > breadth
    }
    if last.overlapY(place) < 0.3 * size { return true }
    let gap = max(place.left - last.right, last.left - place.right)
    return gap > 0.25 * size
  }

  /// Whether a blank's white stands before a word that poppler sets apart without a blank.
  private func isParted(_ place: Rect) -> Bool {
    guard let box else { return false }
    let size = text.fonts[font].size > 0 ? text.fonts[font].size : box.height
    return max(place.left - box.right, box.left - place.right) > 0.1 * size
  }

  private func changesSetting(_ character: PageCharacter) -> Bool {
    guard text.fonts.indices.contains(character.font) else { return false }
    let (one, other) = (text.fonts[font], text.fonts[character.font])
    return one.isBold != other.isBold || one.isItalic != other.isItalic
      || abs(one.size - other.size) > 0.08 * max(one.size, other.size)
  }

  private mutating func flush() {
    defer {
      letters.removeAll(keepingCapacity: true)
      (box, first, last) = (nil, nil, nil)
    }
    guard let box, !letters.isEmpty else { return }
    let setting = text.fonts[font]
    let style = Word.Style(isBold: setting.isBold, isItalic: setting.isItalic)
    words.append(
      Word(
        text: written, box: box, size: setting.size > 0 ? setting.size : box.height,
        style: style, isGlued: isGlued, turn: turn))
  }

  private var written: String { String(decoding: letters, as: UTF8.self) }

  /// Which way the word reads, told by where its first and last characters stand.
  private var turn: Int {
    guard let first, let last, first != last else {
      // A lone digit goes with the word before it, or tells by its shape: it is higher than wide.
      guard isTurned, let box else { return 0 }
      if let before = words.last, before.turn != 0,
        before.box.grown(by: before.size).intersection(box) != nil
      {
        return before.turn
      }
      return box.width > 1.2 * box.height ? 1 : 0
    }
    let (x, y) = (last.middleX - first.middleX, last.middleY - first.middleY)
    if abs(y) > abs(x) { return y > 0 ? 1 : 3 }
    if isTurned, x < 0, Script.rightToLeftBalance(of: written) <= 0 { return 2 }
    return 0
  }
}
