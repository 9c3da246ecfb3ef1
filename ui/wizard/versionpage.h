#pragma once

#include "ui/wizard/wizardpage.h"

class Banner;
class ExtensionBox;
class KeysForm;
class PathBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class RowList;

/// "Which version?": Magento itself first, newest first, with the newest that fits chosen; then, if wanted, the extensions.
class VersionPage : public WizardPage
{
    Q_OBJECT

public:
    explicit VersionPage(Draft &draft, QWidget *parent = nullptr);

    void entered() override;
    QWidget *firstFocus() override;

    void showSearching();
    void showReleases(const QList<Release> &releases);
    void showComponents(const QList<Component> &components);
    void showComponentsProblem(const Problem &problem);
    /// The repository gave nothing: asks for the access keys where they are the reason, else tells the reason and its cures.
    void showProblem(const Problem &problem, const QString &repositoryHost);

Q_SIGNALS:
    void searchAsked();
    void keysGiven(const AccessKeys &keys, bool keep);
    void componentsAsked(const Release &target);
    void targetChosen(const Version &target); ///< Null: none that can be gone to.

private:
    void chooseRelease();
    void chooseComponents();
    void showPath(const Release *release);
    void showVerdict();
    void lookForComponents();
    const Release *chosen() const;
    QList<Release::Obstacle> remaining(const Release &release) const; ///< Obstacles that no chosen extension update takes away.

    QStackedWidget *m_stack;
    QWidget *m_searching;
    QWidget *m_found;
    KeysForm *m_keysForm;
    QWidget *m_nothing;
    Banner *m_sorry;
    QLabel *m_causes;
    Banner *m_banner;
    QLabel *m_links;
    RowList *m_list;
    ExtensionBox *m_extensions;
    PathBox *m_path;
    QPushButton *m_changeKeys;
    bool m_searched = false;
    bool m_filling = false;
};
