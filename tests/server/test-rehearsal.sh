# shellcheck shell=bash
# The whole upgrade, rehearsed on a copy of the store: the store itself notices nothing of it.

ID=20260101T000000Z-eeeeee
rehearse() { new_run $ID rehearsal BACKUP_DATABASE=0 BACKUP_CODE=0 BACKUP_MEDIA=0 && begin; }
nothing_of_the_copy_is_left() {
    [ ! -e "$R/copy" ] && [ ! -e "$R/beside" ] && [ ! -e "$R/secrets" ] || { ls -R "$R" | head -n 40; return 1; }
    same '' "$(as_admin -e 'SHOW DATABASES' | grep scratch)"
    same '' "$(pgrep -f "$R/copy")"
}
rehearsed_well() { # HOW
    snapshot >"$T/before"
    rehearse
    until_journal 90 'step-start	.*rehearse-upgrade'
    # Open, and in nobody's way.
    page | grep -q '^200 .*Luma 2.4.6-p1'
    if [ -e "$S/var/.storewright-run" ]; then return 1; fi
    same 'run-end outcome=done state=untouched' "$(settled)"
    grep -q "evidence	.*name=copy-database	.*tables are in $1" "$R/journal"
    grep -q 'evidence	.*name=rehearse-upgrade	text=setup:upgrade ran to its end' "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    same 'to 2.4.7-p6' "$(head -n 1 "$HOME_OF_STORE/forecast")"
    for step in solve-dependencies setup-upgrade compile static-content; do grep -Eqx "$step [0-9]+" "$HOME_OF_STORE/forecast"; done
    nothing_of_the_copy_is_left
}
test_a_rehearsal_upgrades_a_copy_and_leaves_the_store_as_it_was() { rehearsed_well 'a schema of its own'; }
test_without_the_right_to_make_schemas_the_copy_has_a_database_server_of_its_own() {
    as_admin -e "REVOKE ALL ON \`shop\_scratch\_%\`.* FROM shop@localhost;"
    rehearsed_well 'a database server of its own'
    as_admin -e "GRANT ALL ON \`shop\_scratch\_%\`.* TO shop@localhost;"
}
test_a_new_version_that_fails_fails_on_the_copy() {
    mkdir -p "$S/lib/fault" && : >"$S/lib/fault/data-patch"
    snapshot >"$T/before"
    rehearse
    same 'run-end outcome=failed state=untouched' "$(settled)"
    grep -q 'step-failed	.*name=rehearse-upgrade	.*code=data-patch' "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    [ ! -e "$HOME_OF_STORE/forecast" ]
    nothing_of_the_copy_is_left
}
test_a_rehearsal_that_is_killed_leaves_nothing_either() {
    mkdir -p "$S/lib/fault" && : >"$S/lib/fault/slow-setup:upgrade"
    snapshot >"$T/before"
    rehearse
    until_journal 90 'step-start	.*rehearse-upgrade'
    kill -9 "$(cat "$HOME_OF_STORE/lease/pid")"
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=failed state=untouched' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    nothing_of_the_copy_is_left
}
test_a_copy_that_is_not_cut_off_from_the_store_is_not_worked_on() {
    snapshot >"$T/before"
    new_run $ID rehearsal BACKUP_DATABASE=0 BACKUP_CODE=0 BACKUP_MEDIA=0
    # As if env.php of the copy had been written over with the store's own.
    echo 'step_prove() { cp "$STORE_ROOT/app/etc/env.php" "$BESIDE/new/app/etc/env.php"; }' >>"$R/steps/copy-database.sh"
    begin
    same 'run-end outcome=failed state=untouched' "$(settled)"
    grep -q 'step-failed	.*name=rehearse-upgrade	.*not cut off from the store' "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    nothing_of_the_copy_is_left
}
