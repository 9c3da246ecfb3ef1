#!/bin/sh
# shellcheck disable=SC2154,SC2034,SC2317
# What a server says about itself and about one store on it. Changes nothing.
#
#   sh -s ROOT PHP COMPOSER [PARTS]
#
# PARTS: only these, parted by blanks; none: all. What is sent is one text: words.sh, each NAME.php of this folder as a variable php_NAME, then server.sh, files.sh,
# background.sh, php.sh and this file. It prints lines PART<TAB>key=value<TAB>… and blocks BLOCK<TAB>name<TAB>BYTES
# (resources/server/README.md), behind a line section<TAB>name=… for each part. The parts run beside each other, none is fatal and each
# has a time limit; what could not be told is a line unknown<TAB>part=…<TAB>why=….
# No password, crypt key or access key is ever printed: PHP reads env.php and auth.json and tells only what is asked for.

# Is this part asked for, or any of these?
wanted() {
    [ -n "$wanted_parts" ] || return 0
    for wanted_name; do
        case " $wanted_parts " in *" $wanted_name "*) return 0 ;; esac
    done
    return 1
}

# part NAME SECONDS function argument…: one part of the answer, in the background. Its time is counted from the survey's beginning.
part() {
    wanted "$1" || return 0
    start_part "$@"
}
start_part() {
    parts="$parts $1"
    start_work "$@"
}
# start_work NAME SECONDS function argument…: likewise, of what is no part by itself.
start_work() {
    part_name=$1
    part_limit=$2
    shift 2
    (
        "$@" >"$scratch/$part_name" 2>/dev/null
        printf '' >"$scratch/$part_name.done"
    ) </dev/null >/dev/null 2>&1 &
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
                printf '' >"$scratch/$part_name.done"
                printf '' >"$scratch/$part_name.late"
                kill -9 "$part_pid"
            fi
        done <"$scratch/running"
    done
}

block() {
    if [ ! -e "$2" ]; then
        tell file name "$1" there 0
        unknown "$1" "$1 is missing"
    elif [ ! -r "$2" ]; then
        unknown "$1" "$1 may not be read"
    # Copied first: its length must be that of what follows, whoever writes to it meanwhile.
    elif ! head -c 16777217 "$2" >"$scratch/copy-$1" 2>/dev/null; then
        unknown "$1" "$1 could not be copied to look at it"
    else
        bytes=$(wc -c <"$scratch/copy-$1")
        if [ "$bytes" -gt 16777216 ]; then
            unknown "$1" "$1 is larger than 16 MB"
        else
            printf 'BLOCK\t%s\t%s\n' "$1" $((bytes))
            cat "$scratch/copy-$1"
        fi
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
    wanted_parts=$4
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
        # A network folder whose server is gone holds whoever enters it.
        # shellcheck disable=SC2016
        limited 4 sh -c 'CDPATH="" cd -P -- "$1" && pwd -P' sh "$asked" >"$scratch/root" 2>/dev/null
        entered=$?
        root=$(cat "$scratch/root")
        [ "$asked" = / ] || asked=${asked%/}
        tell section name folder
        case $entered in
            124 | 137) unknown folder "the folder did not answer within 4 seconds" ;;
            *) [ -n "$root" ] || unknown folder "the folder does not exist or may not be entered" ;;
        esac
    fi

    parts=
    printf '' >"$scratch/running"
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
        part mendings 4 about_mendings
        part writing 8 about_writing
        part foreign 8 about_foreign
        part core 8 about_core
        part size-code 8 about_code_size
        part size-media 8 about_data_size media "$root/pub/media"
        part size-var 8 about_data_size var "$root/var"
        part composer.json 8 block composer.json "$root/composer.json"
        part composer.lock 8 block composer.lock "$root/composer.lock"
    fi
    php=
    memory=
    divides=
    printf '' >"$scratch/chosen"
    if wanted php composer store database schema services web repositories; then
        start_part php 12 choose_php
        php_pid=$!
        wait "$php_pid" 2>/dev/null
        { read -r memory divides && read -r php; } <"$scratch/chosen"
    fi
    part composer 14 about_composer
    [ -z "$php" ] || ask_questions
    while read -r part_pid part_limit part_name; do
        wait "$part_pid" 2>/dev/null
    done <"$scratch/running"
    kill "$watching" 2>/dev/null
    [ ! -e "$scratch/together.late" ] || for part_name in $together; do answered "$part_name" || printf '' >"$scratch/$part_name.late"; done
    # One program puts it together. Each part stands behind an empty line: one whose last line was cut off must not run into the next.
    set --
    for part_name in $parts; do
        printf '\nsection\tname=%s\n' "$part_name" >"$scratch/$part_name.head"
        if [ -e "$scratch/$part_name.late" ]; then
            # A block that was cut off would take what follows for its own.
            case $part_name in composer.json | composer.lock) printf '' >"$scratch/$part_name" ;; esac
            printf '\n%s\n' "$(unknown "$part_name" "took too long")" >>"$scratch/$part_name"
        fi
        set -- "$@" "$scratch/$part_name.head" "$scratch/$part_name"
    done
    cat "$@"
    echo
    tell section name survey
    tell end part survey
}

# All of it is one function, read whole before it starts, because this text arrives over standard input.
survey "$1" "$2" "$3" "$4" </dev/null
exit 0
