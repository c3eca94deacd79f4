/// Records found by their ids; where an id repeats, the first.
struct ByID<Record: Sendable>: Sendable {
  private let records: [Record]
  private var positions: [String: Int]

  init(_ records: [Record], _ id: (Record) -> String) {
    self.records = records
    positions = Dictionary(minimumCapacity: records.count)
    for (position, record) in records.enumerated().reversed() { positions[id(record)] = position }
  }

  var isEmpty: Bool { records.isEmpty }
  var count: Int { records.count }

  subscript(id: String) -> Record? { positions[id].map { records[$0] } }

  func position(of id: String) -> Int? { positions[id] }

  func contains(_ id: String) -> Bool { positions[id] != nil }
}
