#include "ui/wizard/gonebox.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

GoneBox::GoneBox(QWidget *parent)
    : QGroupBox(tr("How should it go on?"), parent), m_resume(new QRadioButton(tr("Bring it to its &end"))), m_restore(new QRadioButton(tr("Put the store bac&k"))),
      m_leave(new QRadioButton(tr("&Leave it as it is"))), m_go(new QPushButton(tr("&Do this")))
{
    m_resume->setObjectName(u"recoverResume"_s);
    m_restore->setObjectName(u"recoverRestore"_s);
    m_leave->setObjectName(u"recoverLeave"_s);
    m_go->setObjectName(u"recover"_s);
    m_go->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    const QStyleOptionButton option;
    const int indent = style()->subElementRect(QStyle::SE_RadioButtonContents, &option, m_resume).left();
    const auto move = [this, column, indent](QRadioButton *button, const QString &sentence) {
        auto *say = new QLabel(sentence);
        say->setWordWrap(true);
        say->setContentsMargins(qMax(indent, style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) + 6), 0, 0, 4);
        button->setAccessibleDescription(sentence);
        column->addWidget(button);
        column->addWidget(say);
    };
    move(m_resume, tr("Your server finds out where it stopped, and finishes the work or puts the store back, whichever is safe."));
    move(m_restore, tr("Whatever was changed is taken back, and the store opens as it was before."));
    move(m_leave, tr("Nothing is touched. The store stays as it stands now, closed if it is closed, and is yours to mend."));
    auto *row = new QHBoxLayout;
    row->addWidget(m_go);
    row->addStretch();
    column->addLayout(row);
    m_resume->setChecked(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(m_go, &QPushButton::clicked, this, [this] {
        Q_EMIT asked(m_restore->isChecked() ? Run::Recovery::Restore : m_leave->isChecked() ? Run::Recovery::Leave : Run::Recovery::Resume);
    });
    hide();
}

Run::Recovery GoneBox::right(const RunState &run)
{
    return run.state == StoreState::NeedsPerson ? Run::Recovery::Restore : Run::Recovery::Resume;
}

void GoneBox::propose(const RunState &run)
{
    if (std::exchange(m_proposed, true))
        return;
    (right(run) == Run::Recovery::Restore ? m_restore : m_resume)->setChecked(true);
}

QWidget *GoneBox::firstFocus()
{
    return m_restore->isChecked() ? m_restore : m_leave->isChecked() ? m_leave : m_resume;
}
