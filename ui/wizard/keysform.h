#pragma once

#include "app/result.h"
#include "app/web/accesskeys.h"

#include <QWidget>

class Banner;
class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

/// Asks for the access keys of a repository, Public and Private, with the words for shared accounts and for B2B, and tells what came of them.
class KeysForm : public QWidget
{
    Q_OBJECT

public:
    explicit KeysForm(QWidget *parent = nullptr);

    /// Why they are asked for: none are known, or these were refused. host: of which repository; hosts: all that could be meant, Magento's first.
    void ask(const Problem &problem, const RepositoryKeys &keys, const QString &host, const QStringList &hosts);
    void setChecking(bool checking);
    QWidget *firstFocus();

Q_SIGNALS:
    void keysGiven(const QString &host, const AccessKeys &keys, bool keep);

private:
    void submit();
    void chooseHost();
    void showComplete();

    Banner *m_banner;
    QFormLayout *m_form;
    QComboBox *m_host;
    QLabel *m_where;
    QLabel *m_rules;
    QLineEdit *m_public;
    QLineEdit *m_private;
    QCheckBox *m_keep;
    QPushButton *m_submit;
    RepositoryKeys m_known;
    bool m_checking = false;
};
