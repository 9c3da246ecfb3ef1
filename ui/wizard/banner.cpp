#include "ui/wizard/banner.h"

#include "ui/parts/theme.h"
#include "ui/parts/verdicticon.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

/// A banner that waits stands for work under way, which is more than the quiet of a list's line.
Tone bannerTone(Check::Verdict verdict) { return verdict == Check::Verdict::Waiting ? Tone::Busy : verdictTone(verdict); }

QColor mixed(const QColor &ground, const QColor &tone, qreal part)
{
    const auto mix = [part](int a, int b) { return int(qreal(a) * (1 - part) + qreal(b) * part); };
    return {mix(ground.red(), tone.red()), mix(ground.green(), tone.green()), mix(ground.blue(), tone.blue())};
}

} // namespace

Banner::Banner(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel), m_headline(new QLabel), m_reason(new QLabel), m_buttons(new QVBoxLayout)
{
    setObjectName(u"banner"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_headline->setObjectName(u"headline"_s);
    m_reason->setObjectName(u"reason"_s);
    QFont bold = font();
    bold.setBold(true);
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    m_headline->setFont(bold);
    for (QLabel *label : {m_headline, m_reason}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addStretch();
    words->addWidget(m_headline);
    words->addWidget(m_reason);
    words->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(12);
    layout->addWidget(m_icon, 0, Qt::AlignVCenter);
    layout->addLayout(words, 1);
    layout->addLayout(m_buttons);
    tint();
}

void Banner::say(Check::Verdict verdict, const QString &headline, const QString &reason)
{
    m_verdict = verdict;
    m_headline->setText(headline);
    m_reason->setText(reason);
    m_reason->setVisible(!reason.isEmpty());
    setToolTip({});
    setAccessibleName(headline);
    setAccessibleDescription(reason);
    tint();
}

void Banner::say(const Problem &problem)
{
    say(problem.kind == Problem::Kind::Stopped ? Check::Verdict::CouldNotTell : Check::Verdict::FixThis, problem.summary, problem.advice);
    setToolTip(problem.evidence);
}

void Banner::addButton(QWidget *button)
{
    m_buttons->addWidget(button, 0, Qt::AlignVCenter);
}

QString Banner::headline() const
{
    return m_headline->text();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationPaletteChange)
        tint();
}

void Banner::tint()
{
    const int side = 28;
    m_icon->setPixmap(verdictIcon(m_verdict).pixmap(QSize(side, side), devicePixelRatioF()));
    update();
}

void Banner::paintEvent(QPaintEvent *)
{
    const QColor tone = toneColour(bannerTone(m_verdict));
    const QColor ground = palette().color(QPalette::Window);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(ground, tone, 0.5));
    painter.setBrush(mixed(ground, tone, 0.13));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}
