/// Which "<" of a text begin markup, and which are printed.
///
/// OCR leaves "<3.5 t", "<managing authority>" and tags cut in two; read as HTML they would vanish.
enum LiteralMarkup {
  /// The most attributes that markup inside a text may have; past them it is taken as printed.
  private static let maximumAttributes = 1_000

  /// Whether there is anything that HTML reads other than as it is written.
  static func mayHoldMarkup(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "<") { return true }
      if byte == UInt8(ascii: "&"), isReference(bytes, at: index) { return true }
    }
    return false
  }

  /// "&" with letters or digits and a semicolon.
  private static func isReference(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    var index = start + 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "#") { index += 1 }
    while index < bytes.count, index - start <= 40 {
      if bytes[index] == UInt8(ascii: ";") { return index > start + 1 }
      guard isAlphanumeric(bytes[index]) else { return false }
      index += 1
    }
    return false
  }

  /// The bytes with every "<" that begins no known, closed element written "&lt;".
  static func escaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var copied = 0
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      if let end = endOfTag(bytes, from: index) {
        index = end
      } else {
        result.append(contentsOf: bytes[copied..<index])
        result.append(contentsOf: "&lt;".utf8)
        index += 1
        copied = index
      }
    }
    result.append(contentsOf: bytes[copied...])
    return result
  }

  /// Where the tag or comment that begins here ends; nil where it is text.
  private static func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start + 1
    if index + 2 < bytes.count, bytes[index] == UInt8(ascii: "!") {
      return endOfComment(bytes, from: start)
    }
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    let name = index
    while index < bytes.count, isAlphanumeric(bytes[index]) { index += 1 }
    guard index > name, index < bytes.count, let tag = HTMLTag(name: bytes[name..<index]),
      !tag.isUnprinted, tag != .title, tag != .textarea, endsName(bytes[index])
    else { return nil }
    return endOfAttributes(bytes, from: index)
  }

  /// Where ">" closes a tag; nil where another "<" or the end comes first, a quote stays open
  /// or the attributes are too many.
  static func endOfAttributes(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var quote: UInt8?
    var attributes = 0
    for index in start..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">") where quote == nil: return index + 1
      case UInt8(ascii: "<"): return nil
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == bytes[index] {
          quote = nil
        } else if quote == nil, index > start, bytes[index - 1] == UInt8(ascii: "=") {
          quote = bytes[index]
        }
      case 0x09, 0x0a, 0x0c, 0x0d, 0x20, UInt8(ascii: "/"):
        if quote == nil { attributes += 1 }
        if attributes > maximumAttributes { return nil }
      default: break
      }
    }
    return nil
  }

  /// Where the first tag begins that has more attributes than `most`; nil where none has.
  static func excessiveTag(_ bytes: UnsafeBufferPointer<UInt8>, most: Int) -> Int? {
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count,
        isAlphanumeric(bytes[index + 1])
      else {
        index += 1
        continue
      }
      let start = index
      var quote: UInt8?
      var attributes = 0
      var isBlank = false
      index += 1
      while index < bytes.count {
        let byte = bytes[index]
        index += 1
        if let open = quote {
          if byte == open { quote = nil }
        } else if byte == UInt8(ascii: ">") {
          break
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          if bytes[index - 2] == UInt8(ascii: "=") { quote = byte }
        } else if byte <= 0x20 || byte == UInt8(ascii: "/") {
          isBlank = true
        } else if isBlank {
          attributes += 1
          isBlank = false
          if attributes > most { return start }
        }
      }
    }
    return nil
  }

  private static func endOfComment(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start + 3 < bytes.count, bytes[start + 2] == UInt8(ascii: "-"),
      bytes[start + 3] == UInt8(ascii: "-")
    else { return nil }
    var index = start + 4
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "-"), bytes[index + 1] == UInt8(ascii: "-"),
        bytes[index + 2] == UInt8(ascii: ">")
      {
        return index + 3
      }
      index += 1
    }
    return nil
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0a, 0x0c, 0x0d, 0x20, UInt8(ascii: ">"), UInt8(ascii: "/"): true
    default: false
    }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
  }
}
