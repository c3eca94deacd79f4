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

  /// How many pages or lines a list names.
  private static let most = 4

  /// Every page or line once, in the order of the places: "page 7", "lines 507, 767",
  /// "lines 1, 2, 3, 4 and 9 more".
  static func list(_ places: [Place]) -> String {
    var numbers: [Int] = []
    for place in places {
      let number = place.page ?? place.line ?? 0
      if !numbers.contains(number) { numbers.append(number) }
    }
    guard let first = places.first else { return "" }
    let word = first.page == nil ? "line" : "page"
    let rest = numbers.count > most ? " and \(numbers.count - most) more" : ""
    return "\(word)\(numbers.count == 1 ? "" : "s") "
      + numbers.prefix(most).map(String.init).joined(separator: ", ") + rest
  }
}
