# shellcheck shell=sh
# shellcheck disable=SC2016 # backticks that are the database's
# What of the database has changed since a dump of it was proven. The copy that was loaded from that dump tells what the dump holds: of
# every table the checksum that the database itself reckons over every value of every row. While the store is closed, only tables that
# have another one now are dumped, and added to the dump: nobody waits for what is as it was. Needs database.sh, switch.sh.
#
# kept/dumped: a line "TABLE<tab>CHECKSUM" for each table of that copy, which prove-backup loads.

# checksums_of SCHEMA: those lines of what is there now. By as many connections as there are processors, four at most, each with its share
# of the bytes: the database reckons a checksum on one processor, and the store is closed meanwhile. Fails where a table could not be read
# to its end.
checksums_of() {
    shares=$(processors_for_us)
    rm -rf "$RUN/checksums" && mkdir "$RUN/checksums" || return 1
    printf "SELECT TABLE_NAME, COALESCE(DATA_LENGTH, 0) FROM information_schema.TABLES WHERE TABLE_SCHEMA = '%s' AND TABLE_TYPE = 'BASE TABLE' AND %s ORDER BY 2 DESC, 1;\n" "$1" "$(ours TABLE_NAME)" |
        sql >"$RUN/checksums/tables" || return 1
    # The biggest first, each to whoever has the least to read by then.
    awk -F '\t' -v schema="$1" -v shares="$shares" -v to="$RUN/checksums/share" '
        { least = 1; for (i = 2; i <= shares; i++) if (bytes[i] < bytes[least]) least = i
          bytes[least] += $2 + 1; gsub(/`/, "``", $1); printf "CHECKSUM TABLE `%s`.`%s` EXTENDED;\n", schema, $1 >(to least) }' "$RUN/checksums/tables" || return 1
    readers=''
    for share in "$RUN"/checksums/share*; do
        { describing_session && cat "$share"; } | sql >"$RUN/checksums/of-${share##*/}" &
        readers="$readers $!"
    done
    checked=0
    for reader in $readers; do wait "$reader" || checked=1; done
    # It says SCHEMA.TABLE.
    cat "$RUN"/checksums/of-* | awk -F '\t' -v cut=$((${#1} + 2)) -v OFS='\t' '$NF !~ /^[0-9]+$/ { exit 1 } { print substr($1, cut), $NF }' | LC_ALL=C sort >"$RUN/checksums/all"
    [ "$(grep -c . "$RUN/checksums/all")" = "$(grep -c . "$RUN/checksums/tables")" ] || checked=1
    cat "$RUN/checksums/all"
    rm -rf "$RUN/checksums"
    return $checked
}
# note_dumped SCHEMA: where this cannot be told, the whole database is dumped again.
note_dumped() {
    if checksums_of "$1" >"$KEPT/dumped.new"; then mv -f "$KEPT/dumped.new" "$KEPT/dumped"
    else rm -f "$KEPT/dumped" "$KEPT/dumped.new"; fi
}

# changed_since BACKUP FOLDER: writes into FOLDER/changed which tables are to be dumped anew, and into FOLDER/described what they hold. Fails where
# that is not enough: tables, columns, keys, views, triggers or routines are others than in the dump, most of it has changed, or it cannot be told.
changed_since() {
    [ -s "$KEPT/dumped" ] && checksums_of "$(database_name)" >"$2/now" || return 1
    cut -f1 "$KEPT/dumped" >"$2/dumped" && cut -f1 "$2/now" | cmp -s "$2/dumped" - || return 1
    lines_only_in "$2/now" "$KEPT/dumped" | cut -f1 >"$2/changed"
    ask_database 'SELECT TABLE_NAME, DATA_LENGTH FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE();' |
        awk -F '\t' -v changed="$2/changed" 'BEGIN { while ((getline name < changed) > 0) other[name] } { all += $2; if ($1 in other) some += $2 } END { exit !(NR && some * 2 <= all) }' || return 1
    describe_schema "$(database_name)" "$1" "$2/changed" >"$2/described" || return 1
    for description in "$1/database.txt" "$2/described"; do grep -Ev "^(rows|sum|plain)$TAB" "$description" >"$2/$(basename "$description").form"; done
    [ -z "$(differences "$2/database.txt.form" "$2/described.form")" ]
}
# dump_changed BACKUP FOLDER: a dump in FOLDER as BACKUP's would be if it were made now. It is BACKUP's, and behind it the changed tables
# once more, which drop what was loaded of them before.
dump_changed() {
    if [ -s "$2/changed" ]; then
        rm -f "$RUN/dump.failed"
        # shellcheck disable=SC2046 # words
        { dump_database "$2/changed" || echo 1 >"$RUN/dump.failed"; } | without_definers | $(compressor) -c >"$2/changed.sql.gz"
        if [ -e "$RUN/dump.failed" ]; then rm -f "$RUN/dump.failed"; return 1; fi
        dump_is_whole "$2/changed.sql.gz" || fail backup 'The dump of the changed tables does not end as it must.' || return 1
        written=$(gzip -dc "$2/changed.sql.gz" | grep -c '^CREATE TABLE ')
        [ "$written" = "$(grep -c . "$2/changed")" ] || fail backup-verify "The dump of the changed tables holds $written instead of $(grep -c . "$2/changed")." || return 1
    fi
    cp "$1/database.sql.gz" "$2/database.sql.gz" && { [ ! -s "$2/changed" ] || cat "$2/changed.sql.gz" >>"$2/database.sql.gz"; } || return 1
    # Not every gzip tells sizes; whoever loads it goes without then.
    plain_before=$(plain_size_of_dump "$1/database.sql.gz") plain_more=0
    [ ! -s "$2/changed" ] || plain_more=$(gzip_size_at_end "$2/changed.sql.gz")
    case $plain_before:$plain_more in :* | *: | *[!0-9:]*) plain='' ;; *) plain=$((plain_before + plain_more)) ;; esac
    # Of changed tables what they hold now, of the others what was proven.
    awk -F '\t' -v plain="$plain" '
        FILENAME == ARGV[1] { if ($1 == "rows" || $1 == "sum") now[$1 FS $2] = $0; next }
        $1 == "plain" { next }
        ($1 FS $2) in now { print now[$1 FS $2]; next }
        { print }
        END { if (plain != "") printf "plain\t%.0f\n", plain }' "$2/described" "$1/database.txt" >"$2/database.txt" || return 1
    [ ! -e "$1/without-routines" ] || cp "$1/without-routines" "$2/without-routines"
    rm -f "$2/now" "$2/dumped" "$2/described" "$2"/*.form "$2/changed.sql.gz"
}
