# shellcheck shell=bash
# One run at a time: two clients at once, and the runs of dead ones, which a person may resume, take back, or leave.

lease_cases() {
    two_at_once
    [ -n "$sample" ] || the_second_comes_later
    local cause where how
    if [ -n "$sample" ]; then
        # One a day of these three; over a month, each with every cause.
        how=$(cut -d' ' -f$((day % 3 + 1)) <<<'resume restore leave')
        dead_run "$(cut -d' ' -f$((day % 2 + 1)) <<<'killed rebooted')" setup-upgrade "$how"
        return
    fi
    for how in resume restore leave; do
        for where in back-up-code setup-upgrade confirm-storefront; do dead_run killed "$where" "$how"; done
        for cause in rebooted no-disk; do dead_run "$cause" compile "$how"; done
    done
}

# Everything of the store's at once, so that nothing gets further while its end is being prepared.
stand_still() { ps -u "$user" -o pid= | xargs kill -STOP 2>/dev/null; }

two_at_once() {
    local first second first_code
    fresh || { problem 'no fresh store'; verdict 'two at once' ''; return; }
    meet 'step-start	.*name=back-up-code$' wait
    start upgrade "$name" --yes --quiet --to "$target"
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
    start upgrade "$name" --yes --quiet --to "$target"
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
        ask upgrade "$name" --yes --quiet --to "$target"
        ;;
    rebooted)
        meet "step-start	.*name=$where\$" wait
        start upgrade "$name" --yes --quiet --to "$target"
        # Not while the first record of the step is held, but with the step at work.
        if await_meeting; then
            go_on
            sleep 0.3
            stand_still
            "$practice" reboot --name "$name"
        fi
        finish 600
        ;;
    no-disk)
        meet "step-start	.*name=$where\$" wait
        start upgrade "$name" --yes --quiet --to "$target"
        await_meeting && break_disk read-only
        finish 600
        mend_disk read-only
        ;;
    esac
    no_meeting
    dead=$(basename "$(run_folder)")
    if [ "$(how_it_ended)" = unfinished ]; then
        # The next one who comes starts nothing, and is told what there is.
        ask upgrade "$name" --yes --quiet --to "$target"
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
    rebooted) as_new='' ;;
    esac
    verdict "$title" "$outcome"
}
