# shellcheck shell=bash disable=SC2034,SC2154
# The road between the client and the server: cut, stalled, torn, slow; and a client that sleeps. The run does not care; the client
# comes back to it, and what it has printed in the end is the server's log, every byte once.

road_port=$((20000 + RANDOM % 10000)) far_land=''
road() { printf '%s' "$1" >"$work/road"; }
build_road() {
    local id
    road pass
    # The client lives in a network of its own, behind a cable that can be pulled. Of four addresses; the first who makes one has it.
    for id in $(seq 0 4 252); do
        far_land=sw-faults-$id cable=sw-f$id server_side=10.213.77.$((id + 1)) client_side=10.213.77.$((id + 2))
        ip netns add "$far_land" 2>/dev/null && break
        far_land=''
    done
    [ -n "$far_land" ] || return 1
    ip link add "$cable" type veth peer name "$cable-far" &&
        ip link set "$cable-far" netns "$far_land" && ip addr add "$server_side/30" dev "$cable" && ip link set "$cable" up &&
        ip netns exec "$far_land" ip addr add "$client_side/30" dev "$cable-far" && ip netns exec "$far_land" ip link set "$cable-far" up || return 1
    php "$top/tests/faults/forwarder.php" "$server_side:$road_port" "127.0.0.1:$port" "$work/road" 2>"$work/forwarder" &
    forwarder=$!
    sleep 0.5
    kill -0 "$forwarder"
}
close_road() {
    [ -z "${forwarder:-}" ] || kill "$forwarder" 2>/dev/null
    forwarder=''
    [ -n "$far_land" ] || return 0
    ip link del "$cable" 2>/dev/null
    ip netns del "$far_land" 2>/dev/null
    far_land=''
}
# Every fiftieth packet of either direction is lost, below TCP: what the kernel then does is what it does on a bad line.
lose_packets() {
    ip netns exec "$far_land" nft -f - <<'END' || problem 'no packets can be lost here'
table inet loss {
    chain in { type filter hook input priority 0; numgen inc mod 50 == 25 counter drop; }
    chain out { type filter hook output priority 0; numgen inc mod 50 == 25 counter drop; }
}
END
}
packets_were_lost() {
    # All of it is read: a list that is cut off fails by itself.
    ip netns exec "$far_land" nft list ruleset | grep 'packets [1-9]' >/dev/null || problem 'no packet was lost'
    ip netns exec "$far_land" nft flush ruleset
}
pull_cable() { ip link set "$cable" down; }
plug_cable() { ip link set "$cable" up; }

# on_the_road NAME WHEN FAULT…: an upgrade watched over the road; the fault when the run is at WHEN.
on_the_road() {
    local title=$1 when=$2 far code_words=$program
    shift 2
    far="ssh://$user@$server_side:$road_port$root"
    fresh || { problem 'no fresh store'; verdict "network: $title" ''; return; }
    road pass
    plug_cable
    case $when in
    -) meet 'no such record' wait ;;
    run-start) meet '	run-start	' wait ;;
    *) meet "step-start	.*name=$when\$" wait ;;
    esac
    # Before the client comes.
    [ "$when" != - ] || "$@"
    program=in_client_network
    start upgrade "$far" "${method[@]}" --yes --to "$target" --identity "$identity" --accept-host-key "$host_key"
    program=$code_words
    if [ "$when" != - ] && await_meeting; then
        "$@"
    fi
    [ -z "$client" ] || finish 600
    plug_cable
    road pass
    ${after:-}
    no_meeting
    plain_words
    if [ -n "${expect_code:-}" ]; then exit_is "$expect_code"; else
        exit_is 0
        log_is_whole "$work/out"
    fi
    ended_as 'done'
    verdict "network: $title" "$outcome"
}
cut_for() {
    pull_cable
    go_on
    sleep "$1"
    plug_cable
}
stall_for() {
    road stall
    go_on
    sleep "$1"
    road pass
}
tear() {
    go_on
    for _ in 1 2 3 4 5; do
        road reset
        sleep 1.5
    done
}
# While it logs in: the connection goes after so many bytes of the server's answer, amid the exchange of keys or the log-in itself.
tear_after() { road "after $1"; }
# torn_at_first WHEN BYTES: nothing has begun yet, and it says so: the link broke, nothing else is wrong. The next time it works.
torn_at_first() {
    fresh || { problem 'no fresh store'; verdict "network: torn $1" ''; return; }
    plug_cable
    tear_after "$2"
    program=in_client_network
    ask upgrade "ssh://$user@$server_side:$road_port$root" "${method[@]}" --yes --quiet --to "$target" --identity "$identity" --accept-host-key "$host_key"
    exit_is 4
    says 'broke off'
    plain_words
    [ -z "$(run_folder)" ] || problem 'a run was made'
    ask upgrade "ssh://$user@$server_side:$road_port$root" "${method[@]}" --yes --quiet --to "$target" --identity "$identity" --accept-host-key "$host_key"
    program=$shared/storewright-cli
    exit_is 0
    ended_as 'done'
    verdict "network: torn $1" "$outcome"
}
# It comes back, and is torn again and again while it logs in.
tear_while_logging_in() {
    local bytes
    road reset
    go_on
    for bytes in 30 1200 2400 3000; do
        for _ in $(seq 100); do
            [ "$(cat "$work/road")" != pass ] || break
            sleep 0.1
        done
        road "after $bytes"
    done
}
# `runner.sh start` has been called, the run writes its first record, and whoever called hears nothing of it any more.
tear_while_starting() {
    road reset
    sleep 1
    go_on
}
slow_and_lossy() {
    road slow
    lose_packets
    go_on
}
# The server's own programs: sshd goes and comes back, every log-in with it.
sshd_again() {
    local pid
    go_on
    sleep 1
    kill -KILL "$(service_pid sshd)"
    for pid in $(ours_called '^sshd: '); do kill -KILL "$pid" 2>/dev/null; done
    sleep 5
    "$practice" up --name "$name" >/dev/null
}
sleep_for() {
    kill -STOP "$client"
    go_on
    sleep "$1"
    kill -CONT "$client"
}
# For ever: the client is left alone for a while, and is then told to let go; another one, elsewhere, sees the whole.
cut_for_ever() {
    local i
    pull_cable
    go_on
    for ((i = 0; i < 120; i++)); do
        [ "$(how_it_ended)" = unfinished ] || break
        sleep 0.5
    done
    kill -0 "$client" 2>/dev/null || { wait "$client"; problem "the client gave up with $?"; }
    kill -INT "$client" 2>/dev/null
    finish 30
    client=''
    [ "$code" = 130 ] || problem "let go with $code, not 130"
    ask attach "$name" "$(basename "$(run_folder)")"
    log_is_whole "$work/out"
}

# server_gone VERB: the whole server goes, with the run: the client cannot do anything but say how it goes on.
server_gone() {
    local title='restarted'
    [ "$1" != shutdown ] || title='shut down in good order, and up again'
    fresh || { problem 'no fresh store'; verdict "network: the server $title" ''; return; }
    meet 'step-start	.*name=setup-upgrade$' wait
    start upgrade "$name" "${method[@]}" --yes --quiet --to "$target"
    if await_meeting; then
        go_on
        sleep 0.5
        [ "$1" = shutdown ] || stand_still
        "$practice" "$1" --name "$name"
    fi
    finish 600
    no_meeting
    ! journal_of_run_has 'Stopped as asked' || problem 'a shutdown is taken for the wish of a person'
    look_again "network: the server $title in the middle of setup-upgrade"
    as_new=''
}

# Every road there is, a word each.
roads='torn pulled-60 pulled-5 pulled-20 stalled lossy sshd-restarted asleep for-ever torn-at-log-in torn-again torn-at-start rebooted shut-down'
network_case() {
    if [ -z "${forwarder:-}" ]; then
        build_road || { problem "no network of its own could be made: $(cat "$work/forwarder" 2>/dev/null)"; verdict network ''; close_road; return; }
        mkdir -p "$work/bin"
        (umask 077 && printf 'export STOREWRIGHT_PUBLIC_KEY=%s STOREWRIGHT_PRIVATE_KEY=%s\n' "$public_key" "$private_key" >"$work/keys")
        # shellcheck disable=SC2016
        printf '#!/bin/sh\nexec ip netns exec %s sh -c '"'"'. "$0" && exec "$@"'"'"' %s %s "$@"\n' "$far_land" "$work/keys" "$program" >"$work/bin/in_client_network"
        chmod +x "$work/bin/in_client_network"
        PATH=$work/bin:$PATH
    fi
    case $1 in
    torn) on_the_road 'torn five times' back-up-code tear ;;
    pulled-*) on_the_road "cable pulled for ${1#*-} s" "$(if [ "$1" = pulled-5 ]; then echo solve-dependencies; else echo compile; fi)" cut_for "${1#*-}" ;;
    stalled) on_the_road 'nothing moves for 60 s' setup-upgrade stall_for 60 ;;
    lossy) after=packets_were_lost on_the_road '200 ms, give or take 100, each way, 2 % of the packets lost' look-again slow_and_lossy ;;
    sshd-restarted) on_the_road 'sshd restarted' compile sshd_again ;;
    asleep) on_the_road 'client asleep for 90 s' compile sleep_for 90 ;;
    for-ever) expect_code=0 on_the_road 'cable pulled for ever' compile cut_for_ever ;;
    torn-at-log-in)
        torn_at_first 'while keys are exchanged' 1200
        torn_at_first 'while it logs in' 2400
        ;;
    torn-again) on_the_road 'torn, and again at every log-in' back-up-code tear_while_logging_in ;;
    torn-at-start) on_the_road 'torn while the run is being started' run-start tear_while_starting ;;
    rebooted) server_gone reboot ;;
    shut-down) server_gone shutdown ;;
    esac
}
