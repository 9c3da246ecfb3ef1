#include "ui/stores/aboutstorepage.h"

#include "ui/parts/desk.h"
#include "ui/parts/problemview.h"
#include "ui/stores/storedraft.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {
QString nameOf(const StoreDraft &draft, const QString &baseUrl)
{
    QString host = QUrl(baseUrl).host();
    if (host.startsWith(u"www."))
        host.remove(0, 4);
    return host.isEmpty() ? draft.store.address.host : host;
}
}

AboutStorePage::AboutStorePage(Desk &desk, StoreDraft &draft, QWidget *parent)
    : QWizardPage(parent), m_desk(desk), m_draft(draft), m_name(new QLineEdit(this)), m_group(new QComboBox(this)), m_baseUrl(new QLineEdit(this)),
      m_problem(new ProblemView(this))
{
    setTitle(tr("What is it called?"));
    setSubTitle(tr("The storefront address is where Storewright checks that customers see the store, before and after an upgrade."));
    m_name->setObjectName(u"storeName"_s);
    m_group->setObjectName(u"storeGroup"_s);
    m_baseUrl->setObjectName(u"baseUrl"_s);
    m_group->setEditable(true);
    m_group->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_group->lineEdit()->setPlaceholderText(tr("None"));
    auto *rows = new QFormLayout(this);
    rows->addRow(tr("&Storefront address:"), m_baseUrl);
    rows->addRow(tr("&Name:"), m_name);
    rows->addRow(tr("&Group:"), m_group);
    rows->addRow(m_problem);
    connect(m_name, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
    connect(m_baseUrl, &QLineEdit::textChanged, this, &QWizardPage::completeChanged);
}

void AboutStorePage::initializePage()
{
    m_problem->clear();
    const Store &store = m_draft.store;
    const QString found = m_draft.survey ? m_draft.survey->baseUrl : QString();
    m_baseUrl->setText(store.baseUrl.isEmpty() ? found : store.baseUrl);
    m_name->setText(store.name.isEmpty() ? nameOf(m_draft, m_baseUrl->text()) : store.name);
    QStringList groups;
    for (const Store &each : m_desk.book().stores())
        groups << each.group;
    groups.removeAll(QString());
    groups.removeDuplicates();
    groups.sort(Qt::CaseInsensitive);
    m_group->clear();
    m_group->addItems(groups);
    m_group->setEditText(store.group);
}

bool AboutStorePage::isComplete() const
{
    const QUrl url(m_baseUrl->text().trimmed(), QUrl::StrictMode);
    const bool noUrl = m_baseUrl->text().trimmed().isEmpty();
    return !m_name->text().trimmed().isEmpty() && (noUrl || (url.isValid() && url.scheme().startsWith(u"http") && !url.host().isEmpty()));
}

bool AboutStorePage::validatePage()
{
    Store &store = m_draft.store;
    store.name = m_name->text().trimmed();
    store.group = m_group->currentText().trimmed();
    store.baseUrl = m_baseUrl->text().trimmed();
    if (m_draft.survey) {
        store.edition = editionName(m_draft.survey->edition);
        store.version = m_draft.survey->version.text();
        store.phpVersion = m_draft.survey->phpVersion.text();
    }
    return isComplete();
}

void AboutStorePage::showProblem(const Problem &problem) { m_problem->show(problem); }
