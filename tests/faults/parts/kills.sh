# shellcheck shell=bash
# kill -9 of everything that takes part.

# The runner, at every record of its journal; every second time together with its step, as when the server dies.
kill_at_records() {
    local at=$1 step=$2 act how records=0 ended='' restored=0 finished=0 untouched=0
    while :; do
        if [ $((at / step % 2)) = 0 ]; then act=kill how='the runner'; else act=kill-all how='runner and step'; fi
        fresh || { problem 'no fresh store'; verdict "record $at" ''; return; }
        meet "$at" "$act"
        ask upgrade "$name" --yes --quiet --to "$target"
        if ! met; then
            # The run has fewer records than that: the matrix is through.
            exit_is 0
            ended_as 'done'
            verdict "upgrade, nobody killed ($(wc -l <"$(run_folder)/journal") records)" "$outcome"
            break
        fi
        how="$how at record $at: $(record)"
        records=$((records + 1))
        no_meeting
        look_again "$how"
        case $outcome in done) finished=$((finished + 1)) ;; restored) restored=$((restored + 1)) ;; untouched) untouched=$((untouched + 1)) ;; esac
        at=$((at + step))
    done
    summary+=("the runner was killed at $records records of the journal: afterwards $finished finished, $restored restored, $untouched untouched")
}

# A new look at a run whose process is gone, following what the client offers.
look_again() {
    local offered
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
