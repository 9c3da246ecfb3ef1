#include "ui/stores/rounds.h"

#include "ui/parts/desk.h"

namespace {
constexpr int UsuallyAtOnce = 4;
}

Rounds::Rounds(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) { setAtOnce(UsuallyAtOnce); }

Rounds::~Rounds()
{
    m_looks.clear(); // asks them to stop; the pool then waits for those that have begun
    m_pool.clear();
}

void Rounds::setAtOnce(int stores) { m_pool.setMaxThreadCount(qBound(1, stores, 8)); }

void Rounds::look(const Store &store)
{
    if (m_looks.contains(store.id))
        return;
    m_looks[store.id] = background(
        this, m_pool, [&desk = m_desk, store](std::stop_token stop) { return lookAt(desk, store, stop); },
        [this](const Look &look) {
            m_looks.erase(look.store.id);
            Q_EMIT looked(look);
        });
    Q_EMIT begun(store.id);
}

void Rounds::forget(qint64 storeId) { m_looks.erase(storeId); }
