internal import Records

/// What the costing lines come to, by funding source and year.
enum Sums {
  /// The sums that differ between two releases.
  static func differing(_ old: [Costing], _ new: [Costing]) -> [PlanDifferences.Sum] {
    let sources = ordered((new + old).compactMap(\.fundingSource))
    let years = ordered((new + old).flatMap(\.amounts).compactMap(\.fiscalYear))
    var sums: [PlanDifferences.Sum] = []
    for source in sources.map(Optional.some) + [nil] {
      for year in years.map(Optional.some) + [nil] {
        guard let before = sum(old, source, year), let after = sum(new, source, year),
          before != after
        else { continue }
        sums.append(
          .init(fiscalYear: year, fundingSource: source, old: before, new: after))
      }
    }
    return sums
  }

  private static func sum(_ lines: [Costing], _ source: String?, _ year: String?) -> ExactDecimal? {
    let own = lines.filter { source == nil || $0.fundingSource == source }
    guard let year else { return ExactDecimal.sum(own.compactMap(\.overall)) }
    return ExactDecimal.sum(
      own.flatMap(\.amounts).filter { $0.fiscalYear == year }.compactMap(\.amount))
  }

  private static func ordered(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }.sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
  }
}
