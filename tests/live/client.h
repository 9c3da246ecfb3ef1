#pragma once

#include "tests/practice/practicestore.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

/// storewright-cli as a person at another computer uses it: the real program, with a home and a data folder of its own.
class Client
{
public:
    /// How a call of it ended.
    struct Ended
    {
        int code = -1; ///< -1: it was killed or never started; PrintedASecret.
        QByteArray out;
        QByteArray err;
        QList<QJsonObject> events() const;          ///< The lines of out, with --json.
        QStringList said() const;                   ///< The lines of err that are not evidence.
        QByteArray whole() const { return "exit " + QByteArray::number(code) + "\n-- out (last)\n" + out.right(4000) + "\n-- err\n" + err; }
    };

    explicit Client(const PracticeStore &store);
    ~Client(); ///< What it leaves on this computer is searched for secrets of the practice store.
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    static constexpr int PrintedASecret = -2;       ///< How every call ends that showed a secret of the practice store.
    static const QString StoreName;                 ///< What the store is called in the store book.
    /// Puts the practice store into the store book, logging in with its key.
    Ended add();
    /// Runs it to its end. @p input is its standard input; at most @p seconds.
    Ended run(const QStringList &words, const QByteArray &input = {}, int seconds = 900);
    /// Starts it; the caller reads and ends it. Its two outputs are written to files, as a shell would. @p inFolder: where it is
    /// started, the tests' own if empty; nothing there keeps it from leaving a core file but itself.
    std::unique_ptr<QProcess> start(const QStringList &words, const QString &outFile, const QString &errFile, const QByteArray &input = {},
                                    const QString &inFolder = {});

    void setAccessKeys(const QString &publicKey, const QString &privateKey); ///< Given in the environment; empty: not given.
    QString address(const QString &user = {}, int port = 0) const;         ///< ssh://… of the practice store.
    QString dataDir() const { return m_home.filePath(QStringLiteral("data")); }
    QString home() const { return m_home.path(); }

private:
    void prepare(QProcess &process) const;

    const PracticeStore &m_store;
    QTemporaryDir m_home;
    QString m_publicKey, m_privateKey;
};

/// The name of the practice store that these tests share; $STOREWRIGHT_LIVE for who runs them beside somebody else.
QString sharedStore();

/// Why a result is none; empty if it is one. For QVERIFY2, which wants its text in any case.
template <typename T>
QByteArray why(const Result<T> &result)
{
    return result ? QByteArray() : result.problem().summary.toUtf8() + ' ' + result.problem().evidence.toUtf8();
}

/// The bytes of a file on this machine; empty if there is none.
QByteArray contentsOf(const QString &path);
