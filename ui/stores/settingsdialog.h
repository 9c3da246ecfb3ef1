#pragma once

#include "app/web/accesskeys.h"
#include "ui/parts/background.h"

#include <QDialog>

class Desk;
class ProblemView;
class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;

/// Settings. What is changed holds at once, except the language, which holds from the next start on.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(Desk &desk, QWidget *parent = nullptr);
    ~SettingsDialog() override;

Q_SIGNALS:
    void changed();
    void storesImported();

private:
    QWidget *generalTab();
    QWidget *keysTab();
    QWidget *storesTab();
    void keep(const QString &key, const QString &value);
    void readKeys();
    void writeKeys(const AccessKeys &keys);
    void exportStores();
    void importStores();

    Desk &m_desk;
    QComboBox *m_language = nullptr;
    QComboBox *m_theme = nullptr;
    QSpinBox *m_atOnce = nullptr;
    QComboBox *m_repository = nullptr;
    QLineEdit *m_publicKey = nullptr;
    QLineEdit *m_privateKey = nullptr;
    QLabel *m_keysRemark = nullptr;
    QLabel *m_remark;
    ProblemView *m_problem;
    Background m_reading;
    Background m_writing;
};
