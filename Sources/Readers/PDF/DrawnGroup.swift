internal import CPoppler

/// What was drawn into a transparency group, as cairo's observer counts it.
///
/// Source: `cairo_surface_observer_print`, which writes "fill: count 3 …" for each operation and
/// below it "  path: 1 rectilinear, 2 curved". What it writes otherwise may be rules.
struct DrawnGroup {
  /// Whether rules of a table may be in it: lines, rectangles, pictures, groups; not the outlines
  /// that letters and ornaments are filled by.
  let mayHoldRules: Bool

  /// - Parameter surface: The observer that the group was drawn on.
  init(_ surface: OpaquePointer) {
    let summary = Summary()
    let status = cairo_surface_observer_print(
      surface,
      { summary, bytes, count in
        guard let summary, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Summary>.fromOpaque(summary).takeUnretainedValue().text +=
          UnsafeBufferPointer(start: bytes, count: Int(count))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(summary).toOpaque())
    mayHoldRules =
      status != CAIRO_STATUS_SUCCESS
      || Self.mayHoldRules(
        withExtendedLifetime(summary) { String(decoding: $0.text, as: UTF8.self) })
  }

  private static func mayHoldRules(_ summary: String) -> Bool {
    var counts: [Substring: Int] = [:]
    var operation: Substring = ""
    var isOutline = false
    for line in summary.split(separator: "\n") {
      let words = line.split { " :,".contains($0) }
      if words.count > 2, words[1] == "count" {
        operation = words[0]
        counts[operation] = Int(words[2])
      } else if operation == "fill", counts["fill"] != nil, words.first == "path" {
        let kinds = words.dropFirst().filter { Int($0) == nil }
        isOutline = kinds.allSatisfy { $0 == "straight" || $0 == "curved" }
        operation = ""
      }
    }
    guard counts["paint"] == 0, counts["mask"] == 0, counts["stroke"] == 0 else { return true }
    return counts["fill"] != 0 && !isOutline
  }

  private final class Summary {
    var text: [UInt8] = []
  }
}
