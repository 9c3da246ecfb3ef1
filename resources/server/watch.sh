# shellcheck shell=sh
# Telling a caller how runs stand: `watch` and `list`. Changes nothing.

# Bytes of FILE from OFFSET, as one frame.  frame LETTER FILE OFFSET SIZE
frame() {
    printf '%s %s\n' "$1" "$4" && tail -c "+$(($3 + 1))" "$2" | head -c "$4"
}
watch_run() {
    journal_offset=$1 console_offset=$2
    case $journal_offset$console_offset in *[!0-9]*) echo "usage: runner.sh watch JOURNAL-OFFSET CONSOLE-OFFSET" >&2; exit 2 ;; esac
    ended='' quiet_looks=0 dead_looks=0
    # Ends by itself when nobody reads any more: writing fails (or SIGPIPE ends us), at the latest at the next sign of life.
    # Four looks a second, for hours, on a server that sells: a look at which nothing has come takes two programs and a nap.
    while :; do
        moved=no
        journal_size=$(file_size "$RUN/journal")
        if [ "${journal_size:-0}" -gt "$journal_offset" ]; then
            part=$((journal_size - journal_offset))
            [ $part -gt 262144 ] && part=262144
            frame J "$RUN/journal" "$journal_offset" $part || exit 0
            journal_offset=$((journal_offset + part)) moved=yes
        fi
        console_size=$(file_size "$RUN/console.log")
        if [ "${console_size:-0}" -gt "$console_offset" ]; then
            part=$((console_size - console_offset))
            [ $part -gt 262144 ] && part=262144
            frame L "$RUN/console.log" "$console_offset" $part || exit 0
            console_offset=$((console_offset + part)) moved=yes
        fi
        if [ $moved = yes ]; then
            # Its last line is only looked at when there is a new one.
            ended=''
            continue
        fi
        if [ "$ended" = yes ]; then
            echo E
            exit 0
        fi
        # Before the sizes are taken once more: what an ended run has written is then complete in them.
        if [ -z "$ended" ]; then
            if journal_ended; then ended=yes; else ended=no; fi
            [ $ended = no ] || continue
        fi
        # Several times in a row: between two lines of a run that just ended nobody is dead.
        if lease_alive; then dead_looks=0; else dead_looks=$((dead_looks + 1)); fi
        if [ $dead_looks -ge 3 ]; then
            echo D
            exit 0
        fi
        if [ $((quiet_looks % 4)) = 0 ]; then echo H || exit 0; fi
        quiet_looks=$((quiet_looks + 1))
        nap 0.25
    done
}

list_runs() {
    listed=$1
    HOME_OF_STORE=$listed LEASE=$listed/lease
    forget_secrets
    find "$listed/runs" -mindepth 1 -maxdepth 1 -type d 2>/dev/null | sort -r | while IFS= read -r run; do
        [ -s "$run/journal" ] || continue
        alive=0
        (RUN=$run && lease_alive) && alive=1
        awk -F '\t' -v id="${run##*/}" -v alive=$alive '
            $3 == "run-start" { if (started == "") started = $2; for (i = 4; i <= NF; i++) { k = $i; sub(/=.*/, "", k); v = substr($i, length(k) + 2); f[k] = v } }
            $3 == "state" { state = substr($4, 4) }
            $3 == "run-end" { ended = $2; for (i = 4; i <= NF; i++) { if ($i ~ /^outcome=/) outcome = substr($i, 9); if ($i ~ /^state=/) state = substr($i, 7) } }
            END { printf "id=%s\tkind=%s\tfrom=%s\tto=%s\tstate=%s\toutcome=%s\talive=%s\tstarted=%s\tended=%s\n", id, f["kind"], f["from"], f["to"], state == "" ? "untouched" : state, outcome, alive, started, ended }' "$run/journal"
    done
}
