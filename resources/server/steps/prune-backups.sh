# shellcheck shell=sh
# Removes backups that the store's owner wants kept no longer: more than KEEP_BACKUPS, older than KEEP_DAYS; and what is left
# of backups that never became one. Never this run's own, never the newest that was proven, never one that a run still needs.
# Nothing here makes a run fail: what cannot be removed is said.

# shellcheck source=resources/server/keeping.sh
. "$RUN/keeping.sh"

step_run() {
    rm -f "$RUN/pruned"
    [ -d "$HOME_OF_STORE/backups" ] || return 0
    cd "$HOME_OF_STORE/backups" || return 0
    # An upgrade comes here when its store is open and well.
    WELL_SINCE=''
    [ "$KIND" = backup ] || WELL_SINCE=$RUN_ID
    { needed_backups; echo "$BACKUP_ID own"; echo "${RUN_ID%-*} own"; } | cut -d ' ' -f 1 >"$RUN/backups.needed"
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

remove_backup() {
    size=$(folder_size "$1")
    if take_away_backup "$1"; then
        echo "Removed backup $1 ($(human "${size:-0}")): $2."
        echo "${size:-0}" >>"$RUN/pruned"
    else
        warn "The backup $1 could not be removed, though $2."
    fi
}
