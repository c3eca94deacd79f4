#ifndef CLINUX_H
#define CLINUX_H

#include <spawn.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/// What Linux offers and Swift's Glibc import cannot reach, most of it to hold a process in.
/// Every function returns 0 or a count on success, and the negated errno on failure.

/// The limits that a worker lives under; 0 leaves a limit as it is.
struct linux_limits {
  uint64_t address_space;  ///< bytes
  uint64_t open_files;
};

/// Sets the limits, and no core file, no file of the worker's own, no new privileges.
int linux_limit(struct linux_limits limits);

/// Dies when `parent` does; fails with -ESRCH where it is gone already.
int linux_die_with(pid_t parent);

/// The Landlock ABI of the kernel, from 1 on.
int linux_landlock_version(void);

/// Leaves of the file system only reading beneath the given folders; those that are missing are
/// passed over.
int linux_landlock(const char *const *readable, size_t count);

/// Whether the kernel filters system calls.
int linux_seccomp_available(void);

/// Refuses sockets, new programs and processes, signals to others, and changes to limits.
int linux_seccomp(void);

/// Lets a child use `seconds` of processor time in all.
int linux_processor_time(pid_t child, uint64_t seconds);

/// The processor time that a child has used, in nanoseconds.
int64_t linux_processor_time_used(pid_t child);

/// Closes in the child that is to be spawned every descriptor from `first` on.
int linux_spawn_close_from(posix_spawn_file_actions_t *actions, int first);

/// Sends bytes with an open descriptor beside them.
ssize_t linux_send(int socket, const void *bytes, size_t count, int descriptor);

/// Receives bytes; `descriptor` is the one that came beside them, or -1.
ssize_t linux_receive(int socket, void *bytes, size_t count, int *descriptor);

/// Opens for reading, without waiting, a path that must stay beneath a folder, links included.
int linux_open_beneath(int folder, const char *path);

/// An unnamed file in memory.
int linux_memory_file(void);

/// Writes to the disk all of the file system that holds an open file, and reports what failed.
int linux_sync_file_system(int descriptor);

/// A pipe from which the numbers of SIGINT, SIGTERM and SIGHUP can be read, a byte each.
int linux_signal_pipe(void);

#endif
