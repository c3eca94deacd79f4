internal import CPoppler
package import Documents
internal import Findings

/// Pictures of pieces of a PDF's pages with boxes marked in them, as PNG.
package enum PagePictures {
  /// Pixels a point: sharp on the screens that people read on.
  private static let scale = 2.0
  /// The longest side of a page in pixels; a larger page is drawn smaller.
  private static let longest = 6_000.0

  /// A picture for each crop, in the order of the crops; nil where its page cannot be drawn.
  package static func draw(_ crops: [PageCrop], of input: Input, password: String?) -> [[UInt8]?] {
    var pictures = [[UInt8]?](repeating: nil, count: crops.count)
    do throws(ReadError) {
      try PopplerDocument.open(input, password: password) { document in
        let wanted = Dictionary(grouping: crops.indices) { crops[$0].page }
        for (page, indices) in wanted.sorted(by: { $0.key < $1.key }) {
          guard let handle = document.page(at: page - 1), let drawn = PagePicture(handle) else {
            continue
          }
          for index in indices { pictures[index] = drawn.png(of: crops[index]) }
        }
      }
    } catch {
      return pictures
    }
    return pictures
  }

  /// The one owner of a page's picture in memory.
  private struct PagePicture: ~Copyable {
    private let surface: OpaquePointer
    private let scale: Double
    private let size: (width: Double, height: Double)

    /// The page on white; nil where it has no size or cairo no memory.
    init?(_ page: borrowing PopplerPage) {
      let size = page.size
      guard size.width >= 1, size.height >= 1 else { return nil }
      let scale = min(PagePictures.scale, longest / max(size.width, size.height))
      guard
        let surface = cairo_image_surface_create(
          CAIRO_FORMAT_RGB24, Int32((size.width * scale).rounded(.up)),
          Int32((size.height * scale).rounded(.up)))
      else { return nil }
      guard let context = cairo_create(surface) else {
        cairo_surface_destroy(surface)
        return nil
      }
      cairo_set_source_rgb(context, 1, 1, 1)
      cairo_paint(context)
      cairo_scale(context, scale, scale)
      poppler_page_render(page.page, context)
      cairo_destroy(context)
      self.surface = surface
      self.scale = scale
      self.size = size
    }

    deinit { cairo_surface_destroy(surface) }

    /// A crop as PNG, held to the page; nil where nothing of it lies on the page.
    func png(of crop: PageCrop) -> [UInt8]? {
      // Whole pixels are copied as they are, parts of them would be mixed.
      let left = (max(0, points(crop.box.left)) * scale).rounded(.down) / scale
      let top = (max(0, points(crop.box.top)) * scale).rounded(.down) / scale
      let width = min(size.width, points(crop.box.right)) - left
      let height = min(size.height, points(crop.box.bottom)) - top
      guard width >= 1, height >= 1,
        let piece = cairo_image_surface_create(
          CAIRO_FORMAT_RGB24, Int32((width * scale).rounded()), Int32((height * scale).rounded()))
      else { return nil }
      defer { cairo_surface_destroy(piece) }
      guard let context = cairo_create(piece) else { return nil }
      defer { cairo_destroy(context) }
      cairo_set_source_surface(context, surface, -left * scale, -top * scale)
      cairo_paint(context)
      for mark in crop.marks { tint(mark, piece, left, top) }
      cairo_scale(context, scale, scale)
      cairo_translate(context, -left, -top)
      for mark in crop.marks { draw(mark, context) }
      return PNG.bytes(of: piece)
    }

    /// Lays a tint over a box as a marker pen does: each pixel keeps what both colours let through.
    ///
    /// - Parameters:
    ///   - piece: A picture of the page from `left` and `top` on, in points.
    private func tint(
      _ mark: PageCrop.Mark, _ piece: OpaquePointer, _ left: Double, _ top: Double
    ) {
      guard let tint = Pen(mark.role).tint else { return }
      cairo_surface_flush(piece)
      guard let bytes = cairo_image_surface_get_data(piece) else { return }
      let width = Int(cairo_image_surface_get_width(piece))
      let height = Int(cairo_image_surface_get_height(piece))
      let stride = Int(cairo_image_surface_get_stride(piece))
      func pixels(_ low: Int32, _ high: Int32, from origin: Double, within count: Int) -> Range<Int>
      {
        let start = Int(((points(low) - origin) * scale).rounded())
        let end = Int(((points(high) - origin) * scale).rounded())
        return (start..<max(start, end)).clamped(to: 0..<count)
      }
      let columns = pixels(mark.box.left, mark.box.right, from: left, within: width)
      let rows = pixels(mark.box.top, mark.box.bottom, from: top, within: height)
      bytes.withMemoryRebound(to: UInt32.self, capacity: height * stride / 4) { pixels in
        var (last, tinted): (UInt32, UInt32) = (0, 0)
        for row in rows {
          for column in row * stride / 4 + columns.lowerBound..<row * stride / 4
            + columns.upperBound
          {
            if pixels[column] != last {
              last = pixels[column]
              tinted = tint.over(last)
            }
            pixels[column] = tinted
          }
        }
      }
      cairo_surface_mark_dirty(piece)
    }

    /// Draws a line around a box, and its label at its corner.
    private func draw(_ mark: PageCrop.Mark, _ context: OpaquePointer) {
      let box = mark.box
      let (left, top) = (points(box.left), points(box.top))
      let pen = Pen(mark.role)
      cairo_rectangle(
        context, left + pen.width / 2, top + pen.width / 2, points(box.right) - left - pen.width,
        points(box.bottom) - top - pen.width)
      cairo_set_source_rgb(context, pen.line.red, pen.line.green, pen.line.blue)
      cairo_set_line_width(context, pen.width)
      cairo_stroke(context)
      guard let label = mark.label else { return }
      cairo_set_font_size(context, 7)
      cairo_move_to(context, max(1, left - 2), max(7, top - 1))
      cairo_show_text(context, label)
    }

    /// The colours and width that a role is drawn in.
    private struct Pen {
      struct Colour {
        var red, green, blue: Double

        /// What of a pixel, red, green and blue from its third byte down, a pen of this colour lets
        /// through.
        func over(_ pixel: UInt32) -> UInt32 {
          [(16, red), (8, green), (0, blue)].reduce(0) { through, part in
            let (shift, share) = part
            let value = Double((pixel >> UInt32(shift)) & 0xFF) * share
            return through | UInt32(value.rounded()) << UInt32(shift)
          }
        }
      }
      var tint: Colour?
      var line: Colour
      var width: Double

      init(_ role: PageCrop.Mark.Role) {
        switch role {
        case .subject:
          (tint, line, width) = (
            Colour(red: 1, green: 0.91, blue: 0.66), Colour(red: 0.76, green: 0.38, blue: 0), 1.5
          )
        case .addend:
          (tint, line, width) = (
            Colour(red: 0.84, green: 0.92, blue: 1), Colour(red: 0.23, green: 0.47, blue: 0.71), 1.5
          )
        case .table: (tint, line, width) = (nil, Colour(red: 0.05, green: 0.25, blue: 0.75), 2)
        case .cell: (tint, line, width) = (nil, Colour(red: 0.35, green: 0.6, blue: 0.9), 0.5)
        case .header:
          (tint, line, width) = (
            Colour(red: 0.8, green: 0.95, blue: 0.8), Colour(red: 0.1, green: 0.5, blue: 0.1), 0.75
          )
        case .block: (tint, line, width) = (nil, Colour(red: 0.85, green: 0.45, blue: 0.1), 0.5)
        }
      }
    }

    private func points(_ hundredths: Int32) -> Double { Double(hundredths) / 100 }
  }
}
