#include "app/upgrade/restorepreview.h"
#include "app/upgrade/run.h"
#include "tests/app/upgrade/scriptedshell.h"
#include "tests/app/upgrade/stubrun.h"
#include "tests/app/upgrade/whynot.h"

#include <QTest>

using namespace Qt::StringLiterals;

/// What a person is shown before they let a restore overwrite their store.
class RestorePreviewTest : public QObject
{
    Q_OBJECT

    static Plan restoreOf(const StubStore &store)
    {
        Plan plan = store.plan(false);
        plan.kind = Plan::Kind::Restore;
        plan.settings.insert(u"KIND"_s, u"restore"_s);
        return plan;
    }

private Q_SLOTS:
    void initTestCase() { LocalShell::leaveRoot(); }
    void everyFactIsTakenOver()
    {
        const auto preview = parseRestorePreview(
            "newer\twhat=orders\tcount=3\tsince=1795225267\nnewer\twhat=customers\tcount=1\tsince=1795225267\nnewer\twhat=stock\tcount=12\tsince=1795225267\n"
            "newer-row\twhat=orders\ttext=000000042\\t2026-11-21 03:10  79.00  j…@example.com\n"
            "database\ttables=396\tchanged=12\tadded=2\tmissing=1\n"
            "files\tpart=code\tchanged=4\tadded=1\tmissing=0\nfiles\tpart=media\tchanged=0\tadded=30\tmissing=2\n"
            "file\tpart=code\thow=changed\tpath=app/etc/config.php\nfile\tpart=media\thow=added\tpath=a\\nb\\\\c.jpg\nfile\tpart=media\thow=missing\tpath=d.jpg\n"
            "room\tneeded=5000\tfree=4000\nunknown\tpart=media\twhy=too many files\nsomething-new\tx=1\nend\n");
        QVERIFY2(preview, whyNot(preview).constData());
        QCOMPARE(preview->orders, 3);
        QCOMPARE(preview->customers, 1);
        QCOMPARE(preview->stock, 12);
        QCOMPARE(preview->since.toSecsSinceEpoch(), 1795225267);
        QCOMPARE(preview->orderRows.size(), 1);
        QVERIFY(preview->orderRows[0].startsWith(u"000000042 2026"_s));
        QCOMPARE(preview->database.tables, 396);
        QCOMPARE(preview->database.missing, 1);
        QCOMPARE(preview->files.size(), 2);
        QCOMPARE(preview->files[1].added, 30);
        QCOMPARE(preview->examples.size(), 3);
        QCOMPARE(preview->examples[1].path, u"a\nb\\c.jpg"_s);
        QVERIFY(preview->examples[2].how == RestorePreview::How::Missing);
        QVERIFY(preview->roomIsShort());
        QCOMPARE(preview->unknown[0].why, u"too many files"_s);
    }
    void whatWasNotToldIsNotKnown()
    {
        const auto preview = parseRestorePreview("end\n");
        QVERIFY(preview);
        QCOMPARE(preview->orders, -1);
        QCOMPARE(preview->database.tables, -1);
        QVERIFY(!preview->roomIsShort());
    }
    void anAnswerThatBreaksOffIsNone()
    {
        for (const QByteArray &answer : {QByteArray(), QByteArray("newer\twhat=orders\tcount=3\n"), QByteArray("end"), QByteArray("Welcome!\n")}) {
            const auto preview = parseRestorePreview(answer);
            QVERIFY(!preview);
            QCOMPARE(preview.problem().kind, Problem::Kind::Failed);
        }
    }
    void aHostileAnswerStaysWithinItsBounds()
    {
        QByteArray answer;
        for (int i = 0; i < 5000; ++i)
            answer += "newer-row\twhat=orders\ttext=x\nfile\tpart=code\thow=changed\tpath=p\nunknown\tpart=a\twhy=b\nfiles\tpart=code\tchanged=1\n";
        answer += "newer\twhat=orders\tcount=-7\tsince=99999999999999999\nnewer\twhat=../../x\tcount=1\nfile\tpart=../etc\thow=changed\tpath=q\nfile\tpart=code\thow=eaten\tpath=q\n"
                  "database\ttables=1e9\tchanged=\troom\nnewer-row\twhat=orders\ttext=\x1b]0;owned\x07" + QByteArray(100000, 'y') + "\nend\n";
        const auto preview = parseRestorePreview(answer);
        QVERIFY(preview);
        QVERIFY(preview->orderRows.size() <= 50 && preview->examples.size() <= 100 && preview->unknown.size() <= 32 && preview->files.size() <= 8);
        QCOMPARE(preview->orders, -1);
        QCOMPARE(preview->database.tables, -1);
        QVERIFY(!preview->since.isValid());
        for (const RestorePreview::File &file : preview->examples)
            QCOMPARE(file.path, u"p"_s);
        QVERIFY(!parseRestorePreview(QByteArray(8 * 1024 * 1024, 'x') + "\nend\n"));
    }
    void theFolderIsGoneAfterwards()
    {
        StubStore store;
        LocalShell shell(store.home());
        const Plan plan = restoreOf(store);
        const auto preview = previewRestore(shell, store.root(), plan);
        // Without a backup there is nothing to tell; in any case nothing is left behind.
        QVERIFY(preview || !preview.problem().summary.isEmpty());
        QVERIFY(!QDir(store.runFolder(plan.id)).exists());
        QVERIFY(!QDir(store.runFolder(plan.id) + u".new"_s).exists());
    }
    void aRunThatHasBegunIsNotRemoved()
    {
        StubStore store;
        LocalShell shell(store.home());
        Plan plan = store.plan(false);
        QVERIFY(Run::start(shell, store.root(), plan, {}, {}));
        QVERIFY(Run::watch(shell, store.root(), plan.id, 0, 0, [](const Run::Piece &) {}, {}));
        plan.kind = Plan::Kind::Restore;
        const auto preview = previewRestore(shell, store.root(), plan);
        Q_UNUSED(preview)
        QVERIFY(QFile::exists(store.runFolder(plan.id) + u"/journal"_s));
    }
    void onlyARestoreIsLookedAt()
    {
        ScriptedShell shell;
        QCOMPARE(previewRestore(shell, u"/srv"_s, StubStore().plan(false)).problem().kind, Problem::Kind::Usage);
        QVERIFY(shell.asked().isEmpty());
    }
};

QTEST_GUILESS_MAIN(RestorePreviewTest)
#include "tst_restorepreview.moc"
