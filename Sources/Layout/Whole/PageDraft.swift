internal import Documents

/// A page laid out for itself: paragraphs and tables in reading order, not yet told apart from what
/// every page repeats.
package struct PageDraft: Sendable {
  enum Item: Sendable {
    case paragraph(Paragraph)
    case table(TableDraft)

    /// Whether it stands upright beside turned text.
    var isAside: Bool {
      if case .paragraph(let paragraph) = self { paragraph.shown != nil } else { false }
    }

    var box: Rect {
      switch self {
      case .paragraph(let paragraph): paragraph.box
      case .table(let table): table.box
      }
    }
  }

  var number: Int
  var width: Double
  var height: Double
  let turn: Turn?
  var items: [Item]
  /// The size of most of its text.
  var textSize: Double
  /// Its level rules but for those inside tables, which part rows and tell nothing of other pages.
  var levels: [Ruling]
  /// Whether it draws more rules than are taken in.
  let areRulesCut: Bool
  /// The table that it ends in, until the next page is laid out.
  var open: OpenTable?

  package init(_ page: Page) { self.init(page, after: nil) }

  /// - Parameter before: What the page before ends in.
  init(_ page: Page, after before: OpenTable?) {
    number = page.number
    width = page.width
    height = page.height
    turn = page.turn
    let sizes = page.words.map(\.size).sorted()
    textSize = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
    let (page, aside) = Self.withoutAside(page)
    let (plain, rules) = Rules.separate(page)
    areRulesCut = rules.areCut
    let (watermark, text) = Watermark.separate(plain)
    let words = DrawnBullets.written(in: page, beside: text)
    let drafts = TableFinder(page: page, words: words, rules: rules, after: before).drafts()
    let tables = drafts.filter { !$0.isFragment }.map(\.box)
    levels = rules.levels.filter { level in
      !tables.contains {
        $0.top + Rules.slack < level.position && level.position < $0.bottom - Rules.slack
          && $0.left - 1 < level.start && level.end < $0.right + 1
      }
    }
    let rest = words.filter { word in
      !drafts.contains { $0.box.grown(by: 1).holdsCentre(of: word.box) }
    }
    // What begins there and may be no table tells the next page nothing.
    open = drafts.last.flatMap { last in
      last.isBeginning
        ? nil
        : OpenTable(
          last, of: drafts, below: Line.gather(rest.filter { $0.box.top > last.box.bottom }),
          pageHeight: page.height, after: before)
    }
    items = []
    let columns = ReadingOrder.columns(words: rest, tables: drafts.map(\.box))
    let leading = ParagraphBuilder.leading(of: columns.flatMap { $0.items.compactMap(\.line) })
    for column in columns {
      let right = column.items.map(\.box.right).max() ?? 0
      var lines: [Line] = []
      for item in column.items {
        if let line = item.line {
          lines.append(line)
        } else if let table = item.table {
          add(lines, leading: leading, right: right)
          lines = []
          items.append(.table(TableDraft(drafts[table])))
        }
      }
      add(lines, leading: leading, right: right)
    }
    items += aside.map { .paragraph($0) }
    if !watermark.isEmpty {
      var paragraph = Paragraph([Line(watermark)], page: number)
      paragraph.isFurniture = true
      items.append(.paragraph(paragraph))
    }
  }

  /// How many cells its tables have.
  var cellCount: Int {
    items.reduce(0) { count, item in
      if case .table(let draft) = item { count + draft.table.cells.count } else { count }
    }
  }

  /// On a turned page, the lines that stand upright there, as running heads do, each a paragraph,
  /// and the page without them.
  private static func withoutAside(_ page: Page) -> (Page, [Paragraph]) {
    guard let turn = page.turn, page.words.contains(where: { $0.turn != 0 }) else {
      return (page, [])
    }
    let words = page.words.filter { $0.turn != 0 }.map { word in
      var word = word
      word.box = turn.shown(word.box)
      return word
    }
    var page = page
    page.words.removeAll { $0.turn != 0 }
    let lines = Line.gather(words).map { line in
      var word = line.words[0]
      word.text = line.text
      word.box = turn.upright(line.box)
      var paragraph = Paragraph([Line([word])], page: page.number)
      paragraph.shown = line.box
      return paragraph
    }
    return (page, lines)
  }

  /// Adds lines as paragraphs, runs of contents lines as entries.
  ///
  /// - Parameter right: How far the text of their column goes.
  private mutating func add(_ lines: [Line], leading: Double, right: Double) {
    let ownRight = lines.map(\.box.right).max() ?? 0
    let entries = lines.map { Contents.entry($0, right: ownRight) }
    let isContents = entries.compactMap { $0 }.count >= 3
    guard isContents, let first = entries.firstIndex(where: { $0 != nil }),
      let last = entries.lastIndex(where: { $0 != nil })
    else {
      items += ParagraphBuilder(lines, page: number, leading: leading, right: right).paragraphs.map
      {
        .paragraph($0)
      }
      return
    }
    items += ParagraphBuilder(Array(lines[..<first]), page: number, leading: leading, right: right)
      .paragraphs
      .map { .paragraph($0) }
    var waiting: [Line] = []
    var end = last + 1
    for index in first..<lines.count {
      if let entry = entries[index] {
        var paragraph = Paragraph(waiting + [entry.line], page: number)
        paragraph.target = entry.target
        items.append(.paragraph(paragraph))
        waiting = []
        end = index + 1
      } else if let word = lines[index].words.first, index > 0, entries[index - 1] != nil,
        Script.startsSmall(word.text), case .paragraph(var paragraph)? = items.last
      {
        // The second line of a title whose page stands beside the first.
        var continued = Paragraph(paragraph.lines + [lines[index]], page: number)
        continued.target = paragraph.target
        paragraph = continued
        items[items.count - 1] = .paragraph(paragraph)
        end = index + 1
      } else if index < last {
        waiting.append(lines[index])
      } else {
        break
      }
    }
    items += ParagraphBuilder(Array(lines[end...]), page: number, leading: leading, right: right)
      .paragraphs
      .map { .paragraph($0) }
  }
}
