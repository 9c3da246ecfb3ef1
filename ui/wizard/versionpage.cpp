#include "ui/wizard/versionpage.h"

#include "app/magento/support.h"
#include "app/upgrade/visit.h"
#include "ui/parts/verdicticon.h"
#include "ui/wizard/banner.h"
#include "ui/wizard/keysform.h"
#include "ui/wizard/pathbox.h"
#include "ui/wizard/rowlist.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// Nothing but extensions stands in its way: those can be dealt with.
bool onlyExtensions(const Release &release)
{
    return std::all_of(release.obstacles.begin(), release.obstacles.end(), [](const Release::Obstacle &obstacle) { return obstacle.kind == Release::Obstacle::Kind::Extension; });
}

QProgressBar *endlessBar()
{
    auto *bar = new QProgressBar;
    bar->setRange(0, 0);
    bar->setTextVisible(false);
    return bar;
}

} // namespace

VersionPage::VersionPage(Draft &draft, QWidget *parent) : WizardPage(draft, parent), m_stack(new QStackedWidget)
{
    setStep(tr("Select version"), tr("Which version do you want?"), tr("The newest version that fits your server and your extensions is already chosen."));

    m_searching = new QWidget;
    auto *searchingLayout = new QVBoxLayout(m_searching);
    auto *searchingSay = new QLabel(tr("Looking for new versions…"));
    searchingLayout->addStretch();
    searchingLayout->addWidget(searchingSay, 0, Qt::AlignHCenter);
    searchingLayout->addWidget(endlessBar());
    searchingLayout->addStretch();

    m_keysForm = new KeysForm;
    connect(m_keysForm, &KeysForm::keysGiven, this, &VersionPage::keysGiven);

    m_nothing = new QWidget;
    m_sorry = new Banner;
    auto *again = new QPushButton(tr("&Look again"));
    again->setObjectName(u"lookAgain"_s);
    connect(again, &QPushButton::clicked, this, &VersionPage::searchAsked);
    m_sorry->addButton(again);
    m_causes = new QLabel;
    m_causes->setObjectName(u"causes"_s);
    m_causes->setWordWrap(true);
    m_causes->setOpenExternalLinks(true);
    m_causes->setTextInteractionFlags(Qt::TextBrowserInteraction);
    auto *nothingLayout = new QVBoxLayout(m_nothing);
    nothingLayout->setContentsMargins(0, 0, 0, 0);
    nothingLayout->addWidget(m_sorry);
    nothingLayout->addWidget(m_causes);
    nothingLayout->addStretch();

    m_found = new QWidget;
    m_banner = new Banner;
    m_list = new RowList;
    m_list->setObjectName(u"releases"_s);
    m_list->setAccessibleName(tr("Versions"));
    m_standing = new QLabel;
    m_standing->setObjectName(u"standing"_s);
    m_standing->setWordWrap(true);
    m_links = new QLabel;
    m_links->setOpenExternalLinks(true);
    m_links->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_changeKeys = new QPushButton(tr("Other &access keys…"));
    m_changeKeys->setObjectName(u"changeKeys"_s);
    m_changeKeys->setAutoDefault(false);
    connect(m_changeKeys, &QPushButton::clicked, this, &VersionPage::askForKeys);
    m_keysSay = new QLabel;
    m_keysSay->setObjectName(u"keysSay"_s);
    m_keysSay->setWordWrap(true);
    m_keysSay->hide();

    m_path = new PathBox;
    connect(m_list, &RowList::currentRowChanged, this, &VersionPage::chooseRelease);

    auto *links = new QHBoxLayout;
    links->addWidget(m_links, 1);
    links->addWidget(m_changeKeys);
    auto *foundLayout = new QVBoxLayout(m_found);
    foundLayout->setContentsMargins(0, 0, 0, 0);
    foundLayout->addWidget(m_banner);
    foundLayout->addWidget(m_standing);
    foundLayout->addWidget(m_list, 1);
    foundLayout->addLayout(links);
    foundLayout->addWidget(m_keysSay);
    foundLayout->addWidget(m_path);

    for (QWidget *face : {m_searching, m_found, static_cast<QWidget *>(m_keysForm), m_nothing})
        m_stack->addWidget(face);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_stack);
}

void VersionPage::entered()
{
    m_found->setEnabled(!draft().begun);
    m_keysForm->setEnabled(!draft().begun);
    m_nothing->setEnabled(!draft().begun);
    // Who asked for other keys, and then thought better of it, finds the versions again.
    if (m_stack->currentWidget() == m_keysForm && !draft().releases.isEmpty() && !busy())
        m_stack->setCurrentWidget(m_found);
    if (!m_searched && !draft().begun)
        Q_EMIT searchAsked();
}

QWidget *VersionPage::firstFocus()
{
    if (m_stack->currentWidget() == m_keysForm)
        return m_keysForm->firstFocus();
    return m_stack->currentWidget() == m_found ? m_list : nullptr;
}

void VersionPage::showSearching()
{
    m_searched = true;
    // The form stays in view while its keys are tried: what was typed must not vanish.
    if (m_stack->currentWidget() == m_keysForm)
        m_keysForm->setChecking(true);
    else
        m_stack->setCurrentWidget(m_searching);
    setStanding(Check::Verdict::Waiting, true);
}

void VersionPage::askForKeys()
{
    const QStringList hosts = draft().survey ? Visit::repositoryHosts(*draft().survey) : QStringList();
    const auto refused = std::find_if(m_silent.begin(), m_silent.end(), [](const Offering::Silence &silence) { return silence.problem.kind == Problem::Kind::Refused; });
    if (refused != m_silent.end())
        m_keysForm->ask(refused->problem, draft().keys, refused->host, hosts);
    else
        m_keysForm->ask({Problem::Kind::Usage, tr("Enter the access keys to use from now on."), {}, {}}, draft().keys, hosts.value(0), hosts);
    m_stack->setCurrentWidget(m_keysForm);
}

void VersionPage::showReleases(const QList<Release> &releases, const QList<Offering::Silence> &silent, const QString &accepted)
{
    m_searched = true;
    m_silent = silent;
    QStringList said;
    if (!accepted.isEmpty())
        said.append(tr("%1 accepts these access keys.").arg(accepted));
    for (const Offering::Silence &silence : silent)
        said.append(tr("Extensions from %1 could not be looked up: %2").arg(silence.host, silence.problem.summary));
    m_keysSay->setText(said.join(u'\n'));
    m_keysSay->setVisible(!said.isEmpty());
    draft().releases = releases;
    const Version newest = Visit::newestFitting(releases);
    const QString product = draft().survey ? draft().survey->productPackage : QString();
    const Edition edition = draft().survey ? draft().survey->edition : Edition::Unknown;
    const QString standing = draft().survey ? standingSentence(product, draft().survey->version, edition) : QString();
    m_standing->setText(standing);
    m_standing->setVisible(!standing.isEmpty());
    QList<RowList::Row> rows;
    for (const Release &release : releases) {
        QStringList sentences;
        for (const Release::Obstacle &obstacle : release.obstacles)
            sentences.append(obstacle.sentence);
        const Check::Verdict verdict = release.fits() ? Check::Verdict::Fine : onlyExtensions(release) ? Check::Verdict::WorthKnowing : Check::Verdict::FixThis;
        const bool recommended = release.fits() && release.version == newest;
        if (release.fits())
            sentences.append(tr("Fits your server and your extensions."));
        if (const QString support = supportSentence(product, release.version, edition); !support.isEmpty())
            sentences.append(support);
        rows.append({release.version.text(), verdictIcon(verdict), release.fits() ? tr("Fits") : onlyExtensions(release) ? tr("Extensions to settle") : tr("Does not fit yet"),
                     tr("Magento %1").arg(release.version.text()), sentences.join(u'\n'),
                     recommended ? tr("Recommended") : QString()});
    }
    // A list that gets the keyboard chooses its first row by itself: the right row is chosen before.
    const QString earlier = draft().choices.target.text();
    m_filling = true;
    m_list->setRows(rows);
    if (!m_list->selectKey(earlier) && !m_list->selectKey(newest.text()))
        m_list->setCurrentRow(0);
    m_filling = false;
    m_stack->setCurrentWidget(releases.isEmpty() ? m_nothing : m_found);
    if (releases.isEmpty()) {
        const QString version = draft().survey ? draft().survey->version.text() : QString();
        m_sorry->say(Check::Verdict::Fine, tr("You already have the newest version"),
                     tr("Your store runs Magento %1. There is nothing newer to go to, and nothing to do here.").arg(version));
        m_causes->clear();
        setStanding(Check::Verdict::FixThis);
        return;
    }
    chooseRelease();
    if (isVisible())
        m_list->setFocus();
}

void VersionPage::showProblem(const Problem &problem, const QString &repositoryHost)
{
    m_searched = true;
    setStanding(Check::Verdict::FixThis);
    if (problem.kind == Problem::Kind::Refused) {
        m_keysForm->ask(problem, draft().keys, repositoryHost, draft().survey ? Visit::repositoryHosts(*draft().survey) : QStringList(repositoryHost));
        m_stack->setCurrentWidget(m_keysForm);
        if (isVisible())
            m_keysForm->firstFocus()->setFocus();
        return;
    }
    m_sorry->say(problem);
    m_causes->setText(tr("<p>What usually helps:</p><ul>"
                         "<li><b>Access keys.</b> Use the keys of the account that owns the licence; keys of a shared account are refused.</li>"
                         "<li><b>The shop was made from a copy of the Magento source on GitHub.</b> Such a store can only be upgraded by its developers.</li>"
                         "<li><b>The connection.</b> This computer and your server must both be allowed to reach %1 over HTTPS.</li></ul>")
                          .arg(repositoryHost.isEmpty() ? tr("the download site of Magento") : repositoryHost.toHtmlEscaped()));
    m_stack->setCurrentWidget(m_nothing);
}

void VersionPage::chooseRelease()
{
    if (m_filling)
        return;
    const Release *release = chosen();
    if (!draft().begun) {
        const Version before = draft().choices.target;
        draft().choices.target = release ? release->version : Version();
        if (draft().choices.target != before)
            Q_EMIT releaseChosen();
    }
    showPath(release);
    if (release) {
        const QString line = release->version.line().section(u'.', 0, 2).replace(u'.', u'-');
        m_links->setText(tr("<a href=\"%1\">Release notes of %2</a> &nbsp; <a href=\"%3\">System requirements</a>")
                             .arg(u"https://experienceleague.adobe.com/en/docs/commerce-operations/release/notes/magento-open-source/%1"_s.arg(line),
                                  release->version.text(), u"https://experienceleague.adobe.com/en/docs/commerce-operations/installation-guide/system-requirements"_s));
        if (release->fits())
            Q_EMIT targetChosen(release->version);
    }
    showVerdict();
}

void VersionPage::showPath(const Release *release)
{
    QList<Version> offered;
    for (const Release &each : draft().releases)
        offered.append(each.version);
    m_path->showPath(release && draft().survey ? pathTo(*draft().survey, release->version, offered) : UpgradePath(), draft().store);
}

void VersionPage::choose(const Version &version)
{
    m_list->selectKey(version.text());
}

const Release *VersionPage::chosen() const
{
    const QString key = m_list->currentKey();
    const auto found = std::find_if(draft().releases.begin(), draft().releases.end(), [&key](const Release &release) { return release.version.text() == key; });
    return found == draft().releases.end() ? nullptr : &*found;
}

void VersionPage::showVerdict()
{
    const Release *release = chosen();
    if (!release || m_stack->currentWidget() != m_found)
        return;
    const QString from = draft().survey ? draft().survey->version.text() : QString();
    if (release->fits()) {
        m_banner->say(Check::Verdict::Fine, tr("From %1 to %2").arg(from, release->version.text()), tr("This version fits your server and your extensions."));
        setStanding(Check::Verdict::Fine);
        return;
    }
    if (onlyExtensions(*release)) {
        m_banner->say(Check::Verdict::WorthKnowing, tr("%1 fits your server, but not every extension").arg(release->version.text()),
                      tr("%1 The next page shows what can be done about it.").arg(release->obstacles.first().sentence));
        setStanding(Check::Verdict::WorthKnowing);
        return;
    }
    const auto first = std::find_if(release->obstacles.begin(), release->obstacles.end(), [](const Release::Obstacle &obstacle) { return obstacle.kind != Release::Obstacle::Kind::Extension; });
    m_banner->say(Check::Verdict::FixThis, tr("%1 does not fit yet").arg(release->version.text()), first->sentence);
    setStanding(Check::Verdict::FixThis);
}
