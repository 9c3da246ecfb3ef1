# shellcheck shell=sh
# Asking the store over HTTP, from its own server, past its caches.

# http_ask URL FILE: prints the last status code (000: no answer), the page goes into FILE. At most 20 s.
http_ask() {
    case $1 in *\?*) url="$1&storewright=$(now_ms)" ;; *) url="$1?storewright=$(now_ms)" ;; esac
    : >"$2"
    if have curl; then
        curl -sS -k -L --max-redirs 5 --connect-timeout 5 --max-time 20 -H 'Cache-Control: no-cache' -o "$2" -w '%{http_code}' "$url" 2>/dev/null || { code=$?; [ $code = 23 ] || return 0; }
        return 0
    fi
    # shellcheck disable=SC2016
    "$PHP" -d error_reporting=0 -r '
        $c = stream_context_create(["http" => ["timeout" => 20, "ignore_errors" => true, "header" => "Cache-Control: no-cache\r\n"], "ssl" => ["verify_peer" => false, "verify_peer_name" => false]]);
        $b = @file_get_contents($argv[1], false, $c); $s = "000";
        foreach ($http_response_header ?? [] as $l) if (preg_match("#^HTTP/\S+ (\d{3})#", $l, $m)) $s = $m[1];
        file_put_contents($argv[2], (string) $b); echo $s;' -- "$url" "$2" </dev/null
}
# One page, judged: prints "CODE ok" or "CODE why". A page of an application that died can still come with 200.
page_verdict() {
    page=$RUN/page
    code=$(http_ask "$1" "$page")
    case $code in
    2??)
        if [ "$(file_size "$page")" -lt 100 ]; then echo "$code blank"
        elif head -c 200000 "$page" | grep -Eiq 'Fatal error|There has been an error processing your request|Uncaught (Error|Exception)|Please upgrade your database'; then echo "$code error-text"
        else echo "$code ok"; fi
        ;;
    503) if head -c 20000 "$page" | grep -Eiq 'Service Temporarily Unavailable|Service Unavailable|maintenance'; then echo "503 maintenance"; else echo "503 other"; fi ;;
    '') echo "000 no-answer" ;;
    000) echo "000 no-answer" ;;
    *) echo "$code other" ;;
    esac
    rm -f "$page"
}
base_url() { case $BASE_URL in http*) printf '%s' "${BASE_URL%/}/" ;; esac; }

# The pages a visitor needs, and up to two that the home page links to. One URL a line.
pages_to_ask() {
    base=$(base_url)
    [ -n "$base" ] || return 0
    printf '%s\n' "$base" "${base}customer/account/login/" "${base}checkout/cart/"
    http_ask "$base" "$RUN/home" >/dev/null
    head -c 500000 "$RUN/home" | grep -Eo "href=\"(${base}|/)[^/\"?#][^\"?#]*\.html\"" | sed "s/^href=\"//;s/\"\$//;s,^/,$(echo "$base" | sed 's,\(//[^/]*/\).*,\1,')," | LC_ALL=C sort -u | head -n 2
    rm -f "$RUN/home"
}
# How the store answered before anything was touched: kept/pages, lines "VERDICT URL".
remember_pages() {
    pages_to_ask | while IFS= read -r url; do
        # shellcheck disable=SC2046
        set -- $(page_verdict "$url")
        # A store that is to be restored may be broken: its home page must work afterwards all the same.
        if [ "$KIND" = restore ] && [ "$1" != 000 ]; then
            echo "$1 ok $url"
            break
        fi
        echo "$1 $2 $url"
        [ "$1" = 000 ] && break
    done >"$KEPT/pages"
}
# pages_answer_as_before: every page that was fine before must be fine now. The ones that are not are left in bad_pages;
# closed_pages says that the maintenance page stood in the way; asked counts.
pages_answer_as_before() {
    bad_pages='' closed_pages=0 asked_pages=0
    while read -r _ was url; do
        [ "$was" = ok ] || continue
        verdict=$(page_verdict "$url")
        asked_pages=$((asked_pages + 1))
        case $verdict in
        *' ok') ;;
        *' maintenance') closed_pages=$((closed_pages + 1)) bad_pages="$bad_pages$url ($verdict) " ;;
        *) bad_pages="$bad_pages$url ($verdict) " ;;
        esac
    done <"$KEPT/pages"
    [ -z "$bad_pages" ]
}
# Tries for as long as TRIES last: right after a switch the first pages can take their time.
pages_come_back() {
    tries=$1
    # A page that hangs takes 20 s each time; a store must not stay closed for all of them.
    until_then=$(($(now) + 60))
    while ! pages_answer_as_before; do
        tries=$((tries - 1))
        [ "$tries" -gt 0 ] && [ "$(now)" -lt $until_then ] || return 1
        nap 2
    done
}

# The web server's PHP may keep the code it knows for ever (opcache.validate_timestamps=0): every command succeeds, every page
# is old, or 500. Reloading php-fpm is not ours to do; where a PHP file of our own is let through, it empties that cache.
renew_opcache() {
    [ -n "$(base_url)" ] || return 0
    name=storewright-opcache-$(head -c 12 /dev/urandom | od -An -tx1 | tr -d ' \n').php
    printf '<?php if (function_exists("opcache_reset")) { opcache_reset(); } echo "storewright ", "renewed";\n' >"$RUN/opcache.php"
    in_store cp "$RUN/opcache.php" "pub/$name" && in_store chmod a+r "pub/$name"
    http_ask "$(base_url)$name" "$RUN/page" >/dev/null
    rm -f "$STORE_ROOT/pub/$name" "$RUN/opcache.php"
    if grep -q 'storewright renewed' "$RUN/page"; then echo '-- The code cache of the web server was emptied.'; else echo '-- The code cache of the web server could not be emptied from here.'; fi
    rm -f "$RUN/page"
}

# ---------------------------------------------------------------- closed and open
# Addresses we may be seen from when we ask from here.
own_addresses() {
    {
        echo 127.0.0.1
        echo ::1
        hostname -I 2>/dev/null | tr ' ' '\n'
        have ip && ip -o addr show 2>/dev/null | awk '{ sub(/\/.*/, "", $4); print $4 }'
        echo "${SSH_CONNECTION:-}" | cut -d' ' -f3
    } | grep . | LC_ALL=C sort -u | tr '\n' ',' | sed 's/,$//'
}
# While closed nobody may order, whoever was let through before: the list of exempt addresses is set aside.
# Remembered once, before our own addresses have ever stood in it.
remember_exempt() {
    [ ! -e "$KEPT/exempt-remembered" ] || return 0
    rm -f "$KEPT/maintenance.ip"
    if [ -e "$STORE_ROOT/$EXEMPT_FILE" ]; then cp -p "$STORE_ROOT/$EXEMPT_FILE" "$KEPT/maintenance.ip" || return 1; fi
    : >"$KEPT/exempt-remembered"
}
exempt_nobody() { rm -f "$STORE_ROOT/$EXEMPT_FILE"; }
exempt_us() { own_addresses | tr -d '\n' >"$RUN/exempt" && in_store cp "$RUN/exempt" "$EXEMPT_FILE" && in_store chmod u+w,a+r "$EXEMPT_FILE"; }
exempt_as_before() {
    [ -e "$KEPT/exempt-remembered" ] || return 0
    if [ -e "$KEPT/maintenance.ip" ]; then put_file "$KEPT/maintenance.ip" "$STORE_ROOT/$EXEMPT_FILE"; else rm -f "$STORE_ROOT/$EXEMPT_FILE"; fi
}
was_closed_before() { [ -e "$KEPT/was-closed" ]; }

# Takes the flag away and proves it. The one place where a store is opened.
open_the_store() {
    exempt_as_before || return 1
    if was_closed_before; then
        warn "The store was in maintenance mode before this run began, so it has been left closed."
        return 0
    fi
    rm -f "$STORE_ROOT/$FLAG_FILE"
    if is_closed; then fail unwritable 'The maintenance flag (var/.maintenance.flag) could not be removed.'; return 1; fi
    if ! grep -q ' ok ' "$KEPT/pages" 2>/dev/null; then
        tell opened proof flag
        evidence 'The maintenance flag is gone. (The storefront could not be asked before the run, so it is not asked now.)'
        return 0
    fi
    pages_come_back 10 || { fail storefront "After opening, not as before: $bad_pages"; return 1; }
    tell opened proof http
    evidence "Open: $asked_pages of $asked_pages pages answer as before."
}
# Before a store that was put back is opened again: does it work? Only our own addresses may look.
check_while_closed() {
    grep -q ' ok ' "$KEPT/pages" 2>/dev/null || return 2
    exempt_us || return 2
    pages_come_back 5
    status=$?
    exempt_nobody
    [ $status = 0 ] && return 0
    # The web server sees us under an address we do not know (a proxy before it): nothing can be said yet.
    [ "$closed_pages" = "$asked_pages" ] && return 2
    return 1
}
