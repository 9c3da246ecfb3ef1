# shellcheck shell=sh
# A backup counts after it has been read back: checksums, and the dump loaded into a schema of its own where the database
# user may make one. The first change of the store comes after this. info.env, written last, is what makes it a backup.

step_run() {
    cd "$BACKUP" 2>/dev/null || { skip 'It was chosen to make no backup.'; return 0; }
    rm -f ./*.partial
    [ -n "$(backup_parts .)" ] || { rm -f info.env; skip 'It was chosen to make no backup.'; return 0; }
    : >proof.txt
    # One list for all parts, a path as the part's own folder has it: "PART TYPE MODE SIZE MTIME PATH".
    for part in code media; do [ ! -s $part.list ] || sed "s/^/$part /" $part.list; done >manifest.txt
    # shellcheck disable=SC2046 # our own names
    sha256sum $(backup_parts .) manifest.txt $([ ! -e database.txt ] || echo database.txt) >SHA256SUMS.new || return 1
    for part in code media; do
        [ ! -s $part.tar.gz ] || echo "$part: read back to the last byte, $(grep -c . $part.list) entries compared with the store" >>proof.txt
    done
    if [ -s database.sql.gz ]; then
        if load_beside; then :; else [ $? = 2 ] || return 1; fi
    fi
    cp "$RUN/rescue.sh" rescue.sh
    mv SHA256SUMS.new SHA256SUMS
    sha256sum -c SHA256SUMS || fail backup-verify 'A part of the backup does not match the checksum that was just made: the disk cannot be trusted.' || return 1
}

# 0: loaded and the same. 2: cannot be tried here, said in proof.txt. 1: it is not the same.
load_beside() {
    db=$(database_name)
    scratch=$(printf '%.40s_scratch_%s' "$db" "$(echo "$RUN_ID" | tr -dc '[:alnum:]' | tail -c 8)")
    echo "$scratch" >"$KEPT/scratch"
    room=$(free_bytes "$(echo 'SELECT @@datadir;' | sql)")
    if [ -n "$room" ] && [ "$room" -lt $(($(database_bytes) * 2)) ]; then not_loaded "there is not enough room on the disk of the database ($(human "$room"))"; return 2; fi
    if ! why=$(echo "CREATE DATABASE \`$scratch\` DEFAULT CHARACTER SET utf8mb4;" | sql 2>&1); then not_loaded "the database user may not create a schema to load it into ($why)"; return 2; fi
    if ! why=$(load_dump "$BACKUP/database.sql.gz" "$scratch" 2>&1); then
        drop_scratch
        # No rights on the other schema say nothing about the dump. Any other refusal would meet a restore as well.
        case $why in *'ERROR 1044 '* | *'ERROR 1142 '*) not_loaded "the database user may not load it into another schema ($why)"; return 2 ;; esac
        fail backup-verify "The dump cannot be loaded, so a restore would fail too: $why"
        return 1
    fi
    describe_schema "$scratch" "$BACKUP" >"$RUN/described" || { drop_scratch; return 1; }
    drop_scratch
    if cmp -s database.txt "$RUN/described"; then
        echo "database: loaded into a schema of its own; $(grep -c '^table' database.txt) tables, the rows of each, collations, triggers, views and routines are the same as in the store" >>proof.txt
        rm -f "$RUN/described"
        return 0
    fi
    different=$(lines_only_in database.txt "$RUN/described"; lines_only_in "$RUN/described" database.txt)
    # While the store sells, rows come and go between dumping and counting; anything else must be the same.
    if ! is_closed && ! printf '%s\n' "$different" | grep -qv '^rows'; then
        echo "database: loaded into a schema of its own; the same tables, collations, triggers, views and routines; the rows of $(printf '%s\n' "$different" | cut -f2 | LC_ALL=C sort -u | grep -c .) tables changed meanwhile because the store was open" >>proof.txt
        return 0
    fi
    fail backup-verify "What comes out of the dump is not what the store has: $(printf '%s\n' "$different" | head -n 3)"
}
not_loaded() {
    echo "database: read back to its last line; not proven by loading, because $1" >>proof.txt
    warn "The database backup was read back, but not proven by loading, because $1."
}
drop_scratch() {
    [ -s "$KEPT/scratch" ] || return 0
    echo "DROP DATABASE IF EXISTS \`$(cat "$KEPT/scratch")\`;" | sql 2>/dev/null && rm -f "$KEPT/scratch"
}

step_prove() {
    cd "$BACKUP" || return 1
    {
        for pair in "BACKUP_ID=$BACKUP_ID" "RUN_ID=$RUN_ID" "TAKEN_AT=$(now)" "VERSION=$FROM_VERSION" "PRODUCT=$PRODUCT" "STORE_ROOT=$STORE_ROOT" "DATABASE=$(cat "$KEPT/database")" "TABLE_PREFIX=$TABLE_PREFIX" \
            "PARTS=$(for part in $(backup_parts .); do printf '%s ' "${part%%.*}"; done | sed 's/ $//')" "BYTES=$(for part in $(backup_parts .); do file_size "$part"; done | awk '{ n += $1 } END { printf "%.0f", n }')" "VERIFIED_AT=$(now)"; do
            printf "%s='%s'\n" "${pair%%=*}" "$(printf '%s' "${pair#*=}" | sed "s/'/'\\\\''/g")"
        done
    } >info.env.partial
    through info.env.partial
    mv -f info.env.partial info.env
    evidence "$(tr '\n' ';' <proof.txt | sed 's/;$//;s/;/; /g')"
}
step_undo() { drop_scratch; rm -f "$BACKUP"/*.partial "$BACKUP/SHA256SUMS.new"; }
