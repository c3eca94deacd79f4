internal import Glibc

/// A place for one worker after another, and the document that the present one has.
final class Seat {
  private let launch: Launch
  private var worker: WorkerProcess?
  private(set) var job: Job?
  private var started = 0.0
  private var attempts = 0
  private var inputBytes = 0
  private var files: [Work.File] = []
  private var outputBytes = 0

  init(_ launch: Launch) { self.launch = launch }

  /// Seconds since the document was handed out.
  var seconds: Double { Clock.seconds() - started }
  /// Seconds until the document's time is up.
  var patience: Double { Double(launch.limits.seconds) - seconds }
  var descriptors: [Int32] { worker?.descriptors ?? [] }

  /// Hands a document to the worker, a new one where there is none; false where three in a row die.
  func take(_ job: Job, _ input: OpenInput) throws(BatchError) -> Bool {
    attempts = 0
    return try hand(job, input)
  }

  private func hand(_ job: Job, _ input: OpenInput) throws(BatchError) -> Bool {
    for _ in 0..<3 {
      let worker: WorkerProcess
      if let present = self.worker { worker = present } else { worker = try start() }
      self.worker = worker
      if worker.give(job.file, input.descriptor) {
        self.job = job
        attempts += 1
        started = Clock.seconds()
        inputBytes = input.bytes
        files = []
        outputBytes = 0
        return true
      }
      self.worker = nil
    }
    return false
  }

  /// Ends the worker and forgets the document.
  func abandon() {
    worker?.kill()
    worker = nil
    job = nil
  }

  /// Reads what the worker has sent; the document and what became of it, once that is known.
  func proceed(
    _ open: (Job) -> Result<OpenInput, OpenInput.Refusal>
  ) throws(BatchError) -> (Job, Outcome)? {
    guard let job, let worker else { return nil }
    worker.listen()
    let isOpen: Bool
    do throws(FrameError) {
      let received = try worker.receive()
      if let outcome = try read(received.frames, of: worker) { return finish(job, outcome) }
      isOpen = received.isOpen
    } catch {
      return finish(job, Outcome(.badAnswer, reason: "its worker sent \(error.description)"))
    }
    if !isOpen { return try died(job, open) }
    guard patience <= 0 else { return nil }
    return finish(
      job,
      Outcome(
        .outOfTime,
        reason: "it took longer than the \(launch.limits.seconds) s that --timeout allows"))
  }

  /// What the frames, and those before them, make; nil where there are more to come.
  private func read(_ frames: [Frame], of worker: WorkerProcess) throws(FrameError) -> Outcome? {
    for (index, frame) in frames.enumerated() {
      if frame.kind == .end {
        guard index == frames.count - 1, !worker.isInsideFrame else {
          throw FrameError(description: "more after the end of an answer")
        }
        return try Answer.outcome(frame, files: files)
      }
      try keep(frame)
      if let outcome = excess() { return outcome }
    }
    return nil
  }

  private func keep(_ frame: Frame) throws(FrameError) {
    guard frame.kind == .file else {
      throw FrameError(description: "a frame that is no answer")
    }
    outputBytes += frame.payload.count
    files.append(try Answer.file(frame))
  }

  /// What to say where more has come out than may.
  private func excess() -> Outcome? {
    let limits = launch.limits
    if outputBytes > limits.outputBytes {
      return Outcome(
        .tooMuchOutput,
        reason: "its outputs are past the \(limits.outputBytes) bytes that --max-output allows")
    }
    if outputBytes > 1_000_000, outputBytes / limits.outputRatio > inputBytes {
      return Outcome(
        .tooMuchOutput,
        reason: "its outputs are past \(limits.outputRatio) times its \(inputBytes) bytes, "
          + "which is all that --max-output-ratio allows")
    }
    return nil
  }

  /// Ends with an outcome, and with the worker too unless it may serve again.
  private func finish(_ job: Job, _ outcome: Outcome) -> (Job, Outcome) {
    var outcome = outcome
    outcome.milliseconds = Int(seconds * 1_000)
    if let worker {
      let memory = worker.measure()
      outcome.peakKilobytes = max(outcome.peakKilobytes, memory.peak)
      let isMistrusted = [.badAnswer, .outOfTime, .tooMuchOutput].contains(outcome.status)
      if isMistrusted || worker.documents >= launch.limits.documentsPerWorker
        || memory.resident << 10 > launch.limits.residentBytes
      {
        worker.kill()
        self.worker = nil
      }
    }
    self.job = nil
    files = []
    return (job, outcome)
  }

  /// The worker is gone: try once more in a new one, five times where something outside killed it.
  private func died(
    _ job: Job, _ open: (Job) -> Result<OpenInput, OpenInput.Refusal>
  ) throws(BatchError) -> (Job, Outcome)? {
    guard let worker else { return nil }
    worker.listen()
    let exit = worker.end()
    self.worker = nil
    var outcome = Death(exit, said: worker.said, limits: launch.limits).outcome
    outcome.peakKilobytes = exit.peakKilobytes
    // A worker that read nothing before ran out of memory over this document alone.
    let isAnswer = outcome.status == .outOfMemory && worker.documents == 1
    let chances = exit.signal == SIGKILL ? 6 : isAnswer ? 1 : 2
    if outcome.status != .outOfTime, attempts < chances {
      switch open(job) {
      case .success(let input):
        if try hand(job, input) { return nil }
      case .failure(let refusal):
        outcome = Outcome(refusal.status, reason: refusal.reason)
      }
    }
    return finish(job, outcome)
  }

  /// A worker that has said what holds it in; one that something kills before is tried again.
  private func start() throws(BatchError) -> WorkerProcess {
    var attempts = 0
    while true {
      attempts += 1
      let worker: WorkerProcess
      do throws(SystemError) {
        worker = try WorkerProcess(launch)
      } catch {
        throw BatchError(error, remedy: "no worker can be started")
      }
      if let sandbox = worker.greeting() {
        try check(sandbox)
        return worker
      }
      let exit = worker.end()
      guard attempts < 5, exit.signal == SIGKILL else {
        throw BatchError(
          "a worker did not start: \(exit.words)\(Death.quote(worker.said)); "
            + "raise --max-memory where it is low")
      }
    }
  }

  private func check(_ sandbox: Sandbox) throws(BatchError) {
    guard sandbox.isWhole || !launch.requireSandbox else {
      throw BatchError(
        "--require-sandbox: this kernel gives \(sandbox), where Landlock and seccomp are needed")
    }
  }
}
