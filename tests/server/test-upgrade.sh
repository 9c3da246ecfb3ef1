# shellcheck shell=bash
# Whole upgrades: done, and failing at every place where a store may fail.

ID=20260101T000000Z-aaaaaa
expect_untouched() { # CODE
    same 'run-end outcome=failed state=untouched' "$(settled)"
    grep -q "code=$1" "$R/journal" || { grep step-failed "$R/journal"; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
expect_restored() { # CODE
    same 'run-end outcome=restored state=back' "$(settled)"
    grep -q "code=$1" "$R/journal" || { grep step-failed "$R/journal"; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    if [ -e "$R/beside" ] || [ -e "$R/secrets" ]; then return 1; fi
    if grep -ral "$CANARY" "$HOME_OF_STORE"; then return 1; fi
}

test_an_upgrade_is_done_and_everything_else_is_as_it_was() {
    orders=$(as_admin shop -e 'SELECT COUNT(*) FROM sales_order')
    new_run $ID upgrade
    same "started $ID" "$(begin)"
    # Watched from the start, in frames: what comes is byte for byte what is written.
    $SH "$R/runner.sh" watch 0 0 >"$T/frames"
    same 'run-end outcome=done state=open' "$(outcome)"
    php -r '$f = fopen($argv[1], "r"); $j = $l = ""; while (($h = fgets($f)) !== false) { $h = rtrim($h, "\n"); if ($h === "E") { $e = 1; break; } if ($h === "H") continue; [$k, $n] = explode(" ", $h); $d = stream_get_contents($f, (int) $n); if ($k === "J") $j .= $d; else $l .= $d; }
        exit(!empty($e) && fgets($f) === false && $j === file_get_contents($argv[2]) && $l === file_get_contents($argv[3]) ? 0 : 1);' "$T/frames" "$R/journal" "$R/console.log"
    page | grep -q '^200 .*Luma 2.4.7-p6'
    same "$orders" "$(as_admin shop -e 'SELECT COUNT(*) FROM sales_order')"
    cmp "$T/crontab" "$T/crontab.before"
    same 'config 1 layout 0 block_html 1 full_page 0 graphql_query_resolver_result 1' "$(php -r 'foreach ((include $argv[1])["cache_types"] as $k => $v) $o[] = "$k $v"; echo implode(" ", $o);' "$S/app/etc/env.php")"
    [ ! -e "$S/var/.maintenance.flag" ] && [ ! -e "$S/var/.maintenance.ip" ]
    same sess "$(cat "$S/var/session/sess_1")"
    [ -e "$S/lib/new dir/new file.php" ] && [ ! -e "$S/lib/gone.php" ]
    # Numbered without a gap, each step proven, in order.
    awk -F '\t' '$1 != NR { exit 1 }' "$R/journal"
    same "$(wc -l <"$R/steps.list" | tr -d ' ')" "$(cut -f3 "$R/journal" | grep -c step-done)"
    # The backup, looked at from outside.
    cd "$HOME_OF_STORE/backups/20260101T000000Z"
    sha256sum -c --quiet SHA256SUMS
    tar --zstd -tf code.tar.zst >/dev/null && tar -tzf media.tar.gz >/dev/null
    grep -q 'loaded into a schema' proof.txt
    same '' "$(as_admin -e 'SHOW DATABASES' | grep scratch)"
    same 0 "$(gzip -dc database.sql.gz | grep -c '^/[*]!5.*DEFINER=`')"
    # Nothing secret is left, or was written anywhere.
    [ ! -e "$R/secrets" ]
    if grep -ral "$CANARY" "$R" "$HOME_OF_STORE/backups"; then return 1; fi
    # Nobody else may look in. (The copies of the store's own files keep the modes they will be put back with, inside 0700 folders.)
    same '' "$(find "$HOME/.storewright" -perm /077 ! -path '*/kept/composer.*' ! -path '*/kept/config.php')"
}
test_wrong_keys_end_before_anything_is_touched() { try_composer_fault 401 access-keys; }
test_a_forbidden_package_ends_before_anything_is_touched() { try_composer_fault 403 forbidden; }
test_a_package_not_offered_ends_before_anything_is_touched() { try_composer_fault 404 not-offered; }
test_an_unreachable_repository_ends_before_anything_is_touched() { try_composer_fault down unreachable; }
test_a_conflict_ends_before_anything_is_touched() { try_composer_fault conflict conflict; }
try_composer_fault() {
    mkdir -p "$HOME/composer-fault" && : >"$HOME/composer-fault/$1"
    snapshot >"$T/before"
    new_run $ID upgrade
    [ "$1" != 401 ] || echo '{"http-basic":{"127.0.0.1:8401":{}}}' >"$HOME/.composer-auth" && mkdir -p "$HOME/.config/composer" && echo '{"http-basic":{"127.0.0.1:8401":{}}}' >"$HOME/.config/composer/auth.json"
    begin
    expect_untouched "$2"
    grep -q 'state	is=closed' "$R/journal" && return 1
    return 0
}
test_another_version_than_planned_ends_before_anything_is_touched() {
    sed -i 's/2.4.6-p1/2.4.6-p2/' "$S/vendor/composer/installed.json"
    as_admin shop -e "UPDATE setup_module SET version = '2.4.6-p2'"
    snapshot >"$T/before"
    new_run $ID upgrade
    begin
    expect_untouched changed-meanwhile
}
test_a_database_that_is_down_ends_before_anything_is_touched() {
    new_run $ID upgrade
    as_admin -e "ALTER USER shop@localhost ACCOUNT LOCK"
    snapshot >"$T/before"
    begin
    expect_untouched database-down || { tail -20 "$R/console.log"; return 1; }
}
test_a_compile_error_restores_code_and_database() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile"
    echo 192.0.2.7 >"$S/var/.maintenance.ip"
    snapshot >"$T/before"
    new_run $ID upgrade
    begin
    expect_restored compile
}
test_a_success_sentence_with_exit_255_is_a_failure() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile-255"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    expect_restored compile
}
test_a_failing_data_patch_restores_code_and_database() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/data-patch"
    snapshot >"$T/before"
    new_run $ID upgrade
    begin
    expect_restored data-patch
}
test_exit_0_with_nothing_done_is_a_failure() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/quiet-upgrade"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    expect_restored schema
}
test_a_new_version_that_answers_500_is_taken_back() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/broken-2.4.7-p6"
    snapshot >"$T/before"
    new_run $ID upgrade
    begin
    expect_restored storefront
    grep -q 'opened' "$R/journal"
    # Never opened while it was broken.
    awk -F '\t' '$3 == "state" { s = $4 } $3 == "opened" && s != "is=going-back" { exit 1 }' "$R/journal"
}
test_a_new_version_that_answers_blank_pages_is_taken_back() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/blank-2.4.7-p6"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    expect_restored storefront
}
test_waiting_for_a_person_keeps_it_closed_then_restores_as_asked() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile"
    snapshot >"$T/before"
    new_run $ID upgrade ON_FAILURE=wait
    begin
    until_journal 60 'wait	for=decision'
    page | grep -q '^503'
    grep -q 'state	is=needs-person' "$R/journal"
    $SH "$R/runner.sh" ask restore
    expect_restored compile
}
test_waiting_for_a_person_then_retrying_after_mending_is_done() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/compile"
    new_run $ID upgrade ON_FAILURE=wait BACKUP_MEDIA=0
    begin
    until_journal 60 'wait	for=decision'
    rm "$S/var/fault/compile"
    $SH "$R/runner.sh" ask retry
    same 'run-end outcome=done state=open' "$(settled)"
    page | grep -q 'Luma 2.4.7-p6'
}
test_stopping_while_composer_runs_leaves_everything_untouched() {
    mkdir -p "$HOME/composer-fault" && : >"$HOME/composer-fault/slow"
    snapshot >"$T/before"
    new_run $ID upgrade
    begin
    until_journal 30 'step-start	.*solve-dependencies'
    sleep 1
    $SH "$R/runner.sh" ask stop
    same 'run-end outcome=stopped state=untouched' "$(settled 20)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    same '' "$(ps -A -o args= | grep -F "$TESTS/store/composer.php" | grep -v grep | grep -F "$T")"
}
test_stopping_after_the_database_changed_restores_it() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/slow-setup:di:compile"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    until_journal 60 'step-start	.*name=compile'
    $SH "$R/runner.sh" ask stop
    same 'run-end outcome=stopped state=back' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_the_deadline_takes_the_store_back_by_itself() {
    mkdir -p "$S/var/fault" && : >"$S/var/fault/slow-setup:di:compile"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0 CLOSED_SECONDS=12 ON_FAILURE=wait
    begin
    expect_restored deadline
}
test_pausing_between_steps_and_going_on() {
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    $SH "$R/runner.sh" ask pause
    until_journal 30 'wait	for=paused'
    sleep 1
    same 'wait' "$(tail -n 1 "$R/journal" | cut -f3)"
    $SH "$R/runner.sh" ask go-on
    same 'run-end outcome=done state=open' "$(settled)"
}
test_it_waits_for_its_start_time_and_can_be_stopped_before() {
    new_run $ID upgrade START_AT=$(($(date +%s) + 3600))
    begin
    until_journal 10 'wait	for=start-time'
    $SH "$R/runner.sh" ask stop
    same 'run-end outcome=stopped state=untouched' "$(settled 10)"
}
test_a_second_run_is_refused_while_one_is_alive() {
    new_run $ID upgrade START_AT=$(($(date +%s) + 3600))
    begin
    first=$R
    new_run 20260102T000000Z-bbbbbb upgrade
    set +e
    said=$($SH "$R/runner.sh" start </dev/null)
    code=$?
    set -e
    same "busy $ID 75" "$said $code"
    R=$first
    $SH "$R/runner.sh" ask stop
    settled 10
}
test_of_many_starts_at_once_exactly_one_wins() {
    starters=
    for n in 1 2 3 4 5 6; do
        new_run "2026010${n}T000000Z-aaaaa$n" upgrade START_AT=$(($(date +%s) + 3600))
        $SH "$R/runner.sh" start </dev/null >"$T/said.$n" 2>&1 &
        starters="$starters $!"
    done
    for starter in $starters; do wait "$starter" || true; done
    same 1 "$(cat "$T"/said.* | grep -c '^started')"
    same 5 "$(cat "$T"/said.* | grep -c '^busy')"
    R=$HOME_OF_STORE/runs/$(cat "$HOME_OF_STORE/lease/run")
    $SH "$R/runner.sh" ask stop
    settled 10
}
test_a_database_user_without_scratch_rights_is_no_obstacle_to_the_proof() {
    as_admin -e "REVOKE ALL ON \`shop\_scratch\_%\`.* FROM shop@localhost"
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    grep -q '^database: .*private database server.* the same as in the store$' "$HOME_OF_STORE/backups/20260101T000000Z/proof.txt"
}
test_a_running_consumer_and_cron_job_are_ended_before_the_store_closes() {
    (cd "$S" && php bin/magento queue:consumers:start some >/dev/null 2>&1) &
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    until_journal 60 'step-done	.*pause-cron'
    same '' "$(ps -A -o args= | grep -F 'queue:consumers:start some' | grep -v grep)"
    grep -q '^#storewright# .*cron:run' "$T/crontab"
    grep -q '^\* \* \* \* \* echo other' "$T/crontab"
    settled
    cmp "$T/crontab" "$T/crontab.before"
}
test_developer_mode_skips_compile_and_static_with_a_reason() {
    new_run $ID upgrade MODE=developer BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    same 'back-up-media compile static-content ' "$(awk -F '\t' '$3 == "step-skip" { printf "%s ", substr($5, 6) }' "$R/journal")"
}
test_a_store_that_cannot_be_asked_over_http_is_upgraded_by_the_flag() {
    new_run $ID upgrade BASE_URL= BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    grep -q 'opened	proof=flag' "$R/journal"
}

with_a_gift_wrap() {
    mkdir -p "$S/vendor/acme/module-gift-wrap/etc"
    echo '<schema><table name="acme_gift_wrap" resource="default"/><table name="never_made" resource="default"/></schema>' >"$S/vendor/acme/module-gift-wrap/etc/db_schema.xml"
    php -r '$f = "composer.json"; chdir($argv[1]); $j = json_decode(file_get_contents($f), true); $j["require"]["acme/module-gift-wrap"] = "2.1.0"; file_put_contents($f, json_encode($j, JSON_PRETTY_PRINT));' "$S"
    as_admin shop -e "CREATE TABLE acme_gift_wrap (id INT PRIMARY KEY) ENGINE=InnoDB; INSERT INTO acme_gift_wrap VALUES (1), (2)"
    mkdir -p "$HOME/composer-fault" && : >"$HOME/composer-fault/prune"
}
test_an_extension_is_taken_out_and_its_data_stays() {
    with_a_gift_wrap
    new_run $ID upgrade BACKUP_MEDIA=0 TAKE_OUT=acme/module-gift-wrap
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    [ ! -e "$S/vendor/acme/module-gift-wrap" ]
    same '' "$(php -r 'echo json_decode(file_get_contents($argv[1]), true)["require"]["acme/module-gift-wrap"] ?? "";' "$S/composer.json")"
    same 2 "$(as_admin shop -e 'SELECT COUNT(*) FROM acme_gift_wrap')"
    grep -q 'Kept with their rows though their extension was taken out: acme_gift_wrap' "$R/journal"
}
test_an_extension_that_another_brings_along_is_not_taken_out() {
    with_a_gift_wrap
    rm "$HOME/composer-fault/prune"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0 TAKE_OUT=acme/module-gift-wrap
    begin
    expect_untouched conflict
}
test_a_table_that_setup_upgrade_drops_of_what_was_taken_out_brings_everything_back() {
    with_a_gift_wrap
    mkdir -p "$S/var/fault" && : >"$S/var/fault/drops"
    snapshot >"$T/before"
    new_run $ID upgrade BACKUP_MEDIA=0 TAKE_OUT=acme/module-gift-wrap
    begin
    expect_restored schema
    same 2 "$(as_admin shop -e 'SELECT COUNT(*) FROM acme_gift_wrap')"
}
test_what_is_held_is_told_to_composer() {
    new_run $ID upgrade BACKUP_MEDIA=0 "HOLD=acme/module-x 2.1.0
acme/module-y 1.0.0"
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    grep -q 'composer update --no-progress --no-dev --with acme/module-x:2.1.0 --with acme/module-y:1.0.0' "$R/console.log"
}
test_visitors_never_miss_a_static_file_while_new_ones_are_made() {
    new_run $ID upgrade
    # Looked at just before and just after Magento makes them.
    echo 'in_store() { (cd "$STORE_ROOT" && case "$*" in *static-content:deploy*) cat pub/static/app.css >>"$RUN/seen"; "$@"; cat pub/static/app.css >>"$RUN/seen" ;; *) "$@" ;; esac); }' >>"$R/steps/static-content.sh"
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    same 'old-css old-css' "$(tr '\n' ' ' <"$R/seen" | sed 's/ $//')"
    same 2.4.7-p6 "$(cat "$S/pub/static/app.css")"
}
test_a_version_that_makes_static_files_nowhere_else_makes_them_anew_all_the_same() {
    mkdir -p "$S/lib/fault" && : >"$S/lib/fault/one-static-folder"
    new_run $ID upgrade
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    same 2.4.7-p6 "$(cat "$S/pub/static/app.css")"
}
