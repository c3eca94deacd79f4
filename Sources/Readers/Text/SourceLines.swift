/// A text's lines as they stand in the file, found by their 1-based numbers.
package struct SourceLines: Sendable {
  private let bytes: [UInt8]
  private let ranges: [Range<Int>]

  package init(of input: Input) {
    bytes = input.bytes
    ranges = TextLines(input.bytes).map { $0.bytes.startIndex..<$0.bytes.endIndex }
  }

  /// The line without its end; nil where the text has no such line.
  package func line(_ number: Int) -> String? {
    guard ranges.indices.contains(number - 1) else { return nil }
    return String(decoding: bytes[ranges[number - 1]], as: UTF8.self)
  }
}
