#include "ui/stores/rounds.h"

#include "ui/parts/desk.h"

#include <algorithm>

namespace {
constexpr int UsuallyAtOnce = 4;
}

Rounds::Rounds(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) { setAtOnce(UsuallyAtOnce); }

Rounds::~Rounds() { m_looks.clear(); } // asks them to stop; the pool then waits for them

void Rounds::setAtOnce(int stores)
{
    m_pool.setMaxThreadCount(qBound(1, stores, 8));
    next();
}

void Rounds::look(const Store &store)
{
    if (m_looks.contains(store.id) || std::any_of(m_waiting.cbegin(), m_waiting.cend(), [&store](const Store &other) { return other.id == store.id; }))
        return;
    m_waiting.append(store);
    next();
}

void Rounds::next()
{
    while (!m_waiting.isEmpty() && static_cast<int>(m_looks.size()) < m_pool.maxThreadCount()) {
        const Store store = m_waiting.takeFirst();
        m_looks[store.id] = background(
            this, m_pool, [&desk = m_desk, store](std::stop_token stop) { return lookAt(desk, store, stop); },
            [this](const Look &look) {
                m_looks.erase(look.store.id);
                Q_EMIT looked(look);
                next();
            });
        Q_EMIT begun(store.id);
    }
}

void Rounds::forget(qint64 storeId)
{
    m_looks.erase(storeId);
    m_waiting.removeIf([storeId](const Store &store) { return store.id == storeId; });
    next();
}
