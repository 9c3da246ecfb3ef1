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
    /// How many at once: by default, and at most. Most of a look is waiting for the way there and back.
    static constexpr int Usual = 16, Most = 32;
    /// And of these at one and the same server, where an agency may have many of its stores. (sshd begins to turn people away when ten are logging
    /// in; a shared server has others to serve, too.)
    static constexpr int AtOneServer = 4;

    explicit Rounds(Desk &desk, QObject *parent = nullptr);
    ~Rounds() override;

    void setAtOnce(int stores);     ///< How many at once; 1–Most.
    void look(const Store &store);  ///< Nothing happens when it is being looked at or waits for that already.
    void forget(qint64 storeId);
    int underWay() const { return static_cast<int>(m_looks.size()) + static_cast<int>(m_waiting.size()); } ///< With those in line.

Q_SIGNALS:
    void begun(qint64 storeId); ///< It is this store's turn.
    void looked(const Look &look);

private:
    struct UnderWay
    {
        QString server;
        Background look;
    };
    void next();
    bool mayBegin(const Store &store) const;
    Desk &m_desk;
    QThreadPool m_pool; ///< Of its own, so that a round of forty stores keeps nobody else waiting.
    QList<Store> m_waiting;
    std::map<qint64, UnderWay> m_looks;
};
