#include "tests/canaries/canaries.h"
#include "tests/practice/practicestore.h"
#include "tests/ui/heartbeat.h"
#include "ui/console/consolepane.h"
#include "ui/parts/desk.h"
#include "ui/wizard/donepage.h"
#include "ui/wizard/readinesspage.h"
#include "ui/wizard/rowlist.h"
#include "ui/wizard/runpage.h"
#include "ui/wizard/upgradewizard.h"
#include "ui/wizard/versionpage.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QProcess>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

constexpr int LookMs = 300'000;  ///< A survey and its checks.
constexpr int RunMs = 900'000;  ///< A whole upgrade of a small store on a busy machine.

} // namespace

/// The whole wizard against a real server with a small store on it: sshd, MariaDB, PHP and Composer, nothing acted.
class TestUpgradeWizard : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::optional<PracticeStore> m_practice;
    std::unique_ptr<Desk> m_desk;
    Store m_store;
    QPointer<RunWizard> m_wizard;

    template <typename Page>
    Page *page(int id) { return static_cast<Page *>(m_wizard->at(id)); }
    void press(QWizard::WizardButton which) { QTest::mouseClick(m_wizard->button(which), Qt::LeftButton); }
    template <typename Widget>
    Widget *child(const char *name) { return m_wizard->findChild<Widget *>(QString::fromLatin1(name)); }

    void open()
    {
        m_wizard = new UpgradeWizard(*m_desk, m_store);
        m_wizard->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_wizard));
    }

    /// Waits until the page lets go on; says what it shows when it does not. Where a server was too busy to tell what no upgrade can be made
    /// without, it is asked again, as the page says to: once.
    void canGoOn()
    {
        auto *next = m_wizard->button(QWizard::NextButton);
        auto *again = m_wizard->currentId() == int(UpgradeWizard::Readiness) ? child<QPushButton>("checkAgain") : nullptr;
        const auto untold = [this] {
            const QList<Check> &checks = m_wizard->draft().checks;
            return std::any_of(checks.begin(), checks.end(), [](const Check &check) { return check.needed; });
        };
        const bool answered = QTest::qWaitFor([&] { return next->isEnabled() || (again && again->isEnabled() && untold()); }, LookMs);
        if (answered && !next->isEnabled())
            QTest::mouseClick(again, Qt::LeftButton);
        const bool can = QTest::qWaitFor([next] { return next->isEnabled(); }, LookMs);
        QString shown;
        for (const QLabel *label : m_wizard->findChildren<QLabel *>()) {
            if (label->isVisible() && (label->objectName() == "headline"_L1 || label->objectName() == "reason"_L1))
                shown += label->text() + u'\n';
        }
        for (const Check &check : std::as_const(m_wizard->draft().checks)) {
            if (check.verdict != Check::Verdict::Fine)
                shown += check.id + u": "_s + check.answer + u'\n';
        }
        QVERIFY2(can, qPrintable(shown));
    }

    /// Enters the keys if they are asked for.
    void giveKeys()
    {
        auto *form = child<QLineEdit>("publicKey");
        auto *list = child<RowList>("releases");
        QTRY_VERIFY_WITH_TIMEOUT(form->isVisible() || list->isVisible(), LookMs);
        if (!form->isVisible())
            return;
        form->clear();
        QTest::keyClicks(form, m_practice->publicKey());
        auto *secret = child<QLineEdit>("privateKey");
        secret->clear();
        QTest::keyClicks(secret, m_practice->privateKey());
        QTest::keyClick(secret, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(list->isVisible(), LookMs);
    }

    /// From the first page to the one with the button, by keyboard.
    void walkToTheButton(Method method = Method::Staged)
    {
        auto *next = m_wizard->button(QWizard::NextButton);
        canGoOn();
        if (QTest::currentTestFailed())
            return;
        QTest::keyClick(next, Qt::Key_Return);
        QCOMPARE(m_wizard->currentId(), int(UpgradeWizard::SelectVersion));
        giveKeys();
        for (int id = UpgradeWizard::SelectVersion; id < UpgradeWizard::Carry; ++id) {
            QCOMPARE(m_wizard->currentId(), id);
            if (id == UpgradeWizard::PlanIt && method == Method::InPlace)
                child<QRadioButton>("methodInPlace")->click();
            canGoOn();
            if (QTest::currentTestFailed())
                return;
            QTest::keyClick(next, Qt::Key_Return);
        }
        QCOMPARE(m_wizard->currentId(), int(UpgradeWizard::Carry));
    }

    void pressUpgrade()
    {
        QSignalSpy begun(m_wizard, &RunWizard::runBegun);
        auto *commit = m_wizard->button(QWizard::CommitButton);
        QTRY_VERIFY_WITH_TIMEOUT(commit->isEnabled(), LookMs);
        QTest::mouseClick(commit, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(begun.size(), 1, LookMs);
    }

    QString installedVersion()
    {
        const auto said = m_practice->run(u"php -r '$l=json_decode(file_get_contents(\"composer.lock\"),true);foreach($l[\"packages\"] as $p)if($p[\"name\"]===\"magento/product-community-edition\")echo $p[\"version\"];'"_s);
        return said ? QString::fromUtf8(*said).trimmed() : said.problem().summary;
    }

    QByteArray orders()
    {
        const auto rows = m_practice->sql(u"SELECT COUNT(*) FROM sales_order"_s);
        return rows && !rows->isEmpty() ? rows->first().value(0).toUtf8() : QByteArray("?");
    }

private Q_SLOTS:
    void initTestCase()
    {
        // A store of the real size is long in the making: bring one up by hand and name it here to measure with it.
        auto practice = PracticeStore::up(qEnvironmentVariable("STOREWRIGHT_WIZARD_STORE", u"wizard"_s));
        QVERIFY2(practice, qPrintable(practice ? QString() : practice.problem().summary + u'\n' + practice.problem().evidence));
        m_practice = *practice;
        auto desk = Desk::open(m_folder.path());
        QVERIFY2(desk, qPrintable(desk ? QString() : desk.problem().summary));
        m_desk = std::move(*desk);
        Store store;
        store.name = u"Practice"_s;
        store.address.host = m_practice->host();
        store.address.port = m_practice->port();
        store.address.user = m_practice->user();
        store.loginWay = Login::Way::KeyFile;
        store.keyFile = m_practice->identity();
        store.root = m_practice->root();
        store.baseUrl = m_practice->baseUrl();
        const auto added = m_desk->book().add(store);
        QVERIFY(added);
        m_store = *added;
        // The host key is agreed to once, as the add-store wizard does.
        const auto login = m_desk->loginFor(m_store);
        QVERIFY(login);
        HostTrust trust = m_desk->trustFor(m_store);
        trust.acceptFingerprint = m_practice->hostKeyFingerprint();
        const auto visit = Visit::open(m_store, *login, trust);
        QVERIFY2(visit, qPrintable(visit ? QString() : visit.problem().summary + u'\n' + visit.problem().evidence));
    }

    void init()
    {
        const auto reset = m_practice->reset();
        QVERIFY2(reset, qPrintable(reset ? QString() : reset.problem().evidence));
    }

    void cleanup()
    {
        delete m_wizard;
        m_desk->crew().waitForDone(30'000);
    }

    void cleanupTestCase()
    {
        m_desk.reset();
        // A copy of a backup holds the store's env.php, as it must.
        QVERIFY(QDir(m_folder.filePath(u"copies"_s)).removeRecursively());
        searchBeforeRemoval(m_folder.path());
        if (m_practice)
            QVERIFY(m_practice->down());
    }

    void asksForAccessKeysAndTriesThem()
    {
        QVERIFY(m_practice->breakIt(u"no-keys"_s));
        open();
        auto *next = m_wizard->button(QWizard::NextButton);
        canGoOn();
        if (QTest::currentTestFailed())
            return;
        QTest::keyClick(next, Qt::Key_Return);
        auto *form = child<QLineEdit>("publicKey");
        auto *secret = child<QLineEdit>("privateKey");
        QTRY_VERIFY_WITH_TIMEOUT(form->isVisible(), LookMs);
        QTRY_VERIFY(form->hasFocus());
        QVERIFY(!next->isEnabled());
        QCOMPARE(secret->echoMode(), QLineEdit::Password);
        QTest::keyClicks(form, u"0123456789abcdef0123456789abcdef"_s);
        QTest::keyClicks(secret, u"wrongwrongwrongwrongwrongwrong00"_s);
        QTest::mouseClick(child<QPushButton>("submitKeys"), Qt::LeftButton);
        QVERIFY(!child<QPushButton>("submitKeys")->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>("submitKeys")->isEnabled(), LookMs);
        QVERIFY(form->isVisible());
        giveKeys();
        canGoOn();
        QVERIFY(!m_wizard->draft().choices.target.isNull());
    }

    void tellsApartWhyARepositoryGivesNothing_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("keys");
        QTest::addColumn<QString>("says");
        const QString answers = m_practice->repository() + u"answers/"_s;
        QTest::newRow("no keys") << answers + u"401"_s << false << u"none are known yet"_s;
        QTest::newRow("wrong keys") << answers + u"401"_s << true << u"does not accept these access keys"_s;
        QTest::newRow("no right, as with the keys of a shared account") << answers + u"403"_s << true << u"may not download"_s;
        QTest::newRow("no repository there") << answers + u"404"_s << true << u"no Composer repository"_s;
        QTest::newRow("slow") << answers + u"slow"_s << true << u"did not answer within"_s;
        QTest::newRow("closed port") << u"http://127.0.0.1:1/"_s << true << u"refused the connection"_s;
        QTest::newRow("a certificate nobody trusts") << u"https://%1/"_s << true << u"certificate is not trusted"_s;
    }
    void tellsApartWhyARepositoryGivesNothing()
    {
        QFETCH(QString, address);
        QFETCH(bool, keys);
        QFETCH(QString, says);
        QProcess selfSigned;
        if (address.contains(u"%1"_s)) {
            const QStringList made{u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-days"_s, u"1"_s,
                                   u"-keyout"_s, m_folder.filePath(u"tls.key"_s), u"-out"_s, m_folder.filePath(u"tls.crt"_s)};
            QCOMPARE(QProcess::execute(u"openssl"_s, made), 0);
            selfSigned.start(u"openssl"_s, {u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-www"_s, u"-key"_s, m_folder.filePath(u"tls.key"_s), u"-cert"_s, m_folder.filePath(u"tls.crt"_s)});
            QByteArray line;
            QTRY_VERIFY_WITH_TIMEOUT((line += selfSigned.readAllStandardOutput()).contains("ACCEPT 127.0.0.1:"), LookMs);
            address = address.arg(QString::fromLatin1(line.mid(line.indexOf("127.0.0.1:")).split('\n').first().trimmed()));
        }
        QVERIFY(m_practice->breakIt(u"no-keys"_s));
        const auto told = m_practice->run(u"php -r '$j=json_decode(file_get_contents(\"composer.json\"),true);$j[\"repositories\"][0][\"url\"]=$argv[1];file_put_contents(\"composer.json\",json_encode($j));' '%1'"_s.arg(address));
        QVERIFY2(told, told ? "" : qPrintable(told.problem().evidence));
        const QString host = keysHost(address);
        QVERIFY(m_desk->secrets().writeKeys(host, keys ? AccessKeys{u"0123456789abcdef0123456789abcdef"_s, u"wrongwrongwrongwrongwrongwrong00"_s} : AccessKeys()));
        open();
        canGoOn();
        if (QTest::currentTestFailed())
            return;
        press(QWizard::NextButton);
        auto *version = page<VersionPage>(UpgradeWizard::SelectVersion);
        QTRY_VERIFY_WITH_TIMEOUT(!version->busy(), 2 * LookMs);
        QString sentence;
        for (const QLabel *label : version->findChildren<QLabel *>(u"headline"_s)) {
            if (label->isVisible())
                sentence = label->text();
        }
        QVERIFY2(sentence.contains(says), qPrintable(sentence));
        QVERIFY(!sentence.contains(u"wrongwrong"_s));
        QVERIFY(!m_wizard->button(QWizard::NextButton)->isEnabled());
        selfSigned.kill();
        selfSigned.waitForFinished();
        QVERIFY(m_desk->secrets().writeKeys(host, {}));
    }

    void upgradesFromTheFirstPageToTheLast()
    {
        const QString before = installedVersion();
        const QByteArray ordersBefore = orders();
        open();
        auto *checks = child<RowList>("checks");
        canGoOn();
        if (QTest::currentTestFailed())
            return;
        QVERIFY(checks->count() > 10);
        QTest::keyClick(checks, Qt::Key_End);
        QCOMPARE(checks->currentRow(), checks->count() - 1);

        press(QWizard::NextButton);
        giveKeys();
        canGoOn();
        const QString target = m_wizard->draft().choices.target.text();
        QCOMPARE(child<RowList>("releases")->currentKey(), target);
        press(QWizard::NextButton);

        QCOMPARE(m_wizard->currentId(), int(UpgradeWizard::Settle));
        auto *components = child<QTableWidget>("components");
        QTRY_VERIFY_WITH_TIMEOUT(components->isVisible() && components->rowCount() > 0, LookMs);
        QTest::keyClick(m_wizard, Qt::Key_Y, Qt::AltModifier);
        QTRY_VERIFY(!m_wizard->draft().choices.components.isEmpty());
        QTest::mouseClick(child<QRadioButton>("extensionsNo"), Qt::LeftButton, {}, QPoint(6, 8));
        QVERIFY(m_wizard->draft().choices.components.isEmpty());
        press(QWizard::NextButton);

        QCOMPARE(m_wizard->currentId(), int(UpgradeWizard::PlanIt));
        QVERIFY(child<QLabel>("room")->text().contains(u"MB"_s) || child<QLabel>("room")->text().contains(u"GB"_s));
        QTest::mouseClick(child<QPushButton>("rehearse"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("rehearsalSay")->text().contains(u"It works out"_s), LookMs);
        // All of it, on a copy, in a window of its own.
        child<QPushButton>("rehearseWhole")->click();
        auto *rehearsal = m_wizard->findChild<RunWizard *>();
        QVERIFY(rehearsal && rehearsal->isVisible());
        QTRY_VERIFY(rehearsal->button(QWizard::CommitButton)->isEnabled());
        rehearsal->button(QWizard::CommitButton)->click();
        QTRY_COMPARE_WITH_TIMEOUT(rehearsal->currentId(), int(RunWizard::Done), RunMs);
        QVERIFY2(rehearsal->draft().report && rehearsal->draft().report->success, qPrintable(rehearsal->draft().run.outcome));
        rehearsal->close();
        QTRY_VERIFY(!m_wizard->findChild<RunWizard *>());
        m_wizard->activateWindow(); // As a desktop does by itself.
        QVERIFY(QTest::qWaitForWindowActive(m_wizard));
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("forecast")->text().startsWith(u"Rehearsed on a copy of this store"_s), LookMs);
        QCOMPARE(installedVersion(), before);
        press(QWizard::NextButton);
        QCOMPARE(m_wizard->currentId(), int(UpgradeWizard::Caches));
        QCOMPARE(child<QTableWidget>("caches")->rowCount(), int(m_wizard->draft().survey->cacheTypes.size()));
        QVERIFY(child<QTableWidget>("caches")->rowCount() >= 10);
        press(QWizard::NextButton);
        QCOMPARE(m_wizard->currentId(), int(UpgradeWizard::Permissions));
        QVERIFY(child<RowList>("permissions")->count() >= 2);
        press(QWizard::NextButton);
        QCOMPARE(m_wizard->currentId(), int(UpgradeWizard::BackUp));
        QTest::keyClick(m_wizard, Qt::Key_K, Qt::AltModifier);
        QTRY_VERIFY(m_wizard->draft().copyHere); // A mnemonic presses, and lets go a moment later.
        auto *folder = child<QLineEdit>("copyFolder");
        folder->clear();
        QTest::keyClicks(folder, m_folder.filePath(u"copies"_s));
        press(QWizard::NextButton);
        QCOMPARE(m_wizard->currentId(), int(UpgradeWizard::Carry));
        QVERIFY(child<RowList>("changes")->count() >= 5);

        Heartbeat heartbeat;
        pressUpgrade();
        auto *steps = child<RowList>("steps");
        QTRY_VERIFY_WITH_TIMEOUT(steps->isVisible() && steps->count() > 15, 5'000);
        // An earlier page can be looked at meanwhile, and shows the run.
        m_wizard->goTo(UpgradeWizard::BackUp);
        QTRY_COMPARE_WITH_TIMEOUT(child<QProgressBar>("barVerify")->value(), 1000, RunMs);
        QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>("where")->text().contains(u"SHA-256"_s), LookMs);
        m_wizard->goTo(UpgradeWizard::Carry);
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(UpgradeWizard::Done), RunMs);
        qInfo("%s", qPrintable(heartbeat.told()));
        QVERIFY2(heartbeat.busiestMs() < 2000, qPrintable(heartbeat.told()));

        QVERIFY2(m_wizard->draft().report && m_wizard->draft().report->success, qPrintable(m_wizard->draft().run.outcome));
        QVERIFY(before != target);
        QCOMPARE(installedVersion(), target);
        QCOMPARE(m_practice->fetch(u"/"_s).status, 200);
        QCOMPARE(orders(), ordersBefore);
        QVERIFY(page<RunPage>(UpgradeWizard::Carry)->console()->toPlainText().contains(u"magento"_s, Qt::CaseInsensitive));
        QTRY_VERIFY_WITH_TIMEOUT(child<QProgressBar>("barCopy")->value() == 1000, LookMs);
        QTRY_VERIFY_WITH_TIMEOUT(QDir(m_folder.filePath(u"copies"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size() == 1, 5'000);
        const QDir copy(m_folder.filePath(u"copies/"_s) + QDir(m_folder.filePath(u"copies"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot).first());
        QVERIFY(copy.exists(u"database.sql.gz"_s) && copy.exists(u"code.tar.zst"_s) && copy.exists(u"media.tar.gz"_s));

        QTest::mouseClick(child<QPushButton>("saveReport"), Qt::LeftButton);
        auto *dialog = page<DonePage>(UpgradeWizard::Done)->findChild<QFileDialog *>();
        QVERIFY(dialog);
        const QString path = m_folder.filePath(u"report.pdf"_s);
        dialog->selectFile(path);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), 10'000);
        QTRY_COMPARE(m_desk->book().byId(m_store.id)->lastOutcome, u"done"_s);
        const auto kept = m_desk->book().byId(m_store.id);
        QVERIFY(kept);
        QCOMPARE(kept->version, target);
        QCOMPARE(m_desk->book().history(m_store.id).size(), 2); // The rehearsal is remembered, too.
    }

    void goesOnWhileTheWindowIsClosedAndPutsTheStoreBackWhenAPatchFails()
    {
        const QString before = installedVersion();
        const QByteArray ordersBefore = orders();
        QVERIFY(m_practice->breakIt(u"failing-data-patch"_s));
        open();
        // By the staged method the patch would fail on the copy, and there were nothing to put back.
        walkToTheButton(Method::InPlace);
        if (QTest::currentTestFailed())
            return;
        pressUpgrade();
        if (QTest::currentTestFailed())
            return;
        const QString runId = m_wizard->draft().plan->id;
        QTRY_VERIFY_WITH_TIMEOUT(m_wizard->draft().run.permille() > 0, LookMs);
        press(QWizard::CancelButton); // It is a Close button now, and asks nothing.
        QTRY_VERIFY_WITH_TIMEOUT(m_wizard.isNull(), 10'000);

        m_wizard = UpgradeWizard::watching(*m_desk, m_store, runId);
        m_wizard->show();
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(UpgradeWizard::Carry), 10'000);
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(UpgradeWizard::Done), RunMs);
        const RunState &run = m_wizard->draft().run;
        QCOMPARE(run.outcome, u"restored"_s);
        QVERIFY(run.failedStep());
        QVERIFY(m_wizard->draft().report->headline.contains(before));
        QVERIFY(!child<QLabel>("why")->text().isEmpty());
        QCOMPARE(installedVersion(), before);
        QCOMPARE(m_practice->fetch(u"/"_s).status, 200);
        QCOMPARE(orders(), ordersBefore);

        QTest::mouseClick(child<QPushButton>("askForHelp"), Qt::LeftButton);
        const QString bundle = QGuiApplication::clipboard()->text();
        QVERIFY(bundle.contains(runId));
        QVERIFY(bundle.contains(u"step-failed"_s));
        QVERIFY(!bundle.contains(m_practice->privateKey()));
    }

    void pausesGoesOnAndStopsWhenAsked()
    {
        const QString before = installedVersion();
        open();
        walkToTheButton();
        if (QTest::currentTestFailed())
            return;
        pressUpgrade();
        if (QTest::currentTestFailed())
            return;
        auto *pause = child<QPushButton>("pause");
        QTRY_VERIFY_WITH_TIMEOUT(pause->isVisible() && pause->isEnabled(), LookMs);
        QTest::mouseClick(pause, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->draft().run.waitingFor, u"paused"_s, LookMs);
        auto *goOn = child<QPushButton>("goOn");
        QTRY_VERIFY(goOn->isVisible() && goOn->isEnabled());
        QTest::mouseClick(goOn, Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(m_wizard->draft().run.waitingFor.isEmpty(), LookMs);
        auto *stop = child<QPushButton>("stop");
        QTRY_VERIFY_WITH_TIMEOUT(stop->isEnabled(), LookMs);
        QTest::mouseClick(stop, Qt::LeftButton);
        auto *box = child<QDialog>("confirmStop");
        QVERIFY(box);
        QTRY_VERIFY(box->isVisible());
        QTest::mouseClick(box->findChild<QPushButton *>(u"stopNow"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(UpgradeWizard::Done), RunMs);
        QCOMPARE(m_wizard->draft().run.outcome, u"stopped"_s);
        QCOMPARE(installedVersion(), before);
        QCOMPARE(m_practice->fetch(u"/"_s).status, 200);
        QVERIFY(child<QPushButton>("startOver")->isVisible());
    }

    void onTrialAPersonsWordKeepsTheNewStore()
    {
        const QString before = installedVersion();
        open();
        walkToTheButton();
        if (QTest::currentTestFailed())
            return;
        m_wizard->goTo(UpgradeWizard::PlanIt);
        child<QCheckBox>("confirm")->click();
        child<QSpinBox>("confirmMinutes")->setValue(60);
        m_wizard->goTo(RunWizard::Carry);
        QCOMPARE(m_wizard->currentId(), int(RunWizard::Carry));
        pressUpgrade();
        if (QTest::currentTestFailed())
            return;
        auto *keep = child<QPushButton>("trialKeep");
        QTRY_VERIFY_WITH_TIMEOUT(keep->isVisible() && keep->isEnabled(), RunMs);
        QCOMPARE(m_wizard->draft().run.waitingFor, u"confirmation"_s);
        QCOMPARE(m_practice->fetch(u"/"_s).status, 200); // Open while it is on trial.
        QVERIFY(child<QLabel>("trialLeft")->text().contains(u"59 min"_s));
        QTest::mouseClick(keep, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(RunWizard::Done), RunMs);
        QCOMPARE(m_wizard->draft().run.outcome, u"done"_s);
        QVERIFY(installedVersion() != before);
    }

    void aRunThatLostItsProcessIsBroughtToItsEnd()
    {
        const QString before = installedVersion();
        const QByteArray ordersBefore = orders();
        open();
        walkToTheButton();
        if (QTest::currentTestFailed())
            return;
        pressUpgrade();
        if (QTest::currentTestFailed())
            return;
        QTRY_VERIFY_WITH_TIMEOUT(m_wizard->draft().run.closedAtMs > 0, RunMs);
        QVERIFY(m_practice->run(u"for lease in ~/.storewright/stores/*/lease; do kill -9 \"$(cat \"$lease/pid\")\"; done"_s));
        auto *recover = child<QPushButton>("recover");
        QTRY_VERIFY_WITH_TIMEOUT(recover->isVisible(), LookMs);
        QVERIFY(child<QRadioButton>("recoverResume")->isChecked());
        QTest::mouseClick(recover, Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(m_wizard->currentId(), int(RunWizard::Done), RunMs);
        QCOMPARE(m_wizard->draft().run.outcome, u"restored"_s);
        QCOMPARE(installedVersion(), before);
        QCOMPARE(orders(), ordersBefore);
        QCOMPARE(m_practice->fetch(u"/"_s).status, 200);
    }
};

int main(int argc, char *argv[])
{
    // A whole upgrade on a busy machine takes longer than Qt Test thinks a test may; every wait here has its own limit.
    qputenv("QTEST_FUNCTION_TIMEOUT", "900000");
    QApplication application(argc, argv);
    TestUpgradeWizard test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_upgradewizard.moc"
