#define _GNU_SOURCE
#include "CLinux.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/openat2.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static int result(long value) { return value < 0 ? -errno : (int)value; }

static int lower(int resource, uint64_t value) {
  struct rlimit limit = {.rlim_cur = value, .rlim_max = value};
  struct rlimit now;
  if (getrlimit(resource, &now) == 0 && now.rlim_max < value)
    limit.rlim_cur = limit.rlim_max = now.rlim_max;
  return result(setrlimit(resource, &limit));
}

int linux_limit(struct linux_limits limits) {
  int status = 0;
  if (limits.address_space) status = lower(RLIMIT_AS, limits.address_space);
  if (!status && limits.open_files) status = lower(RLIMIT_NOFILE, limits.open_files);
  if (!status) status = lower(RLIMIT_CORE, 0);
  if (!status) status = lower(RLIMIT_FSIZE, 0);
  if (!status) status = result(prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0));
  return status;
}

int linux_die_with(pid_t parent) {
  if (prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) != 0) return -errno;
  return getppid() == parent ? 0 : -ESRCH;
}

int linux_landlock_version(void) {
  return result(
      syscall(__NR_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION));
}

int linux_landlock(const char *const *readable, size_t count) {
  int version = linux_landlock_version();
  if (version < 1) return version < 0 ? version : -ENOSYS;
  struct landlock_ruleset_attr attributes = {
      .handled_access_fs = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1};
#ifdef LANDLOCK_ACCESS_FS_REFER
  if (version >= 2) attributes.handled_access_fs |= LANDLOCK_ACCESS_FS_REFER;
#endif
#ifdef LANDLOCK_ACCESS_FS_TRUNCATE
  if (version >= 3) attributes.handled_access_fs |= LANDLOCK_ACCESS_FS_TRUNCATE;
#endif
  int rules = (int)syscall(__NR_landlock_create_ruleset, &attributes, sizeof attributes, 0);
  if (rules < 0) return -errno;
  int status = 0;
  for (size_t i = 0; i < count && !status; i++) {
    int folder = open(readable[i], O_PATH | O_CLOEXEC);
    if (folder < 0) continue;
    struct landlock_path_beneath_attr beneath = {
        .allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR,
        .parent_fd = folder};
    status = result(
        syscall(__NR_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &beneath, 0));
    close(folder);
  }
  if (!status) status = result(syscall(__NR_landlock_restrict_self, rules, 0));
  close(rules);
  return status;
}

int linux_seccomp_available(void) {
  uint32_t action = SECCOMP_RET_ERRNO;
  return result(syscall(__NR_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action));
}

#if defined(__x86_64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define ANSWER(value) BPF_STMT(BPF_RET | BPF_K, (value))
#define REFUSED (SECCOMP_RET_ERRNO | EPERM)
#define REFUSE(name) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##name, 0, 1), ANSWER(REFUSED)
// The argument's low word stands first on little-endian machines, which both of ours are.
#define ONLY_FOR(name, argument, value)                                              \
  BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_##name, 0, 4), LOAD(args[argument]),      \
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), 0, 1), ANSWER(SECCOMP_RET_ALLOW), \
      ANSWER(REFUSED)

int linux_seccomp(void) {
#ifndef THIS_ARCHITECTURE
  return -ENOSYS;
#else
  uint32_t self = (uint32_t)getpid();
  struct sock_filter filter[] = {
      LOAD(arch),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_ARCHITECTURE, 1, 0),
      ANSWER(SECCOMP_RET_KILL_PROCESS),
      LOAD(nr),
#if defined(__x86_64__)
      // The x32 calls, by which the numbers below could be passed round.
      BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
      ANSWER(SECCOMP_RET_KILL_PROCESS),
      REFUSE(fork), REFUSE(vfork),
#endif
      REFUSE(socket), REFUSE(socketpair), REFUSE(connect), REFUSE(bind), REFUSE(listen),
      REFUSE(accept), REFUSE(accept4), REFUSE(execve), REFUSE(execveat), REFUSE(ptrace),
      REFUSE(process_vm_readv), REFUSE(process_vm_writev), REFUSE(pidfd_open),
      REFUSE(pidfd_getfd), REFUSE(pidfd_send_signal), REFUSE(rt_sigqueueinfo),
      REFUSE(rt_tgsigqueueinfo), REFUSE(tkill), REFUSE(setrlimit), REFUSE(unshare), REFUSE(setns),
      REFUSE(mount), REFUSE(umount2), REFUSE(chroot), REFUSE(pivot_root), REFUSE(bpf),
      REFUSE(perf_event_open), REFUSE(userfaultfd), REFUSE(keyctl), REFUSE(add_key),
      REFUSE(request_key), REFUSE(io_uring_setup), REFUSE(io_uring_enter),
      REFUSE(io_uring_register), REFUSE(init_module), REFUSE(finit_module),
      REFUSE(delete_module), REFUSE(kexec_load), REFUSE(reboot), REFUSE(setpriority),
      REFUSE(shmget), REFUSE(msgget), REFUSE(semget), REFUSE(memfd_create),
      // Threads are made by clone with these flags; clone3 hides its flags, and its absence makes
      // the C library fall back to clone.
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone3, 0, 1),
      ANSWER(SECCOMP_RET_ERRNO | ENOSYS),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, __NR_clone, 0, 4), LOAD(args[0]),
      BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 0, 1), ANSWER(SECCOMP_RET_ALLOW),
      ANSWER(REFUSED),
      ONLY_FOR(prlimit64, 2, 0), ONLY_FOR(kill, 0, self), ONLY_FOR(tgkill, 0, self),
      ANSWER(SECCOMP_RET_ALLOW)};
  struct sock_fprog program = {.len = sizeof filter / sizeof *filter, .filter = filter};
  return result(syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program));
#endif
}

int linux_processor_time(pid_t child, uint64_t seconds) {
  struct rlimit limit = {.rlim_cur = seconds, .rlim_max = RLIM_INFINITY};
  struct rlimit now;
  if (prlimit(child, RLIMIT_CPU, NULL, &now) != 0) return -errno;
  limit.rlim_max = now.rlim_max;
  if (limit.rlim_cur > limit.rlim_max) limit.rlim_cur = limit.rlim_max;
  return result(prlimit(child, RLIMIT_CPU, &limit, NULL));
}

int64_t linux_processor_time_used(pid_t child) {
  clockid_t clock;
  struct timespec used;
  int status = clock_getcpuclockid(child, &clock);
  if (status != 0) return -status;
  if (clock_gettime(clock, &used) != 0) return -errno;
  return (int64_t)used.tv_sec * 1000000000 + used.tv_nsec;
}

int linux_spawn_close_from(posix_spawn_file_actions_t *actions, int first) {
  return -posix_spawn_file_actions_addclosefrom_np(actions, first);
}

ssize_t linux_send(int socket, const void *bytes, size_t count, int descriptor) {
  union {
    char room[CMSG_SPACE(sizeof(int))];
    struct cmsghdr aligned;
  } control = {0};
  struct iovec part = {.iov_base = (void *)bytes, .iov_len = count};
  struct msghdr message = {
      .msg_iov = &part,
      .msg_iovlen = 1,
      .msg_control = control.room,
      .msg_controllen = sizeof control.room};
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  header->cmsg_level = SOL_SOCKET;
  header->cmsg_type = SCM_RIGHTS;
  header->cmsg_len = CMSG_LEN(sizeof descriptor);
  memcpy(CMSG_DATA(header), &descriptor, sizeof descriptor);
  ssize_t sent;
  do sent = sendmsg(socket, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent < 0 ? -errno : sent;
}

ssize_t linux_receive(int socket, void *bytes, size_t count, int *descriptor) {
  union {
    char room[CMSG_SPACE(sizeof(int))];
    struct cmsghdr aligned;
  } control = {0};
  struct iovec part = {.iov_base = bytes, .iov_len = count};
  struct msghdr message = {
      .msg_iov = &part,
      .msg_iovlen = 1,
      .msg_control = control.room,
      .msg_controllen = sizeof control.room};
  *descriptor = -1;
  ssize_t received;
  do received = recvmsg(socket, &message, MSG_CMSG_CLOEXEC);
  while (received < 0 && errno == EINTR);
  if (received < 0) return -errno;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (header && header->cmsg_level == SOL_SOCKET && header->cmsg_type == SCM_RIGHTS)
    memcpy(descriptor, CMSG_DATA(header), sizeof *descriptor);
  return received;
}

int linux_open_beneath(int folder, const char *path) {
  struct open_how how = {
      .flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY,
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS};
  int opened = (int)syscall(__NR_openat2, folder, path, &how, sizeof how);
  // Kernels before 5.6 and some containers do not know the call: then no link is followed.
  if (opened < 0 && (errno == ENOSYS || errno == EPERM))
    opened = openat(folder, path, (int)how.flags | O_NOFOLLOW);
  return result(opened);
}

int linux_memory_file(void) { return result(memfd_create("planwright", MFD_CLOEXEC)); }

int linux_sync_file_system(int descriptor) { return result(syncfs(descriptor)); }

static int signal_pipe[2] = {-1, -1};

static void note(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written;
  errno = saved;
}

int linux_signal_pipe(void) {
  if (signal_pipe[0] >= 0) return signal_pipe[0];
  if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -errno;
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
  sigset_t ours;
  sigemptyset(&ours);
  for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
    sigaction(numbers[i], &action, NULL);
    sigaddset(&ours, numbers[i]);
  }
  // A program may have been started by a thread that blocks them.
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
  return signal_pipe[0];
}
