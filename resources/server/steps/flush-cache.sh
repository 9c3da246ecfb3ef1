# shellcheck shell=sh
# Empties every cache, also those outside var/ (Redis), so that nothing of the old version is served or believed.

step_run() {
    empty_folder "$STORE_ROOT/var/cache"
    empty_folder "$STORE_ROOT/var/page_cache"
    magento cache:flush >"$RUN/flush.out" 2>&1
    status=$?
    cat "$RUN/flush.out"
    renew_opcache
    return $status
}
step_prove() {
    grep -q 'Flushed cache types' "$RUN/flush.out" || fail unknown 'cache:flush did not say what it flushed.' || return 1
    evidence "$(grep -Ec '^[a-z0-9_]+$' "$RUN/flush.out") cache types are flushed."
}
