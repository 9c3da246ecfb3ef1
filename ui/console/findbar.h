#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

/// The line below a text in which one types what to look for. Esc closes it.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QPlainTextEdit *text, QWidget *parent = nullptr);

    void open(); ///< Shows itself, with what is selected in the text to begin with.

public Q_SLOTS:
    void findNext();
    void findPrevious();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search(bool backwards, bool fromHere);
    void close();

    QPlainTextEdit *m_text;
    QLineEdit *m_words;
    QCheckBox *m_exact;
    QLabel *m_answer;
};
