#include "ui/stores/storesfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {
constexpr int Format = 1;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(StoresFile)
};

const QPair<QString, QString Store::*> Texts[] = {{u"name"_s, &Store::name}, {u"group"_s, &Store::group},       {u"keyFile"_s, &Store::keyFile},
                                                  {u"root"_s, &Store::root}, {u"php"_s, &Store::php},           {u"composer"_s, &Store::composer},
                                                  {u"baseUrl"_s, &Store::baseUrl}};
const QPair<QString, Login::Way> Ways[] = {{u"automatic"_s, Login::Way::Automatic}, {u"password"_s, Login::Way::Password},
                                           {u"key"_s, Login::Way::KeyFile},         {u"agent"_s, Login::Way::Agent}};
}

QByteArray storesToFile(const QList<Store> &stores)
{
    QJsonArray list;
    for (const Store &store : stores) {
        QJsonObject object;
        for (const auto &[name, member] : Texts) {
            if (!(store.*member).isEmpty())
                object.insert(name, store.*member);
        }
        object.insert(u"address"_s, store.address.toString());
        if (!store.address.jumpHost.isEmpty())
            object.insert(u"jumpHost"_s, store.address.jumpHost);
        for (const auto &[name, way] : Ways) {
            if (way == store.loginWay)
                object.insert(u"login"_s, name);
        }
        list.append(object);
    }
    return QJsonDocument(QJsonObject{{u"storewright"_s, Format}, {u"stores"_s, list}}).toJson();
}

Result<QList<Store>> storesFromFile(const QByteArray &bytes)
{
    QJsonParseError error;
    const QJsonObject whole = QJsonDocument::fromJson(bytes, &error).object();
    if (!whole.contains(u"storewright"_s))
        return Problem{Problem::Kind::Usage, Words::tr("This is not a file of stores that Storewright has exported."), Words::tr("Choose another file."), error.errorString()};
    if (whole.value(u"storewright"_s).toInt() > Format)
        return Problem{Problem::Kind::Usage, Words::tr("This file was exported by a newer Storewright."), Words::tr("Update Storewright on this computer, then try again."), {}};
    QList<Store> stores;
    for (const QJsonValue &value : whole.value(u"stores"_s).toArray()) {
        const QJsonObject object = value.toObject();
        const auto address = Address::parse(object.value(u"address"_s).toString());
        Store store;
        for (const auto &[name, member] : Texts)
            store.*member = object.value(name).toString();
        if (!address || store.name.isEmpty())
            continue;
        store.address = *address;
        store.address.jumpHost = object.value(u"jumpHost"_s).toString(address->jumpHost);
        for (const auto &[name, way] : Ways) {
            if (name == object.value(u"login"_s).toString())
                store.loginWay = way;
        }
        stores.append(store);
    }
    return stores;
}
