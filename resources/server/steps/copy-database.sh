# shellcheck shell=sh
# A copy of the database to rehearse on: in a schema of its own if the database user may make one, else in a database server of its own.

step_run() {
    # shellcheck source=resources/server/copy.sh
    . "$RUN/copy.sh"
    [ ! -d "$COPY" ] || forget_copy "$COPY" || return 1
    mkdir -p "$COPY" || return 1
    if [ -e "$KEPT/scratch.proven" ]; then take_proven_copy; return; fi
    # What the dump leaves out is noted beside the backup that it usually belongs to.
    dumped=$BACKUP BACKUP=$COPY
    echo 'Copying the database'
    # The backup that was just proven is good enough, and the database is read once.
    if [ -s "$dumped/database.sql.gz" ]; then ln -s "$dumped/database.sql.gz" "$COPY/dump.sql.gz"
    else
        # shellcheck disable=SC2046 # words
        # Whom views, triggers and routines belong to does not matter to a copy, and not everybody may make some for others.
        { dump_database || echo '-- broke off'; } | without_definers | $(gently_words) gzip -1 >"$COPY/dump.sql.gz" && dump_is_whole "$COPY/dump.sql.gz"
    fi || fail unknown 'The database could not be read to its end.' || return 1
    copy_into_schema || copy_privately || fail unknown "The database cannot be copied here: $why. $(if [ "$METHOD" = staged ]; then echo 'The upgrade in place needs no such copy: choose that method.'; else echo 'The upgrade itself needs no such copy, only its rehearsal does.'; fi)" || return 1
    rm -f "$COPY/dump.sql.gz"
}
# What the dump was proven by: loaded out of it, compared with the store, and kept for this.
take_proven_copy() {
    schema=$(cat "$KEPT/scratch")
    # First named as the copy's: whoever ends this in between drops it all the same.
    why=$({
        echo "$schema" >"$COPY/schema" && echo "$schema" >"$COPY/database" && rm -f "$KEPT/scratch.proven" "$KEPT/scratch" &&
            cp "$LOGIN" "$RUN/secrets/copy.cnf" && mark_copy && write_env_beside "$schema" ''
    } 2>&1) || fail unknown "The copy of the database could not be made ready: $(printf '%s\n' "$why" | grep . | tail -n 1)"
}
copy_into_schema() {
    schema=$(scratch_name)
    has_room_for_copy || return 1
    # The database would carry out the copy's events as well.
    if [ -n "$(ask_database 'SHOW EVENTS;' 2>/dev/null)" ] && [ "$(echo 'SELECT @@event_scheduler;' | sql)" = ON ]; then why='the database would carry out the events of a copy, too'; return 1; fi
    echo "$schema" >"$COPY/schema" || return 1
    if ! why=$({ echo "CREATE DATABASE \`$schema\` DEFAULT CHARACTER SET utf8mb4;" | sql && load_dump "$COPY/dump.sql.gz" "$schema"; } 2>&1); then
        why="the database user may not make a schema for it ($(printf '%s\n' "$why" | grep . | tail -n 1))"
        echo "DROP DATABASE IF EXISTS \`$schema\`;" | sql 2>/dev/null
        rm -f "$COPY/schema"
        return 1
    fi
    echo "$schema" >"$COPY/database"
    cp "$LOGIN" "$RUN/secrets/copy.cnf" && mark_copy && write_env_beside "$schema" ''
}
copy_privately() {
    # shellcheck source=resources/server/private-database.sh
    . "$RUN/private-database.sh"
    store_why=$why
    echo "$why" >"$COPY/why"
    lower_case=$(echo 'SELECT @@lower_case_table_names;' | sql)
    # Its log-in lies where the functions look for one.
    own=$LOGIN
    LOGIN=$COPY/secrets/db.cnf
    if ! private_database_up "$COPY" "${lower_case:-0}"; then why="$store_why; $private_why"; LOGIN=$own; return 1; fi
    if ! why=$({ echo 'CREATE DATABASE copy DEFAULT CHARACTER SET utf8mb4;' | sql && load_dump "$COPY/dump.sql.gz" copy; } 2>&1); then
        why="$store_why; a private database server does not take it ($(printf '%s\n' "$why" | grep . | tail -n 1))"
        LOGIN=$own
        private_database_down "$COPY"
        return 1
    fi
    echo copy >"$COPY/database"
    cp "$COPY/secrets/db.cnf" "$RUN/secrets/copy.cnf" && mark_copy && write_env_beside copy "$socket"
    status=$?
    LOGIN=$own
    return $status
}
mark_copy() {
    echo "CREATE TABLE ${TABLE_PREFIX}storewright_copy (run VARCHAR(64)); INSERT INTO ${TABLE_PREFIX}storewright_copy VALUES ('$RUN_ID');" |
        "$(client)" --defaults-extra-file="$RUN/secrets/copy.cnf" -D "$(cat "$COPY/database")"
}

step_prove() {
    on_the_copy || return 1
    tables=$(tables_of "$(database_name)" 'BASE TABLE' | grep -c .)
    if [ -s "$COPY/schema" ]; then place='a schema of its own'; else place="a database server of its own, because $(cat "$COPY/why")"; fi
    evidence "$((tables - 1)) tables are in $place; the copy's env.php leads there, and its caches, sessions, locks and queues are its own."
}
step_undo() {
    # shellcheck source=resources/server/copy.sh
    . "$RUN/copy.sh"
    [ -d "$COPY" ] || return 0
    # Where it was the database that went away, its schema can only be dropped when it is back.
    [ ! -s "$COPY/schema" ] || AWAIT_MINUTES=2 await_database
    forget_copy "$COPY"
}
