internal import CPoppler
internal import Findings

/// How a page's bytes are written, and the page as UTF-8.
enum Charset {
  /// The page as UTF-8 without byte order mark, and what had to be guessed.
  ///
  /// Source of the order: HTML Standard, "Determining the character encoding": a byte order mark,
  /// then what the page declares, then UTF-8 where the bytes are that, then windows-1252.
  static func decoded(_ input: Input) throws(ReadError) -> (bytes: [UInt8], findings: [Finding]) {
    let bytes = input.bytes
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) {
      return (try utf8(Array(bytes.dropFirst(3)), of: input), [])
    }
    if bytes.starts(with: [0xff, 0xfe]) || bytes.starts(with: [0xfe, 0xff]) {
      return (try converted(bytes, from: "UTF-16", of: input), [])
    }
    if let declared = declared(bytes) {
      if declared == "utf-8" || declared == "utf8" { return (try utf8(bytes, of: input), []) }
      return (try converted(bytes, from: iconvName(declared), of: input), [])
    }
    guard let offset = firstInvalid(bytes) else { return (bytes, []) }
    let finding = Finding(
      code: "DOC001", name: "encoding-guessed", severity: .warning,
      message:
        "the page declares no character set and is not UTF-8 at byte \(offset); read as windows-1252",
      expected: "UTF-8", actual: "windows-1252", identity: [input.name])
    return (try converted(bytes, from: "windows-1252", of: input), [finding])
  }

  private static func utf8(_ bytes: [UInt8], of input: Input) throws(ReadError) -> [UInt8] {
    guard let offset = firstInvalid(bytes) else { return bytes }
    throw ReadError(
      kind: .encoding, input: input.name,
      problem: "not UTF-8 at byte \(offset), though the page says so",
      remedy: "save it as UTF-8 or correct the charset that it declares")
  }

  /// Where the bytes first are not UTF-8; nil where they are.
  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    return bytes.withUnsafeBufferPointer { buffer -> Int? in
      buffer.withMemoryRebound(to: CChar.self) { text -> Int? in
        guard let start = text.baseAddress else { return nil }
        var end: UnsafePointer<CChar>?
        let isValid = g_utf8_validate(start, gssize(text.count), &end)
        return isValid != 0 ? nil : end.map { $0 - start }
      }
    }
  }

  private static func converted(
    _ bytes: [UInt8], from charset: String, of input: Input
  ) throws(ReadError) -> [UInt8] {
    var read: gsize = 0
    var written: gsize = 0
    let text = bytes.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        g_convert($0.baseAddress, gssize($0.count), "UTF-8", charset, &read, &written, nil)
      }
    }
    guard let text else {
      throw ReadError(
        kind: .encoding, input: input.name,
        problem: "byte \(read) cannot be read as the declared character set \(shown(charset))",
        remedy: "save it as UTF-8 or correct the charset that it declares")
    }
    defer { g_free(text) }
    var result = text.withMemoryRebound(to: UInt8.self, capacity: Int(written)) {
      Array(UnsafeBufferPointer(start: $0, count: Int(written)))
    }
    if result.starts(with: [0xef, 0xbb, 0xbf]) { result.removeFirst(3) }
    return result
  }

  /// What browsers mean by a name that pages use loosely.
  private static func iconvName(_ name: String) -> String {
    switch name {
    case "iso-8859-1", "latin1", "iso8859-1", "us-ascii", "ascii": "windows-1252"
    case "iso-8859-9": "windows-1254"
    case "gb2312", "gbk": "gb18030"
    case "shift_jis", "shift-jis", "sjis", "x-sjis": "cp932"
    default: name
    }
  }

  private static func shown(_ name: String) -> String {
    "\"" + name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_.".contains($0)) } + "\""
  }

  /// The charset that a `<meta>` or XML declaration names in the first 4,096 bytes, in lower case.
  private static func declared(_ bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    if head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>") {
      if let name = name(after: "encoding", in: head[..<end.lowerBound]) { return name }
    }
    var rest = head[...]
    while let meta = rest.firstRange(of: "<meta") {
      rest = rest[meta.upperBound...]
      let tag = rest.prefix { $0 != ">" }
      if let name = name(after: "charset", in: tag) { return name }
    }
    return nil
  }

  private static func name(after word: String, in text: Substring) -> String? {
    guard let found = text.firstRange(of: word) else { return nil }
    let value = text[found.upperBound...].drop { $0.isWhitespace }
    guard value.first == "=" else { return nil }
    let name = value.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
    return name.isEmpty ? nil : String(name)
  }
}
