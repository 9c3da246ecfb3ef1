#include "app/ssh/address.h"

#include "app/ssh/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype Longest = 4096; // Characters.

struct Spoken
{
    Q_DECLARE_TR_FUNCTIONS(Address)
};

Problem wrong(const QString &summary, const QString &text)
{
    return {Problem::Kind::Usage, summary,
            Spoken::tr("Type it as user@host, as ssh -p 2222 user@host, or as ssh://user@host:port/folder."), text};
}

bool allOf(const QString &text, bool (*good)(QChar))
{
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), good);
}

bool isUser(const QString &user)
{
    return !user.startsWith(u'-') && allOf(user, [](QChar c) { return c.isPrint() && !c.isSpace() && !u"'\"`$;&|<>(){}\\"_s.contains(c); });
}

bool isHost(const QString &host)
{
    return host.size() <= 253 && !host.startsWith(u'-')
        && allOf(host, [](QChar c) { return c.isLetterOrNumber() || u".-_:%"_s.contains(c); });
}

bool isIPv6(const QString &host)
{
    return host.count(u':') >= 2 && allOf(host.section(u'%', 0, 0), [](QChar c) { return u"0123456789abcdefABCDEF:."_s.contains(c); });
}

std::optional<int> portOf(const QString &text)
{
    const bool digits = allOf(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool ok = false;
    const int port = text.toInt(&ok);
    return digits && ok && port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

QString homely(const QString &path)
{
    return path.startsWith(u"~/"_s) ? QDir::homePath() + path.mid(1) : path;
}

/// `user@host`, `user@host:port`, `[v6]:port`, `host:/folder`.
Result<Address> parsePlain(const QString &text)
{
    Address address;
    QString rest = text;
    if (const qsizetype at = rest.lastIndexOf(u'@'); at >= 0) {
        address.user = rest.left(at);
        rest = rest.mid(at + 1);
        if (address.user.contains(u':'))
            return wrong(Spoken::tr("There is a colon before the @. A password does not belong into the address."), QString());
        if (!isUser(address.user))
            return wrong(Spoken::tr("The name before the @ cannot be a user name."), text);
    }
    QString tail;
    if (rest.startsWith(u'[')) {
        const qsizetype end = rest.indexOf(u']');
        address.host = rest.mid(1, end - 1);
        tail = rest.mid(end + 1);
        if (end < 0 || !isIPv6(address.host) || (!tail.isEmpty() && !tail.startsWith(u':')))
            return wrong(Spoken::tr("There is no IPv6 address between the brackets."), text);
    } else if (isIPv6(rest)) {
        address.host = rest;
    } else {
        address.host = rest.section(u':', 0, 0);
        tail = rest.mid(address.host.size());
    }
    if (address.host.isEmpty())
        return wrong(Spoken::tr("The name of the server is missing."), text);
    if (!isHost(address.host))
        return wrong(Spoken::tr("“%1” cannot be the name of a server.").arg(address.host), text);
    if (tail.isEmpty())
        return address;
    tail.remove(0, 1);
    if (tail.startsWith(u'/') || tail.startsWith(u'~')) {
        if (tail != u"/"_s)
            address.path = tail;
    } else if (const std::optional<int> port = portOf(tail)) {
        address.port = *port;
    } else {
        return wrong(Spoken::tr("“%1” cannot be a port: it is a number from 1 to 65535.").arg(tail), text);
    }
    return address;
}

Result<Address> parseUrl(const QString &text)
{
    const QString rest = text.mid(text.indexOf(u"://"_s) + 3);
    const QString query = rest.section(u'?', 1);
    const QString place = rest.section(u'?', 0, 0);
    const QString server = place.section(u'/', 0, 0);
    const QString written = place.mid(server.size());
    const QString folder = QUrl::fromPercentEncoding(written.toUtf8());
    const qsizetype at = server.lastIndexOf(u'@');
    QString user = at < 0 ? QString() : server.left(at);
    if (user.contains(u':'))
        return wrong(Spoken::tr("There is a colon before the @. A password does not belong into the address."), QString());
    user = QUrl::fromPercentEncoding(user.section(u';', 0, 0).toUtf8());
    if (at >= 0 && !isUser(user))
        return wrong(Spoken::tr("The name before the @ cannot be a user name."), text);
    Result<Address> address = parsePlain(server.mid(at + 1));
    if (!address)
        return address;
    if (!address->path.isEmpty() || folder.contains(QChar(u'\0')) || folder.contains(u'\n'))
        return wrong(Spoken::tr("The folder in this address cannot be read."), text);
    address->user = user;
    if (folder != u"/"_s)
        address->path = written.startsWith(u"/~"_s) ? folder.mid(1) : folder; // "/%7E" is a folder of that name, not the home.
    const QUrlQuery parts(query);
    address->identityFile = parts.queryItemValue(u"identity"_s, QUrl::FullyDecoded);
    address->jumpHost = parts.queryItemValue(u"jump"_s, QUrl::FullyDecoded);
    return address;
}

/// What a person copies out of their notes or their host's help page.
class PastedCommand
{
public:
    Result<Address> read(const QString &text)
    {
        const std::optional<QStringList> words = wordsOf(text);
        if (!words)
            return wrong(Spoken::tr("A quotation mark is left open in this address."), text);
        QString host;
        for (qsizetype i = 1; i < words->size(); ++i) {
            const QString &word = words->at(i);
            if (!word.startsWith(u'-') || word == u"-"_s) {
                if (!host.isEmpty())
                    return wrong(Spoken::tr("There is more than the server in this command: “%1”.").arg(word), text);
                host = word;
                continue;
            }
            // "-p 2222", "-p2222", and flags glued together before it: "-Tp 2222".
            qsizetype letter = 1;
            while (letter < word.size() && !u"BbcDEeFIiJLlmOoPpQRSWw"_s.contains(word.at(letter)))
                ++letter;
            if (letter == word.size())
                continue;
            const bool glued = letter + 1 < word.size();
            if (!glued && i + 1 >= words->size())
                return wrong(Spoken::tr("Something is missing after “%1”.").arg(word), text);
            const QString value = glued ? word.mid(letter + 1) : words->at(++i);
            if (const Result<> taken = take(word.at(letter), value, text); !taken)
                return taken.problem();
        }
        if (host.isEmpty())
            return wrong(Spoken::tr("The name of the server is missing."), text);
        Result<Address> address = host.startsWith(u"ssh://"_s) ? parseUrl(host) : parsePlain(host);
        if (!address)
            return address;
        if (address->user.isEmpty())
            address->user = m_said.user;
        if (m_port)
            address->port = *m_port;
        if (!m_said.identityFile.isEmpty())
            address->identityFile = m_said.identityFile;
        if (!m_said.jumpHost.isEmpty())
            address->jumpHost = m_said.jumpHost;
        return address;
    }

private:
    Result<> take(QChar option, const QString &value, const QString &text)
    {
        if (option == u'p') {
            m_port = portOf(value);
            if (!m_port)
                return wrong(Spoken::tr("“%1” cannot be a port: it is a number from 1 to 65535.").arg(value), text);
        } else if (option == u'l') {
            if (!isUser(value))
                return wrong(Spoken::tr("“%1” cannot be a user name.").arg(value), text);
            m_said.user = value;
        } else if (option == u'i') {
            m_said.identityFile = homely(value);
        } else if (option == u'J') {
            m_said.jumpHost = value;
        } else if (option == u'o') {
            const QString name = value.section(u'=', 0, 0).section(u' ', 0, 0).toLower();
            const QString setting = value.mid(name.size() + 1).trimmed();
            static const QList<std::pair<QString, QChar>> named{
                {u"port"_s, u'p'}, {u"user"_s, u'l'}, {u"identityfile"_s, u'i'}, {u"proxyjump"_s, u'J'}};
            for (const auto &[word, letter] : named) {
                if (word == name)
                    return take(letter, setting, text);
            }
        }
        return {};
    }

    Address m_said;
    std::optional<int> m_port;
};

Result<Address> parseAnyForm(const QString &text)
{
    if (text == u"ssh"_s || text.startsWith(u"ssh "_s) || text.startsWith(u"ssh\t"_s))
        return PastedCommand().read(text);
    const QString scheme = text.section(u"://"_s, 0, 0).toLower();
    if (text.contains(u"://"_s)) {
        if (scheme == u"ssh"_s || scheme == u"sftp"_s)
            return parseUrl(text);
        if (scheme == u"http"_s || scheme == u"https"_s)
            return wrong(Spoken::tr("This is the store's web address. Here the address for SSH is needed."), text);
        return wrong(Spoken::tr("Addresses that begin with “%1://” are not for SSH.").arg(scheme), text);
    }
    return parsePlain(text);
}

} // namespace

Result<Address> Address::parse(const QString &input)
{
    const QString text = input.trimmed();
    if (text.isEmpty())
        return wrong(Spoken::tr("The address is empty."), text);
    if (std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c < u' ' && c != u'\t'; }) || text.size() > Longest)
        return wrong(Spoken::tr("This is more than one line; it cannot be an address."), QString());
    const Result<Address> address = parseAnyForm(text);
    // Written out it may be several times as long, and must be read back all the same.
    if (address && address->toString().size() > Longest)
        return wrong(Spoken::tr("This is too long to be an address."), QString());
    return address;
}

QString Address::toString() const
{
    QString text = u"ssh://"_s;
    if (!user.isEmpty())
        text += QString::fromLatin1(QUrl::toPercentEncoding(user)) + u'@';
    text += host.contains(u':') ? u'[' + host + u']' : host;
    if (port != 22)
        text += u':' + QString::number(port);
    if (!path.isEmpty())
        text += path.startsWith(u"/~"_s) ? u"/%7E"_s + QString::fromLatin1(QUrl::toPercentEncoding(path.mid(2), "/~"))
                                         : (path.startsWith(u'/') ? QString() : u"/"_s) + QString::fromLatin1(QUrl::toPercentEncoding(path, "/~"));
    QStringList query;
    if (!identityFile.isEmpty())
        query += u"identity="_s + QString::fromLatin1(QUrl::toPercentEncoding(identityFile, "/~"));
    if (!jumpHost.isEmpty())
        query += u"jump="_s + QString::fromLatin1(QUrl::toPercentEncoding(jumpHost, "@:,[]"));
    return query.isEmpty() ? text : text + u'?' + query.join(u'&');
}
