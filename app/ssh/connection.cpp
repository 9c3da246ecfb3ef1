#include "app/ssh/connection.h"

#include "app/ssh/authentication.h"
#include "app/ssh/knownhosts.h"
#include "app/ssh/loop.h"
#include "app/ssh/session.h"
#include "app/ssh/tcp.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Spoken
{
    Q_DECLARE_TR_FUNCTIONS(Connection)
};

constexpr qsizetype MostHops = 3;
constexpr qsizetype MostKept = 64 * 1024 * 1024; // Of each stream of one run().

QString whereOf(const Address &address)
{
    return address.port == 22 ? address.host : u"%1:%2"_s.arg(address.host).arg(address.port);
}

QString userOf(const Address &address)
{
    if (!address.user.isEmpty())
        return address.user;
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? qEnvironmentVariable("LOGNAME") : name;
}

/// Whether the server may be trusted; a key just agreed to is written down.
Result<> judged(const HostKey &key, const Address &address, const HostTrust &trust)
{
    using Kind = Problem::Kind;
    const KnownHosts known({trust.ownFile, trust.openSshFile});
    const KnownHosts::Answer answer = known.judge(address.host, address.port, key);
    const QString where = whereOf(address);
    const QString shown = key.type + u' ' + key.fingerprint();
    switch (answer.verdict) {
    case KnownHosts::Verdict::Known: return {};
    case KnownHosts::Verdict::Revoked:
        return Problem{Kind::Untrusted, Spoken::tr("The key of the server %1 is marked as stolen. Storewright does not connect.").arg(where),
                       Spoken::tr("Ask your host for help. The mark is in %1, line %2.").arg(answer.file).arg(answer.line), shown};
    case KnownHosts::Verdict::Changed:
        return Problem{Kind::Untrusted,
                       Spoken::tr("The server %1 shows another host key than before: it was %2, now it is %3. Somebody may be in between; Storewright does not connect.")
                           .arg(where, answer.known, key.fingerprint()),
                       Spoken::tr("Ask your host whether the server was set up anew. Only if so, remove line %1 of %2, then connect again.")
                           .arg(answer.line).arg(answer.file),
                       shown};
    case KnownHosts::Verdict::Unknown: break;
    }
    if (!trust.acceptFingerprint.isEmpty() && trust.acceptFingerprint == key.fingerprint())
        return trust.ownFile.isEmpty() ? Result<>() : KnownHosts::remember(trust.ownFile, address.host, address.port, key);
    if (!answer.otherTypes.isEmpty()) {
        return Problem{Kind::Untrusted, Spoken::tr("The server %1 is known, but it now shows a host key of another kind.").arg(where),
                       Spoken::tr("Compare the fingerprint with the one your host has published before you go on; be careful, as this is unusual."), shown};
    }
    return Problem{Kind::Untrusted, Spoken::tr("Storewright does not know the server %1 yet.").arg(where),
                   Spoken::tr("Compare the fingerprint with the one in your host's welcome mail or control panel before you go on."), shown};
}

/// Connects and shakes hands, through a jump host where there is one.
Result<std::unique_ptr<Session>> reached(const Address &address, Result<int> socket, const QStringList &types,
                                         const Connection::Limits &limits, Patience &patience)
{
    if (!socket)
        return socket.problem();
    auto session = std::make_unique<Session>(*socket);
    patience.renew(std::max(limits.connect, limits.login));
    if (const Result<> met = session->shakeHands(whereOf(address), types, patience); !met)
        return met.problem();
    return session;
}

} // namespace

Connection::Connection(std::unique_ptr<Loop> loop) : m_loop(std::move(loop)) {}
Connection::~Connection() = default;

Result<std::shared_ptr<Connection>> Connection::open(const Address &address, const Login &login, const HostTrust &trust,
                                                     const Limits &limits, std::stop_token stop)
{
    std::shared_ptr<Connection> outer;
    const QStringList hops = address.jumpHost.split(u',', Qt::SkipEmptyParts);
    if (hops.size() > MostHops) {
        return Problem{Problem::Kind::Usage, Spoken::tr("There are too many jump hosts in a row: at most %n are possible.", nullptr, static_cast<int>(MostHops)),
                       Spoken::tr("Name fewer jump hosts."), address.jumpHost};
    }
    if (!hops.isEmpty()) {
        Result<Address> hop = Address::parse(hops.last());
        if (!hop)
            return hop.problem();
        hop->jumpHost = hops.mid(0, hops.size() - 1).join(u',');
        hop->identityFile = address.identityFile;
        Result<std::shared_ptr<Connection>> opened = open(*hop, login, trust, limits, stop);
        if (!opened)
            return opened.problem();
        outer = *opened;
    }
    Patience patience(stop, limits.connect);
    const QStringList types = KnownHosts({trust.ownFile, trust.openSshFile}).typesFor(address.host, address.port);
    Result<int> socket = outer ? outer->m_loop->tunnel(address.host, address.port, stop) : connectTcp(address.host, address.port, patience);
    Result<std::unique_ptr<Session>> session = reached(address, std::move(socket), types, limits, patience);
    if (!session)
        return session.problem();
    if (const Result<> trusted = judged((*session)->hostKey(), address, trust); !trusted)
        return trusted.problem();
    patience.renew(limits.login);
    if (const Result<> in = Authentication(**session, userOf(address), login, address.identityFile, patience).run(); !in)
        return in.problem();
    return std::shared_ptr<Connection>(new Connection(std::make_unique<Loop>(std::move(*session), limits, outer)));
}

Result<HostKey> Connection::lookAtHostKey(const Address &address, const Limits &limits, std::stop_token stop)
{
    if (!address.jumpHost.isEmpty()) {
        return Problem{Problem::Kind::Usage, Spoken::tr("The host key of a server behind a jump host can only be seen while connecting to it."),
                       Spoken::tr("Connect; you will be asked about each server's key."), {}};
    }
    Patience patience(stop, limits.connect);
    Result<std::unique_ptr<Session>> session = reached(address, connectTcp(address.host, address.port, patience), {}, limits, patience);
    if (!session)
        return session.problem();
    return (*session)->hostKey();
}

Result<Shell::Output> Connection::run(const Command &command, std::stop_token stop)
{
    Output output;
    const Result<Exit> exit = stream(command, [&output](Stream stream, const QByteArray &piece) {
        QByteArray &kept = stream == Stream::Out ? output.out : output.err;
        kept += piece.left(MostKept - kept.size());
    }, stop);
    if (!exit)
        return exit.problem();
    output.code = exit->code;
    output.signal = exit->signal;
    return output;
}

Result<Shell::Exit> Connection::stream(const Command &command, const Reader &reader, std::stop_token stop)
{
    const QByteArray input = command.input();
    qsizetype given = 0;
    const Call::Source source = [&input, &given] {
        const QByteArray piece = input.mid(given, 256 * 1024);
        given += piece.size();
        return piece;
    };
    return m_loop->perform(command.line(), source, reader, stop);
}

bool Connection::alive() const
{
    return m_loop->alive();
}
