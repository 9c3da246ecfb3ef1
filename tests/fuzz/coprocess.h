#pragma once

#include <QByteArray>
#include <QString>

#include <sys/types.h>

/// A shell that stays: each time it is told, it sources one file and says what that printed. Starting a shell for each of
/// a million words would take a day.
class Coprocess
{
public:
    /// words: program and arguments before "-c"; path: its PATH; functions: sh text it knows from the start.
    Coprocess(const QList<QByteArray> &words, const QByteArray &path, const QByteArray &functions, const QString &file);
    ~Coprocess();
    Q_DISABLE_COPY_MOVE(Coprocess)

    void begin();                       ///< Sources the file as it is now.
    /// What it printed while it read the file, which may hold NUL bytes between so many parts. A shell that is gone is a
    /// failure; one that never answers runs into the time limit for an input.
    QByteArray answer(int parts = 1);
    QByteArray name() const { return m_name; }

private:
    QByteArray m_name;
    QByteArray m_kept;
    pid_t m_pid = -1;
    int m_in = -1;
    int m_out = -1;
};
