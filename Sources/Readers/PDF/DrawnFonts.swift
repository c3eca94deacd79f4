internal import Layout

/// Sizes of fonts whose glyphs are drawings (Type 3), as TeX and browsers write them.
///
/// Such a font has no name and says no size. Poppler takes one from the width of whichever glyph
/// comes first, half the size where that is a blank, twice where it is a capital. The width of an
/// average letter and of an average digit is the same share of the size in most fonts for text.
struct DrawnFonts {
  private static let letterWidth = 0.45
  private static let digitWidth = 0.53
  /// How far a size may be off before another is taken.
  private static let bearable = 0.75...1.33
  /// The fewest letters and digits that tell.
  private static let fewest = 8
  /// Poppler's box of a character goes so far above and below the baseline, in sizes.
  private static let (ascent, descent) = (0.95, 0.35)
  /// So far go the glyphs of most fonts.
  private static let (above, below) = (0.75, 0.22)

  private struct Widths {
    var sum = 0.0
    var count = 0
  }

  /// Gives a page's drawn fonts the sizes that their letters show, and the letters boxes of that
  /// height.
  static func size(_ text: inout PageText) {
    guard text.fonts.contains(where: { $0.isDrawn && $0.size > 0 }) else { return }
    var widths = [Widths](repeating: Widths(), count: text.fonts.count)
    for character in text.characters {
      guard let share = share(of: character.scalar), let box = character.box,
        isLevel(box, text.fonts[character.font])
      else { continue }
      widths[character.font].sum += box.width / share
      widths[character.font].count += 1
    }
    var sizes: [Int: Double] = [:]
    for (font, widths) in widths.enumerated() where widths.count >= fewest {
      let size = widths.sum / Double(widths.count)
      if !bearable.contains(size / text.fonts[font].size) { sizes[font] = size }
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
