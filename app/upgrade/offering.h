#pragma once

#include "app/magento/releases.h"
#include "app/ssh/shell.h"

/// What all the repositories of a store's composer.json offer of some packages, as Composer would choose among them: in their order, a
/// canonical one that has a package being the last that is asked for it, and Packagist at the end.
struct Offering
{
    QMap<QString, QList<Offer>> offers; ///< Package → versions, newest first; an empty list: nobody offers it.
    /// A repository that gave nothing, and why. In composer.json's order.
    struct Silence
    {
        QString host; ///< As keysHost() has it.
        Problem problem;
    };
    QList<Silence> silent;

    /// Everything of every package, as judgeReleases() takes it.
    QList<Offer> all() const;
    const Silence *silenceOf(const QString &host) const;
};

/// Asks them: this computer does, with the keys given; the store's server does for hosts that it has keys of its own for and this
/// computer none, and for hosts that only it reaches. At most two trips to the server. A repository that fails is among the silent;
/// a Problem only when composer.json names none, or it was stopped.
Result<Offering> offeringOf(Shell &shell, const Survey &survey, const RepositoryKeys &keys, const QStringList &packages, std::stop_token stop = {});

/// Would this archive be given to whoever has these keys? Asked with a HEAD, from where Composer's own request would be answered the
/// same way. The problem: keys that may read lists and yet download nothing (403, 404). What could not be told is no problem.
Result<> mayDownload(Shell &shell, const Survey &survey, const RepositoryKeys &keys, const Offer &offer, std::stop_token stop = {});
