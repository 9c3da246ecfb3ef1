#pragma once

#include "app/magento/releases.h"

#include <QGroupBox>

class QLabel;
class QProgressBar;
class QRadioButton;
class QTableWidget;

/// "Also look for updates of your extensions?": yes or no, and then the extensions, each to be ticked.
class ExtensionBox : public QGroupBox
{
    Q_OBJECT

public:
    explicit ExtensionBox(QWidget *parent = nullptr);

    bool wanted() const;
    void clear();                       ///< Another version was chosen: nothing is known of them any more.
    void showLooking(bool looking);
    void showComponents(const QList<Component> &components);
    void showProblem(const Problem &problem);
    QMap<QString, Version> ticked() const; ///< Package → the version it is to become.

Q_SIGNALS:
    void wantedChanged();
    void tickedChanged();

private:
    QTableWidget *buildTable();

    QRadioButton *m_yes;
    QRadioButton *m_no;
    QProgressBar *m_busy;
    QLabel *m_say;
    QTableWidget *m_table;
    QList<Component> m_components;
    bool m_filling = false;
};
