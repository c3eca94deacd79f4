internal import Documents
internal import Findings

/// What makes blocks of a page's elements.
final class HTMLBlocks: HTMLSink {
  /// The mark that a bulleted list prints.
  static let bullet = "•"

  /// Why the page cannot be read to its end, and where.
  private(set) var excess: (problem: String, place: Place)?
  private(set) var clampedCells: [Place] = []

  private struct Element {
    var tag: HTMLTag?
    var styles: [RichText.Span.Style] = []
    var language: String?
    /// How many tables were open, this one included, and the cell that it begins.
    var tables = 0
    var cell: Int?
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let limits: ReadingLimits
  private var lines: LineIndex
  private var elements: [Element] = []
  private var lists: [ListNumbering] = []
  private var flows = [BlockFlow()]
  private var tables: [HTMLTable] = []
  /// For each open table, whether a flow of its own is open on top of `flows`: a cell or caption.
  private var openings: [Opening] = []
  private var unprinted = 0
  private var navigation = 0
  private var cells = 0

  private enum Opening { case none, cell, caption }

  /// - Parameter bytes: The page, which must outlive the sink's use.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ limits: ReadingLimits) {
    self.bytes = bytes
    self.limits = limits
    self.lines = LineIndex(bytes)
  }

  /// Every block of the page.
  func finish() -> [Block] {
    while !tables.isEmpty { finishTable() }
    flush()
    return flows[0].blocks
  }

  func start(
    _ tag: HTMLTag?, attributes: HTMLAttributes, position: Int
  ) -> HTMLParser.Verdict {
    var element = Element(tag: tag, language: elements.last?.language)
    if !attributes.isEmpty, let language = attributes["lang"], !language.isEmpty {
      element.language = language
    }
    if elements.count >= limits.depth {
      return stop("elements nested deeper than \(limits.depth)", position)
    }
    if let tag, unprinted == 0, !tag.isUnprinted {
      element.styles = styles(of: tag, attributes)
      for style in element.styles { flow { $0.text.begin(style) } }
      begin(tag, attributes, position, &element)
    } else if let tag, tag.isUnprinted {
      unprinted += 1
    }
    elements.append(element)
    if cells > limits.cells { return stop("more than \(limits.cells) cells", position) }
    if let table = tables.last {
      if table.columns > limits.columns {
        return stop("a table of more than \(limits.columns) columns", position)
      }
      if table.columns * table.rowCount > limits.gridPlaces {
        return stop("a table of more than \(limits.gridPlaces) grid places", position)
      }
    }
    return .goOn
  }

  func end(_ tag: HTMLTag?) {
    guard let element = elements.popLast(), let tag = element.tag else { return }
    if tag.isUnprinted {
      unprinted -= 1
      return
    }
    guard unprinted == 0 else { return }
    end(tag, element)
    for style in element.styles { flow { $0.text.end(style) } }
  }

  func text(_ text: UnsafeBufferPointer<UInt8>, position: Int) {
    guard unprinted == 0 else { return }
    let blanks = text.prefix { $0 <= 0x20 }.count
    flows[flows.count - 1].append(text) {
      lines.place(of: position - text.count + blanks, in: bytes)
    }
  }

  private func stop(_ problem: String, _ position: Int) -> HTMLParser.Verdict {
    excess = (problem, lines.place(of: position, in: bytes))
    return .stop
  }

  private func flow(_ change: (inout BlockFlow) -> Void) { change(&flows[flows.count - 1]) }

  private func flush() {
    let language = elements.last?.language
    flow { $0.flush(language: language) }
  }
}

extension HTMLBlocks {
  private func begin(
    _ tag: HTMLTag, _ attributes: HTMLAttributes, _ position: Int, _ element: inout Element
  ) {
    switch tag {
    case .br: flow { $0.text.lineBreak() }
    case .hr:
      flush()
      let place = place(of: tag, endingAt: position)
      flow { $0.append(Block(kind: .rule, places: [place])) }
    case .table:
      flush()
      tables.append(HTMLTable(place: place(of: tag, endingAt: position)))
      openings.append(.none)
      element.tables = tables.count
    case .caption, .thead, .tbody, .tfoot, .tr, .td, .th:
      guard !tables.isEmpty else { return beginBlock(tag, position) }
      beginPart(tag, attributes, position, &element)
    case .ul, .ol, .menu, .dir:
      beginBlock(tag, position)
      lists.append(ListNumbering(tag, attributes))
    case .li:
      beginBlock(tag, position)
      let marker =
        lists.last?.isBulleted ?? true ? Self.bullet : lists[lists.count - 1].next(attributes)
      flow { $0.shape = .init(kind: .listItem, level: max(1, lists.count), marker: marker) }
    case .pre:
      beginBlock(tag, position)
      flow { $0.text.isPreformatted = true }
    case .nav, .title:
      beginBlock(tag, position)
      navigation += 1
      flow { $0.shape.kind = .furniture }
    default:
      if tag.isBlock { beginBlock(tag, position) }
    }
  }

  private func beginBlock(_ tag: HTMLTag, _ position: Int) {
    // A paragraph right inside a list item or heading is that item's own text.
    let keeps = flows[flows.count - 1].text.isEmpty && (tag == .p || tag == .div)
    let shape = flows[flows.count - 1].shape
    if !keeps { flush() }
    let place = place(ofExplicit: tag, endingAt: position)
    flow {
      if keeps, $0.elementPlace != nil {
        $0.shape = shape
        return
      }
      $0.elementPlace = place
      if let level = tag.headingLevel { $0.shape = .init(kind: .heading, level: level) }
      if navigation > 0 { $0.shape.kind = .furniture }
    }
  }

  private func beginPart(
    _ tag: HTMLTag, _ attributes: HTMLAttributes, _ position: Int, _ element: inout Element
  ) {
    close()
    let last = tables.count - 1
    element.tables = tables.count
    let place = place(of: tag, endingAt: position)
    switch tag {
    case .caption:
      flows.append(BlockFlow())
      openings[last] = .caption
    case .thead, .tbody, .tfoot:
      tables[last].endGroup()
      tables[last].isInHead = tag == .thead
    case .tr: tables[last].beginRow(at: place)
    default:
      tables[last].beginCell(
        at: place, isHeader: tag == .th, rowSpan: span("rowspan", attributes, least: 0, at: place),
        columnSpan: span("colspan", attributes, least: 1, at: place))
      flows.append(BlockFlow())
      openings[last] = .cell
      element.cell = tables[last].cells
      cells += 1
    }
  }

  private func span(
    _ name: StaticString, _ attributes: HTMLAttributes, least: Int, at place: Place
  ) -> Int {
    guard let text = attributes[name] else { return 1 }
    let digits = text.drop { $0.isWhitespace }.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty else { return 1 }
    let span = Int(digits) ?? Int.max
    if span > limits.span, clampedCells.last != place { clampedCells.append(place) }
    return span < least ? 1 : min(span, limits.span)
  }

  private func end(_ tag: HTMLTag, _ element: Element) {
    switch tag {
    case .table:
      while tables.count >= element.tables, element.tables > 0 { finishTable() }
    case .td, .th:
      if tables.count == element.tables, element.cell == tables.last?.cells { close() }
    case .caption:
      if tables.count == element.tables, openings.last == .caption { close() }
    case .thead, .tbody, .tfoot:
      guard tables.count == element.tables, let last = tables.indices.last else { return }
      close()
      tables[last].endGroup()
    case .tr:
      if tables.count == element.tables { close() }
      if tables.isEmpty { flush() }
    case .ul, .ol, .menu, .dir:
      flush()
      _ = lists.popLast()
    case .pre:
      flush()
      flow { $0.text.isPreformatted = false }
    case .nav, .title:
      flush()
      navigation = max(0, navigation - 1)
    default:
      if tag.isBlock { flush() }
    }
  }

  /// Ends the innermost table's open cell or caption.
  private func close() {
    guard let last = tables.indices.last, openings[last] != .none, flows.count > 1 else { return }
    flush()
    let flow = flows.removeLast()
    if openings[last] == .caption {
      tables[last].caption = flow.joined
    } else {
      tables[last].fill(flow)
    }
    openings[last] = .none
  }

  private func finishTable() {
    close()
    openings.removeLast()
    var table = tables.removeLast()
    flush()
    let language = elements.last?.language
    for block in table.finish(language: language) { flow { $0.append(block) } }
  }

  private func styles(of tag: HTMLTag, _ attributes: HTMLAttributes) -> [RichText.Span.Style] {
    var styles = tag.style.map { [$0] } ?? []
    guard !attributes.isEmpty, !tag.isBlock, tag != .td, tag != .th else { return styles }
    if attributes.style(says: "line-through") { styles.append(.strikethrough) }
    if attributes.style(says: "vertical-align:super")
      || attributes.style(says: "vertical-align: super")
    {
      styles.append(.superscript)
    }
    if attributes.style(says: "font-weight:bold") || attributes.style(says: "font-weight: bold") {
      styles.append(.bold)
    }
    return styles
  }
}

extension HTMLBlocks {
  /// Where the start tag that ends here begins; where it ends if it is not written at all.
  private func place(of tag: HTMLTag, endingAt position: Int) -> Place {
    place(ofExplicit: tag, endingAt: position) ?? lines.place(of: position, in: bytes)
  }

  /// Where the start tag that ends here begins; nil where libxml2 only implies it.
  private func place(ofExplicit tag: HTMLTag, endingAt position: Int) -> Place? {
    guard position > 0, position <= bytes.count else { return nil }
    let name = tag.rawValue.utf8
    var index = position - 1
    let limit = max(0, position - 100_000)
    while index >= limit {
      if bytes[index] == UInt8(ascii: "<"), index + 1 + name.count <= bytes.count,
        zip(bytes[(index + 1)...], name).allSatisfy({ $0 | 0x20 == $1 | 0x20 })
      {
        return lines.place(of: index, in: bytes)
      }
      if bytes[index] == UInt8(ascii: ">"), tag == .p { return nil }
      index -= 1
    }
    return nil
  }
}
