# shellcheck shell=sh
# One step: its own process, how the run's process watches it, and what a run waits for between two of them: a clock, a person. Sourced by
# carry-out.sh.

# shellcheck disable=SC2034,SC2015 # names that the steps use; A && B || C where B cannot fail

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
        # (A step that takes long is looked at less often: on a small server each look takes from what the step could do.)
        if [ $((polls % 5)) = 0 ] || [ $polls -gt 120 ]; then
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
        if [ $polls -lt 20 ]; then nap 0.03; elif [ $polls -lt 120 ]; then nap 0.1; else nap 0.4; fi
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
