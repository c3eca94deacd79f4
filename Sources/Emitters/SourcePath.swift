internal import Findings

/// A checked file as CI systems name it: relative to the repository, with "/" between folders.
enum SourcePath {
  /// The path as given where it is relative; the file's name alone where it is not.
  static func relative(_ path: String) -> String {
    var parts = path.split(separator: "/").filter { $0 != "." }.map(String.init)
    if path.hasPrefix("/") || parts.contains("..") { parts = parts.suffix(1) }
    return parts.joined(separator: "/")
  }

  /// The relative path as a URI reference, everything but unreserved characters escaped.
  ///
  /// Source: RFC 3986, section 2.3.
  static func uri(_ path: String) -> String {
    var uri = ""
    for byte in relative(path).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return uri
  }

  /// The message, with the real place in front where a CI system can only show a line.
  static func message(of finding: Finding) -> String {
    guard let place = finding.places.first, place.page != nil else { return finding.message }
    return "\(place): \(finding.message)"
  }
}
