#pragma once

#include "ui/wizard/wizardpage.h"

class Banner;
class PreviewTree;
class QCheckBox;
class QLabel;
class QLayout;
class QPushButton;
class QSpinBox;

/// "What comes back": the parts to bring back, and what they would replace, orders that came in since then before all.
class ComesBackPage : public WizardPage
{
    Q_OBJECT

public:
    explicit ComesBackPage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;
    bool isComplete() const override; ///< Where orders could not be told, somebody has to agree first.

    void showBackup();                            ///< Another backup was chosen: its parts, all of them.
    void showLooking();
    void showPreview();                           ///< The draft's.
    void showNoPreview(const Problem &problem);   ///< The server could not tell.

Q_SIGNALS:
    void previewAsked();                          ///< For the parts chosen now.

private:
    void take();
    void sayVerdict();
    void sayOrders(const QString &undo);
    QLayout *buildDeadline();
    void showDeadline();
    bool ordersUnknown() const;

    Banner *m_banner;
    QCheckBox *m_database;
    QCheckBox *m_code;
    QCheckBox *m_media;
    PreviewTree *m_tree;
    QLabel *m_room;
    QSpinBox *m_deadline;
    QCheckBox *m_anyway;
    QPushButton *m_again;
    std::optional<Problem> m_problem;
    bool m_deadlineChosen = false; ///< Somebody typed another one than the backup asks for.
    bool m_filling = false;
    bool m_looking = false;
};
