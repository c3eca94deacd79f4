internal import CPoppler
internal import Dispatch
internal import Layout
internal import Synchronization

/// Pages laid out one after the other while the next ones are read.
///
/// Each waits for the one before it, so that they come out in their order on any number of
/// processors.
final class LayoutQueue: Sendable {
  private let queue = DispatchQueue(label: "layout")
  private let layout = Mutex(DocumentLayout())
  /// How many pages may wait, for pages yet to be laid out take memory.
  private let room = DispatchSemaphore(value: 8)

  func add(_ page: Page) {
    room.wait()
    queue.async { [self] in
      let draft = PageDraft(page)
      layout.withLock { $0.add(draft) }
      room.signal()
    }
  }

  /// What all pages come to, once the last is laid out.
  ///
  /// The allocator is told to give memory back, for it holds what pages let go on another thread.
  func outcome() -> DocumentLayout.Outcome {
    queue.sync { layout.withLock { $0.outcome { malloc_trim(0) } } }
  }
}
