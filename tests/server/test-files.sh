# shellcheck shell=bash
# What a backup owes to the files of a store beside their bytes: groups, modes, links, file systems; and what it leaves out.

# The group of the web server, of which the store's owner is a member.
second_group() { id -G | tr ' ' '\n' | grep -vx "$(id -g)" | grep . || id -g; }
# Group and mode of everything but caches, sessions and logs.
groups_and_modes() {
    (cd "$S" && find . \( -path ./var -o -path ./pub/media \) -prune -o -printf '%y %m %G %P\n' | LC_ALL=C sort
        find -L pub/media -printf '%m %G %P\n' | LC_ALL=C sort)
}
for_the_web_server() {
    web=$(second_group | head -n 1)
    chgrp -R "$web" "$S"
    find "$S" -type d -exec chmod g+s {} +
    chmod 660 "$S/app/etc/env.php"
    chmod 2750 "$S/lib"
    chmod 2755 "$S/lib/tool"
    chgrp -h "$(id -g)" "$S/bin/magento" "$S/app/link"
    groups_and_modes >"$T/groups.before"
}
test_a_restore_gives_files_back_to_the_group_of_the_web_server() {
    for_the_web_server
    take_backup
    rm -rf "$S/lib" "$S/app/link" "$S/pub/media/catalog"
    chgrp "$(id -g)" "$S/app/etc" "$S/app/etc/env.php"
    chgrp -R "$(id -g)" "$S/vendor" "$S/pub/static"
    chmod 700 "$S/vendor" "$S"
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z
    begin
    same 'run-end outcome=done state=open' "$(settled)" || { grep failed "$R/journal"; tail -20 "$R/console.log"; return 1; }
    groups_and_modes >"$T/groups.after"
    same_snapshot "$T/groups.before" "$T/groups.after"
    if grep 'warning.*belonged' "$R/journal"; then return 1; fi
}
test_a_restore_that_goes_back_gives_files_back_to_their_group_too() {
    take_backup
    for_the_web_server
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BACKUP_DATABASE=0
    sed -i 's/^step_run() {$/step_run() { fail unknown "as this test has it"; return 1; }\nstep_was() {/' "$R/steps/flush-cache.sh"
    begin
    same 'run-end outcome=restored state=back' "$(settled)" || { grep failed "$R/journal"; tail -20 "$R/console.log"; return 1; }
    groups_and_modes >"$T/groups.after"
    same_snapshot "$T/groups.before" "$T/groups.after"
}
test_groups_that_cannot_be_given_back_are_told_and_everything_else_is_back() {
    rm -rf "$T/run"
    in_shell 'mkdir -p "$BACKUP"; code_excludes | write_archive code "$STORE_ROOT" && prove_archive code "$STORE_ROOT"'
    # As a store's owner who has left the group since, or on a server that does not know it.
    awk -F '\t' -v OFS='\t' '$4 == "lib/tool" { $2 = "no such group" } $4 == "lib/gone.php" { $1 = "somebody" } { print }' "$T/run/backup/code.owners" >"$T/owners" && cp "$T/owners" "$T/run/backup/code.owners"
    rm -rf "$S/lib"
    : >"$T/run/step.events"
    in_shell 'restore_files code "$STORE_ROOT"'
    grep -q '^warning	text=code: 1 entries belonged to the group no such group and do not now' "$T/run/step.events"
    grep -q '^warning	text=code: 1 entries belonged to somebody and belong to ' "$T/run/step.events"
    same exec "$(cat "$S/lib/tool")"
}
test_a_backup_without_owners_is_restored_with_those_of_its_archive() {
    for_the_web_server
    take_backup
    backup=$HOME_OF_STORE/backups/20260101T000000Z
    rm "$backup"/*.owners
    (cd "$backup" && sha256sum database.sql.gz code.tar.zst media.tar.gz manifest.txt database.txt >SHA256SUMS)
    rm -rf "$S/lib" "$S/app/link"
    chgrp "$(id -g)" "$S/app/etc" "$S/app/etc/env.php"
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BACKUP_DATABASE=0
    begin
    same 'run-end outcome=done state=open' "$(settled)" || { grep failed "$R/journal"; tail -20 "$R/console.log"; return 1; }
    groups_and_modes >"$T/groups.after"
    same_snapshot "$T/groups.before" "$T/groups.after"
}

# ---- pipes, sockets, devices
test_a_pipe_and_a_socket_are_left_out_told_and_do_not_spoil_a_restore() {
    mkfifo "$S/lib/a [pipe]" "$S/pub/media/"$'new\nline.pipe'
    php -r '$s = stream_socket_server("unix://" . $argv[1]);' "$S/var/a.sock"
    take_backup
    grep -qF 'warning	text=Sockets, pipes and devices are not backed up: lib/a [pipe], var/a.sock.' "$R/journal" || { grep warning "$R/journal"; return 1; }
    grep -qF 'warning	text=Sockets, pipes and devices are not backed up: new\\nline.pipe.' "$R/journal" || { grep warning "$R/journal"; return 1; }
    if grep -e pipe -e sock "$HOME_OF_STORE"/backups/*/*.list; then return 1; fi
    ruin
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z
    begin
    same 'run-end outcome=done state=open' "$(settled)" || { grep failed "$R/journal"; tail -20 "$R/console.log"; return 1; }
}
test_an_older_backup_that_lists_a_pipe_is_restored() {
    mkfifo "$S/lib/pipe"
    rm -rf "$T/run"
    mkdir -p "$T/run/backup"
    (cd "$S" && tar -cf - --exclude ./pub/media --exclude ./var . | gzip >"$T/run/backup/code.tar.gz")
    in_shell 'list_archive "$BACKUP/code.tar.gz" /dev/null | sed "s/^- /f /" >"$BACKUP/code.list"'
    rm -rf "$S/lib"
    in_shell '. "$2/steps/check-backup.sh"; BACKUP_CODE=1 BACKUP_MEDIA=0 BACKUP_DATABASE=0; step_prove && restore_files code "$STORE_ROOT"'
    same exec "$(cat "$S/lib/tool")"
    [ ! -e "$S/lib/pipe" ]
}

# ---- media on another file system
media_on_a_data_disk() {
    disk=$(mktemp -d /dev/shm/server-tests.XXXXXX) || return 1
    trap 'rm -rf "$disk"' EXIT
    [ "$(stat -c %d "$disk")" != "$(stat -c %d "$S")" ]
    mv "$S/pub/media" "$disk/media"
    ln -s "$disk/media" "$S/pub/media"
    ln -s '../nowhere at all' "$disk/media/dangling"
    touch -h -d '2001-02-03 04:05:06' "$disk/media/dangling"
    touch -d '2001-02-03 04:05:06' "$disk/media/catalog/with space.jpg"
    media_as_it_is >"$T/media.before"
}
media_as_it_is() { (cd "$S/pub/media/" && find . -mindepth 1 \( -type d -printf 'd %m %G %Ts %P\0' -o -printf '%y %m %G %s %Ts %l %P\0' \) | LC_ALL=C sort -z | tr '\0\n' '\n\1'); }
test_media_behind_a_link_to_another_file_system_is_restored() {
    media_on_a_data_disk
    take_backup
    same "$disk/media" "$(cat "$HOME_OF_STORE/backups/20260101T000000Z/media.link")"
    grep -q '  media.link$' "$HOME_OF_STORE/backups/20260101T000000Z/SHA256SUMS"
    rm -rf "$disk/media/dangling" "$disk/media/catalog"
    echo since >"$disk/media/since.jpg"
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BACKUP_DATABASE=0 BACKUP_CODE=0
    begin
    same 'run-end outcome=done state=open' "$(settled)" || { grep failed "$R/journal"; tail -20 "$R/console.log"; return 1; }
    media_as_it_is >"$T/media.after"
    same_snapshot "$T/media.before" "$T/media.after"
    same "$disk/media" "$(readlink "$S/pub/media")"
    same '' "$(find "$disk" -name '.storewright*')"
}
test_media_whose_link_is_gone_gets_it_back() {
    media_on_a_data_disk
    take_backup
    rm "$S/pub/media"
    rm -rf "$disk/media"
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BACKUP_DATABASE=0 BACKUP_CODE=0
    begin
    same 'run-end outcome=done state=open' "$(settled)" || { grep failed "$R/journal"; tail -20 "$R/console.log"; return 1; }
    media_as_it_is >"$T/media.after"
    same_snapshot "$T/media.before" "$T/media.after"
    same "$disk/media" "$(readlink "$S/pub/media")"
}
test_media_that_leads_elsewhere_than_in_the_backup_is_put_there_and_that_is_said() {
    media_on_a_data_disk
    take_backup
    rm "$S/pub/media" && mkdir "$S/pub/media" && echo since >"$S/pub/media/since.jpg"
    rm "$disk/media/catalog/with space.jpg"
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BACKUP_DATABASE=0 BACKUP_CODE=0
    begin
    same 'run-end outcome=done state=open' "$(settled)" || { grep failed "$R/journal"; tail -20 "$R/console.log"; return 1; }
    media_as_it_is >"$T/media.after"
    same_snapshot "$T/media.before" "$T/media.after"
    grep -q "warning	text=.*/pub/media was a link to $disk/media when the backup was made. It is a folder now" "$R/journal"
    [ ! -e "$disk/media/catalog/with space.jpg" ]
}
test_media_that_went_altogether_comes_back() {
    take_backup
    media_as_it_is >"$T/media.before"
    rm -rf "$S/pub/media"
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BACKUP_DATABASE=0 BACKUP_CODE=0
    begin
    same 'run-end outcome=done state=open' "$(settled)" || { grep failed "$R/journal"; tail -20 "$R/console.log"; return 1; }
    media_as_it_is >"$T/media.after"
    same_snapshot "$T/media.before" "$T/media.after"
}

# ---- checksums
test_every_file_that_a_restore_goes_by_has_its_checksum() {
    take_backup
    cd "$HOME_OF_STORE/backups/20260101T000000Z"
    same '' "$(for file in *; do case $file in SHA256SUMS | proof.txt) ;; *) grep -q "  $file\$" SHA256SUMS || echo "$file" ;; esac; done)"
    sha256sum --quiet -c SHA256SUMS
    for file in code.list code.owners info.env rescue.sh; do
        cp $file "$T/as.it.was"
        printf '#' >>$file
        new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BACKUP_DATABASE=0
        rm -rf "$R/journal" "$HOME_OF_STORE/lease"
        begin
        same 'run-end outcome=failed state=untouched' "$(settled)" || { echo "$file"; return 1; }
        grep -q code=backup-verify "$R/journal"
        cp "$T/as.it.was" $file
        rm -rf "$R"
    done
}

# ---- by hand
test_the_rescue_by_hand_gives_files_back_to_the_group_of_the_web_server() {
    for_the_web_server
    mkdir "$S/pub/media/read only" && echo x >"$S/pub/media/read only/x" && chmod 500 "$S/pub/media/read only"
    ln "$S/lib/tool" "$S/lib/tool again"
    echo odd >"$S/lib/"$'-new\nline \'quoted\' \\n.php'
    groups_and_modes >"$T/groups.before"
    take_backup
    rm -rf "$S/lib" "$S/app"
    chgrp -R "$(id -g)" "$S/vendor" "$S/pub"
    chmod 777 "$S/pub" "$S/vendor"
    $SH "$HOME_OF_STORE/backups/20260101T000000Z/rescue.sh" go code media >"$T/said" || { cat "$T/said"; return 1; }
    groups_and_modes >"$T/groups.after"
    same_snapshot "$T/groups.before" "$T/groups.after"
    grep -q '^Compared: code, [0-9]* entries are as the backup has them\.$' "$T/said"
    grep -q '^Compared: media, ' "$T/said"
    if grep '^Note' "$T/said"; then return 1; fi
    same '' "$(find "$HOME_OF_STORE/backups/20260101T000000Z" -name '*.tmp')"
}
# A backup whose description is changed, with the right checksums.
described_otherwise() { # FILE SED
    (cd "$HOME_OF_STORE/backups/20260101T000000Z" && sed -i "$2" "$1" && sha256sum $(sed 's/^[^ ]*  //' SHA256SUMS) >"$T/sums" && cat "$T/sums" >SHA256SUMS)
}
test_the_rescue_by_hand_says_what_is_not_as_the_backup_has_it_and_leaves_the_store_closed() {
    take_backup
    rescue=$HOME_OF_STORE/backups/20260101T000000Z/rescue.sh
    described_otherwise database.txt 's/^rows	child	20$/rows	child	21/; s/^trigger	trg	/trigger	trh	/'
    if $SH "$rescue" go database >"$T/said"; then return 1; fi
    grep -q '^NOT AS THE BACKUP HAS IT: The database was put back, but 3 of its parts are not as they were counted for the backup: table child, trigger trg, trigger trh\.$' "$T/said" || { cat "$T/said"; return 1; }
    [ -e "$S/var/.maintenance.flag" ]
    described_otherwise database.txt 's/^rows	child	21$/rows	child	20/; s/^trigger	trh	/trigger	trg	/'
    described_otherwise code.list 's,^f 750 5 \([0-9]*\) lib/tool$,f 755 5 \1 lib/tool,'
    echo 'f 644 1 1600000000 lib/never.php' >>"$HOME_OF_STORE/backups/20260101T000000Z/code.list" && described_otherwise code.list ''
    if $SH "$rescue" go code >"$T/said"; then return 1; fi
    grep -Eq '^NOT AS THE BACKUP HAS IT: The code was put back, but 2 of its entries are not as the backup has them: lib/(tool, lib/never.php|never.php, lib/tool)\.$' "$T/said" || { cat "$T/said"; return 1; }
    [ -e "$S/var/.maintenance.flag" ]
}
test_the_rescue_by_hand_puts_media_in_on_the_file_system_it_lies_on() {
    media_on_a_data_disk
    take_backup
    backup=$HOME_OF_STORE/backups/20260101T000000Z
    rm -rf "$disk/media/dangling"
    echo other >"$disk/media/catalog/with space.jpg"
    $SH "$backup/rescue.sh" go media >"$T/said" || { cat "$T/said"; return 1; }
    away=$(sed -n 's/^Kept:     the media that was replaced, in //p' "$T/said")
    case $away in "$S/pub/media/.storewright-rescue/replaced-"*) ;; *) cat "$T/said"; return 1 ;; esac
    same other "$(cat "$away/pub/media/catalog/with space.jpg")"
    rm -rf "$disk/media/.storewright-rescue"
    media_as_it_is >"$T/media.after"
    same_snapshot "$T/media.before" "$T/media.after"
}
