/// Every command, in the order of help.
enum CommandTable {
  static let all: [Command] = [
    .convert, .check, .inspect, .tables, .explain, .rules, .completions, .man,
  ]

  static func command(named name: String) -> Command? { all.first { $0.name == name } }
}
