#include "app/upgrade/reportbook.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr QFile::Permissions ForItsOwner = QFile::ReadOwner | QFile::WriteOwner;

Problem notKept(const QString &path, const QString &why)
{
    return {Problem::Kind::Failed, QCoreApplication::translate("ReportBook", "The report of this run could not be kept on this computer."),
            QCoreApplication::translate("ReportBook", "Free some room on this computer, then open the run from the history and save its report."), path + u": "_s + why};
}

} // namespace

QString ReportBook::folder(const Store &store) const
{
    // A store may be given another name; one that is in no book is known by its address alone.
    const QString name = store.id > 0 ? QString::number(store.id)
                                      : QString::fromLatin1(QCryptographicHash::hash((store.address.toString() + u'\n' + store.root).toUtf8(), QCryptographicHash::Sha256).toHex().first(16));
    return m_dataDir + u"/reports/"_s + name;
}

QString ReportBook::path(const Store &store, const QString &runId) const
{
    return isRunId(runId) ? folder(store) + u'/' + runId + u".html"_s : QString();
}

bool ReportBook::holds(const Store &store, const QString &runId) const
{
    const QString file = path(store, runId);
    return !file.isEmpty() && QFile::exists(file);
}

QStringList ReportBook::runs(const Store &store) const
{
    QStringList ids = QDir(folder(store)).entryList({u"*.html"_s}, QDir::Files, QDir::Name | QDir::Reversed);
    for (QString &id : ids)
        id.chop(5);
    ids.removeIf([](const QString &id) { return !isRunId(id); });
    return ids;
}

Result<QString> ReportBook::keep(const FullReport &report) const
{
    const QString file = path(report.store, report.plan.id);
    if (file.isEmpty())
        return notKept(report.plan.id, u"not a run's id"_s);
    for (const QString &each : QStringList{m_dataDir + u"/reports"_s, folder(report.store)}) {
        if (QDir(each).exists())
            continue;
        if (!QDir().mkpath(each))
            return notKept(each, u"the folder could not be made"_s);
        QFile::setPermissions(each, ForItsOwner | QFile::ExeOwner);
    }
    QSaveFile page(file);
    if (!page.open(QIODevice::WriteOnly))
        return notKept(file, page.errorString());
    page.setPermissions(ForItsOwner);
    page.write(report.toHtml(FullReport::Form::Browser).toUtf8());
    if (!page.commit())
        return notKept(file, page.errorString());
    return file;
}
