extension UInt8 {
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  var isASCIILetter: Bool {
    (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z")
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks at either end; tabs stay, for they separate cells.
  var trimmingBlanks: ArraySlice<UInt8> {
    guard let first = firstIndex(where: { $0 != 0x20 }) else { return self[endIndex..<endIndex] }
    var last = endIndex
    while last > first, self[last - 1] == 0x20 { last -= 1 }
    return self[first..<last]
  }

  var endsWithTwoBlanks: Bool {
    count > 2 && self[endIndex - 1] == 0x20 && self[endIndex - 2] == 0x20
  }

  /// The bytes without one closing or opening tag at their end: "5</b>" is "5".
  var withoutTrailingTag: ArraySlice<UInt8> {
    guard last == UInt8(ascii: ">"), let open = lastIndex(of: UInt8(ascii: "<")) else {
      return self
    }
    return self[..<open]
  }
}
