/// Text set in a font whose characters are all of one width, as a typewriter sets it.
struct Monospace {
  /// How wide each character is, in points.
  let pitch: Double

  /// The least white between two columns: a blank.
  var leastGap: Double { 0.9 * pitch }

  /// Nil where characters differ in width, or there are too few words to tell.
  init?(_ lines: [Line]) {
    let widths = lines.flatMap(\.words).filter { $0.length >= 3 }
      .map { $0.box.width / Double($0.length) }.sorted()
    guard widths.count >= 5 else { return nil }
    let middle = widths[widths.count / 2]
    let alike = widths.filter { abs($0 - middle) < 0.03 * middle }
    guard alike.count * 20 >= widths.count * 19 else { return nil }
    pitch = middle
  }

  /// How wide a blank is of the size of its font; nil where characters differ in width.
  static func blank(of words: [Word]) -> Double? {
    let shares = words.filter { $0.length >= 3 && $0.size > 0 }
      .map { $0.box.width / Double($0.length) / $0.size }.sorted()
    guard shares.count >= 20 else { return nil }
    let middle = shares[shares.count / 2]
    let alike = shares.filter { abs($0 - middle) < 0.03 * middle }
    return alike.count * 20 >= shares.count * 19 ? middle : nil
  }
}
