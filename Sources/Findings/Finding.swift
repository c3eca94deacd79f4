/// Something about a plan's content that a person should see, with the places that show it.
public struct Finding: Codable, Hashable, Sendable {
  /// A number that took part in a sum, as cited by an arithmetic finding.
  public struct Addend: Codable, Hashable, Sendable {
    /// The id of the record that the number belongs to.
    public var record: String
    /// The number as plain decimal digits in the currency's own unit; nil where the cell is blank.
    public var amount: String?
    public var place: Place

    package init(record: String, amount: String?, place: Place) {
      self.record = record
      self.amount = amount
      self.place = place
    }
  }

  /// Three letters and three digits: "TOT001".
  public var code: String
  /// The kebab-case name that reads after "allow": "row-total-mismatch".
  public var name: String
  public var severity: Severity
  /// One sentence: what was found, where, what was expected.
  public var message: String
  public var expected: String?
  public var actual: String?
  public var difference: String?
  /// The ids of the records concerned.
  public var records: [String]
  public var places: [Place]
  public var addends: [Addend]
  /// The same for the same content under the same code, wherever it stands on the page.
  public var fingerprint: String

  /// A finding; its fingerprint is made from `code` and `identity`.
  ///
  /// - Parameter identity: The words and numbers that make this finding the one it is,
  ///   none of them a place; record ids and printed values are usual.
  package init(
    code: String, name: String, severity: Severity, message: String,
    expected: String? = nil, actual: String? = nil, difference: String? = nil,
    records: [String] = [], places: [Place] = [], addends: [Addend] = [], identity: [String]
  ) {
    self.code = code
    self.name = name
    self.severity = severity
    self.message = message
    self.expected = expected
    self.actual = actual
    self.difference = difference
    self.records = records
    self.places = places
    self.addends = addends
    self.fingerprint = Fingerprint.of([code] + identity)
  }
}

/// A short name for some content: 64-bit FNV-1a in hexadecimal.
///
/// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm", IETF draft.
package enum Fingerprint {
  package static func of(_ parts: [String]) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      hash = (hash ^ 0xff) &* 0x100_0000_01b3
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
