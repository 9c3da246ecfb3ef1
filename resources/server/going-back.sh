# shellcheck shell=sh
# The way back through the steps that were begun, and a run's end, whichever it is. Sourced by carry-out.sh.

# shellcheck disable=SC2034,SC2015 # names that the steps use; A && B || C where B cannot fail

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

# Copies of the database, made to prove a backup or to try the new version on: of a run that is left as it is, no step is undone.
forget_copies() {
    (
        # shellcheck source=resources/server/database.sh
        . "$RUN/database.sh"
        # shellcheck source=resources/server/copy.sh
        . "$RUN/copy.sh"
        # shellcheck source=resources/server/private-database.sh
        . "$RUN/private-database.sh"
        drop_scratch
        [ ! -d "$COPY" ] || forget_copy "$COPY"
        [ ! -d "$RUN/proving" ] || private_database_down "$RUN/proving"
        rm -rf "$RUN/proving" "$RUN/added"
    ) >>"$RUN/console.log" 2>&1
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
