#include "tests/fuzz/coprocess.h"

#include "tests/fuzz/fuzz.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <vector>

Coprocess::Coprocess(const QList<QByteArray> &words, const QByteArray &path, const QByteArray &functions, const QString &file)
    : m_name(words.join(' '))
{
    QList<QByteArray> all = words;
    all += {"-c", functions + "\nfile=$1; export LC_ALL=C; while read -r go; do . \"$file\"; printf '\\000'; done", "coprocess", file.toUtf8()};
    std::vector<char *> arguments;
    for (QByteArray &word : all)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    QByteArray pathSetting = "PATH=" + path;
    char *environment[] = {pathSetting.data(), nullptr};

    int in[2];
    int out[2];
    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0)
        std::abort();
    m_pid = fork();
    if (m_pid == 0) {
        dup2(in[0], 0);
        dup2(out[1], 1);
        // As every step of ours: what a shell says about words that are quoted badly belongs to what is compared.
        dup2(out[1], 2);
        execvpe(arguments.front(), arguments.data(), environment);
        _exit(127);
    }
    close(in[0]);
    close(out[1]);
    m_in = in[1];
    m_out = out[0];
}

Coprocess::~Coprocess()
{
    close(m_in);
    close(m_out);
    waitpid(m_pid, nullptr, 0);
}

void Coprocess::begin()
{
    while (write(m_in, "\n", 1) != 1)
        fuzz::hold(errno == EINTR, "the shell takes what it is told", m_name);
}

QByteArray Coprocess::answer(int parts)
{
    QByteArray said = std::exchange(m_kept, {});
    for (qsizetype looked = 0;;) {
        for (; looked < said.size(); ++looked) {
            if (said[looked] == '\0' && --parts == 0) {
                m_kept = said.mid(looked + 1);
                return said.left(looked);
            }
        }
        // libFuzzer's own alarm clock may come in between; the time limit for an input is its business.
        char buffer[65536];
        ssize_t count = 0;
        do {
            count = read(m_out, buffer, sizeof buffer);
        } while (count < 0 && errno == EINTR);
        fuzz::hold(count > 0, "the shell is still there", m_name + ": " + said);
        said.append(buffer, static_cast<qsizetype>(count));
    }
}
