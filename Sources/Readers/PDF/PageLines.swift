internal import CPoppler
internal import Layout

/// The lines of a page as poppler selects them whole, from which it leaves out none, without the
/// places of their characters.
struct PageLines {
  /// How many characters show something.
  let letters: Int
  /// Beyond every page, in points.
  static let far = 1e4

  init(of page: borrowing PopplerPage) {
    var everything = PopplerRectangle(x1: -Self.far, y1: -Self.far, x2: Self.far, y2: Self.far)
    let text = poppler_page_get_selected_text(page.page, POPPLER_SELECTION_LINE, &everything)
    defer { g_free(text) }
    letters = text.map { String(cString: $0).unicodeScalars.count(where: Self.shows) } ?? 0
  }

  /// Level stretches from right to left through every line, in points.
  static func stretches(of page: borrowing PopplerPage) -> [PopplerRectangle] {
    var everything = PopplerRectangle(x1: -far, y1: -far, x2: far, y2: far)
    guard
      let region = poppler_page_get_selected_region(
        page.page, 1, POPPLER_SELECTION_LINE, &everything)
    else { return [] }
    defer { cairo_region_destroy(region) }
    return (0..<cairo_region_num_rectangles(region)).flatMap { index in
      var box = cairo_rectangle_int_t()
      cairo_region_get_rectangle(region, index, &box)
      let (left, right) = (Double(box.x) - 1, Double(box.x + box.width) + 1)
      // Lines that touch are one box.
      return stride(from: Double(box.y) + 1, to: Double(box.y + box.height), by: 3).map { y in
        PopplerRectangle(x1: right, y1: y, x2: left, y2: y)
      }
    }
  }

  /// Whether a character is neither a blank nor a bidirectional control.
  static func shows(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return scalar.value > 0x20 }
    return !(0x202A...0x202E).contains(scalar.value) && !scalar.properties.isWhitespace
  }
}
