#pragma once

#include <QWizardPage>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QStackedWidget;
struct StoreDraft;

/// "How do you log in?": password, key file, agent, as ssh does; or a key that is made now.
class LoginPage : public QWizardPage
{
    Q_OBJECT

public:
    explicit LoginPage(StoreDraft &draft, QWidget *parent = nullptr);

    void initializePage() override;
    bool isComplete() const override;
    bool validatePage() override;
    void forgetPassword(); ///< The key has been made.

private:
    QWidget *passwordForm();
    QWidget *keyForm();
    QWidget *agentForm();
    void showForm();
    void chooseFile();

    StoreDraft &m_draft;
    QRadioButton *m_byPassword;
    QRadioButton *m_byKeyFile;
    QRadioButton *m_byAgent;
    QRadioButton *m_asSsh;
    QRadioButton *m_makeKey;
    QStackedWidget *m_forms;
    QLineEdit *m_password = nullptr;
    QLabel *m_passwordHint = nullptr;
    QCheckBox *m_keepPassword = nullptr;
    QComboBox *m_keyFile = nullptr;
    QLineEdit *m_passphrase = nullptr;
    QCheckBox *m_keepPassphrase = nullptr;
    QLabel *m_agentHint = nullptr;
};
