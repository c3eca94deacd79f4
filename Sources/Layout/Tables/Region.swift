/// A part of a page that rules mark out as a table, and the rules in it.
struct Region {
  var box: Rect
  var levels: [Ruling]
  var uprights: [Ruling]
  /// Whether it is a table only if it goes on with one on the page before.
  var isFragment = false
  /// Whether it is a table only if it goes on with one on the next page.
  var isBeginning = false
  /// Whether the page before tells of its rows, beside which they stand.
  var isBesideOther = false
  /// The edges between columns that the page before tells of, where no rule does.
  var columns: [Double] = []
  /// Where the headings end that the page before tells of.
  var headEnd: Double?
  /// The least white between two rows on the page before, where that tells them.
  var apart: Double?

  /// Whether upright rules take part in it.
  var isGrid: Bool { !uprights.isEmpty }

  /// Whether most of its level rules are edges of shading.
  var isShaded: Bool { levels.filter(\.isInferred).count * 2 > levels.count }

  /// Whether upright rules are drawn in it, and not only the borders of cells tell of columns.
  var hasColumnRules: Bool { uprights.contains { !$0.isInferred } }

  /// Whether upright rules run on below the last level one by more than a line's height, or no
  /// level one ends them.
  var isOpenBelow: Bool {
    if levels.isEmpty { return isGrid }
    guard let level = levels.map(\.position).max(), let upright = uprights.map(\.end).max() else {
      return false
    }
    return levels.count > 1 && upright > level + 6
  }

  init(levels: [Ruling], uprights: [Ruling]) {
    self.levels = levels
    self.uprights = uprights
    let rects = (levels + uprights).map { ruling in
      ruling.direction == .level
        ? Rect(ruling.start, ruling.position, ruling.end, ruling.position)
        : Rect(ruling.position, ruling.start, ruling.position, ruling.end)
    }
    box = Rect.hull(rects) ?? Rect(0, 0, 0, 0)
  }

  /// The connected pieces of rules: every two rules of one piece are joined by crossings.
  static func connected(_ rules: Rules) -> [Region] {
    let all = rules.levels + rules.uprights
    var groups = DisjointSets(count: all.count)
    let reach = Rules.slack
    let uprights = rules.uprights.enumerated().sorted { $0.element.position < $1.element.position }
    let positions = uprights.map(\.element.position)
    for (index, level) in rules.levels.enumerated() {
      var next = positions.partition(from: level.start - reach)
      while next < uprights.count, positions[next] <= level.end + reach {
        let upright = uprights[next].element
        if upright.start - reach <= level.position, level.position <= upright.end + reach {
          groups.join(index, rules.levels.count + uprights[next].offset)
        }
        next += 1
      }
    }
    var members: [Int: [Int]] = [:]
    for index in all.indices { members[groups.root(of: index), default: []].append(index) }
    return members.keys.sorted().map { key in
      let rulings = (members[key] ?? []).map { all[$0] }
      return Region(
        levels: rulings.filter { $0.direction == .level },
        uprights: rulings.filter { $0.direction == .upright })
    }
  }
}

/// Things joined pairwise into groups; source: Tarjan, "Efficiency of a Good But Not Linear Set
/// Union Algorithm", 1975.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of item: Int) -> Int {
    var item = item
    while parents[item] != item {
      parents[item] = parents[parents[item]]
      item = parents[item]
    }
    return item
  }

  /// Joins two groups; the smaller first member stays the root.
  mutating func join(_ one: Int, _ other: Int) {
    let (a, b) = (root(of: one), root(of: other))
    parents[max(a, b)] = min(a, b)
  }
}

extension [Double] {
  /// In an ascending list, the first index whose value is at least `value`.
  func partition(from value: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
