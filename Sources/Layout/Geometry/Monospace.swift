/// Text set in a font whose characters are all of one width, as a typewriter sets it.
struct Monospace {
  /// How wide each character is, in points.
  let pitch: Double

  /// The least white between two columns: a blank.
  var leastGap: Double { 0.9 * pitch }

  /// Nil where characters differ in width, or there are too few words to tell.
  init?(_ lines: [Line]) {
    let widths = lines.flatMap(\.words).filter { $0.text.unicodeScalars.count >= 3 }
      .map { $0.box.width / Double($0.text.unicodeScalars.count) }.sorted()
    guard widths.count >= 5 else { return nil }
    let middle = widths[widths.count / 2]
    let alike = widths.filter { abs($0 - middle) < 0.03 * middle }
    guard alike.count * 20 >= widths.count * 19 else { return nil }
    pitch = middle
  }
}
