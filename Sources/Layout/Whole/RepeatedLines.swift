/// Finds what every page repeats: running heads, page numbers, stamps.
struct RepeatedLines {
  /// For each text with its digits taken out, the pages and heights where it stands in a margin.
  private var places: [String: [(page: Int, height: Double)]] = [:]
  private let pageCount: Int
  /// Where in the margins tables and the texts of one page or two stand, as heights.
  private var own: [(page: Int, heights: ClosedRange<Double>)] = []

  init(_ drafts: [PageDraft]) {
    pageCount = drafts.count
    for draft in drafts {
      for paragraph in Self.outermost(draft) {
        places[Self.key(paragraph, draft), default: []].append(
          (draft.number, Self.height(paragraph, draft)))
      }
    }
    own = drafts.flatMap { draft in
      draft.items.compactMap { item in
        if case .paragraph(let paragraph) = item,
          paragraph.isFurniture
            || places[Self.key(paragraph, draft), default: []].count > 2
        {
          return nil
        }
        return Self.marginal(item, draft).map { (draft.number, $0) }
      }
    }
  }

  /// The part of the page's margin that an item of its text takes up; nil where it stands further in.
  private static func marginal(_ item: PageDraft.Item, _ draft: PageDraft) -> ClosedRange<Double>? {
    let (top, bottom) = (item.box.top, draft.height - item.box.bottom)
    guard !item.isAside, min(top, bottom) < 0.15 * draft.height else { return nil }
    return top < bottom
      ? top...max(top, item.box.bottom) : bottom...max(bottom, draft.height - item.box.top)
  }

  /// Whether twice as many pages and more have text of their own at a height: what stands there on
  /// some pages by chance is no running head.
  private func isText(at height: Double, onPages count: Int) -> Bool {
    guard pageCount >= 3 * count else { return false }
    let others = own.lazy.filter {
      $0.heights.lowerBound - 1 < height && height < $0.heights.upperBound
    }
    return Set(others.map(\.page)).count >= 2 * count
  }

  /// For each of a page's items, whether it is a paragraph that stands in the margin and has its
  /// like on other pages; only what stands further in than such paragraphs is the page's own.
  func marks(in draft: PageDraft) -> [Bool] {
    var marks = [Bool](repeating: false, count: draft.items.count)
    let order = draft.items.indices.filter { !draft.items[$0].isAside }.sorted {
      draft.items[$0].box.middleY < draft.items[$1].box.middleY
    }
    for index in order {
      guard repeats(draft.items[index], draft) else { break }
      marks[index] = true
    }
    for index in order.reversed() {
      guard repeats(draft.items[index], draft) else { break }
      marks[index] = true
    }
    for (index, item) in draft.items.enumerated() {
      guard case .paragraph(let paragraph) = item else { continue }
      if paragraph.isFurniture || (paragraph.shown != nil && repeats(item, draft)) {
        marks[index] = true
      }
    }
    return marks
  }

  private func repeats(_ item: PageDraft.Item, _ draft: PageDraft) -> Bool {
    guard case .paragraph(let paragraph) = item else { return false }
    if paragraph.isFurniture { return true }
    guard Self.isMarginal(paragraph, draft) else { return false }
    if Self.isPageNumber(paragraph), pageCount > 1 { return true }
    let height = Self.height(paragraph, draft)
    let alike = places[Self.key(paragraph, draft), default: []].filter {
      abs($0.height - height) < 4
    }
    let count = Set(alike.map(\.page)).count
    return count >= 3 && (standsOverTable(paragraph, draft) || !isText(at: height, onPages: count))
      || (count == 2 && pageCount <= 3)
  }

  /// Whether a table follows close below, whose headings may be said again.
  private func standsOverTable(_ paragraph: Paragraph, _ draft: PageDraft) -> Bool {
    draft.items.contains { item in
      guard case .table(let table) = item else { return false }
      let white = table.box.top - paragraph.box.bottom
      return -1 < white && white < 5 * paragraph.size
    }
  }

  private static func outermost(_ draft: PageDraft) -> [Paragraph] {
    draft.items.compactMap {
      if case .paragraph(let paragraph) = $0, isMarginal(paragraph, draft) {
        paragraph
      } else {
        nil
      }
    }
  }

  private static func isMarginal(_ paragraph: Paragraph, _ draft: PageDraft) -> Bool {
    // What is set larger than the text is a chapter's title, even where only its number changes.
    paragraph.lines.count <= 3 && paragraph.size < 1.5 * draft.textSize
      && (box(paragraph).bottom < 0.15 * height(of: paragraph, draft)
        || box(paragraph).top > 0.85 * height(of: paragraph, draft))
  }

  /// How far it stands from the edge of the page that is nearer.
  private static func height(_ paragraph: Paragraph, _ draft: PageDraft) -> Double {
    min(box(paragraph).top, height(of: paragraph, draft) - box(paragraph).bottom)
  }

  private static func box(_ paragraph: Paragraph) -> Rect { paragraph.shown ?? paragraph.box }

  /// The page's height in the frame in which the paragraph stands upright.
  private static func height(of paragraph: Paragraph, _ draft: PageDraft) -> Double {
    paragraph.shown == nil ? draft.height : draft.turn?.height ?? draft.height
  }

  /// A number alone at the very edge: "12", "- 12 -", "Page 3 of 9" differ on each page only in digits.
  private static func isPageNumber(_ paragraph: Paragraph) -> Bool {
    let letters = paragraph.plain.unicodeScalars.filter { !"-–— |".unicodeScalars.contains($0) }
    return !letters.isEmpty && letters.count <= 4 && letters.allSatisfy { ("0"..."9").contains($0) }
  }

  /// The same for lines that differ in their digits only and stand at the same height.
  private static func key(_ paragraph: Paragraph, _ draft: PageDraft) -> String {
    let isTop = box(paragraph).top < height(of: paragraph, draft) / 2
    var key = Array(isTop ? "top ".utf8 : "bottom ".utf8)
    var inDigits = false
    for byte in paragraph.plain.utf8 {
      let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if isDigit, inDigits { continue }
      inDigits = isDigit
      key.append(isDigit ? UInt8(ascii: "#") : byte)
    }
    return String(decoding: key, as: UTF8.self)
  }
}
