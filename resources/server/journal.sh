# shellcheck shell=sh
# The journal of a run: appended and written through to the disk before the act it announces. Needs RUN and lib.sh.

JOURNAL=$RUN/journal
JOURNAL_LOST=''

# Room kept for the journal and for going back, should the disk become full: bytes, and names (inodes).
keep_ballast() {
    [ -e "$RUN/ballast" ] && return 0
    mkdir -p "$RUN/ballast" && dd if=/dev/zero of="$RUN/ballast/bytes" bs=1024 count=1024 2>/dev/null
    names=0
    # (printf, here and everywhere: where ":" cannot write, many a shell ends, and the run with it.)
    while [ $names -lt 100 ] && printf '' >"$RUN/ballast/$names"; do names=$((names + 1)); done 2>/dev/null
}
give_up_ballast() { rm -rf "$RUN/ballast"; }
# No room for the notes of a step any more: bytes, names, or what is granted to this user (which df does not tell). A name or two that somebody
# has just given up are no room.
no_room_left() {
    enough=no
    rm -rf "$RUN/room"
    if mkdir "$RUN/room" && dd if=/dev/zero of="$RUN/room/bytes" bs=1024 count=256; then
        names=0
        while [ $names -lt 40 ] && printf '' >"$RUN/room/$names"; do names=$((names + 1)); done
        [ $names -lt 40 ] || enough=yes
    fi 2>/dev/null
    rm -rf "$RUN/room"
    [ $enough = no ]
}

# What has been written already: the number of the last line, 0 for none.
journal_last() { tail -n 1 "$JOURNAL" 2>/dev/null | cut -f1 | grep '^[0-9][0-9]*$' || echo 0; }

# journal EVENT key value …  Only ever called by the run's own process.
journal() {
    [ -n "${journal_number:-}" ] || journal_number=$(journal_open)
    journal_number=$((journal_number + 1))
    event_line "$@" >/dev/null
    journal_line="$journal_number$TAB$(now_ms)$TAB$line"
    if ! printf '%s\n' "$journal_line" >>"$JOURNAL" 2>/dev/null; then
        # The disk is full. Room was set aside for this: what happens now must be told, and the store put back.
        give_up_ballast
        # Not even that (a disk that went read-only): nobody could tell later what was done from here on.
        printf '\n%s\n' "$journal_line" >>"$JOURNAL" || JOURNAL_LOST=yes
    fi
    through "$JOURNAL"
}
# Half a line of a process that was killed while writing is closed, so that it stays alone in its line.
journal_open() {
    [ -s "$JOURNAL" ] && [ -n "$(tail -c 1 "$JOURNAL")" ] && echo >>"$JOURNAL"
    journal_last
}
# A line a step has left for us.
journal_told() {
    [ -n "${journal_number:-}" ] || journal_number=$(journal_open)
    journal_number=$((journal_number + 1))
    printf '%s\t%s\t%s\n' "$journal_number" "$(now_ms)" "$1" >>"$JOURNAL" 2>/dev/null || { give_up_ballast; printf '\n%s\t%s\t%s\n' "$journal_number" "$(now_ms)" "$1" >>"$JOURNAL"; }
    through "$JOURNAL"
}

journal_ended() { tail -n 1 "$JOURNAL" 2>/dev/null | cut -f3 | grep -qx run-end; }
journal_state() { awk -F '\t' '$3 == "state" { s = substr($4, 4) } END { print s == "" ? "untouched" : s }' "$JOURNAL" 2>/dev/null || echo untouched; }
# Has an event with this field been written?  journal_has step-start name=setup-upgrade
journal_has() { awk -F '\t' -v e="$1" -v f="${2:-}" '$3 == e { if (f == "") found = 1; for (i = 4; i <= NF; i++) if ($i == f) found = 1 } END { exit !found }' "$JOURNAL" 2>/dev/null; }
