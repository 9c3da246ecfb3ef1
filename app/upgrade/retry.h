#pragma once

#include "app/result.h"

#include <QList>

#include <optional>
#include <stop_token>

/// Sleeps, but not past a stop. False: stopped.
bool pauseFor(int milliseconds, const std::stop_token &stop);

/// Whether a log-in that was refused may be tried again. Who was let in a while ago, and is refused now, most likely meets a
/// server that is starting up (pam_nologin); but a password that has been changed must not be tried until the host bans us.
class Refusals
{
public:
    /// The pauses before each new try; after the last of them nothing more is tried.
    explicit Refusals(QList<int> pausesMs = {10'000, 30'000, 60'000}) : m_pausesMs(std::move(pausesMs)) {}

    void letIn();
    /// How long to wait before the next try. Nothing: it will not pass by itself, a person has to answer.
    std::optional<int> pauseMs();

private:
    QList<int> m_pausesMs;
    bool m_wasIn = false;
    qsizetype m_inARow = 0;
};
