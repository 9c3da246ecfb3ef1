# shellcheck shell=sh
# Removes backups that the store's owner wants kept no longer: more than KEEP_BACKUPS, older than KEEP_DAYS; and what is left
# of backups that never became one. Never this run's own, never the newest that was proven, never one that a run still needs.
# Nothing here makes a run fail: what cannot be removed is said.

step_run() {
    rm -f "$RUN/pruned"
    [ -d "$HOME_OF_STORE/backups" ] || return 0
    cd "$HOME_OF_STORE/backups" || return 0
    needed_backups >"$RUN/backups.needed"
    place=0
    whole_backups | while IFS= read -r id; do
        place=$((place + 1))
        why=''
        [ "${KEEP_BACKUPS:-0}" -gt 0 ] && [ $place -gt "$KEEP_BACKUPS" ] && why='there are newer ones enough'
        [ "${KEEP_DAYS:-0}" -gt 0 ] && [ $(($(now) - $(taken_at "$id"))) -gt $((KEEP_DAYS * 86400)) ] && why="it is older than $KEEP_DAYS days"
        [ -n "$why" ] || continue
        if grep -qx "$id" "$RUN/backups.needed"; then echo "$id is kept though $why: it is needed."; else remove_backup "$id" "$why"; fi
    done
    # Half a backup of a run that ended long ago is nobody's.
    for id in *; do
        is_backup_folder "$id" && [ ! -e "$id/info.env" ] && [ $(($(now) - $(stat -c %Y "$id"))) -gt 86400 ] || continue
        grep -qx "$id" "$RUN/backups.needed" || remove_backup "$id" 'it never became a whole backup'
    done
    rm -f "$RUN/backups.needed"
}
step_prove() {
    removed=$(grep -c . "$RUN/pruned" 2>/dev/null) freed=$(awk '{ n += $1 } END { printf "%.0f", n }' "$RUN/pruned" 2>/dev/null)
    kept=$(cd "$HOME_OF_STORE/backups" 2>/dev/null && whole_backups | grep -c .)
    rm -f "$RUN/pruned"
    case ${removed:-0} in
    0) evidence "No backup had to be removed; ${kept:-0} kept." ;;
    1) evidence "1 older backup removed, $(human "$freed") freed; ${kept:-0} kept." ;;
    *) evidence "$removed older backups removed, $(human "$freed") freed; ${kept:-0} kept." ;;
    esac
}

# A folder of ours, by the name that only a backup has: 20260131T235959Z.
is_backup_folder() {
    [ -d "$1" ] && [ ! -L "$1" ] || return 1
    case $1 in [0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]T[0-9][0-9][0-9][0-9][0-9][0-9]Z) return 0 ;; esac
    return 1
}
# Newest first: the name is the time.
whole_backups() { for id in *; do is_backup_folder "$id" && [ -s "$id/info.env" ] && echo "$id"; done | LC_ALL=C sort -r; }
taken_at() { sed -n "s/^TAKEN_AT='\([0-9]*\)'$/\1/p" "$1/info.env" | grep . || stat -c %Y "$1/info.env"; }
# Backups that must stay, one a line, some more than once.
needed_backups() {
    echo "$BACKUP_ID"
    # What a restore put aside.
    echo "${RUN_ID%-*}"
    whole_backups | while IFS= read -r id; do grep '^database: ' "$id/proof.txt" 2>/dev/null | grep -qv 'not proven' && echo "$id" && break; done
    whole_backups | while IFS= read -r id; do [ -s "$id/proof.txt" ] && ! grep -q 'not proven' "$id/proof.txt" && echo "$id" && break; done
    # Runs that have not ended, or not begun; and while only a backup is made, a store that needs a person may need its own.
    for plan in "$HOME_OF_STORE"/runs/*/plan.env; do
        [ -e "$plan" ] || continue
        last=$(tail -n 1 "${plan%plan.env}journal" 2>/dev/null | cut -f3-)
        case $last in
        run-end*state=needs-person*) [ "$KIND" = backup ] || continue ;;
        run-end*) continue ;;
        esac
        sed -n "s/^BACKUP_ID='\(.*\)'$/\1/p" "$plan"
        other=${plan%/plan.env} other=${other##*/}
        echo "${other%-*}"
    done
}
# Without info.env it is no backup any more, whatever happens to us from there on.
remove_backup() {
    size=$(folder_size "$1")
    find "$1" -type d ! -perm -700 -exec chmod u+rwx {} + 2>/dev/null
    if rm -f "$1/info.env" && rm -rf "${1:?}"; then
        echo "Removed backup $1 ($(human "${size:-0}")): $2."
        echo "${size:-0}" >>"$RUN/pruned"
    else
        warn "The backup $1 could not be removed, though $2."
    fi
}
