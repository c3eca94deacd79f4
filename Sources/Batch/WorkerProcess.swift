internal import CLinux
internal import Glibc

/// The supervisor's end of one worker: its process, its socket, its messages.
final class WorkerProcess {
  let process: pid_t
  let socket: Descriptor
  let messages: Descriptor
  /// How many documents it has been given.
  private(set) var documents = 0
  /// What it said on its standard error since the last document, at most `limits.messageBytes`.
  private(set) var said: [UInt8] = []
  /// What holds it in; nil until it has said so.
  private(set) var sandbox: Sandbox?
  private let limits: Limits
  private let memory: MemoryGauge
  private var decoder = FrameDecoder()
  private var isReaped = false
  private var piece = [UInt8](repeating: 0, count: 262_144)
  /// Whether its standard error is closed.
  private var isSilent = false

  init(_ launch: Launch) throws(SystemError) {
    limits = launch.limits
    let control = try Self.pair()
    socket = Descriptor(control.here)
    let theirSocket = Descriptor(control.there)
    let speech = try Self.pair()
    messages = Descriptor(speech.here)
    let theirMessages = Descriptor(speech.there)
    process = try Self.spawn(
      launch, socket: theirSocket.number, messages: theirMessages.number)
    memory = MemoryGauge(process)
    for descriptor in [socket.number, messages.number] {
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }
    var setup = ByteWriter()
    for number in [Int(getpid()), limits.memory >> 10, limits.openFiles, limits.inputBytes] {
      setup.number(number)
    }
    let bytes = Frame(.setup, setup.bytes).encoded
    _ = send(socket.number, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  deinit {
    if !isReaped { _ = end() }
  }

  var isInsideFrame: Bool { decoder.isInsideFrame }

  /// What there is to wait for.
  var descriptors: [Int32] {
    isSilent ? [socket.number] : [socket.number, messages.number]
  }

  /// Waits, ten seconds at most, until the worker says what holds it in; nil where it does not.
  func greeting() -> Sandbox? {
    let until = Clock.seconds() + 10
    while sandbox == nil, Clock.seconds() < until {
      var waits = [pollfd(fd: socket.number, events: Int16(POLLIN), revents: 0)]
      poll(&waits, 1, 100)
      guard let received = try? receive(), received.isOpen, received.frames.isEmpty else { break }
    }
    if sandbox == nil { listen() }
    return sandbox
  }

  /// Hands out a document; false where the worker is gone.
  func give(_ name: String, _ document: borrowing Descriptor) -> Bool {
    documents += 1
    said = []
    memory.reset()
    let used = max(0, linux_processor_time_used(process)) / 1_000_000_000
    _ = linux_processor_time(process, UInt64(used) + UInt64(limits.processorSeconds) + 1)
    let bytes = Frame(.document, Array(name.utf8)).encoded
    return linux_send(socket.number, bytes, bytes.count, document.number) == bytes.count
  }

  /// The frames that have arrived; `isOpen` is false where the worker has closed its end.
  func receive() throws(FrameError) -> (frames: [Frame], isOpen: Bool) {
    var frames: [Frame] = []
    var isOpen = true
    while true {
      let count = recv(socket.number, &piece, piece.count, 0)
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EAGAIN { break }
      guard count > 0 else {
        isOpen = false
        break
      }
      piece[..<count].withUnsafeBytes { decoder.append($0) }
      while let frame = try decoder.next() {
        if frame.kind == .ready, sandbox == nil {
          var reader = ByteReader(frame.payload)
          sandbox = Sandbox(landlock: try reader.number(), seccomp: try reader.number() == 1)
        } else {
          frames.append(frame)
        }
      }
      if count < piece.count { break }
    }
    return (frames, isOpen)
  }

  /// Empties its standard error; what is past the limit is thrown away.
  func listen() {
    var piece = [UInt8](repeating: 0, count: 4_096)
    while true {
      let count = recv(messages.number, &piece, piece.count, 0)
      if count < 0 && errno == EINTR { continue }
      if count == 0 { isSilent = true }
      guard count > 0 else { return }
      said += piece[..<count].prefix(limits.messageBytes - said.count)
    }
  }

  /// The resident size now and its peak since the last document was given, in kilobytes.
  func measure() -> MemoryGauge.Reading { memory.read() }

  func kill() { Glibc.kill(process, SIGKILL) }

  /// How the process ended, killing it where it does not end by itself within a tenth of a second.
  func end() -> Exit {
    isReaped = true
    shutdown(socket.number, Int32(SHUT_RDWR))
    var status: Int32 = 0
    var usage = rusage()
    for _ in 0..<100 {
      if wait4(process, &status, WNOHANG, &usage) == process {
        return Exit(status: status, usage: usage)
      }
      usleep(1_000)
    }
    kill()
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    return Exit(status: status, usage: usage)
  }

  /// Two ends of a socket that no child inherits unasked.
  private static func pair() throws(SystemError) -> (here: Int32, there: Int32) {
    var ends: [Int32] = [-1, -1]
    let type = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, type, 0, &ends) == 0 else {
      throw SystemError("socketpair", "a worker")
    }
    return (ends[0], ends[1])
  }

  /// What a worker sees of the environment: where the loader finds libraries, and nothing of ours.
  private static var environment: [String] {
    var variables = [
      "LANG=C.UTF-8", "LC_ALL=C.UTF-8", "TZ=UTC", "HOME=/", "MALLOC_ARENA_MAX=1",
      "SWIFT_BACKTRACE=enable=no", "G_DEBUG=", "GIO_USE_VFS=local",
    ]
    if let libraries = getenv("LD_LIBRARY_PATH") {
      variables.append("LD_LIBRARY_PATH=" + String(cString: libraries))
    }
    return variables
  }

  private static func spawn(
    _ launch: Launch, socket: Int32, messages: Int32
  ) throws(SystemError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, messages, 2)
    posix_spawn_file_actions_adddup2(&actions, socket, Worker.socket)
    linux_spawn_close_from(&actions, Worker.socket + 1)

    // Its own group, so that a terminal's Ctrl-C reaches the supervisor alone.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    for number in [SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGXFSZ] { sigaddset(&signals, number) }
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    let arguments = (["planwright"] + launch.arguments).map { strdup($0) } + [nil]
    let variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process: pid_t = 0
    let status = posix_spawn(
      &process, launch.executable, &actions, &attributes, arguments, variables)
    guard status == 0 else { throw SystemError("posix_spawn", launch.executable, code: status) }
    return process
  }
}

/// How a process ended.
struct Exit {
  /// The signal that killed it, or nil.
  var signal: Int32?
  var code: Int32
  var peakKilobytes: Int

  init(status: Int32, usage: rusage) {
    let number = status & 0x7F
    signal = number == 0 ? nil : number
    code = (status >> 8) & 0xFF
    peakKilobytes = usage.ru_maxrss
  }

  var words: String {
    guard let signal else { return "it ended with status \(code)" }
    let names: [Int32: String] = [
      SIGABRT: "SIGABRT", SIGSEGV: "SIGSEGV", SIGBUS: "SIGBUS", SIGILL: "SIGILL",
      SIGTRAP: "SIGTRAP", SIGFPE: "SIGFPE", SIGKILL: "SIGKILL", SIGXCPU: "SIGXCPU",
      SIGSYS: "SIGSYS", SIGTERM: "SIGTERM",
    ]
    return "it was killed by " + (names[signal] ?? "signal \(signal)")
  }
}
