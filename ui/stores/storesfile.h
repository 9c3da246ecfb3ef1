#pragma once

#include "app/result.h"
#include "app/stores/store.h"

#include <QByteArray>
#include <QList>

/// The stores as a file that can be carried to another computer. No secret is in it.
QByteArray storesToFile(const QList<Store> &stores);
/// Anything that is not such a file is a Problem; a store without a host or a name is passed over.
Result<QList<Store>> storesFromFile(const QByteArray &bytes);
