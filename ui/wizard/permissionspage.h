#pragma once

#include "ui/wizard/wizardpage.h"

class Banner;
class QLabel;
class RowList;

/// What the store's own user cannot write, var/session among it, and what is done about it. Nothing is ever made world-writable.
class PermissionsPage : public WizardPage
{
    Q_OBJECT

public:
    explicit PermissionsPage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;
    void showRun();

private:
    Banner *m_banner;
    RowList *m_list;
    QLabel *m_promise;
};
