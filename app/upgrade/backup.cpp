#include "app/upgrade/backup.h"

#include "app/upgrade/backupstanding.h"
#include "app/upgrade/plan.h"
#include "app/upgrade/runfolder.h"
#include "app/upgrade/scripts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int NoSuchBackup = 66;
constexpr int InUse = 75;
constexpr qsizetype MostBackups = 1000;
constexpr qsizetype MostNeeds = 100;

QString shown(const char *text)
{
    return QCoreApplication::translate("Backup", text);
}

Problem noSuchBackup(const QString &id)
{
    return {Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("Backup", "The server has no backup %1 of this store.")).arg(id.left(80)),
            shown(QT_TRANSLATE_NOOP("Backup", "Look at the list of backups for its name.")), {}};
}

/// The part that a file of a backup holds: "database" of "database.sql.gz"; empty: none.
QString partOf(const QString &file)
{
    for (const QString &name : {u"database.sql.gz"_s, u"code.tar.zst"_s, u"code.tar.gz"_s, u"media.tar.gz"_s}) {
        if (file == name)
            return name.section(u'.', 0, 0);
    }
    return {};
}

QString partWord(const QString &name)
{
    return name == "database"_L1 ? shown(QT_TRANSLATE_NOOP("Backup", "database")) : name == "code"_L1 ? shown(QT_TRANSLATE_NOOP("Backup", "code")) : shown(QT_TRANSLATE_NOOP("Backup", "media"));
}

QDateTime timeOf(const QString &seconds)
{
    const qint64 value = seconds.toLongLong();
    return value > 0 && value < 253402300799 ? QDateTime::fromSecsSinceEpoch(value, Qt::UTC) : QDateTime();
}

/// The value of one NAME='value' line, as our own scripts write them.
QString unquoted(QString value)
{
    if (value.size() >= 2 && value.startsWith(u'\'') && value.endsWith(u'\''))
        value = value.sliced(1, value.size() - 2).replace(u"'\\''"_s, u"'"_s);
    return value;
}

/// "person 20261121T031000Z-4f2a9c upgrade", as keeping.sh says who needs a backup.
Backup::Need needOf(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    Backup::Need need{words.value(0).left(32), words.value(1), words.value(2).left(32)};
    if (!isRunId(need.runId))
        need.runId.clear();
    return need;
}

/// A command in the store's folder that knows, by the server's own rule, which backups must stay.
Command keepingBackups(const QString &root, const QByteArray &text, const QStringList &arguments = {})
{
    return inStoreFolder(root, "HOME_OF_STORE=$folder\n" + serverScript(u"keeping.sh"_s) + text, arguments);
}

void takeLine(const QString &line, Backup &backup)
{
    const QString rest = line.sliced(2);
    const QString first = rest.section(u' ', 0, 0);
    const QString second = rest.section(u' ', 1);
    if (line.startsWith("F "_L1)) {
        const bool told = std::any_of(backup.parts.cbegin(), backup.parts.cend(), [&second](const Backup::Part &part) { return part.file == second; });
        bool isNumber = false;
        const qint64 bytes = first.toLongLong(&isNumber);
        if (!partOf(second).isEmpty() && !told)
            backup.parts.append({partOf(second), second, isNumber && bytes >= 0 ? bytes : -1, {}});
    } else if (line.startsWith("S "_L1)) {
        static const QRegularExpression checksum(u"\\A[0-9a-f]{64}\\z"_s);
        if (!checksum.match(first).hasMatch())
            return;
        for (Backup::Part &part : backup.parts) {
            if (QString(second).remove(u' ').remove(u'*').section(u'/', -1) == part.file)
                part.sha256 = first;
        }
    } else if (line.startsWith("P "_L1)) {
        if (backup.proof.size() < 8192)
            backup.proof += (backup.proof.isEmpty() ? QString() : u"\n"_s) + rest;
    } else if (line.startsWith("V "_L1)) {
        backup.verifiedAt = timeOf(first);
    } else if (line.startsWith("K "_L1)) {
        backup.proven = first == "proven"_L1 ? Backup::Proof::Proven : first == "read-back"_L1 ? Backup::Proof::ReadBack : Backup::Proof::None;
    } else if (line.startsWith("N "_L1)) {
        if (backup.needs.size() < MostNeeds)
            backup.needs.append(needOf(rest));
    } else if (line.startsWith("I "_L1)) {
        const QString name = rest.section(u'=', 0, 0);
        const QString value = unquoted(rest.section(u'=', 1));
        if (name == "VERSION"_L1 || (name == "FROM_VERSION"_L1 && backup.version.isEmpty()))
            backup.version = value.left(64);
        else if (name == "TABLE_PREFIX"_L1)
            backup.tablePrefix = value.left(64);
        else if (name == "TAKEN_AT"_L1 && timeOf(value).isValid())
            backup.takenAt = timeOf(value);
    }
}

} // namespace

Result<QList<Backup>> backupsOf(Shell &shell, const QString &root, std::stop_token stop)
{
    const auto output = shell.run(keepingBackups(root, R"sh(cd -- "$folder/backups" 2>/dev/null || exit 0
needed=$(needed_backups | LC_ALL=C sort -u)
for id in *; do
    [ -f "$id/info.env" ] && [ -f "$id/SHA256SUMS" ] || continue
    printf 'B %s %s\n' "$id" "$PWD/$id"
    printf 'K %s\n' "$(proof_of "$id")"
    printf '%s\n' "$needed" | while read -r needs why; do [ "$needs" != "$id" ] || printf 'N %s\n' "$why"; done
    for file in database.sql.gz code.tar.zst code.tar.gz media.tar.gz; do
        [ -f "$id/$file" ] && printf 'F %s %s\n' "$(wc -c <"$id/$file" | tr -d ' ')" "$file"
    done
    sed 's/^/S /' "$id/SHA256SUMS"
    sed 's/^/I /' "$id/info.env"
    [ -s "$id/proof.txt" ] && { sed 's/^/P /' "$id/proof.txt"; echo; } && printf 'V %s\n' "$(stat -c %Y "$id/proof.txt" 2>/dev/null || stat -f %m "$id/proof.txt")"
done
exit 0
)sh"), stop);
    if (!output)
        return output.problem();
    QList<Backup> backups;
    for (const QByteArray &bytes : output->out.split('\n')) {
        QString line = QString::fromUtf8(bytes.left(4096));
        // What is shown of it must not steer a terminal.
        line.removeIf([](QChar sign) { return sign.category() == QChar::Other_Control && sign != u'\t'; });
        if (line.startsWith("B "_L1)) {
            Backup backup;
            backup.id = line.section(u' ', 1, 1);
            backup.path = line.section(u' ', 2);
            if (!isRunId(backup.id) || backups.size() >= MostBackups)
                break;
            backup.takenAt = QDateTime::fromString(backup.id.left(16), u"yyyyMMdd'T'HHmmss'Z'"_s);
            backup.takenAt.setTimeSpec(Qt::UTC);
            backups.append(backup);
        } else if (!backups.isEmpty() && line.size() > 2) {
            takeLine(line, backups.last());
        }
    }
    std::sort(backups.begin(), backups.end(), [](const Backup &a, const Backup &b) { return a.takenAt == b.takenAt ? a.id > b.id : a.takenAt > b.takenAt; });
    return backups;
}

Result<> verifyBackup(Shell &shell, const QString &root, const QString &backupId, std::stop_token stop)
{
    if (!isRunId(backupId))
        return noSuchBackup(backupId);
    const auto output = shell.run(inStoreFolder(root, R"sh(umask 077
cd -- "$folder/backups/$1" 2>/dev/null || exit 66
[ -s SHA256SUMS ] || { echo SHA256SUMS; exit 1; }
while read -r sum file; do
    file=${file#\*}
    printf '%s  %s\n' "$sum" "$file" | sha256sum -c >/dev/null 2>&1 || { echo "$file"; exit 1; }
    # Where this server has no zstd (any more), the checksum says enough.
    case $file in *.gz) gzip -t "$file" ;; *.zst) ! command -v zstd >/dev/null 2>&1 || zstd -tq "$file" ;; esac || { echo "$file"; exit 1; }
done <SHA256SUMS
printf 'Read back again at %s: every checksum is right.\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >>proof.txt
)sh", {backupId}), stop);
    if (!output)
        return output.problem();
    if (output->code == 0)
        return {};
    if (output->code == NoSuchBackup)
        return noSuchBackup(backupId);
    const QString file = QString::fromUtf8(output->out).trimmed().left(200);
    const QString part = partOf(file);
    return Problem{Problem::Kind::Failed,
                   part.isEmpty() ? shown(QT_TRANSLATE_NOOP("Backup", "The backup is damaged: %1 cannot be read back as it was written.")).arg(file)
                                  : shown(QT_TRANSLATE_NOOP("Backup", "The backup is damaged: its %1 part cannot be read back as it was written.")).arg(partWord(part)),
                   shown(QT_TRANSLATE_NOOP("Backup", "Do not rely on this backup; make a new one.")), u"%1\n%2"_s.arg(file, QString::fromUtf8(output->err.right(2000))).trimmed()};
}

Result<> noteProof(Shell &shell, const QString &root, const QString &backupId, const QString &proof, std::stop_token stop)
{
    if (!isRunId(backupId))
        return noSuchBackup(backupId);
    const auto output = shell.run(inStoreFolder(root, R"sh(umask 077
cd -- "$folder/backups/$1" 2>/dev/null || exit 66
printf 'database: loaded on another computer at %s: %s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$2" >>proof.txt
)sh", {backupId, proof.simplified().left(500)}), stop);
    if (!output)
        return output.problem();
    if (output->code == 0)
        return {};
    return output->code == NoSuchBackup ? noSuchBackup(backupId)
                                        : Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("Backup", "It could not be written down beside the backup that it was proven.")),
                                                  {}, QString::fromUtf8(output->err.right(2000))};
}

Result<> deleteBackup(Shell &shell, const QString &root, const QString &backupId, Deleting deleting, std::stop_token stop)
{
    if (!isRunId(backupId))
        return noSuchBackup(backupId);
    const auto output = shell.run(keepingBackups(root, R"sh(cd -- "$folder/backups" 2>/dev/null && is_backup_folder "$1" || exit 66
needed_backups | while read -r needs why more; do
    [ "$needs" = "$1" ] || continue
    case $why:$2 in run:* | person:* | *:surplus) printf '%s\n' "$why $more" ;; esac
done | grep . && exit 75
take_away_backup "$1"
)sh", {backupId, deleting == Deleting::Surplus ? u"surplus"_s : u"any"_s}), stop);
    if (!output)
        return output.problem();
    if (output->code == 0)
        return {};
    if (output->code == NoSuchBackup)
        return noSuchBackup(backupId);
    if (output->code == InUse) {
        Backup needed;
        for (const QString &line : QString::fromUtf8(output->out.left(4000)).split(u'\n', Qt::SkipEmptyParts))
            needed.needs.append(needOf(line));
        return Problem{Problem::Kind::Busy, shown(QT_TRANSLATE_NOOP("Backup", "The backup %1 was not deleted: it is needed.")).arg(backupId), needSentence(needed), {}};
    }
    return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("Backup", "The backup could not be deleted.")),
                   shown(QT_TRANSLATE_NOOP("Backup", "Look at the details: the server says why.")), QString::fromUtf8(output->err.right(2000))};
}

bool Backup::isNeededByRun() const
{
    return std::any_of(needs.cbegin(), needs.cend(), [](const Need &need) { return need.why == "run"_L1 || need.why == "person"_L1; });
}
