#include "app/upgrade/mend.h"
#include "tests/app/magento/madeupstore.h"
#include "tests/app/magento/processshell.h"

#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

/// Fixes as they are carried out on a server: kept before, journaled, put back.
class MendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aFixIsKeptAndJournaledAndPutBackAsItWas();
    void aFixThatFailsIsPutBackAtOnce();
    void whatSomebodyChangedSinceIsLeftAlone();
    void modesOfFoldersAndTheCrontabComeBack();
    void whatTheFixMadeIsTakenAway();
    void aRunUnderWayComesFirst();
    void nothingOutsideOfTheStoreIsTouched();
    void anOddNameIsOnlyAName();
    void aCheckWithoutAFixIsNoMending();

private:
    /// The survey's word on this store.
    Survey survey();
    static Check fixOf(const QString &script, const QStringList &touches)
    {
        Check check;
        check.id = u"maintenance"_s;
        check.fixTitle = u"Switch it off; rm -rf $HOME `x` it's"_s;
        check.fixScript = script;
        check.fixTouches = touches;
        return check;
    }
    /// "MODE SIZE TIME" and the content.
    QByteArray fileOf(const QString &path) { return m_store->run(u"stat -c '%a %s %y' "_s + path + u" && cat "_s + path); }
    QByteArray crontab() { return m_store->run(u"crontab -l"_s, m_store->words()); }

    std::unique_ptr<MadeUpStore> m_store;
    std::unique_ptr<ProcessShell> m_shell;
};

void MendTest::init()
{
    m_store = std::make_unique<MadeUpStore>();
    QVERIFY(m_store->isValid());
    m_shell = std::make_unique<ProcessShell>(m_store->words() + QStringList{u"sh"_s, u"-c"_s});
    // A crontab that can be written.
    QVERIFY(m_store->write(u"bin/crontab"_s, "#!/bin/sh\ncase $1 in -l) [ -e \"$HOME/table\" ] || { echo 'no crontab' >&2; exit 1; }; cat \"$HOME/table\" ;; -r) rm -f \"$HOME/table\" ;; -) cat >\"$HOME/table.new\" && mv \"$HOME/table.new\" \"$HOME/table\" ;; esac\n", "755"));
    QVERIFY(m_store->write(u"home/my store's/var/.maintenance.flag"_s, "kept\n", "640"));
    m_store->run(u"touch -d '2021-05-06 07:08:09' var/.maintenance.flag; [ $(id -u) != 0 ] || chown -R 65534:65534 ../.."_s);
}

Survey MendTest::survey()
{
    const auto survey = takeSurvey(*m_shell, m_store->root());
    return survey ? *survey : Survey();
}

void MendTest::aFixIsKeptAndJournaledAndPutBackAsItWas()
{
    const QByteArray before = fileOf(u"var/.maintenance.flag"_s);
    const Survey found = survey();
    QVERIFY(found.maintenance && mendingsOf(found).isEmpty());
    // The script finds the line that announces it in the journal.
    const auto mended = mend(*m_shell, found, fixOf(u"grep -q acting \"$HOME\"/.storewright/stores/*/mendings/*/journal || exit 9\nrm -f var/.maintenance.flag\n"_s, {u"var/.maintenance.flag"_s}));
    QVERIFY2(mended, qPrintable(mended ? QString() : mended.problem().evidence));
    QVERIFY(!QFileInfo::exists(m_store->root() + u"/var/.maintenance.flag"_s));

    const Survey after = survey();
    const QList<Mending> all = mendingsOf(after);
    QCOMPARE(all.size(), 1);
    QCOMPARE(all.first().id, *mended);
    QCOMPARE(all.first().check, u"maintenance"_s);
    QCOMPARE(all.first().title, u"Switch it off; rm -rf $HOME `x` it's"_s);
    QCOMPARE(all.first().paths, QStringList{u"var/.maintenance.flag"_s});
    QVERIFY(all.first().commands.contains(u"rm -f var/.maintenance.flag"_s));
    QVERIFY(qAbs(all.first().at.secsTo(QDateTime::currentDateTimeUtc())) < 3600);
    QVERIFY(undoableOf(after, u"maintenance"_s) && !undoableOf(after, u"umask"_s));
    QVERIFY(undoCommands(after, all.first()).contains(*mended));
    // Nobody holds the store any more.
    QCOMPARE(m_store->run(u"ls ../.storewright/stores/*/ | sort | tr '\\n' ' '"_s), QByteArray("mendings "));

    const auto undone = undoMending(*m_shell, m_store->root(), *mended);
    QVERIFY2(undone, qPrintable(undone ? QString() : undone.problem().evidence));
    QCOMPARE(fileOf(u"var/.maintenance.flag"_s), before);
    QCOMPARE(mendingsOf(survey()).first().state, Mending::State::Undone);
    QVERIFY(!undoableOf(survey(), u"maintenance"_s));
    const auto twice = undoMending(*m_shell, m_store->root(), *mended);
    QVERIFY(!twice);
    QVERIFY2(twice.problem().summary.contains(u"undone already"_s), qPrintable(twice.problem().summary));
}

void MendTest::aFixThatFailsIsPutBackAtOnce()
{
    const QByteArray before = fileOf(u"var/.maintenance.flag"_s);
    const auto mended = mend(*m_shell, survey(), fixOf(u"rm -f var/.maintenance.flag\necho 'no luck' >&2\nexit 3\n"_s, {u"var/.maintenance.flag"_s}));
    QVERIFY(!mended);
    QVERIFY2(mended.problem().evidence.contains(u"no luck"_s), qPrintable(mended.problem().evidence));
    QCOMPARE(fileOf(u"var/.maintenance.flag"_s), before);
    QCOMPARE(mendingsOf(survey()).first().state, Mending::State::Failed);
    QVERIFY(!undoableOf(survey(), u"maintenance"_s));
}

void MendTest::whatSomebodyChangedSinceIsLeftAlone()
{
    const auto mended = mend(*m_shell, survey(), fixOf(u"echo ours >composer.json\necho ours >var/.maintenance.flag\n"_s, {u"var/.maintenance.flag"_s, u"composer.json"_s}));
    QVERIFY(mended);
    m_store->run(u"echo theirs >composer.json"_s);
    const auto undone = undoMending(*m_shell, m_store->root(), *mended);
    QVERIFY(!undone);
    QVERIFY2(undone.problem().summary.contains(u"composer.json"_s), qPrintable(undone.problem().summary));
    QCOMPARE(m_store->run(u"cat composer.json var/.maintenance.flag"_s), QByteArray("theirs\nours\n")); // All of it, or nothing.
}

void MendTest::modesOfFoldersAndTheCrontabComeBack()
{
    m_store->run(u"chmod 555 generated/code/locked; printf 'MAILTO=x\\n* * * * * a\\n' >../table; chmod a+r ../table"_s);
    const QByteArray table = crontab();
    Check check = fixOf(u"chmod u+w generated/code/locked\necho '* * * * * b' | crontab -\n"_s, {u"generated/code/locked"_s});
    check.fixCrontab = true;
    const auto mended = mend(*m_shell, survey(), check);
    QVERIFY2(mended, qPrintable(mended ? QString() : mended.problem().evidence));
    QCOMPARE(m_store->run(u"stat -c %a generated/code/locked"_s), QByteArray("755\n"));
    QCOMPARE(crontab(), QByteArray("* * * * * b\n"));
    QVERIFY(mendingsOf(survey()).first().paths.contains(u"crontab"_s));
    QVERIFY(undoMending(*m_shell, m_store->root(), *mended));
    QCOMPARE(m_store->run(u"stat -c %a generated/code/locked"_s), QByteArray("555\n"));
    QCOMPARE(crontab(), table);
}

void MendTest::whatTheFixMadeIsTakenAway()
{
    Check check = fixOf(u"echo new >magento_umask\necho '* * * * * b' | crontab -\n"_s, {u"magento_umask"_s});
    check.fixCrontab = true;
    const auto mended = mend(*m_shell, survey(), check);
    QVERIFY(mended);
    QVERIFY(QFileInfo::exists(m_store->root() + u"/magento_umask"_s));
    QVERIFY(undoMending(*m_shell, m_store->root(), *mended));
    QVERIFY(!QFileInfo::exists(m_store->root() + u"/magento_umask"_s));
    QVERIFY(!QFileInfo::exists(m_store->home() + u"/table"_s)); // There was no crontab.
}

void MendTest::aRunUnderWayComesFirst()
{
    const Survey found = survey();
    QProcess holder;
    const QStringList words = m_store->words() + QStringList{u"sleep"_s, u"60"_s};
    holder.start(words.first(), words.mid(1));
    QVERIFY(holder.waitForStarted());
    const QString pid = QString::number(holder.processId());
    m_store->run(u"d=../.storewright/stores/$(printf %s \"$PWD\" | sha256sum | cut -c1-16)/lease; mkdir -p $d && echo 20260101T000000Z-aaaaaa >$d/run && cat /proc/sys/kernel/random/boot_id >$d/boot && "
                 u"sed 's/.*) //' /proc/%1/stat | cut -d' ' -f20 >$d/start && echo %1 >$d/pid; [ $(id -u) != 0 ] || chown -R 65534:65534 ../.storewright"_s.arg(pid));
    const auto mended = mend(*m_shell, found, fixOf(u"rm -f var/.maintenance.flag\n"_s, {u"var/.maintenance.flag"_s}));
    holder.kill();
    holder.waitForFinished();
    QVERIFY(!mended);
    QCOMPARE(mended.problem().kind, Problem::Kind::Busy);
    QVERIFY(QFileInfo::exists(m_store->root() + u"/var/.maintenance.flag"_s));
    // Its holder is gone: what it left heals.
    QVERIFY(mend(*m_shell, found, fixOf(u"rm -f var/.maintenance.flag\n"_s, {u"var/.maintenance.flag"_s})));
}

void MendTest::nothingOutsideOfTheStoreIsTouched()
{
    QVERIFY(m_store->write(u"home/outside"_s, "mine\n"));
    m_store->run(u"ln -s ../outside link"_s);
    for (const QString &path : {u"../outside"_s, u"var/../../outside"_s, u"link"_s}) {
        const auto mended = mend(*m_shell, survey(), fixOf(u"rm -f ../outside\n"_s, {path}));
        QVERIFY2(!mended, qPrintable(path));
        QVERIFY(QFileInfo::exists(m_store->home() + u"/outside"_s));
    }
}

void MendTest::anOddNameIsOnlyAName()
{
    QVERIFY(m_store->write(u"home/my store's/odd 'name' $(touch hit)"_s, "x\n", "444"));
    m_store->run(u"[ $(id -u) != 0 ] || chown 65534:65534 odd*"_s);
    const auto mended = mend(*m_shell, survey(), fixOf(u"chmod u+w ./odd*\n"_s, {u"./odd 'name' $(touch hit)"_s}));
    QVERIFY2(mended, qPrintable(mended ? QString() : mended.problem().evidence));
    QVERIFY(undoMending(*m_shell, m_store->root(), *mended));
    QCOMPARE(m_store->run(u"stat -c %a ./odd*; ls hit 2>&1 | grep -c cannot"_s), QByteArray("444\n1\n"));
}

void MendTest::aCheckWithoutAFixIsNoMending()
{
    QCOMPARE(mend(*m_shell, survey(), Check()).problem().kind, Problem::Kind::Usage);
    QCOMPARE(undoMending(*m_shell, m_store->root(), u"../x"_s).problem().kind, Problem::Kind::Usage);
    QCOMPARE(undoMending(*m_shell, m_store->root(), u"20260101T000000Z-aaaaaa"_s).problem().kind, Problem::Kind::Usage);
}

QTEST_GUILESS_MAIN(MendTest)
#include "tst_mend.moc"
