internal import Findings

/// The lines of a text source that a finding speaks of, its words marked, long stretches left out.
struct SourceExcerpt {
  let locator: CellLocator
  let view: SourceView

  /// How many lines one finding shows.
  private static let mostLines = 24
  /// An unmarked stretch longer than this many scalars is shown by its two ends.
  private static let longest = 120

  private struct Mark {
    /// 0-based, in Unicode scalars.
    var range: Range<Int>
    var isAddend: Bool
  }

  func write(_ finding: Finding, to html: inout HTMLWriter) {
    let addends = Set(finding.addends.map(\.place))
    var lines: [Int: [(place: Place, isAddend: Bool)]] = [:]
    var seen: Set<Place> = []
    for place in finding.allPlaces where seen.insert(place).inserted {
      guard let line = place.line else { continue }
      lines[line, default: []].append((place, addends.contains(place)))
    }
    guard !lines.isEmpty else { return }
    html.element("figure", ["class": "lines"]) { html in
      html.element("figcaption", ["class": "unseen"], "The source")
      html.element("ol") { html in
        for (number, places) in lines.sorted(by: { $0.key < $1.key }).prefix(Self.mostLines) {
          guard let text = view.line(number) else { continue }
          let scalars = Array(text.unicodeScalars)
          let marks = places.map { mark($0.place, in: scalars, isAddend: $0.isAddend) }
          html.element("li", ["value": "\(number)", "dir": "auto"]) { html in
            write(scalars, marks, to: &html)
          }
        }
      }
    }
  }

  private func mark(_ place: Place, in line: [Unicode.Scalar], isAddend: Bool) -> Mark {
    let start = min(max(0, (place.column ?? 1) - 1), line.count)
    let words = locator.text(at: place).map { Self.range(of: $0, in: line, from: start) }
    return Mark(range: words ?? start..<line.count, isAddend: isAddend)
  }

  /// Where the words stand that begin at or soon after `start`, mark-up between letters included.
  private static func range(
    of words: String, in line: [Unicode.Scalar], from start: Int
  ) -> Range<Int> {
    var (first, end) = (start, start)
    for scalar in words.unicodeScalars where !scalar.properties.isWhitespace {
      guard let found = line[end...].prefix(40).firstIndex(of: scalar) else { break }
      if end == start { first = found }
      end = found + 1
    }
    return first..<end
  }

  private func write(_ line: [Unicode.Scalar], _ marks: [Mark], to html: inout HTMLWriter) {
    var position = 0
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where mark.range.lowerBound >= position && !mark.range.isEmpty {
      writePlain(line[position..<mark.range.lowerBound], isFirst: position == 0, to: &html)
      html.element(
        "mark", ["class": mark.isAddend ? "addend" : nil], Self.text(line[mark.range]))
      position = mark.range.upperBound
    }
    writePlain(line[position...], isLast: true, to: &html)
  }

  /// A stretch between marks: whole where it is short, else the ends that stand beside marks.
  private func writePlain(
    _ stretch: ArraySlice<Unicode.Scalar>, isFirst: Bool = false, isLast: Bool = false,
    to html: inout HTMLWriter
  ) {
    guard stretch.count > Self.longest else { return html.text(Self.text(stretch)) }
    html.text(Self.text(stretch.prefix(isLast ? Self.longest : Self.longest / 2)))
    html.markup(" <span class=\"gap\">…</span> ")
    if !isLast { html.text(Self.text(stretch.suffix(Self.longest / 2))) }
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(scalar == "\t" ? " " : scalar) }
    return String(text)
  }
}
