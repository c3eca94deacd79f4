/// The longest stretch of plain characters that every match of a regular expression contains.
///
/// A text without it needs no regular expression to be told apart, which spares most of the cost
/// of patterns that are held against every line of a document.
enum RequiredLiteral {
  /// The literal in UTF-8; nil where the pattern requires none of two bytes or more.
  ///
  /// Only what stands outside groups and classes counts. A pattern with a choice at its top level
  /// or with flags requires nothing.
  static func of(_ pattern: String) -> [UInt8]? {
    var best: [UInt8] = []
    var run: [[UInt8]] = []
    func endRun() {
      let bytes = run.flatMap(\.self)
      if bytes.count > best.count { best = bytes }
      run = []
    }
    let scalars = Array(pattern.unicodeScalars)
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "|": return nil
      case "(":
        if index + 2 < scalars.count, scalars[index + 1] == "?", scalars[index + 2] != ":" {
          return nil
        }
        endRun()
        index = end(ofGroupAt: index, in: scalars)
      case "[":
        endRun()
        index = end(ofClassAt: index, in: scalars)
      case "*", "?", "{":
        if !run.isEmpty { run.removeLast() }
        endRun()
        if scalars[index] == "{" {
          index = scalars[index...].firstIndex(of: "}") ?? scalars.count
        }
      case "+", ".", "^", "$": endRun()
      case "\\":
        index += 1
        guard index < scalars.count else { return nil }
        if scalars[index].properties.isAlphabetic || ("0"..."9").contains(scalars[index]) {
          endRun()
          if scalars[index] == "Q" || scalars[index] == "p" || scalars[index] == "P" { return nil }
        } else {
          run.append(Array(String(scalars[index]).utf8))
        }
      default: run.append(Array(String(scalars[index]).utf8))
      }
      index += 1
    }
    endRun()
    return best.count >= 2 ? best : nil
  }

  /// The index of the parenthesis that closes the group opened at `start`.
  private static func end(ofGroupAt start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var depth = 0
    var index = start
    while index < scalars.count {
      switch scalars[index] {
      case "\\": index += 1
      case "[": index = end(ofClassAt: index, in: scalars)
      case "(": depth += 1
      case ")":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return scalars.count
  }

  /// The index of the bracket that closes the class opened at `start`.
  private static func end(ofClassAt start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var depth = 0
    var index = start
    while index < scalars.count {
      switch scalars[index] {
      case "\\": index += 1
      case "[": depth += 1
      case "]":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
      index += 1
    }
    return scalars.count
  }
}
