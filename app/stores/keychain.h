#pragma once

#include "app/result.h"

#include <QHash>
#include <QMutex>
#include <QString>
#include <QThread>

#include <optional>

/// The operating system's keychain, spoken to on a thread of its own, because QtKeychain needs an event loop that outlives every question.
/// Where there is none, or it keeps silent, this session's memory stands in for it. One for the whole program; any thread.
class Keychain
{
public:
    static Keychain &system();

    bool available();                        ///< Asks once; blocks up to 2 s.
    QString read(const QString &name);       ///< Empty: nothing is kept under this name.
    Result<> write(const QString &name, const QString &secret); ///< An empty secret forgets it.

private:
    Keychain();
    ~Keychain();
    Q_DISABLE_COPY_MOVE(Keychain)

    enum class Ask { Read, Write, Forget };
    struct Answer { int error = 0; QString text; };
    std::optional<Answer> ask(Ask what, const QString &name, const QString &secret = {});

    QThread *m_thread;
    QObject *m_voice;                        ///< Lives on m_thread.
    QMutex m_lock;                           ///< Guards what follows.
    std::optional<bool> m_available;
    QHash<QString, QString> m_memory;
};
