#include "ui/stores/hostkeypage.h"

#include "ui/parts/desk.h"
#include "ui/parts/problemview.h"
#include "ui/parts/verdicticon.h"
#include "ui/stores/storedraft.h"

#include <QCheckBox>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWizard>

using namespace Qt::StringLiterals;
using Verdict = Check::Verdict;

HostKeyPage::HostKeyPage(Desk &desk, StoreDraft &draft, QWidget *parent)
    : QWizardPage(parent), m_desk(desk), m_draft(draft), m_verdict(new VerdictIcon(this)), m_sentence(new QLabel(this)), m_fingerprintLabel(new QLabel(this)),
      m_fingerprint(new QLineEdit(this)), m_compare(new QLabel(this)), m_agree(new QCheckBox(tr("Yes, this &is my server"), this)), m_bar(new QProgressBar(this)),
      m_doing(new QLabel(this)), m_problem(new ProblemView(this)), m_again(new QPushButton(tr("&Try again"), this))
{
    setTitle(tr("Is this your server?"));
    setSubTitle(tr("Every server has a host key that nobody can imitate. It is looked at before anything secret is sent."));
    m_sentence->setObjectName(u"hostKeySentence"_s);
    m_fingerprint->setObjectName(u"fingerprint"_s);
    m_agree->setObjectName(u"agree"_s);
    m_again->setObjectName(u"meetAgain"_s);
    for (auto *label : {m_sentence, m_compare, m_doing}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_fingerprintLabel->setBuddy(m_fingerprint);
    m_fingerprint->setReadOnly(true);
    m_fingerprint->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_fingerprint->setAccessibleName(tr("Fingerprint of the server's host key"));
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);

    auto *column = new QVBoxLayout(this);
    column->addWidget(m_verdict);
    column->addWidget(m_sentence);
    column->addSpacing(6);
    column->addWidget(m_fingerprintLabel);
    column->addWidget(m_fingerprint);
    column->addWidget(m_compare);
    column->addSpacing(6);
    column->addWidget(m_agree);
    column->addWidget(m_problem);
    column->addWidget(m_again, 0, Qt::AlignLeading);
    column->addStretch();
    column->addWidget(m_doing);
    column->addWidget(m_bar);

    connect(m_agree, &QCheckBox::toggled, this, &QWizardPage::completeChanged);
    connect(m_again, &QPushButton::clicked, this, &HostKeyPage::meet);
}

HostKeyPage::~HostKeyPage() = default;

void HostKeyPage::initializePage() { meet(); }

void HostKeyPage::cleanupPage()
{
    m_meeting.drop();
    m_entering.drop();
}

void HostKeyPage::showBusy(const QString &what)
{
    m_doing->setText(what);
    m_bar->setVisible(!what.isEmpty());
    m_agree->setEnabled(what.isEmpty());
    Q_EMIT completeChanged();
}

void HostKeyPage::meet()
{
    m_known = m_stopped = false;
    m_key = {};
    m_agree->setChecked(false);
    m_problem->clear();
    for (auto *part : std::initializer_list<QWidget *>{m_agree, m_again, m_fingerprint, m_fingerprintLabel, m_compare, m_sentence})
        part->hide();
    m_verdict->setVerdict(Verdict::Waiting);
    m_meeting = background(
        this, m_desk.crew(),
        [address = m_draft.store.address, trust = m_desk.trustFor(m_draft.store)](std::stop_token stop) -> Result<Meeting> {
            const auto key = Connection::lookAtHostKey(address, {}, stop);
            if (!key)
                return key.problem();
            const KnownHosts known({trust.ownFile, trust.openSshFile});
            return Meeting{*key, known.judge(address.host, address.port, *key)};
        },
        [this](const Result<Meeting> &met) {
            showBusy({});
            if (met)
                showMeeting(*met);
            else
                showProblem(met.problem());
        });
    showBusy(tr("Asking %1 for its host key…").arg(m_draft.store.address.host));
}

void HostKeyPage::showProblem(const Problem &problem)
{
    m_problem->show(problem);
    m_again->show();
    if (m_key.blob.isEmpty())
        m_verdict->setVerdict(Verdict::CouldNotTell);
    Q_EMIT completeChanged();
}

void HostKeyPage::showMeeting(const Meeting &meeting)
{
    m_key = meeting.key;
    const QString host = m_draft.store.address.host;
    m_fingerprintLabel->setText(tr("&Host key (%1):").arg(meeting.key.type));
    m_fingerprint->setText(meeting.key.fingerprint());
    m_fingerprint->setCursorPosition(0);
    for (auto *part : std::initializer_list<QWidget *>{m_fingerprint, m_fingerprintLabel, m_sentence})
        part->show();
    using Known = KnownHosts::Verdict;
    // Another kind of key of this host is known: the log-in asks for that one, and fails if it is not shown.
    m_known = meeting.answer.verdict == Known::Known || (meeting.answer.verdict == Known::Unknown && !meeting.answer.otherTypes.isEmpty());
    m_stopped = meeting.answer.verdict == Known::Changed || meeting.answer.verdict == Known::Revoked;
    if (m_known) {
        m_verdict->setVerdict(Verdict::Fine);
        m_verdict->setWord(tr("You know this server"));
        m_sentence->setText(tr("The host key of %1 is the one this computer has seen before. Press Next to log in.").arg(host));
    } else if (!m_stopped) {
        m_verdict->setVerdict(Verdict::WorthKnowing);
        m_verdict->setWord(tr("This computer has not met this server before"));
        m_sentence->setText(tr("This is what %1 shows as its host key.").arg(host));
        m_compare->setText(tr("Compare it with the fingerprint that your host tells: in its control panel under SSH access, in the welcome mail, or from its support. "
                              "Somebody who already logs in can run: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub"));
        m_compare->show();
        m_agree->show();
        m_agree->setFocus();
    } else if (meeting.answer.verdict == Known::Changed) {
        m_verdict->setVerdict(Verdict::FixThis);
        m_verdict->setWord(tr("Stop: this is not the server it was"));
        m_sentence->setText(tr("%1 shows another host key than before. Either the server was set up anew, or somebody is between you and it. Nothing was sent.").arg(host));
        m_problem->show({Problem::Kind::Untrusted, tr("Storewright does not go on from here."),
                         tr("Ask your host whether the server's key was changed, and for its fingerprint. If it is the one above, remove line %1 of %2, then press "
                            "Try again.")
                             .arg(QString::number(meeting.answer.line), meeting.answer.file),
                         tr("Known: %1\nShown: %2").arg(meeting.answer.known, meeting.key.fingerprint())});
        m_again->show();
    } else {
        m_verdict->setVerdict(Verdict::FixThis);
        m_verdict->setWord(tr("Stop: this key was declared stolen"));
        m_sentence->setText(tr("The host key of %1 is marked as revoked in %2. Ask your host about it.").arg(host, meeting.answer.file));
        m_again->show();
    }
    Q_EMIT completeChanged();
}

bool HostKeyPage::isComplete() const
{
    return !m_meeting.running() && !m_entering.running() && !m_stopped && !m_key.blob.isEmpty() && (m_known || m_agree->isChecked());
}

bool HostKeyPage::validatePage()
{
    if (m_draft.connection && m_draft.connection->alive())
        return true;
    if (isComplete())
        logIn();
    return false;
}

void HostKeyPage::logIn()
{
    m_problem->clear();
    m_again->hide();
    HostTrust trust = m_desk.trustFor(m_draft.store);
    if (!m_known)
        trust.acceptFingerprint = m_key.fingerprint();
    m_draft.acceptFingerprint = trust.acceptFingerprint;
    Store store = m_draft.store;
    m_entering = background(
        this, m_desk.crew(),
        [&desk = m_desk, store, login = m_draft.login(), trust, make = m_draft.makeKey, folder = QString(m_desk.dataDir() + u"/keys"_s)](std::stop_token stop) mutable -> Result<MadeKey> {
            if (make)
                return makeKey(store.address, login.password, trust, folder, stop);
            if (store.id) { // What is left empty is what is known already.
                const auto known = desk.loginFor(store);
                if (known && login.password.isEmpty())
                    login.password = known->password;
                if (known && login.passphrase.isEmpty())
                    login.passphrase = known->passphrase;
            }
            auto open = Connection::open(store.address, login, trust, {}, stop);
            if (!open)
                return open.problem();
            return MadeKey{store.keyFile, *open};
        },
        [this](const Result<MadeKey> &in) { loggedIn(in); });
    showBusy(m_draft.makeKey ? tr("Making a key and proving it…") : tr("Logging in…"));
}

void HostKeyPage::loggedIn(const Result<MadeKey> &in)
{
    showBusy({});
    if (!in) {
        showProblem(in.problem());
        return;
    }
    m_draft.connection = in->connection;
    if (m_draft.makeKey) {
        m_draft.store.loginWay = Login::Way::KeyFile;
        m_draft.store.keyFile = in->file;
        m_draft.password.clear();
        Q_EMIT keyMade();
    }
    wizard()->next();
}
