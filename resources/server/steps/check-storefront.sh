# shellcheck shell=sh
# On trial: the store is still closed for visitors, but lets this server in, which asks the pages it asked before.

step_run() {
    is_closed || fail storefront 'The store is open, though it should not be yet.' || return 1
    if ! grep -q ' ok ' "$KEPT/pages"; then skip 'The storefront could not be asked from the server before the upgrade, so there is nothing to compare with.'; return 0; fi
    check_while_closed
    case $? in
    0) return 0 ;;
    2) skip "The web server does not know this server by one of its addresses; the storefront is checked right after opening." ;;
    *) fail storefront "On trial, these pages do not answer as before: $bad_pages" ;;
    esac
}
step_prove() {
    is_closed || fail storefront 'The maintenance flag is gone.' || return 1
    evidence "$asked_pages pages answer as before the upgrade, seen from the server with the store still closed."
}
step_undo() { exempt_nobody; }
