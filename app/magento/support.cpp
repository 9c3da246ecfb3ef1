#include "app/magento/support.h"

#include "app/magento/requirements.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Support)
};

/// As dates are written where the person is, without the day of the week, which helps nobody over years.
QString shown(QDate date)
{
    static const QRegularExpression weekday(u"\\bdddd\\b[,.]?\\s*"_s);
    QString format = QLocale().dateFormat(QLocale::LongFormat);
    return QLocale().toString(date, format.remove(weekday));
}

} // namespace

QString supportSentence(const QString &product, const Version &release, Edition edition, QDate today)
{
    const RequirementsTable &table = RequirementsTable::shipped();
    const QDate released = table.released(product, release);
    const QDate ends = table.of(product, release).lastSupport(edition);
    if (released.isValid() && ends.isValid())
        return ends < today ? Texts::tr("Came out on %1; support ended on %2.").arg(shown(released), shown(ends))
                            : Texts::tr("Came out on %1; supported until %2.").arg(shown(released), shown(ends));
    if (released.isValid())
        return Texts::tr("Came out on %1.").arg(shown(released));
    if (ends.isValid())
        return ends < today ? Texts::tr("Support ended on %1.").arg(shown(ends)) : Texts::tr("Supported until %1.").arg(shown(ends));
    return {};
}

QString standingSentence(const QString &product, const Version &release, Edition edition, QDate today)
{
    const RequirementsTable &table = RequirementsTable::shipped();
    const QDate ends = table.of(product, release).lastSupport(edition);
    const Version newest = table.newestOfLine(product, release);
    const bool ended = ends.isValid() && ends < today;
    if (newest > release)
        return ended ? Texts::tr("Support for %1 ended on %2, and %3 closes known holes of it.").arg(release.text(), shown(ends), newest.text())
                     : Texts::tr("%1 closes known holes of %2, which this store runs.").arg(newest.text(), release.text());
    if (!ends.isValid())
        return {};
    return ended ? Texts::tr("Support for %1, which this store runs, ended on %2.").arg(release.text(), shown(ends))
                 : Texts::tr("%1, which this store runs, is supported until %2.").arg(release.text(), shown(ends));
}
