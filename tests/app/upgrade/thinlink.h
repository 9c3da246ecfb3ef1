#pragma once

#include "tests/app/upgrade/localshell.h"

/// A shell whose link carries only so many bytes of files, then breaks; the next one goes on where it stopped.
class ThinLink : public LocalShell
{
public:
    struct Carried
    {
        QString name; ///< Of the file.
        qint64 from;  ///< Where in it this time began.
    };
    ThinLink(const QString &home, qint64 bytes, QList<Carried> *carried) : LocalShell(home), m_left(bytes), m_carried(carried) {}

    bool alive() const override { return m_left > 0; }
    Result<> upload(const QString &localPath, const QString &remotePath, bool resume, const Progress &progress, std::stop_token stop) override;
    Result<> download(const QString &remotePath, const QString &localPath, bool resume, const Progress &progress, std::stop_token stop) override
    {
        return upload(remotePath, localPath, resume, progress, std::move(stop));
    }

private:
    qint64 m_left;
    QList<Carried> *m_carried;
};
