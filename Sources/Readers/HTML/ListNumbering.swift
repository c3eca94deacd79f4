/// The numbers that a list prints before its items.
struct ListNumbering {
  private let isOrdered: Bool
  /// Whether the list prints a bullet before each item.
  let isBulleted: Bool
  private let type: String
  private var number: Int

  /// The numbering of an `ol` or `ul` element, from its `start`, `type` and `style`.
  init(_ tag: HTMLTag, _ attributes: HTMLAttributes) {
    isBulleted = tag != .ol && !attributes.style(says: "none")
    isOrdered = tag == .ol && !attributes.style(says: "none")
    guard isOrdered else {
      (number, type) = (1, "")
      return
    }
    number = attributes["start"].flatMap { Int($0) } ?? 1
    type =
      if attributes.style(says: "lower-alpha") || attributes.style(says: "lower-latin") {
        "a"
      } else if attributes.style(says: "upper-alpha") || attributes.style(says: "upper-latin") {
        "A"
      } else if attributes.style(says: "lower-roman") {
        "i"
      } else if attributes.style(says: "upper-roman") {
        "I"
      } else {
        attributes["type"] ?? "1"
      }
  }

  /// The mark of the next item, "1." or "b."; nil where the list prints bullets or nothing.
  mutating func next(_ attributes: HTMLAttributes) -> String? {
    guard isOrdered else { return nil }
    if let value = attributes["value"].flatMap({ Int($0) }) { number = value }
    defer { number = number == .max ? number : number + 1 }
    return switch type {
    case "a": "\(Self.letters(number))."
    case "A": "\(Self.letters(number).uppercased())."
    case "i": "\(Self.roman(number))."
    case "I": "\(Self.roman(number).uppercased())."
    default: "\(number)."
    }
  }

  private static func letters(_ number: Int) -> String {
    guard number > 0 else { return String(number) }
    var (rest, letters) = (number, "")
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x61 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4000).contains(number) else { return String(number) }
    var (rest, numeral) = (number, "")
    let marks = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    for (value, mark) in marks {
      while rest >= value {
        numeral += mark
        rest -= value
      }
    }
    return numeral
  }
}
