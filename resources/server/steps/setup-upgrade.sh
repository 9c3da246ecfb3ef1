# shellcheck shell=sh
# Brings the database to the new version. From here on only the backup leads back.
# Its exit code alone proves nothing (0 with nothing done has been seen), so its text and the database are asked too.
# By the staged method it is left out where the copy of the database asked for nothing and the store itself, closed, does not either. As long as
# kept/database-stays says so, this run has not touched the database, and going back leaves it alone as well.

# asks_for_nothing COMMAND…: each of these says, in its own words, that the code has no need of setup:upgrade (magento.md §4.4).
asks_for_nothing() {
    for question in "$@"; do
        case $question in
        setup:db:status) answer='All modules are up to date' ;;
        module:config:status) answer='The modules configuration is up to date' ;;
        *) answer='Config files are up to date' ;;
        esac
        magento "$question" >"$RUN/asked" 2>&1
        status=$?
        cat "$RUN/asked"
        [ $status = 0 ] && grep -q "$answer" "$RUN/asked" || return 1
    done
}
step_run() {
    rm -f "$RUN/upgrade.out"
    if [ -s "$KEPT/database-stays" ]; then
        ! asks_for_nothing setup:db:status module:config:status app:config:status || return 0
        # It is to be upgraded after all: first the backup that this would need.
        if [ -s "$BACKUP/database.sql.gz" ]; then bring_backup_up_to_date || return 1; fi
        # Taken back before the first statement, and on the disk: neither who tries this step again nor who takes the run up after a power cut
        # may take a half-upgraded database for an untouched one. (Emptied, not removed: what a file holds is what can be written through.)
        printf '' >"$KEPT/database-stays" && through "$KEPT/database-stays" || return 1
    fi
    upgrade_the_database
}
bring_backup_up_to_date() (
    # shellcheck source=resources/server/steps/refresh-backup.sh
    . "$RUN/steps/refresh-backup.sh"
    bring_up_to_date && step_prove
)
upgrade_the_database() {
    # Somebody may have made a website in the Admin until the store was closed.
    # shellcheck source=resources/server/scopes.sh
    . "$RUN/scopes.sh"
    guard_scopes || return 1
    printf '' >"$RUN/upgrade.out"
    # The old code's files were cleared by us already, and proven to be gone.
    magento setup:upgrade --keep-generated >"$RUN/upgrade.out" 2>&1
    status=$?
    cat "$RUN/upgrade.out"
    return $status
}
step_prove() {
    if [ ! -e "$RUN/upgrade.out" ]; then
        evidence 'setup:upgrade was not needed: setup:db:status, module:config:status and app:config:status say that everything is up to date.'
        return 0
    fi
    grep -Eq 'Nothing to import|Processing configurations data|Please re-run Magento compile|Media files stored outside' "$RUN/upgrade.out" ||
        fail schema 'setup:upgrade did not come to its last line.' || return 1
    rm -f "$RUN/upgrade.out"
    # What was taken out keeps its data: every table of it that was there is there.
    [ ! -s "$KEPT/taken-out.tables" ] || while read -r table; do
        [ "$(ask_database "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '$table';")" = 1 ] || fail schema "setup:upgrade dropped the table $table of an extension that was taken out." || return 1
    done <"$KEPT/taken-out.tables"
    kept_tables=''
    [ ! -s "$KEPT/taken-out.tables" ] || kept_tables=" Kept with their rows though their extension was taken out: $(tr '\n' ' ' <"$KEPT/taken-out.tables")"
    magento setup:db:status >"$RUN/db-status" 2>&1
    status=$?
    cat "$RUN/db-status"
    if [ $status = 0 ]; then
        evidence "setup:upgrade ran to its end; setup:db:status: $(head -n 1 "$RUN/db-status")$kept_tables"
        return 0
    fi
    # With some databases the declarative schema is "not up to date" for ever; patches and modules never are.
    if [ $status = 2 ] && ! grep -v '^ *$' "$RUN/db-status" | grep -Ev "Declarative Schema is not up to date|Run 'setup:upgrade'" | grep -q .; then
        if grep -q 'Declarative Schema is not up to date' "$KEPT/db-status"; then was='as before the upgrade'; else was='which was not so before'; fi
        warn "setup:db:status says that the declarative schema is not up to date ($was); all patches are applied."
        evidence "setup:upgrade ran to its end; every schema and data patch is applied.$kept_tables"
        return 0
    fi
    fail schema "setup:upgrade ended, but setup:db:status says: $(grep . "$RUN/db-status" | head -n 3)"
}
step_undo() {
    put_file "$KEPT/config.php" "$STORE_ROOT/app/etc/config.php"
    put_file "$RUN/secrets/env.php" "$STORE_ROOT/app/etc/env.php"
    # The old code has the database that it had, and what was ordered since the store opened is in it.
    if [ -s "$KEPT/database-stays" ]; then echo 'The database was not upgraded: it stays as it is.'; return 0; fi
    [ -s "$BACKUP/info.env" ] || { fail backup 'The database may have been changed, and there is no backup of it.'; return 1; }
    keep_newer_before_going_back || return 1
    restore_database "$BACKUP"
}
