#include "ui/wizard/permissionspage.h"

#include "ui/parts/verdicticon.h"
#include "ui/wizard/banner.h"
#include "ui/wizard/rowlist.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

PermissionsPage::PermissionsPage(Draft &draft, QWidget *parent)
    : WizardPage(draft, parent), m_banner(new Banner), m_list(new RowList), m_promise(new QLabel)
{
    setStep(tr("Permissions"), tr("May the upgrade write where it has to?"), tr("File permissions are mended on the server as a step of the upgrade."));
    m_list->setObjectName(u"permissions"_s);
    m_list->setAccessibleName(tr("Permissions"));
    m_promise->setWordWrap(true);
    m_promise->setText(tr("Nothing is ever made writable for everybody. Files keep their owner; only the owner and the group get what they need."));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_promise);
}

void PermissionsPage::entered()
{
    if (draft().survey) {
        const Survey &survey = *draft().survey;
        const bool owns = survey.owner.isEmpty() || survey.owner == survey.login;
        QList<RowList::Row> rows;
        const auto row = [&rows](const QString &key, Check::Verdict verdict, const QString &title, const QString &detail) {
            rows.append({key, verdictIcon(verdict), verdictWord(verdict), title, detail, verdictWord(verdict)});
        };
        row(u"owner"_s, owns ? Check::Verdict::Fine : Check::Verdict::WorthKnowing, tr("Owner of the files"),
            owns ? tr("The files belong to %1, the user you log in as.").arg(survey.login)
                 : tr("The files belong to %1, but you log in as %2. Only their owner may change permissions: log in as %1 if this page shows something to mend.").arg(survey.owner, survey.login));
        row(u"var/session"_s, Check::Verdict::Fine, tr("Visitors' sessions (var/session)"),
            survey.fileSessions ? tr("Sessions are kept in files. The folder is made writable for owner and group (770) before the upgrade, so that nobody loses a shopping cart.")
                                : tr("Sessions are not kept in files on this store. There is nothing to do."));
        for (const QString &path : survey.unwritable)
            row(path, owns ? Check::Verdict::WorthKnowing : Check::Verdict::FixThis, path,
                owns ? tr("Not writable now. It is made writable for its owner and group before the upgrade.")
                     : tr("Not writable, and not yours to change. Ask your host to give it to %1.").arg(survey.login));
        m_list->setRows(rows);
        const int count = int(survey.unwritable.size());
        if (draft().begun) {
            showRun();
        } else if (!count) {
            m_banner->say(Check::Verdict::Fine, tr("The upgrade may write everywhere it has to"), tr("You need not do anything here."));
            setStanding(owns ? Check::Verdict::Fine : Check::Verdict::WorthKnowing);
        } else if (owns) {
            m_banner->say(Check::Verdict::WorthKnowing, tr("%n place(s) cannot be written yet", nullptr, count), tr("The upgrade mends this by itself as its first change. You need not do anything here."));
            setStanding(Check::Verdict::WorthKnowing);
        } else {
            m_banner->say(Check::Verdict::FixThis, tr("%n place(s) cannot be written", nullptr, count),
                          tr("Ask your host to give these files to %1, or add the store again with the log-in of %2.").arg(survey.login, survey.owner));
            setStanding(Check::Verdict::FixThis);
        }
        return;
    }
    showRun();
}

QWidget *PermissionsPage::firstFocus()
{
    return m_list;
}

void PermissionsPage::showRun()
{
    if (!draft().begun)
        return;
    for (const RunState::StepProgress &step : std::as_const(draft().run.steps)) {
        if (step.name != "set-permissions"_L1)
            continue;
        if (step.phase == RunState::StepPhase::Done || step.phase == RunState::StepPhase::Skipped)
            m_banner->say(Check::Verdict::Fine, tr("The permissions are right"), step.evidence);
        else if (step.phase == RunState::StepPhase::Failed)
            m_banner->say(Check::Verdict::FixThis, tr("The permissions could not be set"), step.failure);
        else
            m_banner->say(Check::Verdict::Waiting, tr("The permissions are looked after when their step comes"));
    }
    setStanding(Check::Verdict::Fine);
}
