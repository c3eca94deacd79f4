/// Which paragraphs of a document are headings, and how deep, told by their setting.
struct HeadingStyles {
  private struct Style: Hashable, Comparable {
    /// In tenths of a point.
    var size: Int
    var isBold: Bool

    static func < (one: Style, other: Style) -> Bool {
      one.size != other.size ? one.size > other.size : one.isBold && !other.isBold
    }
  }

  /// The size of most of the document's prose.
  private let body: Double
  private let levels: [Style: Int]

  init(_ pages: [PageDraft]) {
    var weights: [Int: Int] = [:]
    for page in pages {
      for case .paragraph(let paragraph) in page.items {
        weights[Self.tenths(paragraph.size), default: 0] += paragraph.plain.utf8.count
      }
    }
    let most = weights.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    body = Double(most?.key ?? 100) / 10
    var styles: Set<Style> = []
    for page in pages {
      for case .paragraph(let paragraph) in page.items
      where Self.isHeading(paragraph, body: body) {
        styles.insert(Self.style(paragraph))
      }
    }
    var levels: [Style: Int] = [:]
    for (index, style) in styles.sorted().enumerated() { levels[style] = min(6, index + 1) }
    self.levels = levels
  }

  /// A heading's level from 1, or nil where the paragraph is none.
  func level(of paragraph: Paragraph) -> Int? {
    guard Self.isHeading(paragraph, body: body) else { return nil }
    return levels[Self.style(paragraph)]
  }

  /// Small print at the foot of a page that begins with a number.
  func isFootnote(_ paragraph: Paragraph, on page: PageDraft) -> Bool {
    guard paragraph.size < 0.95 * body, let first = paragraph.lines.first?.words.first else {
      return false
    }
    let isMarked = first.size < 0.85 * paragraph.size || paragraph.lines[0].words.count > 1
    return isMarked && first.text.count <= 3
      && first.text.unicodeScalars.allSatisfy { "0123456789*†‡()[]".unicodeScalars.contains($0) }
      && paragraph.box.top > 0.3 * page.height
  }

  private static func isHeading(_ paragraph: Paragraph, body: Double) -> Bool {
    guard paragraph.target == nil, paragraph.lines.count <= 4 else { return false }
    let text = paragraph.plain
    guard text.utf8.count <= 240, text.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return false }
    if paragraph.size > 1.08 * body { return true }
    return paragraph.isBold && paragraph.size > 0.95 * body && !text.hasSuffix(".")
      && !text.hasSuffix(";") && paragraph.marker.map(ListMarker.isBullet) != true
  }

  private static func style(_ paragraph: Paragraph) -> Style {
    Style(size: tenths(paragraph.size), isBold: paragraph.isBold)
  }

  private static func tenths(_ size: Double) -> Int {
    size.isFinite ? Int((min(max(size, 0), 10_000) * 10).rounded()) : 0
  }
}
