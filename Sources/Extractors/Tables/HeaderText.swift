/// Header wording reduced to what line breaks, apostrophes and punctuation cannot change.
enum HeaderText {
  /// The letters and digits of a header, in lower case: "Lead Ministry/ Dept." is "leadministrydept".
  ///
  /// "#" and "%" stay, for they are sometimes all that a header has.
  static func key(_ text: String) -> String {
    var isASCII = true
    let key = String(unsafeUninitializedCapacity: text.utf8.count) { bytes in
      var count = 0
      for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes[count] = byte | 0x20
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
          UInt8(ascii: "#"), UInt8(ascii: "%"):
          bytes[count] = byte
        case 0x80...:
          bytes[count] = byte
          isASCII = false
        default: continue
        }
        count += 1
      }
      return count
    }
    if isASCII { return key }
    var kept = String.UnicodeScalarView()
    for scalar in key.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.isASCII || scalar.properties.numericType != nil {
      kept.append(scalar)
    }
    return String(kept)
  }
}
