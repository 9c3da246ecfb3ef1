// Looks at the arguments and the environments of all processes, over and over, for secrets of practice stores: what is there
// any other account of the machine may read. Writes what it finds, with the secret left out, a line each:
//     argv PROGRAM: ARGUMENTS        env PROGRAM: NAME
// then, told to end (SIGTERM, or who started it is gone), how often it looked: "looked TIMES processes PROCESSES".
//   canarywatch FILE [BEGINNING]       BEGINNING: how the secrets begin that are looked for, instead of those of practice stores
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace {

std::string_view s_canary = "5ec2e7ca4a41"; // How every secret of a practice store begins: tests/practice/parts/place.sh.
constexpr std::size_t Tail = 4;                     // More of it than who searches for it writes.
constexpr useconds_t Pause = 8000;
// A process may turn into another program soon after it was made, a shell rarely later on: the young are looked at each time, the others in turn.
constexpr unsigned Young = 40;
constexpr unsigned Turns = 40;

struct Process
{
    unsigned seen = 0;
    std::size_t arguments = 0;
};

volatile std::sig_atomic_t s_enough = 0;

bool isHex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

/// Where a whole secret begins, not just the word that is searched for.
std::size_t secretIn(std::string_view text, std::size_t from = 0)
{
    for (std::size_t at = text.find(s_canary, from); at != std::string_view::npos; at = text.find(s_canary, at + 1)) {
        const std::string_view tail = text.substr(at + s_canary.size(), Tail);
        if (tail.size() == Tail && std::all_of(tail.begin(), tail.end(), isHex))
            return at;
    }
    return std::string_view::npos;
}

std::string masked(std::string text)
{
    for (std::size_t at = secretIn(text); at != std::string::npos; at = secretIn(text, at)) {
        std::size_t end = at + s_canary.size();
        while (end < text.size() && isHex(text[end]))
            ++end;
        text.replace(at, end - at, "<secret>");
    }
    for (char &c : text)
        c = static_cast<unsigned char>(c) < 32 ? ' ' : c;
    return text.substr(0, 2000);
}

std::string contents(const std::string &path)
{
    std::string text;
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return text;
    static char buffer[128 * 1024];
    for (ssize_t got = 0; (got = ::read(fd, buffer, sizeof(buffer))) > 0 && text.size() < 4 * sizeof(buffer);)
        text.append(buffer, static_cast<std::size_t>(got));
    ::close(fd);
    return text;
}

std::string programOf(const std::string &folder)
{
    char path[4096];
    const ssize_t length = ::readlink((folder + "/exe").c_str(), path, sizeof(path));
    const std::string_view whole(path, length > 0 ? static_cast<std::size_t>(length) : 0);
    return std::string(whole.substr(whole.rfind('/') + 1));
}

/// Who has to have a secret in its environment, for there is no other way to hand it over.
bool mayHave(const std::string &program, std::string_view name)
{
    // The access keys may be given to the command line so; that is written down for the person.
    if (name == "STOREWRIGHT_PUBLIC_KEY" || name == "STOREWRIGHT_PRIVATE_KEY")
        return program == "storewright-cli";
    // Composer takes them in no other way that leaves no file; what it starts (rm, stty, grep among it) has its environment, and so has what starts it.
    if (name == "COMPOSER_AUTH") {
        constexpr std::string_view Around[] = {"bash", "busybox", "dash", "env", "git", "grep", "ionice", "nice", "rm", "setsid", "stty", "timeout", "unzip", "which"};
        return program.starts_with("php") || std::find(std::begin(Around), std::end(Around), program) != std::end(Around);
    }
    return false;
}

} // namespace

int main(int argc, char *argv[])
{
    std::FILE *out = argc == 2 || argc == 3 ? std::fopen(argv[1], "w") : nullptr;
    if (!out)
        return 2;
    if (argc == 3)
        s_canary = argv[2];
    std::signal(SIGTERM, [](int) { s_enough = 1; });
    std::signal(SIGINT, SIG_IGN);
    const pid_t parent = ::getppid();
    std::fprintf(out, "watching\n");
    std::fflush(out);

    std::unordered_map<int, Process> known;
    std::set<std::string> told;
    unsigned long times = 0;
    unsigned long processes = 0;
    DIR *folders = ::opendir("/proc");
    while (folders && !s_enough && ::getppid() == parent) {
        ++times;
        std::unordered_map<int, Process> now;
        ::rewinddir(folders);
        while (const dirent *entry = ::readdir(folders)) {
            if (entry->d_name[0] < '1' || entry->d_name[0] > '9')
                continue;
            const int pid = std::atoi(entry->d_name);
            const auto before = known.find(pid);
            Process process = before == known.end() ? Process() : before->second;
            processes += before == known.end() ? 1 : 0;
            if (process.seen++ < Young || (times + static_cast<unsigned>(pid)) % Turns == 0) {
                const std::string folder = std::string("/proc/") + entry->d_name;
                const std::string arguments = contents(folder + "/cmdline");
                const std::size_t mark = std::hash<std::string>()(arguments);
                if (mark != process.arguments || process.seen == 1) {
                    process.arguments = mark;
                    const std::string program = programOf(folder);
                    if (secretIn(arguments) != std::string::npos)
                        told.insert("argv " + program + ": " + masked(arguments));
                    const std::string environment = contents(folder + "/environ");
                    // It became another program between the two: neither is known with what belongs to it. Looked at again at once.
                    const bool same = programOf(folder) == program;
                    if (!same)
                        process = Process();
                    for (std::size_t at = 0; same && at < environment.size();) {
                        const std::string_view each = std::string_view(environment).substr(at, environment.find('\0', at) - at);
                        const std::string_view name = each.substr(0, each.find('='));
                        if (secretIn(each) != std::string_view::npos && !mayHave(program, name))
                            told.insert("env " + program + ": " + masked(std::string(name)));
                        at += each.size() + 1;
                    }
                }
            }
            now.emplace(pid, process);
        }
        known.swap(now);
        ::usleep(Pause);
    }
    if (folders)
        ::closedir(folders);
    for (const std::string &line : told)
        std::fprintf(out, "%s\n", line.c_str());
    std::fprintf(out, "looked %lu processes %lu\n", times, processes);
    return std::fclose(out) == 0 ? 0 : 1;
}
