#pragma once

#include "app/upgrade/check.h"

#include <QFrame>

class QBoxLayout;
class QLabel;

/// The verdict at the top of a page: an icon, a sentence, the reason and the next step, and the buttons that make sense now.
class Banner : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void say(Check::Verdict verdict, const QString &headline, const QString &reason = {});
    void say(const Problem &problem);
    void addButton(QWidget *button); ///< At the end of the banner; takes it over.
    QString headline() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tint();

    Check::Verdict m_verdict = Check::Verdict::Waiting;
    QLabel *m_icon;
    QLabel *m_headline;
    QLabel *m_reason;
    QBoxLayout *m_buttons;
};
