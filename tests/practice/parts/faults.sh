# shellcheck shell=bash disable=SC2016
# What can be broken about a store, and mended again.

list_faults() {
    local fault text
    [ ! -f "$place/place" ] || know
    while read -r fault text; do
        printf '%s %-22s %s\n' "$([ -e "$place/faults/$fault" ] && echo '*' || echo ' ')" "$fault" "$text"
    done <<'END'
wrong-keys the repository refuses every access key (401)
no-keys auth.json is gone
forbidden the keys are right, but no archive may be downloaded (403)
gone one package of the new version cannot be downloaded (404)
conflict composer.json asks for something that keeps every newer version away
git-clone the store is a clone of Magento's git repository
unwritable generated/ and a package in vendor/ belong to somebody else
database-down the database does not run
old-database the database server is too old for the newer versions
large-database the database says that a table of it has 30 GB
search-engine-down the search engine does not run
bootstrap-fatal a module that lets nothing of a newer version start, neither a page nor bin/magento
compile-error a module that cannot be compiled with a newer version
failing-data-patch a module whose data patch fails with a newer version
php-fatal-new-version a module that makes every page of a newer version 500
blank-page a module that makes every page of a newer version empty
slow-page a module that makes logging in to a newer version take 40 seconds
product-page a module that makes the product pages of a newer version 500
cached-page a cache that goes on giving out the home page while a newer version is dead
foreign-503 a module that makes a newer version answer 503, though nobody closed it
no-cart a module that lets nobody put anything into a cart with a newer version
no-search a module with which the search of a newer version finds nothing
no-interfaces a module that makes GraphQL and REST of a newer version answer errors
no-static a module that loses the styles and scripts of a newer version
no-admin a module that loses the Admin's address in a newer version
other-theme nothing is wrong: a newer version that looks and speaks differently
other-prices nothing is wrong: a newer version with other prices, in another order
other-way-in nothing is wrong: a newer version with a cookie banner and a way round to the same page
memory PHP may use 256 MB only; compiling needs more
stuck-maintenance the maintenance flag was left behind
cron-running a long job of cron and a queue consumer are at work
repository-slow the repository takes two minutes for every answer
repository-down the repository does not run
host-key-changed the server has other host keys than before
stale-opcache the web server never looks whether a PHP file has changed
config-changed config.php holds settings that were not imported yet
no-scratch-database the database user may use the store's own database only
no-database-server the server has no database server program of its own (needs root)
END
}

# What the store's user would do with a file, as that user.
edit_json() {
    as_user php -r '$file = $argv[1]; $json = json_decode(file_get_contents($file), true); eval($argv[2]);
        file_put_contents($file, json_encode($json, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE) . "\n");' "$1" "$2"
}

save() {
    local each
    mkdir -p "$place/faults/saved-$fault"
    for each in "$@"; do
        if [ -e "$root/$each" ]; then cp -a "$root/$each" "$place/faults/saved-$fault/"; fi
    done
}

put_back() {
    local each
    for each in "$@"; do
        if [ -e "$place/faults/saved-$fault/${each##*/}" ]; then cp -a "$place/faults/saved-$fault/${each##*/}" "$root/$each"; fi
    done
    rm -rf "$place/faults/saved-$fault"
}

# Composer would take from its cache what it may not download.
forget_downloads() {
    rm -rf "$place/home/.cache/composer"
    [ "$UID" = 0 ] || rm -rf "${COMPOSER_CACHE_DIR:-$home/.cache/composer}"/files/magento
}

refresh_modules() {
    as_user php -r 'require "app/bootstrap.php"; $store = new Magento\Framework\App\Instance(BP);
        (new Magento\Framework\Module\ModuleList($store))->bringUpToDate();'
}

break_module() {
    local version class
    version=$(as_user php -r 'require "vendor/autoload.php"; echo Magento\Framework\Release::VERSION;')
    class=R$(printf %s "$version" | tr .- __)
    as_user mkdir -p app/code/Acme/Broken
    tar -C "$here/faults/broken" -c . | as_user tar -x -C app/code/Acme/Broken --no-same-owner -m
    tar -C "$here/faults/$fault" -c . | as_user tar -x -C app/code/Acme/Broken/After --no-same-owner -m
    as_user sed -i "s/@FROM@/$version/; s/@CLASS@/$class/" app/code/Acme/Broken/registration.php
    refresh_modules
}

# rights_beside GRANT TO, REVOKE FROM: on the databases in which a dump can be proven, and from which it can be put in.
rights_beside() {
    local beside
    for beside in $databases_beside; do
        database_as_root -e "$1 $database_rights ON \`${database}\\_$beside%\`.* $2 '$db_user'@'localhost', '$db_user'@'127.0.0.1'"
    done
}

hold() {
    touch "$place/faults/held-$1"
    stop_service "$1"
}

release() {
    rm -f "$place/faults/held-$1"
    start_service "$1"
}

restart_with() {
    stop_service "$1"
    start_service "$1"
}

break_store() {
    local fault=$1 each
    list_faults | cut -c3- | grep -q "^$fault " || fail "there is no fault '$fault'. See: tests/practice/store faults"
    [ ! -e "$place/faults/$fault" ] || return 0
    case $fault in
    wrong-keys | repository-slow) ;;
    forbidden | gone) forget_downloads ;;
    no-keys) save auth.json; rm -f "$root/auth.json" ;;
    conflict)
        save composer.json composer.lock
        edit_json composer.json '$lock = json_decode(file_get_contents("composer.lock"), true);
            $json["require"]["magento/module-quote"] = array_column($lock["packages"], "version", "name")["magento/module-quote"]; ksort($json["require"]);'
        as_user composer update --lock --no-dev --no-interaction -q
        ;;
    git-clone)
        save composer.json composer.lock
        as_user mkdir -p .git/refs/heads .git/objects app/code/Magento
        printf 'ref: refs/heads/2.4-develop\n' | as_user tee .git/HEAD >/dev/null
        printf '[remote "origin"]\n\turl = https://github.com/magento/magento2.git\n' | as_user tee .git/config >/dev/null
        edit_json composer.json '$json["name"] = "magento/magento2ce"; unset($json["require"]["magento/product-community-edition"]);'
        edit_json composer.lock '$json["packages"] = array_values(array_filter($json["packages"], fn ($p) => $p["type"] !== "metapackage"));'
        ;;
    unwritable)
        if [ "$UID" = 0 ]; then
            chown -R root:root "$root/generated" "$root/vendor/magento/module-cms"
        else
            chmod -R a-w "$root/generated" "$root/vendor/magento/module-cms"
        fi
        ;;
    database-down) hold database ;;
    old-database)
        sed -i 's/^version=.*/version=10.1.48-MariaDB/' "$place/conf/my.cnf"
        restart_with database
        ;;
    large-database)
        # InnoDB believes what is written down about a table; it reads that once.
        database_as_root -e "UPDATE mysql.innodb_table_stats SET clustered_index_size = 2000000 WHERE database_name = '$database' AND table_name = 'sales_order'"
        restart_with database
        ;;
    search-engine-down) hold search ;;
    bootstrap-fatal | compile-error | failing-data-patch | php-fatal-new-version | blank-page | slow-page | product-page | cached-page | foreign-503 | no-cart | no-search | no-interfaces | no-static | no-admin | other-theme | other-prices | other-way-in) break_module ;;
    no-scratch-database) rights_beside REVOKE FROM ;;
    no-database-server)
        [ "$UID" = 0 ] || fail "hiding a program of this machine from a log-in needs root."
        for each in /usr/sbin/mariadbd /usr/sbin/mysqld; do
            [ ! -f "$(readlink -f "$each")" ] || printf '%s /dev/null\n' "$(readlink -f "$each")"
        done | sort -u >>"$place/conf/seen-instead"
        restart_with sshd
        ;;
    memory)
        as_user mkdir -p app/code/Acme/Limits
        as_user sh -c 'cat >app/code/Acme/Limits/registration.php' <"$here/faults/memory/registration.php"
        ;;
    stuck-maintenance) as_user touch -d '3 days ago' var/.maintenance.flag ;;
    cron-running)
        database_as_store -e "INSERT INTO cron_schedule (job_code, status, created_at, scheduled_at) VALUES ('acme_export_orders', 'pending', NOW() - INTERVAL 2 MINUTE, NOW() - INTERVAL 1 MINUTE)"
        spawn cron user -- php "$root/bin/magento" cron:run
        spawn consumer user -- php "$root/bin/magento" queue:consumers:start product_alert
        sleep 0.3
        ;;
    repository-down) hold repository ;;
    host-key-changed)
        mkdir "$place/faults/saved-$fault"
        mv "$place"/conf/host_* "$place/faults/saved-$fault/"
        for each in ed25519 ecdsa rsa; do ssh-keygen -q -t "$each" -N '' -C practice -f "$place/conf/host_$each"; done
        restart_with sshd
        ;;
    stale-opcache)
        touch "$place/faults/$fault"
        restart_with web
        for each in 1 2 3 4; do curl -s -o /dev/null --noproxy '*' "http://127.0.0.1:$web_port/customer/account/login"; done
        ;;
    config-changed)
        save app/etc/config.php
        as_user php -r 'require "app/bootstrap.php"; (new Magento\Framework\App\Instance(BP))->setConfig("system", ["default" => ["general" => ["country" => ["default" => "DE"]]]]);'
        ;;
    esac
    touch "$place/faults/$fault"
}

mend_store() {
    local fault
    if [ "$1" = --all ]; then
        for fault in $(list_faults | sed -n 's/^\* \([a-z-]*\) .*/\1/p'); do mend_store "$fault"; done
        return
    fi
    fault=$1
    list_faults | cut -c3- | grep -q "^$fault " || fail "there is no fault '$fault'. See: tests/practice/store faults"
    [ -e "$place/faults/$fault" ] || return 0
    rm -f "$place/faults/$fault"
    case $fault in
    no-keys) put_back auth.json ;;
    conflict) put_back composer.json composer.lock ;;
    git-clone) put_back composer.json composer.lock; rm -rf "$root/.git" "$root/app/code/Magento" ;;
    unwritable)
        if [ "$UID" = 0 ]; then
            chown -R "$user_id:$group_id" "$root/generated" "$root/vendor/magento/module-cms"
        else
            chmod -R u+w "$root/generated" "$root/vendor/magento/module-cms"
        fi
        ;;
    database-down) release database ;;
    old-database)
        sed -i 's/^version=.*/version=10.6.21-MariaDB/' "$place/conf/my.cnf"
        restart_with database
        ;;
    large-database) database_as_store -e 'ANALYZE TABLE sales_order' >/dev/null ;;
    search-engine-down) release search ;;
    bootstrap-fatal | compile-error | failing-data-patch | php-fatal-new-version | blank-page | slow-page | product-page | cached-page | foreign-503 | no-cart | no-search | no-interfaces | no-static | no-admin | other-theme | other-prices | other-way-in)
        rm -rf "$root/app/code/Acme/Broken"
        refresh_modules
        ;;
    memory) rm -rf "$root/app/code/Acme/Limits" ;;
    no-scratch-database) rights_beside GRANT TO ;;
    no-database-server)
        sed -i '\|/dev/null$|d' "$place/conf/seen-instead"
        restart_with sshd
        ;;
    stuck-maintenance) rm -f "$root/var/.maintenance.flag" ;;
    cron-running)
        stop_service cron
        stop_service consumer
        database_as_store -e "DELETE FROM cron_schedule WHERE job_code = 'acme_export_orders'"
        ;;
    repository-down) release repository ;;
    host-key-changed)
        mv -f "$place/faults/saved-$fault"/host_* "$place/conf/"
        rmdir "$place/faults/saved-$fault"
        restart_with sshd
        ;;
    stale-opcache) restart_with web ;;
    config-changed) put_back app/etc/config.php ;;
    esac
}
