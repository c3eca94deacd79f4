/// Why a document was converted in this run.
package enum Cause: String, Hashable, Sendable, CaseIterable {
  case new, forced, retried
  case inputChanged, rulesChanged, versionChanged, limitsChanged, folderChanged, outputsChanged

  /// As a message says it.
  package var words: String {
    switch self {
    case .new: "not done before"
    case .forced: "--force"
    case .retried: "it could not be done before"
    case .inputChanged: "the input changed"
    case .rulesChanged: "the rules or options changed"
    case .versionChanged: "the program's version changed"
    case .limitsChanged: "a limit that stopped it changed"
    case .folderChanged: "its output folder has another name now"
    case .outputsChanged: "its outputs were changed or removed"
    }
  }
}
