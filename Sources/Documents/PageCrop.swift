package import Findings

/// A piece of a page to be shown as a picture, and the boxes to mark in it.
package struct PageCrop: Hashable, Sendable {
  /// A box and what it is marked as.
  package struct Mark: Hashable, Sendable {
    package enum Role: Sendable {
      /// What is spoken of.
      case subject
      /// What is added up.
      case addend
      /// A table as it was found, one of its cells, a cell of its header.
      case table, cell, header
      /// Any other piece of the document.
      case block
    }
    package var box: Box
    package var role: Role
    /// What is written at the box's corner, such as its place in the reading order.
    package var label: String?

    package init(box: Box, role: Role, label: String? = nil) {
      self.box = box
      self.role = role
      self.label = label
    }
  }

  /// 1-based.
  package var page: Int
  package var box: Box
  package var marks: [Mark]

  package init(page: Int, box: Box, marks: [Mark]) {
    self.page = page
    self.box = box
    self.marks = marks
  }
}
