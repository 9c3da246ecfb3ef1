# shellcheck shell=bash
# The run's process killed: what the next look makes of it.

ID=20260101T000000Z-aaaaaa
kill_runner() { kill "-${SIGNAL:-9}" "$(cat "$HOME_OF_STORE/lease/pid")"; }
# kill_at PATTERN: as soon as this is in the journal. Then: told as dead, recovered by itself.
kill_at() {
    until_journal 90 "$1"
    kill_runner
    set +e
    (new_run 20260102T000000Z-bbbbbb upgrade; $SH "$R/runner.sh" start </dev/null; echo $?; rm -rf "$R") >"$T/said"
    set -e
    grep -Eq "^dead $ID [a-z-]+$" "$T/said" && grep -qx 76 "$T/said" || { cat "$T/said"; return 1; }
    same D "$($SH "$R/runner.sh" watch "$(stat -c %s "$R/journal")" 999999999 | tail -n 1)"
    $SH "$R/runner.sh" list "$HOME_OF_STORE" | grep -q "^id=$ID	.*outcome=	alive=0"
    same "started $ID" "$($SH "$R/runner.sh" recover)"
}
back_after_kill() { # PATTERN OUTCOME
    snapshot >"$T/before"
    new_run $ID upgrade ${3:+"$3"}
    begin
    kill_at "$1"
    same "$2" "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}

test_killed_while_composer_builds_beside() { back_after_kill 'step-start	.*solve-dependencies' 'run-end outcome=failed state=untouched'; }
test_killed_while_archiving() { back_after_kill 'step-start	.*back-up-code' 'run-end outcome=failed state=untouched'; }
test_killed_before_the_flag_is_set() { back_after_kill 'state	is=closed' 'run-end outcome=restored state=back'; }
test_killed_while_proving_the_backup() {
    back_after_kill 'step-start	.*prove-backup' 'run-end outcome=failed state=untouched'
    same '' "$(as_admin -e 'SHOW DATABASES' | grep scratch)"
}
test_killed_while_switching_the_code() { back_after_kill 'step-start	.*composer-update' 'run-end outcome=restored state=back'; }
test_killed_while_upgrading_the_database() { back_after_kill 'step-start	.*setup-upgrade' 'run-end outcome=restored state=back'; }
# A server that is shut down asks everything on it to end. That is no person's wish: the store is not taken back meanwhile, nor is it said so.
test_asked_to_end_by_a_server_that_shuts_down_is_as_good_as_killed() {
    SIGNAL=TERM back_after_kill 'step-start	.*name=setup-upgrade' 'run-end outcome=restored state=back' BACKUP_MEDIA=0
    same '' "$(grep -E 'asked	|Stopped as asked' "$R/journal")"
    grep -q 'warning	.*taken up again from the journal' "$R/journal"
}
test_asked_to_end_while_going_back_goes_back_again() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile"
    SIGNAL=TERM back_after_kill 'undo-start	.*setup-upgrade' 'run-end outcome=restored state=back' BACKUP_MEDIA=0
}
test_killed_while_compiling() { back_after_kill 'step-start	.*name=compile' 'run-end outcome=restored state=back' BACKUP_MEDIA=0; }
test_killed_while_going_back_goes_back_again() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile"
    back_after_kill 'undo-start	.*setup-upgrade' 'run-end outcome=restored state=back' BACKUP_MEDIA=0
}
test_killed_after_the_trial_comes_to_its_end() {
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    kill_at 'step-start	.*open-store'
    same 'run-end outcome=done state=open' "$(settled)"
    page | grep -q '^200 .*Luma 2.4.7-p6'
}
test_killed_while_waiting_for_a_person_waits_again() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile"
    snapshot >"$T/before"
    new_run $ID upgrade ON_FAILURE=wait BACKUP_MEDIA=0
    begin
    kill_at 'wait	for=decision'
    until_journal 20 'wait	for=decision.*'
    for _ in $(seq 100); do [ "$(grep -c 'wait	for=decision' "$R/journal")" = 2 ] && break; sleep 0.1; done
    page | grep -q '^503'
    $SH "$R/runner.sh" ask restore
    same 'run-end outcome=restored state=back' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_the_orphaned_step_of_a_killed_run_is_ended_first() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/slow-setup:upgrade"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    kill_at 'step-start	.*setup-upgrade'
    same 'run-end outcome=restored state=back' "$(settled)"
    # Of this store: others may be upgraded beside it.
    same '' "$(for pid in $(pgrep -f 'bin/magento setup:upgrade'); do [ "$(readlink "/proc/$pid/cwd")" != "$S" ] || echo "$pid"; done)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
# Neither gone nor only its zombie.
at_work() { kill -0 "$1" 2>/dev/null && ! grep -q ') Z ' "/proc/$1/stat"; }
# As when there is no memory left: the kernel ends the shells, and what they started works on.
only_what_the_step_started_lives() { # MAGENTO-COMMAND; then its process is $left
    left=''
    for _ in $(seq 600); do
        for pid in $(pgrep -f "bin/magento $1"); do [ "$(readlink "/proc/$pid/cwd")" != "$S" ] || left=$pid; done
        [ -z "$left" ] || break
        sleep 0.05
    done
    kill_runner
    step_pid=$(cat "$R/step.process/pid")
    for member in $(ps -A -o pid= -o sess= | awk -v s="$step_pid" '$2 == s { print $1 }'); do [ "$member" = "$left" ] || kill -9 "$member" 2>/dev/null || true; done
    kill -0 "$left"
    for _ in $(seq 100); do [ -d "/proc/$step_pid" ] || break; sleep 0.05; done
}
test_what_a_step_started_is_ended_first_though_the_step_is_gone_itself() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/slow-setup:di:compile"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    until_journal 90 'step-start	.*name=compile'
    only_what_the_step_started_lives setup:di:compile
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    until_journal 90 'undo-start	'
    if at_work "$left"; then echo "process $left works on while the store is put back"; return 1; fi
    same 'run-end outcome=restored state=back' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_recovering_a_living_or_an_ended_run_does_nothing() {
    new_run $ID upgrade START_AT=$(($(date +%s) + 3600))
    begin
    set +e
    said=$($SH "$R/runner.sh" recover)
    code=$?
    set -e
    same "busy $ID 75" "$said $code"
    $SH "$R/runner.sh" ask stop
    settled 10
    same "ended $ID" "$($SH "$R/runner.sh" recover)"
}
test_a_lease_left_by_an_ended_run_heals_itself() {
    new_run $ID upgrade START_AT=$(($(date +%s) + 3600))
    begin
    $SH "$R/runner.sh" ask stop
    settled 10
    mkdir "$HOME_OF_STORE/lease"
    echo $ID >"$HOME_OF_STORE/lease/run"
    echo 999999 >"$HOME_OF_STORE/lease/pid"
    new_run 20260102T000000Z-bbbbbb upgrade START_AT=$(($(date +%s) + 3600))
    same 'started 20260102T000000Z-bbbbbb' "$(begin)"
    $SH "$R/runner.sh" ask stop
    settled 10
    same "20260102T000000Z-bbbbbb $ID " "$($SH "$R/runner.sh" list "$HOME_OF_STORE" | sed 's/^id=\([^	]*\).*/\1/' | tr '\n' ' ')"
}
wake_line_of_crontab() { grep -F "#storewright-wake $ID" "$T/crontab"; }
# What cron would do with that line, in the bare surroundings that it gives.
as_cron_would() { env -i HOME="$HOME" LOGNAME="$(id -un)" SHELL=/bin/sh PATH=/usr/bin:/bin /bin/sh -c "$(wake_line_of_crontab | cut -d' ' -f6-)"; }
test_cron_takes_up_a_run_whose_process_is_gone() {
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    until_journal 90 'step-start	.*name=setup-upgrade'
    kill_runner
    # Not at once: somebody may be looking at it just now, and choose.
    as_cron_would
    if grep -q 'taken up again' "$R/journal"; then return 1; fi
    sed -i 's/^WAKE_AFTER=.*/WAKE_AFTER=0/' "$R/wake.sh"
    as_cron_would
    same 'run-end outcome=restored state=back' "$(settled)"
    grep -q 'warning	.*taken up again from the journal' "$R/journal"
    cmp "$T/crontab" "$T/crontab.before"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_cron_leaves_a_run_that_lives_or_has_ended_alone() {
    new_run $ID upgrade BACKUP_MEDIA=0 CONFIRM_SECONDS=600
    sed -i 's/^WAKE_AFTER=.*/WAKE_AFTER=0/' "$R/wake.sh"
    begin
    until_journal 90 'wait	for=confirmation'
    wake_line_of_crontab >"$T/line"
    grep -Fv "$(cat "$T/line")" "$T/crontab" | cmp - "$T/crontab.before"
    as_cron_would
    $SH "$R/runner.sh" ask confirm
    same 'run-end outcome=done state=open' "$(settled)"
    if grep -q 'taken up again' "$R/journal"; then return 1; fi
    cmp "$T/crontab" "$T/crontab.before"
    # A line that was left over goes by itself.
    cat "$T/line" >>"$T/crontab"
    as_cron_would
    cmp "$T/crontab" "$T/crontab.before"
    same 'run-end outcome=done state=open' "$(outcome)"
}
test_an_account_without_a_crontab_has_none_again() {
    rm "$T/crontab"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    until_journal 90 'step-start	.*name=setup-upgrade'
    same "$(wake_line_of_crontab)" "$(cat "$T/crontab")"
    same 'run-end outcome=done state=open' "$(settled)"
    if [ -e "$T/crontab" ]; then return 1; fi
}
