#!/bin/sh
# Carries out a plan on the store's server, whether or not anybody watches, and tells how it stands.
# What each verb does, and what the journal's lines mean, is written in README.md.
#
# The shape: `start` detaches `carry-out`. That one process owns the run: it writes the journal, starts each step as a
# process (and session) of its own, and while that runs looks at three things: has it ended, is somebody asking for
# something, is the store closed for too long. A step that fails, or a request to stop, leads to go_back().

set -u
VERB=${1:-}
# What the store's own programs are to write with, and these scripts are not.
[ "$VERB" != start ] || RUN_UMASK=$(umask)
umask 077
case $0 in */*) RUN=$(cd "${0%/*}" && pwd -P) || exit 1 ;; *) RUN=$(pwd -P) ;; esac
# shellcheck source=resources/server/lib.sh
. "$RUN/lib.sh"
# shellcheck source=resources/server/journal.sh
. "$RUN/journal.sh"
# shellcheck source=resources/server/lease.sh
. "$RUN/lease.sh"

load_plan() {
    RUN_ID='' KIND='' STORE_ROOT='' PHP='' COMPOSER='' FROM_VERSION='' TO_VERSION='' PRODUCT='' COMPONENTS='' HOLD='' TAKE_OUT='' MODE='' BASE_URL='' LOCALES=''
    BACKUP_ID='' BACKUP_DATABASE=0 BACKUP_CODE=0 BACKUP_MEDIA=0 ON_FAILURE='' START_AT=0 CLOSED_SECONDS=0 TABLE_PREFIX=''
    KEEP_BACKUPS=0 KEEP_DAYS=0 CONFIRM_SECONDS=0 PROVE_SECONDS=0 METHOD=in-place
    # shellcheck source=/dev/null
    . "$RUN/plan.env" || return 1
    [ -n "$RUN_ID" ] && [ -n "$STORE_ROOT" ] || { echo "plan.env names no run or no store" >&2; return 1; }
    case $CONFIRM_SECONDS$PROVE_SECONDS$KEEP_BACKUPS$KEEP_DAYS in *[!0-9]*) echo "plan.env has a setting that must be a number and is none" >&2; return 1 ;; esac
    BACKUP=$HOME_OF_STORE/backups/$BACKUP_ID
    KEPT=$RUN/kept
    # Found out by the run's own process, for the steps that it starts.
    BESIDE=${STOREWRIGHT_BESIDE:-$(beside)}
}

# Never as root: every file written would be root's, and the website could not read or replace it.
refuse_root() {
    [ "$(id -u)" != 0 ] || {
        echo "Magento and Composer must not run as root. Log in as the user who owns the store's files ($(stat -c %U "$STORE_ROOT" 2>/dev/null))." >&2
        return 1
    }
}

detach() {
    # Standard streams away from the connection, or sshd would keep the channel open for us.
    if have setsid; then
        setsid sh "$RUN/runner.sh" carry-out "$1" </dev/null >/dev/null 2>>"$RUN/runner.err" &
        detached=$!
    else
        detached=
        (nohup sh "$RUN/runner.sh" carry-out "$1" </dev/null >/dev/null 2>>"$RUN/runner.err" &)
    fi
    # It has taken over once the lease carries its process, or it has ended already. On a busy server that takes its time.
    tries=0
    while [ $tries -lt 600 ]; do
        [ -e "$RUN/taken-over" ] && break
        [ -n "$detached" ] && process_ended "$detached" && break
        nap 0.05
        tries=$((tries + 1))
    done
    # Who says that it was not started must be sure of it.
    [ -e "$RUN/taken-over" ] || [ -z "$detached" ] || process_ended "$detached" || kill -9 "$detached"
    [ ! -e "$RUN/taken-over" ] || return 0
    why_not=$(tail -n 1 "$RUN/runner.err" 2>/dev/null)
    if no_room_left; then why_not='No space left on the disk of the home folder.'; fi
    echo "the run's own process could not be started: $why_not" >&2
    return 1
}

# Secrets come as lines NAME=value over standard input. Only names we know are written, each into a 0600 file.
read_secrets() {
    mkdir -p "$RUN/secrets"
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in COMPOSER_AUTH=?*) printf '%s' "${line#COMPOSER_AUTH=}" >"$RUN/secrets/COMPOSER_AUTH" ;; esac
    done
}

verb_start() {
    load_plan && refuse_root || exit 1
    if [ -s "$RUN/journal" ]; then
        if journal_ended; then echo "ended $RUN_ID"; else echo "busy $RUN_ID"; fi
        exit 75
    fi
    take_lease || exit $?
    store_is_free || { status=$?; drop_lease; exit $status; }
    forget_secrets
    read_secrets
    mkdir -p "$RUN/control" "$KEPT"
    echo "$RUN_UMASK" >"$KEPT/umask"
    printf '%s\n' "$PATH" >"$KEPT/path"
    detach go || {
        # It had begun, and died at once: that is a run to be taken up, not one that never was.
        if [ -s "$JOURNAL" ]; then echo "dead $RUN_ID $(journal_state)"; exit 76; fi
        drop_lease
        exit 1
    }
    echo "started $RUN_ID"
}

# A run whose process is gone: everything is put back, or brought to its end, by a new detached process of the same run.
# How is for a person to say: resume (as the journal has it), restore (go back, whatever the journal says), leave (touch
# nothing: the store stays as it is, for somebody who wants to look first).
verb_recover() {
    how=${1:-resume}
    case $how in resume | restore | leave) ;; *) echo "usage: runner.sh recover resume|restore|leave" >&2; exit 2 ;; esac
    load_plan && refuse_root || exit 1
    [ -s "$RUN/journal" ] || { echo "never-started $RUN_ID"; exit 1; }
    journal_ended && { echo "ended $RUN_ID"; drop_dead_lease; exit 0; }
    died_at=$(last_sign_of_life)
    take_lease recover || exit $?
    (KIND=restore && store_is_free) || { status=$?; drop_lease; exit $status; }
    rm -f "$RUN/taken-over"
    echo "$died_at" >"$RUN/died-at"
    # What was asked of the process that is gone is over, but for one thing: that the new store is as it should be.
    for request in "$RUN"/control/*; do [ "${request##*/}" = confirm ] || rm -f "$request"; done
    detach "recover-$how" || { drop_lease; exit 1; }
    echo "started $RUN_ID"
}

verb_ask() {
    case ${1:-} in pause | go-on | stop | retry | restore | confirm | proven) ;; *) echo "usage: runner.sh ask pause|go-on|stop|retry|restore|confirm|proven" >&2; exit 2 ;; esac
    load_plan || exit 1
    journal_ended && { echo "ended $RUN_ID"; exit 1; }
    lease_alive || { echo "dead $RUN_ID $(journal_state)"; exit 76; }
    if [ "$1" = proven ]; then take_proven; else mkdir -p "$RUN/control" && printf '' >"$RUN/control/$1" && echo "asked $1"; fi
}
# The description of the dump, made where it was loaded. Whoever waits for it sees all of it or nothing.
take_proven() {
    proven_new=$RUN/proven.new.$$
    head -c 67108865 >"$proven_new" && [ "$(file_size "$proven_new")" -le 67108864 ] && [ -s "$proven_new" ] || {
        rm -f "$proven_new"
        echo "the description of a dump is not empty, and at most 64 MB" >&2
        exit 2
    }
    mv -f "$proven_new" "$RUN/proven.txt" && echo "asked proven"
}

# Asked by cron (wake.sh).
verb_wake() {
    load_plan && refuse_root || exit 1
    cd "$RUN" || exit 1
    # Cron knows fewer folders than whoever started this.
    [ ! -s "$KEPT/path" ] || PATH=$(cat "$KEPT/path")
    for part in database cron wake; do
        # shellcheck source=/dev/null
        . "$RUN/$part.sh"
    done
    wake
}

case $VERB in
start) verb_start ;;
wake) verb_wake ;;
recover) verb_recover "${2:-}" ;;
preview)
    # shellcheck source=resources/server/preview.sh
    . "$RUN/preview.sh"
    preview_restore
    ;;
carry-out)
    # shellcheck source=resources/server/carry-out.sh
    . "$RUN/carry-out.sh"
    carry_out "${2:-go}"
    ;;
step)
    # shellcheck source=resources/server/carry-out.sh
    . "$RUN/carry-out.sh"
    step_process "$2" "$3" "$4" "${5:-}"
    ;;
visitors)
    load_plan || exit 1
    cd "$RUN" || exit 1
    for part in probes probe-web visitors; do
        # shellcheck source=/dev/null
        . "$RUN/$part.sh"
    done
    ask_as_visitor "$2"
    ;;
watch)
    # shellcheck source=resources/server/watch.sh
    . "$RUN/watch.sh"
    watch_run "${2:-0}" "${3:-0}"
    ;;
ask) verb_ask "${2:-}" ;;
list)
    # shellcheck source=resources/server/watch.sh
    . "$RUN/watch.sh"
    list_runs "${2:-$HOME_OF_STORE}"
    ;;
*)
    echo "usage: runner.sh start|recover [resume|restore|leave]|preview|watch JOURNAL-OFFSET CONSOLE-OFFSET|ask WORD|list FOLDER" >&2
    exit 2
    ;;
esac
