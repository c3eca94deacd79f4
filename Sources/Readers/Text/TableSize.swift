/// How much of a text stands in tables so far, by the tabs and pipes that set cells apart.
struct TableSize {
  let limits: ReadingLimits
  private(set) var cells = 0

  init(limits: ReadingLimits) { self.limits = limits }

  /// What is too much once a line is taken in; nil where nothing is.
  mutating func excess(with line: TextLines.Line) -> String? {
    let (tabs, pipes) = line.bytes.withUnsafeBufferPointer { bytes in
      var (tabs, pipes) = (0, 0)
      for byte in bytes {
        tabs &+= byte == 0x09 ? 1 : 0
        pipes &+= byte == UInt8(ascii: "|") ? 1 : 0
      }
      return (tabs, pipes)
    }
    let separators = pipes > 1 ? max(tabs, pipes) : tabs
    guard separators > 0 else { return nil }
    cells += separators + 1
    if separators >= limits.columns { return "a table of more than \(limits.columns) columns" }
    if cells > limits.cells { return "more than \(limits.cells) table cells" }
    return nil
  }
}
