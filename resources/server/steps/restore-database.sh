# shellcheck shell=sh
# The database of the backup in the place of the present one; tables, views and triggers that came since then go as well.

step_run() {
    [ "$BACKUP_DATABASE" = 1 ] || { skip 'It was chosen not to restore this.'; return 0; }
    restore_database "$BACKUP"
}
step_prove() { ask_database 'SELECT 1;' >/dev/null; }
step_undo() {
    [ "$BACKUP_DATABASE" = 1 ] || return 0
    # It had been opened with the backup's database in place: what came then is kept beside what came before.
    keep_newer_before_going_back newer-after-opening && restore_database "$HOME_OF_STORE/backups/${RUN_ID%-*}"
}
