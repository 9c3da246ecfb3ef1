# shellcheck shell=sh
# The switch without a maintenance page, for a new version that leaves the database as it is: who asks while the code is changed waits a few seconds
# for his page instead of being turned away. The stand-ins (stand-ins.sh) let everybody through to the old version at first; once var/.storewright-hold is
# there, whoever comes waits, HOLD_SECONDS at most: whatever becomes of this run, from then on they say that the store is closed. Two questions of our
# own wait there before any visitor, with a word that only we know; the new version answers them first. What cannot be done has its reason in why. Needs database.sh, probe-web.sh, stand-ins.sh.

HOLD_FILE=var/.storewright-hold
TRY_FILE=var/.storewright-try
SEEN_FILE=var/.storewright-seen
HOLD_SECONDS=20
# Longer than this nobody waits for a request that the old version is still answering, before the switch.
DRAIN_SECONDS=6
hold_askers=''

# What a stand-in is that lets visitors wait. $storewright, before it: hold, try, seen, seconds, token, page. (For any PHP that a store has ever had.)
holding_text() {
    cat <<'PHP'
$storewright["said"] = isset($_SERVER["HTTP_X_STOREWRIGHT"]) ? explode(" ", (string) $_SERVER["HTTP_X_STOREWRIGHT"]) : [];
$storewright["ours"] = count($storewright["said"]) === 2 && hash_equals($storewright["token"], hash("sha256", $storewright["said"][0]));
$storewright["can"] = function_exists("ini_set") && function_exists("ini_get");
$storewright["caches"] = function_exists("opcache_get_status") && (!$storewright["can"] || ini_get("opcache.enable"));
// The old version's file under another name; before visitors go on it becomes the new one's, for our own questions.
$storewright["aside"] = __DIR__ . "/storewright-" . substr($storewright["token"], 0, 16) . "-" . basename(__FILE__);
if ($storewright["ours"] && $storewright["said"][1] === "ask") {
    header("Content-Type: text/plain");
    header("Cache-Control: no-store");
    echo "storewright passes=", (int) @is_readable($storewright["aside"]), " sees=", (int) @is_file($storewright["seen"]), " caches=", (int) $storewright["caches"];
    if ($storewright["can"]) echo " looks=", (int) ini_get("opcache.validate_timestamps"), " every=", (int) ini_get("opcache.revalidate_freq"), " preloads=", (int) ((string) ini_get("opcache.preload") !== "");
    echo " .\n";
    return;
}
$storewright["waited"] = false;
while ($storewright["ours"] ? !@is_file($storewright["try"]) && (!isset($storewright["since"]) || @is_file($storewright["hold"])) : @is_file($storewright["hold"])) {
    if (@is_file($storewright["hold"])) $storewright["since"] = (int) @filemtime($storewright["hold"]);
    if (time() > (isset($storewright["since"]) ? $storewright["since"] : $_SERVER["REQUEST_TIME"]) + $storewright["seconds"]) break;
    $storewright["waited"] = true;
    usleep(50000);
    clearstatcache();
}
// Whoever is let through before anything is switched gets the old version; who has waited, the file that is here by then.
$storewright["real"] = __FILE__;
if (strpos((string) file_get_contents(__FILE__, false, null, 0, 80), "storewright: a stand-in") !== false) $storewright["real"] = ($storewright["ours"] ? @is_file($storewright["try"]) : !$storewright["waited"] && !@is_file($storewright["hold"])) ? $storewright["aside"] : "";
// To who has waited the code cache may still give what it knew when he came; and it may give this file to who comes when it is gone already.
if ($storewright["real"] !== "" && @is_file($storewright["real"]) && ((!$storewright["waited"] && $storewright["real"] !== __FILE__) || !$storewright["caches"] || ($storewright["can"] && ini_set("opcache.enable", "0") !== false))) {
    require $storewright["real"];
    return;
}
http_response_code(503);
header("Retry-After: 60");
header("Cache-Control: no-store");
header("Content-Type: text/html; charset=UTF-8");
echo base64_decode($storewright["page"]);
PHP
}

# begin_hold: from here on visitors wait. Fails, with everything as it was, where the web server does not do that, or would not notice in time that
# files have become others.
begin_hold() {
    hold_word=$(head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n')
    hold_hash=$(printf '%s' "$hold_word" | sha256sum | cut -c1-64)
    [ ${#hold_word} = 48 ] && [ ${#hold_hash} = 64 ] || { why='there is no randomness to be had'; return 1; }
    mkdir -p "$RUN/secrets"
    for asks in ask page; do printf 'header = "X-Storewright: %s %s"\n' "$hold_word" "$asks" >"$RUN/secrets/hold-$asks" || return 1; done
    # Should it take too long: Magento's own page, where that can be had beforehand.
    [ "$(http_ask "$(base_url)errors/503.php" "$KEPT/closed-page.html")" = 503 ] && says_maintenance "$KEPT/closed-page.html" || rm -f "$KEPT/closed-page.html"
    rm -f "$KEPT/closed-page.html.url"
    hold_began=$(now)
    rm -f "$STORE_ROOT/$HOLD_FILE" "$STORE_ROOT/$TRY_FILE"
    in_store touch "$SEEN_FILE" && put_aside_old && put_stand_ins holding || { why='index.php and the other files that the web server starts cannot be replaced'; return 1; }
    await_hold || return 1
    ask_first
    # They are in line before the first visitor waits, so that they are not behind all whom the web server has room for.
    nap 0.5
    in_store touch "$HOLD_FILE" || { why='var/ cannot be written'; return 1; }
    held_from=$(now_ms)
    await_requests
}
# As a further name of the very file: whoever may read it may read it so.
put_aside_old() {
    for entry in $ENTRY_POINTS; do
        [ ! -f "$STORE_ROOT/$entry" ] || [ -L "$STORE_ROOT/$entry" ] || ln "$STORE_ROOT/$entry" "$(aside_of "$entry")" || return 1
    done
}
# Until the web server starts the stand-ins; then what it says of the code that it keeps.
await_hold() {
    hold_said=''
    while [ "$(now)" -le $((hold_began + 4)) ]; do
        hold_said=$(curl -sS -k -K "$RUN/secrets/hold-ask" --max-time 3 "$(base_url)?storewright=$(now_ms)" 2>/dev/null | head -c 200 | grep '^storewright passes=') && break
        nap 0.1
    done
    case $hold_said in
    'storewright passes=1 sees=1 caches=0 '*' .') hold_looks=0 ;;
    'storewright passes=1 sees=1 caches=1 looks=1 every='[0-5]' preloads=0 .')
        hold_looks=${hold_said#* every=}
        hold_looks=${hold_looks%% *}
        ;;
    '') why='the web server does not start them'; return 1 ;;
    *' sees=0 '*) why='the web server cannot see what comes and goes in var/'; return 1 ;;
    *' passes=0 '*) why='the web server may not read a second name of them'; return 1 ;;
    *) why='the web server would not notice in time that the code is another'; return 1 ;;
    esac
}
# Our own questions, in the background: the home page and another that worked before. They wait in the stand-ins for var/.storewright-try.
ask_first() {
    probes_of pages | while IFS=$TAB read -r id must way target more before ms; do must_work "$before" && printf '%s\t%s\n' "$before" "$target"; done | head -n 2 >"$RUN/held-ask"
    hold_at=0 hold_askers=''
    while IFS=$TAB read -r before target; do
        hold_at=$((hold_at + 1))
        case $target in *\?*) hold_mark='&' ;; *) hold_mark='?' ;; esac
        curl -sS -k -L --max-redirs 5 -K "$RUN/secrets/hold-page" --max-time $((HOLD_SECONDS + 20)) -o "$RUN/held-page-$hold_at" -w '%{http_code} %{url_effective}\n' "$target${hold_mark}storewright=$(now_ms)" </dev/null >"$RUN/held-code-$hold_at" 2>/dev/null &
        hold_askers="$hold_askers $!"
    done <"$RUN/held-ask"
}
# A page, or an order, that the old version is giving an answer to has a connection to the database until it is given. (Who has slept on one for a
# minute is no visitor.) Whose connections this account may not see, nobody waits for.
requests_under_way() {
    ask_database "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE DB = DATABASE() AND ID <> CONNECTION_ID() AND NOT (COMMAND = 'Sleep' AND TIME > 60);"
}
await_requests() {
    nap 0.3
    drain_until=$(($(now) + DRAIN_SECONDS))
    while [ "$(requests_under_way)" != 0 ]; do
        [ "$(now)" -lt $drain_until ] || { why="a request was still being answered after $DRAIN_SECONDS seconds, or could not be seen to have ended"; return 1; }
        nap 0.2
    done
}

# try_new_version: our questions go on, to the new version. 0: as before; 1: worse, with bad_pages; 2: could not be told.
try_new_version() {
    for entry in $ENTRY_POINTS; do
        is_stand_in "$entry" || continue
        successor=$BESIDE/old/$entry
        [ ! -e "$BESIDE/new/$entry" ] || ! grep -Fxq -- "$entry" "$BESIDE/replace.list" || successor=$BESIDE/new/$entry
        ln -f "$successor" "$(aside_of "$entry")" || return 2
    done
    in_store touch "$TRY_FILE" || return 2
    hold_told=0 bad_pages='' hold_at=0
    for asker in $hold_askers; do wait "$asker"; done
    hold_askers=''
    while IFS=$TAB read -r before target; do
        hold_at=$((hold_at + 1))
        read -r code _ <"$RUN/held-code-$hold_at" 2>/dev/null || code=000
        page=$RUN/held-page-$hold_at page_size=$(file_size "$RUN/held-page-$hold_at")
        case $code in
        2??) if [ "$page_size" -lt 100 ]; then after="$code blank"; elif is_error_page; then after="$code error-text"; else after="$code ok"; fi ;;
        # Whom the stand-in has sent away, or nobody has answered.
        503 | 000 | '') after='' hold_told=2 ;;
        *) after="$code other" ;;
        esac
        case $after in
        '') echo "-- $target: no answer from the new version" ;;
        *)
            echo "-- $target: $before -> $after"
            [ "$(probe_verdict page "$before" "$after")" != worse ] || bad_pages="$bad_pages$target ($after) "
            ;;
        esac
    done <"$RUN/held-ask"
    rm -f "$RUN"/held-page-* "$RUN"/held-code-*
    [ -z "$bad_pages" ] || return 1
    [ $hold_at -gt 0 ] || hold_told=2
    return $hold_told
}
aside_of() { echo "$STORE_ROOT/$(dirname "$1")/storewright-$(echo "$hold_hash" | cut -c1-16)-$(basename "$1")"; }
# A visitor who comes now is not given compiled code that was looked at before the switch.
await_fresh_code() {
    while [ "$hold_looks" -gt 0 ] && [ "$(now_ms)" -le $((held_from + hold_looks * 1000 + 1000)) ]; do nap 0.2; done
}
# Whoever waits goes on; what was made for it goes. To whatever the files that the web server starts are now.
end_hold() {
    for asker in $hold_askers; do kill "$asker" 2>/dev/null; done
    rm -f "$STORE_ROOT/$HOLD_FILE" "$STORE_ROOT/$TRY_FILE" "$STORE_ROOT/$SEEN_FILE" "$RUN"/secrets/hold-* "$RUN"/held-*
    for entry in $ENTRY_POINTS; do rm -f "$STORE_ROOT/${entry%/*}"/storewright-????????????????-"${entry##*/}"; done
}
# Nothing was switched: the old version's files take their places again, and visitors get what they came for.
give_up_hold() {
    for entry in $ENTRY_POINTS; do
        [ ! -e "$BESIDE/old/$entry" ] || put_old_back "$entry" || return 1
    done
    # Who was just being let through is.
    rm -f "$STORE_ROOT/$HOLD_FILE"
    nap 0.3
    end_hold
    remove_tree "$BESIDE/old"
}
