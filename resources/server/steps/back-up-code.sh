# shellcheck shell=sh
# Archives the code: everything of the store but media, caches, sessions and logs.
# The store goes on selling; its archive is read back to the last byte and compared.

step_run() {
    if [ "$BACKUP_CODE" != 1 ]; then skip 'It was chosen not to back this up.'; return 0; fi
    [ -d "$STORE_ROOT" ] || { skip 'There is no such folder.'; return 0; }
    code_excludes | write_archive code "$STORE_ROOT"
}
step_prove() { prove_archive code "$STORE_ROOT"; }
# Half an archive is nothing anybody should find.
step_undo() { rm -f "$BACKUP"/code.*partial "$RUN"/excludes.code; }
