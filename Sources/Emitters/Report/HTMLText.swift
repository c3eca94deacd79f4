/// Makes text safe between tags and inside quoted attributes.
///
/// `&`, `<`, `>`, `"` and `'` become references. Characters that HTML forbids and those that turn the
/// direction of the text around them are spelled out, "[U+202E]", so that a reader sees what the
/// source holds and the page stays as we set it.
///
/// Source: HTML Living Standard, 13.1.4 "Character references" and 13.2.3.5 "Preprocessing the input
/// stream"; Unicode Standard Annex 9 for the directional formatting characters.
enum HTMLText {
  static func put(_ text: String, into sink: inout ByteSink) {
    var text = text
    let isPlain = text.withUTF8 { utf8 in
      utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7f && !isMarkup($0) }
    }
    if isPlain { return sink.put(text) }
    for scalar in text.unicodeScalars { put(scalar, into: &sink) }
  }

  private static func put(_ scalar: Unicode.Scalar, into sink: inout ByteSink) {
    switch scalar {
    case "&": sink.put("&amp;")
    case "<": sink.put("&lt;")
    case ">": sink.put("&gt;")
    case "\"": sink.put("&quot;")
    case "'": sink.put("&#39;")
    default:
      if isUnfit(scalar.value) {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        sink.put("[U+\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)]")
      } else {
        UTF8.encode(scalar)?.forEach { sink.put($0) }
      }
    }
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// Controls other than tab and line feed, noncharacters, and directional embeddings and overrides.
  private static func isUnfit(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0a: false
    case 0..<0x20, 0x7f...0x9f, 0x202a...0x202e, 0x2066...0x2069, 0xfdd0...0xfdef, 0xfeff: true
    default: value & 0xfffe == 0xfffe
    }
  }
}
