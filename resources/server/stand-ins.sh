# shellcheck shell=sh
# What visitors get while the code is switched. Magento answers with its maintenance page out of the very files that are replaced then: who asks
# between two renames, or meets the new vendor/ with what was compiled from the old one, would get an error. So from composer-update to the end of
# put-in-built (in place: clear-generated) the files that a web server starts say that page by themselves, as the store gave it when it was closed
# (kept/closed-page.html). Their own are in $BESIDE/old, like every file that is replaced, and come last, so whoever is killed amid this is brought
# back as ever. Needs lib.sh and switch.sh.

FRONTS='./index.php ./pub/index.php ./pub/get.php ./pub/static.php'
is_front() { case " $FRONTS " in *" $1 "*) return 0 ;; esac; return 1; }

# put_stand_ins [back]: back: only for files that were replaced; what the old version had none of stays away. A stand-in that the web server could
# not read, or that cannot be put there by a rename, is none: that file stays what it is.
put_stand_ins() {
    # shellcheck disable=SC2016,SC2086 # PHP's variables; words
    php_says '
        [, $page, $live, $old, $stand_in, $way] = $argv;
        $body = (string) @file_get_contents($page, false, null, 0, 262144);
        if ($body === "") $body = "<!DOCTYPE html><title>503 Service Unavailable</title><h1>Service Temporarily Unavailable</h1>";
        $text = "<?php // storewright: a stand-in while the code is switched\nhttp_response_code(503);\nheader(\"Retry-After: 60\");\nheader(\"Cache-Control: no-store\");\nheader(\"Content-Type: text/html; charset=UTF-8\");\necho base64_decode(\"" . base64_encode($body) . "\");\n";
        foreach (array_slice($argv, 6) as $p) {
            if (!is_file("$live/$p") || is_link("$live/$p")) continue;
            if (!file_exists("$old/$p")) {
                if ($way === "back") continue;
                @mkdir(dirname("$old/$p"), 0777, true);
                if (!@link("$live/$p", "$old/$p") && !(@copy("$live/$p", "$old/$p") && @touch("$old/$p", filemtime("$live/$p")) && @chmod("$old/$p", fileperms("$live/$p") & 07777))) exit(1);
            }
            if (@file_put_contents($stand_in, $text) !== strlen($text)) exit(1);
            @chgrp($stand_in, filegroup("$live/$p"));
            @chmod($stand_in, fileperms("$live/$p") & 0777);
            clearstatcache();
            if (filegroup($stand_in) !== filegroup("$live/$p") || fileowner($stand_in) !== fileowner("$live/$p") || !@rename($stand_in, "$live/$p")) @unlink($stand_in);
        }' -- "$KEPT/closed-page.html" "$STORE_ROOT" "$BESIDE/old" "$BESIDE/stand-in" "${1:-forth}" $FRONTS || return 1
    # Who is being answered just now by what is replaced next has his answer then.
    nap 0.3
}
# Going back does not fail for want of them.
put_stand_ins_for_going_back() { [ ! -e "$BESIDE/old/vendor" ] || put_stand_ins back || :; }
is_stand_in() { [ -f "$STORE_ROOT/$1" ] && head -n 1 "$STORE_ROOT/$1" | grep -q 'storewright: a stand-in'; }
# Nothing of the old version is left to be met: the new one's files take their places; where it has the same, the old one comes back.
take_stand_ins_out() {
    for front in $FRONTS; do
        if [ -e "$BESIDE/new/$front" ] && grep -Fxq -- "$front" "$BESIDE/replace.list"; then
            keep_old "$front" && mkdir -p "$STORE_ROOT/$(dirname "$front")" && mv -f "$BESIDE/new/$front" "$STORE_ROOT/$front" || return 1
        elif is_stand_in "$front"; then
            rm -f "$BESIDE/stand-in"
            { ln "$BESIDE/old/$front" "$BESIDE/stand-in" 2>/dev/null || cp -p "$BESIDE/old/$front" "$BESIDE/stand-in"; } && mv -f "$BESIDE/stand-in" "$STORE_ROOT/$front" || return 1
        fi
    done
}
