#include "ui/wizard/conflictview.h"

#include "app/upgrade/rehearsal.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QLabel *sentence(const QString &text, const QString &name)
{
    auto *label = new QLabel(text);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

ConflictView::ConflictView(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    hide();
}

void ConflictView::clear()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        // A button of this view may be the one that is just being pressed.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        } else if (QLayout *row = item->layout()) {
            while (QLayoutItem *inner = row->takeAt(0)) {
                if (inner->widget()) {
                    inner->widget()->hide();
                    inner->widget()->deleteLater();
                }
                delete inner;
            }
        }
        delete item;
    }
}

void ConflictView::show(const QList<Conflict> &conflicts, bool choosing)
{
    clear();
    for (const Conflict &conflict : conflicts) {
        auto *why = sentence(conflict.sentence, u"conflict"_s);
        QFont bold = why->font();
        bold.setBold(true);
        why->setFont(bold);
        m_layout->addWidget(why);
        for (const ConflictOffer &offer : conflict.offers) {
            if (!choosing || !canApply(offer)) {
                auto *row = new QHBoxLayout;
                row->addSpacing(12);
                row->addWidget(new QLabel(u"•"_s), 0, Qt::AlignTop);
                row->addWidget(sentence(offer.sentence, u"wayOut"_s), 1);
                m_layout->addLayout(row);
                continue;
            }
            auto *button = new QPushButton(offer.sentence);
            button->setObjectName(u"takeWayOut"_s);
            button->setAutoDefault(false);
            auto *row = new QHBoxLayout;
            row->addSpacing(12);
            row->addWidget(button);
            row->addStretch();
            m_layout->addLayout(row);
            connect(button, &QPushButton::clicked, this, [this, offer] { Q_EMIT taken(offer); });
        }
    }
    setVisible(!conflicts.isEmpty());
}

QWidget *ConflictView::firstFocus() const
{
    return findChild<QPushButton *>(u"takeWayOut"_s);
}
