#!/bin/sh
# The words that survey/survey.sh and find-stores.sh answer with, and their time limit. Stands before either of them when it is sent.

LC_ALL=C
export LC_ALL
PATH=$PATH:/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin
tab=$(printf '\t')
newline='
'

# A value as the stream has it, in stream_value: next to none has anything to escape, and none of those starts a process.
as_stream_value() {
    stream_value=$1
    case $1 in
        *\\* | *"$tab"* | *"$newline"*)
            # Not with awk's gsub: what it makes of backslashes, every awk has its own idea of.
            stream_value=$(printf '%s\n' "$1" | sed -e 's/\\/\\\\/g' -e "s/$tab/\\\\t/g" | awk 'NR > 1 { printf "\\n" } { printf "%s", $0 }') ;;
    esac
}

# tell PART key value key value …
tell() {
    line=$1
    shift
    while [ $# -gt 1 ]; do
        as_stream_value "$2"
        line=$line$tab$1=$stream_value
        shift 2
    done
    printf '%s\n' "$line"
}

unknown() {
    tell unknown part "$1" why "$2"
}

# limited SECONDS command…: ended when its time is over, killed if it does not care; 124 or 137 then.
if timeout -k 1 5 true 2>/dev/null; then
    limited() {
        timeout -k 1 "$@"
    }
else
    limited() {
        limit=$1
        shift
        "$@" &
        limited_pid=$!
        (
            while [ "$limit" -gt 0 ]; do
                sleep 1
                kill -0 "$limited_pid" 2>/dev/null || exit 0
                limit=$((limit - 1))
            done
            kill -9 "$limited_pid" 2>/dev/null
        ) >/dev/null 2>&1 &
        wait "$limited_pid"
    }
fi
