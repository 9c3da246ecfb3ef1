#pragma once

#include "app/ssh/knownhosts.h"
#include "ui/parts/background.h"
#include "ui/stores/makekey.h"

#include <QWizardPage>

class Desk;
class ProblemView;
class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class VerdictIcon;
struct StoreDraft;

/// "Is this your server?": the host key, what to compare it with, and a hard stop when it has changed. Going on logs in.
class HostKeyPage : public QWizardPage
{
    Q_OBJECT

public:
    HostKeyPage(Desk &desk, StoreDraft &draft, QWidget *parent = nullptr);
    ~HostKeyPage() override;

    void initializePage() override;
    void cleanupPage() override;
    bool isComplete() const override;
    bool validatePage() override; ///< Logs in, in the background; the wizard goes on by itself when that has worked.

Q_SIGNALS:
    void keyMade();

private:
    /// What the server showed, and what we knew of it.
    struct Meeting
    {
        HostKey key;
        KnownHosts::Answer answer;
    };
    void meet();
    void showMeeting(const Meeting &meeting);
    void showProblem(const Problem &problem);
    void showBusy(const QString &what);
    void logIn();
    void loggedIn(const Result<MadeKey> &in);

    Desk &m_desk;
    StoreDraft &m_draft;
    VerdictIcon *m_verdict;
    QLabel *m_sentence;
    QLabel *m_fingerprintLabel;
    QLineEdit *m_fingerprint;
    QLabel *m_compare;
    QCheckBox *m_agree;
    QProgressBar *m_bar;
    QLabel *m_doing;
    ProblemView *m_problem;
    QPushButton *m_again;
    HostKey m_key;
    bool m_known = false;
    bool m_stopped = false; ///< The key has changed: there is no way on from here.
    Background m_meeting;
    Background m_entering;
};
