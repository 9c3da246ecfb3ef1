# shellcheck shell=sh
# While the backup was made and proven (and, by the staged method, the new version built), the store went on selling. Now that it is closed, what has changed in the database
# since then is dumped once more, so that no order is missing if it has to go back; or all of it, where that cannot be told or more than
# rows has changed. The proven dump stays until the new one stands beside it, whole.
# Not where the database is likely to stay as it is: going back would leave it alone then, so customers need not wait for this. Should it be
# upgraded after all, setup-upgrade has this done first.

step_run() {
    if [ "$BACKUP_DATABASE" != 1 ]; then skip 'It was chosen not to back this up.'; return 0; fi
    if [ -s "$KEPT/database-stays" ]; then skip 'The copy of the database needed no upgrade. Unless the store needs one, its database is not touched, and nothing of it has to come back.'; return 0; fi
    bring_up_to_date
}
bring_up_to_date() {
    is_closed || fail unknown 'The maintenance flag is gone.' || return 1
    # shellcheck source=resources/server/changed.sh
    . "$RUN/changed.sh"
    again=$BACKUP/again
    rm -rf "$again" "$RUN/refreshed" "$KEPT/added"
    mkdir -p "$again" && database_login || return 1
    if changed_since "$BACKUP" "$again"; then refresh_changed || return 1
    else refresh_all || return 1; fi
    sed "s/^TAKEN_AT='.*'/TAKEN_AT='$(now)'/" "$BACKUP/info.env" >"$again/info.env" || return 1
    for file in "$again"/*; do through "$file"; done
    printf '' >"$again/whole"
    put_again_in
}
refresh_changed() {
    remember_newest "$again" || rm -f "$again/newest.txt" "$again/stock.txt.gz"
    dump_changed "$BACKUP" "$again" || return 1
    # What is proven already, and what is not: prove-again goes by this.
    { echo "$(file_size "$BACKUP/database.sql.gz") $(sha256 "$BACKUP/database.sql.gz")" && cat "$again/changed"; } >"$KEPT/added.new" && mv -f "$KEPT/added.new" "$KEPT/added" || return 1
    tables=$(grep -c "^table$TAB" "$BACKUP/database.txt") some=$(grep -c . "$again/changed")
    echo "$some of them had other rows than in the proven dump and were dumped anew$([ "$some" = 0 ] || echo " ($(head -n 8 "$again/changed" | tr '\n' ' ' | sed 's/ $//')$([ "$some" -le 8 ] || echo ' …'))")" >"$RUN/refreshed"
    { sed 's/^database: /database, when the store was still open: /' "$BACKUP/proof.txt" && echo "database: brought up to date when the store was closed; of $tables tables, $(cat "$RUN/refreshed"), the others by the checksum of every row what was proven"; } >"$again/proof.txt" && rm -f "$again/changed"
}
refresh_all() {
    rm -rf "$again"
    # The step that made the proven dump makes this one as well, in a folder of its own.
    (
        BACKUP=$again
        # shellcheck source=resources/server/steps/back-up-database.sh
        . "$RUN/steps/back-up-database.sh"
        step_run
    ) || return 1
    # Closed: nothing comes or goes any more but what somebody does by hand.
    tables=$(grep '^table' "$again/database.txt" | cut -f2)
    [ "$tables" = "$(grep '^table' "$BACKUP/database.txt" | cut -f2)" ] || fail changed-meanwhile 'Tables have come or gone in the database since the backup was proven: somebody is working on it.' || return 1
    # Read from the disk: nobody proves it before the store opens.
    written=$({ gzip -dc "$again/database.sql.gz" || echo 'broken off'; } | awk '/^CREATE TABLE / { n++ } { end = /^-- Dump completed/ } END { if (end) print n + 0 }')
    [ -n "$written" ] || fail backup-verify 'The new dump cannot be read to its last line.' || return 1
    [ "$written" = "$(printf '%s\n' "$tables" | grep -c .)" ] || fail backup-verify "The new dump holds $written tables instead of $(printf '%s\n' "$tables" | grep -c .)." || return 1
    # How the backup came about is said anew.
    { sed 's/^database: /database, when the store was still open: /' "$BACKUP/proof.txt" && echo 'database: written once more when the store was closed; read back to its last line, with as many tables as before'; } >"$again/proof.txt"
}
# From the first of these moves on the new dump counts; whoever was killed between two of them goes on here.
AGAIN='database.sql.gz database.txt without-routines newest.txt stock.txt.gz info.env'
put_again_in() {
    cd "$BACKUP" || return 1
    for file in $AGAIN proof.txt; do [ ! -e "again/$file" ] || mv -f "again/$file" "$file" || return 1; done
    {
        awk -v names=" $AGAIN " '{ name = $0; sub(/^[^ ]*  /, "", name) } !index(names, " " name " ")' SHA256SUMS
        for file in $AGAIN; do [ ! -e "$file" ] || sha256sum "$file"; done
    } >SHA256SUMS.new && mv -f SHA256SUMS.new SHA256SUMS && rm -rf again
}
step_prove() {
    evidence "database.sql.gz as of the closing of the store: $(human "$(file_size "$BACKUP/database.sql.gz")"), $(grep -c '^table' "$BACKUP/database.txt") tables with $(awk -F '\t' '$1 == "rows" { n += $3 } END { print n + 0 }' "$BACKUP/database.txt") rows; $(if [ -s "$RUN/refreshed" ]; then cat "$RUN/refreshed"; else echo 'dumped whole'; fi); its last line says that it is complete."
    rm -f "$RUN/refreshed"
}
step_undo() {
    [ ! -e "$BACKUP/again/whole" ] || put_again_in || return 1
    rm -rf "$BACKUP/again"
}
