# shellcheck shell=bash disable=SC2015,SC2034,SC2154
# The matrix in pieces, a line each, that can be done in any order and by several workers: "KIND WORD…".

# Those with long pieces first, so that no worker is left alone with one at the end.
every_kind='drill network trial restoring back records staged leases composer dumper php sshd client database disk proof version'
rows() { grep -v '^#' "$top/tests/faults/cases" | awk -v kind="$1" '$1 == kind { $1 = $1; print }'; }
# ranges AT-ONCE WORDS: records in ranges of so many, "WORDS FROM STEP COUNT", until there are more than any run has.
ranges() {
    local at=${FAULTS_FROM:-$3} step=${FAULTS_STEP:-1} left=${FAULTS_COUNT:-1000} some
    while [ "$left" -gt 0 ] && [ "$at" -lt 1000 ]; do
        some=$((left < $1 ? left : $1))
        echo "$2 $at $step $some"
        at=$((at + some * step)) left=$((left - some))
    done
}
pieces_of() { # KIND
    local how where cause i
    case $1 in
    records) ranges 10 records 1 ;;
    staged) ranges 10 staged 1 ;;
    back) ranges 10 back 0 ;;
    restoring) ranges 12 restoring 1 ;;
    trial)
        for how in nobody confirmed refused client-gone; do echo "trial $how"; done
        ranges 10 'trial jump' 0
        ranges 10 'trial confirm' 0
        ;;
    leases)
        echo leases two-at-once
        echo leases the-second-later
        echo leases full-disk
        for how in resume restore; do echo "leases opened-meanwhile $how"; done
        for how in resume restore leave; do
            for where in back-up-code setup-upgrade confirm-storefront; do echo "leases killed $where $how"; done
            for cause in rebooted shut-down no-disk; do echo "leases $cause compile $how"; done
        done
        ;;
    composer | dumper | php | sshd | client) for ((i = ${FAULTS_TIMES:-20}; i > 0; i -= 4)); do echo "$1 $((i < 4 ? i : 4))"; done ;;
    database | disk | version | proof) rows "$1" ;;
    network) for how in $roads; do echo "network $how"; done ;;
    drill) for how in cli rescue; do echo "drill $how"; done ;;
    *) echo "run: there is no kind '$1'. There are: $every_kind" >&2; return 2 ;;
    esac
}
# all_pieces KIND…: of those that FAULTS_ONLY (a pattern of the words after the kind) lets through.
all_pieces() {
    local kind piece
    for kind; do
        pieces_of "$kind" | while read -r piece; do
            # A row is known by where and what.
            case $kind in database | disk | version | proof) only=$(cut -d' ' -f2-3 <<<"$piece") ;; *) only=${piece#* } ;; esac
            # shellcheck disable=SC2053 # a pattern
            [ -z "${FAULTS_ONLY:-}" ] || [[ $only == $FAULTS_ONLY ]] || continue
            printf '%s\n' "$piece"
        done
    done
}

# A sample of every kind, other pieces every day; after some weeks all of them have been seen.
# one_of DAY: one of the lines it reads.
one_of() { awk -v day="$1" '{ line[NR] = $0 } END { if (NR) print line[day % NR + 1] }'; }
sample_pieces() { # KIND…
    local day=${FAULTS_DAY:-$(($(date +%s) / 86400))} kind i
    for kind; do
        case $kind in
        # One record of many; the step is ended with the runner every second day.
        records) echo "records $((day * 37 % 86 + 1)) 1 1" ;;
        staged) echo "staged $((day * 41 % 90 + 1)) 1 1" ;;
        back) echo "back $((day * 11 % 30)) 1 1" ;;
        restoring) echo "restoring $((day * 17 % 60 + 1)) 1 1" ;;
        trial) { for i in nobody confirmed refused client-gone "jump $((day * 7 % 16)) 1 1" "confirm $((day * 7 % 16)) 1 1"; do echo "trial $i"; done; } | one_of "$day" ;;
        leases) pieces_of leases | one_of "$day" ;;
        # Three of the five a day.
        composer | dumper | php | sshd | client)
            i=$(tr ' ' '\n' <<<'composer php client dumper sshd' | grep -n -x "$kind" | cut -d: -f1)
            [ $(((i + day) % 5)) -ge 3 ] || echo "$kind 1"
            ;;
        # Those that end with a person wait five minutes first: for the whole matrix.
        database | proof) rows "$kind" | grep -v ' person ' | one_of "$day" ;;
        # A full disk is most of them, and every second day.
        disk) if [ $((day % 2)) = 0 ]; then rows disk | grep ' full ' | one_of $((day / 2)); else rows disk | grep -v ' full ' | one_of $((day / 2)); fi ;;
        version | network) pieces_of "$kind" | one_of "$day" ;;
        drill)
            echo drill cli
            [ $((day % 2)) = 0 ] || echo drill rescue
            ;;
        esac
    done
}

# through KIND AT: a run was not met at this record, because it has fewer; true for the first who says so. Nothing from there on is begun
# any more; what lies before it, and another is at, goes on.
through() {
    {
        flock 8
        local first=no
        [ -e "$shared/$1.through" ] || first=yes
        [ $first = no ] && [ "$(cat "$shared/$1.through")" -le "$2" ] || echo "$2" >"$shared/$1.through"
    } 8>"$shared/at.lock"
    [ $first = yes ]
}
is_through() { [ -e "$shared/$1.through" ] && [ "$(cat "$shared/$1.through")" -le "$2" ]; }

do_piece() { # KIND WORD…
    piece_kind=$1
    # Where a row names a step of one of the methods, it is that; of a step that both have, "in-place:" says which.
    method=(--method in-place)
    case $1:${2:-} in *:in-place:*) ;; staged:* | *:staged | *:copy-database | *:rehearse-* | *:keep-built | *:refresh-backup | *:put-in-built | *:switch-open) method=(--method staged) ;; esac
    case $1:${2:-} in
    records:* | staged:*) kill_at_records "$1" "$2" "$3" "$4" ;;
    back:*) kill_on_the_way_back "$2" "$3" "$4" ;;
    restoring:*) kill_while_restoring "$2" "$3" "$4" ;;
    trial:jump | trial:confirm) kill_on_trial "$2" "$3" "$4" "$5" ;;
    trial:*) trial_case "$2" ;;
    leases:two-at-once) two_at_once ;;
    leases:the-second-later) the_second_comes_later ;;
    leases:full-disk) lease_on_a_full_disk ;;
    leases:opened-meanwhile) opened_meanwhile "$3" ;;
    leases:*) dead_run "$2" "$3" "$4" ;;
    composer:* | dumper:* | php:* | sshd:* | client:*) kill_others "$1" "$2" ;;
    network:*) network_case "$2" ;;
    drill:*) drill "$2" ;;
    *) one_case "$@" ;;
    esac
}

# ---------------------------------------------------------------- workers
# The next line of the queue that has not been done, for one worker alone; its number is left in $piece_number.
next_piece() {
    {
        flock 8
        piece_number=$(cat "$shared/at")
        while piece_number=$((piece_number + 1)) && grep -qx "$piece_number" "$shared/done"; do :; done
        echo "$piece_number" >"$shared/at"
    } 8>"$shared/at.lock"
    piece=$(sed -n "${piece_number}p" "$shared/queue")
    [ -n "$piece" ]
}
# Somebody ended us in the middle (--in FOLDER), and goes on: what a piece has shown counts once the piece has come to its end.
go_on_with_pieces() {
    rm -f "$shared"/finished.* "$shared"/tally.*
    touch "$shared/done" "$shared/tally"
    echo "-- $(wc -l <"$shared/done") of $(wc -l <"$shared/queue") pieces are done: $(grep -c ' passed ' "$shared/tally") passed, $(grep -c ' failed ' "$shared/tally") failed"
}
# work_off NAME: a store of this name, and pieces until there are none left.
work_off() {
    local piece piece_number began
    work=$(mktemp -d) client='' RANDOM=$BASHPID
    trap 'trap - EXIT; leave_off' EXIT
    trap 'exit 143' TERM INT
    bring_up "$1" && fresh || { echo "FAIL  the practice store $1 does not come up"; return 1; }
    look "$work/before"
    while next_piece; do
        began=$(date +%s)
        # shellcheck disable=SC2086 # words
        do_piece $piece
        {
            flock 8
            cat "$shared/tally.$piece_number" >>"$shared/tally" 2>/dev/null
            printf '%s %s\n' "${piece%% *}" "$(($(date +%s) - began))" >>"$shared/took"
            echo "$piece_number" >>"$shared/done"
        } 8>"$shared/at.lock"
    done
    echo yes >"$shared/finished.$1"
}
# What a worker leaves: nothing secret of the client's, and nothing that goes on.
leave_off() {
    [ -z "$client" ] || { kill -KILL "$client" && wait "$client"; } 2>/dev/null
    [ -z "$asking" ] || { kill -KILL "$asking" && wait "$asking"; } 2>/dev/null
    close_road
    rm -f "$work/keys" "$work/dump" "$work/dump.changed"
    "$top/tests/canaries/search" "$work" >>"$shared/secrets"
    clear_ground
    rm -rf "$work"
}
# The counts of all, a line a kind.
add_up() {
    awk '
        FILENAME ~ /took$/ { took[$1] += $2; next }
        { if (!($1 in cases)) order[++kinds] = $1; cases[$1]++; if ($2 == "passed") passed[$1]++; else failed[$1]++; if ($3 != "") { n[$1 " " $3]++; if (n[$1 " " $3] == 1) ends[$1] = ends[$1] " " $3 } }
        END {
            for (i = 1; i <= kinds; i++) {
                kind = order[i]
                text = ""
                count = split(ends[kind], each, " ")
                for (j = 1; j <= count; j++) text = text (text == "" ? "" : ", ") n[kind " " each[j]] " " each[j]
                printf "-- %-10s %4d passed, %d failed%s (%d s)\n", kind, passed[kind], failed[kind], text == "" ? "" : ": " text, took[kind]
            }
        }' "$shared/tally" "$shared/took"
}
