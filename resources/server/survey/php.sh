# shellcheck shell=sh disable=SC2154,SC2034
# PHP and Composer: which of them to use, and everything that only PHP can tell about the store (the *.php files beside this one).

# quiet_php SECONDS CODE argument…
quiet_php() {
    php_limit=$1
    php_code=$2
    shift 2
    limited "$php_limit" "$php" -d display_errors=stderr -d display_startup_errors=0 -d log_errors=0 -d xdebug.mode=off \
        -d memory_limit=512M -r "$php_code" -- "$@" 2>/dev/null
}

# ask_candidate SECONDS: is candidate a PHP for the command line, and what does it say of itself? Fails if it says nothing.
ask_candidate() {
    limited "$1" "$candidate" -d display_errors=0 -d xdebug.mode=off -r "$php_fits" -- "$root" >"$scratch/fits" 2>/dev/null 3>"$scratch/third"
    case $? in 124 | 137) [ -n "$late" ] || late=$candidate ;; esac
    answer=
    while IFS= read -r entry; do
        case $entry in PHP=*) answer=${entry#PHP=} && break ;; esac
    done <"$scratch/fits"
    number=${answer%% *}
    limit_and_divides=${answer#* * }
    limit_and_divides=${limit_and_divides%% *}
    divides=0
    [ ! -s "$scratch/third" ] || divides=1
    limit_and_divides="$limit_and_divides $divides"
    [ -n "$number" ] || return
    case $answer in *" cli "*) ;; *) return 1 ;; esac
    tell phpfound path "$candidate" version "$number" fits "${answer##* }"
    [ -z "$first" ] || return 0
    first=$candidate
    printf '%s\n%s\n' "$limit_and_divides" "$first" >"$scratch/chosen"
}

# The PHP to use: the one asked for; else the one the store's own crontab uses; else the first that the installed release takes.
# Leaves its memory limit, whether it can divide itself, and its path in chosen, as far as it has come.
choose_php() {
    php=
    late=
    hint=
    limited 3 crontab -l >"$scratch/crontab-for-php" 2>/dev/null
    # The folder's name goes by the environment: what -v is given, awk would read backslashes in.
    [ ! -s "$scratch/crontab-for-php" ] || hint=$(store=$root/bin/magento awk '!/^#/ && index($0, ENVIRON["store"]) { for (i = 1; i < NF; i++) if ($i ~ /^\/.*php[^\/]*$/ && $(i + 1) ~ /bin\/magento$/) { print $i; exit } }' "$scratch/crontab-for-php")
    first=
    seen=
    began=$(date +%s)
    for candidate in "$wanted_php" "$hint" "$(command -v php 2>/dev/null)" /usr/bin/php[5-9]* /usr/local/bin/php[5-9]* /usr/local/bin/php \
        /opt/cpanel/ea-php*/root/usr/bin/php /opt/plesk/php/*/bin/php /opt/alt/php*/usr/bin/php /opt/remi/php*/root/usr/bin/php \
        /usr/local/php*/bin/php /opt/php*/bin/php /usr/local/lsws/lsphp*/bin/php /opt/bitnami/php/bin/php; do
        case $candidate in
            /*) ;;
            ?*) candidate=$(command -v "$candidate" 2>/dev/null) ;;
            *) continue ;;
        esac
        if [ ! -f "$candidate" ] || [ ! -x "$candidate" ]; then continue; fi
        case "$candidate" in *-config | *ize | *dbg* | *-cgi* | *fpm*) continue ;; esac
        real=$(limited 2 readlink -f "$candidate" 2>/dev/null || echo "$candidate")
        case "$newline$seen$newline" in *"$newline$real$newline"*) continue ;; esac
        seen=$seen$newline$real
        # Some servers have twenty of them, and each may hang: what was found until now has to do then.
        if [ $(($(date +%s) - began)) -gt 5 ]; then break; fi
        ask_candidate 3 || continue
        if [ -z "$php" ] && { [ "$candidate" = "$wanted_php" ] || [ "$candidate" = "$hint" ] || [ "${answer##* }" = 1 ]; }; then
            php=$candidate
            printf '%s\n%s\n' "$limit_and_divides" "$php" >"$scratch/chosen"
            # One that fits and was asked for, or is the server's own, needs no further search.
            [ "${answer##* }" = 1 ] && break
        fi
    done
    [ -z "$php$first" ] || return
    # A server that is busy just now may be slow once: without PHP next to nothing can be told.
    if [ -n "$late" ]; then
        candidate=$late
        ! ask_candidate 4 || return
        unknown php "$late did not answer within 3 seconds, nor when it was asked again"
    else
        tell phpnone looked 1
        unknown php "no PHP for the command line was found"
    fi
}

# ask_php PART SECONDS CODE argument…: one question in a process of its own, and why it was not answered.
ask_php() {
    asked_part=$1
    asked_limit=$2
    shift
    quiet_php "$@"
    asked_code=$?
    case $asked_code in
        0) ;;
        124 | 137) unknown "$asked_part" "no answer within $asked_limit seconds" ;;
        *) unknown "$asked_part" "PHP ended with code $asked_code" ;;
    esac
}

# The questions to PHP, each a part of its own: NAME, its seconds, when its part is late, and the number of the file it is said to when they
# are asked together.
questions() {
    echo 'store 8 13 3'
    [ -z "$root" ] || printf '%s\n' 'database 9 14 4' 'schema 9 14 5' 'services 6 13 6' 'web 6 13 7' 'repositories 6 13 8'
}
# All that are wanted: by one process where this PHP can divide itself, else by one process each. Whichever way, none holds up another.
ask_questions() {
    together=
    questions >"$scratch/questions"
    while read -r name limit late number; do
        wanted "$name" || continue
        eval "code=\$php_common\$php_$name"
        if [ "$divides" = 1 ]; then
            together="$together $name"
            set -- "$@" "$name" "$limit" "$number" "$code"
        else
            part "$name" "$late" ask_php "$name" "$limit" "$code" "$root" "$php" "$memory"
        fi
    done <"$scratch/questions"
    [ -n "$together" ] || return 0
    parts="$parts$together"
    for name in $together; do printf '' >"$scratch/$name"; done
    start_work together 14 ask_together "$@"
}
ask_together() {
    quiet_php 13 "$php_together" "$root" "$php" "$memory" "$@" 3>>"$scratch/store" 4>>"$scratch/database" 5>>"$scratch/schema" 6>>"$scratch/services" 7>>"$scratch/web" 8>>"$scratch/repositories"
    case $? in
        0) return ;;
        124 | 137) why="no answer within 13 seconds" ;;
        *) why="PHP ended without an answer" ;;
    esac
    for name in $together; do answered "$name" || unknown "$name" "$why" >>"$scratch/$name"; done
}
# Has this part said its last line, or why there is none? Without another program, as this is asked when something hangs.
answered() {
    while IFS= read -r line; do
        case $line in "end${tab}part=$1" | "unknown${tab}part=$1${tab}"*) return 0 ;; esac
    done <"$scratch/$1"
    return 1
}

# ask_composer SECONDS: candidate, asked away from the store and with a home of its own, so that asking leaves nothing behind. Fails, with
# composer_code, if it tells no version.
ask_composer() {
    case $(head -c 200 "$candidate" 2>/dev/null | tr -d '\000' | head -n 1) in
        '#!'*sh) set -- "$1" "$candidate" ;;
        *) if [ -n "$php" ]; then set -- "$1" "$php" -d display_errors=stderr -d xdebug.mode=off "$candidate"; else set -- "$1" "$candidate"; fi ;;
    esac
    (cd / && COMPOSER_HOME=$scratch/composer COMPOSER_CACHE_DIR=$scratch/cache COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_DISABLE_XDEBUG_WARN=1 \
        limited "$@" --version --no-ansi --no-interaction --no-plugins) >"$scratch/composer-said" 2>&1
    composer_code=$?
    number=$(sed -n 's/^Composer.* \([0-9][0-9]*\.[0-9][^ ]*\).*/\1/p' "$scratch/composer-said" | head -n 1)
    [ -n "$number" ] || return
    tell composer path "$candidate" version "$number"
}
about_composer() {
    asked_since=$(date +%s)
    late=
    broken=
    for candidate in "$wanted_composer" "$(command -v composer 2>/dev/null)" "$(command -v composer2 2>/dev/null)" "$root/composer.phar" "$HOME/composer.phar" \
        "$HOME/bin/composer" "$HOME/.local/bin/composer" "$HOME/bin/composer.phar" /usr/local/bin/composer /usr/local/bin/composer.phar /opt/cpanel/composer/bin/composer; do
        [ -f "$candidate" ] || continue
        if [ $(($(date +%s) - asked_since)) -gt 6 ]; then break; fi
        ! ask_composer 6 || return
        case $composer_code in
            124 | 137) [ -n "$late" ] || late=$candidate ;;
            *) [ -n "$broken" ] || { broken=$candidate; broken_text="code $composer_code: $(grep . "$scratch/composer-said" | head -c 300)"; } ;;
        esac
    done
    if [ -n "$late" ]; then
        # As PHP is: nothing can be upgraded without it.
        candidate=$late
        ! ask_composer 5 || return
        unknown composer "$late did not answer within 6 seconds, nor when it was asked again"
    elif [ -n "$broken" ]; then
        tell composerbroken path "$broken"
        unknown composer "$broken does not work: $broken_text"
    else
        tell composernone looked 1
        unknown composer "no Composer was found"
    fi
}
