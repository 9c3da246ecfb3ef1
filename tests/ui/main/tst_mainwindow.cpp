#include "tests/live/client.h"
#include "tests/ui/stores/ownhome.h"
#include "ui/console/consolepane.h"
#include "ui/stores/addstorewizard.h"
#include "ui/stores/backupdialog.h"
#include "ui/stores/mainwindow.h"
#include "ui/stores/storemodel.h"
#include "ui/stores/storetable.h"
#include "ui/wizard/restorewizard.h"
#include "ui/wizard/wizardpage.h"

#include <QAbstractButton>
#include <QAction>
#include <QCheckBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace Qt::StringLiterals;
using Word = StoreStatus::Word;

/// The main window with the practice store, as a person works in it.
class TestMainWindow : public QObject
{
    Q_OBJECT

    static constexpr int Patience = 240'000;

    std::unique_ptr<PracticeStore> m_practice;
    std::unique_ptr<OwnHome> m_home;

    template <typename T>
    static T *part(QWidget &within, const char *name)
    {
        auto *found = within.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            qFatal("no %s", name);
        return found;
    }
    static Word wordOf(MainWindow &window, qint64 id)
    {
        const Store *store = window.model().store(id);
        return store ? window.model().status(*store).word : Word::NotChecked;
    }
    Store offlineStore(const QString &name)
    {
        Store store;
        store.name = name;
        store.address.user = u"shop"_s;
        store.address.host = u"127.0.0.1"_s;
        store.address.port = 1;
        store.root = u"/srv/shop"_s;
        return *m_home->desk().book().add(store);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto up = PracticeStore::up(u"ui"_s);
        QVERIFY2(bool(up), up ? "" : qPrintable(up.problem().summary + up.problem().evidence));
        m_practice = std::make_unique<PracticeStore>(std::move(*up));
        QVERIFY(m_practice->reset());
    }
    void init() { m_home = std::make_unique<OwnHome>(); }

    void withoutStoresItSaysWhatToDo()
    {
        MainWindow window(m_home->desk());
        window.show();
        auto *add = part<QPushButton>(window, "addFirstStore");
        QVERIFY(add->isVisible());
        QVERIFY(part<QPushButton>(window, "tryPractice")->isVisible()); // it lies beside the sources this was built from
        QTest::mouseClick(add, Qt::LeftButton);
        auto *wizard = window.findChild<AddStoreWizard *>();
        QVERIFY(wizard && wizard->isVisible());
        wizard->close();
    }

    void aStoreIsLookedAtInTheBackground()
    {
        const Store store = m_home->keep(*m_practice, u"Practice"_s);
        MainWindow window(m_home->desk());
        window.show();
        window.lookAround();
        QCOMPARE(wordOf(window, store.id), Word::NotChecked);
        QTRY_VERIFY_WITH_TIMEOUT(wordOf(window, store.id) != Word::NotChecked && !window.model().checking(store.id), Patience);
        QCOMPARE(wordOf(window, store.id), Word::SecurityFix);
        const auto kept = m_home->desk().book().byId(store.id);
        QVERIFY(kept);
        QCOMPARE(kept->version, u"2.4.6-p1"_s);
        QVERIFY(!kept->phpVersion.isEmpty());
        QCOMPARE(part<QLabel>(window, "detailsName")->text(), u"Practice"_s);
        QVERIFY(part<QLabel>(window, "detailsMagento")->text().contains(u"2.4.6-p1"_s));
        QVERIFY(part<QPushButton>(window, "detailsUpgrade")->isVisible());
    }

    void aStoreThatDoesNotAnswerIsOfflineAndHoldsUpNobody()
    {
        const Store practice = m_home->keep(*m_practice, u"Practice"_s);
        QList<Store> offline;
        for (int i = 0; i < 6; ++i)
            offline << offlineStore(u"Shop %1"_s.arg(i));
        MainWindow window(m_home->desk());
        window.show();
        window.lookAround();
        for (const Store &store : offline)
            QTRY_COMPARE_WITH_TIMEOUT(wordOf(window, store.id), Word::Offline, Patience);
        QTRY_COMPARE_WITH_TIMEOUT(wordOf(window, practice.id), Word::SecurityFix, Patience);
        window.openStore(offline.first().name);
        QVERIFY(part<QPushButton>(window, "detailsCheck")->isVisible());
        QVERIFY(!part<QLabel>(window, "detailsSentence")->text().isEmpty());
    }

    void restoreOpensTheWayBackAndAServerThatIsAwayHoldsUpNobody()
    {
        const Store store = offlineStore(u"Away"_s);
        MainWindow window(m_home->desk());
        window.show();
        QVERIFY(window.openStore(store.name));
        part<QAction>(window, "restore")->trigger();
        auto *wizard = window.findChild<RestoreWizard *>();
        QVERIFY(wizard && wizard->isVisible());
        QTRY_COMPARE_WITH_TIMEOUT(wizard->at(RestoreWizard::WhichBackup)->standing(), Check::Verdict::FixThis, Patience);
        QVERIFY(!wizard->button(QWizard::NextButton)->isEnabled());
        QVERIFY(wizard->at(RestoreWizard::WhichBackup)->findChild<QPushButton *>(u"lookAgain"_s)->isVisible());
        part<QAction>(window, "restore")->trigger(); // Once is enough: the one that is open comes to the front.
        QCOMPARE(window.findChildren<RestoreWizard *>().size(), 1);
        wizard->close();
    }

    void theKeyboardReachesEverything()
    {
        offlineStore(u"Alpha"_s);
        offlineStore(u"Beta"_s);
        MainWindow window(m_home->desk());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_L, Qt::ControlModifier);
        auto *filter = part<QLineEdit>(window, "filter");
        QTRY_VERIFY(filter->hasFocus());
        QTest::keyClicks(filter, u"beta"_s);
        auto *table = part<StoreTable>(window, "stores");
        QCOMPARE(table->shownRows(), 1);
        QTest::keyClick(filter, Qt::Key_Tab);
        QVERIFY(table->hasFocus());
        QTest::keyClick(&window, Qt::Key_J, Qt::ControlModifier);
        QVERIFY(part<QDockWidget>(window, "consoleDock")->isVisible());
        for (auto *widget : window.findChildren<QWidget *>()) {
            if (widget->focusPolicy() & Qt::TabFocus && widget->isVisible() && !widget->objectName().startsWith(u"qt_"_s)) {
                auto *button = qobject_cast<QAbstractButton *>(widget);
                const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty()) || qobject_cast<QLabel *>(widget);
                QVERIFY2(named || qobject_cast<QAbstractScrollArea *>(widget->parentWidget()),
                         qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName()));
            }
        }
    }

    void removingAsksAndForgetsTheStoreOnly()
    {
        const Store store = offlineStore(u"Alpha"_s);
        MainWindow window(m_home->desk());
        window.show();
        window.openStore(u"Alpha"_s);
        part<QAction>(window, "removeStore")->trigger();
        auto *ask = part<QMessageBox>(window, "removeQuestion");
        QVERIFY(ask->isVisible());
        for (auto *button : ask->buttons()) {
            if (ask->buttonRole(button) == QMessageBox::DestructiveRole)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QVERIFY(!m_home->desk().book().byId(store.id));
        QVERIFY(part<QPushButton>(window, "addFirstStore")->isVisible());
    }

    void theLayoutIsRemembered()
    {
        offlineStore(u"Alpha"_s);
        {
            MainWindow window(m_home->desk());
            window.show();
            window.resize(1011, 611);
            part<QDockWidget>(window, "consoleDock")->show();
            QVERIFY(window.close());
        }
        MainWindow window(m_home->desk());
        window.show();
        QCOMPARE(window.size(), QSize(1011, 611));
        QVERIFY(part<QDockWidget>(window, "consoleDock")->isVisible());
    }

    void aWindowThatClosesWhileLookingDoesNotHang()
    {
        m_home->keep(*m_practice, u"Practice"_s);
        QElapsedTimer clock;
        {
            MainWindow window(m_home->desk());
            window.show();
            window.lookAround();
            QTest::qWait(150);
            clock.start();
        }
        QVERIFY2(clock.elapsed() < 3'000, qPrintable(QString::number(clock.elapsed())));
    }

    void aRunFoundAtTheStartShowsByItselfAndCanBeOpened()
    {
        const Store store = m_home->keep(*m_practice, u"Practice"_s);
        // Begun by somebody else, from another computer.
        const auto visit = m_home->desk().visit(store);
        QVERIFY(visit);
        const auto survey = (*visit)->survey();
        QVERIFY(survey);
        Choices choices;
        choices.startAt = QDateTime::currentDateTimeUtc().addSecs(3600); // waits on the server until then
        choices.target = Version(u"2.4.6-p11"_s);
        const Plan plan = planUpgrade(store, *survey, choices);
        const auto begun = Run::start((*visit)->shell(), store.root, plan, {});
        QVERIFY2(bool(begun), begun ? "" : qPrintable(begun.problem().summary + begun.problem().evidence));

        MainWindow window(m_home->desk());
        window.show();
        window.lookAround();
        QTRY_COMPARE_WITH_TIMEOUT(wordOf(window, store.id), Word::Upgrading, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(part<ConsolePane>(window, "console")->log() != nullptr, Patience);
        auto *open = part<QPushButton>(window, "detailsOpen");
        QVERIFY(open->isVisible());
        QTest::mouseClick(open, Qt::LeftButton);
        auto *wizard = window.findChild<RunWizard *>();
        QVERIFY(wizard && wizard->isVisible());
        QTRY_VERIFY_WITH_TIMEOUT(wizard->underWay(), Patience);
        wizard->close();

        // Somebody else watches the same run at a command line; both hear of its end, each in its own way.
        Client elsewhere(*m_practice);
        const Client::Ended added = elsewhere.add();
        QVERIFY2(added.code == 0, added.whole());
        const auto watching = elsewhere.start({u"attach"_s, Client::StoreName}, m_home->path(u"attach-out"_s), m_home->path(u"attach-err"_s));
        QTRY_VERIFY_WITH_TIMEOUT(contentsOf(m_home->path(u"attach-err"_s)).contains("Waiting for the time you chose"), Patience);
        const auto asked = Run::ask((*visit)->shell(), store.root, plan.id, Run::Request::Stop);
        QVERIFY(asked);
        QTRY_VERIFY_WITH_TIMEOUT(wordOf(window, store.id) != Word::Upgrading, Patience);
        QVERIFY(watching->state() == QProcess::NotRunning || watching->waitForFinished(Patience));
        QCOMPARE(watching->exitCode(), 7); // stopped as asked
        const auto log = m_practice->run(u"cat ~/.storewright/stores/*/runs/%1/console.log"_s.arg(plan.id));
        QVERIFY(log);
        QCOMPARE(contentsOf(m_home->path(u"attach-out"_s)), *log);
        QVERIFY(window.close()); // nothing to be asked
    }
};

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
