#include "ui/parts/verdicticon.h"

#include "ui/parts/sign.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace {
Sign signOf(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::Fine:
        return Sign::Tick;
    case Check::Verdict::FixThis:
        return Sign::Cross;
    case Check::Verdict::WorthKnowing:
        return Sign::Warning;
    case Check::Verdict::CouldNotTell:
        return Sign::Question;
    case Check::Verdict::Waiting:
        break;
    }
    return Sign::Dots;
}
}

Tone verdictTone(Check::Verdict verdict) { return signTone(signOf(verdict)); }

QIcon verdictIcon(Check::Verdict verdict) { return signIcon(signOf(verdict)); }

QString verdictWord(Check::Verdict verdict)
{
    switch (verdict) {
    case Check::Verdict::Fine:
        return QCoreApplication::translate("VerdictIcon", "Fine");
    case Check::Verdict::FixThis:
        return QCoreApplication::translate("VerdictIcon", "Fix this");
    case Check::Verdict::WorthKnowing:
        return QCoreApplication::translate("VerdictIcon", "Worth knowing");
    case Check::Verdict::CouldNotTell:
        return QCoreApplication::translate("VerdictIcon", "Could not tell");
    case Check::Verdict::Waiting:
        break;
    }
    return QCoreApplication::translate("VerdictIcon", "Waiting");
}

VerdictIcon::VerdictIcon(QWidget *parent) : VerdictIcon(Check::Verdict::Waiting, parent) {}

VerdictIcon::VerdictIcon(Check::Verdict verdict, QWidget *parent) : QWidget(parent), m_sign(new QLabel(this)), m_word(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_sign);
    row->addWidget(m_word);
    row->addStretch();
    m_word->setTextFormat(Qt::PlainText);
    setVerdict(verdict);
}

void VerdictIcon::setVerdict(Check::Verdict verdict)
{
    m_verdict = verdict;
    const int side = style()->pixelMetric(QStyle::PM_SmallIconSize, nullptr, this);
    m_sign->setPixmap(verdictIcon(verdict).pixmap(QSize(side, side), devicePixelRatioF()));
    setWord(verdictWord(verdict));
}

void VerdictIcon::setWord(const QString &word)
{
    m_word->setText(word);
    setAccessibleName(word);
}
