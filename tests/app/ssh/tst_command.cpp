#include "app/ssh/command.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// Quoting, held against real shells.
class CommandTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackUnchangedFromEveryShell_data()
    {
        QTest::addColumn<QStringList>("shell");
        QTest::newRow("dash") << QStringList{u"dash"_s};
        QTest::newRow("bash") << QStringList{u"bash"_s};
        QTest::newRow("busybox") << QStringList{u"busybox"_s, u"sh"_s};
    }

    void comesBackUnchangedFromEveryShell()
    {
        QFETCH(const QStringList, shell);
        const QStringList words{QString(), u"plain"_s, u"two words"_s, u"it's"_s, u"''"_s, u"\"$HOME\" `id` $(id) ${x}"_s, u"a\nb\n"_s, u"\t\\n\\"_s, u"-n"_s,
                                u"~"_s, u"~root"_s, u"*"_s, u"[a-z]?"_s, u"{a,b}"_s, u"#no"_s, u"!!"_s, u"a=b"_s, u"$'x'"_s, u";&|<>()"_s, u"Größe €𝄞"_s,
                                u"\r"_s, u"\x01\x7f"_s, QString(u"a\0b"_s + QChar(u'\0') + u'c'), u"%s%d"_s, u"'\\''"_s, QString(10000, u'\'')};
        for (const QString &word : words) {
            QString expected = word;
            expected.remove(QChar(u'\0'));
            QCOMPARE(said(shell, Command({u"printf"_s, u"%s."_s, word}).line()), expected.toUtf8() + '.');
            // Twice: as it is done when a command goes through the login shell.
            QCOMPARE(said(shell, Command({u"sh"_s, u"-c"_s, Command({u"printf"_s, u"%s."_s, word}).line()}).line()), expected.toUtf8() + '.');
            QCOMPARE(said(shell, Command({u"env"_s}).with(u"SW_X"_s, word).line()).contains(QByteArray("SW_X=" + expected.toUtf8())), true);
        }
    }

    void quotesOnlyWhatNeedsIt()
    {
        QCOMPARE(shellQuoted(u"bin/magento"_s), u"bin/magento"_s);
        QCOMPARE(shellQuoted(u"a b"_s), u"'a b'"_s);
        QCOMPARE(shellQuoted(QString()), u"''"_s);
        QCOMPARE(Command({u"php"_s, u"bin/magento"_s}).in(u"/var/www"_s).line(), u"CDPATH= cd /var/www || exit 126; exec php bin/magento"_s);
    }

    void entersFoldersWithAwkwardNames()
    {
        const QStringList sh{u"dash"_s};
        QCOMPARE(said(sh, Command({u"pwd"_s}).in(u"/tmp"_s).line()), "/tmp\n");
        QCOMPARE(codeOf(sh, Command({u"true"_s}).in(u"-P"_s).line()), 126);
        QCOMPARE(codeOf(sh, Command({u"true"_s}).in(u"-"_s).line()), 126);
        QCOMPARE(codeOf(sh, Command({u"true"_s}).in(u"/etc/passwd"_s).line()), 126);
    }

    void runsWhatOnlyTheShellKnows()
    {
        QCOMPARE(said({u"dash"_s}, Command({u"command"_s, u"-v"_s, u"sh"_s}).line()).endsWith("/sh\n"), true);
        QCOMPARE(codeOf({u"dash"_s}, Command({u"exit"_s, u"9"_s}).line()), 9);
        QCOMPARE(codeOf({u"dash"_s}, Command({u"no-such-program"_s}).line()), 127);
    }

    void refusesNamesThatAreNoVariables()
    {
        const QString line = Command({u"true"_s}).with(u"X; reboot"_s, u"1"_s).with(u"1A"_s, u"1"_s).with(QString(), u"1"_s).line();
        QCOMPARE(line, u"exec true"_s);
    }

    void keepsScriptAndInputOutOfTheLine()
    {
        const Command command = Command::script("echo secret-script\n", {u"one"_s}).feeding("secret-input");
        QVERIFY(!command.line().contains(u"secret"_s));
        QVERIFY(command.input().startsWith("echo secret-script\n"));
        QVERIFY(command.input().endsWith("secret-input"));
        QCOMPARE(said({u"dash"_s}, command.line(), command.input()), "secret-script\n");
    }

    void givesAFedScriptItsInputInEveryShell_data() { comesBackUnchangedFromEveryShell_data(); }

    void givesAFedScriptItsInputInEveryShell()
    {
        QFETCH(const QStringList, shell);
        const Command command = Command::script("x='a\\\\b'\nprintf '%s|' \"$x\" \"$@\"\ncat", {u"1 2"_s, u"it's"_s}).feeding("in\nput\\\n");
        QCOMPARE(said(shell, command.line(), command.input()), "a\\\\b|1 2|it's|in\nput\\\n");
        const Command plain = Command::script("printf '%s|' \"$@\"\n", {u"-x"_s, u"b"_s});
        QCOMPARE(said(shell, plain.line(), plain.input()), "-x|b|");
    }

private:
    static QByteArray said(const QStringList &shell, const QString &line, const QByteArray &input = {})
    {
        QProcess process;
        process.start(shell.first(), shell.mid(1) + QStringList{u"-c"_s, line});
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(10000))
            return "did not run: " + process.errorString().toUtf8();
        return process.readAllStandardOutput();
    }
    static int codeOf(const QStringList &shell, const QString &line)
    {
        QProcess process;
        process.start(shell.first(), shell.mid(1) + QStringList{u"-c"_s, line});
        return process.waitForFinished(10000) ? process.exitCode() : -1;
    }
};

QTEST_GUILESS_MAIN(CommandTest)
#include "tst_command.moc"
