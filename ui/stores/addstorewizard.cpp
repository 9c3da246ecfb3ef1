#include "ui/stores/addstorewizard.h"

#include "ui/parts/desk.h"
#include "ui/stores/aboutstorepage.h"
#include "ui/stores/hostkeypage.h"
#include "ui/stores/loginpage.h"
#include "ui/stores/whichstorepage.h"
#include "ui/stores/wherepage.h"

using namespace Qt::StringLiterals;

AddStoreWizard::AddStoreWizard(Desk &desk, QWidget *parent) : QWizard(parent), m_desk(desk)
{
    m_draft.store.loginWay = Login::Way::Password;
    setWindowTitle(tr("Add store"));
    build();
}

AddStoreWizard::AddStoreWizard(Desk &desk, const Store &store, QWidget *parent) : QWizard(parent), m_desk(desk)
{
    m_draft.store = store;
    setWindowTitle(tr("Edit %1").arg(store.name));
    build();
}

void AddStoreWizard::build()
{
    setObjectName(u"addStoreWizard"_s);
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setPage(Where, new WherePage(m_draft, this));
    auto *login = new LoginPage(m_draft, this);
    auto *hostKey = new HostKeyPage(m_desk, m_draft, this);
    connect(hostKey, &HostKeyPage::keyMade, login, &LoginPage::forgetPassword);
    setPage(LogIn, login);
    setPage(HostKeyPageId, hostKey);
    setPage(Which, new WhichStorePage(m_desk, m_draft, this));
    setPage(About, new AboutStorePage(m_desk, m_draft, this));
    setButtonText(QWizard::FinishButton, m_draft.store.id ? tr("&Save") : tr("&Add store"));
    resize(fontMetrics().averageCharWidth() * 105, fontMetrics().height() * 34);
}

void AddStoreWizard::accept()
{
    if (!validateCurrentPage()) // the last page hands over what was typed
        return;
    if (m_draft.store.id) {
        if (const auto saved = m_desk.book().save(m_draft.store); !saved) {
            static_cast<AboutStorePage *>(page(About))->showProblem(saved.problem());
            return;
        }
    } else {
        const auto added = m_desk.book().add(m_draft.store);
        if (!added) {
            static_cast<AboutStorePage *>(page(About))->showProblem(added.problem());
            return;
        }
        m_draft.store = *added;
    }
    const bool byKey = m_draft.store.loginWay == Login::Way::KeyFile;
    const auto kind = byKey ? Secrets::Kind::Passphrase : Secrets::Kind::Password;
    const QString secret = m_draft.makeKey ? QString() : byKey ? m_draft.passphrase : m_draft.password;
    if (!secret.isEmpty()) {
        m_desk.rememberForNow(m_draft.store.id, kind, secret);
        if (m_draft.keepSecret)
            m_desk.crew().start([&desk = m_desk, id = m_draft.store.id, kind, secret] { desk.remember(id, kind, secret); });
    }
    Q_EMIT kept(m_draft.store);
    QWizard::accept();
}
