# shellcheck shell=sh
# What visitors get while the code is switched. Magento answers with its maintenance page out of the very files that are replaced then: who asks
# between two renames, or meets the new vendor/ with what was compiled from the old one, would get an error. So from composer-update to the end of
# put-in-built (in place: clear-generated) the files that a web server starts say that page by themselves, as the store gave it when it was closed
# (kept/closed-page.html). Their own are in $BESIDE/old, like every file that is replaced, and come last, so whoever is killed amid this is brought
# back as ever. Likewise while the code of a backup is put in (put-back.sh): their own are among what was unpacked. Needs lib.sh and switch.sh.

ENTRY_POINTS='./index.php ./pub/index.php ./pub/get.php ./pub/static.php'
is_entry_point() { case " $ENTRY_POINTS " in *" $1 "*) return 0 ;; esac; return 1; }

# put_stand_ins [back|holding]: going back only for files that were replaced: what the old version had none of stays away.
put_stand_ins() {
    for entry in $ENTRY_POINTS; do [ "${1:-}" = back ] || [ -L "$STORE_ROOT/$entry" ] || keep_old "$entry" || return 1; done
    put_stand_ins_for "$BESIDE/old" "${1:-}"
}
# put_stand_ins_for FOLDER [holding]: for the files whose successors or own lie there. They say the maintenance page; those that hold let their
# visitors wait first (hold.sh). A stand-in that the web server could not read, or that cannot be put there by a rename, is none: that file stays
# what it is.
put_stand_ins_for() {
    holding=''
    [ "${2:-}" != holding ] || holding=$(holding_text)
    # shellcheck disable=SC2016,SC2086 # PHP's variables; words
    php_says '
        [, $page, $holding, $seconds, $token, $files, $live, $old, $stand_in] = $argv;
        $body = (string) @file_get_contents($page, false, null, 0, 262144);
        if ($body === "") $body = "<!DOCTYPE html><title>503 Service Unavailable</title><h1>Service Temporarily Unavailable</h1>";
        $known = var_export(["seconds" => (int) $seconds, "token" => $token, "page" => base64_encode($body)], true);
        $says = $holding !== "" ? $holding : "http_response_code(503);\nheader(\"Retry-After: 60\");\nheader(\"Cache-Control: no-store\");\nheader(\"Content-Type: text/html; charset=UTF-8\");\necho base64_decode(\$storewright[\"page\"]);\n";
        foreach (array_slice($argv, 9) as $p) {
            if (!is_file("$live/$p") || is_link("$live/$p") || !file_exists("$old/$p")) continue;
            // The store is where the file is, by whatever name the web server knows its folder.
            $root = dirname($p) === "." ? "__DIR__" : "dirname(__DIR__)";
            $paths = ""; foreach (array_filter(explode(" ", $files)) as $file) $paths .= "\"" . substr($file, strlen("var/.storewright-")) . "\" => $root . \"/$file\", ";
            $text = "<?php // storewright: a stand-in while the code is switched\n\$storewright = $known + [$paths];\nheader(\"X-Storewright: stand-in\");\n$says";
            if (@file_put_contents($stand_in, $text) !== strlen($text)) exit(1);
            @chgrp($stand_in, filegroup("$live/$p"));
            @chmod($stand_in, fileperms("$live/$p") & 0777);
            clearstatcache();
            if (filegroup($stand_in) !== filegroup("$live/$p") || fileowner($stand_in) !== fileowner("$live/$p") || !@rename($stand_in, "$live/$p")) @unlink($stand_in);
        }' -- "$KEPT/closed-page.html" "$holding" "${HOLD_SECONDS:-0}" "${hold_hash:-}" "${HOLD_FILE:-} ${TRY_FILE:-} ${SEEN_FILE:-}" "$STORE_ROOT" "$1" "$BESIDE/stand-in" $ENTRY_POINTS || return 1
    [ "${2:-}" = holding ] || await_stand_ins
}
# A web server that keeps compiled code looks every two seconds, as a rule, whether a file is another now: until then it starts the old one. Where it
# never looks, what it keeps is emptied. Three seconds at most; and who is being answered just now by what is replaced next has his answer then.
await_stand_ins() {
    nap 0.3
    storefront_is_known && have curl || return 0
    stand_ins_until=$(($(now) + 3))
    while [ "$(now)" -le $stand_ins_until ]; do
        ! curl -sS -k -o /dev/null -D - --max-time 3 "$(base_url)?storewright=$(now_ms)" 2>/dev/null | grep -qi '^x-storewright: *stand-in' || return 0
        nap 0.2
    done
    renew_opcache
}
# Going back does not fail for want of them.
put_stand_ins_for_going_back() { [ ! -e "$BESIDE/old/vendor" ] || put_stand_ins back || :; }
is_stand_in() { [ -f "$STORE_ROOT/$1" ] && head -n 1 "$STORE_ROOT/$1" | grep -q 'storewright: a stand-in'; }
# Nothing of the old version is left to be met: the new one's files take their places; where it has the same, the old one comes back.
take_stand_ins_out() {
    for entry in $ENTRY_POINTS; do
        if [ -e "$BESIDE/new/$entry" ] && grep -Fxq -- "$entry" "$BESIDE/replace.list"; then
            keep_old "$entry" && mkdir -p "$STORE_ROOT/$(dirname "$entry")" && mv -f "$BESIDE/new/$entry" "$STORE_ROOT/$entry" || return 1
        elif is_stand_in "$entry"; then
            rm -f "$BESIDE/stand-in"
            { ln "$BESIDE/old/$entry" "$BESIDE/stand-in" 2>/dev/null || cp -p "$BESIDE/old/$entry" "$BESIDE/stand-in"; } && mv -f "$BESIDE/stand-in" "$STORE_ROOT/$entry" || return 1
        fi
    done
}
