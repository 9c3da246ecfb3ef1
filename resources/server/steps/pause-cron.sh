# shellcheck shell=sh
# Cron works on in maintenance mode, on tables that are being changed: switches off this store's lines of the crontab,
# waits for jobs under way, ends consumers. The crontab is remembered byte for byte.

step_run() {
    if have crontab; then
        want_waking
        if [ ! -e "$KEPT/crontab" ] && [ ! -e "$KEPT/no-crontab" ] && crontab -l >/dev/null 2>&1; then
            crontab_as_meant >"$KEPT/crontab.new" && [ "$(crontab_now | grep -c '')" = "$(grep -c '' "$KEPT/crontab.new")" ] && mv "$KEPT/crontab.new" "$KEPT/crontab" ||
                fail disk-full 'The crontab could not be kept, so it was left as it is.' || return 1
        fi
        if [ -e "$KEPT/crontab" ]; then
            without_our_lines <"$KEPT/crontab" >"$KEPT/crontab.paused" || return 1
            put_crontab "$KEPT/crontab.paused" "$KEPT/crontab" || return 1
        elif [ -e "$KEPT/wake" ]; then
            put_crontab /dev/null || return 1
        fi
    fi
    # Consumers run for ever, so they are ended; jobs are given a minute to come to their own end.
    for pid in $(processes_of_store queue:consumers); do kill "$pid" 2>/dev/null; done
    wait_for_processes cron:run 60 || for pid in $(processes_of_store cron:run); do kill "$pid" 2>/dev/null; done
    wait_for_processes cron:run 10
    wait_for_processes queue:consumers 10
    return 0
}
step_prove() {
    left="$(processes_of_store cron:run) $(processes_of_store queue:consumers)"
    [ -z "$(echo "$left" | tr -d ' \n')" ] || warn "Background work of the store goes on and cannot be ended from here (processes $left)."
    if ! have crontab; then evidence 'There is no crontab command here; no background work of the store is running.'
    elif [ ! -e "$KEPT/crontab" ]; then evidence 'This account has no crontab; no background work of the store is running.'
    else
        crontab_now | cmp -s - "$KEPT/crontab.paused" || fail unknown 'The crontab could not be changed.' || return 1
        evidence "$(our_lines "$KEPT/crontab" | grep -c .) lines of the crontab are switched off; no cron job or consumer of the store is running."
    fi
}
step_undo() { crontab_back || fail unknown "The crontab could not be put back; it is kept as $KEPT/crontab."; }
