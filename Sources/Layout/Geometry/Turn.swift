internal import Findings

/// How a page's text stands turned on the page as it is shown, and the way there and back.
///
/// Layout works in the upright frame, in which the text reads from left to right; places are given
/// in the frame of the page as it is shown.
package struct Turn: Hashable, Sendable, Codable {
  /// Quarter turns clockwise, from 1 (the text reads downwards) to 3 (upwards).
  package var quarters: Int
  /// The page's size in points as it is shown.
  package var width: Double
  package var height: Double

  package init(quarters: Int, width: Double, height: Double) {
    self.quarters = quarters
    self.width = width
    self.height = height
  }

  /// The page's size in the upright frame.
  package var uprightSize: (width: Double, height: Double) {
    quarters == 2 ? (width, height) : (height, width)
  }

  /// From the page as shown to the upright frame.
  package func upright(_ rect: Rect) -> Rect {
    switch quarters {
    case 1: Rect(rect.top, width - rect.right, rect.bottom, width - rect.left)
    case 2: Rect(width - rect.right, height - rect.bottom, width - rect.left, height - rect.top)
    default: Rect(height - rect.bottom, rect.left, height - rect.top, rect.right)
    }
  }

  /// From the upright frame to the page as shown.
  package func shown(_ rect: Rect) -> Rect {
    switch quarters {
    case 1: Rect(width - rect.bottom, rect.left, width - rect.top, rect.right)
    case 2: upright(rect)
    default: Rect(rect.top, height - rect.right, rect.bottom, height - rect.left)
    }
  }

  package func upright(_ ruling: Ruling) -> Ruling {
    let line =
      ruling.direction == .level
      ? Rect(ruling.start, ruling.position, ruling.end, ruling.position)
      : Rect(ruling.position, ruling.start, ruling.position, ruling.end)
    let turned = upright(line)
    return (ruling.direction == .level) == (quarters == 2)
      ? Ruling(
        .level, at: turned.top, from: turned.left, to: turned.right, width: ruling.width)
      : Ruling(
        .upright, at: turned.left, from: turned.top, to: turned.bottom, width: ruling.width)
  }

  /// A place of the upright frame on the page as shown.
  func shown(_ place: Place) -> Place {
    guard case .page(let page, let box) = place else { return place }
    let rect = shown(
      Rect(
        Double(box.left) / 100, Double(box.top) / 100, Double(box.right) / 100,
        Double(box.bottom) / 100))
    return .page(page, Box(points: rect.left, rect.top, rect.right, rect.bottom))
  }
}
