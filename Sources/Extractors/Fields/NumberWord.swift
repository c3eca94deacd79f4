/// Numbers up to a hundred as prose writes them: "six", "21".
enum NumberWord {
  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
  ]

  static func value(_ text: String) -> Int? {
    Int(text) ?? words.firstIndex(of: text.lowercased())
  }
}
