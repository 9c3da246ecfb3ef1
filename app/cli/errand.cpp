#include "app/cli/errand.h"

#include "app/ssh/sshconfig.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

Errand::Errand(Options options, Terminal &terminal) : m_options(std::move(options)), m_terminal(terminal) {}

Result<StoreBook *> Errand::book()
{
    if (!m_book) {
        Result<std::unique_ptr<StoreBook>> opened = StoreBook::open(m_options.value(u"--data-dir"_s));
        if (!opened)
            return opened.problem();
        m_book = std::move(*opened);
    }
    return m_book.get();
}

Secrets Errand::secrets()
{
    const Result<StoreBook *> open = book();
    return open ? Secrets((*open)->secretsScope()) : Secrets();
}

Result<Store> Errand::storeNamed(const QString &word)
{
    const Result<StoreBook *> open = book();
    if (!open)
        return open.problem();
    if (!word.contains("://"_L1))
        return (*open)->find(word);
    const Result<Address> address = Address::parse(word);
    if (!address)
        return address.problem();
    Store store;
    store.name = word;
    store.address = SshConfig::load().resolve(*address);
    store.root = address->path;
    if (!address->identityFile.isEmpty()) {
        store.loginWay = Login::Way::KeyFile;
        store.keyFile = address->identityFile;
    }
    return store;
}

HostTrust Errand::trust()
{
    return {m_book->knownHostsFile(), QDir::homePath() + u"/.ssh/known_hosts"_s, m_options.value(u"--accept-host-key"_s)};
}

Result<> Errand::prepareLogin(const Store &store)
{
    m_login.way = store.loginWay;
    m_login.keyFile = store.keyFile;
    if (m_options.has(u"--identity"_s)) {
        const QFileInfo file(m_options.value(u"--identity"_s));
        if (!file.isFile())
            return Problem{Problem::Kind::Usage, tr("There is no key file %1.").arg(file.filePath()), tr("Name the file of your private key after --identity."), {}};
        m_login.way = Login::Way::KeyFile;
        m_login.keyFile = file.absoluteFilePath();
    }
    QString &secret = m_login.way == Login::Way::KeyFile ? m_login.passphrase : m_login.password;
    if (m_options.has(u"--password-stdin"_s)) {
        const std::optional<QString> line = m_terminal.canAsk() ? m_terminal.askHidden(tr("Password:")) : Terminal::lineOfInput();
        if (!line || line->isEmpty())
            return Problem{Problem::Kind::Usage, tr("No password came over standard input."), tr("Hand it over as one line, or leave out --password-stdin."), {}};
        secret = *line;
        m_newSecret = *line;
        if (m_login.way != Login::Way::KeyFile)
            m_login.way = Login::Way::Password;
    } else if (store.id != 0) {
        secret = secrets().read(store.id, newSecretKind());
    }
    if (m_terminal.canAsk()) {
        m_login.answer = [this](const QString &instruction, const QStringList &prompts) {
            if (!instruction.isEmpty())
                m_terminal.tell(instruction);
            QStringList answers;
            for (const QString &prompt : prompts)
                answers << m_terminal.askHidden(prompt).value_or(QString());
            return answers;
        };
    }
    m_loginReady = true;
    return {};
}

bool Errand::askForSecret(const Store &store)
{
    if (m_options.has(u"--password-stdin"_s) || m_login.way == Login::Way::Agent)
        return false;
    const bool key = m_login.way == Login::Way::KeyFile;
    const std::optional<QString> answer = m_terminal.askHidden(key ? tr("Passphrase of %1:").arg(m_login.keyFile) : tr("Password of %1:").arg(store.address.toString()));
    if (!answer || answer->isEmpty())
        return false;
    (key ? m_login.passphrase : m_login.password) = *answer;
    m_newSecret = *answer;
    return true;
}

Result<std::shared_ptr<Visit>> Errand::visit(Store &store)
{
    if (const Result<StoreBook *> open = book(); !open)
        return open.problem();
    if (!m_loginReady) {
        if (const Result<> ready = prepareLogin(store); !ready)
            return ready.problem();
    }
    Result<std::shared_ptr<Visit>> visit = Visit::open(store, m_login, trust(), stop());
    for (int tries = 0; tries < 3 && !visit && visit.problem().kind == Problem::Kind::Refused && askForSecret(store); ++tries)
        visit = Visit::open(store, m_login, trust(), stop());
    if (!visit || !store.root.isEmpty())
        return visit;

    const Result<QList<FoundStore>> found = findStores((*visit)->shell(), stop());
    if (!found)
        return found.problem();
    if (found->isEmpty())
        return Problem{Problem::Kind::Usage, tr("No Magento store was found in the usual places on this server."),
                       tr("Name its folder: ssh://user@host/path/to/store"), {}};
    if (found->size() > 1) {
        QStringList roots;
        for (const FoundStore &each : *found)
            roots << each.root;
        return Problem{Problem::Kind::Usage, tr("There are %n stores on this server.", nullptr, int(found->size())),
                       tr("Name the folder of the one you mean: ssh://user@host/path/to/store"), roots.join(u'\n')};
    }
    store.root = found->first().root;
    return Visit::open(store, m_login, trust(), stop());
}

std::function<Result<std::shared_ptr<Visit>>(std::stop_token)> Errand::way(const Store &store, const std::shared_ptr<Visit> &first)
{
    return [store, first, login = m_login, trust = trust()](std::stop_token stop) -> Result<std::shared_ptr<Visit>> {
        if (first && first->shell().alive())
            return first;
        return Visit::open(store, login, trust, stop);
    };
}

QString Errand::commandFor(const QStringList &words) const
{
    QStringList typed{u"storewright-cli"_s};
    for (const QString &option : {u"--data-dir"_s, u"--identity"_s}) {
        if (m_options.has(option))
            typed << option << shellQuoted(m_options.value(option));
    }
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:@-][A-Za-z0-9_./:@=-]*$"_s);
    for (const QString &word : words)
        typed << (plain.match(word).hasMatch() ? word : shellQuoted(word));
    return typed.join(u' ');
}

Result<AccessKeys> Errand::accessKeys(const QString &repositoryHost)
{
    if (m_options.has(u"--access-keys-stdin"_s)) {
        const bool asking = m_terminal.canAsk();
        const std::optional<QString> publicKey = asking ? m_terminal.ask(tr("Public key:")) : Terminal::lineOfInput();
        const std::optional<QString> privateKey = asking ? m_terminal.askHidden(tr("Private key:")) : Terminal::lineOfInput();
        if (!publicKey || !privateKey || publicKey->isEmpty() || privateKey->isEmpty())
            return Problem{Problem::Kind::Usage, tr("The access keys did not come over standard input."), tr("Hand them over as two lines: the Public key, then the Private key."), {}};
        return AccessKeys{publicKey->trimmed(), privateKey->trimmed()};
    }
    const AccessKeys environment{qEnvironmentVariable("STOREWRIGHT_PUBLIC_KEY"), qEnvironmentVariable("STOREWRIGHT_PRIVATE_KEY")};
    if (!environment.isEmpty()) {
        if (environment.publicKey.isEmpty() || environment.privateKey.isEmpty())
            return Problem{Problem::Kind::Usage, tr("Only one of the two access keys is in the environment."),
                           tr("Set both STOREWRIGHT_PUBLIC_KEY and STOREWRIGHT_PRIVATE_KEY."), {}};
        return environment;
    }
    return secrets().readKeys(repositoryHost);
}

Result<RepositoryKeys> Errand::repositoryKeys(const QStringList &hosts)
{
    RepositoryKeys keys;
    for (const QString &host : hosts) {
        const Result<AccessKeys> own = host == hosts.first() ? accessKeys(host) : Result<AccessKeys>(secrets().readKeys(host));
        if (!own)
            return own.problem();
        if (!own->isEmpty())
            keys.insert(host, *own);
    }
    return keys;
}

void Errand::keep(const Store &store)
{
    const Result<StoreBook *> open = book();
    if (store.id == 0 || !open)
        return;
    if (const Result<> saved = (*open)->save(store); !saved)
        m_terminal.tell(saved.problem().summary);
}

Problem withMoves(const Errand &errand, Problem problem, const QString &runId)
{
    const QString store = errand.options().word(0);
    const std::optional<LeaseHolder> holder = leaseHolderOf(problem);
    if (!holder && !isRunnerGone(problem))
        return problem;
    const QString run = holder ? holder->runId : runId;
    const auto attach = [&](const QStringList &more) { return errand.commandFor(QStringList{u"attach"_s, store, run} + more); };
    if (holder && holder->alive) {
        problem.advice = Errand::tr("Watch it with: %1").arg(attach({}));
        problem.evidence.clear();
        return problem;
    }
    problem.advice = Errand::tr("Have it brought to its end with: %1").arg(attach({u"--recover"_s}));
    problem.evidence = Errand::tr("It finds out where the store stands and goes on, or back: %1").arg(attach({u"--recover"_s})) + u'\n'
        + Errand::tr("Everything that was changed is put back: %1").arg(attach({u"--recover"_s, u"restore"_s})) + u'\n'
        + Errand::tr("Nothing is touched, and you look after the store yourself: %1").arg(attach({u"--recover"_s, u"leave"_s}));
    return problem;
}

void noteSurvey(Store &store, const Survey &survey)
{
    store.edition = editionName(survey.edition);
    store.version = survey.version.text();
    store.phpVersion = survey.phpVersion.text();
    store.checkedAt = survey.takenAt.isValid() ? survey.takenAt : QDateTime::currentDateTimeUtc();
    store.lastProblem.clear();
    if (store.baseUrl.isEmpty())
        store.baseUrl = survey.baseUrl;
}
