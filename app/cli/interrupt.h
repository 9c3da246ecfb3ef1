#pragma once

#include <QtGlobal>

#include <stop_token>
#include <thread>

/// Ctrl-C (and the polite request to end) as a stop token, for as long as this lives. One at a time.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Q_DISABLE_COPY_MOVE(Interrupt)

    std::stop_token token() const { return m_stop.get_token(); }
    bool happened() const { return m_stop.stop_requested(); }

private:
    std::stop_source m_stop;
    std::thread m_listener;
};
