# shellcheck shell=sh
# shellcheck disable=SC2016 # backticks that are the database's
# The store's database through its own command-line client. The log-in is read out of env.php into a 0600 file,
# which is all that any argument list ever names. Functions that may fail return 1 with the client's text on stderr.

LOGIN=$RUN/secrets/db.cnf

# Writes the log-in file and kept/database (the database's name).
database_login() {
    [ -s "$LOGIN" ] && [ -s "$KEPT/database" ] && return 0
    mkdir -p "$RUN/secrets"
    # shellcheck disable=SC2016 # PHP's variables
    php_says '
        $e = @include $argv[1];
        $c = $e["db"]["connection"]["default"] ?? null;
        if (!is_array($c)) { fwrite(STDERR, "app/etc/env.php has no database connection\n"); exit(1); }
        $q = function ($v) { return "\"" . addcslashes((string) $v, "\\\"") . "\""; };
        $host = (string) ($c["host"] ?? "localhost"); $port = (string) ($c["port"] ?? ""); $socket = (string) ($c["unix_socket"] ?? "");
        if ($socket === "" && substr($host, 0, 1) === "/") { $socket = $host; $host = "localhost"; }
        if ($socket === "" && preg_match("/^(.*):(\d+)$/", $host, $m) && substr_count($m[1], ":") === 0) { $host = $m[1]; $port = $m[2]; }
        $o = "[client]\n";
        if ($socket !== "") $o .= "socket=" . $q($socket) . "\n"; else { $o .= "host=" . $q($host) . "\n"; if ($port !== "") $o .= "port=$port\nprotocol=tcp\n"; }
        $o .= "user=" . $q($c["username"] ?? "") . "\npassword=" . $q($c["password"] ?? "") . "\n";
        foreach ([1007 => "ssl-key", 1008 => "ssl-cert", 1009 => "ssl-ca"] as $k => $n) if (!empty($c["driver_options"][$k])) $o .= "$n=" . $q($c["driver_options"][$k]) . "\n";
        umask(077);
        if (file_put_contents($argv[2], $o) === false || file_put_contents($argv[3], $c["dbname"] ?? "") === false) exit(1);' \
        -- "$STORE_ROOT/app/etc/env.php" "$LOGIN" "$KEPT/database" || return 1
    [ -s "$KEPT/database" ]
}
database_name() { first_line "$KEPT/database" && printf '%s\n' "$first_line"; }
client() { if have mariadb; then echo mariadb; else echo mysql; fi; }
dumper() { if have mariadb-dump; then echo mariadb-dump; else echo mysqldump; fi; }
# sql [-D DATABASE] <STATEMENTS: rows as tab-separated lines without a heading.
sql() { "$(client)" --defaults-extra-file="$LOGIN" --batch --skip-column-names --default-character-set=utf8mb4 --connect-timeout=10 "$@"; }
ask_database() { printf '%s\n' "$1" | sql -D "$(database_name)"; }

# With a table prefix the database may be shared with something else: then only our tables are ours.
# As a condition on a name column of information_schema; "_" is no wildcard here.
ours() { if [ -n "$TABLE_PREFIX" ]; then echo "LEFT($1, CHAR_LENGTH('$TABLE_PREFIX')) = '$TABLE_PREFIX'"; else echo "1 = 1"; fi; }
tables_of() { printf "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_SCHEMA = '%s' AND TABLE_TYPE = '%s' AND %s ORDER BY 1;\n" "$1" "$2" "$(ours TABLE_NAME)" | sql; }
database_bytes() { ask_database "SELECT COALESCE(SUM(DATA_LENGTH), 0) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND $(ours TABLE_NAME);"; }

# ---------------------------------------------------------------- what a schema holds
# One line a thing, for comparing what comes out of a dump with what the store had. The first line names the kinds of
# lines that follow: a description of an older backup has fewer, and is compared by those.
#   rows TABLE COUNT · sum TABLE COUNT SUM: of COUNT rows (all, where there are fewer than 4096), the sum of the CRC32 of
#   their stored values. Which rows these are depends on nothing but the rows, so a copy chooses the same.
#   table, column, key, reference, reference-rule, view, trigger, routine, event: as the names say; bodies as MD5.
# One more line, which is no part of the schema: plain BYTES, what a dump in several pieces unpacks to.
DESCRIBED='rows sum table column key reference reference-rule view view-definition trigger routine routine-body event'
# Backups made before the kinds were written down.
DESCRIBED_FORMERLY='rows table view trigger routine event'

# Values are written the same way by every server and in every time zone; nothing is cut off, nothing ends half-way.
describing_session() {
    cat <<'SQL'
SET SESSION sql_mode = '', time_zone = '+00:00', group_concat_max_len = 16777216;
/*M!100100 SET SESSION max_statement_time = 0 */;
/*!50708 SET SESSION max_execution_time = 0 */;
SQL
}
# The statements that count and add up every table, written by the database itself, which knows its names and types.
# Text and bytes go in as their CRC32: no conversion between character sets, no packet too big, NULL unlike ''.
# Values that the database works out by itself (generated columns) are left out.
# Of a big table with a number for a key, 64 stretches of that key are read and the rest is not: as quick as counting.
# Other big tables are read whole, and every Nth row is chosen by the CRC32 of its key, or, without a key, of its values.
summing_statements() {
    stretches='' stretch=0
    while [ $stretch -lt 64 ]; do
        stretches="$stretches OR key1 BETWEEN @low + @step * $stretch AND @low + @step * $stretch + @wide"
        stretch=$((stretch + 1))
    done
    { describing_session; cat <<SQL; } | sql --raw
SELECT IF(first_key IS NULL,
    CONCAT('SELECT COUNT(*) INTO @n FROM ', full_name, '; SELECT ''rows'', ', quoted, ', @n; SET @every = @n DIV 4096 + 1; SELECT ''sum'', ', quoted, ', COUNT(*), COALESCE(SUM(CRC32(CONCAT_WS('','', ',
        all_values, '))), 0) FROM ', full_name, ' WHERE @every = 1 OR CRC32(CONCAT_WS('','', ', COALESCE(key_columns, all_values), ')) % @every = 0;'),
    CONCAT('SELECT COUNT(*) INTO @n FROM ', full_name, '; SELECT ''rows'', ', quoted, ', @n; SELECT CAST(MIN(', first_key, ') AS DECIMAL(30)), CAST(MAX(', first_key, ') AS DECIMAL(30)) INTO @low, @high FROM ', full_name,
        '; SET @step = FLOOR((@high - @low) / 64) + 1; SET @wide = IF(@n < 4096, @step, GREATEST(1, FLOOR(@step * 4096 / @n))) - 1; SELECT ''sum'', ', quoted, ', COUNT(*), COALESCE(SUM(one), 0) FROM (SELECT CRC32(CONCAT_WS('','', ',
        all_values, ')) AS one FROM ', full_name, ' WHERE ', REPLACE('${stretches# OR }', 'key1', first_key), ' ORDER BY ', key_columns, ' LIMIT 8192) AS chosen;'))
FROM (
    SELECT QUOTE(t.TABLE_NAME) AS quoted, CONCAT('\`$1\`.\`', REPLACE(t.TABLE_NAME, '\`', '\`\`'), '\`') AS full_name, COALESCE(all_values, '''N''') AS all_values, key_columns, IF(number_key = 1, first_key, NULL) AS first_key
    FROM information_schema.TABLES t
    JOIN (SELECT c.TABLE_NAME AS table_name_c,
            GROUP_CONCAT(IF(c.EXTRA LIKE '%VIRTUAL%' OR c.EXTRA LIKE '%STORED%' OR c.EXTRA LIKE '%PERSISTENT%', NULL, CONCAT('COALESCE(',
                CASE WHEN c.DATA_TYPE IN ('tinyint', 'smallint', 'mediumint', 'int', 'bigint', 'decimal', 'date', 'datetime', 'timestamp', 'time', 'year') THEN CONCAT('\`', REPLACE(c.COLUMN_NAME, '\`', '\`\`'), '\`')
                    WHEN c.DATA_TYPE = 'bit' THEN CONCAT('\`', REPLACE(c.COLUMN_NAME, '\`', '\`\`'), '\`+0')
                    WHEN c.DATA_TYPE LIKE '%geom%' OR c.DATA_TYPE LIKE '%point' OR c.DATA_TYPE LIKE '%linestring' OR c.DATA_TYPE LIKE '%polygon' THEN CONCAT('CRC32(HEX(\`', REPLACE(c.COLUMN_NAME, '\`', '\`\`'), '\`))')
                    ELSE CONCAT('CRC32(\`', REPLACE(c.COLUMN_NAME, '\`', '\`\`'), '\`)') END, ',''N'')')) ORDER BY c.ORDINAL_POSITION SEPARATOR ',') AS all_values
        FROM information_schema.COLUMNS c WHERE c.TABLE_SCHEMA = '$1' GROUP BY c.TABLE_NAME) AS v ON v.table_name_c = t.TABLE_NAME
    LEFT JOIN (SELECT s.TABLE_NAME AS table_name_k, GROUP_CONCAT(CONCAT('\`', REPLACE(s.COLUMN_NAME, '\`', '\`\`'), '\`') ORDER BY s.SEQ_IN_INDEX) AS key_columns,
            MAX(IF(s.SEQ_IN_INDEX = 1, CONCAT('\`', REPLACE(s.COLUMN_NAME, '\`', '\`\`'), '\`'), NULL)) AS first_key
        FROM information_schema.STATISTICS s WHERE s.TABLE_SCHEMA = '$1' AND s.INDEX_NAME = 'PRIMARY' GROUP BY s.TABLE_NAME) AS k ON k.table_name_k = t.TABLE_NAME
    LEFT JOIN (SELECT c.TABLE_NAME AS table_name_n, CONCAT('\`', REPLACE(c.COLUMN_NAME, '\`', '\`\`'), '\`') AS number_column, 1 AS number_key
        FROM information_schema.COLUMNS c WHERE c.TABLE_SCHEMA = '$1' AND c.COLUMN_KEY = 'PRI' AND c.DATA_TYPE LIKE '%int') AS n ON n.table_name_n = t.TABLE_NAME AND n.number_column = k.first_key
    WHERE t.TABLE_SCHEMA = '$1' AND t.TABLE_TYPE = 'BASE TABLE' AND $(ours t.TABLE_NAME)
) AS tables_and_values ORDER BY quoted;
SQL
}
# describe_schema SCHEMA BACKUP [TABLES]: with TABLES, a file of names, the rows of these alone are counted and added up.
describe_schema() {
    if ! { summing_statements "$1" >"$RUN/describe.all" &&
        awk -v schema="$1" -v some="${3:-}" '
            BEGIN { while (some != "" && (getline name < some) > 0) { gsub(/`/, "``", name); wanted["`" schema "`.`" name "`"] } }
            some == "" { print; next }
            # "SELECT COUNT(*) INTO @n FROM `SCHEMA`.`TABLE`; SELECT …"
            { name = substr($0, 30); sub(/; SELECT .*/, "", name) }
            name in wanted' "$RUN/describe.all" >"$RUN/describe.sql"; }; then
        rm -f "$RUN/describe.all" "$RUN/describe.sql"
        return 1
    fi
    rm -f "$RUN/describe.all"
    {
        describing_session
        cat <<SQL
SELECT 'kinds', '$DESCRIBED';
SELECT 'server', VERSION(), @@lower_case_table_names, COALESCE(SUM(DATA_LENGTH + INDEX_LENGTH), 0) FROM information_schema.TABLES WHERE TABLE_SCHEMA = '$1' AND $(ours TABLE_NAME);
SQL
        cat "$RUN/describe.sql"
        cat <<SQL
SELECT 'table', TABLE_NAME, ENGINE, TABLE_COLLATION FROM information_schema.TABLES WHERE TABLE_SCHEMA = '$1' AND TABLE_TYPE = 'BASE TABLE' AND $(ours TABLE_NAME) ORDER BY 2;
SELECT 'column', c.TABLE_NAME, c.COLUMN_NAME, c.COLUMN_TYPE, c.IS_NULLABLE, COALESCE(c.COLLATION_NAME, ''), c.EXTRA FROM information_schema.COLUMNS c JOIN information_schema.TABLES t ON t.TABLE_SCHEMA = c.TABLE_SCHEMA AND t.TABLE_NAME = c.TABLE_NAME
    WHERE c.TABLE_SCHEMA = '$1' AND t.TABLE_TYPE = 'BASE TABLE' AND $(ours c.TABLE_NAME) ORDER BY 2, c.ORDINAL_POSITION;
SELECT 'key', TABLE_NAME, INDEX_NAME, NON_UNIQUE, INDEX_TYPE, GROUP_CONCAT(CONCAT(COALESCE(COLUMN_NAME, ''), COALESCE(CONCAT('(', SUB_PART, ')'), '')) ORDER BY SEQ_IN_INDEX)
    FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = '$1' AND $(ours TABLE_NAME) GROUP BY TABLE_NAME, INDEX_NAME, NON_UNIQUE, INDEX_TYPE ORDER BY 2, 3;
SELECT 'reference', TABLE_NAME, CONSTRAINT_NAME, GROUP_CONCAT(COLUMN_NAME ORDER BY ORDINAL_POSITION), REFERENCED_TABLE_NAME, GROUP_CONCAT(REFERENCED_COLUMN_NAME ORDER BY ORDINAL_POSITION)
    FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = '$1' AND REFERENCED_TABLE_NAME IS NOT NULL AND $(ours TABLE_NAME) GROUP BY TABLE_NAME, CONSTRAINT_NAME, REFERENCED_TABLE_NAME ORDER BY 2, 3;
SELECT 'reference-rule', TABLE_NAME, CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = '$1' AND $(ours TABLE_NAME) ORDER BY 2, 3;
SELECT 'view', TABLE_NAME FROM information_schema.VIEWS WHERE TABLE_SCHEMA = '$1' AND $(ours TABLE_NAME) ORDER BY 2;
SELECT 'view-definition', TABLE_NAME, MD5(REPLACE(REPLACE(REPLACE(REPLACE(VIEW_DEFINITION, '\`$1\`.', ''), ' ', ''), '(', ''), ')', '')), CHECK_OPTION, SECURITY_TYPE FROM information_schema.VIEWS WHERE TABLE_SCHEMA = '$1' AND VIEW_DEFINITION <> '' AND $(ours TABLE_NAME) ORDER BY 2;
SELECT 'trigger', TRIGGER_NAME, EVENT_OBJECT_TABLE, EVENT_MANIPULATION, ACTION_TIMING, MD5(ACTION_STATEMENT) FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = '$1' AND $(ours EVENT_OBJECT_TABLE) ORDER BY 2;
SQL
        [ -n "$TABLE_PREFIX" ] || [ -e "$2/without-routines" ] || cat <<SQL
SELECT 'routine', ROUTINE_TYPE, ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = '$1' ORDER BY 2, 3;
SELECT 'routine-body', ROUTINE_TYPE, ROUTINE_NAME, MD5(ROUTINE_DEFINITION) FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = '$1' AND ROUTINE_DEFINITION IS NOT NULL ORDER BY 2, 3;
SELECT 'event', EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = '$1' ORDER BY 2;
SQL
    } | sql
    described=$?
    rm -f "$RUN/describe.sql"
    return $described
}
# Which server wrote a description: its version, and what is comparable ("MariaDB", "MySQL 8").
described_by() { awk -F '\t' '$1 == "server" { print $2; exit }' "$1"; }
server_family() { case $1 in *[Mm]aria[Dd][Bb]*) echo MariaDB ;; *) echo "MySQL ${1%%.*}" ;; esac; }
# differences EXPECTED FOUND: lines that are missing ("- …") or too many ("+ …") in FOUND, nothing when both say the same.
# A kind of line is compared if both have it. Servers of different families write types and views in words of their own.
differences() {
    family=same
    [ "$(server_family "$(described_by "$1")")" = "$(server_family "$(described_by "$2")")" ] || [ -z "$(described_by "$1")" ] || family=other
    awk -F '\t' -v formerly="$DESCRIBED_FORMERLY" -v family="$family" '
        function kinds_of(text, set, n, words, i) { n = split(text, words, " "); for (i = 1; i <= n; i++) set[words[i]] = 1 }
        # Only a server that may read a body tells it; a copy may be readable where the original was not.
        function one_sided(kind) { return kind == "view-definition" || kind == "routine-body" }
        { file = FILENAME == ARGV[1] ? 1 : 2; if (FNR == 1 && $1 != "kinds") { if (file == 1) kinds_of(formerly, first); else kinds_of(formerly, second) } }
        $1 == "kinds" { if (file == 1) kinds_of($2, first); else kinds_of($2, second); next }
        $1 == "server" || $0 == "" { next }
        { gsub(/utf8mb3_/, "utf8_") }
        file == 1 { expected[$0] = $1; order[++lines] = $0; next }
        { found[$0] = $1; extra[++more] = $0 }
        END {
            if (!lines || !more) { print "- nothing was described"; exit }
            if (family == "other") { delete first["column"]; delete first["view-definition"]; delete first["key"]; delete first["reference-rule"]; delete first["table"] }
            for (i = 1; i <= lines; i++) { k = expected[order[i]]; if ((k in first) && (k in second) && !(order[i] in found)) print "- " order[i] }
            for (i = 1; i <= more; i++) { k = found[extra[i]]; if ((k in first) && (k in second) && !one_sided(k) && !(extra[i] in expected)) print "+ " extra[i] }
        }' "$1" "$2"
}

# "10.11" of "10.11.6-MariaDB-log".
series_of() { echo "$1" | cut -d. -f1,2; }
# Were both described by servers of the same series? An older description does not say by which.
same_series() {
    [ -z "$(described_by "$1")" ] || [ "$(series_of "$(described_by "$1")")$(server_family "$(described_by "$1")")" = "$(series_of "$(described_by "$2")")$(server_family "$(described_by "$2")")" ]
}
# The same, where the server may have become another since: another version writes down types, keys and views in words of its
# own. Rows, their values and triggers must be the same everywhere.
differences_across_versions() {
    if same_series "$1" "$2"; then differences "$1" "$2"
    else differences "$1" "$2" | grep -Ev "^[-+] (table|column|key|reference-rule|view-definition|routine-body)$TAB"; fi
}
# Says what was not compared for that reason; nothing if all was.
not_compared() {
    same_series "$1" "$2" || [ -z "$(differences "$1" "$2")" ] || echo "What version $(described_by "$2") of the database writes in other words than version $(described_by "$1"), which made the backup, was not compared (types, keys, views)."
}

# What a copy of the database is called that this run makes beside it, in the same server.
scratch_name() { printf '%.40s_scratch_%s' "$(database_name)" "$(echo "$RUN_ID" | tr -dc '[:alnum:]' | tail -c 8)"; }
# The one that a dump was loaded into to prove it: kept/scratch has its name. Where the new version is tried on a copy of the database, it is
# kept for that (kept/scratch.proven).
drop_scratch() {
    [ -s "$KEPT/scratch" ] || return 0
    echo "DROP DATABASE IF EXISTS \`$(cat "$KEPT/scratch")\`;" | sql 2>/dev/null && rm -f "$KEPT/scratch" "$KEPT/scratch.proven"
}
# has_room_for_copy: 1 where there is none, with the reason in why.
has_room_for_copy() {
    room=$(free_bytes "$(echo 'SELECT @@datadir;' | sql)")
    [ -z "$room" ] || [ "$room" -ge $(($(database_bytes) * 2)) ] || { why="there is not enough room on the disk of the database ($(human "$room"))"; return 1; }
}

# ---------------------------------------------------------------- dumping and loading
# Accounts named in a dump (DEFINER) need rights that a shop's user has not, and may not exist where it is loaded.
# They stand only in the lines that begin a CREATE; rows and bodies of routines are never touched.
# The first line of newer MariaDB dumps ("sandbox mode") is not understood by other clients.
# without_definers [FILE]: its last line goes into FILE, too.
without_definers() {
    sed ${1:+-e "\$w $1"} -e '1{/^\/\*M*!999999/d;}' \
        -e '/^DELIMITER ;;$/{n;s/^CREATE DEFINER=`[^`]*`@`[^`]*` /CREATE /;}' \
        -e '/^\/\*!50013 DEFINER=/s/DEFINER=`[^`]*`@`[^`]*` //' \
        -e '/^\/\*!50003 CREATE\*\/ \/\*!50017 DEFINER=/s/\/\*!50017 DEFINER=`[^`]*`@`[^`]*`\*\/ //' \
        -e '/^\/\*!50106 CREATE\*\/ \/\*!50117 DEFINER=/s/\/\*!50117 DEFINER=`[^`]*`@`[^`]*`\*\/ //'
}

hidden_routines() { ask_database 'SELECT COUNT(*) FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE() AND ROUTINE_DEFINITION IS NULL;'; }
# Writes the database as SQL to standard output; with TABLES, a file of names, these tables and their triggers alone.  dump_database [TABLES]
dump_database() {
    some_tables=${1:-}
    set -- --defaults-extra-file="$LOGIN" --single-transaction --quick --triggers --no-tablespaces --hex-blob --default-character-set=utf8mb4 --max-allowed-packet=512M
    "$(dumper)" --help >"$RUN/dumper.help" 2>/dev/null
    grep -q -- --column-statistics "$RUN/dumper.help" && set -- "$@" --column-statistics=0
    grep -q -- --set-gtid-purged "$RUN/dumper.help" && set -- "$@" --set-gtid-purged=OFF
    rm -f "$RUN/dumper.help"
    if [ -n "$some_tables" ]; then
        set -- "$@" "$(database_name)"
        while IFS= read -r table; do set -- "$@" "$table"; done <"$some_tables"
    elif [ -z "$TABLE_PREFIX" ]; then
        # Routines that belong to another account can be seen, but not read. They are left out, and left alone when restoring.
        if [ "$(hidden_routines)" = 0 ]; then set -- "$@" --routines; else printf '' >"$BACKUP/without-routines"; fi
        # Events may only be asked for by whom they are allowed to.
        ask_database 'SHOW EVENTS;' >/dev/null 2>&1 && set -- "$@" --events
        set -- "$@" "$(database_name)"
    else
        set -- "$@" "$(database_name)"
        for table in $(tables_of "$(database_name)" 'BASE TABLE') $(tables_of "$(database_name)" VIEW); do set -- "$@" "$table"; done
    fi
    "$(dumper)" "$@"
}

# Statements that drop everything of ours: also what an upgrade has added since the backup.  drop_everything DATABASE BACKUP
drop_everything() {
    db=$1
    echo 'SET FOREIGN_KEY_CHECKS = 0;'
    quoted() { awk -v s="$1" -v what="$2" '{ gsub(/`/, "``"); printf "DROP %s IF EXISTS `%s`.`%s`;\n", what, s, $0 }'; }
    tables_of "$db" VIEW | quoted "$db" VIEW
    tables_of "$db" 'BASE TABLE' | quoted "$db" TABLE
    [ -n "$TABLE_PREFIX" ] || [ -e "$2/without-routines" ] && return 0
    echo "SELECT ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = '$db' AND ROUTINE_TYPE = 'PROCEDURE';" | sql | quoted "$db" PROCEDURE
    echo "SELECT ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = '$db' AND ROUTINE_TYPE = 'FUNCTION';" | sql | quoted "$db" FUNCTION
    echo "SELECT EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = '$db';" | sql | quoted "$db" EVENT
}
# What gzip tells of a file is the size of its last piece: a dump that was added to has its own line for it.
plain_size_of_dump() {
    plain_size=$(awk -F '\t' '$1 == "plain" { print $2 }' "${1%/*}/database.txt" 2>/dev/null)
    if [ -n "$plain_size" ]; then echo "$plain_size"; else gzip_size_at_end "$1"; fi
}
# load_dump FILE.gz DATABASE
load_dump() {
    # --comments: without it the client takes comments out of routines and triggers.
    { gzip -dc "$1" || echo 'the file could not be read to its end;' ; } | with_progress "$(plain_size_of_dump "$1")" "$(client)" --defaults-extra-file="$LOGIN" --comments --default-character-set=utf8mb4 --max-allowed-packet=512M -D "$2"
}
# The last line says that the dump is whole.
dump_is_whole() { { gzip -dc "$1" 2>/dev/null || echo 'broken off'; } | tail -n 1 | ends_as_a_dump; }
ends_as_a_dump() { grep -q '^-- Dump completed'; }

# A database that was restarted, or has no connection to spare, is back in a minute or two: going back does not fail for that.
# Five minutes, or AWAIT_MINUTES.
await_database() {
    until_then=$(($(now) + ${AWAIT_MINUTES:-5} * 60))
    while ! why=$(ask_database 'SELECT 1;' 2>&1); do
        [ "$(now)" -lt $until_then ] || { echo "$why"; fail database-down "The database has not answered for ${AWAIT_MINUTES:-5} minutes."; return 1; }
        [ "${waited:-}" = yes ] || echo "-- Waiting for the database: $why"
        waited=yes
        nap 1
    done
}
# Its own disk may be full, which the home of this account says nothing about. Somebody makes room, or a log is put away: so long, too.
# database_has_room DATABASE: for a table of four megabytes; the whole of it comes out of a dump soon.
database_has_room() {
    room_table="\`$1\`.\`${TABLE_PREFIX}storewright_room\`"
    echo "DROP TABLE IF EXISTS $room_table; CREATE TABLE $room_table (b LONGBLOB) ENGINE=InnoDB;
        INSERT INTO $room_table VALUES (REPEAT('x', 1000000)), (REPEAT('x', 1000000)), (REPEAT('x', 1000000)), (REPEAT('x', 1000000));" | sql 2>"$RUN/room.err"
    has_room=$?
    echo "DROP TABLE IF EXISTS $room_table;" | sql 2>/dev/null
    if [ $has_room != 0 ] && says_full "$RUN/room.err"; then return 1; fi
    return 0
}
says_full() { grep -Eiq 'ERROR 1114|is full|No space left|Errcode: 28|errno: (28|135)' "$1"; }
await_room_in_database() {
    until_then=$(($(now) + 300))
    until database_has_room "$1"; do
        [ "$(now)" -lt $until_then ] || { fail database-full 'The disk of the database server has been full for five minutes.'; return 1; }
        [ "${waited_for_room:-}" = yes ] || echo "-- Waiting for room on the disk of the database: $(head -n 1 "$RUN/room.err")"
        waited_for_room=yes
        nap 2
    done
}
# put_database_in BACKUP DATABASE: drops, loads, and describes what is there then in the file described.
put_database_in() {
    drop_everything "$2" "$1" >"$RUN/drop.sql" && printf '' >"$KEPT/dropped-for-${1##*/}" && sql <"$RUN/drop.sql" || return 1
    [ -z "$(tables_of "$2" 'BASE TABLE')" ] || return 1
    load_dump "$1/database.sql.gz" "$2" && describe_schema "$2" "$1" >"$RUN/described"
}
# Puts the database back as the dump has it, and compares what is there then with what was there when it was made.
restore_database() {
    dump=$1/database.sql.gz
    [ -s "$dump" ] || { fail backup "There is no backup of the database in $1."; return 1; }
    dump_is_whole "$dump" || { fail backup-verify "$dump is not whole."; return 1; }
    database_login || { fail database-down 'The log-in of the database could not be read.'; return 1; }
    db=$(database_name)
    attempts=1 beside_why=''
    while :; do
        await_database || return 1
        if [ -z "$beside_why" ]; then
            put_database_beside "$1" "$db"
            case $? in 0) break ;; 3) return 1 ;; esac
        fi
        # Where that is not possible, as it always was: dropped, then loaded.
        if [ -n "$beside_why" ]; then put_database_in "$1" "$db" && break; fi
        [ $attempts -lt 3 ] || return 1
        attempts=$((attempts + 1))
        await_database && await_room_in_database "$db" || return 1
        echo '-- Once more, from the beginning.'
    done
    rm -f "$RUN/drop.sql"
    if [ -s "$1/database.txt" ]; then
        different=$(differences_across_versions "$1/database.txt" "$RUN/described" | head -n 3)
        [ -z "$different" ] || { fail backup-verify "The database is loaded, but is not as it was: $different"; return 1; }
        uncompared=$(not_compared "$1/database.txt" "$RUN/described")
        [ -z "$uncompared" ] || warn "$uncompared"
        rm -f "$RUN/described"
    fi
    evidence "The database is back: $(tables_of "$db" 'BASE TABLE' | grep -c .) tables, compared with what was there when the backup was made: rows, sums of their values, columns, keys, triggers, views and routines. $(if [ -z "$beside_why" ]; then echo "It was loaded and compared in a second schema first; all tables changed places in one statement."; else echo "It was dropped before it was loaded, because $beside_why."; fi)"
}
