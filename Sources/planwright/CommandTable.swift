/// Every command, in the order of help.
enum CommandTable {
  static let all: [Command] = [
    .convert, .check, .batch, .pipe, .inspect, .tables, .diff, .explain, .rules, .schema,
    .completions,
    .man,
  ]

  /// Commands that planwright gives to itself.
  static let hidden: [Command] = [.worker]

  static func command(named name: String) -> Command? {
    (all + hidden).first { $0.name == name }
  }
}
