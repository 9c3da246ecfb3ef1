#!/bin/sh
# Brings a store back from its backup by hand, when nothing else works: needs no Magento, no PHP, no Storewright; only
# sh, tar, gzip and the database's own client. It lies beside the backup and in the run's folder.
#
#   sh rescue.sh                            says what it found and what it would do; changes nothing
#   sh rescue.sh go                         brings back code and database
#   sh rescue.sh go database|code|media …   brings back these parts
#
# The store is closed first (var/.maintenance.flag), and opened last, only if every part came back.
# What is replaced is moved to replaced-…/ beside the backup, not deleted.

set -u
umask 077
LC_ALL=C
export LC_ALL
PATH=$PATH:/usr/local/bin:/usr/bin:/bin
HERE=$(cd "$(dirname "$0")" && pwd -P) || exit 1
say() { printf '%s\n' "$*"; }
die() { say "STOPPED: $*"; say "The store is left closed (var/.maintenance.flag)."; exit 1; }

# ---- where we are: in a backup, or in the folder of a run that names one
KEPT='' LOGIN=''
if [ -e "$HERE/plan.env" ]; then
    # shellcheck source=/dev/null
    STORE_ROOT='' BACKUP_ID='' && . "$HERE/plan.env"
    BACKUP=$(cd "$HERE/../../backups/$BACKUP_ID" 2>/dev/null && pwd -P) || { say "There is no backup $BACKUP_ID."; exit 1; }
    RUN=$HERE
else
    BACKUP=$HERE
    RUN=
fi
[ -e "$BACKUP/info.env" ] || { say "$BACKUP is no whole backup: it has no info.env, which is written last."; exit 1; }
STORE_ROOT='' RUN_ID='' VERSION='' DATABASE='' TABLE_PREFIX='' TAKEN_AT=0
# shellcheck source=/dev/null
. "$BACKUP/info.env"
[ -n "$RUN" ] || RUN=$BACKUP/../../runs/$RUN_ID
[ -d "$RUN/kept" ] && KEPT=$RUN/kept
[ -s "$RUN/secrets/db.cnf" ] && LOGIN=$RUN/secrets/db.cnf
[ -d "$STORE_ROOT" ] || { say "The store's folder $STORE_ROOT is not there."; exit 1; }

if [ "${1:-look}" != go ]; then
    say "Store:   $STORE_ROOT"
    say "Backup:  $BACKUP (Magento $VERSION, $(date -d "@$TAKEN_AT" 2>/dev/null || echo "taken at $TAKEN_AT"))"
    for part in database.sql.gz code.tar.gz media.tar.gz; do [ ! -e "$BACKUP/$part" ] || say "         $part, $(wc -c <"$BACKUP/$part" | tr -d ' ') bytes"; done
    say ""
    say "sh $HERE/rescue.sh go            brings back code and database, then opens the store"
    say "sh $HERE/rescue.sh go database   only the database (or: code, media)"
    exit 0
fi
shift
[ $# -gt 0 ] || set -- code database

# ---- the log-in of the database, from the run, or out of env.php as text (of the store, or of the backup)
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
find_login() {
    [ -n "$LOGIN" ] && return 0
    # It may be gone, not to be read, or ruined: then it is the backup's.
    if ! { cp "$STORE_ROOT/app/etc/env.php" "$BACKUP/env.tmp" && [ -n "$(from_env_php username <"$BACKUP/env.tmp")" ]; } 2>/dev/null; then gzip -dc "$BACKUP/code.tar.gz" | tar -xOf - ./app/etc/env.php >"$BACKUP/env.tmp"; fi
    host=$(from_env_php host <"$BACKUP/env.tmp") user=$(from_env_php username <"$BACKUP/env.tmp") password=$(from_env_php password <"$BACKUP/env.tmp")
    socket=$(from_env_php unix_socket <"$BACKUP/env.tmp") port=$(from_env_php port <"$BACKUP/env.tmp")
    [ -n "$DATABASE" ] || DATABASE=$(from_env_php dbname <"$BACKUP/env.tmp")
    rm -f "$BACKUP/env.tmp"
    case $host in /*) socket=$host host=localhost ;; *:*) port=${host##*:} host=${host%:*} ;; esac
    LOGIN=$BACKUP/rescue.cnf
    trap 'rm -f "$BACKUP/rescue.cnf"' EXIT
    {
        echo '[client]'
        printf 'user=%s\npassword=%s\n' "$(cnf_quoted "$user")" "$(cnf_quoted "$password")"
        if [ -n "$socket" ]; then printf 'socket=%s\n' "$(cnf_quoted "$socket")"; else
            printf 'host=%s\n' "$(cnf_quoted "$host")"
            [ -z "$port" ] || printf 'port=%s\nprotocol=tcp\n' "$port"
        fi
    } >"$LOGIN"
}
client=mysql
command -v mariadb >/dev/null 2>&1 && client=mariadb
sql() { $client --defaults-extra-file="$LOGIN" --batch --skip-column-names --default-character-set=utf8mb4 "$@"; }

bring_back_database() {
    gzip -dc "$BACKUP/database.sql.gz" | tail -n 1 | grep -q '^-- Dump completed' || die "database.sql.gz is not whole."
    find_login
    echo 'SELECT 1;' | sql -D "$DATABASE" >/dev/null || die "The database $DATABASE does not let us in. Write a file with [client], user=, password=, host= and name it $BACKUP/../../runs/$RUN_ID/secrets/db.cnf"
    ours='1 = 1'
    [ -z "$TABLE_PREFIX" ] || ours="LEFT(TABLE_NAME, CHAR_LENGTH('$TABLE_PREFIX')) = '$TABLE_PREFIX'"
    {
        echo 'SET FOREIGN_KEY_CHECKS = 0;'
        echo "SELECT CONCAT('DROP ', IF(TABLE_TYPE = 'VIEW', 'VIEW', 'TABLE'), ' IF EXISTS \`', REPLACE(TABLE_NAME, '\`', '\`\`'), '\`;') FROM information_schema.TABLES WHERE TABLE_SCHEMA = '$DATABASE' AND $ours;" | sql
        [ -n "$TABLE_PREFIX" ] || [ -e "$BACKUP/without-routines" ] || echo "SELECT CONCAT('DROP ', ROUTINE_TYPE, ' IF EXISTS \`', ROUTINE_NAME, '\`;') FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = '$DATABASE';" | sql
        [ -n "$TABLE_PREFIX" ] || [ -e "$BACKUP/without-routines" ] || echo "SELECT CONCAT('DROP EVENT IF EXISTS \`', EVENT_NAME, '\`;') FROM information_schema.EVENTS WHERE EVENT_SCHEMA = '$DATABASE';" | sql
    } >"$BACKUP/drop.tmp"
    sql -D "$DATABASE" <"$BACKUP/drop.tmp" || die 'The tables could not be dropped.'
    rm -f "$BACKUP/drop.tmp"
    { gzip -dc "$BACKUP/database.sql.gz" || echo 'broken;'; } | sql --max-allowed-packet=512M -D "$DATABASE" || die 'The dump could not be loaded.'
    say "Database: back."
}

# One folder's entries: the live one away, the one of the backup in its place. Entries that the backup does not have stay.
put_in() {
    for entry in "$1"/* "$1"/.[!.]*; do
        [ -e "$entry" ] || [ -L "$entry" ] || continue
        name=${entry##*/}
        # Of these, only a part is in a backup: sessions, logs and media stay.
        if [ "$2" = . ] && [ -d "$STORE_ROOT/$name" ] && { [ "$name" = pub ] || [ "$name" = var ]; }; then
            put_in "$entry" "$name"
            continue
        fi
        if [ -e "$STORE_ROOT/$2/$name" ] || [ -L "$STORE_ROOT/$2/$name" ]; then
            mkdir -p "$AWAY/$2"
            mv "$STORE_ROOT/$2/$name" "$AWAY/$2/" || die "$STORE_ROOT/$2/$name could not be moved away."
        fi
        mv "$entry" "$STORE_ROOT/$2/" || die "$name could not be put in."
    done
}
bring_back_code() {
    AWAY=$BACKUP/replaced-$(date +%s)
    rm -rf "$BACKUP/unpacked"
    mkdir "$BACKUP/unpacked"
    { gzip -dc "$BACKUP/code.tar.gz" || : >"$BACKUP/unpacked/.broken"; } | (cd "$BACKUP/unpacked" && tar -xpf -) && [ ! -e "$BACKUP/unpacked/.broken" ] || die 'code.tar.gz cannot be read to its end, or there is no room to unpack it.'
    put_in "$BACKUP/unpacked" .
    rm -rf "$BACKUP/unpacked" "$STORE_ROOT/var/cache" "$STORE_ROOT/var/page_cache" "$STORE_ROOT/var/view_preprocessed"
    say "Code:     back (what was there is in $AWAY; remove it when all is well)."
}
bring_back_media() {
    mkdir -p "$STORE_ROOT/pub/media"
    gzip -dc "$BACKUP/media.tar.gz" | (cd "$STORE_ROOT/pub/media" && tar -xpf -) || die 'media.tar.gz could not be unpacked.'
    say "Media:    back."
}

say "Closing the store."
mkdir -p "$STORE_ROOT/var"
: >"$STORE_ROOT/var/.maintenance.flag" || die "$STORE_ROOT/var/.maintenance.flag cannot be written: are you logged in as the store's owner?"
chmod a+r "$STORE_ROOT/var/.maintenance.flag"
for part; do
    case $part in
    database) bring_back_database ;;
    code) bring_back_code ;;
    media) bring_back_media ;;
    *) die "There is no part called $part." ;;
    esac
done
if [ -n "$KEPT" ]; then
    if [ -e "$KEPT/maintenance.ip" ]; then cp "$KEPT/maintenance.ip" "$STORE_ROOT/var/.maintenance.ip"; else rm -f "$STORE_ROOT/var/.maintenance.ip"; fi
    if [ -e "$KEPT/crontab" ] && command -v crontab >/dev/null 2>&1; then crontab - <"$KEPT/crontab" && say "Crontab:  back."; fi
fi
rm -f "$STORE_ROOT/var/.maintenance.flag"
say "The store is open. If it keeps caches in Redis, empty them now: php bin/magento cache:flush"
