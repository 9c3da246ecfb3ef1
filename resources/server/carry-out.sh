# shellcheck shell=sh
# The run's own process: forward through the steps, and back when one fails. Sourced by runner.sh.

# shellcheck source=resources/server/failures.sh
. "$RUN/failures.sh"
# shellcheck source=resources/server/visitors.sh
. "$RUN/visitors.sh"

# shellcheck disable=SC2034,SC2015 # names that the steps use; A && B || C where B cannot fail

# Steps before which nothing of the store has changed: not a row, not a file, not the flag, not the crontab.
is_harmless() {
    case $1 in look-again | solve-dependencies | back-up-code | back-up-media | back-up-database | prove-backup | prune-backups | check-backup | export-newer | snapshot-current | await-confirmation | copy-database | rehearse-upgrade | rehearse-compile | rehearse-static-content | forget-copy | keep-built | refresh-backup | prove-again) return 0 ;; esac
    return 1
}
# What is done when all is well already: no trouble with it, and no stopping in the middle of it, takes a good store back.
is_afterwork() {
    # By the staged method the store sells again by then, with the indexes that it has.
    [ "$1" = prune-backups ] || [ "$1" = prove-again ] || { [ "$1" = reindex ] && [ "$METHOD" = staged ]; }
}
# The steps from which on code and database can only be put back from a backup.
changes_database() { case $1 in setup-upgrade | restore-database) return 0 ;; esac; return 1; }
# The named state the store enters with a step.
state_of_step() {
    case $1 in
    solve-dependencies) echo building-aside ;;
    close-store) echo closed ;;
    composer-update | restore-code | restore-database) echo switched ;;
    check-storefront) echo on-trial ;;
    open-store) echo open ;;
    # Open, and visitors buy; but nobody has said yet that it may stay so.
    await-confirmation) echo on-trial ;;
    esac
}

step_line() { sed -n "$1p" "$RUN/steps.list"; }
steps_total() { grep -c . "$RUN/steps.list"; }
started() { journal_has step-start "n=$1"; }
finished() { journal_has step-done "n=$1" || journal_has step-skip "n=$1"; }

# Which process is the step that is under way, for whoever has to end it after the runner's death. Both write it, runner and step:
# whichever of the two is killed, the other has said so. The pid last, in one move: with it the rest is valid.
sign_step() {
    mkdir -p "$RUN/step.process"
    for said in "boot $(boot_id)" "start $(start_of "$1")" "pid $1"; do
        echo "${said#* }" >"$RUN/step.process/${said%% *}.$$" && mv -f "$RUN/step.process/${said%% *}.$$" "$RUN/step.process/${said%% *}"
    done
}
# A step's own process: loads what steps use, and the step.  step_process NN NAME run|undo RUNNER
step_process() {
    load_plan || exit 1
    STEP_NUMBER=$1 STEP_NAME=$2
    sign_step $$
    # Its runner died before this could be written: whoever takes the run up has not seen this process, so it must not begin.
    [ -z "$4" ] || { ! process_ended "$4" && [ "$(cat "$LEASE/pid" 2>/dev/null || echo "$4")" = "$4" ]; } || {
        rm -rf "$RUN/step.process"
        echo "The run's process is gone: this step does not begin."
        exit 1
    }
    for part in database archive storefront probes probe-web probe-data switch put-back switch-database newer cron wake; do
        # shellcheck source=/dev/null
        . "$RUN/$part.sh"
    done
    # shellcheck source=/dev/null
    . "$RUN/steps/$STEP_NAME.sh" || exit 1
    if [ "$3" = undo ]; then step_undo; exit $?; fi
    step_run || exit $?
    [ -e "$RUN/step.skip" ] || step_prove || exit $?
    exit 0
}

# ---------------------------------------------------------------- one step, watched
STOP_ASKED='' PAUSE_ASKED='' DECISION='' DEADLINE_PASSED='' GOING_BACK='' CLOSED_AT='' ON_TRIAL='' beat=0

forward_events() {
    [ -s "$RUN/step.events" ] || return 0
    mv "$RUN/step.events" "$RUN/step.told" || return 0
    while IFS= read -r told; do journal_told "$told"; done <"$RUN/step.told"
    rm -f "$RUN/step.told"
}
# Takes what is asked for out of control/.
look_at_control() {
    for request in "$RUN"/control/*; do
        [ -e "$request" ] || continue
        asked_for=${request##*/}
        journal asked what "$asked_for"
        # Said once is enough, whatever happens to this process now, or happened to the one before it.
        [ "$asked_for" = confirm ] && { [ -n "$ON_TRIAL" ] || trial_began; } && { printf '' >"$KEPT/confirmed" || { give_up_ballast && printf '' >"$KEPT/confirmed"; }; }
        rm -f "$request"
        case $asked_for in
        pause) PAUSE_ASKED=yes ;;
        go-on) PAUSE_ASKED='' ;;
        stop) STOP_ASKED=yes ;;
        retry) DECISION=retry ;;
        # Restoring, when nothing waits for a decision, is stopping.
        restore) DECISION=restore ;;
        esac
    done
}
trial_began() { journal_has wait for=confirmation && ! journal_has state is=going-back; }
deadline_passed() {
    [ -n "$CLOSED_AT" ] && [ "${CLOSED_SECONDS:-0}" -gt 0 ] && [ -z "$GOING_BACK" ] && [ "$(now)" -ge $((CLOSED_AT + CLOSED_SECONDS)) ]
}
# Every quarter of a second while something is waited for.
look_around() {
    look_at_control
    beat=$((beat + 1))
    [ $((beat % 20)) = 1 ] || return 0
    printf '' >"$LEASE/heartbeat" && sign_of_life_in_store
    # The last moment at which nobody can have ordered: that before the look, not the one after it.
    printf '' >"$KEPT/flag-looked-for" && ! flag_never_away || mv -f "$KEPT/flag-looked-for" "$KEPT/flag-seen"
}

# run_step NN NAME run|undo  →  its exit status; step.failure, step.skip say more.
run_step() {
    rm -f "$RUN/step.failure" "$RUN/step.skip" "$RUN/step.events"
    printf '' >"$RUN/step.began"
    if [ "$3" = undo ]; then heading="undo $2"; else heading=$2; fi
    printf '== %s %s  %s\n' "$1" "$heading" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" >>"$RUN/console.log"
    console_start=$(file_size "$RUN/console.log")
    if have setsid; then setsid sh "$RUN/runner.sh" step "$1" "$2" "$3" $$ </dev/null >>"$RUN/console.log" 2>&1 &
    else sh "$RUN/runner.sh" step "$1" "$2" "$3" $$ </dev/null >>"$RUN/console.log" 2>&1 & fi
    child=$!
    process_ended $child || sign_step $child
    ending=''
    polls=0
    while ! process_ended $child; do
        forward_events
        if [ $((polls % 5)) = 0 ]; then
            look_around
            # Going back is never cut short.
            if [ "$3" = run ] && [ -z "$ending" ]; then
                [ "$DECISION" = restore ] && STOP_ASKED=yes
                deadline_passed && DEADLINE_PASSED=yes
                if [ -n "$STOP_ASKED$DEADLINE_PASSED" ]; then
                    ending=yes
                    end_session $child
                fi
            fi
        fi
        if [ $polls -lt 20 ]; then nap 0.03; else nap 0.1; fi
        polls=$((polls + 1))
    done
    wait $child
    status=$?
    rm -rf "$RUN/step.process"
    # What it left behind (a consumer, a hung child) must not go on working on the store.
    [ $status = 0 ] || end_session $child
    forward_events
    [ -n "$ending" ] && [ $status = 0 ] && status=143
    return $status
}
console_of_step() { tail -c "+$((console_start + 1))" "$RUN/console.log"; }

# Writes the step-failed line: the code from the step itself or from the text it printed.
journal_failure() {
    if [ -n "$DEADLINE_PASSED" ]; then
        code=deadline text="The store was closed for longer than the agreed $CLOSED_SECONDS seconds; $2 was under way."
    elif [ -n "$STOP_ASKED" ]; then
        code=killed text='Stopped as asked.'
    elif [ -s "$RUN/step.failure" ]; then
        code=$(head -n 1 "$RUN/step.failure")
        text=$(tail -n +2 "$RUN/step.failure")
    else
        code=unknown
        [ "$3" = 137 ] || [ "$3" = 143 ] && code=killed
        text=$(console_of_step | last_lines)
    fi
    if [ "$code" = unknown ]; then code=$(console_of_step | failure_code "$2"); fi
    journal step-failed n "$1" name "$2" exit "$3" code "$code" text "$text"
}

# ---------------------------------------------------------------- waiting for people and clocks
# wait_for REASON TEST…: until the test holds, or somebody asks to stop, or the deadline passes.
wait_for() {
    journal wait for "$1"
    waiting_for=$1
    shift
    while ! "$@"; do
        nap 0.25
        look_around
        if deadline_passed; then DEADLINE_PASSED=yes; fi
        [ -n "$STOP_ASKED$DEADLINE_PASSED" ] && break
    done
    journal wait-end for "$waiting_for"
}
start_time_has_come() { [ "$(now)" -ge "$START_AT" ]; }
not_paused() { [ -z "$PAUSE_ASKED" ]; }
decided() { [ -n "$DECISION" ]; }

# The store is open and on trial until a person says that it may stay. Nobody needs to be connected: when the time is over,
# it goes back. 0: it stays. Until when is written down once, so that a run taken up again does not begin anew.
await_confirmation() {
    [ -s "$KEPT/trial-until" ] || { echo $(($(now) + CONFIRM_SECONDS)) >"$KEPT/trial.new" && mv -f "$KEPT/trial.new" "$KEPT/trial-until"; }
    trial_until=$(cat "$KEPT/trial-until")
    # While the run's process was gone nobody could say anything: whoever takes it up gets the time to.
    if [ -n "$TAKEN_UP" ] && [ ! -e "$KEPT/confirmed" ]; then
        grace=$CONFIRM_SECONDS
        [ "$grace" -le 300 ] || grace=300
        [ "$trial_until" -ge $(($(now) + grace)) ] || trial_until=$(($(now) + grace))
    fi
    journal wait for confirmation until "${trial_until}000"
    ON_TRIAL=yes DECISION=''
    while [ ! -e "$KEPT/confirmed" ] && [ "$DECISION" != restore ] && [ -z "$STOP_ASKED" ] && [ "$(now)" -lt "$trial_until" ]; do
        nap 0.25
        look_around
    done
    # The last word that was given in time counts.
    look_at_control
    ON_TRIAL=''
    journal wait-end for confirmation
    [ "$DECISION" != restore ] && [ -z "$STOP_ASKED" ] && [ -e "$KEPT/confirmed" ]
}
# 0: confirmed. 1: back, with the reason in the journal.
trial_step() {
    if await_confirmation; then
        journal evidence n "$1" name "$2" text 'A person has confirmed that the store is as it should be.'
        journal step-done n "$1" name "$2" ms $(($(now_ms) - began_ms))
        journal state is open
        return 0
    fi
    if [ -n "$STOP_ASKED" ]; then journal step-failed n "$1" name "$2" exit 1 code killed text 'Stopped as asked.'
    elif [ "$DECISION" = restore ]; then journal step-failed n "$1" name "$2" exit 1 code confirm-refused text 'A person asked for the store as it was before.'
    else journal step-failed n "$1" name "$2" exit 1 code not-confirmed text "Nobody confirmed the new store within $CONFIRM_SECONDS seconds."; fi
    DECISION=''
    return 1
}

# ---------------------------------------------------------------- forward
# run_forward FROM: 0 when every step is done; 1 when the store must go back.
run_forward() {
    at=$1
    while [ "$at" -le "$TOTAL" ]; do
        look_at_control
        [ -n "$PAUSE_ASKED" ] && [ -z "$STOP_ASKED" ] && wait_for paused not_paused
        [ "$DECISION" = restore ] && STOP_ASKED=yes
        DECISION=''
        deadline_passed && DEADLINE_PASSED=yes
        # shellcheck disable=SC2046 # four words
        set -- $(step_line "$at")
        step_number=$1 step_name=$2
        [ -n "$STOP_ASKED$DEADLINE_PASSED" ] && ! is_afterwork "$step_name" && return 1
        entered=$(state_of_step "$step_name")
        # Once something has changed, a harmless step no longer takes the store to another state.
        [ -n "$entered" ] && journal state is "$entered"
        case $step_name in
        close-store) CLOSED_AT=$(now) ;;
        open-store) CLOSED_AT='' ;;
        esac
        # From the first change on, everybody who uses this store can see that it is ours.
        if ! is_harmless "$step_name" && [ "$(mark_says pid)" != $$ ] && ! sign_store; then
            journal step-failed n "$step_number" name "$step_name" exit 1 code changed-meanwhile text "Another user of this server is working on the store: $(cat "$RUN/mark.said")."
            return 1
        fi
        is_harmless "$step_name" || visitors_begin
        journal step-start n "$step_number" name "$step_name"
        # What cannot be announced is not done.
        [ -z "$JOURNAL_LOST" ] || return 1
        began_ms=$(now_ms)
        if [ "$step_name" = await-confirmation ]; then
            trial_step "$step_number" "$step_name" || return 1
            at=$((at + 1))
            continue
        fi
        if run_step "$step_number" "$step_name" run; then
            if [ -s "$RUN/step.skip" ]; then journal step-skip n "$step_number" name "$step_name" text "$(cat "$RUN/step.skip")"
            else journal step-done n "$step_number" name "$step_name" ms $(($(now_ms) - began_ms)); fi
            [ "$step_name" = solve-dependencies ] && journal state is untouched
            at=$((at + 1))
            continue
        else
            status=$?
        fi
        if is_afterwork "$step_name"; then
            journal step-skip n "$step_number" name "$step_name" text "$(if [ -s "$RUN/step.failure" ]; then tail -n +2 "$RUN/step.failure"; else console_of_step | last_lines; fi)"
            at=$((at + 1))
            continue
        fi
        journal_failure "$step_number" "$step_name" $status
        [ -n "$STOP_ASKED$DEADLINE_PASSED" ] && return 1
        if [ "$ON_FAILURE" = wait ] && database_was_changed; then
            ask_person && continue
        fi
        return 1
    done
    return 0
}
database_was_changed() { journal_has step-start name=setup-upgrade || journal_has step-start name=restore-database; }
# The store stays closed and waits. 0: try the step again.
ask_person() {
    journal state is needs-person
    DECISION=''
    wait_for decision decided
    [ "$DECISION" = retry ] || return 1
    DECISION=''
    journal state is switched
}

# ---------------------------------------------------------------- back
has_undo() { grep -q '^step_undo()' "$RUN/steps/$1.sh" 2>/dev/null; }
anything_changed() {
    line_at=1
    while [ $line_at -le "$TOTAL" ]; do
        # shellcheck disable=SC2046
        set -- $(step_line $line_at)
        if ! is_harmless "$2" && started "$1"; then return 0; fi
        line_at=$((line_at + 1))
    done
    return 1
}
# A store that this run had closed, and that somebody else has opened meanwhile (by hand, a host, rescue.sh): closed again
# before anything else is changed, and remembered, so that what was ordered is kept before the database is replaced.
close_again() {
    journal_has step-start name=close-store && ! journal_has undo-done name=close-store || return 0
    seen_last=$(stat -c %Y "$KEPT/flag-seen" 2>/dev/null || cat "$RUN/died-at" 2>/dev/null || last_sign_of_life)
    if ! flag_never_away && ! journal_has step-start name=open-store && [ ! -s "$KEPT/opened-by-others" ]; then
        echo "$seen_last" >"$KEPT/opened-by-others"
        [ ! -s "$KEPT/flag-as-set" ] || journal warning text 'Somebody else has taken the maintenance flag away, or set it anew, since this run set it: the store may have been open. It is closed again, and what came meanwhile is kept before the database is replaced.'
    fi
    is_closed && return 0
    [ ! -e "$KEPT/exempt-remembered" ] || rm -f "$STORE_ROOT/$EXEMPT_FILE"
    put_flag
    if is_closed; then
        journal closed proof flag
        return 0
    fi
    journal warning text 'The store is open, and var/.maintenance.flag cannot be written: while it may take orders, nothing is put back.'
    journal state is needs-person
    end_run failed needs-person
}
# Not before it is needed, for whoever fills the disk goes on.
make_room_for_going_back() { [ ! -e "$RUN/ballast" ] || ! no_room_left || give_up_ballast; }
# Undoes every step that was begun, last first. The store is opened by the undoing of close-store, which comes late and
# happens only if everything before it worked: a store whose code and database disagree stays closed.
# go_back OUTCOME: what the run's end shall be called when the store is back (restored, stopped).
go_back() {
    GOING_BACK=yes
    wanted=$1
    changed=no
    anything_changed && changed=yes
    # This is what that room was kept for: the flag, and each note of what is undone, is a file.
    make_room_for_going_back
    [ $changed = no ] || [ "$(mark_says pid)" = $$ ] || sign_store
    printf '%s\n' "$wanted" >"$KEPT/going-back"
    [ $changed = no ] || close_again
    [ $changed = yes ] && journal state is going-back
    failed_undo=''
    back_at=$TOTAL
    while [ "$back_at" -ge 1 ]; do
        # shellcheck disable=SC2046
        set -- $(step_line "$back_at")
        back_at=$((back_at - 1))
        started "$1" && has_undo "$2" || continue
        journal_has undo-done "n=$1" && continue
        # An undoing that could not be noted would be done once more by the next look. Nobody may have ordered between the two.
        [ -n "$JOURNAL_LOST" ] && [ "$2" = close-store ] && failed_undo=journal
        # Cron would work on, and visitors see, what could not be put right.
        [ -n "$failed_undo" ] && case $2 in close-store | pause-cron | check-storefront) continue ;; esac
        journal undo-start n "$1" name "$2"
        make_room_for_going_back
        if run_step "$1" "$2" undo || { [ -e "$RUN/ballast" ] && no_room_left && give_up_ballast && run_step "$1" "$2" undo; }; then
            journal undo-done n "$1" name "$2"
        else
            text=$(if [ -s "$RUN/step.failure" ]; then tail -n +2 "$RUN/step.failure"; else console_of_step | last_lines; fi)
            journal undo-failed n "$1" name "$2" text "$text"
            is_harmless "$2" || failed_undo=$2
        fi
    done
    if [ $changed = no ]; then
        journal state is untouched
        [ "$wanted" = stopped ] && end_run stopped untouched
        end_run failed untouched
    fi
    if [ -n "$failed_undo" ]; then
        journal state is needs-person
        end_run failed needs-person
    fi
    journal state is back
    end_run "$wanted" back
}

# ---------------------------------------------------------------- the end
end_run() {
    # Its last line cannot be written: the run is as good as killed, and everything that taking it up again needs stays.
    if [ -n "$JOURNAL_LOST" ]; then exit 1; fi
    # What only this run needed. A store that needs a person keeps what was put aside, and the database log-in for rescue.sh.
    rm -f "$RUN/secrets/COMPOSER_AUTH"
    give_up_ballast
    # A store that needs a person stays marked, so that no other user begins with it.
    [ "$2" = needs-person ] || unsign_store
    if [ "$2" != needs-person ]; then forget_replaced_databases "$1"; fi
    if [ "$2" != needs-person ]; then
        rm -rf "$RUN/secrets"
        remove_tree "$BESIDE"
        forget_beside "$KEPT"
    fi
    # A store that is well again has no use for what earlier runs kept for a person.
    if [ "$1:$KIND" = done:restore ]; then
        for put_beside in "$HOME_OF_STORE"/runs/*/beside "$STORE_ROOT"/var/.storewright-* "$STORE_ROOT"/.storewright-*; do remove_tree "$put_beside"; done
        forget_beside "$HOME_OF_STORE"/runs/*/kept
        rm -rf "$HOME_OF_STORE"/runs/*/secrets
    fi
    # Nothing is left to be woken for, whatever state it is in.
    (
        # shellcheck source=resources/server/cron.sh
        . "$RUN/cron.sh"
        # shellcheck source=resources/server/wake.sh
        . "$RUN/wake.sh"
        end_waking
    ) >>"$RUN/console.log" 2>&1
    visitors_end
    journal run-end outcome "$1" state "$2"
    drop_lease
    exit 0
}

# The tables that were put aside for those of a backup. A restore that is done also clears up after runs that needed a person.
forget_replaced_databases() {
    set -- "$1" "$RUN"
    [ "$1:$KIND" != done:restore ] || set -- "$1" "$HOME_OF_STORE"/runs/*
    shift
    for run_folder; do [ ! -e "$run_folder/kept/database-1" ] || break; done
    [ -e "$run_folder/kept/database-1" ] || return 0
    (
        # shellcheck source=resources/server/database.sh
        . "$RUN/database.sh"
        # shellcheck source=resources/server/switch-database.sh
        . "$RUN/switch-database.sh"
        drop_replaced_databases "$@"
    ) >>"$RUN/console.log" 2>&1 || journal warning text "What was put aside of the database could not be dropped: the schemas are named in $RUN/kept/database-*/schemas."
}

carry_out() {
    load_plan || exit 1
    cd "$RUN" || exit 1
    trap '' HUP
    # TERM ends it as it is. It comes from a server that is shut down, which is no person's wish to have the old store back; and there would
    # be no time for that. Taken up again from the journal, like every run whose process is gone. Who wants it stopped asks for that.
    sign_lease
    TOTAL=$(steps_total)
    printf '' >>"$RUN/console.log"
    mkdir -p "$RUN/control" "$KEPT"
    keep_ballast
    case $1 in recover*) TAKEN_UP=yes ;; *) TAKEN_UP='' ;; esac
    if [ "$1" = recover-leave ]; then
        leave_run
    elif [ -n "$TAKEN_UP" ]; then
        recover_run "${1#recover-}"
    else
        journal run-start run "$RUN_ID" kind "$KIND" from "$FROM_VERSION" to "$TO_VERSION" backup "$BACKUP_ID"
        # Not even its first line can be written: nothing has begun, and there is nothing to take up again.
        if [ -n "$JOURNAL_LOST" ]; then
            rm -rf "$RUN/secrets"
            drop_lease
            exit 1
        fi
        journal state is untouched
        printf '' >"$RUN/taken-over"
        if [ "${START_AT:-0}" -gt "$(now)" ]; then wait_for start-time start_time_has_come; fi
        forward_or_back 1
    fi
}
forward_or_back() {
    if run_forward "$1"; then
        case $KIND in
        backup | rehearsal) end_run 'done' untouched ;;
        *) end_run 'done' open ;;
        esac
    fi
    if [ -n "$STOP_ASKED" ] || [ "$DECISION" = stop ]; then go_back stopped; fi
    go_back restored
}

# Somebody wants to look before anything else happens: the store stays as it is, and what going back needs is kept.
leave_run() {
    if holder_alive "$RUN/step.process"; then end_session "$(cat "$RUN/step.process/pid")"; fi
    rm -rf "$RUN/step.process"
    printf '' >"$RUN/taken-over"
    journal warning text "The run's process was gone (killed, or the server was restarted). As asked, the store is left as it is."
    if anything_changed; then
        journal state is needs-person
        end_run failed needs-person
    fi
    journal state is untouched
    end_run failed untouched
}

# The run's process was killed, or the server restarted. The journal says what was under way.
recover_run() {
    if holder_alive "$RUN/step.process"; then end_session "$(cat "$RUN/step.process/pid")"; fi
    rm -rf "$RUN/step.process"
    rm -f "$STORE_ROOT"/pub/storewright-opcache-*.php
    GOING_BACK=''
    journal warning text "The run's process was gone (killed, or the server was restarted). It is taken up again from the journal."
    printf '' >"$RUN/taken-over"
    printf '' >"$KEPT/taken-up"
    ! anything_changed || visitors_begin
    # Open it may only be where this run had opened it.
    journal_has step-done name=open-store || close_again
    closed_ms=$(awk -F '\t' '$3 == "state" && $4 == "is=closed" { print $2; exit }' "$JOURNAL")
    [ -n "$closed_ms" ] && ! journal_has step-done name=open-store && CLOSED_AT=$((closed_ms / 1000))
    # A person wants the old store, whatever the journal would say.
    if [ "$1" = restore ] && ! journal_has state is=going-back; then
        journal asked what restore
        go_back restored
    fi
    if journal_has state is=going-back || [ -e "$KEPT/going-back" ]; then
        go_back "$(cat "$KEPT/going-back" 2>/dev/null || echo restored)"
    fi
    # The step that was under way has not ended well, whatever it did.
    resume_at=1
    line_at=1
    while [ $line_at -le "$TOTAL" ]; do
        # shellcheck disable=SC2046
        set -- $(step_line $line_at)
        if finished "$1"; then
            resume_at=$((line_at + 1))
        elif started "$1"; then
            journal step-failed n "$1" name "$2" exit 137 code killed text "The run's process was gone while this step was under way."
            break
        else
            break
        fi
        line_at=$((line_at + 1))
    done
    # Proven on trial already: what is left is opening, which can be done again. Likewise when only the last line is missing.
    if [ $resume_at -gt "$TOTAL" ] || journal_has step-done name=check-storefront; then forward_or_back $resume_at; fi
    if [ "$ON_FAILURE" = wait ] && database_was_changed; then
        if ask_person; then forward_or_back $resume_at; fi
        [ -n "$STOP_ASKED" ] && go_back stopped
    fi
    go_back restored
}
