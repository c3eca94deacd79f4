internal import Records

/// The bodies that a cell names, found by the names that the rules give them.
struct OrganisationField: Sendable {
  private struct Name: Sendable {
    /// The name's words in lower case.
    var words: [String]
    /// The words behind which the name itself has a comma.
    var commas: Set<Int>
    var body: Int
  }

  private let bodies: [Body]
  /// The names that begin with a word, the longest first.
  private let names: [String: [Name]]
  private let fillers: Set<String>

  init(bodies: [Body], fillers: [String]) {
    self.bodies = bodies
    self.fillers = Set(fillers.map { $0.lowercased() })
    var names: [String: [Name]] = [:]
    for (index, body) in bodies.enumerated() {
      for name in body.names {
        let words = Self.words(name)
        guard let first = words.first else { continue }
        let commas = Set(words.indices.filter { words[$0].endsName })
        names[first.key, default: []].append(
          Name(words: words.map(\.key), commas: commas, body: index))
      }
    }
    self.names = names.mapValues {
      $0.sorted { ($1.words.count, $0.body) < ($0.words.count, $1.body) }
    }
  }

  /// Every name in the text is resolved to a body's id or kept in `unresolved`.
  func read(_ text: String, inherited: Bool) -> Participants {
    let words = Self.words(text)
    var found: [String] = []
    var unresolved: [String] = []
    var pending: [Word] = []
    var index = 0
    func flush() {
      unresolved.append(contentsOf: rest(of: pending, in: text))
      pending = []
    }
    while index < words.count {
      if let name = name(at: index, in: words) {
        flush()
        let id = bodies[name.body].id
        if !found.contains(id) { found.append(id) }
        index += name.words.count
      } else {
        pending.append(words[index])
        if words[index].endsName {
          flush()
        }
        index += 1
      }
    }
    flush()
    return Participants(
      text: text, organisations: found, unresolved: unresolved, inherited: inherited)
  }

  /// What tells a name from others: its words in lower case.
  static func key(_ name: String) -> [String] { words(name).map(\.key) }

  /// The bodies of the given ids.
  func organisations(_ ids: Set<String>) -> [Organisation] {
    bodies.filter { ids.contains($0.id) }.sorted { $0.id < $1.id }
      .map { Organisation(id: $0.id, name: $0.name, acronym: $0.acronym) }
  }

  private func name(at index: Int, in words: [Word]) -> Name? {
    names[words[index].key]?.first { name in
      guard index + name.words.count <= words.count else { return false }
      for (offset, word) in name.words.enumerated() {
        guard words[index + offset].key == word else { return false }
        let isLast = offset == name.words.count - 1
        if !isLast, words[index + offset].endsName, !name.commas.contains(offset) { return false }
      }
      return true
    }
  }

  /// What words between two names come to, once the fillers at both ends are off.
  private func rest(of words: [Word], in text: String) -> [String] {
    var words = words[...]
    while let first = words.first, fillers.contains(first.key) { words = words.dropFirst() }
    while let last = words.last, fillers.contains(last.key) { words = words.dropLast() }
    guard let first = words.first, let last = words.last else { return [] }
    return [String(text[first.range.lowerBound..<last.range.upperBound])]
  }

  private struct Word {
    /// In lower case, without punctuation around it.
    var key: String
    var range: Range<String.Index>
    /// Whether a comma or semicolon follows.
    var endsName: Bool
  }

  /// The words of a text; "&" and "-" inside a word hold it together ("P&D", "A-B"), "/" parts two.
  private static func words(_ text: String) -> [Word] {
    var words: [Word] = []
    var start: String.Index?
    func close(_ end: String.Index, endsName: Bool) {
      if let from = start {
        words.append(
          Word(key: text[from..<end].lowercased(), range: from..<end, endsName: endsName))
        start = nil
      } else if endsName, !words.isEmpty {
        words[words.count - 1].endsName = true
      }
    }
    let bytes = text.utf8
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: ","), UInt8(ascii: ";"): close(index, endsName: true)
      case 0x20, 0x0A, 0x09, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "/"),
        UInt8(ascii: ":"), UInt8(ascii: "\""):
        close(index, endsName: false)
      case UInt8(ascii: "."):
        let next = bytes[bytes.index(after: index)...].first
        if next == nil || next == 0x20 || next == UInt8(ascii: ",") {
          close(index, endsName: false)
        } else if start == nil {
          start = index
        }
      default: if start == nil { start = index }
      }
    }
    close(text.endIndex, endsName: false)
    return words
  }
}
