/// One document, converted in a worker, for a person who does not trust it.
package enum Isolation {
  /// What became of the document at a path, or on standard input for "-"; its files among it.
  package static func convert(_ path: String, _ launch: Launch) throws(BatchError) -> Outcome {
    let crew = Crew(size: 1, launch: launch)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var answer = Outcome(.crashed, reason: "no worker answered")
    var isGiven = false
    try crew.run(
      Crew.Orders(
        next: { () throws(BatchError) in
          defer { isGiven = true }
          return isGiven ? nil : Job(index: 0, name: path, file: name)
        },
        open: { _ in
          Result { () throws(OpenInput.Refusal) in
            path == "-"
              ? try OpenInput.standardInput(atMost: launch.limits.inputBytes)
              : try OpenInput.open(path, atMost: launch.limits.inputBytes)
          }
        },
        finished: { (_, outcome) throws(BatchError) in answer = outcome }))
    return answer
  }
}
