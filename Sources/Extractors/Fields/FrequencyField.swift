package import Records

/// How often something is reported, told from the words of its cell.
package enum FrequencyField {
  /// Reads a frequency; words that name none, or two, have only their text.
  package static func read(_ text: String) -> Frequency {
    Frequency(text: text, every: text.utf8.count <= 80 ? every(TimeWords(text)) : nil)
  }

  /// The one interval that the words name; nil where they name none, two, or much else.
  static func every(_ words: TimeWords) -> String? {
    var found: [String] = []
    var others = 0
    var index = 0
    while index < words.tokens.count {
      if let (interval, next) = interval(words, at: index) {
        if !found.contains(interval) { found.append(interval) }
        index = next
        continue
      }
      if let word = words.word(index), !fillers.contains(word) { others += 1 }
      if words.number(index) != nil { others += 1 }
      index += 1
    }
    return found.count == 1 && others <= 2 ? found[0] : nil
  }

  /// The interval that begins at a token, and the token behind it: "every 3 months", "twice a year".
  static func interval(_ words: TimeWords, at index: Int) -> (interval: String, next: Int)? {
    guard let word = words.word(index) else { return nil }
    if let interval = interval(word) { return (interval, index + 1) }
    switch word {
    case "every", "each", "per", "chaque", "tous", "toutes", "once", "twice", "par":
      var next = index + 1
      while ["a", "an", "per", "in", "every", "les", "each", "fois", "par"].contains(
        words.word(next) ?? "")
      {
        next += 1
      }
      let count = words.number(next, digits: 1...2) ?? words.word(next).flatMap(NumberWord.value)
      if count != nil { next += 1 }
      guard let unit = words.word(next).flatMap(unit) else { return nil }
      if word == "twice" {
        return unit == "1Y" && count == nil ? ("P6M", next + 1) : nil
      }
      return ("P\((count ?? 1) * (unit == "3M" ? 3 : 1))\(unit.last ?? "M")", next + 1)
    default: return nil
    }
  }

  private static func unit(_ word: String) -> String? {
    switch word {
    case "day", "days", "jour", "jours": "1D"
    case "week", "weeks", "semaine", "semaines": "1W"
    case "month", "months", "mois": "1M"
    case "quarter", "quarters", "trimestre", "trimestres": "3M"
    case "year", "years", "annum", "an", "ans", "année", "années": "1Y"
    default: nil
    }
  }

  private static let fillers: Set<String> = [
    "a", "an", "the", "on", "of", "basis", "report", "reports", "reporting", "review", "reviews",
    "basically", "sur", "une", "base", "rapport", "rapports", "la", "le", "de",
  ]

  /// The ISO 8601 duration that a word names: "quarterly" is "P3M".
  static func interval(_ word: String) -> String? {
    switch word {
    case "daily", "quotidien", "quotidienne": "P1D"
    case "weekly", "hebdomadaire": "P1W"
    case "fortnightly": "P14D"
    case "monthly", "mensuel", "mensuelle", "mensuellement": "P1M"
    case "bimestriel", "bimestrielle": "P2M"
    case "quarterly", "trimestriel", "trimestrielle", "trimestriellement": "P3M"
    case "bi-annual", "biannual", "biannually", "bi-annually", "semi-annual", "semi-annually",
      "semiannual", "semiannually", "half-yearly", "six-monthly", "semestriel", "semestrielle":
      "P6M"
    case "annual", "annually", "yearly", "annuel", "annuelle", "annuellement": "P1Y"
    case "biennial", "biennially", "two-yearly", "biennal", "biennale", "bisannuel": "P2Y"
    case "triennial", "triennially", "three-yearly", "triennal", "triennale": "P3Y"
    case "quinquennial", "five-yearly", "quinquennal", "quinquennale": "P5Y"
    default: nil
    }
  }
}
