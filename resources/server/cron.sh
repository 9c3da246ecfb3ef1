# shellcheck shell=sh
# The store's background work: its lines of the crontab, cron:run, consumers. Other stores of this account are left alone.

CRON_MARK='#storewright# '

crontab_now() { crontab -l 2>/dev/null; }
# Without lines that a run which never came to its end has left switched off. Fails where there is no crontab.
crontab_as_meant() { crontab -l >"$RUN/crontab.now" 2>/dev/null && sed "s/^$CRON_MARK//" "$RUN/crontab.now"; }
# Switches off the lines between the MAGENTO marks and every other line that names this store's folder.
without_our_lines() {
    awk -v root="$STORE_ROOT" -v mark="$CRON_MARK" '
        /^#/ { print; next }
        index($0, root "/") || index($0, root " ") { print mark $0; next }
        { print }'
}
# The crontab exactly as it was, byte for byte; if somebody changed it meanwhile, only our marks go.
crontab_back() {
    [ -e "$KEPT/crontab" ] || return 0
    crontab_now >"$RUN/crontab.now"
    if cmp -s "$RUN/crontab.now" "$KEPT/crontab"; then return 0; fi
    if cmp -s "$RUN/crontab.now" "$KEPT/crontab.paused"; then cp "$KEPT/crontab" "$RUN/crontab.next"
    else sed "s/^$CRON_MARK//" "$RUN/crontab.now" >"$RUN/crontab.next"; fi
    # Over standard input: Debian's crontab cuts a file name off after 100 bytes.
    crontab - <"$RUN/crontab.next" || return 1
    crontab_now | cmp -s - "$RUN/crontab.next"
}

# Processes of this store: PIDs of "bin/magento WORD" whose folder, or path in the command, is ours.
processes_of_store() {
    grep -la 'bin/magento' /proc/[0-9]*/cmdline 2>/dev/null | while read -r proc; do
        proc=${proc%/cmdline}
        words=$({ tr '\0' ' ' <"$proc/cmdline"; } 2>/dev/null) || continue
        case $words in *bin/magento*" $1"*) ;; *) continue ;; esac
        case $words in
        *"$STORE_ROOT/bin/magento"*) ;;
        *) [ "$(readlink "$proc/cwd" 2>/dev/null)" = "$STORE_ROOT" ] || continue ;;
        esac
        echo "${proc#/proc/}"
    done
    # shellcheck disable=SC2009 # pgrep is not everywhere
    [ -d /proc/self ] || ps -A -o pid= -o args= | grep -F "$STORE_ROOT/bin/magento" | grep -F " $1" | awk '{ print $1 }'
}
# wait_for_processes WORD SECONDS: 0 when none is left.
wait_for_processes() {
    until_then=$(($(now) + $2))
    while [ -n "$(processes_of_store "$1")" ]; do
        [ "$(now)" -lt $until_then ] || return 1
        nap 0.5
    done
}
