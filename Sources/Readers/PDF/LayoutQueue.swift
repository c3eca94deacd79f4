internal import CPoppler
internal import Dispatch
internal import Findings
internal import Layout
internal import Synchronization

/// Pages laid out one after the other on a thread of their own while the next ones are read.
///
/// Each waits for the one before it, so that they come out in their order on any number of
/// processors.
final class LayoutQueue {
  private let line = Line()
  private var thread: Threads.Thread?

  init() {
    let line = line
    thread = Threads.Thread { while line.layOutNext() {} }
  }

  deinit { end() }

  func add(_ page: Page) {
    line.add(page)
    if thread == nil { _ = line.layOutNext() }
  }

  /// What all pages come to, once the last is laid out.
  ///
  /// The allocator is told to give memory back, for it holds what pages let go on another thread.
  func outcome() -> DocumentLayout.Outcome {
    end()
    return line.layout.withLock { $0.outcome { malloc_trim(0) } }
  }

  private func end() {
    guard let thread else { return }
    line.close()
    thread.join()
    self.thread = nil
  }

  /// The pages that wait, and the layout that they go into.
  private final class Line: Sendable {
    let layout = Mutex(DocumentLayout())
    private let waiting = Mutex<[Page]>([])
    /// How many pages may wait, for pages yet to be laid out take memory.
    private let room = DispatchSemaphore(value: 8)
    private let filled = DispatchSemaphore(value: 0)

    func add(_ page: Page) {
      room.wait()
      waiting.withLock { $0.append(page) }
      filled.signal()
    }

    func close() { filled.signal() }

    /// Waits for a page and lays it out; false where none will come.
    func layOutNext() -> Bool {
      filled.wait()
      guard let page = waiting.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else {
        return false
      }
      layout.withLock { $0.add(page) }
      room.signal()
      return true
    }
  }
}
