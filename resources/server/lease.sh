# shellcheck shell=sh
# One run at a time for a store. The lease is a folder, because making one is atomic everywhere, NFS too.
# Its holder is a process: alive only if pid, start time and boot agree, so that a number used again fools nobody.
# Needs RUN, lib.sh, journal.sh.

HOME_OF_STORE=$(cd "$RUN/../.." 2>/dev/null && pwd -P)
LEASE=$HOME_OF_STORE/lease

# Is the process described by the files pid, start and boot in this folder there now?
holder_alive() {
    first_line "$1/pid" || return 1
    holder_pid=$first_line
    first_line "$1/boot" && [ "$first_line" = "$(boot_id)" ] || return 1
    process_ended "$holder_pid" && return 1
    first_line "$1/start" && [ "$first_line" = "$(start_of "$holder_pid")" ]
}
# Ends what the step of a run whose process is gone is still at. The step's own process may be gone too, before what it had started: where
# memory ran out, the kernel takes whom it likes. A process number stays taken while anything of its session lives, so whoever bears
# the number now and began at another moment tells that nothing of that session is left.
end_step_left_behind() {
    if first_line "$RUN/step.process/pid"; then
        left_behind=$first_line
        began_then=$(cat "$RUN/step.process/start" 2>/dev/null)
        began_now=$(start_of "$left_behind")
        if first_line "$RUN/step.process/boot" && [ "$first_line" = "$(boot_id)" ] && { [ -z "$began_now" ] || [ "$began_now" = "$began_then" ]; }; then end_session "$left_behind"; fi
    fi
    rm -rf "$RUN/step.process"
}
# Somebody who just made the folder may not have put its name in yet.
lease_settled() {
    tries=0
    while [ ! -s "$LEASE/pid" ] && [ -d "$LEASE" ] && [ $tries -lt 20 ]; do
        nap 0.1
        tries=$((tries + 1))
    done
}
# The lease passes from who started the run to the run itself, file by file: one look may fall in between.
holder_alive_for_sure() {
    looks=0
    until holder_alive "$1"; do
        looks=$((looks + 1))
        [ $looks -lt 5 ] && [ -d "$1" ] || return 1
        nap 0.2
    done
}
# Is the run of this folder alive?
lease_alive() { first_line "$LEASE/run" && [ "$first_line" = "${RUN##*/}" ] && holder_alive "$LEASE"; }

# When the run of this folder was last seen alive: its last line, or its last heartbeat. Seconds since 1970.
last_sign_of_life() {
    seen=$(awk -F '\t' '$1 ~ /^[0-9]+$/ && $2 ~ /^[0-9]+$/ { t = $2 } END { printf "%.0f", int(t / 1000) }' "$JOURNAL" 2>/dev/null)
    beaten=''
    [ "$(cat "$LEASE/run" 2>/dev/null)" != "${RUN##*/}" ] || beaten=$(stat -c %Y "$LEASE/heartbeat" 2>/dev/null)
    if [ "${beaten:-0}" -gt "${seen:-0}" ]; then echo "$beaten"; else echo "${seen:-0}"; fi
}

sign_lease() {
    printf '%s\n' "${RUN##*/}" >"$LEASE/run"
    start_of $$ >"$LEASE/start"
    boot_id >"$LEASE/boot"
    # pid last, in one move: with it the lease is valid.
    printf '%s\n' $$ >"$LEASE/pid.new" && mv -f "$LEASE/pid.new" "$LEASE/pid"
    printf '' >"$LEASE/heartbeat"
}

# Has somebody taken for dead the lease that was just signed?
lease_lost() { [ ! -d "$LEASE" ] || { [ -s "$LEASE/pid" ] && [ "$(cat "$LEASE/pid")" != $$ ]; }; }

# Takes the lease or says who has it: "busy RUN" (75), "dead RUN STATE" (76: its process is gone, `recover` mends that).
# With `recover`, the dead lease may be this run's own.
take_lease() {
    attempts=0
    while [ $attempts -lt 5 ]; do
        attempts=$((attempts + 1))
        if mkdir "$LEASE" 2>/dev/null; then
            # Into the very folder just made, wherever it is by now: who is held up here for seconds is taken for dead, and then
            # another's lease lies in its place.
            (cd "$LEASE" && [ ! -e run ] && LEASE=. && sign_lease) 2>/dev/null
            lease_lost && continue
            # A run that lost even its lease (a folder removed by hand) must not be forgotten either.
            unfinished=$(unfinished_run)
            if [ -n "$unfinished" ] && [ "${1:-}" != recover ]; then
                drop_lease
                echo "dead $unfinished $(JOURNAL=$HOME_OF_STORE/runs/$unfinished/journal journal_state)"
                return 76
            fi
            return 0
        fi
        lease_settled
        held_by=$(cat "$LEASE/run" 2>/dev/null)
        if holder_alive_for_sure "$LEASE"; then
            echo "busy $(cat "$LEASE/run" 2>/dev/null)"
            return 75
        fi
        # Dead. Nothing to mend if that run came to its end, or never wrote a line.
        if [ -n "$held_by" ] && [ "${1:-}:$held_by" != "recover:${RUN##*/}" ] && run_unfinished "$held_by"; then
            echo "dead $held_by $(JOURNAL=$HOME_OF_STORE/runs/$held_by/journal journal_state)"
            return 76
        fi
        drop_dead_lease
    done
    echo "busy ${held_by:-}"
    return 75
}
run_unfinished() { [ -s "$HOME_OF_STORE/runs/$1/journal" ] && ! (JOURNAL=$HOME_OF_STORE/runs/$1/journal journal_ended); }
unfinished_run() {
    for folder in "$HOME_OF_STORE"/runs/*/; do
        other=${folder%/}
        other=${other##*/}
        [ "$other" != "${RUN##*/}" ] && run_unfinished "$other" && echo "$other" && return
    done
}
# Moved away first and looked at again: another starter may have healed it and hold a living one by now.
drop_dead_lease() {
    [ -d "$LEASE" ] || return 0
    aside=$LEASE.dead.$$
    mv "$LEASE" "$aside" 2>/dev/null || return 0
    if holder_alive "$aside"; then mv "$aside" "$LEASE"; else rm -rf "$aside"; fi
}
drop_lease() { [ "$(cat "$LEASE/run" 2>/dev/null)" = "${RUN##*/}" ] && rm -rf "$LEASE"; return 0; }

# The keys of runs whose process is gone are of no use to anybody. (Their database log-in stays until they are mended.)
forget_secrets() {
    for folder in "$HOME_OF_STORE"/runs/*/secrets; do
        [ -d "$folder" ] || continue
        other=${folder%/secrets}
        [ "$(cat "$LEASE/run" 2>/dev/null)" = "${other##*/}" ] && continue
        # Not begun yet: somebody may be looking just now at what a restore would overwrite, with that log-in.
        [ -s "$other/journal" ] || [ -e "$other/taken-over" ] || [ -n "$(find "$other" -prune -mmin +60 2>/dev/null)" ] || continue
        rm -f "$folder/COMPOSER_AUTH"
        # A store that needs a person may need rescue.sh, which needs the log-in.
        run_unfinished "${other##*/}" || tail -n 1 "${other}/journal" 2>/dev/null | grep -q needs-person || rm -rf "$folder"
    done
}

# ---- the mark in the store
# Another SSH user of the same store has a ~/.storewright of his own, and would not see our lease. So a run that is about to
# change the store leaves its mark in it, readable for everybody: run, user, pid, start, boot, root.
MARK=var/.storewright-run
mark_says() { head -c 2000 "$STORE_ROOT/$MARK" 2>/dev/null | sed -n "s/^$1=//p" | head -n 1 | tr -cd 'A-Za-z0-9._/@ -'; }
# Of a copy of a store, or of one of our own runs (which the lease watches over), a mark says nothing.
mark_is_ours() {
    [ -e "$STORE_ROOT/$MARK" ] || return 0
    [ "$(mark_says root)" = "$(printf '%s' "$STORE_ROOT" | tr -cd 'A-Za-z0-9._/@ -')" ] || return 0
    marked_run=$(mark_says run)
    case $marked_run in '' | */* | .*) return 0 ;; esac
    [ -d "$HOME_OF_STORE/runs/$marked_run" ]
}
# Is the process that left it there? Where processes of others cannot be seen, or on another server, its sign of life counts.
mark_alive() {
    if [ "$(mark_says boot)" = "$(boot_id)" ] && [ -d /proc/1 ]; then
        marked_pid=$(mark_says pid | tr -cd '0-9')
        [ -n "$marked_pid" ] && [ -d "/proc/$marked_pid" ] && [ "$(start_of "$marked_pid")" = "$(mark_says start)" ] && ! is_zombie "$marked_pid"
    else
        touched=$(stat -c %Y "$STORE_ROOT/$MARK" 2>/dev/null) && [ "$(now)" -lt $((touched + 120)) ]
    fi
}
# Says whose run is in the way: "busy RUN of USER" (75), "dead RUN broken-off of USER" (76).
# A restore may follow a broken-off run of somebody else: that is what mends it.
store_is_free() {
    mark_is_ours && return 0
    if mark_alive; then
        echo "busy $(mark_says run) of $(mark_says user)"
        return 75
    fi
    [ "$KIND" = restore ] && return 0
    echo "dead $(mark_says run) broken-off of $(mark_says user)"
    echo "The user $(mark_says user) of this server must have that run brought to its end; if that is impossible, restore a backup, or remove $STORE_ROOT/$MARK." >&2
    return 76
}
# sign_store: 0 our mark is there; 1 somebody else's is.
sign_store() {
    store_is_free >"$RUN/mark.said" 2>/dev/null || return 1
    mark_new=$STORE_ROOT/$MARK.$$
    rm -f "$mark_new"
    # Made new and never followed through a link, whoever else can write in var.
    (umask 022 && set -C && printf 'run=%s\nuser=%s\npid=%s\nstart=%s\nboot=%s\nroot=%s\n' "${RUN##*/}" "$(id -un)" $$ "$(start_of $$)" "$(boot_id)" "$STORE_ROOT" >"$mark_new") 2>/dev/null || return 0
    rm -f "$STORE_ROOT/$MARK"
    # Of two that come at the same moment, one finds the name taken.
    ln "$mark_new" "$STORE_ROOT/$MARK" 2>/dev/null || [ -e "$STORE_ROOT/$MARK" ] || mv "$mark_new" "$STORE_ROOT/$MARK"
    rm -f "$mark_new"
    [ "$(mark_says run)" = "${RUN##*/}" ]
}
unsign_store() { [ "$(mark_says run)" != "${RUN##*/}" ] || rm -f "$STORE_ROOT/$MARK" "$STORE_ROOT/$MARK".[0-9]*; }
sign_of_life_in_store() { [ "$(mark_says run)" != "${RUN##*/}" ] || touch -c "$STORE_ROOT/$MARK"; }
