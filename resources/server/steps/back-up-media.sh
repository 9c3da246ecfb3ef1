# shellcheck shell=sh
# Archives what customers and the shop have uploaded (pub/media), without the resized pictures that Magento makes anew.
# The store goes on selling; its archive is read back to the last byte and compared.

step_run() {
    if [ "$BACKUP_MEDIA" != 1 ]; then skip 'It was chosen not to back this up.'; return 0; fi
    [ -d "$STORE_ROOT/pub/media" ] || { skip 'There is no such folder.'; return 0; }
    media_excludes | write_archive media "$STORE_ROOT/pub/media"
}
step_prove() { prove_archive media "$STORE_ROOT/pub/media"; }
# Half an archive is nothing anybody should find.
step_undo() { rm -f "$BACKUP"/media.*partial "$RUN"/excludes.media; }
