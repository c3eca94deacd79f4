import Findings
import Records

extension Validator {
  static let identicalIndicators = Validator(
    code: "KPI002", name: "identical-indicators", severity: .note,
    whatItDoes: "Reports activities whose lists of two or more KPIs are word for word the same.",
    whyItMatters: "Two activities with one list cannot be told apart when they are reported on.",
    example: "The federal and the provincial task force have the same two KPIs.",
    howToSettle: "Say in each list whose progress it measures.",
    check: { inquiry in
      let lists = repeated(inquiry.indicatorLists.filter { $0.kpis.count > 1 }, inquiry.lexicon)
      let same = Dictionary(grouping: lists) { $0.kpis.map(inquiry.lexicon.numbers(ofIndicator:)) }
      return same.filter { $0.value.count > 1 }.values.sorted { $0[0].id < $1[0].id }.map { group in
        Observation(
          "activities \(group.map(\.id).joined(separator: ", ")) have the same "
            + "\(group[0].kpis.count) KPIs", records: group.map(\.id),
          places: group.compactMap { inquiry.records.kpis[$0.kpis[0]].places.first },
          identity: group.map(\.id).sorted()
            + inquiry.indicators(of: group[0]).map { Wording.plain($0.indicator) })
      }
    })

  /// The lists whose wording has the hash of another's: all that can have the same, and few more.
  private static func repeated(_ lists: [IndicatorList], _ lexicon: Lexicon) -> [IndicatorList] {
    let hashes = lists.map { list in
      var hasher = Hasher()
      for kpi in list.kpis { hasher.combine(lexicon.numbers(ofIndicator: kpi)) }
      return hasher.finalize()
    }
    var counts: [Int: Int] = [:]
    counts.reserveCapacity(hashes.count)
    for hash in hashes { counts[hash, default: 0] += 1 }
    return zip(lists, hashes).compactMap { list, hash in counts[hash] == 1 ? nil : list }
  }
}
