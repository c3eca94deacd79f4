/// Paragraphs, list items and contents entries from the lines of one column.
struct ParagraphBuilder {
  private let page: Int
  private let right: Double
  private let left: Double
  /// The usual distance between lines, as a multiple of their size.
  private let leading: Double
  private(set) var paragraphs: [Paragraph] = []
  /// Where the text of the open list item stands.
  private var hanging: Double?

  /// - Parameter right: How far other text of the column goes, where it goes further than these
  ///   lines.
  init(_ lines: [Line], page: Int, leading: Double, right: Double = 0) {
    self.page = page
    self.leading = leading
    left = lines.map(\.box.left).min() ?? 0
    self.right = max(right, lines.map(\.box.right).max() ?? 0)
    var open: [Line] = []
    var marker: Word?
    for line in lines {
      let mark = Self.marker(of: line)
      if let last = open.last, mark == nil, goesOn(line, after: last, in: open) {
        open.append(line)
        continue
      }
      finish(open, marker)
      marker = mark
      if mark != nil, line.words.count > 1 {
        let rest = Line(Array(line.words.dropFirst()))
        hanging = rest.box.left
        open = [rest]
      } else {
        hanging = nil
        open = [line]
      }
    }
    finish(open, marker)
  }

  /// How far apart lines of prose usually stand on a page, as a multiple of their size.
  static func leading(of lines: [Line]) -> Double {
    var ratios: [Double] = []
    for (one, other) in zip(lines, lines.dropFirst()) {
      let pitch = other.box.middleY - one.box.middleY
      let (size, next) = (one.size, other.size)
      guard size > 1, abs(size - next) < 0.5, pitch > 0.8 * size, pitch < 2.6 * size else {
        continue
      }
      ratios.append(pitch / size)
    }
    ratios.sort()
    return ratios.isEmpty ? 1.3 : ratios[ratios.count / 3]
  }

  private static func marker(of line: Line) -> Word? {
    guard let first = line.words.first, line.words.count > 1 else { return nil }
    let isSuperscript = first.size < 0.8 * line.size
    return ListMarker.isMarker(first.text) && !isSuperscript ? first : nil
  }

  private mutating func finish(_ lines: [Line], _ marker: Word?) {
    guard !lines.isEmpty else { return }
    var paragraph = Paragraph(lines, page: page)
    paragraph.marker = marker?.text
    paragraph.markerBox = marker?.box
    paragraphs.append(paragraph)
  }

  /// Whether a line belongs to the paragraph of the line before it.
  private func goesOn(_ line: Line, after last: Line, in open: [Line]) -> Bool {
    let (size, before) = (line.size, last.size)
    if abs(size - before) > 0.09 * max(size, before) { return false }
    let pitch = line.box.middleY - last.box.middleY
    if pitch <= 0 || pitch > 1.28 * leading * max(size, before) { return false }
    if line.isBold != last.isBold, line.isBold || open.allSatisfy(\.isBold) {
      return false
    }
    guard let word = line.words.first, !Self.isRightToLeft(last) else {
      return Self.isRightToLeft(line)
    }
    // Would the next word have fitted? Then the line was ended on purpose.
    let room = right - last.box.right
    let isCentred =
      abs(line.box.middleX - last.box.middleX) < 3 && abs(line.box.left - last.box.left) > 3
    if !isCentred, room > word.box.width + 0.4 * size + 2 {
      let endsSentence = last.words.last.map { ".:;!?”\"".contains($0.text.last ?? " ") } ?? false
      if endsSentence || !Script.startsSmall(word.text) { return false }
    }
    if isCentred, room > 0, last.box.width + word.box.width + 0.4 * size < 0.75 * (right - left),
      !Script.startsSmall(word.text), open.count == 1, !line.isBold
    {
      return false
    }
    // A first line set in, or back to the margin after a list item.
    if let hanging {
      let wasFull = room <= word.box.width + 0.4 * size + 2
      if line.box.left < hanging - 4 { return wasFull && line.box.left >= left - 1 }
    } else if line.box.left > last.box.left + 8, !isCentred, open.count > 1 {
      return false
    }
    return true
  }

  static func isRightToLeft(_ line: Line) -> Bool {
    line.words.reduce(0) { $0 + $1.rightToLeftBalance } > 0
  }
}
