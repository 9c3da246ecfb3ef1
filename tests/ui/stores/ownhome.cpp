#include "tests/ui/stores/ownhome.h"

#include "tests/canaries/canaries.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

OwnHome::OwnHome()
{
    qputenv("HOME", m_folder.path().toLocal8Bit());
    qunsetenv("SSH_AUTH_SOCK");
    auto desk = Desk::open(m_folder.filePath(u"data"_s));
    if (!desk)
        qFatal("%s", qPrintable(desk.problem().evidence));
    m_desk = std::move(*desk);
}

OwnHome::~OwnHome()
{
    m_desk.reset();
    searchBeforeRemoval(m_folder.path());
}

bool OwnHome::write(const QString &name, const QByteArray &content) const
{
    const QString whole = path(name);
    QDir().mkpath(QFileInfo(whole).absolutePath());
    QFile file(whole);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QByteArray OwnHome::read(const QString &name) const
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Store OwnHome::keep(const PracticeStore &practice, const QString &name, int port)
{
    Store store;
    store.name = name;
    store.address.host = practice.host();
    store.address.port = port > 0 ? port : practice.port();
    store.address.user = practice.user();
    store.loginWay = Login::Way::KeyFile;
    store.keyFile = practice.identity();
    store.root = practice.root();
    store.baseUrl = practice.baseUrl();
    HostTrust trust = m_desk->trustFor(store);
    trust.acceptFingerprint = practice.hostKeyFingerprint();
    Login login;
    login.way = store.loginWay;
    login.keyFile = store.keyFile;
    if (const auto open = Connection::open(store.address, login, trust, {}); !open)
        qFatal("%s %s", qPrintable(open.problem().summary), qPrintable(open.problem().evidence));
    const auto kept = m_desk->book().add(store);
    if (!kept)
        qFatal("%s", qPrintable(kept.problem().summary));
    return *kept;
}
