# shellcheck shell=sh
# shellcheck disable=SC2016 # backticks that are the database's
# Orders, customers and stock moves made after a backup: kept as files before the backup's database takes their place.
# newer.sql can be loaded into the restored database; orders.csv, customers.csv and stock.csv are for people.
# What is newer is told by where the backup stood (newest.txt, stock.txt.gz in it): the highest numbers, the time, the stock.

# Statements with the tables' own clock, and nothing cut off.
sql_utc() { { echo "SET time_zone = '+00:00', group_concat_max_len = 1048576;"; cat; } | sql -D "$(database_name)"; }
# The columns of all our tables, "TABLE COLUMN EXTRA" without the prefix, so that what is not there is not asked for.
know_columns() {
    # Blanks stand for the tabs: no name of Magento's has one.
    printf "SELECT SUBSTRING(TABLE_NAME, CHAR_LENGTH('%s') + 1), COLUMN_NAME, IF(EXTRA LIKE '%%auto_increment%%', 'auto', '-') FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND %s;\n" "$TABLE_PREFIX" "$(ours TABLE_NAME)" |
        sql -D "$(database_name)" | tr '\t' ' ' >"$RUN/newer.columns"
}
has_column() { grep -q "^$1 $2 " "$RUN/newer.columns"; }
number_column() { awk -v t="$1" '$1 == t && $3 == "auto" { print $2; exit }' "$RUN/newer.columns"; }
name_of() { printf '`%s%s`' "$TABLE_PREFIX" "$1"; }
counted_tables() { printf '%s\n' sales_order customer_entity inventory_reservation; awk '$1 ~ /^sequence_(order|invoice|shipment|creditmemo)_[0-9]+$/ { print $1 }' "$RUN/newer.columns" | LC_ALL=C sort -u; }

# remember_newest BACKUP: called before the dump begins: what is written from here on may be missing from it.
remember_newest() {
    know_columns || return 1
    {
        echo "SELECT 'since', '-', UTC_TIMESTAMP();"
        counted_tables | while read -r table; do
            number=$(number_column "$table")
            [ -z "$number" ] || echo "SELECT '$table', '$number', COALESCE(MAX(\`$number\`), 0) FROM $(name_of "$table");"
        done
    } | sql_utc >"$1/newest.txt" || return 1
    present_stock >"$RUN/newer.stock" && gzip -c <"$RUN/newer.stock" >"$1/stock.txt.gz" || return 1
    rm -f "$RUN/newer.stock" "$RUN/newer.columns"
}
# Every product's stock, one line each: TABLE NUMBER WHAT QUANTITY IN-STOCK
present_stock() {
    {
        if has_column cataloginventory_stock_item item_id && has_column cataloginventory_stock_item is_in_stock; then
            if has_column catalog_product_entity sku; then
                echo "SELECT 'cataloginventory_stock_item', s.item_id, COALESCE(p.sku, s.product_id), COALESCE(s.qty, 0), s.is_in_stock FROM $(name_of cataloginventory_stock_item) s LEFT JOIN $(name_of catalog_product_entity) p ON p.entity_id = s.product_id;"
            else
                echo "SELECT 'cataloginventory_stock_item', item_id, product_id, COALESCE(qty, 0), is_in_stock FROM $(name_of cataloginventory_stock_item);"
            fi
        fi
        if has_column inventory_source_item source_item_id; then echo "SELECT 'inventory_source_item', source_item_id, CONCAT(sku, ' (', source_code, ')'), quantity, status FROM $(name_of inventory_source_item);"; fi
    } | sql_utc
}

# ---------------------------------------------------------------- what is newer than a backup
# where_it_stood BACKUP: since, and newer.marks. A backup of an earlier Storewright wrote down nothing: the start of its run counts.
where_it_stood() {
    printf '' >"$RUN/newer.marks"
    if [ -s "$1/newest.txt" ]; then
        cp "$1/newest.txt" "$RUN/newer.marks"
        since=$(awk -F '\t' '$1 == "since" { print $3; exit }' "$1/newest.txt")
    else
        since=$(sed -n "s/^RUN_ID='\([0-9]\{4\}\)\([0-9][0-9]\)\([0-9][0-9]\)T\([0-9][0-9]\)\([0-9][0-9]\)\([0-9][0-9]\)Z.*/\1-\2-\3 \4:\5:\6/p" "$1/info.env" 2>/dev/null)
    fi
    # In a run that goes back, what it changed itself before it opened the store is nobody's order.
    [ -z "${opened_since:-}" ] || since=$opened_since
    case $since in [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]' '[0-9][0-9]:[0-9][0-9]:[0-9][0-9]) ;; *) return 1 ;; esac
}
# newer_rows TABLE: the condition for rows that came or changed since; nothing if that cannot be told.
newer_rows() {
    number=$(number_column "$1") condition=''
    mark=$(awk -F '\t' -v t="$1" '$1 == t { print $3; exit }' "$RUN/newer.marks")
    case $mark in '' | *[!0-9]*) ;; *) [ -z "$number" ] || condition="\`$number\` > $mark" ;; esac
    if [ -z "$condition" ] && has_column "$1" created_at; then condition="created_at >= '$since'"; fi
    if has_column "$1" updated_at; then condition="${condition:+$condition OR }updated_at >= '$since'"; fi
    printf '%s' "$condition"
}
count_rows() { echo "SELECT COUNT(*) FROM $(name_of "$1") WHERE $2;" | sql_utc; }

# One table's rows as SQL, appended to newer.sql. The columns are named: the restored tables may have others besides.
# rows_as_sql TABLE CONDITION
rows_as_sql() {
    [ -n "$(echo "SELECT 1 FROM $(name_of "$1") WHERE $2 LIMIT 1;" | sql_utc)" ] || return 0
    set -- "$1" "$2" --defaults-extra-file="$LOGIN" --single-transaction --no-create-info --skip-triggers --replace --complete-insert --skip-add-locks --hex-blob --no-tablespaces --default-character-set=utf8mb4 --max-allowed-packet=512M
    "$(dumper)" --help >"$RUN/dumper.help" 2>/dev/null
    grep -q -- --column-statistics "$RUN/dumper.help" && set -- "$@" --column-statistics=0
    grep -q -- --set-gtid-purged "$RUN/dumper.help" && set -- "$@" --set-gtid-purged=OFF
    rm -f "$RUN/dumper.help"
    rows_table=$1 rows_where=$2
    shift 2
    "$(dumper)" "$@" --where="$rows_where" "$(database_name)" "$TABLE_PREFIX$rows_table" >"$RUN/newer.rows" || return 1
    grep -q '^-- Dump completed' "$RUN/newer.rows" || return 1
    sed '1{/^\/\*M*!999999/d;}' "$RUN/newer.rows" >>"$into/newer.sql"
}
# What belongs to an order or a customer: "TABLE COLUMN OWNER"; of what Magento brings, and of extensions what refers to them.
belongings() {
    cat <<'LIST'
sales_order_item order_id orders
sales_order_address parent_id orders
sales_order_payment parent_id orders
sales_order_grid entity_id orders
sales_order_status_history parent_id orders
sales_order_tax order_id orders
sales_payment_transaction order_id orders
sales_invoice order_id orders
sales_invoice_grid order_id orders
sales_invoice_item parent_id sales_invoice
sales_invoice_comment parent_id sales_invoice
sales_shipment order_id orders
sales_shipment_grid order_id orders
sales_shipment_item parent_id sales_shipment
sales_shipment_track order_id orders
sales_shipment_comment parent_id sales_shipment
sales_creditmemo order_id orders
sales_creditmemo_grid order_id orders
sales_creditmemo_item parent_id sales_creditmemo
sales_creditmemo_comment parent_id sales_creditmemo
downloadable_link_purchased order_id orders
quote entity_id quotes
quote_item quote_id quotes
quote_address quote_id quotes
quote_payment quote_id quotes
customer_address_entity parent_id customers
customer_entity_datetime entity_id customers
customer_entity_decimal entity_id customers
customer_entity_int entity_id customers
customer_entity_text entity_id customers
customer_entity_varchar entity_id customers
customer_address_entity_datetime entity_id addresses
customer_address_entity_decimal entity_id addresses
customer_address_entity_int entity_id addresses
customer_address_entity_text entity_id addresses
customer_address_entity_varchar entity_id addresses
customer_grid_flat entity_id customers
newsletter_subscriber customer_id customers
LIST
    printf "SELECT DISTINCT SUBSTRING(TABLE_NAME, CHAR_LENGTH('%s') + 1), COLUMN_NAME, IF(REFERENCED_TABLE_NAME = '%ssales_order', 'orders', 'customers') FROM information_schema.KEY_COLUMN_USAGE WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IN ('%ssales_order', '%scustomer_entity') AND %s;\n" \
        "$TABLE_PREFIX" "$TABLE_PREFIX" "$TABLE_PREFIX" "$TABLE_PREFIX" "$(ours TABLE_NAME)" | sql -D "$(database_name)" | tr '\t' ' '
}
owned_by() { # OWNER: the query that names them
    case $1 in
    orders) [ -z "$orders_where" ] || echo "SELECT \`$(number_column sales_order)\` FROM $(name_of sales_order) WHERE $orders_where" ;;
    customers) [ -z "$customers_where" ] || echo "SELECT \`$(number_column customer_entity)\` FROM $(name_of customer_entity) WHERE $customers_where" ;;
    quotes) [ -z "$orders_where" ] || ! has_column sales_order quote_id || echo "SELECT quote_id FROM $(name_of sales_order) WHERE $orders_where" ;;
    addresses) [ -z "$customers_where" ] || echo "SELECT entity_id FROM $(name_of customer_address_entity) WHERE parent_id IN ($(owned_by customers))" ;;
    *) [ -z "$orders_where" ] || echo "SELECT entity_id FROM $(name_of "$1") WHERE order_id IN ($(owned_by orders))" ;;
    esac
}

# Rows of the database's client to RFC 4180. A value that a spreadsheet would take for a formula gets a ' before it.
# The mark before the heading tells spreadsheets that this is UTF-8.
as_csv() {
    printf '\357\273\277%s\r\n' "$1"
    awk -F '\t' '{
        for (i = 1; i <= NF; i++) {
            v = $i
            if (index(v, "\\")) { gsub(/\\\\/, "\001", v); gsub(/\\n/, "\n", v); gsub(/\\t/, "\t", v); gsub(/\\0/, "", v); gsub(/\001/, "\\\\", v) }
            if (v ~ /^[ \t\r\n]*[=+@\t\r-]/ && v !~ /^-?[0-9]+([.][0-9]+)?$/) v = "\047" v
            if (v ~ /[",\r\n\t]/ || v ~ /^ / || v ~ / $/) { gsub(/"/, "\"\"", v); v = "\"" v "\"" }
            printf "%s%s", (i > 1 ? "," : ""), v
        }
        printf "\r\n"
    }'
}
# A column that may not be there, as text.
column_or_none() { if has_column "$1" "$2"; then printf "COALESCE(o.\`%s\`, '')" "$2"; else printf "''"; fi; }
orders_for_people() {
    items="''"
    if has_column sales_order_item order_id && has_column sales_order_item qty_ordered; then
        items="COALESCE((SELECT GROUP_CONCAT(CONCAT(i.qty_ordered + 0e0, ' x ', COALESCE(i.sku, ''), ' ', COALESCE(i.name, '')) ORDER BY i.item_id SEPARATOR '; ') FROM $(name_of sales_order_item) i WHERE i.order_id = o.$(number_column sales_order)$(has_column sales_order_item parent_item_id && echo ' AND i.parent_item_id IS NULL')), '')"
    fi
    number=$(column_or_none sales_order increment_id)
    [ "$number" != "''" ] || number="o.\`$(number_column sales_order)\`"
    new="''"
    mark=$(awk -F '\t' '$1 == "sales_order" { print $3; exit }' "$RUN/newer.marks")
    [ -z "$mark" ] || new="IF(o.\`$(number_column sales_order)\` > $mark, 'new', 'changed')"
    printf 'SELECT %s, %s, %s, %s, %s, %s, TRIM(CONCAT(%s, %s, %s)), %s, %s FROM %s o WHERE %s ORDER BY o.`%s`;\n' "$number" "$(column_or_none sales_order created_at)" "$(column_or_none sales_order state)" "$(column_or_none sales_order grand_total)" \
        "$(column_or_none sales_order order_currency_code)" "$(column_or_none sales_order customer_email)" "$(column_or_none sales_order customer_firstname)" "' '" "$(column_or_none sales_order customer_lastname)" "$items" "$new" "$(name_of sales_order)" "$orders_where" "$(number_column sales_order)" | sql_utc
}
customers_for_people() {
    printf 'SELECT %s, %s, %s, %s, %s FROM %s o WHERE %s ORDER BY o.`%s`;\n' "$(column_or_none customer_entity email)" "$(column_or_none customer_entity firstname)" "$(column_or_none customer_entity lastname)" \
        "$(column_or_none customer_entity created_at)" "$(column_or_none customer_entity updated_at)" "$(name_of customer_entity)" "$customers_where" "$(number_column customer_entity)" | sql_utc
}

# How much is newer: orders, customers, stock, and the conditions. Fails if it cannot be told.  count_newer BACKUP
count_newer() {
    orders=0 customers=0 reservations=0 orders_where='' customers_where='' reservations_where=''
    know_columns && where_it_stood "$1" || return 1
    has_column sales_order "$(number_column sales_order)" && orders_where=$(newer_rows sales_order)
    has_column customer_entity "$(number_column customer_entity)" && customers_where=$(newer_rows customer_entity)
    has_column inventory_reservation reservation_id && reservations_where=$(newer_rows inventory_reservation)
    [ -z "$orders_where" ] || orders=$(count_rows sales_order "$orders_where") || return 1
    [ -z "$customers_where" ] || customers=$(count_rows customer_entity "$customers_where") || return 1
    [ -z "$reservations_where" ] || reservations=$(count_rows inventory_reservation "$reservations_where") || return 1
    printf '' >"$RUN/newer.moved"
    if [ -s "$1/stock.txt.gz" ]; then
        present_stock >"$RUN/newer.stock" || return 1
        # A line: what it was, what it is.
        gzip -dc "$1/stock.txt.gz" >"$RUN/newer.rows" || return 1
        awk -F '\t' -v OFS='\t' 'FILENAME == ARGV[1] { was[$1, $2] = $4 "\t" $5; next } !(($1, $2) in was) { print $0, "", ""; next } was[$1, $2] != $4 "\t" $5 { print $0, was[$1, $2] }' "$RUN/newer.rows" "$RUN/newer.stock" >"$RUN/newer.moved" || return 1
    fi
    moved=$(awk 'END { print NR }' "$RUN/newer.moved")
    stock=$((moved + reservations))
}
forget_counting() { rm -f "$RUN"/newer.columns "$RUN"/newer.marks "$RUN"/newer.moved "$RUN"/newer.stock "$RUN"/newer.rows "$RUN"/newer.tables; }

# export_newer BACKUP [FOLDER]: into FOLDER (newer) of the run. 0 when everything newer is in files (or nothing is newer); 1 when not, with the reason in newer_why.
export_newer() {
    newer_why='' kept_in=$RUN/${2:-newer} earlier='' kept_number=1
    # Kept once already, and then the run was broken off: until it was taken up again, more may have come.
    while [ -e "$kept_in/complete" ]; do
        earlier=$kept_in kept_number=$((kept_number + 1))
        kept_in=$RUN/${2:-newer}-$kept_number
    done
    if [ -n "$earlier" ] && [ ! -e "$KEPT/taken-up" ] && [ ! -e "$KEPT/opened-by-others" ]; then tell_newer "$earlier"; return 0; fi
    into=$kept_in.partial
    database_login && count_newer "$1" || { newer_why='what has come since the backup could not be counted'; return 1; }
    # Moves of stock carry no date, and a backup of an earlier Storewright did not write down where they stood.
    [ -s "$1/newest.txt" ] || warn 'The backup does not say how the stock stood: moves of stock since then cannot be told apart, and are not among what is exported.'
    if [ $((orders + customers + stock)) = 0 ]; then
        forget_counting
        [ -z "$earlier" ] || tell_newer "$earlier"
        return 0
    fi
    rm -rf "$into"
    mkdir -p "$into" || return 1
    write_newer || { forget_counting; return 1; }
    forget_counting
    if [ -n "$earlier" ] && cmp -s "$into/orders.csv" "$earlier/orders.csv" && cmp -s "$into/customers.csv" "$earlier/customers.csv" && cmp -s "$into/stock.csv" "$earlier/stock.csv"; then
        rm -rf "$into"
        tell_newer "$earlier"
        return 0
    fi
    printf '%s %s %s\n' "$orders" "$customers" "$stock" >"$into/complete"
    for file in "$into"/*; do through "$file"; done
    rm -rf "$kept_in"
    mv "$into" "$kept_in" || return 1
    [ -z "$earlier" ] || warn "What had come before the run was broken off is kept in $earlier."
    tell_newer "$kept_in"
}
tell_newer() {
    read -r orders customers stock <"$1/complete"
    tell newer orders "$orders" customers "$customers" stock "$stock" path "$1"
    evidence "Kept in $1, newer than the backup: $orders orders, $customers customers, $stock stock moves (newer.sql, orders.csv, customers.csv, stock.csv)."
}
write_newer() {
    {
        echo "-- What came into this store after its backup of $since UTC. Load it into the restored database before it takes orders again:"
        echo "-- rows are put in under the numbers they had. If orders have come since, this stops at the next statement, before anything is changed;"
        echo "-- enter them by hand then, from orders.csv."
        if has_column sales_order created_at; then
            echo 'CREATE TEMPORARY TABLE storewright_no_order_came_since (only INT PRIMARY KEY);'
            echo 'INSERT INTO storewright_no_order_came_since VALUES (1);'
            echo "INSERT INTO storewright_no_order_came_since SELECT 1 FROM $(name_of sales_order) WHERE created_at > CONVERT_TZ('$(echo 'SELECT UTC_TIMESTAMP();' | sql_utc)', '+00:00', @@session.time_zone) LIMIT 1;"
        fi
    } >"$into/newer.sql"
    left_out=''
    [ -z "$orders_where" ] || rows_as_sql sales_order "$orders_where" || left_out="$left_out sales_order"
    [ -z "$customers_where" ] || rows_as_sql customer_entity "$customers_where" || left_out="$left_out customer_entity"
    [ -z "$reservations_where" ] || rows_as_sql inventory_reservation "$reservations_where" || left_out="$left_out inventory_reservation"
    # Read once and for all: what stands in the list above comes first, and each table once.
    belongings >"$RUN/newer.tables" || return 1
    printf '' >"$RUN/newer.seen"
    while read -r table column owner; do
        case $table in sales_order | customer_entity) continue ;; esac
        has_column "$table" "$column" || continue
        # A table of Magento's is listed with what it hangs on; its other references would bring in more than is newer.
        grep -qx "$table" "$RUN/newer.seen" && continue
        query=$(owned_by "$owner")
        [ -n "$query" ] || continue
        echo "$table" >>"$RUN/newer.seen"
        rows_as_sql "$table" "\`$column\` IN ($query)" </dev/null || left_out="$left_out $table"
    done <"$RUN/newer.tables"
    rm -f "$RUN/newer.seen"
    # The next order's number must not be one of these.
    for table in $(counted_tables | grep '^sequence_'); do
        condition=$(newer_rows "$table")
        [ -z "$condition" ] || rows_as_sql "$table" "$condition" || left_out="$left_out $table"
    done
    # Of stock, the rows that moved; a few hundred to a statement.
    for table in cataloginventory_stock_item inventory_source_item; do
        awk -F '\t' -v t=$table '$1 == t { printf "%s%s", (n % 400 ? "," : (n ? "\n" : "")), $2; n++ } END { if (n) print "" }' "$RUN/newer.moved" >"$RUN/newer.tables"
        while read -r numbers; do
            rows_as_sql $table "$(number_column $table) IN ($numbers)" </dev/null || { left_out="$left_out $table"; break; }
        done <"$RUN/newer.tables"
    done
    [ -z "$orders_where" ] || orders_for_people >"$RUN/newer.rows" && as_csv 'number,date,state,total,currency,e-mail,name,items,change' <"$RUN/newer.rows" >"$into/orders.csv" || left_out="$left_out orders.csv"
    printf '' >"$RUN/newer.rows"
    [ -z "$customers_where" ] || customers_for_people >"$RUN/newer.rows" && as_csv 'e-mail,first name,last name,created,changed' <"$RUN/newer.rows" >"$into/customers.csv" || left_out="$left_out customers.csv"
    {
        cat "$RUN/newer.moved"
        [ -z "$reservations_where" ] || echo "SELECT 'inventory_reservation', reservation_id, sku, quantity, '', '', '' FROM $(name_of inventory_reservation) WHERE $reservations_where;" | sql_utc
    } | as_csv 'table,row,product,quantity now,in stock now,quantity in the backup,in stock in the backup' >"$into/stock.csv"
    [ -z "$left_out" ] || { newer_why="these could not be read:$left_out"; return 1; }
}
# Before a database that may have taken orders since its backup is replaced: they are exported, or at least dumped as a whole.
# It may have, if this run had opened the store; if somebody else has; and if the run was broken off, when nobody watched.
# keep_newer_before_going_back [FOLDER [BACKUP]]
keep_newer_before_going_back() {
    journal_line_of open-store || [ -s "$KEPT/opened-by-others" ] || [ -e "$KEPT/taken-up" ] || return 0
    database_login && await_database || return 1
    # Numbers beyond those of the backup are certain. Rows that changed may have been changed by the run itself: only from
    # when the store was open; never, where the flag was there all the time.
    opened_since=$({
        if journal_line_of open-store; then when_opened; fi
        if [ -s "$KEPT/opened-by-others" ]; then at_database_clock "$(cat "$KEPT/opened-by-others")"; fi
    } | grep . | LC_ALL=C sort | head -n 1)
    [ -n "$opened_since" ] || opened_since=$(at_database_clock "$(now)")
    export_newer "${2:-$BACKUP}" "${1:-newer}" && return 0
    whole=$RUN/${1:-newer}/database.sql.gz whole_number=1
    # Of an earlier time that the run was taken up: more may have come.
    while [ -s "$whole" ]; do
        whole_number=$((whole_number + 1))
        whole=$RUN/${1:-newer}/database-$whole_number.sql.gz
    done
    mkdir -p "$RUN/${1:-newer}"
    rm -f "$RUN/dump.failed"
    # shellcheck disable=SC2046 # words
    { dump_database || echo 1 >"$RUN/dump.failed"; } | without_definers | $(compressor) -c >"$whole.partial" && [ ! -e "$RUN/dump.failed" ] && dump_is_whole "$whole.partial" && mv "$whole.partial" "$whole"
    rm -f "$whole.partial" "$RUN/dump.failed"
    [ -s "$whole" ] || { fail backup "Orders may have come while the store was open, and they could not be kept (${newer_why:-no room}). The database is left as it is."; return 1; }
    warn "What came while the store was open could not be exported ($newer_why). The whole database as it was is kept in $whole."
}
# Has the database of this backup been put in the store's place by this run, by changing places or by dropping and loading?
was_put_in() {
    [ ! -e "$KEPT/dropped-for-${1##*/}" ] || return 0
    for switch_folder in "$KEPT"/database-*/; do
        [ -e "${switch_folder}tables" ] && [ "$(cat "${switch_folder}backup")" = "$1" ] || continue
        read -r switch_next <"${switch_folder}schemas"
        [ -n "$(tables_of "$switch_next" 'BASE TABLE')" ] || return 0
    done
    return 1
}
# A moment of this server's clock (seconds since 1970) as the database's own has it.
at_database_clock() { echo "SELECT DATE_FORMAT(UTC_TIMESTAMP() - INTERVAL $(($(now) - $1)) SECOND, '%Y-%m-%d %H:%i:%s');" | sql; }
# Called just before the flag goes: from this second of the database's own clock on, somebody may order.
remember_opening() {
    [ ! -s "$KEPT/opened-at" ] || return 0
    echo 'SELECT UTC_TIMESTAMP();' | sql >"$KEPT/opened-at.new" && mv -f "$KEPT/opened-at.new" "$KEPT/opened-at"
}
# Where that could not be asked: when the step began, by the server's clock, and a second more.
when_opened() {
    if [ -s "$KEPT/opened-at" ]; then cat "$KEPT/opened-at"; return; fi
    opened_ms=$(awk -F '\t' '$3 == "step-start" && $5 == "name=open-store" { print $2; exit }' "$RUN/journal")
    at_database_clock $((${opened_ms:-0} / 1000 - 1))
}
journal_line_of() { grep -q "${TAB}step-start${TAB}.*name=$1\$" "$RUN/journal"; }
