/// How much of a text stands in tables so far, by the tabs and pipes that set cells apart.
struct TableSize {
  let limits: ReadingLimits
  private(set) var cells = 0

  init(limits: ReadingLimits) { self.limits = limits }

  /// What is too much once a line is taken in; nil where nothing is.
  mutating func excess(with line: TextLines.Line) -> String? {
    var tabs = 0
    var pipes = 0
    for byte in line.bytes {
      if byte == 0x09 { tabs += 1 }
      if byte == UInt8(ascii: "|") { pipes += 1 }
    }
    let separators = pipes > 1 ? max(tabs, pipes) : tabs
    guard separators > 0 else { return nil }
    cells += separators + 1
    if separators >= limits.columns { return "a table of more than \(limits.columns) columns" }
    if cells > limits.cells { return "more than \(limits.cells) table cells" }
    return nil
  }
}
