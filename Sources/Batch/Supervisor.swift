package import Findings

/// A batch: which documents, where to, and how.
package struct BatchOrder: Sendable {
  /// The paths of files and folders, as bytes.
  package var inputs: [[UInt8]]
  /// The folder that holds a folder for each document, `batch.json` and `batch.csv`.
  package var output: String
  package var recipe: Recipe
  package var launch: Launch
  /// How many workers run at once.
  package var jobs: Int
  /// Whether everything is done again.
  package var force = false
  /// Whether what crashed or hit a limit is done again.
  package var retry = false
  /// The least severity of a finding that makes the exit status 1; nil for none.
  package var failOn: Severity? = .error
  package var digest: Worker.Digest
  package var system = FileSystem.system

  package init(
    inputs: [[UInt8]], output: String, recipe: Recipe, launch: Launch, jobs: Int,
    digest: @escaping Worker.Digest
  ) {
    self.inputs = inputs
    self.output = output
    self.recipe = recipe
    self.launch = launch
    self.jobs = jobs
    self.digest = digest
  }
}

/// Runs a batch; it opens and hashes inputs, and never looks into one.
package final class Supervisor {
  /// Names in the output folder that belong to the batch itself.
  private static let reserved = ["batch.json", "batch.csv", ".planwright"]
  private let order: BatchOrder
  private let progress: Progress
  private let interruption: Interruption?
  private let outbox: Outbox
  private let journal: Journal
  private let inputs: Inputs
  private let folders: [String]
  private var standing = Standing()
  private var causes: [Int: Cause] = [:]
  private var upcoming = 0
  private var complaints = 0
  private var publisher: Publisher

  /// Takes hold of the output folder and lists the inputs.
  package init(
    _ order: BatchOrder, progress: Progress, interruption: Interruption? = nil
  ) throws(BatchError) {
    self.order = order
    self.progress = progress
    self.interruption = interruption
    outbox = try Outbox(order.output, system: order.system)
    let name = "\(order.output)/.planwright/journal"
    do throws(SystemError) {
      journal = try Journal(outbox.own.number, called: name, system: order.system)
    } catch {
      throw BatchError(error, remedy: "remove it, and everything will be done again")
    }
    inputs = Inputs(
      order.inputs, except: outbox.root, largest: order.launch.limits.inputBytes)
    let keys = Set(inputs.names.map(PlainName.escaped))
    let journal = journal
    let others = journal.keys.filter { !keys.contains($0) }.compactMap { journal.entry($0)?.folder }
    let names = inputs.names
    folders = FolderNames.assign(
      names.map { $0.split(separator: 0x2F).last.map(Array.init) ?? [] },
      taken: Self.reserved + others
    ) { input, attempt in
      var chunk: [UInt8]? = names[input] + [UInt8](repeating: 0, count: attempt - 1)
      return order.digest {
        defer { chunk = nil }
        return chunk
      }
    }
    publisher = Publisher(outbox, journal, digest: order.digest)
    standing.total = inputs.count
  }

  /// Does what is to be done; the exit status.
  package func run() throws(BatchError) -> Int32 {
    if journal.unreadable > 0 {
      progress.say(
        "\(journal.unreadable) lines of the journal are damaged; their inputs are redone")
    }
    let crew = Crew(
      size: order.jobs, launch: order.launch, wake: interruption?.descriptor)
    let orders = Crew.Orders(
      next: { () throws(BatchError) in try self.next() },
      open: { self.inputs.open($0.index) },
      finished: { (job, outcome) throws(BatchError) in try self.finished(job, outcome) },
      tick: { (crew) throws(BatchError) in
        self.progress.show(self.standing, slowest: crew.slowest)
        try self.publisher.write(ifOlderThan: 0.5)
        return !(self.interruption?.look() ?? false)
      })
    do throws(BatchError) {
      try crew.run(orders)
      try publisher.write()
    } catch {
      // What was written aside takes room that a full disk may need.
      try? outbox.clearStaging()
      throw error
    }
    progress.show(standing, slowest: nil, last: true)
    try BatchSummary(inputs, folders, journal).write(to: outbox, system: order.system)
    sayWhatWasDone()
    return interruption?.exitStatus ?? standing.exitStatus(failOn: order.failOn)
  }

  /// The next document that is not as an earlier run left it.
  private func next() throws(BatchError) -> Job? {
    while upcoming < inputs.count {
      if upcoming % 64 == 0 {
        progress.show(standing, slowest: nil)
        if interruption?.look() ?? false { return nil }
      }
      let index = upcoming
      upcoming += 1
      let entry = journal.entry(PlainName.escaped(inputs.names[index]))
      if let cause = cause(index, entry) {
        causes[index] = cause
        let name = inputs.names[index]
        let file = name.split(separator: 0x2F).last.map(Array.init) ?? name
        return Job(index: index, name: Printable.name(name), file: Printable.name(file))
      }
      if let entry {
        standing.kept += 1
        standing.add(entry.status, entry.records, entry.findings)
      }
    }
    return nil
  }

  /// Why an input is to be done, or nil where all is as it should be.
  private func cause(_ index: Int, _ entry: JournalEntry?) -> Cause? {
    guard let entry else { return .new }
    if order.force { return .forced }
    if entry.status == .occupied || (order.retry && entry.status.dependsOnLimits) {
      return .retried
    }
    if entry.recipe.version != order.recipe.version { return .versionChanged }
    if entry.recipe.rules != order.recipe.rules { return .rulesChanged }
    if entry.status.dependsOnLimits, entry.limits != order.launch.limits.fingerprint {
      return .limitsChanged
    }
    if entry.folder != folders[index] { return .folderChanged }
    switch inputs.open(index) {
    case .failure(let refusal):
      return refusal.status == entry.status ? nil : .inputChanged
    case .success(let input):
      guard input.digest(order.digest) == entry.input else { return .inputChanged }
      return publisher.holds(entry) ? nil : .outputsChanged
    }
  }

  private func finished(_ job: Job, _ outcome: Outcome) throws(BatchError) {
    let key = PlainName.escaped(inputs.names[job.index])
    var outcome = outcome
    // A worker that died told no digest.
    if outcome.input.isEmpty, case .success(let input) = inputs.open(job.index) {
      outcome.input = input.digest(order.digest) ?? ""
    }
    let entry = JournalEntry(
      key: key, outcome: outcome, cause: causes.removeValue(forKey: job.index) ?? .new,
      recipe: order.recipe, limits: order.launch.limits.fingerprint, folder: folders[job.index])
    standing.byCause[entry.cause, default: 0] += 1
    standing.add(outcome.status, outcome.records, outcome.findings)
    try publisher.add(entry, outcome.files)
    if !outcome.status.hasOutputs || outcome.status == .partial {
      complaints += 1
      if complaints <= order.launch.limits.complaints {
        progress.say(outcome.complaint(of: job.name))
      }
    }
  }

  private func sayWhatWasDone() {
    progress.say(
      "\(standing.done) of \(standing.total) inputs: \(standing.words.isEmpty ? "none" : standing.words)"
    )
    let unnamed = complaints - order.launch.limits.complaints
    if unnamed > 0 {
      progress.say("\(unnamed) more came to nothing or to a part; batch.csv says why of each")
    }
    if standing.kept > 0 { progress.say("\(standing.kept) stood as an earlier run left them") }
    let causes = standing.byCause.filter { $0.key != .new }.sorted {
      $0.key.rawValue < $1.key.rawValue
    }
    for (cause, count) in causes {
      progress.say("\(count) done again: \(cause.words)")
    }
    if let signal = interruption?.signal {
      progress.say(
        "stopped by signal \(signal) with \(standing.total - standing.done) inputs left; "
          + "run the same command to go on")
    }
  }
}
