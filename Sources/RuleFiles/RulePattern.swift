internal import Foundation

/// A regular expression of a rule file, compiled once; it runs on one cell at a time.
///
/// The dialect is ICU's; letters match in their own case unless the pattern begins with `(?i)`.
package struct RulePattern: Sendable, Hashable {
  /// The pattern as written.
  package let source: String
  private let expression: NSRegularExpression
  /// What every match contains, in UTF-8.
  private let literal: [UInt8]?

  /// A compiled pattern; nil where it is not one.
  package init?(_ source: String) {
    guard !source.isEmpty, let expression = try? NSRegularExpression(pattern: source) else {
      return nil
    }
    self.source = source
    self.expression = expression
    literal = RequiredLiteral.of(source)
  }

  /// The first match: the whole of it, then each group; a group that took no part is nil.
  ///
  /// Empty where nothing matches.
  package func firstMatch(in text: String) -> [String?] {
    guard mayMatch(text) else { return [] }
    let whole = NSRange(location: 0, length: text.utf16.count)
    guard let match = expression.firstMatch(in: text, range: whole) else { return [] }
    return groups(of: match, in: text)
  }

  /// Whether it matches anywhere in the text.
  package func matches(_ text: String) -> Bool {
    guard mayMatch(text) else { return false }
    let whole = NSRange(location: 0, length: text.utf16.count)
    return expression.firstMatch(in: text, range: whole) != nil
  }

  /// Whether one match is the whole text.
  package func matchesWhole(_ text: String) -> Bool {
    guard mayMatch(text) else { return false }
    let whole = NSRange(location: 0, length: text.utf16.count)
    return expression.firstMatch(in: text, options: .anchored, range: whole)?.range == whole
  }

  /// Whether a text contains what every match does.
  private func mayMatch(_ text: String) -> Bool {
    guard let literal else { return true }
    var text = text
    return text.withUTF8 { text in
      guard text.count >= literal.count else { return false }
      return (0...(text.count - literal.count)).contains { start in
        text[start] == literal[0]
          && literal.indices.allSatisfy { text[start + $0] == literal[$0] }
      }
    }
  }

  private func groups(of match: NSTextCheckingResult, in text: String) -> [String?] {
    (0..<match.numberOfRanges).map { index in
      Range(match.range(at: index), in: text).map { String(text[$0]) }
    }
  }

  package static func == (one: RulePattern, other: RulePattern) -> Bool {
    one.source == other.source
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(source) }
}
