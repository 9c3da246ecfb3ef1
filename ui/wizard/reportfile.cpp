#include "ui/wizard/reportfile.h"

#include <QCoreApplication>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace {

Problem notSaved(const QSaveFile &file)
{
    return {Problem::Kind::Failed, QCoreApplication::translate("ReportFile", "The report could not be saved."),
            QCoreApplication::translate("ReportFile", "Choose another folder, or free some room on this computer."), file.fileName() + u": "_s + file.errorString()};
}

} // namespace

Result<> saveReport(const FullReport &report, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notSaved(file);
    if (path.endsWith(".pdf"_L1, Qt::CaseInsensitive)) {
        QPdfWriter writer(&file);
        writer.setTitle(report.report.headline);
        writer.setCreator(u"Storewright"_s);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(20, 18, 20, 18), QPageLayout::Millimeter);
        QTextDocument document;
        document.setHtml(report.toHtml(FullReport::Form::Paper));
        document.print(&writer);
    } else {
        file.write(report.toHtml(FullReport::Form::Browser).toUtf8());
    }
    if (!file.commit())
        return notSaved(file);
    return {};
}

Result<> saveText(const QString &text, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notSaved(file);
    file.write(text.toUtf8());
    if (!file.commit())
        return notSaved(file);
    return {};
}
