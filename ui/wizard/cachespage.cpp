#include "ui/wizard/cachespage.h"

#include "app/upgrade/method.h"
#include "ui/parts/verdicticon.h"
#include "ui/wizard/banner.h"

#include <QHash>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// The words of the Admin's Cache Management page.
QString cacheName(const QString &type)
{
    static const QHash<QString, const char *> names{
        {u"config"_s, QT_TRANSLATE_NOOP("CachesPage", "Configuration")},
        {u"layout"_s, QT_TRANSLATE_NOOP("CachesPage", "Layouts")},
        {u"block_html"_s, QT_TRANSLATE_NOOP("CachesPage", "Blocks HTML output")},
        {u"collections"_s, QT_TRANSLATE_NOOP("CachesPage", "Collections Data")},
        {u"reflection"_s, QT_TRANSLATE_NOOP("CachesPage", "Reflection Data")},
        {u"db_ddl"_s, QT_TRANSLATE_NOOP("CachesPage", "Database DDL operations")},
        {u"compiled_config"_s, QT_TRANSLATE_NOOP("CachesPage", "Compiled Config")},
        {u"eav"_s, QT_TRANSLATE_NOOP("CachesPage", "EAV types and attributes")},
        {u"customer_notification"_s, QT_TRANSLATE_NOOP("CachesPage", "Customer Notification")},
        {u"config_integration"_s, QT_TRANSLATE_NOOP("CachesPage", "Integrations Configuration")},
        {u"config_integration_api"_s, QT_TRANSLATE_NOOP("CachesPage", "Integrations API Configuration")},
        {u"config_webservice"_s, QT_TRANSLATE_NOOP("CachesPage", "Web Services Configuration")},
        {u"graphql_query_resolver_result"_s, QT_TRANSLATE_NOOP("CachesPage", "GraphQL Query Resolver Results")},
        {u"full_page"_s, QT_TRANSLATE_NOOP("CachesPage", "Page Cache")},
        {u"target_rule"_s, QT_TRANSLATE_NOOP("CachesPage", "Target Rule")},
        {u"translate"_s, QT_TRANSLATE_NOOP("CachesPage", "Translations")},
    };
    const char *name = names.value(type, nullptr);
    return name ? CachesPage::tr(name) : type;
}

bool stepDone(const RunState &run, QLatin1StringView name)
{
    for (const RunState::StepProgress &step : run.steps) {
        if (step.name == name)
            return step.phase == RunState::StepPhase::Done || step.phase == RunState::StepPhase::Skipped || step.phase == RunState::StepPhase::Undone;
    }
    return false;
}

bool stepUndone(const RunState &run, QLatin1StringView name)
{
    for (const RunState::StepProgress &step : run.steps) {
        if (step.name == name)
            return step.phase == RunState::StepPhase::Undone;
    }
    return false;
}

} // namespace

CachesPage::CachesPage(Draft &draft, QWidget *parent) : WizardPage(draft, parent), m_banner(new Banner), m_table(new QTableWidget(0, 4))
{
    sayWhatHappens(Method::InPlace);
    m_table->setObjectName(u"caches"_s);
    m_table->setAccessibleName(tr("Cache types"));
    m_table->setHorizontalHeaderLabels({tr("Cache type"), tr("Now"), tr("During the upgrade"), tr("Afterwards")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < 4; ++column)
        m_table->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_banner);
    layout->addWidget(m_table, 1);
}

void CachesPage::sayWhatHappens(Method method)
{
    if (method == Method::Staged)
        setStep(tr("Disable caches"), tr("Caches stay as they are during the upgrade"), tr("Old and new never share a cache. You need not do anything here."));
    else
        setStep(tr("Disable caches"), tr("Caches are switched off during the upgrade"), tr("An upgrade with caches on can mix old and new. You need not do anything here."));
}

void CachesPage::entered()
{
    if (!draft().survey) {
        showRun();
        return;
    }
    const auto &types = draft().survey->cacheTypes;
    const bool staged = methodOf(*draft().survey, draft().choices) == Method::Staged;
    sayWhatHappens(staged ? Method::Staged : Method::InPlace);
    m_table->setRowCount(int(types.size()));
    int row = 0;
    int on = 0;
    for (auto type = types.begin(); type != types.end(); ++type, ++row) {
        const QString now = type.value() ? tr("Enabled") : tr("Disabled");
        on += type.value();
        auto *name = new QTableWidgetItem(cacheName(type.key()));
        name->setToolTip(type.key());
        m_table->setItem(row, 0, name);
        m_table->setItem(row, 1, new QTableWidgetItem(now));
        m_table->setItem(row, 2, new QTableWidgetItem(staged ? now : tr("Disabled")));
        m_table->setItem(row, 3, new QTableWidgetItem(now));
    }
    if (draft().begun) {
        showRun();
    } else if (types.isEmpty()) {
        m_banner->say(Check::Verdict::CouldNotTell, tr("The cache types could not be told"), tr("The server looks again when the upgrade starts, and keeps their state before it changes anything."));
        setStanding(Check::Verdict::CouldNotTell);
    } else if (staged) {
        m_banner->say(Check::Verdict::Fine, tr("Your caches stay as they are"),
                      tr("The new version is built beside your store with caches of its own, so old and new never meet. In the switch every cache is emptied."));
        setStanding(Check::Verdict::Fine);
    } else {
        m_banner->say(Check::Verdict::Fine, tr("%n cache type(s) are switched off, and put back afterwards", nullptr, on),
                      tr("Each one is put back to exactly the state it has now. Those that are disabled today stay disabled."));
        setStanding(Check::Verdict::Fine);
    }
}

QWidget *CachesPage::firstFocus()
{
    return m_table;
}

void CachesPage::showRun()
{
    if (!draft().begun)
        return;
    if (stepDone(draft().run, "restore-caches"_L1) || stepUndone(draft().run, "disable-caches"_L1))
        m_banner->say(Check::Verdict::Fine, tr("The caches are back exactly as they were"));
    else if (stepDone(draft().run, "put-in-built"_L1))
        m_banner->say(Check::Verdict::Waiting, tr("The caches are emptied"), tr("Each one stays as it was, enabled or disabled."));
    else if (stepDone(draft().run, "disable-caches"_L1))
        m_banner->say(Check::Verdict::Waiting, tr("The caches are switched off"), tr("They are put back when the upgrade is through, or when the store goes back."));
    else
        m_banner->say(Check::Verdict::Waiting, tr("The caches have not been touched yet"));
    setStanding(Check::Verdict::Fine);
}
