/// The numbers of rows set in a column of their own in front of the first, without a heading: all
/// other lines of the first column hang where the text behind the numbers begins.
struct NumberColumn {
  /// Where the numbers end and the text begins, in points from the page's left.
  let edge: Double

  /// - Parameter end: Where the first column with text ends; nil where there is no other.
  init?(_ lines: [Line], before end: Double?) {
    guard let end else { return nil }
    var (right, left) = (-Double.infinity, [Double]())
    var (above, hanging) = ([Double](), [Double]())
    var isAlone = false
    for line in lines where !line.isBold {
      let words = line.words.filter { $0.box.middleX < end }
      guard let first = words.first else { continue }
      if words.count == 1, Self.isNumber(first.text) {
        // At the middle of a text of several lines, a number may stand between two of them.
        isAlone = true
        right = max(right, first.box.right)
      } else if words.count > 1, Self.isNumber(first.text),
        words[1].box.left - first.box.right > 0.5 * first.size
      {
        right = max(right, first.box.right)
        left.append(words[1].box.left)
      } else if right > -.infinity {
        hanging.append(first.box.left)
      } else {
        above.append(first.box.left)
      }
    }
    if isAlone { hanging += above }
    guard let text = left.first ?? hanging.first, !hanging.isEmpty, right < text,
      (left + hanging).allSatisfy({ abs($0 - text) < 1.5 })
    else { return nil }
    edge = (right + text) / 2
  }

  private static func isNumber(_ text: String) -> Bool {
    ListMarker.isEnumerator(text) && text.utf8.contains { (48...57).contains($0) }
  }
}
