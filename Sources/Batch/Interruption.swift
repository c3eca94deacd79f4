internal import CLinux
internal import Glibc

/// SIGINT, SIGTERM and SIGHUP, turned into something that a loop can look at.
package final class Interruption {
  /// Readable once a signal has come.
  package let descriptor: Int32
  /// The first signal that came, or nil.
  package private(set) var signal: Int32?

  /// Listens from now on, for the rest of the process's life.
  package init() {
    Glibc.signal(SIGPIPE, SIG_IGN)
    Glibc.signal(SIGXFSZ, SIG_IGN)
    descriptor = linux_signal_pipe()
  }

  /// Looks whether a signal has come.
  package func look() -> Bool {
    var number: UInt8 = 0
    while read(descriptor, &number, 1) == 1 {
      if signal == nil { signal = Int32(number) }
    }
    return signal != nil
  }

  /// 128 and the signal's number, as a shell says it.
  package var exitStatus: Int32? { signal.map { 128 + $0 } }
}
