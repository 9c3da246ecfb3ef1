#include "app/ssh/privatekey.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// Key files as they should not be.
class PrivateKeyTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QByteArray &content)
    {
        const QString name = m_folder.filePath(u"key"_s);
        QFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return {};
        return name;
    }
    QByteArray made(const QStringList &arguments)
    {
        const QString name = m_folder.filePath(u"made"_s);
        QFile::remove(name);
        QProcess::execute(u"ssh-keygen"_s, QStringList{u"-q"_s, u"-f"_s, name} + arguments);
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray inside(const QByteArray &file)
    {
        const QList<QByteArray> lines = file.split('\n');
        return QByteArray::fromBase64(lines.mid(1, lines.size() - 3).join());
    }
    static QByteArray wrapped(const QByteArray &content)
    {
        return "-----BEGIN OPENSSH PRIVATE KEY-----\n" + content.toBase64() + "\n-----END OPENSSH PRIVATE KEY-----\n";
    }

private Q_SLOTS:
    void aProofOfTheWholeThatIsCutShortIsNoKey()
    {
        const QByteArray whole = inside(made({u"-t"_s, u"ed25519"_s, u"-N"_s, u"correct horse"_s, u"-a"_s, u"1"_s, u"-Z"_s, u"aes256-gcm@openssh.com"_s}));
        QVERIFY(whole.size() > 100);
        QVERIFY(PrivateKey::read(write(wrapped(whole)), u"correct horse"_s));
        for (const qsizetype missing : {1, 5, 15, 16}) {
            const auto key = PrivateKey::read(write(wrapped(whole.chopped(missing))), u"correct horse"_s);
            QVERIFY(!key);
            QVERIFY(!key.problem().summary.isEmpty());
        }
    }

    void aPassphraseThatWouldTakeHoursIsNotTried_data()
    {
        QTest::addColumn<QByteArray>("file");
        QByteArray content = inside(made({u"-t"_s, u"ed25519"_s, u"-N"_s, u"correct horse"_s, u"-a"_s, u"1"_s}));
        // The rounds stand behind the salt of sixteen bytes.
        const qsizetype options = content.indexOf(QByteArray("\0\0\0\x06" "bcrypt\0\0\0\x18\0\0\0\x10", 18));
        content.replace(options + 18 + 16, 4, QByteArray("\0\1\0\0", 4));
        QTest::newRow("OpenSSH, 65536 rounds") << wrapped(content);
        QTest::newRow("PKCS#8, 2147483647 rounds")
            << QByteArray(
               "-----BEGIN ENCRYPTED PRIVATE KEY-----\n"
               "MIGdMFkGCSqGSIb3DQEFDTBMMCsGCSqGSIb3DQEFDDAeBAgyp71oGknctgIEf///\n"
               "/zAMBggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQnUncXyPI3VDIzyPdGB15vQRA\n"
               "WqDQda+Rcv1AUxzeSHxS/5o5CzBmTwrOdAbBaIYBH3/1Kb5jSNBpLW/6ZIsjREzf\n"
               "B3Z8LA7hlJdJjLFqWxjklA==\n"
               "-----END ENCRYPTED PRIVATE KEY-----\n");
    }

    void aPassphraseThatWouldTakeHoursIsNotTried()
    {
        QFETCH(QByteArray, file);
        const auto key = PrivateKey::read(write(file), u"correct horse"_s);
        QVERIFY(!key);
        QVERIFY2(key.problem().summary.contains(u"too long"_s), qPrintable(key.problem().summary));
        QVERIFY(key.problem().advice.contains(u"ssh-keygen"_s));
    }
};

QTEST_GUILESS_MAIN(PrivateKeyTest)
#include "tst_privatekey.moc"
