#include "app/cli/backupchoice.h"
#include "app/cli/keeping.h"
#include "app/cli/commandline.h"
#include "app/cli/terminal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

/// The command line as a script meets it, as far as no store is needed.
class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void explainsEveryCommand_data();
    void explainsEveryCommand();
    void listsEveryCommandAndExitCode();
    void refusesWrongUsage_data();
    void refusesWrongUsage();
    void keepsAndForgetsStores();
    void refusesToKeepANameTwice();
    void knowsTheHostsOfOpenSsh();
    void saysInJsonWhatItSaysInWords();
    void keepsEveryBackupUnlessSomebodySaysOtherwise();
    void restoresNothingThatABackupDoesNotHold();
    void neverStartsUnasked();
    void takesAKeyFileThatIsThere();
    void saysThatAServerCannotBeReached();
    void hasOneExitCodeForEachKindOfProblem();
    void letsNoServerSteerTheTerminal();

private:
    int run(const QStringList &words)
    {
        m_out.clear();
        m_err.clear();
        QTextStream out(&m_out);
        QTextStream err(&m_err);
        return runCommandLine(QStringList{u"storewright-cli"_s, u"--data-dir"_s, m_dir->path()} + words, out, err);
    }
    QList<QJsonObject> events() const
    {
        QList<QJsonObject> objects;
        for (const QString &line : m_out.split(u'\n', Qt::SkipEmptyParts))
            objects << QJsonDocument::fromJson(line.toUtf8()).object();
        return objects;
    }
    QString m_out, m_err;
    std::unique_ptr<QTemporaryDir> m_dir;
    QTemporaryDir m_home;
};

namespace {

const QStringList Commands = {u"stores list"_s, u"stores add"_s, u"stores remove"_s, u"check"_s, u"versions"_s, u"plan"_s, u"upgrade"_s, u"attach"_s,
                              u"status"_s, u"runs"_s, u"backup"_s, u"backups"_s, u"verify"_s, u"download"_s, u"restore"_s};

} // namespace

void TestCommandLine::initTestCase()
{
    // Whoever runs the tests keeps their keychain and their known hosts to themselves.
    qputenv("HOME", m_home.path().toUtf8());
    qputenv("XDG_RUNTIME_DIR", m_home.path().toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    for (const char *name : {"SSH_AUTH_SOCK", "STOREWRIGHT_PUBLIC_KEY", "STOREWRIGHT_PRIVATE_KEY"})
        qunsetenv(name);
}

void TestCommandLine::explainsEveryCommand_data()
{
    QTest::addColumn<QString>("command");
    for (const QString &command : Commands)
        QTest::newRow(qPrintable(command)) << command;
}

void TestCommandLine::explainsEveryCommand()
{
    QFETCH(QString, command);
    QCOMPARE(run(command.split(u' ') + QStringList{u"--help"_s}), 0);
    QVERIFY2(m_out.startsWith(u"storewright-cli "_s + command), qPrintable(m_out));
    QVERIFY(m_out.contains(u"--json"_s));
    QVERIFY(m_err.isEmpty());
    for (const QString &line : m_out.split(u'\n'))
        QVERIFY2(!line.endsWith(u' '), qPrintable(line)); // an option without a meaning
}

void TestCommandLine::listsEveryCommandAndExitCode()
{
    QCOMPARE(run({u"--help"_s}), 0);
    for (const QString &command : Commands)
        QVERIFY2(m_out.contains(u"\n  "_s + command), qPrintable(command));
    for (const char *code : {"0 done", "2 wrong usage", "3 not ready", "4 cannot reach", "5 failed, store restored", "6 failed, needs a person", "7 stopped", "8 another run"})
        QVERIFY2(m_out.contains(QString::fromLatin1(code)), code);
    QCOMPARE(run({u"--version"_s}), 0);
    QVERIFY(m_out.contains(QStringLiteral(STOREWRIGHT_VERSION)));
}

void TestCommandLine::refusesWrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("advice");
    QTest::newRow("nothing") << QStringList() << u"--help"_s;
    QTest::newRow("a mistyped command") << QStringList{u"upgade"_s, u"x"_s} << u"Type: storewright-cli upgrade"_s;
    QTest::newRow("no such command") << QStringList{u"frobnicate"_s} << u"--help"_s;
    QTest::newRow("half a command") << QStringList{u"stores"_s} << u"Type: storewright-cli stores list"_s;
    QTest::newRow("a word too few") << QStringList{u"upgrade"_s} << u"Type: storewright-cli upgrade STORE"_s;
    QTest::newRow("a word too many") << QStringList{u"versions"_s, u"a"_s, u"b"_s} << u"Type: storewright-cli versions STORE"_s;
    QTest::newRow("an option of another command") << QStringList{u"status"_s, u"a"_s, u"--yes"_s} << u"--help"_s;
    QTest::newRow("no such store") << QStringList{u"check"_s, u"nowhere"_s} << u"stores list"_s;
    QTest::newRow("no such address") << QStringList{u"check"_s, u"ssh://"_s} << QString();
    QTest::newRow("an odd port") << QStringList{u"check"_s, u"ssh://me@host:99999/srv"_s} << QString();
    QTest::newRow("an offset that is none") << QStringList{u"attach"_s, u"x"_s, u"--from-offset"_s, u"-3x"_s} << u"--from-offset 0"_s;
    QTest::newRow("a backup of nothing") << QStringList{u"backup"_s, u"x"_s, u"--no-code"_s, u"--no-media"_s, u"--no-database"_s} << u"--no-code"_s;
    QTest::newRow("deleting one and tidying up") << QStringList{u"backups"_s, u"x"_s, u"--delete"_s, u"20261121T031000Z"_s, u"--tidy"_s} << u"--delete BACKUP"_s;
    QTest::newRow("a rule without tidying up") << QStringList{u"backups"_s, u"x"_s, u"--keep"_s, u"3"_s} << u"--tidy"_s;
    QTest::newRow("deleting unasked") << QStringList{u"backups"_s, u"x"_s, u"--delete"_s, u"20261121T031000Z"_s} << u"--yes"_s;
}

void TestCommandLine::refusesWrongUsage()
{
    QFETCH(QStringList, words);
    QFETCH(QString, advice);
    QCOMPARE(run(words), 2);
    QVERIFY(m_out.isEmpty());
    const QStringList lines = m_err.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.size() >= 2, qPrintable(m_err)); // one sentence, and what to type
    QVERIFY2(m_err.contains(advice), qPrintable(m_err));

    QCOMPARE(run(words + QStringList{u"--json"_s}), 2);
    QVERIFY(m_err.isEmpty());
    const QList<QJsonObject> said = events();
    QCOMPARE(said.size(), 1);
    QCOMPARE(said[0][u"event"_s].toString(), u"problem"_s);
    QCOMPARE(said[0][u"kind"_s].toString(), u"usage"_s);
    QCOMPARE(said[0][u"summary"_s].toString(), lines[0]);
    QCOMPARE(said[0][u"advice"_s].toString(), lines[1]);
}

void TestCommandLine::keepsAndForgetsStores()
{
    QCOMPARE(run({u"stores"_s, u"list"_s}), 0);
    QVERIFY(m_err.contains(u"stores add"_s));
    QCOMPARE(run({u"stores"_s, u"add"_s, u"Garden"_s, u"ssh -p 2222 me@shop.example"_s, u"--root"_s, u"/srv/garden"_s, u"--group"_s, u"Live"_s, u"--without-looking"_s}), 0);
    QCOMPARE(run({u"stores"_s, u"list"_s}), 0);
    QVERIFY2(m_out.contains(u"Garden"_s) && m_out.contains(u"/srv/garden"_s) && m_out.contains(u"2222"_s) && m_out.contains(u"Live"_s), qPrintable(m_out));
    QCOMPARE(run({u"stores"_s, u"remove"_s, u"garden"_s}), 0);
    QCOMPARE(run({u"stores"_s, u"remove"_s, u"garden"_s}), 2);
    QCOMPARE(run({u"stores"_s, u"list"_s, u"--json"_s}), 0);
    QVERIFY(m_out.isEmpty());
}

void TestCommandLine::refusesToKeepANameTwice()
{
    const QStringList add{u"stores"_s, u"add"_s, u"Garden"_s, u"me@shop.example"_s, u"--without-looking"_s};
    QCOMPARE(run(add), 0);
    QCOMPARE(run(add), 2);
    QVERIFY(m_err.contains(u"Garden"_s));
}

void TestCommandLine::knowsTheHostsOfOpenSsh()
{
    QVERIFY(QDir(m_home.path()).mkpath(u".ssh"_s));
    QFile config(m_home.filePath(u".ssh/config"_s));
    QVERIFY(config.open(QIODevice::WriteOnly));
    config.write("Host garden\n  HostName shop.example\n  Port 2200\n  User planter\n");
    config.close();
    QCOMPARE(run({u"stores"_s, u"add"_s, u"Garden"_s, u"garden"_s, u"--root"_s, u"/srv"_s, u"--without-looking"_s, u"--json"_s}), 0);
    const QString address = events().value(0)[u"address"_s].toString();
    QVERIFY2(address.contains(u"planter@shop.example:2200"_s), qPrintable(address));
    QVERIFY(config.remove());
}

void TestCommandLine::saysInJsonWhatItSaysInWords()
{
    QCOMPARE(run({u"stores"_s, u"add"_s, u"Küche"_s, u"ssh://me@shop.example:2222/srv/a b"_s, u"--without-looking"_s, u"--json"_s}), 0);
    QCOMPARE(run({u"stores"_s, u"list"_s, u"--json"_s}), 0);
    QCOMPARE(events().size(), 1);
    const QJsonObject store = events().first();
    QCOMPARE(store[u"event"_s].toString(), u"store"_s);
    QCOMPARE(store[u"name"_s].toString(), u"Küche"_s);
    QCOMPARE(store[u"root"_s].toString(), u"/srv/a b"_s);
}

void TestCommandLine::keepsEveryBackupUnlessSomebodySaysOtherwise()
{
    const QTemporaryDir data;
    const auto kept = [](const QStringList &words) {
        QTextStream none;
        QString nothing;
        none.setString(&nothing);
        Terminal terminal(none, none, Terminal::Form::Text, true);
        const Result<Options> options = Options::parse(words, keepOptions() + QList<Option>{{u"--data-dir"_s, u"DIR"_s, {}}});
        Errand errand(*options, terminal);
        Choices choices;
        const Result<> taken = takeKeeping(errand, choices);
        return taken ? u"%1 %2"_s.arg(choices.keepBackups).arg(choices.keepDays) : taken.problem().summary;
    };
    const QStringList here{u"--data-dir"_s, data.path()};
    QCOMPARE(kept(here), u"0 0"_s);
    QCOMPARE(kept(here + QStringList{u"--keep"_s, u"3"_s, u"--keep-days=90"_s}), u"3 90"_s);
    {
        const Result<std::unique_ptr<StoreBook>> book = StoreBook::open(data.path());
        QVERIFY(book && (*book)->setSetting(u"backups/keep"_s, u"5"_s)); // As the window's settings write it.
    }
    QCOMPARE(kept(here), u"5 0"_s);
    QCOMPARE(kept(here + QStringList{u"--keep"_s, u"0"_s}), u"0 0"_s);
    QVERIFY(kept(here + QStringList{u"--keep"_s, u"many"_s}).contains(u"many"_s));
}

void TestCommandLine::restoresNothingThatABackupDoesNotHold()
{
    Backup backup;
    backup.id = u"20261121T031000Z"_s;
    backup.parts = {{u"code"_s, u"code.tar.gz"_s, 1, {}}, {u"media"_s, u"media.tar.gz"_s, 1, {}}};
    // What was chosen and is not there, is said.
    Choices all;
    const Result<QStringList> missing = keepToBackup(backup, all);
    QVERIFY(missing);
    QCOMPARE(*missing, QStringList{u"database"_s});
    QVERIFY(!all.backupDatabase && all.backupCode && all.backupMedia);
    // Nothing of what was chosen is there: no store is closed for that.
    Choices onlyDatabase;
    onlyDatabase.backupCode = onlyDatabase.backupMedia = false;
    const Result<QStringList> nothing = keepToBackup(backup, onlyDatabase);
    QVERIFY(!nothing);
    QCOMPARE(exitCodeOf(nothing.problem().kind), 2);
    QVERIFY2(nothing.problem().advice.contains(u"code"_s) && nothing.problem().advice.contains(u"media"_s), qPrintable(nothing.problem().advice));
    // What was left out on purpose is not missed.
    Choices onlyCode;
    onlyCode.backupDatabase = onlyCode.backupMedia = false;
    QVERIFY(keepToBackup(backup, onlyCode)->isEmpty());
}

void TestCommandLine::neverStartsUnasked()
{
    QCOMPARE(run({u"stores"_s, u"add"_s, u"Garden"_s, u"me@127.0.0.1:1"_s, u"--root"_s, u"/srv"_s, u"--without-looking"_s}), 0);
    for (const QString &command : {u"upgrade"_s, u"restore"_s}) {
        QCOMPARE(run({command, u"Garden"_s, u"--json"_s}), 2); // nobody can be asked: JSON is for scripts
        QVERIFY2(events().value(0)[u"advice"_s].toString().contains(u"--yes"_s), qPrintable(m_out));
    }
}

void TestCommandLine::takesAKeyFileThatIsThere()
{
    QCOMPARE(run({u"check"_s, u"ssh://me@127.0.0.1:1/srv"_s, u"--identity"_s, u"/nowhere/id"_s}), 2);
    QVERIFY(m_err.contains(u"/nowhere/id"_s));
}

void TestCommandLine::saysThatAServerCannotBeReached()
{
    // A port that is taken but that nobody listens on.
    const int taken = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in place{};
    socklen_t length = sizeof place;
    place.sin_family = AF_INET;
    place.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto *address = reinterpret_cast<sockaddr *>(&place);
    QVERIFY(::bind(taken, address, length) == 0 && ::getsockname(taken, address, &length) == 0);
    const quint16 port = ntohs(place.sin_port);
    QCOMPARE(run({u"check"_s, u"ssh://me@127.0.0.1:%1/srv"_s.arg(port)}), 4);
    const QStringList lines = m_err.split(u'\n', Qt::SkipEmptyParts);
    QVERIFY2(lines.size() >= 2, qPrintable(m_err));
    QVERIFY(!lines[0].startsWith(u' ') && !lines[1].startsWith(u' '));
    QCOMPARE(run({u"status"_s, u"ssh://me@127.0.0.1:%1/srv"_s.arg(port), u"--json"_s}), 4);
    QCOMPARE(events().last()[u"kind"_s].toString(), u"unreachable"_s);
    ::close(taken);
}

void TestCommandLine::hasOneExitCodeForEachKindOfProblem()
{
    const QList<std::pair<Problem::Kind, int>> codes = {{Problem::Kind::Usage, 2}, {Problem::Kind::Unready, 3}, {Problem::Kind::Unreachable, 4}, {Problem::Kind::Untrusted, 4},
                                                        {Problem::Kind::Refused, 4}, {Problem::Kind::Restored, 5}, {Problem::Kind::Failed, 6}, {Problem::Kind::Stopped, 7}, {Problem::Kind::Busy, 8}};
    for (const auto &[kind, code] : codes) {
        m_err.clear();
        QTextStream out(&m_out);
        QTextStream err(&m_err);
        Terminal terminal(out, err, Terminal::Form::Text, true); // a problem is said even when quiet
        QCOMPARE(terminal.problem({kind, u"What."_s, u"Do."_s, u"one\ntwo"_s}), code);
        QCOMPARE(m_err, u"What.\nDo.\n    one\n    two\n"_s);
    }
}

void TestCommandLine::letsNoServerSteerTheTerminal()
{
    m_err.clear();
    QTextStream out(&m_out);
    QTextStream err(&m_err);
    Terminal terminal(out, err, Terminal::Form::Text, false);
    terminal.problem({Problem::Kind::Failed, u"\x1b]0;owned\x07What"_s, {}, u"\x1b[2Jgone\u009b31m"_s});
    QVERIFY(!m_err.contains(u'\x1b') && !m_err.contains(u'\x07') && !m_err.contains(QChar(0x9b)));
    QVERIFY(m_err.contains(u"What"_s) && m_err.contains(u"gone"_s));
}

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
