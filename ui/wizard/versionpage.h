#pragma once

#include "app/upgrade/offering.h"
#include "ui/wizard/wizardpage.h"

class Banner;
class KeysForm;
class PathBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class RowList;

/// "Which version?": Magento itself first, newest first, with the newest that fits chosen.
class VersionPage : public WizardPage
{
    Q_OBJECT

public:
    explicit VersionPage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;

    void showSearching();
    void showReleases(const QList<Release> &releases, const QList<Offering::Silence> &silent = {}, const QString &accepted = {});
    void choose(const Version &version);      ///< As if its row had been pressed.
    /// The repository gave nothing: asks for the access keys where they are the reason, else tells the reason and its cures.
    void showProblem(const Problem &problem, const QString &repositoryHost);

Q_SIGNALS:
    void searchAsked();
    void keysGiven(const QString &host, const AccessKeys &keys, bool keep);
    void releaseChosen();                     ///< Another one, or none.
    void targetChosen(const Version &target); ///< Null: none that can be gone to.

private:
    void chooseRelease();
    void askForKeys();
    void showPath(const Release *release);
    void showVerdict();
    const Release *chosen() const;

    QStackedWidget *m_stack;
    QWidget *m_searching;
    QWidget *m_found;
    KeysForm *m_keysForm;
    QWidget *m_nothing;
    Banner *m_sorry;
    QLabel *m_causes;
    Banner *m_banner;
    QLabel *m_standing; ///< How old the store's own release is.
    QLabel *m_links;
    RowList *m_list;
    PathBox *m_path;
    QPushButton *m_changeKeys;
    QLabel *m_keysSay;
    QList<Offering::Silence> m_silent;
    bool m_searched = false;
    bool m_filling = false;
};
