# shellcheck shell=bash disable=SC2016
# Making a store, bringing it back to how it was made, and unmaking it.

bring_up() {
    local each
    need_parts
    if [ -f "$place/place" ]; then
        know
        # Made by an earlier state of these scripts: made anew, so that everybody tests against the same thing.
        [ "${made_by:-}" = "$(fingerprint)" ] || make_store
    else
        make_store
    fi
    for each in $services; do
        [ -f "$place/faults/held-$each" ] || start_service "$each"
    done
    [ -f "$place/faults/held-database" ] || { cron_ran_just_now; orders_came_of_late; }
    [ -z "$json" ] || tell
}

fingerprint() {
    (cd "$here" && find faults packages parts provision repository web -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16)
}

make_store() {
    local made_by
    made_by=$(fingerprint)
    [ ! -e "$place" ] || unmake
    mkdir -p "$base/.archives" "$place"/{conf,keys,home,db,run,log,faults,repository,pristine}
    make_user
    cp -r "$here/repository" "$here/web" "$here/provision" "$place/" && mkdir "$place/kit" && mv "$place"/{web,provision} "$place/kit/"
    mkdir "$place/kit/repository" && mv "$place/repository/serve.php" "$place/kit/repository/" && rm -f "$place/repository/build.php"
    # shellcheck disable=SC2046
    read -r ssh_port db_port web_port repo_port search_port <<<"$(free_ports)"
    database=magento db_user=magento db_password=$(secret 14) db_root=$(secret 14)
    public=$(secret 16) private=$(secret 16) passphrase="practice $(secret 14)"
    make_keys
    printf '%s\n%s\n' "$public" "$private" >"$place/conf/access"
    [ "$UID" = 0 ] && chown "$user_id:$group_id" "$place/home" "$place/db" "$place/log" "$place/conf/access"
    chmod 600 "$place/conf/access"
    write_configurations
    if [ "$size" = real ]; then echo real >"$place/home/.practice-pace"; fi
    make_database &
    local making=$!
    php "$here/repository/build.php" "$base/.archives" "$place/repository" "http://127.0.0.1:$repo_port" "$size" "$from"
    wait "$making" || fail "the database could not be made: $(tail -n 5 "$place/log/database" | tr '\n' ' ')"
    start_service search
    start_service repository
    install_store
    keep_pristine
    {
        for each in user user_id group_id password passphrase home ssh_port db_port web_port repo_port search_port database db_user db_password \
            public private size from made_by; do
            printf '%s=%q\n' "$each" "${!each}"
        done
    } >"$place/place.new"
    chmod 600 "$place/place.new"
    mv "$place/place.new" "$place/place"
}

# Ports nobody listens on, outside the range out of which the kernel hands out its own.
free_ports() {
    php -r 'for ($found = []; count($found) < 5;) { $port = random_int(20000, 31999); $socket = @stream_socket_server("tcp://127.0.0.1:$port");
        if ($socket && !isset($found[$port])) { $found[$port] = $socket; } } echo implode(" ", array_keys($found));'
}

make_keys() {
    local each
    for each in ed25519 ecdsa rsa; do
        ssh-keygen -q -t "$each" -N '' -C practice -f "$place/conf/host_$each"
    done
    ssh-keygen -q -t ed25519 -N '' -C practice -f "$place/keys/ed25519"
    ssh-keygen -q -t ecdsa -N '' -C practice -f "$place/keys/ecdsa"
    ssh-keygen -q -t rsa -b 3072 -N '' -C practice -f "$place/keys/rsa"
    # Asked for it, for everybody sees the arguments.
    (umask 077 && printf '%s\n' "$passphrase" >"$place/conf/passphrase")
    printf '#!/bin/sh\ncat "%s"\n' "$place/conf/passphrase" >"$place/conf/say-passphrase"
    chmod 700 "$place/conf/say-passphrase"
    SSH_ASKPASS_REQUIRE=force SSH_ASKPASS=$place/conf/say-passphrase ssh-keygen -q -t ed25519 -C practice -f "$place/keys/passphrase" >/dev/null
    cat "$place"/keys/*.pub >"$place/conf/authorized_keys"
}

write_configurations() {
    cat >"$place/conf/sshd_config" <<END
Port $ssh_port
ListenAddress 127.0.0.1
HostKey $place/conf/host_ed25519
HostKey $place/conf/host_ecdsa
HostKey $place/conf/host_rsa
PidFile none
AuthorizedKeysFile $place/conf/authorized_keys .ssh/authorized_keys
StrictModes no
PubkeyAuthentication yes
PasswordAuthentication yes
KbdInteractiveAuthentication yes
UsePAM $([ "$UID" = 0 ] && echo yes || echo no)
PermitRootLogin no
AllowUsers $user
MaxSessions 20
MaxStartups 200:30:400
MaxAuthTries 20
UseDNS no
PrintMotd no
PrintLastLog no
AcceptEnv LANG LC_*
Subsystem sftp /usr/lib/openssh/sftp-server
END
    cat >"$place/conf/my.cnf" <<END
[mariadbd]
datadir=$place/db/data
socket=$place/db/socket
pid-file=$place/db/pid
port=$db_port
bind-address=127.0.0.1
# A version every release on offer supports; the server itself is whatever this machine has.
version=10.6.21-MariaDB
skip-name-resolve
skip-log-bin
character-set-server=utf8mb4
collation-server=utf8mb4_general_ci
innodb_buffer_pool_size=$([ "$size" = real ] && echo 512M || echo 48M)
innodb_log_file_size=$([ "$size" = real ] && echo 256M || echo 8M)
innodb_flush_log_at_trx_commit=0
innodb_doublewrite=0
innodb_use_native_aio=0
performance_schema=0
key_buffer_size=1M
aria_pagecache_buffer_size=4M
max_connections=80
END
    printf '[client]\nsocket=%s\nuser=root\npassword=%s\ndefault-character-set=utf8mb4\n' "$place/db/socket" "$db_root" >"$place/conf/root.cnf"
    printf '[client]\nsocket=%s\nuser=%s\npassword=%s\ndefault-character-set=utf8mb4\n' "$place/db/socket" "$db_user" "$db_password" >"$place/conf/store.cnf"
    chmod 600 "$place"/conf/*.cnf
    chmod 644 "$place/conf/my.cnf"
}

database_rights='SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, INDEX, ALTER, REFERENCES, CREATE TEMPORARY TABLES, LOCK TABLES, EXECUTE, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, TRIGGER, EVENT'
databases_beside='scratch next\_ old\_'
make_database() {
    as_user mariadb-install-db --defaults-file="$place/conf/my.cnf" --auth-root-authentication-method=normal --skip-test-db >>"$place/log/database" 2>&1
    start_service database
    # What a shared host grants: everything on the one database, nothing beyond it. The scratch databases are for proving dumps;
    # the next and the old one for letting a dump's tables change places with the present ones.
    mariadb --no-defaults --socket="$place/db/socket" -u root <<END
CREATE DATABASE $database;
CREATE USER '$db_user'@'localhost' IDENTIFIED BY '$db_password', '$db_user'@'127.0.0.1' IDENTIFIED BY '$db_password';
GRANT $database_rights ON \`$database\`.* TO '$db_user'@'localhost', '$db_user'@'127.0.0.1';
$(for beside in $databases_beside; do echo "GRANT $database_rights ON \`${database}\\_$beside%\`.* TO '$db_user'@'localhost', '$db_user'@'127.0.0.1';"; done)
CREATE USER 'agency'@'localhost' IDENTIFIED BY '$(secret 14)';
GRANT ALL ON \`$database\`.* TO 'agency'@'localhost';
ALTER USER root@localhost IDENTIFIED BY '$db_root';
DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
FLUSH PRIVILEGES;
END
}

install_store() {
    as_user mkdir -p -m 755 "$root"
    as_user tee "$root/composer.json" >/dev/null <<END
{
    "name": "magento/project-community-edition",
    "description": "eCommerce Platform for Growth (Community Edition)",
    "type": "project",
    "version": "$from",
    "require": {
        "acme/module-gift-wrap": "$(case $from in 2.4.8) echo '~3.0.0' ;; *) echo '~2.1.0' ;; esac)",
        "acme/module-store-locator": "~1.2.0",
        "magento/composer-root-update-plugin": "~2.0",
        "magento/product-community-edition": "$from"
    },
    "repositories": [
        { "type": "composer", "url": "http://127.0.0.1:$repo_port/" },
        { "packagist.org": false }
    ],
    "config": {
        "allow-plugins": { "magento/*": true },
        "preferred-install": "dist",
        "secure-http": false,
        "sort-packages": true
    },
    "minimum-stability": "stable",
    "prefer-stable": true,
    "extra": { "magento-force": "override" }
}
END
    as_user sh -c 'umask 077; cat >auth.json' <<END
{
    "http-basic": {
        "127.0.0.1:$repo_port": { "username": "$public", "password": "$private" }
    }
}
END
    as_user composer update --no-dev --no-interaction --no-progress --no-ansi >"$place/log/install" 2>&1 ||
        fail "Composer could not install the store: $(tail -n 5 "$place/log/install" | tr '\n' ' ')"
    printf '{"database":{"port":%s,"name":"%s","user":"%s","password":"%s"},"base_url":"http://127.0.0.1:%s/","search_port":%s,"crypt":"%s","session":"%s"}' \
        "$db_port" "$database" "$db_user" "$db_password" "$web_port" "$search_port" "$(secret 16)" "$(secret 16)" |
        as_user php "$place/kit/provision/install.php" "$size" >>"$place/log/install" 2>&1 ||
        fail "the store's database could not be filled: $(tail -n 5 "$place/log/install" | tr '\n' ' ')"
    # A view that somebody else made: restoring it takes care.
    database_as_root "$database" -e "CREATE DEFINER='agency'@'localhost' SQL SECURITY DEFINER VIEW inventory_stock_1 AS
        SELECT e.entity_id product_id, 1 website_id, 1 stock_id, s.qty quantity, s.is_in_stock is_salable, e.sku
        FROM catalog_product_entity e JOIN cataloginventory_stock_item s ON s.product_id = e.entity_id"
    as_user sh -c 'bin/magento setup:di:compile && bin/magento setup:static-content:deploy' >>"$place/log/install" 2>&1 ||
        fail "the store could not be compiled: $(tail -n 5 "$place/log/install" | tr '\n' ' ')"
    [ "$UID" != 0 ] || printf '# what the merchant added\n0 3 * * * /usr/bin/true\n' | as_user crontab -
    as_user bin/magento cron:install -f >>"$place/log/install" 2>&1 || fail "the crontab could not be written."
    as_user sh -c 'rm -rf "$1" && bin/magento cache:flush' - "$place/home/.cache" >>"$place/log/install"
}

# A copy of everything that a reset brings back. The database's files are copied while it is stopped.
keep_pristine() {
    cp -a --reflink=auto "$place/home" "$place/pristine/home"
    as_user crontab -l >"$place/pristine/crontab"
    stop_service database
    cp -a --reflink=auto "$place/db/data" "$place/pristine/data"
}

reset_store() {
    local each copying how=(-a --delete)
    end_leftovers
    search_for_secrets
    mend_quickly
    kill_service database
    # Files of two versions may be of one size and time; in a store of real size comparing their content takes too long.
    if [ "$size" = small ]; then how+=(--checksum); fi
    rsync "${how[@]}" "$place/pristine/home/" "$place/home/" &
    copying=$!
    rsync -a --delete "$place/pristine/data/" "$place/db/data/"
    start_service database
    wait "$copying"
    for each in $services; do start_service "$each"; done
    cron_ran_just_now
    orders_came_of_late
    if [ "$UID" = 0 ]; then
        as_user crontab - <"$place/pristine/crontab"
    else
        rm -rf "$home/.storewright/stores/$(printf %s "$root" | sha256sum | cut -c1-16)"
        as_user bin/magento cron:install -f >/dev/null
    fi
}

# A store whose cron has stood still since it was made would be a sick one.
cron_ran_just_now() {
    database_as_store -e "SET time_zone = '+00:00'; UPDATE cron_schedule SET created_at = UTC_TIMESTAMP() - INTERVAL 2 MINUTE, scheduled_at = UTC_TIMESTAMP() - INTERVAL 1 MINUTE, executed_at = UTC_TIMESTAMP() - INTERVAL 58 SECOND, finished_at = UTC_TIMESTAMP() - INTERVAL 57 SECOND WHERE status = 'success'"
}

# What was sold in the 30 days before the store was made, was sold in the 30 days before today: moved by whole days, so that the rhythm of a day stays.
orders_came_of_late() {
    database_as_store -e "SET time_zone = '+00:00'; SET @days = (SELECT DATEDIFF(UTC_DATE(), MAX(created_at)) - 1 FROM sales_order WHERE entity_id <= 1000); UPDATE sales_order SET created_at = created_at + INTERVAL @days DAY, updated_at = updated_at WHERE @days > 0 AND entity_id BETWEEN 601 AND 1000"
}

# While tests run that are judged by it, what a reset removes is searched first for a secret that has got where none belongs.
search_for_secrets() {
    [ -z "${STOREWRIGHT_CANARIES:-}" ] || "$here/../canaries/search" "$place/home" "$place/log" "$home/.storewright" >>"$STOREWRIGHT_CANARIES/found" || true
}

# Everything that comes back with the files and the database needs no mending; what lies outside of them does.
mend_quickly() {
    local fault
    stop_service cron
    stop_service consumer
    for fault in host-key-changed old-database stale-opcache no-database-server; do
        [ ! -e "$place/faults/$fault" ] || mend_store "$fault"
    done
    rm -rf "$place/faults" && mkdir "$place/faults"
    if [ -e "$place/conf/boot-id" ]; then
        rm -f "$place/conf/boot-id" "$place/conf/seen-instead"
        stop_service sshd
    fi
}

# As when the server is restarted: every process of the store's is gone at once, and the machine has another boot id for who logs in.
reboot_store() {
    local each
    [ "$UID" = 0 ] || fail "showing a log-in another boot id needs root."
    # All stand still first: no process sees another one go before it does itself.
    for each in $(ps -u "$user_id" -o pid=); do kill -STOP "$each" 2>/dev/null || true; done
    # sshd's own children first, so that no connection is ended in good order.
    for each in $(ps -e -o pid=,args= | awk -v user="$user" '$2 ~ /^sshd/ && ($3 == user || index($3, user "@") == 1) { print $1 }'); do kill -KILL "$each" 2>/dev/null || true; done
    for each in cron consumer sshd web repository search database; do kill_service "$each"; done
    for each in $(ps -u "$user_id" -o pid=); do kill -KILL "$each" 2>/dev/null || true; done
    cat /proc/sys/kernel/random/uuid >"$place/conf/boot-id"
    chmod 644 "$place/conf/boot-id"
    sed -i '\|boot_id |d' "$place/conf/seen-instead" 2>/dev/null || true
    echo "/proc/sys/kernel/random/boot_id $place/conf/boot-id" >>"$place/conf/seen-instead"
    for each in $services; do [ -f "$place/faults/held-$each" ] || start_service "$each"; done
}

# Before a server goes down, everything on it is asked to end, all at once and in no order; what has not ended then is ended.
shut_down_store() {
    local each i
    [ "$UID" = 0 ] || fail "showing a log-in another boot id needs root."
    for each in $(ps -u "$user_id" -o pid=) $(ps -e -o pid=,args= | awk -v user="$user" '$2 ~ /^sshd/ && ($3 == user || index($3, user "@") == 1) { print $1 }') \
        $(cut -d' ' -f1 "$place/run/sshd.pid"); do
        kill -TERM "$each" 2>/dev/null || true
    done
    for ((i = 0; i < 100; i++)); do
        [ -n "$(ps -u "$user_id" -o pid=)" ] || break
        sleep 0.1
    done
}

take_down() {
    local each
    if [ -f "$place/place" ]; then know; fi
    if [ -d "$place" ]; then
        for each in cron consumer sshd web repository search database; do stop_service "$each"; done
    fi
    if [ -n "$purge" ]; then
        [ ! -f "$place/place" ] || search_for_secrets
        unmake
    fi
}

unmake() {
    local each own
    own=sw-practice-$name
    [ ${#own} -le 32 ] || own=${own:0:23}-$(printf %s "$name" | sha256sum | cut -c1-8)
    for each in cron consumer sshd web repository search database; do stop_service "$each"; done
    if [ "$UID" = 0 ]; then
        if id "$own" >/dev/null 2>&1; then
            user_id=$(id -u "$own")
            end_leftovers
            for each in /proc/[0-9]*; do
                [ "$(stat -c %u "$each" 2>/dev/null)" != "$user_id" ] || kill -KILL "${each#/proc/}" 2>/dev/null || true
            done
            crontab -u "$own" -r 2>/dev/null || true
            userdel "$own" 2>/dev/null || { sleep 0.5; userdel "$own"; }
        fi
    else
        # One's own crontab keeps what is not this store's.
        own=$(printf %s "$root" | sha256sum | cut -c1-64)
        if crontab -l 2>/dev/null | grep -q "MAGENTO START $own"; then
            crontab -l | sed "/MAGENTO START $own/,/MAGENTO END $own/d" | crontab -
        fi
        chmod -R u+w "$place"
        rm -rf "$HOME/.storewright/stores/${own:0:16}"
    fi
    rm -rf "$place"
    rm -f "$base/.$name.lock"
    if [ -z "$(find "$base" -mindepth 1 -maxdepth 1 -type d ! -name .archives)" ]; then rm -rf "$base"; fi
}
