import Records

/// The plausible single misreadings that would turn one printed number into another.
enum Misreading {
  /// What a reader or a printer may have done to make the one number look like the other.
  ///
  /// Nil where no single slip does. Both are plain digits with the same number of decimals.
  static func slip(printed: String, needed: String) -> String? {
    let (seen, meant) = (Array(printed.utf8), Array(needed.utf8))
    if seen.isEmpty { return "a cell left blank or not read" }
    let (seenDigits, meantDigits) = (digits(seen), digits(meant))
    if seenDigits == meantDigits {
      return isNegative(seen) == isNegative(meant)
        ? "a point or separator in another place" : "a minus sign or brackets lost or gained"
    }
    if trimmed(seenDigits) == trimmed(meantDigits) {
      return "a point, separator or zero lost or gained"
    }
    if isSwap(seenDigits, meantDigits) { return "two neighbouring digits swapped" }
    if seenDigits.dropLast() == meantDigits[...] {
      return "a footnote mark glued to the number"
    }
    if isOneMore(meantDigits, seenDigits) { return "a digit lost" }
    if isOneMore(seenDigits, meantDigits) { return "a digit doubled, or a mark read as one" }
    if seenDigits.count == meantDigits.count,
      zip(seenDigits, meantDigits).count(where: { $0 != $1 }) == 1
    {
      return "one digit misread"
    }
    return nil
  }

  private static func isNegative(_ number: [UInt8]) -> Bool { number.first == UInt8(ascii: "-") }

  private static func digits(_ number: [UInt8]) -> [UInt8] {
    number.filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Without zeros at either end, which a lost separator or decimal brings and takes.
  private static func trimmed(_ digits: [UInt8]) -> [UInt8] {
    let zero = UInt8(ascii: "0")
    return Array(digits.drop { $0 == zero }.reversed().drop { $0 == zero }.reversed())
  }

  private static func isSwap(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    guard one.count == other.count else { return false }
    let different = one.indices.filter { one[$0] != other[$0] }
    guard different.count == 2, different[1] == different[0] + 1 else { return false }
    return one[different[0]] == other[different[1]] && one[different[1]] == other[different[0]]
  }

  /// Whether dropping one digit of the longer gives the shorter.
  private static func isOneMore(_ longer: [UInt8], _ shorter: [UInt8]) -> Bool {
    guard longer.count == shorter.count + 1 else { return false }
    let same = zip(longer, shorter).prefix { $0 == $1 }.count
    return longer[(same + 1)...].elementsEqual(shorter[same...])
  }
}
