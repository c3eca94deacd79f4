internal import Documents
internal import Findings

/// The blocks of a text, built line by line.
struct TextBlocks {
  private var blocks: [Block] = []
  /// The lines of the table that is open: of the one kind, or of the other.
  private var tabs: [TextLines.Line] = []
  private var pipes: [TextLines.Line] = []
  /// Whether the next plain line goes on with the last block.
  private var open = false
  /// The lines that go on with the last block and are not yet joined to it.
  private var continuation: [(separator: String, text: RichText)] = []
  /// Whether the last line ended in two blanks, markdown's line break.
  private var hardBreak = false

  mutating func take(_ line: TextLines.Line) {
    let bytes = line.bytes.trimmingBlanks
    if PipeTable.isRow(bytes) {
      closeTabs()
      pipes.append(line)
      return
    }
    closePipes()
    if bytes.contains(0x09) {
      open = false
      tabs.append(line)
      return
    }
    closeTabs()
    guard !bytes.isEmpty else {
      open = false
      return
    }
    take(LineShape(bytes), line, bytes)
  }

  /// All blocks, once every line is taken.
  mutating func finish() -> [Block] {
    closeTabs()
    closePipes()
    settle()
    return blocks
  }

  private mutating func take(
    _ shape: LineShape, _ line: TextLines.Line, _ bytes: ArraySlice<UInt8>
  ) {
    let place = line.place(of: bytes)
    let broken = line.bytes.endsWithTwoBlanks
    defer { hardBreak = broken }
    switch shape {
    case .rule:
      add(
        Block(kind: .rule, text: RichText(String(decoding: bytes, as: UTF8.self)), places: [place]))
      open = false
    case .heading(let level, let text):
      append(.heading, level: level, text: text, place)
      open = false
    case .listItem(let marker, let text):
      let indent = line.bytes.distance(from: line.bytes.startIndex, to: bytes.startIndex)
      append(.listItem, level: indent / 2 + 1, marker: marker, text: text, place)
      open = true
    case .contentsEntry(let text, let target):
      append(.contentsEntry, target: target, text: text, place)
      open = false
    case .footnote(let marker, let text):
      append(.footnote, marker: marker, text: text, place)
      open = true
    case .plain:
      if open {
        continuation.append((hardBreak ? "\n" : " ", InlineText.richText(bytes)))
      } else {
        append(.paragraph, text: bytes, place)
        open = true
      }
    }
  }

  private mutating func append(
    _ kind: Block.Kind, level: Int? = nil, marker: String? = nil, target: String? = nil,
    text: ArraySlice<UInt8>, _ place: Place
  ) {
    let text = InlineText.richText(text)
    add(
      Block(
        kind: kind, level: level, marker: marker, target: target, text: text,
        language: Language.guess(text.text), places: [place]))
  }

  private mutating func add(_ block: Block) {
    settle()
    blocks.append(block)
  }

  /// Joins the lines that go on with the last block to it, all at once: joined one by one they
  /// would be copied as often as there are lines.
  private mutating func settle() {
    guard !continuation.isEmpty, let last = blocks.indices.last else { return }
    blocks[last].text = blocks[last].text.joined(with: continuation)
    continuation = []
  }

  private mutating func closeTabs() {
    guard !tabs.isEmpty else { return }
    let closed = TabTable.table(of: tabs)
    tabs.removeAll(keepingCapacity: true)
    if let entries = ContentsTable.entries(of: closed) {
      entries.forEach { add($0) }
    } else {
      append(closed)
    }
  }

  private mutating func append(_ table: Table) {
    guard let place = table.rows.first else { return }
    let sample = table.cells.prefix(24).map(\.text.text).joined(separator: " ")
    add(
      Block(kind: .table, table: table, language: Language.guess(sample), places: [place]))
  }

  private mutating func closePipes() {
    guard let first = pipes.first else { return }
    append(
      PipeTable.table(
        of: pipes.map(\.bytes), firstLine: Int(first.number), richText: InlineText.richText))
    pipes = []
  }
}

extension TextLines.Line {
  /// The place of the first of `bytes`, which are part of this line.
  func place(of bytes: ArraySlice<UInt8>) -> Place {
    var column: Int32 = 1
    for byte in self.bytes[self.bytes.startIndex..<bytes.startIndex] where byte & 0xC0 != 0x80 {
      column += 1
    }
    return .text(line: number, column: column)
  }
}
