# shellcheck shell=bash
# Backups, restores, and the rescue by hand.

take_backup() {
    new_run 20260101T000000Z-aaaaaa backup TO_VERSION=
    begin >/dev/null
    same 'run-end outcome=done state=untouched' "$(settled)"
}
ruin() {
    as_admin shop -e 'DELETE FROM child; DELETE FROM sales_order WHERE id > 10; DROP TRIGGER trg; DROP VIEW order_view; DROP PROCEDURE proc; CREATE TABLE intruder (id INT); CREATE VIEW v2 AS SELECT 1 AS x'
    rm -rf "$S/lib" "$S/app/link" "$S/pub/media/catalog/with space.jpg"
    echo changed >"$S/vendor/autoload.php"
    echo new >"$S/vendor/intruder.php"
    chmod 777 "$S/composer.json"
    echo more >"$S/pub/media/added.jpg"
}
test_a_backup_is_made_while_the_store_sells() {
    snapshot >"$T/before"
    take_backup
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    grep -q 'state	is=closed' "$R/journal" && return 1
    cd "$HOME_OF_STORE/backups/20260101T000000Z"
    # shellcheck source=/dev/null
    . ./info.env
    same 'database code media|2.4.6-p1|shop' "$PARTS|$VERSION|$DATABASE"
}
test_a_routine_of_another_account_is_left_out_and_left_alone() {
    as_admin shop -e 'CREATE DEFINER=root@localhost PROCEDURE theirs() SELECT 1'
    take_backup
    grep -q 'warning.*belong to another database account' "$R/journal"
    ruin
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BACKUP_CODE=0 BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    as_admin shop -e 'CALL theirs()'
    same 500 "$(as_admin shop -e 'SELECT COUNT(*) FROM sales_order')"
}
test_a_restore_brings_back_every_row_file_time_and_mode() {
    snapshot >"$T/before"
    (cd "$S" && find . -path ./var -prune -o -type f -printf '%p %T@ %m\n' | LC_ALL=C sort) | cut -d. -f1-3 >"$T/times.before"
    take_backup
    ruin
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    # What was replaced can be had back: the snapshot is a backup like any other.
    ls "$HOME_OF_STORE/backups/20260102T000000Z/info.env"
    gzip -dc "$HOME_OF_STORE/backups/20260102T000000Z/database.sql.gz" | grep -q intruder
}
second_backup() {
    new_run 20260103T000000Z-cccccc backup TO_VERSION=
    begin >/dev/null
    same "${1:-run-end outcome=done state=untouched}" "$(settled)"
    first=$HOME_OF_STORE/backups/20260101T000000Z second=$HOME_OF_STORE/backups/20260103T000000Z
}
test_what_has_not_changed_since_the_last_backup_is_archived_once() {
    take_backup
    echo fresh >"$S/pub/media/added.jpg"
    second_backup
    # Code by a second name of the same archive, media anew; each backup is whole by itself.
    same "$(stat -c %i "$first/code.tar.zst")" "$(stat -c %i "$second/code.tar.zst")"
    [ "$(stat -c %i "$first/media.tar.gz")" != "$(stat -c %i "$second/media.tar.gz")" ]
    tar -tzf "$second/media.tar.gz" | grep -q added.jpg
    rm -rf "$first"
    (cd "$second" && sha256sum -c --quiet SHA256SUMS)
    snapshot >"$T/before"
    ruin
    new_run 20260104T000000Z-dddddd restore BACKUP_ID=20260103T000000Z
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_a_folder_in_which_a_flag_came_and_went_is_archived_once() {
    take_backup
    : >"$S/var/.a-lock" && rm "$S/var/.a-lock"
    second_backup
    same "$(stat -c %i "$first/code.tar.zst")" "$(stat -c %i "$second/code.tar.zst")"
    chmod 2775 "$S/var"
    new_run 20260105T000000Z-eeeeee backup TO_VERSION=
    begin >/dev/null
    same 'run-end outcome=done state=untouched' "$(settled)"
    [ "$(stat -c %i "$first/code.tar.zst")" != "$(stat -c %i "$HOME_OF_STORE/backups/20260105T000000Z/code.tar.zst")" ]
}
# As the scripts of a run see a server that has no zstd.  no_zstd FOLDER-OF-THE-RUN
no_zstd() { sed -i 's/^have() {/& [ "$1" != zstd ] || return 1;/' "$1/lib.sh"; }
test_without_zstd_code_is_packed_with_gzip_and_comes_back_as_it_was() {
    snapshot >"$T/before"
    new_run 20260101T000000Z-aaaaaa backup TO_VERSION=
    no_zstd "$R"
    begin >/dev/null
    same 'run-end outcome=done state=untouched' "$(settled)"
    tar -tzf "$HOME_OF_STORE/backups/20260101T000000Z/code.tar.gz" | grep -qx ./bin/magento
    same code.tar.gz "$(cd "$HOME_OF_STORE/backups/20260101T000000Z" && ls code.tar.*)"
    ruin
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z
    no_zstd "$R"
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_a_backup_that_needs_zstd_is_refused_where_there_is_none() {
    take_backup
    ruin
    snapshot >"$T/before"
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z
    no_zstd "$R"
    begin
    same 'run-end outcome=failed state=untouched' "$(settled)"
    grep -q 'step-failed	.*name=check-backup	.*text=code.tar.zst is packed with zstd, which this server does not have' "$R/journal" || { grep failed "$R/journal"; return 1; }
    # By hand, too: with nothing of a name but what the script needs.
    mkdir -p "$T/without"
    for tool in awk basename cat chmod cmp comm cp cut date df dirname du echo find gawk grep gzip head id join ln ls mariadb mariadb-dump mawk mkdir mktemp mv od paste printf ps readlink rm rmdir sed sh sha256sum sleep sort stat tail tar tee test touch tr uniq wc xargs; do
        [ -e "$T/without/$tool" ] || ln -s "$(command -v "$tool")" "$T/without/$tool" 2>/dev/null || true
    done
    sed "s,^PATH=.*,PATH=$T/without," "$HOME_OF_STORE/backups/20260101T000000Z/rescue.sh" >"$HOME_OF_STORE/backups/20260101T000000Z/rescue-without.sh"
    if $SH "$HOME_OF_STORE/backups/20260101T000000Z/rescue-without.sh" go code >"$T/said" 2>&1; then cat "$T/said"; return 1; fi
    rm "$HOME_OF_STORE/backups/20260101T000000Z/rescue-without.sh"
    grep -q '^NOTHING WAS DONE: code.tar.zst is packed with zstd, which this server does not have' "$T/said" || { cat "$T/said"; return 1; }
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
test_pictures_are_not_packed_a_second_time() {
    head -c 300000 /dev/zero >"$S/pub/media/film.mp4"
    take_backup
    # A gzip file that every gzip reads, in which they stand as they are.
    archive=$HOME_OF_STORE/backups/20260101T000000Z/media.tar.gz
    [ "$(stat -c %s "$archive")" -gt 300000 ]
    gzip -t "$archive" && busybox gzip -dc "$archive" | tar -xO ./film.mp4 | cmp - "$S/pub/media/film.mp4"
}
test_a_file_of_the_same_size_and_time_but_other_bytes_is_archived_anew() {
    take_backup
    printf 'a pictURe\n' >"$S/pub/media/catalog/with space.jpg"
    touch -d '2021-05-06 07:08:09' "$S/pub/media/catalog/with space.jpg"
    second_backup
    same 'a pictURe' "$(tar -xzOf "$second/media.tar.gz" './catalog/with space.jpg')"
}
test_an_archive_that_is_damaged_serves_for_no_other_backup() {
    take_backup
    (cd "$HOME_OF_STORE/backups/20260101T000000Z" && size=$(stat -c %s media.tar.gz) && printf x | dd of=media.tar.gz bs=1 seek=$((size / 2)) conv=notrunc 2>/dev/null)
    second_backup 'run-end outcome=failed state=untouched'
    grep -q 'step-failed	.*name=back-up-media	.*code=backup-verify	text=The archive of backup 20260101T000000Z is damaged' "$R/journal"
}
test_a_damaged_backup_is_refused_before_anything_is_touched() {
    take_backup
    printf x | dd of="$HOME_OF_STORE/backups/20260101T000000Z/code.tar.zst" bs=1 seek=100 conv=notrunc 2>/dev/null
    ruin
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BASE_URL=
    begin
    same 'run-end outcome=failed state=untouched' "$(settled)"
    grep -q code=backup-verify "$R/journal"
    as_admin shop -e 'SELECT * FROM intruder'
}
test_only_the_parts_asked_for_are_restored() {
    take_backup
    ruin
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BACKUP_CODE=0 BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    same 500 "$(as_admin shop -e 'SELECT COUNT(*) FROM sales_order')"
    same changed "$(cat "$S/vendor/autoload.php")"
    [ -e "$S/pub/media/added.jpg" ]
}
test_with_a_table_prefix_the_neighbours_tables_are_left_alone() {
    as_admin shop -e 'CREATE TABLE shop_a (id INT); INSERT INTO shop_a VALUES (1), (2); CREATE TABLE shopXa (id INT); INSERT INTO shopXa VALUES (1)'
    new_run 20260101T000000Z-aaaaaa backup TABLE_PREFIX=shop_ BACKUP_CODE=0 BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    as_admin shop -e 'DELETE FROM shop_a; INSERT INTO shopXa VALUES (2); DELETE FROM child; CREATE TABLE shop_new (id INT)'
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z TABLE_PREFIX=shop_ BACKUP_CODE=0 BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    same '2 2 0' "$(as_admin shop -e 'SELECT (SELECT COUNT(*) FROM shop_a), (SELECT COUNT(*) FROM shopXa), (SELECT COUNT(*) FROM child)' | tr '\t' ' ')"
    same '' "$(as_admin shop -e "SHOW TABLES LIKE 'shop\_new'")"
}
test_the_rescue_by_hand_needs_no_php_no_vendor_and_no_env_php() {
    snapshot >"$T/before"
    take_backup
    ruin
    rm -f "$S/vendor/intruder.php" "$S/pub/media/added.jpg"
    rm -rf "$S/vendor" "$S/app/etc/env.php" "$S/bin"
    # No PHP anywhere: a PATH of links without it.
    mkdir -p "$T/nophp"
    for tool in sh dash bash busybox tar gzip mariadb awk sed grep tail head date mkdir mv rm cp chmod cat dirname wc tr cut ls df id sha256sum mariadb-dump find stat chgrp readlink ln sort rmdir; do ln -sf "$(command -v $tool)" "$T/nophp/$tool"; done
    sed 's,:/usr/local/bin:/usr/bin:/bin,,' "$HOME_OF_STORE/backups/20260101T000000Z/rescue.sh" >"$HOME_OF_STORE/backups/20260101T000000Z/rescue-here.sh"
    PATH=$T/nophp $SH "$HOME_OF_STORE/backups/20260101T000000Z/rescue-here.sh" | grep -q 'Magento 2.4.6-p1'
    (PATH=$T/nophp; $SH "$HOME_OF_STORE/backups/20260101T000000Z/rescue-here.sh" go database code media)
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
    [ ! -e "$HOME_OF_STORE/backups/20260101T000000Z/rescue.cnf" ]
}
test_a_backup_with_an_older_version_of_the_description_is_restored_too() {
    snapshot >"$T/before"
    take_backup
    backup=$HOME_OF_STORE/backups/20260101T000000Z
    grep -E '^(rows|table|view|trigger|routine|event)	' "$backup/database.txt" >"$T/older" && mv "$T/older" "$backup/database.txt"
    (cd "$backup" && sha256sum database.sql.gz code.tar.zst media.tar.gz manifest.txt database.txt >SHA256SUMS)
    ruin
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z
    begin
    same 'run-end outcome=done state=open' "$(settled)"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
