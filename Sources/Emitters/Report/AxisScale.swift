internal import Records

/// The round amounts along an axis from nought to just past the largest amount shown.
struct AxisScale {
  let ticks: [ExactDecimal]
  let end: ExactDecimal

  /// A scale of at most five steps, each 1, 2 or 5 times a power of ten; nil past 38 digits.
  init?(upTo highest: ExactDecimal) {
    guard let step = Self.step(for: highest) else { return nil }
    var ticks = [ExactDecimal.zero]
    while let last = ticks.last, last < highest, let next = last.adding(step) { ticks.append(next) }
    self.ticks = ticks
    end = ticks.last ?? highest
  }

  private static func step(for highest: ExactDecimal) -> ExactDecimal? {
    let digits = highest.description.prefix { $0 != "." }.count
    for exponent in max(0, digits - 2)...digits {
      for leading in [1, 2, 5] {
        guard let step = ExactDecimal("\(leading)" + String(repeating: "0", count: exponent)),
          let reach = step.multiplied(by: ExactDecimal(5))
        else { return nil }
        if reach >= highest { return step }
      }
    }
    return nil
  }

  /// A tick as the plan would write it, without decimals that are all nought.
  func text(of tick: ExactDecimal, _ money: Money) -> String {
    let text = money.text(tick)
    let parts = text.split(separator: ".", maxSplits: 1)
    guard parts.count == 2, parts[1].allSatisfy({ $0 == "0" }) else { return text }
    return String(parts[0])
  }
}

extension ExactDecimal {
  /// How much of a length an amount takes where `whole` takes all of it, rounded to the nearest.
  func part(of whole: ExactDecimal, in length: Int) -> Int {
    var (part, whole) = (self, whole)
    // A drawing needs a few digits only; numbers too long to align lose their last ones.
    while true {
      let scale = max(part.scale, whole.scale)
      if let one = part.coefficient(at: scale), let all = whole.coefficient(at: scale), all > 0,
        case let (product, overflow) = one.multipliedReportingOverflow(by: Int128(length)),
        !overflow
      {
        return Int(clamping: (product + all / 2) / all)
      }
      guard whole.coefficient > 10,
        let shorterPart = ExactDecimal(coefficient: part.coefficient / 10, scale: part.scale),
        let shorterWhole = ExactDecimal(coefficient: whole.coefficient / 10, scale: whole.scale)
      else { return 0 }
      (part, whole) = (shorterPart, shorterWhole)
    }
  }
}
