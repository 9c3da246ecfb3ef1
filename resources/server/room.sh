# shellcheck shell=sh
# What a run is going to write, on which file system, in bytes and in names (inodes), and whether that fits.
# Generous rather than exact: a disk that becomes full half-way is what nobody wants. Changes nothing. Needs lib.sh and database.sh.

# Bytes as the disk counts them (many small files take more than they hold), and names.
blocks_of() { du -sk "$@" 2>/dev/null | awk '{ n += $1 } END { printf "%.0f", n * 1024 }'; }
names_of() { find "$@" 2>/dev/null | wc -l | tr -d ' '; }
# Free names where $1 lies; nothing where the file system makes them as it needs them, or does not say.
free_names() { stat -f -c '%c %d' "$1" 2>/dev/null | awk '$1 > 0 { print $2 }'; }
# A folder that is going to be made is where the nearest one above it lies.
existing() {
    at=$1
    while [ ! -e "$at" ]; do at=$(dirname "$at"); done
    echo "$at"
}

# What is copied beside the store to build the new version in; what is made anew while the old is kept; all that a code archive holds.
code_copied() {
    for entry in "$STORE_ROOT"/* "$STORE_ROOT"/.[!.]*; do
        case ${entry##*/} in var | generated | pub | media | .git | node_modules | '*' | '.[!.]*') ;; *) printf '%s\n' "$entry" ;; esac
    done
}
# plan_room: one line for each thing that is going to be written: FOLDER<tab>BYTES<tab>NAMES<tab>WHAT.
plan_room() {
    line() { [ "$2" = 0 ] || printf '%s\t%s\t%s\t%s\n' "$1" "$2" "$3" "$4"; }
    copied=0 copied_names=0 made=0 made_names=0
    if [ "$BACKUP_CODE" = 1 ] || is_for_another_version; then
        copied=$(code_copied | while IFS= read -r entry; do blocks_of "$entry"; echo; done | awk '{ n += $1 } END { printf "%.0f", n }')
        copied_names=$(code_copied | while IFS= read -r entry; do names_of "$entry"; done | awk '{ n += $1 } END { printf "%.0f", n }')
        made=$(blocks_of "$STORE_ROOT/generated" "$STORE_ROOT/pub/static")
        made_names=$(names_of "$STORE_ROOT/generated" "$STORE_ROOT/pub/static")
    fi
    database=0
    [ "$BACKUP_DATABASE" != 1 ] || database=$(database_bytes)
    # The run's own journal and log.
    line "$HOME_OF_STORE" 20000000 200 'the run itself'
    # Code packs to less than half, a dump to a third, media not at all. A restore keeps what is there now.
    [ "$BACKUP_CODE" != 1 ] || line "$HOME_OF_STORE" $(((copied + made) / 2)) 10 'the code archive'
    [ "$BACKUP_MEDIA" != 1 ] || line "$HOME_OF_STORE" "$(folder_size "$STORE_ROOT/pub/media" || echo 0)" 10 'the media archive'
    # In an upgrade a second one stands beside the first for a moment.
    [ "$BACKUP_DATABASE" != 1 ] || line "$HOME_OF_STORE" $((${database:-0} * $(if [ "$KIND" = upgrade ]; then echo 2; else echo 1; fi) / 3)) 10 'the dump'
    if is_for_another_version; then
        # Composer unpacks new packages while the old ones are still there.
        line "$(existing "$BESIDE")" $((copied * 3 / 2)) $((copied_names * 3 / 2)) 'the new version beside the store'
        line "$STORE_ROOT" "$made" "$made_names" 'generated files and static content'
    fi
    # The dump, and the database that it is loaded into.
    [ "$KIND" != rehearsal ] && [ "$METHOD" != staged ] || line "$(existing "$BESIDE")" $(($(database_bytes) * 2 + 300000000)) 2000 'the copy of the database'
    if [ "$KIND" = restore ]; then
        for part in code media; do
            case $part in
            code) [ "$BACKUP_CODE" = 1 ] || continue; place=$BESIDE ;;
            media) [ "$BACKUP_MEDIA" = 1 ] || continue; place=$(beside_of "$(existing "$STORE_ROOT/pub/media")") ;;
            esac
            [ ! -s "$BACKUP/$part.list" ] || line "$(existing "$place")" "$(awk '{ n += $3 + 4096 } END { printf "%.0f", n }' "$BACKUP/$part.list")" "$(grep -c . "$BACKUP/$part.list")" "the $part of the backup, unpacked beside the store"
        done
    fi
}
# check_room: sums up what plan_room says for each file system. Says what it found in room_text; 1 where it does not fit, with the reason in room_text.
check_room() {
    plan_room >"$RUN/room" || return 1
    # FOLDER<tab>DEVICE of each folder named.
    cut -f1 "$RUN/room" | LC_ALL=C sort -u | while IFS= read -r folder; do printf '%s\t%s\n' "$folder" "$(device_of "$folder")"; done >"$RUN/room.devices"
    awk -F '\t' 'FILENAME == ARGV[1] { device[$1] = $2; if (!($2 in folder)) { folder[$2] = $1; order[++n] = $2 } next }
        { d = device[$1]; bytes[d] += $2; names[d] += $3; what[d] = what[d] (what[d] == "" ? "" : ", ") $4 }
        END { for (i = 1; i <= n; i++) printf "%s\t%.0f\t%.0f\t%s\n", folder[order[i]], bytes[order[i]], names[order[i]], what[order[i]] }' "$RUN/room.devices" "$RUN/room" >"$RUN/room.sums"
    room_text='' room_missing=''
    while IFS="$TAB" read -r folder bytes names what; do
        free=$(free_bytes "$folder")
        left=$(free_names "$folder")
        room_text="$room_text${room_text:+; }about $(human "$bytes") and $names files are needed where $folder lies ($what), $(human "${free:-0}")${left:+ and $left files} are free"
        [ -z "$free" ] || [ "$free" -gt "$bytes" ] || room_missing="$room_missing${room_missing:+ }About $(human "$bytes") are needed where $folder lies ($what), but only $(human "$free") are free."
        [ -z "$left" ] || [ "$left" -gt "$names" ] || room_missing="$room_missing${room_missing:+ }About $names files (inodes) are needed where $folder lies ($what), but only $left more can be made there."
    done <"$RUN/room.sums"
    rm -f "$RUN/room" "$RUN/room.devices" "$RUN/room.sums"
    [ -z "$room_missing" ] || { room_text=$room_missing; return 1; }
}
