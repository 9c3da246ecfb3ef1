#include "tests/app/ssh/testserver.h"

#include <QFileInfo>
#include <QTest>

#include <libssh2.h>

using namespace Qt::StringLiterals;

/// "Is this your server?", against a real one.
class HostKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_server.start(), QString());
        m_login = m_server.keyLogin();
    }
    void init() { QFile::remove(m_server.file(u"own"_s)); }

    void showsTheKeyWithoutLoggingIn()
    {
        const auto key = Connection::lookAtHostKey(m_server.address(), {});
        QVERIFY(key);
        QVERIFY(*key == m_server.hostKey(u"ed25519"_s) || *key == m_server.hostKey(u"ecdsa"_s));
    }

    void refusesAnUnknownServerAndRemembersItOnceAgreed()
    {
        HostTrust trust;
        trust.ownFile = m_server.file(u"own"_s);
        const auto unknown = Connection::open(m_server.address(), m_login, trust, {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.problem().kind, Problem::Kind::Untrusted);
        const QStringList evidence = unknown.problem().evidence.split(u' ');
        QCOMPARE(evidence.size(), 2);
        QVERIFY(evidence.at(1).startsWith(u"SHA256:"_s));
        QVERIFY(!QFileInfo::exists(trust.ownFile));

        trust.acceptFingerprint = u"SHA256:somethingelse"_s;
        QVERIFY(!Connection::open(m_server.address(), m_login, trust, {}));
        trust.acceptFingerprint = evidence.at(1);
        QVERIFY(Connection::open(m_server.address(), m_login, trust, {}));
        trust.acceptFingerprint.clear();
        QVERIFY(Connection::open(m_server.address(), m_login, trust, {}));
    }

    void knowsWhatOpenSshKnows_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("hashed");
        for (const QString &type : {u"ed25519"_s, u"ecdsa"_s}) {
            QTest::newRow(qPrintable(type)) << type << false;
            QTest::newRow(qPrintable(type + u", hashed"_s)) << type << true;
        }
    }

    void knowsWhatOpenSshKnows()
    {
        QFETCH(const QString, type);
        QFETCH(const bool, hashed);
        // Only this one type is known, so it has to be asked for, whatever else the server would rather show.
        HostTrust trust;
        trust.openSshFile = m_server.file(u"openssh"_s);
        writeKnown(trust.openSshFile, m_server.hostKey(type));
        if (hashed)
            QVERIFY(TestServer::tool(u"ssh-keygen"_s, {u"-H"_s, u"-f"_s, trust.openSshFile}));
        const auto connection = Connection::open(m_server.address(), m_login, trust, {});
        QVERIFY2(bool(connection), connection ? "" : qPrintable(connection.problem().summary));
    }

    void stopsHardAtAChangedKey()
    {
        QVERIFY(TestServer::tool(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-f"_s, m_server.file(u"host_other"_s)}));
        HostTrust trust;
        trust.openSshFile = m_server.file(u"openssh"_s);
        trust.ownFile = m_server.file(u"own"_s);
        const HostKey before = m_server.hostKey(u"other"_s);
        const HostKey now = m_server.hostKey(u"ed25519"_s);
        writeKnown(trust.openSshFile, before);
        trust.acceptFingerprint = now.fingerprint();
        const auto changed = Connection::open(m_server.address(), m_login, trust, {});
        QVERIFY(!changed);
        QCOMPARE(changed.problem().kind, Problem::Kind::Untrusted);
        QVERIFY(changed.problem().summary.contains(before.fingerprint()));
        QVERIFY(changed.problem().summary.contains(now.fingerprint()));
        QVERIFY(changed.problem().advice.contains(trust.openSshFile));
        QVERIFY(!QFileInfo::exists(trust.ownFile));
    }

    void stopsHardAtAStolenKey()
    {
        HostTrust trust;
        trust.openSshFile = m_server.file(u"openssh"_s);
        QFile file(trust.openSshFile);
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const QString &type : {u"ed25519"_s, u"ecdsa"_s, u"rsa"_s}) {
            const HostKey key = m_server.hostKey(type);
            file.write("@revoked * " + key.type.toLatin1() + ' ' + key.blob.toBase64() + '\n');
            trust.acceptFingerprint = key.fingerprint();
        }
        file.close();
        const auto stolen = Connection::open(m_server.address(), m_login, trust, {});
        QVERIFY(!stolen);
        QCOMPARE(stolen.problem().kind, Problem::Kind::Untrusted);
        QVERIFY2(stolen.problem().summary.contains(u"stolen"_s), qPrintable(stolen.problem().summary));
    }

    void saysWhatTheLibraryCannotCheck()
    {
        QCOMPARE(m_server.start({u"HostKeyAlgorithms rsa-sha2-512,rsa-sha2-256"_s}, {u"rsa"_s}), QString());
        const auto connection = Connection::open(m_server.address(), m_login, m_server.trust(), {});
#if LIBSSH2_VERSION_NUM >= 0x010b00
        QVERIFY(connection);
#else
        QVERIFY(!connection);
        QCOMPARE(connection.problem().kind, Problem::Kind::Unreachable);
        QVERIFY2(connection.problem().summary.contains(u"RSA key only"_s), qPrintable(connection.problem().summary + connection.problem().evidence));
        QVERIFY(!connection.problem().advice.isEmpty());
#endif
    }

    void saysThatThereIsNoCommonEncryption()
    {
        QCOMPARE(m_server.start({u"Ciphers chacha20-poly1305@openssh.com,aes256-gcm@openssh.com"_s, u"KexAlgorithms sntrup761x25519-sha512@openssh.com"_s}), QString());
        const auto connection = Connection::open(m_server.address(), m_login, m_server.trust(), {});
        QVERIFY(!connection);
        QCOMPARE(connection.problem().kind, Problem::Kind::Unreachable);
        QVERIFY2(connection.problem().summary.contains(u"encryption in common"_s), qPrintable(connection.problem().summary + connection.problem().evidence));
    }

private:
    void writeKnown(const QString &name, const HostKey &key)
    {
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[127.0.0.1]:" + QByteArray::number(m_server.port()) + ' ' + key.type.toLatin1() + ' ' + key.blob.toBase64() + '\n');
    }

    TestServer m_server;
    Login m_login;
};

QTEST_GUILESS_MAIN(HostKeysTest)
#include "tst_hostkeys.moc"
