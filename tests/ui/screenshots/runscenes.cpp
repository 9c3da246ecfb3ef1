#include "tests/ui/screenshots/runscenes.h"

#include "tests/ui/screenshots/camera.h"
#include "tests/ui/screenshots/madeup.h"
#include "ui/console/consolepane.h"
#include "ui/wizard/comesbackpage.h"
#include "ui/wizard/donepage.h"
#include "ui/wizard/readinesspage.h"
#include "ui/wizard/restorechecks.h"
#include "ui/wizard/restorewizard.h"
#include "ui/wizard/runpage.h"
#include "ui/wizard/upgradewizard.h"
#include "ui/wizard/whichbackuppage.h"

#include <QCheckBox>
#include <QDateTime>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

std::shared_ptr<ConsoleLog> console()
{
    auto log = std::make_shared<ConsoleLog>();
    log->write(MadeUp::console());
    return log;
}

void end(RunWizard &wizard, const RunState &run)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    wizard.draft().begun = true;
    wizard.draft().run = run;
    Report report = reportOf(wizard.draft().store, *wizard.draft().plan, run, {});
    if (run.outcome == "failed"_L1 && report.rescueLines.isEmpty())
        report.rescueLines = {u"ssh shop@web3.alpine-outfitters.example"_s, u"sh ~/.storewright/stores/5f2d8c0e91a7b346/backups/20261121T031000Z/rescue.sh go database code media"_s};
    wizard.draft().report = report;
    static_cast<RunPage *>(wizard.at(RunWizard::Carry))->showRun(now);
    wizard.goTo(RunWizard::Done);
}

} // namespace

void shootRestore(Camera &camera)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    Draft draft = MadeUp::restoreDraft();
    draft.survey->databaseReachable = true;
    RestoreWizard wizard(draft);
    wizard.setAttribute(Qt::WA_DeleteOnClose, false);
    wizard.show();
    auto *readiness = static_cast<ReadinessPage *>(wizard.at(RestoreWizard::Readiness));
    auto *comesBack = static_cast<ComesBackPage *>(wizard.at(RestoreWizard::ComesBack));
    camera.shoot(wizard, u"r-restore-1-asking"_s);
    static_cast<WhichBackupPage *>(wizard.at(RestoreWizard::WhichBackup))
        ->showProblem({Problem::Kind::Unreachable, u"The server web3.alpine-outfitters.example does not answer."_s, u"Check the address and your network, then press Look again."_s, {}});
    camera.shoot(wizard, u"r-restore-1-unreachable"_s);
    wizard.showFound();
    camera.shoot(wizard, u"r-restore-1-which"_s);
    wizard.next();
    camera.shoot(wizard, u"r-restore-2-ready"_s);
    readiness->showChecks(judgeRestore(*draft.survey, draft.backups[1], true));
    camera.shoot(wizard, u"r-restore-2-to-fix"_s);
    readiness->showChecks(judgeRestore(*draft.survey, draft.backups[0], false));
    wizard.next();
    comesBack->showLooking();
    camera.shoot(wizard, u"r-restore-3-counting"_s);
    comesBack->showNoPreview({Problem::Kind::Unreachable, u"The server does not answer."_s, {}, {}});
    camera.shoot(wizard, u"r-restore-3-not-told"_s);
    wizard.draft().preview = MadeUp::preview(14);
    comesBack->showPreview();
    camera.shoot(wizard, u"r-restore-3-orders"_s);
    wizard.next();
    camera.shoot(wizard, u"r-restore-4-review"_s);
    auto *run = static_cast<RunPage *>(wizard.at(RunWizard::Carry));
    run->console()->follow(console());
    wizard.draft().begun = true;
    wizard.draft().run = MadeUp::run(*wizard.draft().plan, u"snapshot-current"_s, now);
    run->showRun(now);
    camera.shoot(wizard, u"r-restore-4-running"_s);
    end(wizard, MadeUp::restored(*wizard.draft().plan, now));
    camera.shoot(wizard, u"r-restore-5-done"_s);
    static_cast<DonePage *>(wizard.at(RunWizard::Done))->showNewerFetched({}, u"/home/jane/Documents/Alpine Outfitters orders 20261121T121700Z-4f2a9c"_s);
    camera.shoot(wizard, u"r-restore-5-fetched"_s);
}

void shootTrial(Camera &camera)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    Draft draft = MadeUp::draft();
    draft.choices.confirmMinutes = 30;
    draft.choices.keepBackups = 5;
    draft.choices.keepDays = 90;
    draft.plan = planUpgrade(draft.store, *draft.survey, draft.choices);
    draft.begun = true;
    const auto log = console();
    const auto run = [&](const QString &name, const RunState &state, const FollowReport &link, bool gone) {
        UpgradeWizard wizard(draft);
        wizard.setAttribute(Qt::WA_DeleteOnClose, false);
        wizard.draft().run = state;
        wizard.show();
        auto *page = static_cast<RunPage *>(wizard.at(RunWizard::Carry));
        page->console()->follow(log);
        page->showRun(now);
        wizard.goTo(RunWizard::Carry);
        page->showLink(link);
        if (gone)
            page->showStuck({Problem::Kind::Failed, u"The upgrade broke off on the server."_s, {}, u"runner-gone"_s});
        page->showRun(now);
        camera.shoot(wizard, u"7-upgrade-"_s + name);
    };
    run(u"on-trial"_s, MadeUp::onTrial(*draft.plan, now), {}, false);
    run(u"proving"_s, MadeUp::waitsForProof(*draft.plan, now), {}, false);
    run(u"broke-off"_s, MadeUp::run(*draft.plan, u"compile"_s, now), {}, true);

    UpgradeWizard trial(draft);
    trial.setAttribute(Qt::WA_DeleteOnClose, false);
    trial.show();
    end(trial, MadeUp::notConfirmed(*draft.plan, now));
    camera.shoot(trial, u"8-done-not-confirmed"_s);
    UpgradeWizard failed(draft);
    failed.setAttribute(Qt::WA_DeleteOnClose, false);
    failed.show();
    end(failed, MadeUp::failed(*draft.plan, u"failed"_s, now));
    if (auto *heading = failed.findChild<QToolButton *>(u"rescueHeading"_s))
        heading->setChecked(true);
    camera.shoot(failed, u"8-done-rescue"_s);
}
