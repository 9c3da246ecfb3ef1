# shellcheck shell=bash disable=SC1010,SC2034,SC2154
# One run at a time: two clients at once, and the runs of dead ones, which a person may resume, take back, or leave.

# Everything of the store's at once, so that nothing gets further while its end is being prepared.
stand_still() { ps -u "$user" -o pid= | xargs kill -STOP 2>/dev/null; }

two_at_once() {
    local first second first_code
    fresh || { problem 'no fresh store'; verdict 'two at once' ''; return; }
    meet 'step-start	.*name=back-up-code$' wait
    start upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
    first=$client
    cp "$work/err" "$work/first.err"
    start backup "$name" --quiet
    second=$client
    # One of them holds the lease; the other ends at once.
    for _ in $(seq 600); do
        if ! kill -0 "$first" 2>/dev/null || ! kill -0 "$second" 2>/dev/null; then break; fi
        sleep 0.1
    done
    client=$second
    if kill -0 "$first" 2>/dev/null; then
        finish
        exit_is 8
        says "$(basename "$(run_folder)")"
        plain_words
        go_on
        wait "$first"
        first_code=$?
        [ "$first_code" = 0 ] || problem "the upgrade that was first ended with $first_code"
        ended_as 'done'
    else
        wait "$first"
        first_code=$?
        [ "$first_code" = 8 ] || problem "the upgrade that was second ended with $first_code, not with 8"
        go_on
        finish
        exit_is 0
        when_done=as-before ended_as 'done'
    fi
    no_meeting
    [ "$(find "$own/runs" -name journal | wc -l)" = 1 ] || problem "two runs have begun: $(ls "$own/runs")"
    verdict 'leases: two clients begin at once' "$outcome"
}

the_second_comes_later() {
    local word first
    fresh || { problem 'no fresh store'; verdict 'a second client' ''; return; }
    meet 'step-start	.*name=compile$' wait
    start upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
    await_meeting
    first=$client
    for word in "upgrade $name --yes --quiet --to $target" "backup $name --quiet" "restore $name --yes --quiet"; do
        # shellcheck disable=SC2086
        ask $word
        exit_is 8
        says "$(basename "$(run_folder)")"
        plain_words
    done
    go_on
    client=$first
    finish
    exit_is 0
    no_meeting
    ended_as 'done'
    verdict 'leases: three others come while it compiles' "$outcome"
}

# dead_run CAUSE STEP HOW: a run that broke off there, and what becomes of it when the next client says how.
dead_run() {
    local cause=$1 where=$2 how=$3 title dead wanted codes
    title="leases: $cause in $where, then $how"
    [ "$cause" != no-disk ] || mount_home
    fresh || { problem 'no fresh store'; verdict "$title" ''; return; }
    case $cause in
    killed)
        meet "step-start	.*name=$where\$" kill-all
        ask upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
        ;;
    rebooted)
        meet "step-start	.*name=$where\$" wait
        start upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
        # Not while the first record of the step is held, but with the step at work.
        if await_meeting; then
            go_on
            sleep 0.3
            stand_still
            "$practice" reboot --name "$name"
        fi
        finish 600
        ;;
    # In good order: everything is asked to end. That is nobody's wish to have the old store back.
    shut-down)
        meet "step-start	.*name=$where\$" wait
        start upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
        if await_meeting; then
            go_on
            sleep 0.3
            "$practice" shutdown --name "$name"
        fi
        finish 600
        ! journal_of_run_has 'Stopped as asked' || problem 'a shutdown is taken for the wish of a person'
        ;;
    no-disk)
        meet "step-start	.*name=$where\$" wait
        start upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
        await_meeting && break_disk read-only
        finish 600
        mend_disk read-only
        ;;
    esac
    no_meeting
    dead=$(basename "$(run_folder)")
    if [ "$(how_it_ended)" = unfinished ]; then
        # The next one who comes starts nothing, and is told what there is.
        ask upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
        exit_is 8
        says --recover "$dead"
        plain_words
        [ "$(basename "$(run_folder)")" = "$dead" ] || [ ! -s "$(run_folder)/journal" ] || problem 'a second run was started beside the broken-off one'
        find "$own/runs" -mindepth 1 -maxdepth 1 -type d ! -name "$dead" -exec rm -rf {} +
        ask attach "$name" "$dead" --recover "$how" --quiet
        plain_words
    else
        problem "the run was not broken off, it ended as '$(how_it_ended)'"
    fi
    case $where:$how in
    back-up-code:*) wanted=untouched codes='3 5 6' ;;
    confirm-storefront:resume) wanted=done codes=0 ;;
    *:leave) wanted=person codes=6 ;;
    *) wanted=restored codes=5 ;;
    esac
    # shellcheck disable=SC2086
    exit_is $codes
    if [ "$wanted" = person ]; then
        outcome=person
        [ "$(how_it_ended)" = 'failed needs-person' ] || problem "ended as '$(how_it_ended)', not needing a person"
        [ ! -e "$own/lease" ] || problem 'the lease is still held'
        # Left exactly as it was: closed where it was closed, open where it was open.
        case $where in
        confirm-storefront) [ ! -e "$root/var/.maintenance.flag" ] || problem 'closed, though it was to be left alone' ;;
        *) [ -e "$root/var/.maintenance.flag" ] || problem 'opened, though it was to be left alone' ;;
        esac
        rescued
    else
        ended_as "$wanted"
        backups_are_good
    fi
    case $cause in
    no-disk) as_new='' && umount_home ;;
    rebooted | shut-down) as_new='' ;;
    esac
    verdict "$title" "$outcome"
}

# opened_meanwhile HOW: the run broke off while the store was closed, somebody took the flag away, and a customer bought something.
# Whatever becomes of the run then, the order is kept.
opened_meanwhile() {
    local how=$1 dead
    fresh || { problem 'no fresh store'; verdict "leases: opened meanwhile, then $how" ''; return; }
    meet "step-start	.*name=disable-caches\$" kill-all
    ask upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
    no_meeting
    dead=$(basename "$(run_folder)")
    [ "$(how_it_ended)" = unfinished ] || problem "the run was not broken off, it ended as '$(how_it_ended)'"
    rm -f "$root/var/.maintenance.flag"
    order_came T0000001
    ask attach "$name" "$dead" --recover "$how" --quiet
    plain_words
    exit_is 5
    the_order_is_somewhere
    ended_as restored
    verdict "leases: broken off while closed, opened by hand, sold; then $how" "$outcome"
}
# Either it is still in the database, where the store's own people see it, or it is in files that are named.
the_order_is_somewhere() {
    if [ "$(sql "SELECT COUNT(*) FROM sales_order WHERE increment_id = 'T0000001'")" = 1 ]; then the_order_stays
    else orders_are_kept; fi
}

# The disk becomes full at the moment at which the lease is taken: who took it cannot even sign it.
lease_on_a_full_disk() {
    mount_home
    fresh || { problem 'no fresh store'; verdict 'leases: a full disk' ''; return; }
    meet 'no such record' wait
    : >"$home/.fault/fill-at-lease" && chown "$user:$user" "$home/.fault/fill-at-lease"
    ask upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
    [ -e "$home/.filler" ] || problem 'the disk was not full when the lease was taken'
    plain_words
    case $(how_it_ended) in
    unfinished)
        # Not one line, or one that is told as broken off.
        exit_is 3 6
        ;;
    *) exit_is 3 5 ;;
    esac
    mend_disk full
    no_meeting
    # There is room again: nothing stands in the way of the next one.
    if [ -s "$(run_folder)/journal" ] && [ "$(how_it_ended)" = unfinished ]; then
        ask attach "$name" "$(basename "$(run_folder)")" --recover --quiet
        plain_words
    fi
    ask upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
    plain_words
    exit_is 0
    ended_as 'done'
    umount_home
    verdict 'leases: a disk full when the lease is signed; then there is room' "$outcome"
}
