internal import Findings
internal import Records

/// Who does what when: every activity by outcome, drawn along the years, costed ones set apart.
struct TimelineSection {
  let index: PlanIndex
  let flags: FlagIndex

  /// Whether the plan costs anything; where it does not, nothing is said of cost.
  private var isCosting: Bool { !index.records.costings.isEmpty }

  func write(to html: inout HTMLWriter) {
    guard !index.records.activities.isEmpty else {
      html.element("p", ["class": "quiet"], "The plan lists no activities.")
      return
    }
    let axis = TimeAxis(index.records)
    Shown.note(
      index.records.activities.count, of: "activities", file: "activities.csv", to: &html)
    writeKey(axis, to: &html)
    html.element("div", ["class": "tools", "data-filter": "activity-list", "hidden": ""]) { html in
      html.element("label") { html in
        html.text("Find in the activities ")
        html.void("input", ["type": "search", "autocomplete": "off"])
      }
      if isCosting { writeChoice(to: &html) }
      html.element("span", ["role": "status"], "")
    }
    html.element("div", ["id": "activity-list"]) { html in
      var objective: String?
      for (outcome, activities) in index.outcomeGroups {
        if let id = outcome?.objective, id != objective, let found = index.objectives[id] {
          objective = id
          html.element("h3", ["class": "objective", "dir": "auto"]) { html in
            html.element("span", ["class": "number"], found.id)
            html.text(" \(found.title)")
          }
        }
        write(outcome, activities, axis, to: &html)
      }
    }
  }

  private func writeChoice(to html: inout HTMLWriter) {
    html.element("label") { html in
      html.text("Show ")
      html.element("select") { html in
        html.element("option", ["value": ""], "all")
        html.element("option", ["value": "costed"], "costed")
        html.element("option", ["value": "uncosted"], "not costed")
      }
    }
  }

  private func writeKey(_ axis: TimeAxis?, to html: inout HTMLWriter) {
    if isCosting { writeColours(to: &html) }
    guard let axis else { return }
    html.element(
      "p", ["class": "quiet"],
      axis.isDated
        ? "A thin line leads up to a deadline whose start is not printed."
        : "The plan dates no start: lengths are drawn from a common beginning, a paler end where it prints a range."
    )
  }

  private func writeColours(to html: inout HTMLWriter) {
    html.element("ul", ["class": "legend"]) { html in
      for (kind, words) in [("costed", "costed"), ("uncosted", "not costed")] {
        html.element("li") { html in
          html.element(
            "svg", ["viewBox": "0 0 24 10", "width": "24", "height": "10", "aria-hidden": "true"]
          ) { html in
            html.element(
              "rect", ["class": "bar \(kind)", "x": "1", "y": "1", "width": "22", "height": "8"], ""
            )
          }
          html.text(" \(words)")
        }
      }
    }
  }

  private func write(
    _ outcome: Outcome?, _ activities: [Activity], _ axis: TimeAxis?, to html: inout HTMLWriter
  ) {
    let lines = activities.flatMap { index.lines(of: $0.id) }
    html.element(
      "div", ["class": "outcome", "data-group": "", "id": outcome.map { Anchor.outcome($0.id) }]
    ) { html in
      html.element("div", ["class": "outcome-head"]) { html in
        html.element("h4", ["dir": "auto"]) { html in
          if let outcome {
            html.element("span", ["class": "number"], outcome.id)
            html.text(" \(outcome.title)")
            flags.write(outcome.id, to: &html)
          } else {
            html.text("Under no outcome")
          }
        }
        if let sum = index.sum(of: lines) {
          html.element("p", ["class": "subtotal"], "\(index.unit) \(index.money.text(sum))")
        }
        if let axis { TimeLane(axis: axis).writeTicks(to: &html) }
      }
      guard !activities.isEmpty else {
        html.element("p", ["class": "quiet"], "No activity is printed under it.")
        return
      }
      html.element("ol", ["class": "activities"]) { html in
        for activity in activities { write(activity, axis, to: &html) }
      }
    }
  }

  private func write(_ activity: Activity, _ axis: TimeAxis?, to html: inout HTMLWriter) {
    let lines = index.lines(of: activity.id)
    let isCosted = !lines.isEmpty
    html.element(
      "li",
      [
        "id": Anchor.activity(activity.id), "data-row": "",
        "data-choice": isCosted ? "costed" : "uncosted",
        "class": activity.parent == nil ? nil : "part",
      ]
    ) { html in
      html.element("span", ["class": "number", "dir": "auto"], activity.id)
      html.element("div", ["class": "what"]) { html in
        html.element("p", ["class": "title", "dir": "auto"]) { html in
          html.text(activity.title)
          flags.write(activity.id, to: &html)
        }
        html.element("p", ["class": "meta"]) { html in
          if let lead = activity.lead { writeBodies(lead, "Lead", to: &html) }
          if let partners = activity.partners { writeBodies(partners, "With", to: &html) }
        }
      }
      html.element("div", ["class": "when"]) { html in
        if let axis {
          TimeLane(axis: axis).write(activity.timeline, isCosted: isCosted || !isCosting, to: &html)
        }
        html.element("p", ["class": "meta"]) { html in
          html.element(
            "span", ["dir": "auto"], activity.timeline?.text ?? "no time printed")
          if isCosting { writeCost(lines, to: &html) }
        }
      }
    }
  }

  private func writeBodies(
    _ participants: Participants, _ role: String, to html: inout HTMLWriter
  ) {
    html.element("span", ["class": "role"]) { html in
      html.element("b", [:], role)
      html.markup(" ")
      html.element("span", ["dir": "auto"], participants.text)
    }
    html.markup(" ")
  }

  private func writeCost(_ lines: [Costing], to html: inout HTMLWriter) {
    html.markup(" ")
    guard let first = lines.first else {
      html.element("span", ["class": "cost uncosted"], "not costed")
      return
    }
    html.element("a", ["class": "cost", "href": "#\(Anchor.costing(first.id))"]) { html in
      html.text(index.sum(of: lines).map { "\(index.unit) \(index.money.text($0))" } ?? "costed")
    }
  }
}
