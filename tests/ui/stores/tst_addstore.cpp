#include "tests/ui/stores/ownhome.h"
#include "ui/stores/addstorewizard.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTreeWidget>
#include <QWizardPage>

using namespace Qt::StringLiterals;

/// "Add store", page by page with keyboard and mouse, against the real server of the practice store.
class TestAddStore : public QObject
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
    static void next(QWizard &wizard) { QTest::mouseClick(wizard.button(QWizard::NextButton), Qt::LeftButton); }

    void fillWhere(QWizard &wizard)
    {
        QTest::keyClicks(part<QLineEdit>(wizard, "address"), u"ssh -p %1 %2@%3"_s.arg(m_practice->port()).arg(m_practice->user(), m_practice->host()));
        next(wizard);
        QCOMPARE(wizard.currentId(), int(AddStoreWizard::LogIn));
    }
    void fillKeyFile(QWizard &wizard, const QString &kind = u"ed25519"_s, const QString &passphrase = {})
    {
        QTest::mouseClick(part<QRadioButton>(wizard, "byKeyFile"), Qt::LeftButton);
        part<QRadioButton>(wizard, "byKeyFile")->setChecked(true);
        part<QComboBox>(wizard, "keyFile")->setEditText(m_practice->identity(kind));
        QTest::keyClicks(part<QLineEdit>(wizard, "passphrase"), passphrase);
        next(wizard);
        QCOMPARE(wizard.currentId(), int(AddStoreWizard::HostKeyPageId));
    }
    void agree(QWizard &wizard)
    {
        auto *agree = part<QCheckBox>(wizard, "agree");
        QTRY_VERIFY_WITH_TIMEOUT(agree->isVisible(), Patience);
        QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
        QVERIFY(m_practice->info().value(u"host_key"_s).toString().startsWith(u"SHA256:"));
        QVERIFY(part<QLineEdit>(wizard, "fingerprint")->text().startsWith(u"SHA256:"));
        agree->setFocus();
        QTest::keyClick(agree, Qt::Key_Space);
        QTRY_VERIFY(wizard.button(QWizard::NextButton)->isEnabled());
        next(wizard);
    }
    static QString problemOn(QWizard &wizard)
    {
        for (auto *label : wizard.currentPage()->findChildren<QLabel *>(u"problemSummary"_s)) {
            if (label->isVisible())
                return label->text();
        }
        return {};
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

    void anAddressInAnyFormFillsTheParts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("user@host") << u"shop@server.example"_s << u"shop"_s << u"server.example"_s << 22;
        QTest::newRow("pasted command") << u"ssh -p 2222 shop@server.example"_s << u"shop"_s << u"server.example"_s << 2222;
        QTest::newRow("ssh://") << u"ssh://shop@server.example:2200/srv/shop"_s << u"shop"_s << u"server.example"_s << 2200;
        QTest::newRow("IPv6") << u"shop@[2001:db8::1]:23"_s << u"shop"_s << u"2001:db8::1"_s << 23;
        QTest::newRow("out of ssh_config") << u"shoes"_s << u"deploy"_s << u"shoes.example"_s << 2022;
    }
    void anAddressInAnyFormFillsTheParts()
    {
        QFETCH(QString, typed);
        QVERIFY(m_home->write(u".ssh/config"_s, "Host shoes\n  HostName shoes.example\n  User deploy\n  Port 2022\n"));
        AddStoreWizard wizard(m_home->desk());
        wizard.show();
        QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
        QTest::keyClicks(part<QLineEdit>(wizard, "address"), typed);
        QTEST(part<QLineEdit>(wizard, "user")->text(), "user");
        QTEST(part<QLineEdit>(wizard, "host")->text(), "host");
        QTEST(part<QSpinBox>(wizard, "port")->value(), "port");
        QVERIFY(wizard.button(QWizard::NextButton)->isEnabled());
    }

    void whatIsNoAddressIsSaid()
    {
        AddStoreWizard wizard(m_home->desk());
        wizard.show();
        QTest::keyClicks(part<QLineEdit>(wizard, "address"), u"ssh -p notaport shop@server"_s);
        QVERIFY(!part<QLabel>(wizard, "addressRemark")->text().isEmpty());
        QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
    }

    void aKeyThatHasAPassphraseLogsInAndStaysASecret()
    {
        AddStoreWizard wizard(m_home->desk());
        wizard.show();
        fillWhere(wizard);
        fillKeyFile(wizard, u"passphrase"_s, m_practice->passphrase());
        agree(wizard);
        QTRY_COMPARE_WITH_TIMEOUT(wizard.currentId(), int(AddStoreWizard::Which), Patience);
        // Nothing that is on screen shows it.
        for (const auto *label : wizard.findChildren<QLabel *>())
            QVERIFY2(!label->text().contains(m_practice->passphrase()), qPrintable(label->objectName()));
        for (const auto *field : wizard.findChildren<QLineEdit *>())
            QVERIFY2(!field->displayText().contains(m_practice->passphrase()), qPrintable(field->objectName()));
    }

    void aStoreIsAddedFromTheFirstPageToTheLast()
    {
        AddStoreWizard wizard(m_home->desk());
        QSignalSpy kept(&wizard, &AddStoreWizard::kept);
        wizard.show();
        fillWhere(wizard);
        fillKeyFile(wizard);
        agree(wizard);
        QTRY_COMPARE_WITH_TIMEOUT(wizard.currentId(), int(AddStoreWizard::Which), Patience);

        auto *list = part<QTreeWidget>(wizard, "foundStores");
        QTRY_VERIFY_WITH_TIMEOUT(list->topLevelItemCount() > 0 || part<QLineEdit>(wizard, "typedFolder")->text() == m_practice->root(), Patience);
        if (part<QLineEdit>(wizard, "typedFolder")->text() != m_practice->root()) {
            part<QLineEdit>(wizard, "typedFolder")->clear();
            QTest::keyClicks(part<QLineEdit>(wizard, "typedFolder"), m_practice->root());
            QTest::mouseClick(part<QAbstractButton>(wizard, "lookThere"), Qt::LeftButton);
        }
        QTRY_VERIFY_WITH_TIMEOUT(wizard.button(QWizard::NextButton)->isEnabled(), Patience);
        QVERIFY(part<QLabel>(wizard, "magento")->text().contains(u"2.4.6"_s));
        QCOMPARE(part<QLabel>(wizard, "owner")->text(), m_practice->user());
        QVERIFY(part<QLineEdit>(wizard, "phpBinary")->placeholderText().contains(u"/php"_s));
        QVERIFY(part<QLineEdit>(wizard, "composerBinary")->placeholderText().contains(u"composer"_s));
        next(wizard);

        QCOMPARE(wizard.currentId(), int(AddStoreWizard::About));
        QCOMPARE(part<QLineEdit>(wizard, "baseUrl")->text(), m_practice->baseUrl());
        part<QLineEdit>(wizard, "storeName")->clear();
        QTest::keyClicks(part<QLineEdit>(wizard, "storeName"), u"Practice"_s);
        QVERIFY(wizard.button(QWizard::FinishButton)->isEnabled());
        QTest::mouseClick(wizard.button(QWizard::FinishButton), Qt::LeftButton);
        QVERIFY2(kept.count() == 1, qPrintable(problemOn(wizard)));
        const auto store = m_home->desk().book().find(u"Practice"_s);
        QVERIFY(store);
        QCOMPARE(store->root, m_practice->root());
        QCOMPARE(store->keyFile, m_practice->identity());
        QVERIFY(m_home->read(u"data/known_hosts"_s).contains("127.0.0.1"));
        // And the way there is known from now on.
        const auto visit = m_home->desk().visit(*store);
        QVERIFY2(bool(visit), visit ? "" : qPrintable(visit.problem().summary));
    }

    void anotherFolderWithoutMagentoIsRefused()
    {
        AddStoreWizard wizard(m_home->desk());
        wizard.show();
        fillWhere(wizard);
        fillKeyFile(wizard);
        agree(wizard);
        QTRY_COMPARE_WITH_TIMEOUT(wizard.currentId(), int(AddStoreWizard::Which), Patience);
        auto *folder = part<QLineEdit>(wizard, "typedFolder");
        folder->clear();
        QTest::keyClicks(folder, u"/usr/share"_s);
        QTest::mouseClick(part<QAbstractButton>(wizard, "lookThere"), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!problemOn(wizard).isEmpty(), Patience);
        QTest::qWait(100);
        QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
    }

    void aWrongKeyIsSaidAndNothingGoesOn()
    {
        AddStoreWizard wizard(m_home->desk());
        wizard.show();
        fillWhere(wizard);
        QVERIFY(m_home->write(u"nokey"_s, "this is no key\n"));
        part<QRadioButton>(wizard, "byKeyFile")->setChecked(true);
        part<QComboBox>(wizard, "keyFile")->setEditText(m_home->path(u"nokey"_s));
        next(wizard);
        agree(wizard);
        QTRY_VERIFY_WITH_TIMEOUT(!problemOn(wizard).isEmpty(), Patience);
        QCOMPARE(wizard.currentId(), int(AddStoreWizard::HostKeyPageId));
    }

    void aChangedHostKeyIsAHardStop()
    {
        const QByteArray other = "AAAAC3NzaC1lZDI1NTE5AAAAIBERERERERERERERERERERERERERERERERERERERERER";
        QVERIFY(m_home->write(u".ssh/known_hosts"_s, "[" + m_practice->host().toLatin1() + "]:" + QByteArray::number(m_practice->port()) + " ssh-ed25519 " + other + "\n"));
        AddStoreWizard wizard(m_home->desk());
        wizard.show();
        fillWhere(wizard);
        fillKeyFile(wizard);
        QTRY_VERIFY_WITH_TIMEOUT(!problemOn(wizard).isEmpty(), Patience);
        QVERIFY(!part<QCheckBox>(wizard, "agree")->isVisible());
        QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
        auto *advice = wizard.currentPage()->findChild<QLabel *>(u"problemAdvice"_s);
        QVERIFY2(advice->text().contains(m_home->knownHosts()), qPrintable(advice->text()));
    }

    void aServerThatOpenSshKnowsNeedsNoQuestion()
    {
        {
            AddStoreWizard first(m_home->desk());
            first.show();
            fillWhere(first);
            fillKeyFile(first);
            agree(first);
            QTRY_COMPARE_WITH_TIMEOUT(first.currentId(), int(AddStoreWizard::Which), Patience);
        }
        // What we have remembered, OpenSSH could have.
        const QByteArray known = m_home->read(u"data/known_hosts"_s);
        m_home = std::make_unique<OwnHome>();
        QVERIFY(m_home->write(u".ssh/known_hosts"_s, known));
        AddStoreWizard second(m_home->desk());
        second.show();
        fillWhere(second);
        fillKeyFile(second);
        QTRY_VERIFY_WITH_TIMEOUT(second.button(QWizard::NextButton)->isEnabled(), Patience);
        QVERIFY(!part<QCheckBox>(second, "agree")->isVisible());
        next(second);
        QTRY_COMPARE_WITH_TIMEOUT(second.currentId(), int(AddStoreWizard::Which), Patience);
    }

    void nobodyThereIsSaid()
    {
        AddStoreWizard wizard(m_home->desk());
        wizard.show();
        QTest::keyClicks(part<QLineEdit>(wizard, "address"), u"shop@127.0.0.1:1"_s);
        next(wizard);
        fillKeyFile(wizard);
        QTRY_VERIFY_WITH_TIMEOUT(!problemOn(wizard).isEmpty(), Patience);
        QVERIFY(part<QAbstractButton>(wizard, "meetAgain")->isVisible());
        QVERIFY(!wizard.button(QWizard::NextButton)->isEnabled());
    }

    void aKeyIsMadeProvenAndPutThereOnce()
    {
        QVERIFY2(!m_practice->password().isEmpty(), "The practice store has no password to log in with: run the tests as root, as CI does.");
        const auto keysThere = [this] { return m_practice->run(u"cat ~/.ssh/authorized_keys"_s); };
        QByteArray made;
        for (int round = 0; round < 2; ++round) { // The second time, the key of the first is used again.
            AddStoreWizard wizard(m_home->desk());
            wizard.show();
            fillWhere(wizard);
            part<QRadioButton>(wizard, "makeKey")->setChecked(true);
            QTest::keyClicks(part<QLineEdit>(wizard, "password"), m_practice->password());
            next(wizard);
            QCOMPARE(wizard.currentId(), int(AddStoreWizard::HostKeyPageId));
            if (round == 0) {
                agree(wizard);
            } else {
                QTRY_VERIFY_WITH_TIMEOUT(wizard.button(QWizard::NextButton)->isEnabled(), Patience);
                next(wizard);
            }
            QTRY_VERIFY2_WITH_TIMEOUT(wizard.currentId() == AddStoreWizard::Which, qPrintable(problemOn(wizard)), Patience);
            QCOMPARE(wizard.draft().store.loginWay, Login::Way::KeyFile);
            QVERIFY(wizard.draft().password.isEmpty());
            QVERIFY(part<QLineEdit>(wizard, "password")->text().isEmpty());
            const QString file = wizard.draft().store.keyFile;
            QVERIFY(QFile::permissions(file).testFlag(QFile::ReadOwner) && !QFile::permissions(file).testFlag(QFile::ReadOther));
            QFile half(file + u".pub"_s);
            QVERIFY(half.open(QIODevice::ReadOnly));
            const QByteArray line = half.readAll().trimmed();
            QVERIFY(made.isEmpty() || made == line);
            made = line;
        }
        const auto there = keysThere();
        QVERIFY(there);
        QCOMPARE(there->count(made.split(' ').at(1)), 1);
    }

    void aWrongPasswordIsSaid()
    {
        AddStoreWizard wizard(m_home->desk());
        wizard.show();
        fillWhere(wizard);
        part<QRadioButton>(wizard, "byPassword")->setChecked(true);
        QTest::keyClicks(part<QLineEdit>(wizard, "password"), u"wrong"_s);
        next(wizard);
        agree(wizard);
        QTRY_VERIFY_WITH_TIMEOUT(!problemOn(wizard).isEmpty(), Patience);
        QCOMPARE(wizard.currentId(), int(AddStoreWizard::HostKeyPageId));
    }
};

QTEST_MAIN(TestAddStore)
#include "tst_addstore.moc"
