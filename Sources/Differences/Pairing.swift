/// Which record of the old release is which of the new one, told by content and not by number.
struct Pairing {
  /// What a record is paired by.
  struct Item {
    var id: String
    var words: Words
    /// What it belongs to, in the terms of the new release: an outcome's id, an activity's.
    var context: String?
  }

  /// For each old record the index of the new one; nil where there is none any more.
  private(set) var newOfOld: [Int?]
  /// For each new record the index of the old one.
  private(set) var oldOfNew: [Int?]

  /// How alike, of 1000, texts must be that are under one number, and that are not.
  private static let (alikeUnderOneNumber, alikeElsewhere) = (400, 650)

  init(_ old: [Item], _ new: [Item]) {
    newOfOld = Array(repeating: nil, count: old.count)
    oldOfNew = Array(repeating: nil, count: new.count)
    pairEqual(old, new) { $0.id == $1.id && $0.context == $1.context }
    pairEqual(old, new) { $0.context == $1.context }
    pairEqual(old, new) { $0.id == $1.id }
    pairEqual(old, new) { _, _ in true }
    pairAlike(old, new)
  }

  /// Pairs records with the same words, in order, where the condition holds too.
  private mutating func pairEqual(
    _ old: [Item], _ new: [Item], where holds: (Item, Item) -> Bool
  ) {
    var byWords: [Words: [Int]] = [:]
    for index in new.indices where oldOfNew[index] == nil {
      byWords[new[index].words, default: []].append(index)
    }
    for index in old.indices where newOfOld[index] == nil {
      guard let same = byWords[old[index].words],
        let match = same.first(where: { oldOfNew[$0] == nil && holds(old[index], new[$0]) })
      else { continue }
      pair(index, match)
    }
  }

  /// Pairs what is left: first under the same number, then the most alike of all.
  private mutating func pairAlike(_ old: [Item], _ new: [Item]) {
    var candidates: [(likeness: Int, old: Int, new: Int)] = []
    for i in old.indices where newOfOld[i] == nil {
      for j in new.indices where oldOfNew[j] == nil {
        let likeness = old[i].words.likeness(to: new[j].words)
        let isSameNumber = old[i].id == new[j].id
        guard likeness >= (isSameNumber ? Self.alikeUnderOneNumber : Self.alikeElsewhere) else {
          continue
        }
        candidates.append((likeness + (isSameNumber ? 200 : 0), i, j))
      }
    }
    candidates.sort { ($1.likeness, $0.old, $0.new) < ($0.likeness, $1.old, $1.new) }
    for candidate in candidates
    where newOfOld[candidate.old] == nil && oldOfNew[candidate.new] == nil {
      pair(candidate.old, candidate.new)
    }
  }

  private mutating func pair(_ old: Int, _ new: Int) {
    newOfOld[old] = new
    oldOfNew[new] = old
  }
}
