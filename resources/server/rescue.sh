#!/bin/sh
# Brings a store back from its backup by hand, when nothing else works: needs no Magento, no PHP, no Storewright; only
# sh, tar, gzip, sha256sum and the database's own client. It lies beside the backup and in the run's folder.
#
#   sh rescue.sh                            says what it found and what it would do; changes nothing
#   sh rescue.sh go                         brings back code and database
#   sh rescue.sh go database|code|media …   brings back these parts
#
# Before anything is touched: no run may be under way, the checksums must be right, the database must let us in.
# Then the store is closed (var/.maintenance.flag); it is opened last, only if every part came back. What is replaced is
# kept in a folder replaced-…, which is named at the end. It can be called again, wherever it was interrupted.

set -u
umask 077
LC_ALL=C
export LC_ALL
PATH=$PATH:/usr/local/bin:/usr/bin:/bin:/usr/local/mysql/bin
HERE=$(cd "$(dirname "$0")" && pwd -P) || exit 1
say() { printf '%s\n' "$*"; }
refuse() { say "NOTHING WAS DONE: $*"; exit 1; }
die() { say "STOPPED: $*"; say "The store is left closed (var/.maintenance.flag). What was replaced so far is in $AWAY."; exit 1; }

# ---- where we are: in a backup, or in the folder of a run that names one
if [ -e "$HERE/plan.env" ]; then
    # shellcheck source=/dev/null
    BACKUP_ID='' && . "$HERE/plan.env"
    BACKUP=$(cd "$HERE/../../backups/$BACKUP_ID" 2>/dev/null && pwd -P) || refuse "There is no backup $BACKUP_ID."
    RUN=$HERE
else
    BACKUP=$HERE
    RUN=
fi
[ -e "$BACKUP/info.env" ] || refuse "$BACKUP is no whole backup: it has no info.env, which is written last."
STORE_ROOT='' RUN_ID='' VERSION='' DATABASE='' TABLE_PREFIX='' TAKEN_AT=0
# shellcheck source=/dev/null
. "$BACKUP/info.env"
[ -n "$RUN" ] || RUN=$BACKUP/../../runs/$RUN_ID
LEASE=$BACKUP/../../lease
[ -d "$STORE_ROOT" ] || refuse "The store's folder $STORE_ROOT is not there."
# Beside the store, on its own file system, so that what is put in is put in by renaming.
device() { df -P "$1" | awk 'END { print $1 }'; }
PLACE=$BACKUP
[ "$(device "$BACKUP")" = "$(device "$STORE_ROOT")" ] || PLACE=$STORE_ROOT/var/.storewright-rescue
AWAY=$PLACE/replaced-$(date +%s)

# ---- the log-in of the database: of the run, or out of env.php as text (the store's, or the one in the backup)
from_env_php() {
    awk -v key="$1" 'BEGIN { q = sprintf("%c", 39) }
        { text = text $0 "\n" }
        END {
            at = index(text, q "connection" q); if (!at) exit
            text = substr(text, at)
            if (!match(text, q key q "[ \t\n]*=>[ \t\n]*" q "(\\\\.|[^" q "\\\\])*" q)) exit
            v = substr(text, RSTART, RLENGTH); sub("^" q key q "[ \t\n]*=>[ \t\n]*" q, "", v); v = substr(v, 1, length(v) - 1)
            out = ""
            for (i = 1; i <= length(v); i++) { c = substr(v, i, 1); if (c == "\\") { n = substr(v, i + 1, 1); if (n == "\\" || n == q) { c = n; i++ } } out = out c }
            printf "%s", out
        }'
}
cnf_quoted() { printf '"%s"' "$(printf '%s' "$1" | sed 's/[\\"]/\\&/g')"; }
# Writes the log-in out of an env.php on standard input; fails if it names no user.
login_from() {
    text=$(cat)
    value() { printf '%s\n' "$text" | from_env_php "$1"; }
    host=$(value host) user=$(value username) socket=$(value unix_socket) port=$(value port)
    [ -n "$user" ] || return 1
    [ -n "$DATABASE" ] || DATABASE=$(value dbname)
    case $host in /*) socket=$host host=localhost ;; *:*) port=${host##*:} host=${host%:*} ;; esac
    {
        echo '[client]'
        printf 'user=%s\npassword=%s\n' "$(cnf_quoted "$user")" "$(cnf_quoted "$(value password)")"
        if [ -n "$socket" ]; then printf 'socket=%s\n' "$(cnf_quoted "$socket")"; else
            printf 'host=%s\n' "$(cnf_quoted "$host")"
            [ -z "$port" ] || printf 'port=%s\nprotocol=tcp\n' "$port"
        fi
    } >"$LOGIN"
}
client=mysql dumper=mysqldump
command -v mariadb >/dev/null 2>&1 && client=mariadb
command -v mariadb-dump >/dev/null 2>&1 && dumper=mariadb-dump
sql() { $client --defaults-extra-file="$LOGIN" --batch --skip-column-names --default-character-set=utf8mb4 "$@"; }
lets_us_in() { echo 'SELECT 1;' | sql -D "$DATABASE" >/dev/null 2>&1; }
# Each source in turn, until the database lets us in. LOGIN_OF says which it was.
find_login() {
    for LOGIN_OF in "$RUN/secrets/db.cnf" "$RUN/secrets/env.php" "$STORE_ROOT/app/etc/env.php" "$BACKUP/code.tar.gz"; do
        [ -r "$LOGIN_OF" ] || continue
        LOGIN=$BACKUP/rescue.cnf
        case $LOGIN_OF in
        *.cnf) LOGIN=$LOGIN_OF ;;
        *.php) login_from <"$LOGIN_OF" || continue ;;
        *) gzip -dc "$LOGIN_OF" 2>/dev/null | tar -xOf - ./app/etc/env.php 2>/dev/null | login_from || continue ;;
        esac
        lets_us_in && return 0
    done
    return 1
}
trap 'rm -f "$BACKUP/rescue.cnf" "$BACKUP/drop.tmp"' EXIT
trap 'exit 1' HUP INT TERM

# ---- is anybody at work on this store? (By this account's lease, or by the mark that another account left in the store.)
at_work() { # PID START BOOT
    [ -n "$1" ] && [ "$3" = "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)" ] && [ "$(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20)" = "$2" ]
}
MARK=$STORE_ROOT/var/.storewright-run
in_mark() { sed -n "s/^$1=//p" "$MARK" 2>/dev/null | head -n 1; }
if at_work "$(cat "$LEASE/pid" 2>/dev/null)" "$(cat "$LEASE/start" 2>/dev/null)" "$(cat "$LEASE/boot" 2>/dev/null)"; then refuse "The run $(cat "$LEASE/run") is under way on this store. Let it end, or stop it."; fi
if at_work "$(in_mark pid)" "$(in_mark start)" "$(in_mark boot)"; then refuse "The run $(in_mark run) of the user $(in_mark user) is under way on this store."; fi

if [ "${1:-look}" != go ]; then
    say "Store:   $STORE_ROOT"
    say "Backup:  $BACKUP (Magento $VERSION, $(date -d "@$TAKEN_AT" 2>/dev/null || echo "taken at $TAKEN_AT"))"
    for part in database.sql.gz code.tar.gz media.tar.gz; do [ ! -e "$BACKUP/$part" ] || say "         $part, $(wc -c <"$BACKUP/$part" | tr -d ' ') bytes"; done
    if find_login; then say "Log-in:  of the database $DATABASE, from $LOGIN_OF"; else say "Log-in:  none that the database $DATABASE accepts; write one as [client] user= password= host= into $RUN/secrets/db.cnf"; fi
    say ""
    say "sh $HERE/rescue.sh go            brings back code and database, then opens the store"
    say "sh $HERE/rescue.sh go database   only the database (or: code, media)"
    say "What is replaced is kept in $PLACE/replaced-…"
    exit 0
fi
shift
[ $# -gt 0 ] || set -- code database

# ---- everything that can be known before anything is touched
[ "$(id -u)" != 0 ] || refuse "Log in as the user who owns the store's files, not as root."
for part; do
    case $part in database) file=database.sql.gz ;; code | media) file=$part.tar.gz ;; *) refuse "There is no part called $part." ;; esac
    [ -s "$BACKUP/$file" ] || refuse "The backup has no $file."
    say "Reading $file to its last byte."
    grep " [ *]$file\$" "$BACKUP/SHA256SUMS" | (cd "$BACKUP" && sha256sum -c - >/dev/null 2>&1) || refuse "$file is damaged: its checksum does not match."
    [ "$part" != database ] || gzip -dc "$BACKUP/$file" | tail -n 1 | grep -q '^-- Dump completed' || refuse "$file is not whole."
    [ "$part" != database ] || find_login || refuse "The database $DATABASE does not let us in. Write [client], user=, password=, host= (a line each) into $RUN/secrets/db.cnf"
done

# Dropped is only what is kept: first the database as it is now, if it can still be dumped.
keep_database() {
    mkdir -p "$AWAY" || die "$AWAY cannot be made."
    size=$(echo "SELECT COALESCE(SUM(DATA_LENGTH), 0) DIV 1024 FROM information_schema.TABLES WHERE TABLE_SCHEMA = '$DATABASE';" | sql)
    if [ "$(df -Pk "$AWAY" | awk 'END { print $4 }')" -lt "${size:-0}" ]; then say "Note:     there is no room to keep the present database; it is replaced without."; return; fi
    { $dumper --defaults-extra-file="$LOGIN" --single-transaction --quick --triggers --no-tablespaces --hex-blob --default-character-set=utf8mb4 "$DATABASE" && echo '-- whole'; } 2>"$AWAY/database.err" | gzip -c >"$AWAY/database.sql.gz"
    if gzip -dc "$AWAY/database.sql.gz" | tail -n 1 | grep -q '^-- whole'; then say "Kept:     the present database, in $AWAY/database.sql.gz"
    else say "Note:     the present database cannot be dumped as a whole any more ($(tail -n 1 "$AWAY/database.err")); what could be read is in $AWAY/database.sql.gz"; fi
}
bring_back_database() {
    keep_database
    ours='1 = 1'
    [ -z "$TABLE_PREFIX" ] || ours="LEFT(TABLE_NAME, CHAR_LENGTH('$TABLE_PREFIX')) = '$TABLE_PREFIX'"
    {
        echo 'SET FOREIGN_KEY_CHECKS = 0;'
        echo "SELECT CONCAT('DROP ', IF(TABLE_TYPE = 'VIEW', 'VIEW', 'TABLE'), ' IF EXISTS \`', REPLACE(TABLE_NAME, '\`', '\`\`'), '\`;') FROM information_schema.TABLES WHERE TABLE_SCHEMA = '$DATABASE' AND $ours;" | sql
        [ -n "$TABLE_PREFIX" ] || [ -e "$BACKUP/without-routines" ] || echo "SELECT CONCAT('DROP ', ROUTINE_TYPE, ' IF EXISTS \`', ROUTINE_NAME, '\`;') FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = '$DATABASE';" | sql
        [ -n "$TABLE_PREFIX" ] || [ -e "$BACKUP/without-routines" ] || echo "SELECT CONCAT('DROP EVENT IF EXISTS \`', EVENT_NAME, '\`;') FROM information_schema.EVENTS WHERE EVENT_SCHEMA = '$DATABASE';" | sql
    } >"$BACKUP/drop.tmp"
    sql -D "$DATABASE" <"$BACKUP/drop.tmp" || die 'The tables could not be dropped.'
    { gzip -dc "$BACKUP/database.sql.gz" || echo 'broken;'; } | sql --comments --max-allowed-packet=512M -D "$DATABASE" || die 'The dump could not be loaded.'
    say "Database: back."
}

# One folder's entries: the live one away, the one of the backup in its place. Entries that the backup does not have stay.
put_in() { # FROM WHERE (below the store's folder)
    for entry in "$1"/* "$1"/.[!.]*; do
        [ -e "$entry" ] || [ -L "$entry" ] || continue
        name=${entry##*/}
        # Of these, only a part is in a backup: sessions, logs and media stay.
        if [ "$2" = . ] && [ -d "$STORE_ROOT/$name" ] && { [ "$name" = pub ] || [ "$name" = var ]; }; then
            put_in "$entry" "$name"
            continue
        fi
        if [ -e "$STORE_ROOT/$2/$name" ] || [ -L "$STORE_ROOT/$2/$name" ]; then
            mkdir -p "$AWAY/$2" && mv "$STORE_ROOT/$2/$name" "$AWAY/$2/" || die "$STORE_ROOT/$2/$name could not be moved away."
        fi
        mv "$entry" "$STORE_ROOT/$2/" || die "$name could not be put in."
    done
}
# The archive is unpacked whole, beside, before the first file of the store moves.
bring_back_files() { # NAME WHERE
    mkdir -p "$AWAY" "$STORE_ROOT/$2" && chmod 700 "$PLACE" && rm -rf "$PLACE/unpacked" && mkdir "$PLACE/unpacked" || die "$PLACE cannot be written."
    { gzip -dc "$BACKUP/$1.tar.gz" || : >"$PLACE/broken"; } | (cd "$PLACE/unpacked" && tar -xpf -) && [ ! -e "$PLACE/broken" ] || die "$1.tar.gz cannot be read to its end, or there is no room to unpack it."
    put_in "$PLACE/unpacked" "$2"
    rm -rf "$PLACE/unpacked"
}

say "Closing the store."
mkdir -p "$STORE_ROOT/var"
: >"$STORE_ROOT/var/.maintenance.flag" || refuse "$STORE_ROOT/var/.maintenance.flag cannot be written: are you logged in as the store's owner?"
chmod a+r "$STORE_ROOT/var/.maintenance.flag"
rm -f "$PLACE/broken"
for part; do
    case $part in
    database) bring_back_database ;;
    code)
        bring_back_files code .
        rm -rf "$STORE_ROOT/var/cache" "$STORE_ROOT/var/page_cache" "$STORE_ROOT/var/view_preprocessed"
        say "Code:     back."
        ;;
    media) bring_back_files media pub/media && say "Media:    back." ;;
    esac
done
KEPT=$RUN/kept
if [ -e "$KEPT/maintenance.ip" ]; then cp "$KEPT/maintenance.ip" "$STORE_ROOT/var/.maintenance.ip"; else rm -f "$STORE_ROOT/var/.maintenance.ip"; fi
if [ -e "$KEPT/crontab" ] && command -v crontab >/dev/null 2>&1; then crontab - <"$KEPT/crontab" && say "Crontab:  back."; fi
rm -f "$STORE_ROOT/var/.maintenance.flag" "$MARK"
say "What was replaced is kept in $AWAY: remove it when all is well."
say "The store is open. If it keeps caches in Redis, empty them now: php bin/magento cache:flush"
