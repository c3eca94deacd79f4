/// Puts finished documents in their places and into the journal, a group at a time.
///
/// A group's files go to the disk together, then its folders are renamed, then its lines are
/// written: a line in the journal is never ahead of what it tells of.
struct Publisher {
  private static let largestGroup = 64
  private static let largestBytes = 32_000_000
  private let outbox: Outbox
  private let journal: Journal
  private let digest: Worker.Digest
  private var group: [(entry: JournalEntry, staged: Outbox.Staged?)] = []
  private var bytes = 0
  private var begun = 0.0

  init(_ outbox: Outbox, _ journal: Journal, digest: @escaping Worker.Digest) {
    self.outbox = outbox
    self.journal = journal
    self.digest = digest
  }

  /// Whether a document's folder is as the journal says.
  func holds(_ entry: JournalEntry) -> Bool {
    guard entry.status.hasOutputs else { return true }
    let root = outbox.root.number
    if OutputSeal.state(at: entry.folder, within: root) == entry.state { return true }
    return OutputSeal.content(at: entry.folder, within: root, digest) == entry.content
  }

  /// Writes a document's files aside; they count once the group is written.
  mutating func add(_ entry: JournalEntry, _ files: [Work.File]) throws(BatchError) {
    if group.isEmpty { begun = Clock.seconds() }
    var staged: Outbox.Staged?
    if entry.status.hasOutputs {
      do throws(SystemError) {
        staged = try outbox.stage(entry.folder, files)
      } catch {
        throw Self.stopped(error)
      }
      bytes += files.reduce(0) { $0 + $1.bytes.count }
    }
    group.append((entry, staged))
    if group.count >= Self.largestGroup || bytes >= Self.largestBytes { try write() }
  }

  mutating func write(ifOlderThan seconds: Double = 0) throws(BatchError) {
    guard !group.isEmpty, Clock.seconds() - begun >= seconds else { return }
    defer {
      group = []
      bytes = 0
    }
    do throws(SystemError) {
      if group.contains(where: { $0.staged != nil }) { try outbox.settle() }
      var entries: [JournalEntry] = []
      for (entry, staged) in group { entries.append(try publish(entry, staged)) }
      try outbox.seal()
      try journal.append(entries)
    } catch {
      throw Self.stopped(error)
    }
  }

  /// Puts one document's folder in its place, or takes the old one away where there is none.
  private func publish(
    _ entry: JournalEntry, _ staged: Outbox.Staged?
  ) throws(SystemError) -> JournalEntry {
    var entry = entry
    let before = journal.entry(entry.key)
    let wasOurs = before?.status.hasOutputs ?? false
    if let before, wasOurs, before.folder != entry.folder || staged == nil {
      try outbox.withdraw(before.folder)
    }
    guard let staged else { return entry }
    let isOurs = wasOurs && before?.folder == entry.folder
    if let stranger = try outbox.publish(staged, isOurs: isOurs) {
      entry.status = .occupied
      entry.reason = stranger
    } else {
      entry.state = OutputSeal.state(at: entry.folder, within: outbox.root.number) ?? ""
    }
    return entry
  }

  private static func stopped(_ error: SystemError) -> BatchError {
    BatchError(
      error, remedy: "the batch stopped; once that is mended, the same command goes on from here")
  }
}
