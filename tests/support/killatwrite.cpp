// Preloaded into a program: kills it, as SIGKILL does, in the middle of the write to its project file that CLOUDSTEPS_TEST_KILL_AT_WRITE counts
// (from 1; the rollback journal's writes count too). The first half of that write is in the file. CLOUDSTEPS_TEST_DISK_FULL=1 refuses
// all such writes instead.

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

bool isProjectFile(int fd)
{
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    const ssize_t length = ::readlink(link, path, sizeof path - 1);
    if (length <= 0)
        return false;
    path[length] = '\0';
    return std::strstr(path, ".cloudsteps") != nullptr && std::strstr(path, ".lock") == nullptr;
}

} // namespace

extern "C" ssize_t pwrite64(int fd, const void *data, size_t size, off64_t offset)
{
    using Function = ssize_t (*)(int, const void *, size_t, off64_t);
    static const auto original = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "pwrite64"));
    static const char *const wanted = std::getenv("CLOUDSTEPS_TEST_KILL_AT_WRITE");
    static const char *const full = std::getenv("CLOUDSTEPS_TEST_DISK_FULL");
    static std::atomic<int> count{0};
    if ((wanted || full) && isProjectFile(fd)) {
        if (full) {
            errno = ENOSPC;
            return -1;
        }
        if (++count == std::atoi(wanted)) {
            original(fd, data, size / 2, offset);
            ::kill(::getpid(), SIGKILL);
        }
    }
    return original(fd, data, size, offset);
}
