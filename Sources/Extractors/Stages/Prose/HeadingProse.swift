internal import Documents
internal import Findings
internal import Records

/// Headings, the contents that announce them, and the bullets that stand under them.
enum HeadingProse {
  static func contents(_ document: Document) -> [Prose.ContentsEntry] {
    document.blocks.compactMap { block in
      guard block.kind == .contentsEntry, let place = block.places.first else { return nil }
      let (label, text) = HeadingLabel.split(CellText.flattened(block.line))
      return Prose.ContentsEntry(text: text, label: label, page: block.target, place: place)
    }
  }

  /// Headings as the document marks them, and lines that stand alone and read like one.
  ///
  /// A line reads like a heading where it begins with a label such as "Part 3:", or says what an
  /// entry of the contents says; what every page repeats is taken once.
  static func headings(
    _ document: Document, contents: [Prose.ContentsEntry]
  ) -> [Prose.Heading] {
    let announced = Set(contents.map { folded($0.text) })
    var headings: [Prose.Heading] = []
    var seen: Set<String> = []
    func add(_ line: String, level: Int?, _ place: Place?, isHeading: Bool) {
      let (label, text) = HeadingLabel.split(CellText.flattened(line))
      guard let place, !text.isEmpty,
        isHeading || label != nil || !announced.isEmpty,
        case let folded = folded(text), isHeading || label != nil || announced.contains(folded),
        seen.insert("\(label ?? "") \(folded)").inserted
      else { return }
      headings.append(Prose.Heading(text: text, label: label, level: level, place: place))
    }
    for block in document.blocks {
      switch block.kind {
      case .heading: add(block.line, level: block.level, block.places.first, isHeading: true)
      case .paragraph,
        .listItem where isShort(block.line):
        add(block.line, level: nil, block.places.first, isHeading: false)
      case .table:
        for (line, place) in loneTexts(block.table) where isShort(line) {
          add(line, level: nil, place, isHeading: false)
        }
      default: break
      }
    }
    return headings
  }

  static func bullets(_ document: Document) -> [Prose.Bullet] {
    var heading: String?
    var bullets: [Prose.Bullet] = []
    for block in document.blocks {
      if block.kind == .heading { heading = CellText.flattened(block.text.reading) }
      guard block.kind == .listItem, let place = block.places.first,
        block.marker?.contains(where: { $0.isLetter || $0.isNumber }) != true
      else { continue }
      bullets.append(
        Prose.Bullet(
          text: CellText.flattened(block.text.reading), heading: heading, place: place))
    }
    return bullets
  }

  /// Rows of a table that hold one text and no more: the title that spans the table.
  private static func loneTexts(_ table: Table?) -> [(String, Place)] {
    guard let table else { return [] }
    let cells = table.cells
    var texts: [(String, Place)] = []
    var index = cells.startIndex
    while let first = cells[index...].indices.first(where: { !cells[$0].text.isEmpty }) {
      let row = cells[first].row
      let next = cells[(first + 1)...].indices.first {
        !cells[$0].text.isEmpty || cells[$0].row != row
      }
      index = next ?? cells.endIndex
      guard let next, cells[next].row == row else {
        texts.append((cells[first].text.reading, cells[first].place))
        continue
      }
      while index < cells.endIndex, cells[index].row == row { index += 1 }
    }
    return texts
  }

  /// Whether a line is short enough for a heading, and no sentence or list item of its own.
  private static func isShort(_ line: String) -> Bool {
    line.utf8.count < 220 && line.utf8.last != UInt8(ascii: ".") && !line.holds("\n")
  }

  private static func folded(_ text: String) -> String {
    ProseWord.words(text).map(\.lower).joined(separator: " ")
  }
}

/// The number or label in front of a heading: "3.1", "Pillar 3:", "Outcome 17".
enum HeadingLabel {
  /// The label as printed, nil where there is none, and the rest of the line.
  static func split(_ line: String) -> (label: String?, text: String) {
    let words = line.words
    for (index, word) in words.prefix(4).enumerated() {
      if isNumber(word), words.count > index + 1, words[index + 1] != "-" {
        guard index == 0 ? endsLikeLabel(word) || word.contains(".") : true else { break }
        let isMarked = endsLikeLabel(word)
        guard isMarked || words[index + 1].first?.isLowercase != true,
          index == 0 || !captions.contains(words[0].lowercased())
        else { break }
        let label = words[...index].joined(separator: " ")
        return (label, words[(index + 1)...].joined(separator: " "))
      }
      guard word.first?.isUppercase == true, word.allSatisfy(\.isLetter) else { break }
    }
    return (nil, words.joined(separator: " "))
  }

  /// Whether a word is a heading's number: "3", "3.1", "3.1.", "3:", "3)"; no year, no quantity.
  private static func isNumber(_ word: Substring) -> Bool {
    var core = word
    if let last = core.last, ".):".contains(last) { core.removeLast() }
    let parts = core.split(separator: ".", omittingEmptySubsequences: false)
    return !parts.isEmpty && parts.count < 6
      && parts.allSatisfy { (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy(isDigit) }
  }

  /// What is numbered in a text and heads no part of it.
  private static let captions: Set<String> = [
    "table", "figure", "box", "chart", "map", "graph", "article", "articles", "section", "rule",
    "tableau", "graphique", "encadré",
  ]

  private static func endsLikeLabel(_ word: Substring) -> Bool {
    word.last.map { ".):".contains($0) } == true
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
