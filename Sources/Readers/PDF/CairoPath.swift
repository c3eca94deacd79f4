internal import CPoppler
internal import Layout

/// A cairo context's current path in points of the page, as outlines of straight lines.
struct CairoPath {
  struct Point: Equatable { var x, y: Double }

  /// A piece of a path that is drawn without lifting the pen.
  struct Outline {
    var points: [Point] = []
    var isClosed = false
    var isCurved = false
    /// What bounds its points.
    fileprivate(set) var box = Rect(0, 0, 0, 0)

    fileprivate mutating func begin(at point: Point) {
      // A rectangle is what most paths are.
      points.reserveCapacity(5)
      add(point)
    }

    fileprivate mutating func add(_ point: Point) {
      let place = Rect(point.x, point.y, point.x, point.y)
      box = points.isEmpty ? place : box.union(place)
      points.append(point)
    }

    /// The straight pieces, the closing one included.
    var segments: [(Point, Point)] {
      guard !isCurved, let first = points.first, let last = points.last else { return [] }
      var segments = Array(zip(points, points.dropFirst()))
      if isClosed, first != last { segments.append((last, first)) }
      return segments
    }

    /// Whether it bounds a rectangle with level and upright edges.
    var isRectangle: Bool {
      guard !isCurved else { return false }
      let comesBack = points.count > 1 && points.first == points.last
      let corners = comesBack ? points.dropLast() : points[...]
      guard corners.count == 4 || corners.count == 2 else { return false }
      let box = box
      return corners.allSatisfy { point in
        (abs(point.x - box.left) < 0.1 || abs(point.x - box.right) < 0.1)
          && (abs(point.y - box.top) < 0.1 || abs(point.y - box.bottom) < 0.1)
      }
    }
  }

  private(set) var outlines: [Outline] = []

  init(_ context: OpaquePointer, scale: Double) {
    guard let path = cairo_copy_path(context) else { return }
    defer { cairo_path_destroy(path) }
    guard path.pointee.status == CAIRO_STATUS_SUCCESS, let data = path.pointee.data else { return }
    let count = Int(path.pointee.num_data)
    func point(_ index: Int) -> Point {
      var (x, y) = (data[index].point.x, data[index].point.y)
      cairo_user_to_device(context, &x, &y)
      return Point(x: x / scale, y: y / scale)
    }
    var outline = Outline()
    /// Where the next outline begins; a closed one leaves the pen where it began.
    var start: Point?
    func draw(_ points: Range<Int>) {
      if outline.points.isEmpty, let start { outline.begin(at: start) }
      for index in points { outline.add(point(index)) }
    }
    var index = 0
    while index < count {
      let header = data[index].header
      let length = Int(header.length)
      guard length > 0, index + length <= count else { break }
      switch header.type {
      case CAIRO_PATH_MOVE_TO where length >= 2:
        finish(&outline)
        start = point(index + 1)
      case CAIRO_PATH_LINE_TO where length >= 2:
        draw(index + 1..<index + 2)
      case CAIRO_PATH_CURVE_TO where length >= 4:
        outline.isCurved = true
        draw(index + 1..<index + 4)
      case CAIRO_PATH_CLOSE_PATH:
        outline.isClosed = true
        finish(&outline)
      default: break
      }
      index += length
    }
    finish(&outline)
  }

  private mutating func finish(_ outline: inout Outline) {
    let isFinite = outline.points.allSatisfy { $0.x.isFinite && $0.y.isFinite }
    if outline.points.count > 1, isFinite { outlines.append(outline) }
    outline = Outline()
  }
}
