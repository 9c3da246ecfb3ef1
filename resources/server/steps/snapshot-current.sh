# shellcheck shell=sh
# The store as it is now, kept as a backup of its own: what a restore replaces can be had back.
# Made by the same steps as any backup, of the parts that will be replaced.

step_run() {
    BACKUP_ID=${RUN_ID%-*} BACKUP=$HOME_OF_STORE/backups/${RUN_ID%-*}
    for part in back-up-code back-up-media back-up-database prove-backup; do
        (
            # shellcheck source=/dev/null
            . "$RUN/steps/$part.sh"
            step_run && { [ -e "$RUN/step.skip" ] || step_prove; }
        ) || return 1
        rm -f "$RUN/step.skip"
    done
}
step_prove() {
    if [ "$BACKUP_DATABASE$BACKUP_CODE" = 00 ] && [ ! -d "$STORE_ROOT/pub/media" ]; then evidence 'There is no pub/media: nothing had to be kept.'; return 0; fi
    [ -s "$HOME_OF_STORE/backups/${RUN_ID%-*}/info.env" ] || fail backup 'The store as it is now could not be kept.' || return 1
    evidence "The store as it was before this restore is kept as backup ${RUN_ID%-*}."
}
step_undo() {
    database_login
    drop_scratch
    rm -f "$HOME_OF_STORE/backups/${RUN_ID%-*}"/*.partial
}
