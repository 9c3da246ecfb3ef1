# shellcheck shell=sh
# Closing the store, opening it, and letting ourselves in meanwhile. What it is held to is in probes.sh.

# The web server's PHP may keep the code it knows for ever (opcache.validate_timestamps=0): every command succeeds, every page
# is old, or 500. Reloading php-fpm is not ours to do; where a PHP file of our own is let through, it empties that cache.
renew_opcache() {
    [ -n "$(base_url)" ] || return 0
    name=storewright-opcache-$(head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \n').php
    printf '<?php if (function_exists("opcache_reset")) { opcache_reset(); } echo "storewright ", "renewed";\n' >"$RUN/opcache.php"
    in_store cp "$RUN/opcache.php" "pub/$name" && in_store chmod a+r "pub/$name"
    http_ask "$(base_url)$name" "$RUN/page" >/dev/null
    rm -f "$STORE_ROOT/pub/$name" "$RUN/opcache.php"
    if grep -q 'storewright renewed' "$RUN/page"; then echo '-- The code cache of the web server was emptied.'; else echo '-- The code cache of the web server could not be emptied from here.'; fi
    rm -f "$RUN/page"
}

# ---------------------------------------------------------------- closed and open
# Addresses we may be seen from when we ask from here.
own_addresses() {
    {
        echo 127.0.0.1
        echo ::1
        hostname -I 2>/dev/null | tr ' ' '\n'
        have ip && ip -o addr show 2>/dev/null | awk '{ sub(/\/.*/, "", $4); print $4 }'
        echo "${SSH_CONNECTION:-}" | cut -d' ' -f3
    } | grep . | LC_ALL=C sort -u | tr '\n' ',' | sed 's/,$//'
}
# While closed nobody may order, whoever was let through before: the list of exempt addresses is set aside.
# Remembered once, before our own addresses have ever stood in it.
remember_exempt() {
    [ ! -e "$KEPT/exempt-remembered" ] || return 0
    rm -f "$KEPT/maintenance.ip"
    if [ -e "$STORE_ROOT/$EXEMPT_FILE" ]; then cp -p "$STORE_ROOT/$EXEMPT_FILE" "$KEPT/maintenance.ip" || return 1; fi
    printf '' >"$KEPT/exempt-remembered"
}
exempt_nobody() { rm -f "$STORE_ROOT/$EXEMPT_FILE"; }
exempt_us() { own_addresses | tr -d '\n' >"$RUN/exempt" && in_store cp "$RUN/exempt" "$EXEMPT_FILE" && in_store chmod u+w,a+r "$EXEMPT_FILE"; }
exempt_as_before() {
    [ -e "$KEPT/exempt-remembered" ] || return 0
    if [ -e "$KEPT/maintenance.ip" ]; then put_file "$KEPT/maintenance.ip" "$STORE_ROOT/$EXEMPT_FILE"; else rm -f "$STORE_ROOT/$EXEMPT_FILE"; fi
}
was_closed_before() { [ -e "$KEPT/was-closed" ]; }

# Takes the flag away and proves it. The one place where a store is opened.
open_the_store() {
    exempt_as_before || return 1
    if was_closed_before; then
        warn "The store was in maintenance mode before this run began, so it has been left closed."
        return 0
    fi
    rm -f "$STORE_ROOT/$FLAG_FILE"
    if is_closed; then fail unwritable 'The maintenance flag (var/.maintenance.flag) could not be removed.'; return 1; fi
    if ! storefront_is_known; then
        tell opened proof flag
        evidence 'The maintenance flag is gone. (The storefront could not be asked before the run, so it is not asked now.)'
        return 0
    fi
    pages_come_back 10 pages || { fail storefront "After opening, not as before: $bad_pages"; return 1; }
    tell opened proof http
    evidence "Open: $asked_pages of $asked_pages pages answer as before."
}
# Before a store is opened: does it work? Only our own addresses may look.  check_while_closed pages|must
check_while_closed() {
    storefront_is_known || return 2
    exempt_us || return 2
    pages_come_back 5 "$1"
    status=$?
    exempt_nobody
    [ $status = 0 ] && return 0
    # The web server sees us under an address we do not know (a proxy before it): nothing can be said yet.
    [ "$closed_pages" = "$asked_pages" ] && return 2
    return 1
}
