# shellcheck shell=sh
# The questions that are put to the store over HTTP, from its own server and past its caches. Each prints its answer:
# "CODE WORD" (000: none), or what it found. What a page says is judged by what no theme changes.

# What each asks for, below 21 s, or as long as all of them together may still take.
seconds_left() {
    [ -n "${probes_until:-}" ] || { echo 20; return; }
    left=$((probes_until - $(now)))
    [ $left -lt 20 ] || left=20
    echo $left
}
# http_ask URL FILE [METHOD BODY]: prints the last status code (000: no answer), the page goes into FILE, the address that
# answered in the end into FILE.url. With http_jar, a file for cookies, all of it comes from one visitor. With http_mark nobody
# has to be asked what makes an address one that no cache knows.
http_ask() {
    printf '' >"$2"
    [ ! -e "$2.url" ] || rm -f "$2.url"
    http_url=$1 http_seconds=$(seconds_left)
    [ "$http_seconds" -gt 0 ] || { echo 000; return 0; }
    case ${3:-GET} in GET) case $1 in *\?*) http_url="$1&storewright=${http_mark:-$(now_ms)}" ;; *) http_url="$1?storewright=${http_mark:-$(now_ms)}" ;; esac ;; esac
    if have curl; then
        http_file=$2 http_method=${3:-GET} http_body=${4:-}
        set -- -sS -k --connect-timeout 5 --max-time "$http_seconds" -H 'Cache-Control: no-cache' -o "$http_file" -w '%{http_code} %{url_effective}'
        case $http_method in GET) set -- "$@" -L --max-redirs 5 ;; *) set -- "$@" -X "$http_method" -H 'Content-Type: application/json' ;; esac
        [ -z "$http_body" ] || set -- "$@" --data-binary "$http_body"
        [ -z "${http_jar:-}" ] || set -- "$@" -b "$http_jar" -c "$http_jar"
        http_said=$(curl "$@" "$http_url" 2>/dev/null) || [ $? = 23 ] || http_said="000 ${http_said#* }"
        printf '%s\n' "${http_said#* }" >"$http_file.url"
        printf '%s' "${http_said%% *}"
        return 0
    fi
    # shellcheck disable=SC2016 # PHP's variables
    "$PHP" -d error_reporting=0 -r '
        $h = "Cache-Control: no-cache\r\n" . ($argv[3] === "GET" ? "" : "Content-Type: application/json\r\n");
        $c = stream_context_create(["http" => ["timeout" => (int) $argv[5], "ignore_errors" => true, "header" => $h, "method" => $argv[3], "content" => $argv[4]], "ssl" => ["verify_peer" => false, "verify_peer_name" => false]]);
        $b = @file_get_contents($argv[1], false, $c); $s = "000";
        foreach ($http_response_header ?? [] as $l) if (preg_match("#^HTTP/\S+ (\d{3})#", $l, $m)) $s = $m[1];
        file_put_contents($argv[2], (string) $b); echo $s;' -- "$http_url" "$2" "${3:-GET}" "${4:-}" "$http_seconds" </dev/null
}
# The host of an address, without port and "www.", and its path: left in url_host and url_path. (No program is started for it: on
# many a host that takes as long as the answer of a page.)
take_apart() {
    url_host=${1#*://}
    case $url_host in */*) url_path=/${url_host#*/} ;; *) url_path=/ ;; esac
    url_path=${url_path%%[?#]*} url_host=${url_host%%[/?#]*}
    url_host=${url_host##*@}
    case $url_host in *:[0-9]*) url_host=${url_host%:*} ;; esac
    url_host=${url_host#www.}
}
base_url() { case $BASE_URL in http*) printf '%s' "${BASE_URL%/}/" ;; esac; }

# One page, judged: prints "CODE ok" or "CODE why". A page of an application that died can still come with 200.
# page_verdict URL [FILE]: with FILE the page is left there.
page_verdict() {
    page=${2:-$RUN/page}
    code=$(http_ask "$1" "$page")
    case $code in
    2??)
        page_size=$(file_size "$page")
        if [ "$page_size" -lt 100 ]; then echo "$code blank"
        elif is_error_page; then echo "$code error-text"
        elif [ -s "$page.url" ] && led "$page" "$1"; then echo "$code $led"
        else echo "$code ok"; fi
        ;;
    503) if is_maintenance_page "$page"; then echo "503 maintenance"; else echo "503 unavailable"; fi ;;
    '' | 000) echo "000 no-answer" ;;
    *) echo "$code other" ;;
    esac
    rm -f "$page.url"
    [ -n "${2:-}" ] || rm -f "$page"
}
ERROR_TEXT='Fatal error|There has been an error processing your request|Uncaught (Error|Exception)|Please upgrade your database'
is_error_page() {
    if [ "$page_size" -gt 200000 ]; then head -c 200000 "$page" | grep -Eiq "$ERROR_TEXT"; else grep -Eiq "$ERROR_TEXT" "$page"; fi
}
# led FILE URL: where the page came from in the end, if that is not where it was asked for: elsewhere, or the first page, to which a
# page that is gone can be made to lead.
led() {
    read -r ended_at <"$1.url" || return 1
    take_apart "$2"
    asked_host=$url_host asked_path=$url_path
    take_apart "$ended_at"
    [ "$url_host" = "$asked_host" ] || { led=elsewhere; return 0; }
    ended_path=$url_path
    take_apart "$BASE_URL/"
    led=sent-home
    [ "$ended_path/" = "$url_path" ] || [ "$ended_path" = "$url_path" ] || [ "$ended_path" = "${url_path%/}" ] || return 1
    [ "$asked_path" != "$ended_path" ]
}
# A 503 is the maintenance page only while our flag is there, and if it looks as it did when the store was closed, or says what
# Magento's own page says. A host that sends everybody away, and a web server that has lost PHP, say 503 too.
is_maintenance_page() {
    is_closed || return 1
    first_line "$KEPT/closed-page" && [ "$(print_of "$1")" = "$first_line" ] && return 0
    says_maintenance "$1"
}
says_maintenance() { head -c 20000 "$1" | grep -Eiq 'Error 503: Service Unavailable|(^|>)[[:space:]]*Service Temporarily Unavailable'; }
print_of() { tr -d '0-9' <"$1" | cksum; }

probe_page() { page_verdict "$1" "$3"; }
# Magento's own form, in Magento's own theme.
probe_admin() {
    answer=$(page_verdict "$1" "$3")
    case $answer in 2??' ok') grep -q 'login\[username\]' "$3" || answer="${answer% *} no-form" ;; esac
    echo "$answer"
}
# Products are found if the page leads to the one we look for, or shows any.
probe_search() {
    answer=$(page_verdict "$1" "$3")
    case $answer in 2??' ok') if grep -q -e "$2" -e 'product-item[^s]' "$3"; then answer="${answer% *} found"; else answer="${answer% *} nothing-found"; fi ;; esac
    echo "$answer"
}
probe_file() {
    code=$(http_ask "$1" "$3")
    case $code in 2??) if [ -s "$3" ]; then echo "$code ok"; else echo "$code blank"; fi ;; '' | 000) echo '000 no-answer' ;; *) echo "$code other" ;; esac
}
# Styles and scripts that the home page asks for, as it is now: a new version has new addresses for them.
probe_static() {
    http_ask "$1" "$3" >/dev/null
    head -c 500000 "$3" | grep -Eo '(href|src)="[^" ]*/static/[^" ]*\.(css|js)"' | sed 's/^[a-z]*="//;s/"$//' >"$3.links"
    worst=''
    for link in $(grep '\.css$' "$3.links" | head -n 2) $(grep '\.js$' "$3.links" | head -n 2); do
        case $link in //*) link=${1%%//*}$link ;; /*) link=$(printf '%s' "$1" | sed 's,\(//[^/]*\)/.*,\1,')$link ;; http*) ;; *) link=$1$link ;; esac
        answer=$(probe_file "$link" - "$3")
        case $answer in 2??' ok') worst=${worst:-$answer} ;; *) worst=$answer; break ;; esac
    done
    echo "${worst:--}"
}
probe_rest() {
    code=$(http_ask "$1" "$3")
    case $code in
    2??) case $(head -c 1 "$3") in '{' | '[') echo "$code ok" ;; *) echo "$code no-data" ;; esac ;;
    503) if is_maintenance_page "$3"; then echo '503 maintenance'; else echo '503 unavailable'; fi ;;
    '' | 000) echo '000 no-answer' ;;
    *) echo "$code other" ;;
    esac
}
# probe_graphql URL TERM FILE: asks for the store, and for products as the search of a theme without pages does.
probe_graphql() {
    code=$(http_ask "$1" "$3" POST "{\"query\":\"{storeConfig{code} products(search:\\\"$2\\\",pageSize:1){total_count}}\"}")
    case $code in
    2??)
        if grep -q '"errors"' "$3" || ! grep -q '"storeConfig"' "$3"; then echo "$code no-data"
        elif grep -Eq '"total_count": *[1-9]' "$3"; then echo "$code found"
        elif grep -Eq '"total_count": *0' "$3"; then echo "$code nothing-found"
        else echo "$code no-data"; fi
        ;;
    503) if is_maintenance_page "$3"; then echo '503 maintenance'; else echo '503 unavailable'; fi ;;
    '' | 000) echo '000 no-answer' ;;
    *) echo "$code other" ;;
    esac
}

# A guest puts something into a cart and goes up to the payment step, where nothing is ordered; then the cart is emptied, and
# its row is removed. Prints the furthest step: none, cart, item, shipping, payment. Several SKUs: the first that gets there.
# probe_cart "SKU SKU" COUNTRY:REGION FILE
probe_cart() {
    furthest=none
    for sku in $1; do
        carried=$(carry_to_payment "$sku" "$2" "$3")
        [ "$(cart_rank "${carried%% *}")" -le "$(cart_rank "$furthest")" ] || { furthest=${carried%% *}; echo "$sku" >"$3.target"; printf '%s\t0\n' "${carried#* }" >"${3%/*}/payments.is"; }
        [ "$furthest" != payment ] || break
    done
    echo "$furthest"
}
cart_rank() { case $1 in cart) echo 1 ;; item) echo 2 ;; shipping) echo 3 ;; payment) echo 4 ;; *) echo 0 ;; esac; }
carry_to_payment() {
    carts="$(base_url)rest/V1/guest-carts"
    http_ask "$carts" "$3" POST '{}' >/dev/null
    cart=$(head -c 200 "$3" | grep -Eo '^"[A-Za-z0-9]{10,64}"$' | tr -d '"')
    [ -n "$cart" ] || { echo 'none -'; return; }
    reached=cart methods=-
    http_ask "$carts/$cart/items" "$3" POST "{\"cartItem\":{\"sku\":\"$1\",\"qty\":1,\"quote_id\":\"$cart\"}}" >/dev/null
    item=$(grep -Eo '"item_id": *"?[0-9]+' "$3" | grep -Eo '[0-9]+$' | head -n 1)
    if [ -n "$item" ]; then
        reached=item
        region=''
        case $2 in *:[0-9]*) region=",\"region_id\":${2#*:}" ;; esac
        address="{\"country_id\":\"${2%%:*}\"$region,\"postcode\":\"10001\",\"city\":\"Probe\",\"street\":[\"Probe 1\"],\"firstname\":\"Probe\",\"lastname\":\"Probe\",\"telephone\":\"000000\"}"
        http_ask "$carts/$cart/estimate-shipping-methods" "$3" POST "{\"address\":$address}" >/dev/null
        method=$(tr '}' '\n' <"$3" | grep -E '"available": *true' | head -n 1)
        carrier=$(printf '%s' "$method" | sed -n 's/.*"carrier_code": *"\([A-Za-z0-9_]*\)".*/\1/p') method=$(printf '%s' "$method" | sed -n 's/.*"method_code": *"\([A-Za-z0-9_]*\)".*/\1/p')
        if [ -n "$carrier" ] && [ -n "$method" ]; then
            reached=shipping
            http_ask "$carts/$cart/shipping-information" "$3" POST \
                "{\"addressInformation\":{\"shipping_address\":$address,\"billing_address\":$address,\"shipping_carrier_code\":\"$carrier\",\"shipping_method_code\":\"$method\"}}" >/dev/null
            if grep -q '"payment_methods"' "$3"; then
                # Without one nobody can pay: that is not the payment step.
                methods=$(tr -d '\n' <"$3" | sed 's/.*"payment_methods": *\[//;s/\].*//' | grep -Eo '"code": *"[A-Za-z0-9_-]+"' | sed 's/.*"\([^"]*\)"$/\1/' | LC_ALL=C sort -u | tr '\n' ',' | sed 's/,$//')
                [ -z "$methods" ] || reached=payment
            fi
        fi
        http_ask "$carts/$cart/items/$item" "$3" DELETE >/dev/null
    fi
    forget_cart "$cart"
    echo "$reached $(printf '%s' "$methods" | tr ',' '\n' | grep -c '[A-Za-z]') ${methods:--}"
}
cart_verdict() {
    [ "$1" != - ] && [ "$2" != - ] || { echo unknown; return; }
    was=$(cart_rank "$1") is=$(cart_rank "$2")
    if [ "$is" -lt "$was" ]; then echo worse; elif [ "$is" -gt "$was" ]; then echo better; elif [ "$is" = 0 ]; then echo unknown; else echo same; fi
}
# Payment methods: "NUMBER code,code". One that was there and is not any more is a loss, whatever came instead.
beside_verdict() {
    case "$1:$2" in -:* | *:- | "- "* | *:"- "*) echo unknown; return ;; esac
    [ "${1%% *}" != 0 ] || { if [ "${2%% *}" = 0 ]; then echo unknown; else echo better; fi; return; }
    for code in $(printf '%s' "${1#* }" | tr ',' ' '); do
        case ",${2#* }," in *",$code,"*) ;; *) echo worse; return ;; esac
    done
    if [ "${2%% *}" -gt "${1%% *}" ]; then echo better; else echo same; fi
}

# The median of five, in milliseconds.
probe_first_byte() {
    have curl || { echo -; return; }
    for look in 1 2 3 4 5; do
        http_seconds=$(seconds_left)
        [ "$http_seconds" -gt 0 ] || break
        curl -sS -k -L --max-redirs 5 --connect-timeout 5 --max-time "$http_seconds" -H 'Cache-Control: no-cache' -o /dev/null -w '%{time_starttransfer}\n' "$1?storewright=$(now_ms)$look" 2>/dev/null || break
    done | sed 's/,/./' | LC_ALL=C sort -n | awk '{ t[NR] = $1 } END { if (NR) printf "%d\n", t[int((NR + 1) / 2)] * 1000 + 0.5; else print "-" }'
}
# Worse only if a person would notice: twice as slow, and more than a second.
first_byte_verdict() {
    case "$1:$2" in *[!0-9:]* | :* | *:) echo unknown; return ;; esac
    if [ "$2" -gt $(($1 * 2)) ] && [ "$2" -gt 1000 ]; then echo worse
    elif [ "$1" -gt $(($2 * 2)) ] && [ "$1" -gt 1000 ]; then echo better
    else echo same; fi
}
