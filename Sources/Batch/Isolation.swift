/// One document, converted in a worker, for a person who does not trust it.
package enum Isolation {
  /// What became of the document at a path, or on standard input for "-"; its files among it.
  package static func convert(_ path: String, _ launch: Launch) throws(BatchError) -> Outcome {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let largest = launch.limits.inputBytes
    return try Crew(size: 1, launch: launch).outcome(of: Job(index: 0, name: path, file: name)) {
      _ in
      Result { () throws(OpenInput.Refusal) in
        path == "-"
          ? try OpenInput.standardInput(atMost: largest)
          : try OpenInput.open(path, atMost: largest)
      }
    }
  }
}
