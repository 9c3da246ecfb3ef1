#include "tests/canaries/canaries.h"

#include <QFile>
#include <QProcess>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QByteArray Beginning = "5ec2e7ca4a41"; // tests/practice/parts/place.sh

bool isHex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); }

bool holdsPlain(const QByteArray &bytes)
{
    constexpr qsizetype Tail = 4;
    for (qsizetype at = bytes.indexOf(Beginning); at >= 0; at = bytes.indexOf(Beginning, at + 1)) {
        const QByteArray tail = bytes.mid(at + Beginning.size(), Tail);
        if (tail.size() == Tail && std::all_of(tail.begin(), tail.end(), isHex))
            return true;
    }
    return false;
}

} // namespace

bool holdsCanary(const QByteArray &bytes)
{
    QByteArray narrow = bytes;
    narrow.removeIf([](char c) { return c == '\0'; });
    return holdsPlain(bytes) || holdsPlain(narrow);
}

QStringList canariesIn(const QString &folder)
{
    QProcess search;
    search.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    search.start(QStringLiteral(CANARY_SEARCH), {folder});
    if (!search.waitForFinished(120'000) || search.exitStatus() != QProcess::NormalExit || search.exitCode() > 1)
        return {u"could not search "_s + folder};
    return QString::fromUtf8(search.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

void searchBeforeRemoval(const QString &folder)
{
    const QStringList found = canariesIn(folder);
    if (found.isEmpty())
        return;
    const QByteArray verdict = qgetenv("STOREWRIGHT_CANARIES");
    if (verdict.isEmpty())
        qFatal("A secret is in %s", qPrintable(found.join(u' ')));
    QFile file(QString::fromLocal8Bit(verdict) + u"/found"_s);
    if (!file.open(QIODevice::Append) || file.write(found.join(u'\n').toUtf8() + '\n') < 0)
        qFatal("A secret is in %s", qPrintable(found.join(u' ')));
}
