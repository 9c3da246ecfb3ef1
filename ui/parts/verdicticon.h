#pragma once

#include "app/upgrade/check.h"
#include "ui/parts/theme.h"

#include <QIcon>
#include <QWidget>

class QLabel;

/// The sign of a verdict, each with its own shape, drawn in colours that suit the light or dark theme of the moment.
QIcon verdictIcon(Check::Verdict verdict);
/// What a verdict means for colours; Waiting is quiet.
Tone verdictTone(Check::Verdict verdict);
/// "Fine", "Fix this", "Worth knowing", "Could not tell", "Waiting". Translated. Always shown beside the sign: never colour alone.
QString verdictWord(Check::Verdict verdict);

/// Sign and word of a verdict, side by side.
class VerdictIcon : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictIcon(QWidget *parent = nullptr);
    explicit VerdictIcon(Check::Verdict verdict, QWidget *parent = nullptr);

    Check::Verdict verdict() const { return m_verdict; }
    void setVerdict(Check::Verdict verdict);
    void setWord(const QString &word); ///< In place of the verdict's own word; translated.

private:
    Check::Verdict m_verdict = Check::Verdict::Waiting;
    QLabel *m_sign;
    QLabel *m_word;
};
