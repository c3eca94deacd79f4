/// A rectangle on a page, in points from its top left corner.
package struct Rect: Hashable, Sendable, Codable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package init(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
    self.left = min(left, right)
    self.top = min(top, bottom)
    self.right = max(left, right)
    self.bottom = max(top, bottom)
  }

  package var width: Double { right - left }
  package var height: Double { bottom - top }
  package var middleX: Double { (left + right) / 2 }
  package var middleY: Double { (top + bottom) / 2 }

  /// The smallest rectangle that holds both.
  package func union(_ other: Rect) -> Rect {
    Rect(
      min(left, other.left), min(top, other.top), max(right, other.right),
      max(bottom, other.bottom))
  }

  /// The part that both hold, or nil where they do not touch.
  package func intersection(_ other: Rect) -> Rect? {
    let (l, t) = (max(left, other.left), max(top, other.top))
    let (r, b) = (min(right, other.right), min(bottom, other.bottom))
    return l <= r && t <= b ? Rect(l, t, r, b) : nil
  }

  /// Whether the other's centre lies within.
  package func holdsCentre(of other: Rect) -> Bool {
    left <= other.middleX && other.middleX <= right && top <= other.middleY
      && other.middleY <= bottom
  }

  /// Whether the other lies wholly within.
  package func holds(_ other: Rect) -> Bool {
    left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom
  }

  package func grown(by margin: Double) -> Rect {
    Rect(left - margin, top - margin, right + margin, bottom + margin)
  }

  /// How many points of the other's width lie above or below this one.
  package func overlapX(_ other: Rect) -> Double {
    max(0, min(right, other.right) - max(left, other.left))
  }

  /// How many points of the other's height lie beside this one.
  package func overlapY(_ other: Rect) -> Double {
    max(0, min(bottom, other.bottom) - max(top, other.top))
  }

  package var isFinite: Bool {
    left.isFinite && top.isFinite && right.isFinite && bottom.isFinite
  }

  /// The smallest rectangle that holds all; nil where there are none.
  package static func hull(_ rects: some Sequence<Rect>) -> Rect? {
    var hull: Rect?
    for rect in rects { hull = hull?.union(rect) ?? rect }
    return hull
  }
}
