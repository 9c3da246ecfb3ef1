#include "tests/app/ssh/forwarder.h"
#include "tests/ui/stores/ownhome.h"
#include "ui/wizard/backuptable.h"
#include "ui/wizard/donepage.h"
#include "ui/wizard/previewtree.h"
#include "ui/wizard/restorewizard.h"
#include "ui/wizard/rowlist.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// The way back on the real server of the practice store, by mouse and keyboard; and the link that breaks while it is watched.
class TestRestoreWizard : public QObject
{
    Q_OBJECT

private:
    static constexpr int LookMs = 300'000;
    static constexpr int RunMs = 900'000;

    std::unique_ptr<PracticeStore> m_practice;
    OwnHome m_home;
    Store m_store;
    QString m_backup;
    QPointer<RunWizard> m_wizard;

    /// What is seen of the name; the same name may stand on several pages.
    template <typename Widget>
    Widget *part(const char *name) const
    {
        const auto all = m_wizard->findChildren<Widget *>(QString::fromLatin1(name));
        for (Widget *widget : all) {
            if (widget->isVisible())
                return widget;
        }
        if (all.isEmpty())
            qFatal("no %s", name);
        return all.first();
    }
    QString shown() const
    {
        QString all;
        for (const QLabel *label : m_wizard->findChildren<QLabel *>()) {
            if (label->isVisible() && (label->objectName() == "headline"_L1 || label->objectName() == "reason"_L1))
                all += label->text() + u'\n';
        }
        for (const Check &check : std::as_const(m_wizard->draft().checks)) {
            if (check.verdict != Check::Verdict::Fine)
                all += check.id + u": "_s + check.answer + u'\n';
        }
        return all;
    }
    void canGoOn()
    {
        auto *next = m_wizard->button(QWizard::NextButton);
        const bool can = QTest::qWaitFor([next] { return next->isEnabled(); }, LookMs);
        QVERIFY2(can, qPrintable(shown()));
    }
    bool carryOut(const Plan &plan)
    {
        const auto visit = m_home.desk().visit(m_store);
        if (!visit || !Run::start((*visit)->shell(), m_store.root, plan, {}, {}))
            return false;
        RunState state(plan.steps);
        const auto watched = Run::watch((*visit)->shell(), m_store.root, plan.id, 0, 0, [&state](const Run::Piece &piece) { state.feed(piece.journal); }, {});
        return watched && state.outcome == u"done"_s;
    }
    int orders() const
    {
        const auto rows = m_practice->sql(u"SELECT COUNT(*) FROM sales_order"_s);
        return rows && !rows->isEmpty() ? rows->first().value(0).toInt() : -1;
    }
    void walkToTheButton()
    {
        canGoOn();
        if (QTest::currentTestFailed())
            return;
        auto *next = m_wizard->button(QWizard::NextButton);
        QTest::keyClick(next, Qt::Key_Return);
        QCOMPARE(m_wizard->currentId(), int(RestoreWizard::Readiness));
        canGoOn();
        if (QTest::currentTestFailed())
            return;
        QTest::keyClick(next, Qt::Key_Return);
        QCOMPARE(m_wizard->currentId(), int(RestoreWizard::ComesBack));
        canGoOn();
    }
    void restore()
    {
        QTest::mouseClick(m_wizard->button(QWizard::NextButton), Qt::LeftButton);
        QCOMPARE(m_wizard->currentId(), int(RunWizard::Carry));
        auto *commit = m_wizard->button(QWizard::CommitButton);
        QTRY_VERIFY_WITH_TIMEOUT(commit->isEnabled(), LookMs);
        QTest::mouseClick(commit, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_wizard->draft().begun, LookMs);
    }
    void waitForTheEnd()
    {
        const bool over = QTest::qWaitFor([this] { return m_wizard->currentId() == int(RunWizard::Done); }, RunMs);
        QVERIFY2(over, qPrintable(shown()));
        const RunState::StepProgress *failed = m_wizard->draft().run.failedStep();
        QVERIFY2(m_wizard->draft().run.outcome == "done"_L1, qPrintable(m_wizard->draft().run.outcome + u' ' + (failed ? failed->name + u": "_s + failed->failure : QString())));
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto up = PracticeStore::up(u"restorewizard"_s);
        QVERIFY2(bool(up), up ? "" : qPrintable(up.problem().summary + up.problem().evidence));
        m_practice = std::make_unique<PracticeStore>(std::move(*up));
        const auto reset = m_practice->reset();
        QVERIFY2(bool(reset), reset ? "" : qPrintable(reset.problem().evidence));
        m_store = m_home.keep(*m_practice, u"Practice"_s);
        const auto visit = m_home.desk().visit(m_store);
        QVERIFY(visit);
        const auto survey = (*visit)->survey();
        QVERIFY(survey);
        Choices choices;
        const Plan plan = planBackup(m_store, *survey, choices);
        QVERIFY(carryOut(plan));
        m_backup = plan.settings.value(u"BACKUP_ID"_s);
    }

    void cleanup()
    {
        delete m_wizard;
        m_home.desk().crew().waitForDone(30'000);
    }

    void cleanupTestCase()
    {
        if (m_practice)
            QVERIFY(m_practice->down());
    }

    void restoresWithTheNewerOrderSeenFirstAndKeptInFilesAndUndoesIt()
    {
        const int before = orders();
        QVERIFY(m_practice->sql(u"INSERT INTO sales_order (state, status, store_id, increment_id, grand_total, order_currency_code, customer_email) "
                                "SELECT 'new', 'pending', store_id, 'AFTER-1', 42.5, 'EUR', 'jane@example.com' FROM sales_order LIMIT 1"_s));
        QCOMPARE(orders(), before + 1);
        m_wizard = new RestoreWizard(m_home.desk(), m_store, m_backup);
        m_wizard->show();
        walkToTheButton();
        if (QTest::currentTestFailed())
            return;
        auto *tree = part<PreviewTree>("preview");
        QVERIFY2(tree->topLevelItemCount() > 3, qPrintable(shown()));
        QCOMPARE(tree->topLevelItem(0)->data(0, Qt::UserRole).toString(), u"orders"_s);
        QCOMPARE(tree->topLevelItem(0)->text(1), u"1"_s);
        QVERIFY(tree->topLevelItem(0)->child(0)->text(0).contains(u"AFTER-1"_s));
        QVERIFY(!tree->topLevelItem(0)->child(0)->text(0).contains(u"jane@example.com"_s));
        restore();
        if (QTest::currentTestFailed())
            return;
        waitForTheEnd();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(orders(), before);
        QCOMPARE(m_practice->fetch(u"/"_s).status, 200);

        QVERIFY(part<QLabel>("newerWhere")->isVisible());
        Q_EMIT static_cast<DonePage *>(m_wizard->at(RunWizard::Done))->newerAsked(m_home.path(u"fetched"_s));
        QTRY_VERIFY_WITH_TIMEOUT(part<QPushButton>("newerOpen")->isVisible(), LookMs);
        const QDir fetched(m_home.path(u"fetched"_s));
        const QStringList folders = fetched.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QCOMPARE(folders.size(), 1);
        QFile file(fetched.filePath(folders.first() + u"/orders.csv"_s));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QVERIFY(file.readAll().contains("AFTER-1"));
        QVERIFY((file.permissions() & (QFile::ReadGroup | QFile::ReadOther)) == 0);

        // And back again: the store as it was before this restore, the order among it.
        QSignalSpy undo(m_wizard, &RunWizard::restoreAsked);
        QTest::mouseClick(part<QPushButton>("undoRestore"), Qt::LeftButton);
        QTRY_COMPARE(undo.size(), 1);
        const QString snapshot = undo.first().first().toString();
        QTRY_VERIFY(!m_wizard);
        m_wizard = new RestoreWizard(m_home.desk(), m_store, snapshot);
        m_wizard->show();
        walkToTheButton();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(m_wizard->draft().backup->id, snapshot);
        restore();
        if (QTest::currentTestFailed())
            return;
        waitForTheEnd();
        if (QTest::currentTestFailed())
            return;
        QCOMPARE(orders(), before + 1);
        QCOMPARE(m_practice->fetch(u"/"_s).status, 200);
    }

    void aLinkThatBreaksIsReconnectedAndTheStepsStay()
    {
        // The same server, by a way that can be cut.
        Forwarder way(m_practice->port());
        Store far = m_store;
        far.address.port = quint16(way.port());
        HostTrust trust = m_home.desk().trustFor(far);
        trust.acceptFingerprint = m_practice->hostKeyFingerprint();
        const auto login = m_home.desk().loginFor(far);
        QVERIFY(login);
        QVERIFY(Connection::open(far.address, *login, trust, {}));
        far.id = 0; // It is not in the book: no connection to the other way is taken for its own.

        const auto visit = m_home.desk().visit(far);
        QVERIFY(visit);
        const auto survey = (*visit)->survey();
        QVERIFY(survey);
        m_wizard = RunWizard::carryingOut(m_home.desk(), far, planBackup(far, *survey, {}));
        m_wizard->show();
        QTest::mouseClick(m_wizard->button(QWizard::CommitButton), Qt::LeftButton);
        auto *steps = part<RowList>("steps");
        QTRY_VERIFY_WITH_TIMEOUT(m_wizard->draft().begun && steps->count() > 3, LookMs);
        const int count = steps->count();
        // Paused, so that the run cannot be over before the broken link is noticed.
        auto *pause = part<QPushButton>("pause");
        QTRY_VERIFY_WITH_TIMEOUT(pause->isVisible() && pause->isEnabled(), LookMs);
        QTest::mouseClick(pause, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->draft().run.waitingFor, u"paused"_s, LookMs);
        way.freeze();
        QTRY_VERIFY_WITH_TIMEOUT(shown().contains(u"Reconnecting"_s), LookMs);
        QCOMPARE(steps->count(), count);
        QVERIFY2(!shown().contains(u"failed"_s, Qt::CaseInsensitive), qPrintable(shown()));
        way.thaw();
        auto *goOn = part<QPushButton>("goOn");
        QTRY_VERIFY_WITH_TIMEOUT(goOn->isVisible() && goOn->isEnabled(), LookMs);
        QTest::mouseClick(goOn, Qt::LeftButton);
        waitForTheEnd();
    }
};

int main(int argc, char *argv[])
{
    // Two restores on a busy machine take longer than Qt Test thinks a test may; every wait here has its own limit.
    qputenv("QTEST_FUNCTION_TIMEOUT", "1800000");
    QApplication application(argc, argv);
    TestRestoreWizard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_restorewizard.moc"
