# shellcheck shell=bash
# What a schema is said to hold, and what is noticed when a copy does not hold the same.

# describe NAME FILE: the schema as the scripts describe it.
describe() { in_shell "database_login && describe_schema $1 \"\$RUN\" >'$T/$2'"; }
differ() { in_shell "differences '$T/$1' '$T/$2'"; }
awkward_tables() {
    as_admin shop <<'SQL'
CREATE TABLE kinds_of_values (a BIGINT UNSIGNED NOT NULL, b VARCHAR(3) CHARACTER SET latin1, c BIT(9), d JSON, e TIMESTAMP(3) NULL, f FLOAT, g DOUBLE, h ENUM('x', 'ü'), i SET('m', 'n'), j LONGBLOB, k VARBINARY(9),
    l DECIMAL(20, 6), m TIME(6), n DATE, o YEAR, p INT UNSIGNED ZEROFILL, q POINT, r INT GENERATED ALWAYS AS (p + 1) STORED, s INT GENERATED ALWAYS AS (p * 2) VIRTUAL, `odd ``name'"` CHAR(9), PRIMARY KEY (a)) ENGINE=InnoDB;
INSERT INTO kinds_of_values (a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, `odd ``name'"`) VALUES
 (18446744073709551615, 'äöü', b'101010101', '{"a": [1, null]}', '2021-02-03 04:05:06.789', 0.1234567, 0.1234567890123456789, 'ü', 'm,n', UNHEX('00ff0a0d5c27'), UNHEX('0041'), -12345.678901, '-12:34:56.789', '2020-02-29', 1999, 7, POINT(1, 2), 'a '),
 (0, '', b'0', '""', '1970-01-02 00:00:00', -0.0, 1e300, 'x', '', '', '', 0, '00:00:00', '0000-00-00', 0, 0, NULL, '');
INSERT INTO kinds_of_values (a) VALUES (1);
CREATE TABLE `no``key'` (v VARCHAR(20), w INT) ENGINE=InnoDB; INSERT INTO `no``key'` SELECT IF(seq % 3, seq, NULL), seq % 7 FROM seq_1_to_5000;
CREATE TABLE text_key (k VARCHAR(40) PRIMARY KEY, v TEXT) ENGINE=InnoDB; INSERT INTO text_key SELECT MD5(seq), seq FROM seq_1_to_9000;
CREATE TABLE big (id INT PRIMARY KEY, other INT, v VARCHAR(40)) ENGINE=InnoDB; INSERT INTO big SELECT seq * 3, seq, MD5(seq) FROM seq_1_to_20000;
CREATE TABLE pairs (a INT, b SMALLINT, v INT, PRIMARY KEY (a, b)) ENGINE=InnoDB; INSERT INTO pairs SELECT CAST(seq % 3 AS SIGNED) - 1, seq DIV 3, seq FROM seq_1_to_12000;
CREATE TABLE empty_one (id INT PRIMARY KEY) ENGINE=InnoDB;
CREATE TABLE myisam_one (id INT PRIMARY KEY, t TEXT, FULLTEXT KEY (t)) ENGINE=MyISAM; INSERT INTO myisam_one VALUES (1, 'a word');
DELIMITER ;;
CREATE TRIGGER trg2 BEFORE UPDATE ON child FOR EACH ROW BEGIN /* why */ SET NEW.parent = NEW.parent; -- it is so
END;;
CREATE DEFINER=shop@localhost PROCEDURE commented() BEGIN -- said
 SELECT 1 /* here */; END;;
DELIMITER ;
CREATE DEFINER=shop@localhost VIEW awkward AS SELECT COUNT(*) AS n, MAX(IF(grand_total > 3 AND NOT (note = 'ö' OR o.id <> 2), 'ä', NULL)) AS m FROM sales_order o JOIN child c ON c.parent = o.id WHERE o.id NOT IN (SELECT id FROM child WHERE parent BETWEEN 2 AND 3);
SQL
}
test_a_copy_out_of_a_dump_is_described_as_the_store_is_whatever_it_holds() {
    awkward_tables
    # The copy is made and asked by a session in another time zone, under other rules.
    in_shell 'mkdir -p "$BACKUP" && database_login && dump_database | without_definers | gzip -c >"$BACKUP/database.sql.gz"'
    as_admin -e 'CREATE DATABASE shop_scratch_x; SET GLOBAL time_zone = "+05:30"; SET GLOBAL sql_mode = "ANSI_QUOTES,PIPES_AS_CONCAT"'
    describe shop original
    in_shell 'database_login && load_dump "$BACKUP/database.sql.gz" shop_scratch_x'
    as_admin -e 'SET GLOBAL time_zone = "-08:00"'
    describe shop_scratch_x copy
    as_admin -e 'DROP DATABASE shop_scratch_x; SET GLOBAL time_zone = "SYSTEM"; SET GLOBAL sql_mode = DEFAULT'
    same '' "$(differ original copy)"
    # Nothing was passed over: every kind that is there is told, and every table added up.
    same 'column key kinds reference reference-rule routine routine-body rows server sum table trigger view view-definition' "$(cut -f1 "$T/original" | LC_ALL=C sort -u | tr '\n' ' ' | sed 's/ $//')"
    same "$(grep -c '^table' "$T/original")" "$(grep -c '^sum' "$T/original")"
    # Small tables whole, of big ones some thousands of rows.
    same 3 "$(awk -F '\t' '$1 == "sum" && $2 == "kinds_of_values" { print $3 }' "$T/original")"
    awk -F '\t' '$1 == "sum" && ($2 == "big" || $2 == "text_key" || $2 == "pairs") { n++; if ($3 < 1000 || $3 > 8192) exit 1 } END { exit n != 3 }' "$T/original"
}
# after STATEMENT EXPECTED: what is noticed when only this was done.
after() {
    as_admin shop -e "$1"
    describe shop now
    differ before now >"$T/noticed"
    grep -Eq -- "$2" "$T/noticed" || { echo "not noticed: $1"; cat "$T/noticed"; return 1; }
    cp "$T/now" "$T/before"
}
test_what_counting_rows_does_not_notice_is_noticed() {
    awkward_tables
    describe shop before
    after "UPDATE sales_order SET note = CONCAT(note, ' ') WHERE id = 250" '^- sum	sales_order'
    after "UPDATE kinds_of_values SET b = '' WHERE a = 1" 'sum	kinds_of_values'
    after "UPDATE kinds_of_values SET k = NULL WHERE a = 0" 'sum	kinds_of_values'
    after "UPDATE kinds_of_values SET e = e + INTERVAL 1 HOUR WHERE a = 0" 'sum	kinds_of_values'
    after "UPDATE kinds_of_values SET q = POINT(2, 1) WHERE q IS NOT NULL" 'sum	kinds_of_values'
    after "UPDATE child SET parent = IF(id = 1, 2, IF(id = 2, 1, parent))" 'sum	child'
    after "UPDATE text_key SET v = CONCAT(v, 'x')" 'sum	text_key'
    after "UPDATE big SET v = UPPER(v) WHERE id BETWEEN 3 AND 20" 'sum	big'
    after "UPDATE big SET v = '' WHERE id > 59000" 'sum	big'
    after "UPDATE \`no\`\`key'\` SET w = 9 WHERE w = 1" 'sum	no`key'
    after "ALTER TABLE text_key MODIFY v TEXT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" 'column	text_key	v'
    after "ALTER TABLE child DROP FOREIGN KEY child_ibfk_1" '^- reference	child'
    after "ALTER TABLE child DROP KEY parent" '^- key	child	parent'
    after "ALTER TABLE sales_order MODIFY id INT" 'column	sales_order	id'
    after "CREATE OR REPLACE VIEW order_view AS SELECT id FROM sales_order WHERE id > 1" 'view-definition	order_view'
    after "DROP TRIGGER trg; CREATE TRIGGER trg AFTER INSERT ON sales_order FOR EACH ROW INSERT INTO changelog VALUES (NEW.id + 1)" 'trigger	trg'
    after "DROP PROCEDURE proc; CREATE DEFINER=shop@localhost PROCEDURE proc() SELECT 2" 'routine-body	PROCEDURE	proc'
    after "CREATE TABLE intruder (id INT)" '^[+] table	intruder'
}
test_a_description_of_an_older_backup_is_compared_by_what_it_tells() {
    describe shop now
    grep -E '^(rows|table|view|trigger|routine|event)	' "$T/now" >"$T/older"
    same '' "$(differ older now)"
    sed '/^view	/d' "$T/older" >"$T/without"
    same '+ view	order_view' "$(differ without now)"
    sed 's/^rows	child	20$/rows	child	19/' "$T/older" >"$T/other"
    same '- rows	child	19,+ rows	child	20' "$(differ other now | tr '\n' ',' | sed 's/,$//')"
    # Another family of servers has words of its own for types and views, but not for values.
    sed 's/^server	[^	]*/server	8.4.3/;s/int(11)/int/' "$T/now" >"$T/mysql"
    same '' "$(differ mysql now)"
    sed 's/^sum	child	20	./&9/' "$T/mysql" >"$T/other"
    differ other now | grep -q '^- sum	child'
    : >"$T/nothing"
    same '- nothing was described' "$(differ now nothing)"
}
