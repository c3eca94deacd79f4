/// A straight line drawn level or upright on a page.
package struct Ruling: Hashable, Sendable, Codable {
  package enum Direction: String, Sendable, Codable { case level, upright }

  package var direction: Direction
  /// Its distance from the page's top (level) or left edge (upright), in points.
  package var position: Double
  /// Where it begins and ends, in points along its direction.
  package var start: Double
  package var end: Double
  /// How thick it is, in points.
  package var width: Double
  /// Whether no ink draws it: other marks on the page stand for it.
  var isInferred = false

  private enum CodingKeys: CodingKey { case direction, position, start, end, width }

  package init(
    _ direction: Direction, at position: Double, from start: Double, to end: Double,
    width: Double = 0.5
  ) {
    self.direction = direction
    self.position = position
    self.start = min(start, end)
    self.end = max(start, end)
    self.width = width
  }

  /// The same line, as one that no ink draws.
  var inferred: Ruling {
    var ruling = self
    ruling.isInferred = true
    return ruling
  }

  package var length: Double { end - start }

  package var box: Rect {
    switch direction {
    case .level: Rect(start, position - width / 2, end, position + width / 2)
    case .upright: Rect(position - width / 2, start, position + width / 2, end)
    }
  }
}
