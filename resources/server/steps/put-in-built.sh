# shellcheck shell=sh
# The compiled code and the static files of the new version take the place of the old ones, folder by folder, each by two renames.

# shellcheck source=resources/server/stand-ins.sh
. "$RUN/stand-ins.sh"

step_run() {
    # Nothing is made beside the store in developer mode: Magento makes it when it needs it.
    [ -s "$BESIDE/built" ] || fail unknown 'What was compiled beside the store is gone.' || return 1
    put_built_in && clear_caches_in_var && take_stand_ins_out
}
step_prove() {
    while read -r folder count; do
        found=$(find "$STORE_ROOT/$folder" -type f | grep -c .)
        [ "$found" -ge "$count" ] || fail unwritable "$folder has $found files instead of the $count that were made beside the store." || return 1
    done <"$BESIDE/built"
    evidence "In place: $(awk '{ printf "%s%s with %s files", n++ ? ", " : "", $1, $2 }' "$BESIDE/built")."
}
step_undo() { put_stand_ins_for_going_back && bring_generated_back; }
