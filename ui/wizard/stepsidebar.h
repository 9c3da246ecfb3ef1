#pragma once

#include "ui/wizard/wizardpage.h"

#include <QWidget>

class RowList;

/// The steps of the wizard at its side, with the state of each. Pages that were seen can be looked at again from here.
class StepSidebar : public QWidget
{
    Q_OBJECT

public:
    explicit StepSidebar(QWidget *parent = nullptr);

    struct Entry
    {
        int id = -1;
        QString name;
        Check::Verdict standing = Check::Verdict::Waiting;
        bool busy = false;
        bool reachable = false;
    };
    void show(const QList<Entry> &entries, int current);

Q_SIGNALS:
    void pageAsked(int id);

private:
    using QWidget::show;
    void ask(int row);

    RowList *m_list;
    QList<Entry> m_entries;
    int m_current = -1;
};
