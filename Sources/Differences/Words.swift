/// A text as the words that a comparison looks at: letters and digits in lower case, no punctuation.
struct Words: Hashable {
  var words: [String]

  init(_ text: String) {
    words = []
    var word = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars {
      let isWord =
        scalar.isASCII
        ? (0x61...0x7a).contains(scalar.value) || (0x30...0x39).contains(scalar.value)
        : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          || scalar.properties.generalCategory == .nonspacingMark
      if isWord {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(String(word))
        word = String.UnicodeScalarView()
      }
    }
    if !word.isEmpty { words.append(String(word)) }
  }

  /// How much two texts have in common, from 0 to 1000: Dice's coefficient over their words.
  ///
  /// Source: Dice, "Measures of the Amount of Ecologic Association Between Species", 1945.
  func likeness(to other: Words) -> Int {
    let all = words.count + other.words.count
    guard all > 0 else { return 1000 }
    var counts: [String: Int] = [:]
    for word in words { counts[word, default: 0] += 1 }
    var common = 0
    for word in other.words {
      if let count = counts[word], count > 0 {
        counts[word] = count - 1
        common += 1
      }
    }
    return 2000 * common / all
  }
}

/// The words that a rewording took away and put in.
package enum WordDiff {
  /// Neighbouring words that both texts have, or that only one of them has.
  package struct Run: Hashable, Sendable {
    package enum Kind: Sendable { case same, removed, added }
    package var kind: Kind
    package var text: String
  }

  /// The new text with what was taken away as `[-old-]` and what was put in as `{+new+}`.
  package static func marked(_ old: String, _ new: String) -> String {
    runs(old, new).map { run in
      switch run.kind {
      case .same: run.text
      case .removed: "[-\(run.text)-]"
      case .added: "{+\(run.text)+}"
      }
    }.joined(separator: " ")
  }

  /// The runs that make both texts, what was taken away before what was put in its place.
  ///
  /// Source: the longest common subsequence, as in Hunt and McIlroy, "An Algorithm for Differential
  /// File Comparison", 1976. Texts of more than 2,000 words are set side by side whole.
  package static func runs(_ old: String, _ new: String) -> [Run] {
    let (old, new) = (old.split(separator: " "), new.split(separator: " "))
    guard old.count <= 2_000, new.count <= 2_000 else { return replaced(old[...], new[...]) }
    var lengths = [[Int]](
      repeating: [Int](repeating: 0, count: new.count + 1), count: old.count + 1)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        lengths[i][j] =
          old[i] == new[j]
          ? lengths[i + 1][j + 1] + 1 : max(lengths[i + 1][j], lengths[i][j + 1])
      }
    }
    var runs: [Run] = []
    var (i, j) = (0, 0)
    var (oldStart, newStart) = (0, 0)
    while i < old.count && j < new.count {
      if old[i] == new[j] {
        runs += replaced(old[oldStart..<i], new[newStart..<j])
        if runs.last?.kind == .same {
          runs[runs.count - 1].text += " \(new[j])"
        } else {
          runs.append(Run(kind: .same, text: String(new[j])))
        }
        (i, j) = (i + 1, j + 1)
        (oldStart, newStart) = (i, j)
      } else if lengths[i + 1][j] >= lengths[i][j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return runs + replaced(old[oldStart...], new[newStart...])
  }

  private static func replaced(
    _ old: ArraySlice<Substring>, _ new: ArraySlice<Substring>
  ) -> [Run] {
    [
      old.isEmpty ? nil : Run(kind: .removed, text: old.joined(separator: " ")),
      new.isEmpty ? nil : Run(kind: .added, text: new.joined(separator: " ")),
    ].compactMap { $0 }
  }
}
