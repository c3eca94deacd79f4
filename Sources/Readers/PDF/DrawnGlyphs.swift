internal import CPoppler
internal import Layout

/// The glyphs of a page that are drawings (Type 3), in the order they are shown in.
struct DrawnGlyphs {
  struct Glyph {
    var face: Int
    var index: UInt
    /// Where it begins on its baseline, in points on the page as shown.
    var x: Double
    var y: Double
    /// Quarter turns clockwise of the way it is written: 0 to the right, 1 downwards.
    var way: Int
  }

  private(set) var glyphs: [Glyph] = []
  let faces: DrawnFaces
  /// For each square of the page, the glyphs that begin in it.
  private var squares: [Square: [Int]] = [:]

  private struct Square: Hashable { var x: Int, y: Int }
  private static let side = 8.0

  init(_ faces: DrawnFaces) { self.faces = faces }

  /// - Parameters:
  ///   - glyphs: Cairo's glyphs, as the context shows them.
  ///   - scale: Pixels of the context for a point of the page.
  ///   - most: How many glyphs are taken in; those after them are left out.
  mutating func take(
    _ shown: UnsafeBufferPointer<cairo_glyph_t>, in context: OpaquePointer, scale: Double, most: Int
  ) {
    guard glyphs.count < most, let pointer = cairo_get_font_face(context) else { return }
    var (font, page) = (cairo_matrix_t(), cairo_matrix_t())
    cairo_get_font_matrix(context, &font)
    cairo_get_matrix(context, &page)
    // The way that the font's first axis takes on the page, and the length of its second one.
    let way = (
      x: page.xx * font.xx + page.xy * font.yx, y: page.yx * font.xx + page.yy * font.yx
    )
    let up = (
      x: page.xx * font.xy + page.xy * font.yy, y: page.yx * font.xy + page.yy * font.yy
    )
    let length = (up.x * up.x + up.y * up.y).squareRoot() / scale
    guard way.x.isFinite, way.y.isFinite, let face = faces.index(of: pointer, scale: length) else {
      return
    }
    let quarters = abs(way.x) >= abs(way.y) ? (way.x >= 0 ? 0 : 2) : (way.y >= 0 ? 1 : 3)
    for glyph in shown.prefix(most - glyphs.count) {
      var (x, y) = (glyph.x, glyph.y)
      cairo_user_to_device(context, &x, &y)
      (x, y) = (x / scale, y / scale)
      guard abs(x) < 1e5, abs(y) < 1e5 else { continue }
      squares[Self.square(x, y), default: []].append(glyphs.count)
      glyphs.append(Glyph(face: face, index: UInt(glyph.index), x: x, y: y, way: quarters))
    }
  }

  /// The glyph that begins where a character's box does, on a baseline through the box.
  func glyph(of box: Rect) -> Glyph? {
    let slack = 0.6
    let near = box.grown(by: slack)
    guard near.width < 200, near.height < 200, abs(box.left) < 1e5, abs(box.top) < 1e5 else {
      return nil
    }
    let (first, last) = (Self.square(near.left, near.top), Self.square(near.right, near.bottom))
    for y in first.y...last.y {
      for x in first.x...last.x {
        for index in squares[Square(x: x, y: y)] ?? [] {
          let glyph = glyphs[index]
          guard near.left < glyph.x, glyph.x < near.right, near.top < glyph.y,
            glyph.y < near.bottom
          else { continue }
          let apart =
            switch glyph.way {
            case 0: glyph.x - box.left
            case 1: glyph.y - box.top
            case 2: box.right - glyph.x
            default: box.bottom - glyph.y
            }
          if abs(apart) < slack { return glyph }
        }
      }
    }
    return nil
  }

  private static func square(_ x: Double, _ y: Double) -> Square {
    Square(x: Int((x / side).rounded(.down)), y: Int((y / side).rounded(.down)))
  }
}
