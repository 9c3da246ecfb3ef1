#include "app/upgrade/fullreport.h"

#include "app/magento/extensions.h"
#include "app/magento/storezone.h"
#include "app/upgrade/bundle.h"
#include "app/upgrade/difference.h"
#include "app/upgrade/reporthtml.h"
#include "app/upgrade/run.h"
#include "app/upgrade/runfolder.h"
#include "app/upgrade/steps.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 JournalBytes = 4 * 1024 * 1024;
constexpr qint64 ConsoleBytes = 2 * 1024 * 1024;
constexpr qsizetype PaperBytes = 64 * 1024; ///< Of a log that nobody would leaf through.

QString shown(const char *text)
{
    return QCoreApplication::translate("FullReport", text);
}

QString counted(const char *text, qint64 count)
{
    return QCoreApplication::translate("FullReport", text, nullptr, int(std::min<qint64>(count, 2'000'000'000)));
}

QString phaseText(RunState::StepPhase phase)
{
    switch (phase) {
    case RunState::StepPhase::Done: return shown(QT_TRANSLATE_NOOP("FullReport", "done"));
    case RunState::StepPhase::Skipped: return shown(QT_TRANSLATE_NOOP("FullReport", "not needed"));
    case RunState::StepPhase::Failed: return shown(QT_TRANSLATE_NOOP("FullReport", "failed"));
    case RunState::StepPhase::Undone: return shown(QT_TRANSLATE_NOOP("FullReport", "put back"));
    case RunState::StepPhase::Running: return shown(QT_TRANSLATE_NOOP("FullReport", "under way"));
    case RunState::StepPhase::Waiting: break;
    }
    return shown(QT_TRANSLATE_NOOP("FullReport", "not reached"));
}

/// Takes the document together piece by piece. Everything that came from a server goes through clean().
class Writer
{
public:
    Writer(FullReport::Form form, const QStringList &secrets) : m_form(form), m_secrets(secrets) {}

    QString clean(const QString &text) const { return redacted(text, m_secrets).toHtmlEscaped(); }
    void raw(const QString &html) { m_html += html; }
    void heading(const char *text) { m_html += u"<h2 style=\"font-size:13pt;margin:20px 0 6px 0\">%1</h2>\n"_s.arg(shown(text).toHtmlEscaped()); }
    void paragraph(const QString &text) { m_html += u"<p style=\"margin:6px 0\">%1</p>\n"_s.arg(clean(text)); }

    void table(const QStringList &head, const QList<QStringList> &rows)
    {
        m_html += u"<table style=\"border-collapse:collapse;margin:8px 0\">\n"_s;
        if (!head.isEmpty()) {
            m_html += u"<tr>"_s;
            for (const QString &cell : head)
                m_html += u"<th style=\"text-align:start;padding:3px 14px 3px 0;color:#555555;font-weight:normal;border-bottom:1px solid #cccccc\" align=\"left\">%1</th>"_s.arg(cell.toHtmlEscaped());
            m_html += u"</tr>\n"_s;
        }
        for (const QStringList &row : rows) {
            m_html += u"<tr>"_s;
            for (qsizetype column = 0; column < row.size(); ++column) {
                const bool label = head.isEmpty() && column == 0;
                m_html += u"<td style=\"padding:3px 14px 3px 0;vertical-align:top;overflow-wrap:anywhere%1\">%2</td>"_s.arg(label ? u";color:#555555"_s : QString(), clean(row[column]).replace(u'\n', u"<br>"_s));
            }
            m_html += u"</tr>\n"_s;
        }
        m_html += u"</table>\n"_s;
    }

    /// Our own scripts word for word; what they are told is looked through before it is filled in.
    void commands(const char *title, Plan plan)
    {
        for (QString &setting : plan.settings)
            setting = redacted(setting, m_secrets);
        block(title, plan.commands().toHtmlEscaped());
    }
    /// A long text: folded in a browser, whole on paper.
    void text(const char *title, const QString &content)
    {
        if (!content.trimmed().isEmpty())
            block(title, clean(content.trimmed()));
    }

    QString html() const { return m_html; }

private:
    void block(const char *title, const QString &content)
    {
        const QString pre = u"<pre style=\"background:#f4f4f4;border:1px solid #dddddd;padding:8px;white-space:pre-wrap;overflow-wrap:anywhere;font-size:8pt\">%1</pre>\n"_s.arg(content);
        if (m_form == FullReport::Form::Browser) {
            m_html += u"<details style=\"margin:14px 0\"><summary style=\"font-size:13pt;font-weight:bold;cursor:pointer\">%1</summary>\n%2</details>\n"_s.arg(shown(title).toHtmlEscaped(), pre);
        } else {
            heading(title);
            m_html += pre;
        }
    }

    FullReport::Form m_form;
    QStringList m_secrets;
    QString m_html;
};

/// Lines that were written over on a terminal (progress) and its colours are left out.
QString plainText(const QByteArray &console, qsizetype most)
{
    static const QRegularExpression codes(u"\\x1b\\[[0-9;?]*[ -/]*[@-~]|[^\\n]*\\r(?!\\n)|[\\x00-\\x08\\x0b-\\x1f\\x7f]"_s);
    QByteArray bytes = console;
    if (bytes.size() > most) {
        bytes = bytes.right(most);
        bytes = bytes.mid(bytes.indexOf('\n') + 1);
    }
    return QString::fromUtf8(bytes).remove(codes);
}

void writeCompared(Writer &writer, const Difference &difference)
{
    if (difference.isEmpty())
        return;
    writer.heading(QT_TRANSLATE_NOOP("FullReport", "What was compared, before and after"));
    writer.paragraph(difference.sentence());
    QList<QStringList> rows;
    for (const Difference::Row &row : difference.rows)
        rows.append(QStringList{row.target.isEmpty() ? row.what : QString(row.what + u'\n' + row.target), row.before, row.after, differenceWord(row.verdict)});
    writer.table({shown(QT_TRANSLATE_NOOP("FullReport", "What")), shown(QT_TRANSLATE_NOOP("FullReport", "Before")), shown(QT_TRANSLATE_NOOP("FullReport", "After")), shown(QT_TRANSLATE_NOOP("FullReport", "Verdict"))}, rows);
}

void writeBackup(Writer &writer, const std::optional<Backup> &backup, const QString &copyFolder)
{
    if (!backup)
        return;
    writer.heading(QT_TRANSLATE_NOOP("FullReport", "Where the backup is"));
    qint64 bytes = 0;
    for (const Backup::Part &part : backup->parts)
        bytes += std::max<qint64>(0, part.bytes);
    const QList<QStringList> facts{QStringList{shown(QT_TRANSLATE_NOOP("FullReport", "On the server")), backup->path},
                             {shown(QT_TRANSLATE_NOOP("FullReport", "Size")), sizeText(bytes)},
                             {shown(QT_TRANSLATE_NOOP("FullReport", "Read back")), backup->proof.isEmpty() ? shown(QT_TRANSLATE_NOOP("FullReport", "no")) : backup->proof},
                             {shown(QT_TRANSLATE_NOOP("FullReport", "On this computer")), copyFolder.isEmpty() ? shown(QT_TRANSLATE_NOOP("FullReport", "no copy")) : QDir::toNativeSeparators(copyFolder)}};
    writer.table({}, facts);
    QList<QStringList> parts;
    for (const Backup::Part &part : backup->parts)
        parts.append(QStringList{part.file.section(u'/', -1), part.bytes < 0 ? QString() : sizeText(part.bytes), part.sha256});
    writer.table({shown(QT_TRANSLATE_NOOP("FullReport", "File")), shown(QT_TRANSLATE_NOOP("FullReport", "Size")), shown(QT_TRANSLATE_NOOP("FullReport", "SHA-256 checksum"))}, parts);
}

void writeSurvey(Writer &writer, const Survey &survey)
{
    writer.heading(QT_TRANSLATE_NOOP("FullReport", "The store before"));
    QList<QStringList> rows;
    const auto row = [&rows](const char *label, const QString &value) {
        if (!value.trimmed().isEmpty())
            rows.append(QStringList{shown(label), value.trimmed()});
    };
    const auto size = [](qint64 bytes) { return bytes < 0 ? QString() : sizeText(bytes); };
    row(QT_TRANSLATE_NOOP("FullReport", "Looked at"), QLocale().toString(survey.takenAt.toTimeZone(StoreZone::of(survey).zone), QLocale::ShortFormat));
    row(QT_TRANSLATE_NOOP("FullReport", "Magento"), u"%1 %2 (%3, %4)"_s.arg(editionName(survey.edition), survey.version.text(), survey.productPackage, survey.mode));
    row(QT_TRANSLATE_NOOP("FullReport", "Folder"), survey.root);
    row(QT_TRANSLATE_NOOP("FullReport", "Owner"), survey.owner);
    row(QT_TRANSLATE_NOOP("FullReport", "Server"), u"%1, %2"_s.arg(survey.hostName, survey.operatingSystem));
    row(QT_TRANSLATE_NOOP("FullReport", "Log-in"), survey.login);
    row(QT_TRANSLATE_NOOP("FullReport", "PHP"), u"%1 %2"_s.arg(survey.phpVersion.text(), survey.php));
    row(QT_TRANSLATE_NOOP("FullReport", "Composer"), u"%1 %2"_s.arg(survey.composerVersion.text(), survey.composer));
    row(QT_TRANSLATE_NOOP("FullReport", "Database"), u"%1 %2 %3"_s.arg(survey.databaseKind, survey.databaseVersion.text(), size(survey.databaseBytes)));
    row(QT_TRANSLATE_NOOP("FullReport", "Search engine"), survey.searchEngine);
    row(QT_TRANSLATE_NOOP("FullReport", "Sessions"), survey.sessionSave);
    row(QT_TRANSLATE_NOOP("FullReport", "Code"), size(survey.codeBytes));
    row(QT_TRANSLATE_NOOP("FullReport", "Media"), size(survey.mediaBytes));
    row(QT_TRANSLATE_NOOP("FullReport", "Orders"), survey.orders < 0 ? QString() : QLocale().toString(survey.orders));
    row(QT_TRANSLATE_NOOP("FullReport", "Storefront"), survey.baseUrl);
    QStringList off;
    for (auto type = survey.cacheTypes.cbegin(); type != survey.cacheTypes.cend(); ++type) {
        if (!type.value())
            off.append(type.key());
    }
    row(QT_TRANSLATE_NOOP("FullReport", "Caches switched off"), off.join(u", "_s));
    QStringList extensions;
    const Extensions known(survey);
    for (const Package &package : known.direct())
        extensions.append(package.name + u' ' + package.version.text());
    row(QT_TRANSLATE_NOOP("FullReport", "Extensions"), extensions.join(u'\n'));
    for (auto part = survey.unknown.cbegin(); part != survey.unknown.cend(); ++part)
        row(QT_TRANSLATE_NOOP("FullReport", "Could not be told"), part.key() + u": "_s + part.value());
    writer.table({}, rows);
}

void writePlan(Writer &writer, const Plan &plan, const RunState &run)
{
    writer.heading(QT_TRANSLATE_NOOP("FullReport", "The plan, and what came of it"));
    QList<QStringList> rows;
    int number = 0;
    for (const Step &step : plan.steps) {
        const auto progress = std::find_if(run.steps.begin(), run.steps.end(), [&step](const RunState::StepProgress &known) { return known.name == step.name; });
        const bool known = progress != run.steps.end();
        const bool timed = known && progress->startedMs > 0 && progress->endedMs >= progress->startedMs;
        rows.append(QStringList{QString::number(++number), step.title, known ? phaseText(progress->phase) : QString(), timed ? durationText(progress->endedMs - progress->startedMs) : QString(),
                     !known ? QString() : progress->failure.isEmpty() ? progress->evidence : progress->failure});
    }
    writer.table({QString(), shown(QT_TRANSLATE_NOOP("FullReport", "Step")), shown(QT_TRANSLATE_NOOP("FullReport", "How it went")), shown(QT_TRANSLATE_NOOP("FullReport", "Took")), shown(QT_TRANSLATE_NOOP("FullReport", "What proves it"))}, rows);
}

void writeVisitors(Writer &writer, const std::optional<Visitors> &visitors)
{
    if (!visitors)
        return;
    writer.heading(QT_TRANSLATE_NOOP("FullReport", "What visitors got, second by second"));
    for (const QString &sentence : visitors->sentences())
        writer.paragraph(sentence);
    if (visitors->spans.isEmpty())
        return;
    const auto moment = [](qint64 ms) { return QDateTime::fromMSecsSinceEpoch(ms); };
    const bool oneDay = moment(visitors->spans.first().fromMs).date() == moment(visitors->spans.last().untilMs).date();
    // To the tenth of a second.
    const auto clock = [&moment, oneDay](qint64 ms) { return moment(ms).toString(oneDay ? u"HH:mm:ss.zzz"_s : u"yyyy-MM-dd HH:mm:ss.zzz"_s).chopped(2); };
    QList<QStringList> rows;
    for (const Visitors::Span &span : visitors->spans) {
        const qint64 lasted = span.untilMs - span.fromMs;
        rows.append(QStringList{clock(span.fromMs), clock(span.untilMs),
                                lasted < 60'000 ? shown(QT_TRANSLATE_NOOP("FullReport", "%1 s")).arg(QLocale().toString(static_cast<double>(lasted) / 1000, 'f', 1)) : durationText(lasted), span.text()});
    }
    writer.table({shown(QT_TRANSLATE_NOOP("FullReport", "From")), shown(QT_TRANSLATE_NOOP("FullReport", "Until")), shown(QT_TRANSLATE_NOOP("FullReport", "How long")), shown(QT_TRANSLATE_NOOP("FullReport", "What visitors got"))}, rows);
    if (visitors->unlisted > 0)
        writer.paragraph(counted(QT_TRANSLATE_N_NOOP("FullReport", "%n more change(s) of the answer are not listed."), visitors->unlisted));
    writer.paragraph(counted(QT_TRANSLATE_N_NOOP("FullReport", "The home page was asked for %n time(s), past every cache, from the server itself."), visitors->asked()));
}

/// What a step said last may hold what nobody else is to read.
Report cleaned(Report report, const QStringList &secrets)
{
    report.evidence = redacted(report.evidence, secrets);
    report.reason = redacted(report.reason, secrets);
    for (auto &[label, value] : report.facts)
        value = redacted(value, secrets);
    return report;
}

QByteArray fileOfRun(Shell &shell, const QString &root, const QString &runId, const QString &name, qint64 bytes, std::stop_token stop)
{
    const auto output = shell.run(inRunFolder(root, runId, "tail -c \"$2\" -- \"$1\"\n", {name, QString::number(bytes)}), stop);
    return output && output->code == 0 ? output->out : QByteArray();
}

} // namespace

void FullReport::complete(Shell &shell, std::stop_token stop)
{
    const QString root = plan.settings.value(u"STORE_ROOT"_s, store.root);
    if (const QByteArray whole = fileOfRun(shell, root, plan.id, u"journal"_s, JournalBytes, stop); whole.size() > journal.size())
        journal = whole;
    if (const QByteArray whole = fileOfRun(shell, root, plan.id, u"console.log"_s, ConsoleBytes, stop); whole.size() > console.size())
        console = whole;
    if (backup)
        return;
    if (const auto backups = backupsOf(shell, root, stop)) {
        const auto found = std::find_if(backups->begin(), backups->end(), [this](const Backup &known) { return known.id == plan.settings.value(u"BACKUP_ID"_s); });
        if (found != backups->end())
            backup = *found;
    }
}

Result<FullReport> FullReport::fromServer(Shell &shell, const Store &store, const QString &runId, std::stop_token stop)
{
    auto plan = Run::planOf(shell, store.root, runId, stop);
    if (!plan)
        return plan.problem();
    FullReport full;
    full.store = store;
    full.plan = *plan;
    full.complete(shell, stop);
    full.run = RunState(plan->steps);
    full.run.feed(full.journal);
    if (!full.run.ended())
        return Problem{Problem::Kind::Usage, shown(QT_TRANSLATE_NOOP("FullReport", "This run has not ended yet, so there is no report of it.")),
                       shown(QT_TRANSLATE_NOOP("FullReport", "Wait for its end, or look on at it.")), {}};
    full.report = reportOf(store, *plan, full.run, full.console);
    return full;
}

QString FullReport::toHtml(Form form) const
{
    Writer writer(form, secrets);
    writer.raw(reportHtmlHead(report.headline));
    writer.raw(reportHtmlBody(cleaned(report, secrets)));
    writeCompared(writer, differenceOf(run));
    writeBackup(writer, backup, copyFolder);
    // The merchant's page ends here.
    writer.raw(u"<h1 style=\"font-size:15pt;margin:36px 0 6px 0;page-break-before:always;border-top:1px solid #cccccc;padding-top:12px\">%1</h1>\n"_s.arg(shown(QT_TRANSLATE_NOOP("FullReport", "For the expert")).toHtmlEscaped()));
    writer.paragraph(shown(QT_TRANSLATE_NOOP("FullReport", "Passwords, keys, e-mail addresses and rows about customers and orders were taken out of what follows.")));
    if (survey)
        writeSurvey(writer, *survey);
    writePlan(writer, plan, run);
    writeVisitors(writer, run.visitors);
    const qsizetype most = form == Form::Paper ? PaperBytes : ConsoleBytes;
    writer.commands(QT_TRANSLATE_NOOP("FullReport", "The exact commands"), plan);
    writer.text(QT_TRANSLATE_NOOP("FullReport", "The journal"), plainText(journal, form == Form::Paper ? PaperBytes : JournalBytes));
    writer.text(console.size() > most ? QT_TRANSLATE_NOOP("FullReport", "The end of the console log") : QT_TRANSLATE_NOOP("FullReport", "The console log"), plainText(console, most));
    writer.raw(u"<p style=\"margin:24px 0 0 0;color:#555555;font-size:9pt\">Storewright %1, %2</p>\n"_s.arg(QStringLiteral(STOREWRIGHT_VERSION), plan.id.toHtmlEscaped()));
    writer.raw(u"</body></html>\n"_s);
    return writer.html();
}
