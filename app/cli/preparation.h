#pragma once

#include "app/cli/errand.h"

/// What is known of a store before anything is done to it: what it says of itself, and what it could become.
struct Preparation
{
    Q_DECLARE_TR_FUNCTIONS(Preparation)

public:
    Survey survey;
    RepositoryKeys keys;
    QList<Release> releases;          ///< Newer than the store's, newest first.

    /// Looks at the store: everything but the releases.
    static Result<Preparation> look(Errand &errand, Store &store, Visit &visit);
    /// Asks the repositories for the releases; they are kept here, too.
    Result<QList<Release>> askReleases(Errand &errand, Store &store, Visit &visit);

    /// The release to go to: the one named by --to, or the newest that fits. A release that is null: the store runs it already.
    Result<Release> target(const Options &options) const;
};

/// A store that a command is about: found by its first word, logged in to, and looked at.
struct Visited
{
    Store store;
    std::shared_ptr<Visit> visit;
    Preparation preparation;
};
Result<Visited> visitStore(Errand &errand);

/// The problem of a store whose readiness checks say that something has to be fixed, with what to type where it can be done from here.
Problem unreadyBecause(const Errand &errand, const QList<Check> &checks);
/// The problem of a release that does not fit, from what stands in its way.
Problem unfitBecause(const Release &release, const QList<Release::Obstacle> &obstacles);
