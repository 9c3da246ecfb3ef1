#include "ui/wizard/readinesspage.h"

#include "app/ssh/command.h"
#include "ui/wizard/banner.h"
#include "ui/wizard/restorechecks.h"
#include "ui/wizard/rowlist.h"
#include "ui/wizard/scriptdialog.h"
#include "ui/parts/verdicticon.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTextBrowser>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

int rank(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::FixThis:
        return 0;
    case Check::Verdict::CouldNotTell:
        return 1;
    case Check::Verdict::WorthKnowing:
        return 2;
    case Check::Verdict::Waiting:
    case Check::Verdict::Fine:
        break;
    }
    return 3;
}

} // namespace

ReadinessPage::ReadinessPage(Draft &draft, QWidget *parent)
    : WizardPage(draft, parent), m_banner(new Banner), m_list(new RowList), m_details(new QTextBrowser),
      m_fix(new QPushButton(tr("&Fix…"))), m_undo(new QPushButton(tr("&Undo…"))), m_mended(new QPushButton), m_recheck(new QPushButton(tr("Check &this one again"))), m_again(new QPushButton(tr("Chec&k again")))
{
    setStep(tr("Readiness"), tr("Is your store ready?"), tr("These checks only look. Nothing on your store is changed."));
    m_list->setObjectName(u"checks"_s);
    m_list->setAccessibleName(tr("Readiness checks"));
    m_details->setObjectName(u"checkDetails"_s);
    m_details->setAccessibleName(tr("About the selected check"));
    m_fix->setObjectName(u"fix"_s);
    m_undo->setObjectName(u"undo"_s);
    m_undo->setAutoDefault(false);
    m_mended->setObjectName(u"mended"_s);
    m_mended->setAutoDefault(false);
    m_mended->setMenu(new QMenu(m_mended));
    m_recheck->setObjectName(u"recheck"_s);
    m_again->setObjectName(u"checkAgain"_s);
    m_again->setAutoDefault(false);
    m_fix->setAutoDefault(false);
    m_recheck->setAutoDefault(false);
    m_banner->addButton(m_again);

    auto *below = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_fix);
    buttons->addWidget(m_undo);
    buttons->addWidget(m_recheck);
    buttons->addStretch();
    buttons->addWidget(m_mended);
    auto *belowLayout = new QVBoxLayout(below);
    belowLayout->setContentsMargins(0, 0, 0, 0);
    belowLayout->addWidget(m_details);
    belowLayout->addLayout(buttons);

    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_list);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({300, 190});

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(splitter, 1);

    connect(m_list, &RowList::currentRowChanged, this, &ReadinessPage::showDetails);
    connect(m_again, &QPushButton::clicked, this, &ReadinessPage::checkAgainAsked);
    connect(m_fix, &QPushButton::clicked, this, &ReadinessPage::confirmFix);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const Check *check = current();
        if (const auto mending = check && this->draft().survey ? undoableOf(*this->draft().survey, check->id) : std::nullopt)
            confirmUndo(*mending);
    });
    connect(m_recheck, &QPushButton::clicked, this, [this] {
        if (const Check *check = current())
            Q_EMIT recheckAsked(check->id);
    });
    showChecks(draft.kind == Plan::Kind::Restore ? restoreQuestions() : readinessQuestions());
}

void ReadinessPage::entered()
{
    m_again->setEnabled(!draft().begun);
    showDetails();
}

QWidget *ReadinessPage::firstFocus()
{
    return m_list;
}

void ReadinessPage::showChecks(const QList<Check> &checks)
{
    m_unreachable = false;
    const bool waited = std::any_of(m_checks.begin(), m_checks.end(), [](const Check &check) { return check.verdict == Check::Verdict::Waiting; });
    const bool waits = std::any_of(checks.begin(), checks.end(), [](const Check &check) { return check.verdict == Check::Verdict::Waiting; });
    m_checks = checks;
    // What has to be fixed comes first, so that nobody has to look for it.
    if (!waits)
        std::stable_sort(m_checks.begin(), m_checks.end(), [](const Check &a, const Check &b) { return rank(a.verdict) < rank(b.verdict); });
    showList();
    if (waited && !waits && !m_rechecked.isEmpty())
        m_list->selectKey(std::exchange(m_rechecked, QString()));
    else if (waited && !waits)
        m_list->setCurrentRow(0);
}

void ReadinessPage::showWaiting(const QString &id)
{
    m_rechecked = id;
    for (Check &check : m_checks) {
        if (check.id == id) {
            check.verdict = Check::Verdict::Waiting;
            check.answer.clear();
        }
    }
    showList();
}

void ReadinessPage::showCheck(const Check &check)
{
    QList<Check> checks = m_checks;
    for (Check &each : checks) {
        if (each.id == check.id)
            each = check;
    }
    showChecks(checks);
}

void ReadinessPage::showRecheckFailed(const QString &id, const Problem &problem)
{
    for (const Check &check : std::as_const(m_checks)) {
        if (check.id != id)
            continue;
        Check untold = check;
        untold.verdict = Check::Verdict::CouldNotTell;
        untold.answer = tr("Could not tell: the server could not be asked.");
        untold.seen = problem.summary + u'\n' + problem.evidence;
        return showCheck(untold);
    }
}

void ReadinessPage::showProblem(const Problem &problem)
{
    m_unreachable = true;
    for (Check &check : m_checks) {
        check.verdict = Check::Verdict::CouldNotTell;
        check.answer = tr("Could not tell: the server could not be asked.");
        check.seen.clear();
    }
    showList();
    m_banner->say(problem);
    setStanding(Check::Verdict::FixThis);
}

void ReadinessPage::showFixed(const QString &id, const Result<> &result)
{
    if (!result)
        m_failure = result.problem();
    // Asked again in any case: what failed half-way, and was put back, looks as before.
    Q_EMIT recheckAsked(id);
}

void ReadinessPage::showMendings()
{
    const QList<Mending> mendings = draft().survey ? mendingsOf(*draft().survey) : QList<Mending>();
    QMenu *menu = m_mended->menu();
    menu->clear();
    int standing = 0;
    for (const Mending &mending : mendings) {
        const QString when = QLocale().toString(mending.at.toLocalTime(), QLocale::ShortFormat);
        if (mending.canBeUndone()) {
            ++standing;
            menu->addAction(tr("%1: %2. Undo…", "when something was mended, and what").arg(when, mending.title), this, [this, mending] { confirmUndo(mending); })->setEnabled(!draft().begun);
        } else {
            const bool undone = mending.state == Mending::State::Undone;
            menu->addAction((undone ? tr("%1: %2 (undone)") : tr("%1: %2 (failed, and was put back)")).arg(when, mending.title))->setEnabled(false);
        }
    }
    m_mended->setVisible(!mendings.isEmpty());
    m_mended->setText(tr("%n thing(s) &mended", nullptr, standing));
}

void ReadinessPage::showList()
{
    QList<RowList::Row> rows;
    int waiting = 0, toFix = 0, untold = 0, worth = 0;
    bool keys = false;
    for (const Check &check : std::as_const(m_checks)) {
        const bool waits = check.verdict == Check::Verdict::Waiting;
        waiting += waits;
        // The next page asks for the keys, so they hold nobody up here.
        const bool keysNext = check.verdict == Check::Verdict::FixThis && check.id == "access-keys"_L1;
        keys = keys || keysNext;
        toFix += holdsUp(check) && !keysNext;
        untold += check.verdict == Check::Verdict::CouldNotTell && !check.needed;
        worth += check.verdict == Check::Verdict::WorthKnowing;
        rows.append({check.id, verdictIcon(check.verdict), verdictWord(check.verdict), check.title,
                     waits ? tr("Waiting for the answer…") : check.answer, waits ? QString() : verdictWord(check.verdict), waits});
    }
    m_list->setRows(rows);
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    m_again->setEnabled(!waiting && !draft().begun);
    showDetails();
    if (m_unreachable)
        return;
    if (!waiting && m_failure) {
        m_banner->say(*m_failure);
        m_failure.reset();
        setStanding(toFix ? Check::Verdict::FixThis : Check::Verdict::CouldNotTell);
        return;
    }

    sayVerdict(waiting, toFix, untold, worth, keys);
}

void ReadinessPage::sayVerdict(int waiting, int toFix, int untold, int worth, bool keys)
{
    const bool restore = draft().kindNow() == Plan::Kind::Restore;
    if (waiting) {
        m_banner->say(Check::Verdict::Waiting, tr("Looking at your store…"), tr("Every check has a time limit. This takes about half a minute at most."));
        setStanding(Check::Verdict::Waiting, true);
    } else if (toFix) {
        m_banner->say(Check::Verdict::FixThis, tr("%n thing(s) to fix first", nullptr, toFix),
                      tr("Select a line to see what to do about it. Your store goes on selling meanwhile."));
        setStanding(Check::Verdict::FixThis);
    } else if (keys) {
        m_banner->say(Check::Verdict::WorthKnowing, tr("Ready to upgrade, once you have entered your access keys"), tr("The next page asks for them."));
        setStanding(Check::Verdict::WorthKnowing);
    } else if (untold) {
        m_banner->say(Check::Verdict::CouldNotTell, restore ? tr("Ready to restore, as far as could be told") : tr("Ready to upgrade, as far as could be told"),
                      tr("%n question(s) could not be answered. Have a look at them before you go on.", nullptr, untold));
        setStanding(Check::Verdict::CouldNotTell);
    } else if (worth) {
        m_banner->say(Check::Verdict::Fine, restore ? tr("Ready to restore") : tr("Ready to upgrade"), tr("%n thing(s) worth knowing before you go on.", nullptr, worth));
        setStanding(Check::Verdict::WorthKnowing);
    } else {
        m_banner->say(Check::Verdict::Fine, restore ? tr("Ready to restore") : tr("Ready to upgrade"),
                      restore ? tr("Nothing stands in the way. Next you see what comes back, and what it replaces.") : tr("Nothing stands in the way. Next you choose the version."));
        setStanding(Check::Verdict::Fine);
    }
}

const Check *ReadinessPage::current() const
{
    const QString key = m_list->currentKey();
    const auto found = std::find_if(m_checks.begin(), m_checks.end(), [&key](const Check &check) { return check.id == key; });
    return found == m_checks.end() ? nullptr : &*found;
}

void ReadinessPage::showDetails()
{
    const Check *check = current();
    m_recheck->setEnabled(check && !draft().begun && check->verdict != Check::Verdict::Waiting);
    m_fix->setVisible(check && !check->fixTitle.isEmpty() && check->verdict != Check::Verdict::Waiting);
    m_fix->setEnabled(!draft().begun);
    m_undo->setVisible(check && check->verdict != Check::Verdict::Waiting && draft().survey && undoableOf(*draft().survey, check->id));
    m_undo->setEnabled(!draft().begun);
    showMendings();
    if (!check) {
        m_details->clear();
        return;
    }
    if (!check->fixTitle.isEmpty())
        m_fix->setText(tr("&Fix: %1…", "%1 is what the fix does").arg(check->fixTitle));
    QString html = u"<p><b>%1</b></p>"_s.arg(check->title.toHtmlEscaped());
    const auto part = [&html](const QString &heading, const QString &text, bool raw) {
        if (text.trimmed().isEmpty())
            return;
        html += u"<p style=\"margin-top:6px\"><i>%1</i><br>"_s.arg(heading.toHtmlEscaped());
        html += raw ? u"<code style=\"white-space:pre-wrap\">%1</code></p>"_s.arg(text.trimmed().toHtmlEscaped()) : text.toHtmlEscaped() + u"</p>"_s;
    };
    part(tr("Answer"), check->answer, false);
    part(tr("Why it matters"), check->why, false);
    part(tr("What was run or read"), check->ran, true);
    part(tr("What was seen"), check->seen.left(4000), true);
    part(tr("Where the rule comes from"), check->source, false);
    if (m_details->property("shown").toString() == html)
        return;
    m_details->setProperty("shown", html);
    m_details->setHtml(html);
}

void ReadinessPage::confirmFix()
{
    const Check *check = current();
    if (!check)
        return;
    auto *dialog = new ScriptDialog(check->fixTitle, tr("This is exactly what will be run on your server, as the user you log in with. What it changes is kept there first, so that it can be undone."),
                                    (draft().survey ? u"cd "_s + shellQuoted(draft().survey->root) + u'\n' : QString()) + check->fixScript, this);
    dialog->offerToRun(tr("&Run it on the server"));
    connect(dialog, &QDialog::accepted, this, [this, asked = *check] {
        showWaiting(asked.id);
        Q_EMIT fixAsked(asked);
    });
    dialog->open();
}

void ReadinessPage::confirmUndo(const Mending &mending)
{
    if (!draft().survey)
        return;
    auto *dialog = new ScriptDialog(tr("Undo: %1").arg(mending.title), tr("This puts back what was there before. If somebody has changed it since, it is left alone. This is exactly what will be run on your server."),
                                    undoCommands(*draft().survey, mending), this);
    dialog->offerToRun(tr("&Run it on the server"));
    connect(dialog, &QDialog::accepted, this, [this, mending] {
        showWaiting(mending.check);
        Q_EMIT undoAsked(mending);
    });
    dialog->open();
}
