# shellcheck shell=sh
# What was dumped while the store was closed is proven like the first dump, now that nobody waits for it: loaded and compared. Of a dump that was
# only added to, that is what was added: the rest of it is, byte for byte, what was loaded before.
# Whatever comes of it is written down with the backup; the store that is open stays open.

step_run() {
    [ -s "$BACKUP/database.sql.gz" ] || { skip 'It was chosen not to back this up.'; return 0; }
    [ ! -s "$KEPT/database-stays" ] || { skip 'The database was not upgraded, and its backup is the one that was proven.'; return 0; }
    rm -rf "$RUN/added" "$RUN/proven" "$RUN/database.before"
    if begins_as_proven; then prove_added; else prove_whole; fi
    # On a full disk, too, nothing half-written stays with the backup.
    rm -rf "$RUN/added" "$BACKUP/proof.partial"
    [ -s "$RUN/proven" ] && return 0
    why=$(tail -n +2 "$RUN/step.failure" 2>/dev/null)
    warn "The dump that was made when the store was closed could not be proven${why:+: $why} The one before it was. Make another backup now that the store is open."
    fail backup-verify "The dump that was made when the store was closed could not be proven. Make another backup.${why:+ $why}"
}
# kept/added, by refresh-backup: "BYTES SHA256" of the dump that was loaded, then the tables that were dumped anew and stand behind it, a line each.
begins_as_proven() {
    [ -s "$KEPT/added" ] && read -r proven_bytes proven_sum <"$KEPT/added" || return 1
    [ "$(head -c "$proven_bytes" "$BACKUP/database.sql.gz" | sha256sum | cut -c1-64)" = "$proven_sum" ]
}
prove_added() {
    mkdir "$RUN/added" && cd "$RUN/added" && tail -n +2 "$KEPT/added" >tables && tail -c "+$((proven_bytes + 1))" "$BACKUP/database.sql.gz" >database.sql.gz || return 1
    how='none of it had to be dumped anew since it was loaded'
    if [ -s tables ]; then
        # As a backup of these tables alone. A trigger's table is the third word of its line.
        awk -F '\t' '
            FILENAME == ARGV[1] { added[$0]; next }
            $1 == "kinds" || $1 == "server" || ($1 != "trigger" && $1 !~ /^(view|routine|event|plain)/ && $2 in added) || ($1 == "trigger" && $3 in added)' tables "$BACKUP/database.txt" >database.txt || return 1
        printf '' >proof.txt && cp "$BACKUP/SHA256SUMS" SHA256SUMS.new || return 1
        how=$(
            BACKUP=$RUN/added
            # shellcheck source=resources/server/steps/prove-backup.sh
            . "$RUN/steps/prove-backup.sh"
            prove_database >&2 || exit 1
            sed -n 's/^database: //p' proof.txt
        ) || return 1
        how="what was dumped anew: $how"
    fi
    cd "$BACKUP" && sed '/^database: /d' proof.txt >proof.partial && { sed -n 's/^database: //p' proof.txt | tail -n 1 && echo "$how"; } | awk '{ all = all (NR > 1 ? "; " : "database: ") $0 } END { print all }' >"$RUN/proven.partial" &&
        cat "$RUN/proven.partial" >>proof.partial && mv -f proof.partial proof.txt && mv -f "$RUN/proven.partial" "$RUN/proven"
}
prove_whole() {
    cd "$BACKUP" && cp proof.txt proof.partial && cp SHA256SUMS SHA256SUMS.new || return 1
    grep -v '^database' proof.partial >proof.txt
    (
        # shellcheck source=resources/server/steps/prove-backup.sh
        . "$RUN/steps/prove-backup.sh"
        prove_database
    ) && grep '^database: ' proof.txt >"$RUN/proven" || mv -f proof.partial proof.txt
    rm -f SHA256SUMS.new
}
step_prove() {
    evidence "$(cat "$RUN/proven")"
    rm -f "$RUN/proven"
}
