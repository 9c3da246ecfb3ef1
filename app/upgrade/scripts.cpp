#include "app/upgrade/scripts.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

/// Out of a static library the linker takes only what somebody names: this names the compiled-in scripts. Must stand outside any namespace.
static void nameCompiledInScripts()
{
    Q_INIT_RESOURCE(runner);
}

namespace {

constexpr qsizetype Block = 512;

QByteArray octal(qint64 value, int digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0').right(digits) + '\0';
}

QByteArray header(const QByteArray &name, qint64 size, int mode, char type, qint64 time)
{
    QByteArray block(Block, '\0');
    const auto put = [&block](qsizetype at, const QByteArray &bytes) { block.replace(at, bytes.size(), bytes); };
    put(0, name.left(100));
    put(100, octal(mode, 7));
    put(108, octal(0, 7));
    put(116, octal(0, 7));
    put(124, octal(size, 11));
    put(136, octal(time, 11));
    put(148, QByteArray(8, ' '));
    block[156] = type;
    put(257, QByteArray("ustar\0" "00", 8));
    qint64 sum = 0;
    for (const char c : block)
        sum += static_cast<unsigned char>(c);
    put(148, octal(sum, 6) + ' ');
    return block;
}

} // namespace

QByteArray serverScript(const QString &name)
{
    nameCompiledInScripts();
    QFile file(u":/server/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList runScripts()
{
    nameCompiledInScripts();
    QStringList names;
    for (const QString &folder : {QString(), u"steps/"_s}) {
        QDirIterator scripts(u":/server/"_s + folder, {u"*.sh"_s}, QDir::Files);
        while (scripts.hasNext()) {
            scripts.next();
            // The same folder of the resource system holds what looks at a server, or mends something there, without a run.
            if (scripts.fileName() != "survey.sh"_L1 && scripts.fileName() != "find-stores.sh"_L1 && scripts.fileName() != "mend.sh"_L1
                && scripts.fileName() != "rehearse.sh"_L1)
                names.append(folder + scripts.fileName());
        }
    }
    return names;
}

QByteArray tarOf(const QList<TarFile> &files)
{
    QByteArray archive;
    QSet<QByteArray> folders;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    for (const TarFile &file : files) {
        const QByteArray name = file.name.toUtf8();
        for (qsizetype slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
            const QByteArray folder = name.first(slash + 1);
            if (!folders.contains(folder))
                archive += header(folder, 0, 0700, '5', now);
            folders.insert(folder);
        }
        archive += header(name, file.content.size(), file.mode, '0', now);
        archive += file.content;
        archive += QByteArray((Block - file.content.size() % Block) % Block, '\0');
    }
    return archive + QByteArray(2 * Block, '\0');
}
