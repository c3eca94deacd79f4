package import Documents
package import Findings

/// The blocks of a whole document from its pages.
package struct DocumentLayout {
  private var pages: [PageDraft] = []

  package init() {}

  package mutating func add(_ page: PageDraft) { pages.append(page) }

  /// Lays out a page that follows those added before.
  package mutating func add(_ page: Page) {
    let isNext = pages.last.map { $0.number + 1 == page.number } ?? false
    let draft = PageDraft(page, after: isNext ? pages[pages.count - 1].open : nil)
    if isNext { pages[pages.count - 1].open = nil }
    pages.append(draft)
  }

  /// What the pages come to, and what was noticed where they are put together.
  package struct Outcome {
    package var blocks: [Block] = []
    package var findings: [Finding] = []
  }

  /// Puts the pages together; they are let go on the way, and those added later begin anew.
  ///
  /// - Parameter trim: Called whenever many pages have been let go.
  package mutating func outcome(trim: () -> Void = {}) -> Outcome {
    let repeated = RepeatedLines(pages)
    let headings = HeadingStyles(pages)
    let marks = pages.map { repeated.marks(in: $0) }
    let facing = FacingPages(pages, marks: marks)
    let cut = CutTops(pages, marks: marks)
    let heads = LoneHeaders(pages, marks: marks)
    var blocks: [Block] = []
    var joining = TableJoining()
    let shown = ShownPlaces(pages)
    var cellsAhead = pages.reduce(0) { $0 + $1.cellCount }
    for number in pages.indices {
      let page = pages[number]
      cellsAhead -= page.cellCount
      pages[number].items = []
      if number % 32 == 31 { trim() }
      if !facing.isRight(number) { joining.turnPage() }
      for (index, item) in page.items.enumerated() {
        let position = FacingPages.Position(page: number, item: index)
        if facing.taken.contains(position) || cut.taken.contains(position) { continue }
        switch item {
        case .table(let half):
          let draft = facing.wide[position] ?? cut.whole[position] ?? half
          if joining.join(draft, to: &blocks, cellsAhead: cellsAhead) { continue }
          if let paragraphs = draft.otherwise, !heads.found.contains(position) {
            for paragraph in paragraphs { add(paragraph, on: page, headings, &joining, &blocks) }
          } else {
            let places = TableJoining.places(draft.table.rows + draft.facing)
            blocks.append(Block(kind: .table, table: draft.table, places: places))
            joining.open(draft, at: blocks.count - 1)
          }
        case .paragraph(let paragraph):
          if marks[number][index] {
            blocks.append(block(paragraph, kind: .furniture))
            continue
          }
          let rest = cut.whole[position]
          if let rest, joining.join(rest, to: &blocks, cellsAhead: cellsAhead) { continue }
          for paragraph in rest?.otherwise ?? [paragraph] {
            add(paragraph, on: page, headings, &joining, &blocks)
          }
        }
      }
    }
    let cutRules = pages.filter(\.areRulesCut).map { Finding.rulesLeftOut($0) }
    var outcome = Outcome(blocks: blocks, findings: facing.findings + cutRules)
    pages = []
    shown.bring(&outcome)
    return outcome
  }

  private func add(
    _ paragraph: Paragraph, on page: PageDraft, _ headings: HeadingStyles,
    _ joining: inout TableJoining, _ blocks: inout [Block]
  ) {
    let isFootnote = headings.isFootnote(paragraph, on: page)
    if !isFootnote { joining.interrupt() }
    let block = self.block(paragraph, headings: headings, isFootnote: isFootnote)
    if goesOn(block, paragraph, after: blocks) {
      append(block, to: &blocks)
    } else {
      blocks.append(block)
    }
  }

  private func block(_ paragraph: Paragraph, kind: Block.Kind) -> Block {
    Block(kind: kind, text: paragraph.text, places: [PageDraft.place(paragraph)])
  }

  private func block(_ paragraph: Paragraph, headings: HeadingStyles, isFootnote: Bool) -> Block {
    let place = PageDraft.place(paragraph)
    if let target = paragraph.target {
      return Block(
        kind: .contentsEntry, target: target, text: withMarker(paragraph), places: [place])
    }
    if isFootnote { return footnote(paragraph, place) }
    if let level = headings.level(of: paragraph) {
      return Block(kind: .heading, level: level, text: withMarker(paragraph), places: [place])
    }
    guard let marker = paragraph.marker else {
      return Block(kind: .paragraph, text: paragraph.text, places: [place])
    }
    return Block(
      kind: .listItem, level: 1, marker: marker, text: paragraph.text, places: [place])
  }

  private func withMarker(_ paragraph: Paragraph) -> RichText {
    let text = paragraph.text
    guard let marker = paragraph.marker else { return text }
    let offset = marker.unicodeScalars.count + 1
    return RichText(
      "\(marker) \(text.text)",
      spans: text.spans.map {
        RichText.Span(style: $0.style, start: $0.start + offset, count: $0.count)
      })
  }

  /// A footnote with its raised number taken off as the marker.
  private func footnote(_ paragraph: Paragraph, _ place: Place) -> Block {
    let text = paragraph.text
    if let mark = text.spans.first(where: { $0.style == .superscript && $0.start == 0 }) {
      let scalars = Array(text.text.unicodeScalars)
      let marker = String(String.UnicodeScalarView(scalars.prefix(mark.count)))
      let body = scalars.dropFirst(mark.count).drop { $0 == " " }
      let offset = scalars.count - body.count
      return Block(
        kind: .footnote, marker: marker,
        text: RichText(
          String(String.UnicodeScalarView(body)),
          spans: text.spans.filter { $0.start >= offset }.map {
            RichText.Span(style: $0.style, start: $0.start - offset, count: $0.count)
          }), places: [place])
    }
    return Block(kind: .footnote, marker: paragraph.marker, text: text, places: [place])
  }

  /// Whether a paragraph at the top of a page ends one that the page break cut.
  private func goesOn(_ block: Block, _ paragraph: Paragraph, after blocks: [Block]) -> Bool {
    guard block.kind == .paragraph,
      let last = blocks.last(where: { $0.kind != .furniture && $0.kind != .footnote }),
      last.kind == .paragraph || last.kind == .listItem,
      let page = last.places.last?.page, page < paragraph.page,
      Script.startsSmall(block.text.text), let end = last.text.text.unicodeScalars.last
    else { return false }
    return !".:;!?".unicodeScalars.contains(end)
  }

  private func append(_ block: Block, to blocks: inout [Block]) {
    guard
      let index = blocks.lastIndex(where: { $0.kind != .furniture && $0.kind != .footnote })
    else { return }
    let offset = blocks[index].text.text.unicodeScalars.count + 1
    blocks[index].text.text += " " + block.text.text
    blocks[index].text.spans += block.text.spans.map {
      RichText.Span(style: $0.style, start: $0.start + offset, count: $0.count)
    }
    blocks[index].places += block.places
  }
}

extension PageDraft {
  static func place(_ paragraph: Paragraph) -> Place {
    let box = paragraph.box
    return .page(
      Int32(clamping: paragraph.page), Box(points: box.left, box.top, box.right, box.bottom))
  }
}

extension Finding {
  fileprivate static func rulesLeftOut(_ page: PageDraft) -> Finding {
    Finding(
      code: "LAY008", name: "rules-left-out", severity: .warning,
      message:
        "page \(page.number) draws more than \(Rules.mostLines) lines one way, none of which "
        + "was taken for a table's rule: print the page without its drawing if a table stands on it",
      expected: "at most \(Rules.mostLines)",
      places: [.page(Int32(clamping: page.number), Box(points: 0, 0, page.width, page.height))],
      identity: ["page \(page.number)"])
  }
}
