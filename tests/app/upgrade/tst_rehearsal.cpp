#include "app/upgrade/rehearsal.h"
#include "tests/app/upgrade/localshell.h"
#include "tests/app/upgrade/whynot.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

const QString Product = u"magento/product-community-edition"_s;
const QString Wrap = u"acme/module-gift-wrap"_s;

void write(const QString &path, const QByteArray &text)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QJsonObject version(const QString &name, const QString &number, const QJsonObject &require, const QString &type = u"metapackage"_s)
{
    return {{u"name"_s, name}, {u"version"_s, number}, {u"type"_s, type}, {u"require"_s, require}};
}

} // namespace

/// With the Composer of this machine, against a repository that is a file.
class RehearsalTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder; ///< Made by whoever the test is run as.
    QString root() const { return m_folder->filePath(u"store"_s); }

    /// composer.json of the store, which asks for this of the extension.
    void askFor(const QString &wrap) const
    {
        const QJsonObject repository{{u"type"_s, u"composer"_s}, {u"url"_s, u"file://%1"_s.arg(m_folder->filePath(u"repository"_s))}};
        const QJsonObject json{{u"name"_s, u"acme/store"_s}, {u"require"_s, QJsonObject{{Product, u"2.4.7"_s}, {Wrap, wrap}}},
                               {u"repositories"_s, QJsonArray{repository, QJsonObject{{u"packagist.org"_s, false}}}}};
        write(root() + u"/composer.json"_s, QJsonDocument(json).toJson());
    }
    /// Everything below, with what it holds.
    QByteArray everything() const
    {
        QMap<QString, QByteArray> seen;
        QDirIterator files(root(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            const bool open = file.open(QIODevice::ReadOnly);
            seen.insert(file.fileName(), open ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256) : QByteArray());
        }
        QByteArray all;
        for (auto it = seen.begin(); it != seen.end(); ++it)
            all += it.key().toUtf8() + it.value().toHex() + '\n';
        return all;
    }
    Plan planOf(const Choices &choices) const
    {
        Survey survey;
        survey.root = root();
        survey.php = QStandardPaths::findExecutable(u"php"_s);
        survey.composer = QStandardPaths::findExecutable(u"composer"_s);
        survey.version = Version(u"2.4.7"_s);
        survey.productPackage = Product;
        return planUpgrade(Store{}, survey, choices);
    }
    static Choices to(const QString &target)
    {
        Choices choices;
        choices.target = Version(target);
        return choices;
    }
    static ConflictKnowledge knowledge()
    {
        ConflictKnowledge known;
        known.brought = {{Product, Version(u"2.4.8"_s)}, {u"magento/framework"_s, Version(u"103.0.8"_s)}};
        known.offered.insert(Wrap, {{Wrap, Version(u"3.0.0"_s), {{u"magento/framework"_s, u">=103.0.8"_s}}, {}}, {Wrap, Version(u"2.1.0"_s), {{u"magento/framework"_s, u"<103.0.8"_s}}, {}}});
        return known;
    }

private Q_SLOTS:
    void initTestCase()
    {
        LocalShell::leaveRoot();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(!QStandardPaths::findExecutable(u"composer"_s).isEmpty());
    }
    void init()
    {
        QDir(root()).removeRecursively();
        const auto framework = [](const QString &number) { return version(u"magento/framework"_s, number, {}, u"metapackage"_s); };
        QJsonObject packages;
        packages.insert(Product, QJsonObject{{u"2.4.7"_s, version(Product, u"2.4.7"_s, {{u"magento/framework"_s, u"103.0.7"_s}})}, {u"2.4.8"_s, version(Product, u"2.4.8"_s, {{u"magento/framework"_s, u"103.0.8"_s}})}});
        packages.insert(u"magento/framework"_s, QJsonObject{{u"103.0.7"_s, framework(u"103.0.7"_s)}, {u"103.0.8"_s, framework(u"103.0.8"_s)}});
        packages.insert(Wrap, QJsonObject{{u"2.1.0"_s, version(Wrap, u"2.1.0"_s, {{u"magento/framework"_s, u"<103.0.8"_s}})}, {u"3.0.0"_s, version(Wrap, u"3.0.0"_s, {{u"magento/framework"_s, u">=103.0.8"_s}})}});
        write(m_folder->filePath(u"repository/packages.json"_s), QJsonDocument(QJsonObject{{u"packages"_s, packages}}).toJson());
        askFor(u"2.1.0"_s);
        LocalShell shell(m_folder->path());
        const auto made = shell.run(Command::script("cd " + root().toUtf8() + " && composer update --no-interaction --no-dev 2>&1 && mkdir -p app/etc var pub && echo '<?php' >app/etc/env.php\n"));
        QVERIFY2(made && made->code == 0, made ? made->out.constData() : "");
        QVERIFY(QFile::exists(root() + u"/composer.lock"_s));
    }

    void whatFitsIsSaidWithItsChangesAndNothingIsTouched()
    {
        const QByteArray before = everything();
        Choices choices = to(u"2.4.8"_s);
        choices.components.insert(Wrap, Version(u"3.0.0"_s));
        LocalShell shell(m_folder->path());
        const auto rehearsal = rehearse(shell, planOf(choices), {{u"repo.example"_s, {u"canary-public"_s, u"canary-private"_s}}}, knowledge());
        QVERIFY2(rehearsal, whyNot(rehearsal).constData());
        QVERIFY2(rehearsal->fits, rehearsal->console.constData());
        QVERIFY2(rehearsal->changes.join(u'\n').contains(u"Upgrading acme/module-gift-wrap (2.1.0 => 3.0.0)"_s), qPrintable(rehearsal->changes.join(u'\n')));
        QCOMPARE(everything(), before);
        QVERIFY(QDir(m_folder->filePath(u".storewright"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).isEmpty());
        QVERIFY(!rehearsal->console.contains("canary"));
    }
    void withoutPhpOrComposerNothingIsAsked()
    {
        LocalShell shell(m_folder->path());
        for (const QString &setting : {u"PHP"_s, u"COMPOSER"_s}) {
            Plan plan = planOf(to(u"2.4.8"_s));
            plan.settings.insert(setting, QString());
            const auto rehearsal = rehearse(shell, plan, {}, knowledge());
            QVERIFY(!rehearsal);
            QVERIFY2(rehearsal.problem().kind == Problem::Kind::Unready && rehearsal.problem().summary.startsWith("Could not tell"_L1), qPrintable(rehearsal.problem().summary));
        }
    }
    void aConflictIsFollowedByItsWaysOutUntilItFits()
    {
        const QByteArray before = everything();
        LocalShell shell(m_folder->path());
        const Choices choices = to(u"2.4.8"_s);
        const auto first = rehearse(shell, planOf(choices), {}, knowledge());
        QVERIFY2(first, whyNot(first).constData());
        QVERIFY(!first->fits);
        QCOMPARE(first->conflicts.size(), 1);
        const Conflict conflict = first->conflicts.first();
        QVERIFY2(conflict.sentence.contains(u"Acme Gift Wrap 2.1.0"_s), qPrintable(conflict.sentence));
        QCOMPARE(conflict.offers.first().kind, ConflictOffer::Kind::Update);
        QCOMPARE(conflict.offers.first().version, u"3.0.0"_s);

        bool taken = false;
        for (const ConflictOffer &offer : conflict.offers) {
            if (offer.kind != ConflictOffer::Kind::Update && offer.kind != ConflictOffer::Kind::TakeOut)
                continue;
            QVERIFY(canApply(offer));
            Choices other = choices;
            apply(offer, other);
            const auto second = rehearse(shell, planOf(other), {}, knowledge());
            QVERIFY2(second, whyNot(second).constData());
            QVERIFY2(second->fits, second->console.constData());
            if (offer.kind == ConflictOffer::Kind::TakeOut) {
                taken = true;
                QVERIFY2(second->changes.join(u'\n').contains(u"Removing acme/module-gift-wrap"_s), qPrintable(second->changes.join(u'\n')));
            }
        }
        QVERIFY(taken);
        QCOMPARE(everything(), before);
    }
    void whatIsHeldStaysAtItsVersion()
    {
        // By composer.json alone, 3.0.0 would be taken.
        askFor(u">=2.1.0"_s);
        Choices choices = to(u"2.4.8"_s);
        LocalShell shell(m_folder->path());
        const auto free = rehearse(shell, planOf(choices), {}, knowledge());
        QVERIFY2(free, whyNot(free).constData());
        QVERIFY2(free->fits, free->console.constData());
        choices.held.insert(Wrap, Version(u"2.1.0"_s));
        const auto held = rehearse(shell, planOf(choices), {}, knowledge());
        QVERIFY2(held, whyNot(held).constData());
        QVERIFY2(!held->fits, held->console.constData());
        QVERIFY(!held->conflicts.isEmpty());
    }
    void whatStopsComposerBeforeItSolvesIsAProblem()
    {
        LocalShell shell(m_folder->path());
        Plan plan = planOf(to(u"2.4.8"_s));
        plan.settings.insert(u"COMPOSER"_s, m_folder->filePath(u"no-composer"_s));
        const auto rehearsal = rehearse(shell, plan, {}, {});
        QVERIFY(!rehearsal);
        QVERIFY(!rehearsal.problem().summary.isEmpty() && !rehearsal.problem().evidence.isEmpty());
    }
    void whatAPlanSaysOfExtensionsIsReadBack()
    {
        Choices choices = to(u"2.4.8"_s);
        choices.components.insert(Wrap, Version(u"3.0.0"_s));
        choices.held.insert(u"acme/module-x"_s, Version(u"1.0.0"_s));
        choices.takeOut.append(u"acme/module-y"_s);
        const Choices read = choicesOf(planOf(choices));
        QCOMPARE(read.target.text(), u"2.4.8"_s);
        QCOMPARE(read.components, choices.components);
        QCOMPARE(read.held, choices.held);
        QCOMPARE(read.takeOut, choices.takeOut);
    }
};

QTEST_GUILESS_MAIN(RehearsalTest)
#include "tst_rehearsal.moc"
