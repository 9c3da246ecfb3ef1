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
database_name() { cat "$KEPT/database"; }
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

# What a schema holds, one line a thing, for comparing: tables with their rows, collations, triggers, views, routines, events.
# describe_schema SCHEMA BACKUP
describe_schema() {
    tables_of "$1" 'BASE TABLE' | awk -v s="$1" '{ gsub(/`/, "``"); printf "SELECT '"'"'rows'"'"', '"'"'%s'"'"', COUNT(*) FROM `%s`.`%s`;\n", $0, s, $0 }' | sql || return 1
    sql <<SQL
SELECT 'table', TABLE_NAME, ENGINE, TABLE_COLLATION FROM information_schema.TABLES WHERE TABLE_SCHEMA = '$1' AND TABLE_TYPE = 'BASE TABLE' AND $(ours TABLE_NAME) ORDER BY 2;
SELECT 'view', TABLE_NAME FROM information_schema.VIEWS WHERE TABLE_SCHEMA = '$1' AND $(ours TABLE_NAME) ORDER BY 2;
SELECT 'trigger', TRIGGER_NAME, EVENT_OBJECT_TABLE, EVENT_MANIPULATION, ACTION_TIMING, MD5(ACTION_STATEMENT) FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = '$1' AND $(ours EVENT_OBJECT_TABLE) ORDER BY 2;
SQL
    [ -n "$TABLE_PREFIX" ] || [ -e "$2/without-routines" ] || sql <<SQL
SELECT 'routine', ROUTINE_TYPE, ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = '$1' ORDER BY 2, 3;
SELECT 'event', EVENT_NAME FROM information_schema.EVENTS WHERE EVENT_SCHEMA = '$1' ORDER BY 2;
SQL
}

# Accounts named in a dump (DEFINER) need rights that a shop's user has not, and may not exist where it is loaded.
# They stand only in the lines that begin a CREATE; rows and bodies of routines are never touched.
# The first line of newer MariaDB dumps ("sandbox mode") is not understood by other clients.
without_definers() {
    sed -e '1{/^\/\*M*!999999/d;}' \
        -e '/^DELIMITER ;;$/{n;s/^CREATE DEFINER=`[^`]*`@`[^`]*` /CREATE /;}' \
        -e '/^\/\*!50013 DEFINER=/s/DEFINER=`[^`]*`@`[^`]*` //' \
        -e '/^\/\*!50003 CREATE\*\/ \/\*!50017 DEFINER=/s/\/\*!50017 DEFINER=`[^`]*`@`[^`]*`\*\/ //' \
        -e '/^\/\*!50106 CREATE\*\/ \/\*!50117 DEFINER=/s/\/\*!50117 DEFINER=`[^`]*`@`[^`]*`\*\/ //'
}

hidden_routines() { ask_database 'SELECT COUNT(*) FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE() AND ROUTINE_DEFINITION IS NULL;'; }
# Writes the database as SQL to standard output.
dump_database() {
    set -- --defaults-extra-file="$LOGIN" --single-transaction --quick --triggers --no-tablespaces --hex-blob --default-character-set=utf8mb4 --max-allowed-packet=512M
    "$(dumper)" --help >"$RUN/dumper.help" 2>/dev/null
    grep -q -- --column-statistics "$RUN/dumper.help" && set -- "$@" --column-statistics=0
    grep -q -- --set-gtid-purged "$RUN/dumper.help" && set -- "$@" --set-gtid-purged=OFF
    rm -f "$RUN/dumper.help"
    if [ -z "$TABLE_PREFIX" ]; then
        # Routines that belong to another account can be seen, but not read. They are left out, and left alone when restoring.
        if [ "$(hidden_routines)" = 0 ]; then set -- "$@" --routines; else : >"$BACKUP/without-routines"; fi
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
# load_dump FILE.gz DATABASE
load_dump() {
    { gzip -dc "$1" || echo 'the file could not be read to its end;' ; } | with_progress "$(gzip_plain_size "$1")" "$(client)" --defaults-extra-file="$LOGIN" --default-character-set=utf8mb4 --max-allowed-packet=512M -D "$2"
}
# The last line says that the dump is whole.
dump_is_whole() { gzip -t "$1" 2>/dev/null && gzip -dc "$1" | tail -n 1 | grep -q '^-- Dump completed'; }

# A database that was restarted, or has no connection to spare, is back in a minute or two: going back does not fail for that.
await_database() {
    until_then=$(($(now) + 300))
    while ! why=$(ask_database 'SELECT 1;' 2>&1); do
        [ "$(now)" -lt $until_then ] || { echo "$why"; fail database-down 'The database has not answered for five minutes.'; return 1; }
        [ "${waited:-}" = yes ] || echo "-- Waiting for the database: $why"
        waited=yes
        nap 1
    done
}
# put_database_in BACKUP DATABASE: drops, loads, and describes what is there then in the file described.
put_database_in() {
    drop_everything "$2" "$1" >"$RUN/drop.sql" && sql <"$RUN/drop.sql" || return 1
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
    attempts=1
    while :; do
        await_database || return 1
        put_database_in "$1" "$db" && break
        [ $attempts -lt 3 ] || return 1
        attempts=$((attempts + 1))
        echo '-- Once more, from the beginning.'
    done
    rm -f "$RUN/drop.sql"
    if [ -s "$1/database.txt" ]; then
        if ! cmp -s "$1/database.txt" "$RUN/described"; then
            different=$(awk 'NR == FNR { a[$0]; next } !($0 in a)' "$1/database.txt" "$RUN/described" | head -n 3)
            fail backup-verify "The database is loaded, but is not as it was: $different"
            return 1
        fi
        rm -f "$RUN/described"
    fi
    evidence "The database is back: $(tables_of "$db" 'BASE TABLE' | grep -c .) tables, every row counted and as in the backup."
}
