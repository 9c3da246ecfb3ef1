#pragma once

#include "app/magento/releases.h"

#include <QStringList>

/// A way out of a conflict that a person can take.
struct ConflictOffer
{
    enum class Kind {
        Update,       ///< Take another version of the extension; version empty: the newest there is.
        TakeOut,      ///< Remove the extension; its data stays.
        OtherTarget,  ///< Go to another release; version empty: one that everything fits.
        Php,          ///< Have the host switch PHP; version: the rule it has to meet.
        PhpExtension, ///< Have the host add an extension of PHP or a library; package: "ext-intl".
        AllowPlugin,  ///< Put the plugin on the list of composer.json.
        Loosen,       ///< Let go of what composer.json itself asks; package: "magento/module-quote", "php", "config.platform.php".
        Together,     ///< Update everything at once instead of single packages.
        AskMaker,     ///< The package is to be had from its maker only: access, licence.
        Repositories, ///< Put the repositories of composer.json in another order.
        Rename,       ///< Correct a name in composer.json.
    };
    Kind kind = Kind::Update;
    QString package;
    QString version;
    QString sentence; ///< "Version 3.0.0 fits: take it?" Translated.
};
/// "update", "take-out" …: for scripts. Never translated.
QString conflictOfferName(ConflictOffer::Kind kind);

/// What the engine knows besides Composer's words. All of it may be empty.
struct ConflictKnowledge
{
    QMap<QString, Version> brought;      ///< What the wanted release brings (broughtBy()).
    QMap<QString, QList<Offer>> offered; ///< What repositories offer of the extensions.
    QStringList raised;                  ///< Extensions that were to be raised in this very run: to raise them is no way out any more.
};

/// Why Composer could not put the store together, as one sentence, and the ways out of it.
struct Conflict
{
    enum class Kind { Holds, Clash, Pinned, NotOffered, NotFound, Php, PhpExtension, Unfinished, HeldBack, Withdrawn, Replaced, Plugin, Shadowed, Insecure, Unknown };
    Kind kind = Kind::Unknown;
    QString package;            ///< Who stands in the way; the extension of composer.json that can be acted on. May be empty.
    QString version;            ///< Its version; may be empty.
    QString needs;              ///< The package that it is about: "magento/framework", "php".
    QString rule;               ///< What is allowed of it: "<103.0.7".
    QString gets;               ///< What is wanted of it: "103.0.7".
    QString sentence;           ///< Translated. Of a form that we do not know: Composer's own first line, as it is.
    QList<ConflictOffer> offers; ///< The best first. Unknown: none, for it would be guessed.
    QString evidence;           ///< The lines of Composer's problem.
};
/// Every conflict of the last attempt to solve in what Composer printed (bytes as they came), in its order, each once.
/// Empty: it did not fail to solve. Any thread.
QList<Conflict> conflictsIn(const QByteArray &console, const ConflictKnowledge &knowledge = {});
