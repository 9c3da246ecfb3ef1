# shellcheck shell=bash
# How a dump is proven: in a schema of its own, in a private database server, on another computer; and what is caught.

proof() { cat "$HOME_OF_STORE/backups/20260101T000000Z/proof.txt"; }
without_scratch_rights() { as_admin -e "REVOKE ALL ON \`shop\_scratch\_%\`.* FROM shop@localhost"; }
# A machine on which no database server can be started.
without_a_server() {
    mkdir -p "$T/noserver"
    for program in mariadbd mysqld; do printf '#!/bin/sh\nexit 127\n' >"$T/noserver/$program" && chmod 755 "$T/noserver/$program"; done
    PATH=$T/noserver:$PATH
}
nothing_private_is_left() {
    [ ! -e "$R/proving" ] || return 1
    for process in /proc/[0-9]*/cmdline; do
        if tr '\0' ' ' <"$process" 2>/dev/null | grep -q "datadir=$R/proving"; then echo "still there: $process"; return 1; fi
    done
}
# A dump and its description, as a backup has them, in $T/b.
dump_and_description() {
    rm -rf "$T/b" "$T/w"
    mkdir -p "$T/b"
    in_shell 'BACKUP='"$T/b"'; database_login && dump_database | without_definers >"$BACKUP/dump.sql" && describe_schema shop "$BACKUP" >"$BACKUP/database.txt"'
    gzip -c "$T/b/dump.sql" >"$T/b/database.sql.gz"
}
prove() { $SH "$SERVER/prove-dump.sh" "$T/b/database.sql.gz" "$T/b/database.txt" "$T/w" >"$T/said" 2>&1; }
# verdict EXIT PATTERN
verdict() {
    status=0
    prove || status=$?
    same "$1" "$status" && tail -n 1 "$T/said" | grep -Eq "$2" || { cat "$T/said"; return 1; }
    # Whatever was found out: no server, no data, no socket.
    same '' "$(find "$T/w" -mindepth 1 ! -name described)"
}

test_a_dump_is_proven_in_a_private_database_server_without_any_rights() {
    without_scratch_rights
    take_backup
    proof | grep -q '^database: .*private database server, version .* the same as in the store$'
    if grep -q 'warning.*not proven' "$R/journal"; then return 1; fi
    nothing_private_is_left
}
test_a_dump_that_can_be_loaded_nowhere_is_said_and_warned_of() {
    without_scratch_rights
    without_a_server
    take_backup
    proof | grep -q 'not proven by loading, because the database user may not create a schema .*; it cannot be loaded into a private database server: there is no database server program'
    grep -q 'warning.*not proven by loading' "$R/journal"
    grep -q 'wait' "$R/journal" && return 1
    nothing_private_is_left
}
test_the_proof_tells_the_dump_from_every_dump_that_lacks_something() {
    dump_and_description
    verdict 0 '^proven'
    same '' "$(in_shell "differences '$T/b/database.txt' '$T/w/described'")"
    # A table, a row, a value, a trigger, the end.
    sed '/^CREATE TABLE `child`/,/^) ENGINE/d;/^INSERT INTO `child`/,/;$/d;/`child`/d' "$T/b/dump.sql" | gzip -c >"$T/b/database.sql.gz"
    verdict 1 '^different.*child'
    sed '/^INSERT INTO `child`/,/;$/{s/(1,1),//;/^$/d;}' "$T/b/dump.sql" >"$T/b/other.sql"
    cmp -s "$T/b/dump.sql" "$T/b/other.sql" && return 1
    gzip -c "$T/b/other.sql" >"$T/b/database.sql.gz"
    verdict 1 '^different.*rows child'
    sed "s/'order 250 /'order 251 /" "$T/b/dump.sql" | gzip -c >"$T/b/database.sql.gz"
    verdict 1 '^different.*sum sales_order'
    sed '/TRIGGER trg/,/;;$/d' "$T/b/dump.sql" | gzip -c >"$T/b/database.sql.gz"
    verdict 1 '^different.*trigger trg'
    gzip -c "$T/b/dump.sql" | head -c 3000 >"$T/b/database.sql.gz"
    verdict 1 '^different'
    echo 'CREATE TABLE broken (' | gzip -c >"$T/b/database.sql.gz"
    verdict 1 '^different.*ERROR 1064'
    # Refused by a server of another version: that says nothing about the dump.
    sed -i 's/^server	[^	]*/server	5.7.44/' "$T/b/database.txt"
    verdict 2 '^cannot.*ERROR 1064'
    gzip -c "$T/b/dump.sql" >"$T/b/database.sql.gz"
    verdict 0 '^proven'
    without_a_server
    verdict 2 '^cannot.*no database server program'
}
test_a_proof_that_is_stopped_leaves_nothing() {
    dump_and_description
    setsid $SH "$SERVER/prove-dump.sh" "$T/b/database.sql.gz" "$T/b/database.txt" "$T/w" >"$T/said" 2>&1 &
    proving=$!
    until [ -s "$T/w/pid" ]; do sleep 0.05; done
    server_pid=$(cat "$T/w/pid")
    kill -TERM -$proving
    wait $proving || true
    if kill -0 "$server_pid" 2>/dev/null; then echo 'the server is still there'; return 1; fi
    same '' "$(find "$T/w" -mindepth 1 ! -name described)"
}
test_what_a_killed_proof_leaves_is_removed_by_the_next_look() {
    dump_and_description
    new_run 20260101T000000Z-aaaaaa backup
    killed=$R
    setsid $SH "$SERVER/prove-dump.sh" "$T/b/database.sql.gz" "$T/b/database.txt" "$killed/proving" >"$T/said" 2>&1 &
    proving=$!
    until [ -s "$killed/proving/pid" ]; do sleep 0.05; done
    kill -9 $proving
    server_pid=$(cat "$killed/proving/pid")
    kill -0 "$server_pid"
    # Another one's process under a number that a proof once had is left alone.
    mkdir -p "$HOME_OF_STORE/runs/old/proving/data"
    sleep 60 &
    other=$!
    echo $other >"$HOME_OF_STORE/runs/old/proving/pid"
    echo 12345 >"$HOME_OF_STORE/runs/old/proving/start"
    cat /proc/sys/kernel/random/boot_id >"$HOME_OF_STORE/runs/old/proving/boot"
    new_run 20260102T000000Z-bbbbbb backup BACKUP_CODE=0 BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    if [ -e "$killed/proving" ] || [ -e "$HOME_OF_STORE/runs/old/proving" ]; then return 1; fi
    kill -0 $other
    kill $other
    if kill -0 "$server_pid" 2>/dev/null; then echo 'the server is still there'; return 1; fi
}
test_a_dump_is_proven_by_another_computer_that_hands_back_what_it_found() {
    without_scratch_rights
    without_a_server
    new_run 20260101T000000Z-aaaaaa backup PROVE_SECONDS=60
    begin
    until_journal 30 'wait	for=proof	until=[0-9]{13}	dump=/.*/database.sql.gz	describe=/.*/database.txt'
    sed 's/^server	[^	]*/server	11.4.2-MariaDB/' "$HOME_OF_STORE/backups/20260101T000000Z/database.txt" >"$R/proven.new"
    mv "$R/proven.new" "$R/proven.txt"
    same 'run-end outcome=done state=untouched' "$(settled)"
    grep -q 'wait-end	for=proof' "$R/journal"
    proof | grep -q '^database: loaded into a database server on another computer, version 11.4.2-MariaDB; .* the same as in the store$'
}
test_what_another_computer_found_missing_fails_the_backup() {
    without_scratch_rights
    without_a_server
    new_run 20260101T000000Z-aaaaaa backup PROVE_SECONDS=60
    begin
    until_journal 30 'wait	for=proof'
    sed '/^trigger/d' "$HOME_OF_STORE/backups/20260101T000000Z/database.txt" >"$R/proven.new"
    mv "$R/proven.new" "$R/proven.txt"
    same 'run-end outcome=failed state=untouched' "$(settled)"
    grep -q 'code=backup-verify.*trigger trg' "$R/journal"
    [ ! -e "$HOME_OF_STORE/backups/20260101T000000Z/info.env" ]
}
test_a_computer_that_does_not_come_is_waited_for_as_long_as_agreed() {
    without_scratch_rights
    without_a_server
    new_run 20260101T000000Z-aaaaaa backup PROVE_SECONDS=1 BACKUP_CODE=0 BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    grep -q 'wait-end	for=proof' "$R/journal"
    proof | grep -q 'not proven by loading, because .*no other computer has loaded it within 1 seconds'
}
test_rows_that_come_and_change_while_the_store_sells_are_told_and_no_obstacle() {
    # Somebody orders all the time.
    while :; do as_admin shop -e 'INSERT INTO sales_order (grand_total) VALUES (1); UPDATE child SET parent = IF(parent = 1, 2, 1) WHERE id = 3'; done >/dev/null 2>&1 &
    selling=$!
    new_run 20260101T000000Z-aaaaaa backup BACKUP_CODE=0 BACKUP_MEDIA=0
    begin
    ended=$(settled)
    kill $selling
    wait $selling || true
    same 'run-end outcome=done state=untouched' "$ended"
    proof | grep -q 'tables changed meanwhile because the store was open: .*sales_order'
}
test_a_backup_made_while_the_store_sold_is_restored() {
    while :; do as_admin shop -e 'INSERT INTO sales_order (grand_total) VALUES (1)'; done >/dev/null 2>&1 &
    selling=$!
    new_run 20260101T000000Z-aaaaaa backup BACKUP_CODE=0 BACKUP_MEDIA=0
    begin
    ended=$(settled)
    kill $selling
    wait $selling || true
    same 'run-end outcome=done state=untouched' "$ended"
    proof | grep -q 'tables changed meanwhile because the store was open: .*sales_order'
    (cd "$HOME_OF_STORE/backups/20260101T000000Z" && sha256sum --quiet -c SHA256SUMS)
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BACKUP_CODE=0 BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=open' "$(settled)" || { grep failed "$R/journal"; return 1; }
    $SH "$HOME_OF_STORE/backups/20260101T000000Z/rescue.sh" go database >"$T/said" || { cat "$T/said"; return 1; }
    grep -q '^Compared: database, ' "$T/said"
}
test_rows_that_are_missing_from_the_dump_are_no_change_meanwhile() {
    new_run 20260101T000000Z-aaaaaa backup BACKUP_CODE=0 BACKUP_MEDIA=0
    # A dump tool that loses half of a table, and says nothing.
    mkdir -p "$T/lossy"
    printf '#!/bin/sh\n%s "$@" | sed "s/^INSERT INTO .sales_order. VALUES.*/-- &/;/^(25[0-9],/d"\n' "$(command -v mariadb-dump)" >"$T/lossy/mariadb-dump"
    chmod 755 "$T/lossy/mariadb-dump"
    sed -i "s,^PATH=.*,&:; PATH=$T/lossy:\$PATH," "$R/lib.sh"
    PATH=$T/lossy:$PATH begin
    same 'run-end outcome=failed state=untouched' "$(settled)"
    grep -q 'code=backup-verify' "$R/journal"
}
test_an_archive_with_other_bytes_than_the_store_is_not_believed() {
    new_run 20260101T000000Z-aaaaaa backup BACKUP_DATABASE=0
    # A disk or a tar that gives back another byte: same name, size and time.
    in_shell 'mkdir -p "$BACKUP"; code_excludes | write_archive code "$STORE_ROOT" && prove_archive code "$STORE_ROOT"' >"$T/said"
    grep -q 'compared with the store, [1-9][0-9]* files (.*) by their content[.]$' "$T/said"
    in_shell 'code_excludes | write_archive code "$STORE_ROOT"'
    touch -r "$S/lib/tool" "$T/time" && echo exeC >"$S/lib/tool" && touch -r "$T/time" "$S/lib/tool"
    if in_shell 'prove_archive code "$STORE_ROOT"'; then return 1; fi
    grep -q 'holds other bytes than the store: lib/tool' "$T/run/step.failure"
    # A link that leads elsewhere, made at the same time.
    in_shell 'code_excludes | write_archive code "$STORE_ROOT"'
    touch -h -r "$S/app/link" "$T/time" && ln -sfn ../bin "$S/app/link" && touch -h -r "$T/time" "$S/app/link"
    if in_shell 'prove_archive code "$STORE_ROOT"'; then return 1; fi
    grep -q 'holds other bytes than the store: app/link' "$T/run/step.failure"
}
test_code_that_changes_while_it_is_archived_fails_and_anything_else_is_told() {
    in_shell 'mkdir -p "$BACKUP"; code_excludes | write_archive code "$STORE_ROOT"'
    echo newer >"$S/generated/code/Old.php" && touch -d '2030-01-01' "$S/generated/code/Old.php"
    in_shell 'prove_archive code "$STORE_ROOT"' >"$T/said"
    grep -q 'by their content; 1 have changed since[.]$' "$T/said"
    in_shell 'code_excludes | write_archive code "$STORE_ROOT"'
    echo '<?php // deployed' >"$S/vendor/autoload.php" && touch -d '2030-01-01' "$S/vendor/autoload.php"
    if in_shell 'prove_archive code "$STORE_ROOT"'; then return 1; fi
    same changed-meanwhile "$(head -n 1 "$T/run/step.failure")"
    # What customers upload changes all the time.
    in_shell 'media_excludes | write_archive media "$STORE_ROOT/pub/media"'
    echo other >"$S/pub/media/catalog/with space.jpg"
    in_shell 'prove_archive media "$STORE_ROOT/pub/media"' >"$T/said"
    grep -q '1 have changed since' "$T/said"
}
