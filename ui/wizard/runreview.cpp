#include "ui/wizard/runreview.h"

#include "ui/wizard/banner.h"
#include "ui/wizard/changes.h"
#include "ui/wizard/rowlist.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RunReview::RunReview(QWidget *parent) : QWidget(parent), m_ask(new Banner), m_changes(new RowList)
{
    m_changes->setObjectName(u"changes"_s);
    m_changes->setAccessibleName(tr("What will change"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_ask);
    layout->addWidget(m_changes, 1);
}

QWidget *RunReview::firstFocus()
{
    return m_changes;
}

bool RunReview::show(const Draft &draft)
{
    m_changes->setRows(changesOf(draft));
    switch (draft.kindNow()) {
    case Plan::Kind::Upgrade:
        return sayUpgrade(draft);
    case Plan::Kind::Backup:
        m_ask->say(Check::Verdict::Fine, tr("Ready to back up"), tr("Your shop stays open. Nothing in it is changed."));
        break;
    case Plan::Kind::Restore:
        sayRestore(draft);
        break;
    case Plan::Kind::Rehearsal:
        m_ask->say(Check::Verdict::Fine, tr("Ready to rehearse"), tr("Everything happens on a copy that is thrown away afterwards. Your shop stays open, and nothing in it is changed."));
        break;
    }
    return true;
}

void RunReview::showStarting()
{
    m_ask->say(Check::Verdict::Waiting, tr("Handing the plan to your server…"));
}

void RunReview::showProblem(const Problem &problem)
{
    m_ask->say(problem);
}

void RunReview::sayRestore(const Draft &draft)
{
    const QString undo = tr("What is there now is kept first, so that this restore can itself be undone.");
    const auto &preview = draft.preview;
    if (!draft.choices.backupDatabase)
        m_ask->say(Check::Verdict::Fine, tr("Ready to restore: orders and customers stay as they are"), undo);
    else if (!preview || preview->orders < 0)
        m_ask->say(Check::Verdict::WorthKnowing, tr("Orders placed after this backup will not be in the restored shop"), undo);
    else if (preview->orders > 0)
        m_ask->say(Check::Verdict::WorthKnowing, tr("%n order(s) placed after this backup will not be in the restored shop", nullptr, int(preview->orders)),
                   tr("They are written to files on your server first. %1").arg(undo));
    else
        m_ask->say(Check::Verdict::Fine, tr("Ready to restore: nobody has ordered since this backup"), undo);
}

bool RunReview::sayUpgrade(const Draft &draft)
{
    int toFix = 0;
    for (const Check &check : std::as_const(draft.checks))
        toFix += holdsUp(check);
    if (toFix || draft.choices.target.isNull()) {
        const int count = qMax(1, toFix);
        m_ask->say(Check::Verdict::FixThis, tr("%n thing(s) to fix first", nullptr, count), tr("Readiness, in the list at the side, tells what to do. Nothing has been changed."));
        return false;
    }
    m_ask->say(Check::Verdict::Fine, tr("Press Upgrade when you are ready"),
               draft.choices.onFailure == Choices::OnFailure::Wait ? tr("If anything fails, the upgrade stops and waits for you.")
                                                                     : tr("If anything fails, your store is put back as it was, by itself."));
    return true;
}
