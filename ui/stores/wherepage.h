#pragma once

#include "app/ssh/sshconfig.h"

#include <QWizardPage>

class QGroupBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QToolButton;
struct StoreDraft;

/// "Where is it?": one field that understands whatever one pastes; the parts appear below and can be edited.
class WherePage : public QWizardPage
{
    Q_OBJECT

public:
    explicit WherePage(StoreDraft &draft, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;
    bool validatePage() override;

private:
    void read();
    void showParts(const Address &address);
    void takeParts();

    StoreDraft &m_draft;
    SshConfig m_config;
    QLineEdit *m_address;
    QLabel *m_remark;
    QLineEdit *m_user;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QToolButton *m_more;
    QWidget *m_moreParts;
    QLineEdit *m_jump;
    QLineEdit *m_folder;
};
