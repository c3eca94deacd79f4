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
      let kpis = inquiry.records.kpis
      let lexicon = inquiry.lexicon
      var found: [Observation] = []
      for list in inquiry.indicatorLists {
        for (position, index) in list.kpis.enumerated() {
          let kpi = kpis[index]
          let form = IndicatorForm(kpi.indicator, lexicon.words(ofIndicator: index))
          guard form.mayBeFaulty else { continue }
          let before = [inquiry.title(of: list)] + list.kpis[..<position].map { kpis[$0].indicator }
          guard let fault = form.fault(before: before) else { continue }
          found.append(
            Observation(
              "KPI \(kpi.id) \"\(Wording.short(kpi.indicator))\" \(fault)", records: [kpi.id],
              places: kpi.places, identity: [list.id, Wording.plain(kpi.indicator)]))
        }
      }
      return found
    })
}

/// The wording of an indicator.
struct IndicatorForm {
  /// What is wrong with it wherever it stands.
  private let ownFault: String?
  /// What "such" refers to: the two words behind it, and the stems of the words before it.
  private let such: (reference: [String], before: Set<String>)?

  /// Whether it asks how many, as "Number of" and "%" do.
  static func counts(_ indicator: String) -> Bool {
    let start = indicator.lowercased()
    return start.hasPrefix("#") || start.hasPrefix("%") || start.hasPrefix("number of")
      || start.hasPrefix("no. of") || start.hasPrefix("no of")
  }

  /// The wording of an indicator that has these words.
  init(_ indicator: String, _ words: some RandomAccessCollection<String>) {
    ownFault = Self.ownFault(indicator, words)
    if let such = words.firstIndex(of: "such"), case let behind = words[such...].dropFirst(),
      behind.count > 1, behind.first != "as"
    {
      self.such = (Array(behind.prefix(2)), Set(words[..<such].map(Wording.stem)))
    } else {
      such = nil
    }
  }

  /// Whether anything about its own words makes a fault possible.
  var mayBeFaulty: Bool { ownFault != nil || such != nil }

  /// What is wrong with it in words that follow its own; nil where nothing is.
  ///
  /// - Parameter before: The title and the indicators that stand before it.
  func fault(before: [String]) -> String? {
    if let ownFault { return ownFault }
    guard let such, !such.before.contains(Wording.stem(such.reference[1])),
      case let known = Set(before.flatMap(Wording.words).map(Wording.stem)),
      !such.reference.contains(where: { known.contains(Wording.stem($0)) })
    else { return nil }
    return "refers to \"such \(such.reference[0]) \(such.reference[1])\", which nothing before it "
      + "names"
  }

  /// Words that nothing ends with.
  private static let joining: Set<String> = ["and", "or", "of", "the", "for", "to", "with"]

  /// Whether a point stands before a blank and not at the end.
  private static func mayGoOn(_ indicator: String) -> Bool {
    var last: UInt8 = 0
    for byte in indicator.utf8 {
      if byte == 0x20, last == UInt8(ascii: ".") { return true }
      last = byte
    }
    return false
  }

  private static func ownFault(
    _ indicator: String, _ words: some RandomAccessCollection<String>
  ) -> String? {
    if indicator.utf8.last == UInt8(ascii: "?") { return "is a question" }
    if words.first == "share" { return "is an instruction, not an indicator" }
    if words.first == "no" || words.first == "number", let second = words.dropFirst().first,
      second != "of", second.first?.isLetter == true
    {
      return "counts something without \"of\""
    }
    if let last = words.last, joining.contains(last) { return "breaks off after \"\(last)\"" }
    guard mayGoOn(indicator) else { return nil }
    let pieces = indicator.split(separator: " ")
    let stop = zip(pieces, pieces.dropFirst()).first { piece, next in
      piece.utf8.last == UInt8(ascii: ".") && piece.utf8.count > 5
        && next.first?.isLowercase == true
        && !piece.dropLast().contains(".")
    }
    return stop.map { "goes on in small letters behind \"\($0.0)\"" }
  }
}
