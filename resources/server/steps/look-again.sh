# shellcheck shell=sh
# The store may have changed since the plan was made: looks once more, and remembers what has to be put back later.
# Changes nothing.

step_run() {
    remove_killed_proofs
    [ "$KIND" = restore ] || {
        [ -f "$STORE_ROOT/vendor/composer/installed.json" ] && [ -f "$STORE_ROOT/bin/magento" ] || fail changed-meanwhile "There is no complete Magento in $STORE_ROOT." || return 1
    }
    [ -n "$KEPT" ] && mkdir -p "$KEPT" || return 1
    [ -n "$PHP" ] || fail changed-meanwhile "Which PHP to use could not be told when this was planned." || return 1
    "$PHP" -v >/dev/null 2>&1 || fail changed-meanwhile "PHP is not at $PHP any more." || return 1
    if is_for_another_version; then
        [ -n "$COMPOSER" ] || fail changed-meanwhile "Which Composer to use could not be told when this was planned." || return 1
        [ -f "$COMPOSER" ] || fail changed-meanwhile "Composer is not at $COMPOSER any more." || return 1
        found=$(installed_version "$STORE_ROOT" "$PRODUCT")
        [ "$found" = "$FROM_VERSION" ] || fail changed-meanwhile "The plan was made for $PRODUCT $FROM_VERSION, but ${found:-none} is installed now." || return 1
    fi
    # Sampled where it matters for renaming: the folders themselves.
    for folder in . app app/etc bin pub var vendor generated pub/static; do
        [ -e "$STORE_ROOT/$folder" ] || continue
        [ -w "$STORE_ROOT/$folder" ] || [ "$(stat -c %u "$STORE_ROOT/$folder")" = "$(id -u)" ] ||
            fail unwritable "$STORE_ROOT/$folder belongs to $(stat -c %U "$STORE_ROOT/$folder") and cannot be written by $(id -un)." || return 1
    done
    for path in vendor app bin lib setup pub; do
        ! is_for_another_version || [ ! -L "$STORE_ROOT/$path" ] || fail changed-meanwhile "$path is a link: this store is put together by a deployment tool, which must do the upgrade." || return 1
    done
    for file in composer.json composer.lock app/etc/config.php; do
        [ ! -f "$STORE_ROOT/$file" ] || cp -p "$STORE_ROOT/$file" "$KEPT/${file##*/}" || return 1
    done
    # env.php holds the database's password: it is kept only as long as the run needs it.
    [ ! -f "$STORE_ROOT/app/etc/env.php" ] || { mkdir -p "$RUN/secrets" && cp -p "$STORE_ROOT/app/etc/env.php" "$RUN/secrets/env.php"; } || return 1
    rm -f "$KEPT/was-closed"
    # A restore ends with an open store: it is what one does with a store that was left closed.
    if [ "$KIND" != restore ] && is_closed; then printf '' >"$KEPT/was-closed" || return 1; fi
    cache_types >"$KEPT/cache-types"
    database_login || fail database-down 'The database log-in could not be read from app/etc/env.php.' || return 1
    remove_killed_copies
    if [ "$KIND" != restore ] || [ "$BACKUP_DATABASE" = 1 ]; then
        ask_database 'SELECT VERSION();' || return 1
    fi
    if is_for_another_version; then
        # shellcheck source=resources/server/scopes.sh
        . "$RUN/scopes.sh"
        guard_scopes || return 1
    fi
    if [ "$KIND" != restore ]; then
        limited 300 "$PHP" -d memory_limit=-1 "$STORE_ROOT/bin/magento" setup:db:status --no-interaction --no-ansi </dev/null >"$KEPT/db-status" 2>&1
        cat "$KEPT/db-status"
    fi
    remember_probes
    cat "$KEPT/probes"
}
# A private database server that its run could not end any more, and its data. One run at a time: none of them is in use.
remove_killed_proofs() {
    # shellcheck source=resources/server/private-database.sh
    . "$RUN/private-database.sh"
    for left in "$HOME_OF_STORE"/runs/*/proving; do
        [ -d "$left" ] || continue
        private_database_down "$left"
        rm -rf "$left"
    done
}
# Likewise what a rehearsal has left of the store's copy.
remove_killed_copies() {
    # shellcheck source=resources/server/copy.sh
    . "$RUN/copy.sh"
    for left in "$HOME_OF_STORE"/runs/*/copy; do
        [ ! -d "$left" ] || forget_copy "$left"
    done
}
step_prove() {
    # shellcheck source=resources/server/room.sh
    . "$RUN/room.sh"
    check_room || fail disk-full "$room_text" || return 1
    if is_for_another_version; then what="$PRODUCT $FROM_VERSION is installed"; else what='The store is there'; fi
    evidence "$what; the database answers; $room_text; $(awk -F '\t' '$3 == "page" && $6 ~ /^2.. ok/' "$KEPT/probes" | grep -c .) pages answer; $(grep -c . "$KEPT/probes") answers are kept for comparing."
}
