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

# The PHP to use: the one asked for; else the one the store's own crontab uses; else the first that the installed release takes.
# Leaves its memory limit and its path in chosen, as far as it has come.
choose_php() {
    php=
    late=
    hint=$(limited 3 crontab -l 2>/dev/null | grep -F "$root/bin/magento" | grep -v '^#' | awk '{ for (i = 1; i < NF; i++) if ($i ~ /^\/.*php[^\/]*$/ && $(i + 1) ~ /bin\/magento$/) { print $i; exit } }')
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
        limited 3 "$candidate" -d display_errors=0 -d xdebug.mode=off -r "$php_fits" -- "$root" >"$scratch/fits" 2>/dev/null
        case $? in 124 | 137) late=$candidate ;; esac
        answer=$(sed -n 's/^PHP=//p' "$scratch/fits" | head -n 1)
        number=${answer%% *}
        [ -n "$number" ] || continue
        case $answer in *" cli "*) ;; *) continue ;; esac
        tell phpfound path "$candidate" version "$number" fits "${answer##* }"
        if [ -z "$first" ]; then
            first=$candidate
            memory=$(echo "$answer" | cut -d ' ' -f 3)
            printf '%s\n%s\n' "$memory" "$first" >"$scratch/chosen"
        fi
        if [ -z "$php" ] && { [ "$candidate" = "$wanted_php" ] || [ "$candidate" = "$hint" ] || [ "${answer##* }" = 1 ]; }; then
            php=$candidate
            memory=$(echo "$answer" | cut -d ' ' -f 3)
            printf '%s\n%s\n' "$memory" "$php" >"$scratch/chosen"
            # One that fits and was asked for, or is the server's own, needs no further search.
            [ "${answer##* }" = 1 ] && break
        fi
    done
    [ -z "$php$first" ] || return
    if [ -n "$late" ]; then
        unknown php "$late did not answer within 3 seconds"
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
about_store() {
    ask_php store 8 "$php_common$php_store" "$root" "$php" "$memory"
}
about_database() {
    ask_php database 9 "$php_common$php_database" "$root"
}
about_schema() {
    ask_php schema 9 "$php_common$php_schema" "$root"
}
about_services() {
    ask_php services 6 "$php_common$php_services" "$root"
}
about_web() {
    ask_php web 6 "$php_common$php_web" "$root"
}
about_repositories() {
    ask_php repositories 6 "$php_common$php_repositories" "$root"
}

# Composer, asked away from the store and with a home of its own, so that asking leaves nothing behind.
about_composer() {
    asked_since=$(date +%s)
    late=
    broken=
    for candidate in "$wanted_composer" "$(command -v composer 2>/dev/null)" "$(command -v composer2 2>/dev/null)" "$root/composer.phar" "$HOME/composer.phar" \
        "$HOME/bin/composer" "$HOME/.local/bin/composer" "$HOME/bin/composer.phar" /usr/local/bin/composer /usr/local/bin/composer.phar /opt/cpanel/composer/bin/composer; do
        [ -f "$candidate" ] || continue
        if [ $(($(date +%s) - asked_since)) -gt 6 ]; then break; fi
        case $(head -c 200 "$candidate" 2>/dev/null | tr -d '\000' | head -n 1) in
            '#!'*sh) set -- "$candidate" ;;
            *) if [ -n "$php" ]; then set -- "$php" -d display_errors=stderr -d xdebug.mode=off "$candidate"; else set -- "$candidate"; fi ;;
        esac
        (cd / && COMPOSER_HOME=$scratch/composer COMPOSER_CACHE_DIR=$scratch/cache COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_DISABLE_XDEBUG_WARN=1 \
            limited 6 "$@" --version --no-ansi --no-interaction --no-plugins) >"$scratch/composer-said" 2>&1
        composer_code=$?
        number=$(sed -n 's/^Composer.* \([0-9][0-9]*\.[0-9][^ ]*\).*/\1/p' "$scratch/composer-said" | head -n 1)
        if [ -n "$number" ]; then
            tell composer path "$candidate" version "$number"
            return
        fi
        case $composer_code in
            124 | 137) late=$candidate ;;
            *) [ -n "$broken" ] || { broken=$candidate; broken_text="code $composer_code: $(grep . "$scratch/composer-said" | head -c 300)"; } ;;
        esac
    done
    if [ -n "$late" ]; then
        unknown composer "$late did not answer within 6 seconds"
    elif [ -n "$broken" ]; then
        tell composerbroken path "$broken"
        unknown composer "$broken does not work: $broken_text"
    else
        tell composernone looked 1
        unknown composer "no Composer was found"
    fi
}
