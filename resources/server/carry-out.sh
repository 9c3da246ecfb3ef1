# shellcheck shell=sh
# The run's own process: forward through the steps, and back when one fails; begun, or taken up again. Sourced by runner.sh.

# shellcheck source=resources/server/failures.sh
. "$RUN/failures.sh"
# shellcheck source=resources/server/visitors.sh
. "$RUN/visitors.sh"
# shellcheck source=resources/server/one-step.sh
. "$RUN/one-step.sh"
# shellcheck source=resources/server/going-back.sh
. "$RUN/going-back.sh"

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
# What switch-open has done the work of, while the store was open.
is_left_out() {
    [ -e "$KEPT/switched-open" ] || return 1
    case $1 in close-store | refresh-backup | composer-update | put-in-built | setup-upgrade | restore-caches | flush-cache | check-storefront | open-store) return 0 ;; esac
    return 1
}
# The steps from which on code and database can only be put back from a backup.
changes_database() { case $1 in setup-upgrade | restore-database) return 0 ;; esac; return 1; }
# The named state the store enters with a step.
state_of_step() {
    case $1 in
    solve-dependencies) echo building-aside ;;
    # Where the database stays as it is: code is changed from here on, and visitors buy.
    switch-open) [ ! -s "$KEPT/database-stays" ] || echo open ;;
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
        # (Not begun, so that nothing of it is undone either.)
        if is_left_out "$step_name"; then
            journal step-skip n "$step_number" name "$step_name" text 'The new version was put in while your store was open.'
            at=$((at + 1))
            continue
        fi
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

# ---------------------------------------------------------------- from its beginning, or from where it was broken off
carry_out() {
    load_plan || exit 1
    cd "$RUN" || exit 1
    trap '' HUP
    # TERM ends it as it is. It comes from a server that is shut down, which is no person's wish to have the old store back; and there would
    # be no time for that. Taken up again from the journal, like every run whose process is gone. Who wants it stopped asks for that.
    sign_lease
    STOREWRIGHT_BESIDE=$BESIDE
    export STOREWRIGHT_BESIDE
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
    end_step_left_behind
    printf '' >"$RUN/taken-over"
    journal warning text "The run's process was gone (killed, or the server was restarted). As asked, the store is left as it is."
    if anything_changed; then
        journal state is needs-person
        end_run failed needs-person
    fi
    journal state is untouched
    forget_copies
    end_run failed untouched
}

# The run's process was killed, or the server restarted. The journal says what was under way.
recover_run() {
    end_step_left_behind
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
    if [ $resume_at -gt "$TOTAL" ] || journal_has step-done name=check-storefront || [ -e "$KEPT/switched-open" ]; then forward_or_back $resume_at; fi
    if [ "$ON_FAILURE" = wait ] && database_was_changed; then
        if ask_person; then forward_or_back $resume_at; fi
        [ -n "$STOP_ASKED" ] && go_back stopped
    fi
    go_back restored
}
