<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutStorePage</name>
    <message>
        <source>What is it called?</source>
        <translation>Wie soll er heißen?</translation>
    </message>
    <message>
        <source>The storefront address is where Storewright checks that customers see the store, before and after an upgrade.</source>
        <translation>Unter der Adresse des Shops prüft Storewright vor und nach einem Upgrade, dass Ihre Kunden den Shop sehen.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Kein</translation>
    </message>
    <message>
        <source>&amp;Storefront address:</source>
        <translation>&amp;Adresse des Shops:</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Group:</source>
        <translation>&amp;Gruppe:</translation>
    </message>
</context>
<context>
    <name>AddStoreWizard</name>
    <message>
        <source>Add store</source>
        <translation>Shop hinzufügen</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Add store</source>
        <translation>&amp;Shop hinzufügen</translation>
    </message>
</context>
<context>
    <name>Address</name>
    <message>
        <source>Type it as user@host, as ssh -p 2222 user@host, or as ssh://user@host:port/folder.</source>
        <translation>Geben Sie sie als benutzer@server, als ssh -p 2222 benutzer@server oder als ssh://benutzer@server:port/ordner ein.</translation>
    </message>
    <message>
        <source>There is a colon before the @. A password does not belong into the address.</source>
        <translation>Vor dem @ steht ein Doppelpunkt. Ein Passwort gehört nicht in die Adresse.</translation>
    </message>
    <message>
        <source>The name before the @ cannot be a user name.</source>
        <translation>Der Name vor dem @ kann kein Benutzername sein.</translation>
    </message>
    <message>
        <source>There is no IPv6 address between the brackets.</source>
        <translation>Zwischen den Klammern steht keine IPv6-Adresse.</translation>
    </message>
    <message>
        <source>The name of the server is missing.</source>
        <translation>Der Name des Servers fehlt.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a server.</source>
        <translation>„%1“ kann kein Servername sein.</translation>
    </message>
    <message>
        <source>“%1” cannot be a port: it is a number from 1 to 65535.</source>
        <translation>„%1“ kann kein Port sein: Ein Port ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>The folder in this address cannot be read.</source>
        <translation>Der Ordner in dieser Adresse ist nicht lesbar.</translation>
    </message>
    <message>
        <source>A quotation mark is left open in this address.</source>
        <translation>In dieser Adresse fehlt ein schließendes Anführungszeichen.</translation>
    </message>
    <message>
        <source>There is more than the server in this command: “%1”.</source>
        <translation>In diesem Befehl steht mehr als der Server: „%1“.</translation>
    </message>
    <message>
        <source>Something is missing after “%1”.</source>
        <translation>Nach „%1“ fehlt etwas.</translation>
    </message>
    <message>
        <source>“%1” cannot be a user name.</source>
        <translation>„%1“ kann kein Benutzername sein.</translation>
    </message>
    <message>
        <source>The address is empty.</source>
        <translation>Die Adresse ist leer.</translation>
    </message>
    <message>
        <source>This is more than one line; it cannot be an address.</source>
        <translation>Das ist mehr als eine Zeile und kann keine Adresse sein.</translation>
    </message>
    <message>
        <source>This is the store&apos;s web address. Here the address for SSH is needed.</source>
        <translation>Das ist die Web-Adresse des Shops. Hier wird die Adresse für SSH gebraucht.</translation>
    </message>
    <message>
        <source>Addresses that begin with “%1://” are not for SSH.</source>
        <translation>Adressen, die mit „%1://“ beginnen, sind nicht für SSH.</translation>
    </message>
    <message>
        <source>This is too long to be an address.</source>
        <translation>Das ist zu lang für eine Adresse.</translation>
    </message>
</context>
<context>
    <name>Agent</name>
    <message>
        <source>No SSH agent is running.</source>
        <translation>Es läuft kein SSH-Agent.</translation>
    </message>
    <message>
        <source>Start your SSH agent and add your key with ssh-add, or choose the key file instead.</source>
        <translation>Starten Sie Ihren SSH-Agenten und fügen Sie Ihren Schlüssel mit ssh-add hinzu, oder wählen Sie stattdessen die Schlüsseldatei.</translation>
    </message>
    <message>
        <source>The SSH agent does not answer.</source>
        <translation>Der SSH-Agent antwortet nicht.</translation>
    </message>
    <message>
        <source>Start your SSH agent again, or choose the key file instead.</source>
        <translation>Starten Sie Ihren SSH-Agenten neu, oder wählen Sie stattdessen die Schlüsseldatei.</translation>
    </message>
    <message>
        <source>The SSH agent holds no key that can be used.</source>
        <translation>Der SSH-Agent enthält keinen brauchbaren Schlüssel.</translation>
    </message>
    <message>
        <source>Add your key to it with ssh-add, or choose the key file instead.</source>
        <translation>Fügen Sie ihm Ihren Schlüssel mit ssh-add hinzu, oder wählen Sie stattdessen die Schlüsseldatei.</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s)</source>
        <translation>
            <numerusform>etwa %n Minute</numerusform>
            <numerusform>etwa %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n hour(s)</source>
        <translation>
            <numerusform>etwa %n Stunde</numerusform>
            <numerusform>etwa %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/s</translation>
    </message>
</context>
<context>
    <name>AttachCommand</name>
    <message>
        <source>Watch a run: the one under way, or the newest</source>
        <translation>Einem Lauf zusehen: dem gerade laufenden oder dem neuesten</translation>
    </message>
    <message>
        <source>Leave out the first bytes of the console log</source>
        <translation>Die ersten Bytes des Konsolenprotokolls auslassen</translation>
    </message>
    <message>
        <source>Have it wait after the step under way</source>
        <translation>Nach dem laufenden Schritt warten lassen</translation>
    </message>
    <message>
        <source>Have it go on</source>
        <translation>Weitermachen lassen</translation>
    </message>
    <message>
        <source>Have it stop and put everything back</source>
        <translation>Anhalten und alles zurückstellen lassen</translation>
    </message>
    <message>
        <source>Have it try the failed step again</source>
        <translation>Den fehlgeschlagenen Schritt noch einmal versuchen lassen</translation>
    </message>
    <message>
        <source>Have it put the store back</source>
        <translation>Den Shop zurückstellen lassen</translation>
    </message>
    <message>
        <source>Take up a run whose process on the server is gone</source>
        <translation>Einen Lauf wieder aufnehmen, dessen Prozess auf dem Server verschwunden ist</translation>
    </message>
    <message>
        <source>Where does the run stand?</source>
        <translation>Wo steht der Lauf?</translation>
    </message>
    <message>
        <source>Show the runs of a store</source>
        <translation>Die Läufe eines Shops zeigen</translation>
    </message>
    <message>
        <source>This store has no run %1.</source>
        <translation>Dieser Shop hat keinen Lauf %1.</translation>
    </message>
    <message>
        <source>See them with: %1</source>
        <translation>Alle Läufe zeigt: %1</translation>
    </message>
    <message>
        <source>Nothing has been run on this store yet.</source>
        <translation>Für diesen Shop ist noch nichts gelaufen.</translation>
    </message>
    <message>
        <source>Begin with: %1</source>
        <translation>Beginnen Sie mit: %1</translation>
    </message>
    <message>
        <source>Upgrade %1 → %2</source>
        <translation>Upgrade %1 → %2</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>failed, store restored</source>
        <translation>fehlgeschlagen, Shop wiederhergestellt</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>“%1” is not a number of bytes.</source>
        <translation>„%1“ ist keine Anzahl von Bytes.</translation>
    </message>
    <message>
        <source>Write --from-offset 0 for the whole log.</source>
        <translation>Schreiben Sie --from-offset 0 für das ganze Protokoll.</translation>
    </message>
    <message>
        <source>Run %1. %2</source>
        <translation>Lauf %1. %2</translation>
    </message>
    <message>
        <source>%1 of %2 steps done, %3 %</source>
        <translation>%1 von %2 Schritten fertig, %3 %</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>A step failed, and the run waits for you to decide.</source>
        <translation>Ein Schritt ist fehlgeschlagen, und der Lauf wartet auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Waiting for the time you chose.</source>
        <translation>Wartet auf die gewählte Zeit.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausiert.</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Say that the store on trial works: it stays as it is</source>
        <translation>Sagen, dass der Shop auf Probe funktioniert: Er bleibt, wie er ist</translation>
    </message>
    <message>
        <source>Write what whoever helps you needs into a file, without passwords, and do not watch</source>
        <translation>In eine Datei schreiben, was Ihr Helfer braucht, ohne Passwörter; nicht zusehen</translation>
    </message>
    <message>
        <source>Prints the console log just as it is, and ends with the exit code of the run itself.
--recover, or --recover resume: it finds out where the store stands, and goes on, back, or waits, as its plan says.
--recover restore: everything that was changed is put back. --recover leave: nothing is touched, and the run counts as ended.</source>
        <translation>Gibt das Konsolenprotokoll unverändert aus und endet mit dem Exit-Code des Laufs selbst.
--recover oder --recover resume: stellt fest, wo der Shop steht, und macht weiter, geht zurück oder wartet, wie sein Plan es sagt.
--recover restore: Alles Geänderte wird zurückgestellt. --recover leave: Nichts wird angerührt, und der Lauf gilt als beendet.</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>Die Datei %1 gibt es schon.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Name another file after --bundle.</source>
        <translation>Nennen Sie nach --bundle eine andere Datei.</translation>
    </message>
    <message>
        <source>Written: %1. Passwords and keys are taken out; look through it before you send it.</source>
        <translation>Geschrieben: %1. Passwörter und Schlüssel sind herausgenommen; sehen Sie sie durch, bevor Sie sie schicken.</translation>
    </message>
    <message>
        <source>Its process on the server is gone. There are three ways to bring it to its end:</source>
        <translation>Sein Prozess auf dem Server ist verschwunden. Drei Wege führen zu einem Ende:</translation>
    </message>
</context>
<context>
    <name>Authentication</name>
    <message>
        <source>Stopped as asked.</source>
        <translation>Wie gewünscht angehalten.</translation>
    </message>
    <message>
        <source>The server took too long to answer the log-in.</source>
        <translation>Der Server hat für die Anmeldung zu lange gebraucht.</translation>
    </message>
    <message>
        <source>Try again in a minute; if it stays so, ask your host whether the server is overloaded.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal; bleibt es so, fragen Sie Ihren Hoster, ob der Server überlastet ist.</translation>
    </message>
    <message>
        <source>The server broke off during the log-in.</source>
        <translation>Der Server hat die Anmeldung abgebrochen.</translation>
    </message>
    <message>
        <source>It does so after too many tries. Choose the one key or password that is right, wait a minute, then try again.</source>
        <translation>Das tut er nach zu vielen Versuchen. Wählen Sie den einen richtigen Schlüssel oder das richtige Passwort, warten Sie eine Minute und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This server does not accept passwords.</source>
        <translation>Dieser Server nimmt keine Passwörter an.</translation>
    </message>
    <message>
        <source>Log in with a key file or your SSH agent; your host&apos;s help pages tell how to add a key.</source>
        <translation>Melden Sie sich mit einer Schlüsseldatei oder Ihrem SSH-Agenten an; die Hilfeseiten Ihres Hosters sagen, wie man einen Schlüssel hinterlegt.</translation>
    </message>
    <message>
        <source>The server does not accept this user name and password.</source>
        <translation>Der Server nimmt diesen Benutzernamen und dieses Passwort nicht an.</translation>
    </message>
    <message>
        <source>Type both once more. They are those of your SSH account, not of the Magento Admin.</source>
        <translation>Geben Sie beides noch einmal ein. Gemeint sind die Daten Ihres SSH-Kontos, nicht die des Magento-Admins.</translation>
    </message>
    <message>
        <source>The server does not accept the key %1.</source>
        <translation>Der Server nimmt den Schlüssel %1 nicht an.</translation>
    </message>
    <message>
        <source>Check the user name, and that the key&apos;s public half stands in the server&apos;s authorized_keys file.</source>
        <translation>Prüfen Sie den Benutzernamen, und ob die öffentliche Hälfte des Schlüssels in der Datei authorized_keys des Servers steht.</translation>
    </message>
    <message>
        <source>The server accepts none of the keys in your SSH agent.</source>
        <translation>Der Server nimmt keinen der Schlüssel in Ihrem SSH-Agenten an.</translation>
    </message>
    <message>
        <source>Add the right key with ssh-add, or choose the key file instead.</source>
        <translation>Fügen Sie mit ssh-add den richtigen Schlüssel hinzu, oder wählen Sie stattdessen die Schlüsseldatei.</translation>
    </message>
    <message>
        <source>The server lets nobody in with the keys found on this computer.</source>
        <translation>Mit den Schlüsseln auf diesem Computer lässt der Server niemanden ein.</translation>
    </message>
    <message>
        <source>Choose how to log in: a password, a key file, or your SSH agent.</source>
        <translation>Wählen Sie, wie Sie sich anmelden: mit Passwort, Schlüsseldatei oder Ihrem SSH-Agenten.</translation>
    </message>
    <message>
        <source>The connection broke during the log-in.</source>
        <translation>Die Verbindung brach während der Anmeldung ab.</translation>
    </message>
    <message>
        <source>Try again in a minute. If it stays so, the network is unsteady, or the server lets nobody in at the moment.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal. Bleibt es so, ist das Netz unzuverlässig, oder der Server lässt gerade niemanden ein.</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>Storewright made a mistake and stopped this task.</source>
        <translation>Storewright hat einen Fehler gemacht und diese Aufgabe angehalten.</translation>
    </message>
    <message>
        <source>Please try again. If it happens again, report it with the text below.</source>
        <translation>Bitte versuchen Sie es noch einmal. Geschieht es wieder, melden Sie es mit dem Text unten.</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The server has no backup %1 of this store.</source>
        <translation>Der Server hat kein Backup %1 dieses Shops.</translation>
    </message>
    <message>
        <source>Look at the list of backups for its name.</source>
        <translation>Seinen Namen finden Sie in der Liste der Backups.</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>The backup is damaged: %1 cannot be read back as it was written.</source>
        <translation>Das Backup ist beschädigt: %1 lässt sich nicht so zurücklesen, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <source>The backup is damaged: its %1 part cannot be read back as it was written.</source>
        <translation>Das Backup ist beschädigt: Sein Teil „%1“ lässt sich nicht so zurücklesen, wie er geschrieben wurde.</translation>
    </message>
    <message>
        <source>Do not rely on this backup; make a new one.</source>
        <translation>Verlassen Sie sich nicht auf dieses Backup; machen Sie ein neues.</translation>
    </message>
    <message>
        <source>The backup could not be deleted.</source>
        <translation>Das Backup konnte nicht gelöscht werden.</translation>
    </message>
    <message>
        <source>Look at the details: the server says why.</source>
        <translation>Sehen Sie in die Einzelheiten: Der Server sagt, warum.</translation>
    </message>
    <message>
        <source>It could not be written down beside the backup that it was proven.</source>
        <translation>Dass es bewiesen ist, konnte nicht neben dem Backup vermerkt werden.</translation>
    </message>
    <message>
        <source>The backup %1 was not deleted: it is needed.</source>
        <translation>Backup %1 wurde nicht gelöscht: Es wird gebraucht.</translation>
    </message>
</context>
<context>
    <name>BackupCommand</name>
    <message>
        <source>Leave the database out</source>
        <translation>Die Datenbank auslassen</translation>
    </message>
    <message>
        <source>Leave the code out</source>
        <translation>Den Code auslassen</translation>
    </message>
    <message>
        <source>Leave the media out</source>
        <translation>Die Medien auslassen</translation>
    </message>
    <message>
        <source>Start it and do not watch it</source>
        <translation>Starten und nicht zusehen</translation>
    </message>
    <message>
        <source>Back a store up, and read the backup back</source>
        <translation>Einen Shop sichern und das Backup zurücklesen</translation>
    </message>
    <message>
        <source>Read a backup back and compare it with its checksums; the newest if none is named</source>
        <translation>Ein Backup zurücklesen und mit seinen Prüfsummen vergleichen; ohne Angabe das neueste</translation>
    </message>
    <message>
        <source>Database, code and media are all left out.</source>
        <translation>Datenbank, Code und Medien sind alle ausgelassen.</translation>
    </message>
    <message>
        <source>Leave out --no-database, --no-code or --no-media.</source>
        <translation>Lassen Sie --no-database, --no-code oder --no-media weg.</translation>
    </message>
    <message>
        <source>not read back</source>
        <translation>nicht zurückgelesen</translation>
    </message>
    <message>
        <source>There is no backup of this store yet.</source>
        <translation>Von diesem Shop gibt es noch kein Backup.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Make one with: %1</source>
        <translation>Machen Sie eines mit: %1</translation>
    </message>
    <message>
        <source>There is no backup %1.</source>
        <translation>Es gibt kein Backup %1.</translation>
    </message>
    <message>
        <source>See them with: %1</source>
        <translation>Alle Backups zeigt: %1</translation>
    </message>
    <message>
        <source>Reading backup %1 back …</source>
        <translation>Backup %1 wird zurückgelesen …</translation>
    </message>
    <message>
        <source>Backup %1 was read back and is right.</source>
        <translation>Backup %1 wurde zurückgelesen und stimmt.</translation>
    </message>
    <message>
        <source>Also load its database on this computer and compare what it holds</source>
        <translation>Seine Datenbank außerdem auf diesem Computer laden und ihren Inhalt vergleichen</translation>
    </message>
    <message>
        <source>--here needs a MariaDB or MySQL server program on this computer. It starts one of its own, without a network, and removes it again.</source>
        <translation>--here braucht ein MariaDB- oder MySQL-Serverprogramm auf diesem Computer. Es startet ein eigenes, ohne Netzwerk, und entfernt es wieder.</translation>
    </message>
    <message>
        <source>Copy a backup to this computer; the newest if none is named</source>
        <translation>Ein Backup auf diesen Computer kopieren; ohne Angabe das neueste</translation>
    </message>
    <message>
        <source>The copy lies in a folder of its own inside DIR and is compared with its checksums. The same command again goes on where it was broken off.</source>
        <translation>Die Kopie liegt in einem eigenen Ordner in DIR und wird mit ihren Prüfsummen verglichen. Derselbe Befehl macht weiter, wo sie abgebrochen ist.</translation>
    </message>
    <message>
        <source>Its database was loaded on this computer and holds what it held when the backup was made.</source>
        <translation>Die Datenbank wurde auf diesem Computer geladen und enthält, was sie beim Backup enthielt.</translation>
    </message>
    <message>
        <source>%1 is not a folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>Name a folder on this computer.</source>
        <translation>Nennen Sie einen Ordner auf diesem Computer.</translation>
    </message>
    <message>
        <source>  %1: %2</source>
        <translation>  %1: %2</translation>
    </message>
    <message>
        <source>Copying backup %1 (%2) to %3 …</source>
        <translation>Backup %1 (%2) wird nach %3 kopiert …</translation>
    </message>
    <message>
        <source>What has arrived is kept; go on with: %1</source>
        <translation>Was angekommen ist, bleibt; weiter geht es mit: %1</translation>
    </message>
    <message>
        <source>The copy is complete and its checksums are right.</source>
        <translation>Die Kopie ist vollständig, und ihre Prüfsummen stimmen.</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Backup %1 holds nothing of what you chose; nothing was changed.</source>
        <translation>Backup %1 enthält nichts von dem, was Sie gewählt haben; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>It holds: %1. Leave out the option that leaves that out, or choose another backup.</source>
        <translation>Es enthält: %1. Lassen Sie die Option weg, die das ausschließt, oder wählen Sie ein anderes Backup.</translation>
    </message>
    <message>
        <source>Show the backups of a store, or delete some</source>
        <translation>Die Backups eines Shops zeigen oder welche löschen</translation>
    </message>
    <message>
        <source>Without --delete or --tidy it only shows them. --tidy goes by --keep and --keep-days, or else by the settings of the window.</source>
        <translation>Ohne --delete oder --tidy werden sie nur gezeigt. --tidy richtet sich nach --keep und --keep-days, sonst nach den Einstellungen des Fensters.</translation>
    </message>
    <message>
        <source>proven, %1</source>
        <comment>proven on this day</comment>
        <translation>bewiesen, %1</translation>
    </message>
    <message>
        <source>only read back, %1</source>
        <comment>read back on this day, but not proven</comment>
        <translation>nur zurückgelesen, %1</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Beweis</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a backup: who needs it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Have its database loaded on this computer with: %1</source>
        <translation>Lassen Sie seine Datenbank auf diesem Computer laden mit: %1</translation>
    </message>
</context>
<context>
    <name>BackupCopy</name>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The copy was stopped; what has arrived is kept.</source>
        <translation>Das Kopieren wurde angehalten; was angekommen ist, bleibt.</translation>
    </message>
    <message>
        <source>Start it again with the same folder and it goes on where it stopped.</source>
        <translation>Beginnen Sie es noch einmal mit demselben Ordner; es macht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>There is no room for the copy on this computer: %1 are needed, %2 are free.</source>
        <translation>Für die Kopie ist auf diesem Computer kein Platz: Gebraucht werden %1, frei sind %2.</translation>
    </message>
    <message>
        <source>Make room, or choose a folder on another disk.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen Ordner auf einer anderen Festplatte.</translation>
    </message>
    <message>
        <source>The copy differs from the backup&apos;s checksum: %1.</source>
        <translation>Die Kopie weicht von der Prüfsumme des Backups ab: %1.</translation>
    </message>
    <message>
        <source>Have the backup on your server read back first; if it is right there, fetch the copy again.</source>
        <translation>Lassen Sie zuerst das Backup auf Ihrem Server zurücklesen; stimmt es dort, holen Sie die Kopie noch einmal.</translation>
    </message>
    <message>
        <source>The backup on the server is not whole.</source>
        <translation>Das Backup auf dem Server ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Have it read back, or choose another one.</source>
        <translation>Lassen Sie es zurücklesen, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The connection broke; it is tried again by itself.</source>
        <translation>Die Verbindung ist abgebrochen; ein neuer Versuch folgt von selbst.</translation>
    </message>
    <message>
        <source>Reading back %1</source>
        <translation>%1 wird zurückgelesen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2, %3</source>
        <translation>%1 von %2, %3</translation>
    </message>
    <message>
        <source>There is no copy of a backup in %1.</source>
        <translation>In %1 liegt keine Kopie eines Backups.</translation>
    </message>
    <message>
        <source>Choose the folder that was made when the backup was downloaded; it is named after the store and the time of the backup.</source>
        <translation>Wählen Sie den Ordner, der beim Herunterladen des Backups angelegt wurde; er heißt nach dem Shop und dem Zeitpunkt des Backups.</translation>
    </message>
    <message>
        <source>The copy in %1 is not whole.</source>
        <translation>Die Kopie in %1 ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Choose another copy. If the backup is still on the server, download it again.</source>
        <translation>Wählen Sie eine andere Kopie. Liegt das Backup noch auf dem Server, laden Sie es noch einmal herunter.</translation>
    </message>
</context>
<context>
    <name>BackupDialog</name>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Media</source>
        <translation>&amp;Medien</translation>
    </message>
    <message>
        <source>Back up %1</source>
        <translation>%1 sichern</translation>
    </message>
    <message>
        <source>What should be backed up? The store stays open meanwhile. The backup is kept on the server, and read back to prove that it is whole.</source>
        <translation>Was soll gesichert werden? Der Shop bleibt dabei geöffnet. Das Backup bleibt auf dem Server und wird zurückgelesen, zum Beweis, dass es vollständig ist.</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>Database (1.2 GB)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Something else is being done to this store right now.</source>
        <translation>Mit diesem Shop geschieht gerade etwas anderes.</translation>
    </message>
    <message>
        <source>Wait until it has ended, then try again.</source>
        <translation>Warten Sie, bis das beendet ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Asking the server how big they are…</source>
        <translation>Der Server wird nach den Größen gefragt …</translation>
    </message>
    <message>
        <source>The server does not tell how much room is left.</source>
        <translation>Der Server sagt nicht, wie viel Platz frei ist.</translation>
    </message>
    <message>
        <source>Room left for backups on the server: %1.</source>
        <translation>Freier Platz für Backups auf dem Server: %1.</translation>
    </message>
    <message>
        <source>An earlier run on this store broke off before its end.</source>
        <translation>Ein früherer Lauf an diesem Shop ist vor seinem Ende abgebrochen.</translation>
    </message>
    <message>
        <source>Close this window and press Decide how to go on… beside the store.</source>
        <translation>Schließen Sie dieses Fenster, und drücken Sie neben dem Shop auf „Entscheiden, wie weiter …“.</translation>
    </message>
</context>
<context>
    <name>BackupGround</name>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Also &amp;keep a copy on this computer</source>
        <translation>Auch eine &amp;Kopie auf diesem Computer aufheben</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Wä&amp;hlen …</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Your way back</source>
        <translation>Ihr Weg zurück</translation>
    </message>
    <message>
        <source>The backup is made and read back by the server before anything is changed.</source>
        <translation>Das Backup macht der Server, und er liest es zurück, bevor irgendetwas geändert wird.</translation>
    </message>
    <message>
        <source>The backup on your server</source>
        <translation>Das Backup auf Ihrem Server</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Verifying</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>A copy here</source>
        <translation>Eine Kopie hier</translation>
    </message>
    <message>
        <source>Folder for the copy</source>
        <translation>Ordner für die Kopie</translation>
    </message>
    <message>
        <source>Store backups</source>
        <translation>Shop-Backups</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopie</translation>
    </message>
    <message>
        <source>It is fetched while the upgrade goes on, once the backup is proven. For this, leave the window open until the copy is here; the upgrade itself does not need it.</source>
        <translation>Sie wird während des Upgrades geholt, sobald das Backup bewiesen ist. Lassen Sie dafür das Fenster offen, bis die Kopie da ist; das Upgrade selbst braucht es nicht.</translation>
    </message>
    <message>
        <source>every part is read back</source>
        <translation>jeder Teil wird zurückgelesen</translation>
    </message>
    <message>
        <source>It is kept in the folder .storewright of %1 on your server, outside the shop, readable by that user only.</source>
        <translation>Es liegt im Ordner .storewright von %1 auf Ihrem Server, außerhalb des Shops, lesbar nur für diesen Benutzer.</translation>
    </message>
    <message>
        <source>Nothing will be backed up</source>
        <translation>Es wird nichts gesichert</translation>
    </message>
    <message>
        <source>Go back to Plan and choose at least database and code, unless you have proven backups elsewhere.</source>
        <translation>Gehen Sie zurück zum Plan und wählen Sie wenigstens Datenbank und Code, außer Sie haben anderswo bewiesene Backups.</translation>
    </message>
    <message>
        <source>The backup is made when you press Upgrade</source>
        <translation>Das Backup wird gemacht, wenn Sie auf „Upgrade“ drücken</translation>
    </message>
    <message>
        <source>Your shop goes on selling while code and media are saved. The database is saved last, with the shop closed, so that no order is missing from it.</source>
        <translation>Ihr Shop verkauft weiter, während Code und Medien gesichert werden. Die Datenbank kommt zuletzt, bei geschlossenem Shop, damit keine Bestellung darin fehlt.</translation>
    </message>
    <message>
        <source>not wanted</source>
        <translation>nicht gewünscht</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2, %3, %4 left</source>
        <translation>%1 von %2, %3, noch %4</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>done in %1</source>
        <translation>fertig in %1</translation>
    </message>
    <message>
        <source>The backup is being made on your server</source>
        <translation>Das Backup wird auf Ihrem Server gemacht</translation>
    </message>
    <message>
        <source>Nothing of your store is changed before it has been read back and found right.</source>
        <translation>An Ihrem Shop wird nichts geändert, bevor es zurückgelesen und für richtig befunden ist.</translation>
    </message>
    <message>
        <source>%1: %2, SHA-256 %3</source>
        <translation>%1: %2, SHA-256 %3</translation>
    </message>
    <message>
        <source>The backup is there (%1), but was not read back</source>
        <translation>Das Backup ist da (%1), wurde aber nicht zurückgelesen</translation>
    </message>
    <message>
        <source>The backup is proven: %1</source>
        <translation>Das Backup ist bewiesen: %1</translation>
    </message>
    <message>
        <source>The copy is here</source>
        <translation>Die Kopie ist da</translation>
    </message>
    <message>
        <source>Not copied</source>
        <translation>Nicht kopiert</translation>
    </message>
    <message>
        <source>The copy on this computer was not finished</source>
        <translation>Die Kopie auf diesem Computer wurde nicht fertig</translation>
    </message>
    <message>
        <source>%1 The backup on your server is not affected.</source>
        <translation>%1 Das Backup auf Ihrem Server ist davon nicht betroffen.</translation>
    </message>
    <message>
        <source>Every part was read back and matched its checksum. It stays on your server.</source>
        <translation>Jeder Teil wurde zurückgelesen und entspricht seiner Prüfsumme. Es bleibt auf Ihrem Server.</translation>
    </message>
    <message>
        <source>The backup is there and was read back (%1), but is not proven by loading</source>
        <translation>Das Backup ist da und wurde zurückgelesen (%1), ist aber nicht durch Laden bewiesen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>You can have it verified under Back-ups and history.</source>
        <translation>Unter Backups und Verlauf können Sie es prüfen lassen.</translation>
    </message>
</context>
<context>
    <name>BackupRemoval</name>
    <message>
        <source>Delete this backup, unless a run needs it</source>
        <translation>Dieses Backup löschen, wenn kein Lauf es braucht</translation>
    </message>
    <message>
        <source>Delete the backups that are too many or too old; never one that is needed, nor the newest proven one</source>
        <translation>Backups löschen, die zu viele oder zu alt sind; nie eines, das gebraucht wird, und nie das neueste bewiesene</translation>
    </message>
    <message>
        <source>Do not ask before it deletes</source>
        <translation>Vor dem Löschen nicht fragen</translation>
    </message>
    <message>
        <source>Nobody is here to say yes to deleting.</source>
        <translation>Niemand ist da, der dem Löschen zustimmen könnte.</translation>
    </message>
    <message>
        <source>Add --yes to delete without being asked.</source>
        <translation>Mit --yes wird ohne Rückfrage gelöscht.</translation>
    </message>
    <message>
        <source>--delete and --tidy cannot go together.</source>
        <translation>--delete und --tidy gehen nicht zusammen.</translation>
    </message>
    <message>
        <source>--keep, --keep-days and --yes need --tidy or --delete here.</source>
        <translation>--keep, --keep-days und --yes brauchen hier --tidy oder --delete.</translation>
    </message>
    <message>
        <source>Use --delete BACKUP for one, or --tidy for all that are too many or too old.</source>
        <translation>Nehmen Sie --delete BACKUP für eines oder --tidy für alle, die zu viele oder zu alt sind.</translation>
    </message>
    <message>
        <source>The backup %1 was not deleted: it is needed.</source>
        <translation>Backup %1 wurde nicht gelöscht: Es wird gebraucht.</translation>
    </message>
    <message>
        <source>Delete the backup of %1? It is the only one of this store.</source>
        <translation>Das Backup vom %1 löschen? Es ist das einzige dieses Shops.</translation>
    </message>
    <message>
        <source>Delete the backup of %1?</source>
        <translation>Das Backup vom %1 löschen?</translation>
    </message>
    <message>
        <source>Nothing was deleted.</source>
        <translation>Es wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>Every backup is kept: no rule says which are too many or too old.</source>
        <translation>Jedes Backup wird behalten: Keine Regel sagt, welche zu viele oder zu alt sind.</translation>
    </message>
    <message>
        <source>Add --keep N or --keep-days N.</source>
        <translation>Ergänzen Sie --keep N oder --keep-days N.</translation>
    </message>
    <message>
        <source>%1 stays. %2</source>
        <comment>a backup; why</comment>
        <translation>%1 bleibt. %2</translation>
    </message>
    <message>
        <source>No backup has to go.</source>
        <translation>Kein Backup muss weg.</translation>
    </message>
    <message numerus="yes">
        <source>Delete these %n backup(s)?</source>
        <translation>
            <numerusform>Dieses %n Backup löschen?</numerusform>
            <numerusform>Diese %n Backups löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup %1 is deleted.</source>
        <translation>Backup %1 ist gelöscht.</translation>
    </message>
</context>
<context>
    <name>BackupReturn</name>
    <message>
        <source>The copy on this computer is damaged: %1 is not what was downloaded.</source>
        <translation>Die Kopie auf diesem Computer ist beschädigt: %1 ist nicht mehr, was heruntergeladen wurde.</translation>
    </message>
    <message>
        <source>Choose another copy. Nothing was changed on the server.</source>
        <translation>Wählen Sie eine andere Kopie. Auf dem Server wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This copy is of the store in %1; the one you chose lies in %2.</source>
        <translation>Diese Kopie ist vom Shop in %1; der gewählte liegt in %2.</translation>
    </message>
    <message>
        <source>Choose the copy of this store, or the store that the copy is of.</source>
        <translation>Wählen Sie die Kopie dieses Shops oder den Shop, von dem die Kopie ist.</translation>
    </message>
    <message>
        <source>There is no place for the backup on the server.</source>
        <translation>Auf dem Server ist kein Platz für das Backup.</translation>
    </message>
    <message>
        <source>Check that your SSH user may write in its home folder and that the disk is not full.</source>
        <translation>Prüfen Sie, ob Ihr SSH-Benutzer in seinem Home-Ordner schreiben darf und ob die Festplatte nicht voll ist.</translation>
    </message>
    <message>
        <source>The server still has a backup named %1, and it is not the one in this copy.</source>
        <translation>Auf dem Server liegt noch ein Backup namens %1, und es ist nicht das in dieser Kopie.</translation>
    </message>
    <message>
        <source>Restore the one on the server, or delete it there first and then send this copy.</source>
        <translation>Stellen Sie aus dem auf dem Server wieder her, oder löschen Sie es dort zuerst und senden Sie dann diese Kopie.</translation>
    </message>
    <message>
        <source>The server has no room for the copy: %1 are needed, %2 are free.</source>
        <translation>Der Server hat keinen Platz für die Kopie: %1 werden gebraucht, %2 sind frei.</translation>
    </message>
    <message>
        <source>Delete old backups or ask your host for more room, then try again.</source>
        <translation>Löschen Sie alte Backups oder bitten Sie Ihren Hoster um mehr Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing can be written on this computer.</source>
        <translation>Auf diesem Computer kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>The backup could not be read back on the server.</source>
        <translation>Das Backup konnte auf dem Server nicht zurückgelesen werden.</translation>
    </message>
    <message>
        <source>What arrived on the server differs from what was sent: %1.</source>
        <translation>Was auf dem Server ankam, ist nicht, was gesendet wurde: %1.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, have your host look at the server&apos;s disk.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, lassen Sie Ihren Hoster die Festplatte des Servers ansehen.</translation>
    </message>
    <message>
        <source>Sending the copy was stopped; what has arrived is kept on the server.</source>
        <translation>Das Senden der Kopie wurde angehalten; was angekommen ist, bleibt auf dem Server.</translation>
    </message>
    <message>
        <source>Start it again and it goes on where it stopped.</source>
        <translation>Starten Sie es noch einmal, dann geht es dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
        <source>Make room on its disk, then start it again; it goes on where it stopped.</source>
        <translation>Schaffen Sie Platz auf seiner Festplatte und starten Sie es noch einmal; es geht dort weiter, wo es aufgehört hat.</translation>
    </message>
</context>
<context>
    <name>BackupStanding</name>
    <message>
        <source>restore of %1</source>
        <translation>Wiederherstellung vom %1</translation>
    </message>
    <message>
        <source>backup of %1</source>
        <translation>Backup vom %1</translation>
    </message>
    <message>
        <source>upgrade of %1</source>
        <translation>Upgrade vom %1</translation>
    </message>
    <message>
        <source>Nobody has read it back yet.</source>
        <translation>Noch niemand hat es zurückgelesen.</translation>
    </message>
    <message>
        <source>Proven: it holds no database, and its files were read back and compared with the store.</source>
        <translation>Bewiesen: Es enthält keine Datenbank; seine Dateien wurden zurückgelesen und mit dem Shop verglichen.</translation>
    </message>
    <message>
        <source>Proven: its database was loaded on another computer and holds what it held when the backup was made.</source>
        <translation>Bewiesen: Seine Datenbank wurde auf einem anderen Computer geladen und enthält, was sie beim Sichern enthielt.</translation>
    </message>
    <message>
        <source>Proven: its database was loaded on your server, into a database server of its own, and holds what it held when the backup was made.</source>
        <translation>Bewiesen: Seine Datenbank wurde auf Ihrem Server in einen eigenen Datenbankserver geladen und enthält, was sie beim Sichern enthielt.</translation>
    </message>
    <message>
        <source>Proven: its database was loaded on your server, beside that of the store, and holds what it held when the backup was made.</source>
        <translation>Bewiesen: Seine Datenbank wurde auf Ihrem Server neben der des Shops geladen und enthält, was sie beim Sichern enthielt.</translation>
    </message>
    <message>
        <source>Only read back: it is whole, but nobody has loaded its database to see that it comes back.</source>
        <translation>Nur zurückgelesen: Es ist vollständig, aber niemand hat seine Datenbank geladen, um zu sehen, ob sie sich zurückspielen lässt.</translation>
    </message>
    <message>
        <source>Only read back: it is whole, but its database was not loaded to see that it comes back. The server says why: %1</source>
        <translation>Nur zurückgelesen: Es ist vollständig, aber seine Datenbank wurde nicht geladen, um zu sehen, ob sie sich zurückspielen lässt. Der Server sagt, warum: %1</translation>
    </message>
    <message>
        <source>Have it verified: every part is read back and compared with its checksum.</source>
        <translation>Lassen Sie es prüfen: Jeder Teil wird zurückgelesen und mit seiner Prüfsumme verglichen.</translation>
    </message>
    <message>
        <source>Have it verified: this computer can load the database into a database server of its own and compare it.</source>
        <translation>Lassen Sie es prüfen: Dieser Computer kann die Datenbank in einen eigenen Datenbankserver laden und vergleichen.</translation>
    </message>
    <message>
        <source>Install MariaDB on this computer (it need not be set up), then have it verified: the database is loaded here and compared.</source>
        <translation>Installieren Sie MariaDB auf diesem Computer (einrichten müssen Sie es nicht) und lassen Sie das Backup dann prüfen: Die Datenbank wird hier geladen und verglichen.</translation>
    </message>
    <message>
        <source>It is needed by a run that has not ended: %1. Bring that run to its end first.</source>
        <translation>Ein Lauf, der noch nicht zu Ende ist, braucht es: %1. Bringen Sie zuerst diesen Lauf zu Ende.</translation>
    </message>
    <message>
        <source>It is needed by a run that needs you: %1. It stays until a restore or an upgrade has left the store well again.</source>
        <translation>Ein Lauf, der auf Sie wartet, braucht es: %1. Es bleibt, bis eine Wiederherstellung oder ein Upgrade den Shop wieder in Ordnung gebracht hat.</translation>
    </message>
    <message>
        <source>It is the newest proven backup: no rule deletes it.</source>
        <translation>Es ist das neueste bewiesene Backup: Keine Regel löscht es.</translation>
    </message>
    <message>
        <source>No backup is proven, and this is the newest that was read back: no rule deletes it.</source>
        <translation>Kein Backup ist bewiesen, und dieses ist das neueste zurückgelesene: Keine Regel löscht es.</translation>
    </message>
</context>
<context>
    <name>BackupTable</name>
    <message>
        <source>Backups of the store</source>
        <translation>Backups des Shops</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Magento</source>
        <translation>Magento</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Verified on</source>
        <translation>Geprüft am</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>%1, not loaded</source>
        <comment>on this day the backup was read back, but its database not loaded</comment>
        <translation>%1, nicht geladen</translation>
    </message>
</context>
<context>
    <name>BackupsTab</name>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Verify again</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>D&amp;ownload…</source>
        <translation>&amp;Herunterladen …</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>&amp;Löschen …</translation>
    </message>
    <message>
        <source>all</source>
        <comment>keep all backups</comment>
        <translation>alle</translation>
    </message>
    <message>
        <source>for ever</source>
        <comment>keep backups for ever</comment>
        <translation>für immer</translation>
    </message>
    <message>
        <source> days</source>
        <comment>suffix of a number of days</comment>
        <translation> Tage</translation>
    </message>
    <message>
        <source>&amp;Tidy up now…</source>
        <translation>Jetzt &amp;aufräumen …</translation>
    </message>
    <message>
        <source>Keep the &amp;newest:</source>
        <translation>Die &amp;neuesten behalten:</translation>
    </message>
    <message>
        <source>Keep &amp;each one:</source>
        <translation>J&amp;edes behalten:</translation>
    </message>
    <message>
        <source>Restore a &amp;copy…</source>
        <translation>&amp;Kopie wiederherstellen …</translation>
    </message>
    <message>
        <source>Bring the store back from a backup that was downloaded to this computer, also if it is no longer on the server.</source>
        <translation>Den Shop aus einem Backup wiederherstellen, das auf diesen Computer heruntergeladen wurde, auch wenn es nicht mehr auf dem Server liegt.</translation>
    </message>
</context>
<context>
    <name>CachesPage</name>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Layouts</source>
        <translation>Layouts</translation>
    </message>
    <message>
        <source>Blocks HTML output</source>
        <translation>HTML-Ausgabe der Blöcke</translation>
    </message>
    <message>
        <source>Collections Data</source>
        <translation>Sammlungsdaten</translation>
    </message>
    <message>
        <source>Reflection Data</source>
        <translation>Reflection-Daten</translation>
    </message>
    <message>
        <source>Database DDL operations</source>
        <translation>DDL-Operationen der Datenbank</translation>
    </message>
    <message>
        <source>Compiled Config</source>
        <translation>Kompilierte Konfiguration</translation>
    </message>
    <message>
        <source>EAV types and attributes</source>
        <translation>EAV-Typen und -Attribute</translation>
    </message>
    <message>
        <source>Customer Notification</source>
        <translation>Kundenbenachrichtigung</translation>
    </message>
    <message>
        <source>Integrations Configuration</source>
        <translation>Konfiguration der Integrationen</translation>
    </message>
    <message>
        <source>Integrations API Configuration</source>
        <translation>API-Konfiguration der Integrationen</translation>
    </message>
    <message>
        <source>Web Services Configuration</source>
        <translation>Konfiguration der Webservices</translation>
    </message>
    <message>
        <source>GraphQL Query Resolver Results</source>
        <translation>Ergebnisse der GraphQL-Resolver</translation>
    </message>
    <message>
        <source>Page Cache</source>
        <translation>Seiten-Cache</translation>
    </message>
    <message>
        <source>Target Rule</source>
        <translation>Zielregel</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Übersetzungen</translation>
    </message>
    <message>
        <source>Disable caches</source>
        <translation>Caches deaktivieren</translation>
    </message>
    <message>
        <source>Caches are switched off during the upgrade</source>
        <translation>Die Caches sind während des Upgrades abgeschaltet</translation>
    </message>
    <message>
        <source>An upgrade with caches on can mix old and new. You need not do anything here.</source>
        <translation>Ein Upgrade mit eingeschalteten Caches kann Altes und Neues mischen. Sie müssen hier nichts tun.</translation>
    </message>
    <message>
        <source>Cache types</source>
        <translation>Cache-Typen</translation>
    </message>
    <message>
        <source>Cache type</source>
        <translation>Cache-Typ</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>During the upgrade</source>
        <translation>Während des Upgrades</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Aktiviert</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>The cache types could not be told</source>
        <translation>Die Cache-Typen ließen sich nicht feststellen</translation>
    </message>
    <message>
        <source>The server looks again when the upgrade starts, and keeps their state before it changes anything.</source>
        <translation>Der Server sieht beim Start des Upgrades noch einmal nach und merkt sich ihren Zustand, bevor er etwas ändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n cache type(s) are switched off, and put back afterwards</source>
        <translation>
            <numerusform>%n Cache-Typ wird abgeschaltet und danach zurückgestellt</numerusform>
            <numerusform>%n Cache-Typen werden abgeschaltet und danach zurückgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Each one is put back to exactly the state it has now. Those that are disabled today stay disabled.</source>
        <translation>Jeder kommt genau in den Zustand zurück, den er jetzt hat. Was heute deaktiviert ist, bleibt deaktiviert.</translation>
    </message>
    <message>
        <source>The caches are back exactly as they were</source>
        <translation>Die Caches sind wieder genau wie zuvor</translation>
    </message>
    <message>
        <source>The caches are switched off</source>
        <translation>Die Caches sind abgeschaltet</translation>
    </message>
    <message>
        <source>They are put back when the upgrade is through, or when the store goes back.</source>
        <translation>Sie werden zurückgestellt, wenn das Upgrade durch ist oder wenn der Shop zurückgeht.</translation>
    </message>
    <message>
        <source>The caches have not been touched yet</source>
        <translation>Die Caches wurden noch nicht angerührt</translation>
    </message>
    <message>
        <source>Your caches stay as they are</source>
        <translation>Ihre Caches bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>The new version is built beside your store with caches of its own, so old and new never meet. In the switch every cache is emptied.</source>
        <translation>Die neue Version entsteht neben Ihrem Shop mit eigenen Caches, Alt und Neu begegnen sich also nie. Beim Umschalten wird jeder Cache geleert.</translation>
    </message>
    <message>
        <source>The caches are emptied</source>
        <translation>Die Caches sind geleert</translation>
    </message>
    <message>
        <source>Each one stays as it was, enabled or disabled.</source>
        <translation>Jeder bleibt, wie er war: aktiviert oder deaktiviert.</translation>
    </message>
    <message>
        <source>Caches stay as they are during the upgrade</source>
        <translation>Die Caches bleiben während des Upgrades, wie sie sind</translation>
    </message>
    <message>
        <source>Old and new never share a cache. You need not do anything here.</source>
        <translation>Alt und Neu teilen sich nie einen Cache. Sie müssen hier nichts tun.</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Magento %1 becomes %2</source>
        <translation>Aus Magento %1 wird %2</translation>
    </message>
    <message>
        <source>%1 becomes %2</source>
        <translation>Aus %1 wird %2</translation>
    </message>
    <message>
        <source>Installed now: %1</source>
        <translation>Jetzt installiert: %1</translation>
    </message>
    <message>
        <source>database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>No backup is made</source>
        <translation>Es wird kein Backup gemacht</translation>
    </message>
    <message>
        <source>First a backup is made and read back</source>
        <translation>Zuerst wird ein Backup gemacht und zurückgelesen</translation>
    </message>
    <message>
        <source>It holds: %1.</source>
        <translation>Es enthält: %1.</translation>
    </message>
    <message>
        <source>Before anything else, Composer tries the upgrade without doing it</source>
        <translation>Vor allem anderen probiert Composer das Upgrade, ohne es zu machen</translation>
    </message>
    <message>
        <source>If your extensions do not fit together, the upgrade ends there: your shop was open all the time and nothing was changed.</source>
        <translation>Passen Ihre Erweiterungen nicht zusammen, endet das Upgrade dort: Ihr Shop war die ganze Zeit geöffnet, und nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Visitors see the maintenance page for a while</source>
        <translation>Besucher sehen eine Weile die Wartungsseite</translation>
    </message>
    <message>
        <source>Nobody can order during that time, so no order can get lost. It is over after %1 at the latest.</source>
        <translation>In dieser Zeit kann niemand bestellen, also kann keine Bestellung verloren gehen. Sie endet spätestens nach %1.</translation>
    </message>
    <message>
        <source>Caches, cron and permissions are looked after</source>
        <translation>Um Caches, Cron und Berechtigungen wird sich gekümmert</translation>
    </message>
    <message>
        <source>Caches and cron are put back exactly as they were.</source>
        <translation>Caches und Cron werden genau so zurückgestellt, wie sie waren.</translation>
    </message>
    <message>
        <source>It starts at %1</source>
        <translation>Es beginnt um %1</translation>
    </message>
    <message>
        <source>It starts at once</source>
        <translation>Es beginnt sofort</translation>
    </message>
    <message>
        <source>Your server waits for that moment; your computer may be off.</source>
        <translation>Ihr Server wartet auf diesen Moment; Ihr Computer darf aus sein.</translation>
    </message>
    <message>
        <source>Orders placed since the backup: it could not be told how many</source>
        <translation>Bestellungen seit dem Backup: Wie viele, ließ sich nicht feststellen</translation>
    </message>
    <message>
        <source>They are written to files on your server before the database comes back.</source>
        <translation>Sie werden in Dateien auf Ihrem Server geschrieben, bevor die Datenbank zurückkommt.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) placed since the backup leave the shop</source>
        <translation>
            <numerusform>%n Bestellung seit dem Backup fällt aus dem Shop weg</numerusform>
            <numerusform>%n Bestellungen seit dem Backup fallen aus dem Shop weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stock move(s)</source>
        <translation>
            <numerusform>%n Bestandsänderung</numerusform>
            <numerusform>%n Bestandsänderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>With them: %1. All are written to files on your server before the database comes back.</source>
        <translation>Dazu: %1. Alles wird in Dateien auf Ihrem Server geschrieben, bevor die Datenbank zurückkommt.</translation>
    </message>
    <message>
        <source>%1 goes back to what the backup holds</source>
        <translation>%1: zurück auf den Stand des Backups</translation>
    </message>
    <message>
        <source>Files that change: %1; that go: %2; that come back: %3.</source>
        <translation>Dateien, die sich ändern: %1; die wegfallen: %2; die zurückkommen: %3.</translation>
    </message>
    <message>
        <source>In the end you are asked whether all is well</source>
        <translation>Am Ende werden Sie gefragt, ob alles in Ordnung ist</translation>
    </message>
    <message numerus="yes">
        <source>Your server takes the old store back by itself unless you confirm within %n minute(s).</source>
        <translation>
            <numerusform>Ihr Server holt den alten Shop von selbst zurück, wenn Sie nicht innerhalb von %n Minute bestätigen.</numerusform>
            <numerusform>Ihr Server holt den alten Shop von selbst zurück, wenn Sie nicht innerhalb von %n Minuten bestätigen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Old backups are tidied away</source>
        <translation>Alte Backups werden aufgeräumt</translation>
    </message>
    <message>
        <source>%1 is taken out</source>
        <translation>%1 wird herausgenommen</translation>
    </message>
    <message>
        <source>Its tables stay in the database.</source>
        <translation>Die Tabellen bleiben in der Datenbank.</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Could not tell: the server did not answer this question. You can go on; the upgrade looks again before it changes anything.</source>
        <translation>Nicht feststellbar: Der Server hat diese Frage nicht beantwortet. Sie können weitermachen; das Upgrade sieht noch einmal nach, bevor es etwas ändert.</translation>
    </message>
    <message>
        <source>Server reachable</source>
        <translation>Server erreichbar</translation>
    </message>
    <message>
        <source>Everything is done over this connection.</source>
        <translation>Alles geschieht über diese Verbindung.</translation>
    </message>
    <message>
        <source>Right user</source>
        <translation>Richtiger Benutzer</translation>
    </message>
    <message>
        <source>Files written by another user cannot be read or replaced by the store afterwards.</source>
        <translation>Dateien, die ein anderer Benutzer geschrieben hat, kann der Shop danach weder lesen noch ersetzen.</translation>
    </message>
    <message>
        <source>Disk can be written to</source>
        <translation>Auf die Festplatte kann geschrieben werden</translation>
    </message>
    <message>
        <source>An upgrade in place replaces the store&apos;s files.</source>
        <translation>Ein Upgrade an Ort und Stelle ersetzt die Dateien des Shops.</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <translation>Platz auf der Festplatte</translation>
    </message>
    <message>
        <source>A full disk in the middle is the worst moment to stop: nothing can be written any more, not even the way back.</source>
        <translation>Eine volle Festplatte mittendrin ist der schlechteste Moment zum Anhalten: Nichts lässt sich mehr schreiben, nicht einmal der Weg zurück.</translation>
    </message>
    <message>
        <source>Room for files</source>
        <translation>Platz für Dateien</translation>
    </message>
    <message>
        <source>A disk can be full of files while bytes are free.</source>
        <translation>Eine Festplatte kann voller Dateien sein, obwohl noch Bytes frei sind.</translation>
    </message>
    <message>
        <source>Programs for the backup</source>
        <translation>Programme für das Backup</translation>
    </message>
    <message>
        <source>Nothing is changed before there is a backup that was read back.</source>
        <translation>Nichts wird geändert, bevor es ein zurückgelesenes Backup gibt.</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Secure downloads and planned times go by it.</source>
        <translation>Sichere Downloads und geplante Zeiten richten sich nach ihr.</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>a list of PHP versions: 8.2, 8.3 or 8.4</comment>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>PHP version</source>
        <translation>PHP-Version</translation>
    </message>
    <message>
        <source>Composer refuses a version of Magento that does not fit PHP.</source>
        <translation>Composer verweigert eine Magento-Version, die nicht zu PHP passt.</translation>
    </message>
    <message>
        <source>PHP extensions</source>
        <translation>PHP-Erweiterungen</translation>
    </message>
    <message>
        <source>Composer refuses to install packages whose PHP extensions are missing.</source>
        <translation>Composer verweigert Pakete, deren PHP-Erweiterungen fehlen.</translation>
    </message>
    <message>
        <source>PHP memory</source>
        <translation>PHP-Speicher</translation>
    </message>
    <message>
        <source>Compiling a plain store takes 480 MB.</source>
        <translation>Das Kompilieren eines einfachen Shops braucht 480 MB.</translation>
    </message>
    <message>
        <source>PHP functions</source>
        <translation>PHP-Funktionen</translation>
    </message>
    <message>
        <source>Composer and cron start other programs; without these functions they cannot.</source>
        <translation>Composer und Cron starten andere Programme; ohne diese Funktionen können sie das nicht.</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Composer</translation>
    </message>
    <message>
        <source>Composer fetches and installs the new version.</source>
        <translation>Composer holt und installiert die neue Version.</translation>
    </message>
    <message>
        <source>Access keys</source>
        <translation>Zugangsschlüssel</translation>
    </message>
    <message>
        <source>Magento&apos;s packages are handed out only to those who have access keys.</source>
        <translation>Magentos Pakete bekommt nur, wer Zugangsschlüssel hat.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>The upgrade changes its tables, and backs them up before.</source>
        <translation>Das Upgrade ändert ihre Tabellen und sichert sie vorher.</translation>
    </message>
    <message>
        <source>Database version</source>
        <translation>Datenbankversion</translation>
    </message>
    <message>
        <source>setup:upgrade stops at a database it does not know.</source>
        <translation>setup:upgrade hält bei einer Datenbank an, die es nicht kennt.</translation>
    </message>
    <message>
        <source>Search engine</source>
        <translation>Suchmaschine</translation>
    </message>
    <message>
        <source>Some releases drop a search engine without a word, and the catalog stays empty.</source>
        <translation>Manche Versionen lassen eine Suchmaschine wortlos fallen, und der Katalog bleibt leer.</translation>
    </message>
    <message numerus="yes">
        <source>%n message queue consumer(s) run now; the upgrade ends them and waits. If a service such as supervisor starts them again, pause it during the upgrade.</source>
        <translation>
            <numerusform>%n Konsument der Message-Queue läuft jetzt; das Upgrade beendet ihn und wartet. Startet ein Dienst wie supervisor ihn neu, halten Sie den Dienst während des Upgrades an.</numerusform>
            <numerusform>%n Konsumenten der Message-Queue laufen jetzt; das Upgrade beendet sie und wartet. Startet ein Dienst wie supervisor sie neu, halten Sie den Dienst während des Upgrades an.</numerusform>
        </translation>
    </message>
    <message>
        <source>Installed with Composer</source>
        <translation>Mit Composer installiert</translation>
    </message>
    <message>
        <source>Only a store that Composer installed can be upgraded by Composer.</source>
        <translation>Nur einen Shop, den Composer installiert hat, kann Composer auch aktualisieren.</translation>
    </message>
    <message>
        <source>No broken-off update</source>
        <translation>Kein abgebrochenes Update</translation>
    </message>
    <message>
        <source>An upgrade must begin from a store that is whole.</source>
        <translation>Ein Upgrade muss von einem vollständigen Shop ausgehen.</translation>
    </message>
    <message>
        <source>Files can be written</source>
        <translation>Dateien beschreibbar</translation>
    </message>
    <message>
        <source>Composer replaces files; one that cannot be written stops it half-way.</source>
        <translation>Composer ersetzt Dateien; eine, die nicht beschreibbar ist, hält es auf halbem Weg an.</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Customers and the Admin stay logged in by files in var/session.</source>
        <translation>Kunden und Admin bleiben durch Dateien in var/session angemeldet.</translation>
    </message>
    <message>
        <source>Maintenance mode</source>
        <translation>Wartungsmodus</translation>
    </message>
    <message>
        <source>A flag left on by mistake keeps visitors out, and hides whether the storefront works.</source>
        <translation>Eine versehentlich stehen gebliebene Markierung hält Besucher draußen und verdeckt, ob der Shop funktioniert.</translation>
    </message>
    <message>
        <source>Generated code at rest</source>
        <translation>Generierter Code in Ruhe</translation>
    </message>
    <message>
        <source>The flag file var/.regenerate makes whatever runs next delete the generated code of a store that is open.</source>
        <translation>Die Datei var/.regenerate lässt den nächsten Vorgang den generierten Code eines geöffneten Shops löschen.</translation>
    </message>
    <message>
        <source>Cron</source>
        <translation>Cron</translation>
    </message>
    <message>
        <source>Jobs that run while files and tables change can spoil data.</source>
        <translation>Aufgaben, die laufen, während sich Dateien und Tabellen ändern, können Daten verderben.</translation>
    </message>
    <message>
        <source>Background jobs</source>
        <translation>Hintergrundaufgaben</translation>
    </message>
    <message>
        <source>Store views in config.php</source>
        <translation>Store-Views in config.php</translation>
    </message>
    <message>
        <source>setup:upgrade deletes store views that an outdated config.php does not list, without asking.</source>
        <translation>setup:upgrade löscht ohne Rückfrage Store-Views, die eine veraltete config.php nicht aufführt.</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>One extension that does not fit holds the whole upgrade back.</source>
        <translation>Eine einzige Erweiterung, die nicht passt, hält das ganze Upgrade auf.</translation>
    </message>
    <message>
        <source>Logged in as %1 on %2.</source>
        <translation>Angemeldet als %1 auf %2.</translation>
    </message>
    <message>
        <source>You are logged in as root. Composer and Magento must not run as root: the store could not write its own files afterwards. Log in as %1, who owns the store&apos;s files.</source>
        <translation>Sie sind als root angemeldet. Composer und Magento dürfen nicht als root laufen: Der Shop könnte danach seine eigenen Dateien nicht schreiben. Melden Sie sich als %1 an, dem die Dateien des Shops gehören.</translation>
    </message>
    <message>
        <source>the store&apos;s own user</source>
        <translation>der eigene Benutzer des Shops</translation>
    </message>
    <message>
        <source>You are logged in as %1, but the store&apos;s files belong to %2. Change the store&apos;s log-in to %2, then check again.</source>
        <translation>Sie sind als %1 angemeldet, aber die Dateien des Shops gehören %2. Ändern Sie die Anmeldung des Shops auf %2, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 owns the store&apos;s files.</source>
        <translation>Die Dateien des Shops gehören %1.</translation>
    </message>
    <message>
        <source>Everything that a backup needs is installed.</source>
        <translation>Alles, was ein Backup braucht, ist installiert.</translation>
    </message>
    <message>
        <source>Not enough room: this run needs about %1 and %2 are free. Free some space, delete old backups or leave media out of the backup.</source>
        <translation>Nicht genug Platz: Dieser Lauf braucht etwa %1, frei sind %2. Schaffen Sie Platz, löschen Sie alte Backups oder lassen Sie die Medien aus dem Backup weg.</translation>
    </message>
    <message>
        <source>Not enough room where the store lies: the new version needs about %1 and %2 are free. Free some space there.</source>
        <translation>Nicht genug Platz, wo der Shop liegt: Die neue Version braucht etwa %1, frei sind %2. Schaffen Sie dort Platz.</translation>
    </message>
    <message>
        <source>Enough room: this run needs about %1 and %2 are free.</source>
        <translation>Genug Platz: Dieser Lauf braucht etwa %1, frei sind %2.</translation>
    </message>
    <message>
        <source>%L1 more files can be made.</source>
        <translation>Es lassen sich noch %L1 Dateien anlegen.</translation>
    </message>
    <message>
        <source>The server&apos;s clock and this computer&apos;s are more than a day apart; downloads fail over that. Have the one that is wrong set right.</source>
        <translation>Die Uhren des Servers und dieses Computers gehen mehr als einen Tag auseinander; Downloads scheitern daran. Lassen Sie die falsche richtig stellen.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is right.</source>
        <translation>Die Uhr des Servers geht richtig.</translation>
    </message>
    <message>
        <source>The store lies on a disk that cannot be written to. Stores like this are upgraded by a new build of their image; ask whoever set it up.</source>
        <translation>Der Shop liegt auf einer Festplatte, auf die nicht geschrieben werden kann. Solche Shops werden aktualisiert, indem ihr Abbild neu gebaut wird; fragen Sie den, der ihn eingerichtet hat.</translation>
    </message>
    <message>
        <source>The disk can be written to.</source>
        <translation>Auf die Festplatte kann geschrieben werden.</translation>
    </message>
    <message>
        <source>No PHP for the command line was found on the server. Ask your host where it is and set its path in the store&apos;s settings.</source>
        <translation>Auf dem Server wurde kein PHP für die Kommandozeile gefunden. Fragen Sie Ihren Hoster, wo es liegt, und tragen Sie den Pfad in den Einstellungen des Shops ein.</translation>
    </message>
    <message>
        <source>PHP %1 is right for Magento %2.</source>
        <translation>PHP %1 ist richtig für Magento %2.</translation>
    </message>
    <message>
        <source>PHP %1 is used, but Magento %2 needs PHP %3. %4 is PHP %5: choose it in the store&apos;s settings, and have the website switched to the same version.</source>
        <translation>Verwendet wird PHP %1, aber Magento %2 braucht PHP %3. %4 ist PHP %5: Wählen Sie es in den Einstellungen des Shops, und lassen Sie die Website auf dieselbe Version umstellen.</translation>
    </message>
    <message>
        <source>Your server runs PHP %1. Magento %2 needs PHP %3. Ask your host to switch PHP, then check again.</source>
        <translation>Auf Ihrem Server läuft PHP %1. Magento %2 braucht PHP %3. Bitten Sie Ihren Hoster, PHP umzustellen, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>PHP may use as much memory as Magento asks for.</source>
        <translation>PHP darf so viel Speicher benutzen, wie Magento verlangt.</translation>
    </message>
    <message>
        <source>PHP may use %1 of memory.</source>
        <translation>PHP darf %1 Speicher benutzen.</translation>
    </message>
    <message>
        <source>PHP may use %1 of memory; Magento asks for 756 MB. The upgrade lifts the limit for its own commands; have it raised for cron and the Admin too.</source>
        <translation>PHP darf %1 Speicher benutzen; Magento verlangt 756 MB. Das Upgrade hebt die Grenze für seine eigenen Befehle auf; lassen Sie sie auch für Cron und Admin erhöhen.</translation>
    </message>
    <message>
        <source>PHP has every function that Composer and Magento use.</source>
        <translation>PHP hat jede Funktion, die Composer und Magento verwenden.</translation>
    </message>
    <message>
        <source>Composer was not found on the server. Ask your host to install Composer 2, or set its path in the store&apos;s settings.</source>
        <translation>Composer wurde auf dem Server nicht gefunden. Bitten Sie Ihren Hoster, Composer 2 zu installieren, oder tragen Sie den Pfad in den Einstellungen des Shops ein.</translation>
    </message>
    <message>
        <source>Composer %1 is too old: packages can no longer be downloaded with it. Ask your host for Composer 2.</source>
        <translation>Composer %1 ist zu alt: Pakete lassen sich damit nicht mehr herunterladen. Bitten Sie Ihren Hoster um Composer 2.</translation>
    </message>
    <message>
        <source>Composer 2.2.16 has a fault that breaks Magento. Ask your host for any other Composer 2, for example with &quot;composer self-update --2&quot;.</source>
        <translation>Composer 2.2.16 hat einen Fehler, der Magento kaputt macht. Bitten Sie Ihren Hoster um irgendein anderes Composer 2, zum Beispiel mit &quot;composer self-update --2&quot;.</translation>
    </message>
    <message>
        <source>Composer %1 is right.</source>
        <translation>Composer %1 ist richtig.</translation>
    </message>
    <message>
        <source>The repository accepts the access keys and lists versions of Magento.</source>
        <translation>Das Repository nimmt die Zugangsschlüssel an und führt Magento-Versionen auf.</translation>
    </message>
    <message>
        <source>The database answers: %1 %2.</source>
        <translation>Die Datenbank antwortet: %1 %2.</translation>
    </message>
    <message>
        <source>The store&apos;s database does not answer. Ask your host to start it, or check its address and password in app/etc/env.php, then check again.</source>
        <translation>Die Datenbank des Shops antwortet nicht. Bitten Sie Ihren Hoster, sie zu starten, oder prüfen Sie Adresse und Passwort in app/etc/env.php, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>%1 is right for Magento %2.</source>
        <translation>%1 ist richtig für Magento %2.</translation>
    </message>
    <message>
        <source>Your database is %1. Magento %2 accepts only %3 and stops otherwise. Choose another version of Magento, or ask your host for a database that fits.</source>
        <translation>Ihre Datenbank ist %1. Magento %2 nimmt nur %3 an und hält sonst an. Wählen Sie eine andere Magento-Version, oder bitten Sie Ihren Hoster um eine passende Datenbank.</translation>
    </message>
    <message>
        <source>The search engine &quot;%1&quot; is right for Magento %2.</source>
        <translation>Die Suchmaschine „%1“ ist richtig für Magento %2.</translation>
    </message>
    <message>
        <source>The search engine is set to &quot;%1&quot;, which Magento %2 does not have; search and categories would stay empty. Set it to %3 in Stores &gt; Configuration &gt; Catalog &gt; Catalog Search first.</source>
        <translation>Als Suchmaschine ist „%1“ eingestellt, die Magento %2 nicht hat; Suche und Kategorien blieben leer. Stellen Sie sie zuerst unter Stores &gt; Configuration &gt; Catalog &gt; Catalog Search auf %3 um.</translation>
    </message>
    <message>
        <source>This store is a git clone of Magento&apos;s source code. Composer cannot upgrade it. Move it to an installation made with Composer first, or upgrade it with git.</source>
        <translation>Dieser Shop ist ein git-Klon von Magentos Quelltext. Composer kann ihn nicht aktualisieren. Ziehen Sie ihn zuerst auf eine Installation mit Composer um, oder aktualisieren Sie ihn mit git.</translation>
    </message>
    <message>
        <source>This store runs on Adobe Commerce on cloud infrastructure, where files on the server cannot be changed. Upgrade it in its git repository with ece-tools and push.</source>
        <translation>Dieser Shop läuft auf Adobe Commerce on cloud infrastructure, wo sich Dateien auf dem Server nicht ändern lassen. Aktualisieren Sie ihn in seinem git-Repository mit ece-tools und push.</translation>
    </message>
    <message>
        <source>composer.lock does not say which Magento this is. Check that the store&apos;s folder is the right one and that %1 may read its composer.lock.</source>
        <translation>composer.lock sagt nicht, welches Magento das ist. Prüfen Sie, ob der Ordner des Shops der richtige ist und ob %1 seine composer.lock lesen darf.</translation>
    </message>
    <message>
        <source>%1 %2, installed with Composer.</source>
        <translation>%1 %2, mit Composer installiert.</translation>
    </message>
    <message>
        <source>The packages in vendor are not those of composer.lock: an earlier Composer run broke off. Run &quot;composer install&quot; in the store&apos;s folder, then check again.</source>
        <translation>Die Pakete in vendor sind nicht die aus composer.lock: Ein früherer Composer-Lauf ist abgebrochen. Führen Sie im Ordner des Shops &quot;composer install&quot; aus, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The installed packages are those of composer.lock.</source>
        <translation>Die installierten Pakete sind die aus composer.lock.</translation>
    </message>
    <message>
        <source>Every file that the upgrade replaces can be written.</source>
        <translation>Jede Datei, die das Upgrade ersetzt, ist beschreibbar.</translation>
    </message>
    <message>
        <source>Make them writable for their owner</source>
        <translation>Für ihren Eigentümer beschreibbar machen</translation>
    </message>
    <message>
        <source>var/session cannot be written: nobody could stay logged in. Press Fix; if that does not help, ask your host to give it to %1.</source>
        <translation>var/session ist nicht beschreibbar: Niemand könnte angemeldet bleiben. Drücken Sie auf „Beheben“; hilft das nicht, bitten Sie Ihren Hoster, es %1 zu geben.</translation>
    </message>
    <message>
        <source>Make it writable for its owner</source>
        <translation>Für den Eigentümer beschreibbar machen</translation>
    </message>
    <message>
        <source>Sessions are kept in var/session, which can be written.</source>
        <translation>Sitzungen liegen in var/session, das beschreibbar ist.</translation>
    </message>
    <message>
        <source>Sessions are kept elsewhere (%1); var/session is not needed.</source>
        <translation>Sitzungen liegen anderswo (%1); var/session wird nicht gebraucht.</translation>
    </message>
    <message>
        <source>Your store is open.</source>
        <translation>Ihr Shop ist geöffnet.</translation>
    </message>
    <message>
        <source>Your store is in maintenance mode: visitors cannot buy. If nobody is working on it, it was left on by mistake: press Fix to open it, then check again.</source>
        <translation>Ihr Shop ist im Wartungsmodus: Besucher können nicht kaufen. Arbeitet gerade niemand daran, wurde er versehentlich angelassen: Drücken Sie auf „Beheben“, um den Shop zu öffnen, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Switch maintenance mode off</source>
        <translation>Wartungsmodus ausschalten</translation>
    </message>
    <message>
        <source>Nothing is waiting to be generated anew.</source>
        <translation>Nichts wartet darauf, neu generiert zu werden.</translation>
    </message>
    <message>
        <source>A module was switched on or off and var/.regenerate is still there: the next command or page would delete all generated code, in the middle of the upgrade if need be. Press Fix to take the file away; the upgrade generates everything anew.</source>
        <translation>Ein Modul wurde ein- oder ausgeschaltet, und var/.regenerate ist noch da: Der nächste Befehl oder Seitenaufruf würde allen generierten Code löschen, notfalls mitten im Upgrade. Drücken Sie auf „Beheben“, um die Datei zu entfernen; das Upgrade generiert alles neu.</translation>
    </message>
    <message>
        <source>Take the file away</source>
        <translation>Die Datei entfernen</translation>
    </message>
    <message>
        <source>Cron is switched off in env.php. It stays off; emails and indexes wait until you switch it on.</source>
        <translation>Cron ist in env.php abgeschaltet. Es bleibt aus; E-Mails und Indizes warten, bis Sie es einschalten.</translation>
    </message>
    <message>
        <source>No crontab line of this store was found for %1. If somebody else&apos;s crontab or a service runs its cron, pause that during the upgrade.</source>
        <translation>Es wurde keine Crontab-Zeile dieses Shops für %1 gefunden. Führt jemand anderes oder ein Dienst seinen Cron aus, halten Sie das während des Upgrades an.</translation>
    </message>
    <message>
        <source>This store stands in the crontab more than once, so its jobs run twice. Remove the block that is too many when you have time.</source>
        <translation>Dieser Shop steht mehr als einmal in der Crontab, seine Aufgaben laufen also doppelt. Entfernen Sie den überzähligen Block, wenn Sie Zeit haben.</translation>
    </message>
    <message>
        <source>A cron job runs now; the upgrade waits until it has ended.</source>
        <translation>Gerade läuft eine Cron-Aufgabe; das Upgrade wartet, bis sie beendet ist.</translation>
    </message>
    <message>
        <source>No background job runs now.</source>
        <translation>Gerade läuft keine Hintergrundaufgabe.</translation>
    </message>
    <message>
        <source>config.php does not list store views, so none can be deleted by importing it.</source>
        <translation>config.php führt keine Store-Views auf; beim Import kann also keine gelöscht werden.</translation>
    </message>
    <message>
        <source>Asked when a version is chosen.</source>
        <translation>Wird gefragt, sobald eine Version gewählt ist.</translation>
    </message>
    <message>
        <source>Magento %1 is not on offer for this store. Choose a version from the list.</source>
        <translation>Magento %1 wird für diesen Shop nicht angeboten. Wählen Sie eine Version aus der Liste.</translation>
    </message>
    <message>
        <source>Every installed extension fits Magento %1 or can be raised with it.</source>
        <translation>Jede installierte Erweiterung passt zu Magento %1 oder lässt sich mit ihm anheben.</translation>
    </message>
    <message>
        <source>%1 Ask the extension&apos;s maker for a version that fits, remove the extension, or choose a lower version of Magento.</source>
        <translation>%1 Fragen Sie den Hersteller der Erweiterung nach einer passenden Version, entfernen Sie die Erweiterung, oder wählen Sie eine niedrigere Magento-Version.</translation>
    </message>
    <message numerus="yes">
        <source>%n program(s) that a backup needs are missing: %1. Ask your host to install them.</source>
        <translation>
            <numerusform>%n Programm, das ein Backup braucht, fehlt: %1. Bitten Sie Ihren Hoster, es zu installieren.</numerusform>
            <numerusform>%n Programme, die ein Backup braucht, fehlen: %1. Bitten Sie Ihren Hoster, sie zu installieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server&apos;s clock and this computer&apos;s are %n minute(s) apart. Times of a planned start go by the server&apos;s clock.</source>
        <translation>
            <numerusform>Die Uhren des Servers und dieses Computers gehen %n Minute auseinander. Für einen geplanten Beginn gilt die Uhr des Servers.</numerusform>
            <numerusform>Die Uhren des Servers und dieses Computers gehen %n Minuten auseinander. Für einen geplanten Beginn gilt die Uhr des Servers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PHP extension(s) that Magento %1 needs are missing: %2. Ask your host to switch them on, then check again.</source>
        <translation>
            <numerusform>%n PHP-Erweiterung, die Magento %1 braucht, fehlt: %2. Bitten Sie Ihren Hoster, sie einzuschalten, und prüfen Sie dann noch einmal.</numerusform>
            <numerusform>%n PHP-Erweiterungen, die Magento %1 braucht, fehlen: %2. Bitten Sie Ihren Hoster, sie einzuschalten, und prüfen Sie dann noch einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n PHP extension(s) that Magento %1 needs are there.</source>
        <translation>
            <numerusform>Die %n PHP-Erweiterung, die Magento %1 braucht, ist da.</numerusform>
            <numerusform>Alle %n PHP-Erweiterungen, die Magento %1 braucht, sind da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n PHP function(s) that Composer and Magento use are switched off: %1. Ask your host to take them out of disable_functions for the command line.</source>
        <translation>
            <numerusform>%n PHP-Funktion, die Composer und Magento verwenden, ist abgeschaltet: %1. Bitten Sie Ihren Hoster, sie für die Kommandozeile aus disable_functions zu nehmen.</numerusform>
            <numerusform>%n PHP-Funktionen, die Composer und Magento verwenden, sind abgeschaltet: %1. Bitten Sie Ihren Hoster, sie für die Kommandozeile aus disable_functions zu nehmen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or folder(s) cannot be written, %1 among them. Press Fix; if that does not help, ask your host to give them to %2.</source>
        <translation>
            <numerusform>%n Datei oder Ordner ist nicht beschreibbar, nämlich %1. Drücken Sie auf „Beheben“; hilft das nicht, bitten Sie Ihren Hoster, sie %2 zu geben.</numerusform>
            <numerusform>%n Dateien oder Ordner sind nicht beschreibbar, darunter %1. Drücken Sie auf „Beheben“; hilft das nicht, bitten Sie Ihren Hoster, sie %2 zu geben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n crontab line(s) of this store are paused during the upgrade and put back afterwards.</source>
        <translation>
            <numerusform>%n Crontab-Zeile dieses Shops wird während des Upgrades ausgesetzt und danach zurückgestellt.</numerusform>
            <numerusform>%n Crontab-Zeilen dieses Shops werden während des Upgrades ausgesetzt und danach zurückgestellt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>a list of names, then how many were left out</comment>
        <translation>
            <numerusform>%1 und noch %n</numerusform>
            <numerusform>%1 und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>The store&apos;s database account may do everything that an upgrade does.</source>
        <translation>Das Datenbankkonto des Shops darf alles, was ein Upgrade tut.</translation>
    </message>
    <message>
        <source>Could not tell: the store&apos;s database account has its rights through a role, which does not tell them.</source>
        <translation>Nicht feststellbar: Das Datenbankkonto des Shops hat seine Rechte über eine Rolle, die sie nicht verrät.</translation>
    </message>
    <message numerus="yes">
        <source>The store&apos;s database account lacks %n right(s) that an upgrade needs: %1. Ask your host to grant them on the store&apos;s database.</source>
        <translation>
            <numerusform>Dem Datenbankkonto des Shops fehlt %n Recht, das ein Upgrade braucht: %1. Bitten Sie Ihren Hoster, es für die Datenbank des Shops zu erteilen.</numerusform>
            <numerusform>Dem Datenbankkonto des Shops fehlen %n Rechte, die ein Upgrade braucht: %1. Bitten Sie Ihren Hoster, sie für die Datenbank des Shops zu erteilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database server takes no changes (read_only). It may be a copy of another one; app/etc/env.php must name the one that is written to.</source>
        <translation>Der Datenbankserver nimmt keine Änderungen an (read_only). Vielleicht ist er die Kopie eines anderen; app/etc/env.php muss den nennen, in den geschrieben wird.</translation>
    </message>
    <message>
        <source>The database server keeps a binary log and lets only its administrator make triggers; setup:upgrade would stop with error 1419. Ask your host to set log_bin_trust_function_creators to 1.</source>
        <translation>Der Datenbankserver führt ein Binärlog und lässt nur seinen Administrator Trigger anlegen; setup:upgrade würde mit Fehler 1419 anhalten. Bitten Sie Ihren Hoster, log_bin_trust_function_creators auf 1 zu setzen.</translation>
    </message>
    <message>
        <source>MySQL refuses foreign keys as Magento has them (restrict_fk_on_non_standard_key); not even a backup could be loaded. Ask your host to set it to OFF.</source>
        <translation>MySQL verweigert Fremdschlüssel, wie Magento sie hat (restrict_fk_on_non_standard_key); nicht einmal ein Backup ließe sich laden. Bitten Sie Ihren Hoster, es auf OFF zu setzen.</translation>
    </message>
    <message>
        <source>The database server takes at most %1 at once (max_allowed_packet). Large pages or products may not fit; 16 MB or more is usual.</source>
        <translation>Der Datenbankserver nimmt höchstens %1 auf einmal an (max_allowed_packet). Große Seiten oder Produkte passen vielleicht nicht hinein; üblich sind 16 MB oder mehr.</translation>
    </message>
    <message>
        <source>The database server is set up as an upgrade needs it.</source>
        <translation>Der Datenbankserver ist so eingestellt, wie ein Upgrade es braucht.</translation>
    </message>
    <message>
        <source>Triggers or views of the database belong to accounts that do not exist: %1. Saving a product fails over that (error 1449). Set the indexers to &quot;Update on Save&quot; and back to &quot;Update by Schedule&quot; to have Magento make its triggers anew.</source>
        <translation>Trigger oder Views der Datenbank gehören Konten, die es nicht gibt: %1. Das Speichern eines Produkts scheitert daran (Fehler 1449). Stellen Sie die Indexer auf „Beim Speichern aktualisieren“ und zurück auf „Nach Zeitplan aktualisieren“, damit Magento seine Trigger neu anlegt.</translation>
    </message>
    <message>
        <source>Triggers or views of the database belong to other accounts: %1. They work as long as those accounts exist; if the database is restored, they belong to the store&apos;s own.</source>
        <translation>Trigger oder Views der Datenbank gehören anderen Konten: %1. Sie funktionieren, solange es diese Konten gibt; wird die Datenbank wiederhergestellt, gehören sie dem Konto des Shops.</translation>
    </message>
    <message>
        <source>Every trigger and view of the database belongs to the store&apos;s own account.</source>
        <translation>Alle Trigger und Views der Datenbank gehören dem Konto des Shops.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) of Magento are not kept by InnoDB: %1. Magento no longer works with these. Have them changed with ALTER TABLE … ENGINE=InnoDB while the store is closed.</source>
        <translation>
            <numerusform>%n Tabelle von Magento liegt nicht in InnoDB: %1. Damit funktioniert Magento nicht mehr. Lassen Sie sie mit ALTER TABLE … ENGINE=InnoDB umstellen, während der Shop geschlossen ist.</numerusform>
            <numerusform>%n Tabellen von Magento liegen nicht in InnoDB: %1. Damit funktioniert Magento nicht mehr. Lassen Sie sie mit ALTER TABLE … ENGINE=InnoDB umstellen, während der Shop geschlossen ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Some tables are not kept by InnoDB: %1. They are none of Magento&apos;s own; an extension or another program brought them.</source>
        <translation>Einige Tabellen liegen nicht in InnoDB: %1. Es sind keine von Magento; eine Erweiterung oder ein anderes Programm hat sie mitgebracht.</translation>
    </message>
    <message>
        <source>Every table is kept by InnoDB.</source>
        <translation>Alle Tabellen liegen in InnoDB.</translation>
    </message>
    <message>
        <source>Every table has a row format that new columns fit into.</source>
        <translation>Jede Tabelle hat ein Zeilenformat, in das neue Spalten passen.</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s) have an old row format: %1. New columns may not fit (error 1118). Have them changed with ALTER TABLE … ROW_FORMAT=DYNAMIC; large tables take their time.</source>
        <translation>
            <numerusform>%n Tabelle hat ein altes Zeilenformat: %1. Neue Spalten passen vielleicht nicht hinein (Fehler 1118). Lassen Sie sie mit ALTER TABLE … ROW_FORMAT=DYNAMIC umstellen; bei großen Tabellen dauert das.</numerusform>
            <numerusform>%n Tabellen haben ein altes Zeilenformat: %1. Neue Spalten passen vielleicht nicht hinein (Fehler 1118). Lassen Sie sie mit ALTER TABLE … ROW_FORMAT=DYNAMIC umstellen; bei großen Tabellen dauert das.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The database is large (%1, most of it in %2): backing it up takes about %n minute(s), going back ten times as long. Tables of logs and reports can often be emptied before.</source>
        <translation>
            <numerusform>Die Datenbank ist groß (%1, das meiste in %2): Sie zu sichern dauert etwa %n Minute, der Weg zurück zehnmal so lange. Tabellen mit Protokollen und Berichten lassen sich oft vorher leeren.</numerusform>
            <numerusform>Die Datenbank ist groß (%1, das meiste in %2): Sie zu sichern dauert etwa %n Minuten, der Weg zurück zehnmal so lange. Tabellen mit Protokollen und Berichten lassen sich oft vorher leeren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s), %1 in all.</source>
        <translation>
            <numerusform>%n Tabelle, zusammen %1.</numerusform>
            <numerusform>%n Tabellen, zusammen %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rights in the database</source>
        <translation>Rechte an der Datenbank</translation>
    </message>
    <message>
        <source>setup:upgrade makes and changes tables and triggers; the backup reads views and locks tables.</source>
        <translation>setup:upgrade legt Tabellen und Trigger an und ändert sie; das Backup liest Views und sperrt Tabellen.</translation>
    </message>
    <message>
        <source>Settings of the database</source>
        <translation>Einstellungen der Datenbank</translation>
    </message>
    <message>
        <source>Some settings of the database server stop setup:upgrade in its middle.</source>
        <translation>Manche Einstellungen des Datenbankservers halten setup:upgrade mittendrin an.</translation>
    </message>
    <message>
        <source>Triggers and views</source>
        <translation>Trigger und Views</translation>
    </message>
    <message>
        <source>They run with the rights of the account that made them; when that is gone, writing fails.</source>
        <translation>Sie laufen mit den Rechten des Kontos, das sie angelegt hat; gibt es das nicht mehr, scheitert das Schreiben.</translation>
    </message>
    <message>
        <source>Kind of tables</source>
        <translation>Art der Tabellen</translation>
    </message>
    <message>
        <source>Tables that are not InnoDB cannot be backed up while the store sells, and newer versions do not allow them.</source>
        <translation>Tabellen, die nicht in InnoDB liegen, lassen sich nicht sichern, während der Shop verkauft, und neuere Versionen erlauben sie nicht.</translation>
    </message>
    <message>
        <source>Row formats</source>
        <translation>Zeilenformate</translation>
    </message>
    <message>
        <source>Old row formats have less room in a row than new versions need.</source>
        <translation>Alte Zeilenformate haben weniger Platz in einer Zeile, als neue Versionen brauchen.</translation>
    </message>
    <message>
        <source>Size of the database</source>
        <translation>Größe der Datenbank</translation>
    </message>
    <message>
        <source>The larger the database, the longer the store is closed.</source>
        <translation>Je größer die Datenbank, desto länger ist der Shop geschlossen.</translation>
    </message>
    <message>
        <source>No file of the store belongs to root.</source>
        <translation>Keine Datei des Shops gehört root.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) or folder(s) of the store belong to root, %1 among them: somebody ran a command as root. Ask your host to give them to %2 and its group %3 (chown -R), then check again.</source>
        <translation>
            <numerusform>%n Datei oder Ordner des Shops gehört root, nämlich %1: Jemand hat einen Befehl als root ausgeführt. Bitten Sie Ihren Hoster, sie %2 und der Gruppe %3 zu geben (chown -R), und prüfen Sie dann noch einmal.</numerusform>
            <numerusform>%n Dateien oder Ordner des Shops gehören root, darunter %1: Jemand hat einen Befehl als root ausgeführt. Bitten Sie Ihren Hoster, sie %2 und der Gruppe %3 zu geben (chown -R), und prüfen Sie dann noch einmal.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file magento_umask says %1: everybody on the server may write what Magento writes. Press Fix to set it to 002, Magento&apos;s own value.</source>
        <translation>In der Datei magento_umask steht %1: Jeder auf dem Server darf ändern, was Magento schreibt. Drücken Sie auf „Beheben“, um sie auf 002 zu setzen, Magentos eigenen Wert.</translation>
    </message>
    <message>
        <source>Set it to 002</source>
        <translation>Auf 002 setzen</translation>
    </message>
    <message>
        <source>Files that %1 writes may be changed by everybody on the server (umask %2). Set &quot;umask 022&quot; in that account&apos;s ~/.profile, then check again.</source>
        <translation>Dateien, die %1 schreibt, kann jeder auf dem Server ändern (umask %2). Setzen Sie in der ~/.profile dieses Kontos &quot;umask 022&quot;, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Files that %1 writes can be read by that account alone (umask %2). If the web server runs as somebody else, it could not read new files.</source>
        <translation>Dateien, die %1 schreibt, kann nur dieses Konto lesen (umask %2). Läuft der Webserver unter einem anderen Benutzer, könnte er neue Dateien nicht lesen.</translation>
    </message>
    <message>
        <source>New files get rights that fit.</source>
        <translation>Neue Dateien bekommen passende Rechte.</translation>
    </message>
    <message>
        <source>These are links to somewhere else: %1. New files are put in by renaming, which would replace the link. Put the folders themselves there, or upgrade by your own deployment.</source>
        <translation>Das sind Verknüpfungen nach anderswo: %1. Neue Dateien werden durch Umbenennen eingesetzt; das würde die Verknüpfung ersetzen. Legen Sie die Ordner selbst dorthin, oder aktualisieren Sie mit Ihrem eigenen Deployment.</translation>
    </message>
    <message>
        <source>This folder is one release of a deployment. What is upgraded here is gone with the next deployment: bring composer.json, composer.lock and app/etc/config.php into your repository afterwards.</source>
        <translation>Dieser Ordner ist ein einzelner Stand eines Deployments. Was hier aktualisiert wird, ist mit dem nächsten Deployment weg: Übernehmen Sie danach composer.json, composer.lock und app/etc/config.php in Ihr Repository.</translation>
    </message>
    <message>
        <source>The store lies in a folder of its own.</source>
        <translation>Der Shop liegt in einem eigenen Ordner.</translation>
    </message>
    <message>
        <source>Could not tell: the files in vendor are newer than Composer&apos;s record, as after a copy. If you changed Magento&apos;s own files by hand, the upgrade replaces them.</source>
        <translation>Nicht feststellbar: Die Dateien in vendor sind neuer als die Aufzeichnung von Composer, wie nach einer Kopie. Haben Sie Magentos eigene Dateien von Hand geändert, ersetzt das Upgrade sie.</translation>
    </message>
    <message>
        <source>Nothing is left of the old setup wizard.</source>
        <translation>Vom alten Setup-Assistenten ist nichts übrig.</translation>
    </message>
    <message>
        <source>The old setup wizard says that an update of its own is under way. Let it end, or take its lines (update/cron.php, setup:cron:run) out of the crontab, then check again.</source>
        <translation>Der alte Setup-Assistent meldet, dass ein eigenes Update von ihm läuft. Lassen Sie es zu Ende gehen, oder nehmen Sie seine Zeilen (update/cron.php, setup:cron:run) aus der Crontab, und prüfen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>The crontab still starts the old setup wizard (update/cron.php, setup:cron:run), which this Magento no longer has. Take these lines out with &quot;crontab -e&quot;.</source>
        <translation>Die Crontab startet noch den alten Setup-Assistenten (update/cron.php, setup:cron:run), den dieses Magento nicht mehr hat. Nehmen Sie diese Zeilen mit &quot;crontab -e&quot; heraus.</translation>
    </message>
    <message>
        <source>The old setup wizard left word of an update that broke off: %1. Its crontab is no longer there, so nothing goes on with it. Press Fix to take its files away.</source>
        <translation>Der alte Setup-Assistent hat Spuren eines abgebrochenen Updates hinterlassen: %1. Seine Crontab gibt es nicht mehr, also führt nichts es fort. Drücken Sie auf „Beheben“, um seine Dateien zu entfernen.</translation>
    </message>
    <message>
        <source>Take the wizard&apos;s files away</source>
        <translation>Die Dateien des Assistenten entfernen</translation>
    </message>
    <message>
        <source>Files of the old setup wizard are still there: %1. They do no harm; from Magento 2.3.7 on nothing uses them.</source>
        <translation>Dateien des alten Setup-Assistenten sind noch da: %1. Sie schaden nicht; ab Magento 2.3.7 verwendet sie nichts mehr.</translation>
    </message>
    <message>
        <source>Every module came with Composer.</source>
        <translation>Jedes Modul kam mit Composer.</translation>
    </message>
    <message numerus="yes">
        <source>%n module(s) in app/code did not come with Composer: %1. Nobody can say beforehand whether they fit the new version; ask whoever wrote them.</source>
        <translation>
            <numerusform>%n Modul in app/code kam nicht mit Composer: %1. Niemand kann vorher sagen, ob es zur neuen Version passt; fragen Sie den, der es geschrieben hat.</numerusform>
            <numerusform>%n Module in app/code kamen nicht mit Composer: %1. Niemand kann vorher sagen, ob sie zur neuen Version passen; fragen Sie den, der sie geschrieben hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files of root</source>
        <translation>Dateien von root</translation>
    </message>
    <message>
        <source>Files that root made cannot be replaced; it is the most frequent reason for a store that fails after an upgrade.</source>
        <translation>Dateien, die root angelegt hat, lassen sich nicht ersetzen; das ist der häufigste Grund, warum ein Shop nach einem Upgrade ausfällt.</translation>
    </message>
    <message>
        <source>Rights of new files</source>
        <translation>Rechte neuer Dateien</translation>
    </message>
    <message>
        <source>An upgrade writes tens of thousands of files; the website must be able to read them, and strangers must not write them.</source>
        <translation>Ein Upgrade schreibt Zehntausende Dateien; die Website muss sie lesen können, und Fremde dürfen sie nicht ändern.</translation>
    </message>
    <message>
        <source>Layout of the folders</source>
        <translation>Aufbau der Ordner</translation>
    </message>
    <message>
        <source>Deployments bring files from elsewhere and would undo the upgrade.</source>
        <translation>Deployments bringen Dateien von anderswo und würden das Upgrade rückgängig machen.</translation>
    </message>
    <message>
        <source>Magento&apos;s own files</source>
        <translation>Magentos eigene Dateien</translation>
    </message>
    <message>
        <source>Modules in app/code</source>
        <translation>Module in app/code</translation>
    </message>
    <message>
        <source>Composer does not look at these, so a conflict shows only while compiling.</source>
        <translation>Composer sieht sie nicht an; ein Konflikt zeigt sich erst beim Kompilieren.</translation>
    </message>
    <message>
        <source>Old setup wizard</source>
        <translation>Alter Setup-Assistent</translation>
    </message>
    <message>
        <source>Magento 2.0 to 2.3 had an upgrade wizard of its own that may still want to go on.</source>
        <translation>Magento 2.0 bis 2.3 hatten einen eigenen Upgrade-Assistenten, der vielleicht noch weitermachen will.</translation>
    </message>
    <message>
        <source>No limit for this account is in force that the server tells of.</source>
        <translation>Für dieses Konto gilt keine Grenze, soweit der Server es verrät.</translation>
    </message>
    <message>
        <source>Your provider lets this account keep only %1 more, and this run needs about %2. Delete what you no longer need, or ask your host for more room.</source>
        <translation>Ihr Hoster lässt dieses Konto nur noch %1 speichern, und dieser Lauf braucht etwa %2. Löschen Sie, was Sie nicht mehr brauchen, oder bitten Sie Ihren Hoster um mehr Platz.</translation>
    </message>
    <message>
        <source>Your provider lets this account keep %1 more, which is enough.</source>
        <translation>Ihr Hoster lässt dieses Konto noch %1 speichern; das genügt.</translation>
    </message>
    <message>
        <source>Only %1 of memory are free on the server, swap included. Compiling a plain store takes 480 MB; the server would end it half-way. Stop what you do not need, or ask your host for more memory.</source>
        <translation>Auf dem Server sind nur %1 Arbeitsspeicher frei, Swap eingerechnet. Das Kompilieren eines einfachen Shops braucht 480 MB; der Server würde es auf halbem Weg beenden. Beenden Sie, was Sie nicht brauchen, oder bitten Sie Ihren Hoster um mehr Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>%1 of memory are free on the server. That does for a plain store; Magento asks for 2 GB.</source>
        <translation>Auf dem Server sind %1 Arbeitsspeicher frei. Das genügt für einen einfachen Shop; Magento verlangt 2 GB.</translation>
    </message>
    <message>
        <source>%1 of memory are free.</source>
        <translation>%1 Arbeitsspeicher sind frei.</translation>
    </message>
    <message numerus="yes">
        <source>The server ends every program of this account after %n second(s) of computing; compiling takes longer. Ask your host to lift the limit (ulimit -t).</source>
        <translation>
            <numerusform>Der Server beendet jedes Programm dieses Kontos nach %n Sekunde Rechenzeit; das Kompilieren dauert länger. Bitten Sie Ihren Hoster, die Grenze aufzuheben (ulimit -t).</numerusform>
            <numerusform>Der Server beendet jedes Programm dieses Kontos nach %n Sekunden Rechenzeit; das Kompilieren dauert länger. Bitten Sie Ihren Hoster, die Grenze aufzuheben (ulimit -t).</numerusform>
        </translation>
    </message>
    <message>
        <source>No file of this account may become larger than %1, and a backup can be. Ask your host to lift the limit (ulimit -f).</source>
        <translation>Keine Datei dieses Kontos darf größer als %1 werden, ein Backup aber kann größer sein. Bitten Sie Ihren Hoster, die Grenze aufzuheben (ulimit -f).</translation>
    </message>
    <message>
        <source>No program of this account may use more than %1 of memory; Magento asks for 2 GB. Ask your host to lift the limit (ulimit -v).</source>
        <translation>Kein Programm dieses Kontos darf mehr als %1 Speicher benutzen; Magento verlangt 2 GB. Bitten Sie Ihren Hoster, die Grenze aufzuheben (ulimit -v).</translation>
    </message>
    <message>
        <source>The server does not cut long or large work short.</source>
        <translation>Der Server bricht lange oder große Arbeiten nicht ab.</translation>
    </message>
    <message>
        <source>The store does not run in a container.</source>
        <translation>Der Shop läuft nicht in einem Container.</translation>
    </message>
    <message>
        <source>The store lies inside a container&apos;s image: what is changed here is lost as soon as the container starts anew. Upgrade it where the image is built; ask whoever set it up.</source>
        <translation>Der Shop liegt im Abbild eines Containers: Was hier geändert wird, ist beim nächsten Start des Containers verloren. Aktualisieren Sie ihn dort, wo das Abbild gebaut wird; fragen Sie den, der ihn eingerichtet hat.</translation>
    </message>
    <message>
        <source>The store runs in a container, but its files lie on a disk that stays.</source>
        <translation>Der Shop läuft in einem Container, aber seine Dateien liegen auf einer Festplatte, die bleibt.</translation>
    </message>
    <message>
        <source>The store lies on a network disk (%1), so several web servers may share it. Each of them keeps old code in memory: have PHP restarted on all of them after the upgrade.</source>
        <translation>Der Shop liegt auf einer Netzwerkfestplatte (%1); vielleicht teilen sich mehrere Webserver sie. Jeder davon hält alten Code im Speicher: Lassen Sie nach dem Upgrade PHP auf allen neu starten.</translation>
    </message>
    <message>
        <source>The store&apos;s settings look as if several web servers served it. Only the one you are logged in to is upgraded; if there are others with files of their own, ask your host how they get the new version.</source>
        <translation>Die Einstellungen des Shops sehen aus, als ob mehrere Webserver ihn ausliefern. Aktualisiert wird nur der, auf dem Sie angemeldet sind; gibt es andere mit eigenen Dateien, fragen Sie Ihren Hoster, wie sie die neue Version bekommen.</translation>
    </message>
    <message>
        <source>The store is served by this server alone, as far as it tells.</source>
        <translation>Der Shop wird nur von diesem Server ausgeliefert, soweit er es verrät.</translation>
    </message>
    <message>
        <source>Room for this account</source>
        <translation>Platz für dieses Konto</translation>
    </message>
    <message>
        <source>Shared servers have room left that this account may not use.</source>
        <translation>Auf geteilten Servern ist oft Platz frei, den dieses Konto nicht benutzen darf.</translation>
    </message>
    <message>
        <source>Memory of the server</source>
        <translation>Arbeitsspeicher des Servers</translation>
    </message>
    <message>
        <source>A server that runs out of memory ends the largest program, and that is the upgrade or the database.</source>
        <translation>Ein Server, dem der Speicher ausgeht, beendet das größte Programm, und das ist das Upgrade oder die Datenbank.</translation>
    </message>
    <message>
        <source>Long work is allowed</source>
        <translation>Lange Arbeiten erlaubt</translation>
    </message>
    <message>
        <source>Some hosts end programs that compute for long or write large files.</source>
        <translation>Manche Hoster beenden Programme, die lange rechnen oder große Dateien schreiben.</translation>
    </message>
    <message>
        <source>Files that stay</source>
        <translation>Dateien, die bleiben</translation>
    </message>
    <message>
        <source>An upgrade of files that are thrown away at the next start is no upgrade.</source>
        <translation>Ein Upgrade von Dateien, die beim nächsten Start verworfen werden, ist keines.</translation>
    </message>
    <message>
        <source>Number of web servers</source>
        <translation>Anzahl der Webserver</translation>
    </message>
    <message>
        <source>Where several servers serve one store, all of them need the new code at the same time.</source>
        <translation>Wo mehrere Server einen Shop ausliefern, brauchen alle den neuen Code zur selben Zeit.</translation>
    </message>
    <message>
        <source>Composer may run every plugin that it needs.</source>
        <translation>Composer darf jedes Plugin ausführen, das es braucht.</translation>
    </message>
    <message>
        <source>composer.json does not allow these plugins of Composer: %1. Composer stops at that. Press Fix to allow them; Magento&apos;s own template does.</source>
        <translation>composer.json erlaubt diese Plugins von Composer nicht: %1. Composer hält daran an. Drücken Sie auf „Beheben“, um sie zu erlauben; Magentos eigene Vorlage tut das.</translation>
    </message>
    <message>
        <source>composer.json does not say whether Composer may run these plugins: %1. Composer stops at that. Say yes or no for each with &quot;composer config allow-plugins.NAME true&quot; (or false) in the store&apos;s folder.</source>
        <translation>composer.json sagt nicht, ob Composer diese Plugins ausführen darf: %1. Composer hält daran an. Entscheiden Sie für jedes im Ordner des Shops mit &quot;composer config allow-plugins.NAME true&quot; (oder false).</translation>
    </message>
    <message>
        <source>Allow these plugins</source>
        <translation>Diese Plugins erlauben</translation>
    </message>
    <message>
        <source>composer.json tells Composer to reckon with PHP %1 (config.platform.php), whatever the server has, and the new version of Magento does not allow that. Run &quot;composer config --unset platform.php&quot; in the store&apos;s folder.</source>
        <translation>composer.json lässt Composer mit PHP %1 rechnen (config.platform.php), was auch immer der Server hat, und die neue Magento-Version erlaubt das nicht. Führen Sie im Ordner des Shops &quot;composer config --unset platform.php&quot; aus.</translation>
    </message>
    <message>
        <source>composer.json switches Packagist off. The repository you use instead has to offer every package of the new version.</source>
        <translation>composer.json schaltet Packagist ab. Das Repository, das Sie stattdessen verwenden, muss jedes Paket der neuen Version anbieten.</translation>
    </message>
    <message>
        <source>composer.json lacks &quot;magento-force&quot;: &quot;override&quot;, so files outside of vendor that you changed would not be replaced by the new version&apos;s.</source>
        <translation>In composer.json fehlt &quot;magento-force&quot;: &quot;override&quot;; von Ihnen geänderte Dateien außerhalb von vendor würden deshalb nicht durch die der neuen Version ersetzt.</translation>
    </message>
    <message>
        <source>composer.json holds nothing that keeps the new version away.</source>
        <translation>Nichts in composer.json hält die neue Version fern.</translation>
    </message>
    <message>
        <source>This Composer installs versions with known security holes too; only from 2.9 on it refuses them.</source>
        <translation>Dieser Composer installiert auch Versionen mit bekannten Sicherheitslücken; erst ab 2.9 verweigert er sie.</translation>
    </message>
    <message>
        <source>composer.json lets Composer install versions that have known security holes.</source>
        <translation>composer.json lässt Composer auch Versionen mit bekannten Sicherheitslücken installieren.</translation>
    </message>
    <message>
        <source>No advisory is known that would make Composer refuse this version.</source>
        <translation>Es ist keine Sicherheitswarnung bekannt, wegen der Composer diese Version verweigern würde.</translation>
    </message>
    <message>
        <source>Composer %1 refuses packages with known security holes, and Magento %2 needs some. Choose Magento 2.4.7 or newer; or press Fix to let Composer install them all the same.</source>
        <translation>Composer %1 verweigert Pakete mit bekannten Sicherheitslücken, und Magento %2 braucht solche. Wählen Sie Magento 2.4.7 oder neuer; oder drücken Sie auf „Beheben“, um sie Composer trotzdem installieren zu lassen.</translation>
    </message>
    <message>
        <source>Let Composer install them</source>
        <translation>Composer sie installieren lassen</translation>
    </message>
    <message>
        <source>Composer can unpack nothing: neither the program unzip nor PHP&apos;s zip extension is there. Ask your host for unzip.</source>
        <translation>Composer kann nichts entpacken: Weder das Programm unzip noch die PHP-Erweiterung zip ist da. Bitten Sie Ihren Hoster um unzip.</translation>
    </message>
    <message>
        <source>composer.json fetches packages out of git repositories, and git is not installed. Ask your host for git.</source>
        <translation>composer.json holt Pakete aus git-Repositorys, und git ist nicht installiert. Bitten Sie Ihren Hoster um git.</translation>
    </message>
    <message>
        <source>The program unzip is missing. Composer unpacks with PHP then, which is slower and forgets which files are executable.</source>
        <translation>Das Programm unzip fehlt. Composer entpackt dann mit PHP; das ist langsamer und vergisst, welche Dateien ausführbar sind.</translation>
    </message>
    <message>
        <source>Composer can fetch and unpack packages.</source>
        <translation>Composer kann Pakete holen und entpacken.</translation>
    </message>
    <message>
        <source>No patches are put onto packages.</source>
        <translation>Es werden keine Patches auf Pakete angewendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n patch file(s) that composer.json names are not there: %1. Composer stops at that. Bring the files back or take their lines out of composer.json.</source>
        <translation>
            <numerusform>%n in composer.json genannte Patch-Datei ist nicht da: %1. Composer hält daran an. Bringen Sie die Datei zurück, oder nehmen Sie ihre Zeile aus composer.json.</numerusform>
            <numerusform>%n in composer.json genannte Patch-Dateien sind nicht da: %1. Composer hält daran an. Bringen Sie die Dateien zurück, oder nehmen Sie ihre Zeilen aus composer.json.</numerusform>
        </translation>
    </message>
    <message>
        <source>This store puts patches onto packages, but neither the program patch nor git is installed. Ask your host for patch.</source>
        <translation>Dieser Shop wendet Patches auf Pakete an, aber weder das Programm patch noch git ist installiert. Bitten Sie Ihren Hoster um patch.</translation>
    </message>
    <message>
        <source>No quality patches are applied.</source>
        <translation>Es sind keine Quality Patches angewendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n of Adobe&apos;s quality patches are applied: %1. The upgrade takes them away with the old files. Afterwards run &quot;vendor/bin/magento-patches status&quot; and apply those that the new version does not contain.</source>
        <translation>
            <numerusform>%n von Adobes Quality Patches ist angewendet: %1. Das Upgrade entfernt ihn mit den alten Dateien. Führen Sie danach &quot;vendor/bin/magento-patches status&quot; aus, und wenden Sie ihn an, wenn die neue Version ihn nicht enthält.</numerusform>
            <numerusform>%n von Adobes Quality Patches sind angewendet: %1. Das Upgrade entfernt sie mit den alten Dateien. Führen Sie danach &quot;vendor/bin/magento-patches status&quot; aus, und wenden Sie die an, die die neue Version nicht enthält.</numerusform>
        </translation>
    </message>
    <message>
        <source>No extension leaves Magento&apos;s own package on this way.</source>
        <translation>Auf diesem Weg verlässt keine Erweiterung Magentos eigenes Paket.</translation>
    </message>
    <message>
        <source>From 2.4.4 on these extensions no longer come with Magento: %1. If you take payments, taxes or emails through one of them, install its maker&apos;s own package first.</source>
        <translation>Ab 2.4.4 kommen diese Erweiterungen nicht mehr mit Magento: %1. Laufen Zahlungen, Steuern oder E-Mails über eine davon, installieren Sie zuerst das eigene Paket ihres Herstellers.</translation>
    </message>
    <message>
        <source>These repositories of composer.json do not let your server in: %1. Composer stops at that. Put valid keys for them into auth.json, or take out of composer.json those you no longer need.</source>
        <translation>Diese Repositorys aus composer.json lassen Ihren Server nicht herein: %1. Composer hält daran an. Tragen Sie gültige Schlüssel für sie in auth.json ein, oder nehmen Sie die aus composer.json, die Sie nicht mehr brauchen.</translation>
    </message>
    <message>
        <source>Could not tell: %1 did not answer your server. Composer asks every repository of composer.json and stops if one stays away.</source>
        <translation>Nicht feststellbar: %1 hat Ihrem Server nicht geantwortet. Composer fragt jedes Repository aus composer.json und hält an, wenn eines ausbleibt.</translation>
    </message>
    <message>
        <source>Every further repository of composer.json lets your server in.</source>
        <translation>Jedes weitere Repository aus composer.json lässt Ihren Server herein.</translation>
    </message>
    <message>
        <source>Composer&apos;s plugins</source>
        <translation>Plugins von Composer</translation>
    </message>
    <message>
        <source>Composer 2.2 and newer stops at a plugin nobody allowed; without Magento&apos;s installer half of the new version&apos;s files are missing.</source>
        <translation>Composer 2.2 und neuer hält bei einem Plugin an, das niemand erlaubt hat; ohne Magentos Installer fehlt die Hälfte der neuen Dateien.</translation>
    </message>
    <message>
        <source>Settings in composer.json</source>
        <translation>Einstellungen in composer.json</translation>
    </message>
    <message>
        <source>A setting from years ago can keep Composer from finding any new version.</source>
        <translation>Eine Jahre alte Einstellung kann Composer davon abhalten, überhaupt eine neue Version zu finden.</translation>
    </message>
    <message>
        <source>Security advisories</source>
        <translation>Sicherheitswarnungen</translation>
    </message>
    <message>
        <source>Since 2.9 Composer leaves out versions with known holes, and old lines of Magento can no longer be installed.</source>
        <translation>Seit 2.9 lässt Composer Versionen mit bekannten Lücken aus, und alte Magento-Reihen lassen sich nicht mehr installieren.</translation>
    </message>
    <message>
        <source>Programs for Composer</source>
        <translation>Programme für Composer</translation>
    </message>
    <message>
        <source>Packages are archives, and some come out of git.</source>
        <translation>Pakete sind Archive, und manche kommen aus git.</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>Patches</translation>
    </message>
    <message>
        <source>A patch is made for one version and may not fit the next.</source>
        <translation>Ein Patch ist für eine bestimmte Version gemacht und passt vielleicht nicht zur nächsten.</translation>
    </message>
    <message>
        <source>Quality patches</source>
        <translation>Quality Patches</translation>
    </message>
    <message>
        <source>They are gone after an upgrade, and the faults they mended come back.</source>
        <translation>Nach einem Upgrade sind sie weg, und die damit behobenen Fehler kommen wieder.</translation>
    </message>
    <message>
        <source>Bundled extensions</source>
        <translation>Mitgelieferte Erweiterungen</translation>
    </message>
    <message>
        <source>Magento 2.4.4 no longer brings the extensions of payment and marketing providers.</source>
        <translation>Magento 2.4.4 bringt die Erweiterungen von Zahlungs- und Marketinganbietern nicht mehr mit.</translation>
    </message>
    <message>
        <source>Further repositories</source>
        <translation>Weitere Repositorys</translation>
    </message>
    <message>
        <source>Composer asks all of them, even for packages that another one has.</source>
        <translation>Composer fragt sie alle, selbst nach Paketen, die ein anderes hat.</translation>
    </message>
    <message>
        <source>Could not tell: app/etc/config.php lists your websites and store views, but they could not be compared with the database. The upgrade would delete a store view that is not in the list. Compare it with Stores &gt; All Stores in the Admin before you go on.</source>
        <translation>Nicht feststellbar: app/etc/config.php führt Ihre Websites und Store-Views auf, aber sie ließen sich nicht mit der Datenbank vergleichen. Das Upgrade würde eine Store-View löschen, die nicht in der Liste steht. Vergleichen Sie sie mit Stores &gt; All Stores im Admin, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>config.php lists every website and store view of the database.</source>
        <translation>config.php führt jede Website und jede Store-View der Datenbank auf.</translation>
    </message>
    <message numerus="yes">
        <source>The upgrade would delete %n table(s) with what is in them, %1, because their modules are switched off: %2. Switch the modules on with &quot;bin/magento module:enable&quot;, or keep a copy of these tables and drop them yourself.</source>
        <translation>
            <numerusform>Das Upgrade würde %n Tabelle mit ihrem Inhalt löschen, %1, weil ihr Modul abgeschaltet ist: %2. Schalten Sie das Modul mit &quot;bin/magento module:enable&quot; ein, oder heben Sie eine Kopie dieser Tabelle auf und löschen Sie sie selbst.</numerusform>
            <numerusform>Das Upgrade würde %n Tabellen mit ihrem Inhalt löschen, %1, weil ihre Module abgeschaltet sind: %2. Schalten Sie die Module mit &quot;bin/magento module:enable&quot; ein, oder heben Sie eine Kopie dieser Tabellen auf und löschen Sie sie selbst.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The upgrade deletes %n empty table(s) of modules that are switched off. Nothing is lost by that.</source>
        <translation>
            <numerusform>Das Upgrade löscht %n leere Tabelle eines abgeschalteten Moduls. Dabei geht nichts verloren.</numerusform>
            <numerusform>Das Upgrade löscht %n leere Tabellen abgeschalteter Module. Dabei geht nichts verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>No table belongs to a module that is switched off.</source>
        <translation>Keine Tabelle gehört zu einem abgeschalteten Modul.</translation>
    </message>
    <message>
        <source>The database is newer than the code of these modules: %1. Somebody put older files back without the database. Bring files and database to the same state first, from one backup.</source>
        <translation>Die Datenbank ist neuer als der Code dieser Module: %1. Jemand hat ältere Dateien ohne die Datenbank zurückgespielt. Bringen Sie zuerst Dateien und Datenbank aus einem einzigen Backup auf denselben Stand.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of the installed version were never made in the database: setup:upgrade was not run after an earlier change. The upgrade makes them with its own.</source>
        <translation>
            <numerusform>%n Änderung der installierten Version wurde in der Datenbank nie gemacht: Nach einer früheren Änderung lief setup:upgrade nicht. Das Upgrade holt sie mit seinen eigenen nach.</numerusform>
            <numerusform>%n Änderungen der installierten Version wurden in der Datenbank nie gemacht: Nach einer früheren Änderung lief setup:upgrade nicht. Das Upgrade holt sie mit seinen eigenen nach.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is as the installed version wants it.</source>
        <translation>Die Datenbank ist so, wie die installierte Version sie will.</translation>
    </message>
    <message>
        <source>Tables of disabled modules</source>
        <translation>Tabellen abgeschalteter Module</translation>
    </message>
    <message>
        <source>setup:upgrade deletes the tables of modules that are switched off, with all that is in them.</source>
        <translation>setup:upgrade löscht die Tabellen abgeschalteter Module, mit allem, was darin steht.</translation>
    </message>
    <message>
        <source>Database and code agree</source>
        <translation>Datenbank und Code stimmen überein</translation>
    </message>
    <message>
        <source>Where they do not, an earlier upgrade was left half done.</source>
        <translation>Wo nicht, blieb ein früheres Upgrade auf halbem Weg stehen.</translation>
    </message>
    <message>
        <source>app/etc/env.php names Redis or Valkey at %1, and nobody answers there. Not even Magento&apos;s maintenance mode works then. Ask your host to start it.</source>
        <translation>app/etc/env.php nennt Redis oder Valkey unter %1, und dort antwortet niemand. Nicht einmal Magentos Wartungsmodus funktioniert dann. Bitten Sie Ihren Hoster, es zu starten.</translation>
    </message>
    <message>
        <source>Redis or Valkey answers.</source>
        <translation>Redis oder Valkey antwortet.</translation>
    </message>
    <message>
        <source>The store uses neither Redis nor Valkey.</source>
        <translation>Der Shop verwendet weder Redis noch Valkey.</translation>
    </message>
    <message>
        <source>app/etc/env.php names a message broker at %1, and nobody answers there. setup:upgrade needs it. Ask your host to start RabbitMQ.</source>
        <translation>app/etc/env.php nennt einen Message-Broker unter %1, und dort antwortet niemand. setup:upgrade braucht ihn. Bitten Sie Ihren Hoster, RabbitMQ zu starten.</translation>
    </message>
    <message>
        <source>The message broker answers.</source>
        <translation>Der Message-Broker antwortet.</translation>
    </message>
    <message>
        <source>The store keeps its messages in the database.</source>
        <translation>Der Shop hält seine Nachrichten in der Datenbank.</translation>
    </message>
    <message>
        <source>The store searches at %1, and nobody answers there. setup:upgrade stops at that, half-way. Ask your host to start the search server, or correct its address in Stores &gt; Configuration &gt; Catalog &gt; Catalog Search.</source>
        <translation>Der Shop sucht unter %1, und dort antwortet niemand. setup:upgrade hält daran auf halbem Weg an. Bitten Sie Ihren Hoster, den Suchserver zu starten, oder berichtigen Sie seine Adresse unter Stores &gt; Configuration &gt; Catalog &gt; Catalog Search.</translation>
    </message>
    <message>
        <source>Could not tell: the address of the search server is stored neither in env.php nor in the database.</source>
        <translation>Nicht feststellbar: Die Adresse des Suchservers steht weder in env.php noch in der Datenbank.</translation>
    </message>
    <message>
        <source>The search server answers.</source>
        <translation>Der Suchserver antwortet.</translation>
    </message>
    <message>
        <source>The store searches in its database.</source>
        <translation>Der Shop sucht in seiner Datenbank.</translation>
    </message>
    <message>
        <source>No job of cron has ever run. Emails and indexes wait for it; set up Magento&apos;s crontab line.</source>
        <translation>Noch nie ist eine Cron-Aufgabe gelaufen. E-Mails und Indizes warten darauf; richten Sie Magentos Crontab-Zeile ein.</translation>
    </message>
    <message numerus="yes">
        <source>Cron has not run for %n day(s). Emails and indexes wait for it; see that Magento&apos;s crontab line works.</source>
        <translation>
            <numerusform>Cron ist seit %n Tag nicht gelaufen. E-Mails und Indizes warten darauf; sorgen Sie dafür, dass Magentos Crontab-Zeile funktioniert.</numerusform>
            <numerusform>Cron ist seit %n Tagen nicht gelaufen. E-Mails und Indizes warten darauf; sorgen Sie dafür, dass Magentos Crontab-Zeile funktioniert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) of cron say that they have been running for more than a day; they broke off. Magento starts them anew by itself in most cases.</source>
        <translation>
            <numerusform>%n Cron-Aufgabe läuft angeblich seit mehr als einem Tag; sie ist abgebrochen. Meist startet Magento sie von selbst neu.</numerusform>
            <numerusform>%n Cron-Aufgaben laufen angeblich seit mehr als einem Tag; sie sind abgebrochen. Meist startet Magento sie von selbst neu.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cron runs.</source>
        <translation>Cron läuft.</translation>
    </message>
    <message>
        <source>Redis or Valkey</source>
        <translation>Redis oder Valkey</translation>
    </message>
    <message>
        <source>With its cache away, Magento can do nothing at all, not even say which version it is.</source>
        <translation>Ohne seinen Cache kann Magento gar nichts, nicht einmal sagen, welche Version es ist.</translation>
    </message>
    <message>
        <source>Message broker</source>
        <translation>Message-Broker</translation>
    </message>
    <message>
        <source>setup:upgrade writes the queues of new modules there.</source>
        <translation>setup:upgrade legt dort die Warteschlangen neuer Module an.</translation>
    </message>
    <message>
        <source>Search server</source>
        <translation>Suchserver</translation>
    </message>
    <message>
        <source>Since 2.4 setup:upgrade asks it, after it has deleted the generated files.</source>
        <translation>Seit 2.4 fragt setup:upgrade ihn, nachdem es die generierten Dateien gelöscht hat.</translation>
    </message>
    <message>
        <source>Cron&apos;s heartbeat</source>
        <translation>Lebenszeichen von Cron</translation>
    </message>
    <message>
        <source>Whether cron works after the upgrade can be told only if it worked before.</source>
        <translation>Ob Cron nach dem Upgrade funktioniert, lässt sich nur sagen, wenn es vorher funktioniert hat.</translation>
    </message>
    <message>
        <source>The search engine is set to &quot;elasticsearch7&quot;, which Magento %1 no longer has. setup:upgrade would say nothing and use OpenSearch, whose address is not this one&apos;s: search and categories would stay empty. Set up OpenSearch or Elasticsearch 8 in Stores &gt; Configuration &gt; Catalog &gt; Catalog Search first.</source>
        <translation>Als Suchmaschine ist „elasticsearch7“ eingestellt, die Magento %1 nicht mehr hat. setup:upgrade würde nichts sagen und OpenSearch verwenden, das eine andere Adresse hat: Suche und Kategorien blieben leer. Richten Sie zuerst unter Stores &gt; Configuration &gt; Catalog &gt; Catalog Search OpenSearch oder Elasticsearch 8 ein.</translation>
    </message>
    <message>
        <source>Take the older block out of the crontab</source>
        <translation>Den älteren Block aus der Crontab nehmen</translation>
    </message>
    <message>
        <source>Could not tell: the website does not say which PHP it runs on. Ask your host whether it is the same as on the command line.</source>
        <translation>Nicht feststellbar: Die Website sagt nicht, auf welchem PHP sie läuft. Fragen Sie Ihren Hoster, ob es dasselbe ist wie auf der Kommandozeile.</translation>
    </message>
    <message>
        <source>The website runs on PHP %1, as the command line does.</source>
        <translation>Die Website läuft auf PHP %1, genau wie die Kommandozeile.</translation>
    </message>
    <message>
        <source>The website runs on PHP %1, the command line on %2. The new version does not run on PHP %1: visitors would see an error. Have the website switched to PHP %2.</source>
        <translation>Die Website läuft auf PHP %1, die Kommandozeile auf %2. Die neue Version läuft nicht auf PHP %1: Besucher sähen einen Fehler. Lassen Sie die Website auf PHP %2 umstellen.</translation>
    </message>
    <message>
        <source>The website runs on PHP %1, the command line on %2. Both will do, but have them made the same.</source>
        <translation>Die Website läuft auf PHP %1, die Kommandozeile auf %2. Beide taugen, aber lassen Sie sie angleichen.</translation>
    </message>
    <message>
        <source>The store has no base URL of its own, so nobody can look whether it works afterwards. Set it in Stores &gt; Configuration &gt; General &gt; Web.</source>
        <translation>Der Shop hat keine eigene Basis-URL; ob er danach funktioniert, kann deshalb niemand nachsehen. Tragen Sie sie unter Stores &gt; Configuration &gt; General &gt; Web ein.</translation>
    </message>
    <message>
        <source>Could not tell: the server cannot reach its own storefront at %1 (%2). Whether it works after the upgrade is looked at from this computer.</source>
        <translation>Nicht feststellbar: Der Server erreicht seinen eigenen Shop unter %1 nicht (%2). Ob er nach dem Upgrade funktioniert, wird von diesem Computer aus nachgesehen.</translation>
    </message>
    <message>
        <source>%1 answers with the maintenance page.</source>
        <translation>%1 antwortet mit der Wartungsseite.</translation>
    </message>
    <message>
        <source>The storefront is broken already: %1 answers with error %2. Mend that first, or nobody can say whether the upgrade went well.</source>
        <translation>Der Shop ist schon jetzt kaputt: %1 antwortet mit Fehler %2. Beheben Sie das zuerst, sonst kann niemand sagen, ob das Upgrade gelungen ist.</translation>
    </message>
    <message>
        <source>%1 answers the server with %2, as a page behind a password does.</source>
        <translation>%1 antwortet dem Server mit %2, wie eine Seite hinter einem Passwort.</translation>
    </message>
    <message>
        <source>%1 answers.</source>
        <translation>%1 antwortet.</translation>
    </message>
    <message>
        <source>The storefront is not encrypted, so there is no certificate to look at.</source>
        <translation>Der Shop ist nicht verschlüsselt; es gibt kein Zertifikat, das zu prüfen wäre.</translation>
    </message>
    <message>
        <source>Could not tell: the server could not look at the certificate of its own storefront.</source>
        <translation>Nicht feststellbar: Der Server konnte das Zertifikat seines eigenen Shops nicht ansehen.</translation>
    </message>
    <message>
        <source>The certificate of the storefront has expired: browsers turn visitors away. Have it renewed.</source>
        <translation>Das Zertifikat des Shops ist abgelaufen: Browser weisen Besucher ab. Lassen Sie es erneuern.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate of the storefront expires in %n day(s). Have it renewed.</source>
        <translation>
            <numerusform>Das Zertifikat des Shops läuft in %n Tag ab. Lassen Sie es erneuern.</numerusform>
            <numerusform>Das Zertifikat des Shops läuft in %n Tagen ab. Lassen Sie es erneuern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The server does not trust the certificate of its own storefront; it may be one it made itself, or be for another name.</source>
        <translation>Der Server vertraut dem Zertifikat seines eigenen Shops nicht; vielleicht ist es selbst ausgestellt oder gilt für einen anderen Namen.</translation>
    </message>
    <message numerus="yes">
        <source>The certificate is good for %n more day(s).</source>
        <translation>
            <numerusform>Das Zertifikat gilt noch %n Tag.</numerusform>
            <numerusform>Das Zertifikat gilt noch %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>The web server serves the folder pub alone.</source>
        <translation>Der Webserver liefert nur den Ordner pub aus.</translation>
    </message>
    <message>
        <source>The web server serves the store&apos;s whole folder. From 2.4.2 on there is no index.php there any more: visitors would see nothing. Have the document root set to the folder pub.</source>
        <translation>Der Webserver liefert den ganzen Ordner des Shops aus. Ab 2.4.2 gibt es dort keine index.php mehr: Besucher sähen nichts. Lassen Sie sein Wurzelverzeichnis auf den Ordner pub setzen.</translation>
    </message>
    <message>
        <source>The web server serves the store&apos;s whole folder. For safety, have the document root set to the folder pub.</source>
        <translation>Der Webserver liefert den ganzen Ordner des Shops aus. Lassen Sie zur Sicherheit sein Wurzelverzeichnis auf den Ordner pub setzen.</translation>
    </message>
    <message>
        <source>PHP&apos;s OPcache throws comments away (opcache.save_comments=0), and Magento reads them. Have it set to 1.</source>
        <translation>Der OPcache von PHP wirft Kommentare weg (opcache.save_comments=0), und Magento liest sie. Lassen Sie ihn auf 1 setzen.</translation>
    </message>
    <message>
        <source>PHP&apos;s OPcache does not look for changed files (opcache.validate_timestamps=0). Have PHP restarted right after the upgrade, or visitors get the old code with the new database.</source>
        <translation>Der OPcache von PHP sieht nicht nach geänderten Dateien (opcache.validate_timestamps=0). Lassen Sie PHP gleich nach dem Upgrade neu starten, sonst bekommen Besucher den alten Code mit der neuen Datenbank.</translation>
    </message>
    <message>
        <source>PHP notices when its files change.</source>
        <translation>PHP bemerkt, wenn sich seine Dateien ändern.</translation>
    </message>
    <message>
        <source>PHP may open every file it needs.</source>
        <translation>PHP darf jede Datei öffnen, die es braucht.</translation>
    </message>
    <message>
        <source>PHP is fenced in, but everything it needs lies inside.</source>
        <translation>PHP ist eingegrenzt, aber alles, was es braucht, liegt innerhalb.</translation>
    </message>
    <message>
        <source>PHP on the command line may not open these: %1. Composer and Magento need them. Ask your host to lift open_basedir for the command line.</source>
        <translation>PHP auf der Kommandozeile darf diese nicht öffnen: %1. Composer und Magento brauchen sie. Bitten Sie Ihren Hoster, open_basedir für die Kommandozeile aufzuheben.</translation>
    </message>
    <message>
        <source>PHP of the website</source>
        <translation>PHP der Website</translation>
    </message>
    <message>
        <source>Website and command line often have different versions of PHP, and only one of them is looked at by Composer.</source>
        <translation>Website und Kommandozeile haben oft verschiedene PHP-Versionen, und Composer sieht nur eine davon an.</translation>
    </message>
    <message>
        <source>PHP&apos;s OPcache</source>
        <translation>OPcache von PHP</translation>
    </message>
    <message>
        <source>It keeps programs in memory; old ones beside a new database give errors on every page.</source>
        <translation>Er hält Programme im Speicher; alte neben einer neuen Datenbank führen auf jeder Seite zu Fehlern.</translation>
    </message>
    <message>
        <source>Folders PHP may open</source>
        <translation>Für PHP offene Ordner</translation>
    </message>
    <message>
        <source>Some hosts fence PHP in; Composer then fails in the middle.</source>
        <translation>Manche Hoster grenzen PHP ein; Composer scheitert dann mittendrin.</translation>
    </message>
    <message>
        <source>Storefront answers</source>
        <translation>Shop antwortet</translation>
    </message>
    <message>
        <source>Only what worked before can be said to be broken after.</source>
        <translation>Nur was vorher funktioniert hat, kann nachher als kaputt gelten.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>An expired certificate looks like a failed upgrade.</source>
        <translation>Ein abgelaufenes Zertifikat sieht aus wie ein misslungenes Upgrade.</translation>
    </message>
    <message>
        <source>Document root</source>
        <translation>Wurzelverzeichnis</translation>
    </message>
    <message>
        <source>Since 2.4.2 Magento is served out of the folder pub only.</source>
        <translation>Seit 2.4.2 wird Magento nur noch aus dem Ordner pub ausgeliefert.</translation>
    </message>
    <message>
        <source>No file of Magento&apos;s own was changed since Composer put it there.</source>
        <translation>Keine von Magentos eigenen Dateien wurde geändert, seit Composer sie hingelegt hat.</translation>
    </message>
    <message numerus="yes">
        <source>%n of Magento&apos;s own file(s) were changed after Composer put them there, %1 among them. The upgrade replaces them; the backup keeps them. Turn changes you need into patches or a module.</source>
        <translation>
            <numerusform>%n von Magentos eigenen Dateien wurde geändert, nachdem Composer sie hingelegt hat: %1. Das Upgrade ersetzt sie; das Backup behält sie. Machen Sie aus Änderungen, die Sie brauchen, Patches oder ein Modul.</numerusform>
            <numerusform>%n von Magentos eigenen Dateien wurden geändert, nachdem Composer sie hingelegt hat, darunter %1. Das Upgrade ersetzt sie; das Backup behält sie. Machen Sie aus Änderungen, die Sie brauchen, Patches oder ein Modul.</numerusform>
        </translation>
    </message>
    <message>
        <source>Changes made by hand are lost when Composer puts the new version there.</source>
        <translation>Von Hand gemachte Änderungen gehen verloren, wenn Composer die neue Version hinlegt.</translation>
    </message>
    <message numerus="yes">
        <source>composer.json has Composer pass over %n known security hole(s). Whether these are all that this version has shows when the packages are looked for, before anything is changed.</source>
        <translation>
            <numerusform>composer.json lässt Composer über %n bekannte Sicherheitslücke hinwegsehen. Ob das alle dieser Version sind, zeigt sich bei der Suche nach den Paketen, bevor etwas geändert wird.</numerusform>
            <numerusform>composer.json lässt Composer über %n bekannte Sicherheitslücken hinwegsehen. Ob das alle dieser Version sind, zeigt sich bei der Suche nach den Paketen, bevor etwas geändert wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Composer %1 refuses packages with known security holes, and Mage-OS %2 needs some. Choose Mage-OS 2.1.0 or newer; or press Fix to let Composer install them all the same.</source>
        <translation>Composer %1 lehnt Pakete mit bekannten Sicherheitslücken ab, und Mage-OS %2 braucht solche. Wählen Sie Mage-OS 2.1.0 oder neuer; oder drücken Sie auf „Beheben“, damit Composer sie trotzdem installiert.</translation>
    </message>
    <message numerus="yes">
        <source>%n patch(es) are put onto packages after Composer has fetched them (%1). One that no longer fits the new version stops the upgrade while the new version is built, before anything is changed; look through them and drop those that the new version contains.</source>
        <translation>
            <numerusform>%n Patch wird auf Pakete angewendet, nachdem Composer sie geholt hat (%1). Passt er nicht mehr zur neuen Version, hält das Upgrade an, während die neue Version gebaut wird, bevor etwas geändert wird; sehen Sie ihn durch und lassen Sie ihn weg, wenn die neue Version ihn enthält.</numerusform>
            <numerusform>%n Patches werden auf Pakete angewendet, nachdem Composer sie geholt hat (%1). Einer, der nicht mehr zur neuen Version passt, hält das Upgrade an, während die neue Version gebaut wird, bevor etwas geändert wird; sehen Sie sie durch und lassen Sie die weg, die die neue Version enthält.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patch(es) are put onto packages after Composer has fetched them (%1). One that no longer fits the new version is left out with no more than a line in the log; look through them and drop those that the new version contains.</source>
        <translation>
            <numerusform>%n Patch wird auf Pakete angewendet, nachdem Composer sie geholt hat (%1). Passt er nicht mehr zur neuen Version, wird er mit nicht mehr als einer Zeile im Protokoll ausgelassen; sehen Sie ihn durch und lassen Sie ihn weg, wenn die neue Version ihn enthält.</numerusform>
            <numerusform>%n Patches werden auf Pakete angewendet, nachdem Composer sie geholt hat (%1). Einer, der nicht mehr zur neuen Version passt, wird mit nicht mehr als einer Zeile im Protokoll ausgelassen; sehen Sie sie durch und lassen Sie die weg, die die neue Version enthält.</numerusform>
        </translation>
    </message>
    <message>
        <source>PHP&apos;s date.timezone is &quot;%1&quot;, which is no time zone: PHP complains of it in every log and takes UTC. Have it corrected.</source>
        <translation>date.timezone von PHP ist „%1“, und das ist keine Zeitzone: PHP beschwert sich in jedem Protokoll darüber und nimmt UTC. Lassen Sie es berichtigen.</translation>
    </message>
    <message>
        <source>PHP&apos;s pcre.recursion_limit is set to %1. Magento asks not to set it: large pages lose parts of themselves without a word. Have it taken out of php.ini.</source>
        <translation>pcre.recursion_limit von PHP ist auf %1 gesetzt. Magento bittet, es nicht zu setzen: große Seiten verlieren stillschweigend Teile. Lassen Sie es aus der php.ini nehmen.</translation>
    </message>
    <message>
        <source>PHP remembers the places of few files (realpath_cache_size is %1). Magento asks for 10M; it is slower like this.</source>
        <translation>PHP merkt sich den Ort nur weniger Dateien (realpath_cache_size ist %1). Magento wünscht 10M; so ist es langsamer.</translation>
    </message>
    <message>
        <source>PHP is set up as Magento wants it.</source>
        <translation>PHP ist so eingestellt, wie Magento es wünscht.</translation>
    </message>
    <message>
        <source>PHP settings</source>
        <translation>PHP-Einstellungen</translation>
    </message>
    <message>
        <source>Some settings make Magento slow, or lose parts of pages without a word.</source>
        <translation>Manche Einstellungen machen Magento langsam oder lassen stillschweigend Teile von Seiten verloren gehen.</translation>
    </message>
    <message>
        <source>The upgrade would delete these websites, stores or store views with all their settings, because app/etc/config.php has an outdated list without them: %1. Press Fix to have Magento write the list anew from the database.</source>
        <translation>Das Upgrade würde diese Websites, Stores oder Store-Views mit allen ihren Einstellungen löschen, weil app/etc/config.php eine veraltete Liste ohne sie enthält: %1. Drücken Sie auf „Beheben“, damit Magento die Liste aus der Datenbank neu schreibt.</translation>
    </message>
    <message>
        <source>Write the list of store views anew</source>
        <translation>Die Liste der Store-Views neu schreiben</translation>
    </message>
    <message>
        <source>Too few files can be made on this disk: room for %L1 more, and this run makes about %L2. Delete files that you no longer need (old caches, sessions, logs).</source>
        <translation>Auf diesem Datenträger lassen sich zu wenige Dateien anlegen: Platz für %L1 weitere, und dieser Lauf legt etwa %L2 an. Löschen Sie Dateien, die Sie nicht mehr brauchen (alte Caches, Sitzungen, Protokolle).</translation>
    </message>
    <message>
        <source>Composer is at %1, but it does not work. Ask your host to install Composer 2 anew, or set another path in the store&apos;s settings.</source>
        <translation>Composer liegt unter %1, funktioniert aber nicht. Bitten Sie Ihren Hoster, Composer 2 neu zu installieren, oder geben Sie in den Einstellungen des Shops einen anderen Pfad an.</translation>
    </message>
    <message>
        <source>Magento %1 works with Composer 1 alone, and with that no packages can be downloaded any more. Choose a newer version of Magento.</source>
        <translation>Magento %1 arbeitet nur mit Composer 1, und damit lassen sich keine Pakete mehr herunterladen. Wählen Sie eine neuere Version von Magento.</translation>
    </message>
    <message>
        <source>Composer %1 does not do for Magento %2, which asks for %3. Ask your host for a newer Composer 2, for example with &quot;composer self-update --2&quot;.</source>
        <translation>Composer %1 genügt Magento %2 nicht, das %3 verlangt. Bitten Sie Ihren Hoster um ein neueres Composer 2, etwa mit „composer self-update --2“.</translation>
    </message>
    <message>
        <source>Composer %1 switches all plugins off when root runs it, Magento&apos;s own installer too: half of the new version&apos;s files would be missing. Log in as the user who owns the store&apos;s files.</source>
        <translation>Composer %1 schaltet alle Plugins ab, wenn root es ausführt, auch Magentos eigenen Installer: die Hälfte der Dateien der neuen Version würde fehlen. Melden Sie sich als der Benutzer an, dem die Dateien des Shops gehören.</translation>
    </message>
    <message>
        <source>Adobe tests Magento %1 with what this server has.</source>
        <translation>Adobe testet Magento %1 mit dem, was dieser Server hat.</translation>
    </message>
    <message>
        <source>These will do, but Adobe does not test Magento %1 with them: %2. Plan to change to a tested version.</source>
        <translation>Diese genügen, aber Adobe testet Magento %1 nicht mit ihnen: %2. Planen Sie den Wechsel auf eine getestete Version ein.</translation>
    </message>
    <message>
        <source>The search engine is set to &quot;elasticsearch7&quot;, which Magento %1 no longer has. setup:upgrade would say nothing and use the OpenSearch whose address is stored already. If that is meant, choose OpenSearch in Stores &gt; Configuration &gt; Catalog &gt; Catalog Search now, and see that search works.</source>
        <translation>Als Suchmaschine ist „elasticsearch7“ eingestellt, die Magento %1 nicht mehr hat. setup:upgrade würde nichts sagen und das OpenSearch nehmen, dessen Adresse schon gespeichert ist. Ist das gemeint, wählen Sie jetzt OpenSearch unter Stores &gt; Configuration &gt; Catalog &gt; Catalog Search und prüfen Sie, ob die Suche funktioniert.</translation>
    </message>
    <message>
        <source>Tested together</source>
        <translation>Zusammen getestet</translation>
    </message>
    <message>
        <source>What nobody tested together works in most cases, and its faults are found by you.</source>
        <translation>Was niemand zusammen getestet hat, funktioniert meistens, und seine Fehler finden Sie.</translation>
    </message>
    <message numerus="yes">
        <source>%n PHP extension(s) that Magento needs are there on the command line, but not for the website: %1. Ask your host to switch them on for PHP-FPM too.</source>
        <translation>
            <numerusform>%n PHP-Erweiterung, die Magento braucht, ist auf der Befehlszeile vorhanden, aber nicht für die Website: %1. Bitten Sie Ihren Hoster, sie auch für PHP-FPM einzuschalten.</numerusform>
            <numerusform>%n PHP-Erweiterungen, die Magento braucht, sind auf der Befehlszeile vorhanden, aber nicht für die Website: %1. Bitten Sie Ihren Hoster, sie auch für PHP-FPM einzuschalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The website&apos;s PHP may use %1 of memory (memory_limit). Large pages of the Admin need more; have it raised to 768 MB or more.</source>
        <translation>Das PHP der Website darf %1 Speicher benutzen (memory_limit). Große Seiten des Admins brauchen mehr; lassen Sie es auf 768 MB oder mehr anheben.</translation>
    </message>
    <message>
        <source>composer.lock is missing: nothing says which packages this store has, and an upgrade would change all of them. Bring it back from a backup or from version control, then check again.</source>
        <translation>composer.lock fehlt: Nichts sagt, welche Pakete dieser Shop hat, und ein Upgrade würde alle verändern. Holen Sie sie aus einer Sicherung oder aus der Versionsverwaltung zurück und prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>Could not tell: PHP did not answer in time, and nothing can be upgraded without it. Check again; if it stays so, ask your host what keeps PHP from starting on the command line.</source>
        <translation>Nicht feststellbar: PHP hat nicht rechtzeitig geantwortet, und ohne PHP geht kein Upgrade. Prüfen Sie erneut; bleibt es dabei, fragen Sie Ihren Hoster, was PHP auf der Kommandozeile am Starten hindert.</translation>
    </message>
    <message>
        <source>Could not tell: Composer did not answer in time, and nothing can be upgraded without it. Check again; if it stays so, ask your host what keeps Composer from starting.</source>
        <translation>Nicht feststellbar: Composer hat nicht rechtzeitig geantwortet, und ohne Composer geht kein Upgrade. Prüfen Sie erneut; bleibt es dabei, fragen Sie Ihren Hoster, was Composer am Starten hindert.</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>fine</source>
        <translation>in Ordnung</translation>
    </message>
    <message>
        <source>fix this</source>
        <translation>zu beheben</translation>
    </message>
    <message>
        <source>worth knowing</source>
        <translation>wissenswert</translation>
    </message>
    <message>
        <source>could not tell</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message>
        <source>Is the store ready to be upgraded?</source>
        <translation>Ist der Shop bereit für ein Upgrade?</translation>
    </message>
    <message>
        <source>… to this version; else to the newest that fits</source>
        <translation>… auf diese Version; sonst auf die neueste passende</translation>
    </message>
    <message>
        <source>Which versions are on offer, and which of them fit?</source>
        <translation>Welche Versionen gibt es, und welche passen?</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Checked for an upgrade to %1.</source>
        <translation>Geprüft für ein Upgrade auf %1.</translation>
    </message>
    <message>
        <source>Ready to upgrade.</source>
        <translation>Bereit für das Upgrade.</translation>
    </message>
    <message>
        <source>%1 runs %2 %3.</source>
        <translation>Auf %1 läuft %2 %3.</translation>
    </message>
    <message>
        <source>fits</source>
        <translation>passt</translation>
    </message>
    <message>
        <source>does not fit</source>
        <translation>passt nicht</translation>
    </message>
    <message>
        <source>Nothing newer is on offer.</source>
        <translation>Es gibt nichts Neueres.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Have this check&apos;s fix done on the server, then check again</source>
        <translation>Die Behebung dieser Prüfung auf dem Server ausführen lassen, dann noch einmal prüfen</translation>
    </message>
    <message>
        <source>    %1: %2</source>
        <translation>    %1: %2</translation>
    </message>
    <message>
        <source>“%1” needs no fix, or has none that can be done from here.</source>
        <translation>„%1“ muss nicht behoben werden oder lässt sich von hier nicht beheben.</translation>
    </message>
    <message>
        <source>%1, with these commands on the server:</source>
        <translation>%1, mit diesen Befehlen auf dem Server:</translation>
    </message>
    <message>
        <source>There is no check “%1”.</source>
        <translation>Es gibt keine Prüfung „%1“.</translation>
    </message>
    <message>
        <source>Name one of: %1</source>
        <translation>Nennen Sie eine von: %1</translation>
    </message>
    <message>
        <source>… without backing up the media, as for room on the disk</source>
        <translation>… ohne Backup der Medien, was den Platz auf dem Datenträger angeht</translation>
    </message>
    <message>
        <source>Put back what this check&apos;s last fix changed, then check again</source>
        <translation>Zurücknehmen, was die letzte Behebung dieser Prüfung geändert hat, dann erneut prüfen</translation>
    </message>
    <message>
        <source>Do not ask before --fix or --undo</source>
        <translation>Vor --fix oder --undo nicht nachfragen</translation>
    </message>
    <message>
        <source>Changes nothing without --fix or --undo. Ends with 0 when the store is ready and with 3 when something has to be fixed first.</source>
        <translation>Ändert nichts ohne --fix oder --undo. Endet mit 0, wenn der Shop bereit ist, und mit 3, wenn zuerst etwas behoben werden muss.</translation>
    </message>
    <message>
        <source>Nobody is here to say yes to this: %1.</source>
        <translation>Niemand ist da, um hierzu Ja zu sagen: %1.</translation>
    </message>
    <message>
        <source>Add --yes to have it done without being asked.</source>
        <translation>Fügen Sie --yes hinzu, damit es ohne Nachfrage geschieht.</translation>
    </message>
    <message>
        <source>Run these commands on the server?</source>
        <translation>Diese Befehle auf dem Server ausführen?</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Undo “%1”</source>
        <translation>„%1“ rückgängig machen</translation>
    </message>
    <message>
        <source>Nothing was mended for “%1” that could be put back.</source>
        <translation>Für „%1“ wurde nichts behoben, was sich zurücknehmen ließe.</translation>
    </message>
    <message>
        <source>Mended: %1. Put it back with: %2</source>
        <translation>Behoben: %1. Rückgängig mit: %2</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>Go back by itself when the store has been closed so long; else an hour, and for a large restore as long as it needs</source>
        <translation>Von selbst zurückgehen, wenn der Shop so lange geschlossen war; sonst eine Stunde, bei einer großen Wiederherstellung so lange, wie sie braucht</translation>
    </message>
</context>
<context>
    <name>ComesBackPage</name>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Media</source>
        <translation>&amp;Medien</translation>
    </message>
    <message>
        <source>I know that orders may be taken out of the &amp;shop; they are written to files first</source>
        <translation>Ich weiß, dass Bestellungen aus dem &amp;Shop wegfallen können; sie werden vorher in Dateien geschrieben</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>Noch einmal &amp;nachsehen</translation>
    </message>
    <message>
        <source>What comes back</source>
        <translation>Was zurückkommt</translation>
    </message>
    <message>
        <source>What comes back, and what it replaces</source>
        <translation>Was zurückkommt, und was es ersetzt</translation>
    </message>
    <message>
        <source>Your server has only looked. Nothing is changed until you press Restore.</source>
        <translation>Ihr Server hat nur nachgesehen. Nichts wird geändert, bevor Sie auf „Wiederherstellen“ drücken.</translation>
    </message>
    <message>
        <source>Bring back:</source>
        <translation>Zurückholen:</translation>
    </message>
    <message>
        <source>Not in this backup</source>
        <translation>Nicht in diesem Backup</translation>
    </message>
    <message>
        <source>Keeping the store as it is now needs up to %1 on your server; %2 are free.</source>
        <translation>Den jetzigen Shop aufzuheben braucht auf Ihrem Server bis zu %1; frei sind %2.</translation>
    </message>
    <message>
        <source>The store as it is now is kept first, so that the restore can be undone.</source>
        <translation>Der jetzige Shop wird vorher aufgehoben, damit die Wiederherstellung rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Choose at least one part</source>
        <translation>Wählen Sie mindestens einen Teil</translation>
    </message>
    <message>
        <source>Nothing would come back.</source>
        <translation>Es käme nichts zurück.</translation>
    </message>
    <message>
        <source>Comparing the store with the backup…</source>
        <translation>Der Shop wird mit dem Backup verglichen …</translation>
    </message>
    <message>
        <source>Your server counts orders, tables and files. A large store takes some minutes.</source>
        <translation>Ihr Server zählt Bestellungen, Tabellen und Dateien. Bei einem großen Shop dauert das einige Minuten.</translation>
    </message>
    <message>
        <source>Not enough room to keep the store as it is now</source>
        <translation>Nicht genug Platz, um den jetzigen Shop aufzuheben</translation>
    </message>
    <message>
        <source>Delete an old backup or free some room on the server, then press Look again.</source>
        <translation>Löschen Sie ein altes Backup, oder schaffen Sie Platz auf dem Server, und drücken Sie dann auf „Noch einmal nachsehen“.</translation>
    </message>
    <message>
        <source>It could not be told which orders came in since the backup</source>
        <translation>Welche Bestellungen seit dem Backup eingingen, ließ sich nicht feststellen</translation>
    </message>
    <message>
        <source>%1 Press Look again, or agree below and go on.</source>
        <translation>%1 Drücken Sie auf „Noch einmal nachsehen“, oder stimmen Sie unten zu und machen Sie weiter.</translation>
    </message>
    <message>
        <source>Press Look again, or agree below and go on.</source>
        <translation>Drücken Sie auf „Noch einmal nachsehen“, oder stimmen Sie unten zu und machen Sie weiter.</translation>
    </message>
    <message>
        <source>It could not be told what the restore would replace</source>
        <translation>Was die Wiederherstellung ersetzen würde, ließ sich nicht feststellen</translation>
    </message>
    <message>
        <source>%1 Orders and customers stay as they are.</source>
        <translation>%1 Bestellungen und Kunden bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Orders and customers stay as they are</source>
        <translation>Bestellungen und Kunden bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Only files come back. %1</source>
        <translation>Nur Dateien kommen zurück. %1</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) placed since this backup will not be in the shop any more</source>
        <translation>
            <numerusform>%n Bestellung seit diesem Backup wird nicht mehr im Shop sein</numerusform>
            <numerusform>%n Bestellungen seit diesem Backup werden nicht mehr im Shop sein</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the database comes back they are written to files on your server, as CSV to read and as SQL to bring them in again. The last page tells where and fetches them. %1</source>
        <translation>Bevor die Datenbank zurückkommt, werden sie in Dateien auf Ihrem Server geschrieben: als CSV zum Lesen und als SQL zum Wiedereinspielen. Die letzte Seite sagt, wohin, und holt sie. %1</translation>
    </message>
    <message>
        <source>Nobody has ordered since this backup; customers or stock have changed</source>
        <translation>Seit diesem Backup hat niemand bestellt; Kunden oder Bestände haben sich geändert</translation>
    </message>
    <message>
        <source>They are written to files on your server first. %1</source>
        <translation>Sie werden vorher in Dateien auf Ihrem Server geschrieben. %1</translation>
    </message>
    <message>
        <source>Nobody has ordered or registered since this backup</source>
        <translation>Seit diesem Backup hat niemand bestellt oder sich registriert</translation>
    </message>
    <message>
        <source> min</source>
        <comment>suffix of a number of minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;At most this long closed; then the store goes back to how it is now, by itself:</source>
        <translation>&amp;Höchstens so lange geschlossen; danach geht der Shop von selbst auf den jetzigen Stand zurück:</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Print one JSON object a line</source>
        <translation>Je Zeile ein JSON-Objekt ausgeben</translation>
    </message>
    <message>
        <source>Print only the answer, nothing besides</source>
        <translation>Nur die Antwort ausgeben, sonst nichts</translation>
    </message>
    <message>
        <source>Keep stores and known hosts in this folder</source>
        <translation>Shops und bekannte Hosts in diesem Ordner aufheben</translation>
    </message>
    <message>
        <source>Show this help</source>
        <translation>Diese Hilfe zeigen</translation>
    </message>
    <message>
        <source>Upgrades Magento stores over SSH.</source>
        <translation>Aktualisiert Magento-Shops über SSH.</translation>
    </message>
    <message>
        <source>STORE is a name out of “stores list”, or ssh://user@host:port/path/to/store.</source>
        <translation>STORE ist ein Name aus „stores list“ oder ssh://benutzer@server:port/pfad/zum/shop.</translation>
    </message>
    <message>
        <source>storewright-cli COMMAND --help tells more about a command.</source>
        <translation>storewright-cli BEFEHL --help sagt mehr über einen Befehl.</translation>
    </message>
    <message>
        <source>Show the version of this program</source>
        <translation>Die Version dieses Programms zeigen</translation>
    </message>
    <message>
        <source>Exit codes: 0 done · 2 wrong usage · 3 not ready · 4 cannot reach or log in · 5 failed, store restored · 6 failed, needs a person · 7 stopped as asked · 8 another run is under way · 130 you stopped watching, the run goes on</source>
        <translation>Exit-Codes: 0 fertig · 2 falsch aufgerufen · 3 nicht bereit · 4 nicht erreichbar oder Anmeldung abgelehnt · 5 fehlgeschlagen, Shop wiederhergestellt · 6 fehlgeschlagen, braucht einen Menschen · 7 wie gewünscht angehalten · 8 ein anderer Lauf ist im Gange · 130 Sie haben das Zusehen beendet, der Lauf geht weiter</translation>
    </message>
    <message>
        <source>Log in with this private key</source>
        <translation>Mit diesem privaten Schlüssel anmelden</translation>
    </message>
    <message>
        <source>Read the password (with --identity: the passphrase) as a line of standard input</source>
        <translation>Das Passwort (mit --identity: die Passphrase) als Zeile der Standardeingabe lesen</translation>
    </message>
    <message>
        <source>Trust the server if it shows this host key</source>
        <translation>Dem Server vertrauen, wenn er diesen Host-Schlüssel zeigt</translation>
    </message>
    <message>
        <source>Read the Public and the Private access key as two lines of standard input</source>
        <translation>Den Public Key und den Private Key als zwei Zeilen der Standardeingabe lesen</translation>
    </message>
    <message>
        <source>Say what to do.</source>
        <translation>Sagen Sie, was geschehen soll.</translation>
    </message>
    <message>
        <source>storewright-cli --help lists the commands.</source>
        <translation>storewright-cli --help führt die Befehle auf.</translation>
    </message>
    <message>
        <source>“%1” needs one more word.</source>
        <translation>„%1“ braucht noch ein Wort.</translation>
    </message>
    <message>
        <source>Type: storewright-cli %1 %2</source>
        <translation>Geben Sie ein: storewright-cli %1 %2</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Den Befehl „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Type: storewright-cli %1</source>
        <translation>Geben Sie ein: storewright-cli %1</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>„%1“ ist ein Wort zu viel.</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>What the server runs, step by step. Each step proves itself (step_prove) before the next one begins;
step_undo is what takes it back. The same scripts lie in the run&apos;s folder on the server.</source>
        <translation>Was der Server Schritt für Schritt ausführt. Jeder Schritt beweist sich (step_prove), bevor der nächste beginnt;
step_undo nimmt ihn zurück. Dieselben Skripte liegen im Ordner des Laufs auf dem Server.</translation>
    </message>
</context>
<context>
    <name>Conflict</name>
    <message>
        <source>Composer may not run the plugin %1, because composer.json does not allow it.</source>
        <translation>Composer darf das Plugin %1 nicht ausführen, weil composer.json es nicht erlaubt.</translation>
    </message>
    <message>
        <source>composer.json asks for “%1”, which cannot be the name of a package.</source>
        <translation>composer.json verlangt „%1“; so kann kein Paket heißen.</translation>
    </message>
    <message>
        <source>composer.lock has %1, but composer.json asks for %2.</source>
        <translation>In composer.lock steht %1, aber composer.json verlangt %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>an extension and its version</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (it comes with %2)</source>
        <translation>%1 (kommt mit %2)</translation>
    </message>
    <message>
        <source>composer.json says that the server has no %1.</source>
        <translation>composer.json sagt, dass der Server kein %1 hat.</translation>
    </message>
    <message>
        <source>composer.json says that the server has PHP %1, which is too little or too much.</source>
        <translation>composer.json sagt, dass der Server PHP %1 hat; das ist zu wenig oder zu viel.</translation>
    </message>
    <message>
        <source>composer.json says that the server has PHP %1; in truth it has %2.</source>
        <translation>composer.json sagt, dass der Server PHP %1 hat; in Wahrheit hat er %2.</translation>
    </message>
    <message>
        <source>%1 was made for another Composer: it needs %2 %3, and the server&apos;s Composer has %4.</source>
        <translation>%1 wurde für ein anderes Composer gemacht: Es braucht %2 %3, und der Composer des Servers hat %4.</translation>
    </message>
    <message>
        <source>composer.json asks for %1, which PHP on the server does not have.</source>
        <translation>composer.json verlangt %1, das PHP auf dem Server nicht hat.</translation>
    </message>
    <message>
        <source>%1 needs %2, which PHP on the server does not have.</source>
        <translation>%1 braucht %2, das PHP auf dem Server nicht hat.</translation>
    </message>
    <message>
        <source>composer.json itself asks for PHP %1; your server runs %2.</source>
        <translation>composer.json selbst verlangt PHP %1; auf Ihrem Server läuft %2.</translation>
    </message>
    <message>
        <source>%1 needs PHP %2; your server runs %3.</source>
        <translation>%1 braucht PHP %2; auf Ihrem Server läuft %3.</translation>
    </message>
    <message>
        <source>composer.json asks for %1, which none of the store&apos;s repositories offers.</source>
        <translation>composer.json verlangt %1, das keines der Repositorys des Shops anbietet.</translation>
    </message>
    <message>
        <source>%1 needs %2, which none of the store&apos;s repositories offers.</source>
        <translation>%1 braucht %2, das keines der Repositorys des Shops anbietet.</translation>
    </message>
    <message>
        <source>%1 %2 is not offered to this store; the newest on offer is %3.</source>
        <translation>%1 %2 wird diesem Shop nicht angeboten; das neueste Angebot ist %3.</translation>
    </message>
    <message>
        <source>composer.json asks for %1 %2; the newest on offer is %3.</source>
        <translation>composer.json verlangt %1 %2; das neueste Angebot ist %3.</translation>
    </message>
    <message>
        <source>Ask for version %2 of %1.</source>
        <translation>Verlangen Sie Version %2 von %1.</translation>
    </message>
    <message>
        <source>%1 needs this store itself as a package (%2 %3), which the store is not.</source>
        <translation>%1 braucht diesen Shop selbst als Paket (%2 %3), und das ist er nicht.</translation>
    </message>
    <message>
        <source>%1 needs %2 %3; on offer is only %4.</source>
        <translation>%1 braucht %2 %3; angeboten wird nur %4.</translation>
    </message>
    <message>
        <source>composer.json asks for %1 %2, of which there is only %3: not a finished version.</source>
        <translation>composer.json verlangt %1 %2; davon gibt es nur %3, keine fertige Version.</translation>
    </message>
    <message>
        <source>%1 needs %2 %3, of which there is only %4: not a finished version.</source>
        <translation>%1 braucht %2 %3; davon gibt es nur %4, keine fertige Version.</translation>
    </message>
    <message>
        <source>Composer refuses %1 because security holes are known in it.</source>
        <translation>Composer verweigert %1, weil darin Sicherheitslücken bekannt sind.</translation>
    </message>
    <message>
        <source>%1 needs %2, which Composer refuses because security holes are known in it.</source>
        <translation>%1 braucht %2; das verweigert Composer, weil darin Sicherheitslücken bekannt sind.</translation>
    </message>
    <message>
        <source>Go to the newest patch of the version, which has them closed.</source>
        <translation>Gehen Sie auf den neuesten Patch der Version, in dem sie geschlossen sind.</translation>
    </message>
    <message>
        <source>composer.json asks for %1 as well, which brings Magento %2 instead of %3.</source>
        <translation>composer.json verlangt auch %1, und das bringt Magento %2 statt %3.</translation>
    </message>
    <message>
        <source>%1 needs %2 %3, but composer.json holds it at %4.</source>
        <translation>%1 braucht %2 %3, aber composer.json hält es auf %4 fest.</translation>
    </message>
    <message>
        <source>%1 was to stay as it is, but has to move along.</source>
        <translation>%1 sollte bleiben, wie es ist, muss aber mitziehen.</translation>
    </message>
    <message>
        <source>%1 needs %2 %3, but this run was told to keep it at %4.</source>
        <translation>%1 braucht %2 %3, aber dieser Lauf sollte es auf %4 lassen.</translation>
    </message>
    <message>
        <source>Your store uses %1, which its repository no longer offers.</source>
        <translation>Ihr Shop verwendet %1, und das bietet dessen Repository nicht mehr an.</translation>
    </message>
    <message>
        <source>%1 is on offer, but a repository that comes first in composer.json has only %2.</source>
        <translation>%1 wird angeboten, aber ein Repository, das in composer.json weiter vorn steht, hat nur %2.</translation>
    </message>
    <message>
        <source>%1 needs %2 %3, and %4 needs %2 %5; there can be only one version of it.</source>
        <translation>%1 braucht %2 %3, und %4 braucht %2 %5; davon kann es nur eine Version geben.</translation>
    </message>
    <message>
        <source>%1 allows Magento up to %2; %3 is wanted.</source>
        <translation>%1 erlaubt Magento bis %2; gewünscht ist %3.</translation>
    </message>
    <message>
        <source>%1 needs %2 %3; Magento %4 brings %5.</source>
        <translation>%1 braucht %2 %3; Magento %4 bringt %5.</translation>
    </message>
    <message>
        <source>%1 needs %2 %3, which does not go with the rest of the store.</source>
        <translation>%1 braucht %2 %3, und das passt nicht zum Rest des Shops.</translation>
    </message>
    <message>
        <source>%1 says itself that it does not work with %2.</source>
        <translation>%1 sagt selbst, dass es nicht mit %2 funktioniert.</translation>
    </message>
    <message>
        <source>%1 takes the place of %2, so only one of them can be there.</source>
        <translation>%1 tritt an die Stelle von %2; nur eines davon kann da sein.</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <comment>an extension, its oldest and its newest version</comment>
        <translation>%1 %2 bis %3</translation>
    </message>
    <message>
        <source>Update %1 together with Magento.</source>
        <translation>Aktualisieren Sie %1 zusammen mit Magento.</translation>
    </message>
    <message>
        <source>Version %2 of %1 fits: take it?</source>
        <translation>Version %2 von %1 passt: übernehmen?</translation>
    </message>
    <message>
        <source>Take %1 out of the store; its data is kept.</source>
        <translation>Nehmen Sie %1 aus dem Shop; die Daten bleiben.</translation>
    </message>
    <message>
        <source>Choose another version to go to.</source>
        <translation>Wählen Sie eine andere Zielversion.</translation>
    </message>
    <message>
        <source>Go to %1 instead.</source>
        <translation>Gehen Sie stattdessen auf %1.</translation>
    </message>
    <message>
        <source>Ask your host for a PHP that meets %1, for the website and for the command line.</source>
        <translation>Bitten Sie Ihren Hoster um ein PHP, das %1 erfüllt, für die Website und für die Kommandozeile.</translation>
    </message>
    <message>
        <source>Ask your host for %1, for the website and for the command line.</source>
        <translation>Bitten Sie Ihren Hoster um %1, für die Website und für die Kommandozeile.</translation>
    </message>
    <message>
        <source>If you trust it, allow %1 under config.allow-plugins in composer.json.</source>
        <translation>Wenn Sie ihm vertrauen, erlauben Sie %1 unter config.allow-plugins in composer.json.</translation>
    </message>
    <message>
        <source>Take %1 out of composer.json, or loosen what it asks there.</source>
        <translation>Nehmen Sie %1 aus composer.json, oder lockern Sie, was dort verlangt wird.</translation>
    </message>
    <message>
        <source>Update everything at once, without naming single packages.</source>
        <translation>Aktualisieren Sie alles auf einmal, ohne einzelne Pakete zu nennen.</translation>
    </message>
    <message>
        <source>Ask the maker of %1 for access to their repository, or renew the licence.</source>
        <translation>Bitten Sie den Hersteller von %1 um Zugang zu seinem Repository, oder verlängern Sie die Lizenz.</translation>
    </message>
    <message>
        <source>Let a developer put the repositories in composer.json in another order.</source>
        <translation>Lassen Sie einen Entwickler die Repositorys in composer.json anders ordnen.</translation>
    </message>
    <message>
        <source>Correct the name in composer.json.</source>
        <translation>Berichtigen Sie den Namen in composer.json.</translation>
    </message>
    <message>
        <source>composer.json itself says, under “conflict”, that the store does not work with %1.</source>
        <translation>composer.json selbst sagt unter „conflict“, dass der Shop nicht mit %1 funktioniert.</translation>
    </message>
</context>
<context>
    <name>Connection</name>
    <message>
        <source>Stopped as asked.</source>
        <translation>Wie gewünscht angehalten.</translation>
    </message>
    <message>
        <source>The connection to the server broke off.</source>
        <translation>Die Verbindung zum Server ist abgebrochen.</translation>
    </message>
    <message>
        <source>Try again.</source>
        <translation>Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This account is not allowed to run commands on the server.</source>
        <translation>Dieses Konto darf auf dem Server keine Befehle ausführen.</translation>
    </message>
    <message>
        <source>Ask your host for SSH access with a shell; access for files alone (SFTP) is not enough.</source>
        <translation>Bitten Sie Ihren Hoster um SSH-Zugang mit Shell; Zugang nur für Dateien (SFTP) genügt nicht.</translation>
    </message>
    <message>
        <source>The key of the server %1 is marked as stolen. Storewright does not connect.</source>
        <translation>Der Schlüssel des Servers %1 ist als gestohlen markiert. Storewright verbindet sich nicht.</translation>
    </message>
    <message>
        <source>Ask your host for help. The mark is in %1, line %2.</source>
        <translation>Bitten Sie Ihren Hoster um Hilfe. Die Markierung steht in %1, Zeile %2.</translation>
    </message>
    <message>
        <source>The server %1 shows another host key than before: it was %2, now it is %3. Somebody may be in between; Storewright does not connect.</source>
        <translation>Der Server %1 zeigt einen anderen Host-Schlüssel als zuvor: Er war %2, jetzt ist er %3. Jemand könnte dazwischen sitzen; Storewright verbindet sich nicht.</translation>
    </message>
    <message>
        <source>Ask your host whether the server was set up anew. Only if so, remove line %1 of %2, then connect again.</source>
        <translation>Fragen Sie Ihren Hoster, ob der Server neu aufgesetzt wurde. Nur dann entfernen Sie Zeile %1 aus %2 und verbinden sich neu.</translation>
    </message>
    <message>
        <source>The server %1 is known, but it now shows a host key of another kind.</source>
        <translation>Der Server %1 ist bekannt, zeigt jetzt aber einen Host-Schlüssel anderer Art.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one your host has published before you go on; be careful, as this is unusual.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem, den Ihr Hoster veröffentlicht hat, bevor Sie weitermachen; seien Sie vorsichtig, denn das ist ungewöhnlich.</translation>
    </message>
    <message>
        <source>Storewright does not know the server %1 yet.</source>
        <translation>Storewright kennt den Server %1 noch nicht.</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one in your host&apos;s welcome mail or control panel before you go on.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem in der Begrüßungsmail oder im Kundenbereich Ihres Hosters, bevor Sie weitermachen.</translation>
    </message>
    <message numerus="yes">
        <source>There are too many jump hosts in a row: at most %n are possible.</source>
        <translation>
            <numerusform>Es sind zu viele Jump-Hosts hintereinander: Höchstens %n ist möglich.</numerusform>
            <numerusform>Es sind zu viele Jump-Hosts hintereinander: Höchstens %n sind möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name fewer jump hosts.</source>
        <translation>Nennen Sie weniger Jump-Hosts.</translation>
    </message>
    <message>
        <source>The host key of a server behind a jump host can only be seen while connecting to it.</source>
        <translation>Der Host-Schlüssel eines Servers hinter einem Jump-Host ist erst beim Verbinden zu sehen.</translation>
    </message>
    <message>
        <source>Connect; you will be asked about each server&apos;s key.</source>
        <translation>Verbinden Sie sich; nach dem Schlüssel jedes Servers werden Sie gefragt.</translation>
    </message>
    <message>
        <source>The connection to the server is gone.</source>
        <translation>Die Verbindung zum Server ist weg.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network connection, then connect again. What already runs on the server goes on there.</source>
        <translation>Prüfen Sie die Netzwerkverbindung dieses Computers und verbinden Sie sich dann neu. Was auf dem Server schon läuft, läuft dort weiter.</translation>
    </message>
    <message>
        <source>The file %1 cannot be read.</source>
        <translation>Die Datei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Check that it is there and that you may read it.</source>
        <translation>Prüfen Sie, ob sie da ist und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>The file could not be written on the server: %1.</source>
        <translation>Die Datei konnte auf dem Server nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Check that the folder is there, that your SSH user may write to it, and that the disk is not full.</source>
        <translation>Prüfen Sie, ob der Ordner da ist, ob Ihr SSH-Benutzer hineinschreiben darf und ob die Festplatte nicht voll ist.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written on this computer.</source>
        <translation>Die Datei %1 kann auf diesem Computer nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder.</source>
        <translation>Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The file could not be read on the server: %1.</source>
        <translation>Die Datei auf dem Server konnte nicht gelesen werden: %1.</translation>
    </message>
    <message>
        <source>Check that it is there and that your SSH user may read it.</source>
        <translation>Prüfen Sie, ob sie da ist und ob Ihr SSH-Benutzer sie lesen darf.</translation>
    </message>
    <message>
        <source>The file changed on the server while it was copied: %1.</source>
        <translation>Die Datei auf dem Server hat sich beim Kopieren geändert: %1.</translation>
    </message>
    <message>
        <source>Copy it again.</source>
        <translation>Kopieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The jump host cannot get through to %1 at port %2.</source>
        <translation>Der Jump-Host kommt nicht zu %1, Port %2, durch.</translation>
    </message>
    <message>
        <source>Check name and port as seen from the jump host, and that it allows forwarding.</source>
        <translation>Prüfen Sie Name und Port aus Sicht des Jump-Hosts, und ob er Weiterleitungen erlaubt.</translation>
    </message>
    <message numerus="yes">
        <source>The connection to the server is dead: it has not answered for %n second(s).</source>
        <translation>
            <numerusform>Die Verbindung zum Server ist tot: Er hat seit %n Sekunde nicht geantwortet.</numerusform>
            <numerusform>Die Verbindung zum Server ist tot: Er hat seit %n Sekunden nicht geantwortet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsoleLog</name>
    <message>
        <source>The log could not be saved.</source>
        <translation>Das Protokoll konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on this disk.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf dieser Festplatte.</translation>
    </message>
</context>
<context>
    <name>ConsolePane</name>
    <message>
        <source>Follow the end</source>
        <translation>Dem Ende folgen</translation>
    </message>
    <message>
        <source>Stay at the end while lines come in (End)</source>
        <translation>Am Ende bleiben, während Zeilen ankommen (Ende)</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in the log (Ctrl+F)</source>
        <translation>Im Protokoll suchen (Strg+F)</translation>
    </message>
    <message>
        <source>Only errors</source>
        <translation>Nur Fehler</translation>
    </message>
    <message>
        <source>Show only the lines that tell of an error</source>
        <translation>Nur die Zeilen zeigen, die von einem Fehler sprechen</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>Nächster Fehler</translation>
    </message>
    <message>
        <source>Go to the next error (F8)</source>
        <translation>Zum nächsten Fehler gehen (F8)</translation>
    </message>
    <message>
        <source>What does this mean?</source>
        <translation>Was bedeutet das?</translation>
    </message>
    <message>
        <source>Say in plain words what went wrong</source>
        <translation>In einfachen Worten sagen, was schiefgegangen ist</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>Save the whole log to a file</source>
        <translation>Das ganze Protokoll in eine Datei speichern</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy what is selected, or everything that is shown</source>
        <translation>Die Auswahl kopieren, oder alles Gezeigte</translation>
    </message>
    <message numerus="yes">
        <source>… %n line(s) more are in the log; Save… keeps all of them</source>
        <translation>
            <numerusform>… %n weitere Zeile steht im Protokoll; „Speichern …“ behält sie alle</numerusform>
            <numerusform>… %n weitere Zeilen stehen im Protokoll; „Speichern …“ behält sie alle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>12 lines, 2 errors</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>%1
Who can mend it: %2</source>
        <translation>%1
Wer es beheben kann: %2</translation>
    </message>
    <message>
        <source>Storewright knows no failure that looks like this.</source>
        <translation>Storewright kennt keinen Fehler, der so aussieht.</translation>
    </message>
    <message>
        <source>If something failed, save the log and send it to your developer or host.</source>
        <translation>Ist etwas fehlgeschlagen, speichern Sie das Protokoll und schicken Sie es Ihrem Entwickler oder Hoster.</translation>
    </message>
    <message>
        <source>Save the log</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Log files (*.log *.txt);;All files (*)</source>
        <translation>Protokolldateien (*.log *.txt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ConsoleView</name>
    <message>
        <source>Console log</source>
        <translation>Konsolenprotokoll</translation>
    </message>
    <message numerus="yes">
        <source> … %n more character(s) of this line are in the saved log</source>
        <translation>
            <numerusform> … %n weiteres Zeichen dieser Zeile steht im gespeicherten Protokoll</numerusform>
            <numerusform> … %n weitere Zeichen dieser Zeile stehen im gespeicherten Protokoll</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Constraint</name>
    <message>
        <source>“%1” is not a rule for versions that we understand.</source>
        <translation>„%1“ ist keine Versionsregel, die wir verstehen.</translation>
    </message>
</context>
<context>
    <name>CopyProgressLines</name>
    <message>
        <source>The connection broke: %1 Trying again …</source>
        <translation>Die Verbindung ist abgebrochen: %1 Neuer Versuch …</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>The password of %1 is not known.</source>
        <translation>Das Passwort von %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Enter the password, then try again.</source>
        <translation>Geben Sie das Passwort ein und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>Home page</source>
        <translation>Startseite</translation>
    </message>
    <message>
        <source>Category page</source>
        <translation>Kategorieseite</translation>
    </message>
    <message>
        <source>Product page</source>
        <translation>Produktseite</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Cart page</source>
        <translation>Warenkorbseite</translation>
    </message>
    <message>
        <source>Cart, up to the payment step</source>
        <translation>Warenkorb bis zum Bezahlschritt</translation>
    </message>
    <message>
        <source>Payment methods on offer</source>
        <translation>Angebotene Zahlungsarten</translation>
    </message>
    <message>
        <source>Customer log-in page</source>
        <translation>Anmeldeseite für Kunden</translation>
    </message>
    <message>
        <source>Admin log-in page</source>
        <translation>Anmeldeseite des Admin</translation>
    </message>
    <message>
        <source>REST API</source>
        <translation>REST-API</translation>
    </message>
    <message>
        <source>GraphQL</source>
        <translation>GraphQL</translation>
    </message>
    <message>
        <source>Media files</source>
        <translation>Mediendateien</translation>
    </message>
    <message>
        <source>Styles and scripts</source>
        <translation>Stylesheets und Skripte</translation>
    </message>
    <message>
        <source>Cron</source>
        <translation>Cron</translation>
    </message>
    <message>
        <source>Indexes</source>
        <translation>Indizes</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>New errors in the log</source>
        <translation>Neue Fehler im Protokoll</translation>
    </message>
    <message>
        <source>Time to first byte</source>
        <translation>Zeit bis zum ersten Byte</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>works (%1)</source>
        <translation>funktioniert (%1)</translation>
    </message>
    <message>
        <source>finds products (%1)</source>
        <translation>findet Produkte (%1)</translation>
    </message>
    <message>
        <source>finds nothing (%1)</source>
        <translation>findet nichts (%1)</translation>
    </message>
    <message>
        <source>empty page (%1)</source>
        <translation>leere Seite (%1)</translation>
    </message>
    <message>
        <source>error message on the page (%1)</source>
        <translation>Fehlermeldung auf der Seite (%1)</translation>
    </message>
    <message>
        <source>maintenance page (%1)</source>
        <translation>Wartungsseite (%1)</translation>
    </message>
    <message>
        <source>leads to another site (%1)</source>
        <translation>führt zu einer anderen Website (%1)</translation>
    </message>
    <message>
        <source>leads to the home page (%1)</source>
        <translation>führt zur Startseite (%1)</translation>
    </message>
    <message>
        <source>no log-in form on the page (%1)</source>
        <translation>kein Anmeldeformular auf der Seite (%1)</translation>
    </message>
    <message>
        <source>no data in the answer (%1)</source>
        <translation>keine Daten in der Antwort (%1)</translation>
    </message>
    <message>
        <source>not found (%1)</source>
        <translation>nicht gefunden (%1)</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>no cart</source>
        <translation>kein Warenkorb</translation>
    </message>
    <message>
        <source>an empty cart</source>
        <translation>ein leerer Warenkorb</translation>
    </message>
    <message>
        <source>a product in the cart</source>
        <translation>ein Produkt im Warenkorb</translation>
    </message>
    <message>
        <source>shipping methods</source>
        <translation>Versandarten</translation>
    </message>
    <message>
        <source>the payment step</source>
        <translation>der Bezahlschritt</translation>
    </message>
    <message numerus="yes">
        <source>ran %n minute(s) ago</source>
        <translation>
            <numerusform>lief vor %n Minute</numerusform>
            <numerusform>lief vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>ran %n hour(s) ago</source>
        <translation>
            <numerusform>lief vor %n Stunde</numerusform>
            <numerusform>lief vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>has never run</source>
        <translation>ist noch nie gelaufen</translation>
    </message>
    <message>
        <source>%1 of %2 ready</source>
        <translation>%1 von %2 bereit</translation>
    </message>
    <message>
        <source>%1, the newest has ID %2</source>
        <translation>%1, das neueste hat die ID %2</translation>
    </message>
    <message>
        <source>%1, all of kinds known before</source>
        <translation>%1, alle von schon bekannter Art</translation>
    </message>
    <message>
        <source>%1, of kinds not seen before: %2</source>
        <translation>%1, davon Arten, die es vorher nicht gab: %2</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n worse</source>
        <translation>
            <numerusform>%n schlechter</numerusform>
            <numerusform>%n schlechter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n better</source>
        <translation>
            <numerusform>%n besser</numerusform>
            <numerusform>%n besser</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n the same</source>
        <translation>
            <numerusform>%n gleich</numerusform>
            <numerusform>%n gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be told</source>
        <translation>
            <numerusform>%n ließ sich nicht feststellen</numerusform>
            <numerusform>%n ließen sich nicht feststellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Compared before and after: %1.</source>
        <translation>Vorher und nachher verglichen: %1.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>The same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <source>Worse</source>
        <translation>Schlechter</translation>
    </message>
    <message>
        <source>Could not tell</source>
        <translation>Nicht feststellbar</translation>
    </message>
</context>
<context>
    <name>DifferenceBox</name>
    <message>
        <source>Is it the same store?</source>
        <translation>Ist es derselbe Shop?</translation>
    </message>
    <message>
        <source>What was compared before and after</source>
        <translation>Was vorher und nachher verglichen wurde</translation>
    </message>
    <message>
        <source>%1 The answers on the right are those of the new version, before it was taken back.</source>
        <translation>%1 Die Antworten rechts sind die der neuen Version, bevor sie zurückgenommen wurde.</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Compared</source>
        <translation>Verglichen</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Neue Version</translation>
    </message>
    <message>
        <source>%1: %2. Before: %3. Now: %4.</source>
        <translation>%1: %2. Vorher: %3. Jetzt: %4.</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>&amp;Save report…</source>
        <translation>Bericht &amp;speichern …</translation>
    </message>
    <message>
        <source>Ask for &amp;help</source>
        <translation>Um &amp;Hilfe bitten</translation>
    </message>
    <message>
        <source>&amp;Restore from the backup…</source>
        <translation>Aus dem Backup &amp;wiederherstellen …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es ausging</translation>
    </message>
    <message>
        <source>This stays in the history of your store, and can be saved as a report.</source>
        <translation>Das bleibt im Verlauf Ihres Shops und kann als Bericht gespeichert werden.</translation>
    </message>
    <message>
        <source>What the server said</source>
        <translation>Was der Server gesagt hat</translation>
    </message>
    <message>
        <source>Backup lies at</source>
        <translation>Das Backup liegt unter</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;Web page (*.html)</source>
        <translation>PDF (*.pdf);;Webseite (*.html)</translation>
    </message>
    <message>
        <source>If all else fails</source>
        <translation>Wenn gar nichts hilft</translation>
    </message>
    <message>
        <source>The path is copied.</source>
        <translation>Der Pfad ist kopiert.</translation>
    </message>
    <message>
        <source>Start o&amp;ver</source>
        <translation>&amp;Von vorn beginnen</translation>
    </message>
    <message>
        <source>&amp;Undo this restore…</source>
        <translation>&amp;Rückgängig machen …</translation>
    </message>
    <message>
        <source>Save &amp;bundle…</source>
        <translation>Hilfe&amp;paket speichern …</translation>
    </message>
    <message>
        <source>Report, journal and the end of the console log, without passwords and keys.</source>
        <translation>Bericht, Journal und das Ende des Konsolenprotokolls, ohne Passwörter und Schlüssel.</translation>
    </message>
    <message>
        <source>Copies what somebody needs who helps you, to be pasted into a message: %1</source>
        <translation>Kopiert, was Ihr Helfer braucht, zum Einfügen in eine Nachricht: %1</translation>
    </message>
    <message>
        <source>Saves what somebody needs who helps you: %1</source>
        <translation>Speichert, was Ihr Helfer braucht: %1</translation>
    </message>
    <message>
        <source>Restores the store as it was before this restore.</source>
        <translation>Stellt den Shop wieder her, wie er vor dieser Wiederherstellung war.</translation>
    </message>
    <message>
        <source>Save bundle</source>
        <translation>Hilfepaket speichern</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
</context>
<context>
    <name>DumpProof</name>
    <message>
        <source>Proving the dump on this computer was stopped.</source>
        <translation>Das Prüfen der Datenbank auf diesem Computer wurde angehalten.</translation>
    </message>
    <message>
        <source>This computer cannot prove the dump.</source>
        <translation>Dieser Computer kann die gesicherte Datenbank nicht prüfen.</translation>
    </message>
    <message>
        <source>It needs a MariaDB or MySQL server program and room for the database; nothing is installed or left behind.</source>
        <translation>Er braucht ein MariaDB- oder MySQL-Serverprogramm und Platz für die Datenbank; nichts wird installiert, und nichts bleibt zurück.</translation>
    </message>
    <message>
        <source>The dump was loaded on this computer and does not hold what the database held.</source>
        <translation>Die gesicherte Datenbank wurde auf diesem Computer geladen und enthält nicht, was die Datenbank enthielt.</translation>
    </message>
    <message>
        <source>Do not rely on this backup; make a new one.</source>
        <translation>Verlassen Sie sich nicht auf dieses Backup; machen Sie ein neues.</translation>
    </message>
    <message>
        <source>Fetching the database dump to prove it on this computer …</source>
        <translation>Die gesicherte Datenbank wird geholt, um sie auf diesem Computer zu prüfen …</translation>
    </message>
    <message>
        <source>Loading the database dump into a private database on this computer …</source>
        <translation>Die gesicherte Datenbank wird in eine eigene Datenbank auf diesem Computer geladen …</translation>
    </message>
    <message>
        <source>The server cannot load the dump to prove it, and neither can this computer: it has no MariaDB or MySQL server program. The run goes on without that proof.</source>
        <translation>Der Server kann die gesicherte Datenbank nicht zur Prüfung laden, und dieser Computer auch nicht: Ihm fehlt ein MariaDB- oder MySQL-Serverprogramm. Der Lauf geht ohne diesen Beweis weiter.</translation>
    </message>
    <message>
        <source>%1 The run goes on without that proof. %2</source>
        <translation>%1 Der Lauf geht ohne diesen Beweis weiter. %2</translation>
    </message>
    <message>
        <source>The database dump was loaded on this computer and is whole.</source>
        <translation>Die gesicherte Datenbank wurde auf diesem Computer geladen und ist vollständig.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>&amp;Add your first store</source>
        <translation>&amp;Fügen Sie Ihren ersten Shop hinzu</translation>
    </message>
    <message>
        <source>&amp;Try it on a practice store</source>
        <translation>Mit einem &amp;Übungsshop ausprobieren</translation>
    </message>
    <message>
        <source>Storewright upgrades Magento stores over SSH, and puts them back if anything goes wrong.</source>
        <translation>Storewright aktualisiert Magento-Shops über SSH und stellt sie zurück, wenn etwas schiefgeht.</translation>
    </message>
    <message>
        <source>A small Magento-like store on this computer, with a real server, to try everything on</source>
        <translation>Ein kleiner, Magento ähnlicher Shop auf diesem Computer, mit echtem Server, um alles auszuprobieren</translation>
    </message>
    <message>
        <source>The practice store is coming up…</source>
        <translation>Der Übungsshop wird gestartet …</translation>
    </message>
</context>
<context>
    <name>Errand</name>
    <message>
        <source>There is no key file %1.</source>
        <translation>Es gibt keine Schlüsseldatei %1.</translation>
    </message>
    <message>
        <source>Name the file of your private key after --identity.</source>
        <translation>Nennen Sie nach --identity die Datei Ihres privaten Schlüssels.</translation>
    </message>
    <message>
        <source>Password:</source>
        <translation>Passwort:</translation>
    </message>
    <message>
        <source>No password came over standard input.</source>
        <translation>Über die Standardeingabe kam kein Passwort.</translation>
    </message>
    <message>
        <source>Hand it over as one line, or leave out --password-stdin.</source>
        <translation>Übergeben Sie es als eine Zeile, oder lassen Sie --password-stdin weg.</translation>
    </message>
    <message>
        <source>Passphrase of %1:</source>
        <translation>Passphrase von %1:</translation>
    </message>
    <message>
        <source>Password of %1:</source>
        <translation>Passwort von %1:</translation>
    </message>
    <message>
        <source>No Magento store was found in the usual places on this server.</source>
        <translation>An den üblichen Stellen dieses Servers wurde kein Magento-Shop gefunden.</translation>
    </message>
    <message>
        <source>Name its folder: ssh://user@host/path/to/store</source>
        <translation>Nennen Sie seinen Ordner: ssh://benutzer@server/pfad/zum/shop</translation>
    </message>
    <message numerus="yes">
        <source>There are %n stores on this server.</source>
        <translation>
            <numerusform>Auf diesem Server ist %n Shop.</numerusform>
            <numerusform>Auf diesem Server sind %n Shops.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name the folder of the one you mean: ssh://user@host/path/to/store</source>
        <translation>Nennen Sie den Ordner des gemeinten: ssh://benutzer@server/pfad/zum/shop</translation>
    </message>
    <message>
        <source>Public key:</source>
        <translation>Public Key:</translation>
    </message>
    <message>
        <source>Private key:</source>
        <translation>Private Key:</translation>
    </message>
    <message>
        <source>The access keys did not come over standard input.</source>
        <translation>Über die Standardeingabe kamen keine Zugangsschlüssel.</translation>
    </message>
    <message>
        <source>Hand them over as two lines: the Public key, then the Private key.</source>
        <translation>Übergeben Sie sie als zwei Zeilen: erst den Public Key, dann den Private Key.</translation>
    </message>
    <message>
        <source>Only one of the two access keys is in the environment.</source>
        <translation>In der Umgebung steht nur einer der beiden Zugangsschlüssel.</translation>
    </message>
    <message>
        <source>Set both STOREWRIGHT_PUBLIC_KEY and STOREWRIGHT_PRIVATE_KEY.</source>
        <translation>Setzen Sie sowohl STOREWRIGHT_PUBLIC_KEY als auch STOREWRIGHT_PRIVATE_KEY.</translation>
    </message>
    <message>
        <source>Watch it with: %1</source>
        <translation>Zusehen mit: %1</translation>
    </message>
    <message>
        <source>Have it brought to its end with: %1</source>
        <translation>Zu Ende bringen lassen mit: %1</translation>
    </message>
    <message>
        <source>It finds out where the store stands and goes on, or back: %1</source>
        <translation>Er stellt fest, wo der Shop steht, und macht weiter oder geht zurück: %1</translation>
    </message>
    <message>
        <source>Everything that was changed is put back: %1</source>
        <translation>Alles Geänderte wird zurückgestellt: %1</translation>
    </message>
    <message>
        <source>Nothing is touched, and you look after the store yourself: %1</source>
        <translation>Nichts wird angerührt, und Sie kümmern sich selbst um den Shop: %1</translation>
    </message>
</context>
<context>
    <name>ExtensionChoice</name>
    <message>
        <source>“%1” comes with %2 and cannot be chosen by itself.</source>
        <translation>„%1“ kommt mit %2 und lässt sich nicht für sich wählen.</translation>
    </message>
    <message>
        <source>Name %1 instead.</source>
        <translation>Nennen Sie stattdessen %1.</translation>
    </message>
    <message>
        <source>composer.json of this store asks for no extension “%1”.</source>
        <translation>Die composer.json dieses Shops verlangt keine Erweiterung „%1“.</translation>
    </message>
    <message>
        <source>Name one of: %1</source>
        <translation>Nennen Sie eine davon: %1</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Raise all extensions too that are not held</source>
        <translation>Auch alle Erweiterungen anheben, die nicht festgehalten sind</translation>
    </message>
    <message>
        <source>Raise this extension to that version</source>
        <translation>Diese Erweiterung auf jene Version anheben</translation>
    </message>
    <message>
        <source>Take this extension out of the store; its data stays in the database</source>
        <translation>Diese Erweiterung aus dem Shop nehmen; ihre Daten bleiben in der Datenbank</translation>
    </message>
    <message>
        <source>Leave this extension at its version, and remember why</source>
        <translation>Diese Erweiterung bei ihrer Version lassen und sich merken, warum</translation>
    </message>
    <message>
        <source>How long --hold holds: 2026-12-31; else until you let go</source>
        <translation>Wie lange --hold festhält: 2026-12-31; sonst bis Sie loslassen</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>Write it like 2026-12-31.</source>
        <translation>Schreiben Sie es wie 2026-12-31.</translation>
    </message>
    <message>
        <source>Why is %1 held?</source>
        <translation>Warum wird %1 festgehalten?</translation>
    </message>
    <message>
        <source>Write --hold %1=REASON.</source>
        <translation>Schreiben Sie --hold %1=GRUND.</translation>
    </message>
    <message>
        <source>To which version is %1 to be raised?</source>
        <translation>Auf welche Version soll %1 angehoben werden?</translation>
    </message>
    <message>
        <source>Write --update %1=VERSION.</source>
        <translation>Schreiben Sie --update %1=VERSION.</translation>
    </message>
    <message>
        <source>See what each extension allows with: %1</source>
        <translation>Was jede Erweiterung zulässt, zeigt: %1</translation>
    </message>
</context>
<context>
    <name>ExtensionsCommand</name>
    <message>
        <source>The store&apos;s extensions, and what a new version means for each</source>
        <translation>Die Erweiterungen des Shops, und was eine neue Version für jede bedeutet</translation>
    </message>
    <message>
        <source>… this version; else the newest that is on offer</source>
        <translation>… diese Version; sonst die neueste, die angeboten wird</translation>
    </message>
    <message>
        <source>From now on leave this extension at its version</source>
        <translation>Diese Erweiterung von nun an bei ihrer Version lassen</translation>
    </message>
    <message>
        <source>… until this day: 2026-12-31</source>
        <translation>… bis zu diesem Tag: 2026-12-31</translation>
    </message>
    <message>
        <source>Hold this extension no longer</source>
        <translation>Diese Erweiterung nicht länger festhalten</translation>
    </message>
    <message>
        <source>What is held is kept in your list of stores, for every later upgrade.</source>
        <translation>Was festgehalten wird, steht in Ihrer Liste der Shops und gilt für jedes spätere Upgrade.</translation>
    </message>
    <message>
        <source>The version to go to; else the newest that is on offer</source>
        <translation>Die Zielversion; sonst die neueste, die angeboten wird</translation>
    </message>
    <message>
        <source>Its maker has given it up.</source>
        <translation>Ihr Hersteller hat sie aufgegeben.</translation>
    </message>
    <message>
        <source>Its maker has given it up and names %1 instead.</source>
        <translation>Ihr Hersteller hat sie aufgegeben und nennt stattdessen %1.</translation>
    </message>
    <message>
        <source>Held until %1: %2</source>
        <translation>Festgehalten bis %1: %2</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Festgehalten: %1</translation>
    </message>
    <message>
        <source>Extensions of %1, for Magento %2:</source>
        <translation>Erweiterungen von %1, für Magento %2:</translation>
    </message>
    <message>
        <source>No extensions of other makers were found in this store.</source>
        <translation>In diesem Shop wurden keine Erweiterungen anderer Hersteller gefunden.</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was das heißt</translation>
    </message>
    <message>
        <source>There is nothing to do: the store runs %1.</source>
        <translation>Es ist nichts zu tun: Der Shop hat bereits %1.</translation>
    </message>
    <message>
        <source>Composer looks for packages that fit. Nothing is changed.</source>
        <translation>Composer sucht nach passenden Paketen. Nichts wird geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Composer found packages that fit Magento %1: %n change(s).</source>
        <translation>
            <numerusform>Composer hat Pakete gefunden, die zu Magento %1 passen: %n Änderung.</numerusform>
            <numerusform>Composer hat Pakete gefunden, die zu Magento %1 passen: %n Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Go there with: %1</source>
        <translation>Dorthin geht es mit: %1</translation>
    </message>
    <message>
        <source>Let Composer look for packages that fit, or rehearse the whole upgrade on a copy; changes nothing</source>
        <translation>Composer nach passenden Paketen suchen lassen oder das ganze Upgrade an einer Kopie proben; ändert nichts</translation>
    </message>
    <message>
        <source>Rehearse all of it: on a copy of the code, with a copy of the database</source>
        <translation>Alles proben: an einer Kopie des Codes, mit einer Kopie der Datenbank</translation>
    </message>
    <message>
        <source>With --whole: start it and do not watch it</source>
        <translation>Mit --whole: starten und nicht zusehen</translation>
    </message>
    <message>
        <source>Works on a copy of composer.json and composer.lock on the server. Ends with 0 when packages were found that fit, and with 3 when not, with the ways out of it.
With --whole everything but the store itself is as in the upgrade: the copy is upgraded, compiled and thrown away, and the plan knows then how long it takes.</source>
        <translation>Arbeitet auf dem Server an einer Kopie von composer.json und composer.lock. Endet mit 0, wenn passende Pakete gefunden wurden, und sonst mit 3 und den Auswegen.
Mit --whole ist bis auf den Shop selbst alles wie beim Upgrade: Die Kopie wird aktualisiert, kompiliert und weggeworfen, und der Plan weiß dann, wie lange es dauert.</translation>
    </message>
</context>
<context>
    <name>ExtensionsPage</name>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>N&amp;o</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>What about your extensions?</source>
        <translation>Was wird aus Ihren Erweiterungen?</translation>
    </message>
    <message>
        <source>What cannot stay as it is is already settled where there is a way. Everything else stays, unless you say otherwise.</source>
        <translation>Was nicht bleiben kann, wie es ist, ist schon geregelt, wo es einen Weg gibt. Alles andere bleibt, wenn Sie nichts anderes sagen.</translation>
    </message>
    <message>
        <source>Also update the extensions that could stay as they are?</source>
        <translation>Auch die Erweiterungen aktualisieren, die bleiben könnten, wie sie sind?</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Erweiterung</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>Installiert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was das heißt</translation>
    </message>
    <message>
        <source>Looking at your extensions…</source>
        <translation>Ihre Erweiterungen werden angesehen …</translation>
    </message>
    <message>
        <source>The updates of your extensions could not be looked up</source>
        <translation>Die Updates Ihrer Erweiterungen ließen sich nicht nachsehen</translation>
    </message>
    <message>
        <source>comes along</source>
        <translation>kommt mit</translation>
    </message>
    <message>
        <source>What to do with %1</source>
        <translation>Was mit %1 geschieht</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Update to %1</source>
        <translation>Auf %1 aktualisieren</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Take out (data kept)</source>
        <translation>Herausnehmen (Daten bleiben)</translation>
    </message>
    <message>
        <source>It allows: %1.</source>
        <translation>Sie lässt zu: %1.</translation>
    </message>
    <message>
        <source>Its maker has given it up.</source>
        <translation>Ihr Hersteller hat sie aufgegeben.</translation>
    </message>
    <message>
        <source>Its maker has given it up and names %1 instead.</source>
        <translation>Ihr Hersteller hat sie aufgegeben und nennt stattdessen %1.</translation>
    </message>
    <message>
        <source>Held until %1: %2</source>
        <translation>Festgehalten bis %1: %2</translation>
    </message>
    <message>
        <source>Held: %1</source>
        <translation>Festgehalten: %1</translation>
    </message>
    <message>
        <source>Magento %1 needs a decision from you</source>
        <translation>Magento %1 braucht eine Entscheidung von Ihnen</translation>
    </message>
    <message>
        <source>%1 Update it, take it out, or go back and choose another version.</source>
        <translation>%1 Aktualisieren Sie sie, nehmen Sie sie heraus, oder wählen Sie auf der Seite davor eine andere Version.</translation>
    </message>
    <message>
        <source>No extensions of other makers were found in your store</source>
        <translation>In Ihrem Shop wurden keine Erweiterungen anderer Hersteller gefunden</translation>
    </message>
    <message>
        <source>All extensions stay as they are</source>
        <translation>Alle Erweiterungen bleiben, wie sie sind</translation>
    </message>
    <message numerus="yes">
        <source>%n extension(s) change with Magento</source>
        <translation>
            <numerusform>%n Erweiterung ändert sich mit Magento</numerusform>
            <numerusform>%n Erweiterungen ändern sich mit Magento</numerusform>
        </translation>
    </message>
    <message>
        <source>What is taken out leaves the shop; its tables stay in the database, and it finds them again when you install it later.</source>
        <translation>Was herausgenommen wird, verlässt den Shop; die Tabellen bleiben in der Datenbank und werden wiedergefunden, wenn Sie die Erweiterung später installieren.</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>The access keys were not accepted.</source>
        <translation>Die Zugangsschlüssel wurden nicht angenommen.</translation>
    </message>
    <message>
        <source>Log in to commercemarketplace.adobe.com with the account that owns the licence, open My profile → Access Keys, and enter both keys again.</source>
        <translation>Melden Sie sich bei commercemarketplace.adobe.com mit dem Konto an, dem die Lizenz gehört, öffnen Sie „My profile → Access Keys“ und geben Sie beide Schlüssel noch einmal ein.</translation>
    </message>
    <message>
        <source>The server has no access keys for the repository that Magento comes from.</source>
        <translation>Der Server hat keine Zugangsschlüssel für das Repository, aus dem Magento kommt.</translation>
    </message>
    <message>
        <source>Enter your Public Key and Private Key in Storewright, and try again.</source>
        <translation>Geben Sie Ihren Public Key und Private Key in Storewright ein und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The access keys are real, but their account may not download this product.</source>
        <translation>Die Zugangsschlüssel sind echt, aber ihr Konto darf dieses Produkt nicht herunterladen.</translation>
    </message>
    <message>
        <source>Use the keys of the account that owns the licence, not those of a shared account, or renew the licence.</source>
        <translation>Nehmen Sie die Schlüssel des Kontos, dem die Lizenz gehört, nicht die eines geteilten Kontos, oder verlängern Sie die Lizenz.</translation>
    </message>
    <message>
        <source>One package can no longer be downloaded with your account.</source>
        <translation>Ein Paket kann mit Ihrem Konto nicht mehr heruntergeladen werden.</translation>
    </message>
    <message>
        <source>Renew the extension it belongs to, or remove that extension before the upgrade.</source>
        <translation>Verlängern Sie die Erweiterung, zu der es gehört, oder entfernen Sie sie vor dem Upgrade.</translation>
    </message>
    <message>
        <source>Composer does not know one of the packages your store needs.</source>
        <translation>Composer kennt eines der Pakete nicht, die Ihr Shop braucht.</translation>
    </message>
    <message>
        <source>Probably the repository or the keys of that extension&apos;s maker are missing on the server. Ask the maker for them.</source>
        <translation>Wahrscheinlich fehlen auf dem Server das Repository oder die Schlüssel des Herstellers dieser Erweiterung. Fragen Sie den Hersteller danach.</translation>
    </message>
    <message>
        <source>The maker of an extension has withdrawn the version that your store uses.</source>
        <translation>Der Hersteller einer Erweiterung hat die Version zurückgezogen, die Ihr Shop verwendet.</translation>
    </message>
    <message>
        <source>Renew the extension or take its newest version, and try again.</source>
        <translation>Verlängern Sie die Erweiterung oder nehmen Sie ihre neueste Version, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The server could not make a secure connection to the download site.</source>
        <translation>Der Server konnte keine sichere Verbindung zur Download-Seite aufbauen.</translation>
    </message>
    <message>
        <source>Ask your host to update the server&apos;s CA certificates and to check that TLS 1.2 or newer works.</source>
        <translation>Bitten Sie Ihren Hoster, die CA-Zertifikate des Servers zu erneuern und zu prüfen, ob TLS 1.2 oder neuer funktioniert.</translation>
    </message>
    <message>
        <source>A download took too long and was given up.</source>
        <translation>Ein Download dauerte zu lange und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, ask your host whether outgoing connections are slow or blocked.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, fragen Sie Ihren Hoster, ob ausgehende Verbindungen langsam oder gesperrt sind.</translation>
    </message>
    <message>
        <source>The server could not reach the site that Magento is downloaded from.</source>
        <translation>Der Server konnte die Seite nicht erreichen, von der Magento heruntergeladen wird.</translation>
    </message>
    <message>
        <source>Ask your host to allow outgoing HTTPS to repo.magento.com, repo.packagist.org and github.com.</source>
        <translation>Bitten Sie Ihren Hoster, ausgehendes HTTPS zu repo.magento.com, repo.packagist.org und github.com zu erlauben.</translation>
    </message>
    <message>
        <source>The site that Magento is downloaded from has a problem of its own.</source>
        <translation>Die Seite, von der Magento heruntergeladen wird, hat selbst ein Problem.</translation>
    </message>
    <message>
        <source>Wait a few minutes and try again.</source>
        <translation>Warten Sie ein paar Minuten und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A package of the same name exists in a public place, so for your safety it was refused.</source>
        <translation>Ein gleichnamiges Paket gibt es an einem öffentlichen Ort; zu Ihrer Sicherheit wurde es abgelehnt.</translation>
    </message>
    <message>
        <source>Update magento/composer-dependency-version-audit-plugin to 0.1.6 or newer, or ask the extension&apos;s maker.</source>
        <translation>Bringen Sie magento/composer-dependency-version-audit-plugin auf 0.1.6 oder neuer, oder fragen Sie den Hersteller der Erweiterung.</translation>
    </message>
    <message>
        <source>The Composer on the server is too old to download anything.</source>
        <translation>Der Composer auf dem Server ist zu alt, um noch etwas herunterzuladen.</translation>
    </message>
    <message>
        <source>Ask your host to install Composer 2.</source>
        <translation>Bitten Sie Ihren Hoster, Composer 2 zu installieren.</translation>
    </message>
    <message>
        <source>The new version needs another PHP than the one the server runs.</source>
        <translation>Die neue Version braucht ein anderes PHP als das des Servers.</translation>
    </message>
    <message>
        <source>Switch PHP in your hosting panel, for the website and for the command line, or choose a version that fits your PHP.</source>
        <translation>Stellen Sie PHP im Kundenbereich Ihres Hosters um, für die Website und für die Kommandozeile, oder wählen Sie eine Version, die zu Ihrem PHP passt.</translation>
    </message>
    <message>
        <source>composer.json says the server has another PHP than it really has.</source>
        <translation>composer.json behauptet, der Server habe ein anderes PHP, als er wirklich hat.</translation>
    </message>
    <message>
        <source>Remove config.platform.php from composer.json, and try again.</source>
        <translation>Entfernen Sie config.platform.php aus composer.json und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>PHP on the server lacks an extension that the new version needs.</source>
        <translation>Dem PHP auf dem Server fehlt eine Erweiterung, die die neue Version braucht.</translation>
    </message>
    <message>
        <source>Ask your host to enable the PHP extension that the log names, for the command line too.</source>
        <translation>Bitten Sie Ihren Hoster, die im Protokoll genannte PHP-Erweiterung zu aktivieren, auch für die Kommandozeile.</translation>
    </message>
    <message>
        <source>Composer refuses this version because security holes are known in it.</source>
        <translation>Composer verweigert diese Version, weil in ihr Sicherheitslücken bekannt sind.</translation>
    </message>
    <message>
        <source>Choose the newest patch of the version, which has them closed.</source>
        <translation>Wählen Sie den neuesten Patch der Version, in dem sie geschlossen sind.</translation>
    </message>
    <message>
        <source>composer.json asks for a version of a package that the new Magento cannot have.</source>
        <translation>composer.json verlangt eine Version eines Pakets, die das neue Magento nicht haben kann.</translation>
    </message>
    <message>
        <source>Update the extension that the log names, or loosen its version in composer.json.</source>
        <translation>Aktualisieren Sie die im Protokoll genannte Erweiterung, oder lockern Sie ihre Version in composer.json.</translation>
    </message>
    <message>
        <source>A package that has to move along was held back.</source>
        <translation>Ein Paket, das mitziehen muss, wurde festgehalten.</translation>
    </message>
    <message>
        <source>Update the extension that the log names together with Magento.</source>
        <translation>Aktualisieren Sie die im Protokoll genannte Erweiterung zusammen mit Magento.</translation>
    </message>
    <message>
        <source>Leftover developer settings of the old version stand in the way.</source>
        <translation>Übrig gebliebene Entwicklereinstellungen der alten Version stehen im Weg.</translation>
    </message>
    <message>
        <source>Remove the packages that the log names from require-dev in composer.json, and try again.</source>
        <translation>Entfernen Sie die im Protokoll genannten Pakete aus require-dev in composer.json und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The Composer plugin that upgrades Magento is not active.</source>
        <translation>Das Composer-Plugin, das Magento aktualisiert, ist nicht aktiv.</translation>
    </message>
    <message>
        <source>Install magento/composer-root-update-plugin 2.0 or newer, or allow it in composer.json.</source>
        <translation>Installieren Sie magento/composer-root-update-plugin 2.0 oder neuer, oder erlauben Sie es in composer.json.</translation>
    </message>
    <message>
        <source>Composer was not allowed to run a plugin that Magento needs.</source>
        <translation>Composer durfte ein Plugin nicht ausführen, das Magento braucht.</translation>
    </message>
    <message>
        <source>Allow the plugin that the log names under config.allow-plugins in composer.json.</source>
        <translation>Erlauben Sie das im Protokoll genannte Plugin unter config.allow-plugins in composer.json.</translation>
    </message>
    <message>
        <source>Composer ran as root and therefore without Magento&apos;s own plugins.</source>
        <translation>Composer lief als root und deshalb ohne Magentos eigene Plugins.</translation>
    </message>
    <message>
        <source>Log in as the user who owns the store&apos;s files, not as root.</source>
        <translation>Melden Sie sich als der Benutzer an, dem die Dateien des Shops gehören, nicht als root.</translation>
    </message>
    <message>
        <source>A Composer plugin of the old version broke while it met the new one.</source>
        <translation>Ein Composer-Plugin der alten Version ging kaputt, als es auf die neue traf.</translation>
    </message>
    <message>
        <source>Try again: the second attempt runs with the new plugin.</source>
        <translation>Versuchen Sie es noch einmal: Der zweite Versuch läuft mit dem neuen Plugin.</translation>
    </message>
    <message>
        <source>A package is only there as a test version, which your settings do not allow.</source>
        <translation>Ein Paket gibt es nur als Testversion, die Ihre Einstellungen nicht erlauben.</translation>
    </message>
    <message>
        <source>Choose a finished version of the extension that the log names.</source>
        <translation>Wählen Sie eine fertige Version der im Protokoll genannten Erweiterung.</translation>
    </message>
    <message>
        <source>composer.json was changed by hand and composer.lock was not.</source>
        <translation>composer.json wurde von Hand geändert, composer.lock nicht.</translation>
    </message>
    <message>
        <source>Let a developer run composer update for that change first, then try again.</source>
        <translation>Lassen Sie einen Entwickler zuerst composer update für diese Änderung ausführen und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>composer.json is damaged.</source>
        <translation>composer.json ist beschädigt.</translation>
    </message>
    <message>
        <source>Put back the last good composer.json, or let a developer look at the line that the log names.</source>
        <translation>Spielen Sie die letzte gute composer.json zurück, oder lassen Sie einen Entwickler die im Protokoll genannte Zeile ansehen.</translation>
    </message>
    <message>
        <source>Some extensions do not fit the new Magento version.</source>
        <translation>Einige Erweiterungen passen nicht zur neuen Magento-Version.</translation>
    </message>
    <message>
        <source>Update or remove the extensions that the log names, or choose an older version of Magento.</source>
        <translation>Aktualisieren oder entfernen Sie die im Protokoll genannten Erweiterungen, oder wählen Sie eine ältere Magento-Version.</translation>
    </message>
    <message>
        <source>A program that Composer called took too long.</source>
        <translation>Ein von Composer aufgerufenes Programm brauchte zu lange.</translation>
    </message>
    <message>
        <source>Try again at a quieter hour, or ask your host whether the server is overloaded.</source>
        <translation>Versuchen Sie es zu einer ruhigeren Stunde noch einmal, oder fragen Sie Ihren Hoster, ob der Server überlastet ist.</translation>
    </message>
    <message>
        <source>PHP may use too little memory on this server.</source>
        <translation>PHP darf auf diesem Server zu wenig Speicher benutzen.</translation>
    </message>
    <message>
        <source>Ask your host to raise memory_limit for the command line to 2G or more.</source>
        <translation>Bitten Sie Ihren Hoster, memory_limit für die Kommandozeile auf 2G oder mehr zu setzen.</translation>
    </message>
    <message>
        <source>The server ended the program, most likely because it ran out of memory.</source>
        <translation>Der Server hat das Programm beendet, höchstwahrscheinlich weil ihm der Speicher ausging.</translation>
    </message>
    <message>
        <source>Ask your host for more memory or 2 GB of swap, or run the upgrade at a quieter hour.</source>
        <translation>Bitten Sie Ihren Hoster um mehr Speicher oder 2 GB Swap, oder machen Sie das Upgrade zu einer ruhigeren Stunde.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>Delete old backups and log files, or ask your host for more room, and try again.</source>
        <translation>Löschen Sie alte Backups und Protokolldateien, oder bitten Sie Ihren Hoster um mehr Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Some of the store&apos;s files belong to another user and cannot be replaced.</source>
        <translation>Einige Dateien des Shops gehören einem anderen Benutzer und können nicht ersetzt werden.</translation>
    </message>
    <message>
        <source>Ask your host to give all of the store&apos;s files to the user you log in with.</source>
        <translation>Bitten Sie Ihren Hoster, alle Dateien des Shops dem Benutzer zu geben, mit dem Sie sich anmelden.</translation>
    </message>
    <message>
        <source>A file of the store could not be written.</source>
        <translation>Eine Datei des Shops konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Magento may not write to folders it has to write to.</source>
        <translation>Magento darf nicht in Ordner schreiben, in die es schreiben muss.</translation>
    </message>
    <message>
        <source>Give the owner and the web server&apos;s group the right to write to the folders that the log names.</source>
        <translation>Geben Sie dem Eigentümer und der Gruppe des Webservers das Schreibrecht für die im Protokoll genannten Ordner.</translation>
    </message>
    <message>
        <source>A download arrived damaged.</source>
        <translation>Ein Download kam beschädigt an.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, ask your host about the proxy between the server and the internet.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, fragen Sie Ihren Hoster nach dem Proxy zwischen Server und Internet.</translation>
    </message>
    <message>
        <source>Somebody changed Magento&apos;s or an extension&apos;s own files by hand.</source>
        <translation>Jemand hat eigene Dateien von Magento oder einer Erweiterung von Hand geändert.</translation>
    </message>
    <message>
        <source>Let a developer keep those changes as a patch, and put the original files back.</source>
        <translation>Lassen Sie einen Entwickler diese Änderungen als Patch aufheben und die ursprünglichen Dateien zurückspielen.</translation>
    </message>
    <message>
        <source>The server cannot unpack what it downloads.</source>
        <translation>Der Server kann nicht entpacken, was er herunterlädt.</translation>
    </message>
    <message>
        <source>Ask your host to install unzip or PHP&apos;s zip extension.</source>
        <translation>Bitten Sie Ihren Hoster, unzip oder die PHP-Erweiterung zip zu installieren.</translation>
    </message>
    <message>
        <source>The server allows this user too few open files.</source>
        <translation>Der Server erlaubt diesem Benutzer zu wenige offene Dateien.</translation>
    </message>
    <message>
        <source>Ask your host to raise the limit of open files (ulimit -n) to 65536.</source>
        <translation>Bitten Sie Ihren Hoster, die Grenze für offene Dateien (ulimit -n) auf 65536 zu setzen.</translation>
    </message>
    <message>
        <source>Your host has switched off a PHP function that the upgrade needs.</source>
        <translation>Ihr Hoster hat eine PHP-Funktion abgeschaltet, die das Upgrade braucht.</translation>
    </message>
    <message>
        <source>Ask your host to allow it for PHP on the command line.</source>
        <translation>Bitten Sie Ihren Hoster, sie für PHP auf der Kommandozeile zu erlauben.</translation>
    </message>
    <message>
        <source>PHP or Composer was not found on the server.</source>
        <translation>PHP oder Composer wurde auf dem Server nicht gefunden.</translation>
    </message>
    <message>
        <source>Choose the right PHP and Composer in the store&apos;s settings, or ask your host where they are.</source>
        <translation>Wählen Sie in den Einstellungen des Shops das richtige PHP und den richtigen Composer, oder fragen Sie Ihren Hoster, wo sie liegen.</translation>
    </message>
    <message>
        <source>The store lies on a disk that cannot be written to.</source>
        <translation>Der Shop liegt auf einer Festplatte, auf die nicht geschrieben werden kann.</translation>
    </message>
    <message>
        <source>Stores on Adobe&apos;s cloud are upgraded through git. On any other server, ask your host.</source>
        <translation>Shops in der Cloud von Adobe werden über git aktualisiert. Auf jedem anderen Server: Fragen Sie Ihren Hoster.</translation>
    </message>
    <message>
        <source>PHP on the command line is older than this Magento allows.</source>
        <translation>PHP auf der Kommandozeile ist älter, als dieses Magento erlaubt.</translation>
    </message>
    <message>
        <source>Choose a newer PHP in the store&apos;s settings, or ask your host for one.</source>
        <translation>Wählen Sie in den Einstellungen des Shops ein neueres PHP, oder bitten Sie Ihren Hoster darum.</translation>
    </message>
    <message>
        <source>PHP on the command line does not fit the files of this Magento.</source>
        <translation>PHP auf der Kommandozeile passt nicht zu den Dateien dieses Magento.</translation>
    </message>
    <message>
        <source>Choose the PHP that the log names in the store&apos;s settings, or ask your host for it.</source>
        <translation>Wählen Sie in den Einstellungen des Shops das im Protokoll genannte PHP, oder bitten Sie Ihren Hoster darum.</translation>
    </message>
    <message>
        <source>The store&apos;s program files are incomplete.</source>
        <translation>Die Programmdateien des Shops sind unvollständig.</translation>
    </message>
    <message>
        <source>Restore the store from its backup.</source>
        <translation>Stellen Sie den Shop aus seinem Backup wieder her.</translation>
    </message>
    <message>
        <source>A program file cannot be read by this PHP.</source>
        <translation>Eine Programmdatei kann von diesem PHP nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Update the extension whose file the log names, or switch PHP to the version it is made for.</source>
        <translation>Aktualisieren Sie die Erweiterung, deren Datei das Protokoll nennt, oder stellen Sie PHP auf die Version um, für die sie gemacht ist.</translation>
    </message>
    <message>
        <source>An extension is not made for this version of PHP.</source>
        <translation>Eine Erweiterung ist nicht für diese PHP-Version gemacht.</translation>
    </message>
    <message>
        <source>Update the extension whose file the log names, or switch it off.</source>
        <translation>Aktualisieren Sie die Erweiterung, deren Datei das Protokoll nennt, oder schalten Sie sie ab.</translation>
    </message>
    <message>
        <source>An extension still uses parts that Magento has removed.</source>
        <translation>Eine Erweiterung verwendet noch Teile, die Magento entfernt hat.</translation>
    </message>
    <message>
        <source>An extension does not fit the new version&apos;s own code.</source>
        <translation>Eine Erweiterung passt nicht zum Code der neuen Version.</translation>
    </message>
    <message>
        <source>Update the extension that the log names, or switch it off.</source>
        <translation>Aktualisieren Sie die im Protokoll genannte Erweiterung, oder schalten Sie sie ab.</translation>
    </message>
    <message>
        <source>A class that the store needs is not there: an extension was removed or does not fit.</source>
        <translation>Eine Klasse, die der Shop braucht, ist nicht da: Eine Erweiterung wurde entfernt oder passt nicht.</translation>
    </message>
    <message>
        <source>Update or switch off the extension that the log names.</source>
        <translation>Aktualisieren Sie die im Protokoll genannte Erweiterung, oder schalten Sie sie ab.</translation>
    </message>
    <message>
        <source>An extension is installed twice, once in app/code and once by Composer.</source>
        <translation>Eine Erweiterung ist doppelt installiert, einmal in app/code und einmal durch Composer.</translation>
    </message>
    <message>
        <source>Delete its old copy in app/code.</source>
        <translation>Löschen Sie ihre alte Kopie in app/code.</translation>
    </message>
    <message>
        <source>The store&apos;s list of modules names one that is not there.</source>
        <translation>Die Modulliste des Shops nennt eines, das nicht da ist.</translation>
    </message>
    <message>
        <source>Remove the module that the log names from app/etc/config.php, or install it again.</source>
        <translation>Entfernen Sie das im Protokoll genannte Modul aus app/etc/config.php, oder installieren Sie es wieder.</translation>
    </message>
    <message>
        <source>app/etc/env.php is missing, empty or may not be read.</source>
        <translation>app/etc/env.php fehlt, ist leer oder darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that this is the store&apos;s folder and that the user you log in with owns it.</source>
        <translation>Prüfen Sie, ob das der Ordner des Shops ist und ob er dem Benutzer gehört, mit dem Sie sich anmelden.</translation>
    </message>
    <message>
        <source>An extension&apos;s own upgrade does not work.</source>
        <translation>Das eigene Upgrade einer Erweiterung funktioniert nicht.</translation>
    </message>
    <message>
        <source>An extension asked for the store&apos;s websites before Magento was ready.</source>
        <translation>Eine Erweiterung hat nach den Websites des Shops gefragt, bevor Magento so weit war.</translation>
    </message>
    <message>
        <source>Switch off the extension that the log names during the upgrade.</source>
        <translation>Schalten Sie die im Protokoll genannte Erweiterung während des Upgrades ab.</translation>
    </message>
    <message>
        <source>One library is there in a version that is known not to work.</source>
        <translation>Eine Bibliothek liegt in einer Version vor, die bekanntlich nicht funktioniert.</translation>
    </message>
    <message>
        <source>Update laminas/laminas-escaper with Composer.</source>
        <translation>Aktualisieren Sie laminas/laminas-escaper mit Composer.</translation>
    </message>
    <message>
        <source>Magento could not start its own commands: an extension, the database or the generated files are broken.</source>
        <translation>Magento konnte seine eigenen Befehle nicht starten: Eine Erweiterung, die Datenbank oder die generierten Dateien sind kaputt.</translation>
    </message>
    <message>
        <source>Look at the first error in the log; the database being down is the most common cause.</source>
        <translation>Sehen Sie sich den ersten Fehler im Protokoll an; am häufigsten ist die Datenbank nicht erreichbar.</translation>
    </message>
    <message>
        <source>The database server is of a version that this Magento does not allow.</source>
        <translation>Der Datenbankserver hat eine Version, die dieses Magento nicht erlaubt.</translation>
    </message>
    <message>
        <source>Ask your host for a database version that the log lists, or choose another version of Magento.</source>
        <translation>Bitten Sie Ihren Hoster um eine im Protokoll genannte Datenbankversion, oder wählen Sie eine andere Magento-Version.</translation>
    </message>
    <message>
        <source>The search engine that the store uses is not supported by this Magento.</source>
        <translation>Die Suchmaschine des Shops wird von diesem Magento nicht unterstützt.</translation>
    </message>
    <message>
        <source>Ask your host for OpenSearch, set it under Catalog Search in the Admin, and try again.</source>
        <translation>Bitten Sie Ihren Hoster um OpenSearch, stellen Sie es im Admin unter „Katalogsuche“ ein, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The search engine does not answer.</source>
        <translation>Die Suchmaschine antwortet nicht.</translation>
    </message>
    <message>
        <source>Ask your host to start Elasticsearch or OpenSearch, and check its address under Catalog Search in the Admin.</source>
        <translation>Bitten Sie Ihren Hoster, Elasticsearch oder OpenSearch zu starten, und prüfen Sie die Adresse im Admin unter „Katalogsuche“.</translation>
    </message>
    <message>
        <source>The search engine that the store is set to does not exist in the new version.</source>
        <translation>Die im Shop eingestellte Suchmaschine gibt es in der neuen Version nicht.</translation>
    </message>
    <message>
        <source>Choose OpenSearch under Catalog Search in the Admin.</source>
        <translation>Wählen Sie im Admin unter „Katalogsuche“ OpenSearch.</translation>
    </message>
    <message>
        <source>The database does not let the store in.</source>
        <translation>Die Datenbank lässt den Shop nicht herein.</translation>
    </message>
    <message>
        <source>Check the database&apos;s user name, password and name in app/etc/env.php with your host.</source>
        <translation>Prüfen Sie mit Ihrem Hoster Benutzername, Passwort und Name der Datenbank in app/etc/env.php.</translation>
    </message>
    <message>
        <source>The database does not answer.</source>
        <translation>Die Datenbank antwortet nicht.</translation>
    </message>
    <message>
        <source>Ask your host to start the database server.</source>
        <translation>Bitten Sie Ihren Hoster, den Datenbankserver zu starten.</translation>
    </message>
    <message>
        <source>The database ended the connection in the middle of the work.</source>
        <translation>Die Datenbank hat die Verbindung mitten in der Arbeit beendet.</translation>
    </message>
    <message>
        <source>Ask your host to raise max_allowed_packet and wait_timeout, and try again.</source>
        <translation>Bitten Sie Ihren Hoster, max_allowed_packet und wait_timeout zu erhöhen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Something else was writing to the database at the same time.</source>
        <translation>Etwas anderes hat gleichzeitig in die Datenbank geschrieben.</translation>
    </message>
    <message>
        <source>Make sure that no import and no background job is running, and try again.</source>
        <translation>Sorgen Sie dafür, dass kein Import und keine Hintergrundaufgabe läuft, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The database has no room left.</source>
        <translation>Die Datenbank hat keinen Platz mehr.</translation>
    </message>
    <message>
        <source>Ask your host for more disk room for the database and its temporary files.</source>
        <translation>Bitten Sie Ihren Hoster um mehr Festplattenplatz für die Datenbank und ihre temporären Dateien.</translation>
    </message>
    <message>
        <source>A table of the database is stored in an old form.</source>
        <translation>Eine Tabelle der Datenbank ist in einer alten Form gespeichert.</translation>
    </message>
    <message>
        <source>Old leftover data in the database blocks the upgrade.</source>
        <translation>Alte Überbleibsel in der Datenbank verhindern das Upgrade.</translation>
    </message>
    <message>
        <source>Let a developer remove the rows of the table that the log names which belong to nothing any more.</source>
        <translation>Lassen Sie einen Entwickler in der im Protokoll genannten Tabelle die Zeilen entfernen, die zu nichts mehr gehören.</translation>
    </message>
    <message>
        <source>The database is not as this version left it: an earlier upgrade broke off, or somebody changed it by hand.</source>
        <translation>Die Datenbank ist nicht so, wie diese Version sie hinterlassen hat: Ein früheres Upgrade brach ab, oder jemand hat sie von Hand geändert.</translation>
    </message>
    <message>
        <source>Restore the store from a backup made before that, and try again.</source>
        <translation>Stellen Sie den Shop aus einem Backup von davor wieder her, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Two rows in the database stand where only one may be.</source>
        <translation>In der Datenbank stehen zwei Zeilen, wo nur eine stehen darf.</translation>
    </message>
    <message>
        <source>Let a developer look at the table and the key that the log names.</source>
        <translation>Lassen Sie einen Entwickler die im Protokoll genannte Tabelle und den Schlüssel ansehen.</translation>
    </message>
    <message>
        <source>A module could not convert its data.</source>
        <translation>Ein Modul konnte seine Daten nicht umwandeln.</translation>
    </message>
    <message>
        <source>The log says which one and why. Update that extension or ask its maker; for Magento&apos;s own modules, ask a developer.</source>
        <translation>Das Protokoll sagt, welches und warum. Aktualisieren Sie diese Erweiterung oder fragen Sie ihren Hersteller; bei Magentos eigenen Modulen einen Entwickler.</translation>
    </message>
    <message>
        <source>Old settings in the database cannot be read.</source>
        <translation>Alte Einstellungen in der Datenbank sind nicht lesbar.</translation>
    </message>
    <message>
        <source>Let a developer look at the setting that the log names.</source>
        <translation>Lassen Sie einen Entwickler die im Protokoll genannte Einstellung ansehen.</translation>
    </message>
    <message>
        <source>The B2B extension does not work with this version of MariaDB.</source>
        <translation>Die B2B-Erweiterung funktioniert mit dieser MariaDB-Version nicht.</translation>
    </message>
    <message>
        <source>Apply Adobe&apos;s patch ACSD-65540, and try again.</source>
        <translation>Wenden Sie Adobes Patch ACSD-65540 an, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>MySQL 8.4 needs a setting for this store.</source>
        <translation>MySQL 8.4 braucht für diesen Shop eine Einstellung.</translation>
    </message>
    <message>
        <source>Ask your host to set restrict_fk_on_non_standard_key = OFF.</source>
        <translation>Bitten Sie Ihren Hoster, restrict_fk_on_non_standard_key = OFF zu setzen.</translation>
    </message>
    <message>
        <source>The database user may not create the store&apos;s triggers.</source>
        <translation>Der Datenbankbenutzer darf die Trigger des Shops nicht anlegen.</translation>
    </message>
    <message>
        <source>Ask your host to set log_bin_trust_function_creators = 1.</source>
        <translation>Bitten Sie Ihren Hoster, log_bin_trust_function_creators = 1 zu setzen.</translation>
    </message>
    <message>
        <source>The database holds triggers or views of a user that no longer exists.</source>
        <translation>Die Datenbank enthält Trigger oder Views eines Benutzers, den es nicht mehr gibt.</translation>
    </message>
    <message>
        <source>Let a developer create them anew: set all indexers to Update on Save and back to Update by Schedule.</source>
        <translation>Lassen Sie einen Entwickler sie neu anlegen: alle Indexer auf „Beim Speichern aktualisieren“ und zurück auf „Nach Zeitplan aktualisieren“ stellen.</translation>
    </message>
    <message>
        <source>The database user may not do all that an upgrade needs.</source>
        <translation>Der Datenbankbenutzer darf nicht alles, was ein Upgrade braucht.</translation>
    </message>
    <message>
        <source>Ask your host to give it all privileges on the store&apos;s database.</source>
        <translation>Bitten Sie Ihren Hoster, ihm alle Rechte an der Datenbank des Shops zu geben.</translation>
    </message>
    <message>
        <source>The database has more connections than it allows.</source>
        <translation>Die Datenbank hat mehr Verbindungen, als sie erlaubt.</translation>
    </message>
    <message>
        <source>Try again at a quieter hour.</source>
        <translation>Versuchen Sie es zu einer ruhigeren Stunde noch einmal.</translation>
    </message>
    <message>
        <source>app/etc/config.php lists fewer websites or stores than the database holds; importing it would delete them.</source>
        <translation>app/etc/config.php führt weniger Websites oder Shops auf als die Datenbank; der Import würde sie löschen.</translation>
    </message>
    <message>
        <source>Let a developer remove the scopes from app/etc/config.php before the upgrade.</source>
        <translation>Lassen Sie vor dem Upgrade einen Entwickler die „scopes“ aus app/etc/config.php entfernen.</translation>
    </message>
    <message>
        <source>The settings in app/etc/config.php could not be imported.</source>
        <translation>Die Einstellungen in app/etc/config.php konnten nicht importiert werden.</translation>
    </message>
    <message>
        <source>The message queue (RabbitMQ) does not answer or refuses the store.</source>
        <translation>Die Message-Queue (RabbitMQ) antwortet nicht oder weist den Shop ab.</translation>
    </message>
    <message>
        <source>Ask your host to start it, and check its user and password in app/etc/env.php.</source>
        <translation>Bitten Sie Ihren Hoster, sie zu starten, und prüfen Sie Benutzer und Passwort in app/etc/env.php.</translation>
    </message>
    <message>
        <source>Magento&apos;s own backup is switched off.</source>
        <translation>Magentos eigenes Backup ist abgeschaltet.</translation>
    </message>
    <message>
        <source>Nothing is lost: Storewright makes its own. Try again.</source>
        <translation>Es ist nichts verloren: Storewright macht sein eigenes. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The program files are newer than the database: an upgrade broke off.</source>
        <translation>Die Programmdateien sind neuer als die Datenbank: Ein Upgrade brach ab.</translation>
    </message>
    <message>
        <source>Let Storewright finish the upgrade, or restore the store from its backup.</source>
        <translation>Lassen Sie Storewright das Upgrade zu Ende bringen, oder stellen Sie den Shop aus seinem Backup wieder her.</translation>
    </message>
    <message>
        <source>The database is newer than the program files: only the files were put back.</source>
        <translation>Die Datenbank ist neuer als die Programmdateien: Nur die Dateien wurden zurückgespielt.</translation>
    </message>
    <message>
        <source>Restore the database from the same backup, or upgrade again.</source>
        <translation>Stellen Sie die Datenbank aus demselben Backup wieder her, oder machen Sie das Upgrade noch einmal.</translation>
    </message>
    <message>
        <source>The settings files have changed and were not imported yet.</source>
        <translation>Die Einstellungsdateien haben sich geändert und sind noch nicht importiert.</translation>
    </message>
    <message>
        <source>Run the upgrade, which imports them, or let a developer run app:config:import.</source>
        <translation>Machen Sie das Upgrade, das sie importiert, oder lassen Sie einen Entwickler app:config:import ausführen.</translation>
    </message>
    <message>
        <source>The database holds a table of a kind that Magento cannot read.</source>
        <translation>Die Datenbank enthält eine Tabelle einer Art, die Magento nicht lesen kann.</translation>
    </message>
    <message>
        <source>Let a developer move the table that the log names to a database of its own.</source>
        <translation>Lassen Sie einen Entwickler die im Protokoll genannte Tabelle in eine eigene Datenbank verschieben.</translation>
    </message>
    <message>
        <source>The folder var/session belongs to another user.</source>
        <translation>Der Ordner var/session gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>Ask your host to give var/session to the user who owns the store.</source>
        <translation>Bitten Sie Ihren Hoster, var/session dem Benutzer zu geben, dem der Shop gehört.</translation>
    </message>
    <message>
        <source>Redis, which holds the store&apos;s cache or sessions, does not answer.</source>
        <translation>Redis, das den Cache oder die Sitzungen des Shops hält, antwortet nicht.</translation>
    </message>
    <message>
        <source>Ask your host to start Redis, and check its address in app/etc/env.php.</source>
        <translation>Bitten Sie Ihren Hoster, Redis zu starten, und prüfen Sie die Adresse in app/etc/env.php.</translation>
    </message>
    <message>
        <source>Magento could not write its generated files.</source>
        <translation>Magento konnte seine generierten Dateien nicht schreiben.</translation>
    </message>
    <message>
        <source>Ask your host to give the folder generated to the user you log in with.</source>
        <translation>Bitten Sie Ihren Hoster, den Ordner generated dem Benutzer zu geben, mit dem Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Magento could not make one of its generated files: the disk is full, the folder is not writable, or an extension misses a class.</source>
        <translation>Magento konnte eine seiner generierten Dateien nicht anlegen: Die Festplatte ist voll, der Ordner nicht beschreibbar, oder einer Erweiterung fehlt eine Klasse.</translation>
    </message>
    <message>
        <source>Look at the line above it in the log, then ask your host about the disk and the folder generated, or the extension&apos;s maker.</source>
        <translation>Sehen Sie sich die Zeile darüber im Protokoll an, und fragen Sie dann Ihren Hoster nach der Festplatte und dem Ordner generated oder den Hersteller der Erweiterung.</translation>
    </message>
    <message>
        <source>An extension carries its own tests, which do not belong into a store.</source>
        <translation>Eine Erweiterung bringt ihre eigenen Tests mit, die nicht in einen Shop gehören.</translation>
    </message>
    <message>
        <source>Delete the Test folder of the extension that the log names, or update it.</source>
        <translation>Löschen Sie den Ordner Test der im Protokoll genannten Erweiterung, oder aktualisieren Sie sie.</translation>
    </message>
    <message>
        <source>An extension does not fit the new Magento version.</source>
        <translation>Eine Erweiterung passt nicht zur neuen Magento-Version.</translation>
    </message>
    <message>
        <source>The store is not in production mode, where the design files need not be made beforehand.</source>
        <translation>Der Shop ist nicht im Produktionsmodus; die Gestaltungsdateien müssen dann nicht vorab gemacht werden.</translation>
    </message>
    <message>
        <source>Nothing is wrong. Try again.</source>
        <translation>Es ist nichts falsch. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The styles of a theme do not fit the new Magento version.</source>
        <translation>Die Stile eines Themes passen nicht zur neuen Magento-Version.</translation>
    </message>
    <message>
        <source>Ask the maker of the theme that the log names for an update.</source>
        <translation>Bitten Sie den Hersteller des im Protokoll genannten Themes um ein Update.</translation>
    </message>
    <message>
        <source>The design files of the store have not been made.</source>
        <translation>Die Gestaltungsdateien des Shops wurden nicht gemacht.</translation>
    </message>
    <message>
        <source>Retry the step that makes the static content.</source>
        <translation>Wiederholen Sie den Schritt, der die statischen Inhalte macht.</translation>
    </message>
    <message>
        <source>The folder pub/static may not be written to.</source>
        <translation>In den Ordner pub/static darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Ask your host to give pub/static to the user you log in with.</source>
        <translation>Bitten Sie Ihren Hoster, pub/static dem Benutzer zu geben, mit dem Sie sich anmelden.</translation>
    </message>
    <message>
        <source>A theme that the store is set to is not there any more.</source>
        <translation>Ein im Shop eingestelltes Theme ist nicht mehr da.</translation>
    </message>
    <message>
        <source>Choose another theme under Content → Design → Configuration in the Admin.</source>
        <translation>Wählen Sie im Admin unter „Inhalt → Design → Konfiguration“ ein anderes Theme.</translation>
    </message>
    <message>
        <source>Another reindex was running.</source>
        <translation>Eine andere Neuindizierung lief gerade.</translation>
    </message>
    <message>
        <source>Wait until it has ended, and try again.</source>
        <translation>Warten Sie, bis sie beendet ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>One of the indexes could not be built.</source>
        <translation>Einer der Indizes konnte nicht aufgebaut werden.</translation>
    </message>
    <message>
        <source>Look at the lines below it in the log, and retry the step.</source>
        <translation>Sehen Sie sich die Zeilen darunter im Protokoll an, und wiederholen Sie den Schritt.</translation>
    </message>
    <message>
        <source>The search engine refuses to store anything, mostly because its disk is almost full.</source>
        <translation>Die Suchmaschine weigert sich, etwas zu speichern, meist weil ihre Festplatte fast voll ist.</translation>
    </message>
    <message>
        <source>Ask your host to make room on the search engine&apos;s disk, and reindex.</source>
        <translation>Bitten Sie Ihren Hoster, auf der Festplatte der Suchmaschine Platz zu schaffen, und indizieren Sie neu.</translation>
    </message>
    <message>
        <source>The storefront still shows the maintenance page.</source>
        <translation>Der Shop zeigt noch immer die Wartungsseite.</translation>
    </message>
    <message>
        <source>Open the store again in Storewright; if it stays closed, ask your host to restart the web server.</source>
        <translation>Öffnen Sie den Shop in Storewright noch einmal; bleibt er geschlossen, bitten Sie Ihren Hoster, den Webserver neu zu starten.</translation>
    </message>
    <message>
        <source>The storefront shows an error instead of the store.</source>
        <translation>Statt des Shops erscheint ein Fehler.</translation>
    </message>
    <message>
        <source>The details are in var/report on the server, under the number that the page shows.</source>
        <translation>Die Einzelheiten liegen auf dem Server in var/report, unter der Nummer, die die Seite zeigt.</translation>
    </message>
    <message>
        <source>The web server still has the old program files in memory.</source>
        <translation>Der Webserver hat noch die alten Programmdateien im Speicher.</translation>
    </message>
    <message>
        <source>Ask your host to restart PHP (PHP-FPM).</source>
        <translation>Bitten Sie Ihren Hoster, PHP (PHP-FPM) neu zu starten.</translation>
    </message>
    <message>
        <source>The cache folder belongs to another user.</source>
        <translation>Der Cache-Ordner gehört einem anderen Benutzer.</translation>
    </message>
    <message>
        <source>Ask your host to give the folder var to the user who owns the store.</source>
        <translation>Bitten Sie Ihren Hoster, den Ordner var dem Benutzer zu geben, dem der Shop gehört.</translation>
    </message>
    <message>
        <source>The web server looks for the store in the wrong folder.</source>
        <translation>Der Webserver sucht den Shop im falschen Ordner.</translation>
    </message>
    <message>
        <source>Since Magento 2.4.2 the document root has to be the folder pub. Ask your host to change it.</source>
        <translation>Seit Magento 2.4.2 muss das Wurzelverzeichnis des Webservers der Ordner pub sein. Bitten Sie Ihren Hoster, das zu ändern.</translation>
    </message>
    <message>
        <source>Background jobs are switched off in app/etc/env.php.</source>
        <translation>Hintergrundaufgaben sind in app/etc/env.php abgeschaltet.</translation>
    </message>
    <message>
        <source>Let a developer set cron/enabled there to 1.</source>
        <translation>Lassen Sie einen Entwickler dort cron/enabled auf 1 setzen.</translation>
    </message>
    <message>
        <source>An old repair patch no longer fits the new version.</source>
        <translation>Ein alter Reparatur-Patch passt nicht mehr zur neuen Version.</translation>
    </message>
    <message>
        <source>It may be part of the new version. Let a developer renew or remove the patch that the log names.</source>
        <translation>Vielleicht ist er Teil der neuen Version. Lassen Sie einen Entwickler den im Protokoll genannten Patch erneuern oder entfernen.</translation>
    </message>
    <message>
        <source>Let a developer renew or remove the patch that the log names.</source>
        <translation>Lassen Sie einen Entwickler den im Protokoll genannten Patch erneuern oder entfernen.</translation>
    </message>
    <message>
        <source>The program patch is missing on the server.</source>
        <translation>Auf dem Server fehlt das Programm patch.</translation>
    </message>
    <message>
        <source>Ask your host to install patch.</source>
        <translation>Bitten Sie Ihren Hoster, patch zu installieren.</translation>
    </message>
    <message>
        <source>This store was cloned with git from Magento&apos;s own source.</source>
        <translation>Dieser Shop wurde mit git aus Magentos Quelltext geklont.</translation>
    </message>
    <message>
        <source>Such a store cannot be upgraded here; let a developer move it to an installation by Composer.</source>
        <translation>Ein solcher Shop kann hier nicht aktualisiert werden; lassen Sie einen Entwickler ihn auf eine Installation mit Composer umziehen.</translation>
    </message>
    <message>
        <source>A file or folder of the store may not be written to.</source>
        <translation>In eine Datei oder einen Ordner des Shops darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the Public Key and the Private Key, and try again.</source>
        <translation>Prüfen Sie Public Key und Private Key, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Use the keys of the account that owns the licence, or renew the licence.</source>
        <translation>Nehmen Sie die Schlüssel des Kontos, dem die Lizenz gehört, oder verlängern Sie die Lizenz.</translation>
    </message>
    <message>
        <source>A package that the upgrade needs is not offered to your account.</source>
        <translation>Ein Paket, das das Upgrade braucht, wird Ihrem Konto nicht angeboten.</translation>
    </message>
    <message>
        <source>Renew the extension it belongs to, or remove it before the upgrade.</source>
        <translation>Verlängern Sie die Erweiterung, zu der es gehört, oder entfernen Sie sie vor dem Upgrade.</translation>
    </message>
    <message>
        <source>Try again in a few minutes. If it happens again, ask your host to allow outgoing HTTPS.</source>
        <translation>Versuchen Sie es in ein paar Minuten noch einmal. Geschieht es wieder, bitten Sie Ihren Hoster, ausgehendes HTTPS zu erlauben.</translation>
    </message>
    <message>
        <source>The packages of your store and of the new version do not fit together.</source>
        <translation>Die Pakete Ihres Shops und der neuen Version passen nicht zusammen.</translation>
    </message>
    <message>
        <source>Update or remove the extensions that the log names, or choose another version.</source>
        <translation>Aktualisieren oder entfernen Sie die im Protokoll genannten Erweiterungen, oder wählen Sie eine andere Version.</translation>
    </message>
    <message>
        <source>The new version could not be compiled with your extensions.</source>
        <translation>Die neue Version ließ sich mit Ihren Erweiterungen nicht kompilieren.</translation>
    </message>
    <message>
        <source>The log says which one and why. Ask the extension&apos;s maker or a developer.</source>
        <translation>Das Protokoll sagt, welche und warum. Fragen Sie den Hersteller der Erweiterung oder einen Entwickler.</translation>
    </message>
    <message>
        <source>The database could not be brought to the new version.</source>
        <translation>Die Datenbank konnte nicht auf die neue Version gebracht werden.</translation>
    </message>
    <message>
        <source>Let a developer look at the error in the log.</source>
        <translation>Lassen Sie einen Entwickler den Fehler im Protokoll ansehen.</translation>
    </message>
    <message>
        <source>The database does not answer as the upgrade needs it to.</source>
        <translation>Die Datenbank antwortet nicht so, wie das Upgrade es braucht.</translation>
    </message>
    <message>
        <source>Ask your host to check the database server, and try again.</source>
        <translation>Bitten Sie Ihren Hoster, den Datenbankserver zu prüfen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Ask your host for more disk room for the database.</source>
        <translation>Bitten Sie Ihren Hoster um mehr Festplattenplatz für die Datenbank.</translation>
    </message>
    <message>
        <source>The upgrade ran out of memory.</source>
        <translation>Dem Upgrade ging der Speicher aus.</translation>
    </message>
    <message>
        <source>The search engine does not answer as the upgrade needs it to.</source>
        <translation>Die Suchmaschine antwortet nicht so, wie das Upgrade es braucht.</translation>
    </message>
    <message>
        <source>Ask your host to check Elasticsearch or OpenSearch, and try again.</source>
        <translation>Bitten Sie Ihren Hoster, Elasticsearch oder OpenSearch zu prüfen, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The backup could not be made.</source>
        <translation>Das Backup konnte nicht gemacht werden.</translation>
    </message>
    <message>
        <source>Look at the last lines of the log; mostly the room on the disk or the rights on the database are missing.</source>
        <translation>Sehen Sie sich die letzten Zeilen des Protokolls an; meist fehlt Platz auf der Festplatte, oder Rechte an der Datenbank fehlen.</translation>
    </message>
    <message>
        <source>The backup could not be read back, so nothing was changed.</source>
        <translation>Das Backup konnte nicht zurückgelesen werden, deshalb wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Check the room on the disk, and make the backup again.</source>
        <translation>Prüfen Sie den Platz auf der Festplatte, und machen Sie das Backup noch einmal.</translation>
    </message>
    <message>
        <source>The storefront did not answer as it did before.</source>
        <translation>Der Shop antwortete nicht so wie zuvor.</translation>
    </message>
    <message>
        <source>Look at the store in a browser, and at the last lines of the log.</source>
        <translation>Sehen Sie sich den Shop in einem Browser an, und die letzten Zeilen des Protokolls.</translation>
    </message>
    <message>
        <source>The store was changed by somebody else since the plan was made.</source>
        <translation>Der Shop wurde, seit der Plan gemacht wurde, von jemand anderem geändert.</translation>
    </message>
    <message>
        <source>Check the store again and make a new plan.</source>
        <translation>Prüfen Sie den Shop noch einmal, und machen Sie einen neuen Plan.</translation>
    </message>
    <message>
        <source>The store would have been closed longer than was agreed.</source>
        <translation>Der Shop wäre länger geschlossen geblieben als vereinbart.</translation>
    </message>
    <message>
        <source>Allow more time, or choose a quieter hour.</source>
        <translation>Erlauben Sie mehr Zeit, oder wählen Sie eine ruhigere Stunde.</translation>
    </message>
    <message>
        <source>The program was ended from outside, for instance because the server restarted.</source>
        <translation>Das Programm wurde von außen beendet, zum Beispiel weil der Server neu startete.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, ask your host whether long-running programs are ended.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, fragen Sie Ihren Hoster, ob lang laufende Programme beendet werden.</translation>
    </message>
    <message>
        <source>A step failed, and its output is none that we know.</source>
        <translation>Ein Schritt ist fehlgeschlagen, und seine Ausgabe ist keine, die wir kennen.</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Your host</source>
        <translation>Ihr Hoster</translation>
    </message>
    <message>
        <source>The maker of the extension</source>
        <translation>Der Hersteller der Erweiterung</translation>
    </message>
    <message>
        <source>Adobe</source>
        <translation>Adobe</translation>
    </message>
    <message>
        <source>Let a developer update symfony/console with Composer, to 4.4.30 or newer.</source>
        <translation>Lassen Sie einen Entwickler symfony/console mit Composer auf 4.4.30 oder neuer bringen.</translation>
    </message>
    <message>
        <source>Let a developer or your host convert the store&apos;s tables to ROW_FORMAT=DYNAMIC.</source>
        <translation>Lassen Sie einen Entwickler oder Ihren Hoster die Tabellen des Shops auf ROW_FORMAT=DYNAMIC umstellen.</translation>
    </message>
    <message>
        <source>The store&apos;s styles and scripts are there, but the web server does not find them.</source>
        <translation>Die Stile und Skripte des Shops sind da, aber der Webserver findet sie nicht.</translation>
    </message>
    <message>
        <source>Ask your host to add Magento&apos;s own rule for /static/version to the web server.</source>
        <translation>Bitten Sie Ihren Hoster, Magentos eigene Regel für /static/version in den Webserver einzutragen.</translation>
    </message>
    <message>
        <source>Nobody said in time that the store works, so it went back by itself, as was agreed.</source>
        <translation>Niemand hat rechtzeitig gesagt, dass der Shop funktioniert; deshalb ging er wie vereinbart von selbst zurück.</translation>
    </message>
    <message>
        <source>Upgrade again at a time when somebody can look at the store, or allow more time for it.</source>
        <translation>Machen Sie das Upgrade noch einmal, wenn jemand den Shop ansehen kann, oder geben Sie mehr Zeit dafür.</translation>
    </message>
    <message>
        <source>You looked at the store on trial and had it put back.</source>
        <translation>Sie haben sich den Shop auf Probe angesehen und ihn zurückstellen lassen.</translation>
    </message>
    <message>
        <source>Find out what did not work, best on a copy of the store, before you upgrade again.</source>
        <translation>Finden Sie heraus, was nicht funktioniert hat, am besten an einer Kopie des Shops, bevor Sie das Upgrade noch einmal machen.</translation>
    </message>
    <message>
        <source>Look at the last lines of the log, or send the bundle for help to whoever looks after your store: it holds the log, and no passwords.</source>
        <translation>Sehen Sie sich die letzten Zeilen des Protokolls an, oder schicken Sie das Hilfepaket dem, der Ihren Shop betreut: Es enthält das Protokoll und keine Passwörter.</translation>
    </message>
    <message>
        <source>You can fix this yourself.</source>
        <translation>Das können Sie selbst beheben.</translation>
    </message>
    <message>
        <source>Your host can fix this.</source>
        <translation>Das kann Ihr Hoster beheben.</translation>
    </message>
    <message>
        <source>A developer</source>
        <translation>Ein Entwickler</translation>
    </message>
    <message>
        <source>A developer can fix this.</source>
        <translation>Das kann ein Entwickler beheben.</translation>
    </message>
    <message>
        <source>The maker of the extension can fix this.</source>
        <translation>Das kann der Hersteller der Erweiterung beheben.</translation>
    </message>
    <message>
        <source>Adobe can fix this.</source>
        <translation>Das kann Adobe beheben.</translation>
    </message>
    <message>
        <source>app/etc/config.php does not list all websites, stores and store views; the upgrade would have deleted those that it lacks.</source>
        <translation>app/etc/config.php nennt nicht alle Websites, Stores und Store-Views; das Upgrade hätte die fehlenden gelöscht.</translation>
    </message>
    <message>
        <source>Nothing was deleted. Look at &quot;Store views in config.php&quot; on the readiness page: it says how the list is written anew. Then try again.</source>
        <translation>Nichts wurde gelöscht. Sehen Sie auf der Seite der Bereitschaft nach „Store-Views in config.php“: dort steht, wie die Liste neu geschrieben wird. Dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Magento was still changing the database when the time agreed for the closed store was over.</source>
        <translation>Magento änderte noch die Datenbank, als die vereinbarte Zeit für den geschlossenen Shop vorbei war.</translation>
    </message>
    <message>
        <source>Large tables can take an hour or more. Allow more time, choose a quieter hour, and ask your host what the database is busy with (SHOW PROCESSLIST).</source>
        <translation>Große Tabellen können eine Stunde und länger dauern. Erlauben Sie mehr Zeit, wählen Sie eine ruhigere Stunde und fragen Sie Ihren Hoster, womit die Datenbank beschäftigt ist (SHOW PROCESSLIST).</translation>
    </message>
    <message>
        <source>Maintenance mode was switched on, but visitors still got the store, so somebody could have gone on ordering.</source>
        <translation>Der Wartungsmodus wurde eingeschaltet, aber Besucher bekamen weiter den Shop; jemand hätte noch bestellen können.</translation>
    </message>
    <message>
        <source>Most likely a cache in front of the store (Varnish, a CDN) answers for it. Have it emptied or switched off for the upgrade, then try again.</source>
        <translation>Wahrscheinlich antwortet ein Cache vor dem Shop (Varnish, ein CDN) an seiner Stelle. Lassen Sie ihn für das Upgrade leeren oder ausschalten und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The Magento Admin now asks for Two-Factor Authorization (2FA), as it always does since Magento 2.4.0.</source>
        <translation>Der Magento Admin verlangt jetzt die Zwei-Faktor-Anmeldung (2FA), wie seit Magento 2.4.0 immer.</translation>
    </message>
    <message>
        <source>Log in to the Admin and follow the e-mail it sends you to set 2FA up. If none arrives, ask your host whether the server may send e-mail.</source>
        <translation>Melden Sie sich im Admin an und folgen Sie der E-Mail, um 2FA einzurichten. Kommt keine an, fragen Sie Ihren Hoster, ob der Server E-Mails senden darf.</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source>Match &amp;case</source>
        <translation>&amp;Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>F&amp;ind:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Text to look for in the log</source>
        <translation>Text, der im Protokoll gesucht wird</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Vorheriger</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächster</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close the find bar</source>
        <translation>Die Suchleiste schließen</translation>
    </message>
    <message>
        <source>Went on from the end.</source>
        <translation>Vom Ende aus weitergesucht.</translation>
    </message>
    <message>
        <source>Went on from the beginning.</source>
        <translation>Vom Anfang aus weitergesucht.</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>Nicht gefunden.</translation>
    </message>
</context>
<context>
    <name>Foldout</name>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>Follow</name>
    <message>
        <source>You are no longer watching the run; it goes on on the server.</source>
        <translation>Sie sehen dem Lauf nicht mehr zu; er geht auf dem Server weiter.</translation>
    </message>
</context>
<context>
    <name>Forecast</name>
    <message>
        <source>%1 %2 %3</source>
        <comment>three sentences</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>Rehearsed on a copy of this store on %1: it worked.</source>
        <translation>An einer Kopie dieses Shops am %1 geprobt: Es hat geklappt.</translation>
    </message>
    <message numerus="yes">
        <source>The store would be closed for about %n minute(s).</source>
        <translation>
            <numerusform>Der Shop wäre etwa %n Minute geschlossen.</numerusform>
            <numerusform>Der Shop wäre etwa %n Minuten geschlossen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From beginning to end it would take about %n minute(s).</source>
        <translation>
            <numerusform>Von Anfang bis Ende würde es etwa %n Minute dauern.</numerusform>
            <numerusform>Von Anfang bis Ende würde es etwa %n Minuten dauern.</numerusform>
        </translation>
    </message>
    <message>
        <source>The store would stay open, because the new version leaves the database as it is.</source>
        <translation>Der Shop bliebe offen, weil die neue Version die Datenbank lässt, wie sie ist.</translation>
    </message>
</context>
<context>
    <name>FullReport</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>put back</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>What was compared, before and after</source>
        <translation>Was vorher und nachher verglichen wurde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Where the backup is</source>
        <translation>Wo das Backup liegt</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurückgelesen</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Computer</translation>
    </message>
    <message>
        <source>no copy</source>
        <translation>keine Kopie</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>SHA-256 checksum</source>
        <translation>SHA-256-Prüfsumme</translation>
    </message>
    <message>
        <source>The store before</source>
        <translation>Der Shop vorher</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Angesehen</translation>
    </message>
    <message>
        <source>Magento</source>
        <translation>Magento</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Log-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>PHP</source>
        <translation>PHP</translation>
    </message>
    <message>
        <source>Composer</source>
        <translation>Composer</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Search engine</source>
        <translation>Suchmaschine</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Sitzungen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Storefront</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Caches switched off</source>
        <translation>Abgeschaltete Caches</translation>
    </message>
    <message>
        <source>Extensions</source>
        <translation>Erweiterungen</translation>
    </message>
    <message>
        <source>Could not be told</source>
        <translation>Nicht festzustellen</translation>
    </message>
    <message>
        <source>The plan, and what came of it</source>
        <translation>Der Plan, und was daraus wurde</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>How it went</source>
        <translation>Wie es ging</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What proves it</source>
        <translation>Was es beweist</translation>
    </message>
    <message>
        <source>This run has not ended yet, so there is no report of it.</source>
        <translation>Dieser Lauf ist noch nicht zu Ende, darum gibt es keinen Bericht.</translation>
    </message>
    <message>
        <source>Wait for its end, or look on at it.</source>
        <translation>Warten Sie sein Ende ab, oder sehen Sie ihm zu.</translation>
    </message>
    <message>
        <source>For the expert</source>
        <translation>Für Fachleute</translation>
    </message>
    <message>
        <source>Passwords, keys, e-mail addresses and rows about customers and orders were taken out of what follows.</source>
        <translation>Passwörter, Schlüssel, E-Mail-Adressen und Zeilen über Kunden und Bestellungen wurden aus dem Folgenden herausgenommen.</translation>
    </message>
    <message>
        <source>The exact commands</source>
        <translation>Die genauen Befehle</translation>
    </message>
    <message>
        <source>The journal</source>
        <translation>Das Journal</translation>
    </message>
    <message>
        <source>The end of the console log</source>
        <translation>Das Ende des Konsolenprotokolls</translation>
    </message>
    <message>
        <source>The console log</source>
        <translation>Das Konsolenprotokoll</translation>
    </message>
    <message>
        <source>What visitors got, second by second</source>
        <translation>Was Besucher bekamen, Sekunde für Sekunde</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>What visitors got</source>
        <translation>Was Besucher bekamen</translation>
    </message>
    <message numerus="yes">
        <source>%n more change(s) of the answer are not listed.</source>
        <translation>
            <numerusform>%n weiterer Wechsel der Antwort ist nicht aufgeführt.</numerusform>
            <numerusform>%n weitere Wechsel der Antwort sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The home page was asked for %n time(s), past every cache, from the server itself.</source>
        <translation>
            <numerusform>Die Startseite wurde %n Mal abgerufen, an jedem Cache vorbei, vom Server selbst aus.</numerusform>
            <numerusform>Die Startseite wurde %n Mal abgerufen, an jedem Cache vorbei, vom Server selbst aus.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GoneBox</name>
    <message>
        <source>How should it go on?</source>
        <translation>Wie soll es weitergehen?</translation>
    </message>
    <message>
        <source>Bring it to its &amp;end</source>
        <translation>Zu &amp;Ende bringen</translation>
    </message>
    <message>
        <source>Put the store bac&amp;k</source>
        <translation>Den Shop zurückste&amp;llen</translation>
    </message>
    <message>
        <source>&amp;Leave it as it is</source>
        <translation>So lassen, wie es &amp;ist</translation>
    </message>
    <message>
        <source>&amp;Do this</source>
        <translation>Ausfü&amp;hren</translation>
    </message>
    <message>
        <source>Your server finds out where it stopped, and finishes the work or puts the store back, whichever is safe.</source>
        <translation>Ihr Server stellt fest, wo er stehen geblieben ist, und bringt die Arbeit zu Ende oder stellt den Shop zurück, je nachdem, was sicher ist.</translation>
    </message>
    <message>
        <source>Whatever was changed is taken back, and the store opens as it was before.</source>
        <translation>Alles Geänderte wird zurückgenommen, und der Shop öffnet, wie er vorher war.</translation>
    </message>
    <message>
        <source>Nothing is touched. The store stays as it stands now, closed if it is closed, and is yours to mend.</source>
        <translation>Nichts wird angerührt. Der Shop bleibt, wie er jetzt steht, geschlossen, wenn er geschlossen ist; in Ordnung bringen müssen Sie ihn selbst.</translation>
    </message>
</context>
<context>
    <name>HelpBundle</name>
    <message>
        <source>How the run ended</source>
        <translation>Wie der Lauf ausging</translation>
    </message>
    <message>
        <source>The plan: steps and settings</source>
        <translation>Der Plan: Schritte und Einstellungen</translation>
    </message>
    <message>
        <source>The journal: what was done and when</source>
        <translation>Das Journal: was wann getan wurde</translation>
    </message>
    <message>
        <source>The last lines of the console log</source>
        <translation>Die letzten Zeilen des Konsolenprotokolls</translation>
    </message>
    <message>
        <source>In this text, for whoever helps you:</source>
        <translation>In diesem Text, für Ihren Helfer:</translation>
    </message>
    <message>
        <source>Taken out: passwords, keys, tokens, cookies, e-mail addresses, and rows about customers and orders. Look through it before you send it.</source>
        <translation>Herausgenommen: Passwörter, Schlüssel, Token, Cookies, E-Mail-Adressen und Zeilen über Kunden und Bestellungen. Sehen Sie ihn durch, bevor Sie ihn schicken.</translation>
    </message>
</context>
<context>
    <name>HistoryWindow</name>
    <message>
        <source>Back-ups and history of %1</source>
        <translation>Backups und Verlauf von %1</translation>
    </message>
    <message>
        <source>&amp;Back-ups</source>
        <translation>&amp;Backups</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Verlauf</translation>
    </message>
    <message>
        <source>The backup is in %1, and its checksums are right.</source>
        <translation>Das Backup liegt in %1, und seine Prüfsummen stimmen.</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Wie es ausging</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>What was done to the store</source>
        <translation>Was mit dem Shop gemacht wurde</translation>
    </message>
    <message>
        <source>&amp;Log and report…</source>
        <translation>&amp;Protokoll und Bericht …</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Failed, store restored</source>
        <translation>Fehlgeschlagen, Shop wiederhergestellt</translation>
    </message>
    <message>
        <source>Stopped as asked</source>
        <translation>Wie gewünscht angehalten</translation>
    </message>
    <message>
        <source>Failed, needs you</source>
        <translation>Fehlgeschlagen, braucht Sie</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Broken off</source>
        <translation>Abgebrochen</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the backup back…</source>
        <translation>Das Backup wird zurückgelesen …</translation>
    </message>
    <message>
        <source>Where should the backup go?</source>
        <translation>Wohin soll das Backup?</translation>
    </message>
    <message>
        <source>Deleting…</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>Delete this backup?</source>
        <translation>Dieses Backup löschen?</translation>
    </message>
    <message>
        <source>Delete the backup of %1?</source>
        <translation>Das Backup vom %1 löschen?</translation>
    </message>
    <message>
        <source>It is the only backup of this store. It cannot be brought back.</source>
        <translation>Es ist das einzige Backup dieses Shops. Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>It cannot be brought back.</source>
        <translation>Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete older backups?</source>
        <translation>Ältere Backups löschen?</translation>
    </message>
    <message>
        <source>They cannot be brought back.</source>
        <translation>Sie lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Stop the download?</source>
        <translation>Den Download anhalten?</translation>
    </message>
    <message>
        <source>A backup is being downloaded. Stop it and close?</source>
        <translation>Ein Backup wird gerade heruntergeladen. Anhalten und schließen?</translation>
    </message>
    <message>
        <source>Downloading: %1</source>
        <comment>how far</comment>
        <translation>Wird heruntergeladen: %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n backup(s) that the rule does not keep?</source>
        <translation>
            <numerusform>%n Backup löschen, das die Regel nicht behält?</numerusform>
            <numerusform>%n Backups löschen, die die Regel nicht behält?</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Open report</source>
        <translation>Bericht ö&amp;ffnen</translation>
    </message>
    <message>
        <source>The report as it was kept on this computer. The server need not be there.</source>
        <translation>Der Bericht, wie er auf diesem Computer aufbewahrt wurde. Der Server muss nicht da sein.</translation>
    </message>
    <message>
        <source>Reading the backup back, then loading its database on this computer…</source>
        <translation>Das Backup wird zurückgelesen, dann seine Datenbank auf diesem Computer geladen…</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>Sending the copy to the server: %1</source>
        <comment>how far</comment>
        <translation>Die Kopie wird auf den Server gesendet: %1</translation>
    </message>
    <message>
        <source>Which copy should the store come back from?</source>
        <translation>Aus welcher Kopie soll der Shop wiederhergestellt werden?</translation>
    </message>
    <message>
        <source>Stop sending the copy?</source>
        <translation>Senden der Kopie anhalten?</translation>
    </message>
    <message>
        <source>A copy of a backup is being sent to the server. Stop it and close?</source>
        <translation>Eine Kopie eines Backups wird auf den Server gesendet. Anhalten und schließen?</translation>
    </message>
</context>
<context>
    <name>HoldBox</name>
    <message>
        <source>&amp;until</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>Why? You will read it at the next upgrade.</source>
        <translation>Warum? Sie lesen es beim nächsten Upgrade.</translation>
    </message>
    <message>
        <source>Held until</source>
        <translation>Festgehalten bis</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>%1 stays at its version</source>
        <translation>%1 bleibt bei der Version</translation>
    </message>
</context>
<context>
    <name>HostKeyPage</name>
    <message>
        <source>Yes, this &amp;is my server</source>
        <translation>Ja, das &amp;ist mein Server</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation>Ist das Ihr Server?</translation>
    </message>
    <message>
        <source>Every server has a host key that nobody can imitate. It is looked at before anything secret is sent.</source>
        <translation>Jeder Server hat einen Host-Schlüssel, den niemand nachahmen kann. Er wird angesehen, bevor etwas Geheimes gesendet wird.</translation>
    </message>
    <message>
        <source>Fingerprint of the server&apos;s host key</source>
        <translation>Fingerabdruck des Host-Schlüssels</translation>
    </message>
    <message>
        <source>Asking %1 for its host key…</source>
        <translation>%1 wird nach dem Host-Schlüssel gefragt …</translation>
    </message>
    <message>
        <source>&amp;Host key (%1):</source>
        <translation>&amp;Host-Schlüssel (%1):</translation>
    </message>
    <message>
        <source>You know this server</source>
        <translation>Sie kennen diesen Server</translation>
    </message>
    <message>
        <source>The host key of %1 is the one this computer has seen before. Press Next to log in.</source>
        <translation>Der Host-Schlüssel von %1 ist der, den dieser Computer schon gesehen hat. Drücken Sie „Weiter“, um sich anzumelden.</translation>
    </message>
    <message>
        <source>This computer has not met this server before</source>
        <translation>Dieser Computer ist diesem Server noch nicht begegnet</translation>
    </message>
    <message>
        <source>This is what %1 shows as its host key.</source>
        <translation>Das zeigt %1 als seinen Host-Schlüssel.</translation>
    </message>
    <message>
        <source>Compare it with the fingerprint that your host tells: in its control panel under SSH access, in the welcome mail, or from its support. Somebody who already logs in can run: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub</source>
        <translation>Vergleichen Sie ihn mit dem Fingerabdruck, den Ihr Hoster nennt: im Kundenbereich unter SSH-Zugang, in der Begrüßungsmail oder über den Support. Wer sich schon anmeldet, kann ausführen: ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub</translation>
    </message>
    <message>
        <source>Stop: this is not the server it was</source>
        <translation>Halt: Das ist nicht der Server, der es war</translation>
    </message>
    <message>
        <source>%1 shows another host key than before. Either the server was set up anew, or somebody is between you and it. Nothing was sent.</source>
        <translation>%1 zeigt einen anderen Host-Schlüssel als zuvor. Entweder wurde der Server neu aufgesetzt, oder jemand sitzt zwischen Ihnen und ihm. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Storewright does not go on from here.</source>
        <translation>Storewright macht hier nicht weiter.</translation>
    </message>
    <message>
        <source>Ask your host whether the server&apos;s key was changed, and for its fingerprint. If it is the one above, remove line %1 of %2, then press Try again.</source>
        <translation>Fragen Sie Ihren Hoster, ob der Schlüssel des Servers geändert wurde, und nach seinem Fingerabdruck. Ist es der obige, entfernen Sie Zeile %1 aus %2 und drücken Sie „Noch einmal versuchen“.</translation>
    </message>
    <message>
        <source>Known: %1
Shown: %2</source>
        <translation>Bekannt: %1
Gezeigt: %2</translation>
    </message>
    <message>
        <source>Stop: this key was declared stolen</source>
        <translation>Halt: Dieser Schlüssel wurde als gestohlen gemeldet</translation>
    </message>
    <message>
        <source>The host key of %1 is marked as revoked in %2. Ask your host about it.</source>
        <translation>Der Host-Schlüssel von %1 ist in %2 als widerrufen markiert. Fragen Sie Ihren Hoster danach.</translation>
    </message>
    <message>
        <source>Making a key and proving it…</source>
        <translation>Ein Schlüssel wird gemacht und geprüft …</translation>
    </message>
    <message>
        <source>Logging in…</source>
        <translation>Anmeldung …</translation>
    </message>
</context>
<context>
    <name>Http</name>
    <message>
        <source>This is not a web address.</source>
        <translation>Das ist keine Web-Adresse.</translation>
    </message>
    <message>
        <source>A web address begins with https:// or http://.</source>
        <translation>Eine Web-Adresse beginnt mit https:// oder http://.</translation>
    </message>
    <message>
        <source>Stopped as asked.</source>
        <translation>Wie gewünscht angehalten.</translation>
    </message>
    <message>
        <source>No server with the name %1 could be found.</source>
        <translation>Es wurde kein Server mit dem Namen %1 gefunden.</translation>
    </message>
    <message>
        <source>Check the address and your internet connection.</source>
        <translation>Prüfen Sie die Adresse und Ihre Internetverbindung.</translation>
    </message>
    <message>
        <source>The proxy server that this computer is set to use could not be found.</source>
        <translation>Der auf diesem Computer eingestellte Proxyserver wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>Check the proxy in the settings.</source>
        <translation>Prüfen Sie den Proxy in den Einstellungen.</translation>
    </message>
    <message>
        <source>%1 refused the connection: nothing answers there.</source>
        <translation>%1 hat die Verbindung abgelehnt: Dort antwortet nichts.</translation>
    </message>
    <message>
        <source>Check the address and port, or try again in a few minutes.</source>
        <translation>Prüfen Sie Adresse und Port, oder versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be reached.</source>
        <translation>%1 war nicht erreichbar.</translation>
    </message>
    <message>
        <source>Check your internet connection, or try again in a few minutes.</source>
        <translation>Prüfen Sie Ihre Internetverbindung, oder versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>%1 hat nicht innerhalb von %n Sekunde geantwortet.</numerusform>
            <numerusform>%1 hat nicht innerhalb von %n Sekunden geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>It may be busy. Try again in a few minutes.</source>
        <translation>Vielleicht ist er beschäftigt. Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not prove that it is really %1: its certificate is not trusted.</source>
        <translation>%1 konnte nicht beweisen, dass er wirklich %1 ist: Seinem Zertifikat wird nicht vertraut.</translation>
    </message>
    <message>
        <source>Nothing was sent to it. Check the address and this computer&apos;s clock, or ask whoever runs that server.</source>
        <translation>Es wurde nichts gesendet. Prüfen Sie die Adresse und die Uhr dieses Computers, oder fragen Sie den Betreiber dieses Servers.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation>Es konnte keine sichere Verbindung zu %1 aufgebaut werden.</translation>
    </message>
    <message>
        <source>Check that the address is right, or ask whoever runs that server whether it supports TLS 1.2 or newer.</source>
        <translation>Prüfen Sie, ob die Adresse stimmt, oder fragen Sie den Betreiber dieses Servers, ob er TLS 1.2 oder neuer unterstützt.</translation>
    </message>
    <message>
        <source>The answer of %1 was larger than can be right, and was not read to its end.</source>
        <translation>Die Antwort von %1 war größer, als sie sein kann, und wurde nicht zu Ende gelesen.</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>%1 sends us from one address to the next without end.</source>
        <translation>%1 schickt uns endlos von einer Adresse zur nächsten.</translation>
    </message>
    <message>
        <source>Check the address in a browser.</source>
        <translation>Prüfen Sie die Adresse in einem Browser.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off.</source>
        <translation>Die Verbindung zu %1 ist abgebrochen.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>The run&apos;s journal holds a line that cannot be read.</source>
        <translation>Das Journal des Laufs enthält eine unlesbare Zeile.</translation>
    </message>
</context>
<context>
    <name>KeepRule</name>
    <message>
        <source>Every backup stays on the server until you delete it.</source>
        <translation>Jedes Backup bleibt auf dem Server, bis Sie es löschen.</translation>
    </message>
    <message numerus="yes">
        <source>In the end, only the newest %n backup(s) of this store are kept.</source>
        <translation>
            <numerusform>Am Ende bleibt nur das neueste Backup dieses Shops.</numerusform>
            <numerusform>Am Ende bleiben nur die %n neuesten Backups dieses Shops.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Those older than %n day(s) go as well.</source>
        <translation>
            <numerusform>Was älter als %n Tag ist, wird ebenfalls gelöscht.</numerusform>
            <numerusform>Was älter als %n Tage ist, wird ebenfalls gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the end, backups older than %n day(s) are deleted.</source>
        <translation>
            <numerusform>Am Ende werden Backups gelöscht, die älter als %n Tag sind.</numerusform>
            <numerusform>Am Ende werden Backups gelöscht, die älter als %n Tage sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest proven one always stays.</source>
        <translation>Das neueste bewiesene bleibt immer.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>three sentences</comment>
        <translation>%1 %2 %3</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Afterwards keep only the newest N backups of this store; 0: all</source>
        <translation>Danach nur die neuesten N Backups dieses Shops behalten; 0: alle</translation>
    </message>
    <message>
        <source>Afterwards delete backups of this store older than N days; 0: none</source>
        <translation>Danach Backups dieses Shops löschen, die älter als N Tage sind; 0: keine</translation>
    </message>
</context>
<context>
    <name>KeysForm</name>
    <message>
        <source>&amp;Remember them in this computer&apos;s keychain</source>
        <translation>Im &amp;Schlüsselbund dieses Computers merken</translation>
    </message>
    <message>
        <source>Chec&amp;k and use these keys</source>
        <translation>Diese Schlüssel &amp;prüfen und verwenden</translation>
    </message>
    <message>
        <source>&lt;ol style=&quot;margin-left:-20px&quot;&gt;&lt;li&gt;Log in at &lt;a href=&quot;https://commercemarketplace.adobe.com/customer/accessKeys/&quot;&gt;commercemarketplace.adobe.com&lt;/a&gt; with the account that &lt;b&gt;owns&lt;/b&gt; the store&apos;s licence.&lt;/li&gt;&lt;li&gt;Open &lt;i&gt;My profile → Access Keys&lt;/i&gt; and copy both keys.&lt;/li&gt;&lt;li&gt;Paste them here.&lt;/li&gt;&lt;/ol&gt;</source>
        <translation>&lt;ol style=&quot;margin-left:-20px&quot;&gt;&lt;li&gt;Melden Sie sich bei &lt;a href=&quot;https://commercemarketplace.adobe.com/customer/accessKeys/&quot;&gt;commercemarketplace.adobe.com&lt;/a&gt; mit dem Konto an, dem die Lizenz des Shops &lt;b&gt;gehört&lt;/b&gt;.&lt;/li&gt;&lt;li&gt;Öffnen Sie &lt;i&gt;My profile → Access Keys&lt;/i&gt; und kopieren Sie beide Schlüssel.&lt;/li&gt;&lt;li&gt;Fügen Sie sie hier ein.&lt;/li&gt;&lt;/ol&gt;</translation>
    </message>
    <message>
        <source>Keys made in a shared account cannot be used for an upgrade: ask the owner of the account for theirs. For Adobe Commerce with B2B, the account must also have been given the right to download B2B.</source>
        <translation>In einem geteilten Konto erzeugte Schlüssel taugen nicht für ein Upgrade: Bitten Sie den Inhaber des Kontos um seine. Für Adobe Commerce mit B2B muss das Konto außerdem das Recht haben, B2B herunterzuladen.</translation>
    </message>
    <message>
        <source>P&amp;ublic Key:</source>
        <translation>P&amp;ublic Key:</translation>
    </message>
    <message>
        <source>Pri&amp;vate Key:</source>
        <translation>Pri&amp;vate Key:</translation>
    </message>
    <message>
        <source>Access key for %1</source>
        <translation>Zugangsschlüssel für %1</translation>
    </message>
    <message>
        <source>Checking your access keys…</source>
        <translation>Ihre Zugangsschlüssel werden geprüft …</translation>
    </message>
    <message>
        <source>&amp;Repository:</source>
        <translation>&amp;Repository:</translation>
    </message>
    <message>
        <source>&lt;b&gt;%1&lt;/b&gt; is the repository of an extension&apos;s maker. They gave you a user name and a password, or two keys, for it when you bought the extension; your account on their website shows them too. Enter the first as Public Key and the second as Private Key.</source>
        <translation>&lt;b&gt;%1&lt;/b&gt; ist das Repository eines Herstellers von Erweiterungen. Beim Kauf haben Sie dafür einen Benutzernamen und ein Passwort oder zwei Schlüssel bekommen; auch Ihr Konto auf dessen Website zeigt sie. Tragen Sie das Erste als Public Key und das Zweite als Private Key ein.</translation>
    </message>
    <message>
        <source>They are sent to this repository alone.</source>
        <translation>Sie werden nur an dieses Repository geschickt.</translation>
    </message>
    <message>
        <source>Enter the access keys of %1.</source>
        <translation>Geben Sie die Zugangsschlüssel für %1 ein.</translation>
    </message>
</context>
<context>
    <name>KnownHosts</name>
    <message>
        <source>The host key could not be remembered: %1 cannot be written.</source>
        <translation>Der Host-Schlüssel konnte nicht gemerkt werden: %1 ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>Make room on this computer or make the folder writable, then try again.</source>
        <translation>Schaffen Sie Platz auf diesem Computer oder machen Sie den Ordner beschreibbar, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>With a &amp;password</source>
        <translation>Mit &amp;Passwort</translation>
    </message>
    <message>
        <source>With a &amp;key file</source>
        <translation>Mit &amp;Schlüsseldatei</translation>
    </message>
    <message>
        <source>With the ssh &amp;agent</source>
        <translation>Mit dem SSH-&amp;Agenten</translation>
    </message>
    <message>
        <source>As &amp;ssh does</source>
        <translation>Wie ss&amp;h es tut</translation>
    </message>
    <message>
        <source>&amp;Make a key for me</source>
        <translation>&amp;Einen Schlüssel für mich machen</translation>
    </message>
    <message>
        <source>How do you log in?</source>
        <translation>Wie melden Sie sich an?</translation>
    </message>
    <message>
        <source>The same way as with ssh or SFTP. Passwords are kept in this computer&apos;s keychain only.</source>
        <translation>Genauso wie mit ssh oder SFTP. Passwörter liegen nur im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>&amp;Remember it in this computer&apos;s keychain</source>
        <translation>Im Schlüssel&amp;bund dieses Computers merken</translation>
    </message>
    <message>
        <source>Pass&amp;word:</source>
        <translation>Passwor&amp;t:</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen …</translation>
    </message>
    <message>
        <source>Empty if the key has none</source>
        <translation>Leer, wenn der Schlüssel keine hat</translation>
    </message>
    <message>
        <source>Key &amp;file:</source>
        <translation>Schlüssel&amp;datei:</translation>
    </message>
    <message>
        <source>Pass&amp;phrase:</source>
        <translation>Passph&amp;rase:</translation>
    </message>
    <message>
        <source>The password is used once. A key is made on this computer, added to your account on the server, and proven by a second log-in; then the password is forgotten.</source>
        <translation>Das Passwort wird ein einziges Mal verwendet. Auf diesem Computer wird ein Schlüssel gemacht, Ihrem Konto auf dem Server hinzugefügt und durch eine zweite Anmeldung geprüft; dann wird das Passwort vergessen.</translation>
    </message>
    <message>
        <source>Leave it empty to keep the one that is known.</source>
        <translation>Leer lassen, um das bekannte zu behalten.</translation>
    </message>
    <message>
        <source>No ssh agent is running in this session. Start one and open Storewright from there, or choose another way.</source>
        <translation>In dieser Sitzung läuft kein SSH-Agent. Starten Sie einen und öffnen Sie Storewright von dort, oder wählen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>Every key that your ssh agent holds is tried.</source>
        <translation>Jeder Schlüssel in Ihrem SSH-Agenten wird versucht.</translation>
    </message>
    <message>
        <source>First the keys of your ssh agent, then those in %1 that have no passphrase.</source>
        <translation>Erst die Schlüssel Ihres SSH-Agenten, dann die in %1, die keine Passphrase haben.</translation>
    </message>
    <message>
        <source>Choose the private key</source>
        <translation>Den privaten Schlüssel wählen</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Storewright</source>
        <translation>Storewright</translation>
    </message>
    <message>
        <source>Console log of %1</source>
        <translation>Konsolenprotokoll von %1</translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>Konsolenprotokoll</translation>
    </message>
    <message numerus="yes">
        <source>%n store(s)</source>
        <translation>
            <numerusform>%n Shop</numerusform>
            <numerusform>%n Shops</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>3 stores, 1 needs you</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) you</source>
        <translation>
            <numerusform>%n braucht Sie</numerusform>
            <numerusform>%n brauchen Sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checking %n store(s)…</source>
        <translation>
            <numerusform>%n Shop wird geprüft …</numerusform>
            <numerusform>%n Shops werden geprüft …</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer has no keychain, so you will be asked again next time.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund; Sie werden beim nächsten Mal wieder gefragt.</translation>
    </message>
    <message>
        <source>Filter stores (Ctrl+L)</source>
        <translation>Shops filtern (Strg+L)</translation>
    </message>
    <message>
        <source>Filter stores</source>
        <translation>Shops filtern</translation>
    </message>
    <message>
        <source>&amp;Add store…</source>
        <translation>&amp;Shop hinzufügen …</translation>
    </message>
    <message>
        <source>Add a store that you can reach over SSH</source>
        <translation>Einen Shop hinzufügen, den Sie über SSH erreichen</translation>
    </message>
    <message>
        <source>&amp;Upgrade…</source>
        <translation>&amp;Upgrade …</translation>
    </message>
    <message>
        <source>Upgrade the selected store to a newer version</source>
        <translation>Den gewählten Shop auf eine neuere Version bringen</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>Si&amp;chern …</translation>
    </message>
    <message>
        <source>Back up the selected store now</source>
        <translation>Den gewählten Shop jetzt sichern</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>&amp;Wiederherstellen …</translation>
    </message>
    <message>
        <source>Bring the selected store back from a backup</source>
        <translation>Den gewählten Shop aus einem Backup zurückholen</translation>
    </message>
    <message>
        <source>&amp;Check again</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>Look at the selected stores again (F5)</source>
        <translation>Die gewählten Shops noch einmal ansehen (F5)</translation>
    </message>
    <message>
        <source>Back-ups and &amp;history…</source>
        <translation>Backups und &amp;Verlauf …</translation>
    </message>
    <message>
        <source>Backups of the selected store, and what was done to it</source>
        <translation>Backups des gewählten Shops, und was mit ihm gemacht wurde</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>Change where the selected store is and how to log in</source>
        <translation>Ändern, wo der gewählte Shop ist und wie Sie sich anmelden</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>Ent&amp;fernen …</translation>
    </message>
    <message>
        <source>Take the selected store off this list; nothing changes on its server</source>
        <translation>Den gewählten Shop aus dieser Liste nehmen; auf seinem Server ändert sich nichts</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Language, theme, access keys and more</source>
        <translation>Sprache, Farben, Zugangsschlüssel und mehr</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Store</source>
        <translation>&amp;Shop</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Symbolleiste</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Console &amp;log</source>
        <translation>Konsolen&amp;protokoll</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Storewright</source>
        <translation>&amp;Über Storewright</translation>
    </message>
    <message>
        <source>About Storewright</source>
        <translation>Über Storewright</translation>
    </message>
    <message>
        <source>Storewright %1

Upgrades Magento stores over SSH, and puts them back if anything goes wrong.

Licensed under the Apache License 2.0.</source>
        <translation>Storewright %1

Aktualisiert Magento-Shops über SSH und stellt sie zurück, wenn etwas schiefgeht.

Lizenziert unter der Apache License 2.0.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>Take %1 off this list?</source>
        <translation>%1 aus dieser Liste nehmen?</translation>
    </message>
    <message>
        <source>Its password and history are forgotten here. Nothing changes on its server: the store and its backups stay.</source>
        <translation>Sein Passwort und sein Verlauf werden hier vergessen. Auf seinem Server ändert sich nichts: Shop und Backups bleiben.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>The practice store did not start</source>
        <translation>Der Übungsshop ist nicht gestartet</translation>
    </message>
</context>
<context>
    <name>MakeKey</name>
    <message>
        <source>The new key could not be read on this computer.</source>
        <translation>Der neue Schlüssel konnte auf diesem Computer nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file of the new key on this computer is damaged.</source>
        <translation>Die Datei des neuen Schlüssels auf diesem Computer ist beschädigt.</translation>
    </message>
    <message>
        <source>Delete it, then try again.</source>
        <translation>Löschen Sie sie, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>There is no place for the new key on this computer.</source>
        <translation>Auf diesem Computer ist kein Platz für den neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The key could not be made on this computer.</source>
        <translation>Der Schlüssel konnte auf diesem Computer nicht gemacht werden.</translation>
    </message>
    <message>
        <source>Install OpenSSH&apos;s ssh-keygen, or choose another way to log in.</source>
        <translation>Installieren Sie ssh-keygen von OpenSSH, oder wählen Sie einen anderen Weg zur Anmeldung.</translation>
    </message>
    <message>
        <source>The server did not let the new key be added to your account.</source>
        <translation>Der Server ließ nicht zu, dass der neue Schlüssel Ihrem Konto hinzugefügt wird.</translation>
    </message>
    <message>
        <source>Add it in your host&apos;s control panel under SSH keys, then choose it as key file. It is shown below.</source>
        <translation>Fügen Sie ihn im Kundenbereich Ihres Hosters unter SSH-Schlüssel hinzu, und wählen Sie ihn dann als Schlüsseldatei. Er steht unten.</translation>
    </message>
    <message>
        <source>The key was added to your account, but the server does not accept it.</source>
        <translation>Der Schlüssel wurde Ihrem Konto hinzugefügt, aber der Server nimmt ihn nicht an.</translation>
    </message>
    <message>
        <source>Add it in your host&apos;s control panel under SSH keys, or log in with the password. The key is shown below.</source>
        <translation>Fügen Sie ihn im Kundenbereich Ihres Hosters unter SSH-Schlüssel hinzu, oder melden Sie sich mit dem Passwort an. Der Schlüssel steht unten.</translation>
    </message>
</context>
<context>
    <name>Mend</name>
    <message>
        <source>A run is under way on this store; nothing was changed.</source>
        <translation>Auf diesem Shop ist ein Lauf im Gange; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Watch it to its end, then try again.</source>
        <translation>Warten Sie sein Ende ab und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>An earlier run on this store broke off half-way; nothing was changed.</source>
        <translation>Ein früherer Lauf auf diesem Shop ist auf halbem Weg abgebrochen; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Open that run and have it brought to its end first.</source>
        <translation>Öffnen Sie diesen Lauf und lassen Sie ihn zuerst zu Ende bringen.</translation>
    </message>
    <message>
        <source>Ask your host, and show them the details.</source>
        <translation>Fragen Sie Ihren Hoster und zeigen Sie ihm die Einzelheiten.</translation>
    </message>
    <message>
        <source>This cannot be mended from here.</source>
        <translation>Das lässt sich von hier aus nicht beheben.</translation>
    </message>
    <message>
        <source>The server could not mend it; what was tried has been put back.</source>
        <translation>Der Server konnte es nicht beheben; was versucht wurde, ist zurückgenommen.</translation>
    </message>
    <message>
        <source>There is no such mending.</source>
        <translation>Eine solche Behebung gibt es nicht.</translation>
    </message>
    <message>
        <source>Somebody has changed %1 since; nothing was put back.</source>
        <translation>Jemand hat %1 seither geändert; es wurde nichts zurückgenommen.</translation>
    </message>
    <message>
        <source>Compare it with the copy in the folder of this mending on the server, and change it by hand.</source>
        <translation>Vergleichen Sie es mit der Kopie im Ordner dieser Behebung auf dem Server und ändern Sie es von Hand.</translation>
    </message>
    <message>
        <source>There is nothing left to put back: it was undone already.</source>
        <translation>Es ist nichts mehr zurückzunehmen: es wurde schon rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The server could not put it back.</source>
        <translation>Der Server konnte es nicht zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>Method</name>
    <message>
        <source>The new version cannot be tried beside the store: no copy of its database can be made on this server.</source>
        <translation>Die neue Version kann nicht neben dem Shop erprobt werden: Auf diesem Server lässt sich keine Kopie der Datenbank anlegen.</translation>
    </message>
    <message>
        <source>Several web servers seem to serve this store, and they cannot all be switched at the same moment.</source>
        <translation>Anscheinend bedienen mehrere Webserver diesen Shop, und sie lassen sich nicht alle im selben Augenblick umschalten.</translation>
    </message>
    <message>
        <source>There is not enough room on the server for a copy of the store: about %1 are needed, %2 are free.</source>
        <translation>Auf dem Server ist nicht genug Platz für eine Kopie des Shops: Etwa %1 werden gebraucht, %2 sind frei.</translation>
    </message>
</context>
<context>
    <name>MethodBox</name>
    <message>
        <source>How the new version comes in</source>
        <translation>Wie die neue Version hineinkommt</translation>
    </message>
    <message>
        <source>&amp;Built beside the store, then switched (recommended): closed for %1</source>
        <translation>&amp;Neben dem Shop gebaut, dann umgeschaltet (empfohlen): geschlossen für %1</translation>
    </message>
    <message>
        <source>In p&amp;lace: closed for %1</source>
        <translation>&amp;Im Shop selbst: geschlossen für %1</translation>
    </message>
    <message>
        <source>The new version is built, compiled and tried on a copy of the database first. Only when that has worked is your store closed, for the switch. Where the new version leaves the database as it is, it stays open.</source>
        <translation>Die neue Version wird zuerst gebaut, kompiliert und an einer Kopie der Datenbank erprobt. Erst wenn das gelungen ist, wird Ihr Shop für das Umschalten geschlossen. Lässt die neue Version die Datenbank, wie sie ist, bleibt er offen.</translation>
    </message>
    <message>
        <source>&amp;Built beside the store, then switched (recommended): your store should stay open</source>
        <translation>&amp;Neben dem Shop gebaut, dann umgeschaltet (empfohlen): Ihr Shop sollte offen bleiben</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>“%1” is not a time.</source>
        <translation>„%1“ ist keine Uhrzeit.</translation>
    </message>
    <message>
        <source>Write 03:10 or 2026-11-21T03:10.</source>
        <translation>Schreiben Sie 03:10 oder 2026-11-21T03:10.</translation>
    </message>
    <message>
        <source>%1 has passed at the store.</source>
        <translation>%1 ist beim Shop schon vorbei.</translation>
    </message>
    <message>
        <source>Name a time to come.</source>
        <translation>Nennen Sie eine Zeit in der Zukunft.</translation>
    </message>
</context>
<context>
    <name>NewerBox</name>
    <message>
        <source>Orders that came in after the backup</source>
        <translation>Bestellungen, die nach dem Backup eingingen</translation>
    </message>
    <message>
        <source>Copy &amp;path</source>
        <translation>Pf&amp;ad kopieren</translation>
    </message>
    <message>
        <source>&amp;Download to this computer…</source>
        <translation>Auf diesen Computer &amp;laden …</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>On your server: %1</source>
        <translation>Auf Ihrem Server: %1</translation>
    </message>
    <message>
        <source>Downloading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Not downloaded: %1 %2 They are still on your server: %3</source>
        <translation>Nicht geladen: %1 %2 Sie liegen weiter auf Ihrem Server: %3</translation>
    </message>
    <message>
        <source>On this computer: %1</source>
        <translation>Auf diesem Computer: %1</translation>
    </message>
    <message>
        <source>Folder for the files</source>
        <translation>Ordner für die Dateien</translation>
    </message>
</context>
<context>
    <name>NewerCopy</name>
    <message>
        <source>The files with the newer orders are not where they were kept.</source>
        <translation>Die Dateien mit den neueren Bestellungen sind nicht, wo sie aufgehoben wurden.</translation>
    </message>
    <message>
        <source>Look into the folder on your server; they may have been moved.</source>
        <translation>Sehen Sie in den Ordner auf Ihrem Server; vielleicht wurden sie verschoben.</translation>
    </message>
    <message>
        <source>The folder for the files cannot be made.</source>
        <translation>Der Ordner für die Dateien kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>%1 orders %2</source>
        <comment>name of a folder: store, run</comment>
        <translation>%1 Bestellungen %2</translation>
    </message>
</context>
<context>
    <name>Offering</name>
    <message>
        <source>%1 does not accept the access keys that are kept on the server.</source>
        <translation>%1 nimmt die Zugangsschlüssel nicht an, die auf dem Server liegen.</translation>
    </message>
    <message>
        <source>Enter the Public Key and the Private Key of the account that owns the licence.</source>
        <translation>Geben Sie den Public Key und den Private Key des Kontos ein, dem die Lizenz gehört.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The store&apos;s composer.json names no Composer repository, so nobody can be asked for new versions.</source>
        <translation>Die composer.json des Shops nennt kein Composer-Repository, deshalb lässt sich niemand nach neuen Versionen fragen.</translation>
    </message>
    <message>
        <source>Add repo.magento.com, or the repository of your edition, to composer.json.</source>
        <translation>Tragen Sie repo.magento.com oder das Repository Ihrer Edition in composer.json ein.</translation>
    </message>
    <message>
        <source>Stopped as asked.</source>
        <translation>Wie gewünscht angehalten.</translation>
    </message>
    <message>
        <source>%1 lists %2 %3, but does not have it for download.</source>
        <translation>%1 führt %2 %3 auf, hat es aber nicht zum Herunterladen.</translation>
    </message>
    <message>
        <source>Check in your account there that the purchase or licence has not ended, or choose another version.</source>
        <translation>Prüfen Sie in Ihrem Konto dort, ob Kauf oder Lizenz noch gelten, oder wählen Sie eine andere Version.</translation>
    </message>
    <message>
        <source>These access keys may read the list of versions of %1, but download nothing: %2 %3 was refused.</source>
        <translation>Diese Zugangsschlüssel dürfen die Liste der Versionen von %1 lesen, aber nichts herunterladen: %2 %3 wurde verweigert.</translation>
    </message>
    <message>
        <source>Use the keys of the account that owns the licence, not those of a shared account, and check that the licence has not expired.</source>
        <translation>Verwenden Sie die Schlüssel des Kontos, dem die Lizenz gehört, nicht die eines geteilten Kontos, und prüfen Sie, ob die Lizenz noch gilt.</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>There is no option %1 here.</source>
        <translation>Die Option %1 gibt es hier nicht.</translation>
    </message>
    <message>
        <source>--help lists the options.</source>
        <translation>--help führt die Optionen auf.</translation>
    </message>
    <message>
        <source>Did you mean %1? --help lists the options.</source>
        <translation>Meinten Sie %1? --help führt die Optionen auf.</translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation>%1 steht zweimal da.</translation>
    </message>
    <message>
        <source>Give it once.</source>
        <translation>Geben Sie es einmal an.</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 nimmt keinen Wert.</translation>
    </message>
    <message>
        <source>Write just %1.</source>
        <translation>Schreiben Sie nur %1.</translation>
    </message>
    <message>
        <source>%1 needs a value.</source>
        <translation>%1 braucht einen Wert.</translation>
    </message>
    <message>
        <source>Write %1 %2.</source>
        <translation>Schreiben Sie %1 %2.</translation>
    </message>
    <message>
        <source>%1 cannot be “%2”.</source>
        <translation>%1 kann nicht „%2“ sein.</translation>
    </message>
    <message>
        <source>Write %1, or one of: %2</source>
        <translation>Schreiben Sie %1 oder eines von: %2</translation>
    </message>
    <message>
        <source>Write a number from %1 to %2.</source>
        <translation>Schreiben Sie eine Zahl von %1 bis %2.</translation>
    </message>
</context>
<context>
    <name>Path</name>
    <message>
        <source>Backs the store up, upgrades it from %1 to %2, compares it before and after, and puts it back if anything fails.</source>
        <translation>Sichert den Shop, hebt ihn von %1 auf %2, vergleicht ihn vorher und nachher und stellt ihn zurück, wenn etwas fehlschlägt.</translation>
    </message>
    <message>
        <source>Install Composer 2 in place of %1: Composer 1 cannot download anything any more since August 2025.</source>
        <translation>Composer 2 anstelle von %1 installieren: Composer 1 kann seit August 2025 nichts mehr herunterladen.</translation>
    </message>
    <message>
        <source>Install Composer %1 in place of %2.</source>
        <translation>Composer %1 anstelle von %2 installieren.</translation>
    </message>
    <message>
        <source>Be ready to switch from PHP %1 to PHP %2, for the website, the command line and cron, while the store is closed: no PHP suits both versions.</source>
        <translation>Bereit sein, von PHP %1 auf PHP %2 umzustellen, für Website, Kommandozeile und Cron, während der Shop geschlossen ist: Kein PHP passt zu beiden Versionen.</translation>
    </message>
    <message>
        <source>Switch from PHP %1 to PHP %2, for the website, the command line and cron. The store of now runs on it too.</source>
        <translation>Von PHP %1 auf PHP %2 umstellen, für Website, Kommandozeile und Cron. Auch der Shop von jetzt läuft damit.</translation>
    </message>
    <message>
        <source>%1 It is on the server already: %2.</source>
        <translation>%1 Es ist schon auf dem Server: %2.</translation>
    </message>
    <message>
        <source>%1 With these PHP extensions, which are missing now: %2.</source>
        <translation>%1 Mit diesen PHP-Erweiterungen, die jetzt fehlen: %2.</translation>
    </message>
    <message>
        <source>Be ready to move the database from %1 %2 to %1 %3 while the store is closed: no database suits both versions.</source>
        <translation>Bereit sein, die Datenbank von %1 %2 auf %1 %3 umzuziehen, während der Shop geschlossen ist: Keine Datenbank passt zu beiden Versionen.</translation>
    </message>
    <message>
        <source>Move the database from %1 %2 to %1 %3. The store of now runs on it too.</source>
        <translation>Die Datenbank von %1 %2 auf %1 %3 umziehen. Auch der Shop von jetzt läuft damit.</translation>
    </message>
    <message>
        <source>Provide a search server: %1.</source>
        <translation>Einen Suchserver bereitstellen: %1.</translation>
    </message>
    <message>
        <source>Choose it in the Admin (Stores › Configuration › Catalog › Catalog Search, engine “%1”), and have the catalog search reindexed.</source>
        <translation>Im Admin wählen (Stores › Configuration › Catalog › Catalog Search, Engine „%1“) und die Katalogsuche neu indexieren lassen.</translation>
    </message>
    <message>
        <source>Set the search engine to “%1” as soon as the new version is in: the version of now does not know it.</source>
        <translation>Die Suchmaschine auf „%1“ stellen, sobald die neue Version da ist: Die Version von jetzt kennt sie nicht.</translation>
    </message>
    <message>
        <source>Point the web server&apos;s document root at the folder pub/ of the store: from 2.4.2 on there is no index.php above it.</source>
        <translation>Das Dokumentenverzeichnis des Webservers auf den Ordner pub/ des Shops stellen: Ab 2.4.2 gibt es darüber keine index.php.</translation>
    </message>
    <message>
        <source>%1 came with Magento until 2.4.3 and no longer does. If you use it, install its maker&apos;s own extension before this step.</source>
        <translation>%1 kam bis 2.4.3 mit Magento und seitdem nicht mehr. Wenn Sie es benutzen, installieren Sie vor diesem Schritt die eigene Erweiterung des Herstellers.</translation>
    </message>
    <message>
        <source>Have this done in the store&apos;s folder before this step, since Magento no longer brings it along: composer require magento/inventory-composer-installer</source>
        <translation>Vor diesem Schritt im Ordner des Shops ausführen lassen, weil Magento es nicht mehr mitbringt: composer require magento/inventory-composer-installer</translation>
    </message>
    <message>
        <source>Composer 2.9 and newer refuse packages with known security holes, and Magento %1 needs some. For this step allow them in the store&apos;s folder: composer config audit.block-insecure false</source>
        <translation>Composer ab 2.9 verweigert Pakete mit bekannten Sicherheitslücken, und Magento %1 braucht welche. Für diesen Schritt im Ordner des Shops erlauben: composer config audit.block-insecure false</translation>
    </message>
    <message>
        <source>Afterwards, when it suits: %1 was tested with %2.</source>
        <translation>Danach, wenn es passt: %1 wurde mit %2 getestet.</translation>
    </message>
    <message>
        <source>Your host</source>
        <translation>Ihr Hoster</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>our Magento store %1 (%2) is to be upgraded: %3. Some of it only you can do on the server. The store goes on selling after each of these steps; please tell me when one is done, so that the next upgrade can begin.</source>
        <translation>unser Magento-Shop %1 (%2) soll ein Upgrade bekommen: %3. Einiges davon können nur Sie auf dem Server tun. Der Shop verkauft nach jedem dieser Schritte weiter; bitte sagen Sie mir, wenn einer getan ist, damit das nächste Upgrade beginnen kann.</translation>
    </message>
    <message>
        <source>Before the step from %1 to %2:</source>
        <translation>Vor dem Schritt von %1 auf %2:</translation>
    </message>
    <message>
        <source>Thank you!</source>
        <translation>Vielen Dank!</translation>
    </message>
</context>
<context>
    <name>PathBox</name>
    <message>
        <source>&amp;Copy for my host</source>
        <translation>Für meinen Hoster &amp;kopieren</translation>
    </message>
    <message>
        <source>Write e-&amp;mail…</source>
        <translation>E-&amp;Mail schreiben …</translation>
    </message>
    <message>
        <source>The way there, step by step</source>
        <translation>Der Weg dorthin, Schritt für Schritt</translation>
    </message>
    <message numerus="yes">
        <source>This takes %n upgrade(s), one after the other: %1</source>
        <translation>
            <numerusform>Das braucht %n Upgrade: %1</numerusform>
            <numerusform>Das braucht %n Upgrades, eins nach dem anderen: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Before you can upgrade to %1, something has to be done on the server.</source>
        <translation>Vor dem Upgrade auf %1 muss auf dem Server etwas getan werden.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>two versions</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who does it: what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Copied. Paste it into a message to your host.</source>
        <translation>Kopiert. Fügen Sie es in eine Nachricht an Ihren Hoster ein.</translation>
    </message>
    <message>
        <source>Magento upgrade of %1</source>
        <translation>Magento-Upgrade von %1</translation>
    </message>
    <message>
        <source>No mail program opened. Copy the text instead.</source>
        <translation>Es hat sich kein E-Mail-Programm geöffnet. Kopieren Sie den Text stattdessen.</translation>
    </message>
</context>
<context>
    <name>PathCommand</name>
    <message>
        <source>Show the way to a version: the stops, and what you and your host have to do before each</source>
        <translation>Den Weg zu einer Version zeigen: die Stationen, und was Sie und Ihr Hoster vor jeder tun müssen</translation>
    </message>
    <message>
        <source>The version to go to; else the newest</source>
        <translation>Die Zielversion; sonst die neueste</translation>
    </message>
    <message>
        <source>Print the host&apos;s part as a letter</source>
        <translation>Den Teil des Hosters als Brief ausgeben</translation>
    </message>
    <message>
        <source>Where nobody can be asked what is on offer, all releases that are known count.</source>
        <translation>Wo niemand gefragt werden kann, was es gibt, zählen alle bekannten Versionen.</translation>
    </message>
    <message>
        <source>Nobody here knows what %1 needs.</source>
        <translation>Was %1 braucht, weiß hier niemand.</translation>
    </message>
    <message>
        <source>See what is on offer with: %1</source>
        <translation>Was es gibt, zeigt: %1</translation>
    </message>
    <message>
        <source>There is nothing to do: the store runs %1.</source>
        <translation>Es ist nichts zu tun: Auf dem Shop läuft %1.</translation>
    </message>
    <message>
        <source>Your host has nothing to do for this.</source>
        <translation>Ihr Hoster hat dafür nichts zu tun.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>two versions</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>  %1: %2</source>
        <translation>  %1: %2</translation>
    </message>
</context>
<context>
    <name>PermissionsPage</name>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>May the upgrade write where it has to?</source>
        <translation>Darf das Upgrade schreiben, wo es muss?</translation>
    </message>
    <message>
        <source>File permissions are mended on the server as a step of the upgrade.</source>
        <translation>Dateirechte werden auf dem Server als ein Schritt des Upgrades berichtigt.</translation>
    </message>
    <message>
        <source>Nothing is ever made writable for everybody. Files keep their owner; only the owner and the group get what they need.</source>
        <translation>Nichts wird je für alle beschreibbar gemacht. Dateien behalten ihren Eigentümer; nur Eigentümer und Gruppe bekommen, was sie brauchen.</translation>
    </message>
    <message>
        <source>Owner of the files</source>
        <translation>Eigentümer der Dateien</translation>
    </message>
    <message>
        <source>The files belong to %1, the user you log in as.</source>
        <translation>Die Dateien gehören %1, dem Benutzer, mit dem Sie sich anmelden.</translation>
    </message>
    <message>
        <source>The files belong to %1, but you log in as %2. Only their owner may change permissions: log in as %1 if this page shows something to mend.</source>
        <translation>Die Dateien gehören %1, aber Sie melden sich als %2 an. Nur der Eigentümer darf Rechte ändern: Melden Sie sich als %1 an, wenn diese Seite etwas zu beheben zeigt.</translation>
    </message>
    <message>
        <source>Visitors&apos; sessions (var/session)</source>
        <translation>Sitzungen der Besucher (var/session)</translation>
    </message>
    <message>
        <source>Sessions are kept in files. The folder is made writable for owner and group (770) before the upgrade, so that nobody loses a shopping cart.</source>
        <translation>Sitzungen liegen in Dateien. Der Ordner wird vor dem Upgrade für Eigentümer und Gruppe beschreibbar gemacht (770), damit niemand seinen Warenkorb verliert.</translation>
    </message>
    <message>
        <source>Sessions are not kept in files on this store. There is nothing to do.</source>
        <translation>In diesem Shop liegen Sitzungen nicht in Dateien. Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Not writable now. It is made writable for its owner and group before the upgrade.</source>
        <translation>Jetzt nicht beschreibbar. Wird vor dem Upgrade für Eigentümer und Gruppe beschreibbar gemacht.</translation>
    </message>
    <message>
        <source>Not writable, and not yours to change. Ask your host to give it to %1.</source>
        <translation>Nicht beschreibbar, und Sie dürfen es nicht ändern. Bitten Sie Ihren Hoster, es %1 zu geben.</translation>
    </message>
    <message>
        <source>The upgrade may write everywhere it has to</source>
        <translation>Das Upgrade darf überall schreiben, wo es muss</translation>
    </message>
    <message>
        <source>You need not do anything here.</source>
        <translation>Sie müssen hier nichts tun.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) cannot be written yet</source>
        <translation>
            <numerusform>%n Stelle ist noch nicht beschreibbar</numerusform>
            <numerusform>%n Stellen sind noch nicht beschreibbar</numerusform>
        </translation>
    </message>
    <message>
        <source>The upgrade mends this by itself as its first change. You need not do anything here.</source>
        <translation>Das Upgrade behebt das als seine erste Änderung selbst. Sie müssen hier nichts tun.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) cannot be written</source>
        <translation>
            <numerusform>%n Stelle ist nicht beschreibbar</numerusform>
            <numerusform>%n Stellen sind nicht beschreibbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask your host to give these files to %1, or add the store again with the log-in of %2.</source>
        <translation>Bitten Sie Ihren Hoster, diese Dateien %1 zu geben, oder fügen Sie den Shop mit der Anmeldung von %2 neu hinzu.</translation>
    </message>
    <message>
        <source>The permissions are right</source>
        <translation>Die Berechtigungen stimmen</translation>
    </message>
    <message>
        <source>The permissions could not be set</source>
        <translation>Die Berechtigungen konnten nicht gesetzt werden</translation>
    </message>
    <message>
        <source>The permissions are looked after when their step comes</source>
        <translation>Um die Berechtigungen geht es, wenn ihr Schritt an der Reihe ist</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>The plan of this run cannot be read.</source>
        <translation>Der Plan dieses Laufs ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The run itself goes on; its journal and console log can still be shown.</source>
        <translation>Der Lauf selbst geht weiter; Journal und Konsolenprotokoll lassen sich trotzdem zeigen.</translation>
    </message>
</context>
<context>
    <name>PlanPage</name>
    <message>
        <source>Show &amp;commands…</source>
        <translation>&amp;Befehle zeigen …</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>How and when?</source>
        <translation>Wie und wann?</translation>
    </message>
    <message>
        <source>What is already chosen is the safest. Nothing happens until you press Upgrade on the last page.</source>
        <translation>Vorausgewählt ist das Sicherste. Nichts geschieht, bevor Sie auf der letzten Seite auf „Upgrade“ drücken.</translation>
    </message>
    <message>
        <source>What to back up first</source>
        <translation>Was vorher gesichert wird</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>&amp;Code</translation>
    </message>
    <message>
        <source>&amp;Media (pictures and files)</source>
        <translation>&amp;Medien (Bilder und Dateien)</translation>
    </message>
    <message>
        <source>If something fails</source>
        <translation>Wenn etwas fehlschlägt</translation>
    </message>
    <message>
        <source>&amp;Put the store back as it was, by itself (recommended)</source>
        <translation>Den Shop von selbst zurückste&amp;llen, wie er war (empfohlen)</translation>
    </message>
    <message>
        <source>Stop and &amp;wait for me. The store stays closed until I decide.</source>
        <translation>Anhalten und auf mich war&amp;ten. Der Shop bleibt geschlossen, bis ich entscheide.</translation>
    </message>
    <message>
        <source> min</source>
        <comment>suffix of a number of minutes</comment>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;At most this long closed; then the store goes back by itself:</source>
        <translation>&amp;Höchstens so lange geschlossen; danach geht der Shop von selbst zurück:</translation>
    </message>
    <message>
        <source>size not known</source>
        <translation>Größe unbekannt</translation>
    </message>
    <message>
        <source>&amp;Database (%1)</source>
        <translation>&amp;Datenbank (%1)</translation>
    </message>
    <message>
        <source>&amp;Code (%1)</source>
        <translation>&amp;Code (%1)</translation>
    </message>
    <message>
        <source>&amp;Media: pictures and files (%1)</source>
        <translation>&amp;Medien: Bilder und Dateien (%1)</translation>
    </message>
    <message>
        <source>Visitors see the maintenance page for %1; the whole upgrade takes %2. Code and media are backed up while you go on selling.</source>
        <translation>Besucher sehen %1 lang die Wartungsseite; das ganze Upgrade dauert %2. Code und Medien werden gesichert, während Sie weiter verkaufen.</translation>
    </message>
    <message>
        <source>Not enough room for these backups</source>
        <translation>Nicht genug Platz für diese Backups</translation>
    </message>
    <message>
        <source>Free some room on the server, or leave out what you have a copy of already.</source>
        <translation>Schaffen Sie Platz auf dem Server, oder lassen Sie weg, wovon Sie schon eine Kopie haben.</translation>
    </message>
    <message>
        <source>That time has passed</source>
        <translation>Diese Zeit ist schon vorbei</translation>
    </message>
    <message>
        <source>Choose a later time, or start now.</source>
        <translation>Wählen Sie eine spätere Zeit, oder beginnen Sie jetzt.</translation>
    </message>
    <message>
        <source>Without these backups your store cannot be put back</source>
        <translation>Ohne diese Backups kann Ihr Shop nicht zurückgestellt werden</translation>
    </message>
    <message>
        <source>If the upgrade fails after the database was changed, nobody can undo it. Back up database and code unless you have proven backups elsewhere.</source>
        <translation>Schlägt das Upgrade fehl, nachdem die Datenbank geändert wurde, kann es niemand rückgängig machen. Sichern Sie Datenbank und Code, außer Sie haben anderswo bewiesene Backups.</translation>
    </message>
    <message>
        <source>Upgrade in place, with a proven backup</source>
        <translation>Upgrade an Ort und Stelle, mit bewiesenem Backup</translation>
    </message>
    <message>
        <source>Commands of this upgrade</source>
        <translation>Befehle dieses Upgrades</translation>
    </message>
    <message>
        <source>This is everything that is run on your server, in this order. You can copy it and run it yourself.</source>
        <translation>Das ist alles, was auf Ihrem Server ausgeführt wird, in dieser Reihenfolge. Sie können es kopieren und selbst ausführen.</translation>
    </message>
    <message>
        <source>When it has worked</source>
        <translation>Wenn es gelungen ist</translation>
    </message>
    <message>
        <source>Ask me to con&amp;firm that all is well, within:</source>
        <translation>M&amp;ich bestätigen lassen, dass alles in Ordnung ist, binnen:</translation>
    </message>
    <message>
        <source>Minutes to confirm in</source>
        <translation>Minuten zum Bestätigen</translation>
    </message>
    <message>
        <source>Needs up to %1 on your server; %2 are free.</source>
        <translation>Braucht bis zu %1 auf Ihrem Server; frei sind %2.</translation>
    </message>
    <message numerus="yes">
        <source>Your server takes the old store back by itself unless you confirm within %n minute(s). Orders placed meanwhile are written to files first.</source>
        <translation>
            <numerusform>Ihr Server holt den alten Shop von selbst zurück, wenn Sie nicht innerhalb von %n Minute bestätigen. Bestellungen aus dieser Zeit werden vorher in Dateien geschrieben.</numerusform>
            <numerusform>Ihr Server holt den alten Shop von selbst zurück, wenn Sie nicht innerhalb von %n Minuten bestätigen. Bestellungen aus dieser Zeit werden vorher in Dateien geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody is asked: once the storefront answers as before, the upgrade is finished.</source>
        <translation>Niemand wird gefragt: Sobald der Shop antwortet wie zuvor, ist das Upgrade fertig.</translation>
    </message>
    <message>
        <source>Visitors see the maintenance page for %1; the whole upgrade takes %2. All else is done while you go on selling.</source>
        <translation>Besucher sehen die Wartungsseite für %1; das ganze Upgrade dauert %2. Alles andere geschieht, während Sie weiter verkaufen.</translation>
    </message>
    <message>
        <source>Built beside your store, with a proven backup</source>
        <translation>Neben Ihrem Shop gebaut, mit bewiesenem Backup</translation>
    </message>
    <message>
        <source>Your store should stay open: who comes during the switch waits some seconds. Should your web server not allow that, the store is closed for the switch. The whole upgrade takes %1.</source>
        <translation>Ihr Shop sollte offen bleiben: Wer während des Umschaltens kommt, wartet einige Sekunden. Lässt Ihr Webserver das nicht zu, wird der Shop für das Umschalten geschlossen. Das ganze Upgrade dauert %1.</translation>
    </message>
</context>
<context>
    <name>Platform</name>
    <message>
        <source>%1 %2 or %3</source>
        <translation>%1 %2 oder %3</translation>
    </message>
    <message>
        <source>%1, or %2</source>
        <translation>%1 oder %2</translation>
    </message>
</context>
<context>
    <name>Practice</name>
    <message>
        <source>The practice store was not started.</source>
        <translation>Der Übungsshop wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>The practice store could not be started on this computer.</source>
        <translation>Der Übungsshop konnte auf diesem Computer nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Run ./installer/setup once, then try again.</source>
        <translation>Führen Sie einmal ./installer/setup aus, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Practice store</source>
        <translation>Übungsshop</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
</context>
<context>
    <name>Preparation</name>
    <message>
        <source>Looking at the store …</source>
        <translation>Der Shop wird angesehen …</translation>
    </message>
    <message>
        <source>Asking which versions are on offer …</source>
        <translation>Es wird gefragt, welche Versionen es gibt …</translation>
    </message>
    <message>
        <source>The store runs %1, which is newer than %2.</source>
        <translation>Auf dem Shop läuft %1, das ist neuer als %2.</translation>
    </message>
    <message>
        <source>To go back, restore a backup: storewright-cli backups STORE</source>
        <translation>Zurück geht es mit einem Backup: storewright-cli backups STORE</translation>
    </message>
    <message>
        <source>Version %1 is not on offer for this store.</source>
        <translation>Version %1 gibt es für diesen Shop nicht.</translation>
    </message>
    <message>
        <source>Nothing newer than %1 is on offer.</source>
        <translation>Es gibt nichts Neueres als %1.</translation>
    </message>
    <message>
        <source>Choose one of: %1</source>
        <translation>Wählen Sie eine von diesen: %1</translation>
    </message>
    <message>
        <source>Magento %1 does not fit this store.</source>
        <translation>Magento %1 passt nicht zu diesem Shop.</translation>
    </message>
    <message>
        <source>This store is not ready to be upgraded: %1.</source>
        <translation>Dieser Shop ist nicht bereit für ein Upgrade: %1.</translation>
    </message>
    <message numerus="yes">
        <source>This store is not ready to be upgraded: %n things have to be fixed first.</source>
        <translation>
            <numerusform>Dieser Shop ist nicht bereit für ein Upgrade: %n Sache ist zuerst zu beheben.</numerusform>
            <numerusform>Dieser Shop ist nicht bereit für ein Upgrade: %n Dinge sind zuerst zu beheben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>To do it from here: %1</source>
        <translation>Von hier aus geht es mit: %1</translation>
    </message>
    <message>
        <source>Could not tell whether this store is ready to be upgraded: the server answered none of the questions.</source>
        <translation>Ob dieser Shop bereit für ein Upgrade ist, war nicht festzustellen: Der Server hat keine der Fragen beantwortet.</translation>
    </message>
    <message>
        <source>Check again when the server is less busy.</source>
        <translation>Prüfen Sie erneut, wenn der Server weniger beschäftigt ist.</translation>
    </message>
</context>
<context>
    <name>PreviewTree</name>
    <message>
        <source>What the restore would replace</source>
        <translation>Was die Wiederherstellung ersetzen würde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was damit geschieht</translation>
    </message>
    <message>
        <source>could not tell</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message>
        <source>Not told: %1</source>
        <translation>Nicht feststellbar: %1</translation>
    </message>
    <message>
        <source>Orders since the backup</source>
        <translation>Bestellungen seit dem Backup</translation>
    </message>
    <message>
        <source>Written to files, then gone from the shop</source>
        <translation>In Dateien geschrieben, dann nicht mehr im Shop</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und noch %n</numerusform>
            <numerusform>… und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers registered since</source>
        <translation>Seitdem registrierte Kunden</translation>
    </message>
    <message>
        <source>Stock moves since</source>
        <translation>Bestandsänderungen seitdem</translation>
    </message>
    <message>
        <source>Written to files; stock is as it was then</source>
        <translation>In Dateien geschrieben; Bestand wie damals</translation>
    </message>
    <message>
        <source>Database tables that differ</source>
        <translation>Abweichende Datenbanktabellen</translation>
    </message>
    <message>
        <source>Become as they were</source>
        <translation>Werden wie damals</translation>
    </message>
    <message>
        <source>Database tables the backup does not know</source>
        <translation>Datenbanktabellen, die das Backup nicht kennt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Database tables that are gone now</source>
        <translation>Jetzt fehlende Datenbanktabellen</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>Kommen zurück</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Code: files that differ</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>files that differ</source>
        <translation>abweichende Dateien</translation>
    </message>
    <message>
        <source>files added since</source>
        <translation>seitdem hinzugekommene Dateien</translation>
    </message>
    <message>
        <source>Removed; kept in the backup that is made first</source>
        <translation>Entfernt; im Backup aufgehoben, das vorher gemacht wird</translation>
    </message>
    <message>
        <source>files gone since</source>
        <translation>seitdem verschwundene Dateien</translation>
    </message>
</context>
<context>
    <name>PrivateKey</name>
    <message>
        <source>The key file is protected by a passphrase.</source>
        <translation>Die Schlüsseldatei ist mit einer Passphrase geschützt.</translation>
    </message>
    <message>
        <source>Enter the passphrase of %1, or load the key into your SSH agent.</source>
        <translation>Geben Sie die Passphrase von %1 ein, oder laden Sie den Schlüssel in Ihren SSH-Agenten.</translation>
    </message>
    <message>
        <source>The passphrase is not the one of this key file.</source>
        <translation>Die Passphrase ist nicht die dieser Schlüsseldatei.</translation>
    </message>
    <message>
        <source>Enter the passphrase of %1 once more. Capital and small letters count.</source>
        <translation>Geben Sie die Passphrase von %1 noch einmal ein. Groß- und Kleinschreibung zählt.</translation>
    </message>
    <message>
        <source>This key lives in a security key (FIDO), which Storewright cannot use yet.</source>
        <translation>Dieser Schlüssel liegt in einem Sicherheitsschlüssel (FIDO), den Storewright noch nicht verwenden kann.</translation>
    </message>
    <message>
        <source>Choose an Ed25519 key from a file, or log in with the password and let Storewright make a key.</source>
        <translation>Wählen Sie einen Ed25519-Schlüssel aus einer Datei, oder melden Sie sich mit dem Passwort an und lassen Sie Storewright einen Schlüssel machen.</translation>
    </message>
    <message>
        <source>Keys of this kind cannot be used.</source>
        <translation>Schlüssel dieser Art sind nicht verwendbar.</translation>
    </message>
    <message>
        <source>Choose an Ed25519, ECDSA or RSA key instead of %1.</source>
        <translation>Wählen Sie statt %1 einen Ed25519-, ECDSA- oder RSA-Schlüssel.</translation>
    </message>
    <message>
        <source>There is no key file %1.</source>
        <translation>Es gibt keine Schlüsseldatei %1.</translation>
    </message>
    <message>
        <source>Choose the private key file you log in with.</source>
        <translation>Wählen Sie die private Schlüsseldatei, mit der Sie sich anmelden.</translation>
    </message>
    <message>
        <source>The key file %1 cannot be read.</source>
        <translation>Die Schlüsseldatei %1 ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Choose another file, or allow yourself to read this one.</source>
        <translation>Wählen Sie eine andere Datei, oder erlauben Sie sich, diese zu lesen.</translation>
    </message>
    <message>
        <source>This is a key in PuTTY&apos;s form.</source>
        <translation>Das ist ein Schlüssel in der Form von PuTTY.</translation>
    </message>
    <message>
        <source>Open it in PuTTYgen, choose Conversions, Export OpenSSH key, and use the file that makes.</source>
        <translation>Öffnen Sie ihn in PuTTYgen, wählen Sie „Conversions“, „Export OpenSSH key“, und nehmen Sie die Datei, die dabei entsteht.</translation>
    </message>
    <message>
        <source>This is the public half of a key; logging in needs the private one.</source>
        <translation>Das ist die öffentliche Hälfte eines Schlüssels; zum Anmelden wird die private gebraucht.</translation>
    </message>
    <message>
        <source>Choose the file of the same name without “.pub”.</source>
        <translation>Wählen Sie die Datei gleichen Namens ohne „.pub“.</translation>
    </message>
    <message>
        <source>%1 is not a private key.</source>
        <translation>%1 ist kein privater Schlüssel.</translation>
    </message>
    <message>
        <source>Choose the private key file you log in with; its name often begins with “id_”.</source>
        <translation>Wählen Sie die private Schlüsseldatei, mit der Sie sich anmelden; ihr Name beginnt oft mit „id_“.</translation>
    </message>
    <message>
        <source>The passphrase of this key file takes far too long to check.</source>
        <translation>Die Passphrase dieser Schlüsseldatei zu prüfen dauert viel zu lange.</translation>
    </message>
    <message>
        <source>Protect the key anew, with “ssh-keygen -p -a 100 -f %1”, or choose another key.</source>
        <translation>Schützen Sie den Schlüssel neu mit „ssh-keygen -p -a 100 -f %1“, oder wählen Sie einen anderen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>What was &amp;said</source>
        <translation>Was &amp;gesagt wurde</translation>
    </message>
    <message>
        <source>What the server or program said</source>
        <translation>Was der Server oder das Programm gesagt hat</translation>
    </message>
    <message>
        <source>Copy the problem with everything that was said</source>
        <translation>Das Problem kopieren, mit allem, was gesagt wurde</translation>
    </message>
</context>
<context>
    <name>QuietHours</name>
    <message>
        <source>The store&apos;s orders could not be read, so nobody can tell when it is quiet.</source>
        <translation>Die Bestellungen des Shops ließen sich nicht lesen, darum kann niemand sagen, wann es ruhig ist.</translation>
    </message>
    <message>
        <source>Choose the time yourself.</source>
        <translation>Wählen Sie die Zeit selbst.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) in the last 30 days: too few to tell when your store is quiet.</source>
        <translation>
            <numerusform>%n Bestellung in den letzten 30 Tagen: zu wenig, um zu sagen, wann Ihr Shop ruhig ist.</numerusform>
            <numerusform>%n Bestellungen in den letzten 30 Tagen: zu wenige, um zu sagen, wann Ihr Shop ruhig ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of the %1 orders of the last 30 days, %n came between %2 and %3.</source>
        <translation>
            <numerusform>Von den %1 Bestellungen der letzten 30 Tage kam %n zwischen %2 und %3.</numerusform>
            <numerusform>Von den %1 Bestellungen der letzten 30 Tage kamen %n zwischen %2 und %3.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadinessPage</name>
    <message>
        <source>&amp;Fix…</source>
        <translation>&amp;Beheben …</translation>
    </message>
    <message>
        <source>Check &amp;this one again</source>
        <translation>&amp;Diese Prüfung wiederholen</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>Noch einmal &amp;prüfen</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Is your store ready?</source>
        <translation>Ist Ihr Shop bereit?</translation>
    </message>
    <message>
        <source>These checks only look. Nothing on your store is changed.</source>
        <translation>Diese Prüfungen sehen nur nach. An Ihrem Shop wird nichts geändert.</translation>
    </message>
    <message>
        <source>Readiness checks</source>
        <translation>Bereitschaftsprüfungen</translation>
    </message>
    <message>
        <source>About the selected check</source>
        <translation>Über die gewählte Prüfung</translation>
    </message>
    <message>
        <source>Could not tell: the server could not be asked.</source>
        <translation>Nicht feststellbar: Der Server ließ sich nicht fragen.</translation>
    </message>
    <message>
        <source>Waiting for the answer…</source>
        <translation>Wartet auf die Antwort …</translation>
    </message>
    <message>
        <source>Looking at your store…</source>
        <translation>Ihr Shop wird angesehen …</translation>
    </message>
    <message>
        <source>Every check has a time limit. This takes about half a minute at most.</source>
        <translation>Jede Prüfung hat eine Zeitgrenze. Das dauert höchstens etwa eine halbe Minute.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix first</source>
        <translation>
            <numerusform>%n Sache ist zuerst zu beheben</numerusform>
            <numerusform>%n Dinge sind zuerst zu beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a line to see what to do about it. Your store goes on selling meanwhile.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, was zu tun ist. Ihr Shop verkauft dabei weiter.</translation>
    </message>
    <message>
        <source>Ready to upgrade, once you have entered your access keys</source>
        <translation>Bereit für das Upgrade, sobald Sie Ihre Zugangsschlüssel eingegeben haben</translation>
    </message>
    <message>
        <source>The next page asks for them.</source>
        <translation>Die nächste Seite fragt danach.</translation>
    </message>
    <message>
        <source>Ready to upgrade, as far as could be told</source>
        <translation>Bereit für das Upgrade, soweit es sich feststellen ließ</translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) could not be answered. Have a look at them before you go on.</source>
        <translation>
            <numerusform>%n Frage konnte nicht beantwortet werden. Sehen Sie sie sich an, bevor Sie weitermachen.</numerusform>
            <numerusform>%n Fragen konnten nicht beantwortet werden. Sehen Sie sie sich an, bevor Sie weitermachen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ready to upgrade</source>
        <translation>Bereit für das Upgrade</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) worth knowing before you go on.</source>
        <translation>
            <numerusform>%n Sache ist wissenswert, bevor Sie weitermachen.</numerusform>
            <numerusform>%n Dinge sind wissenswert, bevor Sie weitermachen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing stands in the way. Next you choose the version.</source>
        <translation>Nichts steht im Weg. Als Nächstes wählen Sie die Version.</translation>
    </message>
    <message>
        <source>&amp;Fix: %1…</source>
        <comment>%1 is what the fix does</comment>
        <translation>&amp;Beheben: %1 …</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <source>What was run or read</source>
        <translation>Was ausgeführt oder gelesen wurde</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Was zu sehen war</translation>
    </message>
    <message>
        <source>Where the rule comes from</source>
        <translation>Woher die Regel kommt</translation>
    </message>
    <message>
        <source>&amp;Run it on the server</source>
        <translation>Auf dem Server &amp;ausführen</translation>
    </message>
    <message>
        <source>Ready to restore, as far as could be told</source>
        <translation>Bereit zum Wiederherstellen, soweit es sich feststellen ließ</translation>
    </message>
    <message>
        <source>Ready to restore</source>
        <translation>Bereit zum Wiederherstellen</translation>
    </message>
    <message>
        <source>Nothing stands in the way. Next you see what comes back, and what it replaces.</source>
        <translation>Nichts steht im Weg. Als Nächstes sehen Sie, was zurückkommt und was es ersetzt.</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig…</translation>
    </message>
    <message>
        <source>%1: %2. Undo…</source>
        <comment>when something was mended, and what</comment>
        <translation>%1: %2. Rückgängig…</translation>
    </message>
    <message>
        <source>%1: %2 (undone)</source>
        <translation>%1: %2 (rückgängig gemacht)</translation>
    </message>
    <message>
        <source>%1: %2 (failed, and was put back)</source>
        <translation>%1: %2 (fehlgeschlagen und zurückgenommen)</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) &amp;mended</source>
        <translation>
            <numerusform>%n Sache be&amp;hoben</numerusform>
            <numerusform>%n Sachen be&amp;hoben</numerusform>
        </translation>
    </message>
    <message>
        <source>This is exactly what will be run on your server, as the user you log in with. What it changes is kept there first, so that it can be undone.</source>
        <translation>Genau das wird auf Ihrem Server ausgeführt, als der Benutzer, mit dem Sie sich anmelden. Was es ändert, wird dort vorher aufbewahrt, damit es rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>This puts back what was there before. If somebody has changed it since, it is left alone. This is exactly what will be run on your server.</source>
        <translation>Das legt zurück, was vorher da war. Hat es seither jemand geändert, bleibt es, wie es ist. Genau das wird auf Ihrem Server ausgeführt.</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message>
        <source>The rehearsal could not be carried out on the server. Nothing was changed.</source>
        <translation>Die Probe ließ sich auf dem Server nicht durchführen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Look at what the server said, then try again.</source>
        <translation>Sehen Sie nach, was der Server gesagt hat, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The server may be busy, or a repository does not answer. Try again in a few minutes.</source>
        <translation>Vielleicht ist der Server ausgelastet, oder ein Repository antwortet nicht. Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>Composer gave up before it had an answer. Nothing was changed.</source>
        <translation>Composer hat aufgegeben, ehe es eine Antwort hatte. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Look at what it said; the upgrade would meet the same.</source>
        <translation>Sehen Sie nach, was es gesagt hat; das Upgrade träfe auf dasselbe.</translation>
    </message>
    <message numerus="yes">
        <source>Composer found no answer within %n minute(s).</source>
        <translation>
            <numerusform>Composer hat innerhalb von %n Minute keine Antwort gefunden.</numerusform>
            <numerusform>Composer hat innerhalb von %n Minuten keine Antwort gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not tell which PHP and which Composer the server has. Nothing was changed.</source>
        <translation>Es ließ sich nicht feststellen, welches PHP und welchen Composer der Server hat. Nichts wurde verändert.</translation>
    </message>
    <message>
        <source>Check the store&apos;s readiness, which tells what stands in the way, then try again.</source>
        <translation>Prüfen Sie die Bereitschaft des Shops, sie sagt, was im Weg steht, und versuchen Sie es dann erneut.</translation>
    </message>
</context>
<context>
    <name>RehearsalBox</name>
    <message>
        <source>Rehears&amp;e first</source>
        <translation>&amp;Erst proben</translation>
    </message>
    <message>
        <source>What Composer would change</source>
        <translation>Was Composer ändern würde</translation>
    </message>
    <message>
        <source>Composer tries it on a copy of two files on your server. Nothing is changed, and your store stays open.</source>
        <translation>Composer versucht es auf Ihrem Server mit einer Kopie von zwei Dateien. Nichts wird geändert, und Ihr Shop bleibt offen.</translation>
    </message>
    <message>
        <source>Composer is looking for packages that fit. This can take a few minutes; you can look at the other pages meanwhile.</source>
        <translation>Composer sucht nach passenden Paketen. Das kann ein paar Minuten dauern; Sie können sich inzwischen die anderen Seiten ansehen.</translation>
    </message>
    <message>
        <source>Rehears&amp;e again</source>
        <translation>&amp;Erneut proben</translation>
    </message>
    <message numerus="yes">
        <source>It works out: Composer found packages that fit, with %n change(s).</source>
        <translation>
            <numerusform>Es geht auf: Composer hat passende Pakete gefunden, mit %n Änderung.</numerusform>
            <numerusform>Es geht auf: Composer hat passende Pakete gefunden, mit %n Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Composer found no packages that fit together. The upgrade would stop at the same place, with nothing changed.</source>
        <translation>Composer hat keine Pakete gefunden, die zusammenpassen. Das Upgrade hielte an derselben Stelle an, und nichts wäre geändert.</translation>
    </message>
    <message>
        <source>Will it work?</source>
        <translation>Wird es gelingen?</translation>
    </message>
    <message>
        <source>Re&amp;hearse all of it…</source>
        <translation>&amp;Alles proben …</translation>
    </message>
    <message>
        <source>The whole upgrade can be tried on a copy of your store that is thrown away afterwards. Then you know how long yours will be closed.</source>
        <translation>Das ganze Upgrade lässt sich an einer Kopie Ihres Shops erproben, die danach weggeworfen wird. Dann wissen Sie, wie lange Ihrer geschlossen sein wird.</translation>
    </message>
    <message>
        <source>Re&amp;hearse all again…</source>
        <translation>&amp;Alles noch einmal proben …</translation>
    </message>
</context>
<context>
    <name>Release</name>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1, %2 or %3</source>
        <translation>%1, %2 oder %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 %2 to %3</source>
        <translation>%1 %2 bis %3</translation>
    </message>
    <message>
        <source>%1 %2 works with Magento up to %3; an update to %4 would fit.</source>
        <translation>%1 %2 funktioniert mit Magento bis %3; ein Update auf %4 würde passen.</translation>
    </message>
    <message>
        <source>%1 %2 does not work with Magento %3; an update to %4 would fit.</source>
        <translation>%1 %2 funktioniert nicht mit Magento %3; ein Update auf %4 würde passen.</translation>
    </message>
    <message>
        <source>%1 %2 works with Magento up to %3.</source>
        <translation>%1 %2 funktioniert mit Magento bis %3.</translation>
    </message>
    <message>
        <source>%1 %2 does not work with Magento %3: it needs %4 %5, and this version brings %6.</source>
        <translation>%1 %2 funktioniert nicht mit Magento %3: Es braucht %4 %5, und diese Version bringt %6.</translation>
    </message>
    <message>
        <source>This store runs on Adobe&apos;s cloud, where upgrades are made through git and not on the server.</source>
        <translation>Dieser Shop läuft in der Cloud von Adobe; dort wird über git aktualisiert, nicht auf dem Server.</translation>
    </message>
    <message>
        <source>This store was cloned with git from Magento&apos;s own source; only stores installed with Composer can be upgraded here.</source>
        <translation>Dieser Shop wurde mit git aus Magentos Quelltext geklont; nur mit Composer installierte Shops können hier aktualisiert werden.</translation>
    </message>
    <message>
        <source>Needs PHP %1; your server runs %2.</source>
        <translation>Braucht PHP %1; auf Ihrem Server läuft %2.</translation>
    </message>
    <message>
        <source>Works with %1; your server runs %2 %3.</source>
        <translation>Funktioniert mit %1; auf Ihrem Server läuft %2 %3.</translation>
    </message>
    <message>
        <source>Works with Magento %1 as it is; %2 is available.</source>
        <translation>Funktioniert mit Magento %1, so wie es ist; %2 ist verfügbar.</translation>
    </message>
    <message>
        <source>Works with Magento %1 as it is.</source>
        <translation>Funktioniert mit Magento %1, so wie es ist.</translation>
    </message>
    <message>
        <source>%1 does not work with Magento %2; an update to %3 would fit.</source>
        <translation>%1 funktioniert nicht mit Magento %2; ein Update auf %3 würde passen.</translation>
    </message>
    <message>
        <source>No version on offer works with Magento %1 yet. Ask its maker, or choose an older Magento.</source>
        <translation>Noch funktioniert keine angebotene Version mit Magento %1. Fragen Sie den Hersteller, oder wählen Sie ein älteres Magento.</translation>
    </message>
    <message>
        <source>%1 does not work with Magento %2, and newer versions could not be seen. Ask its maker for one, or for access to its repository.</source>
        <translation>%1 funktioniert nicht mit Magento %2, und neuere Versionen waren nicht zu sehen. Bitten Sie den Hersteller um eine, oder um Zugang zu seinem Repository.</translation>
    </message>
    <message>
        <source>Comes with %1; as it is, it does not work with Magento %2.</source>
        <translation>Kommt mit %1; so, wie es ist, läuft es nicht mit Magento %2.</translation>
    </message>
    <message>
        <source>Comes with %1.</source>
        <translation>Kommt mit %1.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Storefront</source>
        <translation>Shop-Adresse</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Closed for visitors</source>
        <translation>Für Besucher geschlossen</translation>
    </message>
    <message>
        <source>Failed at</source>
        <translation>Fehlgeschlagen bei</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>Storefront check</source>
        <translation>Prüfung des Shops</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Wissenswert</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>minutes and seconds, hours and minutes</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Magento %1 is now %2.</source>
        <translation>Aus Magento %1 ist %2 geworden.</translation>
    </message>
    <message>
        <source>The backup is complete and was read back.</source>
        <translation>Das Backup ist vollständig und wurde zurückgelesen.</translation>
    </message>
    <message>
        <source>Your store is restored from backup %1.</source>
        <translation>Ihr Shop ist aus Backup %1 wiederhergestellt.</translation>
    </message>
    <message>
        <source>The backup was stopped. Your store was not touched.</source>
        <translation>Das Backup wurde angehalten. Ihr Shop wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The backup failed. Your store was not touched.</source>
        <translation>Das Backup ist fehlgeschlagen. Ihr Shop wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The restore was stopped; your store is as it was before.</source>
        <translation>Die Wiederherstellung wurde angehalten; Ihr Shop ist wie zuvor.</translation>
    </message>
    <message>
        <source>The restore failed; your store is as it was before.</source>
        <translation>Die Wiederherstellung ist fehlgeschlagen; Ihr Shop ist wie zuvor.</translation>
    </message>
    <message>
        <source>The restore did not begin. Nothing was changed.</source>
        <translation>Die Wiederherstellung hat nicht begonnen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The restore failed and your store needs you.</source>
        <translation>Die Wiederherstellung ist fehlgeschlagen, und Ihr Shop braucht Sie.</translation>
    </message>
    <message>
        <source>The upgrade was stopped. Your store still runs Magento %1.</source>
        <translation>Das Upgrade wurde angehalten. Auf Ihrem Shop läuft weiter Magento %1.</translation>
    </message>
    <message>
        <source>The upgrade to Magento %2 failed. Your store is back on %1 and open.</source>
        <translation>Das Upgrade auf Magento %2 ist fehlgeschlagen. Ihr Shop ist zurück auf %1 und geöffnet.</translation>
    </message>
    <message>
        <source>The upgrade to Magento %2 could not go ahead. Nothing was changed; your store still runs %1.</source>
        <translation>Das Upgrade auf Magento %2 konnte nicht stattfinden. Es wurde nichts geändert; auf Ihrem Shop läuft weiter %1.</translation>
    </message>
    <message>
        <source>The upgrade to Magento %1 failed and your store needs you.</source>
        <translation>Das Upgrade auf Magento %1 ist fehlgeschlagen, und Ihr Shop braucht Sie.</translation>
    </message>
    <message>
        <source>Nothing had been changed yet, so nothing had to be put back. Your store stayed open.</source>
        <translation>Es war noch nichts geändert, also musste nichts zurückgestellt werden. Ihr Shop blieb geöffnet.</translation>
    </message>
    <message>
        <source>Everything was put back as it was, and the storefront answered before the store was opened again.</source>
        <translation>Alles wurde zurückgestellt, wie es war, und der Shop hat geantwortet, bevor er wieder geöffnet wurde.</translation>
    </message>
    <message>
        <source>Your store is open.</source>
        <translation>Ihr Shop ist geöffnet.</translation>
    </message>
    <message>
        <source>Your store is closed, so that no visitor meets a half-changed store. The backup is kept.</source>
        <translation>Ihr Shop ist geschlossen, damit kein Besucher auf einen halb geänderten Shop trifft. Das Backup bleibt erhalten.</translation>
    </message>
    <message>
        <source>It was stopped as you asked.</source>
        <translation>Es wurde angehalten, wie Sie es wollten.</translation>
    </message>
    <message>
        <source>Start again whenever you like.</source>
        <translation>Beginnen Sie wieder, wann immer Sie möchten.</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>%1, read back and right</source>
        <translation>%1, zurückgelesen und richtig</translation>
    </message>
    <message>
        <source>Look at your storefront and place a test order. The backup is kept until you delete it.</source>
        <translation>Sehen Sie sich Ihren Shop an und geben Sie eine Testbestellung auf. Das Backup bleibt, bis Sie es löschen.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht gelungen</translation>
    </message>
    <message>
        <source>What the server said:</source>
        <translation>Was der Server gesagt hat:</translation>
    </message>
    <message>
        <source>Magento %2 was not confirmed in time. Your store is back on %1 and open.</source>
        <translation>Magento %2 wurde nicht rechtzeitig bestätigt. Ihr Shop ist zurück auf %1 und geöffnet.</translation>
    </message>
    <message>
        <source>Magento %2 was tried and put back, as you asked. Your store is back on %1 and open.</source>
        <translation>Magento %2 wurde erprobt und auf Ihren Wunsch zurückgestellt. Ihr Shop ist zurück auf %1 und geöffnet.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n Bestellung</numerusform>
            <numerusform>%n Bestellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s)</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stock change(s)</source>
        <translation>
            <numerusform>%n Bestandsänderung</numerusform>
            <numerusform>%n Bestandsänderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>What is newer than the backup (%1) was written into files on the server first: as tables to look at, and as SQL to take over.</source>
        <translation>Was neuer ist als das Backup (%1), wurde vorher in Dateien auf dem Server geschrieben: als Tabellen zum Ansehen und als SQL zum Übernehmen.</translation>
    </message>
    <message>
        <source>Newer than the backup</source>
        <translation>Neuer als das Backup</translation>
    </message>
    <message>
        <source>Kept on the server in</source>
        <translation>Auf dem Server in</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>If all else fails, these two lines in a terminal bring the store back from its backup. They need neither Storewright nor Magento:</source>
        <translation>Wenn gar nichts hilft, holen diese zwei Zeilen in einem Terminal den Shop aus seinem Backup zurück. Sie brauchen weder Storewright noch Magento:</translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) stand in the way.</source>
        <translation>
            <numerusform>%n weiteres Hindernis steht im Weg.</numerusform>
            <numerusform>%n weitere Hindernisse stehen im Weg.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is complete and was read back, but its database was not loaded to prove it.</source>
        <translation>Das Backup ist vollständig und wurde zurückgelesen, seine Datenbank wurde aber nicht zum Beweis geladen.</translation>
    </message>
    <message>
        <source>Have it verified under Back-ups and history, or with verify --here: this computer then loads its database and compares it.</source>
        <translation>Lassen Sie es unter Backups und Verlauf prüfen, oder mit verify --here: Dieser Computer lädt dann seine Datenbank und vergleicht sie.</translation>
    </message>
    <message>
        <source>The upgrade to Magento %1 works on a copy of your store. The store itself was not touched.</source>
        <translation>Das Upgrade auf Magento %1 gelingt an einer Kopie Ihres Shops. Der Shop selbst wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>The rehearsal was stopped. Your store was not touched.</source>
        <translation>Die Probe wurde angehalten. Ihr Shop wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>On a copy of your store the upgrade to Magento %1 fails. The store itself was not touched.</source>
        <translation>An einer Kopie Ihres Shops scheitert das Upgrade auf Magento %1. Der Shop selbst wurde nicht angerührt.</translation>
    </message>
    <message>
        <source>Upgrade when it suits you: the plan now tells how long each step took on the copy.</source>
        <translation>Aktualisieren Sie, wann es Ihnen passt: Der Plan sagt nun, wie lange jeder Schritt an der Kopie gedauert hat.</translation>
    </message>
    <message>
        <source>not at all (measured as visitors meet it, up to four times a second)</source>
        <translation>gar nicht (gemessen, wie Besucher es erleben, bis zu viermal in der Sekunde)</translation>
    </message>
    <message>
        <source>less than a second (measured as visitors meet it, up to four times a second)</source>
        <translation>weniger als eine Sekunde (gemessen, wie Besucher es erleben, bis zu viermal in der Sekunde)</translation>
    </message>
    <message>
        <source>%1 (measured as visitors meet it, up to four times a second)</source>
        <translation>%1 (gemessen, wie Besucher es erleben, bis zu viermal in der Sekunde)</translation>
    </message>
    <message>
        <source>What visitors saw</source>
        <translation>Was Besucher sahen</translation>
    </message>
</context>
<context>
    <name>ReportBook</name>
    <message>
        <source>The report of this run could not be kept on this computer.</source>
        <translation>Der Bericht dieses Laufs konnte auf diesem Computer nicht aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Free some room on this computer, then open the run from the history and save its report.</source>
        <translation>Schaffen Sie Platz auf diesem Computer, öffnen Sie dann den Lauf aus dem Verlauf und speichern Sie seinen Bericht.</translation>
    </message>
</context>
<context>
    <name>ReportCommand</name>
    <message>
        <source>Show the report of a run, the newest if none is named; the server need not be there</source>
        <translation>Den Bericht eines Laufs zeigen, ohne Angabe den neuesten; der Server muss nicht da sein</translation>
    </message>
    <message>
        <source>Write the whole report into this file, for a browser</source>
        <translation>Den ganzen Bericht in diese Datei schreiben, für einen Browser</translation>
    </message>
    <message>
        <source>What this computer has no report of, it asks the server for.</source>
        <translation>Wovon dieser Computer keinen Bericht hat, danach fragt er den Server.</translation>
    </message>
    <message>
        <source>No run of this store has ended yet, so there is no report.</source>
        <translation>Noch kein Lauf dieses Shops ist zu Ende, darum gibt es keinen Bericht.</translation>
    </message>
    <message>
        <source>See its runs with: %1</source>
        <translation>Seine Läufe zeigt: %1</translation>
    </message>
    <message>
        <source>There is a file %1 already.</source>
        <translation>Die Datei %1 gibt es schon.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Name another file after --html.</source>
        <translation>Nennen Sie nach --html eine andere Datei.</translation>
    </message>
    <message>
        <source>  %1: %2</source>
        <translation>  %1: %2</translation>
    </message>
    <message>
        <source>The whole report, for a browser: %1</source>
        <translation>Der ganze Bericht, für einen Browser: %1</translation>
    </message>
</context>
<context>
    <name>ReportFile</name>
    <message>
        <source>The report could not be saved.</source>
        <translation>Der Bericht konnte nicht gespeichert werden.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some room on this computer.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schaffen Sie Platz auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>Repository</name>
    <message>
        <source>The list of versions from %1 arrived damaged.</source>
        <translation>Die Versionsliste von %1 kam beschädigt an.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, a proxy between you and %1 may be changing what passes.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, verändert vielleicht ein Proxy zwischen Ihnen und %1, was durchgeht.</translation>
    </message>
    <message>
        <source>%1 answered, but not as a Composer repository does.</source>
        <translation>%1 hat geantwortet, aber nicht wie ein Composer-Repository.</translation>
    </message>
    <message>
        <source>Check the address of the repository in composer.json.</source>
        <translation>Prüfen Sie die Adresse des Repositorys in composer.json.</translation>
    </message>
    <message>
        <source>%1 asks for access keys, and none are known yet.</source>
        <translation>%1 verlangt Zugangsschlüssel, und noch sind keine bekannt.</translation>
    </message>
    <message>
        <source>Log in to commercemarketplace.adobe.com, open My profile → Access Keys, and enter the Public Key and the Private Key here.</source>
        <translation>Melden Sie sich bei commercemarketplace.adobe.com an, öffnen Sie „My profile → Access Keys“ und geben Sie hier Public Key und Private Key ein.</translation>
    </message>
    <message>
        <source>%1 does not accept these access keys.</source>
        <translation>%1 nimmt diese Zugangsschlüssel nicht an.</translation>
    </message>
    <message>
        <source>Copy both keys again from My profile → Access Keys at commercemarketplace.adobe.com. They must be the keys of the account that owns the licence: the keys of a shared account are refused.</source>
        <translation>Kopieren Sie beide Schlüssel noch einmal aus „My profile → Access Keys“ bei commercemarketplace.adobe.com. Es müssen die des Kontos sein, dem die Lizenz gehört: Die Schlüssel eines geteilten Kontos werden abgewiesen.</translation>
    </message>
    <message>
        <source>The access keys are real, but their account may not download this from %1.</source>
        <translation>Die Zugangsschlüssel sind echt, aber ihr Konto darf das von %1 nicht herunterladen.</translation>
    </message>
    <message>
        <source>Use the keys of the account that owns the licence, not those of a shared account, and check that the licence has not expired. For B2B, the licence must include it.</source>
        <translation>Nehmen Sie die Schlüssel des Kontos, dem die Lizenz gehört, nicht die eines geteilten Kontos, und prüfen Sie, ob die Lizenz noch gilt. Für B2B muss die Lizenz es enthalten.</translation>
    </message>
    <message>
        <source>There is no Composer repository at %1.</source>
        <translation>Unter %1 ist kein Composer-Repository.</translation>
    </message>
    <message>
        <source>%1 cannot answer at the moment (HTTP %2).</source>
        <translation>%1 kann im Moment nicht antworten (HTTP %2).</translation>
    </message>
    <message>
        <source>This is not your store&apos;s fault. Try again in a few minutes.</source>
        <translation>Das liegt nicht an Ihrem Shop. Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The account of these access keys does not include %1.</source>
        <translation>Das Konto dieser Zugangsschlüssel enthält %1 nicht.</translation>
    </message>
    <message>
        <source>Adobe Commerce and B2B are only offered to the account that owns the licence. Enter that account&apos;s keys, not those of a shared account.</source>
        <translation>Adobe Commerce und B2B werden nur dem Konto angeboten, dem die Lizenz gehört. Geben Sie dessen Schlüssel ein, nicht die eines geteilten Kontos.</translation>
    </message>
    <message>
        <source>Check that the keys belong to the right account, and that the licence or purchase has not ended.</source>
        <translation>Prüfen Sie, ob die Schlüssel zum richtigen Konto gehören und ob Lizenz oder Kauf noch gelten.</translation>
    </message>
</context>
<context>
    <name>RestoreChecks</name>
    <message>
        <source>It was read back on %1 and was whole. It is checked again before anything is changed.</source>
        <translation>Es wurde am %1 zurückgelesen und war vollständig. Bevor etwas geändert wird, wird es noch einmal geprüft.</translation>
    </message>
    <message>
        <source>It has never been read back. The restore checks it before anything is changed, and ends there if it is damaged.</source>
        <translation>Es wurde nie zurückgelesen. Die Wiederherstellung prüft es, bevor etwas geändert wird, und endet dort, wenn es beschädigt ist.</translation>
    </message>
    <message>
        <source>An earlier run on this store broke off before its end. Close this window, press Decide how to go on… beside the store, and choose there; putting the store back is among the choices.</source>
        <translation>Ein früherer Lauf an diesem Shop ist vor seinem Ende abgebrochen. Schließen Sie dieses Fenster, drücken Sie neben dem Shop auf „Entscheiden, wie weiter …“, und wählen Sie dort; den Shop zurückzustellen ist eine der Möglichkeiten.</translation>
    </message>
    <message>
        <source>Something else is being done to this store right now. Wait until it has ended, then press Check again.</source>
        <translation>Mit diesem Shop geschieht gerade etwas anderes. Warten Sie, bis es beendet ist, und drücken Sie dann auf „Noch einmal prüfen“.</translation>
    </message>
    <message>
        <source>Nothing else is being done to this store.</source>
        <translation>Mit diesem Shop geschieht sonst nichts.</translation>
    </message>
    <message>
        <source>The database answers.</source>
        <translation>Die Datenbank antwortet.</translation>
    </message>
    <message>
        <source>The database does not answer. This backup holds none, so files alone can come back.</source>
        <translation>Die Datenbank antwortet nicht. Dieses Backup enthält keine; Dateien allein können zurückkommen.</translation>
    </message>
    <message>
        <source>The database does not answer, so it can be neither kept nor put back. Ask your host to start it, then press Check again.</source>
        <translation>Die Datenbank antwortet nicht; sie lässt sich deshalb weder aufheben noch zurückspielen. Bitten Sie Ihren Hoster, sie zu starten, und drücken Sie dann auf „Noch einmal prüfen“.</translation>
    </message>
    <message>
        <source>Could not tell how much room is left. The restore looks again before it changes anything.</source>
        <translation>Nicht feststellbar, wie viel Platz frei ist. Die Wiederherstellung sieht noch einmal nach, bevor sie etwas ändert.</translation>
    </message>
    <message>
        <source>Keeping the store as it is now needs up to %1; %2 are free. Delete an old backup, or free some room, then press Check again.</source>
        <translation>Den jetzigen Shop aufzuheben braucht bis zu %1; frei sind %2. Löschen Sie ein altes Backup, oder schaffen Sie Platz, und drücken Sie dann auf „Noch einmal prüfen“.</translation>
    </message>
    <message>
        <source>Keeping the store as it is now needs up to %1; %2 are free.</source>
        <translation>Den jetzigen Shop aufzuheben braucht bis zu %1; frei sind %2.</translation>
    </message>
    <message>
        <source>Could not tell whether your server&apos;s PHP suits what is in this backup.</source>
        <translation>Nicht feststellbar, ob das PHP Ihres Servers zum Inhalt dieses Backups passt.</translation>
    </message>
    <message>
        <source>Magento %1 of this backup runs on PHP %2 of your server.</source>
        <translation>Magento %1 aus diesem Backup läuft auf PHP %2 Ihres Servers.</translation>
    </message>
    <message>
        <source>Magento %1 of this backup does not run on PHP %2 of your server. Ask your host to switch PHP back first, or the restored store will not open.</source>
        <translation>Magento %1 aus diesem Backup läuft nicht auf PHP %2 Ihres Servers. Bitten Sie Ihren Hoster, PHP zuerst zurückzustellen, sonst öffnet der wiederhergestellte Shop nicht.</translation>
    </message>
    <message>
        <source>Your store is closed at the moment. The restore opens it in the end.</source>
        <translation>Ihr Shop ist zurzeit geschlossen. Die Wiederherstellung öffnet ihn am Ende.</translation>
    </message>
    <message>
        <source>Your store is open. Visitors see the maintenance page while it is restored.</source>
        <translation>Ihr Shop ist geöffnet. Während er wiederhergestellt wird, sehen Besucher die Wartungsseite.</translation>
    </message>
    <message>
        <source>Is the backup whole?</source>
        <translation>Ist das Backup vollständig?</translation>
    </message>
    <message>
        <source>A backup that was never read back may turn out to be none.</source>
        <translation>Ein nie zurückgelesenes Backup kann sich als keines erweisen.</translation>
    </message>
    <message>
        <source>Is anything else being done to the store?</source>
        <translation>Geschieht mit dem Shop gerade etwas anderes?</translation>
    </message>
    <message>
        <source>Two at once would undo each other&apos;s work.</source>
        <translation>Zwei zugleich würden einander die Arbeit zunichtemachen.</translation>
    </message>
    <message>
        <source>Does the database answer?</source>
        <translation>Antwortet die Datenbank?</translation>
    </message>
    <message>
        <source>The database of today is kept before the one of the backup comes back.</source>
        <translation>Die heutige Datenbank wird aufgehoben, bevor die des Backups zurückkommt.</translation>
    </message>
    <message>
        <source>Is there room to keep the store as it is now?</source>
        <translation>Ist Platz, um den jetzigen Shop aufzuheben?</translation>
    </message>
    <message>
        <source>What is there now is kept as a backup of its own, so that the restore can be undone.</source>
        <translation>Der jetzige Stand wird als eigenes Backup aufgehoben, damit die Wiederherstellung rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Does your server&apos;s PHP suit the backup?</source>
        <translation>Passt das PHP Ihres Servers zum Backup?</translation>
    </message>
    <message>
        <source>An older Magento may not run on the PHP that a newer one needed.</source>
        <translation>Ein älteres Magento läuft vielleicht nicht auf dem PHP, das ein neueres brauchte.</translation>
    </message>
    <message>
        <source>Is the store open?</source>
        <translation>Ist der Shop geöffnet?</translation>
    </message>
    <message>
        <source>While files and database are put back, nobody may order.</source>
        <translation>Während Dateien und Datenbank zurückgespielt werden, darf niemand bestellen.</translation>
    </message>
    <message>
        <source>%1 It is checked again before anything is changed, but whether its database can be loaded is seen only then. Better have it verified first, under Back-ups and history.</source>
        <translation>%1 Es wird noch einmal geprüft, bevor etwas geändert wird; ob sich seine Datenbank laden lässt, zeigt sich aber erst dann. Lassen Sie es besser vorher unter Backups und Verlauf prüfen.</translation>
    </message>
</context>
<context>
    <name>RestoreCommand</name>
    <message>
        <source>Bring a store back from a backup; the newest if none is named</source>
        <translation>Einen Shop aus einem Backup zurückholen; ohne Angabe aus dem neuesten</translation>
    </message>
    <message>
        <source>Only show what would be overwritten; change nothing</source>
        <translation>Nur zeigen, was überschrieben würde; nichts ändern</translation>
    </message>
    <message>
        <source>Do not ask before it starts</source>
        <translation>Vor dem Start nicht fragen</translation>
    </message>
    <message>
        <source>Start it and do not watch it</source>
        <translation>Starten und nicht zusehen</translation>
    </message>
    <message>
        <source>Orders, customers and stock since the backup</source>
        <translation>Bestellungen, Kunden und Bestand seit dem Backup</translation>
    </message>
    <message>
        <source>Room on the server</source>
        <translation>Platz auf dem Server</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>    … and %n more</source>
        <translation>
            <numerusform>    … und noch %n</numerusform>
            <numerusform>    … und noch %n</numerusform>
        </translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>would go</source>
        <translation>fiele weg</translation>
    </message>
    <message>
        <source>would come back</source>
        <translation>käme zurück</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how a file would change: its path</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Backup %1 holds Magento %2 as it was at %3.</source>
        <translation>Backup %1 enthält Magento %2, Stand %3.</translation>
    </message>
    <message>
        <source>%1: could not be told. %2</source>
        <translation>%1: nicht feststellbar. %2</translation>
    </message>
    <message>
        <source>Room on the server: %1 needed, %2 free.</source>
        <translation>Platz auf dem Server: gebraucht %1, frei %2.</translation>
    </message>
    <message numerus="yes">
        <source>Bring “%1” back to Magento %2 as it was at %3, without the %n order(s) placed since then?</source>
        <translation>
            <numerusform>„%1“ auf Magento %2, Stand %3, zurückholen, ohne die %n Bestellung seitdem?</numerusform>
            <numerusform>„%1“ auf Magento %2, Stand %3, zurückholen, ohne die %n Bestellungen seitdem?</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring “%1” back to Magento %2 as it was at %3?</source>
        <translation>„%1“ auf Magento %2, Stand %3, zurückholen?</translation>
    </message>
    <message>
        <source>Nobody is here to say yes to the restore.</source>
        <translation>Es ist niemand da, der der Wiederherstellung zustimmt.</translation>
    </message>
    <message>
        <source>Add --yes to start it without being asked, or --preview to see what it would overwrite.</source>
        <translation>Mit --yes beginnt es ohne Rückfrage; --preview zeigt, was überschrieben würde.</translation>
    </message>
    <message>
        <source>Looking at what would be overwritten …</source>
        <translation>Es wird nachgesehen, was überschrieben würde …</translation>
    </message>
    <message>
        <source>The server has no room for the restore: %1 are needed, %2 are free.</source>
        <translation>Der Server hat keinen Platz für die Wiederherstellung: Gebraucht werden %1, frei sind %2.</translation>
    </message>
    <message>
        <source>Delete old backups or ask your host for more room, then try again.</source>
        <translation>Löschen Sie alte Backups, oder bitten Sie Ihren Hoster um mehr Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation>Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Type the same command again when you are ready.</source>
        <translation>Geben Sie denselben Befehl noch einmal ein, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>Nothing has been ordered since the backup.</source>
        <translation>Seit dem Backup wurde nichts bestellt.</translation>
    </message>
    <message>
        <source>Since the backup: orders: %1, customers: %2, stock changes: %3. They are written into files on the server before the database is put back.</source>
        <translation>Seit dem Backup: Bestellungen: %1, Kunden: %2, Bestandsänderungen: %3. Sie werden in Dateien auf dem Server geschrieben, bevor die Datenbank zurückgespielt wird.</translation>
    </message>
    <message>
        <source>Database: tables: %1, changed: %2, not in the backup and would go: %3, would come back: %4.</source>
        <translation>Datenbank: Tabellen: %1, geändert: %2, nicht im Backup und fielen weg: %3, kämen zurück: %4.</translation>
    </message>
    <message>
        <source>%1: files changed: %2, not in the backup and would go: %3, would come back: %4.</source>
        <translation>%1: Dateien geändert: %2, nicht im Backup und fielen weg: %3, kämen zurück: %4.</translation>
    </message>
    <message>
        <source>Not in this backup, and so staying as it is now: %1.</source>
        <translation>Nicht in diesem Backup und bleibt daher, wie es jetzt ist: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The store is closed meanwhile, for at most %n minute(s); then it goes back to how it is now, by itself.</source>
        <translation>
            <numerusform>Der Shop ist währenddessen geschlossen, höchstens %n Minute; danach geht er von selbst auf den jetzigen Stand zurück.</numerusform>
            <numerusform>Der Shop ist währenddessen geschlossen, höchstens %n Minuten; danach geht er von selbst auf den jetzigen Stand zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is named twice: by its name, and by the folder of a copy.</source>
        <translation>Das Backup ist zweimal genannt: mit seinem Namen und mit dem Ordner einer Kopie.</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Lassen Sie eines davon weg.</translation>
    </message>
    <message>
        <source>Sending backup %1 from %2 to the server …</source>
        <translation>Backup %1 wird aus %2 auf den Server gesendet …</translation>
    </message>
    <message>
        <source>What has arrived on the server is kept; the same command goes on where it stopped.</source>
        <translation>Was auf dem Server angekommen ist, bleibt dort; derselbe Befehl macht dort weiter, wo er aufgehört hat.</translation>
    </message>
    <message>
        <source>The backup is on the server, and its checksums are right there.</source>
        <translation>Das Backup liegt auf dem Server, und seine Prüfsummen stimmen dort.</translation>
    </message>
    <message>
        <source>Bring it back from a copy on this computer, as the command download made it</source>
        <translation>Aus einer Kopie auf diesem Computer wiederherstellen, wie der Befehl download sie angelegt hat</translation>
    </message>
    <message>
        <source>Shows first what would be overwritten. Orders, customers and stock changes made since the backup are written into files on the server before its database
takes their place, and what is there now is kept aside, so that a restore can itself be undone.
--from sends the copy to the server first, if the backup is not there any more; the same command again goes on where it was broken off.</source>
        <translation>Zeigt zuerst, was überschrieben würde. Bestellungen, Kunden und Bestandsänderungen seit dem Backup werden in Dateien auf dem Server geschrieben, bevor dessen Datenbank
an ihre Stelle tritt, und der jetzige Stand wird aufgehoben, damit auch eine Wiederherstellung rückgängig gemacht werden kann.
--from sendet die Kopie zuerst auf den Server, wenn das Backup dort nicht mehr liegt; derselbe Befehl noch einmal macht dort weiter, wo er abgebrochen wurde.</translation>
    </message>
</context>
<context>
    <name>RestorePreview</name>
    <message>
        <source>The server did not say to the end what a restore would overwrite.</source>
        <translation>Der Server hat nicht zu Ende gesagt, was eine Wiederherstellung überschreiben würde.</translation>
    </message>
    <message>
        <source>Try again; nothing was changed.</source>
        <translation>Versuchen Sie es noch einmal; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Only a restore can be looked at beforehand.</source>
        <translation>Nur eine Wiederherstellung lässt sich vorher ansehen.</translation>
    </message>
    <message>
        <source>The server could not say what a restore would overwrite; nothing was changed.</source>
        <translation>Der Server konnte nicht sagen, was eine Wiederherstellung überschreiben würde; es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>RestoreWizard</name>
    <message>
        <source>Restore: %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
</context>
<context>
    <name>Run</name>
    <message>
        <source>&quot;%1&quot; is not the name of a run.</source>
        <translation>„%1“ ist nicht der Name eines Laufs.</translation>
    </message>
    <message>
        <source>The disk of your home folder on the server is full. Free some space, then try again.</source>
        <translation>Die Festplatte Ihres Home-Ordners auf dem Server ist voll. Schaffen Sie Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, send the details to whoever looks after the server.</source>
        <translation>Versuchen Sie es noch einmal; geschieht es wieder, schicken Sie die Einzelheiten dem, der den Server betreut.</translation>
    </message>
    <message>
        <source>The server has no run %1 of this store.</source>
        <translation>Der Server hat keinen Lauf %1 dieses Shops.</translation>
    </message>
    <message>
        <source>Look at the list of runs for its name.</source>
        <translation>Seinen Namen finden Sie in der Liste der Läufe.</translation>
    </message>
    <message>
        <source>The run could not be written to the server; nothing was changed.</source>
        <translation>Der Lauf konnte nicht auf den Server geschrieben werden; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Watch it to its end, then start again.</source>
        <translation>Sehen Sie ihm bis zum Ende zu, und beginnen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Open that run and have it brought to its end first.</source>
        <translation>Öffnen Sie diesen Lauf, und lassen Sie ihn zuerst zu Ende bringen.</translation>
    </message>
    <message>
        <source>The run could not be started on the server; nothing was changed.</source>
        <translation>Der Lauf konnte auf dem Server nicht gestartet werden; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Have the run brought to its end: it finds out where your store stands and goes on from there.</source>
        <translation>Lassen Sie den Lauf zu Ende bringen: Er stellt fest, wo Ihr Shop steht, und macht von dort weiter.</translation>
    </message>
    <message>
        <source>The server answered with something that is not a run&apos;s journal.</source>
        <translation>Der Server hat mit etwas geantwortet, das kein Journal eines Laufs ist.</translation>
    </message>
    <message>
        <source>Its start-up files (.bashrc, .profile) may print text; let them print nothing when nobody is there to read it.</source>
        <translation>Vielleicht geben seine Startdateien (.bashrc, .profile) Text aus; lassen Sie sie nichts ausgeben, wenn niemand da ist, der es liest.</translation>
    </message>
    <message>
        <source>The server stopped reporting about the run.</source>
        <translation>Der Server berichtet nicht mehr über den Lauf.</translation>
    </message>
    <message>
        <source>The run on the server could not be told.</source>
        <translation>Der Lauf auf dem Server ließ sich nichts mitteilen.</translation>
    </message>
    <message>
        <source>The broken-off run could not be taken up again.</source>
        <translation>Der abgebrochene Lauf konnte nicht wieder aufgenommen werden.</translation>
    </message>
    <message>
        <source>The runs on the server could not be listed.</source>
        <translation>Die Läufe auf dem Server konnten nicht aufgelistet werden.</translation>
    </message>
    <message>
        <source>The run&apos;s process on the server is gone although it had not ended; the server may have been restarted.</source>
        <translation>Der Prozess des Laufs auf dem Server ist verschwunden, obwohl der Lauf nicht beendet war; vielleicht wurde der Server neu gestartet.</translation>
    </message>
    <message>
        <source>The run has ended already; there is nothing left to ask of it.</source>
        <translation>Der Lauf ist schon beendet; von ihm lässt sich nichts mehr verlangen.</translation>
    </message>
    <message>
        <source>Look at how it ended.</source>
        <translation>Sehen Sie nach, wie er ausging.</translation>
    </message>
    <message>
        <source>upgrade %1 → %2</source>
        <translation>Upgrade %1 → %2</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>backup</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, seit %2</translation>
    </message>
    <message>
        <source>%1, by %2 since %3</source>
        <translation>%1, von %2 seit %3</translation>
    </message>
    <message>
        <source>The user %1 of this server has a run under way on this store; nothing was started.</source>
        <translation>Der Benutzer %1 dieses Servers hat für diesen Shop einen laufenden Lauf; es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Wait for its end, or log in as %1 to watch it.</source>
        <translation>Warten Sie dessen Ende ab, oder melden Sie sich als %1 an, um zuzusehen.</translation>
    </message>
    <message>
        <source>A run that the user %1 of this server began on this store broke off half-way; nothing was started.</source>
        <translation>Ein Lauf, den der Benutzer %1 dieses Servers für diesen Shop begonnen hat, ist auf halbem Weg abgebrochen; es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Log in as %1 and have it brought to its end. If that is impossible, restore a backup.</source>
        <translation>Melden Sie sich als %1 an, und lassen Sie ihn zu Ende bringen. Ist das unmöglich, stellen Sie ein Backup wieder her.</translation>
    </message>
    <message>
        <source>Another run is under way on this store (%1); nothing was started.</source>
        <translation>Für diesen Shop ist schon ein Lauf im Gange (%1); es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>An earlier run on this store broke off half-way (%1); nothing was started.</source>
        <translation>Ein früherer Lauf für diesen Shop ist auf halbem Weg abgebrochen (%1); es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>The connection broke just as the run was being started. It may be under way on the server.</source>
        <translation>Die Verbindung brach ab, als der Lauf gerade gestartet wurde. Vielleicht läuft er auf dem Server.</translation>
    </message>
    <message>
        <source>Look at the store&apos;s runs before you start another one: if this one has begun, it goes on without this computer.</source>
        <translation>Sehen Sie sich die Läufe des Shops an, bevor Sie einen anderen starten: Hat dieser begonnen, geht er ohne diesen Computer weiter.</translation>
    </message>
</context>
<context>
    <name>RunMoves</name>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weitermachen</translation>
    </message>
    <message>
        <source>&amp;Try this step again</source>
        <translation>Diesen Schritt noch einmal &amp;versuchen</translation>
    </message>
    <message>
        <source>Put the store &amp;back</source>
        <translation>Den Shop &amp;zurückstellen</translation>
    </message>
    <message>
        <source>&amp;Connect again</source>
        <translation>Neu ver&amp;binden</translation>
    </message>
    <message>
        <source>&amp;Pause after this step</source>
        <translation>Nach diesem Schritt &amp;pausieren</translation>
    </message>
    <message>
        <source>&amp;Stop and put back…</source>
        <translation>&amp;Anhalten und zurückstellen …</translation>
    </message>
    <message>
        <source>Pauses after this step…</source>
        <translation>Pausiert nach diesem Schritt …</translation>
    </message>
    <message>
        <source>Stop?</source>
        <translation>Anhalten?</translation>
    </message>
    <message>
        <source>Stop the upgrade and put the store back as it was?</source>
        <translation>Das Upgrade anhalten und den Shop zurückstellen, wie er war?</translation>
    </message>
    <message>
        <source>Stop and put everything back as it was?</source>
        <translation>Anhalten und alles zurückstellen, wie es war?</translation>
    </message>
    <message>
        <source>The step under way is ended. Your server then takes back what was done, and opens the store again.</source>
        <translation>Der laufende Schritt wird beendet. Dann nimmt Ihr Server zurück, was getan wurde, und öffnet den Shop wieder.</translation>
    </message>
    <message>
        <source>&amp;Stop and put back</source>
        <translation>&amp;Anhalten und zurückstellen</translation>
    </message>
    <message>
        <source>&amp;Let it go on</source>
        <translation>&amp;Weiterlaufen lassen</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Upgrade</source>
        <translation>Upgrade</translation>
    </message>
    <message>
        <source>Upgrade your store</source>
        <translation>Upgrade Ihres Shops</translation>
    </message>
    <message>
        <source>The work is done by your server. You may look on, or come back later.</source>
        <translation>Die Arbeit macht Ihr Server. Sie können zusehen oder später wiederkommen.</translation>
    </message>
    <message>
        <source>&amp;Upgrade</source>
        <translation>&amp;Upgrade</translation>
    </message>
    <message>
        <source>Progress of the whole run</source>
        <translation>Fortschritt des ganzen Laufs</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Back up this store</source>
        <translation>Diesen Shop sichern</translation>
    </message>
    <message>
        <source>&amp;Back up</source>
        <translation>&amp;Sichern</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restore this store from a backup</source>
        <translation>Diesen Shop aus einem Backup wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>See the &amp;result</source>
        <translation>&amp;Ergebnis ansehen</translation>
    </message>
    <message>
        <source>working out the time left</source>
        <translation>die Restzeit wird ermittelt</translation>
    </message>
    <message>
        <source>%1 left</source>
        <comment>about 4 minutes left</comment>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>You can close this window or your laptop: the upgrade runs on the server.</source>
        <translation>Sie können dieses Fenster oder Ihren Laptop schließen: Das Upgrade läuft auf dem Server.</translation>
    </message>
    <message>
        <source>A step failed, and the upgrade waits for you</source>
        <translation>Ein Schritt ist fehlgeschlagen, und das Upgrade wartet auf Sie</translation>
    </message>
    <message>
        <source>Try the step again, or put the store back as it was.</source>
        <translation>Versuchen Sie den Schritt noch einmal, oder stellen Sie den Shop zurück, wie er war.</translation>
    </message>
    <message>
        <source>Waits on your server until %1</source>
        <translation>Wartet auf Ihrem Server bis %1</translation>
    </message>
    <message>
        <source>Paused. Your store shows the maintenance page.</source>
        <translation>Pausiert. Ihr Shop zeigt die Wartungsseite.</translation>
    </message>
    <message>
        <source>Paused. Your store is open.</source>
        <translation>Pausiert. Ihr Shop ist geöffnet.</translation>
    </message>
    <message>
        <source>Press Go on when you are ready.</source>
        <translation>Drücken Sie auf „Weitermachen“, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>Stopping, and putting the store back…</source>
        <translation>Wird angehalten, und der Shop wird zurückgestellt …</translation>
    </message>
    <message>
        <source>%1 Closed for %2 so far.</source>
        <comment>sentence about the store, then how long</comment>
        <translation>%1 Bisher %2 geschlossen.</translation>
    </message>
    <message>
        <source>Trying now. The work goes on on the server; what happens meanwhile is shown as soon as the connection is back.</source>
        <translation>Neuer Versuch läuft. Die Arbeit geht auf dem Server weiter; was inzwischen geschieht, wird gezeigt, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %n second(s). The work goes on on the server; what happens meanwhile is shown as soon as the connection is back.</source>
        <translation>
            <numerusform>Nächster Versuch in %n Sekunde. Die Arbeit geht auf dem Server weiter; was inzwischen geschieht, wird gezeigt, sobald die Verbindung wieder da ist.</numerusform>
            <numerusform>Nächster Versuch in %n Sekunden. Die Arbeit geht auf dem Server weiter; was inzwischen geschieht, wird gezeigt, sobald die Verbindung wieder da ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>why a step failed, then what can be done</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The new store is open, on trial: is all well?</source>
        <translation>Der neue Shop ist auf Probe geöffnet: Ist alles in Ordnung?</translation>
    </message>
    <message>
        <source>Look at your storefront below, then tell your server.</source>
        <translation>Sehen Sie sich unten Ihren Shop an, und sagen Sie es dann Ihrem Server.</translation>
    </message>
    <message>
        <source>Your server waits until this computer has proven the backup</source>
        <translation>Ihr Server wartet, bis dieser Computer das Backup bewiesen hat</translation>
    </message>
    <message>
        <source>Your server could not load it by itself, so it is loaded here, compared and deleted again. Leave this window open until that is done.</source>
        <translation>Ihr Server konnte es nicht selbst laden; deshalb wird es hier geladen, verglichen und wieder gelöscht. Lassen Sie dieses Fenster so lange offen.</translation>
    </message>
    <message>
        <source>Your server is taking it up again…</source>
        <translation>Ihr Server nimmt ihn wieder auf …</translation>
    </message>
    <message>
        <source>The work broke off on your server and needs you</source>
        <translation>Die Arbeit auf Ihrem Server ist abgebrochen und braucht Sie</translation>
    </message>
    <message>
        <source>%1 It was probably ended by a restart of the server. Choose how to go on.</source>
        <comment>how the store stands</comment>
        <translation>%1 Wahrscheinlich hat ein Neustart des Servers sie beendet. Wählen Sie, wie es weitergeht.</translation>
    </message>
    <message>
        <source>The connection is gone. Reconnecting…</source>
        <translation>Die Verbindung ist weg. Sie wird neu aufgebaut …</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Rehearse the upgrade on a copy</source>
        <translation>Upgrade an einer Kopie proben</translation>
    </message>
    <message>
        <source>&amp;Rehearse</source>
        <translation>&amp;Proben</translation>
    </message>
</context>
<context>
    <name>RunPrinter</name>
    <message>
        <source>%1 %2: done</source>
        <translation>%1 %2: fertig</translation>
    </message>
    <message>
        <source>%1 %2: done. %3</source>
        <translation>%1 %2: fertig. %3</translation>
    </message>
    <message>
        <source>%1 %2: not needed</source>
        <translation>%1 %2: nicht nötig</translation>
    </message>
    <message>
        <source>%1 %2: failed</source>
        <translation>%1 %2: fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1 %2: put back</source>
        <translation>%1 %2: zurückgestellt</translation>
    </message>
    <message>
        <source>Worth knowing: %1</source>
        <translation>Wissenswert: %1</translation>
    </message>
    <message>
        <source>Waiting for the time you chose.</source>
        <translation>Wartet auf die gewählte Zeit.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausiert.</translation>
    </message>
    <message>
        <source>The connection broke: %1 The run goes on on the server. Trying again …</source>
        <translation>Die Verbindung ist abgebrochen: %1 Der Lauf geht auf dem Server weiter. Neuer Versuch …</translation>
    </message>
    <message>
        <source>Newer than the backup, and kept in files in %4 on the server: orders: %1, customers: %2, stock changes: %3.</source>
        <translation>Neuer als das Backup und auf dem Server in Dateien in %4 aufgehoben: Bestellungen: %1, Kunden: %2, Bestandsänderungen: %3.</translation>
    </message>
    <message>
        <source>The server cannot load the dump to prove it: it waits for a computer that follows this run to do it, until %1.</source>
        <translation>Der Server kann die gesicherte Datenbank nicht zur Prüfung laden: Er wartet bis %1 darauf, dass ein Computer, der diesem Lauf zusieht, es tut.</translation>
    </message>
    <message>
        <source>Your store is open, on trial until %1. Look at it now.
If nobody says by then that it works, Magento %2 comes back by itself.
It works:      %3
Put it back:   %4</source>
        <translation>Ihr Shop ist bis %1 auf Probe geöffnet. Sehen Sie ihn sich jetzt an.
Sagt bis dahin niemand, dass er funktioniert, kommt Magento %2 von selbst zurück.
Er funktioniert:  %3
Zurückstellen:    %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what was asked, and where</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>  %1  %2: %3</source>
        <comment>verdict, what was asked, the answer</comment>
        <translation>  %1  %2: %3</translation>
    </message>
    <message>
        <source>  %1  %2: before %3, now %4</source>
        <comment>verdict, what was asked, both answers</comment>
        <translation>  %1  %2: vorher %3, jetzt %4</translation>
    </message>
</context>
<context>
    <name>RunReview</name>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Ready to back up</source>
        <translation>Bereit zum Sichern</translation>
    </message>
    <message>
        <source>Your shop stays open. Nothing in it is changed.</source>
        <translation>Ihr Shop bleibt geöffnet. An ihm wird nichts geändert.</translation>
    </message>
    <message>
        <source>Handing the plan to your server…</source>
        <translation>Der Plan wird Ihrem Server übergeben …</translation>
    </message>
    <message>
        <source>What is there now is kept first, so that this restore can itself be undone.</source>
        <translation>Der jetzige Stand wird vorher aufgehoben, damit auch diese Wiederherstellung rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Ready to restore: orders and customers stay as they are</source>
        <translation>Bereit zum Wiederherstellen: Bestellungen und Kunden bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Orders placed after this backup will not be in the restored shop</source>
        <translation>Bestellungen nach diesem Backup sind im wiederhergestellten Shop nicht enthalten</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) placed after this backup will not be in the restored shop</source>
        <translation>
            <numerusform>%n Bestellung nach diesem Backup ist im wiederhergestellten Shop nicht enthalten</numerusform>
            <numerusform>%n Bestellungen nach diesem Backup sind im wiederhergestellten Shop nicht enthalten</numerusform>
        </translation>
    </message>
    <message>
        <source>They are written to files on your server first. %1</source>
        <translation>Sie werden vorher in Dateien auf Ihrem Server geschrieben. %1</translation>
    </message>
    <message>
        <source>Ready to restore: nobody has ordered since this backup</source>
        <translation>Bereit zum Wiederherstellen: Seit diesem Backup hat niemand bestellt</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to fix first</source>
        <translation>
            <numerusform>%n Sache ist zuerst zu beheben</numerusform>
            <numerusform>%n Dinge sind zuerst zu beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Readiness, in the list at the side, tells what to do. Nothing has been changed.</source>
        <translation>„Bereitschaft“ in der Liste an der Seite sagt, was zu tun ist. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Press Upgrade when you are ready</source>
        <translation>Drücken Sie auf „Upgrade“, wenn Sie so weit sind</translation>
    </message>
    <message>
        <source>If anything fails, the upgrade stops and waits for you.</source>
        <translation>Schlägt etwas fehl, hält das Upgrade an und wartet auf Sie.</translation>
    </message>
    <message>
        <source>If anything fails, your store is put back as it was, by itself.</source>
        <translation>Schlägt etwas fehl, wird Ihr Shop von selbst zurückgestellt, wie er war.</translation>
    </message>
    <message>
        <source>Ready to rehearse</source>
        <translation>Bereit zur Probe</translation>
    </message>
    <message>
        <source>Everything happens on a copy that is thrown away afterwards. Your shop stays open, and nothing in it is changed.</source>
        <translation>Alles geschieht an einer Kopie, die danach weggeworfen wird. Ihr Shop bleibt geöffnet, und nichts darin wird geändert.</translation>
    </message>
</context>
<context>
    <name>RunWatch</name>
    <message>
        <source>The run goes on on the server. Watch it with: %1</source>
        <translation>Der Lauf geht auf dem Server weiter. Zusehen mit: %1</translation>
    </message>
    <message>
        <source>Run %1 has begun. It needs neither this window nor this computer: Ctrl-C only stops watching.</source>
        <translation>Lauf %1 hat begonnen. Er braucht weder dieses Fenster noch diesen Computer: Strg-C beendet nur das Zusehen.</translation>
    </message>
    <message>
        <source>A step failed and the run waits for you. Type retry, restore, or leave:</source>
        <translation>Ein Schritt ist fehlgeschlagen, und der Lauf wartet auf Sie. Geben Sie retry (noch einmal), restore (zurückstellen) oder leave (so lassen) ein:</translation>
    </message>
    <message>
        <source>A step failed, and the run on the server waits for you to decide.</source>
        <translation>Ein Schritt ist fehlgeschlagen, und der Lauf auf dem Server wartet auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Try the step again with %1, or put the store back with %2</source>
        <translation>Noch einmal versuchen mit %1, oder den Shop zurückstellen mit %2</translation>
    </message>
    <message>
        <source>You stopped watching; the run goes on on the server. Watch the rest with: %1</source>
        <translation>Sie sehen nicht mehr zu; der Lauf geht auf dem Server weiter. Den Rest zeigt: %1</translation>
    </message>
    <message>
        <source>  %1: %2</source>
        <translation>  %1: %2</translation>
    </message>
    <message>
        <source>What whoever helps you needs, without passwords, is written by: %1</source>
        <translation>Was Ihr Helfer braucht, ohne Passwörter, schreibt: %1</translation>
    </message>
    <message>
        <source>The whole report, for a browser: %1</source>
        <translation>Der ganze Bericht, für einen Browser: %1</translation>
    </message>
    <message>
        <source>%1 Connecting again to see …</source>
        <translation>%1 Neue Verbindung, um nachzusehen …</translation>
    </message>
    <message>
        <source>See whether it has begun, before you start another one: %1</source>
        <translation>Sehen Sie nach, ob er begonnen hat, bevor Sie einen anderen starten: %1</translation>
    </message>
</context>
<context>
    <name>RunWizard</name>
    <message>
        <source>C&amp;lose</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>System Upgrade: %1</source>
        <translation>System-Upgrade: %1</translation>
    </message>
    <message>
        <source>Back up: %1</source>
        <translation>Sichern: %1</translation>
    </message>
    <message>
        <source>Restore: %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Copied, without passwords and keys. Paste it into a message to whoever helps you.</source>
        <translation>Kopiert, ohne Passwörter und Schlüssel. Fügen Sie es in eine Nachricht an den ein, der Ihnen hilft.</translation>
    </message>
    <message>
        <source>Your store is closed and waits for your decision.</source>
        <translation>Ihr Shop ist geschlossen und wartet auf Ihre Entscheidung.</translation>
    </message>
    <message>
        <source>Your server waits for your word that all is well.</source>
        <translation>Ihr Server wartet auf Ihr Wort, dass alles in Ordnung ist.</translation>
    </message>
    <message>
        <source>The copy of the backup is not here yet.</source>
        <translation>Die Kopie des Backups ist noch nicht hier.</translation>
    </message>
    <message>
        <source>It stays closed until you come back and decide, or until its time limit is over.</source>
        <translation>Er bleibt geschlossen, bis Sie zurückkommen und entscheiden, oder bis seine Frist abgelaufen ist.</translation>
    </message>
    <message>
        <source>If nobody confirms in time, it takes the old store back by itself. You can come back and confirm until then.</source>
        <translation>Bestätigt niemand rechtzeitig, holt er den alten Shop von selbst zurück. Bis dahin können Sie wiederkommen und bestätigen.</translation>
    </message>
    <message>
        <source>The backup on your server is not affected; the copy can be fetched again later.</source>
        <translation>Das Backup auf Ihrem Server ist davon nicht betroffen; die Kopie kann später noch einmal geholt werden.</translation>
    </message>
    <message>
        <source>Close this window?</source>
        <translation>Dieses Fenster schließen?</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>&amp;Stay here</source>
        <translation>&amp;Hier bleiben</translation>
    </message>
    <message>
        <source>Rehearse: %1</source>
        <translation>Probe: %1</translation>
    </message>
</context>
<context>
    <name>ScriptDialog</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <source>&amp;Remember it in this computer&apos;s keychain</source>
        <translation>Im &amp;Schlüsselbund dieses Computers merken</translation>
    </message>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
    <message>
        <source>Passphrase of %1</source>
        <translation>Passphrase von %1</translation>
    </message>
    <message>
        <source>&amp;Password for logging in:</source>
        <translation>&amp;Passwort zum Anmelden:</translation>
    </message>
    <message>
        <source>&amp;Passphrase of the key file:</source>
        <translation>&amp;Passphrase der Schlüsseldatei:</translation>
    </message>
</context>
<context>
    <name>Secrets</name>
    <message>
        <source>The keychain of this computer did not take the secret.</source>
        <translation>Der Schlüsselbund dieses Computers hat das Geheimnis nicht angenommen.</translation>
    </message>
    <message>
        <source>Unlock it and try again; until then Storewright remembers it only while it is open.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es noch einmal; bis dahin merkt Storewright es sich nur, solange es offen ist.</translation>
    </message>
</context>
<context>
    <name>ServerFetch</name>
    <message>
        <source>The store&apos;s server could not reach %1.</source>
        <translation>Der Server des Shops konnte %1 nicht erreichen.</translation>
    </message>
    <message>
        <source>Ask your host to allow outgoing connections to %1, then check again.</source>
        <translation>Bitten Sie Ihren Hoster, ausgehende Verbindungen zu %1 zu erlauben, und prüfen Sie dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Stopped as asked.</source>
        <translation>Wie gewünscht angehalten.</translation>
    </message>
    <message>
        <source>There is a web server at %1, not SSH.</source>
        <translation>Unter %1 antwortet ein Webserver, nicht SSH.</translation>
    </message>
    <message>
        <source>Ask your host for the port of SSH; most often it is 22.</source>
        <translation>Fragen Sie Ihren Hoster nach dem Port für SSH; meist ist es 22.</translation>
    </message>
    <message>
        <source>This server proves its identity with an RSA key only, in a way this version of Storewright cannot check.</source>
        <translation>Dieser Server weist sich nur mit einem RSA-Schlüssel aus, auf eine Art, die diese Version von Storewright nicht prüfen kann.</translation>
    </message>
    <message>
        <source>Ask your host to add an Ed25519 host key (ssh-keygen -A), or use a version of Storewright built with libssh2 1.11 or newer.</source>
        <translation>Bitten Sie Ihren Hoster, einen Ed25519-Host-Schlüssel hinzuzufügen (ssh-keygen -A), oder verwenden Sie eine mit libssh2 1.11 oder neuer gebaute Version von Storewright.</translation>
    </message>
    <message>
        <source>What answers at %1 is not an SSH server.</source>
        <translation>Was unter %1 antwortet, ist kein SSH-Server.</translation>
    </message>
    <message>
        <source>Check the port; ask your host which one SSH has.</source>
        <translation>Prüfen Sie den Port; fragen Sie Ihren Hoster, welchen SSH hat.</translation>
    </message>
    <message>
        <source>%1 accepts connections but does not greet as an SSH server does.</source>
        <translation>%1 nimmt Verbindungen an, meldet sich aber nicht wie ein SSH-Server.</translation>
    </message>
    <message>
        <source>The server at %1 took too long to agree on the encryption.</source>
        <translation>Der Server unter %1 hat zu lange gebraucht, um sich auf die Verschlüsselung zu einigen.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, ask your host whether the server is overloaded.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es so, fragen Sie Ihren Hoster, ob der Server überlastet ist.</translation>
    </message>
    <message>
        <source>The server at %1 closed the connection at once.</source>
        <translation>Der Server unter %1 hat die Verbindung sofort geschlossen.</translation>
    </message>
    <message>
        <source>It may have blocked this computer after failed log-ins. Wait ten minutes, then ask your host to let you in.</source>
        <translation>Vielleicht hat er diesen Computer nach fehlgeschlagenen Anmeldungen gesperrt. Warten Sie zehn Minuten, und bitten Sie dann Ihren Hoster, Sie einzulassen.</translation>
    </message>
    <message>
        <source>The server at %1 and Storewright have no kind of encryption in common.</source>
        <translation>Der Server unter %1 und Storewright haben keine gemeinsame Verschlüsselung.</translation>
    </message>
    <message>
        <source>Ask your host to allow curve25519-sha256 or ecdh-sha2-nistp256 with aes256-ctr and hmac-sha2-256.</source>
        <translation>Bitten Sie Ihren Hoster, curve25519-sha256 oder ecdh-sha2-nistp256 mit aes256-ctr und hmac-sha2-256 zu erlauben.</translation>
    </message>
    <message>
        <source>The server at %1 broke off while the encryption was agreed on.</source>
        <translation>Der Server unter %1 brach ab, während die Verschlüsselung vereinbart wurde.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, ask your host.</source>
        <translation>Versuchen Sie es noch einmal; bleibt es so, fragen Sie Ihren Hoster.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>&amp;Allgemein</translation>
    </message>
    <message>
        <source>Access &amp;keys</source>
        <translation>&amp;Zugangsschlüssel</translation>
    </message>
    <message>
        <source>&amp;Stores</source>
        <translation>S&amp;hops</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Farben:</translation>
    </message>
    <message>
        <source>Stores checked at &amp;once:</source>
        <translation>&amp;Gleichzeitig geprüfte Shops:</translation>
    </message>
    <message>
        <source>Everything is kept in:</source>
        <translation>Alles liegt in:</translation>
    </message>
    <message>
        <source>The language changes when Storewright is opened again.</source>
        <translation>Die Sprache wechselt, wenn Storewright das nächste Mal geöffnet wird.</translation>
    </message>
    <message>
        <source>Access keys let the Composer repository know which Magento is yours. You find them in your account at commercemarketplace.adobe.com under My Profile, Access Keys.</source>
        <translation>Zugangsschlüssel sagen dem Composer-Repository, welches Magento Ihnen gehört. Sie finden sie in Ihrem Konto bei commercemarketplace.adobe.com unter „My Profile“, „Access Keys“.</translation>
    </message>
    <message>
        <source>&amp;Save keys</source>
        <translation>Schlüssel &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>Schlüssel &amp;vergessen</translation>
    </message>
    <message>
        <source>&amp;Repository:</source>
        <translation>&amp;Repository:</translation>
    </message>
    <message>
        <source>P&amp;ublic key:</source>
        <translation>P&amp;ublic Key:</translation>
    </message>
    <message>
        <source>&amp;Private key:</source>
        <translation>&amp;Private Key:</translation>
    </message>
    <message>
        <source>This computer has no keychain: the keys are known until Storewright is closed.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund: Die Schlüssel sind bekannt, bis Storewright geschlossen wird.</translation>
    </message>
    <message>
        <source>The keys are forgotten.</source>
        <translation>Die Schlüssel sind vergessen.</translation>
    </message>
    <message>
        <source>The keys are saved.</source>
        <translation>Die Schlüssel sind gespeichert.</translation>
    </message>
    <message>
        <source>Take your list of stores to another computer. Passwords, passphrases and access keys are never in the file.</source>
        <translation>Nehmen Sie die Liste Ihrer Shops auf einen anderen Computer mit. Passwörter, Passphrasen und Zugangsschlüssel stehen nie in der Datei.</translation>
    </message>
    <message>
        <source>&amp;Export my stores…</source>
        <translation>Meine Shops &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Import stores…</source>
        <translation>Shops &amp;importieren …</translation>
    </message>
    <message>
        <source>Export my stores</source>
        <translation>Meine Shops exportieren</translation>
    </message>
    <message>
        <source>Stores (*.json)</source>
        <translation>Shops (*.json)</translation>
    </message>
    <message>
        <source>The stores could not be exported.</source>
        <translation>Die Shops konnten nicht exportiert werden.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message numerus="yes">
        <source>%n store(s) exported.</source>
        <translation>
            <numerusform>%n Shop exportiert.</numerusform>
            <numerusform>%n Shops exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import stores</source>
        <translation>Shops importieren</translation>
    </message>
    <message>
        <source>The file could not be read.</source>
        <translation>Die Datei konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message numerus="yes">
        <source>%n store(s) imported.</source>
        <translation>
            <numerusform>%n Shop importiert.</numerusform>
            <numerusform>%n Shops importiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>size not known yet</source>
        <translation>Größe noch nicht bekannt</translation>
    </message>
    <message>
        <source>Back up code</source>
        <translation>Code sichern</translation>
    </message>
    <message>
        <source>Archives the store&apos;s folder without media (%1). Your store stays open.</source>
        <translation>Archiviert den Ordner des Shops ohne Medien (%1). Ihr Shop bleibt geöffnet.</translation>
    </message>
    <message>
        <source>The archive is listed to its end and its checksum is written down.</source>
        <translation>Das Archiv wird bis zum Ende durchgesehen und seine Prüfsumme aufgeschrieben.</translation>
    </message>
    <message>
        <source>Back up media</source>
        <translation>Medien sichern</translation>
    </message>
    <message>
        <source>Archives pub/media (%1). Your store stays open.</source>
        <translation>Archiviert pub/media (%1). Ihr Shop bleibt geöffnet.</translation>
    </message>
    <message>
        <source>Back up database</source>
        <translation>Datenbank sichern</translation>
    </message>
    <message>
        <source>Writes out every table, view, trigger and routine of the database (%1) as of one moment.</source>
        <translation>Schreibt jede Tabelle, jede View, jeden Trigger und jede Routine der Datenbank (%1) zum selben Zeitpunkt heraus.</translation>
    </message>
    <message>
        <source>The dump ends with its own end mark and holds as many tables as the database.</source>
        <translation>Der Auszug endet mit seiner eigenen Endmarke und enthält so viele Tabellen wie die Datenbank.</translation>
    </message>
    <message>
        <source>Verify backup</source>
        <translation>Backup prüfen</translation>
    </message>
    <message>
        <source>Reads every part of the backup back and compares it with its checksum.</source>
        <translation>Liest jeden Teil des Backups zurück und vergleicht ihn mit seiner Prüfsumme.</translation>
    </message>
    <message>
        <source>Every file was read to its end and every checksum is right.</source>
        <translation>Jede Datei wurde bis zum Ende gelesen, und jede Prüfsumme stimmt.</translation>
    </message>
    <message>
        <source>Check the backup</source>
        <translation>Das Backup prüfen</translation>
    </message>
    <message>
        <source>Reads backup %1 to its end and compares every part with its checksum, before anything is changed.</source>
        <translation>Liest Backup %1 bis zum Ende und vergleicht jeden Teil mit seiner Prüfsumme, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>Keep what is there now</source>
        <translation>Den jetzigen Stand aufheben</translation>
    </message>
    <message>
        <source>Backs up the store as it is now, so that this restore can itself be undone.</source>
        <translation>Sichert den Shop, wie er jetzt ist, damit auch diese Wiederherstellung rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>The parts were read back and their checksums are right.</source>
        <translation>Die Teile wurden zurückgelesen, und ihre Prüfsummen stimmen.</translation>
    </message>
    <message>
        <source>Restore code</source>
        <translation>Code wiederherstellen</translation>
    </message>
    <message>
        <source>Unpacks the code of backup %1 beside the store and puts it in its place.</source>
        <translation>Entpackt den Code von Backup %1 neben dem Shop und setzt ihn an seinen Platz.</translation>
    </message>
    <message>
        <source>composer.lock names the version that the backup holds.</source>
        <translation>composer.lock nennt die Version, die das Backup enthält.</translation>
    </message>
    <message>
        <source>Restore media</source>
        <translation>Medien wiederherstellen</translation>
    </message>
    <message>
        <source>Unpacks the media files of backup %1.</source>
        <translation>Entpackt die Mediendateien von Backup %1.</translation>
    </message>
    <message>
        <source>Every file of the archive is there.</source>
        <translation>Jede Datei des Archivs ist da.</translation>
    </message>
    <message>
        <source>Restore database</source>
        <translation>Datenbank wiederherstellen</translation>
    </message>
    <message>
        <source>Loads the database of backup %1.</source>
        <translation>Lädt die Datenbank von Backup %1.</translation>
    </message>
    <message>
        <source>As many tables are there as the backup holds.</source>
        <translation>Es sind so viele Tabellen da, wie das Backup enthält.</translation>
    </message>
    <message>
        <source>Pause cron and consumers</source>
        <translation>Cron und Konsumenten anhalten</translation>
    </message>
    <message>
        <source>The crontab has no line of this store and no job of it runs.</source>
        <translation>In der Crontab steht keine Zeile dieses Shops, und keine seiner Aufgaben läuft.</translation>
    </message>
    <message>
        <source>Switch maintenance mode on</source>
        <translation>Wartungsmodus einschalten</translation>
    </message>
    <message>
        <source>Visitors of %1 see the maintenance page from here on.</source>
        <translation>Besucher von %1 sehen von hier an die Wartungsseite.</translation>
    </message>
    <message>
        <source>The storefront answers 503.</source>
        <translation>Der Shop antwortet mit 503.</translation>
    </message>
    <message>
        <source>Switch cron on again</source>
        <translation>Cron wieder einschalten</translation>
    </message>
    <message>
        <source>Puts the crontab back exactly as it was.</source>
        <translation>Stellt die Crontab genau so zurück, wie sie war.</translation>
    </message>
    <message>
        <source>The crontab is the same, byte for byte.</source>
        <translation>Die Crontab ist Byte für Byte dieselbe.</translation>
    </message>
    <message>
        <source>Check the storefront</source>
        <translation>Den Shop prüfen</translation>
    </message>
    <message>
        <source>Switch maintenance mode off</source>
        <translation>Wartungsmodus ausschalten</translation>
    </message>
    <message>
        <source>Opens %1 for visitors again.</source>
        <translation>Öffnet %1 wieder für Besucher.</translation>
    </message>
    <message>
        <source>The maintenance flag is gone.</source>
        <translation>Die Wartungsmarkierung ist weg.</translation>
    </message>
    <message>
        <source>Confirm the storefront</source>
        <translation>Den Shop bestätigen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <source>Makes sure that nothing has changed on the server since this plan was made.</source>
        <translation>Stellt sicher, dass sich auf dem Server nichts geändert hat, seit dieser Plan gemacht wurde.</translation>
    </message>
    <message>
        <source>Version, database, room and tools are as planned.</source>
        <translation>Version, Datenbank, Platz und Werkzeuge sind wie geplant.</translation>
    </message>
    <message>
        <source>Build the new version beside the store</source>
        <translation>Die neue Version neben dem Shop bauen</translation>
    </message>
    <message>
        <source>Copies the store&apos;s code and lets Composer turn the copy into Magento %1. Your store stays open and is not touched.</source>
        <translation>Kopiert den Code des Shops und lässt Composer aus der Kopie Magento %1 machen. Ihr Shop bleibt geöffnet und wird nicht angerührt.</translation>
    </message>
    <message>
        <source>Composer found one set of packages that fits, and Magento %1 lies complete in the copy.</source>
        <translation>Composer hat eine passende Zusammenstellung von Paketen gefunden, und Magento %1 liegt vollständig in der Kopie.</translation>
    </message>
    <message>
        <source>Disable caches</source>
        <translation>Caches deaktivieren</translation>
    </message>
    <message>
        <source>Every cache type reads as disabled.</source>
        <translation>Jeder Cache-Typ wird als deaktiviert gelesen.</translation>
    </message>
    <message>
        <source>Set permissions</source>
        <translation>Berechtigungen setzen</translation>
    </message>
    <message>
        <source>Makes the files that the upgrade replaces writable for %1, var/session among them; never for everybody.</source>
        <translation>Macht die Dateien, die das Upgrade ersetzt, für %1 beschreibbar, var/session eingeschlossen; nie für alle.</translation>
    </message>
    <message>
        <source>A file can be written in each of these folders.</source>
        <translation>In jedem dieser Ordner kann eine Datei geschrieben werden.</translation>
    </message>
    <message>
        <source>Put the new packages in place</source>
        <translation>Die neuen Pakete einsetzen</translation>
    </message>
    <message>
        <source>Swaps the packages of Magento %1 for those of %2 that were built beside the store.</source>
        <translation>Tauscht die Pakete von Magento %1 gegen die von %2, die neben dem Shop gebaut wurden.</translation>
    </message>
    <message>
        <source>The installed packages are those of composer.lock, with Magento %1 among them.</source>
        <translation>Die installierten Pakete sind die aus composer.lock, darunter Magento %1.</translation>
    </message>
    <message>
        <source>Clear generated files</source>
        <translation>Generierte Dateien leeren</translation>
    </message>
    <message>
        <source>Deletes code that Magento generated for the old version.</source>
        <translation>Löscht Code, den Magento für die alte Version generiert hat.</translation>
    </message>
    <message>
        <source>The folders are empty.</source>
        <translation>Die Ordner sind leer.</translation>
    </message>
    <message>
        <source>Upgrade the database</source>
        <translation>Die Datenbank aktualisieren</translation>
    </message>
    <message>
        <source>Runs setup:upgrade: tables and data of %1 become those of %2.</source>
        <translation>Führt setup:upgrade aus: Aus Tabellen und Daten von %1 werden die von %2.</translation>
    </message>
    <message>
        <source>The module versions in the database are those of the code.</source>
        <translation>Die Modulversionen in der Datenbank sind die des Codes.</translation>
    </message>
    <message>
        <source>Compile</source>
        <translation>Kompilieren</translation>
    </message>
    <message>
        <source>Runs setup:di:compile.</source>
        <translation>Führt setup:di:compile aus.</translation>
    </message>
    <message>
        <source>Magento says that code was generated, and it is there.</source>
        <translation>Magento sagt, dass Code generiert wurde, und er ist da.</translation>
    </message>
    <message>
        <source>Deploy static content</source>
        <translation>Statische Inhalte bereitstellen</translation>
    </message>
    <message>
        <source>Builds the storefront&apos;s and the Admin&apos;s styles and scripts.</source>
        <translation>Baut die Stile und Skripte des Shops und des Admins.</translation>
    </message>
    <message>
        <source>Builds the storefront&apos;s and the Admin&apos;s styles and scripts for %1.</source>
        <translation>Baut die Stile und Skripte des Shops und des Admins für %1.</translation>
    </message>
    <message>
        <source>The files of every language are there.</source>
        <translation>Die Dateien jeder Sprache sind da.</translation>
    </message>
    <message>
        <source>Reindex</source>
        <translation>Neu indizieren</translation>
    </message>
    <message>
        <source>Builds every index anew that the new version asks for.</source>
        <translation>Baut jeden Index neu auf, nach dem die neue Version verlangt.</translation>
    </message>
    <message>
        <source>No index is left that says &quot;Reindex required&quot;.</source>
        <translation>Kein Index sagt mehr „Reindex required“.</translation>
    </message>
    <message>
        <source>Flush the cache</source>
        <translation>Den Cache leeren</translation>
    </message>
    <message>
        <source>Empties every cache, so that no page of the old version is left.</source>
        <translation>Leert jeden Cache, damit keine Seite der alten Version übrig bleibt.</translation>
    </message>
    <message>
        <source>Magento lists the types that it flushed.</source>
        <translation>Magento führt die geleerten Typen auf.</translation>
    </message>
    <message>
        <source>Enable caches again</source>
        <translation>Caches wieder aktivieren</translation>
    </message>
    <message>
        <source>Puts every cache type back to exactly what it was.</source>
        <translation>Stellt jeden Cache-Typ genau so zurück, wie er war.</translation>
    </message>
    <message>
        <source>Every cache type reads as it did before.</source>
        <translation>Jeder Cache-Typ wird so gelesen wie zuvor.</translation>
    </message>
    <message numerus="yes">
        <source>Takes %n crontab line(s) of this store out and waits until running jobs have ended; your other lines stay.</source>
        <translation>
            <numerusform>Nimmt %n Crontab-Zeile dieses Shops heraus und wartet, bis laufende Aufgaben beendet sind; Ihre anderen Zeilen bleiben.</numerusform>
            <numerusform>Nimmt %n Crontab-Zeilen dieses Shops heraus und wartet, bis laufende Aufgaben beendet sind; Ihre anderen Zeilen bleiben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remembers which of %n cache type(s) are enabled, then disables them.</source>
        <translation>
            <numerusform>Merkt sich, welche von %n Cache-Typ aktiviert sind, und deaktiviert ihn dann.</numerusform>
            <numerusform>Merkt sich, welche von %n Cache-Typen aktiviert sind, und deaktiviert sie dann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keeps the newest %n backup(s) of this store and deletes the others.</source>
        <translation>
            <numerusform>Behält das neueste Backup dieses Shops und löscht die anderen.</numerusform>
            <numerusform>Behält die %n neuesten Backups dieses Shops und löscht die anderen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deletes backups of this store that are older than %n day(s).</source>
        <translation>
            <numerusform>Löscht Backups dieses Shops, die älter als %n Tag sind.</numerusform>
            <numerusform>Löscht Backups dieses Shops, die älter als %n Tage sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 This run&apos;s backup and the newest one that was read back stay in any case.</source>
        <translation>%1 %2 Das Backup dieses Laufs und das neueste zurückgelesene bleiben auf jeden Fall.</translation>
    </message>
    <message>
        <source>Keeps every backup of this store, as no limit was set.</source>
        <translation>Behält jedes Backup dieses Shops, da keine Grenze gesetzt ist.</translation>
    </message>
    <message>
        <source>Keep newer orders</source>
        <translation>Neuere Bestellungen aufheben</translation>
    </message>
    <message>
        <source>Writes every order, customer and stock change made since backup %1 into files, as SQL and as tables to look at, before the database of the backup takes their place.</source>
        <translation>Schreibt jede Bestellung, jeden Kunden und jede Bestandsänderung seit Backup %1 in Dateien, als SQL und als Tabellen zum Ansehen, bevor die Datenbank des Backups an ihre Stelle tritt.</translation>
    </message>
    <message>
        <source>The files hold as many orders, customers and stock changes as the database.</source>
        <translation>Die Dateien enthalten so viele Bestellungen, Kunden und Bestandsänderungen wie die Datenbank.</translation>
    </message>
    <message>
        <source>Delete old backups</source>
        <translation>Alte Backups löschen</translation>
    </message>
    <message>
        <source>This run&apos;s backup and the newest one that was read back are still there.</source>
        <translation>Das Backup dieses Laufs und das neueste zurückgelesene sind noch da.</translation>
    </message>
    <message>
        <source>Wait for your confirmation</source>
        <translation>Auf Ihre Bestätigung warten</translation>
    </message>
    <message numerus="yes">
        <source>Your store is open. You have %n minute(s) to say that it works; if nobody does, the store as it was comes back by itself.</source>
        <translation>
            <numerusform>Ihr Shop ist geöffnet. Sie haben %n Minute, um zu sagen, dass er funktioniert; tut es niemand, kommt der Shop von vorher von selbst zurück.</numerusform>
            <numerusform>Ihr Shop ist geöffnet. Sie haben %n Minuten, um zu sagen, dass er funktioniert; tut es niemand, kommt der Shop von vorher von selbst zurück.</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody said that the store works.</source>
        <translation>Jemand hat gesagt, dass der Shop funktioniert.</translation>
    </message>
    <message>
        <source>Asks your store the same as before, down to a cart at the payment step, before any visitor sees it. Nothing is ordered.</source>
        <translation>Fragt Ihren Shop dasselbe wie vorher, bis zum Warenkorb am Bezahlschritt, ehe ihn ein Besucher sieht. Bestellt wird nichts.</translation>
    </message>
    <message>
        <source>Nothing that matters works less well than before.</source>
        <translation>Nichts, worauf es ankommt, funktioniert schlechter als vorher.</translation>
    </message>
    <message>
        <source>Asks %1 everything that was asked before, and compares: pages, search, cart, Admin, interfaces, numbers, speed.</source>
        <translation>Fragt %1 alles, was vorher gefragt wurde, und vergleicht: Seiten, Suche, Warenkorb, Admin, Schnittstellen, Zahlen, Tempo.</translation>
    </message>
    <message>
        <source>Copy the database</source>
        <translation>Datenbank kopieren</translation>
    </message>
    <message>
        <source>Copies the database (%1) to rehearse on. The copy is cut off from the store: its caches, sessions and queues are its own.</source>
        <translation>Kopiert die Datenbank (%1), um daran zu proben. Die Kopie ist vom Shop getrennt: Caches, Sitzungen und Warteschlangen sind ihre eigenen.</translation>
    </message>
    <message>
        <source>The copy carries a mark of this run, and its env.php leads to it.</source>
        <translation>Die Kopie trägt ein Zeichen dieses Laufs, und ihre env.php führt zu ihr.</translation>
    </message>
    <message>
        <source>Upgrade the copy of the database</source>
        <translation>Kopie der Datenbank aktualisieren</translation>
    </message>
    <message>
        <source>Runs setup:upgrade on the copy: tables and data of %1 become those of %2.</source>
        <translation>Führt setup:upgrade an der Kopie aus: Tabellen und Daten von %1 werden die von %2.</translation>
    </message>
    <message>
        <source>The module versions in the copy are those of the code.</source>
        <translation>Die Modulversionen in der Kopie sind die des Codes.</translation>
    </message>
    <message>
        <source>Compile the copy</source>
        <translation>Kopie kompilieren</translation>
    </message>
    <message>
        <source>Runs setup:di:compile in the copy.</source>
        <translation>Führt setup:di:compile in der Kopie aus.</translation>
    </message>
    <message>
        <source>Deploy static content of the copy</source>
        <translation>Statische Inhalte der Kopie bereitstellen</translation>
    </message>
    <message>
        <source>Builds the copy&apos;s styles and scripts.</source>
        <translation>Baut Stile und Skripte der Kopie.</translation>
    </message>
    <message>
        <source>Remove the copy</source>
        <translation>Kopie entfernen</translation>
    </message>
    <message>
        <source>Writes down how long each step took, and removes the copy and its database.</source>
        <translation>Schreibt auf, wie lange jeder Schritt gedauert hat, und entfernt die Kopie und ihre Datenbank.</translation>
    </message>
    <message>
        <source>Nothing of the copy is left.</source>
        <translation>Von der Kopie ist nichts mehr da.</translation>
    </message>
    <message>
        <source>Back up what was sold meanwhile</source>
        <translation>Zwischenzeitliche Verkäufe sichern</translation>
    </message>
    <message>
        <source>Keep what was built</source>
        <translation>Gebautes behalten</translation>
    </message>
    <message>
        <source>Keeps the compiled code and the static files for the switch, and removes the copy of the database.</source>
        <translation>Behält den kompilierten Code und die statischen Dateien für das Umschalten und entfernt die Kopie der Datenbank.</translation>
    </message>
    <message>
        <source>Nothing that was compiled knows the folder of the copy.</source>
        <translation>Nichts Kompiliertes kennt den Ordner der Kopie.</translation>
    </message>
    <message>
        <source>Put the built files in place</source>
        <translation>Gebaute Dateien einsetzen</translation>
    </message>
    <message>
        <source>Swaps compiled code and static files for those that were built beside the store.</source>
        <translation>Tauscht kompilierten Code und statische Dateien gegen die neben dem Shop gebauten.</translation>
    </message>
    <message>
        <source>All files that were built are there.</source>
        <translation>Alle gebauten Dateien sind da.</translation>
    </message>
    <message>
        <source>Verify the newest backup</source>
        <translation>Neuestes Backup prüfen</translation>
    </message>
    <message>
        <source>Loads what was backed up while your store was closed, and compares it. Your store is open.</source>
        <translation>Lädt, was gesichert wurde, während Ihr Shop geschlossen war, und vergleicht es. Ihr Shop ist offen.</translation>
    </message>
    <message>
        <source>What comes out of it is what the store had.</source>
        <translation>Was herauskommt, ist, was der Shop hatte.</translation>
    </message>
    <message>
        <source>Compares every row of the database (%1) with the backup, now that nobody can order, and writes out the tables that have changed: no order is missing should your store have to go back.</source>
        <translation>Vergleicht, nun da niemand bestellen kann, jede Zeile der Datenbank (%1) mit dem Backup und schreibt die geänderten Tabellen heraus: Keine Bestellung fehlt, sollte Ihr Shop zurückgehen müssen.</translation>
    </message>
    <message>
        <source>The dump ends with its own end mark and holds every table that has changed.</source>
        <translation>Der Dump endet mit seinem eigenen Schlusszeichen und enthält jede Tabelle, die sich geändert hat.</translation>
    </message>
    <message>
        <source>Reads every part of the backup back, and loads its database where that disturbs nobody, to compare both with the store.</source>
        <translation>Liest jeden Teil des Backups zurück und lädt seine Datenbank, wo das niemanden stört, um beides mit dem Shop zu vergleichen.</translation>
    </message>
    <message>
        <source>Every checksum is right, and what was loaded is what the store has.</source>
        <translation>Jede Prüfsumme stimmt, und was geladen wurde, ist das, was der Shop hat.</translation>
    </message>
    <message>
        <source>Takes the copy that the backup was proven by, to try the new version on. It is cut off from the store: its caches, sessions and queues are its own.</source>
        <translation>Nimmt die Kopie, mit der das Backup bewiesen wurde, um die neue Version daran zu versuchen. Sie ist vom Shop getrennt: Caches, Sitzungen und Warteschlangen sind ihre eigenen.</translation>
    </message>
    <message>
        <source>Compares every row of the database (%1) with the backup, now that nobody can order, and writes out the tables that have changed: no order is missing should your store have to go back. Left out where the copy of the database needed no upgrade: then yours stays as it is, orders and all.</source>
        <translation>Vergleicht, nun da niemand bestellen kann, jede Zeile der Datenbank (%1) mit dem Backup und schreibt die geänderten Tabellen heraus: Keine Bestellung fehlt, sollte Ihr Shop zurückgehen müssen. Entfällt, wenn die Kopie der Datenbank kein Upgrade brauchte: Dann bleibt Ihre, wie sie ist, samt allen Bestellungen.</translation>
    </message>
    <message>
        <source>Switch without closing</source>
        <translation>Umschalten, ohne zu schließen</translation>
    </message>
    <message>
        <source>If the new version leaves the database as it is, the code is switched while your store is open: who asks just then waits some seconds for the page. Otherwise this is left out, and your store is closed for the switch.</source>
        <translation>Lässt die neue Version die Datenbank, wie sie ist, wird der Code bei offenem Shop umgeschaltet: Wer gerade dann eine Seite aufruft, wartet einige Sekunden auf sie. Sonst entfällt das, und Ihr Shop wird für das Umschalten geschlossen.</translation>
    </message>
    <message>
        <source>The new version has answered us before it answers the first visitor.</source>
        <translation>Die neue Version hat uns geantwortet, bevor sie dem ersten Besucher antwortet.</translation>
    </message>
</context>
<context>
    <name>StepSidebar</name>
    <message>
        <source>Steps of the wizard</source>
        <translation>Schritte des Assistenten</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
</context>
<context>
    <name>StoreBook</name>
    <message>
        <source>The file with your stores is damaged and cannot be read.</source>
        <translation>Die Datei mit Ihren Shops ist beschädigt und nicht lesbar.</translation>
    </message>
    <message>
        <source>Move %1 out of the way, or put a copy of it from your own backup in its place. Your stores on their servers are not touched by this.</source>
        <translation>Schieben Sie %1 beiseite, oder legen Sie eine Kopie aus Ihrer eigenen Sicherung an ihren Platz. Ihre Shops auf ihren Servern sind davon nicht berührt.</translation>
    </message>
    <message>
        <source>Another program holds the file with your stores.</source>
        <translation>Ein anderes Programm hält die Datei mit Ihren Shops fest.</translation>
    </message>
    <message>
        <source>Close the other Storewright and try again.</source>
        <translation>Schließen Sie das andere Storewright, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The file with your stores cannot be used.</source>
        <translation>Die Datei mit Ihren Shops ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>Look whether %1 may be written and its disk has room.</source>
        <translation>Sehen Sie nach, ob %1 beschreibbar ist und auf der Festplatte Platz ist.</translation>
    </message>
    <message>
        <source>The file with your stores was written by a newer Storewright.</source>
        <translation>Die Datei mit Ihren Shops wurde von einem neueren Storewright geschrieben.</translation>
    </message>
    <message>
        <source>Install the newer Storewright again; this one leaves the file as it is.</source>
        <translation>Installieren Sie das neuere Storewright wieder; dieses hier lässt die Datei, wie sie ist.</translation>
    </message>
    <message>
        <source>%1 cannot be written, so your stores cannot be kept.</source>
        <translation>%1 ist nicht beschreibbar, Ihre Shops können also nicht aufgehoben werden.</translation>
    </message>
    <message>
        <source>Give yourself the right to write there, or name another folder with --data-dir.</source>
        <translation>Geben Sie sich dort das Schreibrecht, oder nennen Sie mit --data-dir einen anderen Ordner.</translation>
    </message>
    <message>
        <source>This could not be written down in the file with your stores.</source>
        <translation>Das konnte nicht in die Datei mit Ihren Shops geschrieben werden.</translation>
    </message>
    <message>
        <source>Look whether the disk is full or another Storewright is busy, then try again.</source>
        <translation>Sehen Sie nach, ob die Festplatte voll oder ein anderes Storewright beschäftigt ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>No store is called “%1”.</source>
        <translation>Kein Shop heißt „%1“.</translation>
    </message>
    <message>
        <source>See the names with: storewright-cli stores list</source>
        <translation>Die Namen zeigt: storewright-cli stores list</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>This store is no longer among your stores.</source>
        <translation>Dieser Shop ist nicht mehr unter Ihren Shops.</translation>
    </message>
    <message>
        <source>Add it again.</source>
        <translation>Fügen Sie ihn wieder hinzu.</translation>
    </message>
    <message>
        <source>A store needs a name.</source>
        <translation>Ein Shop braucht einen Namen.</translation>
    </message>
    <message>
        <source>Give it the name you call it by.</source>
        <translation>Geben Sie ihm den Namen, den Sie für ihn verwenden.</translation>
    </message>
    <message>
        <source>You already have a store called “%1”.</source>
        <translation>Sie haben schon einen Shop namens „%1“.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
</context>
<context>
    <name>StoreDetails</name>
    <message>
        <source>&amp;Show what is going on</source>
        <translation>&amp;Zeigen, was geschieht</translation>
    </message>
    <message>
        <source>&amp;Upgrade…</source>
        <translation>&amp;Upgrade …</translation>
    </message>
    <message>
        <source>Enter &amp;password…</source>
        <translation>&amp;Passwort eingeben …</translation>
    </message>
    <message>
        <source>Chec&amp;k again</source>
        <translation>Noch einmal p&amp;rüfen</translation>
    </message>
    <message>
        <source>E&amp;dit store…</source>
        <translation>Shop &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>Back-ups and &amp;history…</source>
        <translation>Backups und &amp;Verlauf …</translation>
    </message>
    <message>
        <source>Details of the selected store</source>
        <translation>Einzelheiten des gewählten Shops</translation>
    </message>
    <message>
        <source>Magento:</source>
        <translation>Magento:</translation>
    </message>
    <message>
        <source>PHP:</source>
        <translation>PHP:</translation>
    </message>
    <message>
        <source>Support ends:</source>
        <translation>Support endet:</translation>
    </message>
    <message>
        <source>Extensions:</source>
        <translation>Erweiterungen:</translation>
    </message>
    <message>
        <source>Storefront:</source>
        <translation>Shop-Adresse:</translation>
    </message>
    <message>
        <source>Server:</source>
        <translation>Server:</translation>
    </message>
    <message>
        <source>Folder:</source>
        <translation>Ordner:</translation>
    </message>
    <message>
        <source>Last backup:</source>
        <translation>Letztes Backup:</translation>
    </message>
    <message>
        <source>Last upgrade:</source>
        <translation>Letztes Upgrade:</translation>
    </message>
    <message>
        <source>Checked:</source>
        <translation>Geprüft:</translation>
    </message>
    <message>
        <source>%1 – checking…</source>
        <translation>%1 – wird geprüft …</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Magento Open Source 2.4.7</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n update(s) available</source>
        <translation>
            <numerusform>%n Update verfügbar</numerusform>
            <numerusform>%n Updates verfügbar</numerusform>
        </translation>
    </message>
    <message>
        <source>None seen</source>
        <translation>Keine gesehen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Enter &amp;passphrase…</source>
        <translation>Pass&amp;phrase eingeben …</translation>
    </message>
    <message>
        <source>No store selected</source>
        <translation>Kein Shop gewählt</translation>
    </message>
    <message numerus="yes">
        <source>%n store(s) selected</source>
        <translation>
            <numerusform>%n Shop gewählt</numerusform>
            <numerusform>%n Shops gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a store to see how it fares.</source>
        <translation>Wählen Sie einen Shop, um zu sehen, wie es ihm geht.</translation>
    </message>
    <message>
        <source>Check again looks at all of them. Everything else is done store by store.</source>
        <translation>„Noch einmal prüfen“ sieht alle an. Alles andere geschieht Shop für Shop.</translation>
    </message>
    <message>
        <source>&amp;Decide how to go on…</source>
        <translation>&amp;Entscheiden, wie weiter …</translation>
    </message>
</context>
<context>
    <name>StoreModel</name>
    <message>
        <source>%1 %2</source>
        <comment>Magento Open Source 2.4.7</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 – checking…</source>
        <translation>%1 – wird geprüft …</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Magento</source>
        <translation>Magento</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>PHP</source>
        <translation>PHP</translation>
    </message>
    <message>
        <source>Support ends</source>
        <translation>Support endet</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letztes Backup</translation>
    </message>
    <message>
        <source>Last upgrade</source>
        <translation>Letztes Upgrade</translation>
    </message>
    <message>
        <source>Extension updates</source>
        <translation>Updates für Erweiterungen</translation>
    </message>
</context>
<context>
    <name>StoreState</name>
    <message>
        <source>Nothing has been changed; your store is open.</source>
        <translation>Es wurde nichts geändert; Ihr Shop ist geöffnet.</translation>
    </message>
    <message>
        <source>The new version is being built beside your store, which stays open.</source>
        <translation>Die neue Version wird neben Ihrem Shop gebaut, der geöffnet bleibt.</translation>
    </message>
    <message>
        <source>Your store is closed: visitors see the maintenance page.</source>
        <translation>Ihr Shop ist geschlossen: Besucher sehen die Wartungsseite.</translation>
    </message>
    <message>
        <source>Your store is closed and is being changed.</source>
        <translation>Ihr Shop ist geschlossen und wird geändert.</translation>
    </message>
    <message>
        <source>What is in place now is being tried before your store opens.</source>
        <translation>Was jetzt eingesetzt ist, wird erprobt, bevor Ihr Shop öffnet.</translation>
    </message>
    <message>
        <source>Your store is open.</source>
        <translation>Ihr Shop ist geöffnet.</translation>
    </message>
    <message>
        <source>Your store is being put back as it was.</source>
        <translation>Ihr Shop wird zurückgestellt, wie er war.</translation>
    </message>
    <message>
        <source>Your store is back as it was, and open.</source>
        <translation>Ihr Shop ist wieder wie zuvor, und geöffnet.</translation>
    </message>
    <message>
        <source>Your store stays closed until somebody looks at it.</source>
        <translation>Ihr Shop bleibt geschlossen, bis jemand ihn sich ansieht.</translation>
    </message>
    <message>
        <source>Your store is open, on trial: it goes back by itself unless somebody says that it works.</source>
        <translation>Ihr Shop ist auf Probe geöffnet: Er geht von selbst zurück, wenn niemand sagt, dass er funktioniert.</translation>
    </message>
    <message>
        <source>Your store is open; what is in place now is being tried.</source>
        <translation>Ihr Shop ist geöffnet; was jetzt eingesetzt ist, wird erprobt.</translation>
    </message>
</context>
<context>
    <name>StoreStatus</name>
    <message>
        <source>The work on this store waits for your decision. Open it and choose how to go on.</source>
        <translation>Die Arbeit an diesem Shop wartet auf Ihre Entscheidung. Öffnen Sie sie und wählen Sie, wie es weitergeht.</translation>
    </message>
    <message>
        <source>%1 is being backed up. You can close this window: the work goes on on the server.</source>
        <translation>%1 wird gesichert. Sie können dieses Fenster schließen: Die Arbeit geht auf dem Server weiter.</translation>
    </message>
    <message>
        <source>%1 is being restored. You can close this window: the work goes on on the server.</source>
        <translation>%1 wird wiederhergestellt. Sie können dieses Fenster schließen: Die Arbeit geht auf dem Server weiter.</translation>
    </message>
    <message>
        <source>%1 is being upgraded. You can close this window: the work goes on on the server.</source>
        <translation>%1 wird aktualisiert. Sie können dieses Fenster schließen: Die Arbeit geht auf dem Server weiter.</translation>
    </message>
    <message>
        <source>%1 closes known holes of %2. Press Upgrade… to install it.</source>
        <translation>%1 schließt bekannte Lücken von %2. Drücken Sie auf „Upgrade …“, um es zu installieren.</translation>
    </message>
    <message>
        <source>%1 fits this store. Press Upgrade… when it suits you.</source>
        <translation>%1 passt zu diesem Shop. Drücken Sie auf „Upgrade …“, wann es Ihnen passt.</translation>
    </message>
    <message>
        <source>%1 is the newest version that fits this store.</source>
        <translation>%1 ist die neueste Version, die zu diesem Shop passt.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Maintenance mode is on, so nobody can buy. Open the store in your Admin&apos;s or developer&apos;s way, or restore it if an upgrade broke off.</source>
        <translation>Der Wartungsmodus ist an, niemand kann kaufen. Öffnen Sie den Shop auf Ihrem gewohnten Weg, oder stellen Sie ihn wieder her, wenn ein Upgrade abgebrochen ist.</translation>
    </message>
    <message>
        <source>The last work on this store failed and needs you. Open Back-ups and history to see what happened.</source>
        <translation>Die letzte Arbeit an diesem Shop ist fehlgeschlagen und braucht Sie. „Backups und Verlauf“ zeigt, was geschehen ist.</translation>
    </message>
    <message>
        <source>Nobody has looked at this store yet. Press Check again.</source>
        <translation>Noch niemand hat diesen Shop angesehen. Drücken Sie auf „Noch einmal prüfen“.</translation>
    </message>
    <message>
        <source>The last upgrade failed, and the store was put back as it was. Open Back-ups and history to see why.</source>
        <translation>Das letzte Upgrade ist fehlgeschlagen, und der Shop wurde zurückgestellt, wie er war. „Backups und Verlauf“ zeigt, warum.</translation>
    </message>
    <message>
        <source>The upgrade to %1 is finished, and the storefront answers.</source>
        <translation>Das Upgrade auf %1 ist fertig, und der Shop antwortet.</translation>
    </message>
    <message>
        <source>Up to date</source>
        <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>Update available</source>
        <translation>Update verfügbar</translation>
    </message>
    <message>
        <source>Security fix available</source>
        <translation>Sicherheitskorrektur verfügbar</translation>
    </message>
    <message>
        <source>Support ended</source>
        <translation>Support beendet</translation>
    </message>
    <message>
        <source>Upgrading</source>
        <translation>Upgrade läuft</translation>
    </message>
    <message>
        <source>Upgrading (%1 %)</source>
        <translation>Upgrade läuft (%1 %)</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Wird gesichert</translation>
    </message>
    <message>
        <source>Backing up (%1 %)</source>
        <translation>Wird gesichert (%1 %)</translation>
    </message>
    <message>
        <source>Restoring</source>
        <translation>Wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Restoring (%1 %)</source>
        <translation>Wird wiederhergestellt (%1 %)</translation>
    </message>
    <message>
        <source>Waiting for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Upgrade finished</source>
        <translation>Upgrade fertig</translation>
    </message>
    <message>
        <source>Failed, store restored</source>
        <translation>Fehlgeschlagen, Shop wiederhergestellt</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Nicht erreichbar</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>The work on this store broke off and needs you. Open it to see where the store stands, and to bring it to its end, restore, or leave it.</source>
        <translation>Die Arbeit an diesem Shop ist abgebrochen und braucht Sie. Öffnen Sie sie, um zu sehen, wo der Shop steht, und um sie zu Ende zu bringen, den Shop zurückzustellen oder ihn so zu lassen.</translation>
    </message>
    <message>
        <source>The upgraded store is on trial. Open it and say whether all is well; if nobody does, the old store comes back by itself.</source>
        <translation>Der aktualisierte Shop läuft auf Probe. Öffnen Sie ihn, und sagen Sie, ob alles in Ordnung ist; tut es niemand, kommt der alte Shop von selbst zurück.</translation>
    </message>
    <message>
        <source>Support for %1 %2 ended on %3. Press Upgrade… to see which newer version fits your server.</source>
        <translation>Die Unterstützung für %1 %2 endete am %3. Drücken Sie auf „Upgrade …“, um zu sehen, welche neuere Version zu Ihrem Server passt.</translation>
    </message>
    <message>
        <source>There are newer versions. Press Upgrade… to see which fits your server.</source>
        <translation>Es gibt neuere Versionen. Drücken Sie auf „Upgrade …“, um zu sehen, welche zu Ihrem Server passt.</translation>
    </message>
    <message>
        <source>An upgrade of %1 is being rehearsed on a copy. The store itself is open and not touched.</source>
        <translation>Ein Upgrade von %1 wird an einer Kopie geprobt. Der Shop selbst ist geöffnet und wird nicht angerührt.</translation>
    </message>
    <message>
        <source>Rehearsing</source>
        <translation>Probe läuft</translation>
    </message>
    <message>
        <source>Rehearsing (%1 %)</source>
        <translation>Probe läuft (%1 %)</translation>
    </message>
</context>
<context>
    <name>StoreTable</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>Stores</source>
        <translation>Shops</translation>
    </message>
</context>
<context>
    <name>StoresCommand</name>
    <message>
        <source>Show your stores</source>
        <translation>Ihre Shops zeigen</translation>
    </message>
    <message>
        <source>Keep a store under a name</source>
        <translation>Einen Shop unter einem Namen aufheben</translation>
    </message>
    <message>
        <source>The store&apos;s folder on the server</source>
        <translation>Der Ordner des Shops auf dem Server</translation>
    </message>
    <message>
        <source>Put it into this group</source>
        <translation>In diese Gruppe legen</translation>
    </message>
    <message>
        <source>Where visitors find the storefront</source>
        <translation>Wo Besucher den Shop finden</translation>
    </message>
    <message>
        <source>The PHP to use on the server</source>
        <translation>Das PHP, das auf dem Server verwendet wird</translation>
    </message>
    <message>
        <source>The Composer to use on the server</source>
        <translation>Der Composer, der auf dem Server verwendet wird</translation>
    </message>
    <message>
        <source>Keep it without logging in first</source>
        <translation>Aufheben, ohne sich vorher anzumelden</translation>
    </message>
    <message>
        <source>ADDRESS is user@host, user@host:port, ssh://user@host:port/path, or what you would type after ssh, in quotes.
A password is kept in the keychain of this computer, never in a file.</source>
        <translation>ADRESSE ist benutzer@server, benutzer@server:port, ssh://benutzer@server:port/pfad, oder was Sie nach ssh eingeben würden, in Anführungszeichen.
Ein Passwort liegt im Schlüsselbund dieses Computers, nie in einer Datei.</translation>
    </message>
    <message>
        <source>Forget a store; nothing on its server is touched</source>
        <translation>Einen Shop vergessen; auf seinem Server wird nichts angerührt</translation>
    </message>
    <message>
        <source>You have no stores yet. Type: storewright-cli stores add NAME ADDRESS</source>
        <translation>Sie haben noch keine Shops. Geben Sie ein: storewright-cli stores add NAME ADRESSE</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Edition</source>
        <translation>Edition</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>You already have a store called “%1”.</source>
        <translation>Sie haben schon einen Shop namens „%1“.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Logging in to %1 …</source>
        <translation>Anmeldung bei %1 …</translation>
    </message>
    <message>
        <source>%1 does not look like the folder of a Magento store.</source>
        <translation>%1 sieht nicht wie der Ordner eines Magento-Shops aus.</translation>
    </message>
    <message>
        <source>Name the folder that holds composer.lock and bin/magento with --root.</source>
        <translation>Nennen Sie mit --root den Ordner, der composer.lock und bin/magento enthält.</translation>
    </message>
    <message>
        <source>“%1” is among your stores now.</source>
        <translation>„%1“ ist jetzt unter Ihren Shops.</translation>
    </message>
    <message>
        <source>“%1” is among your stores now: %2 %3.</source>
        <translation>„%1“ ist jetzt unter Ihren Shops: %2 %3.</translation>
    </message>
    <message>
        <source>This computer has no keychain that answers, so the password is not kept: hand it over with --password-stdin each time.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, der antwortet; das Passwort wird nicht aufgehoben: Übergeben Sie es jedes Mal mit --password-stdin.</translation>
    </message>
    <message>
        <source>“%1” is no longer among your stores.</source>
        <translation>„%1“ ist nicht mehr unter Ihren Shops.</translation>
    </message>
    <message>
        <source>Its backups stay on the server, in ~/.storewright.</source>
        <translation>Seine Backups bleiben auf dem Server, in ~/.storewright.</translation>
    </message>
</context>
<context>
    <name>StoresFile</name>
    <message>
        <source>This is not a file of stores that Storewright has exported.</source>
        <translation>Das ist keine Datei mit Shops, die Storewright exportiert hat.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>This file was exported by a newer Storewright.</source>
        <translation>Diese Datei wurde von einem neueren Storewright exportiert.</translation>
    </message>
    <message>
        <source>Update Storewright on this computer, then try again.</source>
        <translation>Aktualisieren Sie Storewright auf diesem Computer, und versuchen Sie es dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>Support</name>
    <message>
        <source>Came out on %1; support ended on %2.</source>
        <translation>Erschienen am %1; der Support endete am %2.</translation>
    </message>
    <message>
        <source>Came out on %1; supported until %2.</source>
        <translation>Erschienen am %1; Support bis %2.</translation>
    </message>
    <message>
        <source>Came out on %1.</source>
        <translation>Erschienen am %1.</translation>
    </message>
    <message>
        <source>Support ended on %1.</source>
        <translation>Der Support endete am %1.</translation>
    </message>
    <message>
        <source>Supported until %1.</source>
        <translation>Support bis %1.</translation>
    </message>
    <message>
        <source>Support for %1 ended on %2, and %3 closes known holes of it.</source>
        <translation>Der Support für %1 endete am %2, und %3 schließt bekannte Lücken davon.</translation>
    </message>
    <message>
        <source>%1 closes known holes of %2, which this store runs.</source>
        <translation>%1 schließt bekannte Lücken von %2, das in diesem Shop läuft.</translation>
    </message>
    <message>
        <source>Support for %1, which this store runs, ended on %2.</source>
        <translation>Der Support für %1, das in diesem Shop läuft, endete am %2.</translation>
    </message>
    <message>
        <source>%1, which this store runs, is supported until %2.</source>
        <translation>Für %1, das in diesem Shop läuft, gibt es Support bis %2.</translation>
    </message>
</context>
<context>
    <name>Survey</name>
    <message>
        <source>It may be very busy. Try again in a few minutes.</source>
        <translation>Vielleicht ist er sehr beschäftigt. Versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The server answered, but not to our questions.</source>
        <translation>Der Server hat geantwortet, aber nicht auf unsere Fragen.</translation>
    </message>
    <message>
        <source>This log-in may not allow commands. Ask your host for SSH access with a shell.</source>
        <translation>Vielleicht erlaubt diese Anmeldung keine Befehle. Bitten Sie Ihren Hoster um SSH-Zugang mit Shell.</translation>
    </message>
    <message numerus="yes">
        <source>The server did not answer our questions within %n second(s).</source>
        <translation>
            <numerusform>Der Server hat unsere Fragen nicht innerhalb von %n Sekunde beantwortet.</numerusform>
            <numerusform>Der Server hat unsere Fragen nicht innerhalb von %n Sekunden beantwortet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tcp</name>
    <message>
        <source>%1 is there, but nothing listens at port %2.</source>
        <translation>%1 ist da, aber an Port %2 lauscht nichts.</translation>
    </message>
    <message>
        <source>Check the port; ask your host which one SSH has.</source>
        <translation>Prüfen Sie den Port; fragen Sie Ihren Hoster, welchen SSH hat.</translation>
    </message>
    <message>
        <source>%1 does not answer at port %2.</source>
        <translation>%1 antwortet nicht an Port %2.</translation>
    </message>
    <message>
        <source>Check name and port. If both are right, a firewall is in between: ask your host to let this computer in.</source>
        <translation>Prüfen Sie Name und Port. Stimmt beides, ist eine Firewall dazwischen: Bitten Sie Ihren Hoster, diesen Computer durchzulassen.</translation>
    </message>
    <message>
        <source>There is no way from this computer to %1.</source>
        <translation>Von diesem Computer führt kein Weg zu %1.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s network connection, then try again.</source>
        <translation>Prüfen Sie die Netzwerkverbindung dieses Computers, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>Stopped as asked.</source>
        <translation>Wie gewünscht angehalten.</translation>
    </message>
    <message>
        <source>The name %1 could not be looked up.</source>
        <translation>Der Name %1 konnte nicht nachgeschlagen werden.</translation>
    </message>
    <message>
        <source>There is no server called %1.</source>
        <translation>Es gibt keinen Server namens %1.</translation>
    </message>
    <message>
        <source>Check the spelling; compare it with what your host has sent you.</source>
        <translation>Prüfen Sie die Schreibweise; vergleichen Sie mit dem, was Ihr Hoster Ihnen geschickt hat.</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>%1 Type yes to go on:</source>
        <translation>%1 Geben Sie ja ein, um fortzufahren:</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>TrialBox</name>
    <message>
        <source>On trial</source>
        <translation>Auf Probe</translation>
    </message>
    <message>
        <source>All is &amp;well: keep it</source>
        <translation>Alles in &amp;Ordnung: behalten</translation>
    </message>
    <message>
        <source>Take the old store &amp;back…</source>
        <translation>Alten Shop zurück&amp;holen …</translation>
    </message>
    <message>
        <source>Your server takes the old store back by itself unless you confirm.</source>
        <translation>Ihr Server holt den alten Shop von selbst zurück, wenn Sie nicht bestätigen.</translation>
    </message>
    <message>
        <source>The time is over: your server is about to take the old store back.</source>
        <translation>Die Zeit ist um: Ihr Server holt gleich den alten Shop zurück.</translation>
    </message>
    <message>
        <source>%1 left. Then your server takes the old store back by itself.</source>
        <comment>%1 is a time like 12 min 5 s</comment>
        <translation>Noch %1. Dann holt Ihr Server den alten Shop von selbst zurück.</translation>
    </message>
    <message>
        <source>Open your storefront, search for something, put it into the cart and go as far as the checkout; then log in to the Admin.</source>
        <translation>Öffnen Sie Ihren Shop, suchen Sie etwas, legen Sie es in den Warenkorb, und gehen Sie bis zur Kasse; melden Sie sich dann im Admin an.</translation>
    </message>
    <message>
        <source>Telling your server…</source>
        <translation>Wird Ihrem Server gesagt …</translation>
    </message>
    <message>
        <source>Take the old store back?</source>
        <translation>Den alten Shop zurückholen?</translation>
    </message>
    <message>
        <source>Take the old store back, as it was before the upgrade?</source>
        <translation>Den alten Shop zurückholen, wie er vor dem Upgrade war?</translation>
    </message>
    <message>
        <source>Orders and customers since the upgrade are written to files on your server first; the last page tells where. Your store is closed for some minutes.</source>
        <translation>Bestellungen und Kunden seit dem Upgrade werden vorher in Dateien auf Ihrem Server geschrieben; die letzte Seite sagt, wohin. Ihr Shop ist einige Minuten geschlossen.</translation>
    </message>
    <message>
        <source>&amp;Take it back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Keep looking</source>
        <translation>&amp;Weiter ansehen</translation>
    </message>
</context>
<context>
    <name>UpgradeCommand</name>
    <message>
        <source>The version to go to; else the newest that fits</source>
        <translation>Die Zielversion; sonst die neueste passende</translation>
    </message>
    <message>
        <source>When a step fails: put the store back by itself (as usual), or wait for you</source>
        <translation>Wenn ein Schritt fehlschlägt: den Shop von selbst zurückstellen (wie üblich) oder auf Sie warten</translation>
    </message>
    <message>
        <source>Do not back up the media</source>
        <translation>Die Medien nicht sichern</translation>
    </message>
    <message>
        <source>Show the steps of an upgrade and their exact commands; changes nothing</source>
        <translation>Die Schritte eines Upgrades und ihre genauen Befehle zeigen; ändert nichts</translation>
    </message>
    <message>
        <source>Upgrade a store</source>
        <translation>Einen Shop aktualisieren</translation>
    </message>
    <message>
        <source>Do not ask before it starts</source>
        <translation>Vor dem Start nicht fragen</translation>
    </message>
    <message>
        <source>Start it and do not watch it</source>
        <translation>Starten und nicht zusehen</translation>
    </message>
    <message>
        <source>There is no method “%1”.</source>
        <translation>Die Methode „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>--on-failure cannot be “%1”.</source>
        <translation>--on-failure kann nicht „%1“ sein.</translation>
    </message>
    <message>
        <source>Use --on-failure restore or --on-failure wait.</source>
        <translation>Verwenden Sie --on-failure restore oder --on-failure wait.</translation>
    </message>
    <message>
        <source>There is nothing to do: the store runs %1.</source>
        <translation>Es ist nichts zu tun: Auf dem Shop läuft %1.</translation>
    </message>
    <message>
        <source>Magento %1 → %2 on %3</source>
        <translation>Magento %1 → %2 auf %3</translation>
    </message>
    <message>
        <source>Nobody is here to say yes to the upgrade.</source>
        <translation>Es ist niemand da, der dem Upgrade zustimmt.</translation>
    </message>
    <message>
        <source>Add --yes to start it without being asked.</source>
        <translation>Mit --yes beginnt es ohne Rückfrage.</translation>
    </message>
    <message>
        <source>Upgrade “%1” to Magento %2?</source>
        <translation>„%1“ auf Magento %2 aktualisieren?</translation>
    </message>
    <message>
        <source>Nothing was started.</source>
        <translation>Es wurde nichts gestartet.</translation>
    </message>
    <message>
        <source>Type the same command again when you are ready.</source>
        <translation>Geben Sie denselben Befehl noch einmal ein, wenn Sie so weit sind.</translation>
    </message>
    <message>
        <source>Go back by itself unless somebody says within these minutes that the new version works</source>
        <translation>Von selbst zurückgehen, wenn nicht innerhalb dieser Minuten jemand sagt, dass die neue Version funktioniert</translation>
    </message>
    <message>
        <source>The console log goes to standard output just as it is, everything else to standard error.
The upgrade runs on the server: Ctrl-C only stops watching it, ends with 130, and says how to watch the rest.
With --confirm-within the store opens on trial: keep it with attach STORE --confirm, or let it go back.</source>
        <translation>Das Konsolenprotokoll geht unverändert auf die Standardausgabe, alles andere auf die Standardfehlerausgabe.
Das Upgrade läuft auf dem Server: Strg-C beendet nur das Zusehen, endet mit 130 und sagt, wie Sie dem Rest zusehen.
Mit --confirm-within öffnet der Shop auf Probe: Behalten Sie ihn mit attach STORE --confirm, oder lassen Sie ihn zurückgehen.</translation>
    </message>
    <message>
        <source>When: 03:10, or 2026-11-21T03:10, by the store&apos;s clock; quiet: at the quietest hour of the last 30 days; else now</source>
        <translation>Wann: 03:10 oder 2026-11-21T03:10, nach der Uhr des Shops; quiet: in der ruhigsten Stunde der letzten 30 Tage; sonst jetzt</translation>
    </message>
    <message>
        <source>Name a time of your own: --at 03:10</source>
        <translation>Nennen Sie selbst eine Zeit: --at 03:10</translation>
    </message>
    <message>
        <source>Quietest: %1 (%2). %3</source>
        <translation>Am ruhigsten: %1 (%2). %3</translation>
    </message>
    <message>
        <source>%1 To start it then: --at quiet</source>
        <translation>%1 Um es dann zu beginnen: --at quiet</translation>
    </message>
    <message>
        <source>How: build beside the store and switch (staged), or in-place; else staged where the server allows it</source>
        <translation>Wie: neben dem Shop bauen und umschalten (staged) oder im Shop selbst (in-place); sonst staged, wo der Server es erlaubt</translation>
    </message>
    <message>
        <source>Use --method staged or --method in-place, or leave it out.</source>
        <translation>Verwenden Sie --method staged oder --method in-place, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Upgrade it with --method in-place: your store is closed for longer then.</source>
        <translation>Führen Sie das Upgrade mit --method in-place durch: Ihr Shop ist dann länger geschlossen.</translation>
    </message>
    <message>
        <source>The upgrade is done in place: %1</source>
        <translation>Das Upgrade geschieht im Shop selbst: %1</translation>
    </message>
</context>
<context>
    <name>UpgradeWizard</name>
    <message>
        <source>System Upgrade: %1</source>
        <translation>System-Upgrade: %1</translation>
    </message>
    <message>
        <source>Log in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Password of %1 on %2:</source>
        <translation>Passwort von %1 auf %2:</translation>
    </message>
    <message>
        <source>Passphrase of the key %1:</source>
        <translation>Passphrase des Schlüssels %1:</translation>
    </message>
</context>
<context>
    <name>VerdictIcon</name>
    <message>
        <source>Fine</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Fix this</source>
        <translation>Zu beheben</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>Wissenswert</translation>
    </message>
    <message>
        <source>Could not tell</source>
        <translation>Nicht feststellbar</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
</context>
<context>
    <name>Version</name>
    <message>
        <source>“%1” is not a version number.</source>
        <translation>„%1“ ist keine Versionsnummer.</translation>
    </message>
    <message>
        <source>A version looks like 2.4.8 or 2.4.7-p6.</source>
        <translation>Eine Version sieht aus wie 2.4.8 oder 2.4.7-p6.</translation>
    </message>
</context>
<context>
    <name>VersionPage</name>
    <message>
        <source>Select version</source>
        <translation>Version wählen</translation>
    </message>
    <message>
        <source>Which version do you want?</source>
        <translation>Welche Version möchten Sie?</translation>
    </message>
    <message>
        <source>The newest version that fits your server and your extensions is already chosen.</source>
        <translation>Die neueste Version, die zu Ihrem Server und Ihren Erweiterungen passt, ist schon gewählt.</translation>
    </message>
    <message>
        <source>Looking for new versions…</source>
        <translation>Neue Versionen werden gesucht …</translation>
    </message>
    <message>
        <source>&amp;Look again</source>
        <translation>Noch einmal su&amp;chen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Other &amp;access keys…</source>
        <translation>Andere Zu&amp;gangsschlüssel …</translation>
    </message>
    <message>
        <source>Enter the access keys to use from now on.</source>
        <translation>Geben Sie die Zugangsschlüssel ein, die von nun an gelten.</translation>
    </message>
    <message>
        <source>Fits</source>
        <translation>Passt</translation>
    </message>
    <message>
        <source>Does not fit yet</source>
        <translation>Passt noch nicht</translation>
    </message>
    <message>
        <source>Magento %1</source>
        <translation>Magento %1</translation>
    </message>
    <message>
        <source>Fits your server and your extensions.</source>
        <translation>Passt zu Ihrem Server und Ihren Erweiterungen.</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>You already have the newest version</source>
        <translation>Sie haben schon die neueste Version</translation>
    </message>
    <message>
        <source>Your store runs Magento %1. There is nothing newer to go to, and nothing to do here.</source>
        <translation>Auf Ihrem Shop läuft Magento %1. Es gibt nichts Neueres, und hier ist nichts zu tun.</translation>
    </message>
    <message>
        <source>&lt;p&gt;What usually helps:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Access keys.&lt;/b&gt; Use the keys of the account that owns the licence; keys of a shared account are refused.&lt;/li&gt;&lt;li&gt;&lt;b&gt;The shop was made from a copy of the Magento source on GitHub.&lt;/b&gt; Such a store can only be upgraded by its developers.&lt;/li&gt;&lt;li&gt;&lt;b&gt;The connection.&lt;/b&gt; This computer and your server must both be allowed to reach %1 over HTTPS.&lt;/li&gt;&lt;/ul&gt;</source>
        <translation>&lt;p&gt;Was meistens hilft:&lt;/p&gt;&lt;ul&gt;&lt;li&gt;&lt;b&gt;Zugangsschlüssel.&lt;/b&gt; Nehmen Sie die Schlüssel des Kontos, dem die Lizenz gehört; Schlüssel eines geteilten Kontos werden abgewiesen.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Der Shop ist aus einer Kopie von Magentos Quelltext auf GitHub entstanden.&lt;/b&gt; Einen solchen Shop können nur seine Entwickler aktualisieren.&lt;/li&gt;&lt;li&gt;&lt;b&gt;Die Verbindung.&lt;/b&gt; Dieser Computer und Ihr Server müssen beide %1 über HTTPS erreichen dürfen.&lt;/li&gt;&lt;/ul&gt;</translation>
    </message>
    <message>
        <source>the download site of Magento</source>
        <translation>die Download-Seite von Magento</translation>
    </message>
    <message>
        <source>&lt;a href=&quot;%1&quot;&gt;Release notes of %2&lt;/a&gt; &amp;nbsp; &lt;a href=&quot;%3&quot;&gt;System requirements&lt;/a&gt;</source>
        <translation>&lt;a href=&quot;%1&quot;&gt;Versionshinweise zu %2&lt;/a&gt; &amp;nbsp; &lt;a href=&quot;%3&quot;&gt;Systemvoraussetzungen&lt;/a&gt;</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 auf %2</translation>
    </message>
    <message>
        <source>%1 does not fit yet</source>
        <translation>%1 passt noch nicht</translation>
    </message>
    <message>
        <source>%1 accepts these access keys.</source>
        <translation>%1 nimmt diese Zugangsschlüssel an.</translation>
    </message>
    <message>
        <source>Extensions from %1 could not be looked up: %2</source>
        <translation>Erweiterungen von %1 ließen sich nicht nachsehen: %2</translation>
    </message>
    <message>
        <source>Extensions to settle</source>
        <translation>Erweiterungen sind zu regeln</translation>
    </message>
    <message>
        <source>This version fits your server and your extensions.</source>
        <translation>Diese Version passt zu Ihrem Server und Ihren Erweiterungen.</translation>
    </message>
    <message>
        <source>%1 fits your server, but not every extension</source>
        <translation>%1 passt zu Ihrem Server, aber nicht zu jeder Erweiterung</translation>
    </message>
    <message>
        <source>%1 The next page shows what can be done about it.</source>
        <translation>%1 Die nächste Seite zeigt, was sich da tun lässt.</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>composer.lock does not tell which edition of Magento this is.</source>
        <translation>composer.lock sagt nicht, welche Edition von Magento das ist.</translation>
    </message>
    <message>
        <source>Check that the folder is the store&apos;s own and that composer.lock can be read.</source>
        <translation>Prüfen Sie, ob der Ordner der des Shops ist und composer.lock gelesen werden kann.</translation>
    </message>
    <message>
        <source>The account of these access keys does not include %1.</source>
        <translation>Das Konto dieser Zugangsschlüssel enthält %1 nicht.</translation>
    </message>
    <message>
        <source>Use the access keys of the account that owns the licence.</source>
        <translation>Nehmen Sie die Zugangsschlüssel des Kontos, dem die Lizenz gehört.</translation>
    </message>
    <message numerus="yes">
        <source>Could not tell: %1 did not answer within %n second(s).</source>
        <translation>
            <numerusform>Nicht feststellbar: %1 hat innerhalb von %n Sekunde nicht geantwortet.</numerusform>
            <numerusform>Nicht feststellbar: %1 hat innerhalb von %n Sekunden nicht geantwortet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again in a few minutes; the next page asks it again.</source>
        <translation>Prüfen Sie in ein paar Minuten erneut; die nächste Seite fragt noch einmal.</translation>
    </message>
    <message>
        <source>There is no such check.</source>
        <translation>Eine solche Prüfung gibt es nicht.</translation>
    </message>
    <message>
        <source>Adobe Commerce and B2B are only offered to the account that owns the licence. Enter that account&apos;s keys, not those of a shared account.</source>
        <translation>Adobe Commerce und B2B werden nur dem Konto angeboten, dem die Lizenz gehört. Geben Sie dessen Schlüssel ein, nicht die eines geteilten Kontos.</translation>
    </message>
</context>
<context>
    <name>Visitors</name>
    <message>
        <source>less than a second</source>
        <translation>weniger als eine Sekunde</translation>
    </message>
    <message>
        <source>your store (%1)</source>
        <translation>Ihren Shop (%1)</translation>
    </message>
    <message>
        <source>the maintenance page (%1)</source>
        <translation>die Wartungsseite (%1)</translation>
    </message>
    <message>
        <source>an error page (%1)</source>
        <translation>eine Fehlerseite (%1)</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>nobody asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>an empty page (%1)</source>
        <translation>eine leere Seite (%1)</translation>
    </message>
    <message>
        <source>the text of an error (%1)</source>
        <translation>den Text eines Fehlers (%1)</translation>
    </message>
    <message>
        <source>another page (%1)</source>
        <translation>eine andere Seite (%1)</translation>
    </message>
    <message>
        <source>Not measured: there is no curl on the server.</source>
        <translation>Nicht gemessen: Auf dem Server gibt es kein curl.</translation>
    </message>
    <message>
        <source>Visitors saw your store all the time.</source>
        <translation>Besucher sahen die ganze Zeit Ihren Shop.</translation>
    </message>
    <message>
        <source>Visitors saw your store or the maintenance page, nothing else.</source>
        <translation>Besucher sahen Ihren Shop oder die Wartungsseite, nichts anderes.</translation>
    </message>
    <message>
        <source>For %1 visitors saw neither your store nor the maintenance page. What they got changed too often to list all of it.</source>
        <translation>%1 lang sahen Besucher weder Ihren Shop noch die Wartungsseite. Was sie bekamen, wechselte zu oft, um alles aufzuzählen.</translation>
    </message>
    <message>
        <source>For %1 visitors saw an error page (%2).</source>
        <translation>%1 lang sahen Besucher eine Fehlerseite (%2).</translation>
    </message>
    <message>
        <source>For %1 visitors saw a page that is not your store&apos;s, or an empty one.</source>
        <translation>%1 lang sahen Besucher eine Seite, die nicht die Ihres Shops ist, oder eine leere.</translation>
    </message>
    <message>
        <source>For %1 visitors got no answer.</source>
        <translation>%1 lang bekamen Besucher keine Antwort.</translation>
    </message>
    <message>
        <source>For %1 visitors saw neither your store nor the maintenance page.</source>
        <translation>%1 lang sahen Besucher weder Ihren Shop noch die Wartungsseite.</translation>
    </message>
    <message>
        <source>For %1 nothing was measured: the process that asks was gone.</source>
        <translation>%1 lang wurde nichts gemessen: Der Prozess, der fragt, war weg.</translation>
    </message>
</context>
<context>
    <name>WhenBox</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Start &amp;now, as soon as I press Upgrade</source>
        <translation>&amp;Jetzt beginnen, sobald ich auf „Upgrade“ drücke</translation>
    </message>
    <message>
        <source>Start &amp;later, at:</source>
        <translation>&amp;Später beginnen, um:</translation>
    </message>
    <message>
        <source>Start at</source>
        <translation>Beginnen um</translation>
    </message>
    <message>
        <source>In your store&apos;s time zone (%1), where it is %2 now. The waiting is done by the server: your computer may be off.</source>
        <translation>In der Zeitzone Ihres Shops (%1), wo es jetzt %2 ist. Gewartet wird auf dem Server: Ihr Computer darf aus sein.</translation>
    </message>
    <message>
        <source>In your server&apos;s time zone (%1), where it is %2 now: your store&apos;s own could not be told. The waiting is done by the server: your computer may be off.</source>
        <translation>In der Zeitzone Ihres Servers (%1), wo es jetzt %2 ist: Die Ihres Shops war nicht festzustellen. Gewartet wird auf dem Server: Ihr Computer darf aus sein.</translation>
    </message>
    <message>
        <source>Asking your store when it sells least…</source>
        <translation>Ihr Shop wird gefragt, wann er am wenigsten verkauft …</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>&amp;Tonight at %1, the quietest hour of your last 30 days</source>
        <translation>&amp;Heute Nacht um %1, in der ruhigsten Stunde Ihrer letzten 30 Tage</translation>
    </message>
    <message>
        <source>&amp;Today at %1, the quietest hour of your last 30 days</source>
        <translation>&amp;Heute um %1, in der ruhigsten Stunde Ihrer letzten 30 Tage</translation>
    </message>
    <message>
        <source>&amp;Tomorrow at %1, the quietest hour of your last 30 days</source>
        <translation>&amp;Morgen um %1, in der ruhigsten Stunde Ihrer letzten 30 Tage</translation>
    </message>
</context>
<context>
    <name>WherePage</name>
    <message>
        <source>Where is it?</source>
        <translation>Wo ist er?</translation>
    </message>
    <message>
        <source>Paste what your host calls the SSH access of your store, in any form.</source>
        <translation>Fügen Sie ein, was Ihr Hoster den SSH-Zugang Ihres Shops nennt, in beliebiger Form.</translation>
    </message>
    <message>
        <source>name@server.example or ssh -p 2222 name@server.example</source>
        <translation>name@server.example oder ssh -p 2222 name@server.example</translation>
    </message>
    <message>
        <source>SSH address</source>
        <translation>SSH-Adresse</translation>
    </message>
    <message>
        <source>SSH &amp;address:</source>
        <translation>SSH-&amp;Adresse:</translation>
    </message>
    <message>
        <source>name@gateway.example:22</source>
        <translation>name@gateway.example:22</translation>
    </message>
    <message>
        <source>Found by itself if left empty</source>
        <translation>Wird von selbst gefunden, wenn leer</translation>
    </message>
    <message>
        <source>&amp;User:</source>
        <translation>&amp;Benutzer:</translation>
    </message>
    <message>
        <source>&amp;Server:</source>
        <translation>&amp;Server:</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>&amp;More</source>
        <translation>&amp;Mehr</translation>
    </message>
    <message>
        <source>&amp;Jump host:</source>
        <translation>&amp;Jump-Host:</translation>
    </message>
    <message>
        <source>&amp;Folder of the store:</source>
        <translation>&amp;Ordner des Shops:</translation>
    </message>
    <message>
        <source>%1 stands in your SSH configuration: its settings are used.</source>
        <translation>%1 steht in Ihrer SSH-Konfiguration: Deren Einstellungen gelten.</translation>
    </message>
</context>
<context>
    <name>WhichBackupPage</name>
    <message>
        <source>Which backup</source>
        <translation>Welches Backup</translation>
    </message>
    <message>
        <source>Which backup should the store go back to?</source>
        <translation>Auf welches Backup soll der Shop zurückgehen?</translation>
    </message>
    <message>
        <source>Nothing is changed until you press Restore on a later page.</source>
        <translation>Nichts wird geändert, bevor Sie auf einer späteren Seite auf „Wiederherstellen“ drücken.</translation>
    </message>
    <message>
        <source>Look a&amp;gain</source>
        <translation>Noch einmal &amp;nachsehen</translation>
    </message>
    <message>
        <source>Asking your server for its backups…</source>
        <translation>Ihr Server wird nach seinen Backups gefragt …</translation>
    </message>
    <message>
        <source>This takes about half a minute at most.</source>
        <translation>Das dauert höchstens etwa eine halbe Minute.</translation>
    </message>
    <message>
        <source>There is no backup of this store on its server</source>
        <translation>Auf dem Server gibt es kein Backup dieses Shops</translation>
    </message>
    <message>
        <source>Close this window and press Back up… to make one, as the store is now.</source>
        <translation>Schließen Sie dieses Fenster, und drücken Sie auf „Sichern …“, um eines vom jetzigen Shop zu machen.</translation>
    </message>
    <message>
        <source>A proven backup, made %1</source>
        <comment>%1 is like: 3 days ago</comment>
        <translation>Ein bewiesenes Backup, gemacht %1</translation>
    </message>
    <message>
        <source>Made %1, but never read back</source>
        <comment>%1 is like: 3 days ago</comment>
        <translation>Gemacht %1, aber nie zurückgelesen</translation>
    </message>
    <message>
        <source>The next pages tell whether the store is ready, and which orders have come in since then.</source>
        <translation>Die nächsten Seiten sagen, ob der Shop bereit ist und welche Bestellungen seitdem eingegangen sind.</translation>
    </message>
    <message>
        <source>It holds no database: orders and customers would stay as they are.</source>
        <translation>Es enthält keine Datenbank: Bestellungen und Kunden blieben, wie sie sind.</translation>
    </message>
    <message>
        <source>Made %1 and read back, but not proven by loading</source>
        <comment>%1 is like: 3 days ago</comment>
        <translation>Gemacht %1 und zurückgelesen, aber nicht durch Laden bewiesen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>WhichStorePage</name>
    <message>
        <source>&amp;Look there</source>
        <translation>&amp;Dort nachsehen</translation>
    </message>
    <message>
        <source>Which store?</source>
        <translation>Welcher Shop?</translation>
    </message>
    <message>
        <source>These are the Magento stores in the usual places of this account.</source>
        <translation>Das sind die Magento-Shops an den üblichen Stellen dieses Kontos.</translation>
    </message>
    <message>
        <source>Stores found on the server</source>
        <translation>Auf dem Server gefundene Shops</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Magento</source>
        <translation>Magento</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Storefront</source>
        <translation>Shop-Adresse</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Von selbst gefunden</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>&amp;Ordner:</translation>
    </message>
    <message>
        <source>Magento:</source>
        <translation>Magento:</translation>
    </message>
    <message>
        <source>Owner of its files:</source>
        <translation>Eigentümer der Dateien:</translation>
    </message>
    <message>
        <source>&amp;PHP used:</source>
        <translation>Verwendetes &amp;PHP:</translation>
    </message>
    <message>
        <source>&amp;Composer used:</source>
        <translation>Verwendeter &amp;Composer:</translation>
    </message>
    <message>
        <source>Looking for stores on the server…</source>
        <translation>Auf dem Server werden Shops gesucht …</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Magento Open Source 2.4.7</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>No Magento store was found in the usual places.</source>
        <translation>An den üblichen Stellen wurde kein Magento-Shop gefunden.</translation>
    </message>
    <message>
        <source>Type the folder in which bin/magento is, then press Look there.</source>
        <translation>Geben Sie den Ordner ein, in dem bin/magento liegt, und drücken Sie „Dort nachsehen“.</translation>
    </message>
    <message>
        <source>Looking at %1…</source>
        <translation>%1 wird angesehen …</translation>
    </message>
    <message>
        <source>There is no Magento store in %1.</source>
        <translation>In %1 ist kein Magento-Shop.</translation>
    </message>
    <message>
        <source>Choose the folder that holds bin/magento and composer.lock.</source>
        <translation>Wählen Sie den Ordner, der bin/magento und composer.lock enthält.</translation>
    </message>
    <message>
        <source>%1. You log in as %2: an upgrade has to be run as %1.</source>
        <translation>%1. Sie melden sich als %2 an: Ein Upgrade muss als %1 laufen.</translation>
    </message>
    <message>
        <source>Not found: type the path</source>
        <translation>Nicht gefunden: Geben Sie den Pfad ein</translation>
    </message>
    <message>
        <source>%1 (version %2)</source>
        <translation>%1 (Version %2)</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Storewright</source>
        <translation>Storewright</translation>
    </message>
</context>
</TS>
