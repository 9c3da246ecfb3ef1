#!/bin/sh
# shellcheck disable=SC2154,SC2034
# What a server says about itself and about one store on it. Changes nothing.
#
#   sh -s ROOT PHP COMPOSER
#
# What is sent is one text: words.sh, each NAME.php of this folder as a variable php_NAME, then server.sh, files.sh,
# background.sh, php.sh and this file. It prints lines PART<TAB>key=value<TAB>… and blocks BLOCK<TAB>name<TAB>BYTES
# (resources/server/README.md). The parts run beside each other, none is fatal and each has a time limit; what could not be
# told is a line unknown<TAB>part=…<TAB>why=….
# No password, crypt key or access key is ever printed: PHP reads env.php and auth.json and tells only what is asked for.

# part NAME SECONDS function argument…: one part of the answer, in the background.
part() {
    part_name=$1
    part_limit=$2
    shift 2
    (
        "$@" >"$scratch/$part_name" 2>/dev/null
        : >"$scratch/$part_name.done"
    ) </dev/null >/dev/null 2>&1 &
    parts="$parts $part_name"
    printf '%s %s %s\n' "$!" "$part_limit" "$part_name" >>"$scratch/running"
}

# Ends the parts whose time is over, whatever they hang in. Their own commands have shorter limits, so this is for what no
# limit helps against: a network folder that is gone, a program that ignores its end.
end_late_parts() {
    second=0
    while [ "$second" -lt 15 ]; do
        sleep 1
        second=$((second + 1))
        while read -r part_pid part_limit part_name; do
            if [ "$second" -ge "$part_limit" ] && [ ! -e "$scratch/$part_name.done" ]; then
                : >"$scratch/$part_name.done"
                : >"$scratch/$part_name.late"
                kill -9 "$part_pid"
            fi
        done <"$scratch/running"
    done
}

block() {
    if [ ! -r "$2" ]; then
        unknown "$1" "$1 is missing or may not be read"
    elif [ "$(wc -c <"$2")" -gt 16777216 ]; then
        unknown "$1" "$1 is larger than 16 MB"
    else
        # Copied first: its length must be that of what follows, whoever writes to it meanwhile.
        cp "$2" "$scratch/block" 2>/dev/null || { unknown "$1" "$1 could not be copied to look at it"; return; }
        printf 'BLOCK\t%s\t%s\n' "$1" "$(wc -c <"$scratch/block" | tr -d ' ')"
        cat "$scratch/block"
    fi
}

survey() {
    asked=$1
    # shellcheck disable=SC2088
    case $asked in
        "~") asked=$HOME ;;
        "~/"*) asked=$HOME/${asked#"~/"} ;;
    esac
    wanted_php=$2
    wanted_composer=$3
    root=
    printf 'survey\tformat=1\n'
    login_umask=$(umask)
    umask 077
    scratch=
    for place in "${TMPDIR:-/tmp}" /tmp /dev/shm "$HOME"; do
        scratch=$(mktemp -d "$place/.survey.XXXXXX" 2>/dev/null) && break
    done
    if [ -z "$scratch" ] || [ ! -d "$scratch" ]; then
        about_server
        unknown everything "no folder for temporary files can be written to: is the disk full?"
        tell end part survey
        return
    fi
    trap 'rm -rf "$scratch"' EXIT
    trap 'exit 1' HUP INT TERM

    if [ -n "$asked" ]; then
        root=$(CDPATH='' cd -P "$asked" 2>/dev/null && pwd -P)
        [ "$asked" = / ] || asked=${asked%/}
        [ -n "$root" ] || unknown folder "the folder does not exist or may not be entered"
    fi

    parts=
    : >"$scratch/running"
    end_late_parts </dev/null >/dev/null 2>&1 &
    watching=$!
    part server 4 about_server
    part memory 4 about_memory
    part quota 5 about_quota
    part fpm 4 about_fpm
    part disk-home 7 about_disk home "$HOME"
    if [ -n "$root" ]; then
        part disk-root 7 about_disk root "$root"
        part folder 4 about_folder
        part layout 4 about_layout
        part cron 5 about_cron
        part processes 4 about_processes
        part writing 8 about_writing
        part foreign 8 about_foreign
        part core 8 about_core
        part size-code 8 about_code_size
        part size-media 8 about_data_size media "$root/pub/media"
        part size-var 8 about_data_size var "$root/var"
    fi
    choose_php >"$scratch/php" 2>/dev/null
    parts="$parts php"
    part composer 12 about_composer
    if [ -n "$php" ]; then
        part store 12 about_store
        if [ -n "$root" ]; then
            part database 13 about_database
            part schema 13 about_schema
            part services 12 about_services
            part web 12 about_web
            part repositories 12 about_repositories
        fi
    fi
    while read -r part_pid part_limit part_name; do
        wait "$part_pid" 2>/dev/null
    done <"$scratch/running"
    kill "$watching" 2>/dev/null
    for part_name in $parts; do
        cat "$scratch/$part_name"
        # A part whose last line was cut off must not run into the next.
        [ -z "$(tail -c 1 "$scratch/$part_name")" ] || echo
        [ ! -e "$scratch/$part_name.late" ] || unknown "$part_name" "took too long"
    done
    if [ -n "$root" ]; then
        block composer.json "$root/composer.json"
        block composer.lock "$root/composer.lock"
    fi
    tell end part survey
}

# All of it is one function, read whole before it starts, because this text arrives over standard input.
survey "$1" "$2" "$3" </dev/null
exit 0
