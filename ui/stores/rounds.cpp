#include "ui/stores/rounds.h"

#include "ui/parts/desk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {
QString serverOf(const Store &store) { return u"%1:%2"_s.arg(store.address.host.toLower()).arg(store.address.port); }
}

Rounds::Rounds(Desk &desk, QObject *parent) : QObject(parent), m_desk(desk) { setAtOnce(Usual); }

Rounds::~Rounds() { m_looks.clear(); } // asks them to stop; the pool then waits for them

void Rounds::setAtOnce(int stores)
{
    m_pool.setMaxThreadCount(qBound(1, stores, Most));
    next();
}

void Rounds::look(const Store &store)
{
    if (m_looks.contains(store.id) || std::any_of(m_waiting.cbegin(), m_waiting.cend(), [&store](const Store &other) { return other.id == store.id; }))
        return;
    m_waiting.append(store);
    // Whoever waits in front of it waits for something: only this one can be new.
    if (mayBegin(store))
        next();
}

void Rounds::next()
{
    for (qsizetype at = 0; at < m_waiting.size() && static_cast<int>(m_looks.size()) < m_pool.maxThreadCount();) {
        if (!mayBegin(m_waiting.at(at))) {
            ++at; // Its server is busy with us; those behind it go first.
            continue;
        }
        const Store store = m_waiting.takeAt(at);
        m_looks[store.id] = {serverOf(store), background(
            this, m_pool, [&desk = m_desk, store](std::stop_token stop) { return lookAt(desk, store, stop); },
            [this](const Look &look) {
                m_looks.erase(look.store.id);
                Q_EMIT looked(look);
                next();
            })};
        Q_EMIT begun(store.id);
    }
}

bool Rounds::mayBegin(const Store &store) const
{
    const QString server = serverOf(store);
    return std::count_if(m_looks.cbegin(), m_looks.cend(), [&server](const auto &look) { return look.second.server == server; }) < AtOneServer;
}

void Rounds::forget(qint64 storeId)
{
    m_looks.erase(storeId);
    m_waiting.removeIf([storeId](const Store &store) { return store.id == storeId; });
    next();
}
