#include "app/ssh/knownhosts.h"

#include "app/ssh/wildcard.h"
#include "app/ssh/wire.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMessageAuthenticationCode>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MaxFile = 16 * 1024 * 1024; // A known_hosts of this size is not one.

// "|1|salt|hash": the host's name under HMAC-SHA1, so that the file doesn't tell whom the person visits.
bool hashMatches(const QByteArray &pattern, const QByteArray &name)
{
    const QList<QByteArray> parts = pattern.split('|');
    if (parts.size() != 4 || parts.at(1) != "1")
        return false;
    const QByteArray salt = QByteArray::fromBase64(parts.at(2));
    const QByteArray hash = QByteArray::fromBase64(parts.at(3));
    return !hash.isEmpty() && QMessageAuthenticationCode::hash(name, salt, QCryptographicHash::Sha1) == hash;
}

} // namespace

KnownHosts::KnownHosts(const QStringList &files)
{
    for (const QString &name : files) {
        QFile file(name);
        if (name.isEmpty() || !QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly) || file.size() > MaxFile)
            continue;
        int number = 0;
        while (!file.atEnd()) {
            const QByteArray line = file.readLine().simplified();
            ++number;
            if (line.isEmpty() || line.startsWith('#'))
                continue;
            QList<QByteArray> words = line.split(' ');
            Entry entry{name, number, {}, {}, false};
            if (words.first().startsWith('@')) {
                const QByteArray mark = words.takeFirst();
                // A certificate authority's key is nobody's host key.
                if (mark != "@revoked")
                    continue;
                entry.revoked = true;
            }
            if (words.size() < 3)
                continue;
            entry.hosts = words.at(0);
            entry.key = {QString::fromLatin1(words.at(1)), QByteArray::fromBase64(words.at(2))};
            Wire wire(entry.key.blob);
            if (wire.string() == words.at(1) && wire.ok())
                m_entries += entry;
        }
    }
}

KnownHosts::Answer KnownHosts::judge(const QString &host, int port, const HostKey &key) const
{
    const QByteArray name = nameOf(host, port);
    Answer answer;
    for (const Entry &entry : m_entries) {
        if (!matches(entry.hosts, name))
            continue;
        if (entry.revoked) {
            if (entry.key.blob == key.blob)
                return {Verdict::Revoked, entry.key.fingerprint(), entry.file, entry.line, {}};
        } else if (entry.key.blob == key.blob) {
            answer.verdict = Verdict::Known;
        } else if (entry.key.type != key.type) {
            answer.otherTypes += entry.key.type;
        } else if (answer.verdict == Verdict::Unknown) {
            answer = {Verdict::Changed, entry.key.fingerprint(), entry.file, entry.line, {}};
        }
    }
    return answer;
}

QStringList KnownHosts::typesFor(const QString &host, int port) const
{
    const QByteArray name = nameOf(host, port);
    QStringList types;
    for (const Entry &entry : m_entries) {
        if (!entry.revoked && !types.contains(entry.key.type) && matches(entry.hosts, name))
            types += entry.key.type;
    }
    return types;
}

Result<> KnownHosts::remember(const QString &file, const QString &host, int port, const HostKey &key)
{
    const auto failed = [&file](const QString &reason) -> Problem {
        return {Problem::Kind::Failed,
                QCoreApplication::translate("KnownHosts", "The host key could not be remembered: %1 cannot be written.").arg(file),
                QCoreApplication::translate("KnownHosts", "Make room on this computer or make the folder writable, then try again."), reason};
    };
    if (!QDir().mkpath(QFileInfo(file).absolutePath()))
        return failed(u"mkpath"_s);
    QByteArray content;
    if (QFile old(file); old.exists()) {
        if (!old.open(QIODevice::ReadOnly))
            return failed(old.errorString());
        content = old.readAll();
    }
    if (!content.isEmpty() && !content.endsWith('\n'))
        content += '\n';
    content += nameOf(host, port) + ' ' + key.type.toLatin1() + ' ' + key.blob.toBase64() + '\n';
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly))
        return failed(out.errorString());
    out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (out.write(content) != content.size() || !out.commit())
        return failed(out.errorString());
    return {};
}

bool KnownHosts::matches(const QByteArray &patterns, const QByteArray &name)
{
    if (patterns.startsWith('|'))
        return hashMatches(patterns, name);
    return listMatches(QString::fromUtf8(patterns).toLower().split(u','), QString::fromUtf8(name));
}

QByteArray KnownHosts::nameOf(const QString &host, int port)
{
    const QByteArray name = host.toLower().toUtf8();
    return port == 22 ? name : '[' + name + "]:" + QByteArray::number(port);
}
