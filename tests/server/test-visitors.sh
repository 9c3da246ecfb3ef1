# shellcheck shell=bash
# What visitors got, second by second, as the run measures it; held against what the web server says it gave.

ID=20260101T000000Z-aaaaaa
# A process that asks, beside one that stands for the run.
begin_asking() {
    new_run $ID upgrade
    printf 'home\t1\tpage\thttp://127.0.0.1:%s/\t-\t200 ok\t10\n' "$(cat "$PORT_FILE")" >"$R/kept/probes"
    # The store itself notes what it gives.
    sed -i 's#^//BODY#&\nregister_shutdown_function(function () { file_put_contents("'"$T"'/served", http_response_code() . sprintf(" %d\\n", microtime(true) * 1000), FILE_APPEND); });#' "$S/pub/index.php"
    : >"$T/served"
    ask_beside
}
ask_beside() {
    sleep 1000 &
    runner=$!
    asking_since=$(now_ms)
    $SH "$R/runner.sh" visitors $runner </dev/null &
    asking=$!
}
leave_runner() { kill -9 $runner && wait $asking; }
# The sums and spans as the run's end tells them: stands for the run's own process.
told_at_the_end() {
    # shellcheck disable=SC2016
    printf '%s\n' 'RUN=$1' '. "$RUN/lib.sh"; . "$RUN/journal.sh"; . "$RUN/lease.sh"; . "$RUN/visitors.sh"' 'KEPT=$RUN/kept' 'visitors_end' >"$T/snippet.sh"
    $SH "$T/snippet.sh" "$R"
    same 1 "$(cut -f3 "$R/journal" | grep -cx visitors)"
}
said() { tail -n 1 "$R/journal" | tr '\t' '\n' | sed -n "s/^$1=//p"; }
# The answers in order: "200 ok,503 maintenance".
answers() { said spans | tr ';' '\n' | sed 's/^[0-9]*-[0-9]* //' | paste -sd,; }
# The sums must be those of the spans, and the spans leave nothing out between the first and the last.
sums_are_those_of_the_spans() {
    said spans | tr ';' '\n' | awk -v closed="$(said closed_ms)" -v wrong="$(said wrong_ms)" -v unasked="$(said unasked_ms)" '
        { split($1, t, "-"); ms = t[2] - t[1]; if (last != "" && t[1] != last) bad = "a hole before " $0; last = t[2]
          if ($3 == "not-asked") u += ms; else if ($3 != "ok") { c += ms; if ($3 != "maintenance") w += ms } }
        END { if (c + 0 != closed || w + 0 != wrong || u + 0 != unasked) bad = bad " sums: " c " " w " " u; if (bad) { print bad; exit 1 } }'
}
now_ms() { echo $((${EPOCHREALTIME/[.,]/} / 1000)); }
# No question is on its way while it is held; so what ends meanwhile ends between two answers.
hold_asking() {
    kill -STOP $asking
    while ps -o stat= --ppid $asking | grep -qv '^Z'; do pause 0.05; done
}
served() { grep -c "^$1 " "$T/served" || :; }
left_in_run() { find "$R" -maxdepth 1 -name 'visitors*' ! -name '*.sh' -printf '%f '; }
between() { [ "$1" -le "$2" ] && [ "$2" -le "$3" ] || { echo "$2 is not between $1 and $3"; tail -n 1 "$R/journal"; return 1; }; }

# until_asked WORD TIMES: as often has the process that asks now got the answer that lasts.
until_asked() {
    local limit=$((SECONDS + 10 * PATIENCE)) from until code word count more
    until [ -f "$R/visitors.now" ] && read -r from until code word count more <"$R/visitors.now" && [ "$from" -ge $asking_since ] && [ "$word" = "$1" ] && [ "$count" -ge "$2" ]; do
        [ $SECONDS -lt $limit ] || { echo "not got $2 times: $1"; cat "$R/visitors" "$R/visitors.now"; return 1; }
        pause 0.05
    done
}
# A span begins after the last answer of the one before was given, and before its own first was; so each moment is held against the store's own
# notes, on a machine however slow.
spans_begin_when_the_store_says_so() {
    said spans | tr ';' '\n' >"$T/spans"
    awk 'NR == FNR { from[NR] = $1 + 0; code[NR] = $2; n = NR; next }
        { while (at < n && (at == 0 || $1 != code[at])) at++
          if ($1 != code[at]) { print "given and not told: " $0; bad = 1 }
          if (!(at in first)) first[at] = $2
          last[at] = $2 }
        END { for (i = 2; i <= n; i++) {
                if (i in first && from[i] > first[i]) { print "too late: span " i " at " from[i] ", given at " first[i]; bad = 1 }
                if (i - 1 in last && code[i] != "000" && from[i] < last[i - 1]) { print "too early: span " i " at " from[i] ", before it given at " last[i - 1]; bad = 1 } }
              exit bad }' "$T/spans" "$T/served"
}

test_what_visitors_got_is_counted_and_timed_as_the_server_gave_it() {
    begin_asking
    until_asked ok 3
    : >"$S/var/.maintenance.flag"
    until_asked maintenance 3
    rm "$S/var/.maintenance.flag"
    mkdir -p "$S/var/fault" && : >"$S/var/fault/broken-2.4.6-p1"
    until_asked other 3
    rm "$S/var/fault/broken-2.4.6-p1"
    until_asked ok 3
    hold_asking
    kill "$(cat "$T/web.pid")"
    kill -CONT $asking
    until_asked no-answer 3
    php -S "127.0.0.1:$(cat "$PORT_FILE")" "$T/router.php" >>"$T/web.log" 2>&1 &
    echo $! >"$T/web.pid"
    until_asked ok 3
    told_at_the_end
    wait $asking
    kill $runner
    same '200 ok,503 maintenance,500 other,200 ok,000 no-answer,200 ok' "$(answers)"
    sums_are_those_of_the_spans
    spans_begin_when_the_store_says_so
    same "$(served 200)" "$(said ok)"
    same "$(served 503)" "$(said maintenance)"
    same "$(served 500)" "$(said other)"
    between 3 "$(said none)" 1000
    same 0 "$(said unasked_ms)"
    # Nothing is left but the list.
    same 'visitors ' "$(left_in_run)"
}
test_of_a_store_that_does_not_change_there_is_one_line() {
    begin_asking
    until_asked ok 5
    told_at_the_end
    same 1 "$(grep -c . "$R/visitors")"
    same '200 ok' "$(answers)"
    same 0 "$(said closed_ms)"
    same "$(served 200)" "$(said ok)"
    kill $runner
    wait $asking
}
test_the_process_that_asks_ends_with_its_run_and_the_next_one_goes_on_in_the_same_list() {
    begin_asking
    until_asked ok 3
    leave_runner
    asked=$(served 200)
    # Killed itself: what it had written down is taken up.
    ask_beside
    closed=$(now_ms)
    : >"$S/var/.maintenance.flag"
    until_asked maintenance 3
    kill -9 $asking
    wait $asking || true
    kill $runner
    pause 2.5
    [ -s "$R/visitors.now" ] && [ -e "$R/visitors.process/pid" ]
    ask_beside
    until_asked maintenance 2
    again=$(now_ms)
    told_at_the_end
    wait $asking
    kill $runner
    same '200 ok,503 maintenance,000 not-asked,503 maintenance' "$(answers)"
    sums_are_those_of_the_spans
    same "$asked" "$(said ok)"
    # What was asked in the last second of the one that was killed is missing.
    between $(($(served 503) - 6)) "$(said maintenance)" "$(served 503)"
    between 2001 "$(said unasked_ms)" $((again - closed))
}
test_while_only_our_own_addresses_are_let_in_visitors_still_get_the_maintenance_page() {
    closed=$(now_ms)
    : >"$S/var/.maintenance.flag"
    begin_asking
    until_asked maintenance 1
    pause 1.5
    echo 127.0.0.1,::1 >"$S/var/.maintenance.ip"
    pause 1.5
    rm "$S/var/.maintenance.ip"
    pause 1
    told_at_the_end
    kill $runner
    wait $asking
    same '503 maintenance' "$(answers)"
    between 3500 "$(said closed_ms)" $(($(now_ms) - closed))
}
test_a_503_that_is_not_our_page_is_not_called_maintenance() {
    sed -i 's,^$root = ,http_response_code(503); echo "Too many visitors"; exit;\n&,' "$S/pub/index.php"
    begin_asking
    until_asked unavailable 1
    told_at_the_end
    kill $runner
    wait $asking
    same '503 unavailable' "$(answers)"
    same "0 $(served 503)" "$(said maintenance) $(said other)"
}
test_on_trial_it_asks_every_five_seconds_until_it_goes_back() {
    begin_asking
    echo 9999999999 >"$R/kept/trial-until"
    until_asked ok 1
    pause 3.5
    between 1 "$(served 200)" 2
    echo restored >"$R/kept/going-back"
    until_asked ok 5
    between 5 "$(served 200)" 20
    told_at_the_end
    kill $runner
    wait $asking
}
test_thousands_of_visits_are_one_visitor() {
    sed -i 's#^$root = #if (!isset($_COOKIE["PHPSESSID"])) { setcookie("PHPSESSID", "a"); file_put_contents(dirname(__DIR__) . "/var/sessions", "x", FILE_APPEND); }\n&#' "$S/pub/index.php"
    begin_asking
    until_asked ok 3
    told_at_the_end
    kill $runner
    wait $asking
    same x "$(cat "$S/var/sessions")"
}
test_a_storefront_that_nobody_could_ask_before_is_not_asked() {
    begin_asking
    leave_runner || true
    printf 'home\t1\tpage\thttp://127.0.0.1:1/\t-\t000 no-answer\t10\n' >"$R/kept/probes"
    rm -f "$R/visitors"*[!h]
    ask_beside
    wait $asking
    kill $runner
    [ ! -e "$R/visitors" ] && [ -e "$R/visitors.over" ]
    # shellcheck disable=SC2016
    printf '%s\n' 'RUN=$1' '. "$RUN/lib.sh"; . "$RUN/journal.sh"; . "$RUN/lease.sh"; . "$RUN/visitors.sh"' 'visitors_end' >"$T/snippet.sh"
    $SH "$T/snippet.sh" "$R"
    [ ! -e "$R/journal" ]
}
test_without_curl_nothing_is_measured_and_that_is_said() {
    new_run $ID upgrade
    printf 'home\t1\tpage\thttp://127.0.0.1/\t-\t200 ok\t10\n' >"$R/kept/probes"
    sed -i 's/^have() {/& [ "$1" != curl ] || return 1;/' "$R/lib.sh"
    ask_beside
    wait $asking
    kill $runner
    told_at_the_end
    same no-curl "$(said why)"
    same '' "$(said ok)"
}
test_a_store_that_goes_up_and_down_for_a_week_fills_no_disk() {
    new_run $ID upgrade
    # shellcheck disable=SC2016
    printf '%s\n' 'RUN=$1' '. "$RUN/lib.sh"; . "$RUN/journal.sh"; . "$RUN/lease.sh"; . "$RUN/visitors.sh"' 'KEPT=$RUN/kept VISITORS_LINES=60' \
        "span_from='' span_until='' span_answer='' span_count=0 span_slowest=0 visitors_written=0 visitors_unwritten='' visitors_lines=0" \
        'at=1700000000000 turn=0' \
        'while [ $turn -lt 300 ]; do turn=$((turn + 1)); visitors_note $at $((at + 20)) "200 ok"; visitors_note $((at + 1000)) $((at + 1070)) "500 other"; at=$((at + 3000)); done' \
        'visitors_write_line $at; grep -c . "$RUN/visitors"; rm -f "$RUN/visitors.now"; visitors_summed $at' >"$T/snippet.sh"
    $SH "$T/snippet.sh" "$R" >"$T/summed"
    between 1 "$(head -n 1 "$T/summed")" 70
    # 300 of each answer; a second well, two seconds not.
    same '300 0 300 0 600000 600000 0' "$(tail -n 1 "$T/summed" | cut -d' ' -f1-7)"
    between 100 "$(tail -n 1 "$T/summed" | wc -c)" 4300
}
test_what_cannot_be_written_is_written_when_there_is_room_again() {
    new_run $ID upgrade
    mkdir "$R/visitors"
    # shellcheck disable=SC2016
    printf '%s\n' 'RUN=$1' '. "$RUN/lib.sh"; . "$RUN/journal.sh"; . "$RUN/lease.sh"; . "$RUN/visitors.sh"' 'KEPT=$RUN/kept' \
        "span_from='' span_until='' span_answer='' span_count=0 span_slowest=0 visitors_written=0 visitors_unwritten='' visitors_lines=0" \
        'visitors_note 1000 1010 "200 ok"; visitors_note 2000 2010 "500 other"; visitors_note 3000 3010 "200 ok"; rmdir "$RUN/visitors"; visitors_write_line 4000; rm -f "$RUN/visitors.now"; visitors_summed 4000' >"$T/snippet.sh"
    same '2 0 1 0 1000 1000 0 0 1000-2000 200 ok;2000-3000 500 other;3000-4000 200 ok' "$($SH "$T/snippet.sh" "$R")"
}
test_lines_that_are_none_are_passed_over() {
    new_run $ID upgrade
    printf '%s\n' '1000 2000 200 ok 4 10' 'nonsense' '9' '2000 x 500 other 1 1' '2000 3000 503 maintenance 4 10 7' '2000 3000 503 maintenance 4 10' '3000 3' >"$R/visitors"
    printf '3000 3500 200 ok 2 10\n' >"$R/visitors.now"
    # shellcheck disable=SC2016
    printf '%s\n' 'RUN=$1' '. "$RUN/lib.sh"; . "$RUN/journal.sh"; . "$RUN/lease.sh"; . "$RUN/visitors.sh"' 'visitors_take_up; visitors_summed 3500' >"$T/snippet.sh"
    same '6 4 0 0 1000 0 0 0 1000-2000 200 ok;2000-3000 503 maintenance;3000-3500 200 ok' "$($SH "$T/snippet.sh" "$R")"
}
test_an_upgrade_tells_what_visitors_got_right_before_its_last_line() {
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    same visitors "$(tail -n 2 "$R/journal" | head -n 1 | cut -f3)"
    same 1 "$(cut -f3 "$R/journal" | grep -cx visitors)"
    sed -i '$d' "$R/journal"
    same '200 ok,503 maintenance,200 ok' "$(answers)"
    sums_are_those_of_the_spans
    same '0 0 0 0' "$(said other) $(said none) $(said wrong_ms) $(said unasked_ms)"
    # As long as the run itself says that the store was closed, to about a second.
    closed=$(awk -F '\t' '$3 == "closed" { c = $2 } $3 == "opened" { print $2 - c }' "$R/journal")
    between $((closed - 2500)) "$(said closed_ms)" $((closed + 3500))
    [ ! -e "$R/visitors.process" ]
}
test_a_backup_does_not_ask_what_visitors_get() {
    new_run $ID backup BACKUP_MEDIA=0
    begin
    settled >"$T/said"
    same '' "$(left_in_run)"
    same 0 "$(cut -f3 "$R/journal" | grep -cx visitors)"
}
test_a_run_that_was_killed_and_taken_up_tells_of_both_and_of_the_time_between() {
    new_run $ID upgrade BACKUP_MEDIA=0
    begin
    until_journal 90 'step-start	.*name=setup-upgrade'
    kill -9 "$(cat "$HOME_OF_STORE/lease/pid")"
    pause 8
    # Nobody asks for a run that is gone.
    [ ! -e "$R/visitors.process" ]
    same "started $ID" "$($SH "$R/runner.sh" recover)"
    same 'run-end outcome=restored state=back' "$(settled)"
    same 1 "$(cut -f3 "$R/journal" | grep -cx visitors)"
    sed -i '$d' "$R/journal"
    same '200 ok,503 maintenance,000 not-asked,503 maintenance,200 ok' "$(answers)"
    sums_are_those_of_the_spans
    between 5000 "$(said unasked_ms)" 20000
}
