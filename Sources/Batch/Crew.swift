internal import Glibc

/// A document on its way to a worker.
package struct Job: Hashable, Sendable {
  /// Its place in the list of inputs.
  package var index: Int
  /// What messages call it.
  package var name: String
  /// Its file name, which is all that a worker learns of where it stands.
  package var file: String

  package init(index: Int, name: String, file: String) {
    self.index = index
    self.name = name
    self.file = file
  }
}

/// Workers, and the one loop that feeds them, listens to them and ends them.
///
/// A worker dies when the thread that started it does: use a crew on the main thread alone.
package final class Crew {
  /// What a crew asks of whoever runs it.
  package struct Orders {
    /// The next document, or nil where there is none.
    package var next: () throws(BatchError) -> Job?
    package var open: (Job) -> Result<OpenInput, OpenInput.Refusal>
    package var finished: (Job, Outcome) throws(BatchError) -> Void
    /// Called at least ten times a second; false stops the run.
    package var tick: (Crew) throws(BatchError) -> Bool

    package init(
      next: @escaping () throws(BatchError) -> Job?,
      open: @escaping (Job) -> Result<OpenInput, OpenInput.Refusal>,
      finished: @escaping (Job, Outcome) throws(BatchError) -> Void,
      tick: @escaping (Crew) throws(BatchError) -> Bool = { (_) throws(BatchError) in true }
    ) {
      self.next = next
      self.open = open
      self.finished = finished
      self.tick = tick
    }
  }

  /// Seconds that running documents are given when a run is stopped.
  private static let grace = 2.0
  private let seats: [Seat]
  private let wake: Int32?

  /// - Parameter wake: A descriptor that is readable when `tick` should be called at once.
  package init(size: Int, launch: Launch, wake: Int32? = nil) {
    seats = (0..<max(1, size)).map { _ in Seat(launch) }
    self.wake = wake
  }

  /// The document that has been running longest, and for how many seconds.
  package var slowest: (name: String, seconds: Double)? {
    let busy = seats.filter { $0.job != nil }.max { $0.seconds < $1.seconds }
    guard let busy, let job = busy.job else { return nil }
    return (job.name, busy.seconds)
  }

  /// Runs documents until there are no more, or until `tick` stops it; documents that were stopped
  /// are not finished.
  package func run(_ orders: Orders) throws(BatchError) {
    var stopped: Double?
    while true {
      if stopped == nil, try !orders.tick(self) { stopped = Clock.seconds() }
      if let stopped, Clock.seconds() - stopped > Self.grace {
        for seat in seats where seat.job != nil { seat.abandon() }
      }
      for seat in seats where seat.job == nil && stopped == nil { try fill(seat, orders) }
      let busy = seats.filter { $0.job != nil }
      guard !busy.isEmpty else { return }
      wait(for: busy)
      for seat in busy {
        if let (job, outcome) = try seat.proceed(orders.open) {
          try orders.finished(job, outcome)
        }
      }
    }
  }

  /// What becomes of one document.
  func outcome(
    of job: Job, opened open: @escaping (Job) -> Result<OpenInput, OpenInput.Refusal>
  ) throws(BatchError) -> Outcome {
    var answer = Outcome(.crashed, reason: "no worker answered")
    var isGiven = false
    try run(
      Orders(
        next: { () throws(BatchError) in
          defer { isGiven = true }
          return isGiven ? nil : job
        }, open: open, finished: { (_, outcome) throws(BatchError) in answer = outcome }))
    return answer
  }

  /// Gives a seat the next document that can be opened.
  private func fill(_ seat: Seat, _ orders: Orders) throws(BatchError) {
    while let job = try orders.next() {
      switch orders.open(job) {
      case .success(let input):
        if try seat.take(job, input) { return }
        try orders.finished(job, Outcome(.crashed, reason: "no worker stayed alive to take it"))
      case .failure(let refusal):
        try orders.finished(job, Outcome(refusal.status, reason: refusal.reason))
      }
    }
  }

  private func wait(for busy: [Seat]) {
    var waits = busy.flatMap(\.descriptors).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    if let wake { waits.append(pollfd(fd: wake, events: Int16(POLLIN), revents: 0)) }
    let patience = busy.map(\.patience).min() ?? 0
    poll(&waits, nfds_t(waits.count), Int32(max(0, min(0.1, patience)) * 1_000) + 1)
  }
}

/// Time that only runs forward.
enum Clock {
  static func seconds() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }
}
