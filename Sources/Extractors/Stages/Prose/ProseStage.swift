internal import Documents
internal import Findings
internal import Records

/// What the plan's wording says: a pure function of the document, with no words of any one plan.
enum ProseStage {
  static func prose(_ document: Document) -> Prose {
    var prose = Prose()
    prose.contents = HeadingProse.contents(document)
    prose.headings = HeadingProse.headings(document, contents: prose.contents)
    prose.bullets = HeadingProse.bullets(document)
    prose.numberings = NumberingProse.numberings(document, headings: prose.headings)
    var (acronyms, names, spans) = (AcronymProse(), NameProse(), SpanProse())
    for piece in PassageReading.all(document) {
      for passage in piece.passages {
        let reading = piece.readings[passage.reading]
        acronyms.take(reading, passage.place)
        names.take(reading, passage.place)
        if !passage.isShort { spans.take(reading, passage.place) }
      }
    }
    prose.acronymUses = acronyms.inOrder
    prose.explanations = acronyms.explanations
    prose.names = names.inOrder
    prose.spans = spans.spans
    Passage.forEach(in: document.blocks, orCells: false) {
      prose.figures += FigureProse.figures(in: $0)
    }
    return prose
  }
}

/// What the words of a passage say, wherever it stands.
struct PassageReading: Sendable {
  var acronyms: AcronymProse.Reading
  var names: [NameProse.Found]
  var spans: [SpanProse.Found]

  init(_ text: String) {
    let words = ProseWord.words(text)
    acronyms = AcronymProse.Reading(words)
    names = NameProse.names(in: words)
    spans = SpanProse.spans(in: words)
  }

  /// A piece of a document: what its passages say, and where which of that is said, in order.
  struct Piece: Sendable {
    var readings: [PassageReading] = []
    /// The passages that may say something; a short one is a cell of a few words.
    var passages: [(place: Place, reading: Int, isShort: Bool)] = []
  }

  /// A document's passages, read in a few large pieces of its blocks on all cores.
  static func all(_ document: Document) -> [Piece] {
    let count = max(400, document.blocks.count / 8 + 1)
    return Array(stride(from: 0, to: document.blocks.count, by: count)).concurrentMap { start in
      let blocks = document.blocks[start..<min(start + count, document.blocks.count)]
      var piece = Piece()
      var known = Remembered<Int>()
      Passage.forEach(in: blocks) { passage in
        let reading = known.value(of: passage.text) {
          piece.readings.append(PassageReading($0))
          return piece.readings.count - 1
        }
        piece.passages.append(
          (passage.place, reading, passage.isCell && passage.text.utf8.count <= 60))
      }
      return piece
    }
  }
}

/// A stretch of running text: a block, or one line of a cell.
struct Passage: Sendable {
  var text: String
  var place: Place
  var isCell: Bool

  /// Gives all text of blocks, and of cells that may tell something, but lists of acronyms, whose
  /// two columns explain and do not use.
  static func forEach(
    in blocks: some Collection<Block>, orCells inCells: Bool = true, _ body: (Passage) -> Void
  ) {
    for block in blocks {
      if let table = block.table {
        if inCells, !isAcronymList(table) { forEach(in: table, body) }
      } else if let place = block.places.first, block.kind != .rule, !block.text.isEmpty {
        let text = CellText.flattened(block.text.reading)
        body(Passage(text: text, place: place, isCell: false))
      }
    }
  }

  private static func forEach(in table: Table, _ body: (Passage) -> Void) {
    for index in table.cells.indices where PassageScreen.mayTell(table.cells[index].text) {
      table.cells[index].forEachLine { line, place in
        let line = CellText.flattened(line)
        if PassageScreen.mayTell(line) {
          body(Passage(text: String(line), place: place, isCell: true))
        }
      }
    }
  }

  /// Whether most rows of a two-column table begin with an acronym.
  private static func isAcronymList(_ table: Table) -> Bool {
    guard table.columns == 2, table.rows.count > 2 else { return false }
    let first = table.cells.filter { $0.column == 0 && !$0.text.isEmpty }
    let short = first.filter { cell in
      let words = ProseWord.words(cell.text.reading)
      return words.count == 1 && words[0].isAcronym
    }
    return short.count * 3 > first.count * 2
  }
}
