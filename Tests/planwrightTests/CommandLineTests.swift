import Foundation
import Testing

@testable import planwright

@Suite struct CommandLineTests {
  @Test func versionNamesTheLibrariesToo() throws {
    let outcome = try PlanwrightProcess.run(["--version"])
    #expect(outcome.status == 0)
    #expect(
      outcome.text.contains(/^planwright \d+\.\d+\.\d+\npoppler \d+\.\d+\.\d+\nlibxml2 \d/))
    #expect(outcome.messages.isEmpty)
  }

  @Test func helpListsEveryCommand() throws {
    let outcome = try PlanwrightProcess.run(["--help"])
    #expect(outcome.status == 0)
    for command in CommandTable.all {
      #expect(outcome.text.contains("  \(command.name) "), "\(command.name)")
    }
  }

  @Test(arguments: CommandTable.all.map(\.name))
  func everyCommandHelpsWithAnExampleThatParses(_ name: String) throws {
    let outcome = try PlanwrightProcess.run([name, "--help"])
    #expect(outcome.status == 0)
    let command = try #require(CommandTable.command(named: name))
    #expect(outcome.text.contains(command.example))
    for option in command.options { #expect(outcome.text.contains("--\(option.name)")) }
    let line = try #require(
      command.example.split(separator: "|").last?.split(separator: ">").first)
    let words = line.split(separator: " ").map(String.init)
    #expect(words.prefix(2) == ["planwright", name])
    _ = try Arguments.parse(Array(words.dropFirst(2)), for: command, terminal: Terminal())
  }

  @Test func noOptionIsDeclaredTwice() {
    for command in CommandTable.all {
      let names = (command.options + Arguments.common).map(\.name)
      #expect(Set(names).count == names.count, "\(command.name)")
    }
  }

  @Test func valuesStandApartOrAttached() throws {
    let command = try #require(CommandTable.command(named: "convert"))
    let invocation = try Arguments.parse(
      ["a", "-oOut", "--family=kp", "--format", "json,csv", "--", "-b"], for: command,
      terminal: Terminal())
    #expect(invocation.operands == ["a", "-b"])
    #expect(invocation.value("output") == "Out")
    #expect(invocation.value("family") == "kp")
    #expect(invocation.list("format") == ["json", "csv"])
  }

  @Test(arguments: [
    (["convrt"], "no command \"convrt\"; did you mean convert?"),
    (["convert", "--ouput", "x", "y"], "convert has no option --ouput; did you mean --output?"),
    (["convert"], "convert needs documents"),
    (["convert", "x", "--format", "yaml"], "--format cannot be \"yaml\"; it is one of json"),
    (["convert", "x", "--family"], "--family needs a value"),
    (["convert", "--quiet=1", "x"], "--quiet takes no value"),
    (["convert", "x", "-Z"], "convert has no option -Z"),
    (["tables", "x", "--pages", "7-3"], "--pages cannot be \"7-3\""),
    (["convert", "nowhere.txt"], "nowhere.txt: open: no such file or folder"),
    (["convert", "Sources"], "Sources: open: the folder holds no documents"),
    (["convert", "Inputs/*.doc"], "no such file or folder matches the pattern"),
    (["convert", "Inputs", "--rules", "Sources"], "Sources: rules: it holds no .json5 file"),
    (["explain", "XYZ999"], "no check is called \"XYZ999\""),
    (["completions", "tcsh"], "completions knows no \"tcsh\""),
    (["man", "x"], "man takes no \"x\""),
    (["convert", "Inputs", "--timeout", "5"], "--timeout holds a worker process in; it goes with"),
    (["check", "Inputs", "--require-sandbox"], "--require-sandbox holds a worker process in"),
    (
      ["convert", "Inputs", "--no-report", "--format", "report"], "--no-report and --format report"
    ),
    (["convert", "Inputs", "--family", "none"], "there is no family \"none\"; the families are: "),
    (["check", "Inputs", "--isolate", "--family", "none"], "there is no family \"none\""),
    (["help", "chek"], "no command \"chek\"; did you mean check?"),
    (["convert", "Inputs", "--output", ""], "--output needs a value: DIR"),
    (["convert", "Inputs", "--rules="], "--rules needs a value: DIR"),
    (["diff", "one"], "diff needs OLD NEW, and was given one"),
    (["check", "Inputs", "--select", "TOT,REV"], "--select cannot be \"REV\", with which no code"),
    (
      ["batch", "Inputs", "--max-open-files", "15"],
      "--max-open-files cannot be \"15\"; it is a number of files from 16 to 65536"
    ),
  ])
  func whatCannotBeFollowedIsSaidOnceAndEndsWith2(_ arguments: [String], _ message: String) throws {
    let outcome = try PlanwrightProcess.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.hasPrefix("error: \(message)") || outcome.messages.contains(message))
    #expect(outcome.messages.split(separator: "\n").count == 1)
  }

  @Test func noCommandShowsHelp() throws {
    let outcome = try PlanwrightProcess.run([])
    #expect(outcome.status == 2)
    #expect(outcome.messages.contains("Usage: planwright COMMAND"))
  }

  @Test func colourFollowsFlagThenEnvironment() throws {
    let red = "\u{1b}[31merror: "
    let always = try PlanwrightProcess.run(["convert", "nowhere", "--color", "always"])
    let forced = try PlanwrightProcess.run(["man", "x"], environment: ["FORCE_COLOR": "1"])
    let never = try PlanwrightProcess.run(["man", "x"])
    #expect(always.messages.contains(red))
    #expect(forced.messages.contains(red))
    #expect(!never.messages.contains("\u{1b}"))
  }

  @Test func controlAndDirectionCharactersAreSpelledOut() throws {
    let outcome = try PlanwrightProcess.run(["convert", "a\u{1b}[31m\u{202e}b\n"])
    #expect(outcome.messages.contains(#"a\u{1b}[31m\u{202e}b"#))
    #expect(!outcome.messages.contains("\u{1b}"))
    #expect(!outcome.messages.contains("\u{202e}"))
  }

  @Test func schemasOfOutputsAndRulesAreWritten() throws {
    for name in ["plan", "document", "findings", "rules"] {
      let outcome = try PlanwrightProcess.run(["schema", name])
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("https://json-schema.org/draft/2020-12/schema"), "\(name)")
    }
  }
}
