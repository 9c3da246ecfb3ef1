#include "ui/stores/practice.h"

#include "ui/parts/desk.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {
constexpr int PatienceMs = 300'000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Practice)
};

QString program()
{
    const QString named = qEnvironmentVariable("STOREWRIGHT_PRACTICE");
    return named.isEmpty() ? QStringLiteral(PRACTICE_STORE) : named;
}

Result<QByteArray> call(const QStringList &words, std::stop_token stop)
{
    QProcess process;
    process.start(program(), words);
    for (int waited = 0; !process.waitForFinished(200); waited += 200) {
        if (process.state() == QProcess::NotRunning)
            break;
        if (stop.stop_requested() || waited > PatienceMs) {
            process.kill();
            process.waitForFinished(2000);
            return Problem{Problem::Kind::Stopped, Texts::tr("The practice store was not started."), {}, {}};
        }
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return Problem{Problem::Kind::Failed, Texts::tr("The practice store could not be started on this computer."),
                       Texts::tr("Run ./installer/setup once, then try again."), QString::fromUtf8(process.readAllStandardError()).trimmed()};
    return process.readAllStandardOutput();
}
}

bool Practice::installed() { return QFileInfo(program()).isExecutable(); }

Result<Store> Practice::start(Desk &desk, std::stop_token stop)
{
    const QStringList which{u"--name"_s, u"practice"_s};
    if (const auto up = call(QStringList{u"up"_s} + which + QStringList{u"--size"_s, u"small"_s}, stop); !up)
        return up.problem();
    const auto told = call(QStringList{u"info"_s, u"--json"_s} + which, stop);
    if (!told)
        return told.problem();
    const QJsonObject info = QJsonDocument::fromJson(*told).object();
    const auto fact = [&info](const QString &name) { return info.value(name).toString(); };

    Store store;
    store.name = Texts::tr("Practice store");
    store.group = Texts::tr("Practice");
    store.address.host = fact(u"host"_s);
    store.address.port = info.value(u"port"_s).toVariant().toInt();
    store.address.user = fact(u"user"_s);
    store.loginWay = Login::Way::KeyFile;
    store.keyFile = fact(u"identity"_s);
    store.root = fact(u"root"_s);
    store.baseUrl = fact(u"base_url"_s);

    // Its host key is ours to know: we have just made it.
    HostTrust trust = desk.trustFor(store);
    trust.acceptFingerprint = fact(u"host_key"_s);
    Login login;
    login.way = store.loginWay;
    login.keyFile = store.keyFile;
    if (const auto open = Connection::open(store.address, login, trust, {}, stop); !open)
        return open.problem();
    const QJsonObject keys = info.value(u"access_keys"_s).toObject();
    const QUrl repository(fact(u"repository"_s));
    const QString host = repository.port() < 0 ? repository.host() : u"%1:%2"_s.arg(repository.host()).arg(repository.port());
    if (!keys.isEmpty() && !host.isEmpty()) {
        if (const auto kept = desk.secrets().writeKeys(host, {keys.value(u"public"_s).toString(), keys.value(u"private"_s).toString()}); !kept)
            return kept.problem();
    }
    return store;
}
