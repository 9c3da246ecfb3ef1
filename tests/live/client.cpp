#include "tests/live/client.h"

#include "tests/canaries/canaries.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>

#include <sys/resource.h>

using namespace Qt::StringLiterals;

const QString Client::StoreName = u"Practice store"_s;

QList<QJsonObject> Client::Ended::events() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : out.split('\n')) {
        if (!line.isEmpty())
            objects << QJsonDocument::fromJson(line).object();
    }
    return objects;
}

QStringList Client::Ended::said() const
{
    QStringList lines;
    for (const QString &line : QString::fromUtf8(err).split(u'\n')) {
        if (!line.isEmpty() && !line.startsWith("    "_L1))
            lines << line;
    }
    return lines;
}

Client::Client(const PracticeStore &store) : m_store(store), m_publicKey(store.publicKey()), m_privateKey(store.privateKey()) {}

Client::~Client()
{
    searchBeforeRemoval(home());
}

void Client::setAccessKeys(const QString &publicKey, const QString &privateKey)
{
    m_publicKey = publicKey;
    m_privateKey = privateKey;
}

QString Client::address(const QString &user, int port) const
{
    return u"ssh://%1@%2:%3%4"_s.arg(user.isEmpty() ? m_store.user() : user, m_store.host()).arg(port ? port : m_store.port()).arg(m_store.root());
}

void Client::prepare(QProcess &process) const
{
    // Nothing of whoever runs the tests: no agent, no keys, no known hosts, no keychain, no display.
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    // Under the sanitizers: what the loader keeps of a keychain library that is not there is no leak of ours.
    environment.insert(u"ASAN_OPTIONS"_s, qEnvironmentVariable("ASAN_OPTIONS"));
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    if (!m_publicKey.isEmpty())
        environment.insert(u"STOREWRIGHT_PUBLIC_KEY"_s, m_publicKey);
    if (!m_privateKey.isEmpty())
        environment.insert(u"STOREWRIGHT_PRIVATE_KEY"_s, m_privateKey);
    process.setProcessEnvironment(environment);
    // Another one for who builds while this runs.
    process.setProgram(qEnvironmentVariable("STOREWRIGHT_CLI", QStringLiteral(STOREWRIGHT_CLI)));
}

Client::Ended Client::add()
{
    return run({u"stores"_s, u"add"_s, StoreName, address(), u"--identity"_s, m_store.identity(), u"--accept-host-key"_s, m_store.hostKeyFingerprint()});
}

Client::Ended Client::run(const QStringList &words, const QByteArray &input, int seconds)
{
    QProcess process;
    prepare(process);
    process.setArguments(QStringList{u"--data-dir"_s, dataDir()} + words);
    process.start();
    if (!process.waitForStarted(10'000))
        return {-1, {}, process.errorString().toUtf8()};
    process.write(input);
    process.closeWriteChannel();
    const bool ended = process.waitForFinished(seconds * 1000);
    if (!ended) {
        process.kill();
        process.waitForFinished(5'000);
    }
    const QByteArray out = process.readAllStandardOutput();
    const QByteArray err = process.readAllStandardError();
    if (holdsCanary(out) || holdsCanary(err))
        return {PrintedASecret, {}, "a secret of the practice store was printed by: " + words.join(u' ').toUtf8()};
    return {ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1, out, err};
}

std::unique_ptr<QProcess> Client::start(const QStringList &words, const QString &outFile, const QString &errFile, const QByteArray &input, const QString &inFolder)
{
    auto process = std::make_unique<QProcess>();
    prepare(*process);
    process->setArguments(QStringList{u"--data-dir"_s, dataDir()} + words);
    process->setStandardOutputFile(outFile);
    process->setStandardErrorFile(errFile);
    if (input.isEmpty())
        process->setStandardInputFile(QProcess::nullDevice());
    process->setWorkingDirectory(inFolder);
    process->setChildProcessModifier([] {
        rlimit most{RLIM_INFINITY, RLIM_INFINITY};
        if (::setrlimit(RLIMIT_CORE, &most) == 0 || ::getrlimit(RLIMIT_CORE, &most) != 0)
            return;
        most.rlim_cur = most.rlim_max;
        ::setrlimit(RLIMIT_CORE, &most);
    });
    process->start();
    process->waitForStarted(10'000);
    if (!input.isEmpty()) {
        process->write(input);
        process->closeWriteChannel();
    }
    return process;
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString sharedStore() { return qEnvironmentVariable("STOREWRIGHT_LIVE", u"live"_s); }
