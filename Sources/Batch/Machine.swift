internal import Glibc

/// What of the machine a batch needs to know.
package enum Machine {
  /// The processors that this process may use.
  package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}
