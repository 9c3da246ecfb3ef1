# shellcheck shell=sh
# The last look, as a visitor has it: no flag, every page as before, more than once.

step_run() {
    if was_closed_before; then skip 'The store was in maintenance mode before, and is again.'; return 0; fi
    is_closed && { fail storefront 'The maintenance flag is there again: somebody or something has set it.'; return 1; }
    grep -q ' ok ' "$KEPT/pages" || { skip 'The storefront could not be asked from the server before, so there is nothing to compare with.'; return 0; }
    for look in 1 2; do
        pages_come_back 5 || { fail storefront "Open, but these pages do not answer as before (look $look): $bad_pages"; return 1; }
        nap 1
    done
}
step_prove() { evidence "Open: $asked_pages pages answer as before, asked twice, past their caches."; }
