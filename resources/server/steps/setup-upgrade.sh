# shellcheck shell=sh
# Brings the database to the new version. From here on only the backup leads back.
# Its exit code alone proves nothing (0 with nothing done has been seen), so its text and the database are asked too.

step_run() {
    # Somebody may have made a website in the Admin until the store was closed.
    # shellcheck source=resources/server/scopes.sh
    . "$RUN/scopes.sh"
    guard_scopes || return 1
    : >"$RUN/upgrade.out"
    # The old code's files were cleared by us already, and proven to be gone.
    magento setup:upgrade --keep-generated >"$RUN/upgrade.out" 2>&1
    status=$?
    cat "$RUN/upgrade.out"
    return $status
}
step_prove() {
    grep -Eq 'Nothing to import|Processing configurations data|Please re-run Magento compile|Media files stored outside' "$RUN/upgrade.out" ||
        fail schema 'setup:upgrade did not come to its last line.' || return 1
    rm -f "$RUN/upgrade.out"
    magento setup:db:status >"$RUN/db-status" 2>&1
    status=$?
    cat "$RUN/db-status"
    if [ $status = 0 ]; then
        evidence "setup:upgrade ran to its end; setup:db:status: $(head -n 1 "$RUN/db-status")"
        return 0
    fi
    # With some databases the declarative schema is "not up to date" for ever; patches and modules never are.
    if [ $status = 2 ] && ! grep -v '^ *$' "$RUN/db-status" | grep -Ev "Declarative Schema is not up to date|Run 'setup:upgrade'" | grep -q .; then
        if grep -q 'Declarative Schema is not up to date' "$KEPT/db-status"; then was='as before the upgrade'; else was='which was not so before'; fi
        warn "setup:db:status says that the declarative schema is not up to date ($was); all patches are applied."
        evidence "setup:upgrade ran to its end; every schema and data patch is applied."
        return 0
    fi
    fail schema "setup:upgrade ended, but setup:db:status says: $(grep . "$RUN/db-status" | head -n 3)"
}
step_undo() {
    put_file "$KEPT/config.php" "$STORE_ROOT/app/etc/config.php"
    put_file "$RUN/secrets/env.php" "$STORE_ROOT/app/etc/env.php"
    [ -s "$BACKUP/info.env" ] || { fail backup 'The database may have been changed, and there is no backup of it.'; return 1; }
    keep_newer_before_going_back || return 1
    restore_database "$BACKUP"
}
