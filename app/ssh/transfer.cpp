#include "app/ssh/connection.h"
#include "app/ssh/loop.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cstdio>

// Files go through `cat` over a channel rather than SFTP: over links with a delay it is the fastest of all (one stream, big
// windows), and it needs no SFTP subsystem.

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Piece = 256 * 1024;

struct Spoken
{
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

QString beside(const QString &path)
{
    return path + u".partial"_s;
}

Problem failed(const QString &summary, const QString &advice, const QString &evidence)
{
    return {Problem::Kind::Failed, summary, advice, evidence};
}

QByteArray digestOfStart(QFile &file, qint64 size)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    file.seek(0);
    while (size > 0) {
        const QByteArray piece = file.read(std::min(size, Piece));
        if (piece.isEmpty())
            break;
        hash.addData(piece);
        size -= piece.size();
    }
    return hash.result().toHex();
}

// A name that begins with "-" is a file all the same.
QString plainPath(const QString &path)
{
    return path.startsWith(u'-') ? u"./"_s + path : path;
}

} // namespace

Result<> Connection::upload(const QString &localPath, const QString &remotePath, bool resume, const Progress &progress, std::stop_token stop)
{
    QFile file(localPath);
    if (!file.open(QIODevice::ReadOnly)) {
        return failed(Spoken::tr("The file %1 cannot be read.").arg(localPath), Spoken::tr("Check that it is there and that you may read it."), file.errorString());
    }
    const qint64 total = file.size();
    const QString target = plainPath(remotePath);
    qint64 offset = 0;
    if (resume) {
        // How much is there, and whether it is the start of this very file.
        const Result<Output> there = run(Command({u"sh"_s, u"-c"_s,
            u"wc -c <\"$1\" 2>/dev/null && { sha256sum <\"$1\" || shasum -a 256 <\"$1\"; } 2>/dev/null"_s, u"sh"_s, beside(target)}), stop);
        if (!there)
            return there.problem();
        const QList<QByteArray> lines = there->out.split('\n');
        const qint64 size = lines.value(0).trimmed().toLongLong();
        if (size > 0 && size <= total && lines.value(1).left(64) == digestOfStart(file, size))
            offset = size;
    }
    file.seek(offset);
    qint64 sent = offset;
    bool unreadable = false;
    const Call::Source source = [&] {
        const QByteArray piece = file.read(std::min(Piece, total - sent));
        unreadable = unreadable || (piece.isEmpty() && sent < total);
        sent += piece.size();
        if (progress)
            progress(sent, total);
        return piece;
    };
    const QString script = u"umask 077; [ \"$3\" -gt 0 ] || rm -f \"$1\"; cat >>\"$1\" && [ \"$(($(wc -c <\"$1\")))\" -eq \"$4\" ] && mv -f \"$1\" \"$2\""_s;
    const Command command({u"sh"_s, u"-c"_s, script, u"sh"_s, beside(target), target, QString::number(offset), QString::number(total)});
    QByteArray said;
    const Result<Exit> exit = m_loop->perform(command.line(), source, [&said](Stream, const QByteArray &piece) { said += piece.left(4096 - said.size()); }, stop);
    if (!exit)
        return exit.problem();
    if (exit->code == 0 && exit->signal.isEmpty() && !unreadable)
        return {};
    return failed(Spoken::tr("The file could not be written on the server: %1.").arg(remotePath),
                  Spoken::tr("Check that the folder is there, that your SSH user may write to it, and that the disk is not full."), QString::fromUtf8(said).trimmed());
}

Result<> Connection::download(const QString &remotePath, const QString &localPath, bool resume, const Progress &progress, std::stop_token stop)
{
    QFile file(beside(localPath));
    const auto local = [&] {
        return failed(Spoken::tr("The file %1 cannot be written on this computer.").arg(localPath),
                      Spoken::tr("Make room, or choose another folder."), file.errorString());
    };
    if (!file.open(resume ? QIODevice::ReadWrite : QIODevice::ReadWrite | QIODevice::Truncate))
        return local();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    const qint64 had = file.size();
    const QByteArray digest = had > 0 ? digestOfStart(file, had) : QByteArray();
    // The server compares the start it has with ours, says where it goes on and how big the whole is, and then sends the rest.
    const QString script = u"s=$(wc -c <\"$1\") || exit 1; s=$((s)); o=0; "
                           "if [ \"$2\" -gt 0 ] && [ \"$2\" -le \"$s\" ]; then "
                           "d=$(head -c \"$2\" <\"$1\" | { sha256sum || shasum -a 256; } 2>/dev/null); [ \"${d%% *}\" = \"$3\" ] && o=$2; fi; "
                           "echo \"$o $s\"; if [ \"$o\" -eq 0 ]; then exec cat <\"$1\"; fi; exec tail -c \"+$((o + 1))\" <\"$1\""_s;
    const Command command({u"sh"_s, u"-c"_s, script, u"sh"_s, plainPath(remotePath), QString::number(had), QString::fromLatin1(digest)});
    QByteArray head;
    QByteArray said;
    qint64 total = -1;
    qint64 done = 0;
    bool unwritable = false;
    std::stop_source own;
    const std::stop_callback onStop(stop, [&own] { own.request_stop(); });
    const Result<Exit> exit = m_loop->perform(command.line(), {}, [&](Stream stream, QByteArray piece) {
        if (stream == Stream::Err) {
            said += piece.left(4096 - said.size());
            return;
        }
        if (total < 0) {
            head += piece;
            const qsizetype end = head.indexOf('\n');
            if (end < 0)
                return;
            const QList<QByteArray> numbers = head.left(end).split(' ');
            done = numbers.value(0).toLongLong();
            total = numbers.value(1).toLongLong();
            piece = head.mid(end + 1);
            unwritable = !file.resize(done) || !file.seek(done);
        }
        unwritable = unwritable || file.write(piece) != piece.size();
        done += piece.size();
        if (unwritable)
            own.request_stop();
        else if (progress)
            progress(done, total);
    }, own.get_token());
    if (unwritable)
        return local();
    if (!exit)
        return exit.problem();
    if (exit->code != 0 || !exit->signal.isEmpty() || total < 0) {
        if (file.size() == 0)
            file.remove();
        return failed(Spoken::tr("The file could not be read on the server: %1.").arg(remotePath),
                      Spoken::tr("Check that it is there and that your SSH user may read it."), QString::fromUtf8(said).trimmed());
    }
    if (done != total || !file.flush() || file.size() != total) {
        file.remove();
        return failed(Spoken::tr("The file changed on the server while it was copied: %1.").arg(remotePath), Spoken::tr("Copy it again."), {});
    }
    file.close();
    if (std::rename(QFile::encodeName(beside(localPath)).constData(), QFile::encodeName(localPath).constData()) != 0)
        return local();
    return {};
}
