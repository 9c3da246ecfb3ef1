# shellcheck shell=bash disable=SC1010,SC2001,SC2009,SC2034,SC2154
# One verdict a case. problem TEXT says what is wrong with it; a case without problems has passed.

problems=()
problem() { problems+=("$*"); }

# What the client said, and what the run has left: before its file system goes.
hold_evidence() {
    [ -n "${keep:-}" ] && [ ${#problems[@]} != 0 ] || return 0
    { cat "$work/err"; cat "$own"/runs/*/journal "$own"/runs/*/console.log; echo '-- store:'; store_says 60; } >"$work/evidence" 2>/dev/null
}
# store_says LINES: what went wrong in the store itself, by its own log and its web server's.
store_says() { { cat "$root/var/log/exception.log"; grep -vE ' (Accepted|Closing)$|\]: (GET|POST|DELETE|HEAD) | Development Server | speculative preconnection$' "$state_dir/log/web"; } 2>/dev/null | cut -c1-300 | tail -n "$1"; }

# verdict NAME DETAIL: the line of a case, written at once, for others write beside us.
verdict() {
    local text judged=passed left
    # Nothing secret stays with the client, in what it keeps, or in what it said.
    left=$("$top/tests/canaries/search" "$work/client" "$work/err" "$work/out") || problem "secrets are left with the client: ${left:-could not be looked for}"
    [ ${#problems[@]} = 0 ] || judged=failed
    case $judged in passed) text=PASS ;; *) text=FAIL ;; esac
    printf -v text '%s  %-64s %s' "$text" "$1" "$2"
    if [ $judged = failed ]; then
        printf -v text '%s' "$text" "${problems[@]/#/$'\n      '}"
        if [ -n "${keep:-}" ]; then
            mkdir -p "$keep"
            [ -s "$work/evidence" ] || hold_evidence
            cat "$work/evidence" >"$keep/${1//[^a-z0-9]/-}"
        fi
        left=$(store_says 3 | sed 's/^/      store: /')
        text+=${left:+$'\n'$left}
    fi
    rm -f "$work/evidence"
    printf '%s\n' "$text"
    printf '%s %s %s\n' "$piece_kind" $judged "${2%% *}" >>"$shared/tally.$piece_number"
    problems=()
}

# How the newest run stands, by its own journal: "OUTCOME STATE", or "unfinished".
run_folder() { find "$own/runs" -mindepth 1 -maxdepth 1 -type d 2>/dev/null | LC_ALL=C sort | tail -n 1; }
how_it_ended() {
    local last
    last=$(tail -n 1 "$(run_folder)/journal" 2>/dev/null)
    case $last in
    *$'\trun-end\t'*) sed 's/.*outcome=\([a-z]*\).*state=\([a-z-]*\).*/\1 \2/' <<<"$last" ;;
    *) echo unfinished ;;
    esac
}

# What a store is when its run was done, and when it was not.
when_done=upgraded when_undone=as-before
# ended_as OUTCOME…: the run's end is one of these (done restored stopped untouched person), and the store is what that means.
ended_as() {
    local ended wanted
    ended=$(how_it_ended)
    # A run that could not even be started leaves nothing.
    [ -n "$(run_folder)" ] || ended='failed untouched'
    case $ended in
    'done open' | 'done untouched') outcome=done ;;
    'restored back') outcome=restored ;;
    'stopped '*) outcome=stopped ;;
    'failed untouched') outcome=untouched ;;
    'failed needs-person') outcome=person ;;
    *) outcome="$ended" ;;
    esac
    for wanted; do [ "$wanted" != "$outcome" ] || break; done
    [ "$wanted" = "$outcome" ] || problem "the run ended as '$ended', not as: $*. $(grep -E 'step-failed|undo-failed' "$(run_folder)/journal" | tail -n 2 | cut -c1-600)"
    case $outcome in
    done) store_is "$when_done" ;;
    restored | stopped | untouched) store_is "$when_undone" ;;
    esac
    nothing_left
    case $outcome in restored | stopped | untouched) [ ${#problems[@]} != 0 ] || as_new=yes ;; esac
}

# store_is upgraded|as-before|ruined: open, every order there, crontab and caches as they were; and code and rows what they must be.
store_is() {
    local different then=$work/before
    [ "$1" != ruined ] || then=$work/ruined
    look "$work/now"
    different=$(diff "$then.common" "$work/now.common" | grep '^[<>]' | { if [ "$1" = upgraded ]; then grep -v '^. \(version\|env\) '; else cat; fi; } | cut -c1-200 | head -n 6)
    [ -z "$different" ] || problem "not as before: $different"
    if [ "$1" != upgraded ]; then
        different=$(diff "$then.whole" "$work/now.whole" | grep '^[<>]' | cut -c1-200 | head -n 6)
        [ -z "$different" ] || problem "files or rows differ: $different"
    else
        grep -qx "version $target $target" "$work/now.common" || problem "not $target: $(grep '^version' "$work/now.common")"
        as_user bin/magento setup:db:status >"$work/db-status" 2>&1 || problem "code and database disagree: $(head -n 3 "$work/db-status")"
        different=$(diff <(grep -E '^(trigger|view|routine)' "$work/before.whole") <(grep -E '^(trigger|view|routine)' "$work/now.whole") | grep '^<')
        [ -z "$different" ] || problem "gone from the database: $different"
    fi
}

# No keys, no log-in, nothing put aside, no scratch schema, no process.
nothing_left() {
    local left
    left=$(grep -rlF -f <(printf '%s\n' "$private_key" "$db_password") "$home/.storewright" 2>/dev/null | grep -v /backups/ | head -n 3)
    [ "$outcome" = person ] || [ -z "$left" ] || problem "secrets are left in: $left"
    left=$("$top/tests/canaries/search" "$home/.storewright") || problem "secrets are left in: ${left:-what could not be searched}"
    [ "$outcome" = person ] || { left=$(find "$own/runs" -mindepth 2 -maxdepth 2 \( -name beside -o -name secrets \) 2>/dev/null; ls -d "$root"/var/.storewright-* "$root"/pub/storewright-* 2>/dev/null); [ -z "$left" ] || problem "left behind: $left"; }
    left=$(sql_root "SHOW DATABASES LIKE '%scratch%'" 2>/dev/null)
    [ -z "$left" ] || problem "a scratch schema is left: $left"
    left=$(find "$own/backups" -name '*.partial' 2>/dev/null)
    [ -z "$left" ] || problem "half a backup is left: $left"
    # The lease of a run that was killed after its last line heals with the next look.
    [ ! -e "$own/lease" ] || ! kill -0 "$(cat "$own/lease/pid")" 2>/dev/null || problem 'the lease is held by a living process'
    left=$(ps -u "$user" -o args= | grep -E 'runner\.sh (carry-out|step)' | head -n 2)
    [ -z "$left" ] || problem "still at work: $left"
}

# A backup that says it is one must be one: checksums, whole dump.
backups_are_good() {
    local folder
    for folder in "$own"/backups/*/; do
        [ -e "$folder/info.env" ] || continue
        (cd "$folder" && sha256sum --quiet -c SHA256SUMS) >/dev/null 2>&1 || problem "a backup that is called good is damaged: $folder"
    done
}

# exit_is CODE…, says WORD…
exit_is() {
    local each
    for each; do [ "$each" != "$code" ] || return 0; done
    problem "exit code $code, not $*. It said: $(tail -n 3 "$work/err" | tr '\n' ' ' | cut -c1-500)"
}
says() {
    local each
    for each; do grep -Fqi -- "$each" "$work/err" "$work/out" || problem "does not say '$each', but: $(tail -n 3 "$work/err" | tr '\n' ' ' | cut -c1-500)"; done
}
# For a merchant: no exception, no exit status, no stack trace among what is said (evidence is indented).
plain_words() {
    local bad
    bad=$(grep -v '^    ' "$work/err" | grep -E 'Exception|exit (code|status)|exited|Stack trace|SQLSTATE' | head -n 1)
    [ -z "$bad" ] || problem "not said for people: $bad"
}
# The log that arrived here is the server's log, every byte once.
log_is_whole() {
    cmp -s "$1" "$(run_folder)/console.log" || problem "the log here ($(stat -c %s "$1") bytes) is not the server's ($(stat -c %s "$(run_folder)/console.log") bytes): $(cmp "$1" "$(run_folder)/console.log" 2>&1)"
}
