/// Records that labels name by their ids or titles: "Outcome 1.2 total", or the words of a title.
struct LabelledRecords {
  private struct Record {
    var id: String
    /// The id in lower case, as it stands among the words of a label.
    var word: String
    /// The words of the title; empty where there is none.
    var title: String
  }

  private let records: [Record]
  /// Ids by the labels that were read before.
  private var known: [String: Set<String>] = [:]

  /// Records of these ids with the titles that are known.
  init(ids: Set<String>, titles: [String: String]) {
    records = ids.map { id in
      Record(id: id, word: id.lowercased(), title: Wording.plain(titles[id] ?? ""))
    }
  }

  /// The ids of the records that a label names.
  mutating func named(by label: String) -> Set<String> {
    if let ids = known[label] { return ids }
    let plain = Wording.plain(label)
    let words = Set(Wording.words(label))
    let ids = Set(
      records.lazy.filter { record in
        words.contains(record.word) || !record.title.isEmpty && plain.contains(record.title)
      }.map(\.id))
    known[label] = ids
    return ids
  }
}
