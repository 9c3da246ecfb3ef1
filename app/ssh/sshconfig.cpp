#include "app/ssh/sshconfig.h"

#include "app/ssh/wildcard.h"
#include "app/ssh/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

constexpr int MaxDepth = 16;             // Include within Include, as OpenSSH.
constexpr int MaxHops = 3;               // ProxyJump within ProxyJump.
constexpr qint64 MaxFile = 1024 * 1024;
constexpr qint64 MaxBytes = 2 * MaxFile; // Of all files together; a file that includes itself twice doubles with every level.
constexpr int MaxFiles = 1000; // Read or looked for.
constexpr qint64 MaxLine = 4096;

QString userName()
{
    const QString name = qEnvironmentVariable("USER");
    return name.isEmpty() ? qEnvironmentVariable("LOGNAME") : name;
}

QString homely(const QString &path)
{
    return path == u"~"_s || path.startsWith(u"~/"_s) ? QDir::homePath() + path.mid(1) : path;
}

/// Keyword and arguments: `Port 22`, `Port=22`, `Port = 22`, `"Port" 22`, with a comment behind it perhaps.
QStringList partsOf(const QString &line)
{
    QString text = line.trimmed();
    if (text.startsWith(u'#'))
        return {};
    qsizetype end = 0;
    while (end < text.size() && !text.at(end).isSpace() && text.at(end) != u'=')
        ++end;
    QString value = text.mid(end).trimmed();
    if (value.startsWith(u'='))
        value = value.mid(1).trimmed();
    QStringList parts{text.left(end).remove(u'"').toLower()};
    parts += wordsOf(value).value_or(QStringList());
    for (qsizetype i = 1; i < parts.size(); ++i) {
        if (parts.at(i).startsWith(u'#'))
            return parts.mid(0, i);
    }
    return parts;
}

QStringList filesOf(const QString &pattern, const QString &folder)
{
    QString path = homely(pattern);
    if (!path.startsWith(u'/'))
        path = folder + u'/' + path;
    const QFileInfo info(path);
    if (!info.fileName().contains(u'*') && !info.fileName().contains(u'?'))
        return {path};
    QStringList files;
    for (const QString &name : QDir(info.absolutePath()).entryList({info.fileName()}, QDir::Files, QDir::Name))
        files += info.absolutePath() + u'/' + name;
    return files;
}

} // namespace

SshConfig SshConfig::load(const QString &file)
{
    SshConfig config;
    config.m_blocks += Block{{u"*"_s}, {}};
    const QString name = file.isEmpty() ? QDir::homePath() + u"/.ssh/config"_s : file;
    config.m_folder = QFileInfo(name).absolutePath();
    config.read(name, 0);
    return config;
}

void SshConfig::read(const QString &name, int depth)
{
    QFile file(name);
    // What is being read already has nothing new to say, and would say it again and again.
    const QString itself = QFileInfo(name).canonicalFilePath();
    if (depth > MaxDepth || ++m_files > MaxFiles || m_open.contains(itself) || !QFileInfo(name).isFile() || !file.open(QIODevice::ReadOnly)
        || file.size() > MaxFile)
        return;
    m_open += itself;
    while (!file.atEnd() && m_bytes < MaxBytes) {
        const QByteArray line = file.readLine();
        m_bytes += line.size();
        // A Host line that is cut short would match the wrong hosts; what follows belongs to nobody.
        if (line.size() > MaxLine)
            m_blocks += Block{};
        const QStringList parts = line.size() > MaxLine ? QStringList() : partsOf(QString::fromUtf8(line));
        if (parts.size() < 2)
            continue;
        const QString &keyword = parts.first();
        if (keyword == u"host"_s) {
            m_blocks += Block{parts.mid(1), {}};
        } else if (keyword == u"match"_s) {
            const bool all = parts.size() == 2 && parts.at(1).toLower() == u"all"_s;
            m_blocks += Block{all ? QStringList{u"*"_s} : QStringList(), {}};
        } else if (keyword == u"include"_s) {
            // What is included stands inside the block it is included from, and the block goes on after it.
            const QStringList outer = m_blocks.last().patterns;
            for (const QString &pattern : parts.mid(1)) {
                // Looking for files takes as long as reading one.
                if (++m_files > MaxFiles)
                    break;
                for (const QString &included : filesOf(pattern, m_folder)) {
                    const qsizetype first = m_blocks.size();
                    read(included, depth + 1);
                    if (!outer.contains(u"*"_s)) {
                        for (qsizetype i = first; i < m_blocks.size(); ++i)
                            m_blocks[i].within += outer;
                    }
                    m_blocks += Block{outer, {}, m_blocks.at(first - 1).within};
                }
            }
        } else if (!m_blocks.last().settings.contains(keyword)) {
            m_blocks.last().settings.insert(keyword, parts.at(1));
        }
    }
    m_open.removeLast();
}

QHash<QString, QString> SshConfig::settingsFor(const QString &alias) const
{
    QHash<QString, QString> settings;
    for (const Block &block : m_blocks) {
        bool applies = listMatches(block.patterns, alias);
        for (const QStringList &outer : block.within)
            applies = applies && listMatches(outer, alias);
        for (auto it = block.settings.cbegin(); applies && it != block.settings.cend(); ++it) {
            if (!settings.contains(it.key()))
                settings.insert(it.key(), it.value());
        }
    }
    return settings;
}

Address SshConfig::resolve(const Address &address) const
{
    return resolved(address, 0);
}

Address SshConfig::resolved(const Address &address, int depth) const
{
    const QHash<QString, QString> settings = settingsFor(address.host);
    Address result = address;
    const QString alias = address.host;
    const QString host = settings.value(u"hostname"_s).replace(u"%h"_s, alias);
    // A name that begins with "-" would be an option to somebody, somewhere.
    if (const Result<Address> named = Address::parse(host.contains(u':') ? u'[' + host + u']' : host); named && !host.isEmpty())
        result.host = named->host;
    bool ok = false;
    if (const int port = settings.value(u"port"_s).toInt(&ok); ok && result.port == 22 && port >= 1 && port <= 65535)
        result.port = port;
    if (result.user.isEmpty())
        result.user = settings.value(u"user"_s);
    if (const QString key = settings.value(u"identityfile"_s); result.identityFile.isEmpty() && !key.isEmpty() && key.toLower() != u"none"_s) {
        QString path;
        for (qsizetype i = 0; i < key.size(); ++i) {
            const QChar sign = key.at(i) == u'%' && i + 1 < key.size() ? key.at(++i) : QChar();
            if (sign.isNull())
                path += key.at(i);
            else if (sign == u'h')
                path += result.host;
            else if (sign == u'n')
                path += alias;
            else if (sign == u'r')
                path += result.user.isEmpty() ? userName() : result.user;
            else if (sign == u'u')
                path += userName();
            else if (sign == u'd')
                path += QDir::homePath();
            else if (sign == u'p')
                path += QString::number(result.port);
            else
                path += sign; // %%
        }
        path = homely(path);
        result.identityFile = path.startsWith(u'/') ? path : QDir::homePath() + u'/' + path;
    }
    QString jump = result.jumpHost;
    if (jump.isEmpty())
        jump = settings.value(u"proxyjump"_s);
    result.jumpHost = jump.toLower() == u"none"_s ? QString() : resolvedJump(jump, depth);
    return result;
}

QString SshConfig::resolvedJump(const QString &jump, int depth) const
{
    QStringList hops;
    const QStringList listed = jump.split(u',', Qt::SkipEmptyParts);
    for (const QString &hop : listed) {
        const Result<Address> parsed = Address::parse(hop);
        if (!parsed || depth >= MaxHops || listed.size() > MaxHops)
            return jump; // Said by Connection::open, which has to look at it anyway.
        Address address = resolved(*parsed, depth + 1);
        if (hops.isEmpty() && !address.jumpHost.isEmpty())
            hops += address.jumpHost;
        QString text = address.user.isEmpty() ? QString() : address.user + u'@';
        text += address.host.contains(u':') ? u'[' + address.host + u']' : address.host;
        if (address.port != 22)
            text += u':' + QString::number(address.port);
        hops += text;
    }
    return hops.join(u',');
}

QStringList SshConfig::hosts() const
{
    QStringList hosts;
    for (const Block &block : m_blocks) {
        for (const QString &pattern : block.patterns) {
            const bool plain = !pattern.isEmpty() && !pattern.contains(u'*') && !pattern.contains(u'?') && !pattern.startsWith(u'!');
            if (plain && !hosts.contains(pattern))
                hosts += pattern;
        }
    }
    return hosts;
}
