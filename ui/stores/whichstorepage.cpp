#include "ui/stores/whichstorepage.h"

#include "ui/parts/desk.h"
#include "ui/parts/problemview.h"
#include "ui/stores/storedraft.h"

#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

WhichStorePage::WhichStorePage(Desk &desk, StoreDraft &draft, QWidget *parent)
    : QWizardPage(parent), m_desk(desk), m_draft(draft), m_list(new QTreeWidget(this)), m_folder(new QLineEdit(this)), m_look(new QPushButton(tr("&Look there"), this)),
      m_php(new QLineEdit(this)), m_composer(new QLineEdit(this)), m_owner(new QLabel(this)), m_magento(new QLabel(this)), m_problem(new ProblemView(this)),
      m_bar(new QProgressBar(this)), m_doing(new QLabel(this))
{
    setTitle(tr("Which store?"));
    setSubTitle(tr("These are the Magento stores in the usual places of this account."));
    m_list->setObjectName(u"foundStores"_s);
    m_list->setAccessibleName(tr("Stores found on the server"));
    m_list->setRootIsDecorated(false);
    m_list->setAlternatingRowColors(true);
    m_list->setHeaderLabels({tr("Folder"), tr("Magento"), tr("Mode"), tr("Storefront")});
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->setMinimumHeight(fontMetrics().height() * 5);
    m_folder->setObjectName(u"typedFolder"_s);
    m_look->setObjectName(u"lookThere"_s);
    m_php->setObjectName(u"phpBinary"_s);
    m_composer->setObjectName(u"composerBinary"_s);
    m_owner->setObjectName(u"owner"_s);
    m_magento->setObjectName(u"magento"_s);
    m_php->setPlaceholderText(tr("Found by itself"));
    m_composer->setPlaceholderText(tr("Found by itself"));
    for (auto *label : {m_owner, m_magento, m_doing}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);

    auto *folder = new QHBoxLayout;
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_look);
    auto *label = new QLabel(tr("&Folder:"), this);
    label->setBuddy(m_folder);
    auto *facts = new QFormLayout;
    facts->addRow(label, folder);
    facts->addRow(tr("Magento:"), m_magento);
    facts->addRow(tr("Owner of its files:"), m_owner);
    facts->addRow(tr("&PHP used:"), m_php);
    facts->addRow(tr("&Composer used:"), m_composer);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_list, 1);
    column->addLayout(facts);
    column->addWidget(m_problem);
    column->addWidget(m_doing);
    column->addWidget(m_bar);

    connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item)
            look(item->data(0, Qt::UserRole).toString());
    });
    connect(m_look, &QPushButton::clicked, this, [this] { look(m_folder->text().trimmed()); });
    connect(m_folder, &QLineEdit::textEdited, this, [this] {
        m_draft.survey.reset();
        Q_EMIT completeChanged();
    });
    for (auto *binary : {m_php, m_composer}) {
        connect(binary, &QLineEdit::editingFinished, this, [this, binary] {
            if (binary->isModified())
                look(m_folder->text().trimmed());
        });
    }
}

WhichStorePage::~WhichStorePage() = default;

void WhichStorePage::initializePage()
{
    m_problem->clear();
    m_php->setText(m_draft.store.php);
    m_composer->setText(m_draft.store.composer);
    m_folder->setText(m_draft.store.root);
    search();
    if (!m_draft.store.root.isEmpty())
        look(m_draft.store.root);
}

void WhichStorePage::cleanupPage()
{
    m_searching.drop();
    m_looking.drop();
}

void WhichStorePage::showBusy(const QString &what)
{
    m_doing->setText(what);
    m_doing->setVisible(!what.isEmpty());
    m_bar->setVisible(!what.isEmpty());
    Q_EMIT completeChanged();
}

void WhichStorePage::search()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_searching = background(
        this, m_desk.crew(), [connection = m_draft.connection](std::stop_token stop) { return findStores(*connection, stop); },
        [this](const Result<QList<FoundStore>> &found) {
            showBusy(m_looking.running() ? m_doing->text() : QString());
            if (found)
                showFound(*found);
            else
                m_problem->show(found.problem());
        });
    showBusy(tr("Looking for stores on the server…"));
}

void WhichStorePage::showFound(const QList<FoundStore> &found)
{
    {
        const QSignalBlocker quiet(m_list);
        for (const FoundStore &store : found) {
            auto *item = new QTreeWidgetItem(m_list, {store.root, tr("%1 %2", "Magento Open Source 2.4.7").arg(editionName(store.edition), store.version.text()).trimmed(), store.mode, store.baseUrl});
            item->setData(0, Qt::UserRole, store.root);
        }
        m_list->setCurrentItem(nullptr);
    }
    if (found.isEmpty() && m_folder->text().isEmpty()) {
        m_problem->show({Problem::Kind::Unready, tr("No Magento store was found in the usual places."),
                         tr("Type the folder in which bin/magento is, then press Look there."), {}});
        m_folder->setFocus();
    }
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        auto *item = m_list->topLevelItem(row);
        if (m_folder->text().isEmpty() || m_folder->text() == item->data(0, Qt::UserRole).toString()) {
            m_list->setCurrentItem(item);
            break;
        }
    }
}

void WhichStorePage::look(const QString &root)
{
    if (root.isEmpty())
        return;
    m_problem->clear();
    m_folder->setText(root);
    m_php->setModified(false);
    m_composer->setModified(false);
    m_draft.survey.reset();
    m_draft.store.root = root;
    m_draft.store.php = m_php->text().trimmed();
    m_draft.store.composer = m_composer->text().trimmed();
    m_looking = background(
        this, m_desk.crew(),
        [connection = m_draft.connection, store = m_draft.store](std::stop_token stop) { return takeSurvey(*connection, store.root, store.php, store.composer, stop); },
        [this](const Result<Survey> &survey) { showSurvey(survey); });
    showBusy(tr("Looking at %1…").arg(root));
}

void WhichStorePage::showSurvey(const Result<Survey> &survey)
{
    showBusy(m_searching.running() ? tr("Looking for stores on the server…") : QString());
    m_magento->clear();
    m_owner->clear();
    if (!survey) {
        m_problem->show(survey.problem());
        return;
    }
    if (survey->version.isNull() && survey->edition == Edition::Unknown) {
        m_problem->show({Problem::Kind::Unready, tr("There is no Magento store in %1.").arg(m_draft.store.root),
                         tr("Choose the folder that holds bin/magento and composer.lock."), survey->unknown.value(u"magento"_s)});
        return;
    }
    m_magento->setText(tr("%1 %2", "Magento Open Source 2.4.7").arg(editionName(survey->edition), survey->version.text()).trimmed());
    m_owner->setText(survey->owner == survey->login || survey->owner.isEmpty()
                         ? survey->owner
                         : tr("%1. You log in as %2: an upgrade has to be run as %1.").arg(survey->owner, survey->login));
    m_php->setPlaceholderText(survey->php.isEmpty() ? tr("Not found: type the path") : tr("%1 (version %2)").arg(survey->php, survey->phpVersion.text()));
    m_composer->setPlaceholderText(survey->composer.isEmpty() ? tr("Not found: type the path")
                                                              : tr("%1 (version %2)").arg(survey->composer, survey->composerVersion.text()));
    m_draft.store.root = survey->root.isEmpty() ? m_draft.store.root : survey->root;
    m_draft.survey = *survey;
    Q_EMIT completeChanged();
}

bool WhichStorePage::isComplete() const { return m_draft.survey.has_value() && !m_looking.running(); }
