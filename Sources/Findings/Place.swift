/// A place in a source document, as exact as its format allows.
///
/// In JSON it is `{"line": 507, "column": 1}` for text and HTML and
/// `{"page": 7, "box": [x0, y0, x1, y1]}` for PDF.
public enum Place: Hashable, Sendable {
  /// A 1-based line and a 1-based column, counted in Unicode scalars.
  case text(line: Int32, column: Int32)
  /// A 1-based page and a box on it.
  case page(Int32, Box)
}

/// A rectangle on a page, in hundredths of a point from the page's top left corner.
///
/// Whole hundredths make boxes exact, hashable and the same on every machine.
public struct Box: Hashable, Sendable {
  public var left: Int32
  public var top: Int32
  public var right: Int32
  public var bottom: Int32

  package init(left: Int32, top: Int32, right: Int32, bottom: Int32) {
    self.left = left
    self.top = top
    self.right = right
    self.bottom = bottom
  }

  /// The box with the given edges in points; edges that no page can have are held at ±10,000 points.
  package init(points left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
    self.init(
      left: Self.hundredths(left), top: Self.hundredths(top),
      right: Self.hundredths(right), bottom: Self.hundredths(bottom))
  }

  /// The smallest box that holds both.
  package func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), top: min(top, other.top),
      right: max(right, other.right), bottom: max(bottom, other.bottom))
  }

  private static func hundredths(_ points: Double) -> Int32 {
    guard points.isFinite else { return 0 }
    return Int32(max(-10_000, min(10_000, points)) * 100 + (points < 0 ? -0.5 : 0.5))
  }
}

extension Place {
  /// The 1-based page, where the source has pages.
  public var page: Int? {
    if case .page(let page, _) = self { Int(page) } else { nil }
  }

  /// The box on the page, where the source has pages.
  public var box: Box? {
    if case .page(_, let box) = self { box } else { nil }
  }

  /// The 1-based line, where the source is text.
  public var line: Int? {
    if case .text(let line, _) = self { Int(line) } else { nil }
  }

  /// The 1-based column in Unicode scalars, where the source is text.
  public var column: Int? {
    if case .text(_, let column) = self { Int(column) } else { nil }
  }
}

extension Place: Comparable {
  /// Orders places as the document is read: by page, top and left, or by line and column.
  public static func < (one: Place, other: Place) -> Bool {
    switch (one, other) {
    case (.text(let a, let b), .text(let c, let d)): (a, b) < (c, d)
    case (.page(let a, let b), .page(let c, let d)):
      (a, b.top, b.left, b.bottom, b.right) < (c, d.top, d.left, d.bottom, d.right)
    case (.text, .page): true
    case (.page, .text): false
    }
  }
}

extension Place: CustomStringConvertible {
  /// The place in words a person can follow: "line 507, column 1" or "page 7 at 36.00, 120.50".
  public var description: String {
    switch self {
    case .text(let line, let column): "line \(line), column \(column)"
    case .page(let page, let box):
      "page \(page) at \(Box.points(box.left)), \(Box.points(box.top))"
    }
  }
}

extension Box {
  /// The edges left, top, right and bottom as points with at most two decimals: "36", "120.5".
  package var points: [String] { [left, top, right, bottom].map(Self.points) }

  /// A length in hundredths of a point, written in points without trailing zeros.
  package static func points(_ hundredths: Int32) -> String {
    let magnitude = hundredths.magnitude
    let (whole, rest) = (magnitude / 100, magnitude % 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Place: Codable {
  private enum Key: String, CodingKey {
    case line, column, page, box
  }

  public init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    if let page = try values.decodeIfPresent(Int32.self, forKey: .page) {
      let edges = try values.decode([Double].self, forKey: .box)
      guard edges.count == 4 else {
        throw DecodingError.dataCorruptedError(
          forKey: .box, in: values, debugDescription: "a box has four edges, not \(edges.count)")
      }
      self = .page(page, Box(points: edges[0], edges[1], edges[2], edges[3]))
    } else {
      self = .text(
        line: try values.decode(Int32.self, forKey: .line),
        column: try values.decode(Int32.self, forKey: .column))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: Key.self)
    switch self {
    case .text(let line, let column):
      try values.encode(line, forKey: .line)
      try values.encode(column, forKey: .column)
    case .page(let page, let box):
      try values.encode(page, forKey: .page)
      try values.encode(
        [box.left, box.top, box.right, box.bottom].map { Double($0) / 100 }, forKey: .box)
    }
  }
}
