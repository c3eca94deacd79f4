internal import Findings

/// The items of a cell that holds a list: what stands before the first mark, then an item a mark.
struct EnumeratedList {
  struct Item {
    /// nil for text that has no mark of its own.
    var enumerator: Enumerator?
    var text: Substring
    /// The rows that its text stands in.
    var rows: [Place]
  }

  private(set) var items: [Item] = []

  /// Splits lines into items.
  ///
  /// A mark that begins a line opens an item. Inside a line only the mark that comes next in the
  /// list does, so that "496-A, B, C" and "i.e." stay text. Lines without a mark go on with the
  /// item before them, once there is one.
  init(_ lines: [CellText.Line], after last: Enumerator? = nil) {
    var last = last
    // The items of a row have one list of rows in common until one of them goes on elsewhere.
    var rows: [Place] = []
    items.reserveCapacity(lines.count)
    for line in lines { take(line, &last, &rows) }
  }

  private mutating func take(
    _ line: CellText.Line, _ last: inout Enumerator?, _ rows: inout [Place]
  ) {
    var rest = line.text
    var unmarked: Int?
    if rows.last != line.row { rows = [line.row] }
    if line.goesOn, !items.isEmpty {
      // The text belongs to the last item, whatever it begins with.
    } else if let mark = Self.mark(at: rest, after: last) {
      items.append(Item(enumerator: mark, text: "", rows: rows))
      rest = rest.behind(mark)
      last = mark
    } else if items.allSatisfy({ $0.enumerator == nil }) {
      unmarked = items.count
      items.append(Item(enumerator: nil, text: "", rows: []))
    }
    while let (before, mark, after) = Self.next(in: rest, after: last) {
      add(before, line.row)
      items.append(Item(enumerator: mark, text: "", rows: rows))
      rest = after
      last = mark
    }
    add(rest, line.row)
    if let unmarked, items[unmarked].text.isEmpty { items.remove(at: unmarked) }
  }

  private mutating func add(_ text: Substring, _ row: Place) {
    guard !items.isEmpty else { return }
    let text = text.trimmingSpaces
    let index = items.count - 1
    if !text.isEmpty {
      if items[index].text.isEmpty {
        items[index].text = text
      } else {
        // Taken out of the item, so that it grows where it is.
        var whole = String(items[index].text)
        items[index].text = ""
        whole += " "
        whole += text
        items[index].text = Substring(whole)
      }
    }
    if items[index].rows.last != row { items[index].rows.append(row) }
  }

  /// The mark at the front of a line, read as the list so far suggests.
  private static func mark(at text: Substring, after last: Enumerator?) -> Enumerator? {
    let readings = Enumerator.readings(at: text)
    if let last {
      return readings.first { $0.isAlike(last) && $0.ordinal == last.ordinal + 1 }
        ?? readings.first { $0.isAlike(last) && !$0.isGlued }
        ?? readings.first { $0.ordinal == 1 && !$0.isGlued }
    }
    return readings.first { $0.ordinal == 1 && !$0.isGlued } ?? readings.first { !$0.isGlued }
  }

  /// The next mark of the list inside a line, with the text before and after it.
  ///
  /// The last mark printed once more opens an item too, where a sentence ends before it.
  private static func next(
    in text: Substring, after last: Enumerator?
  ) -> (before: Substring, mark: Enumerator, after: Substring)? {
    var offset = 0
    while let next = markOffset(in: text, from: offset) {
      offset = next
      let index = text.utf8.index(text.startIndex, offsetBy: offset)
      let blank = text.utf8.index(before: index)
      let readings = Enumerator.readings(at: text[index...]).filter { !$0.isGlued }
      let mark =
        if let last {
          readings.first { $0.isAlike(last) && $0.ordinal == last.ordinal + 1 }
            ?? readings.first {
              $0.isAlike(last) && $0.ordinal == last.ordinal && endsSentence(text[..<blank])
            }
        } else {
          readings.first { $0.ordinal == 1 && $0.style != .digit }
        }
      if let mark {
        return (text[..<blank], mark, text[index...].behind(mark))
      }
    }
    return nil
  }
}

/// Where the next word begins that may be a mark: behind a blank, at most nine bytes, and ending in
/// a point or bracket; in bytes from the text's beginning.
private func markOffset(in text: Substring, from offset: Int) -> Int? {
  let found = text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
    var start = -1
    for index in offset...bytes.count where index == bytes.count || bytes[index] == 0x20 {
      if start > offset, index > start, index - start <= 9,
        bytes[index - 1] == UInt8(ascii: ".") || bytes[index - 1] == UInt8(ascii: ")")
      {
        return start
      }
      start = index + 1
    }
    return nil
  }
  return found ?? nil
}

/// Whether a text ends as a sentence or an item of a list does.
private func endsSentence(_ text: Substring) -> Bool {
  guard let last = text.trimmingSpaces.utf8.last else { return false }
  return last == UInt8(ascii: ".") || last == UInt8(ascii: ";")
}

extension Substring {
  /// The text without blanks at either end.
  var trimmingSpaces: Substring {
    let range = utf8.withContiguousStorageIfAvailable { bytes in
      var (start, end) = (0, bytes.count)
      while start < end, bytes[start] == 0x20 { start += 1 }
      while start < end, bytes[end - 1] == 0x20 { end -= 1 }
      return start..<end
    }
    guard let range else { return self }
    let start = utf8.index(startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }

  /// What stands behind a mark at the front and the blanks that follow it.
  fileprivate func behind(_ mark: Enumerator) -> Substring {
    let blanks = utf8.withContiguousStorageIfAvailable { bytes in
      bytes[mark.count...].prefix { $0 == 0x20 }.count
    }
    return self[utf8.index(startIndex, offsetBy: mark.count + (blanks ?? 0))...]
  }
}
