#pragma once

#include "ui/console/consoleline.h"

#include <QPlainTextEdit>
#include <QTextBlockUserData>

/// What a block of the view knows of the line it shows.
struct ShownLine : public QTextBlockUserData
{
    ConsoleLine::Kind kind = ConsoleLine::Kind::Plain;
    qint64 number = -1; ///< -1: a remark of ours.
    qint64 epochMs = -1;
};

/// The text of a console, with the times and error signs in its margin. It shows; what and when is ConsolePane's affair.
class ConsoleView : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ConsoleView(QWidget *parent = nullptr);

    void append(const std::vector<ConsoleLine> &lines); ///< One edit for all of them.
    void remark(const QString &text);                   ///< A grey line of our own.
    void startOver();
    void takeAwayFrom(qint64 number);                   ///< Lines with this number and above, at the end.
    bool atEnd() const;
    void toEnd();
    bool goToNextError(); ///< From the line of the cursor on, round once. False: there is none.

    void paintMargin(QPaintEvent *event);
    int marginWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QTextCharFormat formatOf(const ConsoleLine &line, const ConsoleLook &look) const;
    QTextCursor freshLine();
    void layOutMargin();

    QWidget *m_margin;
    bool m_empty = true;
};
