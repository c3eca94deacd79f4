internal import Foundation
internal import PlanKit

/// Finds the folder of rules: `--rules`, `PLANWRIGHT_RULES`, `Rules` in the working folder,
/// or `Rules` in the nearest folder above the program.
enum RulesFolder {
  static func rules(for invocation: Invocation) throws -> Rules {
    let rules = try Rules(folder: try path(named: invocation.value("rules")))
    if let family = invocation.value("family") { try require(family, in: rules) }
    return rules
  }

  /// Refuses a family that no file is of.
  static func require(_ family: String, in rules: Rules) throws(UsageError) {
    guard !rules.families.contains(family) else { return }
    throw UsageError(
      description: "there is no family \"\(family)\"; the families are: "
        + rules.families.joined(separator: ", "))
  }

  static func path(named option: String?) throws(UsageError) -> String {
    if let option { return option }
    if let named = ProcessInfo.processInfo.environment["PLANWRIGHT_RULES"], !named.isEmpty {
      return named
    }
    if isFolder("Rules") { return "Rules" }
    var folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    while folder.pathComponents.count > 1 {
      folder = folder.deletingLastPathComponent()
      let rules = folder.appending(path: "Rules").path
      if isFolder(rules) { return rules }
    }
    throw UsageError(
      description: "no folder of rules was found; name one with --rules DIR or PLANWRIGHT_RULES")
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }
}
