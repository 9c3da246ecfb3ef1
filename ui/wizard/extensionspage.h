#pragma once

#include "ui/wizard/wizardpage.h"

class Banner;
class HoldBox;
class QComboBox;
class QLabel;
class QProgressBar;
class QRadioButton;
class QTableWidget;

/// "What about your extensions?": every one of them, what the chosen version means for it, and what is to become of it.
class ExtensionsPage : public WizardPage
{
    Q_OBJECT

public:
    explicit ExtensionsPage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;

    void showComponents(const QList<Component> &components);
    void showProblem(const Problem &problem);
    void forget(); ///< Another version was chosen: what was known of the extensions is about that one no more.

    enum class What { Keep, Update, Hold, TakeOut };

Q_SIGNALS:
    void componentsAsked(const Release &target);
    void holdGiven(const StoreBook::Hold &hold);
    void holdEnded(const QString &package);
    void choicesChanged();
    void settled(const Version &target); ///< What stood in the way of the version is out of it.

private:
    QTableWidget *buildTable();
    void fillRow(int row, const Component &component);
    QString meaning(const Component &component) const;
    What chosenFor(const Component &component) const;
    void choose(int row, What what);
    void followWish();
    void showHold();
    void showVerdict();
    const Release *target() const;
    const StoreBook::Hold *holdOf(const QString &package) const;
    QList<Release::Obstacle> remaining() const;

    Banner *m_banner;
    QRadioButton *m_yes;
    QRadioButton *m_no;
    QProgressBar *m_busy;
    QTableWidget *m_table;
    HoldBox *m_hold;
    QList<QComboBox *> m_whats;  ///< By row; null: it comes along with another.
    Version m_shownFor;
    bool m_filling = false;
    Version m_settledFor;        ///< Said of this version already that nothing is in its way any more.
};
