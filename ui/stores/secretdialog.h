#pragma once

#include "app/stores/secrets.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

/// Asks for the password or passphrase of one store.
class SecretDialog : public QDialog
{
    Q_OBJECT

public:
    SecretDialog(const QString &storeName, Secrets::Kind kind, QWidget *parent = nullptr);

Q_SIGNALS:
    void given(const QString &secret, bool keep);

private:
    QLineEdit *m_secret;
    QCheckBox *m_keep;
};
