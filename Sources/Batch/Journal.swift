internal import Glibc

/// The append-only list of what became of every input, of which the last line about an input holds.
///
/// Only the place of each line is kept in memory; a torn last line is cut off, and a line that is
/// not whole is passed over, so that its input is done again.
final class Journal {
  private static let heading = "planwright journal 1\n"
  private let file: Descriptor
  private let name: String
  private let system: FileSystem
  private var places: [String: Int] = [:]
  private var length = 0
  /// How many lines could not be read.
  private(set) var unreadable = 0

  /// Opens the journal of a batch's own folder, or begins it.
  init(_ own: Int32, called name: String, system: FileSystem = .system) throws(SystemError) {
    self.name = name
    self.system = system
    let opened = openat(
      own, "journal", O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard opened >= 0 else { throw SystemError("open", name) }
    file = Descriptor(opened)
    try load()
    if length == 0 { try write(Self.heading) }
  }

  /// Every entry that holds, in no order.
  var keys: [String] { Array(places.keys) }

  /// What the journal says of an input.
  func entry(_ key: String) -> JournalEntry? {
    guard let place = places[key] else { return nil }
    var line: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1_024)
    while true {
      let count = pread(file.number, &piece, piece.count, off_t(place + line.count))
      guard count > 0 else { return nil }
      line += piece[..<count].prefix { $0 != 0x0A }
      if piece[..<count].contains(0x0A) { return JournalEntry(line) }
    }
  }

  /// Adds entries and puts them on the disk; all of them stand there whole, or none counts.
  func append(_ entries: [JournalEntry]) throws(SystemError) {
    let start = length
    let lines = entries.map(\.line)
    do throws(SystemError) {
      try write(lines.joined())
    } catch {
      _ = system.truncate(file.number, start)
      throw error
    }
    var place = start
    for (entry, line) in zip(entries, lines) {
      places[entry.key] = place
      place += line.utf8.count
    }
  }

  private func write(_ text: String) throws(SystemError) {
    try system.writeAll(Array(text.utf8), to: file.number, called: name)
    guard system.sync(file.number) == 0 else { throw SystemError("fsync", name) }
    length += text.utf8.count
  }

  private func load() throws(SystemError) {
    var line: [UInt8] = []
    var start = 0
    var position = 0
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = pread(file.number, &piece, piece.count, off_t(position))
      guard count >= 0 else { throw SystemError("read", name) }
      if count == 0 { break }
      for part in piece[..<count].split(separator: 0x0A, omittingEmptySubsequences: false)
        .enumerated()
      {
        if part.offset > 0 {
          note(line, at: start)
          start += line.count + 1
          line = []
        }
        line += part.element
      }
      position += count
    }
    length = start
    // What follows the last newline is a line that a killed run did not finish.
    if position > start, system.truncate(file.number, start) != 0 {
      throw SystemError("truncate", name)
    }
  }

  private func note(_ line: [UInt8], at place: Int) {
    if place == 0, line + [0x0A] == Array(Self.heading.utf8) { return }
    if let entry = JournalEntry(line) {
      places[entry.key] = place
    } else {
      unreadable += 1
    }
  }
}
