/// Finds what every page repeats: running heads, page numbers, stamps.
struct RepeatedLines {
  private var pages: [String: Set<Int>] = [:]
  private let pageCount: Int

  init(_ drafts: [PageDraft]) {
    pageCount = drafts.count
    for draft in drafts {
      for case .paragraph(let paragraph) in draft.items where Self.isMarginal(paragraph, draft) {
        pages[Self.key(paragraph, draft), default: []].insert(draft.number)
      }
    }
  }

  /// Whether the paragraph stands in a page's margin and its like on other pages too.
  func contains(_ paragraph: Paragraph, of draft: PageDraft) -> Bool {
    guard Self.isMarginal(paragraph, draft) else { return false }
    if Self.isPageNumber(paragraph), pageCount > 1 { return true }
    let count = pages[Self.key(paragraph, draft)]?.count ?? 0
    return count >= 3 || (count == 2 && pageCount <= 3)
  }

  private static func isMarginal(_ paragraph: Paragraph, _ draft: PageDraft) -> Bool {
    paragraph.lines.count <= 3
      && (paragraph.box.bottom < 0.13 * draft.height || paragraph.box.top > 0.87 * draft.height)
  }

  /// A number alone at the very edge: "12", "- 12 -", "Page 3 of 9" differ on each page only in digits.
  private static func isPageNumber(_ paragraph: Paragraph) -> Bool {
    let letters = paragraph.plain.unicodeScalars.filter { !"-–— |".unicodeScalars.contains($0) }
    return !letters.isEmpty && letters.count <= 4 && letters.allSatisfy { ("0"..."9").contains($0) }
  }

  /// The same for lines that differ in their digits only and stand at the same height.
  private static func key(_ paragraph: Paragraph, _ draft: PageDraft) -> String {
    var text = ""
    var inDigits = false
    for scalar in paragraph.plain.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      if isDigit, inDigits { continue }
      inDigits = isDigit
      text.unicodeScalars.append(isDigit ? "#" : scalar)
    }
    let isTop = paragraph.box.top < draft.height / 2
    return "\(isTop ? "top" : "bottom") \(text)"
  }
}
