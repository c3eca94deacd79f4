internal import Documents
internal import Findings

/// Places of turned pages brought from the frame of their text to that of the page as shown.
struct ShownPlaces {
  private let turns: [Int: Turn]

  init(_ pages: [PageDraft]) {
    var turns: [Int: Turn] = [:]
    for page in pages { turns[page.number] = page.turn }
    self.turns = turns
  }

  func bring(_ outcome: inout DocumentLayout.Outcome) {
    guard !turns.isEmpty else { return }
    for index in outcome.blocks.indices {
      bring(&outcome.blocks[index].places)
      guard var table = outcome.blocks[index].table else { continue }
      bring(&table.rows)
      for cell in table.cells.indices {
        bring(&table.cells[cell].place)
        for part in table.cells[cell].continuations.indices {
          bring(&table.cells[cell].continuations[part].place)
        }
      }
      outcome.blocks[index].table = table
    }
    for index in outcome.findings.indices { bring(&outcome.findings[index].places) }
  }

  private func bring(_ places: inout [Place]) {
    for index in places.indices { bring(&places[index]) }
  }

  private func bring(_ place: inout Place) {
    guard let page = place.page, let turn = turns[page] else { return }
    place = turn.shown(place)
  }
}
