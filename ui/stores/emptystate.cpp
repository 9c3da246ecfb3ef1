#include "ui/stores/emptystate.h"

#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

EmptyState::EmptyState(bool practiceStore, QWidget *parent)
    : QWidget(parent), m_add(new QPushButton(tr("&Add your first store"), this)), m_practice(new QPushButton(tr("&Try it on a practice store"), this))
{
    setObjectName(u"emptyState"_s);
    auto *sign = new QLabel(this);
    sign->setPixmap(QIcon(u":/icons/storewright.svg"_s).pixmap(QSize(72, 72), devicePixelRatioF()));
    sign->setAlignment(Qt::AlignCenter);
    auto *sentence = new QLabel(tr("Storewright upgrades Magento stores over SSH, and puts them back if anything goes wrong."), this);
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignCenter);
    QFont font = sentence->font();
    font.setPointSizeF(font.pointSizeF() * 1.2);
    sentence->setFont(font);
    m_add->setObjectName(u"addFirstStore"_s);
    m_add->setDefault(true);
    m_practice->setObjectName(u"tryPractice"_s);
    m_practice->setToolTip(tr("A small Magento-like store on this computer, with a real server, to try everything on"));
    m_practice->setVisible(practiceStore);
    for (auto *button : {m_add, m_practice})
        button->setMinimumHeight(button->sizeHint().height() * 5 / 4);

    auto *column = new QVBoxLayout(this);
    column->addStretch(2);
    column->addWidget(sign);
    column->addSpacing(10);
    column->addWidget(sentence);
    column->addSpacing(14);
    column->addWidget(m_add, 0, Qt::AlignCenter);
    column->addWidget(m_practice, 0, Qt::AlignCenter);
    column->addStretch(3);
    connect(m_add, &QPushButton::clicked, this, &EmptyState::addAsked);
    connect(m_practice, &QPushButton::clicked, this, &EmptyState::practiceAsked);
}

void EmptyState::showStarting(bool starting)
{
    m_practice->setEnabled(!starting);
    m_practice->setText(starting ? tr("The practice store is coming up…") : tr("&Try it on a practice store"));
}
