internal import PlanKit

/// The man page, written from the command table in man(7) macros.
enum ManPage {
  static var text: String {
    var page = """
      .TH PLANWRIGHT 1 "" "planwright \(Planwright.version)" "User Commands"
      .SH NAME
      planwright \\- \(Help.tagline)
      .SH SYNOPSIS
      .B planwright
      .I COMMAND
      [\\fIOPTION\\fR…] [\\fIOPERAND\\fR…]
      .SH COMMANDS

      """
    for command in CommandTable.all {
      page += """
        .SS \(escaped(Help.usage(of: command)))
        \(escaped(command.summary)).
        \(command.discussion.map { ".PP\n\(escaped($0))\n" } ?? "")\
        \(options(command.options)).PP
        Example:
        .PP
        .RS
        .B \(escaped(command.example))
        .RE

        """
    }
    page += ".SH OPTIONS OF EVERY COMMAND\n\(options(Arguments.common)).SH EXIT STATUS\n"
    for (status, meaning) in Help.exitStatuses {
      page += ".TP\n.B \(status.rawValue)\n\(escaped(meaning))\n"
    }
    return page
  }

  private static func options(_ options: [Option]) -> String {
    options.map {
      ".TP\n.B \(escaped(Help.heading(of: $0)))\n\(escaped(Help.summary(of: $0)))\n"
    }.joined()
  }

  /// The text with roff's own characters made plain.
  private static func escaped(_ text: String) -> String {
    var plain = ""
    for character in text {
      switch character {
      case "\\": plain += "\\e"
      case "-": plain += "\\-"
      default: plain.append(character)
      }
    }
    return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&\(plain)" : plain
  }
}
