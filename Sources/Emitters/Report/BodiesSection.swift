internal import Records

/// Every body that the plan names, with what it leads, partners and answers for.
struct BodiesSection {
  let index: PlanIndex

  /// A body and the ids of the records that name it in each role.
  private struct Roles {
    var organisation: Organisation
    var leads: [String] = []
    var partners: [String] = []
    var answersFor: [String] = []
  }

  func write(to html: inout HTMLWriter) {
    let bodies = bodies
    guard !bodies.isEmpty else {
      html.element("p", ["class": "quiet"], "The plan names no bodies.")
      return
    }
    html.element("table", ["class": "stacking bodies", "role": "table"]) { html in
      html.element("caption", ["class": "unseen"], "Bodies and what they do")
      html.element("thead", ["role": "rowgroup"]) { html in
        html.element("tr", ["role": "row"]) { html in
          for title in ["Body", "Leads", "Partners", "Answers for indicators"] {
            html.element("th", ["scope": "col", "role": "columnheader"], title)
          }
        }
      }
      html.element("tbody", ["role": "rowgroup"]) { html in
        for body in bodies { write(body, to: &html) }
      }
    }
    writeUnresolved(to: &html)
  }

  /// The bodies by how much they lead, then partner, the most first.
  private var bodies: [Roles] {
    var roles = index.records.organisations.map { Roles(organisation: $0) }
    let positions = Dictionary(
      roles.enumerated().map { ($1.organisation.id, $0) }
    ) { first, _ in first }
    func add(_ id: String, _ participants: Participants?, _ list: WritableKeyPath<Roles, [String]>)
    {
      for organisation in participants?.organisations ?? [] {
        // A record names a body again only right behind itself.
        guard let position = positions[organisation], roles[position][keyPath: list].last != id
        else { continue }
        roles[position][keyPath: list].append(id)
      }
    }
    for activity in index.records.activities {
      add(activity.id, activity.lead, \.leads)
      add(activity.id, activity.partners, \.partners)
    }
    for kpi in index.records.kpis { add(kpi.id, kpi.responsible, \.answersFor) }
    return roles.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      return (b.leads.count, b.partners.count, b.answersFor.count, one.offset)
        < (a.leads.count, a.partners.count, a.answersFor.count, other.offset)
    }.map(\.element)
  }

  private func write(_ roles: Roles, to html: inout HTMLWriter) {
    let body = roles.organisation
    html.element("tr", ["id": Anchor.body(body.id), "role": "row"]) { html in
      html.element("th", ["scope": "row", "role": "rowheader"]) { html in
        html.element("span", ["dir": "auto"], body.name)
        if let acronym = body.acronym {
          html.markup(" ")
          html.element("small", ["dir": "auto"], acronym)
        }
      }
      write("Leads", roles.leads, Anchor.activity, to: &html)
      write("Partners", roles.partners, Anchor.activity, to: &html)
      write("Answers for indicators", roles.answersFor, Anchor.kpi, to: &html)
    }
  }

  private func write(
    _ label: String, _ ids: [String], _ anchor: (String) -> String, to html: inout HTMLWriter
  ) {
    html.element(
      "td", ["role": "cell", "data-label": label, "class": ids.isEmpty ? "blank" : nil]
    ) { html in
      guard !ids.isEmpty else { return html.text("–") }
      html.element("b", [:], "\(ids.count)")
      html.element("span", ["class": "ids"]) { html in
        for id in ids.prefix(Shown.mostNames) {
          html.markup(" ")
          html.element("a", ["href": "#\(anchor(id))", "dir": "auto"], id)
        }
        if ids.count > Shown.mostNames { html.text(" …") }
      }
    }
  }

  /// The names that are on no list of bodies, as printed.
  private func writeUnresolved(to html: inout HTMLWriter) {
    let participants =
      index.records.activities.flatMap { [$0.lead, $0.partners] }
      + index.records.kpis.map(\.responsible)
    var (names, seen): ([String], Set<String>) = ([], [])
    for name in participants.compactMap({ $0 }).flatMap(\.unresolved)
    where seen.insert(name).inserted {
      names.append(name)
    }
    guard !names.isEmpty else { return }
    html.element("h3", [:], "Names that could not be told apart")
    html.element("ul") { html in
      for name in names { html.element("li", ["dir": "auto"], name) }
    }
  }
}
