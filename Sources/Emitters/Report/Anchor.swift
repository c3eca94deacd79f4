/// The fragments by which a page's rows are linked: the same for the same record in every release.
enum Anchor {
  static func activity(_ id: String) -> String { name("activity", id) }
  static func costing(_ id: String) -> String { name("costing", id) }
  static func total(_ id: String) -> String { name("total", id) }
  static func kpi(_ id: String) -> String { name("kpi", id) }
  static func outcome(_ id: String) -> String { name("outcome", id) }
  static func body(_ id: String) -> String { name("body", id) }
  static func finding(_ fingerprint: String) -> String { name("finding", fingerprint) }

  /// Letters, digits, "." and "-" as they are, every other byte as "_" and two hexadecimal digits.
  private static func name(_ kind: String, _ id: String) -> String {
    var name = "\(kind)-"
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "-"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        name += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }
    return name
  }
}
