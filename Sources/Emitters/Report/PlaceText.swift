internal import Findings

/// Places in the words of a page.
enum PlaceText {
  /// "page 7", "line 507".
  static func short(_ place: Place) -> String {
    switch place {
    case .text(let line, _): "line \(line)"
    case .page(let page, _): "page \(page)"
    }
  }

  /// Every page or line once, in the order of the places: "page 7", "lines 507, 767".
  static func list(_ places: [Place]) -> String {
    var numbers: [Int] = []
    for place in places {
      let number = place.page ?? place.line ?? 0
      if !numbers.contains(number) { numbers.append(number) }
    }
    guard let first = places.first else { return "" }
    let word = first.page == nil ? "line" : "page"
    return "\(word)\(numbers.count == 1 ? "" : "s") "
      + numbers.map(String.init).joined(separator: ", ")
  }
}
