internal import Records

/// One activity's stretch of time as SVG; the words beside it say the same.
struct TimeLane {
  let axis: TimeAxis

  private static let height = 12

  func write(_ timeline: Timeline?, isCosted: Bool, to html: inout HTMLWriter) {
    let kind = isCosted ? "costed" : "uncosted"
    html.element(
      "svg",
      [
        "class": "lane", "viewBox": "0 0 \(TimeAxis.length) \(Self.height)",
        "preserveAspectRatio": "none", "aria-hidden": "true",
      ]
    ) { html in
      for tick in axis.ticks { writeRule(tick.position, to: &html) }
      switch timeline.flatMap(axis.bar) {
      case .span(let from, let to): writeBar(from, max(to, from + 6), kind, to: &html)
      case .until(let end):
        writeBar(0, end, "lead-up \(kind)", thin: true, to: &html)
        writeBar(max(0, end - 14), max(14, end), kind, to: &html)
      case .length(let sure, let most):
        writeBar(0, sure, kind, to: &html)
        if most > sure { writeBar(sure, most, "faint \(kind)", to: &html) }
      case .open(let from): writeBar(from, TimeAxis.length, "faint \(kind)", to: &html)
      case nil: break
      }
    }
  }

  /// The labels of the axis over the lanes.
  func writeTicks(to html: inout HTMLWriter) {
    html.element(
      "svg",
      [
        "class": "ticks", "viewBox": "0 0 \(TimeAxis.length) 40", "aria-hidden": "true",
      ]
    ) { html in
      for tick in axis.ticks {
        let anchor = tick.position < 40 ? "start" : tick.position > 950 ? "end" : "middle"
        html.element(
          "text",
          ["class": "axis", "x": "\(tick.position)", "y": "32", "text-anchor": anchor], tick.label)
      }
    }
  }

  private func writeRule(_ position: Int, to html: inout HTMLWriter) {
    html.element(
      "line",
      [
        "class": "grid", "x1": "\(position)", "x2": "\(position)", "y1": "0",
        "y2": "\(Self.height)",
      ], "")
  }

  private func writeBar(
    _ from: Int, _ to: Int, _ kind: String, thin: Bool = false, to html: inout HTMLWriter
  ) {
    html.element(
      "rect",
      [
        "class": "bar \(kind)", "x": "\(from)", "y": thin ? "5" : "1",
        "width": "\(max(0, to - from))", "height": thin ? "2" : "10",
      ], "")
  }
}
