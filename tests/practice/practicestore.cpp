#include "tests/practice/practicestore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace {

/// What a program printed, or why it did not end well. Not for merchants: only tests read it.
Result<QByteArray> runProgram(const QString &program, const QStringList &arguments, int timeoutMs)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::SeparateChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    const bool ended = process.waitForStarted(10'000) && process.waitForFinished(timeoutMs);
    const QByteArray output = process.readAllStandardOutput();
    const QByteArray errors = process.readAllStandardError();
    if (!ended) {
        process.kill();
        process.waitForFinished(5'000);
        return Problem{Problem::Kind::Failed, u"%1 did not end: %2"_s.arg(program, process.errorString()), {},
                       QString::fromUtf8(errors)};
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return Problem{Problem::Kind::Failed, u"%1 %2: exit code %3. %4"_s.arg(program, arguments.value(0))
                .arg(process.exitCode()).arg(QString::fromUtf8(errors + output).trimmed()), {}, QString::fromUtf8(errors)};
    return output;
}

} // namespace

Result<PracticeStore> PracticeStore::up(const QString &name, const QStringList &more)
{
    PracticeStore store(name);
    if (auto started = store.front(QStringList{u"up"_s} + more); !started)
        return started.problem();
    if (auto looked = store.look(); !looked)
        return looked.problem();
    return store;
}

Result<QByteArray> PracticeStore::front(const QStringList &arguments, int timeoutMs) const
{
    return runProgram(QStringLiteral(PRACTICE_STORE), arguments + QStringList{u"--name"_s, m_name}, timeoutMs);
}

Result<> PracticeStore::look()
{
    const auto told = front({u"info"_s, u"--json"_s});
    if (!told)
        return told.problem();
    m_info = QJsonDocument::fromJson(*told).object();
    if (m_info.isEmpty())
        return Problem{Problem::Kind::Failed, u"The practice store's info is no JSON."_s, {}, QString::fromUtf8(*told)};
    return {};
}

QString PracticeStore::host() const { return m_info[u"host"_s].toString(); }
quint16 PracticeStore::port() const { return static_cast<quint16>(m_info[u"port"_s].toInt()); }
QString PracticeStore::user() const { return m_info[u"user"_s].toString(); }
QString PracticeStore::password() const { return m_info[u"password"_s].toString(); }
QString PracticeStore::identity(const QString &kind) const { return m_info[u"identities"_s][kind].toString(); }
QString PracticeStore::passphrase() const { return m_info[u"passphrase"_s].toString(); }
QString PracticeStore::hostKeyFingerprint(const QString &kind) const { return m_info[u"host_keys"_s][kind].toString(); }
QString PracticeStore::root() const { return m_info[u"root"_s].toString(); }
QString PracticeStore::baseUrl() const { return m_info[u"base_url"_s].toString(); }
QString PracticeStore::adminUrl() const { return m_info[u"admin_url"_s].toString(); }
QString PracticeStore::publicKey() const { return m_info[u"access_keys"_s][u"public"_s].toString(); }
QString PracticeStore::privateKey() const { return m_info[u"access_keys"_s][u"private"_s].toString(); }
QString PracticeStore::repository() const { return m_info[u"repository"_s].toString(); }

QStringList PracticeStore::versions() const
{
    QStringList versions;
    const QJsonArray offered = m_info[u"versions"_s].toArray();
    for (const auto &version : offered)
        versions << version.toString();
    return versions;
}

Result<> PracticeStore::reset()
{
    if (auto done = front({u"reset"_s}); !done)
        return done.problem();
    return look();
}

Result<> PracticeStore::breakIt(const QString &fault)
{
    if (auto done = front({u"break"_s, fault}); !done)
        return done.problem();
    return look();
}

Result<> PracticeStore::mend(const QString &fault)
{
    if (auto done = front({u"mend"_s, fault}); !done)
        return done.problem();
    return look();
}

Result<> PracticeStore::reboot()
{
    if (auto done = front({u"reboot"_s}); !done)
        return done.problem();
    return look();
}

Result<> PracticeStore::down()
{
    if (auto done = front({u"down"_s}); !done)
        return done.problem();
    return {};
}

Result<> PracticeStore::purge()
{
    if (auto done = front({u"down"_s, u"--purge"_s}); !done)
        return done.problem();
    return {};
}

Result<QList<QStringList>> PracticeStore::sql(const QString &query) const
{
    return ask({u"sql"_s, query});
}

Result<QList<QStringList>> PracticeStore::administer(const QString &query) const
{
    return ask({u"sql"_s, u"--admin"_s, query});
}

Result<QList<QStringList>> PracticeStore::ask(const QStringList &arguments) const
{
    const auto printed = front(arguments, 60'000);
    if (!printed)
        return printed.problem();
    QList<QStringList> rows;
    const QStringList lines = QString::fromUtf8(*printed).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        rows << line.split(u'\t');
    return rows;
}

PracticeStore::Reply PracticeStore::fetch(const QString &path) const
{
    const auto got = runProgram(u"curl"_s, {u"-s"_s, u"-i"_s, u"--max-time"_s, u"20"_s, u"--noproxy"_s, u"*"_s, u"--globoff"_s,
                                baseUrl() + (path.startsWith(u'/') ? path.mid(1) : path)}, 30'000);
    if (!got)
        return {};
    const qsizetype gap = (*got).indexOf("\r\n\r\n");
    Reply reply;
    reply.headers = gap < 0 ? *got : (*got).left(gap);
    reply.body = gap < 0 ? QByteArray() : (*got).mid(gap + 4);
    reply.status = reply.headers.mid(reply.headers.indexOf(' ') + 1, 3).toInt();
    return reply;
}

Result<QByteArray> PracticeStore::run(const QString &command) const
{
    return front({u"run"_s, command}, 120'000);
}
