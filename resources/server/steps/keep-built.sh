# shellcheck shell=sh
# The new version was tried on the copy: what was compiled there is what the store is switched to, so it stays. The copy's database goes,
# and its env.php, which leads to it. How long each step took is written down for the next plan.

step_run() {
    # shellcheck source=resources/server/copy.sh
    . "$RUN/copy.sh"
    new=$BESIDE/new
    note_forecast || return 1
    rm -f "$new/app/etc/env.php" || return 1
    forget_copy "$COPY" || return 1
    # Compiled for these modules: setup:upgrade has written those of the new version down.
    cmp -s "$new/app/etc/config.php" "$KEPT/config.php" || grep -Fxq ./app/etc/config.php "$BESIDE/replace.list" || echo ./app/etc/config.php >>"$BESIDE/replace.list" || return 1
    for folder in $BUILT; do echo "$folder $(find "$new/$folder" -type f 2>/dev/null | grep -c .)"; done >"$BESIDE/built"
}
step_prove() {
    # What remembers the folder it was made in would be looked for there for ever.
    named=$(grep -rlF -- "$BESIDE/new" "$BESIDE/new/generated" "$BESIDE/new/pub/static" 2>/dev/null | head -n 1)
    [ -z "$named" ] || fail compile "What was compiled beside the store names the folder that it was compiled in (${named#"$BESIDE/new/"}), so it cannot be moved into the store. Choose the method in place." || return 1
    [ ! -e "$COPY" ] || fail unknown 'The copy of the database could not be removed.' || return 1
    evidence "Ready beside the store, tried on a copy of the database: $(awk '{ printf "%s%s with %s files", n++ ? ", " : "", $1, $2 }' "$BESIDE/built")."
}
