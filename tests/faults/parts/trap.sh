# shellcheck shell=bash disable=SC2154
# Meeting a run exactly between a record of its journal and the act that it announces. See server/sync.

# meet AT ACT: AT a number of records, a pattern of a record, or "+N PATTERN": N records after it; ACT kill, kill-all or wait.
meet() {
    local folder=$home/.fault
    rm -rf "$folder"
    mkdir -p "$folder/bin"
    cp "$top/tests/faults/server/"* "$folder/bin/"
    printf '%s\n' "$1" >"$folder/at"
    printf '%s\n' "$2" >"$folder/act"
    : >"$folder/ready"
    # shellcheck disable=SC2016
    printf 'PATH=$HOME/.fault/bin:$PATH\n' >"$home/.bashrc"
    chown -R "$user:$user" "$folder" "$home/.bashrc"
}
# then_at PATTERN WHAT: what happens at a record like this. "jump SECONDS": the clock goes forward; "until SECONDS": so long, and a trial is
# over; "ask WORD": as the runner is asked. After `meet`.
then_at() {
    printf '%s\n' "$@" >"$home/.fault/then"
    printf '%s\n' "${2#jump }" >"$home/.fault/clock.then"
    chown "$user:$user" "$home/.fault/then" "$home/.fault/clock.then"
}
# The meeting is over, the clock and what waits for its record stay.
nobody_else() { rm -f "$home/.fault/at"; }
met() { [ -e "$home/.fault/reached" ]; }
# await_meeting [SECONDS]: until the run is there.
await_meeting() {
    local i
    for ((i = 0; i < ${1:-300} * 20; i++)); do
        met && return
        [ -z "${client:-}" ] || kill -0 "$client" 2>/dev/null || { met && return; problem "the run never came to '$(cat "$home/.fault/at")'"; return 1; }
        sleep 0.05
    done
    problem "the run never came to '$(cat "$home/.fault/at")'"
    return 1
}
# By renaming: it must work on a full disk.
go_on() { [ -e "$home/.fault/go" ] || as_user mv "$home/.fault/ready" "$home/.fault/go"; }
no_meeting() { rm -rf "$home/.fault" "$home/.bashrc"; }
# The record in a few words.
record() { cut -f3- "$home/.fault/reached" 2>/dev/null | sed -e 's/\ttext=.*//' -e 's/\tms=.*//' -e 's/[a-z]*=//g' | tr '\t' ' ' | cut -c1-60; }
