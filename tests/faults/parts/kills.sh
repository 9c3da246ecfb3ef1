# shellcheck shell=bash disable=SC2015,SC2034,SC2154
# kill -9 of everything that takes part.

# The runner, at every record of its journal; every second time together with its step, as when the server dies.
kill_at_records() { # KIND FROM STEP COUNT
    local kind=$1 at=$2 step=$3 act how records=0
    while [ "$records" -lt "$4" ] && ! is_through "$kind" "$at"; do
        if [ $((at / step % 2)) = 0 ]; then act=kill how='the runner'; else act=kill-all how='runner and step'; fi
        fresh || { problem 'no fresh store'; verdict "record $at" ''; return; }
        meet "$at" "$act"
        ask upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
        if ! met; then
            # The run has fewer records than that: the kind is through.
            exit_is 0
            ended_as 'done'
            through "$kind" "$at" && verdict "upgrade, nobody killed ($(wc -l <"$(run_folder)/journal") records)" "$outcome"
            problems=()
            break
        fi
        how="$how at record $at: $(record)"
        records=$((records + 1))
        no_meeting
        look_again "$how"
        at=$((at + step))
    done
}

# The same on the way back: an upgrade whose data patch fails, killed so many records after its failure.
kill_on_the_way_back() { # FROM STEP COUNT
    local at=$1 step=$2 act how records=0
    as_new=''
    while [ "$records" -lt "$3" ] && ! is_through back "$at"; do
        if [ -n "$as_new" ]; then fresh; else fresh && "$practice" break failing-data-patch --name "$name" && plant; fi || { problem 'no fresh store'; verdict "back, record +$at" ''; break; }
        if [ $((at / step % 2)) = 0 ]; then act=kill how='the runner'; else act=kill-all how='runner and step'; fi
        meet "+$at 	step-failed	" "$act"
        ask upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
        if ! met; then
            exit_is 5
            ended_as restored
            through back "$at" && verdict "an upgrade whose data patch fails, nobody killed ($(wc -l <"$(run_folder)/journal") records)" "$outcome"
            problems=()
            break
        fi
        how="$how on the way back, record +$at: $(record)"
        records=$((records + 1))
        no_meeting
        look_again "$how"
        at=$((at + step))
    done
    uproot
}

# A store that somebody has ruined, brought back from its backup: killed at every record of that restore. It ends with the store of the
# backup, or with the ruined one, and never with something between the two.
kill_while_restoring() { # FROM STEP COUNT
    local at=$1 step=$2 act how records=0
    ! is_through restoring "$at" || return 0
    as_new=''
    fresh && ask backup "$name" --quiet && [ "$code" = 0 ] && ruin_a_little && look "$work/ruined" || { problem "no ruined store with a backup: $(tail -n 2 "$work/err")"; verdict 'restoring' ''; return; }
    when_done=as-before when_undone=ruined
    while [ "$records" -lt "$3" ] && ! is_through restoring "$at"; do
        rm -rf "$own/runs" "$own/lease"
        know_store || break
        if [ $((at / step % 2)) = 0 ]; then act=kill how='the runner'; else act=kill-all how='runner and step'; fi
        meet "$at" "$act"
        ask restore "$name" "$(first_backup)" --yes --quiet
        if ! met; then
            exit_is 0
            ended_as 'done'
            through restoring "$at" && verdict "restore, nobody killed ($(wc -l <"$(run_folder)/journal") records)" "$outcome"
            problems=()
            break
        fi
        how="restore, $how at record $at: $(record)"
        records=$((records + 1))
        no_meeting
        look_again "$how"
        # What a restore keeps of the store before it is no more than a copy of what was ruined.
        find "$own/backups" -mindepth 1 -maxdepth 1 ! -name "$(first_backup)" -exec rm -rf {} +
        [ "$outcome" != 'done' ] || ruin_a_little
        at=$((at + step))
    done
    when_done=upgraded when_undone=as-before as_new=''
}
first_backup() { find "$own/backups" -mindepth 1 -maxdepth 1 -type d -printf '%f\n' | LC_ALL=C sort | head -n 1; }
# Always the same, and nothing that visitors would see.
ruin_a_little() {
    as_user sh -c 'echo ruined >LICENSE.txt; rm -rf pub/media/wysiwyg; mkdir -p pub/media/new; echo new >pub/media/new/file'
    sql 'DELETE FROM sales_order_item WHERE order_id IN (5, 6, 7); DELETE FROM sales_order WHERE entity_id IN (5, 6, 7); CREATE TABLE came_later (id INT); INSERT INTO came_later VALUES (1)'
}

# A new look at a run whose process is gone, following what the client offers.
look_again() {
    local offered
    if [ -z "$(run_folder)" ]; then
        # Killed before it had taken over: the client says that nothing was started.
        exit_is 3 6
        says 'nothing was changed'
        plain_words
        ended_as untouched
        verdict "$1" "$outcome"
        return
    fi
    if [ "$(how_it_ended)" = unfinished ]; then
        [ "$code" != 0 ] || problem 'the client calls a run done whose process was killed'
        says --recover
        plain_words
        ask status "$name"
        exit_is 0
        says --recover
        # Nobody else may start meanwhile.
        offered=$(basename "$(run_folder)")
        ask attach "$name" "$offered" --recover --quiet
        case $(how_it_ended) in
        'done '*) exit_is 0 ;;
        'restored '*) exit_is 5 ;;
        'failed untouched') exit_is 3 5 6 ;;
        esac
        plain_words
    fi
    ended_as 'done' restored untouched
    backups_are_good
    # The next run finds nothing in its way.
    ask status "$name"
    exit_is 0
    verdict "$1" "$outcome"
}

# ---------------------------------------------------------------- everything else that takes part
# kill_others NAME TIMES: kill -9 at a random moment, so many times.
kill_others() {
    local what=$1 times=$2 i
    for ((i = 1; i <= times; i++)); do
        fresh || { problem 'no fresh store'; verdict "kill -9 $what" ''; return; }
        "kill_$what"
    done
}
moment() { awk -v ms="$((RANDOM % $1))" 'BEGIN { printf "%.3f", ms / 1000 }'; }
ours_called() { pgrep -u "$user" -f -- "$1"; }
# kill_one PATTERN: the newest such process of the store's, as soon as there is one. Fails if the run ends before.
kill_one() {
    local pid
    while kill -0 "$client" 2>/dev/null; do
        pid=$(pgrep -u "$user" -n -f -- "$1") && kill -KILL "$pid" 2>/dev/null && return 0
        sleep 0.02
    done
    return 1
}
# kill_in_upgrade MILLISECONDS STEP PATTERN: an upgrade in which such a process is killed, so long after the step began at most. When there
# was nothing to kill any more, once more and sooner. The moment is left in $at.
kill_in_upgrade() {
    local within=$1
    while :; do
        at=$(moment "$within")
        meet "step-start	.*name=$2\$" wait
        start upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
        await_meeting && go_on
        sleep "$at"
        if kill_one "$3"; then break; fi
        finish
        within=$((within / 2))
        [ $within -gt 50 ] || { problem 'there was nothing to kill'; return; }
        as_new='' && fresh
    done
    killed_in=$(grep step-start "$(run_folder)/journal" | tail -n 1 | sed 's/.*name=//')
    finish
}

kill_composer() {
    local at killed_in
    kill_in_upgrade 5000 solve-dependencies 'php.* /[^ ]*/composer( |$)'
    no_meeting
    plain_words
    # The root update plugin asks composer itself: when that one dies, its parent says so.
    exit_is 0 3
    ended_as untouched 'done'
    verdict "kill -9 Composer after $at s (in $killed_in)" "$outcome"
}
# The dump of the open store dies, or, each second time, that of what was sold until the store was closed.
dumped_when_closed=''
kill_dumper() {
    local bytes=$((RANDOM * 12 % 300000)) title='kill -9 mariadb-dump'
    if [ -z "$dumped_when_closed" ]; then
        dumped_when_closed=yes
        meet 'no such record' wait
        echo "$bytes" >"$home/.fault/dump-dies"
        ask upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
        exit_is 3
        ended_as untouched
        [ -z "$(ls "$own"/backups/*/info.env 2>/dev/null)" ] || problem 'a backup without its database is called good'
    else
        dumped_when_closed=''
        bytes=$((bytes % 30000)) title+=' of the closed store'
        meet 'step-start	.*name=pause-cron$' wait
        start upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
        if await_meeting; then
            order_came T0000001
            plant
            echo "$bytes" >"$home/.fault/dump-dies"
            go_on
        fi
        finish
        exit_is 5
        ended_as restored
        uproot
        backups_are_good
    fi
    plain_words
    no_meeting
    verdict "$title after $bytes bytes" "$outcome"
}
kill_php() {
    local at killed_in
    kill_in_upgrade 12000 look-again 'php[0-9.]* .*(-r |bin/magento)'
    no_meeting
    plain_words
    exit_is 0 3 5
    ended_as 'done' restored untouched
    backups_are_good
    verdict "kill -9 PHP after $at s (in $killed_in)" "$outcome"
}
kill_sshd() {
    local at pid killed=''
    at=$(moment 9000)
    meet 'step-start	.*name=look-again$' wait
    start upgrade "$name" "${method[@]}" --yes --to "$target"
    await_meeting && go_on
    sleep "$at"
    for pid in $(ours_called '^sshd: '); do kill -KILL "$pid" 2>/dev/null && killed=yes; done
    [ -n "$killed" ] || problem 'no sshd was killed'
    finish
    no_meeting
    plain_words
    exit_is 0
    log_is_whole "$work/out"
    ended_as 'done'
    verdict "kill -9 sshd's process after $at s" "$outcome"
}
kill_client() {
    local at
    at=$(moment 9000)
    meet 'step-start	.*name=look-again$' wait
    start upgrade "$name" "${method[@]}" --yes --to "$target"
    await_meeting && go_on
    sleep "$at"
    kill -KILL "$client"
    wait "$client" 2>/dev/null
    cp "$work/out" "$work/seen"
    no_meeting
    ask attach "$name" "$(basename "$(run_folder)")" --from-offset "$(stat -c %s "$work/seen")"
    exit_is 0
    cat "$work/out" >>"$work/seen"
    log_is_whole "$work/seen"
    ended_as 'done'
    verdict "kill -9 the client after $at s" "$outcome"
}
