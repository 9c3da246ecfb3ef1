# shellcheck shell=sh
# Switches every cache type off, so that neither old nor new code meets the other's entries. kept/cache-types has their states.

step_run() { magento cache:disable; }
step_prove() {
    cache_types >"$RUN/types"
    on=$(awk '$2 == 1 { printf "%s ", $1 }' "$RUN/types")
    [ -z "$on" ] || fail unknown "Still enabled: $on" || return 1
    evidence "$(grep -c . "$RUN/types") cache types are off; $(grep -c ' 1$' "$KEPT/cache-types") of them were on."
}
# env.php to the byte: nothing else of this run has business in it.
step_undo() { put_file "$RUN/secrets/env.php" "$STORE_ROOT/app/etc/env.php" || fail unwritable 'app/etc/env.php could not be put back.'; }
