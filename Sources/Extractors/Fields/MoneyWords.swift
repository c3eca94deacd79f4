internal import Records

/// The words and signs that stand beside amounts: currencies, units, and the ways to print none.
enum MoneyWords {
  /// The ISO 4217 code of a word or sign in any case; the sign itself where several countries use it.
  static func currency(_ word: some StringProtocol) -> String? {
    let key = word.uppercased().filter { $0 != " " && $0 != "." }
    if codes.contains(key) { return key }
    return signs[key]
  }

  private static let codes: Set<String> = [
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD",
    "BIF", "BND", "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP",
    "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB",
    "EUR", "FJD", "GBP", "GEL", "GHS", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HTG", "HUF",
    "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF",
    "KRW", "KWD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD",
    "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO",
    "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON",
    "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SLE", "SOS", "SRD", "SSP",
    "STN", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH",
    "UGX", "USD", "UYU", "UZS", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER",
    "ZAR", "ZMW",
  ]

  private static let signs = [
    "US$": "USD", "$US": "USD", "USDOLLARS": "USD", "USDOLLAR": "USD", "A$": "AUD", "AU$": "AUD",
    "AUD$": "AUD", "C$": "CAD", "CA$": "CAD", "NZ$": "NZD", "S$": "SGD", "HK$": "HKD",
    "R$": "BRL", "€": "EUR", "EURO": "EUR", "EUROS": "EUR", "£": "GBP", "₹": "INR", "৳": "BDT",
    "TK": "BDT", "TAKA": "BDT", "₦": "NGN", "₱": "PHP", "₫": "VND", "฿": "THB", "₪": "ILS",
    "₺": "TRY", "₽": "RUB", "₴": "UAH", "KSH": "KES", "KSHS": "KES", "TSH": "TZS", "USH": "UGX",
    "BIRR": "ETB", "NU": "BTN", "$": "$", "¥": "¥", "RS": "Rs", "RE": "Rs", "RUPEES": "Rs",
    "FCFA": "FCFA", "CFA": "FCFA", "DOLLARS": "$", "DOLLAR": "$",
  ]

  /// What a word for a unit multiplies by: "Mio" is a million, "crore" ten million.
  static func multiplier(_ word: some StringProtocol) -> ExactDecimal? {
    let key = word.lowercased().filter { $0 != "." && $0 != "'" }
    guard let zeros = zeros[key] else { return nil }
    return ExactDecimal(coefficient: 1, scale: -zeros)
  }

  private static let zeros: [String: Int] = [
    "hundred": 2, "hundreds": 2, "000": 3, "000s": 3, "k": 3, "thousand": 3, "thousands": 3,
    "millier": 3, "milliers": 3, "mille": 3, "tsd": 3, "lakh": 5, "lakhs": 5, "lac": 5, "lacs": 5,
    "m": 6, "mn": 6, "mln": 6, "mio": 6, "mill": 6, "million": 6, "millions": 6, "crore": 7,
    "crores": 7, "cr": 7, "bn": 9, "bln": 9, "billion": 9, "billions": 9, "milliard": 9,
    "milliards": 9, "mrd": 9, "mds": 9, "md": 9, "trillion": 12, "trillions": 12,
  ]

  /// A unit and a currency written as one word: "MEUR", "k€", "MUSD".
  static func joined(_ word: some StringProtocol) -> (multiplier: ExactDecimal, currency: String)? {
    for unit in ["mio", "mln", "mn", "bn", "k", "m"] {
      for front in [true, false] where word.count > unit.count {
        let part = front ? word.prefix(unit.count) : word.suffix(unit.count)
        let rest = front ? word.dropFirst(unit.count) : word.dropLast(unit.count)
        if part.lowercased() == unit, let currency = currency(rest),
          let multiplier = multiplier(unit)
        {
          return (multiplier, currency)
        }
      }
    }
    return nil
  }

  /// Whether a text says that there is no amount, which is not zero.
  ///
  /// - Parameter text: Plain, as `NumberText.plain` gives it.
  static func isNone(_ text: String) -> Bool {
    if text.isEmpty || text.unicodeScalars.allSatisfy({ "-_. …*".unicodeScalars.contains($0) }) {
      return true
    }
    guard text.utf8.count <= 24 else { return false }
    return none.contains(text.lowercased().filter { $0 != "." && $0 != " " && $0 != "/" })
  }

  private static let none: Set<String> = [
    "na", "nd", "nil", "none", "null", "pm", "tbd", "tbc", "tba", "tbe", "unknown", "unfunded",
    "notavailable", "notapplicable", "notrelevant", "notestimated", "notcosted", "notyetcosted",
    "nocost", "tobedetermined", "tobeconfirmed", "tobeestimated", "tobecosted", "néant", "neant",
    "so", "sansobjet", "nondisponible", "nondéterminé", "àdéterminer", "adéterminer",
    "pourmémoire", "aucun", "inconnu",
  ]
}
