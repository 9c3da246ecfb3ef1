# shellcheck shell=sh
# The database of the backup in the place of the present one; tables, views and triggers that came since then go as well.

step_run() {
    [ "$BACKUP_DATABASE" = 1 ] || { skip 'It was chosen not to restore this.'; return 0; }
    # Tried once more after somebody else had opened the store: what came since the snapshot is in no file yet.
    [ ! -s "$KEPT/opened-by-others" ] || keep_newer_before_going_back newer-after-opening "$(stands_on)" || return 1
    restore_database "$BACKUP"
}
step_prove() { ask_database 'SELECT 1;' >/dev/null; }
step_undo() {
    [ "$BACKUP_DATABASE" = 1 ] || return 0
    # It had been opened with the backup's database in place: what came then is kept beside what came before.
    keep_newer_before_going_back newer-after-opening "$(stands_on)" && restore_database "$HOME_OF_STORE/backups/${RUN_ID%-*}"
}
# What the store's database was when nobody had ordered since: that of the backup, once it was put in; before that, and after it
# was taken back, that of the snapshot.
stands_on() {
    snapshot=$HOME_OF_STORE/backups/${RUN_ID%-*}
    if database_login && await_database >&2 && ! was_put_in "$snapshot" && was_put_in "$BACKUP"; then echo "$BACKUP"; else echo "$snapshot"; fi
}
