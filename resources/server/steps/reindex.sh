# shellcheck shell=sh
# Rebuilds the indexes that the new version asks for. All of them would be most of the closed time of a large shop.

# The ids of indexes that are not ready, from the table of indexer:status (2.3.5 and later; older ones have no ids).
indexes_to_do() { awk -F '|' 'NF > 4 && $2 !~ /^ *ID *$/ { gsub(/ /, "", $2); s = $4; gsub(/^ +| +$/, "", s); if (s != "Ready" && s != "Processing" && $2 ~ /^[a-z0-9_]+$/) print $2 }' "$1"; }

step_run() {
    magento indexer:status >"$RUN/indexes" 2>&1 || { cat "$RUN/indexes"; return 1; }
    cat "$RUN/indexes"
    if grep -Eq '^\| *[a-z0-9_]+ *\|' "$RUN/indexes"; then
        ids=$(indexes_to_do "$RUN/indexes" | tr '\n' ' ')
        [ -n "$ids" ] || { skip "All $(grep -Ec '^\| *[a-z0-9_]+ *\|' "$RUN/indexes") indexes are ready."; return 0; }
    else
        ids=''
    fi
    # shellcheck disable=SC2086 # words
    magento indexer:reindex $ids >"$RUN/reindex.out" 2>&1
    status=$?
    cat "$RUN/reindex.out"
    # Somebody else is rebuilding it at this moment: nothing is wrong.
    [ $status = 0 ] || { grep -q 'is locked by another reindex process' "$RUN/reindex.out" && ! grep -q 'error' "$RUN/reindex.out"; }
}
step_prove() {
    built=$(grep -c 'has been rebuilt successfully' "$RUN/reindex.out")
    if [ "$built" = 0 ] && ! grep -q 'is locked by another' "$RUN/reindex.out"; then fail unknown 'indexer:reindex did not say that it rebuilt anything.'; return 1; fi
    rm -f "$RUN/reindex.out" "$RUN/indexes"
    evidence "$built indexes have been rebuilt."
}
