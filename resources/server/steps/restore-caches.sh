# shellcheck shell=sh
# Every cache type back to exactly the state it was in. Types that the new version has brought stay as it set them.

as_before() {
    cache_types >"$RUN/types"
    awk 'FILENAME == ARGV[1] { is[$1] = $2; next } ($1 in is) && is[$1] != $2 { other = 1 } END { exit other }' "$RUN/types" "$KEPT/cache-types"
}
step_run() {
    # By the staged method nothing switches them off; only setup:upgrade could have changed one.
    if [ "$METHOD" = staged ] && as_before; then skip "$(grep -c . "$KEPT/cache-types") cache types are as they were."; return 0; fi
    magento cache:status >"$RUN/status" || { cat "$RUN/status"; return 1; }
    known=$(sed -n 's/^ *\([a-z0-9_]*\): [01] *$/\1/p' "$RUN/status")
    on='' off=''
    while read -r type state; do
        echo "$known" | grep -qx "$type" || continue
        if [ "$state" = 1 ]; then on="$on $type"; else off="$off $type"; fi
    done <"$KEPT/cache-types"
    # shellcheck disable=SC2086 # words
    [ -z "$on" ] || magento cache:enable $on || return 1
    # shellcheck disable=SC2086
    [ -z "$off" ] || magento cache:disable $off || return 1
}
step_prove() {
    cache_types >"$RUN/types"
    while read -r type state; do
        now_is=$(awk -v t="$type" '$1 == t { print $2 }' "$RUN/types")
        [ -z "$now_is" ] || [ "$now_is" = "$state" ] || { fail unknown "The cache type $type is $now_is instead of $state."; return 1; }
    done <"$KEPT/cache-types"
    evidence "$(grep -c . "$KEPT/cache-types") cache types are as they were: $(grep -c ' 1$' "$KEPT/cache-types") on, $(grep -c ' 0$' "$KEPT/cache-types") off."
}
