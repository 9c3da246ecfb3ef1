#include "app/cli/interrupt.h"

#include <cerrno>
#include <csignal>
#include <unistd.h>

namespace {

int s_pipe[2] = {-1, -1};

// A signal may come at any moment: all that is safe is to write a byte, and to leave errno as it was.
void passOn(int)
{
    const int before = errno;
    const char byte = 'i';
    [[maybe_unused]] const ssize_t written = ::write(s_pipe[1], &byte, 1);
    errno = before;
}

} // namespace

Interrupt::Interrupt()
{
    if (::pipe(s_pipe) != 0)
        return;
    m_listener = std::thread([this] {
        char byte = 0;
        while (::read(s_pipe[0], &byte, 1) == -1 && errno == EINTR) { }
        if (byte == 'i') {
            // The second Ctrl-C ends the program as usual: whoever presses it twice means it.
            std::signal(SIGINT, SIG_DFL);
            std::signal(SIGTERM, SIG_DFL);
            m_stop.request_stop();
        }
    });
    std::signal(SIGINT, passOn);
    std::signal(SIGTERM, passOn);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    if (s_pipe[1] != -1)
        ::close(s_pipe[1]); // the listener reads the end of the pipe
    if (m_listener.joinable())
        m_listener.join();
    if (s_pipe[0] != -1)
        ::close(s_pipe[0]);
    s_pipe[0] = s_pipe[1] = -1;
}
