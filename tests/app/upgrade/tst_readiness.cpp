#include "app/ssh/command.h"
#include "app/upgrade/check.h"
#include "tests/app/magento/processshell.h"
#include "tests/app/upgrade/scriptedshell.h"
#include "tests/app/upgrade/twins.h"
#include "tests/practice/practicestore.h"
#include "tests/todaysshare.h"

#include <QFileInfo>
#include <QtTest>

using namespace Qt::StringLiterals;
Q_DECLARE_METATYPE(Check::Verdict)

/// Asks once, and gives the same answer ever after.
class Repeating : public ProcessShell
{
public:
    using ProcessShell::ProcessShell;
    Result<Output> run(const Command &command, std::stop_token stop = {}) override
    {
        if (!m_said)
            m_said = ProcessShell::run(command, stop);
        return *m_said;
    }

private:
    std::optional<Result<Output>> m_said;
};

/// The readiness checks on a real server: no false alarm on a healthy store, and the right word about broken twins of it.
class ReadinessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void aHealthyStoreGivesNoFalseAlarm();
    void everyVersionOnOfferGivesNoFalseAlarm_data();
    void everyVersionOnOfferGivesNoFalseAlarm();
    void everyQuestionHasATwin();
    void brokenTwinsAreSeen_data();
    void brokenTwinsAreSeen();
    void whatHangsCouldNotBeTold();
    void programsThatHangCouldNotTell_data();
    void programsThatHangCouldNotTell();
    void aComposerThatHangsCouldNotBeTold();
    void aSecondLookIsJudgedByItsOwnTime();
    void nothingIsSaidOfAPartThatStaysAway_data();
    void nothingIsSaidOfAPartThatStaysAway();

private:
    static Choices to(const QString &version)
    {
        Choices choices;
        choices.target = Version(version);
        return choices;
    }
    static QStringList falseAlarms(const QList<Check> &checks);
    static QStringList logInTo(const PracticeStore &store, const QString &surroundings = {});
    static std::unique_ptr<ProcessShell> shellOf(const PracticeStore &store, const QString &surroundings = {}) { return std::make_unique<ProcessShell>(logInTo(store, surroundings)); }
    /// Asked alone, by its own parts of the survey; the rest is as it was in the healthy store.
    Check checkOf(Shell &shell, const QString &id, const QString &target, const QString &php = {}, const QString &composer = {});
    bool breakStore(const QString &breaking);
    std::optional<PracticeStore> m_store;
    std::unique_ptr<ProcessShell> m_shell;
    Survey m_healthy;
    std::unique_ptr<Repeating> m_hanging;
};

void ReadinessTest::initTestCase()
{
    auto store = PracticeStore::up(u"tst-readiness"_s);
    QVERIFY2(store, qPrintable(store ? QString() : store.problem().summary + store.problem().evidence));
    m_store = *store;
    QVERIFY(m_store->reset());
    m_shell = shellOf(*m_store);
    const auto survey = takeSurvey(*m_shell, m_store->root());
    QVERIFY(survey);
    m_healthy = *survey;
}

QStringList ReadinessTest::logInTo(const PracticeStore &store, const QString &surroundings)
{
    QStringList words{u"ssh"_s, u"-F"_s, u"none"_s, u"-o"_s, u"StrictHostKeyChecking=no"_s, u"-o"_s, u"UserKnownHostsFile=/dev/null"_s,
                      u"-o"_s, u"LogLevel=ERROR"_s, u"-o"_s, u"BatchMode=yes"_s, u"-i"_s, store.identity(), u"-p"_s,
                      QString::number(store.port()), store.user() + u'@' + store.host()};
    // OpenSSH puts one blank between the words that the log-in's shell gets.
    if (!surroundings.isEmpty())
        words.append(surroundings);
    return words;
}

void ReadinessTest::cleanupTestCase()
{
    if (m_store)
        QVERIFY(m_store->down());
}

Check ReadinessTest::checkOf(Shell &shell, const QString &id, const QString &target, const QString &php, const QString &composer)
{
    const QStringList parts = partsOfQuestion(id);
    const auto survey = retakeSurvey(shell, m_healthy, parts, php, composer);
    if (!survey)
        return {};
    if (!parts.contains(u"offers"_s))
        return judgeQuestion(id, *survey, to(target), nullptr);
    const auto offers = offersOf(m_store->repository(), {m_store->publicKey(), m_store->privateKey()}, survey->productPackage);
    if (!offers)
        return judgeQuestion(id, *survey, to(target), &offers.problem());
    for (const Release &release : judgeReleases(*survey, *offers)) {
        if (release.version == Version(target))
            return judgeQuestion(id, *survey, to(target), nullptr, &release);
    }
    return {};
}

/// What is neither fine nor only worth knowing, with its answer.
QStringList ReadinessTest::falseAlarms(const QList<Check> &checks)
{
    QStringList alarms;
    for (const Check &check : checks) {
        if (check.verdict != Check::Verdict::Fine && check.verdict != Check::Verdict::WorthKnowing)
            alarms.append(check.id + u": "_s + check.answer + u'\n' + check.seen);
    }
    return alarms;
}

void ReadinessTest::aHealthyStoreGivesNoFalseAlarm()
{
    const Release release{Version(u"2.4.7-p6"_s), {}, {}};
    const QList<Check> checks = judgeReadiness(m_healthy, to(u"2.4.7-p6"_s), nullptr, &release);
    QVERIFY2(falseAlarms(checks).isEmpty(), qPrintable(falseAlarms(checks).join(u'\n')));
    QStringList others;
    for (const Check &check : checks) {
        if (check.verdict != Check::Verdict::Fine)
            others.append(check.id);
    }
    // The practice store has a trigger of an agency's account, as many a real one has, and a database that every version takes but
    // Adobe tests with older ones alone.
    others.removeAll(u"definers"_s);
    others.removeAll(u"tested-software"_s);
    QVERIFY2(others.isEmpty(), qPrintable(others.join(u' ')));
}

void ReadinessTest::everyVersionOnOfferGivesNoFalseAlarm_data()
{
    QTest::addColumn<QString>("target");
    QTest::newRow("2.4.6-p11") << u"2.4.7-p6"_s;
    QTest::newRow("2.4.7-p6") << u"2.4.8"_s;
    QTest::newRow("2.4.8") << QString();
}

void ReadinessTest::everyVersionOnOfferGivesNoFalseAlarm()
{
    QFETCH(QString, target);
    const QString from = QString::fromLatin1(QTest::currentDataTag());
    auto store = PracticeStore::up(u"tst-readiness-from"_s, {u"--from"_s, from});
    QVERIFY2(store, qPrintable(store ? QString() : store.problem().summary + store.problem().evidence));
    const auto shell = shellOf(*store);
    const auto survey = takeSurvey(*shell, store->root());
    QVERIFY(store->purge());
    QVERIFY(survey);
    QCOMPARE(survey->version.text(), from);
    const Release release{Version(target), {}, {}};
    const QList<Check> checks = judgeReadiness(*survey, to(target), nullptr, target.isEmpty() ? nullptr : &release);
    QVERIFY2(falseAlarms(checks).isEmpty(), qPrintable(falseAlarms(checks).join(u'\n')));
}

void ReadinessTest::whatHangsCouldNotBeTold()
{
    const auto broken = m_store->run(u"sed -i 's/^<?php/<?php sleep(40);/' app/etc/env.php"_s);
    QVERIFY(broken && broken->isEmpty());
    const auto survey = takeSurvey(*m_shell, m_store->root());
    const bool reset = bool(m_store->reset());
    QVERIFY(reset);
    QVERIFY(survey);
    QStringList told;
    for (const Check &check : judgeReadiness(*survey, to(u"2.4.7-p6"_s), nullptr)) {
        // What PHP reads out of the store's own files, or by the access that these hold.
        const QStringList asked = partsOfQuestion(check.id);
        if (check.id == "database-size"_L1 || check.id == "composer-plugins"_L1 || asked.contains(u"repositories"_s) || asked.contains(u"offers"_s) || asked.contains(u"php"_s))
            continue;
        const bool hangs = asked.contains(u"database"_s) || asked.contains(u"schema"_s) || asked.contains(u"services"_s) || check.id == "config-scopes"_L1 || check.id == "patches"_L1 || check.id == "own-code"_L1
            || check.id == "composer-settings"_L1 || check.id == "base-url"_L1 || check.id == "certificate"_L1 || check.id == "document-root"_L1;
        if (hangs && check.verdict != Check::Verdict::CouldNotTell && check.id != "quota"_L1 && check.id != "tested-software"_L1)
            told.append(check.id + u": "_s + check.answer);
    }
    QVERIFY2(told.isEmpty(), qPrintable(told.join(u'\n')));
}

void ReadinessTest::programsThatHangCouldNotTell_data()
{
    QTest::addColumn<QStringList>("others"); // That have an answer without this part too, in the healthy store.
    QTest::newRow("disk-root") << QStringList();
    QTest::newRow("disk-home") << QStringList();
    QTest::newRow("quota") << QStringList();
    QTest::newRow("cron") << QStringList();
    // Inodes are reckoned for a plain store then; where no quota is in force, sizes do not matter.
    QTest::newRow("size-code") << QStringList{u"inodes"_s, u"quota"_s};
    QTest::newRow("size-media") << QStringList{u"quota"_s};
    QTest::newRow("writing") << QStringList();
    QTest::newRow("foreign") << QStringList();
    QTest::newRow("core") << QStringList();
    QTest::newRow("memory") << QStringList();
    QTest::newRow("processes") << QStringList();
    // The lock file names what is installed; the folder says more of the website only where that answers with an error or serves all of it.
    QTest::newRow("folder") << QStringList{u"installation"_s, u"base-url"_s, u"document-root"_s};
    QTest::newRow("fpm") << QStringList{u"web-php"_s}; // The website itself says it.
    // Who logs in matters to newer Composers alone; patch matters only where there are patches.
    QTest::newRow("server") << QStringList{u"composer"_s, u"patches"_s};
}

void ReadinessTest::programsThatHangCouldNotTell()
{
    QFETCH(QStringList, others);
    const QString part = QString::fromLatin1(QTest::currentDataTag());
    if (!m_hanging) {
        QString hanging;
        for (const QString &program : {u"df"_s, u"quota"_s, u"crontab"_s, u"du"_s, u"find"_s, u"awk"_s, u"grep"_s, u"stat"_s, u"id"_s})
            hanging += withProgram(program, u"#!/bin/sh\ntrap '' TERM\nexec sleep 60"_s).mid(1);
        m_hanging = std::make_unique<Repeating>(logInTo(*m_store, hanging));
        const QStringList all = u"disk-root disk-home quota cron size-code size-media writing foreign core memory processes folder fpm server"_s.split(u' ');
        QVERIFY(retakeSurvey(*m_hanging, m_healthy, all));
        QVERIFY(m_store->run(u"rm -rf ~/.twins"_s));
    }
    const auto survey = retakeSurvey(*m_hanging, m_healthy, {part});
    QVERIFY(survey);
    QStringList told;
    int asked = 0;
    for (const Check &question : readinessQuestions()) {
        if (!partsOfQuestion(question.id).contains(part))
            continue;
        ++asked;
        const Check check = judgeQuestion(question.id, *survey, to(u"2.4.7-p6"_s), nullptr);
        if ((check.verdict == Check::Verdict::CouldNotTell) == others.contains(check.id))
            told.append(check.id + u": "_s + check.answer);
    }
    QVERIFY(asked > 0);
    QVERIFY2(told.isEmpty(), qPrintable(told.join(u'\n')));
}

void ReadinessTest::aComposerThatHangsCouldNotBeTold()
{
    const auto made = m_store->run(u"printf '#!/bin/sh\\ntrap \"\" TERM\\nexec sleep 60\\n' >../hangs && chmod +x ../hangs"_s);
    QVERIFY2(made && made->isEmpty(), made ? made->constData() : "");
    const auto survey = retakeSurvey(*m_shell, m_healthy, partsOfQuestion(u"composer"_s), {}, QFileInfo(m_store->root()).path() + u"/hangs"_s);
    (void)m_store->run(u"rm -f ../hangs"_s);
    QVERIFY(survey);
    const Check check = judgeQuestion(u"composer"_s, *survey, to(u"2.4.7-p6"_s), nullptr);
    QVERIFY2(check.verdict == Check::Verdict::CouldNotTell && check.needed, qPrintable(check.answer));
    QVERIFY2(check.seen.contains(u"did not answer"_s), qPrintable(check.seen));
}

/// A page of checks may stand open for a day, and one question be asked again: the certificate that was good is not any more.
void ReadinessTest::aSecondLookIsJudgedByItsOwnTime()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto said = [](const QByteArray &part, const QByteArray &lines) -> QByteArray {
        return "survey\tformat=1\nsection\tname=" + part + '\n' + lines + "end\tpart=" + part + "\nsection\tname=survey\nend\tpart=survey\n";
    };
    ScriptedShell first;
    first.answer({}, said("server", "server\tlogin=shop\tclock=" + QByteArray::number(now.addDays(-1).toSecsSinceEpoch()) + '\n'));
    auto yesterday = takeSurvey(first, {});
    QVERIFY(yesterday);
    yesterday->takenAt = now.addDays(-1);
    ScriptedShell later;
    later.answer({}, said("web", "web\turl=https://shop.example/\tcode=200\ncertificate\tuntil=" + QByteArray::number(now.addSecs(-3600).toSecsSinceEpoch()) + "\tsubject=shop.example\ttrusted=1\n"));
    const auto survey = retakeSurvey(later, *yesterday, {u"web"_s});
    QVERIFY(survey);
    const Check certificate = judgeQuestion(u"certificate"_s, *survey, to(u"2.4.7-p6"_s), nullptr);
    QVERIFY2(certificate.verdict == Check::Verdict::FixThis, qPrintable(certificate.answer));
    for (const Survey &each : {*yesterday, *survey}) {
        const Check clock = judgeQuestion(u"clock"_s, each, {}, nullptr);
        QVERIFY2(clock.verdict == Check::Verdict::Fine, qPrintable(clock.answer + clock.seen));
    }
}

void ReadinessTest::nothingIsSaidOfAPartThatStaysAway_data()
{
    QTest::addColumn<QStringList>("others"); // That have the same answer without this part, in the healthy store.
    const QHash<QString, QStringList> others = {
        {u"size-code"_s, {u"inodes"_s, u"quota"_s}},
        {u"size-media"_s, {u"quota"_s}},
        // What is told of the rest has not been tested together, whatever the other one is.
        {u"database"_s, {u"quota"_s, u"tested-software"_s}},
        {u"services"_s, {u"tested-software"_s}},
        {u"folder"_s, {u"installation"_s, u"base-url"_s, u"document-root"_s}},
        {u"fpm"_s, {u"web-php"_s}},
        {u"server"_s, {u"composer"_s, u"patches"_s}},
    };
    QStringList parts;
    for (const Check &question : readinessQuestions())
        parts += partsOfQuestion(question.id);
    parts.removeAll(u"offers"_s); // The repository's answer, not the server's.
    parts.removeDuplicates();
    for (const QString &part : parts)
        QTest::newRow(qPrintable(part)) << others.value(part);
}

/// What the survey says of a part that did not answer in time, for every part there is.
void ReadinessTest::nothingIsSaidOfAPartThatStaysAway()
{
    QFETCH(QStringList, others);
    const QString part = QString::fromLatin1(QTest::currentDataTag());
    ScriptedShell silent;
    silent.answer({}, "survey\tformat=1\nsection\tname=" + part.toUtf8() + "\nunknown\tpart=" + part.toUtf8() + "\twhy=took too long\nsection\tname=survey\nend\tpart=survey\n");
    const auto survey = retakeSurvey(silent, m_healthy, {part});
    QVERIFY(survey);
    QVERIFY(!survey->knows(part));
    QStringList told;
    int asked = 0;
    const Problem refused{Problem::Kind::Failed, u"The repository did not accept the access keys."_s, {}, {}};
    for (const Check &question : readinessQuestions()) {
        if (!partsOfQuestion(question.id).contains(part))
            continue;
        ++asked;
        const bool keys = question.id == "access-keys"_L1 && part == "composer.json"_L1;
        const Check check = judgeQuestion(question.id, *survey, to(u"2.4.7-p6"_s), keys ? &refused : nullptr);
        const Check healthy = judgeQuestion(question.id, m_healthy, to(u"2.4.7-p6"_s), nullptr);
        const bool right = others.contains(check.id) ? check.verdict == healthy.verdict : check.verdict == Check::Verdict::CouldNotTell;
        if (!right)
            told.append(check.id + u": "_s + check.answer);
    }
    QVERIFY(asked > 0);
    QVERIFY2(told.isEmpty(), qPrintable(told.join(u'\n')));
}

void ReadinessTest::everyQuestionHasATwin()
{
    QSet<QString> seen;
    for (const Twin &twin : brokenTwins())
        seen.insert(twin.id);
    QSet<QString> asked;
    for (const Check &check : readinessQuestions()) {
        asked.insert(check.id);
        QVERIFY2(seen.contains(check.id) != withoutTwin().contains(check.id), qPrintable(check.id));
    }
    for (const QString &id : seen + QSet<QString>(withoutTwin().keyBegin(), withoutTwin().keyEnd()))
        QVERIFY2(asked.contains(id), qPrintable(id));
}

void ReadinessTest::brokenTwinsAreSeen_data()
{
    QTest::addColumn<QString>("breaking");
    QTest::addColumn<QString>("id");
    QTest::addColumn<Check::Verdict>("verdict");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("target");
    int number = 0;
    for (const Twin &twin : brokenTwins()) {
        if (isInTodaysShare(number++))
            QTest::newRow(twin.name) << twin.breaking << twin.id << twin.verdict << twin.word << twin.target;
    }
}

bool ReadinessTest::breakStore(const QString &breaking)
{
    const QString rest = breaking.mid(1);
    const auto silent = [](const Result<QByteArray> &done) {
        if (!done || !done->isEmpty())
            qWarning("%s", done ? done->constData() : qPrintable(done.problem().summary));
        return done && done->isEmpty();
    };
    const auto program = [&](const QString &lines) { return silent(m_store->run(u"cat >../twin <<'TWIN'\n"_s + lines + u"\nTWIN\nchmod +x ../twin"_s)); };
    switch (breaking.at(0).unicode()) {
    case u'@': return true;
    case u'%': return program(u"#!/bin/sh\nexec php "_s + rest + u" \"$@\""_s);
    // As where PHP is called by way of something that knows its three usual files alone: a container's own program, say.
    case u'|': return program(u"#!/bin/sh\nphp \"$@\" 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- | "_s + rest);
    case u'^': return program(u"#!/usr/bin/env php\n<?php echo \""_s + rest + u"\\n\";"_s);
    case u'!': return bool(m_store->breakIt(rest));
    case u'$': return silent(m_store->run(rest));
    case u'#': {
        const QString user = m_store->info()[u"database"_s][u"user"_s].toString();
        return bool(m_store->administer(QString(rest).replace(u"STORE"_s, u"'%1'@'localhost', '%1'@'127.0.0.1'"_s.arg(user))));
    }
    default: return bool(m_store->sql(breaking));
    }
}

void ReadinessTest::brokenTwinsAreSeen()
{
    QFETCH(QString, breaking);
    QFETCH(QString, id);
    QFETCH(Check::Verdict, verdict);
    QFETCH(QString, word);
    QFETCH(QString, target);
    if (breaking.contains("unshare"_L1)) {
        const auto may = m_store->run(u"unshare -rm true && echo yes"_s);
        QVERIFY2(may && may->startsWith("yes"), "This machine lets no user see other files mounted than the rest (unshare -rm).");
    }
    QVERIFY(breakStore(breaking));
    const QString twin = QFileInfo(m_store->root()).path() + u"/twin"_s;
    const QChar kind = breaking.at(0);
    const auto shell = shellOf(*m_store, kind == u'@' ? u"export STORE=%1; "_s.arg(shellQuoted(m_store->root())) + breaking.mid(1) : QString());
    const Check check = checkOf(*shell, id, target, kind == u'%' || kind == u'|' ? twin : QString(), kind == u'^' ? twin : QString());
    const bool untouched = u"@%|^"_s.contains(kind);
    const bool reset = untouched ? bool(m_store->run(u"rm -rf ~/.twins ../twin"_s)) : bool(m_store->reset());
    QVERIFY(reset);
    QVERIFY2(check.verdict == verdict, qPrintable(id + u": " + check.answer + u'\n' + check.seen));
    QVERIFY2(check.answer.contains(word), qPrintable(check.answer));
    const auto usual = id == "definers"_L1 || id == "tested-software"_L1 ? Check::Verdict::WorthKnowing : Check::Verdict::Fine;
    const Check again = checkOf(*m_shell, id, target);
    QVERIFY2(again.verdict == usual, qPrintable(id + u": " + again.answer + u'\n' + again.seen));
}

QTEST_GUILESS_MAIN(ReadinessTest)
#include "tst_readiness.moc"
