/// Completions for shells, written from the command table.
enum Completions {
  static let shells = ["bash", "zsh", "fish"]

  static func script(for shell: String) -> String {
    switch shell {
    case "bash": bash
    case "zsh": zsh
    default: fish
    }
  }

  private static func options(of command: Command) -> [Option] {
    command.options + Arguments.common
  }

  private static func words(of command: Command) -> [String] {
    if case .words(let words) = command.operands { words } else { [] }
  }

  private static var bash: String {
    let cases = CommandTable.all.map { command in
      let flags = options(of: command).map { "--\($0.name)" } + words(of: command)
      let values = options(of: command).filter { !$0.choices.isEmpty }.map {
        "      --\($0.name)) COMPREPLY=($(compgen -W '\($0.choices.joined(separator: " "))'"
          + " -- \"$word\")); return ;;"
      }
      return """
            \(command.name))
              case $previous in
          \(values.joined(separator: "\n"))
              esac
              words='\(flags.joined(separator: " "))' ;;
        """
    }
    return """
      # bash completion for planwright
      _planwright() {
        local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          COMPREPLY=($(compgen -W '\(CommandTable.all.map(\.name).joined(separator: " "))' -- "$word"))
          return
        fi
        case ${COMP_WORDS[1]} in
      \(cases.joined(separator: "\n"))
        esac
        COMPREPLY=($(compgen -W "$words" -- "$word"))
      }
      complete -o default -F _planwright planwright

      """
  }

  private static var zsh: String {
    let commands = CommandTable.all.map { "    \(quoted("\($0.name):\($0.summary)"))" }
    let cases = CommandTable.all.map { command in
      let flags = options(of: command).map { option in
        let value =
          option.value.map {
            option.choices.isEmpty
              ? ":\($0):_files" : ":\($0):(\(option.choices.joined(separator: " ")))"
          } ?? ""
        let summary = option.summary.filter { !"[]:".contains($0) }
        return quoted("--\(option.name)[\(summary)]\(value)")
      }
      let operands =
        words(of: command).isEmpty
        ? quoted("*:file:_files") : quoted("*:word:(\(words(of: command).joined(separator: " ")))")
      return "    \(command.name)) _arguments \((flags + [operands]).joined(separator: " ")) ;;"
    }
    return """
      #compdef planwright
      _planwright() {
        local -a commands=(
      \(commands.joined(separator: "\n"))
        )
        if (( CURRENT == 2 )); then
          _describe command commands
          return
        fi
        local command=$words[2]
        shift words
        (( CURRENT-- ))
        case $command in
      \(cases.joined(separator: "\n"))
        esac
      }
      compdef _planwright planwright

      """
  }

  private static var fish: String {
    var lines = ["# fish completion for planwright"]
    for command in CommandTable.all {
      lines.append(
        "complete -c planwright -n __fish_use_subcommand -a \(command.name)"
          + " -d \(quoted(command.summary))")
      let condition = quoted("__fish_seen_subcommand_from \(command.name)")
      for option in options(of: command) {
        var line = "complete -c planwright -n \(condition) -l \(option.name)"
        if let short = option.short { line += " -s \(short)" }
        if option.value != nil { line += " -r" }
        if !option.choices.isEmpty {
          line += " -f -a \(quoted(option.choices.joined(separator: " ")))"
        }
        lines.append("\(line) -d \(quoted(option.summary))")
      }
      if !words(of: command).isEmpty {
        lines.append(
          "complete -c planwright -f -n \(condition)"
            + " -a \(quoted(words(of: command).joined(separator: " ")))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
