#include "app/stores/storebook.h"

#include "app/stores/nearest.h"
#include "app/stores/schema.h"

#include <QDir>
#include <QFile>
#include <QSqlError>
#include <QSqlQuery>
#include <QStandardPaths>
#include <QStringList>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <array>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

QVariant moment(const QDateTime &time) { return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>()); }
QDateTime moment(const QVariant &value) { return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC); }

QString loginName(Login::Way way)
{
    switch (way) {
    case Login::Way::Automatic: break;
    case Login::Way::Password: return u"password"_s;
    case Login::Way::KeyFile: return u"key-file"_s;
    case Login::Way::Agent: return u"agent"_s;
    }
    return u"automatic"_s;
}

Login::Way loginWay(const QString &name)
{
    for (const Login::Way way : {Login::Way::Password, Login::Way::KeyFile, Login::Way::Agent}) {
        if (loginName(way) == name)
            return way;
    }
    return Login::Way::Automatic;
}

/// Two names that a person would take for the same one have the same key.
QString keyOf(const QString &name) { return name.trimmed().normalized(QString::NormalizationForm_KC).toCaseFolded(); }

/// One column of the table of stores: its name, and how it becomes a part of a store and back.
struct Column
{
    QString name;
    std::function<QVariant(const Store &)> get;
    std::function<void(Store &, const QVariant &)> set;
};

// SQLite tells an empty text from none at all, and so does Qt: a null QString would be stored as NULL.
QVariant text(const QString &value) { return value.isNull() ? u""_s : value; }

Column column(const QString &name, QString Store::*member)
{
    return {name, [member](const Store &store) { return text(store.*member); },
            [member](Store &store, const QVariant &value) { store.*member = value.toString(); }};
}

Column column(const QString &name, QDateTime Store::*member)
{
    return {name, [member](const Store &store) { return moment(store.*member); },
            [member](Store &store, const QVariant &value) { store.*member = moment(value); }};
}

Column column(const QString &name, QString Address::*member)
{
    return {name, [member](const Store &store) { return text(store.address.*member); },
            [member](Store &store, const QVariant &value) { store.address.*member = value.toString(); }};
}

const QList<Column> &columns()
{
    static const QList<Column> list = {
        column(u"name"_s, &Store::name),
        {u"name_key"_s, [](const Store &store) { return QVariant(keyOf(store.name)); }, [](Store &, const QVariant &) {}},
        column(u"grouping"_s, &Store::group),
        column(u"user"_s, &Address::user),
        column(u"host"_s, &Address::host),
        {u"port"_s, [](const Store &store) { return QVariant(store.address.port); },
         [](Store &store, const QVariant &value) { store.address.port = value.toInt(); }},
        column(u"path"_s, &Address::path),
        column(u"identity"_s, &Address::identityFile),
        column(u"jump"_s, &Address::jumpHost),
        {u"login"_s, [](const Store &store) { return QVariant(loginName(store.loginWay)); },
         [](Store &store, const QVariant &value) { store.loginWay = loginWay(value.toString()); }},
        column(u"key_file"_s, &Store::keyFile),
        column(u"root"_s, &Store::root),
        column(u"php"_s, &Store::php),
        column(u"composer"_s, &Store::composer),
        column(u"base_url"_s, &Store::baseUrl),
        column(u"edition"_s, &Store::edition),
        column(u"version"_s, &Store::version),
        column(u"php_version"_s, &Store::phpVersion),
        column(u"newest_fitting"_s, &Store::newestFitting),
        column(u"newest_of_line"_s, &Store::newestOfLine),
        column(u"checked_at"_s, &Store::checkedAt),
        column(u"last_backup"_s, &Store::lastBackup),
        column(u"last_upgrade"_s, &Store::lastUpgrade),
        column(u"last_problem"_s, &Store::lastProblem),
        column(u"last_outcome"_s, &Store::lastOutcome),
        column(u"current_run"_s, &Store::currentRun),
        {u"component_updates"_s, [](const Store &store) { return QVariant(store.componentUpdates); },
         [](Store &store, const QVariant &value) { store.componentUpdates = value.toInt(); }},
    };
    return list;
}

QStringList columnNames(const QString &pattern)
{
    QStringList names;
    for (const Column &each : columns())
        names << pattern.arg(each.name);
    return names;
}

Store storeOf(const QSqlQuery &row)
{
    Store store;
    store.id = row.value(0).toLongLong();
    int place = 0;
    for (const Column &each : columns())
        each.set(store, row.value(++place));
    return store;
}

QString selectStores(const QString &rest)
{
    return u"SELECT id, %1 FROM stores %2"_s.arg(columnNames(u"%1"_s).join(u", "_s), rest);
}

} // namespace

StoreBook::StoreBook(QString dataDir, QString connection) : m_dataDir(std::move(dataDir)), m_connection(std::move(connection)) {}

StoreBook::~StoreBook()
{
    database().close();
    QSqlDatabase::removeDatabase(m_connection);
}

QSqlDatabase StoreBook::database() const { return QSqlDatabase::database(m_connection, false); }

Result<std::unique_ptr<StoreBook>> StoreBook::open(const QString &dataDir)
{
    const QString folder = QDir::cleanPath(QDir(dataDir.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) : dataDir).absolutePath());
    const QString file = folder + u"/stores.sqlite"_s;
    const auto unwritable = [](const QString &what, const QString &evidence) {
        return Problem{Problem::Kind::Failed, tr("%1 cannot be written, so your stores cannot be kept.").arg(what),
                       tr("Give yourself the right to write there, or name another folder with --data-dir."), evidence};
    };

    // A folder that was there before keeps the permissions its owner gave it; the file is closed to others either way.
    if (!QDir(folder).exists()) {
        if (!QDir().mkpath(folder))
            return unwritable(folder, {});
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    if (QFile keep(file); !keep.exists()) {
        if (!keep.open(QIODevice::ReadWrite | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner) && !keep.exists())
            return unwritable(file, keep.errorString());
    }
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);

    std::unique_ptr<StoreBook> book(new StoreBook(folder, u"store-book-"_s + QUuid::createUuid().toString(QUuid::Id128)));
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, book->m_connection);
    database.setDatabaseName(file);
    if (!database.open())
        return unwritable(file, database.lastError().text());
    if (const Result<> up = Schema::bringUp(database, file); !up)
        return up.problem();
    return book;
}

Result<> StoreBook::done(QSqlQuery &query) const
{
    if (query.exec())
        return {};
    return Problem{Problem::Kind::Failed, tr("This could not be written down in the file with your stores."),
                   tr("Look whether the disk is full or another Storewright is busy, then try again."), query.lastError().text()};
}

QList<Store> StoreBook::stores() const
{
    QList<Store> list;
    QSqlQuery query(database());
    query.setForwardOnly(true); // else all rows are kept a second time
    query.exec(selectStores(u"ORDER BY name_key"_s));
    while (query.next())
        list << storeOf(query);
    std::sort(list.begin(), list.end(), [](const Store &one, const Store &other) { return QString::localeAwareCompare(one.name, other.name) < 0; });
    return list;
}

Result<Store> StoreBook::find(const QString &name) const
{
    QSqlQuery query(database());
    query.prepare(selectStores(u"WHERE name_key = ?"_s));
    query.addBindValue(keyOf(name));
    if (query.exec() && query.next())
        return storeOf(query);

    QStringList known;
    for (const Store &store : stores())
        known << store.name;
    QStringList names;
    for (const QString &near : nearestTo(name, known))
        names << u"“%1”"_s.arg(near);
    return Problem{Problem::Kind::Usage, tr("No store is called “%1”.").arg(name),
                   names.isEmpty() ? tr("See the names with: storewright-cli stores list") : tr("Did you mean %1?").arg(names.join(u", "_s)), {}};
}

Result<Store> StoreBook::byId(qint64 id) const
{
    QSqlQuery query(database());
    query.prepare(selectStores(u"WHERE id = ?"_s));
    query.addBindValue(id);
    if (query.exec() && query.next())
        return storeOf(query);
    return Problem{Problem::Kind::Usage, tr("This store is no longer among your stores."), tr("Add it again."), {}};
}

Result<Store> StoreBook::add(const Store &store)
{
    if (store.name.trimmed().isEmpty())
        return Problem{Problem::Kind::Usage, tr("A store needs a name."), tr("Give it the name you call it by."), {}};
    if (const Result<Store> taken = find(store.name))
        return Problem{Problem::Kind::Usage, tr("You already have a store called “%1”.").arg(taken->name), tr("Choose another name."), {}};
    QSqlQuery query(database());
    query.prepare(u"INSERT INTO stores (%1) VALUES (%2)"_s.arg(columnNames(u"%1"_s).join(u", "_s), columnNames(u":%1"_s).join(u", "_s)));
    for (const Column &each : columns())
        query.bindValue(u':' + each.name, each.get(store));
    if (const Result<> added = done(query); !added)
        return added.problem();
    return byId(query.lastInsertId().toLongLong());
}

Result<> StoreBook::save(const Store &store)
{
    if (const Result<Store> taken = find(store.name); taken && taken->id != store.id)
        return Problem{Problem::Kind::Usage, tr("You already have a store called “%1”.").arg(taken->name), tr("Choose another name."), {}};
    QSqlQuery query(database());
    query.prepare(u"UPDATE stores SET %1 WHERE id = :id"_s.arg(columnNames(u"%1 = :%1"_s).join(u", "_s)));
    for (const Column &each : columns())
        query.bindValue(u':' + each.name, each.get(store));
    query.bindValue(u":id"_s, store.id);
    if (const Result<> saved = done(query); !saved)
        return saved.problem();
    return query.numRowsAffected() == 1 ? Result<>() : byId(store.id).problem();
}

Result<> StoreBook::remove(qint64 id)
{
    QSqlQuery query(database());
    query.prepare(u"DELETE FROM stores WHERE id = ?"_s);
    query.addBindValue(id);
    if (const Result<> removed = done(query); !removed)
        return removed.problem();
    return query.numRowsAffected() == 1 ? Result<>() : byId(id).problem();
}

Result<> StoreBook::remember(qint64 storeId, const PastRun &run)
{
    QSqlQuery query(database());
    query.prepare(u"INSERT OR REPLACE INTO runs (store, run, kind, origin, target, started, ended, outcome, closed_ms, report) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    for (const QVariant &value : std::array<QVariant, 10>{storeId, text(run.runId), text(run.kind), text(run.from), text(run.to), moment(run.started),
                                                          moment(run.ended), text(run.outcome), run.closedMs, text(run.reportJson)})
        query.addBindValue(value);
    return done(query);
}

QList<StoreBook::PastRun> StoreBook::history(qint64 storeId) const
{
    QList<PastRun> list;
    QSqlQuery query(database());
    query.prepare(u"SELECT run, kind, origin, target, started, ended, outcome, closed_ms, report FROM runs WHERE store = ? ORDER BY started DESC, run DESC"_s);
    query.addBindValue(storeId);
    query.exec();
    while (query.next())
        list << PastRun{query.value(0).toString(), query.value(1).toString(), query.value(2).toString(), query.value(3).toString(),
                        moment(query.value(4)), moment(query.value(5)), query.value(6).toString(), query.value(7).toLongLong(), query.value(8).toString()};
    return list;
}

Result<> StoreBook::hold(qint64 storeId, const Hold &hold)
{
    QSqlQuery query(database());
    query.prepare(u"INSERT OR REPLACE INTO holds (store, package, reason, until) VALUES (?, ?, ?, ?)"_s);
    for (const QVariant &value : std::array<QVariant, 4>{storeId, text(hold.package), text(hold.reason), hold.until.isValid() ? QVariant(hold.until.toJulianDay()) : QVariant()})
        query.addBindValue(value);
    return done(query);
}

Result<> StoreBook::letGo(qint64 storeId, const QString &package)
{
    QSqlQuery query(database());
    query.prepare(u"DELETE FROM holds WHERE store = ? AND package = ?"_s);
    query.addBindValue(storeId);
    query.addBindValue(text(package));
    return done(query);
}

QList<StoreBook::Hold> StoreBook::holds(qint64 storeId, const QDate &today) const
{
    QList<Hold> list;
    QSqlQuery query(database());
    query.prepare(u"SELECT package, reason, until FROM holds WHERE store = ? AND (until IS NULL OR until >= ?) ORDER BY package"_s);
    query.addBindValue(storeId);
    query.addBindValue(today.toJulianDay());
    query.exec();
    while (query.next())
        list << Hold{query.value(0).toString(), query.value(1).toString(), query.value(2).isNull() ? QDate() : QDate::fromJulianDay(query.value(2).toLongLong())};
    return list;
}

QString StoreBook::setting(const QString &key, const QString &fallback) const
{
    QSqlQuery query(database());
    query.prepare(u"SELECT value FROM settings WHERE name = ?"_s);
    query.addBindValue(key);
    return query.exec() && query.next() ? query.value(0).toString() : fallback;
}

Result<> StoreBook::setSetting(const QString &key, const QString &value)
{
    QSqlQuery query(database());
    query.prepare(u"INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)"_s);
    query.addBindValue(key);
    query.addBindValue(text(value));
    return done(query);
}

QString StoreBook::knownHostsFile() const { return m_dataDir + u"/known_hosts"_s; }

QString StoreBook::secretsScope() const
{
    const QString usual = QDir::cleanPath(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return m_dataDir == usual ? QString() : m_dataDir;
}
