# shellcheck shell=bash
# The five programs of a store. Each is started in a session of its own; its pid and start time are written down,
# and only what is written down is ever ended.

services='database search repository web sshd'

started_at() {
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
    # shellcheck disable=SC2086
    set -- ${stat##*) }
    printf '%s' "${20}"
}

runs() {
    local pid when
    read -r pid when 2>/dev/null <"$place/run/$1.pid" || return 1
    [ -n "$pid" ] && [ "$(started_at "$pid")" = "$when" ]
}

# spawn NAME root|user VARIABLE=VALUE… -- COMMAND…
spawn() {
    local what=$1 as=$2 who=() set=()
    shift 2
    while [ "$1" != -- ]; do set+=("$1"); shift; done
    shift
    [ "$UID" = 0 ] && [ "$as" = user ] && who=(setpriv --reuid="$user_id" --regid="$group_id" --init-groups --)
    rm -f "$place/run/$what.new"
    # shellcheck disable=SC2016
    (cd / && exec setsid bash -c 'echo $$ >"$1"; shift; exec "$@"' - "$place/run/$what.new" "${who[@]}" \
        env -i HOME="$home" USER="$user" PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin LANG=C.UTF-8 "${set[@]}" "$@" \
        </dev/null >>"$place/log/$what" 2>&1 9>&-) &
    disown
    local i
    for ((i = 0; i < 100; i++)); do
        [ -s "$place/run/$what.new" ] && break
        sleep 0.02
    done
    local pid
    pid=$(cat "$place/run/$what.new")
    printf '%s %s\n' "$pid" "$(started_at "$pid")" >"$place/run/$what.pid"
    rm -f "$place/run/$what.new"
}

# await NAME PORT: until it answers there, 20 s at most.
await() {
    local i
    for ((i = 0; i < 400; i++)); do
        (exec 3<>"/dev/tcp/127.0.0.1/$2") 2>/dev/null && return
        runs "$1" || break
        sleep 0.05
    done
    fail "$1 did not start. What it said: $(tail -n 5 "$place/log/$1" | tr '\n' ' ')"
}

start_service() {
    runs "$1" && return
    case $1 in
    database) spawn database user -- /usr/sbin/mariadbd --defaults-file="$place/conf/my.cnf"; await database "$db_port" ;;
    search) spawn search user -- php -S "127.0.0.1:$search_port" "$place/kit/web/search.php"; await search "$search_port" ;;
    repository)
        spawn repository user PHP_CLI_SERVER_WORKERS=8 REPO="$place/repository" FAULTS="$place/faults" ACCESS="$place/conf/access" \
            LOG="$place/log/repository-requests" -- php -d display_errors=0 -d max_execution_time=180 -S "127.0.0.1:$repo_port" "$place/kit/repository/serve.php"
        await repository "$repo_port"
        ;;
    web)
        spawn web user PHP_CLI_SERVER_WORKERS=4 ROOT="$root" -- php -d display_errors=0 -d log_errors=1 -d max_execution_time=60 \
            -d opcache.revalidate_freq=0 -d opcache.validate_timestamps="$([ -e "$place/faults/stale-opcache" ] && echo 0 || echo 1)" -S "127.0.0.1:$web_port" "$place/kit/web/router.php"
        await web "$web_port"
        ;;
    sshd)
        [ "$UID" = 0 ] && mkdir -p /run/sshd
        # Whoever logs in sees these files in the place of the machine's own: lines "PATH SEEN-INSTEAD".
        if [ -s "$place/conf/seen-instead" ]; then
            # shellcheck disable=SC2016
            spawn sshd root -- unshare --mount --propagation slave sh -c \
                'while read -r there instead; do mount --bind "$instead" "$there" || exit; done <"$0" && exec /usr/sbin/sshd -D -e -f "$1"' \
                "$place/conf/seen-instead" "$place/conf/sshd_config"
        else
            spawn sshd root -- /usr/sbin/sshd -D -e -f "$place/conf/sshd_config"
        fi
        await sshd "$ssh_port"
        ;;
    esac
}

stop_service() {
    local pid i
    if runs "$1"; then
        read -r pid _ <"$place/run/$1.pid"
        kill -TERM "$pid" 2>/dev/null || true
        # PHP's workers are children in its session; sshd's and the database's are their own business.
        case $1 in web | repository | search) kill -TERM -- "-$pid" 2>/dev/null || true ;; esac
        for ((i = 0; i < 300; i++)); do
            runs "$1" || break
            sleep 0.03
        done
        case $1 in web | repository | search) kill -KILL -- "-$pid" 2>/dev/null || true ;; esac
        runs "$1" && kill -KILL "$pid"
    fi
    rm -f "$place/run/$1.pid"
}

# At once and without a word of farewell: what it would have written is not wanted.
kill_service() {
    local pid i
    if runs "$1"; then
        read -r pid _ <"$place/run/$1.pid"
        kill -KILL "$pid"
        for ((i = 0; i < 300; i++)); do
            runs "$1" || break
            sleep 0.01
        done
    fi
    rm -f "$place/run/$1.pid"
}

# What a run left behind: processes of the store's own user that are none of the five programs, nor a log-in.
# On one's own account only those that work in the store's folder or in its run folder.
end_leftovers() {
    local proc pid session what mine own=' ' key
    key=$(printf %s "$root" | sha256sum | cut -c1-16)
    for proc in "$place"/run/*.pid; do
        [ -f "$proc" ] && { read -r pid _ <"$proc"; own+="$pid "; }
    done
    while read -r pid session what; do
        case $what in sshd*) continue ;; esac
        case $own in *" $pid "* | *" $session "*) continue ;; esac
        if [ "$UID" != 0 ]; then
            mine=$(tr '\0' ' ' <"/proc/$pid/cmdline" 2>/dev/null; readlink "/proc/$pid/cwd" 2>/dev/null) || true
            case $mine in *"/.storewright/stores/$key"* | *"$root"*) ;; *) continue ;; esac
            [ "$pid" != $$ ] || continue
        fi
        kill -KILL "$pid" 2>/dev/null || true
    done < <(ps -u "$user_id" -o pid=,sess=,comm= || true)
}
