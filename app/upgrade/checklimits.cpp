#include "app/upgrade/judge.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

// What the server lets us have, and what kind of server it is: quota, memory, limits of a process, containers, several nodes.
namespace {

constexpr qint64 Megabyte = 1024 * 1024;

QString shown(const char *text)
{
    return QCoreApplication::translate("Check", text);
}

void judgeQuota(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    qint64 left = -1;
    for (const SurveyStream::Line &line : facts.all(u"quota"_s)) {
        const qint64 here = std::max<qint64>(0, line.number(u"limit"_s) - line.number(u"used"_s));
        left = left < 0 ? here : std::min(left, here);
        check.seen += u"used %1 of %2 bytes\n"_s.arg(line.number(u"used"_s)).arg(line.number(u"limit"_s));
    }
    if (!evidence.survey.knows(u"quota"_s))
        return couldNotTell(check, evidence, u"quota"_s);
    if (left < 0)
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "No limit for this account is in force that the server tells of.")));
    const qint64 needed = evidence.room.forBackups + evidence.room.forStore;
    if (left < needed)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Your provider lets this account keep only %1 more, and this run needs about %2. Delete what you no longer need, or ask your host for more room.")).arg(sizeText(left), sizeText(needed)));
    if (!evidence.room.unmeasured.isEmpty())
        return couldNotTell(check, evidence, evidence.room.unmeasured);
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "Your provider lets this account keep %1 more, which is enough.")).arg(sizeText(left)));
}

void judgeServerMemory(Check &check, const Evidence &evidence)
{
    const qint64 free = evidence.survey.facts.number(u"memory"_s, u"free"_s);
    if (free < 0)
        return couldNotTell(check, evidence, u"memory"_s);
    check.seen = u"%1 bytes"_s.arg(free);
    if (free < 512 * Megabyte)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "Only %1 of memory are free on the server, swap included. Compiling a plain store takes 480 MB; the server would end it half-way. Stop what you do not need, or ask your host for more memory.")).arg(sizeText(free)));
    if (free < 1536 * Megabyte)
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "%1 of memory are free on the server. That does for a plain store; Magento asks for 2 GB.")).arg(sizeText(free)));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "%1 of memory are free.")).arg(sizeText(free)));
}

void judgeProcessLimits(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"limits"_s))
        return couldNotTell(check, evidence, u"server"_s);
    const qint64 seconds = facts.number(u"limits"_s, u"cpu"_s);
    const qint64 blocks = facts.number(u"limits"_s, u"file"_s);
    const qint64 kilobytes = facts.number(u"limits"_s, u"memory"_s);
    check.seen = u"ulimit -t %1, -f %2, -v %3"_s.arg(facts.text(u"limits"_s, u"cpu"_s), facts.text(u"limits"_s, u"file"_s), facts.text(u"limits"_s, u"memory"_s));
    if (seconds >= 0 && seconds < 1800)
        return fixThis(check, QCoreApplication::translate("Check", "The server ends every program of this account after %n second(s) of computing; compiling takes longer. Ask your host to lift the limit (ulimit -t).", nullptr, int(seconds)));
    // A block is 512 bytes, or 1024 in some shells: the smaller is what can be relied on.
    if (blocks >= 0 && blocks < 4LL * 1024 * 1024 * 1024 / 512)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "No file of this account may become larger than %1, and a backup can be. Ask your host to lift the limit (ulimit -f).")).arg(sizeText(std::min<qint64>(blocks, 1LL << 40) * 512)));
    if (kilobytes >= 0 && kilobytes < 2 * 1024 * 1024)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "No program of this account may use more than %1 of memory; Magento asks for 2 GB. Ask your host to lift the limit (ulimit -v).")).arg(sizeText(kilobytes * 1024)));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "The server does not cut long or large work short.")));
}

bool isNetworkKind(const QString &kind)
{
    return kind.startsWith("nfs"_L1) || kind == "cifs"_L1 || kind == "smb3"_L1 || kind == "ceph"_L1 || kind == "lustre"_L1 || kind == "ocfs2"_L1 || kind == "gfs2"_L1
        || kind == "glusterfs"_L1 || kind == "beegfs"_L1 || kind == "fuse.glusterfs"_L1 || kind == "fuse.sshfs"_L1 || kind == "efs"_L1;
}

void judgeContainer(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"container"_s) || !facts.has(u"disk"_s))
        return couldNotTell(check, evidence, facts.has(u"container"_s) ? u"disk-root"_s : u"server"_s);
    const QString container = facts.text(u"container"_s, u"kind"_s);
    const QString disk = facts.text(u"disk"_s, u"kind"_s);
    check.seen = u"container: %1, file system: %2"_s.arg(container, disk);
    if (container.isEmpty())
        return fine(check, shown(QT_TRANSLATE_NOOP("Check", "The store does not run in a container.")));
    if (disk == "overlay"_L1 || disk == "aufs"_L1)
        return fixThis(check, shown(QT_TRANSLATE_NOOP("Check", "The store lies inside a container's image: what is changed here is lost as soon as the container starts anew. Upgrade it where the image is built; ask whoever set it up.")));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "The store runs in a container, but its files lie on a disk that stays.")));
}

void judgeNodes(Check &check, const Evidence &evidence)
{
    const SurveyFacts &facts = evidence.survey.facts;
    if (!facts.has(u"disk"_s))
        return couldNotTell(check, evidence, u"disk-root"_s);
    const QString disk = facts.text(u"disk"_s, u"kind"_s);
    const qint64 varnish = std::max<qint64>(0, facts.number(u"nodes"_s, u"varnish"_s));
    check.seen = u"file system: %1, http_cache_hosts: %2, remote storage: %3"_s.arg(disk).arg(varnish).arg(evidence.survey.remoteStorage);
    if (isNetworkKind(disk))
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "The store lies on a network disk (%1), so several web servers may share it. Each of them keeps old code in memory: have PHP restarted on all of them after the upgrade.")).arg(disk));
    if (varnish > 1 || !evidence.survey.remoteStorage.isEmpty())
        return worthKnowing(check, shown(QT_TRANSLATE_NOOP("Check", "The store's settings look as if several web servers served it. Only the one you are logged in to is upgraded; if there are others with files of their own, ask your host how they get the new version.")));
    fine(check, shown(QT_TRANSLATE_NOOP("Check", "The store is served by this server alone, as far as it tells.")));
}

} // namespace

QList<Question> questionsOfLimits()
{
    return {
        {"quota", QT_TRANSLATE_NOOP("Check", "Room for this account"), QT_TRANSLATE_NOOP("Check", "Shared servers have room left that this account may not use."), "quota -w", "man quota(1)", "quota size-code? size-media? database?", judgeQuota},
        {"server-memory", QT_TRANSLATE_NOOP("Check", "Memory of the server"), QT_TRANSLATE_NOOP("Check", "A server that runs out of memory ends the largest program, and that is the upgrade or the database."), "/proc/meminfo; /sys/fs/cgroup", Source::Measured, "memory", judgeServerMemory},
        {"process-limits", QT_TRANSLATE_NOOP("Check", "Long work is allowed"), QT_TRANSLATE_NOOP("Check", "Some hosts end programs that compute for long or write large files."), "ulimit -t -f -v", Source::Measured, "server", judgeProcessLimits},
        {"container", QT_TRANSLATE_NOOP("Check", "Files that stay"), QT_TRANSLATE_NOOP("Check", "An upgrade of files that are thrown away at the next start is no upgrade."), "test -e /.dockerenv; /proc/mounts", "docs.docker.com, storage drivers, 2026", "server disk-root", judgeContainer},
        {"web-nodes", QT_TRANSLATE_NOOP("Check", "Number of web servers"), QT_TRANSLATE_NOOP("Check", "Where several servers serve one store, all of them need the new code at the same time."), "/proc/mounts; env.php http_cache_hosts, remote_storage", "AdobeDocs/commerce-operations.en, configuration/deployment, 2026-08-20", "disk-root store", judgeNodes},
    };
}
