#include "ui/parts/problemview.h"

#include "ui/parts/verdicticon.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

ProblemView::ProblemView(QWidget *parent)
    : QFrame(parent), m_sign(new QLabel(this)), m_summary(new QLabel(this)), m_advice(new QLabel(this)), m_more(new QToolButton(this)),
      m_evidence(new QPlainTextEdit(this)), m_copy(new QPushButton(tr("&Copy"), this))
{
    setFrameShape(QFrame::StyledPanel);
    setObjectName(u"problem"_s);
    m_summary->setObjectName(u"problemSummary"_s);
    m_advice->setObjectName(u"problemAdvice"_s);
    m_evidence->setObjectName(u"problemEvidence"_s);
    m_more->setObjectName(u"problemMore"_s);

    QFont bold = m_summary->font();
    bold.setBold(true);
    m_summary->setFont(bold);
    for (auto *label : {m_summary, m_advice}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setFocusPolicy(Qt::ClickFocus);
    }
    const int side = style()->pixelMetric(QStyle::PM_LargeIconSize, nullptr, this) * 3 / 4;
    m_sign->setPixmap(verdictIcon(Check::Verdict::FixThis).pixmap(QSize(side, side), devicePixelRatioF()));
    m_sign->setAccessibleName(tr("Problem"));

    m_more->setText(tr("What was &said"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    m_more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_evidence->setReadOnly(true);
    m_evidence->setTabChangesFocus(true);
    m_evidence->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_evidence->setAccessibleName(tr("What the server or program said"));
    m_evidence->setMaximumHeight(fontMetrics().lineSpacing() * 8);
    m_copy->setToolTip(tr("Copy the problem with everything that was said"));

    auto *grid = new QGridLayout(this);
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_sign, 0, 0, 2, 1, Qt::AlignTop);
    grid->addWidget(m_summary, 0, 1, 1, 2);
    grid->addWidget(m_advice, 1, 1, 1, 2);
    grid->addWidget(m_more, 2, 1, Qt::AlignLeft);
    grid->addWidget(m_copy, 2, 2);
    grid->addWidget(m_evidence, 3, 1, 1, 2);

    connect(m_more, &QToolButton::toggled, this, &ProblemView::fold);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QStringList({m_problem.summary, m_problem.advice, m_problem.evidence}).join(u'\n').trimmed());
    });
    fold(false);
    hide();
}

void ProblemView::show(const Problem &problem)
{
    m_problem = problem;
    m_summary->setText(problem.summary);
    m_advice->setText(problem.advice);
    m_advice->setVisible(!problem.advice.isEmpty());
    m_evidence->setPlainText(problem.evidence);
    m_more->setVisible(!problem.evidence.isEmpty());
    m_more->setChecked(false);
    fold(false);
    setAccessibleName(problem.summary);
    setAccessibleDescription(problem.advice);
    QFrame::show();
    keepRoom();
}

void ProblemView::clear() { hide(); }

void ProblemView::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    keepRoom();
}

void ProblemView::keepRoom()
{
    // A window's own layout does not ask wrapped text how high it gets, and would cut it.
    setMinimumHeight(qMax(0, layout()->heightForWidth(width())));
}

void ProblemView::fold(bool open)
{
    m_more->setArrowType(open ? Qt::DownArrow : (isRightToLeft() ? Qt::LeftArrow : Qt::RightArrow));
    m_evidence->setVisible(open && !m_problem.evidence.isEmpty());
    m_copy->setVisible(!m_problem.evidence.isEmpty());
    keepRoom();
}
