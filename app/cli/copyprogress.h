#pragma once

#include "app/cli/terminal.h"
#include "app/upgrade/backupfiles.h"

#include <QElapsedTimer>

#include <memory>

/// How far a copy of a backup has come, told now and then; at once when the connection breaks or is back. Copies are one.
class CopyProgressLines
{
    Q_DECLARE_TR_FUNCTIONS(CopyProgressLines)

public:
    explicit CopyProgressLines(Terminal &terminal) : m_terminal(&terminal), m_told(std::make_shared<Told>()) {}
    void operator()(const CopyProgress &now) const;

private:
    struct Told
    {
        QElapsedTimer last;
        QString broken;
    };
    Terminal *m_terminal;
    std::shared_ptr<Told> m_told;
};
