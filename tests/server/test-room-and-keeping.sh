# shellcheck shell=bash
# Which backups are kept and which go; and whether there is room for what a run is going to write.

# a_backup ID DAYS-AGO PROOF: a whole backup as an earlier run left it.
a_backup() {
    mkdir -p "$HOME_OF_STORE/backups/$1"
    head -c 3000 /dev/urandom >"$HOME_OF_STORE/backups/$1/database.sql.gz"
    printf '%s\n' "$3" >"$HOME_OF_STORE/backups/$1/proof.txt"
    printf "BACKUP_ID='%s'\nTAKEN_AT='%s'\n" "$1" $(($(date +%s) - $2 * 86400)) >"$HOME_OF_STORE/backups/$1/info.env"
}
PROVEN='database: loaded into a schema of its own; the same' UNPROVEN='database: read back to its last line; not proven by loading, because of this'
kept() { ls "$HOME_OF_STORE/backups" | tr '\n' ' ' | sed 's/ $//'; }
# prune NAME=value…: the step alone.
prune() {
    new_run 20260109T000000Z-aaaaaa "${PRUNING_KIND:-backup}" "$@"
    rm -f "$R/step.events"
    printf '%s\n' 'RUN=$1 STEP_NUMBER=01 STEP_NAME=prune-backups' '. "$RUN/lib.sh"' '. "$RUN/plan.env"' 'HOME_OF_STORE=$(cd "$RUN/../.." && pwd -P)' '. "$RUN/steps/prune-backups.sh"' 'step_run && step_prove' >"$T/prune.sh"
    $SH "$T/prune.sh" "$R"
}
test_only_so_many_backups_are_kept_and_those_that_matter_stay() {
    new_run 20260109T000000Z-aaaaaa backup
    a_backup 20260101T000000Z 9 "$UNPROVEN"
    a_backup 20260102T000000Z 8 "$PROVEN"
    a_backup 20260103T000000Z 7 "$UNPROVEN"
    a_backup 20260104T000000Z 6 "$UNPROVEN"
    a_backup 20260105T000000Z 5 "$UNPROVEN"
    a_backup 20260109T000000Z 0 "$UNPROVEN"
    # Somebody wants to restore 03, and has not begun; 01 was restored long ago.
    new_run 20260108T000000Z-bbbbbb restore BACKUP_ID=20260103T000000Z
    new_run 20260107T000000Z-cccccc restore BACKUP_ID=20260101T000000Z
    printf '1\t1\trun-end\toutcome=done\tstate=open\n' >"$R/journal"
    # Not ours, whatever it is called.
    mkdir "$HOME_OF_STORE/backups/my-own" "$HOME_OF_STORE/elsewhere"
    : >"$HOME_OF_STORE/backups/my-own/info.env"
    a_backup ../elsewhere 99 "$UNPROVEN"
    ln -s ../elsewhere "$HOME_OF_STORE/backups/20250101T000000Z"
    prune KEEP_BACKUPS=2
    same '20250101T000000Z 20260102T000000Z 20260103T000000Z 20260105T000000Z 20260109T000000Z my-own' "$(kept)"
    [ -e "$HOME_OF_STORE/elsewhere/info.env" ]
    grep -q 'evidence.*text=2 older backups removed, [0-9.]* kB freed; 4 kept' "$R/step.events"
    # Nothing is left to remove.
    prune KEEP_BACKUPS=2
    grep -q 'text=No backup had to be removed; 4 kept' "$R/step.events"
}
test_backups_older_than_agreed_go() {
    new_run 20260109T000000Z-aaaaaa backup
    a_backup 20260101T000000Z 40 "$PROVEN"
    a_backup 20260102T000000Z 31 "$PROVEN"
    a_backup 20260103T000000Z 29 "$UNPROVEN"
    prune KEEP_DAYS=30
    # The newest proven one stays whatever its age.
    same '20260102T000000Z 20260103T000000Z' "$(kept)"
    prune
    same '20260102T000000Z 20260103T000000Z' "$(kept)"
}
test_what_never_became_a_backup_goes_after_a_day_unless_a_run_needs_it() {
    new_run 20260109T000000Z-aaaaaa backup
    mkdir -p "$HOME_OF_STORE/backups/20260101T000000Z" "$HOME_OF_STORE/backups/20260102T000000Z/unpacked" "$HOME_OF_STORE/backups/20260103T000000Z" "$HOME_OF_STORE/backups/20260109T000000Z"
    : >"$HOME_OF_STORE/backups/20260102T000000Z/code.tar.gz"
    chmod 500 "$HOME_OF_STORE/backups/20260102T000000Z/unpacked"
    touch -d '2 days ago' "$HOME_OF_STORE"/backups/*
    touch "$HOME_OF_STORE/backups/20260101T000000Z"
    # This run was killed and may be taken up again.
    new_run 20260103T000000Z-bbbbbb backup
    printf '1\t1\trun-start\n' >"$R/journal"
    prune
    same '20260101T000000Z 20260103T000000Z 20260109T000000Z' "$(kept)"
}
test_the_backup_of_a_store_that_needs_a_person_stays_until_the_store_is_well() {
    new_run 20260109T000000Z-aaaaaa backup
    a_backup 20260101T000000Z 9 "$UNPROVEN"
    a_backup 20260102T000000Z 8 "$PROVEN"
    new_run 20260101T000000Z-bbbbbb upgrade
    printf '1\t1\trun-end\toutcome=failed\tstate=needs-person\n' >"$R/journal"
    prune KEEP_BACKUPS=1
    same '20260101T000000Z 20260102T000000Z' "$(kept)"
    PRUNING_KIND=upgrade prune KEEP_BACKUPS=1
    same 20260102T000000Z "$(kept)"
}
test_what_a_person_needed_is_needed_no_more_once_a_later_run_left_the_store_well() {
    new_run 20260109T000000Z-aaaaaa backup
    a_backup 20260101T000000Z 9 "$UNPROVEN"
    a_backup 20260102T000000Z 8 "$PROVEN"
    new_run 20260101T000000Z-bbbbbb upgrade
    printf '1\t1\trun-end\toutcome=failed\tstate=needs-person\n' >"$R/journal"
    # A backup that went well says nothing about the store; nor does a run that went back to what was there before.
    new_run 20260103T000000Z-cccccc backup
    printf '1\t1\trun-end\toutcome=done\tstate=untouched\n' >"$R/journal"
    new_run 20260104T000000Z-dddddd upgrade
    printf '1\t1\trun-end\toutcome=restored\tstate=back\n' >"$R/journal"
    prune KEEP_BACKUPS=1
    same '20260101T000000Z 20260102T000000Z' "$(kept)"
    new_run 20260105T000000Z-eeeeee restore BACKUP_ID=20260102T000000Z
    printf '1\t1\trun-end\toutcome=done\tstate=open\n' >"$R/journal"
    prune KEEP_BACKUPS=1
    same 20260102T000000Z "$(kept)"
}
test_the_newest_that_was_read_back_stays_where_none_could_be_proven() {
    new_run 20260109T000000Z-aaaaaa backup
    a_backup 20260101T000000Z 60 "$UNPROVEN"
    a_backup 20260102T000000Z 50 "$UNPROVEN"
    a_backup 20260103T000000Z 40 ''
    : >"$HOME_OF_STORE/backups/20260103T000000Z/proof.txt"
    prune KEEP_DAYS=30
    same 20260102T000000Z "$(kept)"
}
test_a_backup_that_cannot_be_removed_is_said_and_fails_nothing() {
    new_run 20260101T000000Z-aaaaaa backup
    a_backup 20250101T000000Z 300 "$UNPROVEN"
    a_backup 20250102T000000Z 299 "$PROVEN"
    # No rm takes a folder for a file.
    rm "$HOME_OF_STORE/backups/20250101T000000Z/info.env" && mkdir "$HOME_OF_STORE/backups/20250101T000000Z/info.env"
    new_run 20260101T000000Z-aaaaaa backup KEEP_BACKUPS=1 BACKUP_CODE=0 BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    grep -q 'warning.*20250101T000000Z could not be removed' "$R/journal"
}
test_a_run_keeps_its_own_backup_and_removes_what_is_too_much() {
    new_run 20260101T000000Z-aaaaaa backup
    a_backup 20250101T000000Z 300 "$UNPROVEN"
    a_backup 20250102T000000Z 299 "$PROVEN"
    new_run 20260101T000000Z-aaaaaa backup KEEP_BACKUPS=1 BACKUP_CODE=0 BACKUP_MEDIA=0
    begin
    same 'run-end outcome=done state=untouched' "$(settled)"
    same 20260101T000000Z "$(kept)"
    grep -q 'evidence.*name=prune-backups.*2 older backups removed' "$R/journal"
}

# room KIND TEXT: what room.sh says after TEXT has replaced what the machine would answer.
room() {
    in_shell "HOME_OF_STORE=\$RUN BACKUP_CODE=1 BACKUP_MEDIA=1 BACKUP_DATABASE=1 KIND=$1; . '$SERVER/room.sh'; database_login; $2; if check_room; then echo \"fits: \$room_text\"; else echo \"does not fit: \$room_text\"; fi"
}
test_room_is_told_in_bytes_and_files_for_each_file_system() {
    head -c 3000000 /dev/zero >"$S/lib/big"
    room upgrade : >"$T/said"
    grep -q '^fits: about [0-9.]* MB and [0-9]* files are needed where .*the run itself, the code archive, the media archive, the dump, the new version beside the store, generated files and static content.* are free$' "$T/said"
    # Only what is chosen is counted.
    room backup 'BACKUP_MEDIA=0 BACKUP_DATABASE=0' >"$T/said"
    grep -q '(the run itself, the code archive)' "$T/said"
    # Two file systems, two sums.
    room upgrade 'device_of() { case $1 in */store) echo 1 ;; *) echo 2 ;; esac; }' >"$T/said"
    same 2 "$(grep -o 'are needed where' "$T/said" | wc -l | tr -d ' ')"
}
test_no_room_in_bytes_or_in_files_is_told_with_numbers() {
    head -c 3000000 /dev/zero >"$S/lib/big"
    room upgrade 'free_bytes() { echo 21000000; }' >"$T/said"
    grep -q '^does not fit: About [0-9.]* MB are needed where .*, but only 21.0 MB are free[.]$' "$T/said"
    room upgrade 'free_names() { echo 12; }' >"$T/said"
    grep -q '^does not fit: About [0-9]* files (inodes) are needed where .*, but only 12 more can be made there[.]$' "$T/said"
    # A file system that does not say how many names it has is not full.
    room upgrade 'free_names() { :; }' >"$T/said"
    grep -q '^fits' "$T/said"
}
test_a_restore_that_does_not_fit_ends_before_anything_is_touched() {
    take_backup
    ruin
    snapshot >"$T/before"
    new_run 20260102T000000Z-bbbbbb restore BACKUP_ID=20260101T000000Z BASE_URL=
    printf '%s\n' 'free_bytes() { echo 20100000; }' >>"$R/room.sh"
    begin
    same 'run-end outcome=failed state=untouched' "$(settled)"
    grep -q 'code=disk-full.*of the backup, unpacked beside the store' "$R/journal"
    snapshot >"$T/after"
    same_snapshot "$T/before" "$T/after"
}
