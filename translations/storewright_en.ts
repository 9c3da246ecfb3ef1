<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Amounts</name>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>about %n hour</numerusform>
            <numerusform>about %n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupGround</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupRemoval</name>
    <message numerus="yes">
        <source>Delete these %n backup(s)?</source>
        <translation>
            <numerusform>Delete this backup?</numerusform>
            <numerusform>Delete these %n backups?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CachesPage</name>
    <message numerus="yes">
        <source>%n cache type(s) are switched off, and put back afterwards</source>
        <translation>
            <numerusform>%n cache type is switched off, and put back afterwards</numerusform>
            <numerusform>%n cache types are switched off, and put back afterwards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) placed since the backup leave the shop</source>
        <translation>
            <numerusform>%n order placed since the backup leaves the shop</numerusform>
            <numerusform>%n orders placed since the backup leave the shop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stock move(s)</source>
        <translation>
            <numerusform>%n stock move</numerusform>
            <numerusform>%n stock moves</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your server takes the old store back by itself unless you confirm within %n minute(s).</source>
        <translation>
            <numerusform>Your server takes the old store back by itself unless you confirm within %n minute.</numerusform>
            <numerusform>Your server takes the old store back by itself unless you confirm within %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message numerus="yes">
        <source>%n message queue consumer(s) run now; the upgrade ends them and waits. If a service such as supervisor starts them again, pause it during the upgrade.</source>
        <translation>
            <numerusform>%n message queue consumer runs now; the upgrade ends it and waits. If a service such as supervisor starts it again, pause that service during the upgrade.</numerusform>
            <numerusform>%n message queue consumers run now; the upgrade ends them and waits. If a service such as supervisor starts them again, pause it during the upgrade.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) that a backup needs are missing: %1. Ask your host to install them.</source>
        <translation>
            <numerusform>%n program that a backup needs is missing: %1. Ask your host to install it.</numerusform>
            <numerusform>%n programs that a backup needs are missing: %1. Ask your host to install them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock and this computer&apos;s are %n minute(s) apart. Times of a planned start go by the server&apos;s clock.</source>
        <translation>
            <numerusform>The server&apos;s clock and this computer&apos;s are %n minute apart. Times of a planned start go by the server&apos;s clock.</numerusform>
            <numerusform>The server&apos;s clock and this computer&apos;s are %n minutes apart. Times of a planned start go by the server&apos;s clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PHP extension(s) that Magento %1 needs are missing: %2. Ask your host to switch them on, then check again.</source>
        <translation>
            <numerusform>%n PHP extension that Magento %1 needs is missing: %2. Ask your host to switch it on, then check again.</numerusform>
            <numerusform>%n PHP extensions that Magento %1 needs are missing: %2. Ask your host to switch them on, then check again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n PHP extension(s) that Magento %1 needs are there.</source>
        <translation>
            <numerusform>The %n PHP extension that Magento %1 needs is there.</numerusform>
            <numerusform>All %n PHP extensions that Magento %1 needs are there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PHP function(s) that Composer and Magento use are switched off: %1. Ask your host to take them out of disable_functions for the command line.</source>
        <translation>
            <numerusform>%n PHP function that Composer and Magento use is switched off: %1. Ask your host to take it out of disable_functions for the command line.</numerusform>
            <numerusform>%n PHP functions that Composer and Magento use are switched off: %1. Ask your host to take them out of disable_functions for the command line.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or folder(s) cannot be written, %1 among them. Press Fix; if that does not help, ask your host to give them to %2.</source>
        <translation>
            <numerusform>%1 cannot be written. Press Fix; if that does not help, ask your host to give it to %2.</numerusform>
            <numerusform>%n files or folders cannot be written, %1 among them. Press Fix; if that does not help, ask your host to give them to %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crontab line(s) of this store are paused during the upgrade and put back afterwards.</source>
        <translation>
            <numerusform>%n crontab line of this store is paused during the upgrade and put back afterwards.</numerusform>
            <numerusform>%n crontab lines of this store are paused during the upgrade and put back afterwards.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>a list of names, then how many were left out</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store&apos;s database account lacks %n right(s) that an upgrade needs: %1. Ask your host to grant them on the store&apos;s database.</source>
        <translation>
            <numerusform>The store&apos;s database account lacks %n right that an upgrade needs: %1. Ask your host to grant it on the store&apos;s database.</numerusform>
            <numerusform>The store&apos;s database account lacks %n rights that an upgrade needs: %1. Ask your host to grant them on the store&apos;s database.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of Magento are not kept by InnoDB: %1. Magento no longer works with these. Have them changed with ALTER TABLE … ENGINE=InnoDB while the store is closed.</source>
        <translation>
            <numerusform>%n table of Magento is not kept by InnoDB: %1. Magento no longer works with that. Have it changed with ALTER TABLE … ENGINE=InnoDB while the store is closed.</numerusform>
            <numerusform>%n tables of Magento are not kept by InnoDB: %1. Magento no longer works with these. Have them changed with ALTER TABLE … ENGINE=InnoDB while the store is closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) have an old row format: %1. New columns may not fit (error 1118). Have them changed with ALTER TABLE … ROW_FORMAT=DYNAMIC; large tables take their time.</source>
        <translation>
            <numerusform>%n table has an old row format: %1. New columns may not fit (error 1118). Have it changed with ALTER TABLE … ROW_FORMAT=DYNAMIC; a large table takes its time.</numerusform>
            <numerusform>%n tables have an old row format: %1. New columns may not fit (error 1118). Have them changed with ALTER TABLE … ROW_FORMAT=DYNAMIC; large tables take their time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database is large (%1, most of it in %2): backing it up takes about %n minute(s), going back ten times as long. Tables of logs and reports can often be emptied before.</source>
        <translation>
            <numerusform>The database is large (%1, most of it in %2): backing it up takes about %n minute, going back ten times as long. Tables of logs and reports can often be emptied before.</numerusform>
            <numerusform>The database is large (%1, most of it in %2): backing it up takes about %n minutes, going back ten times as long. Tables of logs and reports can often be emptied before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s), %1 in all.</source>
        <translation>
            <numerusform>%n table, %1 in all.</numerusform>
            <numerusform>%n tables, %1 in all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or folder(s) of the store belong to root, %1 among them: somebody ran a command as root. Ask your host to give them to %2 and its group %3 (chown -R), then check again.</source>
        <translation>
            <numerusform>%n file or folder of the store belongs to root, %1: somebody ran a command as root. Ask your host to give it to %2 and its group %3 (chown -R), then check again.</numerusform>
            <numerusform>%n files or folders of the store belong to root, %1 among them: somebody ran a command as root. Ask your host to give them to %2 and its group %3 (chown -R), then check again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) in app/code did not come with Composer: %1. Nobody can say beforehand whether they fit the new version; ask whoever wrote them.</source>
        <translation>
            <numerusform>%n module in app/code did not come with Composer: %1. Nobody can say beforehand whether it fits the new version; ask whoever wrote it.</numerusform>
            <numerusform>%n modules in app/code did not come with Composer: %1. Nobody can say beforehand whether they fit the new version; ask whoever wrote them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server ends every program of this account after %n second(s) of computing; compiling takes longer. Ask your host to lift the limit (ulimit -t).</source>
        <translation>
            <numerusform>The server ends every program of this account after %n second of computing; compiling takes longer. Ask your host to lift the limit (ulimit -t).</numerusform>
            <numerusform>The server ends every program of this account after %n seconds of computing; compiling takes longer. Ask your host to lift the limit (ulimit -t).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patch file(s) that composer.json names are not there: %1. Composer stops at that. Bring the files back or take their lines out of composer.json.</source>
        <translation>
            <numerusform>%n patch file that composer.json names is not there: %1. Composer stops at that. Bring the file back or take its line out of composer.json.</numerusform>
            <numerusform>%n patch files that composer.json names are not there: %1. Composer stops at that. Bring the files back or take their lines out of composer.json.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of Adobe&apos;s quality patches are applied: %1. The upgrade takes them away with the old files. Afterwards run &quot;vendor/bin/magento-patches status&quot; and apply those that the new version does not contain.</source>
        <translation>
            <numerusform>%n of Adobe&apos;s quality patches is applied: %1. The upgrade takes it away with the old files. Afterwards run &quot;vendor/bin/magento-patches status&quot; and apply it if the new version does not contain it.</numerusform>
            <numerusform>%n of Adobe&apos;s quality patches are applied: %1. The upgrade takes them away with the old files. Afterwards run &quot;vendor/bin/magento-patches status&quot; and apply those that the new version does not contain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The upgrade would delete %n table(s) with what is in them, %1, because their modules are switched off: %2. Switch the modules on with &quot;bin/magento module:enable&quot;, or keep a copy of these tables and drop them yourself.</source>
        <translation>
            <numerusform>The upgrade would delete %n table with what is in it, %1, because its module is switched off: %2. Switch the module on with &quot;bin/magento module:enable&quot;, or keep a copy of this table and drop it yourself.</numerusform>
            <numerusform>The upgrade would delete %n tables with what is in them, %1, because their modules are switched off: %2. Switch the modules on with &quot;bin/magento module:enable&quot;, or keep a copy of these tables and drop them yourself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The upgrade deletes %n empty table(s) of modules that are switched off. Nothing is lost by that.</source>
        <translation>
            <numerusform>The upgrade deletes %n empty table of a module that is switched off. Nothing is lost by that.</numerusform>
            <numerusform>The upgrade deletes %n empty tables of modules that are switched off. Nothing is lost by that.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the installed version were never made in the database: setup:upgrade was not run after an earlier change. The upgrade makes them with its own.</source>
        <translation>
            <numerusform>%n change of the installed version was never made in the database: setup:upgrade was not run after an earlier change. The upgrade makes it with its own.</numerusform>
            <numerusform>%n changes of the installed version were never made in the database: setup:upgrade was not run after an earlier change. The upgrade makes them with its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cron has not run for %n day(s). Emails and indexes wait for it; see that Magento&apos;s crontab line works.</source>
        <translation>
            <numerusform>Cron has not run for %n day. Emails and indexes wait for it; see that Magento&apos;s crontab line works.</numerusform>
            <numerusform>Cron has not run for %n days. Emails and indexes wait for it; see that Magento&apos;s crontab line works.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of cron say that they have been running for more than a day; they broke off. Magento starts them anew by itself in most cases.</source>
        <translation>
            <numerusform>%n job of cron says that it has been running for more than a day; it broke off. Magento starts it anew by itself in most cases.</numerusform>
            <numerusform>%n jobs of cron say that they have been running for more than a day; they broke off. Magento starts them anew by itself in most cases.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate of the storefront expires in %n day(s). Have it renewed.</source>
        <translation>
            <numerusform>The certificate of the storefront expires in %n day. Have it renewed.</numerusform>
            <numerusform>The certificate of the storefront expires in %n days. Have it renewed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The certificate is good for %n more day(s).</source>
        <translation>
            <numerusform>The certificate is good for %n more day.</numerusform>
            <numerusform>The certificate is good for %n more days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of Magento&apos;s own file(s) were changed after Composer put them there, %1 among them. The upgrade replaces them; the backup keeps them. Turn changes you need into patches or a module.</source>
        <translation>
            <numerusform>%n of Magento&apos;s own files was changed after Composer put it there: %1. The upgrade replaces it; the backup keeps it. Turn changes you need into patches or a module.</numerusform>
            <numerusform>%n of Magento&apos;s own files were changed after Composer put them there, %1 among them. The upgrade replaces them; the backup keeps them. Turn changes you need into patches or a module.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>composer.json has Composer pass over %n known security hole(s). Whether these are all that this version has shows when the packages are looked for, before anything is changed.</source>
        <translation>
            <numerusform>composer.json has Composer pass over %n known security hole. Whether that is all that this version has shows when the packages are looked for, before anything is changed.</numerusform>
            <numerusform>composer.json has Composer pass over %n known security holes. Whether these are all that this version has shows when the packages are looked for, before anything is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patch(es) are put onto packages after Composer has fetched them (%1). One that no longer fits the new version stops the upgrade while the new version is built, before anything is changed; look through them and drop those that the new version contains.</source>
        <translation>
            <numerusform>%n patch is put onto packages after Composer has fetched them (%1). If it no longer fits the new version, it stops the upgrade while the new version is built, before anything is changed; look through it and drop it if the new version contains it.</numerusform>
            <numerusform>%n patches are put onto packages after Composer has fetched them (%1). One that no longer fits the new version stops the upgrade while the new version is built, before anything is changed; look through them and drop those that the new version contains.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patch(es) are put onto packages after Composer has fetched them (%1). One that no longer fits the new version is left out with no more than a line in the log; look through them and drop those that the new version contains.</source>
        <translation>
            <numerusform>%n patch is put onto packages after Composer has fetched them (%1). If it no longer fits the new version, it is left out with no more than a line in the log; look through it and drop it if the new version contains it.</numerusform>
            <numerusform>%n patches are put onto packages after Composer has fetched them (%1). One that no longer fits the new version is left out with no more than a line in the log; look through them and drop those that the new version contains.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PHP extension(s) that Magento needs are there on the command line, but not for the website: %1. Ask your host to switch them on for PHP-FPM too.</source>
        <translation>
            <numerusform>%n PHP extension that Magento needs is there on the command line, but not for the website: %1. Ask your host to switch it on for PHP-FPM too.</numerusform>
            <numerusform>%n PHP extensions that Magento needs are there on the command line, but not for the website: %1. Ask your host to switch them on for PHP-FPM too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComesBackPage</name>
    <message numerus="yes">
        <source>%n order(s) placed since this backup will not be in the shop any more</source>
        <translation>
            <numerusform>%n order placed since this backup will not be in the shop any more</numerusform>
            <numerusform>%n orders placed since this backup will not be in the shop any more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message numerus="yes">
        <source>There are too many jump hosts in a row: at most %n are possible.</source>
        <translation>
            <numerusform>There are too many jump hosts in a row: at most %n is possible.</numerusform>
            <numerusform>There are too many jump hosts in a row: at most %n are possible.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The connection to the server is dead: it has not answered for %n second(s).</source>
        <translation>
            <numerusform>The connection to the server is dead: it has not answered for %n second.</numerusform>
            <numerusform>The connection to the server is dead: it has not answered for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsolePane</name>
    <message numerus="yes">
        <source>… %n line(s) more are in the log; Save… keeps all of them</source>
        <translation>
            <numerusform>… %n line more is in the log; Save… keeps all of them</numerusform>
            <numerusform>… %n lines more are in the log; Save… keeps all of them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsoleView</name>
    <message numerus="yes">
        <source> … %n more character(s) of this line are in the saved log</source>
        <translation>
            <numerusform> … %n more character of this line is in the saved log</numerusform>
            <numerusform> … %n more characters of this line are in the saved log</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message numerus="yes">
        <source>ran %n minute(s) ago</source>
        <translation>
            <numerusform>ran %n minute ago</numerusform>
            <numerusform>ran %n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ran %n hour(s) ago</source>
        <translation>
            <numerusform>ran %n hour ago</numerusform>
            <numerusform>ran %n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n worse</source>
        <translation>
            <numerusform>%n worse</numerusform>
            <numerusform>%n worse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n better</source>
        <translation>
            <numerusform>%n better</numerusform>
            <numerusform>%n better</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n the same</numerusform>
            <numerusform>%n the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told</source>
        <translation>
            <numerusform>%n could not be told</numerusform>
            <numerusform>%n could not be told</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Errand</name>
    <message numerus="yes">
        <source>There are %n stores on this server.</source>
        <translation>
            <numerusform>There is %n store on this server.</numerusform>
            <numerusform>There are %n stores on this server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtensionsCommand</name>
    <message numerus="yes">
        <source>Composer found packages that fit Magento %1: %n change(s).</source>
        <translation>
            <numerusform>Composer found packages that fit Magento %1: %n change.</numerusform>
            <numerusform>Composer found packages that fit Magento %1: %n changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExtensionsPage</name>
    <message numerus="yes">
        <source>%n extension(s) change with Magento</source>
        <translation>
            <numerusform>%n extension changes with Magento</numerusform>
            <numerusform>%n extensions change with Magento</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message numerus="yes">
        <source>The store would be closed for about %n minute(s).</source>
        <translation>
            <numerusform>The store would be closed for about %n minute.</numerusform>
            <numerusform>The store would be closed for about %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From beginning to end it would take about %n minute(s).</source>
        <translation>
            <numerusform>From beginning to end it would take about %n minute.</numerusform>
            <numerusform>From beginning to end it would take about %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FullReport</name>
    <message numerus="yes">
        <source>%n more change(s) of the answer are not listed.</source>
        <translation>
            <numerusform>%n more change of the answer is not listed.</numerusform>
            <numerusform>%n more changes of the answer are not listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The home page was asked for %n time(s), past every cache, from the server itself.</source>
        <translation>
            <numerusform>The home page was asked for %n time, past every cache, from the server itself.</numerusform>
            <numerusform>The home page was asked for %n times, past every cache, from the server itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backup(s) that the rule does not keep?</source>
        <translation>
            <numerusform>Delete %n backup that the rule does not keep?</numerusform>
            <numerusform>Delete %n backups that the rule does not keep?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>%1 did not answer within %n second.</numerusform>
            <numerusform>%1 did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepRule</name>
    <message numerus="yes">
        <source>In the end, only the newest %n backup(s) of this store are kept.</source>
        <translation>
            <numerusform>In the end, only the newest backup of this store is kept.</numerusform>
            <numerusform>In the end, only the newest %n backups of this store are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those older than %n day(s) go as well.</source>
        <translation>
            <numerusform>Those older than %n day go as well.</numerusform>
            <numerusform>Those older than %n days go as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the end, backups older than %n day(s) are deleted.</source>
        <translation>
            <numerusform>In the end, backups older than %n day are deleted.</numerusform>
            <numerusform>In the end, backups older than %n days are deleted.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message numerus="yes">
        <source>%n store(s)</source>
        <translation>
            <numerusform>%n store</numerusform>
            <numerusform>%n stores</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking %n store(s)…</source>
        <translation>
            <numerusform>Checking %n store…</numerusform>
            <numerusform>Checking %n stores…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PathBox</name>
    <message numerus="yes">
        <source>This takes %n upgrade(s), one after the other: %1</source>
        <translation>
            <numerusform>This takes %n upgrade: %1</numerusform>
            <numerusform>This takes %n upgrades, one after the other: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PermissionsPage</name>
    <message numerus="yes">
        <source>%n place(s) cannot be written yet</source>
        <translation>
            <numerusform>%n place cannot be written yet</numerusform>
            <numerusform>%n places cannot be written yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) cannot be written</source>
        <translation>
            <numerusform>%n place cannot be written</numerusform>
            <numerusform>%n places cannot be written</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message numerus="yes">
        <source>Your server takes the old store back by itself unless you confirm within %n minute(s). Orders placed meanwhile are written to files first.</source>
        <translation>
            <numerusform>Your server takes the old store back by itself unless you confirm within %n minute. Orders placed meanwhile are written to files first.</numerusform>
            <numerusform>Your server takes the old store back by itself unless you confirm within %n minutes. Orders placed meanwhile are written to files first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message numerus="yes">
        <source>This store is not ready to be upgraded: %n things have to be fixed first.</source>
        <translation>
            <numerusform>This store is not ready to be upgraded: %n thing has to be fixed first.</numerusform>
            <numerusform>This store is not ready to be upgraded: %n things have to be fixed first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PreviewTree</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuietHours</name>
    <message numerus="yes">
        <source>%n order(s) in the last 30 days: too few to tell when your store is quiet.</source>
        <translation>
            <numerusform>%n order in the last 30 days: too few to tell when your store is quiet.</numerusform>
            <numerusform>%n orders in the last 30 days: too few to tell when your store is quiet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the %1 orders of the last 30 days, %n came between %2 and %3.</source>
        <translation>
            <numerusform>Of the %1 orders of the last 30 days, %n came between %2 and %3.</numerusform>
            <numerusform>Of the %1 orders of the last 30 days, %n came between %2 and %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message numerus="yes">
        <source>%n thing(s) to fix first</source>
        <translation>
            <numerusform>%n thing to fix first</numerusform>
            <numerusform>%n things to fix first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) could not be answered. Have a look at them before you go on.</source>
        <translation>
            <numerusform>%n question could not be answered. Have a look at it before you go on.</numerusform>
            <numerusform>%n questions could not be answered. Have a look at them before you go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) worth knowing before you go on.</source>
        <translation>
            <numerusform>%n thing worth knowing before you go on.</numerusform>
            <numerusform>%n things worth knowing before you go on.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) &amp;mended</source>
        <translation>
            <numerusform>%n thing &amp;mended</numerusform>
            <numerusform>%n things &amp;mended</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message numerus="yes">
        <source>Composer found no answer within %n minute(s).</source>
        <translation>
            <numerusform>Composer found no answer within %n minute.</numerusform>
            <numerusform>Composer found no answer within %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RehearsalBox</name>
    <message numerus="yes">
        <source>It works out: Composer found packages that fit, with %n change(s).</source>
        <translation>
            <numerusform>It works out: Composer found packages that fit, with %n change.</numerusform>
            <numerusform>It works out: Composer found packages that fit, with %n changes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stock change(s)</source>
        <translation>
            <numerusform>%n stock change</numerusform>
            <numerusform>%n stock changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) stand in the way.</source>
        <translation>
            <numerusform>%n more thing stands in the way.</numerusform>
            <numerusform>%n more things stand in the way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreCommand</name>
    <message numerus="yes">
        <source>    … and %n more</source>
        <translation>
            <numerusform>    … and %n more</numerusform>
            <numerusform>    … and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bring “%1” back to Magento %2 as it was at %3, without the %n order(s) placed since then?</source>
        <translation>
            <numerusform>Bring “%1” back to Magento %2 as it was at %3, without the %n order placed since then?</numerusform>
            <numerusform>Bring “%1” back to Magento %2 as it was at %3, without the %n orders placed since then?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The store is closed meanwhile, for at most %n minute(s); then it goes back to how it is now, by itself.</source>
        <translation>
            <numerusform>The store is closed meanwhile, for at most %n minute; then it goes back to how it is now, by itself.</numerusform>
            <numerusform>The store is closed meanwhile, for at most %n minutes; then it goes back to how it is now, by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message numerus="yes">
        <source>Next try in %n second(s). The work goes on on the server; what happens meanwhile is shown as soon as the connection is back.</source>
        <translation>
            <numerusform>Next try in %n second. The work goes on on the server; what happens meanwhile is shown as soon as the connection is back.</numerusform>
            <numerusform>Next try in %n seconds. The work goes on on the server; what happens meanwhile is shown as soon as the connection is back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunReview</name>
    <message numerus="yes">
        <source>%n order(s) placed after this backup will not be in the restored shop</source>
        <translation>
            <numerusform>%n order placed after this backup will not be in the restored shop</numerusform>
            <numerusform>%n orders placed after this backup will not be in the restored shop</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix first</source>
        <translation>
            <numerusform>%n thing to fix first</numerusform>
            <numerusform>%n things to fix first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message numerus="yes">
        <source>%n store(s) exported.</source>
        <translation>
            <numerusform>%n store exported.</numerusform>
            <numerusform>%n stores exported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n store(s) imported.</source>
        <translation>
            <numerusform>%n store imported.</numerusform>
            <numerusform>%n stores imported.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message numerus="yes">
        <source>Takes %n crontab line(s) of this store out and waits until running jobs have ended; your other lines stay.</source>
        <translation>
            <numerusform>Takes %n crontab line of this store out and waits until running jobs have ended; your other lines stay.</numerusform>
            <numerusform>Takes %n crontab lines of this store out and waits until running jobs have ended; your other lines stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remembers which of %n cache type(s) are enabled, then disables them.</source>
        <translation>
            <numerusform>Remembers whether %n cache type is enabled, then disables it.</numerusform>
            <numerusform>Remembers which of %n cache types are enabled, then disables them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeps the newest %n backup(s) of this store and deletes the others.</source>
        <translation>
            <numerusform>Keeps the newest backup of this store and deletes the others.</numerusform>
            <numerusform>Keeps the newest %n backups of this store and deletes the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deletes backups of this store that are older than %n day(s).</source>
        <translation>
            <numerusform>Deletes backups of this store that are older than %n day.</numerusform>
            <numerusform>Deletes backups of this store that are older than %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your store is open. You have %n minute(s) to say that it works; if nobody does, the store as it was comes back by itself.</source>
        <translation>
            <numerusform>Your store is open. You have %n minute to say that it works; if nobody does, the store as it was comes back by itself.</numerusform>
            <numerusform>Your store is open. You have %n minutes to say that it works; if nobody does, the store as it was comes back by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StoreDetails</name>
    <message numerus="yes">
        <source>%n update(s) available</source>
        <translation>
            <numerusform>%n update available</numerusform>
            <numerusform>%n updates available</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n store(s) selected</source>
        <translation>
            <numerusform>%n store selected</numerusform>
            <numerusform>%n stores selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message numerus="yes">
        <source>The server did not answer our questions within %n second(s).</source>
        <translation>
            <numerusform>The server did not answer our questions within %n second.</numerusform>
            <numerusform>The server did not answer our questions within %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message numerus="yes">
        <source>Could not tell: %1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>Could not tell: %1 did not answer within %n second.</numerusform>
            <numerusform>Could not tell: %1 did not answer within %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
