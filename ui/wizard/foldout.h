#pragma once

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QToolButton;

/// A text that few need to see: folded away under its heading, and to be copied whole.
class Foldout : public QWidget
{
    Q_OBJECT

public:
    Foldout(const QString &heading, const QString &name, QWidget *parent = nullptr);

    void setSentence(const QString &sentence); ///< Above the text: what it is for.
    void setText(const QString &text);         ///< Empty: nothing is shown, not even the heading.

private:
    void fold(bool open);

    QToolButton *m_heading;
    QWidget *m_content;
    QLabel *m_sentence;
    QPlainTextEdit *m_text;
};
