# shellcheck shell=sh
# The media of the backup, put in file by file; pictures that came since then go (they are in the snapshot).

step_run() {
    [ "$BACKUP_MEDIA" = 1 ] || { skip 'It was chosen not to restore this.'; return 0; }
    restore_files media "$STORE_ROOT/pub/media"
}
step_prove() { [ -d "$STORE_ROOT/pub/media" ]; }
step_undo() {
    [ "$BACKUP_MEDIA" = 1 ] || return 0
    ! nothing_put_in media "$STORE_ROOT/pub/media" || return 0
    BACKUP=$HOME_OF_STORE/backups/${RUN_ID%-*}
    # The folder was gone: there is nothing to go back to.
    [ -e "$BACKUP/media.tar.gz" ] || { warn 'There was no pub/media before this restore; what was put there is left.'; return 0; }
    restore_files media "$STORE_ROOT/pub/media"
}
