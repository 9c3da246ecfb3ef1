#!/bin/sh
# Mends one thing that readiness found, so that it can be taken back: keeps what may be changed, writes down what it is about to
# do, and runs the commands that were shown (script.sh). Lies in a folder of its own, mendings/ID/, beside lib.sh, journal.sh, lease.sh, database.sh and
#   mend.env      ID CHECK TITLE STORE_ROOT PHP TABLE_PREFIX; CRONTAB, IMPORTED: 1 where the crontab, or what Magento remembers of the
#                 config.php that it imported last, may be changed
#   script.sh     the commands, run in the store's folder
#   touches.sh    a line touched PATH for each path below the store that they may change
#
#   sh mend.sh mend    mended ID (0) · failed, and put back (1) · busy RUN (75) · dead RUN STATE (76)
#   sh mend.sh undo    undone ID (0) · changed PATH: somebody has changed it since, so it is left alone (65) · undone already (66)

set -u
MENDING_UMASK=$(umask)
umask 077
RUN=$(cd "$(dirname "$0")" && pwd -P) || exit 1
# shellcheck source=resources/server/lib.sh
. "$RUN/lib.sh"
# shellcheck source=resources/server/journal.sh
. "$RUN/journal.sh"
# shellcheck source=resources/server/lease.sh
. "$RUN/lease.sh"
KIND=mending ID='' CHECK='' TITLE='' STORE_ROOT='' PHP=php TABLE_PREFIX='' CRONTAB=0 IMPORTED=0
# shellcheck source=/dev/null
. "$RUN/mend.env" || exit 1
KEPT=$RUN/kept
# shellcheck source=resources/server/database.sh
. "$RUN/database.sh"

# each_touched FUNCTION: calls it with a number and a path, for every one; stops at the first that fails.
each_touched() {
    touched_by=$1
    touched_number=0
    touched_failed=0
    touched() {
        [ $touched_failed = 0 ] || return 0
        touched_number=$((touched_number + 1))
        case /$1/ in
            */../* | //*) touched_failed=1 ;;
            *) "$touched_by" "$touched_number" "$1" || touched_failed=1 ;;
        esac
    }
    # shellcheck source=/dev/null
    . "$RUN/touches.sh"
    return $touched_failed
}
# What lies there now: a word for its kind, its mode, and what it holds.
state_of() {
    at=$STORE_ROOT/$1
    if [ -L "$at" ]; then echo "link $(readlink "$at")"
    elif [ -f "$at" ]; then echo "file $(stat -c %a "$at") $(sha256 "$at")"
    elif [ -d "$at" ]; then echo "folder $(stat -c %a "$at")"
    elif [ -e "$at" ]; then echo other
    else echo nothing; fi
}
keep() {
    state_of "$2" >"$KEPT/$1.before" || return 1
    journal keeps path "$2" was "$(cut -d' ' -f1,2 "$KEPT/$1.before")"
    case $(cat "$KEPT/$1.before") in
        file*) cp -p "$STORE_ROOT/$2" "$KEPT/$1" ;;
        link* | other) echo "$2 is no plain file or folder." >&2; return 1 ;;
    esac
}
remember() { state_of "$2" >"$KEPT/$1.after"; }
as_remembered() {
    [ ! -e "$KEPT/$1.after" ] || [ "$(state_of "$2")" = "$(cat "$KEPT/$1.after")" ] || { echo "changed $2"; return 1; }
}
put_back() {
    was=$(cat "$KEPT/$1.before") || return 1
    [ "$(state_of "$2")" != "$was" ] || return 0
    case $was in
        file*) put_file "$KEPT/$1" "$STORE_ROOT/$2" && chmod "$(echo "$was" | cut -d' ' -f2)" "$STORE_ROOT/$2" ;;
        folder*) [ -d "$STORE_ROOT/$2" ] || mkdir "$STORE_ROOT/$2" || return 1; chmod "${was#folder }" "$STORE_ROOT/$2" ;;
        nothing) if [ -d "$STORE_ROOT/$2" ]; then rmdir "$STORE_ROOT/$2"; else rm -f "$STORE_ROOT/$2"; fi ;;
    esac || return 1
    [ "$(state_of "$2")" = "$was" ] || { echo "$2 could not be put back." >&2; return 1; }
}

keep_crontab() {
    [ "$CRONTAB" = 1 ] || return 0
    journal keeps path crontab
    limited 10 crontab -l >"$KEPT/crontab.before" 2>/dev/null || { [ $? = 124 ] && return 1; rm -f "$KEPT/crontab.before"; }
    return 0
}
crontab_as_remembered() {
    [ "$CRONTAB" = 1 ] && [ -e "$KEPT/crontab.after" ] || return 0
    limited 10 crontab -l 2>/dev/null | cmp -s - "$KEPT/crontab.after" || { echo 'changed crontab'; return 1; }
}
put_crontab_back() {
    [ "$CRONTAB" = 1 ] || return 0
    # Over standard input: Debian's crontab cuts a file name off after 100 bytes.
    if [ -e "$KEPT/crontab.before" ]; then crontab - <"$KEPT/crontab.before"; else crontab -r 2>/dev/null || true; fi
}

# What Magento remembers of the config.php that it imported last: where that and the file differ, every page is an error.
imported_now() { ask_database "SELECT COALESCE(HEX(flag_data), '') FROM \`${TABLE_PREFIX}flag\` WHERE flag_code = 'config_hash' LIMIT 1;"; }
keep_imported() {
    [ "$IMPORTED" = 1 ] || return 0
    database_login && imported_now >"$KEPT/imported.before"
}
imported_as_remembered() {
    [ "$IMPORTED" = 1 ] && [ -e "$KEPT/imported.after" ] || return 0
    database_login && [ "$(imported_now)" = "$(cat "$KEPT/imported.after")" ] || { echo 'changed app/etc/config.php'; return 1; }
}
put_imported_back() {
    [ "$IMPORTED" = 1 ] || return 0
    imported=$(tr -cd '0-9A-F' <"$KEPT/imported.before")
    ask_database "DELETE FROM \`${TABLE_PREFIX}flag\` WHERE flag_code = 'config_hash';" || return 1
    [ ! -s "$KEPT/imported.before" ] || ask_database "INSERT INTO \`${TABLE_PREFIX}flag\` (flag_code, state, flag_data) VALUES ('config_hash', 0, UNHEX('$imported'));"
}
everything_back() {
    each_touched put_back && put_crontab_back && put_imported_back
}
# Over, well or not: the log-in of the database is of no use any more.
leave() {
    rm -rf "$RUN/secrets"
    drop_lease
}

begin() {
    [ "$(id -u)" != 0 ] || { echo "Nothing of a store is changed as root. Log in as the user who owns the store's files." >&2; exit 1; }
    take_lease mending || exit $?
    trap leave EXIT
    trap 'exit 1' HUP INT TERM
    store_is_free || exit $?
}

mend() {
    begin
    journal mend-start id "$ID" check "$CHECK" title "$TITLE" root "$STORE_ROOT"
    mkdir -p "$KEPT"
    if ! each_touched keep 2>"$RUN/said" || ! keep_crontab || ! keep_imported 2>"$RUN/said"; then
        journal mend-failed text "$(cat "$RUN/said")"
        cat "$RUN/said" >&2
        exit 1
    fi
    printf '' >"$KEPT/complete"
    journal acting text "$(cat "$RUN/script.sh")"
    (cd "$STORE_ROOT" && umask "$MENDING_UMASK" && limited 300 sh "$RUN/script.sh" </dev/null) >"$RUN/said" 2>&1
    status=$?
    cat "$RUN/said"
    if [ $status != 0 ]; then
        if everything_back; then back=yes; else back=no; fi
        journal mend-failed exit $status back $back text "$(last_words)"
        exit 1
    fi
    each_touched remember
    [ "$CRONTAB" != 1 ] || limited 10 crontab -l >"$KEPT/crontab.after" 2>/dev/null
    [ "$IMPORTED" != 1 ] || imported_now >"$KEPT/imported.after"
    journal mend-done
    echo "mended $ID"
}
last_words() { tail -c 2000 "$RUN/said"; }

undo() {
    if journal_has undo-done; then echo "undone already"; exit 66; fi
    [ -e "$KEPT/complete" ] && ! journal_has mend-failed back=yes || { echo "There is nothing to put back." >&2; exit 66; }
    begin
    # Nothing is put back unless everything can be.
    each_touched as_remembered && crontab_as_remembered && imported_as_remembered || exit 65
    journal undo-start
    everything_back || { journal undo-failed; exit 1; }
    journal undo-done
    echo "undone $ID"
}

case ${1:-} in
mend) mend ;;
undo) undo ;;
*)
    echo "usage: mend.sh mend|undo" >&2
    exit 2
    ;;
esac
