# shellcheck shell=sh disable=SC2154,SC2034
# The background work of this store: its lines in the crontab and its processes that run now.

about_cron() {
    if ! command -v crontab >/dev/null 2>&1; then
        unknown cron "no crontab command"
        return
    fi
    limited 3 crontab -l >"$scratch/crontab" 2>/dev/null
    if [ $? -ge 124 ]; then
        unknown cron "crontab -l took too long"
        return
    fi
    mark=
    while IFS= read -r entry; do
        case $entry in
            "#~ MAGENTO START "*) mark=$entry ;;
            "#~ MAGENTO END "*) mark= ;;
            "#"*) ;;
            *"$root/"* | *"$asked/"*)
                [ -z "$mark" ] || tell cronmark line "$mark"
                mark=
                tell cron line "$entry"
                ;;
        esac
    done <"$scratch/crontab"
    tell end part cron
}
about_processes() {
    if [ ! -r /proc/self/cmdline ]; then
        unknown processes "no /proc"
        return
    fi
    crons=0 consumers=0
    # shellcheck disable=SC2013
    for file in $(grep -lE 'cron:run|queue:consumers:start' /proc/[0-9]*/cmdline 2>/dev/null); do
        words=$(tr '\000' '\n' <"$file" 2>/dev/null) || continue
        # The shell that cron starts has the whole line as one word; only the process itself has it as a word of its own.
        what=$(printf '%s\n' "$words" | grep -xE 'cron:run|queue:consumers:start' | head -n 1)
        [ -n "$what" ] || continue
        at=$(readlink "${file%/cmdline}/cwd" 2>/dev/null)
        case "$words$newline" in
            *"$root/bin/magento$newline"* | *"$asked/bin/magento$newline"*) ;;
            *) [ "$at" = "$root" ] || continue ;;
        esac
        if [ "$what" = cron:run ]; then crons=$((crons + 1)); else consumers=$((consumers + 1)); fi
    done
    tell processes cron "$crons" consumers "$consumers"
}

# What was mended on this store from afar, and whether it was undone (resources/server/mend.sh): the newest twenty.
about_mendings() {
    key=$(printf %s "$root" | sha256sum 2>/dev/null | cut -c1-16)
    # shellcheck disable=SC2010,SC2012 # names of ours
    [ -z "$key" ] || ls "$HOME/.storewright/stores/$key/mendings" 2>/dev/null | grep -x '[0-9A-Za-z-]*' | tail -n 20 | while read -r mending_id; do
        folder=$HOME/.storewright/stores/$key/mendings/$mending_id
        [ -s "$folder/journal" ] || continue
        # Its values have the escapes of this stream already.
        awk -F '\t' -v id="$mending_id" '
            function value(name,   i) { for (i = 4; i <= NF; i++) if (index($i, name "=") == 1) return substr($i, length(name) + 2); return "" }
            $3 == "mend-start" { at = $2; check = value("check"); title = value("title") }
            $3 == "keeps" { paths = paths (paths == "" ? "" : "\\n") value("path") }
            $3 == "acting" { commands = substr(value("text"), 1, 4000) }
            $3 == "mend-done" { state = "mended" }
            $3 == "mend-failed" { state = value("back") == "no" ? "broken-off" : "failed" }
            $3 == "undo-done" { state = "undone" }
            END { printf "mending\tid=%s\tcheck=%s\ttitle=%s\tat=%s\tstate=%s\tpaths=%s\tcommands=%s\n", id, check, title, at, state, paths, commands }' "$folder/journal"
    done
    tell end part mendings
}
