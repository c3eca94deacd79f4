import Findings
import Records

extension Validator {
  static let indicatorForm = Validator(
    code: "KPI007", name: "indicator-form", severity: .note,
    whatItDoes: "Reports a KPI whose wording is not that of an indicator: a question, an "
      + "instruction, a \"such\" that refers to nothing.",
    whyItMatters: "What was copied from a questionnaire cannot be measured as it stands.",
    example: "\"Share detail of education quota observed in the province\" asks for something; "
      + "it measures nothing.",
    howToSettle: "Word it as something that is counted or reached.",
    check: { inquiry in
      IndicatorList.all(inquiry.records).flatMap { list in
        list.indicators.enumerated().compactMap { position, kpi in
          let fault = IndicatorForm.fault(
            kpi.indicator, before: [list.title] + list.indicators[..<position].map(\.indicator))
          guard let fault else { return nil }
          return Observation(
            "KPI \(kpi.id) \"\(Wording.short(kpi.indicator))\" \(fault)", records: [kpi.id],
            places: kpi.places, identity: [list.id, Wording.plain(kpi.indicator)])
        }
      }
    })
}

/// The wording of an indicator.
enum IndicatorForm {
  /// Whether it asks how many, as "Number of" and "%" do.
  static func counts(_ indicator: String) -> Bool {
    let start = indicator.lowercased()
    return start.hasPrefix("#") || start.hasPrefix("%") || start.hasPrefix("number of")
      || start.hasPrefix("no. of") || start.hasPrefix("no of")
  }

  /// What is wrong with it in words that follow its own; nil where nothing is.
  static func fault(_ indicator: String, before: @autoclosure () -> [String]) -> String? {
    let words = Wording.words(indicator)
    if indicator.hasSuffix("?") { return "is a question" }
    if words.first == "share" { return "is an instruction, not an indicator" }
    if words.count > 1, words[0] == "no" || words[0] == "number", words[1] != "of",
      words[1].first?.isLetter == true
    {
      return "counts something without \"of\""
    }
    if let last = words.last, ["and", "or", "of", "the", "for", "to", "with"].contains(last) {
      return "breaks off after \"\(last)\""
    }
    let pieces = indicator.split(separator: " ")
    if let stop = zip(pieces, pieces.dropFirst()).first(where: { piece, next in
      piece.hasSuffix(".") && piece.utf8.count > 5 && next.first?.isLowercase == true
        && !piece.dropLast().contains(".")
    }) {
      return "goes on in small letters behind \"\(stop.0)\""
    }
    if let such = words.firstIndex(of: "such"), such + 2 < words.count, words[such + 1] != "as",
      case let known = Set(before().flatMap(Wording.words).map(Wording.stem)),
      !words[such + 1..<such + 3].contains(where: { known.contains(Wording.stem($0)) }),
      !words[..<such].contains(where: { Wording.stem($0) == Wording.stem(words[such + 2]) })
    {
      return
        "refers to \"such \(words[such + 1]) \(words[such + 2])\", which nothing before it names"
    }
    return nil
  }
}
