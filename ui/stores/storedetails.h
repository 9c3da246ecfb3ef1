#pragma once

#include "ui/stores/storestatus.h"

#include <QScrollArea>

class ElidedLabel;
class QFormLayout;
class QLabel;
class QPushButton;

/// All that is known of the selected store, how it fares in a sentence, and the buttons that make sense now.
class StoreDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit StoreDetails(QWidget *parent = nullptr);

    void show(const Store &store, const StoreStatus &status, const Look *look, bool checking);
    void showMany(int count);

Q_SIGNALS:
    void upgradeAsked();
    void openRunAsked();
    void historyAsked();
    void checkAsked();
    void passwordAsked();
    void editAsked();

private:
    using QScrollArea::show;
    void addFact(int row, const QString &label, const QString &name);
    void setFact(int row, const QString &text, bool link = false);
    void showButtons(const StoreStatus &status, const Look *look, const Store &store);

    QLabel *m_name;
    QLabel *m_sign;
    QLabel *m_word;
    QLabel *m_sentence;
    QLabel *m_group;
    QPushButton *m_open;
    QPushButton *m_upgrade;
    QPushButton *m_password;
    QPushButton *m_check;
    QPushButton *m_edit;
    QPushButton *m_history;
    QWidget *m_facts;
    QFormLayout *m_form;
    QList<QPair<QLabel *, QLabel *>> m_rows;
};
