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
      let forms = IndicatorForms(inquiry.lexicon)
      var found: [Observation] = []
      for list in inquiry.indicatorLists {
        for (position, index) in list.kpis.enumerated() {
          let form = forms.form(of: kpis[index].wording, at: index)
          guard form.mayBeFaulty else { continue }
          let kpi = kpis[index]
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
  fileprivate var ownFault: String?
  /// What "such" refers to: the two words behind it, and the stems of the words before it.
  fileprivate var such: (reference: [String], before: Set<String>)?

  /// Whether it asks how many, as "Number of" and "%" do.
  static func counts(_ indicator: String) -> Bool {
    let start = indicator.lowercased()
    return start.hasPrefix("#") || start.hasPrefix("%") || start.hasPrefix("number of")
      || start.hasPrefix("no. of") || start.hasPrefix("no of")
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
}

/// Tells the form of indicators by the words of a lexicon.
private struct IndicatorForms {
  private let lexicon: Lexicon
  private let such, suchAs, share, of: Lexicon.Number?
  private let counts, joining: [Lexicon.Number]

  init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    such = lexicon.number(of: "such")
    suchAs = lexicon.number(of: "as")
    share = lexicon.number(of: "share")
    of = lexicon.number(of: "of")
    counts = ["no", "number"].compactMap(lexicon.number(of:))
    // Words that nothing ends with.
    joining = ["and", "or", "of", "the", "for", "to", "with"].compactMap(lexicon.number(of:))
  }

  /// The form of the indicator of the KPI at a position.
  func form(of indicator: Substring, at kpi: Int) -> IndicatorForm {
    let words = lexicon.numbers(ofIndicator: kpi)
    var form = IndicatorForm(ownFault: ownFault(of: indicator, words))
    if let such, let mark = words.firstIndex(of: such),
      case let behind = words[mark...].dropFirst(), behind.count > 1, behind.first != suchAs
    {
      form.such = (
        behind.prefix(2).map { lexicon.word($0) },
        Set(words[..<mark].map { Wording.stem(lexicon.word($0)) })
      )
    }
    return form
  }

  private func ownFault(of indicator: Substring, _ words: ArraySlice<Lexicon.Number>) -> String? {
    if indicator.utf8.last == UInt8(ascii: "?") { return "is a question" }
    guard let first = words.first, let last = words.last else { return nil }
    if first == share { return "is an instruction, not an indicator" }
    if counts.contains(first), let second = words.dropFirst().first, second != of,
      lexicon.word(second).first?.isLetter == true
    {
      return "counts something without \"of\""
    }
    if joining.contains(last) { return "breaks off after \"\(lexicon.word(last))\"" }
    guard Self.mayGoOn(indicator) else { return nil }
    let pieces = indicator.split(separator: " ")
    let stop = zip(pieces, pieces.dropFirst()).first { piece, next in
      piece.utf8.last == UInt8(ascii: ".") && piece.utf8.count > 5
        && next.first?.isLowercase == true
        && !piece.dropLast().contains(".")
    }
    return stop.map { "goes on in small letters behind \"\($0.0)\"" }
  }

  /// Whether a point stands before a blank and not at the end.
  private static func mayGoOn(_ indicator: Substring) -> Bool {
    var indicator = indicator
    return indicator.withUTF8 { bytes in
      bytes.indices.dropFirst().contains {
        bytes[$0] == 0x20 && bytes[$0 - 1] == UInt8(ascii: ".")
      }
    }
  }
}
