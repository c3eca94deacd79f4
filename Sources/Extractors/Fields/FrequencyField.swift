package import Records

/// How often something is reported, told from the words of its cell.
package enum FrequencyField {
  package static func read(_ text: String) -> Frequency {
    let words = text.lowercased().split { !($0.isLetter || $0 == "-") }.map(String.init)
    return Frequency(text: text, every: words.count <= 3 ? words.compactMap(interval).first : nil)
  }

  /// The ISO 8601 duration that a word names: "quarterly" is "P3M".
  static func interval(_ word: String) -> String? {
    switch word {
    case "daily": "P1D"
    case "weekly": "P1W"
    case "monthly", "mensuel", "mensuelle": "P1M"
    case "quarterly", "trimestriel", "trimestrielle": "P3M"
    case "bi-annual", "biannual", "biannually", "bi-annually", "semi-annual", "half-yearly",
      "semestriel", "semestrielle":
      "P6M"
    case "annual", "annually", "yearly", "annuel", "annuelle": "P1Y"
    case "biennial", "biennially": "P2Y"
    default: nil
    }
  }
}
