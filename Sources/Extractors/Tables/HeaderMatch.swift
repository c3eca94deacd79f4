internal import RuleFiles

/// A header row held against a table rule.
struct HeaderMatch {
  /// A label of the header: its text, the columns it stands over, and the field it names.
  struct Label {
    var text: String
    var columns: Range<Int>
    var field: Field?
    var year: String?
  }

  var labels: [Label]

  /// The labels of a row; nil where the row is no header of the rule's kind.
  ///
  /// A blank column belongs to the label on its left, unless the rule names a blank header.
  init?(_ texts: [String], rule: TableRule) {
    var labels: [Label] = []
    for (column, text) in texts.enumerated() {
      let field = Self.field(text, column: column, rule)
      if text.isEmpty && field == nil {
        if labels.isEmpty {
          labels.append(Label(text: "", columns: column..<column + 1))
        } else {
          labels[labels.count - 1].columns =
            labels[labels.count - 1].columns.lowerBound..<column + 1
        }
        continue
      }
      if let last = labels.last, last.text == text, last.columns.upperBound == column,
        field != .amount
      {
        labels[labels.count - 1].columns = last.columns.lowerBound..<column + 1
        continue
      }
      labels.append(
        Label(
          text: text, columns: column..<column + 1, field: field,
          year: field == .amount ? FiscalYear.find(in: text) : nil))
    }
    let found = Set(labels.compactMap(\.field))
    guard !found.isEmpty, rule.required.allSatisfy(found.contains) else { return nil }
    guard found.count * 2 >= labels.filter({ !$0.text.isEmpty }).count || found.count >= 3 else {
      return nil
    }
    self.labels = labels
  }

  /// How many different fields the header names.
  var strength: Int { Set(labels.compactMap(\.field)).count }

  /// The header's wordings that no field of the rule has.
  var unknown: [Label] { labels.filter { $0.field == nil && !$0.text.isEmpty } }

  /// The columns as the labels stand over them.
  func columns(count: Int) -> Columns {
    columns(starts: labels.map(\.columns.lowerBound), count: count)
  }

  /// The columns as printed, with only the first of those that the field's label stands over: the
  /// others came to it because nothing is printed above them.
  func columns(count: Int, narrowing field: Field) -> Columns {
    var columns = columns(count: count)
    for label in labels where label.field == field {
      for column in label.columns.dropFirst() where column < count { columns.fields[column] = nil }
    }
    return columns
  }

  /// The columns where each label begins at its place in `starts` and ends at the next.
  func columns(starts: [Int], count: Int) -> Columns {
    var columns = Columns(
      fields: [Field?](repeating: nil, count: count), years: [String?](repeating: nil, count: count)
    )
    for (index, label) in labels.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : count
      for column in starts[index]..<max(starts[index], end) where column < count {
        columns.fields[column] = label.field
        columns.years[column] = label.year
      }
    }
    return columns
  }

  private static func field(_ text: String, column: Int, _ rule: TableRule) -> Field? {
    let key = HeaderText.key(text)
    if key.utf8.count > 160 { return nil }
    for (field, wordings) in rule.columns {
      for wording in wordings {
        switch wording {
        case .words(let words):
          if words == key, !words.isEmpty || column == 0 { return field }
        case .pattern(let pattern):
          if !text.isEmpty, pattern.matches(text) { return field }
        }
      }
    }
    return nil
  }
}
