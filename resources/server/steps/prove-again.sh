# shellcheck shell=sh
# The dump that was made while the store was closed is proven like the first one, now that nobody waits for it: loaded and compared.
# Whatever comes of it is written down with the backup; the store that is open stays open.

step_run() {
    [ -s "$BACKUP/database.sql.gz" ] || { skip 'It was chosen not to back this up.'; return 0; }
    cd "$BACKUP" && cp proof.txt proof.partial && cp SHA256SUMS SHA256SUMS.new || return 1
    grep -v '^database' proof.partial >proof.txt
    (
        # shellcheck source=resources/server/steps/prove-backup.sh
        . "$RUN/steps/prove-backup.sh"
        prove_database
    ) && grep '^database: ' proof.txt >"$RUN/proven" || mv -f proof.partial proof.txt
    rm -f proof.partial SHA256SUMS.new
    [ -s "$RUN/proven" ] && return 0
    why=$(tail -n +2 "$RUN/step.failure" 2>/dev/null)
    warn "The dump that was made when the store was closed could not be proven${why:+: $why} The one before it was. Make another backup now that the store is open."
    fail backup-verify "The dump that was made when the store was closed could not be proven. Make another backup.${why:+ $why}"
}
step_prove() {
    evidence "$(cat "$RUN/proven")"
    rm -f "$RUN/proven"
}
