# shellcheck shell=sh
# What every script of a run uses: finding itself, bytes and time, the journal, evidence and failure, PHP, Composer, Magento.
# Sourced, never run. Everything here works in dash, bash and busybox ash.
#
# Who writes what: the runner alone appends to the journal. A step runs in a process (and a session) of its own and
# hands its events over through step.events, so that two writers never meet in one file.

# Bytes are bytes here; the store's own programs get their locale back in in_store().
LC_ALL=C
export LC_ALL
PATH=$PATH:/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin
export PATH
TAB=$(printf '\t')

have() { command -v "$1" >/dev/null 2>&1; }

# What this server's date, sleep and sync can do. Tried once, and handed on to every process that a run starts.
if [ -z "${STOREWRIGHT_TOOLS:-}" ]; then
    STOREWRIGHT_TOOLS=tried
    case $(date +%3N 2>/dev/null) in [0-9][0-9][0-9]) STOREWRIGHT_TOOLS=$STOREWRIGHT_TOOLS,milliseconds ;; esac
    ! sleep 0.01 2>/dev/null || STOREWRIGHT_TOOLS=$STOREWRIGHT_TOOLS,naps
    if sync -d /dev/null >/dev/null 2>&1 || sync -d "$0" >/dev/null 2>&1; then STOREWRIGHT_TOOLS=$STOREWRIGHT_TOOLS,sync-data
    elif sync "$0" >/dev/null 2>&1; then STOREWRIGHT_TOOLS=$STOREWRIGHT_TOOLS,sync-file; fi
    export STOREWRIGHT_TOOLS
fi
# Milliseconds and seconds since 1970. busybox's date knows no %N: seconds are good enough there. Always asked as $(now): what that starts
# becomes date, which is asked a dozen times a second, instead of starting it.
case $STOREWRIGHT_TOOLS in *,milliseconds*) now_ms() { exec date +%s%3N; } ;; *) now_ms() { echo "$(date +%s)000"; } ;; esac
now() { exec date +%s; }
# A short sleep where fractions work.
case $STOREWRIGHT_TOOLS in *,naps*) nap() { sleep "$1"; } ;; *) nap() { sleep 1; } ;; esac

# The first line of FILE, into first_line. Fails if there is none.
first_line() {
    first_line=
    { IFS= read -r first_line <"$1"; } 2>/dev/null
    [ -n "$first_line" ]
}

file_size() { stat -c %s "$1" 2>/dev/null || wc -c <"$1" 2>/dev/null | tr -d ' ' || echo 0; }
# Bytes of a folder, as the files count, not the blocks.
folder_size() { du -sb "$1" 2>/dev/null | cut -f1 | grep . || { du -sk "$1" 2>/dev/null | awk '{print $1 * 1024}'; }; }
# Bytes this user may still write where $1 lies.
free_bytes() { df -Pk "$1" 2>/dev/null | awk 'END {printf "%.0f\n", $4 * 1024}'; }
device_of() { stat -c %d "$1" 2>/dev/null || df -P "$1" | awk 'END {print $1}'; }
# "5.2 GB", for sentences.
human() { awk -v b="$1" 'BEGIN { split("B kB MB GB TB", u, " "); i = 1; while (b >= 1000 && i < 5) { b /= 1000; i++ } printf (i == 1 ? "%d %s" : "%.1f %s"), b, u[i] }'; }

# Written through to the disk: a file, or its folder, or as a last resort everything.
case $STOREWRIGHT_TOOLS in
*,sync-data*) through() { sync -d "$1" 2>/dev/null; return 0; } ;;
*,sync-file*) through() { sync "$1" 2>/dev/null; return 0; } ;;
*) through() { sync; return 0; } ;;
esac

sha256() { sha256sum "$1" | cut -c1-64; }

# One value of a journal line: backslash, tab and newline escaped, other control bytes (colours) dropped.
escaped() {
    case $1 in
        *\\* | *[[:cntrl:]]*) printf '%s' "$1" | tr -d '\000-\010\013-\037\177' | sed -e 's/\\/\\\\/g' -e "s/$TAB/\\\\t/g" |
            awk 'NR > 1 { printf "\\n" } { printf "%s", $0 }' ;;
        *) printf '%s' "$1" ;;
    esac
}
# EVENT key value key value …  →  EVENT<tab>key=value<tab>…, also left in line.
event_line() {
    line=$1
    shift
    while [ $# -ge 2 ]; do
        # (Nearly always there is nothing to escape, and no process to start for it.)
        case $2 in
        *\\* | *[[:cntrl:]]*) line="$line$TAB$1=$(escaped "$2")" ;;
        *) line=$line$TAB$1=$2 ;;
        esac
        shift 2
    done
    printf '%s\n' "$line"
}

# ---------------------------------------------------------------- what a step says (the runner journals it)
tell() { event_line "$@" >>"$RUN/step.events"; }
evidence() { tell evidence n "$STEP_NUMBER" name "$STEP_NAME" text "$1"; echo "-- $1"; }
warn() { tell warning text "$1"; echo "-- Note: $1"; }
# The step has nothing to do here: not a failure, but not evidence either. Use: skip "reason"; return 0
skip() { printf '%s\n' "$1" >"$RUN/step.skip"; echo "-- Not needed: $1"; }
# Why a step fails, with its code out of README.md. Use: fail CODE "text" || return 1
fail() { printf '%s\n%s\n' "$1" "$2" >"$RUN/step.failure"; echo "-- $2"; return 1; }
# At most one a second.
progress() {
    progress_now=$(now)
    [ "$progress_now" = "${progress_last:-}" ] && return 0
    progress_last=$progress_now
    tell progress n "$STEP_NUMBER" name "$STEP_NAME" 'done' "$1" total "$2" unit "$3"
}

# ---------------------------------------------------------------- processes
# A process is the same one only if its start time agrees; and the machine only if its boot id does.
# Asked many times a second while a run goes on, as are the next two: without starting a program.
start_of() {
    first_line "/proc/$1/stat" || { ps -o lstart= -p "$1" 2>/dev/null | tr -s ' ' '_'; return; }
    # What follows the name, which may hold blanks and brackets itself: the state, and 19 fields later when it began.
    # shellcheck disable=SC2086 # fields
    set -f -- ${first_line##*) }
    set +f
    echo "${20:-}"
}
boot_id() {
    if first_line /proc/sys/kernel/random/boot_id; then echo "$first_line"
    else sysctl -n kern.boottime 2>/dev/null | tr ' ' '_' || echo unknown; fi
}
# Ended, but nobody has asked how yet.
is_zombie() {
    first_line "/proc/$1/stat"
    case $first_line in *') Z '* | *') X '*) return 0 ;; esac
    return 1
}
# Gone, or only its zombie is left. Of this user's own processes only.
process_ended() {
    kill -0 "$1" 2>/dev/null || return 0
    is_zombie "$1"
}
# How many processors one thing may use: four at most, for others are there, too.
processors_for_us() { case $(getconf _NPROCESSORS_ONLN 2>/dev/null) in 2) echo 2 ;; 3) echo 3 ;; [4-9] | [1-9][0-9]*) echo 4 ;; *) echo 1 ;; esac; }
# Every process of a session: a step and all it started, whatever process groups they made.
session_members() {
    for stat in /proc/[0-9]*/stat; do
        sed 's/(.*) /x /' "$stat" 2>/dev/null
    done | awk -v s="$1" '$6 == s && $3 != "Z" { print $1 }'
    [ -d /proc/self ] || ps -A -o pid= -o sess= 2>/dev/null | awk -v s="$1" '$2 == s { print $1 }'
}
# Ends a session: asks first, insists after three seconds.
end_session() {
    for signal in TERM TERM KILL; do
        for member in $(session_members "$1"); do [ "$member" = $$ ] || kill "-$signal" "$member" 2>/dev/null; done
        tries=0
        while [ $tries -lt 15 ]; do
            [ -z "$(session_members "$1")" ] && return 0
            nap 0.1
            tries=$((tries + 1))
        done
    done
}
# Does this run build another version, to put it in or to see whether that would work?
is_for_another_version() { case $KIND in upgrade | rehearsal) return 0 ;; esac; return 1; }
# No more than SECONDS for a command (124: it took longer).
limited() {
    seconds=$1
    shift
    if have timeout; then timeout "$seconds" "$@"; else "$@"; fi
}

# ---------------------------------------------------------------- the store's own programs
# In the store's folder, with the login's own umask and locale (not the 077 and C of these scripts),
# so that what they write can be read by the web server as before.
in_store() {
    (
        cd "$STORE_ROOT" || exit 1
        umask "$(cat "$RUN/kept/umask" 2>/dev/null || echo 022)"
        unset LC_ALL
        LANG=${LANG:-C.UTF-8}
        export LANG
        "$@"
    ) </dev/null
}
# PHP is asked small questions with -r; its notices must not get between the answers.
php_says() { "$PHP" -d memory_limit=-1 -d display_errors=stderr -d error_reporting=0 -r "$@" </dev/null; }
magento() { in_store "$PHP" -d memory_limit=-1 bin/magento "$@" --no-interaction --no-ansi; }
# composer_in FOLDER ARGUMENTS…  The keys are in the environment of this one process only. With COMPOSER_SECONDS, no longer than that.
composer_in() (
    cd "$1" || exit 1
    shift
    umask "$(cat "$RUN/kept/umask" 2>/dev/null || echo 022)"
    unset LC_ALL
    LANG=${LANG:-C.UTF-8} COMPOSER_NO_INTERACTION=1 COMPOSER_MEMORY_LIMIT=-1 COMPOSER_PROCESS_TIMEOUT=0
    export LANG COMPOSER_NO_INTERACTION COMPOSER_MEMORY_LIMIT COMPOSER_PROCESS_TIMEOUT
    if [ -s "$RUN/secrets/COMPOSER_AUTH" ]; then
        COMPOSER_AUTH=$(cat "$RUN/secrets/COMPOSER_AUTH")
        export COMPOSER_AUTH
    fi
    set -- "$PHP" -d memory_limit=-1 "$COMPOSER" --no-interaction --no-ansi "$@"
    [ -z "${COMPOSER_SECONDS:-}" ] || ! have timeout || set -- timeout "$COMPOSER_SECONDS" "$@"
    exec "$@" </dev/null
)
# The version of a package as it really lies in FOLDER/vendor: bin/magento --version tells the old one until the cache is flushed.
installed_version() {
    # shellcheck disable=SC2016 # PHP's variables
    php_says '$d = json_decode((string) @file_get_contents($argv[1] . "/vendor/composer/installed.json"), true);
        foreach ($d["packages"] ?? $d ?? [] as $p) if (($p["name"] ?? "") === $argv[2]) echo ltrim($p["version"], "v");' -- "$1" "$2"
}
# The state of every cache type, as env.php has it: lines "name 0|1".
cache_types() {
    # shellcheck disable=SC2016
    php_says '$e = include $argv[1]; foreach ($e["cache_types"] ?? [] as $k => $v) echo $k, " ", (int) $v, "\n";' -- "${1:-$STORE_ROOT/app/etc/env.php}"
}
# Puts bytes in the place of a file in one move, with the mode it had (nobody ever sees half of it).
put_file() {
    [ -f "$1" ] || return 1
    cmp -s "$1" "$2" && return 0
    cp -p "$1" "$2.storewright" && mv -f "$2.storewright" "$2"
}
# Empties a folder but keeps it, and what protects it.
empty_folder() {
    [ -d "$1" ] || return 0
    find "$1" -mindepth 1 -maxdepth 1 ! -name .htaccess -exec rm -rf {} +
}

FLAG_FILE=var/.maintenance.flag
EXEMPT_FILE=var/.maintenance.ip
is_closed() { [ -e "$STORE_ROOT/$FLAG_FILE" ]; }
# Works when the application is broken, in 4 ms; bin/magento maintenance:enable does not.
put_flag() { [ -e "$STORE_ROOT/$FLAG_FILE" ] || in_store touch "$FLAG_FILE"; }
# The very file that this run set: a flag that was taken away and set anew is another, and between the two somebody may have ordered.
flag_identity() { stat -c '%i %Y' "$STORE_ROOT/$FLAG_FILE" 2>/dev/null; }
flag_never_away() { is_closed && [ -s "$KEPT/flag-as-set" ] && [ "$(flag_identity)" = "$(cat "$KEPT/flag-as-set")" ]; }

# Removes a folder, whatever modes lie in it. (A copy of a store has sixty thousand files: their modes are only asked where one is in the way.)
remove_tree() {
    rm -rf "$1" 2>/dev/null && return 0
    [ -d "$1" ] && [ ! -L "$1" ] && find "$1" -type d ! -perm -700 -exec chmod u+rwx {} + 2>/dev/null
    rm -rf "$1"
}
# Renaming works between two folders if this is the same for both: two mounts of one device are not, nor two devices.
place_of() {
    printf '%s ' "$(device_of "$1")"
    AT=$(cd "$1" 2>/dev/null && pwd -P) awk '
        { m = $5; gsub(/\\040/, " ", m); gsub(/\\011/, "\t", m); gsub(/\\012/, "\n", m); gsub(/\\134/, "\\\\", m) }
        (m == "/" || m == ENVIRON["AT"] || index(ENVIRON["AT"], m "/") == 1) && length(m) >= longest { longest = length(m); id = $1 }
        END { print id }' /proc/self/mountinfo 2>/dev/null || echo
}
# Where things are put beside the store: so that putting them in is a rename.
beside() {
    store_place=$(place_of "$STORE_ROOT")
    if [ "$(place_of "$RUN")" = "$store_place" ]; then echo "$RUN/beside"
    elif [ "$(place_of "$STORE_ROOT/var")" = "$store_place" ]; then echo "$STORE_ROOT/var/.storewright-$RUN_ID"
    else echo "$STORE_ROOT/.storewright-$RUN_ID"; fi
}
# The same for one folder of it, which may be a file system of its own (media on a data disk).
beside_of() {
    beside_parent=$BESIDE
    while [ ! -d "$beside_parent" ]; do beside_parent=${beside_parent%/*}; done
    if [ "$(place_of "$1")" = "$(place_of "$beside_parent")" ]; then echo "$BESIDE"
    else echo "$1/.storewright-$RUN_ID"; fi
}
# make_beside FOLDER: only for us; and remembered, so that whoever ends the run finds it.
make_beside() {
    case $1 in "$BESIDE") ;; *) grep -Fxq -- "$1" "$KEPT/beside" 2>/dev/null || printf '%s\n' "$1" >>"$KEPT/beside" ;; esac
    mkdir -p "$1" && chmod 700 "$1"
}
# forget_beside KEPT-FOLDER…: removes what runs put beside elsewhere than in their own folders.
forget_beside() {
    for kept_folder; do
        [ -s "$kept_folder/beside" ] || continue
        while IFS= read -r placed; do
            case $placed in */.storewright-?*) remove_tree "$placed" ;; esac
        done <"$kept_folder/beside"
        rm -f "$kept_folder/beside"
    done
}
