internal import Records
internal import RuleFiles

/// How well the cells below a header look like what the header says.
///
/// A header that OCR shifted by a column stands over cells of another kind; an order of the same
/// labels that fits every column is then taken, and said so.
struct ColumnFit {
  /// The texts of up to twelve rows below the header, by column.
  let rows: [[String]]
  let rule: TableRule
  /// Whether nothing is printed above the first column.
  let isUnlabelled: Bool

  enum Verdict {
    case asPrinted(Columns)
    /// The labels fit when each begins at another column.
    case shifted(Columns)
    /// The cells under this field look like something else, and no shift mends it.
    case misfit(Columns, Field)
  }

  func settle(_ header: HeaderMatch, count: Int) -> Verdict {
    let printed = withNumbers(header.columns(count: count))
    guard let misfit = misfit(printed) else { return .asPrinted(printed) }
    var best: (score: Double, columns: Columns)?
    if header.labels.count <= 8, count <= 12 {
      for starts in Self.starts(labels: header.labels.count, columns: count) {
        let columns = withNumbers(header.columns(starts: starts, count: count))
        guard self.misfit(columns) == nil else { continue }
        let score = score(columns)
        if score > (best?.score ?? 0) { best = (score, columns) }
      }
    }
    if let best { return .shifted(best.columns) }
    return .misfit(withNumbers(header.columns(count: count, narrowing: misfit)), misfit)
  }

  /// The columns with the activity's number column told from its title column: the first of two that
  /// its label stands over, or one without a label before it.
  private func withNumbers(_ columns: Columns) -> Columns {
    var columns = columns
    let activity = columns.positions(of: .activity)
    if activity.count == 2, (share(of: activity[0], Self.isBareNumber) ?? 1) == 1 {
      columns.number = activity[0]
    } else if activity == [1], columns.fields[0] == nil, isUnlabelled,
      share(of: 0, Self.isBareNumber) == 1
    {
      columns.number = 0
    }
    return columns
  }

  /// The first field whose cells look like something else.
  private func misfit(_ columns: Columns) -> Field? {
    for field in Field.allCases {
      let positions = columns.positions(of: field)
      guard !positions.isEmpty else { continue }
      if let fit = fit(field, positions, columns), fit < 0.5 { return field }
    }
    return nil
  }

  private func score(_ columns: Columns) -> Double {
    Field.allCases.reduce(0) { score, field in
      let positions = columns.positions(of: field)
      return positions.isEmpty ? score : score + (fit(field, positions, columns) ?? 0.5)
    }
  }

  /// From 0 to 1; nil where the field's cells have no look of their own or are all blank.
  private func fit(_ field: Field, _ positions: [Int], _ columns: Columns) -> Double? {
    switch field {
    case .activity:
      if positions.count == 2 { return columns.number == nil ? 0.4 : 1 }
      if positions.count > 2 { return 0 }
      return share(of: positions[0]) {
        !Self.isBareNumber($0) && (rule.number?.matches($0) == true || !Self.isTime($0))
      }
    case .indicator where rule.kind == .activities:
      guard positions.count == 1 else { return 0 }
      return share(of: positions[0], Self.isEnumerated)
    case .timeline:
      guard positions.count == 1 else { return 0 }
      return share(of: positions[0], Self.isTime)
    case .lead, .partners, .responsible:
      guard positions.count == 1 else { return 0 }
      return share(of: positions[0]) {
        !Self.isTime($0) && !Self.isBareNumber($0) && !Self.isEnumerated($0)
      }
    case .total:
      return share(of: positions[0]) { AmountField($0) != .unreadable }
    case .amount:
      let shares = positions.compactMap { share(of: $0) { AmountField($0) != .unreadable } }
      return shares.min()
    default: return nil
    }
  }

  /// The share of a column's non-blank cells of which something holds; nil where all are blank.
  private func share(of column: Int, _ holds: (String) -> Bool) -> Double? {
    var (all, some) = (0, 0)
    for row in rows where column < row.count && !row[column].isEmpty && !row[column].isDashes {
      all += 1
      if holds(row[column]) { some += 1 }
    }
    return all == 0 ? nil : Double(some) / Double(all)
  }

  private static func isBareNumber(_ text: String) -> Bool {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
    let rest = text.utf8.dropFirst(digits.count)
    return !digits.isEmpty && (rest.isEmpty || rest.elementsEqual(")".utf8))
  }

  private static func isEnumerated(_ text: String) -> Bool {
    Enumerator.readings(at: Substring(text)).contains { !$0.isGlued }
  }

  private static func isTime(_ text: String) -> Bool {
    text.utf8.count <= 80 && TimelineField.read(text).kind != .unrecognised
  }

  /// Every way to begin `labels` labels at rising columns, the first at column 0.
  private static func starts(labels: Int, columns: Int) -> [[Int]] {
    guard labels > 0, labels <= columns else { return [] }
    var all: [[Int]] = [[0]]
    for label in 1..<max(1, labels) {
      all = all.flatMap { starts in
        ((starts[starts.count - 1] + 1)...max(
          starts[starts.count - 1] + 1, columns - labels + label))
          .map { starts + [$0] }
      }
    }
    return all.filter { $0.allSatisfy { $0 < columns } }
  }
}
