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
    let passages = Passage.all(document)
    var (acronyms, names, spans) = (AcronymProse(), NameProse(), SpanProse())
    var readings = Remembered<PassageReading>()
    for passage in passages {
      let reading = readings.value(of: passage.text) { PassageReading($0) }
      acronyms.take(reading, passage.place)
      names.take(reading, passage.place)
      if !passage.isCell || passage.text.utf8.count > 60 { spans.take(reading, passage.place) }
    }
    prose.acronymUses = acronyms.inOrder
    prose.explanations = acronyms.explanations
    prose.names = names.inOrder
    prose.spans = spans.spans
    prose.figures = FigureProse.figures(passages)
    return prose
  }
}

/// What the words of a passage say, wherever it stands.
struct PassageReading {
  var acronyms: AcronymProse.Reading
  var names: [NameProse.Found]
  var spans: [SpanProse.Found]

  init(_ text: String) {
    let words = ProseWord.words(text)
    acronyms = AcronymProse.Reading(words)
    names = NameProse.names(in: words)
    spans = SpanProse.spans(in: words)
  }
}

/// A stretch of running text: a block, or one line of a cell.
struct Passage {
  var text: String
  var place: Place
  var isCell: Bool

  /// All text but lists of acronyms, whose two columns explain and do not use.
  static func all(_ document: Document) -> [Passage] {
    document.blocks.flatMap { block -> [Passage] in
      guard let table = block.table else {
        guard let place = block.places.first, block.kind != .rule, !block.text.isEmpty else {
          return []
        }
        return [Passage(text: flat(block.text.reading), place: place, isCell: false)]
      }
      guard !isAcronymList(table) else { return [] }
      return table.cells.flatMap { cell -> [Passage] in
        let text = cell.text.reading
        guard text.holds("\n") else {
          return text.isEmpty ? [] : [Passage(text: flat(text), place: cell.place, isCell: true)]
        }
        return text.split(separator: "\n").map {
          Passage(text: flat(String($0)), place: cell.place, isCell: true)
        }
      }
    }
  }

  private static func flat(_ text: String) -> String { CellText.flattened(text) }

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
