#include "app/magento/extensions.h"

#include <QQueue>

using namespace Qt::StringLiterals;

namespace
{

bool isMagentosOwn(const QString &package)
{
    return package.startsWith("magento/"_L1) || package.startsWith("mage-os/"_L1);
}

bool isPlatform(const QString &package)
{
    return !package.contains(u'/');
}

/// The package and everything that its requirements bring along, as composer.lock has it.
QSet<QString> closure(const Survey &survey, const QStringList &from, const QSet<QString> &without = {})
{
    QHash<QString, const Package *> byName;
    for (const Package &package : survey.packages)
        byName.insert(package.name, &package);
    QSet<QString> seen;
    QQueue<QString> waiting;
    for (const QString &name : from)
        waiting.enqueue(name);
    while (!waiting.isEmpty()) {
        const QString name = waiting.dequeue();
        const Package *package = byName.value(name);
        if (!package || seen.contains(name) || without.contains(name))
            continue;
        seen.insert(name);
        for (auto it = package->require.begin(); it != package->require.end(); ++it)
            waiting.enqueue(it.key());
    }
    return seen;
}

} // namespace

QMap<QString, Version> broughtBy(const QString &product, const Version &version, const QMap<QString, QString> &require, const QList<Offer> &offers)
{
    QMap<QString, Version> brought;
    brought.insert(product, version);
    for (auto it = require.begin(); it != require.end(); ++it) {
        const Version exact(it.value());
        if (isPlatform(it.key()) || exact.isNull() || brought.contains(it.key()))
            continue;
        brought.insert(it.key(), exact);
        // Adobe Commerce requires the Open Source metapackage, which brings the modules.
        for (const Offer &offer : offers) {
            if (offer.name == it.key() && offer.version == exact && offer.name != product) {
                const auto below = broughtBy(offer.name, offer.version, offer.require);
                for (auto deep = below.begin(); deep != below.end(); ++deep) {
                    if (!brought.contains(deep.key()))
                        brought.insert(deep.key(), deep.value());
                }
            }
        }
    }
    return brought;
}

Extensions::Extensions(const Survey &survey)
    : m_survey(survey)
{
    QStringList own;
    for (const Package &package : survey.packages) {
        if (isMagentosOwn(package.name))
            own.append(package.name);
    }
    // What comes with Magento goes with it: some of its modules have other vendors' names.
    const QSet<QString> shipped = closure(survey, own);
    for (const Package &package : survey.packages) {
        if (!package.direct || isMagentosOwn(package.name) || shipped.contains(package.name))
            continue;
        m_direct.append(package);
        const QSet<QString> below = closure(survey, {package.name}, shipped);
        m_below.insert(package.name, QStringList(below.begin(), below.end()));
    }
}

QList<Extensions::Brought> Extensions::brought() const
{
    QList<Brought> brought;
    QSet<QString> seen;
    for (const Package &root : m_direct)
        seen.insert(root.name);
    for (const Package &root : m_direct) {
        QStringList names = m_below.value(root.name);
        names.sort();
        for (const QString &name : names) {
            const Package *package = m_survey.package(name);
            if (!package || seen.contains(name) || !package->type.startsWith("magento2-"_L1))
                continue;
            seen.insert(name);
            brought.append({*package, root.name});
        }
    }
    return brought;
}

QList<Extensions::Misfit> Extensions::misfits(const QMap<QString, Version> &brought) const
{
    QList<Misfit> misfits;
    for (const Package &root : m_direct) {
        QStringList names = m_below.value(root.name);
        names.sort();
        names.removeAll(root.name);
        names.prepend(root.name); // Its own word first: that is the one that can be understood.
        for (const QString &name : names) {
            const Package *package = m_survey.package(name);
            auto misfit = package ? misfitOf(*package, brought) : std::nullopt;
            if (!misfit)
                continue;
            misfit->root = root.name;
            misfits.append(*misfit);
            break;
        }
    }
    return misfits;
}

std::optional<Extensions::Misfit> misfitOf(const Package &package, const QMap<QString, Version> &brought)
{
    for (auto it = package.require.begin(); it != package.require.end(); ++it) {
        const Version gets = brought.value(it.key());
        if (gets.isNull() || !isMagentosOwn(it.key()))
            continue;
        const auto rule = Constraint::parse(it.value());
        if (rule && !rule->allows(gets))
            return Extensions::Misfit{package, package.name, it.key(), it.value(), gets};
    }
    return std::nullopt;
}

QString friendlyName(const QString &package)
{
    const auto titled = [](const QString &text) {
        QStringList words = text.split(u'-', Qt::SkipEmptyParts);
        for (QString &word : words)
            word[0] = word[0].toUpper();
        return words.join(u' ');
    };
    QString name = package.section(u'/', 1);
    for (const QString &prefix : {u"magento2-"_s, u"magento-2-"_s, u"module-"_s, u"extension-"_s, u"theme-frontend-"_s}) {
        if (name.startsWith(prefix) && name.size() > prefix.size())
            name = name.mid(prefix.size());
    }
    const QString vendor = package.section(u'/', 0, 0);
    if (name.startsWith(vendor + u'-'))
        return titled(name);
    return titled(vendor) + u' ' + titled(name);
}
