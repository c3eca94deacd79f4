internal import Documents
internal import Findings

/// The blocks of a page or of one cell, as they come.
struct BlockFlow {
  /// What the text that is being gathered will be.
  struct Shape {
    var kind = Block.Kind.paragraph
    var level: Int?
    var marker: String?
  }

  private(set) var blocks: [Block] = []
  var text = TextBuilder()
  var shape = Shape()
  /// Where the element that holds the text begins; nil where no element does.
  var elementPlace: Place?
  private var textPlace: Place?

  /// Ends the text gathered so far; what follows is a paragraph.
  mutating func flush(language: String?) {
    let rich = text.finish()
    if !rich.isEmpty || shape.marker != nil {
      let place = elementPlace ?? textPlace ?? .text(line: 1, column: 1)
      blocks.append(
        Block(
          kind: shape.kind, level: shape.level, marker: shape.marker, text: rich,
          language: rich.isEmpty ? nil : language ?? Language.guess(rich.text), places: [place]))
    }
    (shape, elementPlace, textPlace) = (Shape(), nil, nil)
  }

  mutating func append(_ block: Block) { blocks.append(block) }

  mutating func append(_ chunk: UnsafeBufferPointer<UInt8>, at place: () -> Place) {
    text.append(chunk)
    if elementPlace == nil, textPlace == nil, !text.isEmpty { textPlace = place() }
  }

  /// Whether a table stands among the blocks.
  var holdsTable: Bool { blocks.contains { $0.table != nil } }

  /// The blocks as the text of one cell: one line each, a nested table one line a row.
  var joined: RichText {
    if blocks.count == 1, blocks[0].table == nil, blocks[0].marker == nil { return blocks[0].text }
    var text = ""
    var spans: [RichText.Span] = []
    var scalars = 0
    let add = { (separator: String, piece: RichText) in
      let separator = scalars == 0 ? "" : separator
      text += separator
      scalars += separator.unicodeScalars.count
      spans += piece.spans.map {
        .init(style: $0.style, start: $0.start + scalars, count: $0.count)
      }
      text += piece.text
      scalars += piece.text.unicodeScalars.count
    }
    for block in blocks {
      if let table = block.table {
        if let caption = table.caption { add("\n", caption) }
        var row: Int32 = -1
        for cell in table.cells where !cell.text.isEmpty {
          add(cell.row == row ? " " : "\n", cell.text)
          row = cell.row
        }
      } else if let marker = block.marker, marker != HTMLBlocks.bullet {
        add("\n", RichText(marker))
        add(" ", block.text)
      } else {
        add("\n", block.text)
      }
    }
    return RichText(text, spans: spans)
  }
}
