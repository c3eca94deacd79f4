internal import Batch
internal import Foundation

// "batch-runner worker" serves; "batch-runner batch IN OUT JOBS" runs a whole batch of such workers.
let arguments = CommandLine.arguments
switch arguments.dropFirst().first {
case "worker":
  exit(Worker.serve(Harm.work, digest: Harm.digest))
case "batch" where arguments.count == 5:
  let order = BatchOrder(
    inputs: [Array(arguments[2].utf8)], output: arguments[3],
    recipe: Recipe(version: "1", rules: "1"),
    launch: Launch(arguments: ["worker"]), jobs: Int(arguments[4]) ?? 1, digest: Harm.digest)
  do {
    let supervisor = try Supervisor(
      order, progress: Progress(.quiet), interruption: Interruption())
    exit(try supervisor.run())
  } catch {
    Progress.standardError("\(error)\n")
    exit(2)
  }
default:
  exit(64)
}
