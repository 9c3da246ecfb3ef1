#pragma once

#include "app/magento/conflict.h"

#include <QWidget>

class QVBoxLayout;

/// Why Composer could not put the store together: each reason in a sentence, and below it the ways out. Those that can be taken by
/// choosing differently are buttons, where the page lets somebody choose.
class ConflictView : public QWidget
{
    Q_OBJECT

public:
    explicit ConflictView(QWidget *parent = nullptr);

    void show(const QList<Conflict> &conflicts, bool choosing);
    QWidget *firstFocus() const;

Q_SIGNALS:
    void taken(const ConflictOffer &offer);

private:
    void clear();

    QVBoxLayout *m_layout;
};
