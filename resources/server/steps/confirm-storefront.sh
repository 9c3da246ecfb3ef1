# shellcheck shell=sh
# The last look, as a visitor has it: no flag, every page as before, more than once.

step_run() {
    if was_closed_before; then skip 'The store was in maintenance mode before, and is again.'; return 0; fi
    is_closed && { fail storefront 'The maintenance flag is there again: somebody or something has set it.'; return 1; }
    if ! storefront_is_known; then skip 'The storefront could not be asked from the server before, so there is nothing to compare with.'; return 0; fi
    database_login || echo '-- The database cannot be asked what is in it.'
    mark_logs
    pages_come_back 5 all
    status=$?
    tell_probes
    text=$compared_text
    [ $status = 0 ] || { fail storefront "Open, but this does not work as before (look 1): $bad_pages"; return 1; }
    nap 1
    pages_come_back 5 pages || { tell_probes; fail storefront "Open, but these pages do not answer as before (look 2): $bad_pages"; return 1; }
}
step_prove() { evidence "Open. Compared with before, past every cache: $text. $asked_pages pages were asked twice."; }
