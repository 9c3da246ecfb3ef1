#pragma once

#include "app/magento/conflict.h"
#include "app/magento/conflictlines.h"

/// One "Problem N" of Composer's, understood: which of its lines matters, and what follows from it.
class ConflictReader
{
public:
    ConflictReader(const QStringList &problem, const ConflictKnowledge &knowledge);
    Conflict read() const;

private:
    Conflict platform(const ConflictLine &line) const;
    Conflict phpOf(const ConflictLine &line, const QString &runs) const;
    Conflict notFound(const ConflictLine &line) const;
    Conflict notOffered(const ConflictLine &line) const;
    Conflict unfinished(const ConflictLine &line) const;
    Conflict insecure(const ConflictLine &line) const;
    Conflict keptByRoot(const ConflictLine &line) const;
    Conflict heldBack(const ConflictLine &line) const;
    Conflict withdrawn(const ConflictLine &line) const;
    Conflict shadowed(const ConflictLine &line) const;
    Conflict oneOnly(const ConflictLine &line) const;
    Conflict conflicts(const ConflictLine &line) const;
    Conflict replaces(const ConflictLine &line) const;
    Conflict holds(const ConflictLine &line, const QString &gets) const;
    Conflict unknown() const;

    /// The line that says why: the first whose outcome holds these words, or of this kind.
    const ConflictLine *saying(const QString &words) const;
    const ConflictLine *ofKind(ConflictLine::Kind kind) const;
    /// The extension of composer.json that brings this package along; the package itself, when that cannot be told.
    QString rootOf(const QString &package) const;
    bool isStoreItself(const QString &package) const; ///< The name that composer.json gives the store, not a package.
    bool isOfRelease(const QString &package) const;   ///< It comes with the product; not asked for beside it, as Magento's plugin for Composer is.
    QString target() const;                           ///< Of the product, as composer.json asks for it; may be empty.
    QString who(const ConflictLine &line) const;      ///< The one that asks, with who brings it along.
    QString newestThatFits(const QString &package, const QStringList &than) const;
    void offer(Conflict &conflict, ConflictOffer::Kind kind, const QString &package = {}, const QString &version = {}, const QString &sentence = {}) const;
    /// To raise the extension, to take it out, and where Magento is what it does not fit, to go elsewhere.
    void offerForExtension(Conflict &conflict, const ConflictLine &line, bool target) const;

    QList<ConflictLine> m_lines;
    const ConflictKnowledge &m_knowledge;
};
