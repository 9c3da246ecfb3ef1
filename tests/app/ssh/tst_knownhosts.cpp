#include "app/ssh/knownhosts.h"
#include "tests/app/ssh/testserver.h"

#include <QFileInfo>
#include <QTest>

using namespace Qt::StringLiterals;

/// known_hosts files, with keys and hashes made by ssh-keygen itself.
class KnownHostsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        for (const QString &type : {u"ed25519"_s, u"ecdsa"_s, u"rsa"_s}) {
            for (const QString &which : {u"a"_s, u"b"_s})
                QVERIFY(TestServer::tool(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, type, u"-N"_s, QString(), u"-f"_s, m_folder.filePath(type + which)}));
        }
    }

    void printsTheFingerprintAsSshKeygenDoes()
    {
        const auto printed = TestServer::tool(u"ssh-keygen"_s, {u"-l"_s, u"-f"_s, m_folder.filePath(u"rsaa.pub"_s)});
        QVERIFY(printed);
        QCOMPARE(key(u"rsaa"_s).fingerprint().toUtf8(), printed->split(' ').value(1));
    }

    void knowsPlainHostsPortsAndWildcards()
    {
        write("shop,10.0.0.1 " + line(u"ed25519a"_s) + "[shop]:2222 " + line(u"ecdsaa"_s) + "*.example.com,!no.example.com " + line(u"rsaa"_s));
        QCOMPARE(judge(u"shop"_s, 22, u"ed25519a"_s), KnownHosts::Verdict::Known);
        QCOMPARE(judge(u"SHOP"_s, 22, u"ed25519a"_s), KnownHosts::Verdict::Known);
        QCOMPARE(judge(u"10.0.0.1"_s, 22, u"ed25519a"_s), KnownHosts::Verdict::Known);
        QCOMPARE(judge(u"shop"_s, 22, u"ed25519b"_s), KnownHosts::Verdict::Changed);
        QCOMPARE(judge(u"shop"_s, 2222, u"ecdsaa"_s), KnownHosts::Verdict::Known);
        QCOMPARE(judge(u"shop"_s, 2223, u"ecdsaa"_s), KnownHosts::Verdict::Unknown);
        QCOMPARE(judge(u"a.example.com"_s, 22, u"rsaa"_s), KnownHosts::Verdict::Known);
        QCOMPARE(judge(u"no.example.com"_s, 22, u"rsaa"_s), KnownHosts::Verdict::Unknown);
        QCOMPARE(KnownHosts({m_file}).typesFor(u"shop"_s, 22), QStringList{u"ssh-ed25519"_s});
    }

    void knowsHostsThatSshKeygenHashed()
    {
        write("shop " + line(u"ed25519a"_s) + "[shop]:2222 " + line(u"rsaa"_s));
        QVERIFY(TestServer::tool(u"ssh-keygen"_s, {u"-H"_s, u"-f"_s, m_file}));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().startsWith("|1|"));
        QCOMPARE(judge(u"shop"_s, 22, u"ed25519a"_s), KnownHosts::Verdict::Known);
        QCOMPARE(judge(u"shop"_s, 2222, u"rsaa"_s), KnownHosts::Verdict::Known);
        QCOMPARE(judge(u"shop"_s, 22, u"ed25519b"_s), KnownHosts::Verdict::Changed);
        QCOMPARE(judge(u"other"_s, 22, u"ed25519a"_s), KnownHosts::Verdict::Unknown);
    }

    void tellsAChangedKeyFromOneOfAnotherKind()
    {
        write("# mine\n\nshop " + line(u"ed25519a"_s));
        const KnownHosts known({m_file});
        const KnownHosts::Answer changed = known.judge(u"shop"_s, 22, key(u"ed25519b"_s));
        QCOMPARE(changed.verdict, KnownHosts::Verdict::Changed);
        QCOMPARE(changed.known, key(u"ed25519a"_s).fingerprint());
        QCOMPARE(changed.line, 3);
        QCOMPARE(changed.file, m_file);
        const KnownHosts::Answer other = known.judge(u"shop"_s, 22, key(u"rsaa"_s));
        QCOMPARE(other.verdict, KnownHosts::Verdict::Unknown);
        QCOMPARE(other.otherTypes, QStringList{u"ssh-ed25519"_s});
    }

    void acceptsAnyOfSeveralKnownKeys()
    {
        write("shop " + line(u"ed25519a"_s) + "shop " + line(u"ed25519b"_s));
        QCOMPARE(judge(u"shop"_s, 22, u"ed25519a"_s), KnownHosts::Verdict::Known);
        QCOMPARE(judge(u"shop"_s, 22, u"ed25519b"_s), KnownHosts::Verdict::Known);
    }

    void refusesARevokedKeyEvenIfItIsKnownToo()
    {
        write("shop " + line(u"ed25519a"_s) + "@revoked * " + line(u"ed25519a"_s) + "@cert-authority *.example.com " + line(u"rsaa"_s));
        QCOMPARE(judge(u"shop"_s, 22, u"ed25519a"_s), KnownHosts::Verdict::Revoked);
        QCOMPARE(judge(u"a.example.com"_s, 22, u"rsaa"_s), KnownHosts::Verdict::Unknown);
    }

    void passesOverGarbage()
    {
        static constexpr char Garbage[] = "|1|x\nshop\nshop ssh-rsa\nshop ssh-rsa !!!!\n|1||| ssh-rsa AAAA\n@revoked\n\0\xff\n";
        write(QByteArray(Garbage, sizeof(Garbage) - 1) + "shop " + line(u"ed25519a"_s));
        QCOMPARE(judge(u"shop"_s, 22, u"ed25519a"_s), KnownHosts::Verdict::Known);
        QCOMPARE(KnownHosts({QString(), u"/no/such"_s, u"/dev/zero"_s}).typesFor(u"shop"_s, 22), QStringList());
    }

    void remembersForItselfAlone()
    {
        const QString file = m_folder.filePath(u"new/folder/known_hosts"_s);
        QVERIFY(KnownHosts::remember(file, u"Shop"_s, 22, key(u"ed25519a"_s)));
        QVERIFY(KnownHosts::remember(file, u"::1"_s, 2222, key(u"rsaa"_s)));
        QCOMPARE(QFileInfo(file).permissions() & ~(QFile::ReadUser | QFile::WriteUser), QFile::ReadOwner | QFile::WriteOwner);
        const KnownHosts known({file});
        QCOMPARE(known.judge(u"shop"_s, 22, key(u"ed25519a"_s)).verdict, KnownHosts::Verdict::Known);
        QCOMPARE(known.judge(u"::1"_s, 2222, key(u"rsaa"_s)).verdict, KnownHosts::Verdict::Known);
        // OpenSSH reads it the same way.
        const auto found = TestServer::tool(u"ssh-keygen"_s, {u"-F"_s, u"[::1]:2222"_s, u"-f"_s, file});
        QVERIFY(found && found->contains(key(u"rsaa"_s).blob.toBase64()));
        const Result<> failed = KnownHosts::remember(u"/proc/no/known_hosts"_s, u"shop"_s, 22, key(u"rsaa"_s));
        QVERIFY(!failed && !failed.problem().advice.isEmpty());
    }

private:
    HostKey key(const QString &name) const
    {
        const QList<QByteArray> words = line(name).split(' ');
        return {QString::fromLatin1(words.value(0)), QByteArray::fromBase64(words.value(1))};
    }
    QByteArray line(const QString &name) const
    {
        QFile file(m_folder.filePath(name + u".pub"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &content) const
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    KnownHosts::Verdict judge(const QString &host, int port, const QString &name) const { return KnownHosts({m_file}).judge(host, port, key(name)).verdict; }

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"known_hosts"_s);
};

QTEST_GUILESS_MAIN(KnownHostsTest)
#include "tst_knownhosts.moc"
