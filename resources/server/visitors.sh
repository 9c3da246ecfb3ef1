# shellcheck shell=sh
# What visitors got, second by second. From just before the first change of the store to the end of the run, a small process beside it
# asks for the home page four times a second, past every cache and as one and the same visitor, and writes down what came.
#
# visitors has a line for each span of time with one and the same answer, parted by blanks:
#   FROM-MS UNTIL-MS CODE WORD COUNT SLOWEST-MS
# WORD: ok (as before, or as it should be), maintenance (the store's own page for that), no-answer (CODE 000), else what was wrong with it,
# as probes have it. A span lasts until another answer was asked for; where nothing was asked, there is no line. FROM 0: the middle of
# a long list, added up (UNTIL is how long). visitors.now is the span that still lasts.

VISITORS_PACE=250
# On trial the store is open for days: whoever waits for a person does not ask it four times a second.
VISITORS_PACE_ON_TRIAL=5000
VISITORS_SECONDS=5
# Where visitors are asked to wait for the switch (hold.sh), so long.
VISITORS_SECONDS_HELD=30
# More changes than these come only from a store that goes up and down all the time.
VISITORS_LINES=1000
# Longer without a question, and nobody knows what visitors got.
VISITORS_GAP=15000

# ---------------------------------------------------------------- for the run's own process
visitors_pid=''
# Called before every step that changes something: a process that has died is replaced.
visitors_begin() {
    [ ! -e "$RUN/visitors.over" ] || return 0
    [ -z "$visitors_pid" ] || process_ended "$visitors_pid" || return 0
    set -- sh "$RUN/runner.sh" visitors $$
    # The store comes first, on a small server above all.
    ! have nice || set -- nice -n 10 "$@"
    ! have setsid || set -- setsid "$@"
    "$@" </dev/null >/dev/null 2>&1 &
    visitors_pid=$!
    # The first answer is that of a store that nobody has touched yet; but a store that takes its time must not hold up the run.
    visitors_looks=0
    while [ $visitors_looks -lt 5 ] && [ ! -e "$RUN/visitors.now" ] && ! process_ended $visitors_pid; do
        nap 0.2
        visitors_looks=$((visitors_looks + 1))
    done
}
# Its last act is to write down the span that lasts; the answer that it waits for just now may take as long as it gives one.
visitors_stop() {
    visitors_asker=$(cat "$RUN/visitors.process/pid" 2>/dev/null)
    if [ -n "$visitors_asker" ] && holder_alive "$RUN/visitors.process"; then
        kill "$visitors_asker" 2>/dev/null
        visitors_looks=0
        while [ $visitors_looks -lt $(((VISITORS_SECONDS + 1) * 10)) ] && ! process_ended "$visitors_asker"; do
            nap 0.1
            visitors_looks=$((visitors_looks + 1))
        done
        process_ended "$visitors_asker" || kill -9 "$visitors_asker" 2>/dev/null
    fi
    visitors_take_up
    rm -rf "$RUN/visitors.process" "$RUN/visitors.page" "$RUN/visitors.page.url" "$RUN/visitors.cookies" "$RUN/visitors.new" "$RUN/visitors.short"
}
# At the end of the run: one line of the journal says it all.
visitors_end() {
    [ -e "$RUN/visitors.process" ] || [ -e "$RUN/visitors" ] || [ -e "$RUN/visitors.why" ] || return 0
    visitors_stop
    if [ -s "$RUN/visitors" ]; then
        read -r visitors_ok visitors_maintenance visitors_other visitors_none visitors_closed visitors_wrong visitors_unasked visitors_more visitors_spans <<TOLD
$(visitors_summed "$(now_ms)")
TOLD
        journal visitors ok "$visitors_ok" maintenance "$visitors_maintenance" other "$visitors_other" none "$visitors_none" closed_ms "$visitors_closed" wrong_ms "$visitors_wrong" \
            unasked_ms "$visitors_unasked" more "$visitors_more" spans "$visitors_spans"
    elif [ -s "$RUN/visitors.why" ]; then
        journal visitors why "$(cat "$RUN/visitors.why")"
    fi
}
# visitors_summed NOW-MS: "OK MAINTENANCE OTHER NONE CLOSED-MS WRONG-MS UNASKED-MS MORE SPANS". Times in which nothing was asked are spans too.
visitors_summed() {
    awk -v now="$1" '
        function took(word, ms) {
            if (word == "not-asked") unasked += ms
            else if (word != "ok") { closed += ms; if (word != "maintenance") wrong += ms }
        }
        function told(until, answer) {
            if (from == "") return
            took(word, until > from ? until - from : 0)
            answer = sprintf("%s%.0f-%.0f %s %s", spans == "" ? "" : ";", from, until, code, word)
            if (!more && length(spans) + length(answer) <= 3900) spans = spans answer
            else more++
            from = ""
        }
        # A moment between two processes is no gap.
        function gap(at) {
            if (from == "" || at - last <= 2000) return
            told(last)
            from = last; code = "000"; word = "not-asked"; last = at
        }
        NF != 6 || ($1 $2 $5 $6) !~ /^[0-9]+$/ || length($1 $2) > 30 || $3 !~ /^[0-9][0-9][0-9]$/ || $4 !~ /^[a-z-]+$/ { next }
        { n[$4 == "ok" || $4 == "maintenance" ? $4 : $4 == "no-answer" ? "none" : "other"] += $4 == "not-asked" ? 0 : $5 }
        $1 == 0 { told(last); took($4, $2); more++; next }
        {
            gap($1)
            if (from != "" && (code != $3 || word != $4 || $1 < last)) told($1 < last ? last : $1)
            if (from == "") { from = $1; code = $3; word = $4 }
            last = $2 > $1 ? $2 : $1
        }
        END {
            gap(now)
            told(last)
            printf "%.0f %.0f %.0f %.0f %.0f %.0f %.0f %.0f %s\n", n["ok"], n["maintenance"], n["other"], n["none"], closed, wrong, unasked, more, spans
        }' "$RUN/visitors"
}
# What a process wrote down last before it was killed.
visitors_take_up() {
    [ ! -s "$RUN/visitors.now" ] || { { printf '\n' && cat "$RUN/visitors.now"; } >>"$RUN/visitors"; } 2>/dev/null || return 0
    rm -f "$RUN/visitors.now"
}

# ---------------------------------------------------------------- the process that asks
# Needs probes.sh and probe-web.sh.  ask_as_visitor RUNNER
ask_as_visitor() {
    visitors_runner=$1 visitors_runner_start=$(start_of "$1")
    # Days longer than any run: what nobody ends, ends by itself.
    visitors_until=$(($(now) + CLOSED_SECONDS + CONFIRM_SECONDS + 86400))
    # One that outlived its runner and waits for an answer must not write it between ours.
    if holder_alive "$RUN/visitors.process"; then kill -9 "$(cat "$RUN/visitors.process/pid")"; fi
    visitors_sign
    visitors_take_up
    rm -f "$RUN/visitors.page" "$RUN/probing/alone"
    have curl || { visitors_over no-curl; return 0; }
    visitors_choose || { visitors_over ''; return 0; }
    # One visitor with one session, instead of thousands that the store would remember.
    http_jar=$RUN/visitors.cookies
    printf '' >"$http_jar"
    # shellcheck disable=SC2317 # http_ask calls it
    seconds_left() { if [ -e "$KEPT/switching" ]; then echo "$VISITORS_SECONDS_HELD"; else echo "$VISITORS_SECONDS"; fi; }
    visitors_ending='' visitors_asked=0 span_from='' span_until='' span_answer='' span_count=0 span_slowest=0 visitors_written=0 visitors_unwritten=''
    visitors_lines=$(grep -c . "$RUN/visitors" 2>/dev/null)
    trap 'visitors_ending=yes' TERM
    while visitors_wanted; do
        asked_at=$(now_ms) http_mark=$asked_at
        if is_out_of_sight; then
            visitors_hold "$asked_at"
            visitors_rest 0
            continue
        fi
        flag_seen=no
        ! is_closed || flag_seen=yes
        visitors_judge "$(page_verdict "$visited" "$RUN/visitors.page")"
        answered_at=$(now_ms)
        if only_we_are_let_in; then visitors_hold "$answered_at"
        else visitors_note "$asked_at" "$answered_at" "$visitors_answer"; fi
        visitors_rest $((answered_at - asked_at))
    done
    visitors_hold "$(now_ms)"
    visitors_write_line "$span_until" && rm -f "$RUN/visitors.now"
    rm -rf "$RUN/visitors.process"
}
visitors_sign() {
    mkdir -p "$RUN/visitors.process"
    boot_id >"$RUN/visitors.process/boot"
    start_of $$ >"$RUN/visitors.process/start"
    echo $$ >"$RUN/visitors.process/pid.new" && mv -f "$RUN/visitors.process/pid.new" "$RUN/visitors.process/pid"
}
# There is nothing to ask here, or nothing to ask it with.
visitors_over() {
    [ -z "$1" ] || echo "$1" >"$RUN/visitors.why"
    printf '' >"$RUN/visitors.over"
    rm -rf "$RUN/visitors.process"
}
# The first page that worked before, which is the home page where that did; and how well it worked. Left in visited and visited_degree.
visitors_choose() {
    while IFS=$TAB read -r id must way visited more before ms; do
        [ "$must:$way" = 1:page ] && must_work "$before" || continue
        visited_degree=$degree
        [ "$visited_degree" -gt 0 ] || visited_degree=1
        return 0
    done <"$KEPT/probes" 2>/dev/null
    return 1
}
visitors_wanted() {
    [ -z "$visitors_ending" ] && ! process_ended "$visitors_runner" || return 1
    # Now and then: a number of a process that is used again, and the deadline.
    visitors_asked=$((visitors_asked + 1))
    [ $((visitors_asked % 20)) = 1 ] || return 0
    [ "$(start_of "$visitors_runner")" = "$visitors_runner_start" ] && [ "$(now)" -lt "$visitors_until" ]
}
# While a closed store is tried, our own addresses are let in: what we would see then is not what visitors get.
only_we_are_let_in() { is_closed && [ -s "$STORE_ROOT/$EXEMPT_FILE" ]; }
# Likewise, how long the home page takes is measured in a store that we ask nothing else.
is_out_of_sight() { only_we_are_let_in || [ -e "$RUN/probing/alone" ]; }
# "CODE WORD" into visitors_answer.
visitors_judge() {
    visitors_answer=$1
    case $1 in
    # Judged so while the flag was there. Where it was not, it may have come or gone while the page was on its way.
    '503 maintenance') ;;
    503*) if is_page_of_closed_store; then visitors_answer='503 maintenance'; else visitors_answer='503 unavailable'; fi ;;
    2??*)
        degree_of "$1"
        [ "$degree" -lt "$visited_degree" ] || visitors_answer="${1%% *} ok"
        ;;
    [0-9][0-9][0-9]' '*) ;;
    *) visitors_answer='000 no-answer' ;;
    esac
}
# As page_verdict has it, but the flag may have come or gone while the page was on its way.
is_page_of_closed_store() {
    ! is_closed || flag_seen=yes
    if first_line "$KEPT/closed-page"; then [ "$(print_of "$RUN/visitors.page")" != "$first_line" ] || return 0
    elif [ "$flag_seen" = yes ]; then return 0; fi
    [ "$flag_seen" = yes ] && says_maintenance "$RUN/visitors.page"
}

# visitors_note ASKED-MS ANSWERED-MS ANSWER
visitors_note() {
    visitors_close_gap "$1"
    if [ -n "$span_from" ] && [ "$3" = "$span_answer" ]; then
        span_count=$((span_count + 1)) span_until=$2
        [ $(($2 - $1)) -le "$span_slowest" ] || span_slowest=$(($2 - $1))
    else
        visitors_write_line "$1"
        span_from=$1 span_until=$2 span_answer=$3 span_count=1 span_slowest=$(($2 - $1)) visitors_written=0
    fi
    # Written down once a second: that much may be missing of a process that is killed.
    [ $((span_until / 1000)) != "$visitors_written" ] || return 0
    visitors_written=$((span_until / 1000))
    printf '%s %s %s %s %s\n' "$span_from" "$span_until" "$span_answer" "$span_count" "$span_slowest" >"$RUN/visitors.new" 2>/dev/null && mv -f "$RUN/visitors.new" "$RUN/visitors.now"
}
# Nothing could be asked, and visitors still get what they got.
visitors_hold() {
    visitors_close_gap "$1"
    [ -z "$span_from" ] || span_until=$1
}
# A server that slept, or whose clock was set.
visitors_close_gap() {
    [ -n "$span_from" ] || return 0
    [ "$1" -lt "$span_until" ] || [ $(($1 - span_until)) -gt $VISITORS_GAP ] || return 0
    visitors_write_line "$span_until"
    span_from=''
}
# visitors_write_line UNTIL-MS: the span is over. What cannot be written (a full disk) is written with the next.
visitors_write_line() {
    [ -n "$span_from" ] || return 0
    visitors_unwritten="$visitors_unwritten$span_from $1 $span_answer $span_count $span_slowest
"
    printf '%s' "$visitors_unwritten" >>"$RUN/visitors" 2>/dev/null || {
        visitors_unwritten="
$visitors_unwritten"
        return 1
    }
    visitors_unwritten=''
    visitors_lines=$((visitors_lines + 1))
    [ "$visitors_lines" -le $VISITORS_LINES ] || visitors_shorten
}
# The middle of a long list is added up by answer; its beginning and its end stay.
visitors_shorten() {
    awk -v keep=$((VISITORS_LINES / 3)) '
        NF != 6 { next }
        { line[++n] = $0 }
        function summed(answer, ms, count, slowest) { total[answer] += ms; counts[answer] += count; if (slowest > most[answer]) most[answer] = slowest }
        END {
            for (i = 1; i <= n; i++) {
                if (i <= keep) { print line[i]; split(line[i], f, " "); last = f[2]; continue }
                if (i > n - keep) { late = late line[i] "\n"; continue }
                split(line[i], f, " ")
                summed(f[3] " " f[4], f[1] == 0 ? f[2] : f[2] - f[1], f[5], f[6] + 0)
                if (f[1] == 0) { last = 0; continue }
                if (last && f[1] - last > 2000) summed("000 not-asked", f[1] - last, 0, 0)
                last = f[2]
            }
            for (answer in total) printf "0 %.0f %s %.0f %.0f\n", total[answer], answer, counts[answer], most[answer]
            printf "%s", late
        }' "$RUN/visitors" >"$RUN/visitors.short" 2>/dev/null && mv -f "$RUN/visitors.short" "$RUN/visitors"
    visitors_lines=$(grep -c . "$RUN/visitors")
}
# visitors_rest TOOK-MS: until the next question is due. A page that takes long is given as long a rest, so that never more than half
# of one processor works for us.
visitors_rest() {
    if visitors_on_trial; then
        rested=0
        # By the second: going back, the store closes.
        while [ $rested -lt $((VISITORS_PACE_ON_TRIAL / 1000)) ] && visitors_on_trial && visitors_wanted; do
            nap 1
            rested=$((rested + 1))
        done
        return 0
    fi
    rest=$((VISITORS_PACE - $1))
    [ "$rest" -ge "$1" ] || rest=$1
    [ "$rest" -le 2000 ] || rest=2000
    [ "$rest" -ge 10 ] || rest=10
    rest=$((10000 + rest))
    rest=${rest#1}
    nap "${rest%???}.${rest#?}"
}
visitors_on_trial() { [ -s "$KEPT/trial-until" ] && [ ! -e "$KEPT/going-back" ]; }
