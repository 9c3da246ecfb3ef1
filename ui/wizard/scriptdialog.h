#pragma once

#include <QDialog>

class QDialogButtonBox;
class QPlainTextEdit;

/// The exact commands, to read, to copy and to save; and, when offered, to run.
class ScriptDialog : public QDialog
{
    Q_OBJECT

public:
    ScriptDialog(const QString &title, const QString &sentence, const QString &script, QWidget *parent);
    void offerToRun(const QString &label); ///< Accepting the dialog then means: run it.

private:
    QPlainTextEdit *m_text;
    QDialogButtonBox *m_buttons;
};
