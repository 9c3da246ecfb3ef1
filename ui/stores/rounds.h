#pragma once

#include "ui/parts/background.h"
#include "ui/stores/look.h"

#include <QObject>
#include <QThreadPool>

#include <map>

class Desk;

/// Goes round the stores and looks at them in the background, a few at once, while people work in the window. The others wait in line, and cost
/// nothing until it is their turn: an agency has a thousand.
class Rounds : public QObject
{
    Q_OBJECT

public:
    explicit Rounds(Desk &desk, QObject *parent = nullptr);
    ~Rounds() override;

    void setAtOnce(int stores);     ///< How many at once; 1–8.
    void look(const Store &store);  ///< Nothing happens when it is being looked at or waits for that already.
    void forget(qint64 storeId);
    int underWay() const { return static_cast<int>(m_looks.size()) + static_cast<int>(m_waiting.size()); } ///< With those in line.

Q_SIGNALS:
    void begun(qint64 storeId); ///< It is this store's turn.
    void looked(const Look &look);

private:
    void next();
    Desk &m_desk;
    QThreadPool m_pool; ///< Of its own, so that a round of forty stores keeps nobody else waiting.
    QList<Store> m_waiting;
    std::map<qint64, Background> m_looks;
};
