import Findings
import Records

extension Validator {
  static let numberStyle = Validator(
    code: "NUM004", name: "number-style", severity: .note,
    whatItDoes: "Reports numbers that are printed in another style than their siblings: \"1.1.7\" "
      + "among \"1.1.6)\".",
    whyItMatters: "A reader, or a program, that looks for one style passes over the other.",
    example: "42 titles of the costing begin like \"1.1.1)\", one like \"1.1.7\".",
    howToSettle: "Print all siblings in one style.",
    check: { inquiry in
      let printed = inquiry.records.prose.numberings.flatMap { numbering -> [Observation] in
        let styles = numbering.marks.map { NumberStyle.of($0.printed) }
        let counts = styles.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        guard let usual = counts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
          usual.value * 2 > numbering.marks.count, numbering.marks.count > 3
        else { return [] }
        return zip(numbering.marks, styles).filter { $0.1 != usual.key }.map { mark, style in
          Observation(
            "\"\(mark.printed)\" among \(numbering.of) is written like \"\(style)\", "
              + "\(usual.value) of its \(numbering.marks.count) siblings like \"\(usual.key)\"",
            expected: usual.key, actual: style, places: [mark.place],
            identity: [numbering.of, mark.printed])
        }
      }
      return printed + EnumeratedList.mixedStyles(inquiry)
    })
}

/// How a number or label is written, its digits and letters made alike: "1.1.7)" is "1.1.1)".
enum NumberStyle {
  static func of(_ printed: String) -> String {
    if printed.utf8.allSatisfy({ $0 < 0x80 && $0 != 0x0D }) { return ofASCII(printed) }
    var style = ""
    var digits = false
    for character in printed {
      if character.isASCII, character.isNumber {
        if !digits { style.append("1") }
        digits = true
      } else {
        digits = false
        style.append(character)
      }
    }
    return style
  }

  private static func ofASCII(_ printed: String) -> String {
    var style: [UInt8] = []
    for byte in printed.utf8 {
      let isDigit = byte >= 0x30 && byte <= 0x39
      if !isDigit { style.append(byte) } else if style.last != 0x31 { style.append(0x31) }
    }
    return String(decoding: style, as: UTF8.self)
  }
}
