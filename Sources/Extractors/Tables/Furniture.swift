internal import Documents
internal import RuleFiles

/// The blocks that every page repeats, and stamps such as "DRAFT": they interrupt and say nothing.
struct Furniture {
  private var isFurniture: [Bool]

  /// Furniture is what a rule's pattern names, what the reader marked so, and a line that the
  /// document repeats three times or more and that somewhere alone stands between two tables.
  init(_ blocks: [Block], patterns: [RulePattern]) {
    isFurniture = blocks.map { block in
      switch block.kind {
      case .furniture: true
      case .heading, .paragraph: patterns.contains { $0.matchesWhole(block.line) }
      default: false
      }
    }
    var counts: [String: Int] = [:]
    for block in blocks where Self.mayRepeat(block) { counts[block.line, default: 0] += 1 }
    let repeated = counts.filter { $0.value >= 3 }
    guard !repeated.isEmpty else { return }
    var interrupting: Set<String> = []
    var since: [String]? = nil
    for (index, block) in blocks.enumerated() {
      if block.kind == .table {
        interrupting.formUnion(since ?? [])
        since = []
      } else if Self.mayRepeat(block), repeated[block.line] != nil {
        since?.append(block.line)
      } else if block.kind != .rule, block.kind != .footnote, !isFurniture[index] {
        since = nil
      }
    }
    for (index, block) in blocks.enumerated()
    where Self.mayRepeat(block) && interrupting.contains(block.line) {
      isFurniture[index] = true
    }
  }

  func contains(_ index: Int) -> Bool { isFurniture[index] }

  private static func mayRepeat(_ block: Block) -> Bool {
    (block.kind == .heading || block.kind == .paragraph) && block.text.text.utf8.count <= 160
  }
}
