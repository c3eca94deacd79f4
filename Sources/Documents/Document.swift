package import Findings

/// A document as it is printed: every block in reading order, nothing of the source left out.
package struct Document: Sendable, Codable {
  package var source: Source
  package var blocks: [Block]

  package init(source: Source, blocks: [Block]) {
    self.source = source
    self.blocks = blocks
  }

  /// The tables in reading order.
  package var tables: [Table] { blocks.compactMap(\.table) }
}
