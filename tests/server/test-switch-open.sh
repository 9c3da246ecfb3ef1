# shellcheck shell=bash
# Where the new version leaves the database as it is, the store is not closed: visitors wait a few seconds for their page while the code is switched.

# A visitor who never sleeps: what he got, one line a kind of answer with its number, in seen; the longest wait, in milliseconds, in waited.
visitor_comes() {
    (
        while [ -e "$T/visiting" ]; do
            asked=$(date +%s%3N)
            curl -s -o "$T/visited" -w '%{http_code} ' --max-time 40 "http://127.0.0.1:$(cat "$PORT_FILE")/?$asked" && grep -o 'Luma [^ ]*\|Unavailable\|Fatal\|There has been\|Please upgrade' "$T/visited" | head -n 1
            echo "$(($(date +%s%3N) - asked))" >>"$T/waits"
            pause 0.1
        done
    ) >"$T/answers" 2>/dev/null &
    visitor=$!
}
visitor_goes() {
    rm -f "$T/visiting"
    wait "$visitor"
    uniq "$T/answers" | tr '\n' ',' >"$T/seen"
}
# A web server with some workers, as every real one has: whoever waits holds one of them.
workers_up() {
    one_worker=$(cat "$PORT_FILE")
    port=$((one_worker + 20000))
    while :; do
        PHP_CLI_SERVER_WORKERS=5 setsid php -S "127.0.0.1:$port" "$T/router.php" >"$T/workers.log" 2>&1 &
        workers=$!
        sleep 0.3
        kill -0 $workers 2>/dev/null && break
        port=$((port + 1))
    done
    echo $port >"$PORT_FILE"
    trap 'kill -9 -- -$workers; echo $one_worker >"$PORT_FILE"' EXIT
}
# Both versions work with this database, as with most security patches.
both_know_it() {
    known_already
    sed -i 's/if (\$have !== \$code)/if ($have === "none")/' "$S/pub/index.php"
}
# visited_until_its_end END
visited_until_its_end() {
    : >"$T/visiting"
    : >"$T/waits"
    begin
    until_journal 90 'step-start	.*name=pause-cron'
    visitor_comes
    same "$1" "$(settled)" || { visitor_goes; grep -v probe "$R/journal" | tail -n 12; return 1; }
    visitor_goes
}
test_where_the_database_stays_the_store_is_not_closed() {
    workers_up
    both_know_it
    maintenance_page_needs_vendor
    staged
    vendor_is_away_for_two_seconds
    visited_until_its_end 'run-end outcome=done state=open'
    same '200 Luma 2.4.6-p1,200 Luma 2.4.7-p6,' "$(cat "$T/seen")"
    grep -q 'step-done	.*name=switch-open' "$R/journal" || { grep 'name=switch-open' "$R/journal"; return 1; }
    same 'close-store refresh-backup composer-update put-in-built setup-upgrade restore-caches flush-cache check-storefront open-store ' "$(grep -oE '	step-skip	n=[0-9]+	name=[a-z-]+	text=The new version was put in while' "$R/journal" | sed 's/.*name=//; s/	.*//' | tr '\n' ' ')"
    ! grep -q '	closed	' "$R/journal"
    grep -q '	visitors	.*	closed_ms=0	wrong_ms=0' "$R/journal" || { grep '	visitors	' "$R/journal"; return 1; }
    [ "$(sort -n "$T/waits" | tail -n 1)" -ge 2000 ]
    same '<?php // front controller of 2.4.7-p6' "$(head -n 1 "$S/pub/index.php")"
    same "$(cat "$T/alike")" "$(stat -c '%a %Y %s %i' "$S/pub/get.php")"
    same '' "$(find "$S" -name '*storewright*')"
    backup_is_right
}
