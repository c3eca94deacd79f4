/// What begins a list item: a bullet, a number, a letter, a roman numeral.
package enum ListMarker {
  /// Whether the word alone marks a list item: "•", "-", "1.", "a)", "(iv)".
  package static func isMarker(_ word: String) -> Bool {
    isBullet(word) || isEnumerator(word)
  }

  package static func isBullet(_ word: String) -> Bool {
    let scalars = word.unicodeScalars
    guard word.utf8.count <= 4, scalars.count == 1, let only = scalars.first else { return false }
    // Symbol fonts keep their bullets in the private use area.
    if (0xF000...0xF0FF).contains(only.value) { return true }
    return "•◦▪‣●○■□-–—*·►➢➤❖✓✔⁃∙o".unicodeScalars.contains(only)
  }

  /// Where a word runs an enumerator into the text behind it, the two: "xviii." and "The".
  static func split(_ word: Word) -> (marker: Word, rest: Word)? {
    guard mayBeSplit(word.text) else { return nil }
    let scalars = Array(word.text.unicodeScalars)
    guard
      let end = scalars.indices.prefix(7).first(where: { scalars[$0] == "." || scalars[$0] == ")" }
      ),
      end + 2 < scalars.count, scalars[end + 1].properties.isUppercase,
      scalars[end + 2].properties.isLowercase
    else { return nil }
    let marker = String(String.UnicodeScalarView(scalars[...end]))
    guard isEnumerator(marker), scalars[0] == "(" || !scalars[0].properties.isUppercase else {
      return nil
    }
    var (first, second) = (word, word)
    let cut = word.box.left + word.box.width * Double(end + 1) / Double(scalars.count)
    first.text = marker
    first.box.right = cut
    second.text = String(String.UnicodeScalarView(scalars[(end + 1)...]))
    second.box.left = cut
    second.isGlued = false
    return (first, second)
  }

  /// Whether a full stop or a closing bracket stands before the end of the text, of whose first seven
  /// scalars none takes more than four bytes.
  private static func mayBeSplit(_ text: String) -> Bool {
    let count = text.utf8.count
    guard count > 3 else { return false }
    return text.utf8.prefix(min(28, count - 2)).contains {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ")")
    }
  }

  /// A number, letter or roman numeral closed by a full stop or a bracket, or in square ones.
  package static func isEnumerator(_ word: String) -> Bool {
    guard word.utf8.count <= 24, let last = word.unicodeScalars.last,
      last == "." || last == ")" || last == "]"
    else { return false }
    let scalars = Array(word.unicodeScalars)
    guard scalars.count <= 6,
      (last == "]") == (scalars.first == "[")
    else { return false }
    let body = scalars.dropLast().drop { $0 == "(" || $0 == "[" }
    guard !body.isEmpty else { return false }
    if body.allSatisfy({ ("0"..."9").contains($0) }) { return body.count <= 3 }
    if body.count == 1, let only = body.first { return only.properties.isAlphabetic }
    return body.allSatisfy { "ivxlcIVXLC".unicodeScalars.contains($0) }
  }

  /// The enumerators that may come before one in its list: "ii." before "iii.", "b)" before "c)".
  static func before(_ marker: String) -> [String] {
    guard isEnumerator(marker) else { return [] }
    let opening = marker.prefix { "([".contains($0) }
    let closing = marker.suffix(1)
    let body = marker.dropFirst(opening.count).dropLast(1)
    var bodies: [String] = []
    if let number = Int(body), number > 1 { bodies.append(String(number - 1)) }
    if body.count == 1, let only = body.unicodeScalars.first, only != "a", only != "A",
      only.properties.isAlphabetic, only.isASCII, let above = Unicode.Scalar(only.value - 1)
    {
      bodies.append(String(above))
    }
    if let place = romans.firstIndex(of: body.lowercased()), place > 0 {
      let above = romans[place - 1]
      bodies.append(body.lowercased() == body ? above : above.uppercased())
    }
    return bodies.map { opening + $0 + closing }
  }

  /// The roman numerals from 1 to 39.
  private static let romans: [String] = ["", "x", "xx", "xxx"].flatMap { tens in
    ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"].map { tens + $0 }
  }.filter { !$0.isEmpty }
}
