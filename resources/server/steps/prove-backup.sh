# shellcheck shell=sh
# A backup counts after it has been read back: checksums, and the dump loaded and compared. Where to: a schema of its own
# if the database user may make one, else a private database server, else (if somebody waits for that) another computer.
# The first change of the store comes after this. info.env, written last, is what makes it a backup.

step_run() {
    cd "$BACKUP" 2>/dev/null || { skip 'It was chosen to make no backup.'; return 0; }
    rm -f ./*.partial
    [ -n "$(backup_parts .)" ] || { rm -f info.env; skip 'It was chosen to make no backup.'; return 0; }
    printf '' >proof.txt
    # One list for all parts, a path as the part's own folder has it: "PART TYPE MODE SIZE MTIME PATH".
    for part in code media; do [ ! -s $part.list ] || sed "s/^/$part /" $part.list; done >manifest.txt
    cp "$RUN/rescue.sh" rescue.sh || return 1
    # Everything that a restore goes by; proof.txt alone may be added to later.
    # shellcheck disable=SC2046 # our own names
    sha256sum $(for file in $(backup_parts .) manifest.txt code.list code.owners code.link code.seen media.list media.owners media.link media.seen database.txt without-routines newest.txt stock.txt.gz rescue.sh; do [ ! -e "$file" ] || echo "$file"; done) >SHA256SUMS.new || return 1
    for part in code media; do
        ! archive_of . $part >/dev/null || echo "$part: read back to the last byte, $(grep -c . $part.list) entries compared with the store$([ ! -s "$RUN/$part.compared" ] || echo ", $(cut -d' ' -f1 "$RUN/$part.compared") files by their content")" >>proof.txt
    done
    [ ! -s database.sql.gz ] || prove_database || return 1
    mv SHA256SUMS.new SHA256SUMS
    sha256sum -c SHA256SUMS || fail backup-verify 'A part of the backup does not match the checksum that was just made: the disk cannot be trusted.' || return 1
}

# Is it to be brought up to date once the store is closed? Then the copy that is loaded tells what the dump holds of each table.
is_to_be_refreshed() { [ "$STEP_NAME" = prove-backup ] && grep -q ' refresh-backup ' "$RUN/steps.list"; }
# Is the new version tried on a copy of the database? It comes out of the same dump: what is loaded here is that copy (copy-database).
is_to_be_tried_on() { [ "$STEP_NAME" = prove-backup ] && grep -q ' copy-database ' "$RUN/steps.list"; }
# Every way of loading it: 0 the same, 1 not the same, 2 cannot be tried, with the reason in `why`.
prove_database() {
    reasons=''
    ! is_to_be_refreshed || rm -f "$KEPT/dumped"
    # On a disk that is full the new version could not even begin with its tables, and the old ones would not come back.
    if [ "$KIND" = upgrade ]; then
        room=$(free_bytes "$(echo 'SELECT @@datadir;' | sql)")
        [ -z "$room" ] || [ "$room" -ge 16000000 ] || fail database-full "The disk of the database server is full: $(human "$room") are left." || return 1
    fi
    for way in load_into_scratch load_privately ask_a_desktop; do
        $way
        case $? in
        0) rm -f "$RUN/described" "$RUN/database.before"; return 0 ;;
        1) return 1 ;;
        esac
        [ -z "$why" ] || reasons="$reasons${reasons:+; }$why"
    done
    echo "database: read back to its last line; not proven by loading, because $reasons" >>proof.txt
    warn "The database backup was read back, but not proven by loading, because $reasons."
}
# The one line of what the client says that tells what it met.
error_in() { printf '%s\n' "$1" | grep -m 1 ERROR || printf '%s\n' "$1" | grep . | tail -n 1; }
load_into_scratch() {
    scratch=$(scratch_name)
    # What somebody left who was ended in the middle of this.
    drop_scratch
    has_room_for_copy || return 2
    # The database would carry out the copy's events as well.
    if grep -q "^event$TAB" database.txt && [ "$(echo 'SELECT @@event_scheduler;' | sql)" = ON ]; then why='the database would carry out the events of a copy, too'; return 2; fi
    echo "$scratch" >"$KEPT/scratch"
    if ! why=$(echo "CREATE DATABASE \`$scratch\` DEFAULT CHARACTER SET utf8mb4;" | sql 2>&1); then
        rm -f "$KEPT/scratch"
        why="the database user may not create a schema to load it into ($(error_in "$why"))"
        return 2
    fi
    if ! why=$(load_dump "$BACKUP/database.sql.gz" "$scratch" 2>&1); then
        drop_scratch
        # No rights on the other schema say nothing about the dump. Any other refusal would meet a restore as well.
        case $why in *'ERROR 1044 '* | *'ERROR 1142 '*) why="the database user may not load it into another schema ($(error_in "$why"))"; return 2 ;; esac
        fail backup-verify "The dump cannot be loaded, so a restore would fail too: $(error_in "$why")"
        return 1
    fi
    describe_schema "$scratch" "$BACKUP" >"$RUN/described" || { drop_scratch; return 1; }
    if is_to_be_refreshed; then
        # shellcheck source=resources/server/changed.sh
        . "$RUN/changed.sh"
        note_dumped "$scratch"
    fi
    judge_copy "$RUN/described" 'loaded into a schema of its own'
    judged=$?
    if [ $judged = 0 ] && is_to_be_tried_on; then printf '' >"$KEPT/scratch.proven"; else drop_scratch; fi
    return $judged
}
load_privately() {
    private=$RUN/proving
    noting=''
    ! is_to_be_refreshed || noting=$KEPT
    # shellcheck disable=SC2046 # words
    NOTE_DUMPED_IN=$noting TELL_TO=$RUN/step.events STEP_NUMBER=$STEP_NUMBER STEP_NAME=$STEP_NAME \
        $(is_closed || gently_words) sh "$RUN/prove-dump.sh" "$BACKUP/database.sql.gz" "$BACKUP/database.txt" "$private" "$TABLE_PREFIX" >"$RUN/proving.said" 2>&1
    status=$?
    cat "$RUN/proving.said"
    why=$(grep -E '^(proven|different|cannot)' "$RUN/proving.said" | tail -n 1)
    noted=$(grep 'was not compared$' "$RUN/proving.said")
    rm -f "$RUN/proving.said"
    case $status in
    0) proven_as_the_same "$private/described" "loaded into ${why#proven by loading it into }${noted:+ ($noted)}" ;;
    1)
        # Loaded, and not the same: while the store sells, that need not be the dump's fault.
        if [ -s "$private/described" ]; then judge_copy "$private/described" 'loaded into a private database server'
        else fail backup-verify "${why#different: }"; fi
        ;;
    *)
        why=${why:-cannot be loaded into a private database server}
        why="it $why"
        false
        ;;
    esac
    judged=$?
    rm -rf "$private"
    [ $status = 0 ] || [ $status = 1 ] || return 2
    return $judged
}
# Somebody with a computer of his own can load it there, and hands back what he found in it: control of that is ours.
ask_a_desktop() {
    why=''
    [ "${PROVE_SECONDS:-0}" -gt 0 ] || return 2
    rm -f "$RUN/proven.txt"
    proof_limit=$(($(now) + PROVE_SECONDS))
    tell wait for proof until "${proof_limit}000" dump "$BACKUP/database.sql.gz" describe "$BACKUP/database.txt"
    until [ -e "$RUN/proven.txt" ] || [ "$(now)" -ge $proof_limit ]; do nap 0.5; done
    tell wait-end for proof
    [ -e "$RUN/proven.txt" ] || { why="no other computer has loaded it within $PROVE_SECONDS seconds"; return 2; }
    grep -Eq "^(rows|table)$TAB" "$RUN/proven.txt" || { why="another computer could not load it either ($(head -n 1 "$RUN/proven.txt" | cut -c1-200))"; return 2; }
    judge_copy "$RUN/proven.txt" "loaded into a database server on another computer, version $(described_by "$RUN/proven.txt")"
}

proven_as_the_same() {
    echo "database: $2; $(grep -c '^table' database.txt) tables, the rows of each, sums of $(awk -F '\t' '$1 == "sum" { n += $3 } END { printf "%.0f", n }' database.txt) rows' values, columns, keys, triggers, views and routines are the same as in the store" >>proof.txt
}
# judge_copy DESCRIPTION HOW: is what came out of the dump what the store had?
judge_copy() {
    differences database.txt "$1" >"$RUN/different"
    if [ ! -s "$RUN/different" ]; then proven_as_the_same "$1" "$2"; return 0; fi
    # While the store sells, rows come, go and change between dumping and counting; anything else must be the same.
    # database.before was counted before the dump: a table must not have fewer rows than before and after it.
    if [ -s "$RUN/database.before" ] && ! grep -Evq "^[-+] (rows|sum)$TAB" "$RUN/different"; then
        lost=$(awk -F '\t' '
            FILENAME == ARGV[1] { sub(/^[-+] /, ""); other[$2]; next }
            $1 != "rows" || !($2 in other) { next }
            FILENAME == ARGV[4] { if ($3 < least[$2] * 0.99 - 10) printf "%s has %d rows in the dump and had %d in the store; ", $2, $3, least[$2]; next }
            !($2 in least) || $3 < least[$2] { least[$2] = $3 }' "$RUN/different" "$RUN/database.before" database.txt "$1")
        changed=$(cut -f2 "$RUN/different" | LC_ALL=C sort -u)
        if [ -z "$lost" ]; then
            echo "database: $2; the same tables, columns, keys, triggers, views and routines; rows of $(printf '%s\n' "$changed" | grep -c .) tables changed meanwhile because the store was open: $(printf '%s\n' "$changed" | head -n 10 | tr '\n' ' ' | sed 's/ $//')" >>proof.txt
            # What the dump holds of them is what a restore has to bring back.
            awk -F '\t' '
                FILENAME == ARGV[1] { sub(/^[-+] /, ""); other[$2]; next }
                FILENAME == ARGV[2] { if (($1 == "rows" || $1 == "sum") && $2 in other) dumped[$1 FS $2] = $0; next }
                (($1 FS $2) in dumped) { print dumped[$1 FS $2]; next }
                { print }' "$RUN/different" "$1" database.txt >database.txt.partial && mv -f database.txt.partial database.txt || return 1
            { grep -v '  database[.]txt$' SHA256SUMS.new; sha256sum database.txt; } >SHA256SUMS.partial && mv -f SHA256SUMS.partial SHA256SUMS.new || return 1
            rm -f "$RUN/different"
            return 0
        fi
        fail backup-verify "Rows are missing from the dump: ${lost%; }"
        return 1
    fi
    fail backup-verify "What comes out of the dump is not what the store has: $(head -n 3 "$RUN/different" | tr '\t' ' ')"
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
    # It has its line, too, before it is there.
    { grep -v '  info[.]env$' SHA256SUMS; printf '%s  info.env\n' "$(sha256 info.env.partial)"; } >SHA256SUMS.new && mv -f SHA256SUMS.new SHA256SUMS || return 1
    mv -f info.env.partial info.env
    evidence "$(awk 'NR > 1 { printf "; " } { printf "%s", $0 }' proof.txt)"
}
step_undo() {
    [ ! -s "$KEPT/scratch" ] || AWAIT_MINUTES=2 await_database
    drop_scratch
    # shellcheck source=resources/server/private-database.sh
    . "$RUN/private-database.sh"
    [ ! -d "$RUN/proving" ] || private_database_down "$RUN/proving"
    rm -rf "$RUN/proving" "$RUN/added"
    rm -f "$BACKUP"/*.partial "$BACKUP/SHA256SUMS.new"
}
