# shellcheck shell=sh
# Orders, customers and stock moves made after the backup, as files, before the backup's database takes their place.
# A store in pieces may not be able to tell them: then the snapshot, which is made next and without which nothing is replaced, has them.

step_run() {
    [ "$BACKUP_DATABASE" = 1 ] || { skip 'The database stays as it is.'; return 0; }
    export_newer "$BACKUP" || warn "What came after the backup could not be exported (${newer_why:-no room}). It is in the snapshot ${RUN_ID%-*}, which is made next."
}
step_prove() { [ -e "$RUN/newer/complete" ] || evidence 'Looked for orders, customers and stock moves that are newer than the backup.'; }
