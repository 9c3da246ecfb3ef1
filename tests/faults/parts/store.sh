# shellcheck shell=bash disable=SC2001,SC2016,SC2034,SC2119,SC2120,SC2154
# The practice store of this matrix, the client that works on it, and what both look like from outside.

practice=$top/tests/practice/store

# The store lies in memory: a run writes its journal through to the disk after each record, and a disk that others use makes
# that wait for seconds. What is proven here, processes killed and file systems full, is the same on either.
# lay_ground NAME: of this name alone, for several work side by side.
lay_ground() {
    name=$1
    ground=/var/tmp/storewright-faults-$name
    mkdir -p "$ground"
    mountpoint -q "$ground" || mount -t tmpfs -o mode=755 tmpfs "$ground" || { rmdir "$ground"; return 1; }
    export STOREWRIGHT_PRACTICE=$ground/stores
}
# FAULTS_STAY leaves the store up, so that the next time begins at once.
clear_ground() {
    umount_home
    umount_database
    unmount_media
    [ -z "${FAULTS_STAY:-}" ] || return 0
    "$practice" down --name "$name" --purge
    umount "$ground" && rmdir "$ground"
    if getent group "$(group_of_web_server)" >/dev/null; then groupdel "$(group_of_web_server)"; fi
}
group_of_web_server() { printf 'sw-web-%.24s' "$name"; }

# bring_up NAME
bring_up() {
    lay_ground "$1" || { echo 'faults: no file system can be mounted here.'; return 1; }
    # One after the other: two that look for free ports at the same moment may find the same.
    flock -o "$shared/coming-up" "$practice" up --name "$name" || return 1
    info=$("$practice" info --name "$name" --json)
    field() { jq -r "$1" <<<"$info"; }
    user=$(field .user) root=$(field .root) port=$(field .port) identity=$(field .identity) host_key=$(field .host_key)
    base_url=$(field .base_url) state_dir=$(field .state_dir) database=$(field .database.name)
    public_key=$(field .access_keys.public) private_key=$(field .access_keys.private) db_password=$(field .database.password)
    home=${root%/store}
    key=$(printf %s "$root" | sha256sum | cut -c1-16)
    own=$home/.storewright/stores/$key
    mkdir -p "$work/client"
}

# Everything as new, nothing broken, and a client that knows the store. A store that was just found to be as it was, to the
# last byte and row, need not be made anew.
as_new='' small_home='' small_database=''
fresh() {
    [ -n "$small_home" ] || umount_home
    [ -n "$small_database" ] || umount_database
    if [ -n "$as_new" ]; then rm -rf "$home/.storewright" "$home/.fault" "$home/.bashrc"
    else "$practice" reset --name "$name" >/dev/null || return 1; fi
    as_new=''
    know_store
}
# A client as it was when it had just been told of the store. (What telling takes is done once.)
know_store() {
    rm -rf "$work/client"
    if [ ! -d "$work/client.new" ]; then
        mkdir -p "$work/client"
        cli stores add "$name" "$(address)" --identity "$identity" --accept-host-key "$host_key" >"$work/added" 2>&1 || { cat "$work/added"; return 1; }
        cp -a "$work/client" "$work/client.new"
    else
        cp -a "$work/client.new" "$work/client"
    fi
}
address() { printf 'ssh://%s@%s:%s%s' "$user" "${1:-127.0.0.1}" "${2:-$port}" "$root"; }

# order_came NUMBER: somebody buys something.
order_came() {
    local columns
    columns() { sql "SELECT GROUP_CONCAT('\`', COLUMN_NAME, '\`') FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '$1' AND EXTRA NOT LIKE '%auto_increment%'"; }
    columns=$(columns sales_order)
    sql "INSERT INTO sales_order ($columns) SELECT $(sed -e "s/\`increment_id\`/'$1'/" -e 's/`created_at`/NOW()/' <<<"$columns") FROM sales_order ORDER BY entity_id LIMIT 1"
    columns=$(columns sales_order_item)
    sql "INSERT INTO sales_order_item ($columns) SELECT $(sed -e "s/\`order_id\`/(SELECT entity_id FROM sales_order WHERE increment_id = '$1')/" <<<"$columns") FROM sales_order_item ORDER BY item_id LIMIT 1"
}

# A command as the store's user, in the store's folder.
as_user() { (cd "$root" && exec setpriv --reuid="$user" --regid="$user" --init-groups -- env -i HOME="$home" USER="$user" PATH=/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 "$@"); }
sql() { mariadb --defaults-extra-file="$state_dir/conf/store.cnf" --connect-timeout=5 -N "$database" -e "$1"; }
sql_root() { mariadb --defaults-extra-file="$state_dir/conf/root.cnf" -N -e "$1"; }

# Becomes the client, as a person at another computer has it: nothing of whoever runs this, and the access keys in no argument.
# (A sanitized client is not asked about leaks: a library's few bytes at its end would be its exit code.)
become_client() {
    local each path=$PATH
    for each in $(compgen -e); do unset "$each"; done
    export PATH=$path LC_ALL=C.UTF-8 ASAN_OPTIONS=detect_leaks=0 HOME=$work/client XDG_RUNTIME_DIR=$work/client DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent
    # The one in a network of its own finds them there.
    if [ "$program" != in_client_network ]; then export STOREWRIGHT_PUBLIC_KEY=$public_key STOREWRIGHT_PRIVATE_KEY=$private_key; fi
    exec "$program" --data-dir "$work/client/data" "$@"
}
# gone PID SECONDS: waits for its end.
gone() {
    timeout "$2" tail --pid="$1" -s 0.2 -f /dev/null &
    wait $!
}
# What is asked ends with us: nothing works on a store that we put away.
asking=''
cli() {
    local status
    (become_client "$@") </dev/null &
    asking=$!
    gone $asking "${patience:-400}" || { kill -KILL $asking; problem 'the client did not come to an end'; }
    wait $asking
    status=$?
    asking=''
    return $status
}
# ask WORDS…: runs it; its words go to $work/err, the log to $work/out; its exit code is left in $code.
ask() {
    cli "$@" >"$work/out" 2>"$work/err"
    code=$?
}
# start WORDS…: in the background; its process is left in $client.
start() {
    : >"$work/out"
    (become_client "$@") </dev/null >"$work/out" 2>"$work/err" &
    client=$!
}
# finish [SECONDS]: waits for what `start` started.
finish() {
    gone "$client" "${1:-400}" || { kill -KILL "$client"; problem "the client did not come to an end in ${1:-400} s"; }
    wait "$client"
    code=$?
}

# What somebody who knows nothing of Storewright sees: lines "FACT VALUE". What differs between two looks has changed.
look() {
    {
        echo "version $(product composer.lock .packages) $(product vendor/composer/installed.json .packages)"
        sql "SELECT 'orders', COUNT(*), SUM(CRC32(CONCAT_WS('|', entity_id, increment_id, grand_total))) FROM sales_order"
        sql "SELECT 'customers', COUNT(*) FROM customer_entity"
        echo "flag $([ -e "$root/var/.maintenance.flag" ] && echo there || echo none) $([ -e "$root/var/.maintenance.ip" ] && echo exempt || echo nobody)"
        crontab -u "$user" -l 2>/dev/null | sha256sum | sed 's/^/crontab /'
        echo "caches $(as_user php -r '$c = (include "app/etc/env.php")["cache_types"]; ksort($c); echo json_encode($c);')"
        echo "pages $(pages)"
        echo "env $(sha256sum <"$root/app/etc/env.php") $(stat -c %a "$root/app/etc/env.php")"
    } >"$1.common" 2>&1
    (
        sql 'SHOW TRIGGERS' | awk '{ print "trigger", $1, $2, $3 }' | LC_ALL=C sort
        sql "SELECT 'view', TABLE_NAME FROM information_schema.VIEWS WHERE TABLE_SCHEMA = DATABASE() ORDER BY 2"
        sql "SELECT 'routine', ROUTINE_NAME FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = DATABASE() ORDER BY 2"
        # A reset lets cron have run just now: its times are others each time.
        sql "SELECT 'cron', schedule_id, job_code, status FROM cron_schedule ORDER BY schedule_id"
        # shellcheck disable=SC2046
        sql "CHECKSUM TABLE $(sql "SELECT CONCAT('\`', TABLE_NAME, '\`') FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' AND TABLE_NAME <> 'cron_schedule' ORDER BY TABLE_NAME" | paste -sd,)"
        # Caches and logs aside, every file: kind, mode, link, content.
        cd "$root" || exit
        find . \( -path ./var -o -path ./generated -o -path ./pub/static -o -name .fault \) -prune -o -printf '%y %m %P %l\n' | LC_ALL=C sort | sha256sum
        find . \( -path ./var -o -path ./generated -o -path ./pub/static \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
        find generated pub/static -printf '%y %P\n' | LC_ALL=C sort | sha256sum
    ) >"$1.whole" 2>&1
}
product() { jq -r "$2[] | select(.name == \"magento/product-community-edition\").version" "$root/$1" 2>&1; }
pages() {
    local page
    for page in '' customer/account/login/ checkout/cart/ product-1.html; do
        curl -sL --max-redirs 3 -o /dev/null -m 20 --noproxy '*' -w '%{http_code} ' "$base_url$page?look=$RANDOM"
    done
}
