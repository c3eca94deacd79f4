/// The words for units that amounts are printed in.
enum MoneyUnit {
  static func multiplier(_ word: String) -> String? {
    switch word.lowercased() {
    case "thousand", "thousands", "'000", "000": "1000"
    case "lakh", "lakhs": "100000"
    case "million", "millions", "mn", "mio": "1000000"
    case "crore", "crores": "10000000"
    case "billion", "billions", "milliard", "milliards", "bn": "1000000000"
    default: nil
    }
  }
}
