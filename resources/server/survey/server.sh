# shellcheck shell=sh disable=SC2154,SC2034
# The server itself: who we are there, its tools, its disks, its memory, what it is made of.

about_server() {
    tell server login "$(id -un 2>/dev/null || id -u)" home "$HOME" host "$(uname -n)" clock "$(date +%s)"
    pretty=
    if [ -r /etc/os-release ]; then
        while IFS= read -r entry; do
            case $entry in PRETTY_NAME=*) pretty=${entry#*=} && pretty=${pretty#\"} && pretty=${pretty%\"} && break ;; esac
        done </etc/os-release
    fi
    [ -n "$pretty" ] || pretty=$(uname -sr)
    tell system pretty "$pretty"
    zone=
    [ -r /etc/timezone ] && zone=$(head -n 1 /etc/timezone)
    [ -n "$zone" ] || zone=$(readlink /etc/localtime 2>/dev/null | sed -n 's|.*/zoneinfo/||p')
    [ -n "$zone" ] || zone=$(date +%Z)
    tell zone name "$zone"
    found=
    for tool in setsid flock ionice nice zstd pigz gzip mysqldump mariadb-dump mysql mariadb mariadbd mysqld curl wget tar sha256sum crontab git patch unzip rsync; do
        command -v "$tool" >/dev/null 2>&1 && found="$found $tool"
    done
    tell tools names "${found# }"
    # What one process may use. Shared hosts end what takes longer. Every sh that is asked here knows these letters.
    # shellcheck disable=SC3045
    tell limits umask "$login_umask" cpu "$(ulimit -t)" file "$(ulimit -f)" memory "$(ulimit -v)"
    container=
    [ -e /.dockerenv ] && container=docker
    [ -e /run/.containerenv ] && container=podman
    [ -n "$KUBERNETES_SERVICE_HOST" ] && container=kubernetes
    tell container kind "$container"
}

# Memory that can still be had, swap included, in bytes; a container's own limit stands above the machine's.
about_memory() {
    if [ ! -r /proc/meminfo ]; then
        unknown memory "no /proc/meminfo"
        return
    fi
    free=$(awk '$1 == "MemAvailable:" || $1 == "SwapFree:" { s += $2; if ($1 ~ /Mem/) known = 1 } END { if (known) printf "%.0f", s * 1024 }' /proc/meminfo)
    most=$(cat /sys/fs/cgroup/memory.max 2>/dev/null)
    used=$(cat /sys/fs/cgroup/memory.current 2>/dev/null)
    cached=$(sed -n 's/^inactive_file //p' /sys/fs/cgroup/memory.stat 2>/dev/null)
    case $most$used in
        *[!0-9]* | '') ;;
        *) free=$(printf '%s %s %s %s\n' "${free:-0}" "$most" "$used" "${cached:-0}" | awk '{ left = $2 - $3 + $4; printf "%.0f", ($1 > 0 && $1 < left ? $1 : left) }') ;;
    esac
    if [ -n "$free" ]; then tell memory free "$free"; else unknown memory "/proc/meminfo does not tell"; fi
}

# about_disk NAME FOLDER: free bytes and inodes of the file system it lies on, its kind, and whether it can be written to at all.
about_disk() {
    limited 3 df -Pk "$2" >"$scratch/df-$1" 2>/dev/null
    free=
    mounted=
    # Not by a here-document: some shells want room for one in /tmp, and this is asked where there may be none.
    awk 'END { if (NF >= 6) printf "%.0f %s\n", $(NF - 2) * 1024, $NF }' "$scratch/df-$1" >"$scratch/free-$1"
    read -r free mounted <"$scratch/free-$1"
    if [ -z "$free" ]; then
        unknown "disk-$1" "df could not tell"
        return
    fi
    inodes=$(limited 3 df -Pi "$2" 2>/dev/null | awk 'END { if (NF >= 6 && $(NF - 2) ~ /^[0-9]+$/) print $(NF - 2) }')
    read_only=0
    kind=
    if [ -n "$mounted" ] && [ -r /proc/mounts ]; then
        awk -v at="$mounted" '$2 == at { kind = $3; ro = ("," $4 ",") ~ /,ro,/ } END { print ro + 0, kind }' /proc/mounts >"$scratch/mounted-$1"
        read -r read_only kind <"$scratch/mounted-$1"
    fi
    tell disk of "$1" free "$free" inodes "${inodes:--1}" readonly "$read_only" kind "$kind"
}

# What the provider lets this account keep, where that is less than the disk has.
about_quota() {
    if command -v quota >/dev/null 2>&1; then
        limited 3 quota -w >"$scratch/quota-said" 2>/dev/null
        [ $? -ge 124 ] && { unknown quota "quota took too long"; return; }
        awk '$2 ~ /^[0-9]+\*?$/ && $4 ~ /^[0-9]+$/ && $4 > 0 { used = $2; sub(/\*/, "", used); printf "quota\tused=%.0f\tlimit=%.0f\n", used * 1024, $4 * 1024 }' "$scratch/quota-said"
    fi
    tell end part quota
}

# The PHP that serves the website, where PHP-FPM does: which it is, and what its own settings say.
about_fpm() {
    if [ ! -r /proc/self/cmdline ]; then
        unknown fpm "no /proc"
        return
    fi
    # shellcheck disable=SC2013
    for file in $(grep -l 'php-fpm: master process' /proc/[0-9]*/cmdline 2>/dev/null); do
        settings=$(tr '\000' ' ' <"$file" 2>/dev/null | sed -n 's/.*master process (\(.*\)).*/\1/p')
        [ -n "$settings" ] || continue
        minor=$(printf '%s\n' "$settings" | sed -n -e 's|.*/\([5-9]\.[0-9]\)/.*|\1|p' -e 's|.*php\([5-9]\)\([0-9]\)[/-].*|\1.\2|p' | head -n 1)
        tell fpm settings "$settings" minor "$minor"
        folder=${settings%/*}
        # A pool's own word stands above the general one, so it comes last.
        {
            cat "$folder/php.ini" "$folder"/conf.d/*.ini 2>/dev/null | sed -n 's/^ *\(opcache\.[a-z_]*\|memory_limit\) *= *\([^ ;]*\).*/\1 \2/p'
            cat "$folder"/pool.d/*.conf 2>/dev/null | sed -n 's/^ *php_\(admin_\)*\(value\|flag\)\[\(opcache\.[a-z_]*\|memory_limit\)\] *= *\([^ ;]*\).*/\3 \4/p'
        } | while read -r name value; do
            tell webini name "$name" value "$value" settings "$settings" minor "$minor"
        done
        loads=$(cat "$folder"/conf.d/*.ini 2>/dev/null | sed -n 's/^ *\(zend_\)*extension *= *"*\([^";]*\).*/\2/p' | sed -e 's|.*/||' -e 's/\.so.*//' -e 's/ .*//' | tr 'A-Z\n' 'a-z ')
        [ -z "$loads" ] || tell webextensions names "$loads" minor "$minor"
    done
    tell end part fpm
}
