#include "ui/wizard/upgradewizard.h"

#include "ui/parts/desk.h"
#include "ui/wizard/cachespage.h"
#include "ui/wizard/extensionspage.h"
#include "ui/wizard/groundwork.h"
#include "ui/wizard/keeprule.h"
#include "ui/wizard/permissionspage.h"
#include "ui/wizard/planpage.h"
#include "ui/wizard/readinesspage.h"
#include "ui/wizard/rehearsalbox.h"
#include "ui/wizard/runpage.h"
#include "ui/wizard/runwatch.h"
#include "ui/wizard/versionpage.h"
#include "ui/wizard/whenbox.h"

#include <QInputDialog>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

Draft draftFor(Desk &desk, const Store &store)
{
    Draft draft;
    draft.store = store;
    KeepRule::of(desk.book()).into(draft.choices);
    draft.holds = desk.book().holds(store.id, QDate::currentDate());
    return draft;
}

} // namespace

UpgradeWizard::UpgradeWizard(const Draft &draft, QWidget *parent) : RunWizard(nullptr, draft, parent)
{
    build();
}

UpgradeWizard::UpgradeWizard(Desk &desk, const Store &store, QWidget *parent) : RunWizard(&desk, draftFor(desk, store), parent)
{
    build();
    m_groundwork = new Groundwork(desk, store, this);
    wireReadiness();
    wireVersions();
    wirePlan();
    wireExtensions();
    wireRehearsal();
}

void UpgradeWizard::build()
{
    setWindowTitle(tr("System Upgrade: %1").arg(draft().store.name));
    m_readiness = new ReadinessPage(draft());
    m_version = new VersionPage(draft());
    m_extensions = new ExtensionsPage(draft());
    m_plan = new PlanPage(draft());
    m_caches = new CachesPage(draft());
    m_permissions = new PermissionsPage(draft());
    addStep(Readiness, m_readiness);
    addStep(SelectVersion, m_version);
    addStep(Settle, m_extensions);
    addStep(PlanIt, m_plan);
    addStep(Caches, m_caches);
    addStep(Permissions, m_permissions);
    connect(m_version, &VersionPage::releaseChosen, m_extensions, &ExtensionsPage::forget);
    connect(m_version, &VersionPage::releaseChosen, m_plan->rehearsal(), &RehearsalBox::forget);
    showSidebar();
}

void UpgradeWizard::look()
{
    m_readiness->showChecks(readinessQuestions());
    m_groundwork->look(draft().choices, draft().keys);
}

void UpgradeWizard::pageEntered(int id)
{
    // How much room is needed goes by what is backed up, which was chosen since the checks were made.
    if (m_groundwork && id == Caches && !draft().begun && draft().survey)
        m_groundwork->judge(*draft().survey, draft().choices, draft().keys);
    if (!m_groundwork || id != Readiness || draft().begun || m_looked)
        return;
    m_looked = true;
    look();
}

void UpgradeWizard::askForSecret()
{
    const Store &store = draft().store;
    if (store.loginWay != Login::Way::Password && store.loginWay != Login::Way::KeyFile)
        return;
    const bool password = store.loginWay == Login::Way::Password;
    auto *ask = new QInputDialog(this);
    ask->setObjectName(u"askSecret"_s);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setWindowTitle(tr("Log in"));
    ask->setLabelText(password ? tr("Password of %1 on %2:").arg(store.address.user, store.address.host) : tr("Passphrase of the key %1:").arg(store.keyFile));
    ask->setTextEchoMode(QLineEdit::Password);
    connect(ask, &QInputDialog::textValueSelected, this, [this, password](const QString &secret) {
        desk()->rememberForNow(draft().store.id, password ? Secrets::Kind::Password : Secrets::Kind::Passphrase, secret);
        look();
    });
    ask->open();
}

void UpgradeWizard::wireReadiness()
{
    connect(m_readiness, &ReadinessPage::checkAgainAsked, this, &UpgradeWizard::look);
    connect(m_readiness, &ReadinessPage::recheckAsked, this, [this](const QString &id) {
        if (!draft().survey)
            return look();
        m_readiness->showWaiting(id);
        m_groundwork->recheck(id, *draft().survey, draft().choices, draft().keys);
    });
    connect(m_groundwork, &Groundwork::rechecked, this, [this](const Survey &survey, const Check &check) {
        if (draft().begun)
            return;
        draft().survey = survey;
        m_readiness->showCheck(check);
        draft().checks = m_readiness->checks();
    });
    connect(m_groundwork, &Groundwork::recheckFailed, m_readiness, &ReadinessPage::showRecheckFailed);
    connect(m_readiness, &ReadinessPage::fixAsked, this, [this](const Check &check) {
        if (draft().survey)
            m_groundwork->fix(*draft().survey, check);
    });
    connect(m_readiness, &ReadinessPage::undoAsked, this, [this](const Mending &mending) {
        if (draft().survey)
            m_groundwork->undo(*draft().survey, mending);
    });
    connect(m_groundwork, &Groundwork::fixed, m_readiness, &ReadinessPage::showFixed);
    connect(m_groundwork, &Groundwork::surveyed, this, [this](const Survey &survey, const QList<Check> &checks, const RepositoryKeys &keys) {
        if (draft().begun)
            return;
        draft().survey = survey;
        draft().checks = checks;
        draft().keys = keys;
        m_readiness->showChecks(checks);
        watch()->setClockAhead((survey.clock - survey.takenAt.toSecsSinceEpoch()) * 1000);
        if (currentId() != Readiness)
            at(currentId())->entered();
    });
    connect(m_groundwork, &Groundwork::judged, this, [this](const QList<Check> &checks) {
        draft().checks = checks;
        m_readiness->showChecks(checks);
        if (currentId() == Carry)
            runPage().entered();
    });
    connect(m_groundwork, &Groundwork::lookFailed, this, [this](const Problem &problem) {
        m_readiness->showProblem(problem);
        if (problem.kind == Problem::Kind::Refused)
            askForSecret();
    });
}

void UpgradeWizard::wireVersions()
{
    connect(m_version, &VersionPage::searchAsked, this, [this] {
        if (!draft().survey)
            return;
        m_version->showSearching();
        m_groundwork->search(*draft().survey, draft().keys);
    });
    connect(m_version, &VersionPage::keysGiven, this, [this](const QString &host, const AccessKeys &keys, bool keep) {
        if (!draft().survey)
            return;
        m_version->showSearching();
        m_groundwork->tryKeys(*draft().survey, draft().keys, host, keys, keep);
    });
    connect(m_groundwork, &Groundwork::releasesFound, this, [this](const QList<Release> &releases, const RepositoryKeys &keys, const QList<Offering::Silence> &silent, const QString &accepted) {
        draft().keys = keys;
        m_extensions->forget(); // Other keys may see other versions of them.
        m_version->showReleases(releases, silent, accepted);
    });
    connect(m_groundwork, &Groundwork::releasesFailed, m_version, &VersionPage::showProblem);
    connect(m_version, &VersionPage::targetChosen, this, [this](const Version &target) {
        if (draft().survey && !draft().begun)
            m_groundwork->judge(*draft().survey, chosen(target), draft().keys);
    });
}

void UpgradeWizard::wireExtensions()
{
    connect(m_extensions, &ExtensionsPage::componentsAsked, this, [this](const Release &target) {
        if (draft().survey)
            m_groundwork->lookForComponents(*draft().survey, target, draft().keys);
    });
    connect(m_groundwork, &Groundwork::componentsFound, this, [this](const QList<Component> &components, const ConflictKnowledge &knowledge) {
        if (draft().begun)
            return;
        draft().knowledge = knowledge;
        m_extensions->showComponents(components);
    });
    connect(m_groundwork, &Groundwork::componentsFailed, m_extensions, &ExtensionsPage::showProblem);
    connect(m_extensions, &ExtensionsPage::holdGiven, m_groundwork, &Groundwork::hold);
    connect(m_extensions, &ExtensionsPage::holdEnded, m_groundwork, &Groundwork::letGo);
    connect(m_extensions, &ExtensionsPage::settled, this, [this](const Version &target) {
        if (draft().survey && !draft().begun)
            m_groundwork->judge(*draft().survey, chosen(target), draft().keys);
    });
    connect(m_extensions, &ExtensionsPage::choicesChanged, m_plan->rehearsal(), &RehearsalBox::forget);
}

void UpgradeWizard::wireRehearsal()
{
    RehearsalBox *box = m_plan->rehearsal();
    connect(box, &RehearsalBox::asked, this, &UpgradeWizard::rehearse);
    connect(box, &RehearsalBox::wholeAsked, this, &UpgradeWizard::rehearseWhole);
    connect(m_groundwork, &Groundwork::forecastFound, this, [this](const std::optional<Forecast> &forecast) {
        draft().forecast = forecast;
        m_plan->showForecast();
    });
    connect(m_groundwork, &Groundwork::rehearsed, box, &RehearsalBox::showRehearsed);
    connect(box, &RehearsalBox::taken, this, [this](const ConflictOffer &offer) {
        if (draft().begun)
            return;
        if (offer.kind == ConflictOffer::Kind::OtherTarget) {
            // Another version is another question: what it means for the extensions has to be seen first.
            m_version->choose(Version(offer.version));
            goTo(SelectVersion);
            return;
        }
        apply(offer, draft().choices);
        m_extensions->showComponents(draft().components);
        apply(offer, draft().choices); // The version that was offered, even where the table would take another.
        rehearse();
    });
}

void UpgradeWizard::rehearse()
{
    const auto target = std::find_if(draft().releases.begin(), draft().releases.end(), [this](const Release &release) { return release.version == draft().choices.target; });
    if (!draft().survey || draft().begun || target == draft().releases.end())
        return;
    m_plan->rehearsal()->showRehearsing();
    m_groundwork->rehearse(*draft().survey, *target, draft().choices, draft().keys);
}

void UpgradeWizard::rehearseWhole()
{
    if (!draft().survey || draft().begun || draft().choices.target.isNull())
        return;
    // A run of its own, in a window of its own: it may be closed like any other, and asked for again from the list of stores.
    RunWizard *rehearsal = RunWizard::carryingOut(*desk(), draft().store, planRehearsal(draft().store, *draft().survey, draft().choices), this);
    rehearsal->setAttribute(Qt::WA_DeleteOnClose);
    rehearsal->draft().survey = draft().survey;
    rehearsal->draft().keys = draft().keys;
    rehearsal->draft().knowledge = draft().knowledge;
    const auto askForecast = [this] {
        if (draft().survey)
            m_groundwork->askForecast(*draft().survey);
    };
    connect(rehearsal, &RunWizard::runEnded, this, askForecast);
    rehearsal->show();
}

Choices UpgradeWizard::chosen(const Version &target)
{
    Choices choices = draft().choices;
    choices.target = target;
    return choices;
}

void UpgradeWizard::wirePlan()
{
    connect(m_plan, &PlanPage::quietAsked, this, [this](int minutes) {
        if (!draft().survey)
            return;
        m_plan->when()->showAsking();
        m_groundwork->askQuiet(*draft().survey, minutes);
        m_groundwork->askForecast(*draft().survey);
    });
    connect(m_groundwork, &Groundwork::quietFound, m_plan->when(), &WhenBox::showQuiet);
    connect(m_groundwork, &Groundwork::quietFailed, m_plan->when(), &WhenBox::showProblem);
}

bool UpgradeWizard::makePlan()
{
    if (!draft().survey)
        return false;
    draft().plan = planUpgrade(draft().store, *draft().survey, draft().choices);
    return true;
}

void UpgradeWizard::runShown()
{
    m_caches->showRun();
    m_permissions->showRun();
}
