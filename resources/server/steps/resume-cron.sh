# shellcheck shell=sh
# The crontab as it was, byte for byte. Consumers are started by it, or by whoever started them before.

step_run() {
    [ -e "$KEPT/crontab" ] || { skip 'No crontab was changed.'; return 0; }
    crontab_back
}
step_prove() {
    crontab_now | cmp -s - "$KEPT/crontab" || grep -q . "$RUN/crontab.next" 2>/dev/null || fail unknown "The crontab could not be put back; it is kept as $KEPT/crontab." || return 1
    crontab_now >"$RUN/crontab.now"
    crontab_as_meant | cmp -s - "$RUN/crontab.now" || { fail unknown 'The crontab still has lines switched off.'; return 1; }
    evidence "The crontab is as it was: $(crontab_now | grep -c .) lines."
}
# Going back from here on: background work stays off until the store is back.
step_undo() {
    [ -e "$KEPT/crontab.paused" ] || return 0
    # As it was put back, without a word of ours in it: then what was paused is known already.
    if crontab_now | cmp -s - "$KEPT/crontab"; then put_crontab "$KEPT/crontab.paused" "$KEPT/crontab"; return; fi
    crontab_now >"$RUN/crontab.now" && with_our_lines off <"$RUN/crontab.now" >"$RUN/crontab.next" && put_crontab "$RUN/crontab.next" "$RUN/crontab.now"
}
