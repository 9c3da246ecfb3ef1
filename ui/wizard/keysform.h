#pragma once

#include "app/result.h"
#include "app/web/accesskeys.h"

#include <QWidget>

class Banner;
class QCheckBox;
class QLineEdit;
class QPushButton;

/// Asks for the access keys, Public and Private, with the words for shared accounts and for B2B, and tells what came of them.
class KeysForm : public QWidget
{
    Q_OBJECT

public:
    explicit KeysForm(QWidget *parent = nullptr);

    /// Why they are asked for: none are known, or these were refused.
    void ask(const Problem &problem, const AccessKeys &keys, const QString &repositoryHost);
    void setChecking(bool checking);
    QWidget *firstFocus();

Q_SIGNALS:
    void keysGiven(const AccessKeys &keys, bool keep);

private:
    void submit();
    void showComplete();

    Banner *m_banner;
    QLineEdit *m_public;
    QLineEdit *m_private;
    QCheckBox *m_keep;
    QPushButton *m_submit;
    bool m_checking = false;
};
