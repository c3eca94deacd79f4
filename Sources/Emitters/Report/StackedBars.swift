internal import Records

/// A stacked bar chart as SVG, its lengths worked out in whole numbers.
struct StackedBars {
  struct Bar {
    var label: String
    /// The parts from the bottom, none of them negative.
    var parts: [ExactDecimal]
  }

  let bars: [Bar]
  let money: Money
  let unit: String

  /// Lengths in the drawing's own units, about a CSS pixel at full width.
  private static let (width, height) = (720, 320)
  private static let (left, right, top, bottom) = (84, 8, 24, 32)

  func write(to html: inout HTMLWriter) {
    let totals = bars.map { ExactDecimal.sum($0.parts) ?? .zero }
    guard let highest = totals.max(), highest > .zero, let scale = AxisScale(upTo: highest) else {
      return
    }
    html.element(
      "svg",
      [
        "class": bars.count > 4 ? "bars many" : "bars",
        "viewBox": "0 0 \(Self.width) \(Self.height)", "role": "img",
        "aria-label": "Stacked bars of the cost in each year. "
          + zip(bars, totals).map { "\($0.label): \(money.text($1))" }.joined(separator: "; "),
      ]
    ) { html in
      for tick in scale.ticks { write(tick, scale, to: &html) }
      for (position, bar) in bars.enumerated() {
        write(bar, totals[position], at: position, scale, to: &html)
      }
    }
  }

  private func write(_ tick: ExactDecimal, _ scale: AxisScale, to html: inout HTMLWriter) {
    let y = y(of: tick, scale)
    html.element(
      "line",
      [
        "class": "grid", "x1": "\(Self.left)", "x2": "\(Self.width - Self.right)", "y1": "\(y)",
        "y2": "\(y)",
      ], "")
    html.element(
      "text",
      ["class": "axis", "x": "\(Self.left - 8)", "y": "\(y + 4)", "text-anchor": "end"],
      scale.text(of: tick, money))
  }

  private func write(
    _ bar: Bar, _ total: ExactDecimal, at position: Int, _ scale: AxisScale,
    to html: inout HTMLWriter
  ) {
    let lane = (Self.width - Self.left - Self.right) / bars.count
    let width = min(96, lane * 3 / 5)
    let middle = Self.left + lane * position + lane / 2
    var reached = ExactDecimal.zero
    for (series, part) in bar.parts.enumerated() where part > .zero {
      let low = y(of: reached, scale)
      reached = reached.adding(part) ?? reached
      let high = y(of: reached, scale)
      guard low > high else { continue }
      html.element(
        "rect",
        [
          "class": "series\(series)", "x": "\(middle - width / 2)", "y": "\(high)",
          "width": "\(width)", "height": "\(low - high)",
        ], "")
    }
    html.element(
      "text",
      [
        "class": "value", "x": "\(middle)", "y": "\(y(of: total, scale) - 8)",
        "text-anchor": "middle",
      ], money.text(total))
    html.element(
      "text",
      [
        "class": "axis", "x": "\(middle)", "y": "\(Self.height - Self.bottom + 20)",
        "text-anchor": "middle",
      ], bar.label)
  }

  private func y(of amount: ExactDecimal, _ scale: AxisScale) -> Int {
    let length = Self.height - Self.top - Self.bottom
    return Self.height - Self.bottom - amount.part(of: scale.end, in: length)
  }
}
