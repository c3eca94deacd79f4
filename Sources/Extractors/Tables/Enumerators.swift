/// A mark that puts an item in its place in a list: "ii.", "c)", "(3)".
package struct Enumerator: Hashable, Sendable {
  package enum Style: Hashable, Sendable { case roman, letter, digit }

  /// Its bytes as printed, eight at most, the first in the lowest place.
  private var bytes: UInt64
  package var style: Style
  /// Its place in the list, from 1.
  package var ordinal: Int
  /// Whether no blank stands between it and its item; it is then a mark only where its list
  /// expects it.
  package var isGlued: Bool

  /// As printed, "ii.".
  package var printed: String {
    withUnsafeBytes(of: bytes.littleEndian) { String(decoding: $0[..<count], as: UTF8.self) }
  }

  /// Without punctuation, "ii".
  package var bare: String { String(printed.dropFirst(isOpened ? 1 : 0).dropLast()) }

  /// How many bytes are printed.
  var count: Int { 8 - bytes.leadingZeroBitCount / 8 }

  /// What closes it, "." or ")".
  private var closing: UInt64 { bytes >> (8 * UInt64(count - 1)) }
  private var isOpened: Bool { bytes & 0xFF == UInt64(UInt8(ascii: "(")) }

  /// Every way to read the mark at the front of a text; "i." may be the roman one or the letter.
  ///
  /// A mark is up to six letters or three digits, then "." or ")", then a blank or the end;
  /// a mark that runs into a capital, "xviii.The", is glued.
  package static func readings(at text: Substring) -> [Enumerator] {
    text.utf8.withContiguousStorageIfAvailable(readings(of:)) ?? []
  }

  private static func readings(of text: UnsafeBufferPointer<UInt8>) -> [Enumerator] {
    let start = text.first == UInt8(ascii: "(") ? 1 : 0
    var end = start
    while end < text.count, end - start < 7, isASCIIAlphanumeric(text[end]) { end += 1 }
    guard end > start, end - start < 7, end < text.count,
      text[end] == UInt8(ascii: ".") || text[end] == UInt8(ascii: ")"),
      let isGlued = isGlued(end + 1 < text.count ? text[end + 1] : nil)
    else { return [] }
    let bytes = text[...end].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    let bare = UnsafeBufferPointer(rebasing: text[start..<end])
    func reading(_ style: Style, _ ordinal: Int) -> Enumerator {
      Enumerator(bytes: bytes, style: style, ordinal: ordinal, isGlued: isGlued)
    }
    if bare.allSatisfy({ $0 < 0x40 }) {
      return bare.count > 3 ? [] : [reading(.digit, bare.reduce(0) { $0 * 10 + Int($1 - 0x30) })]
    }
    let capitals = bare.count { $0 >= 0x41 && $0 <= 0x5A }
    guard capitals == 0 || capitals == bare.count else { return [] }
    let letter = bare.count == 1 ? reading(.letter, Int(bare[0] | 0x20) - 0x60) : nil
    return switch (roman(bare).map { reading(.roman, $0) }, letter) {
    case (let roman?, let letter?): [roman, letter]
    case (let only?, nil), (nil, let only?): [only]
    case (nil, nil): []
    }
  }

  /// Whether what follows a mark is glued to it; nil where it makes the mark no mark.
  private static func isGlued(_ next: UInt8?) -> Bool? {
    guard let next, next != 0x20, next != 0x0A else { return false }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(next) ? true : nil
  }

  private static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool {
    (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  /// The value of a roman number up to 89, written as Romans wrote it, in letters all of one case.
  private static func roman(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    func take(_ digit: Unicode.Scalar) -> Bool {
      guard index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: digit) else { return false }
      index += 1
      return true
    }
    func take(_ digit: Unicode.Scalar, then next: Unicode.Scalar) -> Bool {
      let start = index
      if take(digit), take(next) { return true }
      index = start
      return false
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

  /// Whether the other is written in the same manner.
  func isAlike(_ other: Enumerator) -> Bool {
    style == other.style && closing == other.closing && isOpened == other.isOpened
  }
}
