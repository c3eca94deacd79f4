/// A mark that puts an item in its place in a list: "ii.", "c)", "(3)".
package struct Enumerator: Hashable, Sendable {
  package enum Style: Hashable, Sendable { case roman, letter, digit }

  /// As printed, "ii.".
  package var printed: String
  /// Without punctuation, "ii".
  package var bare: String
  package var style: Style
  /// What closes it, "." or ")".
  package var closing: Character
  /// Its place in the list, from 1.
  package var ordinal: Int
  /// Whether no blank stands between it and its item; it is then a mark only where its list
  /// expects it.
  package var isGlued: Bool

  /// Every way to read the mark at the front of a text; "i." may be the roman one or the letter.
  ///
  /// A mark is up to six letters or three digits, then "." or ")", then a blank or the end;
  /// a mark that runs into a capital, "xviii.The", is glued.
  package static func readings(at text: Substring) -> [Enumerator] {
    guard let mark = text.utf8.withContiguousStorageIfAvailable(Mark.init) ?? nil else { return [] }
    return ordinals(of: mark.bare).map {
      Enumerator(
        printed: mark.printed, bare: mark.bare, style: $0.0, closing: mark.closing, ordinal: $0.1,
        isGlued: mark.isGlued)
    }
  }

  /// What stands at the front of a text in the form of a mark.
  private struct Mark {
    var printed: String
    var bare: String
    var closing: Character
    var isGlued: Bool

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
      let start = bytes.first == UInt8(ascii: "(") ? 1 : 0
      var end = start
      while end < bytes.count, end - start < 7, Enumerator.isASCIIAlphanumeric(bytes[end]) {
        end += 1
      }
      guard end > start, end - start < 7, end < bytes.count,
        bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"),
        let isGlued = Enumerator.isGlued(end + 1 < bytes.count ? bytes[end + 1] : nil)
      else { return nil }
      printed = String(decoding: bytes[...end], as: UTF8.self)
      bare = String(decoding: bytes[start..<end], as: UTF8.self)
      closing = Character(Unicode.Scalar(bytes[end]))
      self.isGlued = isGlued
    }
  }

  /// Whether what follows a mark is glued to it; nil where it makes the mark no mark.
  fileprivate static func isGlued(_ next: UInt8?) -> Bool? {
    guard let next, next != 0x20, next != 0x0A else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next) ? true : nil
  }

  private static func ordinals(of bare: String) -> [(Style, Int)] {
    if let first = bare.utf8.first, first < 0x40, let digits = Int(bare) {
      return bare.utf8.count <= 3 ? [(.digit, digits)] : []
    }
    let capitals = bare.utf8.count { $0 >= 0x41 && $0 <= 0x5A }
    guard capitals == 0 || capitals == bare.utf8.count else { return [] }
    let lower = capitals == 0 ? bare : bare.lowercased()
    var readings: [(Style, Int)] = []
    if let roman = roman(lower) { readings.append((.roman, roman)) }
    if lower.utf8.count == 1, let byte = lower.utf8.first, (0x61...0x7A).contains(byte) {
      readings.append((.letter, Int(byte) - 0x60))
    }
    return readings
  }

  fileprivate static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// The value of a lower-case roman number up to 89, written as Romans wrote it.
  static func roman(_ text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var index = 0
      func take(_ digit: Unicode.Scalar, then next: Unicode.Scalar? = nil) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: digit) else { return false }
        guard let next else {
          index += 1
          return true
        }
        guard index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: next) else { return false }
        index += 2
        return true
      }
      /// A decimal digit by its marks for one, five and ten.
      func digit(_ one: Unicode.Scalar, _ five: Unicode.Scalar, _ ten: Unicode.Scalar?) -> Int {
        if let ten, take(one, then: ten) { return 9 }
        if take(one, then: five) { return 4 }
        var value = take(five) ? 5 : 0
        let most = value + 3
        while value < most, take(one) { value += 1 }
        return value
      }
      let value = digit("x", "l", nil) * 10 + digit("i", "v", "x")
      return index == bytes.count && value > 0 ? value : nil
    }
  }

  /// Whether the other is written in the same manner.
  func isAlike(_ other: Enumerator) -> Bool {
    style == other.style && closing == other.closing
      && (printed.utf8.first == 0x28) == (other.printed.utf8.first == 0x28)
  }
}
