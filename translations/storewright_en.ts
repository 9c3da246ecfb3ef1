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
    <name>HistoryWindow</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete the %n oldest backup(s)?</source>
        <translation>
            <numerusform>Delete the oldest backup?</numerusform>
            <numerusform>Delete the %n oldest backups?</numerusform>
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
</context>
<context>
    <name>RunPage</name>
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
    <name>VersionPage</name>
    <message numerus="yes">
        <source>%n extension(s). Ticked ones are updated together with Magento.</source>
        <translation>
            <numerusform>%n extension. Ticked ones are updated together with Magento.</numerusform>
            <numerusform>%n extensions. Ticked ones are updated together with Magento.</numerusform>
        </translation>
    </message>
</context>
</TS>
