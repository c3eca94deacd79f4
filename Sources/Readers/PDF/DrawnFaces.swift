internal import CCairo
internal import CPoppler

/// The fonts of a document whose glyphs are drawings (Type 3), and how heavy their strokes are.
///
/// Poppler tells no name of such a font, so that none says it is bold; its glyphs do. A glyph's ink
/// over the square of its height is the same for one letter in most fonts for text, and half as much
/// again in bold. It is the one owner of cairo's faces, to be released before the document.
final class DrawnFaces {
  private struct Face {
    let pointer: OpaquePointer
    /// Points on a page for one unit of the font.
    let scale: Double
    /// For each letter seen, its ink in proportion to that of a regular font for text.
    var weights: [Unicode.Scalar: Double] = [:]
    /// Letters whose glyphs show nothing that can be measured.
    var blank = Set<Unicode.Scalar>()
  }

  private var faces: [Face] = []
  private var indices: [OpaquePointer: Int] = [:]

  /// More than any document for people has; those after them are taken for regular.
  private static let most = 256
  /// Letters that tell a weight, and the most that are measured for one.
  private static let (fewest, enough) = (2, 16)
  /// Regular fonts for text come to 1.2 at most, bold ones to 1.25 at least.
  private static let leastBold = 1.22
  /// So many pixels for a size in which a glyph is measured, and the most that it takes up.
  private static let (pixels, mostPixels) = (96.0, 400.0)

  deinit { release() }

  /// Lets go of cairo's faces; poppler must still hold the document.
  func release() {
    for face in faces { cairo_font_face_destroy(face.pointer) }
    faces = []
    indices = [:]
  }

  /// The face's index, or nil where there are too many.
  ///
  /// - Parameter scale: Points on the page for one unit of the font.
  func index(of face: OpaquePointer, scale: Double) -> Int? {
    if let index = indices[face] { return index }
    guard faces.count < Self.most, scale.isFinite, scale > 0 else { return nil }
    cairo_font_face_reference(face)
    indices[face] = faces.count
    faces.append(Face(pointer: face, scale: scale))
    return faces.count - 1
  }

  /// Whether the letters measured so far are those of a bold font.
  func isBold(_ index: Int) -> Bool {
    let weights = faces[index].weights.values.sorted()
    guard weights.count >= Self.fewest else { return false }
    return weights.reduce(0, +) / Double(weights.count) >= Self.leastBold
  }

  /// Measures a letter's glyph, unless enough is known of its face.
  ///
  /// - Parameter size: The size that it is set in, in points.
  func measure(_ letter: Unicode.Scalar, glyph: UInt, of index: Int, size: Double) {
    guard let usual = Self.ink(of: letter), size > 0, faces[index].weights.count < Self.enough,
      faces[index].weights[letter] == nil, !faces[index].blank.contains(letter)
    else { return }
    if let ink = ink(of: glyph, faces[index], size: size) {
      faces[index].weights[letter] = ink / usual
    } else {
      faces[index].blank.insert(letter)
    }
  }

  /// A glyph's ink over the square of its height.
  private func ink(of glyph: UInt, _ face: Face, size: Double) -> Double? {
    // A glyph may show text, its own letter even, without end.
    watch_drawing()
    defer { _ = end_of_watching() }
    var (font, upright) = (cairo_matrix_t(), cairo_matrix_t())
    let unit = Self.pixels / size * face.scale
    cairo_matrix_init_scale(&font, unit, unit)
    cairo_matrix_init_identity(&upright)
    guard let options = cairo_font_options_create() else { return nil }
    defer { cairo_font_options_destroy(options) }
    guard let scaled = cairo_scaled_font_create(face.pointer, &font, &upright, options) else {
      return nil
    }
    defer { cairo_scaled_font_destroy(scaled) }
    var shape = cairo_glyph_t(index: glyph, x: 0, y: 0)
    var extents = cairo_text_extents_t()
    cairo_scaled_font_glyph_extents(scaled, &shape, 1, &extents)
    guard cairo_scaled_font_status(scaled) == CAIRO_STATUS_SUCCESS,
      (4...Self.mostPixels).contains(extents.height), (1...Self.mostPixels).contains(extents.width)
    else { return nil }
    let (width, height) = (
      Int32(extents.width.rounded(.up)) + 2, Int32(extents.height.rounded(.up)) + 2
    )
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, width, height) else {
      return nil
    }
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else { return nil }
    defer { cairo_destroy(context) }
    cairo_set_scaled_font(context, scaled)
    (shape.x, shape.y) = (1 - extents.x_bearing, 1 - extents.y_bearing)
    draw_glyphs(UnsafeMutableRawPointer(context), &shape, 1)
    cairo_surface_flush(surface)
    guard cairo_status(context) == CAIRO_STATUS_SUCCESS,
      let bytes = cairo_image_surface_get_data(surface)
    else { return nil }
    let stride = Int(cairo_image_surface_get_stride(surface))
    var sum = 0
    for row in 0..<Int(height) {
      for column in 0..<Int(width) { sum += Int(bytes[row * stride + column]) }
    }
    return sum > 0 ? Double(sum) / 255 / (extents.height * extents.height) : nil
  }

  /// The same of a regular font for text: the mean of 23 upright ones, such as Liberation, DejaVu,
  /// Noto and the base fonts of PostScript, drawn at 100 pixels.
  private static func ink(of letter: Unicode.Scalar) -> Double? {
    switch letter.value {
    case 0x61...0x7A: small[Int(letter.value) - 0x61]
    case 0x41...0x5A: capital[Int(letter.value) - 0x41]
    case 0x30...0x39: digit[Int(letter.value) - 0x30]
    default: nil
    }
  }

  private static let small = [
    0.38, 0.24, 0.28, 0.25, 0.37, 0.16, 0.26, 0.23, 0.12, 0.09, 0.22, 0.13, 0.57, 0.38, 0.36, 0.25,
    0.25, 0.24, 0.31, 0.17, 0.38, 0.31, 0.51, 0.35, 0.19, 0.33,
  ]
  private static let capital = [
    0.27, 0.35, 0.22, 0.33, 0.29, 0.24, 0.28, 0.33, 0.17, 0.15, 0.31, 0.19, 0.42, 0.33, 0.29, 0.27,
    0.24, 0.33, 0.25, 0.21, 0.26, 0.24, 0.4, 0.27, 0.21, 0.26,
  ]
  private static let digit = [0.26, 0.17, 0.22, 0.22, 0.24, 0.23, 0.25, 0.17, 0.28, 0.25]
}
