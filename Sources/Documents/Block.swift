package import Findings

/// A piece of a document in reading order.
package struct Block: Hashable, Sendable, Codable {
  package enum Kind: String, Codable, Sendable {
    case heading, paragraph, listItem, contentsEntry, footnote, rule, table
    /// What every page repeats: a running head, a page number, a watermark word.
    case furniture
  }

  package var kind: Kind
  /// A heading's level from 1, a list item's depth from 1.
  package var level: Int?
  /// A list item's or footnote's mark as printed: "-", "1.", "a)", "3".
  package var marker: String?
  /// A contents entry's page as printed.
  package var target: String?
  /// The text without its marker; empty for rules and tables.
  package var text: RichText
  package var table: Table?
  /// A BCP 47 language: "en", "ur"; nil where there are no words.
  package var language: String?
  /// Where it stands; a second place where a page break cuts it.
  package var places: [Place]

  package init(
    kind: Kind, level: Int? = nil, marker: String? = nil, target: String? = nil,
    text: RichText = RichText(""), table: Table? = nil, language: String? = nil, places: [Place]
  ) {
    self.kind = kind
    self.level = level
    self.marker = marker
    self.target = target
    self.text = text
    self.table = table
    self.language = language
    self.places = places
  }

  /// The whole line as printed, its marker in front.
  package var line: String {
    guard let marker, !marker.isEmpty else { return text.reading }
    return text.isEmpty ? marker : "\(marker) \(text.reading)"
  }
}
