#include "app/cli/errand.h"
#include "app/cli/verb.h"
#include "app/ssh/sshconfig.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

class StoresCommand
{
    Q_DECLARE_TR_FUNCTIONS(StoresCommand)

public:
    static QList<Verb> verbs();

private:
    static int list(Errand &errand);
    static int add(Errand &errand);
    static int remove(Errand &errand);
    static void keepSecret(Errand &errand, const Store &store);
};

QJsonObject describe(const Store &store)
{
    return {{u"name"_s, store.name}, {u"group"_s, store.group}, {u"address"_s, store.address.toString()}, {u"root"_s, store.root},
            {u"base_url"_s, store.baseUrl}, {u"edition"_s, store.edition}, {u"version"_s, store.version}, {u"php"_s, store.phpVersion},
            {u"newest_fitting"_s, store.newestFitting}, {u"last_outcome"_s, store.lastOutcome}, {u"current_run"_s, store.currentRun},
            {u"checked_at"_s, store.checkedAt.toUTC().toString(Qt::ISODate)}};
}

QList<Verb> StoresCommand::verbs()
{
    return {
        {u"stores list"_s, {}, 0, 0, tr("Show your stores"), {}, {}, list},
        {u"stores add"_s, u"NAME ADDRESS"_s, 2, 2, tr("Keep a store under a name"),
         QList<Option>{{u"--root"_s, u"DIR"_s, tr("The store's folder on the server")},
                       {u"--group"_s, u"NAME"_s, tr("Put it into this group")},
                       {u"--base-url"_s, u"URL"_s, tr("Where visitors find the storefront")},
                       {u"--php"_s, u"FILE"_s, tr("The PHP to use on the server")},
                       {u"--composer"_s, u"FILE"_s, tr("The Composer to use on the server")},
                       {u"--without-looking"_s, {}, tr("Keep it without logging in first")}} + storeOptions(),
         tr("ADDRESS is user@host, user@host:port, ssh://user@host:port/path, or what you would type after ssh, in quotes.\n"
            "A password is kept in the keychain of this computer, never in a file."), add},
        {u"stores remove"_s, u"STORE"_s, 1, 1, tr("Forget a store; nothing on its server is touched"), {}, {}, remove},
    };
}

int StoresCommand::list(Errand &errand)
{
    const Result<StoreBook *> book = errand.book();
    if (!book)
        return errand.terminal().problem(book.problem());
    QList<QStringList> rows;
    for (const Store &store : (*book)->stores()) {
        Address server = store.address;
        server.path.clear(); // the folder has a column of its own
        rows << QStringList{store.name, store.group, store.edition, store.version, server.toString(), store.root};
        errand.terminal().event(u"store"_s, describe(store));
    }
    if (rows.isEmpty())
        errand.terminal().tell(tr("You have no stores yet. Type: storewright-cli stores add NAME ADDRESS"));
    else
        errand.terminal().table({tr("Store"), tr("Group"), tr("Edition"), tr("Version"), tr("Address"), tr("Folder")}, rows);
    return 0;
}

int StoresCommand::add(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    const Options &options = errand.options();
    const Result<StoreBook *> book = errand.book();
    if (!book)
        return terminal.problem(book.problem());
    const Result<Address> address = Address::parse(options.word(1));
    if (!address)
        return terminal.problem(address.problem());

    Store store;
    store.name = options.word(0).trimmed();
    store.group = options.value(u"--group"_s);
    store.address = SshConfig::load().resolve(*address);
    store.root = options.value(u"--root"_s, address->path);
    store.baseUrl = options.value(u"--base-url"_s);
    store.php = options.value(u"--php"_s);
    store.composer = options.value(u"--composer"_s);
    if (const QString identity = options.value(u"--identity"_s, address->identityFile); !identity.isEmpty()) {
        store.loginWay = Login::Way::KeyFile;
        store.keyFile = QFileInfo(identity).absoluteFilePath();
    } else if (options.has(u"--password-stdin"_s)) {
        store.loginWay = Login::Way::Password;
    }
    if (const Result<Store> taken = (*book)->find(store.name))
        return terminal.problem({Problem::Kind::Usage, tr("You already have a store called “%1”.").arg(taken->name), tr("Choose another name."), {}});

    if (!options.has(u"--without-looking"_s)) {
        terminal.tell(tr("Logging in to %1 …").arg(store.address.toString()));
        const Result<std::shared_ptr<Visit>> visit = errand.visit(store);
        if (!visit)
            return terminal.problem(visit.problem());
        const Result<Survey> survey = (*visit)->survey(errand.stop());
        if (!survey)
            return terminal.problem(survey.problem());
        if (survey->version.isNull())
            return terminal.problem({Problem::Kind::Usage, tr("%1 does not look like the folder of a Magento store.").arg(store.root),
                                     tr("Name the folder that holds composer.lock and bin/magento with --root."), QStringList(survey->unknown.values()).join(u'\n')});
        if (!survey->root.isEmpty())
            store.root = survey->root;
        noteSurvey(store, *survey);
    }

    const Result<Store> added = (*book)->add(store);
    if (!added)
        return terminal.problem(added.problem());
    keepSecret(errand, *added);
    terminal.event(u"store"_s, describe(*added));
    terminal.result(store.version.isEmpty() ? tr("“%1” is among your stores now.").arg(added->name)
                                            : tr("“%1” is among your stores now: %2 %3.").arg(added->name, added->edition, added->version));
    return 0;
}

void StoresCommand::keepSecret(Errand &errand, const Store &store)
{
    if (errand.newSecret().isEmpty())
        return;
    const Result<> kept = errand.secrets().write(store.id, errand.newSecretKind(), errand.newSecret());
    if (!kept || !errand.secrets().keychainAvailable())
        errand.terminal().tell(tr("This computer has no keychain that answers, so the password is not kept: hand it over with --password-stdin each time."));
}

int StoresCommand::remove(Errand &errand)
{
    Terminal &terminal = errand.terminal();
    const Result<StoreBook *> book = errand.book();
    if (!book)
        return terminal.problem(book.problem());
    const Result<Store> store = (*book)->find(errand.options().word(0));
    if (!store)
        return terminal.problem(store.problem());
    if (const Result<> removed = (*book)->remove(store->id); !removed)
        return terminal.problem(removed.problem());
    if (const Result<> forgotten = errand.secrets().forget(store->id); !forgotten)
        terminal.tell(forgotten.problem().summary);
    terminal.event(u"removed"_s, {{u"name"_s, store->name}});
    terminal.result(tr("“%1” is no longer among your stores.").arg(store->name));
    terminal.tell(tr("Its backups stay on the server, in ~/.storewright."));
    return 0;
}

} // namespace

QList<Verb> storesVerbs() { return StoresCommand::verbs(); }
