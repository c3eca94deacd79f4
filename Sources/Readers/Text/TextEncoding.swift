internal import Findings
internal import Foundation

/// What must hold before bytes are read as text: UTF-8, no NUL, something there.
enum TextEncoding {
  /// Throws where the bytes are no UTF-8 text, naming the offset of the first byte that is wrong.
  static func check(_ input: Input) throws(ReadError) {
    let bytes = input.bytes
    func error(_ kind: ReadError.Kind, _ problem: String, _ remedy: String) -> ReadError {
      ReadError(kind: kind, input: input.name, problem: problem, remedy: remedy)
    }
    guard bytes.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }) else {
      throw error(.empty, "the file holds no text", "check that it was saved or downloaded whole")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || isUTF16(bytes) {
      throw error(
        .encoding, "the text is UTF-16, expected UTF-8",
        "convert it, for instance with iconv -f UTF-16 -t UTF-8")
    }
    if let offset = firstNUL(bytes) {
      throw error(
        .binary, "a NUL byte at byte offset \(offset), so this is no text",
        "give a PDF, HTML or UTF-8 text file")
    }
    if let offset = firstInvalidByte(bytes) {
      throw error(
        .encoding, "invalid UTF-8 at byte offset \(offset)",
        "convert the file to UTF-8, for instance with iconv -t UTF-8")
    }
  }

  /// Whether every second byte of the beginning is NUL, as UTF-16 without a mark has it.
  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    let head = bytes.prefix(64)
    guard head.count >= 4 else { return false }
    let even = head.enumerated().filter { $0.offset % 2 == 0 && $0.element == 0 }.count
    let odd = head.enumerated().filter { $0.offset % 2 == 1 && $0.element == 0 }.count
    return max(even, odd) * 3 > head.count
  }

  private static func firstNUL(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress, let found = memchr(start, 0, bytes.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - start
    }
  }

  /// Whether eight bytes are ASCII.
  private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Bool {
    let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
    return eight & 0x8080_8080_8080_8080 == 0
  }

  /// The offset of the first byte that no UTF-8 sequence can hold there.
  ///
  /// Source: The Unicode Standard, table 3-7, well-formed UTF-8 byte sequences.
  static func firstInvalidByte(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        while index + 8 <= bytes.count, isASCII(bytes, from: index) { index += 8 }
        guard index < bytes.count else { return nil }
        let lead = bytes[index]
        if lead < 0x80 {
          index += 1
          continue
        }
        let (length, second): (Int, ClosedRange<UInt8>)
        switch lead {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return index
        }
        guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return index }
        for offset in 2..<max(2, length) where bytes[index + offset] & 0xC0 != 0x80 { return index }
        index += length
      }
      return nil
    }
  }
}
