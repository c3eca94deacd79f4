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
    }
    package var box: Box
    package var role: Role

    package init(box: Box, role: Role) {
      self.box = box
      self.role = role
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
