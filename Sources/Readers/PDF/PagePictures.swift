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
      let left = max(0, points(crop.box.left))
      let top = max(0, points(crop.box.top))
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
      cairo_scale(context, scale, scale)
      cairo_translate(context, -left, -top)
      for mark in crop.marks { draw(mark, context) }
      return PNG.bytes(of: piece)
    }

    /// Lays a tint over a box as a marker pen does, a line around it, and its label at its corner.
    private func draw(_ mark: PageCrop.Mark, _ context: OpaquePointer) {
      let box = mark.box
      let (left, top) = (points(box.left), points(box.top))
      let pen = Pen(mark.role)
      cairo_rectangle(
        context, left + pen.width / 2, top + pen.width / 2, points(box.right) - left - pen.width,
        points(box.bottom) - top - pen.width)
      if let tint = pen.tint {
        cairo_set_operator(context, CAIRO_OPERATOR_MULTIPLY)
        cairo_set_source_rgb(context, tint.red, tint.green, tint.blue)
        cairo_fill_preserve(context)
        cairo_set_operator(context, CAIRO_OPERATOR_OVER)
      }
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
      typealias Colour = (red: Double, green: Double, blue: Double)
      var tint: Colour?
      var line: Colour
      var width: Double

      init(_ role: PageCrop.Mark.Role) {
        switch role {
        case .subject: (tint, line, width) = ((1, 0.91, 0.66), (0.76, 0.38, 0), 1.5)
        case .addend: (tint, line, width) = ((0.84, 0.92, 1), (0.23, 0.47, 0.71), 1.5)
        case .table: (tint, line, width) = (nil, (0.05, 0.25, 0.75), 2)
        case .cell: (tint, line, width) = (nil, (0.35, 0.6, 0.9), 0.5)
        case .header: (tint, line, width) = ((0.8, 0.95, 0.8), (0.1, 0.5, 0.1), 0.75)
        case .block: (tint, line, width) = (nil, (0.85, 0.45, 0.1), 0.5)
        }
      }
    }

    private func points(_ hundredths: Int32) -> Double { Double(hundredths) / 100 }
  }
}
