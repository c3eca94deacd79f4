/// What a line of text is by its first and last marks, before anything is known of its neighbours.
enum LineShape: Equatable {
  case rule
  case heading(level: Int, text: ArraySlice<UInt8>)
  case listItem(marker: String, text: ArraySlice<UInt8>)
  case contentsEntry(text: ArraySlice<UInt8>, target: String)
  case footnote(marker: String, text: ArraySlice<UInt8>)
  case plain

  /// The shape of a line's bytes, blanks at both ends taken off.
  init(_ line: ArraySlice<UInt8>) {
    if Self.isRule(line) {
      self = .rule
    } else if let entry = Self.contentsEntry(line) {
      self = entry
    } else if let heading = Self.heading(line) {
      self = heading
    } else if let footnote = Self.footnote(line) {
      self = footnote
    } else if let (marker, text) = Self.bullet(line) ?? Self.enumerated(line) {
      self = .listItem(marker: marker, text: text)
    } else {
      self = .plain
    }
  }

  private static func isRule(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count >= 3, let mark = line.first, "-*_=".utf8.contains(mark) else { return false }
    return line.allSatisfy { $0 == mark }
  }

  private static func heading(_ line: ArraySlice<UInt8>) -> LineShape? {
    let level = line.prefix { $0 == UInt8(ascii: "#") }.count
    let text = line.dropFirst(level)
    guard (1...6).contains(level), text.first == 0x20 else { return nil }
    return .heading(level: level, text: text.trimmingBlanks)
  }

  /// A leader of at least four dots, then a page number, either perhaps inside bold tags.
  private static func contentsEntry(_ line: ArraySlice<UInt8>) -> LineShape? {
    var rest = line.withoutTrailingTag
    let digits = rest.reversed().prefix(while: \.isDigit).count
    guard (1...4).contains(digits) else { return nil }
    let target = String(decoding: rest.suffix(digits), as: UTF8.self)
    rest = rest.dropLast(digits).trimmingBlanks.withoutTrailingTag.trimmingBlanks
    let dots = rest.reversed().prefix { $0 == UInt8(ascii: ".") || $0 == 0x20 }
    guard dots.filter({ $0 == UInt8(ascii: ".") }).count >= 4 else { return nil }
    return .contentsEntry(text: rest.dropLast(dots.count), target: target)
  }

  /// A superscript number before anything else.
  private static func footnote(_ line: ArraySlice<UInt8>) -> LineShape? {
    let open = Array("<sup>".utf8)
    guard line.starts(with: open) else { return nil }
    let rest = line.dropFirst(open.count)
    let marker = rest.prefix { $0 != UInt8(ascii: "<") }
    let close = Array("</sup>".utf8)
    guard (1...3).contains(marker.count), rest.dropFirst(marker.count).starts(with: close) else {
      return nil
    }
    return .footnote(
      marker: String(decoding: marker, as: UTF8.self),
      text: rest.dropFirst(marker.count + close.count).trimmingBlanks)
  }

  private static func bullet(
    _ line: ArraySlice<UInt8>
  ) -> (marker: String, text: ArraySlice<UInt8>)? {
    for mark in ["-", "*", "+", "•", "►", "▪", "–", "o", "·", "●"] {
      let bytes = Array(mark.utf8)
      guard line.starts(with: bytes), line.dropFirst(bytes.count).first == 0x20 else { continue }
      return (mark, line.dropFirst(bytes.count).trimmingBlanks)
    }
    return nil
  }

  /// Up to three digits, a letter or a small roman number, then "." or ")", then a blank.
  private static func enumerated(
    _ line: ArraySlice<UInt8>
  ) -> (marker: String, text: ArraySlice<UInt8>)? {
    let opening = line.first == UInt8(ascii: "(") ? 1 : 0
    let body = line.dropFirst(opening)
    let digits = body.prefix(while: \.isDigit)
    let letters = body.prefix(while: \.isASCIILetter)
    let word = digits.isEmpty ? letters : digits
    let isRoman = word.allSatisfy { "ivxIVX".utf8.contains($0) }
    guard
      !word.isEmpty, word.count <= 3 || (isRoman && word.count <= 6),
      !digits.isEmpty || word.count == 1 || isRoman
    else { return nil }
    let after = body.dropFirst(word.count)
    guard
      let mark = after.first,
      mark == UInt8(ascii: ")") || (mark == UInt8(ascii: ".") && opening == 0),
      after.dropFirst().first == 0x20
    else { return nil }
    let marker = line.prefix(opening + word.count + 1)
    return (
      String(decoding: marker, as: UTF8.self),
      line.dropFirst(opening + word.count + 1).trimmingBlanks
    )
  }
}
