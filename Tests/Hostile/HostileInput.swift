import Foundation

/// A document made to do harm.
struct HostileInput: Sendable, CustomStringConvertible {
  var name: String
  var bytes: [UInt8]
  /// Whether it would keep a PDF library busy for ever, so that only the clock can end it.
  var isEndless: Bool {
    [
      "bomb", "form-fan", "image-huge", "image-fax", "inline-image", "pattern", "predictor",
      "unicode-bomb", "mask-loop",
    ]
    .contains { name == "\($0).pdf" }
  }
  /// Words at its end that must come out where the whole of it is said to be converted.
  var lastWords: String?

  init(_ name: String, _ bytes: [UInt8], lastWords: String? = nil) {
    self.name = name
    self.bytes = bytes
    self.lastWords = lastWords
  }

  init(_ name: String, _ text: String, lastWords: String? = nil) {
    self.init(name, Array(text.utf8), lastWords: lastWords)
  }

  var description: String { name }

  static let marker = "LASTWORDS7391"

  static var all: [HostileInput] { texts + pages + printed + files + fonts + disguises }
}

/// The text again and again, as often as this run's scale makes of a count.
func repeated(_ text: String, _ count: Int) -> String {
  String(repeating: text, count: scaled(count))
}

/// A count as it is where `PLANWRIGHT_HOSTILE_SCALE` is 1, and a fiftieth where it is not given,
/// which unoptimised builds get through; small counts stay as they are.
func scaled(_ count: Int) -> Int {
  let scale = ProcessInfo.processInfo.environment["PLANWRIGHT_HOSTILE_SCALE"].flatMap(Int.init)
  return min(count, max(300, count / (scale ?? 50)))
}
