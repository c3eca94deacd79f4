import Findings
import Records

/// Acronyms that differ by a letter, one of them nowhere listed.
enum SimilarAcronym {
  static func observations(_ inquiry: Inquiry) -> [Observation] {
    let records = inquiry.records
    guard !records.acronyms.isEmpty else { return [] }
    var meanings: [String: String] = [:]
    for entry in records.acronyms {
      meanings[AcronymBook.singular(entry.acronym)] = entry.expansion
    }
    for explanation in records.prose.explanations
    where meanings[AcronymBook.singular(explanation.acronym)] == nil {
      meanings[AcronymBook.singular(explanation.acronym)] = explanation.expansion
    }
    let listed = Set(records.acronyms.map { AcronymBook.singular($0.acronym) })
    let known = inquiry.settings.knownAcronyms
    return records.prose.acronymUses.compactMap { use in
      let name = AcronymBook.singular(use.acronym)
      guard !listed.contains(name), !known.contains(use.acronym) else { return nil }
      if let other = listed.sorted().first(where: { $0.lowercased() == name.lowercased() }) {
        return observation(
          use, other, "differs from \(other), which is listed, in its letters' case",
          .note)
      }
      return nearest(use, name, meanings, listed)
    }
  }

  private static func nearest(
    _ use: Prose.AcronymUse, _ name: String, _ meanings: [String: String], _ listed: Set<String>
  ) -> Observation? {
    guard name.utf8.count > 3 else { return nil }
    let own = meanings[name]
    for other in meanings.keys.sorted() where other != name && other.utf8.count > 3 {
      let isSwap = name.sorted() == other.sorted() && Wording.distance(name, other) == 2
      guard isSwap || isSlip(name, other) else { continue }
      // "UNCRC" is no slip for "NCRC" where UN and CRC are known each by itself.
      guard
        !meanings.keys.contains(where: { name.hasPrefix($0) && known(name, behind: $0, meanings) })
      else { continue }
      let meaning = meanings[other] ?? ""
      if let own {
        let likeness = Wording.likeness(Set(Wording.content(own)), Set(Wording.content(meaning)))
        guard likeness >= 0.6, listed.contains(other) || name < other else { continue }
        return observation(
          use, other, "(\"\(own)\") and \(other) (\"\(meaning)\") seem to be one",
          likeness == 1 ? .warning : .note)
      }
      let said = "is nowhere listed and differs from \(other) (\"\(meaning)\") by "
      if isSwap { return observation(use, other, said + "two letters swapped", .warning) }
      return observation(use, other, said + "one letter", .note)
    }
    return nil
  }

  /// Whether one letter more, less or other makes the one of the other, the first letter apart.
  private static func isSlip(_ one: String, _ other: String) -> Bool {
    Wording.distance(one, other) == 1 && (one.count != other.count || one.first == other.first)
  }

  private static func known(_ name: String, behind start: String, _ meanings: [String: String])
    -> Bool
  {
    meanings[String(name.dropFirst(start.count))] != nil
  }

  private static func observation(
    _ use: Prose.AcronymUse, _ other: String, _ text: String, _ severity: Severity
  ) -> Observation {
    Observation(
      "\(use.acronym) \(text)", severity: severity, expected: other, actual: use.acronym,
      places: use.places, identity: [use.acronym, other])
  }
}
