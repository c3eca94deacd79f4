package import Records

/// Which mark begins the decimals of a printed number; the other one groups its digits.
package enum NumberConvention: String, CaseIterable, Hashable, Sendable {
  /// "1,234.5", "9,99,999.5", "1 234.5" and "1'234.5".
  case point
  /// "1.234,5" and "1 234,5".
  case comma

  /// The digits, read whole; nil where they are not written so.
  ///
  /// - Parameter digits: ASCII digits with points, commas, blanks and apostrophes, no sign.
  package func value(of digits: some StringProtocol) -> ExactDecimal? {
    let decimal = self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",")
    let other = self == .point ? UInt8(ascii: ",") : UInt8(ascii: ".")
    var plain: [UInt8] = []
    var groups: [Int] = [0]
    var grouping: UInt8?
    var isPastPoint = false
    for byte in digits.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        plain.append(byte)
        groups[groups.count - 1] += 1
      case decimal where !isPastPoint:
        isPastPoint = true
        guard Self.areGroups(groups, of: plain, allowPairs: grouping == UInt8(ascii: ",")) else {
          return nil
        }
        plain.append(UInt8(ascii: "."))
        groups = [0]
      case other, UInt8(ascii: " "), UInt8(ascii: "'"):
        guard !isPastPoint, grouping == nil || grouping == byte else { return nil }
        grouping = byte
        groups.append(0)
      default: return nil
      }
    }
    if isPastPoint {
      guard groups[0] > 0 else { return nil }
    } else {
      guard Self.areGroups(groups, of: plain, allowPairs: grouping == UInt8(ascii: ",")) else {
        return nil
      }
    }
    if plain.first == UInt8(ascii: ".") { plain.insert(UInt8(ascii: "0"), at: 0) }
    return ExactDecimal(String(decoding: plain, as: UTF8.self))
  }

  /// Whether digits stand in groups of three, or as in India in pairs before the last three;
  /// a grouped number never begins with a zero.
  private static func areGroups(_ groups: [Int], of digits: [UInt8], allowPairs: Bool) -> Bool {
    guard groups.count > 1, let first = groups.first, let last = groups.last else { return true }
    if digits.first == UInt8(ascii: "0") { return false }
    let middle = groups.dropFirst().dropLast()
    guard last == 3, first > 0 else { return false }
    if first <= 3, middle.allSatisfy({ $0 == 3 }) { return true }
    return allowPairs && first <= 2 && middle.allSatisfy { $0 == 2 }
  }
}

extension NumberConvention {
  /// What the numbers of a table say about how they are written.
  package struct Evidence: Hashable, Sendable {
    /// How they are read.
    package var convention: NumberConvention
    /// The number that can be read in no other way; nil where none settles it.
    package var settledBy: String?
    /// A number that can only be read the other way.
    package var contradictedBy: String?
    /// A number that reads differently under the other convention; nil where none does.
    package var ambiguous: String?
  }

  /// The convention that a table's numbers are written in.
  ///
  /// A number that only one convention can read settles it: "0.75", "1,234,567", "1 389,2".
  /// Where none is such, the sums do that hold under one alone: 5.000 and 36 make 41.000.
  /// - Parameters:
  ///   - numbers: The numbers as printed, signs, currencies and units taken off.
  ///   - sums: Printed addends with their printed total.
  ///   - usual: How the document's language writes numbers.
  package static func infer(
    _ numbers: [String], sums: [(addends: [String], total: String)] = [],
    usual: NumberConvention = .point
  ) -> Evidence {
    var witness: [NumberConvention: String] = [:]
    var evidence = Evidence(convention: usual)
    for number in numbers {
      let readings = (NumberConvention.point.value(of: number), comma.value(of: number))
      switch readings {
      case (.some(let one), .some(let other)):
        if one != other, evidence.ambiguous == nil { evidence.ambiguous = number }
      case (.some, nil): if witness[.point] == nil { witness[.point] = number }
      case (nil, .some): if witness[.comma] == nil { witness[.comma] = number }
      case (nil, nil): break
      }
    }
    switch (witness[.point], witness[.comma]) {
    case (.some(let number), nil): (evidence.convention, evidence.settledBy) = (.point, number)
    case (nil, .some(let number)): (evidence.convention, evidence.settledBy) = (.comma, number)
    case (.some(let one), .some(let other)):
      let isUsualPoint = usual == .point
      evidence.settledBy = isUsualPoint ? one : other
      evidence.contradictedBy = isUsualPoint ? other : one
    case (nil, nil):
      if let sum = settlingSum(sums) {
        (evidence.convention, evidence.settledBy) = (sum.convention, sum.total)
      }
    }
    return evidence
  }

  /// The first convention under which a sum holds that does not hold under the other.
  private static func settlingSum(
    _ sums: [(addends: [String], total: String)]
  ) -> (convention: NumberConvention, total: String)? {
    for sum in sums where sum.addends.count > 1 {
      let holds = allCases.filter { convention in
        let addends = sum.addends.compactMap { convention.value(of: $0) }
        guard addends.count == sum.addends.count else { return false }
        return ExactDecimal.sum(addends) == convention.value(of: sum.total)
      }
      if holds.count == 1 { return (holds[0], sum.total) }
    }
    return nil
  }
}
