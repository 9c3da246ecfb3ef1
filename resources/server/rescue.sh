#!/bin/sh
# Brings a store back from its backup by hand, when nothing else works: needs no Magento, no PHP, no Storewright; only
# sh, tar, gzip (zstd, where that packed the code), awk, coreutils, find and the database's own client. It lies beside the backup and in the run's folder.
#
#   sh rescue.sh                            says what it found and what it would do; changes nothing
#   sh rescue.sh go                         brings back code and database (code alone, where the run was broken off before it touched the database)
#   sh rescue.sh go database|code|media …   brings back these parts
#   sh rescue.sh go without-keeping …       the same, although the database as it is now cannot be kept: what is in it is gone then
#
# Before anything is touched: no run may be under way, the checksums must be right, the database must let us in.
# Then the store is closed (var/.maintenance.flag), and the database as it is now is kept: where that cannot be done, nothing is.
# It is opened last, only if every part came back. What is replaced is kept in a folder replaced-…, which is named at the end.
# A broken-off run of this store is at its end when code and database are back: nobody shall take it up again.
# It can be called again, wherever it was interrupted.

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
HOME_OF_STORE=$(cd "$BACKUP/../.." && pwd -P) || exit 1
LEASE=$HOME_OF_STORE/lease
[ -d "$STORE_ROOT" ] || refuse "The store's folder $STORE_ROOT is not there."
# Mount points, one a line. Renaming works between two folders if the same of them lies nearest above both, on one device.
mount_points() { awk '{ m = $5; gsub(/\\040/, " ", m); gsub(/\\011/, "\t", m); gsub(/\\134/, "\\\\", m); print m }' /proc/self/mountinfo 2>/dev/null; }
place_of() {
    df -P "$1" 2>/dev/null | awk 'END { print $1 }'
    mount_points | AT=$(cd "$1" 2>/dev/null && pwd -P) awk '($0 == "/" || $0 == ENVIRON["AT"] || index(ENVIRON["AT"], $0 "/") == 1) && length($0) >= length(nearest) { nearest = $0 } END { print nearest }'
}
# Beside what is replaced, on its own file system, so that what is put in is put in by renaming.
place_for() { # FOLDER
    if [ "$(place_of "$BACKUP")" = "$(place_of "$1")" ]; then echo "$BACKUP"
    elif [ "$(place_of "$STORE_ROOT/var")" = "$(place_of "$1")" ]; then echo "$STORE_ROOT/var/.storewright-rescue"
    else echo "$1/.storewright-rescue"; fi
}
PLACE=$(place_for "$STORE_ROOT")
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
# The archive of a part: code is packed with zstd where the server had one.
archive_of() { if [ -e "$BACKUP/$1.tar.zst" ]; then echo "$1.tar.zst"; else echo "$1.tar.gz"; fi; }
content_of() { case $1 in *.zst) zstd -dcq -- "$BACKUP/$1" ;; *) gzip -dc -- "$BACKUP/$1" ;; esac; }
sql() { $client --defaults-extra-file="$LOGIN" --batch --skip-column-names --default-character-set=utf8mb4 "$@"; }
lets_us_in() { echo 'SELECT 1;' | sql -D "$DATABASE" >/dev/null 2>&1; }
# Each source in turn, until the database lets us in. LOGIN_OF says which it was.
find_login() {
    for LOGIN_OF in "$RUN/secrets/db.cnf" "$RUN/secrets/env.php" "$STORE_ROOT/app/etc/env.php" "$BACKUP/$(archive_of code)"; do
        [ -r "$LOGIN_OF" ] || continue
        LOGIN=$BACKUP/rescue.cnf
        case $LOGIN_OF in
        *.cnf) LOGIN=$LOGIN_OF ;;
        *.php) login_from <"$LOGIN_OF" || continue ;;
        *) content_of "${LOGIN_OF##*/}" 2>/dev/null | tar -xOf - ./app/etc/env.php 2>/dev/null | login_from || continue ;;
        esac
        lets_us_in && return 0
    done
    return 1
}
give_up_lease() { [ "$(cat "$LEASE/pid" 2>/dev/null)" != $$ ] || rm -rf "$LEASE"; }
trap 'rm -f "$BACKUP/rescue.cnf" "$BACKUP"/*.tmp; give_up_lease' EXIT
trap 'exit 1' HUP INT TERM

# ---- is anybody at work on this store? (By this account's lease, or by the mark that another account left in the store.)
at_work() { # PID START BOOT
    # A process that has ended, and that nobody has asked how yet, works on nothing.
    case $(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null) in Z* | X*) return 1 ;; esac
    [ -n "$1" ] && [ "$3" = "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)" ] && [ "$(sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20)" = "$2" ]
}
MARK=$STORE_ROOT/var/.storewright-run
in_mark() { sed -n "s/^$1=//p" "$MARK" 2>/dev/null | head -n 1; }
if at_work "$(cat "$LEASE/pid" 2>/dev/null)" "$(cat "$LEASE/start" 2>/dev/null)" "$(cat "$LEASE/boot" 2>/dev/null)"; then refuse "The run $(cat "$LEASE/run") is under way on this store. Let it end, or stop it."; fi
if at_work "$(in_mark pid)" "$(in_mark start)" "$(in_mark boot)"; then refuse "The run $(in_mark run) of the user $(in_mark user) is under way on this store."; fi
# A step whose runner was killed works on, in a session of its own, or what it had started does: "PROCESS RUN" of each.
orphaned_steps() {
    for process in "$HOME_OF_STORE"/runs/*/step.process; do
        [ -s "$process/pid" ] || continue
        of_step=$(cat "$process/pid")
        [ "$(cat "$process/boot" 2>/dev/null)" = "$(cat /proc/sys/kernel/random/boot_id 2>/dev/null)" ] || continue
        # The number is somebody else's by now: then nothing of that session is left.
        began=$(sed 's/.*) //' "/proc/$of_step/stat" 2>/dev/null | cut -d' ' -f20)
        [ -z "$began" ] || [ "$began" = "$(cat "$process/start" 2>/dev/null)" ] || continue
        [ -n "$(of_session "$of_step")" ] || continue
        process=${process%/step.process}
        echo "$of_step ${process##*/}"
    done
}
of_session() { for stat in /proc/[0-9]*/stat; do sed 's/(.*) /x /' "$stat" 2>/dev/null; done | awk -v s="$1" '$6 == s && $3 != "Z" { print $1 }'; }
end_orphaned_steps() {
    orphaned_steps >"$BACKUP/drop.tmp"
    while read -r orphan run; do
        say "Ending:   a step of the run $run that works on though its run is gone (process $orphan)."
        for signal in TERM TERM KILL; do
            for member in $(of_session "$orphan"); do kill "-$signal" "$member" 2>/dev/null; done
            tries=0
            while [ $tries -lt 3 ] && [ -n "$(of_session "$orphan")" ]; do
                sleep 1
                tries=$((tries + 1))
            done
        done
        [ -z "$(of_session "$orphan")" ] || refuse "The process $orphan of the run $run works on this store and cannot be ended."
        rm -rf "$HOME_OF_STORE/runs/$run/step.process"
    done <"$BACKUP/drop.tmp"
}
# Runs of this store that changed it and were broken off, or ended with a store that needs a person: newest last.
broken_off_runs() {
    for run_folder in "$HOME_OF_STORE"/runs/*/; do
        run_folder=${run_folder%/}
        awk -F '\t' '
            $3 == "run-start" { for (i = 4; i <= NF; i++) if ($i == "kind=upgrade" || $i == "kind=restore") whole = 1 }
            $3 != "" { last = $3; state = $NF }
            END { exit !(whole && (last != "run-end" || state == "state=needs-person")) }' "$run_folder/journal" 2>/dev/null && printf '%s\n' "$run_folder"
    done
}

# What has to come back where nobody says what. A run that is broken off and whose kept/database-stays says so has not touched the database:
# whatever was ordered is in it, and would be in a file afterwards.
usual='code database'
if [ -s "$RUN/kept/database-stays" ] && broken_off_runs | grep -q "/${RUN##*/}\$"; then usual=code; fi

if [ "${1:-look}" != go ]; then
    say "Store:   $STORE_ROOT"
    say "Backup:  $BACKUP (Magento $VERSION, $(date -d "@$TAKEN_AT" 2>/dev/null || echo "taken at $TAKEN_AT"))"
    for part in database.sql.gz "$(archive_of code)" media.tar.gz; do [ ! -e "$BACKUP/$part" ] || say "         $part, $(wc -c <"$BACKUP/$part" | tr -d ' ') bytes"; done
    if find_login; then say "Log-in:  of the database $DATABASE, from $LOGIN_OF"; else say "Log-in:  none that the database $DATABASE accepts; write one as [client] user= password= host= into $RUN/secrets/db.cnf"; fi
    say ""
    if [ "$usual" = code ]; then say "sh $HERE/rescue.sh go            brings back the code, then opens the store: the run that was broken off has not touched the database"
    else say "sh $HERE/rescue.sh go            brings back code and database, then opens the store"; fi
    say "sh $HERE/rescue.sh go database   only the database (or: code, media)"
    say "sh $HERE/rescue.sh go without-keeping …   although the database as it is now cannot be kept"
    say "What is replaced is kept in $PLACE/replaced-…"
    exit 0
fi
shift
keeping=yes parts=''
for word; do case $word in without-keeping) keeping=no ;; *) parts="$parts $word" ;; esac; done
# shellcheck disable=SC2086 # names of parts
set -- ${parts:-$usual}

# ---- everything that can be known before anything is touched
[ "$(id -u)" != 0 ] || refuse "Log in as the user who owns the store's files, not as root."
for part; do
    case $part in database) file=database.sql.gz ;; code | media) file=$(archive_of "$part") ;; *) refuse "There is no part called $part." ;; esac
    [ -s "$BACKUP/$file" ] || refuse "The backup has no $file."
    case $file in *.zst) command -v zstd >/dev/null 2>&1 || refuse "$file is packed with zstd, which this server does not have. Have zstd installed and call this again." ;; esac
    say "Reading $file to its last byte."
    grep " [ *]$file\$" "$BACKUP/SHA256SUMS" | (cd "$BACKUP" && sha256sum -c - >/dev/null 2>&1) || refuse "$file is damaged: its checksum does not match."
    # And what is gone by afterwards; older backups have no checksums of it.
    for file in "$part.list" "$part.owners" "$part.link" "$part.txt"; do
        grep -q " [ *]$file\$" "$BACKUP/SHA256SUMS" || continue
        grep " [ *]$file\$" "$BACKUP/SHA256SUMS" | (cd "$BACKUP" && sha256sum -c - >/dev/null 2>&1) || refuse "$file is damaged: its checksum does not match."
    done
    [ "$part" != database ] || gzip -dc "$BACKUP/database.sql.gz" | tail -n 1 | grep -q '^-- Dump completed' || refuse 'database.sql.gz is not whole.'
    [ "$part" != database ] || find_login || refuse "The database $DATABASE does not let us in. Write [client], user=, password=, host= (a line each) into $RUN/secrets/db.cnf"
done

# Dropped is only what is kept: first of all the database as it is now, compressed as it is read. How much room that takes
# nobody can know beforehand, so it is tried. 1: not whole, with the reason in kept_why.
keep_database() {
    mkdir -p "$AWAY" || { kept_why="$AWAY cannot be made"; return 1; }
    set -- --defaults-extra-file="$LOGIN" --single-transaction --quick --triggers --no-tablespaces --hex-blob --default-character-set=utf8mb4
    # What goes with the tables, as far as this account may read it: routines of others are not dropped either.
    [ "$(echo "SELECT COUNT(*) FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = '$DATABASE' AND ROUTINE_DEFINITION IS NULL;" | sql)" != 0 ] || set -- "$@" --routines
    echo 'SHOW EVENTS;' | sql -D "$DATABASE" >/dev/null 2>&1 && set -- "$@" --events
    { $dumper "$@" "$DATABASE" && echo '-- whole'; } 2>"$AWAY/database.err" | gzip -c >"$AWAY/database.sql.gz" 2>"$AWAY/gzip.err"
    if gzip -dc "$AWAY/database.sql.gz" 2>/dev/null | tail -n 1 | grep -q '^-- whole'; then
        rm -f "$AWAY/database.err" "$AWAY/gzip.err"
        say "Kept:     the present database, in $AWAY/database.sql.gz"
        return 0
    fi
    kept_why=$(cat "$AWAY/gzip.err" "$AWAY/database.err" | grep . | head -n 1)
    [ -n "$kept_why" ] || kept_why='its dump is not whole'
    rm -f "$AWAY/database.sql.gz" "$AWAY/database.err" "$AWAY/gzip.err"
    return 1
}
# Nothing has been replaced yet: the store is opened again, if it was open.
refuse_unkept() {
    [ "$was_closed" = yes ] || rm -f "$STORE_ROOT/var/.maintenance.flag"
    exempt_again
    rmdir "$AWAY" 2>/dev/null
    say "NOTHING WAS DONE: The database as it is now cannot be kept ($kept_why). It may hold orders that are in no backup."
    say "Make room in $PLACE ($(df -Pk "$STORE_ROOT/var" | awk 'END { printf "%d", $4 / 1024 }') MB are free), or copy the database away yourself. To replace it all the same:"
    say "sh $HERE/rescue.sh go without-keeping $*"
    exit 1
}
# Addresses that are let through while the store is closed: nobody may order while the database is replaced. They are remembered
# by the run that had set them aside, or else here.
EXEMPT=$STORE_ROOT/var/.maintenance.ip
exempt_nobody() {
    [ -e "$EXEMPT" ] || return 0
    if [ -n "$REMEMBERS" ]; then rm -f "$EXEMPT"; else mv -f "$EXEMPT" "$EXEMPT.rescue"; fi
}
exempt_again() {
    if [ -n "$REMEMBERS" ]; then
        if [ -e "$REMEMBERS/maintenance.ip" ]; then cp -p "$REMEMBERS/maintenance.ip" "$EXEMPT"; else rm -f "$EXEMPT"; fi
    elif [ -e "$EXEMPT.rescue" ]; then mv -f "$EXEMPT.rescue" "$EXEMPT"; fi
}
# Lines of the crontab that a broken-off run has switched off come on again. Everything else in it stays: it is not this backup's.
crontab_again() {
    command -v crontab >/dev/null 2>&1 && crontab -l >"$BACKUP/crontab.tmp" 2>/dev/null || return 0
    printf '' >"$BACKUP/crontab-ours.tmp"
    for paused in "$HOME_OF_STORE"/runs/*/kept/crontab.paused; do
        # Only what this run had switched off itself: other stores of this account have runs of their own.
        [ -e "$paused" ] && awk -v mark='#storewright# ' 'FILENAME == ARGV[1] { plain[$0]; next } index($0, mark) == 1 && substr($0, length(mark) + 1) in plain' "${paused%.paused}" "$paused" >>"$BACKUP/crontab-ours.tmp"
    done
    [ -s "$BACKUP/crontab-ours.tmp" ] || return 0
    awk -v mark='#storewright# ' 'FILENAME == ARGV[1] { ours[$0]; next } $0 in ours { print substr($0, length(mark) + 1); next } { print }' "$BACKUP/crontab-ours.tmp" "$BACKUP/crontab.tmp" >"$BACKUP/crontab-next.tmp"
    # On a full disk what was just written may be shorter than it should be.
    [ "$(grep -c '' "$BACKUP/crontab-next.tmp")" = "$(crontab -l | grep -c '')" ] || return 0
    cmp -s "$BACKUP/crontab-next.tmp" "$BACKUP/crontab.tmp" || { crontab - <"$BACKUP/crontab-next.tmp" && say "Crontab:  the lines that were switched off are on again."; }
    rm -f "$BACKUP/crontab-next.tmp"
}
# The line that would have had a run taken up again, once it is over.
forget_waking() { # RUN-FOLDER
    command -v crontab >/dev/null 2>&1 && crontab -l 2>/dev/null | grep -Fq "#storewright-wake ${1##*/}" || return 0
    left=$(crontab -l | grep -Fv "#storewright-wake ${1##*/}"; echo .)
    left=${left%.}
    if [ -z "$left" ] && [ -e "$1/kept/no-crontab" ]; then crontab -r; else printf '%s' "$left" | crontab -; fi
}
# The journal's end for runs that are over now, as the runner would have written it; and nothing that holds the store for them.
end_run() { # RUN-FOLDER
    [ -z "$(tail -c 1 "$1/journal")" ] || echo >>"$1/journal"
    number=$(awk -F '\t' '$1 ~ /^[0-9]+$/ { n = $1 } END { printf "%d", n }' "$1/journal")
    at=$(date +%s)000
    {
        printf '%d\t%s\twarning\ttext=%s\n' $((number + 1)) "$at" "The store was brought back by hand, with rescue.sh, from the backup ${BACKUP##*/} (Magento $VERSION). What was replaced is kept in $(printf '%s' "$AWAY" | sed 's/\\/\\\\/g')."
        printf '%d\t%s\t%s\n' $((number + 2)) "$at" 'state	is=back' $((number + 3)) "$at" 'opened	proof=flag' $((number + 4)) "$at" 'run-end	outcome=restored	state=back'
    } >>"$1/journal" && say "Run:      ${1##*/} is at its end."
}
bring_back_database() {
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
    for entry in "$1"/* "$1"/.[!.]* "$1"/..?*; do
        [ -e "$entry" ] || [ -L "$entry" ] || continue
        name=${entry##*/} live=$STORE_ROOT/$2/${entry##*/}
        if is_folder "$entry" && is_folder "$live" && goes_in_by_parts "$2" "$name"; then
            from=$entry
            # Onto another file system all at once, so that files that are one under two names stay one.
            if [ "$(place_of "$entry")" != "$(place_of "$live")" ]; then
                from=$live/.storewright-in
                remove_tree "$from"
                cp -a "$entry" "$from" || die "$live cannot be written."
            fi
            (put_in "$from" "$2/$name") || exit 1
            [ "$from" = "$entry" ] || remove_tree "$from"
            chgrp "$(stat -c %g "$entry")" "$live" 2>/dev/null
            chmod "$(stat -c %a "$entry")" "$live" 2>/dev/null
            continue
        fi
        if [ -e "$live" ] || [ -L "$live" ]; then
            mkdir -p "$AWAY_HERE/$2" && move "$live" "$AWAY_HERE/$2" || die "$live could not be moved away."
        fi
        move "$entry" "$STORE_ROOT/$2" || die "$name could not be put in."
    done
}
is_folder() { [ -d "$1" ] && [ ! -L "$1" ]; }
# Of these, only a part is in a backup: sessions, logs and media stay. And what a file system is mounted on, or below, cannot be moved.
goes_in_by_parts() { # WHERE NAME
    case $1/$2 in ./pub | ./var) return 0 ;; esac
    mount_points | AT=$(cd "$STORE_ROOT/$1/$2" && pwd -P) awk '$0 == ENVIRON["AT"] || index($0, ENVIRON["AT"] "/") == 1 { found = 1 } END { exit !found }'
}
# From one file system to another whole folders are copied first. A folder without the right to write it gets that for its way.
move() { # ENTRY FOLDER
    if ! is_folder "$1"; then mv "$1" "$2/"
    elif [ "$(place_of "${1%/*}")" != "$(place_of "$2")" ]; then cp -a "$1" "$2/" && remove_tree "$1"
    elif [ ! -w "$1" ]; then moved_mode=$(stat -c %a "$1") && chmod u+w "$1" && mv "$1" "$2/" && chmod "$moved_mode" "$2/${1##*/}"
    else mv "$1" "$2/"; fi
}
remove_tree() {
    find "$1" -type d ! -perm -700 -exec chmod u+rwx {} + 2>/dev/null
    rm -rf "$1"
}
# The archive is unpacked whole, beside, before the first file of the store moves.
bring_back_files() { # NAME WHERE
    folder=$STORE_ROOT/$2
    # A link is followed, as the backup followed it.
    led_to=$(cat "$BACKUP/$1.link" 2>/dev/null)
    [ -e "$folder" ] || [ -L "$folder" ] || [ -z "$led_to" ] || ln -s "$led_to" "$folder"
    leads_to=$([ ! -L "$folder" ] || readlink "$folder")
    [ "$leads_to" = "$led_to" ] || [ ! -e "$BACKUP/$1.owners" ] || say "Note:     $2 was $([ -z "$led_to" ] && echo a folder || echo "a link to $led_to") when the backup was made, and is $([ -z "$leads_to" ] && echo a folder || echo "a link to $leads_to") now: the files are put there."
    [ -d "$folder" ] || mkdir -p "$folder" 2>/dev/null || (cd "${folder%/*}" && mkdir -p "$(readlink "$folder")") || die "$folder cannot be made."
    here=$(place_for "$folder")
    AWAY_HERE=$here/${AWAY##*/}
    mkdir -p "$AWAY_HERE" && chmod 700 "$here" && remove_tree "$here/unpacked" && mkdir "$here/unpacked" || die "$here cannot be written."
    rm -f "$here/broken"
    { content_of "$(archive_of "$1")" || printf '' >"$here/broken"; } | (cd "$here/unpacked" && tar -xpf -) && [ ! -e "$here/broken" ] || die "$(archive_of "$1") cannot be read to its end, or there is no room to unpack it."
    give_groups "$1"
    put_in "$here/unpacked" "$2"
    [ "$2" = . ] || { chgrp "$(stat -c %g "$here/unpacked")" "$folder"; chmod "$(stat -c %a "$here/unpacked")" "$folder"; } 2>/dev/null
    remove_tree "$here/unpacked"
    [ "$AWAY_HERE" = "$AWAY" ] || rmdir "$AWAY_HERE" 2>/dev/null || say "Kept:     the $1 that was replaced, in $AWAY_HERE"
    compare_files "$1" "$folder"
    rm -f "$BACKUP/groups.tmp" "$BACKUP/give.tmp"
}

# ---- whose files they are: tar gives all of them our own group; they go back to theirs where we are a member of it
number_of_group() { # NAME
    case $1 in *[!0-9]*) ;; *) echo "$1"; return ;; esac
    { getent group "$1" 2>/dev/null || cat /etc/group; } | while IFS=: read -r known _ number _; do [ "$known" != "$1" ] || { echo "$number"; break; }; done
}
give_groups() { # NAME
    printf '' >"$BACKUP/groups.tmp"
    [ -e "$BACKUP/$1.owners" ] || { say "Note:     the backup does not tell the groups of its files. Can the web server read them?"; return; }
    cut -f2 "$BACKUP/$1.owners" | sort -u | while IFS= read -r group; do
        number=$(number_of_group "$group")
        case " $(id -G) " in *" ${number:-none} "*) printf '%s\t%s\n' "$number" "$group" ;; esac
    done >"$BACKUP/groups.tmp"
    awk -F '\t' '
        function plain(p,  out, i) { while ((i = index(p, "\\")) > 0) { out = out substr(p, 1, i - 1) (substr(p, i + 1, 1) == "n" ? "\n" : "\\"); p = substr(p, i + 2) } return out p }
        function quoted(p,  n, piece, out, i) { n = split(p, piece, q); out = piece[1]; for (i = 2; i <= n; i++) out = out q "\\" q q piece[i]; return q out q }
        BEGIN { q = sprintf("%c", 39) }
        FILENAME == ARGV[1] { number[$2] = $1; next }
        !($2 in number) { next }
        {
            path = $0; sub(/^[^\t]*\t[^\t]*\t[^\t]*\t/, "", path); path = quoted("./" plain(path))
            names[$2] = names[$2] " " path
            if (++many[$2] == 100) { print "chgrp -h -- " number[$2] names[$2]; names[$2] = ""; many[$2] = 0 }
            # A change of group takes these bits away.
            if (length($3) == 4) modes[++count] = "[ -L " path " ] || chmod " $3 " -- " path
        }
        END { for (g in names) if (names[g] != "") print "chgrp -h -- " number[g] names[g]; for (i = 1; i <= count; i++) print modes[i] }' "$BACKUP/groups.tmp" "$BACKUP/$1.owners" >"$BACKUP/give.tmp"
    (cd "$here/unpacked" && sh "$BACKUP/give.tmp" 2>/dev/null)
}

# ---- is it as the backup has it? Files by kind, mode, size, time and group; the database by what it consists of.
compare_files() { # NAME FOLDER
    [ -s "$BACKUP/$1.list" ] || { say "Note:     the backup has no list of its $1 to compare with."; return; }
    [ -e "$BACKUP/$1.owners" ] || printf '' >"$BACKUP/give.tmp"
    # A line that begins with // begins an entry: in no path are two slashes.
    told=$(cd "$2/" && find . \( -path ./pub/media -o -path ./var/session -o -path ./var/cache -o -path ./var/page_cache -o -path ./var/log \) -prune -o -exec stat -c '//%f %s %Y %g %n' {} + 2>/dev/null | ME=$(id -un) awk -F '\t' '
        function escaped(p,  out, i) { while ((i = index(p, "\\")) > 0) { out = out substr(p, 1, i) "\\"; p = substr(p, i + 1) } return out p }
        function digit(c) { return index("0123456789abcdef", c) - 1 }
        function judge(  field, path, kind, mode, is) {
            if (entry == "") return
            split(entry, field, " "); path = substr(entry, length(field[1] field[2] field[3] field[4]) + 5)
            sub(/^\.\//, "", path); seen[path]
            if (!(path in want)) return
            kind = substr(field[1], 1, 1); kind = kind == "4" ? "d" : kind == "a" ? "l" : kind == "8" ? "f" : "-"
            if (kind == "-") return
            mode = sprintf("%o", digit(substr(field[1], 2, 1)) * 256 + digit(substr(field[1], 3, 1)) * 16 + digit(substr(field[1], 4, 1)))
            is = kind == "d" ? "d " mode : kind == "l" ? "l " field[3] : kind " " mode " " field[2] " " field[3]
            if (want[path] == "h" ? kind != "f" : want[path] != is) other[++others] = path
            else if ((path in group) && (group[path] in number) && number[group[path]] != field[4]) other[++others] = path
            else if ((path in group) && !(group[path] in number)) foreign[group[path]]++
        }
        FILENAME == ARGV[1] { path = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ [^ ]+ /, "", path); split($0, part, " "); want[path] = part[1] == "h" ? "h" : part[1] == "d" ? "d " part[2] : part[1] == "l" ? "l " part[4] : "f " part[2] " " part[3] " " part[4]; next }
        FILENAME == ARGV[2] { number[$2] = $1; next }
        FILENAME == ARGV[3] { path = $0; if (sub(/^[^\t]*\t[^\t]*\t[^\t]*\t/, "", path)) group[path] = $2; next }
        /^\/\// { judge(); entry = escaped(substr($0, 3)); next }
        { entry = entry "\\n" escaped($0) }
        END {
            judge()
            for (path in want) if (!(path in seen)) other[++others] = path
            for (g in foreign) printf "N%d of its entries belonged to the group %s, of which %s is no member: can the web server still read them?\n", foreign[g], g, ENVIRON["ME"]
            if (others) { printf "D%d of its entries %s not as the backup has %s: ", others, others == 1 ? "is" : "are", others == 1 ? "it" : "them"; for (i = 1; i <= others && i <= 3; i++) printf "%s%s", (i > 1 ? ", " : ""), other[i]; print (others > 3 ? " …" : "") }
            print "end"
        }' "$BACKUP/$1.list" "$BACKUP/groups.tmp" "$([ -e "$BACKUP/$1.owners" ] && echo "$BACKUP/$1.owners" || echo "$BACKUP/give.tmp")" -)
    printf '%s\n' "$told" | sed -n "s/^N/Note:     $1: /p"
    different=$(printf '%s\n' "$told" | sed -n 's/^D//p')
    [ "$(printf '%s\n' "$told" | tail -n 1)" = end ] || die "The $1 was put back, but could not be compared with the backup's list."
    [ -z "$different" ] || die_different "The $1 was put back, but $different."
    say "Compared: $1, $(grep -c . "$BACKUP/$1.list") entries are as the backup has them."
}
compare_database() {
    [ -s "$BACKUP/database.txt" ] || { say "Note:     the backup does not say what its database held, so it was not compared."; return; }
    awk -F '\t' '$1 == "rows" { print $1, $2, $3 } $1 == "view" || $1 == "trigger" || $1 == "event" { print $1, $2 } $1 == "routine" { print $1, $2, $3 }' "$BACKUP/database.txt" | sort >"$BACKUP/wanted.tmp"
    echo "SELECT CONCAT('SELECT ''rows'', ', QUOTE(TABLE_NAME), ', COUNT(*) FROM \`', REPLACE(TABLE_NAME, '\`', '\`\`'), '\`;') FROM information_schema.TABLES WHERE TABLE_SCHEMA = '$DATABASE' AND TABLE_TYPE = 'BASE TABLE' AND $ours;" | sql --raw >"$BACKUP/drop.tmp"
    {
        cat "$BACKUP/drop.tmp"
        echo "SELECT 'view', TABLE_NAME FROM information_schema.VIEWS WHERE TABLE_SCHEMA = '$DATABASE' AND $ours;"
        echo "SELECT 'trigger', TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = '$DATABASE' AND $(echo "$ours" | sed 's/TABLE_NAME/EVENT_OBJECT_TABLE/');"
        [ -n "$TABLE_PREFIX" ] || [ -e "$BACKUP/without-routines" ] || echo "SELECT 'routine', ROUTINE_TYPE, ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = '$DATABASE'; SELECT 'event', EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = '$DATABASE';"
    } | sql -D "$DATABASE" >"$BACKUP/found.tmp" || die 'What the database holds now could not be counted.'
    tr '\t' ' ' <"$BACKUP/found.tmp" | sort >"$BACKUP/drop.tmp"
    different=$(awk 'FILENAME == ARGV[1] { want[$0]; next } $0 in want { delete want[$0]; next } { other[$1 " " $2] = $0 }
        END { for (w in want) { split(w, word, " "); other[word[1] " " word[2]] = w } for (o in other) { text = o; sub(/^rows /, "table ", text); print text } }' "$BACKUP/wanted.tmp" "$BACKUP/drop.tmp" | sort)
    rm -f "$BACKUP/wanted.tmp" "$BACKUP/found.tmp"
    if [ -z "$different" ]; then say "Compared: database, $(grep -c '^rows' "$BACKUP/database.txt") tables with as many rows as then, its views, triggers, routines and events."; return; fi
    different="$(printf '%s\n' "$different" | grep -c .) of its parts are not as they were counted for the backup: $(printf '%s\n' "$different" | head -n 5 | awk 'NR > 1 { printf ", " } { printf "%s", $0 }')"
    # Counted while the store sold, rows had come and gone between dumping and counting.
    if ! printf '%s\n' "$different" | grep -q ' \(view\|trigger\|routine\|event\) ' && grep -q '^database: .*changed meanwhile' "$BACKUP/proof.txt" 2>/dev/null; then say "Note:     The database is back; $different. The store was open when the backup was made."; return; fi
    die_different "The database was put back, but $different."
}
die_different() { say "NOT AS THE BACKUP HAS IT: $1"; say "If that may be, open the store by removing var/.maintenance.flag."; die 'What came back is not what was backed up.'; }

# From here on the store is ours, as a run would have it: none can be started, or taken up, beside this. (A backup that was
# copied elsewhere has no lease and no runs beside it.)
if [ -d "$HOME_OF_STORE/runs" ]; then
    rm -rf "$LEASE"
    mkdir "$LEASE" || refuse "$LEASE cannot be made: another run may just have begun."
    echo rescue >"$LEASE/run"
    sed 's/.*) //' /proc/$$/stat 2>/dev/null | cut -d' ' -f20 >"$LEASE/start"
    cat /proc/sys/kernel/random/boot_id >"$LEASE/boot" 2>/dev/null
    echo $$ >"$LEASE/pid" || refuse "$LEASE cannot be written."
fi
end_orphaned_steps
broken_off_runs >"$BACKUP/drop.tmp"
# The newest of them knows how the store stood when it was closed.
REMEMBERS='' was_closed=no
while IFS= read -r run_folder; do [ ! -e "$run_folder/kept/exempt-remembered" ] || REMEMBERS=$run_folder/kept; done <"$BACKUP/drop.tmp"
[ ! -e "$STORE_ROOT/var/.maintenance.flag" ] || was_closed=yes
say "Closing the store."
mkdir -p "$STORE_ROOT/var"
printf '' >"$STORE_ROOT/var/.maintenance.flag" || refuse "$STORE_ROOT/var/.maintenance.flag cannot be written: are you logged in as the store's owner?"
chmod a+r "$STORE_ROOT/var/.maintenance.flag"
exempt_nobody
whole=' '
for part; do whole="$whole$part "; done
case $whole in *' database '*) if [ $keeping = yes ]; then keep_database || refuse_unkept "$@"; else say "Note:     the database as it is now is not kept, as asked."; fi ;; esac
rm -f "$PLACE/broken"
for part; do
    case $part in
    database) bring_back_database && compare_database ;;
    code)
        bring_back_files code .
        rm -rf "$STORE_ROOT/var/cache" "$STORE_ROOT/var/page_cache" "$STORE_ROOT/var/view_preprocessed"
        say "Code:     back."
        ;;
    media) bring_back_files media pub/media && say "Media:    back." ;;
    esac
done
exempt_again
crontab_again
# What a run had put there to let visitors wait.
rm -f "$STORE_ROOT"/var/.storewright-hold "$STORE_ROOT"/var/.storewright-try "$STORE_ROOT"/var/.storewright-seen "$STORE_ROOT"/storewright-????????????????-*.php "$STORE_ROOT"/pub/storewright-????????????????-*.php
rm -f "$STORE_ROOT/var/.maintenance.flag"
# A run that had changed more than what came back is not at its end: the rest can still be brought back, or it be taken up.
broken_off_runs >"$BACKUP/drop.tmp"
ended=no
while IFS= read -r run_folder; do
    case $whole,$whole$([ ! -s "$run_folder/kept/database-stays" ] || echo 'database ') in
    *' code '*,*' database '*)
        end_run "$run_folder" && forget_waking "$run_folder"
        ended=yes
        ;;
    *) say "Note:     the run ${run_folder##*/} is still broken off: bring back code and database, or let Storewright take it up." ;;
    esac
done <"$BACKUP/drop.tmp"
case $ended:$whole,$whole in yes:* | *' code '*,*' database '*) rm -f "$MARK" ;; esac
say "What was replaced is kept in $AWAY: remove it when all is well."
say "The store is open. If it keeps caches in Redis, empty them now: php bin/magento cache:flush"
