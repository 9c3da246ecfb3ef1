#pragma once

#include "app/result.h"
#include "app/upgrade/journal.h"
#include "app/upgrade/visit.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <stop_token>
#include <thread>

/// Is there a MariaDB or MySQL server program on this computer that could load a dump to prove it? Cheap; any thread.
bool canProveHere();

/// What loading a dump on this computer came to.
struct DumpProof
{
    QByteArray description; ///< What the loaded dump holds, in the form of database.txt.
    QString text;           ///< What prove-dump.sh says of it, e.g. "proven 396 tables". Not translated.
};
/// Loads a dump (database.sql.gz) into a private database server, made for it in an own folder (0700) and removed again with all
/// that was loaded, and compares what it holds with what was counted when the dump was made (database.txt).
/// Problems: Failed (what was loaded differs: the dump cannot be relied on), Unready (this computer cannot prove it; says why),
/// Stopped. Blocks for minutes; not on the UI thread.
Result<DumpProof> proveDump(const QString &dump, const QString &description, const QString &tablePrefix, std::stop_token stop, int secondsAtMost = 3600);

/// Fetches dump and description from the server into a folder of its own, proves them there, and removes both again.
/// what: translated, for a person: what is being done now.
Result<DumpProof> proveDumpOfServer(Shell &shell, const QString &remoteDump, const QString &remoteDescription, const QString &tablePrefix,
                                    const std::function<void(const QString &what)> &tell, std::stop_token stop, int secondsAtMost = 3600);

/// Stands by while a run is followed: when the run waits to have its dump proven (wait for=proof), fetches it, proves it on this
/// computer and tells the run, over a visit of its own. Says what it does, or why it cannot, once for each wait. Where several
/// of this program follow the same run, one of them does it.
class ProofHere
{
public:
    using Open = std::function<Result<std::shared_ptr<Visit>>(std::stop_token)>;
    /// tell is called on a thread of its own, with a translated sentence.
    ProofHere(Open open, QString root, QString runId, std::function<void(const QString &)> tell);
    ~ProofHere(); ///< Stops what is under way and waits for it.
    ProofHere(const ProofHere &) = delete;
    ProofHere &operator=(const ProofHere &) = delete;

    void take(const QByteArray &journal); ///< The journal's next bytes. Returns at once.

private:
    void prove(const RunState &state, const std::stop_token &stop);

    Open m_open;
    QString m_root, m_runId;
    std::function<void(const QString &)> m_tell;
    RunState m_state;
    qint64 m_answered = 0;  ///< The wait that was taken up last: since when it lasts.
    QString m_claim;        ///< The wait that is ours to answer.
    std::jthread m_work;
};
