# shellcheck shell=bash
# Where the new version leaves the database as it is, the store is not closed: visitors wait a few seconds for their page while the code is switched.

# A visitor who never sleeps: what he got, in turn, in seen; how long he waited each time, in milliseconds, in waits.
visitor_comes() {
    (
        while [ -e "$T/visiting" ]; do
            asked=$(date +%s%3N)
            curl -s -o "$T/visited" -w '%{http_code} ' --max-time 40 "http://127.0.0.1:$(cat "$PORT_FILE")/?$asked" && grep -o 'Luma [^ ]*\|Unavailable\|Fatal\|There has been\|Please upgrade' "$T/visited" | head -n 1
            echo "$(($(date +%s%3N) - asked))" >>"$T/waits"
            pause 0.1
        done
    ) >"$T/answers" 2>/dev/null &
    visitor=$!
}
visitor_goes() {
    rm -f "$T/visiting"
    wait "$visitor"
    uniq "$T/answers" | tr '\n' ',' >"$T/seen"
}
# workers_up [WORDS FOR PHP]: a web server with some workers, as every real one has: whoever waits holds one of them.
workers_up() {
    one_worker=$(cat "$PORT_FILE")
    port=$((one_worker + 20000))
    while :; do
        PHP_CLI_SERVER_WORKERS=5 setsid php "$@" -S "127.0.0.1:$port" "$T/router.php" >"$T/workers.log" 2>&1 &
        workers=$!
        sleep 0.3
        kill -0 $workers 2>/dev/null && break
        port=$((port + 1))
    done
    echo $port >"$PORT_FILE"
    trap 'kill -9 -$workers; echo $one_worker >"$PORT_FILE"' EXIT
}
# Both versions work with this database, as with most security patches.
both_know_it() {
    known_already
    sed -i 's/if (\$have !== \$code)/if ($have === "none")/' "$S/pub/index.php"
}
# visited_until_its_end END
visited_until_its_end() {
    : >"$T/visiting"
    : >"$T/waits"
    begin
    until_journal 90 'step-start	.*name=pause-cron'
    visitor_comes
    same "$1" "$(settled)" || { visitor_goes; grep -v probe "$R/journal" | cut -c1-300 | tail -n 30; grep -A20 "== 14" "$R/console.log"; return 1; }
    visitor_goes
}
switched_under_the_eyes_of_a_visitor() {
    both_know_it
    maintenance_page_needs_vendor
    staged
    vendor_is_away_for_two_seconds
    visited_until_its_end 'run-end outcome=done state=open'
    same '200 Luma 2.4.6-p1,200 Luma 2.4.7-p6,' "$(cat "$T/seen")"
    grep -q 'step-done	.*name=switch-open' "$R/journal" || { grep 'name=switch-open' "$R/journal"; return 1; }
}
test_where_the_database_stays_the_store_is_not_closed() {
    workers_up
    switched_under_the_eyes_of_a_visitor
    same 'close-store refresh-backup composer-update put-in-built setup-upgrade restore-caches flush-cache check-storefront open-store ' "$(grep -oE '	step-skip	n=[0-9]+	name=[a-z-]+	text=The new version was put in while' "$R/journal" | sed 's/.*name=//; s/	.*//' | tr '\n' ' ')"
    ! grep -q '	closed	' "$R/journal"
    grep -q '	visitors	.*	closed_ms=0	wrong_ms=0' "$R/journal" || { grep '	visitors	' "$R/journal"; return 1; }
    [ "$(sort -n "$T/waits" | tail -n 1)" -ge 2000 ]
    same '<?php // front controller of 2.4.7-p6' "$(head -n 1 "$S/pub/index.php")"
    same "$(cat "$T/alike")" "$(stat -c '%a %Y %s %i' "$S/pub/get.php")"
    nobody_waits_any_more
    backup_is_right
}
nobody_waits_any_more() { same '' "$(find "$S" -name '*storewright*')" && ! grep -rq 'storewright: a stand-in' "$S/pub" "$S/index.php" 2>/dev/null; }
closed_for_the_switch() { grep -q "step-skip	.*name=switch-open	text=Your store is closed for the switch, because .*$1" "$R/journal" && grep -q '	closed	' "$R/journal" || { grep 'name=switch-open' "$R/journal"; return 1; }; }
# The web server goes on starting what it has compiled until two seconds are over, as PHP does if nobody has said otherwise.
test_the_store_stays_open_though_the_web_server_keeps_compiled_code_for_two_seconds() {
    workers_up -d zend_extension=opcache -d opcache.enable=1 -d opcache.revalidate_freq=2
    switched_under_the_eyes_of_a_visitor
    nobody_waits_any_more
}
test_a_web_server_that_never_looks_at_its_files_has_the_store_closed_for_the_switch() {
    workers_up -d zend_extension=opcache -d opcache.enable=1 -d opcache.validate_timestamps=0
    both_know_it
    staged && begin
    same 'run-end outcome=done state=open' "$(settled)"
    closed_for_the_switch 'visitors cannot be asked to wait: the web server does not start them'
    page | grep -q '^200 .*Luma 2.4.7-p6'
    nobody_waits_any_more
}
test_a_request_that_takes_longer_than_anybody_would_wait_has_the_store_closed_for_the_switch() {
    workers_up
    both_know_it
    staged
    sed -i 's/^DRAIN_SECONDS=.*/DRAIN_SECONDS=2/' "$R/hold.sh"
    # A checkout that waits for a bank, with its connection to the database.
    sed -i 's#^echo "<html>#if (isset($_GET["bank"])) { $p = new PDO("mysql:unix_socket={$c["unix_socket"]};dbname={$c["dbname"]}", $c["username"], $c["password"]); sleep(8); }\n&#' "$S/pub/index.php"
    begin
    until_journal 90 'step-start	.*name=switch-open'
    curl -s -o "$T/bank" "http://127.0.0.1:$(cat "$PORT_FILE")/?bank=1" &
    paying=$!
    same 'run-end outcome=done state=open' "$(settled)"
    wait $paying
    grep -q 'Luma 2.4.6-p1' "$T/bank"
    closed_for_the_switch 'a request was still being answered'
    nobody_waits_any_more
}
test_a_version_that_does_not_work_is_seen_by_nobody_and_the_old_one_comes_back() {
    workers_up
    both_know_it
    mkdir -p "$S/var/fault" && : >"$S/var/fault/broken-2.4.7-p6"
    snapshot >"$T/before"
    staged
    visited_until_its_end 'run-end outcome=restored state=back'
    # Closed while the old one is put back (and asked from here, by the address that this visitor has, too).
    grep -Eqx '200 Luma 2.4.6-p1,(503 Unavailable,200 Luma 2.4.6-p1,)+' "$T/seen" || { cat "$T/seen"; return 1; }
    grep -q 'step-failed	.*name=switch-open	.*code=storefront	text=Before any visitor saw it, this did not work as before: ' "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    nobody_waits_any_more
}
test_killed_while_visitors_wait_the_old_version_comes_back() {
    workers_up
    both_know_it
    snapshot >"$T/before"
    staged
    echo 'put_built_in() { : >"$RUN/killed"; kill -9 "$(cat "$LEASE/pid")"; kill -9 -$$; }' >>"$R/switch.sh"
    begin
    until_killed
    grep -q 'storewright: a stand-in' "$S/pub/index.php"
    # Whoever comes now waits, and is told then that the store is closed.
    page | grep -q '^503 .*Service Temporarily Unavailable'
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=restored state=back' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    nobody_waits_any_more
}
# Before anybody waits; when the new version is about to be asked; when visitors are about to go on.
test_killed_at_other_moments_of_the_switch_the_old_version_comes_back_too() {
    local moment
    workers_up
    both_know_it
    snapshot >"$T/before"
    for moment in await_hold try_new_version end_hold; do
        staged
        # Only the first time: going back calls one of them as well.
        cat >>"$R/hold.sh" <<END
eval "whole_\$(sed -n '/^$moment() {/,/^}/p' "\$RUN/hold.sh")"
$moment() { [ -e "\$RUN/killed" ] || { : >"\$RUN/killed"; kill -9 "\$(cat "\$LEASE/pid")"; kill -9 -\$\$; }; whole_$moment; }
END
        begin
        until_killed
        same "started $ID" "$($SH "$R/runner.sh" recover)"
        same 'run-end outcome=restored state=back' "$(settled)" || { echo "$moment"; return 1; }
        snapshot >"$T/after"
        same_snapshot "$T/before" "$T/after"
        nobody_waits_any_more
        rm -rf "$R"
    done
}
test_killed_after_the_switch_the_run_goes_on_from_there() {
    workers_up
    both_know_it
    staged
    sed -i 's/^step_run() {/&\n    [ -e "$RUN\/killed" ] || { : >"$RUN\/killed"; kill -9 "$(cat "$LEASE\/pid")"; kill -9 -$$; }/' "$R/steps/resume-cron.sh"
    begin
    until_killed
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=done state=open' "$(settled)"
    ! grep -q '	closed	' "$R/journal"
    cmp "$T/crontab" "$T/crontab.before"
    page | grep -q '^200 .*Luma 2.4.7-p6'
}
test_what_turns_out_badly_after_a_switch_while_open_goes_back_with_every_order() {
    workers_up
    both_know_it
    page >"$T/before"
    find "$S/generated" "$S/vendor" "$S/pub" "$S/app" "$S/lib" -type f -exec sha256sum {} + | LC_ALL=C sort >"$T/files"
    staged
    cat >>"$R/steps/confirm-storefront.sh" <<'FAILS'
step_run() { echo "INSERT INTO sales_order (grand_total, note) VALUES (1, 'just bought');" | sql -D "$(database_name)" && fail storefront 'It does not work.'; }
FAILS
    begin
    same 'run-end outcome=restored state=back' "$(settled)" || { grep -v probe "$R/journal" | cut -c1-300 | tail -n 12; grep -A9 undo "$R/console.log" | head -n 30; return 1; }
    grep -q 'step-done	.*name=switch-open' "$R/journal"
    same "$(cat "$T/before")" "$(page)"
    find "$S/generated" "$S/vendor" "$S/pub" "$S/app" "$S/lib" -type f -exec sha256sum {} + | LC_ALL=C sort | cmp "$T/files" -
    same 1 "$(as_admin shop -e "SELECT COUNT(*) FROM sales_order WHERE note = 'just bought'")"
    cmp "$T/crontab" "$T/crontab.before"
    nobody_waits_any_more
}
# As where every worker is taken by visitors already: then the store is closed for as long as our own address looks at it.
test_where_the_new_version_cannot_be_asked_in_time_the_store_is_closed_while_it_is() {
    workers_up
    both_know_it
    staged
    echo 'ask_first() { :; }' >>"$R/hold.sh"
    visited_until_its_end 'run-end outcome=done state=open'
    grep -Eqx '200 Luma 2.4.6-p1,(503 Unavailable,200 Luma 2.4.7-p6,)+' "$T/seen" || { cat "$T/seen"; return 1; }
    grep -q 'evidence	.*name=switch-open	.*so the store was closed until it had been' "$R/journal" && ! grep -q 'waited .* seconds at most' "$R/journal"
    grep -q '	closed	proof=flag' "$R/journal" && grep -q '	opened	' "$R/journal"
    nobody_waits_any_more
}
# More visitors than the web server answers at once: ours are in line before them all the same.
test_a_store_with_more_visitors_than_workers_stays_open_too() {
    local fleet=() one
    workers_up
    both_know_it
    maintenance_page_needs_vendor
    staged
    begin
    until_journal 90 'step-start	.*name=set-permissions'
    : >"$T/visiting"
    for one in 1 2 3 4 5 6 7 8 9; do
        while [ -e "$T/visiting" ]; do
            curl -s -o "$T/visited-$one" -w '%{http_code} ' --max-time 40 "http://127.0.0.1:$(cat "$PORT_FILE")/?$one" && grep -o 'Luma [^ ]*\|Unavailable\|Fatal\|There has been' "$T/visited-$one" | head -n 1
            pause 0.2
        done >"$T/answers-$one" 2>/dev/null &
        fleet+=($!)
    done
    until_journal 90 'step-(done|skip)	.*name=confirm-storefront' || { rm -f "$T/visiting"; return 1; }
    rm -f "$T/visiting"
    wait "${fleet[@]}"
    same 'run-end outcome=done state=open' "$(settled)"
    same '200 Luma 2.4.6-p1,200 Luma 2.4.7-p6,' "$(cat "$T"/answers-* | LC_ALL=C sort -u | tr '\n' ',')"
    grep -q 'step-done	.*name=switch-open' "$R/journal" || { grep 'name=switch-open' "$R/journal"; return 1; }
    ! grep -q '	closed	' "$R/journal"
    nobody_waits_any_more
}
# As in a container that has another var/ than the one that we see.
test_a_web_server_that_does_not_see_what_comes_into_var_has_the_store_closed_for_the_switch() {
    workers_up -d open_basedir="$S/pub:$S/vendor:$S/app:$T/router.php"
    both_know_it
    staged && begin
    settled
    grep -q 'step-skip	.*name=switch-open	text=.*cannot see what comes and goes in var/' "$R/journal" || { grep 'name=switch-open' "$R/journal"; return 1; }
    nobody_waits_any_more
}
# The code cache has looked at the stand-in just before the switch, and still gives it to who comes just after.
test_a_stand_in_that_is_gone_but_still_compiled_gives_what_has_taken_its_place() {
    workers_up -d zend_extension=opcache -d opcache.enable=1 -d opcache.revalidate_freq=60
    in_shell '
        . "$2/stand-ins.sh"
        . "$2/hold.sh"
        hold_hash=$(echo word | sha256sum | cut -c1-64)
        mkdir -p "$BESIDE/old/pub" && ln "$STORE_ROOT/pub/index.php" "$BESIDE/old/pub/index.php" && put_aside_old && put_stand_ins_for "$BESIDE/old" holding'
    # (What is younger than two seconds is not kept.)
    touch -d 2024-05-05 "$S/pub/index.php"
    page | grep -q '^200 .*Luma 2.4.6-p1'
    page | grep -q '^200 .*Luma 2.4.6-p1'
    mv "$T/run/beside/old/pub/index.php" "$S/pub/index.php"
    rm -f "$S"/pub/storewright-*
    page >"$T/after"
    grep -q '^200 .*Luma 2.4.6-p1' "$T/after" || { cut -c1-200 "$T/after"; return 1; }
}
