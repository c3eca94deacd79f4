internal import CPoppler
internal import Layout

/// Where text runs from right to left, poppler's selection by characters leaves lines out, which
/// ones depends on the corners that it is given; put together they hold the page.
extension PageText {
  /// Takes in the lines that the reading of the whole page left out.
  mutating func complete(from page: borrowing PopplerPage, _ lines: PageLines) {
    let far = PageLines.far
    let swapped = PageText(of: page, area: PopplerRectangle(x1: far, y1: -far, x2: -far, y2: far))
    if swapped.letters > letters {
      let less = self
      self = swapped
      addMissing(from: less)
    } else {
      addMissing(from: swapped)
    }
    guard letters < lines.letters else { return }
    for stretch in PageLines.stretches(of: page) {
      addMissing(from: PageText(of: page, area: stretch))
    }
  }

  /// Takes in the lines that only the other reading has.
  private mutating func addMissing(from other: PageText) {
    struct Spot: Hashable { var scalar: Unicode.Scalar, x: Int, y: Int }
    func spot(_ character: PageCharacter) -> Spot? {
      character.box.map {
        Spot(
          scalar: character.scalar, x: Int(max(-1e6, min(1e6, $0.middleX)).rounded()),
          y: Int(max(-1e6, min(1e6, $0.middleY)).rounded()))
      }
    }
    let held = Set(characters.compactMap(spot))
    let shift = fonts.count
    var added = false
    for line in other.characters.split(whereSeparator: { $0.scalar == "\n" }) {
      let spots = line.compactMap(spot)
      guard spots.count(where: { !held.contains($0) }) * 2 > spots.count else { continue }
      characters.append(PageCharacter(scalar: "\n", box: nil, font: 0))
      characters += line.map {
        PageCharacter(scalar: $0.scalar, box: $0.box, font: $0.font + shift)
      }
      added = true
    }
    if added { fonts += other.fonts }
  }
}
