#include "app/cli/terminal.h"

#include <QFileDevice>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <termios.h>
#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct KindRow { Problem::Kind kind; const char *name; int exitCode; };
constexpr std::array<KindRow, 9> Kinds = {{
    {Problem::Kind::Usage, "usage", 2},
    {Problem::Kind::Unready, "unready", 3},
    {Problem::Kind::Unreachable, "unreachable", 4},
    {Problem::Kind::Untrusted, "untrusted", 4},
    {Problem::Kind::Refused, "refused", 4},
    {Problem::Kind::Restored, "restored", 5},
    {Problem::Kind::Failed, "failed", 6},
    {Problem::Kind::Stopped, "stopped", 7},
    {Problem::Kind::Busy, "busy", 8},
}};

const KindRow &rowOf(Problem::Kind kind)
{
    return *std::find_if(Kinds.begin(), Kinds.end(), [kind](const KindRow &row) { return row.kind == kind; });
}

/// What a server said must not steer the terminal: control characters are shown as dots.
QString harmless(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control && letter != u'\n' && letter != u'\t')
            letter = u'·';
    }
    return text;
}

/// No echo on the terminal for as long as this lives.
class Hidden
{
public:
    Hidden()
    {
        if (tcgetattr(STDIN_FILENO, &m_before) != 0)
            return;
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO);
        m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~Hidden()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(Hidden)

private:
    termios m_before{};
    bool m_changed = false;
};

} // namespace

int exitCodeOf(Problem::Kind kind) { return rowOf(kind).exitCode; }

QString kindName(Problem::Kind kind) { return QString::fromLatin1(rowOf(kind).name); }

Terminal::Terminal(QTextStream &out, QTextStream &err, Form form, bool quiet) : m_out(out), m_err(err), m_form(form), m_quiet(quiet) {}

void Terminal::result(const QString &line)
{
    if (!json())
        m_out << harmless(line) << Qt::endl;
}

void Terminal::table(const QStringList &head, const QList<QStringList> &rows)
{
    if (json())
        return;
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < head.size(); ++column) {
        qsizetype width = head.at(column).size();
        for (const QStringList &row : rows)
            width = std::max(width, row.value(column).size());
        widths << width;
    }
    const auto line = [&](const QStringList &cells) {
        QString text;
        for (qsizetype column = 0; column < head.size(); ++column)
            text += column + 1 == head.size() ? cells.value(column) : cells.value(column).leftJustified(widths.at(column) + 2);
        result(text.trimmed().isEmpty() ? QString() : text);
    };
    line(head);
    for (const QStringList &row : rows)
        line(row);
}

void Terminal::event(const QString &name, QJsonObject fields)
{
    if (!json())
        return;
    fields.insert(u"event"_s, name);
    bytes(QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n');
}

void Terminal::tell(const QString &line)
{
    if (!json() && !m_quiet)
        m_err << harmless(line) << Qt::endl;
}

void Terminal::bytes(const QByteArray &bytes)
{
    m_out.flush();
    QIODevice *device = m_out.device();
    if (!device) { // a test reads along in a string
        m_out << QString::fromUtf8(bytes);
        m_out.flush();
        return;
    }
    device->write(bytes);
    if (auto *file = qobject_cast<QFileDevice *>(device))
        file->flush();
}

int Terminal::problem(const Problem &problem)
{
    event(u"problem"_s, {{u"kind"_s, kindName(problem.kind)},
                         {u"exit"_s, exitCodeOf(problem.kind)},
                         {u"summary"_s, problem.summary},
                         {u"advice"_s, problem.advice},
                         {u"evidence"_s, problem.evidence}});
    if (!json()) {
        m_err << harmless(problem.summary) << '\n';
        if (!problem.advice.isEmpty())
            m_err << harmless(problem.advice) << '\n';
        for (const QString &line : harmless(problem.evidence).split(u'\n', Qt::SkipEmptyParts))
            m_err << "    " << line << '\n';
        m_err.flush();
    }
    return exitCodeOf(problem.kind);
}

bool Terminal::canAsk() const { return !json() && isatty(STDIN_FILENO) == 1; }

std::optional<QString> Terminal::lineOfInput()
{
    // Byte by byte: whatever comes after this line belongs to somebody else.
    QByteArray line;
    char letter = 0;
    ssize_t got = 0;
    while ((got = ::read(STDIN_FILENO, &letter, 1)) == 1 && letter != '\n')
        line += letter;
    if (got <= 0 && line.isEmpty())
        return std::nullopt;
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

std::optional<QString> Terminal::ask(const QString &question)
{
    if (!canAsk())
        return std::nullopt;
    m_err << harmless(question) << ' ' << Qt::flush;
    return lineOfInput();
}

std::optional<QString> Terminal::askHidden(const QString &question)
{
    if (!canAsk())
        return std::nullopt;
    const Hidden hidden;
    const std::optional<QString> answer = ask(question);
    m_err << Qt::endl;
    return answer;
}

bool Terminal::confirm(const QString &question)
{
    const std::optional<QString> answer = ask(tr("%1 Type yes to go on:").arg(question));
    return answer && (answer->trimmed().compare(u"yes"_s, Qt::CaseInsensitive) == 0 || answer->trimmed().compare(tr("yes"), Qt::CaseInsensitive) == 0);
}
