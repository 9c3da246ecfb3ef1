# shellcheck shell=bash
# Single functions of the scripts, called in the shell under test.

test_every_script_is_understood_by_the_shell() {
    for script in "$SERVER"/*.sh "$SERVER"/steps/*.sh; do $SH -n "$script"; done
}
test_values_of_the_journal_are_escaped_and_stay_on_one_line() {
    same 'event	text=a\\b\tc\nd\n	other=plain' "$(in_shell 'event_line event text "a\\b	c
d

" other plain' | sed 's/\\n\\n/\\n/')" || true
    same 1 "$(in_shell 'event_line event text "$(printf "a\tb\nc\\\\d\033[31mred")"' | wc -l | tr -d ' ')"
    same 'event	text=a\tb\nc\\d[31mred' "$(in_shell 'event_line event text "$(printf "a\tb\nc\\\\d\033[31mred")"')"
}
test_a_text_becomes_the_right_failure_code() {
    while IFS='|' read -r code text; do
        same "$code" "$(in_shell "printf '%b' '$text' | failure_code ${code}")" || { echo "for: $text"; return 1; }
    done <<'TABLE'
no-keys|The https://repo.magento.com/packages.json URL required authentication (HTTP\n   401).\n  You must be using the interactive console to authenticate
access-keys|Invalid credentials (HTTP 401) for https://repo.magento.com/packages.json, aborting.
forbidden|URL could not be accessed (HTTP 4  \n  03): HTTP/1.0 403 Forbidden
not-offered|file   \n  could not be downloaded (HTTP/1.0 404 File not found)
not-offered|Could not find package acme/thing.
unreachable|curl error 7 while downloading http://repo.invalid/packages.json: Failed   \n  to connect to 127.0.0.1
unreachable|could not be downloaded (HTT  \n  P/1.0 500 Internal Server Error)
conflict|Your requirements could not be resolved to an installable set of packages.
database-full|SQLSTATE[HY000]: General error: 3 Error writing file (Errcode: 28 "No space left on device")
database-full|ERROR 1005 (HY000) at line 7: Can not create table (errno: 135 "No more room in record file")
data-patch|Unable to apply data patch X for module Y. Original exception message: SQLSTATE[42S02]
database-down|SQLSTATE[HY000] [2002] No such file or directory
database-down|mysqldump: Got error: 1045: Access denied
memory|PHP Fatal error:  Allowed memory size of 268435456 bytes exhausted
disk-full|write failed: No space left on device; the generated directory permission is read-only
unwritable|cache_dir /var/page_cache is not writable
search-engine|Could not validate a connection to Elasticsearch. No alive nodes found in your cluster
schema|SQLSTATE[42S01]: Base table or view already exists
compile|something nobody has seen
TABLE
}
test_keys_that_are_refused_are_told_from_keys_that_are_missing() {
    text="printf '%s' \"The 'http://127.0.0.1:8401/packages.json' URL required authentication (HTTP 401). You must be using the interactive console to authenticate\" | failure_code solve"
    same no-keys "$(in_shell "$text")"
    echo '{"http-basic":{"127.0.0.1:8401":{"username":"a","password":"b"}}}' >"$S/auth.json"
    same access-keys "$(in_shell "$text")"
}
test_definers_go_from_a_dump_and_from_nowhere_else() {
    cat >"$T/dump" <<'SQL'
/*M!999999\- enable the sandbox mode */ 
DELIMITER ;;
/*!50003 CREATE*/ /*!50017 DEFINER=`root`@`%`*/ /*!50003 TRIGGER t AFTER INSERT ON a FOR EACH ROW SET @x = 'DEFINER=`a`@`b` ' */;;
/*!50013 DEFINER=`root`@`localhost` SQL SECURITY DEFINER */
/*!50106 CREATE*/ /*!50117 DEFINER=`r`@`h`*/ /*!50106 EVENT `e` ON SCHEDULE EVERY 1 DAY DO SET @a = 1 */;;
DELIMITER ;;
CREATE DEFINER=`x`@`y` PROCEDURE `p`()
BEGIN SELECT '
CREATE DEFINER=`x`@`y` PROCEDURE'; END ;;
DELIMITER ;
INSERT INTO `a` VALUES ('CREATE DEFINER=`x`@`y` PROCEDURE','DEFINER=`x`@`y` ');
SQL
    cat >"$T/expected" <<'SQL'
DELIMITER ;;
/*!50003 CREATE*/ /*!50003 TRIGGER t AFTER INSERT ON a FOR EACH ROW SET @x = 'DEFINER=`a`@`b` ' */;;
/*!50013 SQL SECURITY DEFINER */
/*!50106 CREATE*/ /*!50106 EVENT `e` ON SCHEDULE EVERY 1 DAY DO SET @a = 1 */;;
DELIMITER ;;
CREATE PROCEDURE `p`()
BEGIN SELECT '
CREATE DEFINER=`x`@`y` PROCEDURE'; END ;;
DELIMITER ;
INSERT INTO `a` VALUES ('CREATE DEFINER=`x`@`y` PROCEDURE','DEFINER=`x`@`y` ');
SQL
    in_shell "without_definers <'$T/dump'" >"$T/got"
    diff "$T/expected" "$T/got"
}
test_the_database_login_survives_awkward_passwords() {
    in_shell 'database_login && ask_database "SELECT CONCAT(DATABASE(), CURRENT_USER());"' >"$T/got"
    same shopshop@localhost "$(cat "$T/got")"
    same 600 "$(stat -c %a "$T/run/secrets/db.cnf")"
}
test_an_archive_lists_as_the_folder_does_with_awkward_names_links_and_long_paths() {
    long=$(printf 'd%.0s' $(seq 1 90))
    mkdir -p "$S/lib/$long/$long" && echo deep >"$S/lib/$long/$long/file"
    head -c 5000000 /dev/zero >"$S/lib/big"
    ln "$S/lib/big" "$S/lib/again"
    in_shell 'mkdir -p "$BACKUP"; code_excludes | write_archive code "$STORE_ROOT" && prove_archive code "$STORE_ROOT"'
    grep -q 'lib/back\\\\slash.php' "$T/run/backup/code.list"
    grep -q "^l .* app/link$" "$T/run/backup/code.list"
    grep -q "$long/$long/file" "$T/run/backup/code.list"
    # A byte less, and it is not believed.
    head -c $(($(stat -c %s "$T/run/backup/code.tar.zst") - 10)) "$T/run/backup/code.tar.zst" >"$T/short" && cp "$T/short" "$T/run/backup/code.tar.zst"
    if in_shell 'prove_archive code "$STORE_ROOT"'; then return 1; fi
}
test_a_file_missing_from_an_archive_is_noticed() {
    in_shell 'mkdir -p "$BACKUP"; code_excludes | write_archive code "$STORE_ROOT"'
    echo 'f 644 5 1600000000 lib/lost.php' >>"$T/run/backup/code.list"
    echo 12345 >"$S/lib/lost.php" && sed -i 's/ 5 1600000000 lib/ 6 1600000000 lib/' "$T/run/backup/code.list" && touch -d @1600000000 "$S/lib/lost.php" && chmod 644 "$S/lib/lost.php"
    if in_shell 'prove_archive code "$STORE_ROOT"'; then return 1; fi
    grep -q lib/lost.php "$T/run/step.failure"
}
test_a_process_number_used_again_is_not_the_same_process() {
    sleep 30 &
    other=$!
    mkdir -p "$T/holder"
    echo $other >"$T/holder/pid"
    cat >"$T/alive.sh" <<'SH'
RUN=$1
. "$2/lib.sh"
. "$2/journal.sh"
. "$2/lease.sh"
boot_id >"$3/boot"
start_of "$(cat "$3/pid")" >"$3/start"
holder_alive "$3" || exit 1
echo 12345 >"$3/start"
holder_alive "$3" && exit 2
start_of "$(cat "$3/pid")" >"$3/start"
echo another-boot >"$3/boot"
holder_alive "$3" && exit 3
exit 0
SH
    $SH "$T/alive.sh" "$T/run" "$SERVER" "$T/holder"
    kill $other
}
test_who_is_held_up_before_signing_leaves_the_lease_of_another_alone() {
    sleep 30 &
    other=$!
    mkdir -p "$T/leases/runs/mine"
    cat >"$T/late.sh" <<'SH'
RUN=$1 OTHER=$3
. "$2/lib.sh"
. "$2/journal.sh"
. "$2/lease.sh"
# Held up for so long after making the folder that another took it for dead, and has a lease of its own there.
mkdir() {
    command mkdir "$@" || return 1
    [ -z "$held_up" ] || return 0
    held_up=yes
    rm -rf "$LEASE" && command mkdir "$LEASE" && echo theirs >"$LEASE/run" && boot_id >"$LEASE/boot" && start_of "$OTHER" >"$LEASE/start" && echo "$OTHER" >"$LEASE/pid"
}
held_up=
take_lease
SH
    set +e
    said=$($SH "$T/late.sh" "$T/leases/runs/mine" "$SERVER" $other)
    code=$?
    set -e
    same 'busy theirs 75' "$said $code"
    same "theirs $other" "$(cat "$T/leases/lease/run") $(cat "$T/leases/lease/pid")"
    kill $other
}
test_a_mark_whose_process_is_only_a_zombie_is_not_alive() {
    # Its parent has become a program that never asks how it ended.
    sh -c 'sleep 0 & echo $! >"$1"; exec sleep 20' sh "$T/zombie" >/dev/null 2>&1 &
    parent=$!
    tries=0
    while [ $tries -lt 100 ] && ! grep -q ') Z ' "/proc/$(cat "$T/zombie" 2>/dev/null)/stat" 2>/dev/null; do
        sleep 0.05
        tries=$((tries + 1))
    done
    mkdir -p "$T/marks/runs/mine" "$T/marked/var"
    cat >"$T/marked.sh" <<'SH'
RUN=$1 STORE_ROOT=$3 PID=$4
. "$2/lib.sh"
. "$2/journal.sh"
. "$2/lease.sh"
printf 'run=theirs\npid=%s\nstart=%s\nboot=%s\n' "$PID" "$(start_of "$PID")" "$(boot_id)" >"$STORE_ROOT/$MARK"
if mark_alive; then echo alive; else echo gone; fi
SH
    zombie=$($SH "$T/marked.sh" "$T/marks/runs/mine" "$SERVER" "$T/marked" "$(cat "$T/zombie")")
    living=$($SH "$T/marked.sh" "$T/marks/runs/mine" "$SERVER" "$T/marked" $parent)
    kill $parent
    same 'gone alive' "$zombie $living"
}
test_lines_of_the_crontab_are_this_stores_by_whatever_name_and_only_they() {
    mkdir -p "$T/home/sites" "$T/neighbour/bin" "$T/store-two"
    ln -sfn "$S" "$T/home/sites/current"
    ln -sfn "$S/bin/magento" "$T/home/run-cron"
    cat >"$T/crontab" <<CRON
# $S/bin/magento in a remark
SHOP=$T/home/sites/current
* * * * * php $S/bin/magento cron:run
* * * * * cd $S; php bin/magento cron:run
* * * * * cd $S&&php bin/magento cron:run
* * * * * cd '$S' && php bin/magento cron:run
* * * * * php $T/home/sites/current/bin/magento cron:run >>$T/home/sites/current/var/log/not/there/yet.log
* * * * * php \$SHOP/bin/magento cron:run
* * * * * php ~/sites/current/bin/magento cron:run
*/5 * * * * php sites/current/bin/magento cron:run
* * * * * $T/home/run-cron
* * * * * php $S-two/bin/magento cron:run
* * * * * php $T/neighbour/bin/magento cron:run
#~ MAGENTO START abc
* * * * * php \$SHOP/bin/magento cron:run | grep -v "Ran jobs"
* * * * * php update/cron.php
#~ MAGENTO END abc
#~ MAGENTO START def
* * * * * php $T/neighbour/bin/magento cron:run
#~ MAGENTO END def
#storewright# * * * * * php $T/neighbour/bin/magento queue:run
@reboot echo mine
CRON
    in_shell '. "$2/cron.sh"; with_our_lines off' <"$T/crontab" >"$T/off"
    same '3 4 5 6 7 8 9 10 11 15 16 21 ' "$(grep -n '^#storewright# ' "$T/off" | cut -d: -f1 | tr '\n' ' ')"
    in_shell '. "$2/cron.sh"; with_our_lines on' <"$T/off" >"$T/on"
    cmp "$T/on" "$T/crontab"
    in_shell '. "$2/cron.sh"; with_our_lines off' <"$T/off" >"$T/off.again"
    cmp "$T/off.again" "$T/off"
}
test_a_cron_job_that_names_the_store_by_a_link_is_seen() {
    ln -sfn "$S" "$T/current"
    (cd "$T" && exec php "$T/current/bin/magento" cron:run) >/dev/null 2>&1 &
    job=$!
    for _ in $(seq 100); do tr '\0' ' ' <"/proc/$job/cmdline" | grep -q cron:run && break; sleep 0.1; done
    seen=$(in_shell 'processes_of_store cron:run')
    kill $job
    same $job "$seen"
}
test_what_another_version_of_the_database_writes_in_other_words_is_not_a_difference() {
    printf 'kinds\trows sum column trigger\nserver\t10.6.18-MariaDB\t0\t1\nrows\ta\t2\nsum\ta\t2\t77\ncolumn\ta\tn\tint(11)\tNO\t\t\ntrigger\tt\ta\tINSERT\tAFTER\tabc\n' >"$T/described.then"
    sed 's/10[.]6[.]18/11.4.2/;s/int(11)/int/' "$T/described.then" >"$T/described.now"
    sed 's/11[.]4[.]2/10.6.21/' "$T/described.now" >"$T/described.same"
    sed 's/77/78/' "$T/described.now" >"$T/described.other"
    same '' "$(in_shell 'differences_across_versions "$RUN/../described.then" "$RUN/../described.now"')"
    in_shell 'not_compared "$RUN/../described.then" "$RUN/../described.now"' | grep -q 'version 11.4.2-MariaDB .* version 10.6.18-MariaDB'
    # The same series says the same words; and values are values everywhere.
    in_shell 'differences_across_versions "$RUN/../described.then" "$RUN/../described.same"' | grep -q 'column'
    in_shell 'differences_across_versions "$RUN/../described.then" "$RUN/../described.other"' | grep -q 'sum'
    same '' "$(in_shell 'not_compared "$RUN/../described.then" "$RUN/../described.then"')"
}
test_no_script_writes_where_a_failure_would_end_its_shell() {
    # ":" is a builtin of the special kind: dash and busybox end when its redirection fails, in the middle of a run.
    same 'went on' "$($SH -c "printf '' >/nonexistent/file; echo went on" 2>/dev/null)"
    same '' "$(grep -rnE '(^|[;&|({]|then|else|do)[[:space:]]*:[[:space:]]*>' "$SERVER" --include='*.sh')"
}
test_a_folder_that_somebody_is_looking_from_keeps_its_log_in() {
    new_run 20260101T000000Z-aaaaaa restore
    echo login >"$R/secrets/db.cnf"
    $SH "$R/runner.sh" list "$HOME_OF_STORE"
    [ -s "$R/secrets/db.cnf" ]
    touch -d '2 hours ago' "$R"
    $SH "$R/runner.sh" list "$HOME_OF_STORE"
    [ ! -e "$R/secrets" ]
}
