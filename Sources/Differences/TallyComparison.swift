internal import Findings
internal import Records

extension Comparison {
  /// Compares tables of numbers: which there are, which rows they have, and what each cell prints.
  mutating func compareTallies() {
    let pairing = Pairing(old.tallies.map(item), new.tallies.map(item))
    for (index, after) in new.tallies.enumerated() {
      if let match = pairing.oldOfNew[index] {
        compareRows(old.tallies[match], after)
      } else {
        note(.added, nil, after, nil)
      }
    }
    for (index, before) in old.tallies.enumerated() where pairing.newOfOld[index] == nil {
      note(.removed, before, nil, nil)
    }
  }

  /// A table is known by all its words, since few have a caption.
  private func item(_ tally: Tally) -> Pairing.Item {
    let words = [tally.caption ?? ""] + tally.columns.map(\.label) + tally.rows.map(\.label)
    return .init(id: tally.id, words: Words(words.joined(separator: " ")))
  }

  private mutating func compareRows(_ before: Tally, _ after: Tally) {
    func items(_ tally: Tally) -> [Pairing.Item] {
      tally.rows.enumerated().map { .init(id: "\($0)", words: Words($1.label)) }
    }
    let pairing = Pairing(items(before), items(after))
    let (oldColumns, newColumns) = (Self.keys(of: before), Self.keys(of: after))
    for (index, row) in after.rows.enumerated() {
      guard let match = pairing.oldOfNew[index] else {
        note(.added, before, after, row)
        continue
      }
      let was = before.rows[match]
      for (column, key) in newColumns.enumerated() where column < row.cells.count {
        let other = oldColumns.firstIndex(of: key).flatMap { place in
          place < was.cells.count ? was.cells[place] : nil
        }
        compareCells(
          other, row.cells[column], of: row.label, under: after.columns[column], before, after)
      }
      for (column, key) in oldColumns.enumerated()
      where column < was.cells.count && !newColumns.contains(key) {
        compareCells(
          was.cells[column], nil, of: row.label, under: before.columns[column], before, after)
      }
    }
    for (index, row) in before.rows.enumerated() where pairing.newOfOld[index] == nil {
      note(.removed, before, after, row)
    }
  }

  /// What each column is known by: its heading, and how many before it have the same.
  private static func keys(of tally: Tally) -> [String] {
    var counts: [String: Int] = [:]
    return tally.columns.map { column in
      let words = Words(column.label).words.joined(separator: " ")
      let count = counts[words, default: 0]
      counts[words] = count + 1
      return "\(words)#\(count)"
    }
  }

  private mutating func compareCells(
    _ was: Amount?, _ now: Amount?, of row: String, under column: Tally.Column, _ before: Tally,
    _ after: Tally
  ) {
    guard was?.amount != now?.amount else { return }
    let change = now?.amount.flatMap { amount in
      was?.amount.flatMap { amount.subtracting($0) }
    }
    differences.append(
      Difference(
        kind: .changed, record: .tally, oldID: before.id, newID: after.id, field: "cells", row: row,
        old: was?.printed, new: now?.printed,
        money: .init(
          column: now?.fiscalYear ?? was?.fiscalYear ?? column.label,
          change: column.kind == .amount ? change : nil),
        oldPlaces: was.map { [$0.place] } ?? [], newPlaces: now.map { [$0.place] } ?? []))
  }

  /// Says that a table, or a row of one, came or went.
  private mutating func note(
    _ kind: Difference.Kind, _ before: Tally?, _ after: Tally?, _ row: Tally.Row?
  ) {
    let tally = kind == .added ? after : before
    let label =
      row?.label ?? tally.map { $0.caption ?? $0.rows.map(\.label).joined(separator: ", ") }
    let places = row.map { $0.cells.prefix(1).map(\.place) } ?? tally?.places ?? []
    differences.append(
      Difference(
        kind: kind, record: .tally, oldID: before?.id, newID: after?.id,
        field: row == nil ? nil : "rows", row: row?.label, old: kind == .removed ? label : nil,
        new: kind == .added ? label : nil, oldPlaces: kind == .removed ? places : [],
        newPlaces: kind == .added ? places : []))
  }
}
