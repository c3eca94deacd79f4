internal import Documents
internal import Findings

extension Reader.Reading {
  /// Notes the characters of the document that a person does not see as they are read.
  package mutating func noteCharacters() {
    var noted = NotedCharacters()
    for block in document.blocks {
      noted.take(block.text, block.places.first)
      noted.take(block.table?.caption, block.places.first)
      guard let cells = block.table?.cells else { continue }
      for index in cells.indices { noted.take(cells[index].text, cells[index].place) }
    }
    findings += noted.findings
  }
}

/// Characters counted over a document's texts: those that set a direction, and U+FFFD.
private struct NotedCharacters {
  /// How often characters stand in how many texts, and the first places of these, at most ten.
  private struct Tally {
    var characters = 0
    var texts = 0
    var places: [Place] = []

    mutating func add(_ count: Int, _ place: Place?) {
      guard count > 0 else { return }
      characters += count
      texts += 1
      if let place, places.count < 10, places.last != place { places.append(place) }
    }

    /// "3 in 2 texts".
    var description: String { "\(characters) in \(texts) \(texts == 1 ? "text" : "texts")" }
  }

  private var directions = Tally()
  private var unknown = Tally()

  mutating func take(_ text: RichText?, _ place: Place?) {
    guard var text = text?.text else { return }
    let (turning, lost) = text.withUTF8(Self.counts)
    directions.add(turning, place)
    unknown.add(lost, place)
  }

  /// How many embeddings, overrides and isolates (U+202A to U+202E, U+2066 to U+2069) and how many
  /// U+FFFD valid UTF-8 holds.
  private static func counts(_ utf8: UnsafeBufferPointer<UInt8>) -> (turning: Int, lost: Int) {
    var all: UInt8 = 0
    for byte in utf8 { all |= byte }
    guard all >= 0xE2 else { return (0, 0) }
    var (turning, lost) = (0, 0)
    for index in utf8.indices where utf8[index] == 0xE2 || utf8[index] == 0xEF {
      guard index + 2 < utf8.count else { break }
      switch (utf8[index], utf8[index + 1], utf8[index + 2]) {
      case (0xE2, 0x80, 0xAA...0xAE), (0xE2, 0x81, 0xA6...0xA9): turning += 1
      case (0xEF, 0xBF, 0xBD): lost += 1
      default: break
      }
    }
    return (turning, lost)
  }

  var findings: [Finding] {
    var findings: [Finding] = []
    if directions.texts > 0 {
      findings.append(
        Finding(
          code: "DOC009", name: "direction-controls", severity: .warning,
          message: "invisible characters that turn the direction of what follows:"
            + " \(directions.description); they are kept, what is shown may differ from what is read",
          actual: String(directions.characters), places: directions.places,
          identity: [directions.description]))
    }
    if unknown.texts > 0 {
      findings.append(
        Finding(
          code: "DOC010", name: "unknown-characters", severity: .note,
          message: "characters that are not known, read as U+FFFD: \(unknown.description);"
            + " what they stand for is in no record",
          actual: String(unknown.characters), places: unknown.places,
          identity: [unknown.description]))
    }
    return findings
  }
}
