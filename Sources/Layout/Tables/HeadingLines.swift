/// The lines of a band above a table's body, and which of them begin a row of headings.
struct HeadingLines {
  let strips: [Strip]

  /// Where each row begins, as indices of strips.
  var starts: [Int] {
    let breaks = Set([0] + (endsTitle ? [1] : []) + amountBreaks)
    return breaks.union(spannerBreaks.filter { $0 > 1 || !endsTitle }).sorted()
  }

  /// Whether the first line is a title, however short: alone in the first column, and further above
  /// the headings than lines of one text stand apart.
  private var endsTitle: Bool {
    guard strips.count > 1, strips[0].entries.count == 1, let title = strips[0].entries.first,
      title.isBold, strips[1].entries.count > 1,
      title.columns.upperBound <= strips[1].entries[1].columns.lowerBound,
      strips[1].entries.allSatisfy(\.isBold),
      let heading = strips[1].entries.first, heading.columns.lowerBound == 0
    else { return false }
    return heading.line.box.top - title.line.box.bottom > 0.35 * title.line.size
      && abs(heading.line.box.left - title.line.box.left) < 1.5
  }

  /// A header breaks below a title that spans columns with titles of their own.
  private var spannerBreaks: [Int] {
    strips.indices.dropFirst().filter { index in
      strips[index - 1].entries.contains { spanner in
        spanner.columns.count > 1
          && strips[index].entries.filter {
            spanner.columns.overlaps($0.columns) && $0.columns.count < spanner.columns.count
          }.count > 1
      }
    }
  }

  /// Lines that hold several amounts, as totals above the first rule do, and so go on with no heading,
  /// where all is in bold as headings are.
  private var amountBreaks: [Int] {
    guard strips.allSatisfy({ $0.entries.allSatisfy(\.line.isBold) }) else { return [] }
    return strips.indices.dropFirst().filter { index in
      strips[index].entries.count(where: { Self.isAmount($0.text) }) > 1
    }
  }

  /// Whether a text is a number with a fraction, such as 1,250.50.
  private static func isAmount(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && parts[0].allSatisfy { digits.contains($0) || $0 == UInt8(ascii: ",") }
      && parts[1].allSatisfy { digits.contains($0) }
  }
}
