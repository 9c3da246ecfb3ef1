# shellcheck shell=sh
# A database server of our own, in a folder, for as long as a dump is being looked at: its own data, a socket instead of a
# network, this user's rights. It is thrown away with everything in it, so it is told to hurry rather than to be careful.
# Needs lib.sh. In the folder: data, tmp, log; pid, start and boot of the server, by which a later look knows it for ours.

PATH=$PATH:/usr/libexec:/usr/local/libexec:/usr/local/mysql/bin:/opt/homebrew/bin
export PATH
making=''

# The server program of this machine, if one can be started at all.
private_server() {
    for program in mariadbd mysqld; do
        program=$(command -v $program) && "$program" --no-defaults --version 2>/dev/null | grep -q Ver && echo "$program" && return 0
    done
    return 1
}
# private_database_up FOLDER LOWER_CASE_TABLE_NAMES: 0, or 2 with the reason in private_why. The log-in is FOLDER/secrets/db.cnf.
private_database_up() {
    private=$1 private_why=''
    [ "$(id -u)" != 0 ] || { private_why='a database server must not run as root'; return 2; }
    server=$(private_server) || { private_why='there is no database server program on this machine'; return 2; }
    mkdir -p "$private/data" "$private/tmp" "$private/secrets" || { private_why="nothing can be written in $private"; return 2; }
    # The path of a socket may have no more than some 100 bytes.
    socket=$private/socket
    if [ ${#socket} -gt 100 ]; then
        socket=$(mktemp -d "${TMPDIR:-/tmp}/storewright.XXXXXX") || { private_why='there is no place for a socket'; return 2; }
        printf '%s\n' "$socket" >"$private/socket-folder"
        socket=$socket/socket
    fi
    # tmpdir everywhere: a server that starts removes what looks like a temporary table in it, also another server's.
    if "$server" --no-defaults --version | grep -qi mariadb; then
        installer=mariadb-install-db
        have $installer || installer=mysql_install_db
        make_private "$installer" --auth-root-authentication-method=normal --skip-test-db --skip-name-resolve
    else
        make_private "$server" --initialize-insecure --lower-case-table-names="$2"
    fi || { private_why="a private database could not be made: $(last_words "$private/log")"; return 2; }
    # loose: not every version knows every one of these.
    "$server" --no-defaults --datadir="$private/data" --tmpdir="$private/tmp" --socket="$socket" --pid-file="$private/pid-file" --skip-networking --lower-case-table-names="$2" \
        --loose-mysqlx=OFF --loose-skip-log-bin --loose-performance-schema=OFF --event-scheduler=OFF --character-set-server=utf8mb4 --max-allowed-packet=1G \
        --innodb-buffer-pool-size=128M --key-buffer-size=8M --innodb-flush-log-at-trx-commit=0 --loose-innodb-doublewrite=0 --loose-innodb-flush-method=nosync --loose-innodb-log-file-size=64M \
        </dev/null >>"$private/log" 2>&1 &
    private_pid=$!
    start_of $private_pid >"$private/start"
    boot_id >"$private/boot"
    echo $private_pid >"$private/pid"
    printf '[client]\nsocket="%s"\nuser="root"\n' "$socket" >"$private/secrets/db.cnf"
    private_limit=$(($(now) + ${PRIVATE_START_SECONDS:-60}))
    until echo 'SELECT 1;' | sql >/dev/null 2>&1; do
        if process_ended $private_pid; then private_why="a private database server did not start: $(last_words "$private/log")"; return 2; fi
        [ "$(now)" -lt $private_limit ] || { private_why="a private database server did not answer within ${PRIVATE_START_SECONDS:-60} seconds"; return 2; }
        nap 0.1
    done
}
# make_private PROGRAM OPTION…: its files. Beside us and waited for, because a shell hears that it shall stop only between two programs;
# and `timeout` is a group of its own, which whoever ends ours does not reach.
make_private() {
    making=$1
    shift
    set -- "$making" --no-defaults --datadir="$private/data" --tmpdir="$private/tmp" "$@"
    ! have timeout || set -- timeout 180 "$@"
    TMPDIR=$private/tmp "$@" </dev/null >"$private/log" 2>&1 &
    making=$!
    wait $making
    made=$?
    making=''
    return $made
}
last_words() { grep . "$1" 2>/dev/null | grep -i error | tail -n 1 | cut -c1-300 | grep . || grep . "$1" 2>/dev/null | tail -n 1 | cut -c1-300; }

# Ends the server of this folder if there is one and it is surely ours, and removes what it left, except what was found out.
private_database_down() {
    if [ -n "$making" ]; then
        kill "$making" 2>/dev/null
        wait "$making" 2>/dev/null
        making=''
    fi
    gone_pid=$(cat "$1/pid" 2>/dev/null)
    if [ -n "$gone_pid" ] && [ "$(cat "$1/boot" 2>/dev/null)" = "$(boot_id)" ] && ! process_ended "$gone_pid" && [ "$(cat "$1/start" 2>/dev/null)" = "$(start_of "$gone_pid")" ]; then
        # Nothing in it is worth an orderly end.
        kill -9 "$gone_pid" 2>/dev/null
        # A shell that started it would else say so.
        wait "$gone_pid" 2>/dev/null
        tries=0
        until process_ended "$gone_pid" || [ $tries -ge 50 ]; do
            nap 0.1
            tries=$((tries + 1))
        done
    fi
    if [ -s "$1/socket-folder" ]; then
        case $(cat "$1/socket-folder") in */storewright.??????) rm -rf "$(cat "$1/socket-folder")" ;; esac
    fi
    for part_of_it in data tmp secrets socket socket-folder pid pid-file start boot log; do rm -rf "${1:?}/$part_of_it"; done
}
