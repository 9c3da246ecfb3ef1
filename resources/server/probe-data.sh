# shellcheck shell=sh
# shellcheck disable=SC2016 # backticks that are the database's
# What to ask a store for, found in its own tables; and the questions that its database and its log answer.

# No table of a big store may hold us up.
ask_within() { printf "SET time_zone = '+00:00';\n%s\n" "$2" | limited "$1" "$(client)" --defaults-extra-file="$LOGIN" --batch --skip-column-names --default-character-set=utf8mb4 --connect-timeout=5 -D "$(database_name)" 2>/dev/null; }
probe_line() { printf '%s\t%s\t%s\t%s\t%s\t-\t0\n' "$1" "$2" "$3" "${4:--}" "${5:--}"; }

# ---------------------------------------------------------------- what to ask
# The lines of kept/probes, with nothing in BEFORE yet. Everything taken out of a table is plain letters, digits and "._~/-".
find_probes() {
    base=$(base_url)
    [ "$KIND" != restore ] || { [ -z "$base" ] || probe_line home 1 page "$base"; return 0; }
    if [ -n "$base" ]; then
        # A store that does not answer its own server is asked nothing more over HTTP.
        case $(http_ask "$base" "$RUN/home") in
        000) probe_line home 1 page "$base" ;;
        *)
            probe_line home 1 page "$base"
            probe_line login 1 page "${base}customer/account/login/"
            probe_line cart-page 1 page "${base}checkout/cart/"
            [ "$KIND" != upgrade ] || find_web_probes
            ;;
        esac
        rm -f "$RUN/home" "$RUN/home.url"
    fi
    [ "$KIND" = upgrade ] || return 0
    probe_line orders 1 count sales_order
    probe_line customers 0 count customer_entity
    probe_line products 0 count catalog_product_entity
    probe_line indexes 0 indexes
    probe_line cron 0 cron
    probe_line exception-log 0 log var/log/exception.log
    probe_line system-log 0 log var/log/system.log
}
find_web_probes() {
    know_columns 2>/dev/null
    store_view=$(ask_within 5 "SELECT g.default_store_id FROM $(name_of store_website) w JOIN $(name_of store_group) g ON g.group_id = w.default_group_id WHERE w.is_default = 1 LIMIT 1;" | grep -Ex '[0-9]+')
    found_paths category | numbered category 4
    found_paths product >"$RUN/products.found"
    numbered product 5 <"$RUN/products.found"
    [ -s "$RUN/products.found" ] || found_links | awk -v base="$base" '{ printf "page-%d\t1\tpage\t%s\t-\t-\t0\n", NR, $0 }' | head -n 4
    product=$(head -n 1 "$RUN/products.found")
    if [ -n "$product" ]; then
        # A product's address is made from its name.
        words=$(printf '%s' "${product##*/}" | sed 's/\.html*$//;s/[^A-Za-z0-9]/ /g;s/  */ /g;s/^ //;s/ $//')
        probe_line search 1 search "${base}catalogsearch/result/?q=$(printf '%s' "$words" | tr ' ' '+')" "$product"
        probe_line graphql 0 graphql "${base}graphql" "$words"
    fi
    skus=$(found_skus | tr '\n' ' ')
    if [ -n "$skus" ]; then
        country=$(ask_within 5 "SELECT value FROM $(name_of core_config_data) WHERE path = 'general/country/default' ORDER BY scope_id LIMIT 1;" | grep -Ex '[A-Z][A-Z]') || country=US
        region=$(ask_within 5 "SELECT MIN(region_id) FROM $(name_of directory_country_region) WHERE country_id = '$country';" | grep -Ex '[0-9]+')
        probe_line cart 1 cart "${skus% }" "$country:$region"
        probe_line payments 0 beside -
    fi
    admin=$(php_says '$e = @include $argv[1]; echo $e["backend"]["frontName"] ?? "";' -- "$STORE_ROOT/app/etc/env.php" | grep -Ex '[A-Za-z0-9_-]+')
    [ -z "$admin" ] || probe_line admin 1 admin "$base$admin/"
    probe_line static 1 static "$base"
    probe_line rest 0 rest "${base}rest/V1/directory/currency"
    # A picture that is a file of its own, whatever sizes the theme makes of it.
    picture=$(cd "$STORE_ROOT/pub/media" 2>/dev/null && limited 5 find catalog/product wysiwyg -maxdepth 3 -name cache -prune -o -type f -size +0 -print 2>/dev/null | grep -Ex '(catalog/product|wysiwyg)/[A-Za-z0-9._/-]+\.(jpg|jpeg|png|gif|webp)' | head -n 1)
    [ -z "$picture" ] || probe_line media 0 file "${base}media/$picture"
    probe_line first-byte 0 first_byte "$base"
    rm -f "$RUN/products.found" "$RUN/newer.columns"
}
numbered() { awk -v id="$1" -v most="$2" -v base="$base" 'NR <= most { printf "%s-%d\t1\tpage\t%s%s\t-\t-\t0\n", id, NR, base, $0 }'; }
# Addresses of a kind in the default store view: of products those that were bought lately come first, then the newest.
found_paths() {
    [ -n "$store_view" ] && has_column url_rewrite request_path || return 0
    these="r.entity_type = '$1' AND r.store_id = $store_view AND r.request_path REGEXP '^[A-Za-z0-9._~/-]+\$'"
    ! has_column url_rewrite redirect_type || these="$these AND r.redirect_type = 0"
    ! has_column url_rewrite metadata || these="$these AND r.metadata IS NULL"
    if [ "$1" = product ]; then
        {
            ! has_column sales_order_item product_id ||
                ask_within 5 "SELECT DISTINCT r.request_path FROM (SELECT product_id FROM $(name_of sales_order_item) ORDER BY item_id DESC LIMIT 300) i JOIN $(name_of url_rewrite) r ON r.entity_id = i.product_id WHERE $these LIMIT 3;"
            ask_within 5 "SELECT r.request_path FROM $(name_of url_rewrite) r WHERE $these ORDER BY r.url_rewrite_id DESC LIMIT 3;"
        } | awk '!seen[$0]++'
    else
        ask_within 5 "SELECT r.request_path FROM $(name_of url_rewrite) r WHERE $these ORDER BY LENGTH(r.request_path) - LENGTH(REPLACE(r.request_path, '/', '')), r.url_rewrite_id LIMIT 4;"
    fi
}
# Where the tables say nothing: what the sitemap lists, and what the home page links to.
found_links() {
    sitemap=$(ask_within 5 "SELECT CONCAT(TRIM(LEADING '/' FROM sitemap_path), sitemap_filename) FROM $(name_of sitemap) WHERE store_id = ${store_view:-0} LIMIT 1;" | grep -Ex '[A-Za-z0-9._/-]+') || sitemap=sitemap.xml
    {
        case $(http_ask "$base$sitemap" "$RUN/sitemap") in 2??) head -c 500000 "$RUN/sitemap" | grep -Eo '<loc>[^<]*</loc>' | sed 's/<[^>]*>//g' ;; esac
        head -c 500000 "$RUN/home" | grep -Eo 'href="[^"?#]*\.html"' | sed "s/^href=\"//;s/\"\$//;s,^/,$(echo "$base" | sed 's,\(//[^/]*/\).*,\1,'),"
    } | awk -v base="$base" 'index($0, base) == 1 && $0 != base && $0 !~ /[^A-Za-z0-9:._~\/%-]/ && $0 !~ /\.xml$/ && !seen[$0]++' | head -n 4
    rm -f "$RUN/sitemap" "$RUN/sitemap.url"
}
# Up to three simple products in stock that were bought lately, or are the newest: what a guest can surely put into a cart.
found_skus() {
    has_column catalog_product_entity sku && has_column quote_id_mask masked_id || return 0
    these="e.type_id = 'simple' AND e.sku REGEXP '^[A-Za-z0-9._-]+\$'" stock=''
    if has_column cataloginventory_stock_item is_in_stock; then stock="JOIN $(name_of cataloginventory_stock_item) s ON s.product_id = e.entity_id AND s.is_in_stock = 1"; fi
    {
        if has_column sales_order_item product_type && has_column sales_order_item parent_item_id; then
            ask_within 5 "SELECT DISTINCT e.sku FROM (SELECT product_id, product_type, parent_item_id FROM $(name_of sales_order_item) ORDER BY item_id DESC LIMIT 2000) i JOIN $(name_of catalog_product_entity) e ON e.entity_id = i.product_id $stock
                WHERE i.product_type = 'simple' AND i.parent_item_id IS NULL AND $these LIMIT 3;"
        fi
        ask_within 5 "SELECT e.sku FROM $(name_of catalog_product_entity) e $stock WHERE $these ORDER BY e.entity_id DESC LIMIT 3;"
    } | awk '!seen[$0]++' | head -n 3
}
# The empty cart of our own, of which nobody else knows the name: not even a row is left of it.
forget_cart() { ask_within 5 "DELETE q FROM $(name_of quote) q JOIN $(name_of quote_id_mask) m ON m.quote_id = q.entity_id WHERE m.masked_id = '$1' AND q.customer_id IS NULL;" || :; }

# ---------------------------------------------------------------- what the database says
probe_count() {
    counted=$(ask_within 10 "SELECT COUNT(*), COALESCE(MAX(entity_id), 0) FROM $(name_of "$1");" | tr '\t' ' ' | grep -Ex '[0-9]+ [0-9]+') && echo "$counted" || echo -
}
# Fewer, or the newest gone: something is lost. More is what selling does.
number_verdict() {
    case "$1$2" in *[!0-9\ ]* | '') echo unknown; return ;; esac
    if [ "${2%% *}" -lt "${1%% *}" ] || [ "${2##* }" -lt "${1##* }" ]; then echo worse; else echo same; fi
}
# READY ALL. One that is being built at the moment is not broken.
probe_indexes() { ask_within 5 "SELECT SUM(status IN ('valid', 'working')), COUNT(*) FROM $(name_of indexer_state);" | tr '\t' ' ' | grep -Ex '[0-9]+ [0-9]+' || echo -; }
indexes_verdict() {
    case "$1$2" in *[!0-9\ ]* | '') echo unknown; return ;; esac
    was=$((${1##* } - ${1%% *})) is=$((${2##* } - ${2%% *}))
    if [ $is -gt $was ]; then echo worse; elif [ $is -lt $was ]; then echo better; else echo same; fi
}
# ran SECONDS-AGO, never. Its clock is the one that Magento writes by.
probe_cron() {
    ago=$(ask_within 5 "SELECT COALESCE(TIMESTAMPDIFF(SECOND, MAX(executed_at), UTC_TIMESTAMP()), 'never') FROM $(name_of cron_schedule);")
    case $ago in never) echo never ;; '' | *[!0-9]*) echo - ;; *) echo "ran $ago" ;; esac
}
# Cron stood still while the store was changed. It is no worse until it has been given the time to come round.
cron_verdict() {
    case $1 in "ran "*) ;; *) case "$1:$2" in never:never) echo same ;; never:ran*) echo better ;; *) echo unknown ;; esac; return ;; esac
    [ "$2" != never ] || { echo worse; return; }
    case $2 in "ran "*) ;; *) echo unknown; return ;; esac
    resumed=$(awk -F '\t' '$3 == "step-done" && /\tname=resume-cron/ { ms = $2 } END { printf "%d", ms / 1000 }' "$RUN/journal" 2>/dev/null)
    since=$(($(now) - ${resumed:-0}))
    if [ "${1#ran }" -gt 900 ]; then if [ "${2#ran }" -gt 900 ]; then echo same; else echo better; fi
    elif [ "${2#ran }" -le "$since" ]; then echo same
    elif [ "$since" -lt 900 ]; then echo unknown
    else echo worse; fi
}

# ---------------------------------------------------------------- what the log says
LOGS='exception.log system.log'
# How far each had been written when all was well: what comes earlier is what this store is used to. kept/logs: NAME BYTES
remember_logs() { for log in $LOGS; do [ ! -f "$STORE_ROOT/var/log/$log" ] || echo "$log $(file_size "$STORE_ROOT/var/log/$log")"; done >"$KEPT/logs"; }
# And how far when what was put in had not answered anybody yet. kept/logs.after
mark_logs() { [ -e "$KEPT/logs.after" ] || for log in $LOGS; do [ ! -f "$STORE_ROOT/var/log/$log" ] || echo "$log $(file_size "$STORE_ROOT/var/log/$log")"; done >"$KEPT/logs.after"; }
log_mark() { awk -v log_name="$2" '$1 == log_name { print $2; found = 1 } END { if (!found) print 0 }' "$KEPT/$1" 2>/dev/null || echo 0; }
# Its errors, without what is different each time: the moment, numbers, what stands in quotes. That a closed store is closed is none.
error_kinds() {
    grep -E '^\[[0-9]{4}-[^]]*\] [A-Za-z_]*\.(ERROR|CRITICAL|ALERT|EMERGENCY):' | grep -v 'maintenance mode is enabled' |
        sed -e 's/^\[[^]]*\] //' -e "s/\"[^\"]*\"/Q/g" -e "s/'[^']*'/Q/g" -e 's/[0-9a-f]\{8,\}/N/g' -e 's/[0-9][0-9]*/N/g' | cut -c1-100
}
# NEW UNHEARD: errors since what was put in answers, and how many kinds of them this store has not had before. What they say
# stays where it is: it may name customers.
probe_log() {
    log_file=$STORE_ROOT/$1
    [ -e "$KEPT/logs.after" ] || { echo -; return; }
    [ -f "$log_file" ] || { echo '0 0'; return; }
    heard=$(log_mark logs "${1##*/}") mark=$(log_mark logs.after "${1##*/}")
    # Begun anew meanwhile (logrotate): all of it is new.
    [ "$(file_size "$log_file")" -ge "$mark" ] || mark=0 heard=0
    [ "$heard" -le "$mark" ] || heard=$mark
    tail -c "+$((mark + 1))" "$log_file" | head -c 4000000 | error_kinds >"$3.new"
    head -c "$heard" "$log_file" | tail -c 4000000 | error_kinds | LC_ALL=C sort -u >"$3.heard"
    echo "$(grep -c . "$3.new") $(LC_ALL=C sort -u "$3.new" | grep -Fxvc -f "$3.heard")"
}
log_verdict() { case $2 in *[!0-9\ ]* | '') echo unknown ;; *' 0') echo same ;; *) echo worse ;; esac; }
