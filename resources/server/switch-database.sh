# shellcheck shell=sh
# shellcheck disable=SC2016 # backticks that are the database's
# Putting a dump in the place of the present database without a moment in which there is neither: the dump is loaded into a
# second schema (…_next_…), described and compared there, and only then all tables change places in one statement. What was
# there before waits in a third schema (…_old_…) until the run has ended well. Tables alone can change schemas: triggers,
# views, routines and events are made anew from what the dump made of them in the second schema.
#
# kept/database-N/ of the run remembers one such switch: backup, schemas (next, old), tables (written when the second schema
# is proven: from then on the switch is carried to its end, whatever it meets half done), definitions.sql, done.

as_name() { awk -v s="$1" '{ gsub(/`/, "``"); printf "`%s`.`%s`\n", s, $0 }'; }
# Tables of others in the same schema that refer to ours would follow our old tables to where these go.
referred_to_by_others() {
    [ -n "$TABLE_PREFIX" ] || return 1
    [ "$(echo "SELECT COUNT(*) FROM information_schema.KEY_COLUMN_USAGE WHERE REFERENCED_TABLE_SCHEMA = '$1' AND $(ours REFERENCED_TABLE_NAME) AND NOT (TABLE_SCHEMA = '$1' AND $(ours TABLE_NAME));" | sql)" != 0 ]
}
# Is there room for the database a second time? Only seen where the database lies on this server; else its own word decides.
room_for_second() {
    data=$(echo 'SELECT @@datadir;' | sql)
    [ -d "$data" ] || return 0
    needed=$(awk -F '\t' '$1 == "server" { print $4; exit }' "$1/database.txt" 2>/dev/null)
    case $needed in '' | *[!0-9]*) needed=$(($(gzip_plain_size "$1/database.sql.gz") * 2)) ;; esac
    [ "$(free_bytes "$data")" -gt $((needed * 5 / 4 + 200000000)) ]
}
# Which switch this is: one of this backup that was interrupted, or a new one.
choose_switch() {
    number=1
    while [ -e "$KEPT/database-$number" ]; do
        switch=$KEPT/database-$number
        [ -e "$switch/tables" ] || return 0
        [ ! -e "$switch/done" ] && [ "$(cat "$switch/backup")" = "$1" ] && return 0
        number=$((number + 1))
    done
    switch=$KEPT/database-$number
}
drop_schema() { printf 'DROP DATABASE IF EXISTS `%s`;\n' "$1" | sql; }

# put_database_beside BACKUP DATABASE: 0 it is in place, and described in the file described; 1 something failed, try again;
# 2 it cannot be done this way here, with the reason in beside_why; 3 the dump is not what it should be. After 2 and 3 the
# tables of the present database have not been touched.
put_database_beside() {
    beside_why=''
    choose_switch "$1"
    if [ ! -e "$switch/tables" ]; then
        load_second "$1" "$2" || return $?
    fi
    { read -r next && read -r old; } <"$switch/schemas"
    change_places "$1" "$2" && return 0
    tries_at_switch=$((${tries_at_switch:-0} + 1))
    [ $tries_at_switch -ge 2 ] && ask_database 'SELECT 1;' >/dev/null 2>&1 || return 1
    # A server that lets tables not change places. Whatever of the old ones has gone to its schema stays there until the end.
    beside_why='its tables could not change places'
    printf '' >"$switch/done"
    return 2
}
load_second() {
    suffix=$(printf '%s' "$RUN_ID" | sha256sum | cut -c1-8)_${switch##*-}
    next=${2}_next_$suffix old=${2}_old_$suffix
    [ ${#next} -le 64 ] || { beside_why='its name is too long for a second one'; return 2; }
    if referred_to_by_others "$2"; then beside_why='tables of another program refer to its tables'; return 2; fi
    room_for_second "$1" || { beside_why='there is no room for it a second time'; return 2; }
    mkdir -p "$switch" && printf '%s\n' "$1" >"$switch/backup" && printf '%s\n%s\n' "$next" "$old" >"$switch/schemas" || return 1
    as_now=$(echo "SELECT CONCAT('DEFAULT CHARACTER SET ', DEFAULT_CHARACTER_SET_NAME, ' COLLATE ', DEFAULT_COLLATION_NAME) FROM information_schema.SCHEMATA WHERE SCHEMA_NAME = '$2';" | sql)
    # May this account do all that is needed? Tried on a table of no importance.
    if ! printf 'DROP DATABASE IF EXISTS `%s`; CREATE DATABASE `%s` %s; CREATE DATABASE IF NOT EXISTS `%s` %s; CREATE TABLE `%s`.storewright_try (n INT); RENAME TABLE `%s`.storewright_try TO `%s`.storewright_try; DROP TABLE `%s`.storewright_try;\n' \
        "$next" "$next" "$as_now" "$old" "$as_now" "$next" "$next" "$old" "$old" | sql 2>"$RUN/beside.err"; then
        grep -Eq 'ERROR (1044|1142|1227|1370)' "$RUN/beside.err" || { cat "$RUN/beside.err" >&2; return 1; }
        beside_why='this database account may not make a second schema'
        drop_schema "$next" 2>/dev/null
        drop_schema "$old" 2>/dev/null
        rm -rf "$switch" "$RUN/beside.err"
        return 2
    fi
    if ! load_dump "$1/database.sql.gz" "$next" 2>"$RUN/beside.err"; then
        cat "$RUN/beside.err" >&2
        drop_schema "$next"
        if grep -Eq 'ERROR (1044|1142|1370)' "$RUN/beside.err"; then beside_why='this database account may not make everything in a second schema'
        elif says_full "$RUN/beside.err"; then beside_why='there is no room for it a second time'
        else return 1; fi
        drop_schema "$old"
        rm -rf "$switch" "$RUN/beside.err"
        return 2
    fi
    rm -f "$RUN/beside.err"
    describe_schema "$next" "$1" >"$switch/described" || return 1
    if [ -s "$1/database.txt" ]; then
        different=$(differences_across_versions "$1/database.txt" "$switch/described" | head -n 3)
        if [ -n "$different" ]; then
            drop_schema "$next"
            drop_schema "$old"
            rm -rf "$switch"
            fail backup-verify "What comes out of the dump is not what was backed up, so the present database was not touched: $different"
            return 3
        fi
    fi
    if ! definitions "$next" "$1" >"$switch/definitions.sql" 2>"$RUN/beside.err"; then
        cat "$RUN/beside.err" >&2
        # An account that may make tables in a second schema, but not read back what belongs to them there.
        grep -Eq '\(?(1044|1142|1227|1370)\)?' "$RUN/beside.err" || return 1
        beside_why='this database account may not do everything in a second schema'
        drop_schema "$next"
        drop_schema "$old"
        rm -rf "$switch" "$RUN/beside.err"
        return 2
    fi
    rm -f "$RUN/beside.err"
    tables_of "$next" 'BASE TABLE' >"$switch/tables.new" && [ -s "$switch/tables.new" ] || return 1
    through "$switch/definitions.sql"
    mv -f "$switch/tables.new" "$switch/tables"
    through "$switch"
}
# Triggers, routines, events and views of a schema as statements that can be carried out in another.
definitions() {
    set -- "$1" "$2" --defaults-extra-file="$LOGIN" --no-data --no-tablespaces --default-character-set=utf8mb4 --skip-add-locks --skip-lock-tables
    "$(dumper)" --help >"$RUN/dumper.help" 2>/dev/null
    grep -q -- --column-statistics "$RUN/dumper.help" && set -- "$@" --column-statistics=0
    grep -q -- --set-gtid-purged "$RUN/dumper.help" && set -- "$@" --set-gtid-purged=OFF
    rm -f "$RUN/dumper.help"
    schema=$1 of_backup=$2
    shift 2
    rm -f "$RUN/definitions.failed"
    {
        with_routines='' with_events=''
        [ -n "$TABLE_PREFIX" ] || [ -e "$of_backup/without-routines" ] || with_routines=--routines
        # As when the dump was made: events may only be asked for by whom they are allowed to.
        [ -n "$TABLE_PREFIX" ] || ! echo 'SHOW EVENTS;' | sql -D "$schema" >/dev/null 2>&1 || with_events=--events
        # shellcheck disable=SC2046,SC2086 # names without blanks, words
        "$(dumper)" "$@" --no-create-info --triggers $with_routines $with_events "$schema" $(tables_of "$schema" 'BASE TABLE') || echo 1 >"$RUN/definitions.failed"
    } | without_definers
    views=$(tables_of "$schema" VIEW)
    # shellcheck disable=SC2086 # names without blanks
    [ -z "$views" ] || { "$(dumper)" "$@" --skip-triggers "$schema" $views || echo 1 >"$RUN/definitions.failed"; } | without_definers
    [ ! -e "$RUN/definitions.failed" ]
}
# What cannot change places makes way: triggers of both, views, routines and events of the present one.
make_way() { # BACKUP DATABASE
    for schema in "$2" "$next"; do
        echo "SELECT TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = '$schema' AND $(ours EVENT_OBJECT_TABLE);" | sql | as_name "$schema" | sed 's/.*/DROP TRIGGER IF EXISTS &;/'
    done
    drop_everything "$2" "$1" | grep -v '^DROP TABLE '
}
change_places() {
    make_way "$1" "$2" >"$RUN/places.sql" && sql <"$RUN/places.sql" || return 1
    # One statement. Should a server without atomic renaming have been stopped in the middle of it: the rest of it.
    tables_of "$next" 'BASE TABLE' >"$RUN/places.next" && tables_of "$2" 'BASE TABLE' >"$RUN/places.live" || return 1
    lines_only_in "$switch/tables" "$RUN/places.next" >"$RUN/places.in"
    {
        lines_only_in "$RUN/places.live" "$RUN/places.in" | awk -v a="$2" -v b="$old" '{ gsub(/`/, "``"); printf "`%s`.`%s` TO `%s`.`%s`\n", a, $0, b, $0 }'
        awk -v a="$next" -v b="$2" '{ gsub(/`/, "``"); printf "`%s`.`%s` TO `%s`.`%s`\n", a, $0, b, $0 }' "$RUN/places.next"
    } | awk '{ printf "%s%s", (NR > 1 ? ",\n" : "SET FOREIGN_KEY_CHECKS = 0;\nRENAME TABLE "), $0 } END { if (NR) print ";" }' >"$RUN/places.sql"
    # Nothing left to move: it was stopped after that.
    if [ -s "$RUN/places.next" ]; then sql <"$RUN/places.sql" || return 1; fi
    "$(client)" --defaults-extra-file="$LOGIN" --comments --default-character-set=utf8mb4 --max-allowed-packet=512M -D "$2" <"$switch/definitions.sql" || return 1
    describe_schema "$2" "$1" >"$RUN/described" || return 1
    rm -f "$RUN"/places.*
    [ -n "$(tables_of "$next" 'BASE TABLE')" ] || drop_schema "$next"
    printf '' >"$switch/done"
}

# When all is well: what was replaced goes.  drop_replaced_databases RUN-FOLDER…
drop_replaced_databases() {
    dropped_all=0
    for run_folder; do
        for schemas in "$run_folder"/kept/database-*/schemas; do
            [ -e "$schemas" ] || continue
            { read -r next && read -r old; } <"$schemas" || continue
            if drop_schema "$next" && drop_schema "$old"; then rm -rf "${schemas%/schemas}"; else dropped_all=1; fi
        done
    done
    return $dropped_all
}
