#include "app/upgrade/dumpproof.h"

#include "app/upgrade/scripts.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <chrono>
#include <condition_variable>
#include <signal.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 LargestDescription = 64 * 1024 * 1024;
constexpr int Proven = 0;
constexpr int Different = 1;
constexpr std::chrono::milliseconds OldNews{1500};

QString shown(const char *text)
{
    return QCoreApplication::translate("DumpProof", text);
}

Problem stopped()
{
    return {Problem::Kind::Stopped, shown(QT_TRANSLATE_NOOP("DumpProof", "Proving the dump on this computer was stopped.")), {}, {}};
}

Problem cannot(const QString &why)
{
    return {Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("DumpProof", "This computer cannot prove the dump.")),
            shown(QT_TRANSLATE_NOOP("DumpProof", "It needs a MariaDB or MySQL server program and room for the database; nothing is installed or left behind.")), why.left(2000).trimmed()};
}

/// The scripts that prove a dump, as they run on a server, in a folder of this computer.
bool layScripts(const QString &folder)
{
    for (const QString &name : runScripts()) {
        if (name.contains(u'/'))
            continue;
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(serverScript(name)) < 0)
            return false;
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    return true;
}

/// Runs it as the head of a process group of its own, so that its database server ends with it.
struct Ended { int code = -1; QByteArray out, err; bool inTime = true; };
Ended runScript(const QStringList &words, const QString &folder, int secondsAtMost, const std::stop_token &stop)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(u"sh"_s, words);
    Ended ended;
    if (!process.waitForStarted(10'000)) {
        ended.err = process.errorString().toUtf8();
        return ended;
    }
    const auto group = static_cast<pid_t>(process.processId());
    QElapsedTimer clock;
    clock.start();
    bool over = false;
    while (!(over = process.waitForFinished(100)) && !stop.stop_requested() && clock.elapsed() < qint64(secondsAtMost) * 1000)
        continue;
    if (!over && process.state() != QProcess::NotRunning) {
        ended.inTime = stop.stop_requested();
        // Politely first: the script then stops its database server and cleans up.
        ::kill(-group, SIGTERM);
        if (!process.waitForFinished(10'000)) {
            ::kill(-group, SIGKILL);
            process.waitForFinished(5'000);
        }
        return ended;
    }
    ended.code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    ended.out = process.readAllStandardOutput();
    ended.err = process.readAllStandardError();
    return ended;
}

/// What is being proven by this program, or was tried: a window and a wizard may follow the same run, and one proof is enough.
class Claims
{
public:
    static bool take(const QString &wait)
    {
        const std::lock_guard lock(s_lock);
        const bool ours = !s_taken.contains(wait);
        s_taken.insert(wait);
        return ours;
    }
    static void giveUp(const QString &wait)
    {
        const std::lock_guard lock(s_lock);
        s_taken.remove(wait);
    }

private:
    static inline std::mutex s_lock;
    static inline QSet<QString> s_taken;
};

} // namespace

bool canProveHere()
{
    // The database's server refuses to run as root, and so do we.
    if (::geteuid() == 0)
        return false;
    static const QStringList folders{u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/usr/local/bin"_s, u"/usr/libexec"_s, u"/usr/local/mysql/bin"_s, u"/opt/homebrew/bin"_s};
    for (const QString &program : {u"mariadbd"_s, u"mysqld"_s}) {
        if (!QStandardPaths::findExecutable(program).isEmpty() || !QStandardPaths::findExecutable(program, folders).isEmpty())
            return true;
    }
    return false;
}

Result<DumpProof> proveDump(const QString &dump, const QString &description, const QString &tablePrefix, std::stop_token stop, int secondsAtMost)
{
    QTemporaryDir folder; // 0700, and gone with everything in it at the end.
    if (!folder.isValid())
        return cannot(folder.errorString());
    if (!layScripts(folder.path()) || !QDir(folder.path()).mkdir(u"work"_s))
        return cannot(folder.path());
    QStringList words{folder.filePath(u"prove-dump.sh"_s), QFileInfo(dump).absoluteFilePath(), QFileInfo(description).absoluteFilePath(), folder.filePath(u"work"_s)};
    if (!tablePrefix.isEmpty())
        words.append(tablePrefix);
    const Ended ended = runScript(words, folder.path(), secondsAtMost, stop);
    if (stop.stop_requested())
        return stopped();
    if (!ended.inTime)
        return cannot(u"%1 s"_s.arg(secondsAtMost));
    const QString said = QString::fromUtf8(ended.out.right(4000)).trimmed();
    const QString words2 = u"%1\n%2"_s.arg(said, QString::fromUtf8(ended.err.right(2000))).trimmed();
    if (ended.code == Proven) {
        QFile described(folder.filePath(u"work/described"_s));
        if (!described.open(QIODevice::ReadOnly) || described.size() > LargestDescription)
            return cannot(described.errorString());
        return DumpProof{described.readAll(), said};
    }
    if (ended.code == Different)
        return Problem{Problem::Kind::Failed, shown(QT_TRANSLATE_NOOP("DumpProof", "The dump was loaded on this computer and does not hold what the database held.")),
                       shown(QT_TRANSLATE_NOOP("DumpProof", "Do not rely on this backup; make a new one.")), words2};
    return cannot(words2);
}

Result<DumpProof> proveDumpOfServer(Shell &shell, const QString &remoteDump, const QString &remoteDescription, const QString &tablePrefix,
                                    const std::function<void(const QString &)> &tell, std::stop_token stop, int secondsAtMost)
{
    QElapsedTimer clock;
    clock.start();
    QTemporaryDir folder;
    if (!folder.isValid())
        return cannot(folder.errorString());
    if (tell)
        tell(shown(QT_TRANSLATE_NOOP("DumpProof", "Fetching the database dump to prove it on this computer …")));
    const QString dump = folder.filePath(u"database.sql.gz"_s);
    const QString description = folder.filePath(u"database.txt"_s);
    for (const auto &[remote, local] : {std::pair{remoteDescription, description}, std::pair{remoteDump, dump}}) {
        if (const auto got = shell.download(remote, local, true, {}, stop); !got)
            return got.problem();
    }
    // Beside the description stands whether routines were left out of the dump.
    const QString mark = remoteDescription.section(u'/', 0, -2) + u"/without-routines"_s;
    if (const auto marked = shell.run(Command({u"test"_s, u"-e"_s, mark}), stop); marked && marked->code == 0) {
        QFile file(folder.filePath(u"without-routines"_s));
        if (!file.open(QIODevice::WriteOnly))
            return cannot(file.errorString());
    }
    if (tell)
        tell(shown(QT_TRANSLATE_NOOP("DumpProof", "Loading the database dump into a private database on this computer …")));
    const int left = secondsAtMost - int(clock.elapsed() / 1000);
    return left > 0 ? proveDump(dump, description, tablePrefix, stop, left) : cannot(u"%1 s"_s.arg(secondsAtMost));
}

ProofHere::ProofHere(Open open, QString root, QString runId, std::function<void(const QString &)> tell)
    : m_open(std::move(open)), m_root(std::move(root)), m_runId(std::move(runId)), m_tell(std::move(tell))
{
}

ProofHere::~ProofHere()
{
    if (m_work.joinable()) {
        m_work.request_stop();
        m_work.join();
    }
    if (!m_claim.isEmpty())
        Claims::giveUp(m_claim);
}

void ProofHere::take(const QByteArray &journal)
{
    m_state.feed(journal);
    if (m_state.waitingFor != "proof"_L1) {
        // Proven by somebody else, or out of time: nobody needs it any more.
        if (m_work.joinable())
            m_work.request_stop();
        return;
    }
    if (m_answered == m_state.waitSinceMs)
        return;
    m_answered = m_state.waitSinceMs;
    const QString claim = u"%1 %2"_s.arg(m_runId).arg(m_answered);
    if (!Claims::take(claim))
        return;
    if (!m_claim.isEmpty())
        Claims::giveUp(m_claim);
    m_claim = claim;
    if (m_work.joinable()) {
        m_work.request_stop();
        m_work.join();
    }
    m_work = std::jthread([this, state = m_state](std::stop_token stop) { prove(state, stop); });
}

void ProofHere::prove(const RunState &state, const std::stop_token &stop)
{
    const auto tell = [this, &stop](const QString &sentence) {
        if (m_tell && !stop.stop_requested())
            m_tell(sentence);
    };
    // Of a run that is looked at later, the wait and its end come one after the other.
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    wake.wait_for(lock, stop, OldNews, [] { return false; });
    if (stop.stop_requested())
        return;
    if (!canProveHere()) {
        tell(shown(QT_TRANSLATE_NOOP("DumpProof", "The server cannot load the dump to prove it, and neither can this computer: it has no MariaDB or MySQL server program. The run goes on without that proof.")));
        return;
    }
    const auto visit = m_open(stop);
    if (!visit) {
        tell(visit.problem().summary);
        return;
    }
    const Result<Plan> plan = Run::planOf((*visit)->shell(), m_root, m_runId, stop);
    const QString prefix = plan ? plan->settings.value(u"TABLE_PREFIX"_s) : QString();
    const qint64 patience = state.waitUntilMs > state.waitSinceMs ? (state.waitUntilMs - state.waitSinceMs) / 1000 : 3600;
    const auto proof = proveDumpOfServer((*visit)->shell(), state.waitPath, state.waitDescription, prefix, tell, stop, int(std::min<qint64>(patience, 24 * 3600)));
    if (!proof) {
        tell(proof.problem().kind == Problem::Kind::Unready
                 ? shown(QT_TRANSLATE_NOOP("DumpProof", "%1 The run goes on without that proof. %2")).arg(proof.problem().summary, proof.problem().evidence.section(u'\n', 0, 0)).trimmed()
                 : proof.problem().summary);
        return;
    }
    if (const auto told = Run::proven((*visit)->shell(), m_root, m_runId, proof->description); !told)
        tell(told.problem().summary);
    else
        tell(shown(QT_TRANSLATE_NOOP("DumpProof", "The database dump was loaded on this computer and is whole.")));
}
