# shellcheck shell=sh
# Dumps the database with its own tool in one transaction, and counts what is in it. The store sells meanwhile; that no order is missing if
# an upgrade has to go back, refresh-backup.sh sees to.

step_run() {
    if [ "$BACKUP_DATABASE" != 1 ]; then skip 'It was chosen not to back this up.'; return 0; fi
    mkdir -p "$BACKUP" && database_login || return 1
    remember_newest "$BACKUP" || rm -f "$BACKUP/newest.txt" "$BACKUP/stock.txt.gz"
    dump=$BACKUP/database.sql.gz
    rm -f "$RUN/dump.failed" "$RUN/database.before" "$BACKUP/without-routines"
    gently=''
    if ! is_closed; then
        gently=$(gently_words)
        # What changes while it is dumped can be told from what is missing by counting before and after.
        describe_schema "$(database_name)" "$BACKUP" >"$RUN/database.before" || return 1
    fi
    # shellcheck disable=SC2046,SC2086 # words
    {
        dump_database || echo $? >"$RUN/dump.failed"
    } | without_definers "$RUN/dump.end" | with_progress "$(database_bytes)" $gently $(compressor) -c >"$dump.partial" || echo 2 >"$RUN/dump.failed"
    if [ -e "$RUN/dump.failed" ]; then
        rm -f "$dump.partial" "$RUN/dump.failed" "$RUN/dump.end"
        return 1
    fi
    describe_schema "$(database_name)" "$BACKUP" >"$BACKUP/database.txt" || return 1
    # Whether it is whole on the disk, too, whoever proves it will see.
    ends_as_a_dump <"$RUN/dump.end" || fail backup 'The dump of the database does not end as it must.' || return 1
    rm -f "$RUN/dump.end"
    through "$dump.partial"
    mv -f "$dump.partial" "$dump"
}
step_prove() {
    [ -s "$BACKUP/database.sql.gz" ] || fail backup 'There is no dump.' || return 1
    [ ! -e "$BACKUP/without-routines" ] || warn "$(hidden_routines) stored routines belong to another database account and cannot be read: they are not in the backup, and will be left as they are."
    evidence "database.sql.gz: $(human "$(file_size "$BACKUP/database.sql.gz")"), $(grep -c '^table' "$BACKUP/database.txt") tables with $(awk -F '\t' '$1 == "rows" { n += $3 } END { print n + 0 }' "$BACKUP/database.txt") rows; its last line says that it is complete."
}
step_undo() { rm -f "$BACKUP"/database.*partial "$RUN/database.before"; }
