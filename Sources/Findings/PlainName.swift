/// Names that every file system takes: letters, digits, "." "_" and "-", any other byte as "%20".
package enum PlainName {
  /// The longest name in bytes.
  package static let longest = 200

  /// The bytes with all but plain ones escaped, and no "." at the front.
  package static func escaped(_ bytes: some Sequence<UInt8>) -> String {
    var name = ""
    for (index, byte) in bytes.enumerated() {
      if isPlain(byte), !(byte == 0x2E && index == 0) {
        name.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        name += "%" + hexadecimal(byte)
      }
    }
    return name.isEmpty ? "%00" : name
  }

  /// A file's name without its extension.
  package static func stem(of file: some Collection<UInt8>) -> [UInt8] {
    let file = Array(file)
    guard let dot = file.lastIndex(of: 0x2E), dot > file.startIndex else { return file }
    return Array(file[..<dot])
  }

  /// The name with a mark of sixteen digits behind it, cut between escapes where it is too long.
  package static func marked(_ name: String, _ digest: String) -> String {
    let mark = "-" + digest.prefix(16)
    var kept = name.utf8.prefix(longest - mark.utf8.count)
    if name.utf8.count > kept.count, let percent = kept.suffix(2).lastIndex(of: 0x25) {
      kept = kept[..<percent]
    }
    return String(Substring(kept)) + mark
  }

  /// Whether a name is one already.
  package static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= longest && name.utf8.first != 0x2E
      && name.utf8.allSatisfy(isPlain)
  }

  static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x2D: true
    default: false
    }
  }
}
