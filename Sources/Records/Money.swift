/// Amounts written as the plan writes them: in its unit, with its decimals and separators.
package struct Money: Sendable {
  private let zeros: Int?
  private let grouped: Bool
  private let decimals: Int

  /// The plan's way with numbers, learnt from the numbers that it prints.
  package init(_ records: PlanRecords, printed: [String]) {
    zeros = Self.zeros(of: records.plan.unit ?? "1")
    grouped =
      records.publishedTotals.contains { total in
        (total.amounts + (total.total.map { [$0] } ?? [])).contains { $0.printed.contains(",") }
      } || printed.contains { $0.contains(",") }
    decimals = printed.map(Self.decimals(of:)).max() ?? 0
  }

  /// The amount in the plan's unit: "14,991.615".
  package func text(_ amount: ExactDecimal?) -> String {
    guard let amount else { return "blank" }
    let digits = plain(amount)
    guard grouped else { return digits }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    var whole = ""
    for (index, digit) in parts[0].reversed().enumerated() {
      if index > 0, index % 3 == 0, digit != "-" { whole.append(",") }
      whole.append(digit)
    }
    return ([String(whole.reversed())] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }

  /// The same without separators: "14991.615".
  package func plain(_ amount: ExactDecimal) -> String {
    guard let zeros,
      let scaled = ExactDecimal(coefficient: amount.coefficient, scale: amount.scale + zeros)
    else { return amount.description }
    var digits = scaled.description
    guard scaled.scale < decimals else { return digits }
    if scaled.scale == 0 { digits.append(".") }
    return digits + String(repeating: "0", count: decimals - scaled.scale)
  }

  /// How many zeros a unit such as "1000000" has; nil where it is no power of ten.
  private static func zeros(of unit: String) -> Int? {
    guard unit.first == "1", unit.dropFirst().allSatisfy({ $0 == "0" }) else { return nil }
    return unit.count - 1
  }

  private static func decimals(of printed: String) -> Int {
    guard let point = printed.lastIndex(of: ".") else { return 0 }
    return printed[printed.index(after: point)...].prefix { $0.isNumber }.count
  }
}
