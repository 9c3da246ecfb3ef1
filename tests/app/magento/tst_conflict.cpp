#include "app/magento/conflict.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace
{

/// What became of a recording in conflicts/: the sentence of each problem in it, and the ways out, best first.
const struct { const char *recording; Conflict::Kind kind; const char *sentences; const char *offers; } Recorded[] = {
    {"extension-holds-the-framework", Conflict::Kind::Holds,
     "Acme Gift Wrap 2.1.0 allows Magento up to 2.4.6; 2.4.7 is wanted.",
     "update acme/module-gift-wrap, take-out acme/module-gift-wrap, other-target"},
    {"extension-in-many-versions", Conflict::Kind::Holds,
     "Acme Gift Wrap 2.0.0 to 2.2.0 allows Magento up to 2.4.6; 2.4.7 is wanted.",
     "update acme/module-gift-wrap, take-out acme/module-gift-wrap, other-target"},
    {"extension-holds-the-product", Conflict::Kind::Holds,
     "Acme Checkout 1.4.2 allows Magento up to 2.4.6; 2.4.7 is wanted.",
     "update acme/module-checkout, take-out acme/module-checkout, other-target"},
    {"extension-below-an-extension", Conflict::Kind::Holds,
     "Acme Core 1.8.3 (it comes with Acme Suite) allows Magento up to 2.4.6; 2.4.7 is wanted.",
     "update acme/module-suite, take-out acme/module-suite, other-target"},
    {"two-extensions-hold", Conflict::Kind::Holds,
     "Bolt Blog 1.2.0 needs magento/module-quote 101.2.6; Magento 2.4.7 brings 101.2.7.",
     "update bolt/module-blog, take-out bolt/module-blog, other-target"},
    {"newer-extension-kept-away-by-the-root", Conflict::Kind::Pinned,
     "Acme Bundle 3.0.0 needs Acme Gift Wrap ^3.0, but composer.json holds it at 2.1.0.",
     "update acme/module-gift-wrap 3.0.0, take-out acme/module-bundle"},
    {"core-module-pinned", Conflict::Kind::Pinned,
     "Magento 2.4.7 needs magento/module-quote 101.2.7, but composer.json holds it at 101.2.6.",
     "loosen magento/module-quote"},
    {"release-not-offered", Conflict::Kind::NotOffered,
     "Magento 2.4.9 is not offered to this store; the newest on offer is 2.4.7.",
     "other-target magento/product-community-edition 2.4.7"},
    {"extension-version-not-offered", Conflict::Kind::NotOffered,
     "composer.json asks for Acme Gift Wrap ^4.0; the newest on offer is 3.0.0.",
     "update acme/module-gift-wrap 3.0.0, take-out acme/module-gift-wrap"},
    {"extension-not-known", Conflict::Kind::NotFound,
     "composer.json asks for bolt/module-lost, which none of the store's repositories offers.",
     "ask-maker bolt/module-lost, take-out bolt/module-lost"},
    {"asked-for-by-hand", Conflict::Kind::NotFound,
     "composer.json asks for acme/module-nowhere, which none of the store's repositories offers.",
     "ask-maker acme/module-nowhere, take-out acme/module-nowhere"},
    {"library-not-known", Conflict::Kind::NotFound,
     "Acme Shipping 1.1.0 needs acme/carrier-sdk, which none of the store's repositories offers.",
     "ask-maker acme/module-shipping, take-out acme/module-shipping"},
    {"release-wants-newer-php", Conflict::Kind::Php,
     "Magento 2.4.7 needs PHP ~8.3.0||~8.4.0; your server runs 8.2.35.",
     "php php ~8.3.0||~8.4.0, other-target"},
    {"php-pinned-in-composer-json", Conflict::Kind::Php,
     "composer.json says that the server has PHP 7.4.33; in truth it has 8.2.35.",
     "loosen config.platform.php"},
    {"root-wants-older-php", Conflict::Kind::Php,
     "composer.json itself asks for PHP ~7.4.0; your server runs 8.2.35.",
     "loosen php"},
    {"extension-wants-older-php", Conflict::Kind::Php,
     "Acme Feed 1.0.4 needs PHP ~7.4.0||~8.1.0; your server runs 8.2.35.",
     "update acme/module-feed, take-out acme/module-feed"},
    {"php-extension-missing", Conflict::Kind::PhpExtension,
     "Magento 2.4.7 needs ext-ssh2, which PHP on the server does not have.",
     "php-extension ext-ssh2, other-target"},
    {"php-extension-missing-for-an-extension", Conflict::Kind::PhpExtension,
     "Acme Images 2.0.0 needs ext-gnupg, which PHP on the server does not have.",
     "php-extension ext-gnupg, take-out acme/module-images"},
    {"php-extension-asked-by-the-root", Conflict::Kind::PhpExtension,
     "composer.json asks for ext-ssh2, which PHP on the server does not have.",
     "php-extension ext-ssh2, loosen ext-ssh2"},
    {"system-library-too-old", Conflict::Kind::PhpExtension,
     "Acme Collation 1.0.0 needs lib-libxml >=9.0, which PHP on the server does not have.",
     "php-extension lib-libxml >=9.0, take-out acme/module-collation"},
    {"extension-only-as-beta", Conflict::Kind::Unfinished,
     "composer.json asks for Acme Gift Wrap ^3.0, of which there is only 3.0.0-beta1: not a finished version.",
     "loosen acme/module-gift-wrap"},
    {"library-only-as-development-version", Conflict::Kind::Unfinished,
     "Acme Shipping 1.1.0 needs acme/carrier-sdk 2.x-dev, of which there is only 2.x-dev: not a finished version.",
     "update acme/module-shipping, take-out acme/module-shipping"},
    {"held-back-by-the-lock-file", Conflict::Kind::HeldBack,
     "Magento 2.4.7 needs magento/framework 103.0.7, but this run was told to keep it at 103.0.6.",
     "together magento/framework"},
    {"fixed-by-a-partial-update", Conflict::Kind::HeldBack,
     "composer.json needs Acme Gift Wrap 3.0.0, but this run was told to keep it at 2.1.0. | "
     "Magento 2.4.7 needs magento/framework 103.0.7, but this run was told to keep it at 103.0.6.",
     "together acme/module-gift-wrap"},
    {"kept-by-a-temporary-rule", Conflict::Kind::HeldBack,
     "Magento 2.4.7 needs magento/framework 103.0.7, but this run was told to keep it at 103.0.6.",
     "together magento/framework"},
    {"lock-file-of-another-store", Conflict::Kind::HeldBack,
     "composer.lock has Magento 2.4.6, but composer.json asks for 2.4.7.",
     "together magento/product-community-edition"},
    {"withdrawn-by-its-maker", Conflict::Kind::Withdrawn,
     "Your store uses Acme Gift Wrap 2.1.0, which its repository no longer offers.",
     "ask-maker acme/module-gift-wrap, take-out acme/module-gift-wrap"},
    {"extension-says-conflict", Conflict::Kind::Holds,
     "Acme Search 2.3.0 says itself that it does not work with magento/framework 103.0.7.",
     "update acme/module-search, take-out acme/module-search, other-target"},
    {"composer-json-says-conflict", Conflict::Kind::Pinned,
     "composer.json itself says, under “conflict”, that the store does not work with magento/framework 103.0.7.",
     "loosen magento/framework"},
    {"extension-replaces-another", Conflict::Kind::Replaced,
     "Acme Gifts 1.0.0 takes the place of Acme Gift Wrap, so only one of them can be there.",
     "take-out acme/module-gift-wrap, take-out acme/module-gifts"},
    {"two-extensions-want-one-library", Conflict::Kind::Clash,
     "Acme Export 1.0.0 needs guzzlehttp/guzzle ^6.5, and Bolt Import 4.1.0 needs guzzlehttp/guzzle ^7.4; there can be only one version of it.",
     "update acme/module-export, update bolt/module-import, take-out acme/module-export, take-out bolt/module-import"},
    {"developer-tool-left-over", Conflict::Kind::Holds,
     "sebastian/phpcpd 3.0.1 needs symfony/console ^2.2; Magento 2.4.7 brings 6.4.3.",
     "update sebastian/phpcpd, take-out sebastian/phpcpd, other-target"},
    {"plugin-for-composer-1", Conflict::Kind::Plugin,
     "acme/composer-tool 1.0.0 was made for another Composer: it needs composer-plugin-api ^1.0, and the server's Composer has 2.3.0.",
     "update acme/composer-tool, take-out acme/composer-tool"},
    {"plugin-of-magento-for-composer-1", Conflict::Kind::Plugin,
     "magento/composer-root-update-plugin 1.0.0 was made for another Composer: it needs composer-plugin-api ^1.0, and the server's Composer has 2.3.0.",
     "update magento/composer-root-update-plugin, take-out magento/composer-root-update-plugin"},
    {"plugin-not-allowed", Conflict::Kind::Plugin,
     "Composer may not run the plugin acme/composer-tool, because composer.json does not allow it.",
     "allow-plugin acme/composer-tool"},
    {"other-repository-goes-first", Conflict::Kind::Shadowed,
     "Acme Gift Wrap 3.0.0 is on offer, but a repository that comes first in composer.json has only 2.1.0.",
     "repositories acme/module-gift-wrap 3.0.0"},
    {"needs-the-store-itself", Conflict::Kind::NotOffered,
     "Acme Theme 1.0.0 needs this store itself as a package (acme/store ^9.0), which the store is not.",
     "update acme/module-theme, take-out acme/module-theme"},
    {"other-edition-in-the-way", Conflict::Kind::Clash,
     "composer.json asks for Adobe Commerce 2.4.6 as well, which brings Magento 2.4.6 instead of 2.4.7.",
     "loosen magento/product-enterprise-edition"},
    {"package-name-wrong", Conflict::Kind::NotFound,
     "composer.json asks for “acme/module gift”, which cannot be the name of a package.",
     "rename acme/module gift"},
};

QByteArray recording(const QString &name)
{
    QFile file(u"" SOURCE_DIR "/tests/app/magento/conflicts/%1.txt"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString offersText(const Conflict &conflict)
{
    QStringList texts;
    for (const ConflictOffer &offer : conflict.offers)
        texts.append(QStringList{conflictOfferName(offer.kind), offer.package, offer.version}.join(u' ').simplified());
    return texts.join(u", "_s);
}

QByteArray inProblem(const QByteArray &lines)
{
    return "Your requirements could not be resolved to an installable set of packages.\n\n  Problem 1\n" + lines + "\n";
}

/// What the repository of an extension's maker offers, and what Magento 2.4.7 brings.
ConflictKnowledge knowledge()
{
    const auto offer = [](const QString &version, const QString &rule) {
        return Offer{u"acme/module-gift-wrap"_s, Version(version), {{u"magento/framework"_s, rule}}, {}};
    };
    return {{{u"magento/framework"_s, Version(u"103.0.7"_s)}},
            {{u"acme/module-gift-wrap"_s, {offer(u"4.0.0"_s, u">=103.0.8"_s), offer(u"3.0.0"_s, u"^103.0.7"_s), offer(u"2.9.0"_s, u"^103.0.7"_s), offer(u"2.1.0"_s, u"<103.0.7"_s)}}}, {}};
}

} // namespace

class ConflictTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRecordingBecomesItsSentenceAndItsOffers_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sentences");
        QTest::addColumn<QString>("offers");
        for (const auto &row : Recorded)
            QTest::newRow(row.recording) << QString::fromUtf8(row.recording) << int(row.kind) << QString::fromUtf8(row.sentences) << QString::fromUtf8(row.offers);
    }
    void eachRecordingBecomesItsSentenceAndItsOffers()
    {
        QFETCH(QString, name);
        QFETCH(int, kind);
        QFETCH(QString, sentences);
        QFETCH(QString, offers);
        const QByteArray console = recording(name);
        QVERIFY(!console.isEmpty());
        const QList<Conflict> conflicts = conflictsIn(console);
        QStringList said;
        for (const Conflict &conflict : conflicts)
            said.append(conflict.sentence);
        QCOMPARE(said.join(u" | "_s), sentences);
        QCOMPARE(int(conflicts.first().kind), kind);
        QCOMPARE(offersText(conflicts.first()), offers);
        for (const Conflict &conflict : conflicts) {
            QVERIFY(!conflict.evidence.isEmpty());
            for (const ConflictOffer &offer : conflict.offers)
                QVERIFY(!offer.sentence.isEmpty() && !offer.sentence.contains(u"%1"_s) && !offer.sentence.contains(u"%2"_s));
        }
    }
    void everyRecordingIsInTheTableAndOfAKindOfItsOwn()
    {
        QStringList inFolder = QDir(u"" SOURCE_DIR "/tests/app/magento/conflicts"_s).entryList({u"*.txt"_s}, QDir::Files, QDir::Name);
        QStringList inTable;
        QSet<QString> sentences;
        for (const auto &row : Recorded) {
            inTable.append(QString::fromUtf8(row.recording) + u".txt"_s);
            sentences.insert(QString::fromUtf8(row.sentences));
        }
        inTable.sort();
        QCOMPARE(inFolder, inTable);
        QVERIFY(inTable.size() >= 25);
        // One and the same sentence for a package fixed by the lock file and by the command line.
        QVERIFY(sentences.size() >= inTable.size() - 1);
        QFile with(u"" SOURCE_DIR "/tests/app/magento/conflicts/recorded-with"_s);
        QVERIFY(with.open(QIODevice::ReadOnly));
        qInfo("%d recordings (%s), %d different sentences", int(inTable.size()), with.readAll().trimmed().constData(), int(sentences.size()));
    }
    void theNewestVersionThatFitsIsOffered()
    {
        const QList<Conflict> conflicts = conflictsIn(recording(u"extension-holds-the-framework"_s), knowledge());
        QCOMPARE(conflicts.first().sentence, u"Acme Gift Wrap 2.1.0 allows Magento up to 2.4.6; 2.4.7 is wanted."_s);
        QCOMPARE(conflicts.first().offers.first().version, u"3.0.0"_s);
        QCOMPARE(conflicts.first().offers.first().sentence, u"Version 3.0.0 of Acme Gift Wrap fits: take it?"_s);
    }
    void whatWasRaisedAlreadyIsNotToBeRaisedAgain()
    {
        ConflictKnowledge raised;
        raised.raised = QStringList{u"acme/module-gift-wrap"_s};
        QCOMPARE(offersText(conflictsIn(recording(u"extension-holds-the-framework"_s), raised).first()), u"take-out acme/module-gift-wrap, other-target"_s);
    }
    void formsOfOtherComposersAreUnderstood()
    {
        // As their sources print them: they could not be recorded with the Composer that there is.
        QCOMPARE(conflictsIn(inProblem("    - Root composer.json requires magento/product-community-edition 2.4.5 -> satisfiable by magento/product-community-edition[2.4.5].\n"
                                       "    - magento/product-community-edition 2.4.5 requires spomky-labs/otphp ^10.0 -> found spomky-labs/otphp[10.0.0, ..., 10.0.3] but these were "
                                       "not loaded, because they are affected by security advisories (\"PKSA-1\"). Go to https://packagist.org/security-advisories/.")).first().sentence,
                 u"Magento 2.4.5 needs spomky-labs/otphp 10.0.0 to 10.0.3, which Composer refuses because security holes are known in it."_s);
        QCOMPARE(conflictsIn(inProblem("    - Installation request for magento/product-community-edition 2.4.7 -> satisfiable by magento/product-community-edition[2.4.7].\n"
                                       "    - Conclusion: don't install magento/framework 103.0.6\n"
                                       "    - Installation request for acme/module-x 1.0.0 -> satisfiable by acme/module-x[1.0.0].\n"
                                       "    - acme/module-x 1.0.0 requires magento/framework 103.0.6 -> satisfiable by magento/framework[103.0.6].\n"
                                       "    - Can only install one of: magento/framework[103.0.7, 103.0.6].\n"
                                       "    - magento/product-community-edition 2.4.7 requires magento/framework 103.0.7 -> satisfiable by magento/framework[103.0.7].")).first().sentence,
                 u"Acme X 1.0.0 allows Magento up to 2.4.6; 2.4.7 is wanted."_s);
        QCOMPARE(conflictsIn(inProblem("    - magento/framework is locked to version 103.0.6 and an update of this package was not requested.")).first().sentence,
                 u"magento/framework 103.0.6 was to stay as it is, but has to move along."_s);
    }
    void aFormNobodyKnowsIsShownAsItIsAndNothingIsOffered()
    {
        const QList<Conflict> conflicts = conflictsIn(inProblem("    - Root composer.json requires acme/module-x 1.0.0 -> satisfiable by acme/module-x[1.0.0].\n"
                                                                "    - acme/module-x 1.0.0 dislikes the moon %1 %2."));
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(int(conflicts.first().kind), int(Conflict::Kind::Unknown));
        QCOMPARE(conflicts.first().sentence, u"acme/module-x 1.0.0 dislikes the moon %1 %2."_s);
        QVERIFY(conflicts.first().offers.isEmpty());
        QVERIFY(conflicts.first().evidence.contains(u"satisfiable"_s));
    }
    void anExtensionWhoseLimitIsNotBelowTheReleaseIsNotSaidToBeTooOld()
    {
        // It allows only what is newer than the release: "up to" would be wrong.
        const QString sentence = conflictsIn(inProblem("    - Root composer.json requires magento/product-community-edition 2.4.6 -> satisfiable by magento/product-community-edition[2.4.6].\n"
                                                       "    - acme/module-x 9.0.0 requires magento/framework >=103.0.7 -> satisfiable by magento/framework[103.0.7].\n"
                                                       "    - You can only install one version of a package, so only one of these can be installed: magento/framework[103.0.6, 103.0.7].\n"
                                                       "    - magento/product-community-edition 2.4.6 requires magento/framework 103.0.6 -> satisfiable by magento/framework[103.0.6].\n"
                                                       "    - Root composer.json requires acme/module-x ^9.0 -> satisfiable by acme/module-x[9.0.0].")).first().sentence;
        QCOMPARE(sentence, u"Acme X 9.0.0 needs magento/framework >=103.0.7; Magento 2.4.6 brings 103.0.6."_s);
    }
    void theLastAttemptCountsAndColoursDoNotMatter()
    {
        const QByteArray earlier = recording(u"release-not-offered"_s);
        QByteArray coloured = recording(u"core-module-pinned"_s);
        coloured.replace("    - Root", "    \x1b[31m- \x1b[39mRoot").replace("\n", "\r\n");
        const QList<Conflict> conflicts = conflictsIn(earlier + coloured);
        QCOMPARE(conflicts.size(), 1);
        QCOMPARE(conflicts.first().needs, u"magento/module-quote"_s);
    }
    void whatSolvesHasNoConflict()
    {
        QVERIFY(conflictsIn({}).isEmpty());
        QVERIFY(conflictsIn("Loading composer repositories with package information\nUpdating dependencies\nLock file operations: 1 install, 0 updates, 0 removals\n").isEmpty());
        QVERIFY(conflictsIn("Your requirements could not be resolved to an installable set of packages.\n").isEmpty());
    }
    void hostileTextEndsSoon()
    {
        const QByteArray long_ = QByteArray("    - a/b 1 requires ") + QByteArray(200000, 'x') + " -> found [" + QByteArray(20000, ',') + "\n";
        QVERIFY(conflictsIn(inProblem(long_)).size() <= 1);
        QByteArray many = "Your requirements could not be resolved\n";
        for (int i = 0; i < 3000; ++i)
            many += "  Problem " + QByteArray::number(i) + "\n    - a/b" + QByteArray::number(i) + " 1 dislikes\n";
        QCOMPARE(conflictsIn(many).size(), 20);
        // The first took twenty seconds: this test then runs into its time limit.
        for (int i = 0; i < 20; ++i) {
            QVERIFY(conflictsIn(QByteArray("L'$ / (").repeated(40000)).isEmpty());
            QVERIFY(conflictsIn(QByteArray("a/").repeated(150000)).isEmpty());
        }
        // Everyone asks for everyone: who brings whom along has no end.
        QVERIFY(!conflictsIn(inProblem("    - a/module-x 1 requires b/module-y ^1 -> satisfiable by b/module-y[1].\n    - b/module-y 1 requires a/module-x ^1 -> satisfiable by a/module-x[1].\n"
                                       "    - a/module-x 1 conflicts with magento/framework 103.0.7.")).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ConflictTest)
#include "tst_conflict.moc"
