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
