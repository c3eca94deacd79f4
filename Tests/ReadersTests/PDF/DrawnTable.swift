import CPoppler
import Seeded

/// A table made up from a seed, and the PDF that cairo draws of it.
struct DrawnTable {
  enum Rules: CaseIterable { case grid, level, book, zebra, none }

  let rules: Rules
  let isSerif: Bool
  let isLandscape: Bool
  let padding: Double
  let size: Double
  /// Whether each column is set to the right.
  let isRight: [Bool]
  /// What each cell says, by row and column; the first row is the header.
  let texts: [[String]]

  private static let words = [
    "labour", "review", "health", "district", "budget", "survey", "school", "training", "law",
    "partner", "officer", "annual", "report", "welfare", "office", "child",
  ]

  init(seed: UInt64, rules: Rules) {
    var random = SplitMix(seed: seed)
    self.rules = rules
    isSerif = Bool.random(using: &random)
    isLandscape = Bool.random(using: &random)
    padding = Double.random(in: 4...9, using: &random)
    size = Double.random(in: 8...11, using: &random)
    let columns = Int.random(in: 3...6, using: &random)
    let rows = Int.random(in: 5...12, using: &random)
    isRight = (0..<columns).map { $0 > 0 && Bool.random(using: &random) }
    texts = (0...rows).map { row in
      (0..<columns).map { column in
        if row > 0, column > 0 {
          return
            "\(Int.random(in: 1...99, using: &random)).\(Int.random(in: 100...999, using: &random))"
        }
        let count = Int.random(in: 1...(row == 0 ? 1 : 2), using: &random)
        return (0..<count).map { _ in
          Self.words[Int.random(in: 0..<Self.words.count, using: &random)]
        }.joined(separator: " ")
      }
    }
  }

  /// The bytes of a PDF of one page with the table on it.
  ///
  /// - Parameters:
  ///   - turn: By how many quarters clockwise the drawing is turned.
  ///   - head: What stands upright at the top of the page.
  func pdf(turn: Int = 0, head: String? = nil) -> [UInt8] {
    let sink = Sink()
    let data = Unmanaged.passUnretained(sink).toOpaque()
    let isUpright = isLandscape == (turn % 2 == 0)
    let (width, height) = isUpright ? (842.0, 595.0) : (595.0, 842.0)
    let surface = cairo_pdf_surface_create_for_stream(
      { data, bytes, count in
        guard let data, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Sink>.fromOpaque(data).takeUnretainedValue().bytes
          .append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
      }, data, width, height)
    let context = cairo_create(surface)
    cairo_select_font_face(
      context, isSerif ? "serif" : "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL)
    cairo_set_font_size(context, size)
    if let head {
      cairo_move_to(context, 60, 40)
      cairo_show_text(context, head)
    }
    cairo_translate(context, width / 2, height / 2)
    cairo_rotate(context, Double(turn) * .pi / 2)
    let (halfWidth, halfHeight) = turn % 2 == 0 ? (width / 2, height / 2) : (height / 2, width / 2)
    cairo_translate(context, -halfWidth, -halfHeight)
    draw(on: context)
    cairo_destroy(context)
    cairo_surface_finish(surface)
    cairo_surface_destroy(surface)
    return withExtendedLifetime(sink) { sink.bytes }
  }

  private final class Sink { var bytes: [UInt8] = [] }

  private func draw(on context: OpaquePointer?) {
    func width(_ text: String) -> Double {
      var extents = cairo_text_extents_t()
      cairo_text_extents(context, text, &extents)
      return extents.x_advance
    }
    var xs = [60.0]
    for column in isRight.indices {
      let widest = texts.map { width($0[column]) }.max() ?? 0
      xs.append(xs[column] + widest + 2 * padding)
    }
    let pitch = size * 1.25 + padding
    let ys = (0...texts.count).map { 90 + Double($0) * pitch }
    let (left, right) = (xs[0], xs[xs.count - 1])
    if rules == .zebra {
      cairo_set_source_rgb(context, 0.9, 0.9, 0.9)
      for row in stride(from: 1, to: texts.count, by: 2) {
        cairo_rectangle(context, left, ys[row], right - left, pitch)
        cairo_fill(context)
      }
    }
    cairo_set_source_rgb(context, 0, 0, 0)
    cairo_set_line_width(context, 0.6)
    func line(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double) {
      cairo_move_to(context, x0, y0)
      cairo_line_to(context, x1, y1)
      cairo_stroke(context)
    }
    switch rules {
    case .grid:
      for y in ys { line(left, y, right, y) }
      for x in xs { line(x, ys[0], x, ys[ys.count - 1]) }
    case .level: for y in ys { line(left, y, right, y) }
    case .book, .zebra: for y in [ys[0], ys[1], ys[ys.count - 1]] { line(left, y, right, y) }
    case .none: break
    }
    for (row, cells) in texts.enumerated() {
      for (column, text) in cells.enumerated() {
        let x =
          isRight[column] ? xs[column + 1] - padding - width(text) : xs[column] + padding
        cairo_move_to(context, x, ys[row] + padding / 2 + size)
        cairo_show_text(context, text)
      }
    }
  }
}
