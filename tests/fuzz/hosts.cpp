// First byte: 0 what is typed or pasted as an address, 1 ~/.ssh/config, 2 known_hosts, 3 a file of stores to import.

#include "app/ssh/address.h"
#include "app/ssh/knownhosts.h"
#include "app/ssh/sshconfig.h"
#include "app/ssh/wildcard.h"
#include "tests/fuzz/fuzz.h"
#include "ui/stores/storesfile.h"

using namespace Qt::StringLiterals;

namespace
{

void checkAddress(const Address &address)
{
    fuzz::hold(!address.host.isEmpty() && address.port >= 1 && address.port <= 65535, "an address names a server", address.toString());
    // Both become words of an ssh command somewhere.
    fuzz::hold(!address.host.startsWith(u'-') && !address.user.startsWith(u'-'), "neither server nor user looks like an option", address.toString());
    for (const QString &text : {address.host, address.user, address.path})
        fuzz::hold(!text.contains(QChar(0)) && !text.contains(u'\n'), "no part of it ends a line", address.toString());
    const auto again = Address::parse(address.toString());
    fuzz::hold(bool(again), "what was read and written is read again", address.toString());
    fuzz::hold(*again == address, "an address is read back as it was written", address.toString() + u" | "_s + again->toString());
}

void address(const QByteArray &bytes)
{
    const auto address = Address::parse(QString::fromUtf8(bytes));
    if (address)
        checkAddress(*address);
    else
        fuzz::hold(!address.problem().summary.isEmpty(), "a problem is said in words");
}

void sshConfig(const QByteArray &bytes)
{
    // What else lies on this machine is not to be read: only what lies beside the file.
    if (bytes.contains('/') && bytes.toLower().contains("include"))
        return;
    static const QString beside = fuzz::file(u"other"_s, "Host inner\n  Port 7\n  User me\nInclude other\n");
    Q_UNUSED(beside)
    const SshConfig config = SshConfig::load(fuzz::file(u"config"_s, bytes));
    QStringList hosts = config.hosts().mid(0, 2);
    for (const QString &host : config.hosts())
        fuzz::hold(!host.isEmpty() && !host.contains(u'*') && !host.contains(u'?'), "an alias can be typed", host);
    hosts += {u"shop"_s, u"inner"_s};
    for (const QString &host : hosts) {
        Address typed;
        typed.host = host;
        const Address resolved = config.resolve(typed);
        fuzz::hold(resolved.port >= 1 && resolved.port <= 65535 && !resolved.host.isEmpty(), "what it resolves to is an address", host);
        fuzz::hold(resolved.host == host || (!resolved.host.startsWith(u'-') && !resolved.host.contains(u' ')), "a name of a server is one", resolved.host);
        fuzz::hold(resolved.jumpHost.size() <= 100 * 1024, "jump hosts are bounded");
        fuzz::hold(resolved.identityFile.isEmpty() || resolved.identityFile.startsWith(u'/'), "a key file has an absolute path", resolved.identityFile);
        typed.user = u"me"_s;
        typed.port = 2222;
        fuzz::hold(config.resolve(typed).user == "me"_L1 && config.resolve(typed).port == 2222, "what was typed wins", host);
    }
}

void knownHosts(const QByteArray &bytes)
{
    const QString own = fuzz::file(u"known_hosts"_s, bytes);
    const HostKey key{u"ssh-ed25519"_s, QByteArray::fromBase64("AAAAC3NzaC1lZDI1NTE5AAAAIGV4YW1wbGVleGFtcGxlZXhhbXBsZWV4YW1wbGVl")};
    const KnownHosts known({own});
    const auto before = known.judge(u"shop.example"_s, 22, key);
    const QStringList types = known.typesFor(u"shop.example"_s, 22);
    fuzz::hold(before.verdict != KnownHosts::Verdict::Known || types.contains(key.type), "the type of a known key is known");
    fuzz::hold(before.verdict != KnownHosts::Verdict::Changed || (before.line > 0 && !before.known.isEmpty() && types.contains(key.type)), "a changed key says where it stands");
    fuzz::hold(before.verdict != KnownHosts::Verdict::Changed || before.known != key.fingerprint(), "the same key is not a changed one");
    known.judge(u"shop.example"_s, 2222, key);
    known.judge(u"2001:db8::1"_s, 22, key);

    const auto remembered = KnownHosts::remember(own, u"shop.example"_s, 22, key);
    fuzz::hold(bool(remembered), "a key can be remembered");
    const auto after = KnownHosts({own}).judge(u"shop.example"_s, 22, key);
    fuzz::hold(after.verdict == KnownHosts::Verdict::Known || after.verdict == KnownHosts::Verdict::Revoked, "a key that is remembered is known, unless it was revoked");
    fuzz::hold((after.verdict == KnownHosts::Verdict::Revoked) == (before.verdict == KnownHosts::Verdict::Revoked), "remembering revokes nothing");
}

/// Wildcards by the book: slow, and right.
bool matchesByTheBook(QStringView pattern, QStringView name)
{
    if (pattern.isEmpty())
        return name.isEmpty();
    if (pattern.front() == u'*')
        return matchesByTheBook(pattern.sliced(1), name) || (!name.isEmpty() && matchesByTheBook(pattern, name.sliced(1)));
    return !name.isEmpty() && (pattern.front() == u'?' || pattern.front() == name.front()) && matchesByTheBook(pattern.sliced(1), name.sliced(1));
}

void wildcards(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes.left(24));
    const QString pattern = text.section(u'\n', 0, 0);
    const QString name = text.section(u'\n', 1);
    fuzz::hold(wildcardMatches(pattern, name) == matchesByTheBook(pattern, name), "wildcards match by the book", text);
}

void stores(const QByteArray &bytes)
{
    const auto stores = storesFromFile(bytes);
    if (!stores) {
        fuzz::hold(!stores.problem().summary.isEmpty(), "a problem is said in words");
        return;
    }
    for (const Store &store : *stores) {
        fuzz::hold(!store.name.isEmpty(), "a store has a name");
        checkAddress(store.address);
    }
    const auto again = storesFromFile(storesToFile(*stores));
    fuzz::hold(again && again->size() == stores->size(), "what is exported is read back");
    for (qsizetype i = 0; i < stores->size(); ++i)
        fuzz::hold(again->at(i).address == stores->at(i).address && again->at(i).name == stores->at(i).name && again->at(i).loginWay == stores->at(i).loginWay,
                   "a store is read back as it was", stores->at(i).name);
}

}

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    if (size == 0)
        return -1;
    const QByteArray rest = fuzz::drawnOut(data + 1, size - 1, 32 * 1024);
    switch (data[0] % 4) {
    case 0: address(rest); break;
    case 1: sshConfig(rest); wildcards(rest); break;
    case 2: knownHosts(rest); break;
    default: stores(rest); break;
    }
    return 0;
}
