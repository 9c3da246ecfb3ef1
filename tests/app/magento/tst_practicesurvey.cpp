#include "app/magento/releases.h"
#include "app/magento/survey.h"
#include "app/magento/surveyscript.h"
#include "app/upgrade/check.h"
#include "app/upgrade/visit.h"
#include "tests/app/magento/processshell.h"
#include "tests/practice/practicestore.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;

/// The survey and the versions on offer, on a real server: sshd, MariaDB, PHP, Composer and a repository with access keys.
class PracticeSurveyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void cleanup();
    void tellsAllOfARealStore();
    void tellsTheSameWhereThisPhpCannotDivideItself();
    void aSettingsFileThatHangsLeavesTheRest();
    void aGlanceTellsTheSameOfVersionsAsAllOfIt();
    void tellsNoSecretOfARealStore();
    void findsTheStore();
    void versionsOnOfferAreJudged();
    void componentsAreJudged();
    void faultsOfTheServerAreSeen();
    void faultsOfTheRepositoryAreToldApart();

private:
    Result<Survey> survey() { return takeSurvey(*m_shell, m_store->root()); }
    AccessKeys keys() const { return {m_store->publicKey(), m_store->privateKey()}; }
    void breakIt(const char *fault);

    std::optional<PracticeStore> m_store;
    std::unique_ptr<ProcessShell> m_shell;
    QStringList m_broken;
};

void PracticeSurveyTest::initTestCase()
{
    auto store = PracticeStore::up(u"tst-survey"_s);
    QVERIFY2(store, qPrintable(store ? QString() : store.problem().summary + store.problem().evidence));
    m_store = *store;
    QVERIFY(m_store->reset()); // A run that was broken off may have left faults behind.
    m_shell = std::make_unique<ProcessShell>(QStringList{u"ssh"_s, u"-F"_s, u"none"_s, u"-o"_s, u"StrictHostKeyChecking=no"_s, u"-o"_s, u"UserKnownHostsFile=/dev/null"_s,
                                                         u"-o"_s, u"LogLevel=ERROR"_s, u"-o"_s, u"BatchMode=yes"_s, u"-i"_s, m_store->identity(), u"-p"_s,
                                                         QString::number(m_store->port()), m_store->user() + u'@' + m_store->host()});
}

void PracticeSurveyTest::cleanupTestCase()
{
    if (m_store)
        QVERIFY(m_store->down());
}

void PracticeSurveyTest::cleanup()
{
    for (const QString &fault : std::as_const(m_broken))
        QVERIFY2(m_store->mend(fault), qPrintable(fault));
    m_broken.clear();
}

void PracticeSurveyTest::breakIt(const char *fault)
{
    m_broken.append(QString::fromLatin1(fault));
    QVERIFY2(m_store->breakIt(m_broken.last()), fault);
}

void PracticeSurveyTest::tellsAllOfARealStore()
{
    QElapsedTimer timer;
    timer.start();
    const auto survey = this->survey();
    QVERIFY2(survey, qPrintable(survey ? QString() : survey.problem().summary + survey.problem().evidence));
    QVERIFY2(timer.elapsed() < 15'000, QByteArray::number(timer.elapsed()).constData());
    QVERIFY2(survey->unknown.isEmpty(), qPrintable(survey->unknown.keys().join(u' ') + survey->unknown.values().join(u' ')));
    QCOMPARE(survey->login, m_store->user());
    QCOMPARE(survey->owner, m_store->user());
    QCOMPARE(survey->root, m_store->root());
    QCOMPARE(survey->version.text(), u"2.4.6-p1"_s);
    QCOMPARE(survey->edition, Edition::OpenSource);
    QCOMPARE(survey->mode, u"production"_s);
    QCOMPARE(survey->baseUrl, m_store->baseUrl());
    QCOMPARE(survey->repositories, QStringList{m_store->repository()});
    QVERIFY(survey->serverHasKeys);
    QCOMPARE(survey->cacheTypes.size(), 14);
    QVERIFY(survey->cacheTypes.values().contains(false) && survey->cacheTypes.values().contains(true));
    QVERIFY(survey->databaseReachable);
    QCOMPARE(survey->databaseKind, u"MariaDB"_s);
    QVERIFY(!survey->databaseVersion.isNull());
    const auto orders = m_store->sql(u"SELECT COUNT(*) FROM sales_order"_s);
    QVERIFY(orders);
    QCOMPARE(QString::number(survey->orders), orders->first().first());
    const auto tables = m_store->sql(u"SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE()"_s);
    QVERIFY(tables);
    QCOMPARE(QString::number(survey->tables), tables->first().first());
    QVERIFY(survey->databaseBytes > 0 && survey->codeBytes > 0 && survey->mediaBytes > 0 && survey->freeBytes > 0);
    QVERIFY(survey->locales.contains(u"en_US"_s));
    QVERIFY(!survey->searchEngine.isEmpty());
    const auto services = survey->facts.all(u"service"_s);
    const auto search = std::find_if(services.begin(), services.end(), [](const SurveyStream::Line &line) { return line.value(u"kind"_s) == "search"_L1; });
    QVERIFY(search != services.end());
    QCOMPARE(search->value(u"number"_s), u"2.12.0"_s);
    QCOMPARE(search->value(u"distribution"_s), u"opensearch"_s);
    QCOMPARE(survey->cronLines.size(), 1);
    QVERIFY(survey->unwritable.isEmpty());
    QVERIFY(!survey->maintenance && !survey->gitClone && !survey->readOnly);
    QVERIFY(survey->composerVersion >= Version(u"2.0"_s));
}

void PracticeSurveyTest::tellsTheSameWhereThisPhpCannotDivideItself()
{
    const QString php = QFileInfo(m_store->root()).path() + u"/php-that-may-not-fork"_s;
    QFile wrapper(php);
    QVERIFY(wrapper.open(QIODevice::WriteOnly));
    wrapper.write("#!/bin/sh\nexec php -d disable_functions=pcntl_fork \"$@\"\n");
    wrapper.close();
    QVERIFY(wrapper.setPermissions(QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
    // What PHP says, without what differs from one moment to the next.
    const auto said = [this](const QString &phpToUse) {
        const auto output = m_shell->run(Command::script(surveyScript(), {m_store->root(), phpToUse, QString()}));
        const QString all = output ? QString::fromUtf8(output->out) : QString();
        return all.mid(std::max<qsizetype>(all.indexOf("section\tname=store\n"_L1), 0)).replace(QRegularExpression(u"\\b(ms|minutes|rows|bytes|path|disabled)=[^\\t\\n]*"_s), u"\\1"_s);
    };
    const QString together = said(QString());
    QVERIFY(together.startsWith("section\tname=store\n"_L1) && together.contains("end\tpart=web\n"_L1) && together.contains("end\tpart=repositories\n"_L1));
    QCOMPARE(said(php).split(u'\n'), together.split(u'\n'));
    QVERIFY(wrapper.remove());
}

void PracticeSurveyTest::aSettingsFileThatHangsLeavesTheRest()
{
    QFile env(m_store->root() + u"/app/etc/env.php"_s);
    QVERIFY(env.open(QIODevice::ReadWrite));
    const QByteArray whole = env.readAll();
    // It is a program: some fetch their passwords from somewhere else.
    QVERIFY(env.resize(0) && env.seek(0) && env.write("<?php sleep(60); return [];\n") > 0 && env.flush());
    const auto survey = this->survey();
    QVERIFY(env.resize(0) && env.seek(0) && env.write(whole) == whole.size());
    env.close();
    QVERIFY(survey);
    QCOMPARE(survey->version.text(), u"2.4.6-p1"_s);
    QVERIFY(!survey->databaseReachable);
    QCOMPARE(survey->unknown.value(u"database"_s), u"no answer within 9 seconds"_s);
    QCOMPARE(survey->unknown.value(u"services"_s), u"no answer within 6 seconds"_s);
    QVERIFY(survey->codeBytes > 0 && survey->cronLines.size() == 1);
}

void PracticeSurveyTest::aGlanceTellsTheSameOfVersionsAsAllOfIt()
{
    const auto all = survey();
    QVERIFY(all);
    Survey unseen;
    unseen.root = m_store->root();
    const auto glance = retakeSurvey(*m_shell, unseen, Visit::partsOfGlance());
    QVERIFY(glance);
    const auto shown = [](const Survey &survey) {
        return QStringList{editionName(survey.edition), survey.productPackage, survey.version.text(), survey.phpVersion.text(), survey.databaseVersionText, survey.repositories.join(u' '),
                           QString::number(survey.maintenance), QString::number(survey.serverHasKeys), QString::number(survey.packages.size())};
    };
    QCOMPARE(shown(*glance), shown(*all));
    const auto offers = offersOf(all->repositories.first(), keys(), QStringList{all->productPackage, u"acme/module-gift-wrap"_s, u"acme/module-store-locator"_s});
    QVERIFY(offers);
    const auto fitting = [&offers](const Survey &survey) {
        QStringList versions;
        for (const Release &release : judgeReleases(survey, offers->value(survey.productPackage)))
            versions.append(release.version.text() + (release.fits() ? u'+' : u'-'));
        return versions;
    };
    QCOMPARE(fitting(*glance), fitting(*all));
    // It is no survey to upgrade by, and does not look like one.
    QVERIFY(!glance->knows(u"writing"_s) && !isReady(judgeReadiness(*glance, {}, nullptr)));
}

void PracticeSurveyTest::tellsNoSecretOfARealStore()
{
    const auto output = m_shell->run(Command::script(surveyScript(), {m_store->root(), QString(), QString()}));
    QVERIFY(output);
    QVERIFY(output->out.contains("orders\tcount="));
    const QString password = m_store->info().value("database"_L1).toObject().value("password"_L1).toString();
    QVERIFY(!password.isEmpty());
    for (const QString &secret : {password, m_store->publicKey(), m_store->privateKey()})
        QVERIFY(!output->out.contains(secret.toUtf8()));
}

void PracticeSurveyTest::findsTheStore()
{
    const auto stores = findStores(*m_shell);
    QVERIFY(stores);
    const auto found = std::find_if(stores->begin(), stores->end(), [this](const FoundStore &store) { return store.root == m_store->root(); });
    QVERIFY(found != stores->end());
    QCOMPARE(found->version.text(), u"2.4.6-p1"_s);
    QCOMPARE(found->baseUrl, m_store->baseUrl());
    QCOMPARE(found->owner, m_store->user());
}

void PracticeSurveyTest::versionsOnOfferAreJudged()
{
    const auto survey = this->survey();
    QVERIFY(survey);
    const auto offers = offersOf(survey->repositories.first(), keys(), survey->productPackage);
    QVERIFY2(offers, qPrintable(offers ? QString() : offers.problem().summary + offers.problem().evidence));
    QStringList texts;
    for (const Offer &offer : *offers)
        texts.prepend(offer.version.text());
    QCOMPARE(texts, m_store->versions());
    const auto releases = judgeReleases(*survey, *offers);
    QVERIFY(!releases.isEmpty() && releases.size() < offers->size());
    for (const Release &release : releases)
        QVERIFY(release.version > survey->version);
    // The practice store has an extension that does not go along to the newest version, and one that does.
    QVERIFY(!releases.first().fits());
    QCOMPARE(releases.first().obstacles.first().kind, Release::Obstacle::Kind::Extension);
    QCOMPARE(releases.first().obstacles.first().package, u"acme/module-gift-wrap"_s);
    QVERIFY(std::any_of(releases.begin(), releases.end(), [](const Release &release) { return release.fits(); }));
}

void PracticeSurveyTest::componentsAreJudged()
{
    const auto survey = this->survey();
    QVERIFY(survey);
    const auto offers = offersOf(survey->repositories.first(), keys(), QStringList{survey->productPackage, u"acme/module-gift-wrap"_s, u"acme/module-store-locator"_s});
    QVERIFY(offers);
    const auto releases = judgeReleases(*survey, offers->value(survey->productPackage));
    const auto components = judgeComponents(*survey, releases.first(), *offers);
    QCOMPARE(components.size(), 2);
    for (const Component &component : components) {
        QVERIFY(!component.verdict.isEmpty() && !component.installed.isNull());
        QCOMPARE(component.fits, component.name != "acme/module-gift-wrap"_L1);
    }
}

void PracticeSurveyTest::faultsOfTheServerAreSeen()
{
    breakIt("database-down");
    breakIt("unwritable");
    breakIt("stuck-maintenance");
    breakIt("no-keys");
    const auto survey = this->survey();
    QVERIFY(survey);
    QVERIFY(!survey->databaseReachable);
    QVERIFY(survey->unknown.contains(u"database"_s));
    QVERIFY(!survey->unwritable.isEmpty());
    QVERIFY(survey->maintenance);
    QVERIFY(!survey->serverHasKeys);
    QCOMPARE(survey->version.text(), u"2.4.6-p1"_s);
    cleanup();
    breakIt("git-clone");
    breakIt("cron-running");
    const auto clone = this->survey();
    QVERIFY(clone);
    QCOMPARE(clone->edition, Edition::GitClone);
    QVERIFY(clone->cronJobsRunning >= 1);
    QVERIFY(clone->consumersRunning >= 1);
}

void PracticeSurveyTest::faultsOfTheRepositoryAreToldApart()
{
    const QString product = u"magento/product-community-edition"_s;
    const auto without = offersOf(m_store->repository(), {}, product);
    QVERIFY(!without && without.problem().kind == Problem::Kind::Refused);
    QVERIFY2(without.problem().summary.contains(u"asks for access keys"_s), qPrintable(without.problem().summary));
    const auto wrong = offersOf(m_store->repository(), {u"x"_s, u"y"_s}, product);
    QVERIFY(!wrong && wrong.problem().kind == Problem::Kind::Refused);
    QVERIFY2(wrong.problem().summary.contains(u"does not accept"_s), qPrintable(wrong.problem().summary));
    const auto foreign = offersOf(m_store->repository(), keys(), u"magento/product-enterprise-edition"_s);
    QVERIFY(!foreign && foreign.problem().kind == Problem::Kind::Unready);
    breakIt("repository-down");
    const auto down = offersOf(m_store->repository(), keys(), product);
    QVERIFY(!down && down.problem().kind == Problem::Kind::Unreachable);
}

QTEST_GUILESS_MAIN(PracticeSurveyTest)
#include "tst_practicesurvey.moc"
