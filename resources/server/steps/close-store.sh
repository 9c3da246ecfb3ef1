# shellcheck shell=sh
# Maintenance mode by its flag file, which works even when the application does not, and proven by asking the store.

step_run() {
    remember_exempt && exempt_nobody || return 1
    put_flag || fail unwritable 'var/.maintenance.flag cannot be written.' || return 1
    flag_identity >"$KEPT/flag-as-set" || rm -f "$KEPT/flag-as-set"
}
step_prove() {
    is_closed || fail unwritable 'var/.maintenance.flag is not there.' || return 1
    if ! storefront_is_known; then
        tell closed proof flag
        evidence 'The maintenance flag is there. (The storefront could not be asked from the server, or was closed before.)'
        return 0
    fi
    tries=0
    while [ $tries -lt 10 ]; do
        verdict=$(page_verdict "$(base_url)" "$RUN/closed")
        case $verdict in
        503*)
            # How this store looks while it is closed, whatever its theme has made of that page.
            print_of "$RUN/closed" >"$KEPT/closed-page"
            cp "$RUN/closed" "$KEPT/closed-page.html" || rm -f "$KEPT/closed-page.html"
            rm -f "$RUN/closed"
            tell closed proof http
            evidence "Visitors get 503, the maintenance page, at $(base_url)."
            return 0
            ;;
        '2'*' ok') ;;
        *)
            # So broken that not even the maintenance page comes: nobody can order either.
            if [ "$KIND" = restore ]; then
                tell closed proof http
                evidence "The store does not work at all ($verdict): nobody can order."
                return 0
            fi
            ;;
        esac
        tries=$((tries + 1))
        nap 1
    done
    # Whoever restores has a store that is not itself (somebody else's index.php, say): that must not be in the way.
    if [ "$KIND" = restore ]; then
        warn "The maintenance flag is set, but $(base_url) answers all the same ($verdict). An order made while the store is being restored would be lost."
        tell closed proof flag
        evidence 'The maintenance flag is there.'
        return 0
    fi
    fail still-open "The maintenance flag is set, but $(base_url) still answers ($verdict): somebody could go on ordering."
}
# Going back ends here: the store is opened if it works. What was changed has been put back by the steps after this one.
step_undo() {
    if journal_changed_code; then
        # The caches know the other version. Not every cache lies in var/: Redis is only reached through Magento.
        empty_folder "$STORE_ROOT/var/cache"
        empty_folder "$STORE_ROOT/var/page_cache"
        limited 300 "$PHP" -d memory_limit=-1 "$STORE_ROOT/bin/magento" cache:flush --no-interaction --no-ansi </dev/null || warn 'The caches could not be flushed through Magento.'
        renew_opcache
        check_while_closed pages
        case $? in
        0) evidence "Still closed, but checked from the server: $asked_pages pages answer as before." ;;
        1) fail storefront "The store was put back, but does not answer as before, so it stays closed: $bad_pages"; return 1 ;;
        esac
    fi
    open_the_store
}
journal_changed_code() { grep -Eq "${TAB}step-start${TAB}.*name=(composer-update|setup-upgrade|clear-generated|restore-)" "$RUN/journal"; }
