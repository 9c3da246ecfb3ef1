# shellcheck shell=sh
# The code of the backup: unpacked beside the store, then put in file by file. Sessions, logs and media stay.

step_run() {
    [ "$BACKUP_CODE" = 1 ] || { skip 'It was chosen not to restore this.'; return 0; }
    restore_files code "$STORE_ROOT"
}
step_prove() { is_closed || put_flag; }
step_undo() { [ "$BACKUP_CODE" != 1 ] || nothing_put_in code "$STORE_ROOT" || { BACKUP=$HOME_OF_STORE/backups/${RUN_ID%-*} && restore_files code "$STORE_ROOT"; }; }
