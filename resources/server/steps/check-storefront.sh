# shellcheck shell=sh
# On trial: the store is still closed for visitors, but lets this server in, which asks again what must not be worse.

step_run() {
    is_closed || fail storefront 'The store is open, though it should not be yet.' || return 1
    if ! storefront_is_known; then skip 'The storefront could not be asked from the server before the upgrade, so there is nothing to compare with.'; return 0; fi
    database_login || echo '-- The database cannot be asked what is in it.'
    mark_logs
    check_while_closed must
    status=$?
    [ $status = 2 ] || tell_probes
    case $status in
    0) return 0 ;;
    2) skip "The web server does not know this server by one of its addresses; the storefront is checked right after opening." ;;
    *) fail storefront "On trial, this does not work as before: $bad_pages" ;;
    esac
}
step_prove() {
    is_closed || fail storefront 'The maintenance flag is gone.' || return 1
    evidence "Compared with before, seen from the server with the store still closed: $compared_text."
}
step_undo() { exempt_nobody; }
