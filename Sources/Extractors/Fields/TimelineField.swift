package import Records

/// When something is to be done, told from the words of its cell.
package enum TimelineField {
  /// Reads a timeline; words that name no time give the kind `unrecognised`.
  package static func read(_ text: String) -> Timeline {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "–") }
      .map(String.init)
    var timeline = Timeline(text: text, kind: .unrecognised)
    let ongoing = words.contains { $0 == "ongoing" || $0 == "continuous" }
    let duration = self.duration(words)
    let dates = self.dates(words)
    let every = words.count <= 2 ? words.compactMap(FrequencyField.interval).first : nil
    (timeline.minMonths, timeline.maxMonths) = (duration?.min, duration?.max)
    switch (dates.count, duration != nil, ongoing) {
    case (0, true, true): timeline.kind = .mixed
    case (0, true, false): timeline.kind = .duration
    case (0, false, true): timeline.kind = .ongoing
    case (1, false, false):
      timeline.kind = .deadline
      timeline.end = dates[0]
    case (2, false, false):
      timeline.kind = .period
      (timeline.start, timeline.end) = (dates[0], dates[1])
    default:
      if let every {
        timeline.kind = .recurring
        timeline.every = every
      }
    }
    return timeline
  }

  /// A number or range of months or years: "08 months", "1-2 years".
  private static func duration(_ words: [String]) -> (min: Int, max: Int)? {
    for (number, unit) in zip(words, words.dropFirst()) {
      let months: Int
      switch unit {
      case "month", "months", "mois": months = 1
      case "year", "years", "an", "ans": months = 12
      default: continue
      }
      let ends = number.split { $0 == "-" || $0 == "–" }.compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last, last <= 100 else {
        continue
      }
      return (first * months, last * months)
    }
    return nil
  }

  /// The dates that "start", "mid" or "end" and a year name, in the order of the text.
  private static func dates(_ words: [String]) -> [String] {
    var dates: [String] = []
    for (index, word) in words.enumerated() {
      guard word.utf8.count == 4, let year = Int(word), (1900...2199).contains(year) else {
        continue
      }
      switch index > 0 ? words[index - 1] : "" {
      case "start", "beginning", "early": dates.append("\(year)-01-01")
      case "mid": dates.append("\(year)-06-30")
      default: dates.append("\(year)-12-31")
      }
    }
    return dates
  }
}
