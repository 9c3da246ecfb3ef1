#include "tests/app/magento/madeupstore.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{

const char ComposerJson[] = R"({"name":"magento/project-community-edition","require":{"magento/product-community-edition":"2.4.6-p1","acme/module-gift-wrap":"^2.0"},
"repositories":{"0":{"type":"composer","url":"https://visitor:hunter2@repo.magento.com/"},"acme":{"type":"vcs","url":"https://git.acme.example/x.git"},
"other":{"type":"composer","url":"https://composer.acme.example"}}})";

const char ComposerLock[] = R"({
    "packages": [
        {
            "name": "acme/module-gift-wrap",
            "version": "2.1.0",
            "require": {
                "magento/framework": ">=103.0.4 <103.0.8"
            },
            "type": "magento2-module"
        },
        {
            "name": "magento/framework",
            "version": "103.0.6-p1",
            "type": "magento2-library"
        },
        {
            "name": "magento/product-community-edition",
            "version": "2.4.6-p1",
            "require": {
                "magento/framework": "103.0.6-p1",
                "php": "~7.4.0||~8.1.0||~8.2.0||~8.3.0||~8.4.0"
            },
            "type": "metapackage"
        }
    ]
})";

const char Installed[] = R"({"packages":[{"name":"magento/product-community-edition","version":"2.4.6-p1"},{"name":"magento/framework","version":"103.0.6-p1"},
{"name":"acme/module-gift-wrap","version":"2.1.0"}],"dev":true})";

const char Env[] = R"(<?php
echo "said by env.php\n";
return ['backend' => ['frontName' => 'admin_x1y2'], 'crypt' => ['key' => 'SECRET-CRYPT-KEY'],
'db' => ['table_prefix' => 'm2_', 'connection' => ['default' => ['host' => '127.0.0.1:1', 'dbname' => 'store', 'username' => 'SECRET-USER', 'password' => 'SECRET-PASSWORD']]],
'session' => ['save' => 'files'], 'MAGE_MODE' => 'production', 'cache_types' => ['config' => 1, 'full_page' => 0, "odd\tname\\" => 1],
'install' => ['date' => 'Tue, 14 Mar 2023 09:26:53 +0000'], 'cron' => ['enabled' => 0],
'system' => ['default' => ['catalog' => ['search' => ['engine' => 'opensearch']], 'web' => ['secure' => ['base_url' => 'https://shop.example/']]]]];
)";

const char Crontab[] = R"(#!/bin/sh
cat <<'END'
MAILTO=SECRET@shop.example
* * * * * /usr/bin/backup --password=SECRET-BACKUP
#~ MAGENTO START 0123
* * * * * /usr/bin/php /elsewhere/bin/magento cron:run
#~ MAGENTO END 0123
#~ MAGENTO START 4567
* * * * * /usr/bin/php ROOT/bin/magento cron:run 2>&1 | grep -v "Ran jobs by schedule" >> ROOT/var/log/magento.cron.log
#~ MAGENTO END 4567
END
)";

} // namespace

MadeUpStore::MadeUpStore()
{
    if (!m_folder.isValid())
        return;
    const QString store = u"home/my store's"_s;
    m_valid = write(store + u"/composer.json"_s, ComposerJson) && write(store + u"/composer.lock"_s, ComposerLock)
        && write(store + u"/vendor/composer/installed.json"_s, Installed) && write(store + u"/app/etc/env.php"_s, Env)
        && write(store + u"/app/etc/config.php"_s, "<?php return ['modules' => ['A' => 1, 'B' => 0], 'scopes' => []];")
        && write(store + u"/auth.json"_s, R"({"http-basic":{"repo.magento.com":{"username":"SECRET-PUBLIC","password":"SECRET-PRIVATE"}}})", "600")
        && write(store + u"/bin/magento"_s, "<?php sleep(30);", "755") && write(store + u"/pub/media/big.jpg"_s, QByteArray(300'000, 'x'))
        && write(store + u"/var/log/system.log"_s, QByteArray(200'000, 'x')) && write(store + u"/var/.maintenance.flag"_s, "")
        && write(store + u"/var/.maintenance.ip"_s, "10.0.0.1,10.0.0.2\n") && write(store + u"/generated/code/locked/x.php"_s, "<?php")
        && QDir(m_folder.path()).mkpath(u"tmp"_s) && write(u"bin/crontab"_s, QByteArray(Crontab).replace("ROOT", root().toUtf8()), "755");
    if (geteuid() == 0)
        run(u"chown -R 65534:65534 "_s + u"'%1'"_s.arg(m_folder.path()));
    run(u"chmod 755 '%1' && chmod 555 generated/code/locked && chmod 444 composer.lock"_s.arg(m_folder.path()));
}

MadeUpStore::~MadeUpStore()
{
    run(u"chmod 755 generated/code/locked"_s);
}

QString MadeUpStore::root() const
{
    return QFileInfo(m_folder.path()).canonicalFilePath() + u"/home/my store's"_s;
}

QStringList MadeUpStore::words() const
{
    QStringList words;
    if (geteuid() == 0)
        words = {u"setpriv"_s, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
    return words + QStringList{u"env"_s, u"-i"_s, u"HOME="_s + home(), u"TMPDIR=%1/tmp"_s.arg(m_folder.path()), u"PATH="_s + path()};
}

QString MadeUpStore::path() const
{
    return m_folder.path() + u"/bin:/usr/bin:/bin"_s;
}

bool MadeUpStore::write(const QString &path, const QByteArray &text, const char *mode)
{
    QFile file(m_folder.filePath(path));
    return QDir().mkpath(QFileInfo(file).path()) && file.open(QIODevice::WriteOnly) && file.write(text) == text.size()
        && QProcess::execute(u"chmod"_s, {QString::fromLatin1(mode), file.fileName()}) == 0;
}

QByteArray MadeUpStore::run(const QString &line, const QStringList &words) const
{
    QProcess process;
    process.setWorkingDirectory(root());
    const QStringList all = words + QStringList{u"sh"_s, u"-c"_s, line};
    process.start(all.first(), all.mid(1));
    process.waitForFinished(20'000);
    return process.readAllStandardOutput() + process.readAllStandardError();
}

QByteArray MadeUpStore::everything() const
{
    // Names and times of folders too: a file that was made and removed again shows there. Only tmp/ may be passed through.
    return run(u"find '%1' -mindepth 1 ! -path '%1/tmp' -printf '%p %s %T@ %m\\n' | sort"_s.arg(m_folder.path()));
}
