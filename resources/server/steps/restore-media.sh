# shellcheck shell=sh
# The media of the backup, put in file by file; pictures that came since then go (they are in the snapshot).

step_run() {
    [ "$BACKUP_MEDIA" = 1 ] || { skip 'It was chosen not to restore this.'; return 0; }
    restore_files media "$STORE_ROOT/pub/media"
}
step_prove() { [ -d "$STORE_ROOT/pub/media" ]; }
step_undo() { [ "$BACKUP_MEDIA" != 1 ] || { BACKUP=$HOME_OF_STORE/backups/${RUN_ID%-*} && restore_files media "$STORE_ROOT/pub/media"; }; }
