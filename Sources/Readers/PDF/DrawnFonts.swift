internal import Layout

/// What is not known of fonts whose glyphs are drawings (Type 3), as TeX and browsers write them:
/// which of them a text is set in, and how heavy and how large it is.
///
/// Such a font has no name and says no size. Poppler takes one from the width of whichever glyph
/// comes first, half the size where that is a blank, twice where it is a capital. The width of an
/// average letter and of an average digit is the same share of the size in most fonts for text.
enum DrawnFonts {
  private static let letterWidth = 0.45
  private static let digitWidth = 0.53
  /// How far a size may be off before another is taken.
  private static let bearable = 0.75...1.33
  /// The fewest letters and digits that tell.
  private static let fewest = 8
  /// Blanks of fonts for text are twice as wide, in sizes.
  private static let leastBlank = 0.1
  /// Poppler's box of a character goes so far above and below the baseline, in sizes.
  private static let (ascent, descent) = (0.95, 0.35)
  /// So far go the glyphs of most fonts.
  private static let (above, below) = (0.75, 0.22)

  // MARK: - Faces

  /// Tells runs of text by the fonts that draw them, and brings text that is read backwards in order.
  static func tell(_ text: inout PageText, by drawn: DrawnGlyphs?) {
    guard text.fonts.contains(where: \.isDrawn) else { return }
    var found = [DrawnGlyphs.Glyph?](repeating: nil, count: text.characters.count)
    var votes = [[Int: Int]](repeating: [:], count: text.fonts.count)
    if let drawn {
      for (index, character) in text.characters.enumerated() {
        let font = text.fonts[character.font]
        guard font.isDrawn, let box = character.box, let glyph = drawn.glyph(of: box) else {
          continue
        }
        found[index] = glyph
        votes[character.font][glyph.face, default: 0] += 1
        drawn.faces.measure(character.scalar, glyph: glyph.index, of: glyph.face, size: font.size)
      }
    }
    merge(&text, votes, drawn?.faces)
    if found.contains(where: { $0 != nil }) { BackwardGlyphs(text, found).order(&text) }
  }

  /// Runs of one face and size are of one font.
  private static func merge(_ text: inout PageText, _ votes: [[Int: Int]], _ faces: DrawnFaces?) {
    var fonts: [PageText.Font] = []
    var indices: [PageText.Font: Int] = [:]
    let told = Self.faces(of: text.fonts, votes)
    let merged = zip(text.fonts, told).map { font, face in
      var font = font
      if font.isDrawn {
        font.face = face
        font.isBold = face.flatMap { faces?.isBold($0) } ?? false
      }
      if let known = indices[font] { return known }
      indices[font] = fonts.count
      fonts.append(font)
      return fonts.count - 1
    }
    text.fonts = fonts
    for index in text.characters.indices {
      text.characters[index].font = merged[text.characters[index].font]
    }
  }

  /// The face of each run: that of most of its characters or, where none is known, as within a
  /// ligature, that of the run beside it.
  private static func faces(of runs: [PageText.Font], _ votes: [[Int: Int]]) -> [Int?] {
    var faces = votes.map { $0.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
    for (index, before) in zip(runs.indices.dropFirst(), runs.indices)
    where faces[index] == nil && runs[index].isDrawn && runs[index].size == runs[before].size {
      faces[index] = faces[before]
    }
    for (index, after) in zip(runs.indices, runs.indices.dropFirst()).reversed()
    where faces[index] == nil && runs[index].isDrawn && runs[index].size == runs[after].size {
      faces[index] = faces[after]
    }
    return faces
  }

  // MARK: - Sizes

  /// What the letters of a face show of its size, as shares of what poppler takes it for.
  private struct Shares {
    var sum = 0.0
    var count = 0
  }

  /// Gives an upright page's drawn fonts the sizes that their letters show, and the letters boxes of
  /// that height.
  static func size(_ text: inout PageText) {
    guard text.fonts.contains(where: { $0.isDrawn && $0.size > 0 }) else { return }
    // Fonts of which no face is known are each their own.
    let keys = text.fonts.enumerated().map { index, font in font.face ?? -1 - index }
    var shares: [Int: Shares] = [:]
    for character in text.characters {
      let font = text.fonts[character.font]
      guard let share = share(of: character.scalar), let box = character.box, isLevel(box, font)
      else { continue }
      shares[keys[character.font], default: Shares()].sum += box.width / share / font.size
      shares[keys[character.font], default: Shares()].count += 1
    }
    var sizes: [Int: Double] = [:]
    for (index, font) in text.fonts.enumerated() where font.isDrawn {
      guard let shown = shares[keys[index]], shown.count >= fewest else { continue }
      let share = shown.sum / Double(shown.count)
      if !bearable.contains(share) { sizes[index] = share * font.size }
    }
    for index in text.characters.indices {
      let font = text.characters[index].font
      guard let size = sizes[font], let box = text.characters[index].box,
        isLevel(box, text.fonts[font])
      else { continue }
      let baseline = box.top + ascent * text.fonts[font].size
      text.characters[index].box = Rect(
        box.left, baseline - above * size, box.right, baseline + below * size)
    }
    for (font, size) in sizes { text.fonts[font].size = size }
    if !sizes.isEmpty { text.characters = withoutNarrowBlanks(text) }
  }

  /// The characters without blanks that poppler saw between letters of a drawn font, by half its size,
  /// where they are but moved apart a little.
  private static func withoutNarrowBlanks(_ text: PageText) -> [PageCharacter] {
    let characters = text.characters
    return characters.indices.filter { index in
      guard characters[index].scalar == " ", index > 0, index + 1 < characters.count else {
        return true
      }
      let (before, after) = (characters[index - 1], characters[index + 1])
      guard let one = before.box, let other = after.box, before.font == after.font,
        text.fonts[before.font].isDrawn, one.overlapY(other) > 0.5 * one.height
      else { return true }
      let white = other.left - one.right
      return white < -0.5 * one.width || white >= leastBlank * text.fonts[before.font].size
    }.map { characters[$0] }
  }

  private static func share(of scalar: Unicode.Scalar) -> Double? {
    switch scalar.value {
    case 0x30...0x39: digitWidth
    case 0x61...0x7A: letterWidth
    default: nil
    }
  }

  /// Whether a character of a drawn font stands upright.
  private static func isLevel(_ box: Rect, _ font: PageText.Font) -> Bool {
    font.isDrawn && font.size > 0
      && abs(box.height / font.size - (ascent + descent)) < 0.02
  }
}
