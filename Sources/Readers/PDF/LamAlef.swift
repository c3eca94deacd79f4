internal import Layout

/// Lam with alef in one glyph, as every Arabic font sets them, which poppler gives back to front.
///
/// Such a glyph stands for two letters in the order in which they are read, lam first. Poppler cuts
/// its box into halves from left to right and then takes the line from right to left, so alef comes
/// first. Two letters of the same width to the last digit, side by side, are such halves, unless the
/// font sets every letter so wide.
struct LamAlef {
  /// What the glyph may hold after lam, which alef maksura follows nowhere else.
  private static let seconds: Set<Unicode.Scalar> = [
    "\u{0622}", "\u{0623}", "\u{0625}", "\u{0627}", "\u{0649}", "\u{0671}",
  ]

  /// Two widths are one below this difference, in points; letters of their own differ by more.
  private static let tolerance = 0.002

  /// The characters with lam before alef wherever one glyph holds both.
  static func ordered(_ characters: [PageCharacter]) -> [PageCharacter] {
    var ordered = characters
    let halves = characters.indices.dropLast().filter { isPair(characters, at: $0) }
    guard let first = halves.first, let width = characters[first].box?.width else { return ordered }
    let letters = characters.filter { Script.direction(of: $0.scalar) > 0 && $0.box != nil }
    let alike = letters.count { abs(($0.box?.width ?? 0) - width) < tolerance }
    guard alike * 2 < letters.count || letters.count == 2 else { return ordered }
    for index in halves {
      (ordered[index].scalar, ordered[index + 1].scalar) =
        (characters[index + 1].scalar, characters[index].scalar)
    }
    return ordered
  }

  private static func isPair(_ characters: [PageCharacter], at index: Int) -> Bool {
    guard characters[index + 1].scalar == "\u{0644}", seconds.contains(characters[index].scalar),
      let alef = characters[index].box, let lam = characters[index + 1].box
    else { return false }
    return abs(alef.width - lam.width) < tolerance && abs(alef.left - lam.right) < tolerance
      && alef.width > 0
  }
}
