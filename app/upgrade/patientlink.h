#pragma once

#include "app/upgrade/retry.h"
#include "app/upgrade/visit.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>

/// A way to a server that is found again when the link breaks: what is carried over it is long, and a laptop sleeps, changes its
/// Wi-Fi, loses its VPN. Gives up after minutes in which nothing came through; then a person is asked. One thread uses it.
class PatientLink
{
public:
    using Open = std::function<Result<std::shared_ptr<Visit>>(std::stop_token)>;
    /// waiting is told why it waits, each time before it does (translated).
    PatientLink(Open open, std::function<void(const QString &why)> waiting, std::stop_token stop);

    /// Does the work over a link, and once more over another when that broke under it. Problems are those of the work and of the
    /// visit; after a stop whatever the work said of it.
    Result<> over(const std::function<Result<>(Shell &)> &work);
    void moved() { m_lastMoved.start(); } ///< Something has come through just now.

private:
    Open m_open;
    std::function<void(const QString &why)> m_waiting;
    std::stop_token m_stop;
    std::shared_ptr<Visit> m_visit;
    Refusals m_refusals;
    QElapsedTimer m_lastMoved;
};
