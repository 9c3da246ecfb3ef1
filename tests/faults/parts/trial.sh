# shellcheck shell=bash disable=SC2034,SC2154
# The new store is open, on trial: it stays when a person says so, and goes back by itself when nobody does.

trial_begins='	wait	for=confirmation	'
trial_time='jump 120'
# on_trial [SECONDS]: an upgrade with a minute to confirm (or so many seconds), and somebody buying something as soon as the store is
# open. Leaves the client running, and the run held at the record that announces the wait.
on_trial() {
    meet "$trial_begins" wait
    [ -z "${1:-}" ] || then_at 'step-start	.*name=await-confirmation$' "until $1"
    start upgrade "$name" "${method[@]}" --yes --quiet --to "$target" --confirm-within 1
    await_meeting || return 1
    order_came T0000001
}
# What a store that went back after it had sold must leave: the orders, in files that are named.
orders_are_kept() {
    local folder record
    record=$(grep '	newer	' "$(run_folder)/journal" | tail -n 1)
    folder=$(sed -n 's/.*\tpath=\([^\t]*\).*/\1/p' <<<"$record")
    [[ $record == *$'\torders=1\t'* ]] || problem "the journal does not count the one order: $record"
    [ -d "$folder" ] || { problem "the orders are nowhere: '$folder'"; return; }
    [[ $folder == "$home"/.storewright/* ]] || problem "the orders are kept outside of .storewright: $folder"
    grep -rqF T0000001 "$folder" --include='*.csv' || problem "no CSV in $folder names the order: $(ls "$folder")"
    grep -rqF T0000001 "$folder" --include='*.sql' || problem "no SQL in $folder brings the order back: $(ls "$folder")"
    [ -z "$(find "$folder" -perm /077)" ] || problem "others may read the customers' orders: $(find "$folder" -perm /077 | head -n 1)"
}
# trial_case HOW
trial_case() {
    local told
    fresh || { problem 'no fresh store'; verdict "trial: $1" ''; return; }
    case $1 in
    nobody)
        told='nobody says a word: restored by itself, the order kept'
        if on_trial 3; then go_on; fi
        finish
        plain_words
        exit_is 5
        says order
        ended_as restored
        orders_are_kept
        ;;
    confirmed)
        told='confirmed: stays'
        if on_trial; then
            go_on
            ask attach "$name" "$(basename "$(run_folder)")" --confirm --quiet
            exit_is 0
        fi
        finish
        plain_words
        exit_is 0
        the_order_stays
        ended_as 'done'
        ;;
    refused)
        told='a person says no: restored, the order kept'
        if on_trial; then
            go_on
            ask attach "$name" "$(basename "$(run_folder)")" --restore --quiet
            exit_is 5
        fi
        finish
        plain_words
        exit_is 5
        ended_as restored
        orders_are_kept
        ;;
    client-gone)
        told='the client is gone, nobody says a word: restored by itself'
        if on_trial 3; then
            kill -KILL "$client"
            wait "$client" 2>/dev/null
            go_on
            ask attach "$name" "$(basename "$(run_folder)")" --quiet
            plain_words
            exit_is 5
            ended_as restored
            orders_are_kept
        else finish; fi
        ;;
    esac
    no_meeting
    backups_are_good
    verdict "trial: $told" "$outcome"
}
# What was bought is in the shop's database; taken out again, so that the store can be compared with the one before.
the_order_stays() {
    [ "$(sql "SELECT COUNT(*) FROM sales_order WHERE increment_id = 'T0000001'")" = 1 ] || problem 'the order that came meanwhile is gone from the database'
    sql "DELETE FROM sales_order_item WHERE order_id = (SELECT entity_id FROM sales_order WHERE increment_id = 'T0000001'); DELETE FROM sales_order WHERE increment_id = 'T0000001'"
}

# kill_on_trial WORD FROM STEP COUNT: the runner, so many records after the store opened; then nobody says a word (WORD: jump) or a
# person confirms (confirm).
kill_on_trial() {
    local word=$1 at=$2 step=$3 what act how records=0
    while [ "$records" -lt "$4" ] && ! is_through "trial-$word" "$at"; do
        case $word in confirm) what='ask confirm' ;; *) what=$trial_time ;; esac
        fresh || { problem 'no fresh store'; verdict "trial, record $at" ''; return; }
        if [ $((at / step % 2)) = 0 ]; then act=kill how='the runner'; else act=kill-all how='runner and step'; fi
        meet "+$at step-start	.*name=open-store\$" "$act"
        then_at "$trial_begins" "$what"
        ask upgrade "$name" "${method[@]}" --yes --quiet --to "$target" --confirm-within 1
        if ! met; then
            no_meeting
            case $word in confirm) exit_is 0; ended_as 'done' ;; *) exit_is 5; ended_as restored ;; esac
            through "trial-$word" "$at" && verdict "trial ($word), nobody killed ($(wc -l <"$(run_folder)/journal") records)" "$outcome"
            problems=()
            break
        fi
        how="trial ($word), $how at record +$at: $(record)"
        records=$((records + 1))
        if [ "$(how_it_ended)" = unfinished ]; then
            [ "$code" != 0 ] || problem 'the client calls a run done whose process was killed'
            says --recover
            plain_words
            # The clock stays where it is; who takes it up gets the time to speak anew.
            nobody_else
            [ ! -e "$home/.fault/clock" ] || what='jump 600'
            then_at "$trial_begins" "$what"
            ask attach "$name" "$(basename "$(run_folder)")" --recover --quiet
            case $(how_it_ended) in 'done '*) exit_is 0 ;; *) exit_is 5 ;; esac
            plain_words
        fi
        no_meeting
        # Once somebody has confirmed, nothing takes the new store away.
        if [ "$word" = confirm ]; then ended_as 'done' restored; else ended_as restored 'done'; fi
        if [ "$word" = jump ] && [ "$outcome" = 'done' ]; then problem 'nobody has confirmed, and the new store stays'; fi
        if [ "$word" = confirm ] && [ "$outcome" = restored ] && journal_of_run_has 'evidence	.*name=await-confirmation'; then problem 'confirmed, and taken away all the same'; fi
        backups_are_good
        verdict "$how" "$outcome"
        at=$((at + step))
    done
}
journal_of_run_has() { grep -q "$1" "$(run_folder)/journal"; }
