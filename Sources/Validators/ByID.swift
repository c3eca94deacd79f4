/// Records found by their ids; where an id repeats, the first.
struct ByID<Record: Sendable>: Sendable {
  private let records: [Record]
  private let id: @Sendable (Record) -> String
  private var positions: [String: Int]

  init(_ records: [Record], _ id: @escaping @Sendable (Record) -> String) {
    self.records = records
    self.id = id
    positions = Dictionary(minimumCapacity: records.count)
    for (position, record) in records.enumerated().reversed() { positions[id(record)] = position }
  }

  var isEmpty: Bool { records.isEmpty }
  var count: Int { records.count }

  subscript(id: String) -> Record? { positions[id].map { records[$0] } }

  func position(of id: String) -> Int? { positions[id] }

  /// The same for ids that are mostly asked for in the order of the records, which spares most of
  /// them the look-up: the record that was asked for last, or the next one, is looked at first.
  func position(of id: String, after last: inout Int) -> Int? {
    if positions.count == records.count {
      for position in last..<min(last + 2, records.count) where self.id(records[position]) == id {
        last = position
        return position
      }
    }
    guard let position = positions[id] else { return nil }
    last = position
    return position
  }

  func contains(_ id: String) -> Bool { positions[id] != nil }
}
