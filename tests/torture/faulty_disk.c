/* Makes system calls on the office's files fail now and then, in a process that loads it (LD_PRELOAD) and arms it. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

static unsigned long one_in = 0;
static unsigned int seed = 1;
static unsigned long hits = 0;

void cdtdesk_arm(unsigned int new_seed, unsigned long new_one_in) { seed = new_seed; one_in = new_one_in; }
unsigned long cdtdesk_hits(void) { return hits; }

static int is_due(void) {
    if (!one_in || (unsigned long)rand_r(&seed) % one_in) return 0;
    hits++;
    return 1;
}

static int is_ours(const char *path) { return strstr(path, "office") != NULL || strstr(path, "given") != NULL; }

static int fails(int fd) {
    char link[64], path[1024];
    if (!one_in) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_ours(path) && is_due();
}

#define NEXT(name) static __typeof__(name) *next; if (!next) next = dlsym(RTLD_NEXT, #name)
#define FAIL(value) do { errno = EIO; return value; } while (0)

ssize_t pread64(int fd, void *data, size_t size, off64_t at) { NEXT(pread64); if (fails(fd)) FAIL(-1); return next(fd, data, size, at); }
ssize_t pread(int fd, void *data, size_t size, off_t at) { NEXT(pread); if (fails(fd)) FAIL(-1); return next(fd, data, size, at); }
ssize_t read(int fd, void *data, size_t size) { NEXT(read); if (fails(fd)) FAIL(-1); return next(fd, data, size); }
/* Every other failing write is a short one: half is written, as on a disk that fails in the middle. */
ssize_t pwrite64(int fd, const void *data, size_t size, off64_t at) {
    NEXT(pwrite64);
    if (!fails(fd)) return next(fd, data, size, at);
    if (hits % 2) next(fd, data, size / 2, at);
    FAIL(-1);
}
ssize_t pwrite(int fd, const void *data, size_t size, off_t at) {
    NEXT(pwrite);
    if (!fails(fd)) return next(fd, data, size, at);
    if (hits % 2) next(fd, data, size / 2, at);
    FAIL(-1);
}
ssize_t write(int fd, const void *data, size_t size) { NEXT(write); if (fails(fd)) FAIL(-1); return next(fd, data, size); }
int fsync(int fd) { NEXT(fsync); if (fails(fd)) FAIL(-1); return next(fd); }
int fdatasync(int fd) { NEXT(fdatasync); if (fails(fd)) FAIL(-1); return next(fd); }
int ftruncate(int fd, off_t size) { NEXT(ftruncate); if (fails(fd)) FAIL(-1); return next(fd, size); }
int ftruncate64(int fd, off64_t size) { NEXT(ftruncate64); if (fails(fd)) FAIL(-1); return next(fd, size); }
int unlink(const char *path) { NEXT(unlink); if (one_in && is_ours(path) && is_due()) FAIL(-1); return next(path); }
int rename(const char *from, const char *to) { NEXT(rename); if (one_in && is_ours(from) && is_due()) FAIL(-1); return next(from, to); }

static int opened(int (*next)(const char *, int, ...), const char *path, int flags, mode_t mode) {
    if (one_in && is_ours(path) && is_due()) FAIL(-1);
    return next(path, flags, mode);
}
int open(const char *path, int flags, ...) {
    NEXT(open);
    va_list more; va_start(more, flags); mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; va_end(more);
    return opened(next, path, flags, mode);
}
int open64(const char *path, int flags, ...) {
    NEXT(open64);
    va_list more; va_start(more, flags); mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0; va_end(more);
    return opened(next, path, flags, mode);
}
