# shellcheck shell=bash
# What the tests stand on: a small store with a real database and a real web server, made new for each test; and the
# words to drive a run. Sourced by tests/server/run's test files. Needs T (a folder of its own), SH (the shell to test), SERVER.

unset LC_ALL
PORT_FILE=$T/port
# Secrets begin as those of all stores for tests do, so that one search finds them (tests/canaries). Never written out: a search finds sources too.
CANARY=5ec2e7ca4a41

database_up() {
    mkdir -p "$T/db/tmp" && cp -r "$DATABASE_TEMPLATE" "$T/db/data" || return 1
    # tmpdir: a server that starts removes other servers' temporary tables from a common one.
    mariadbd --no-defaults --datadir="$T/db/data" --tmpdir="$T/db/tmp" --socket="$T/db/s" --pid-file="$T/db/pid" --skip-networking --innodb-buffer-pool-size=16M --innodb-flush-log-at-trx-commit=2 --log-bin-trust-function-creators=1 >"$T/db/log" 2>&1 &
    tries=0
    until mariadb --no-defaults -S "$T/db/s" -u root -e 'SELECT 1' >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ $tries -lt 600 ] || { cat "$T/db/log"; return 1; }
        sleep 0.1
    done
}
# No secret where none may be (tests/canaries/allowed), whatever became of the test.
nothing_secret_left() { "$TESTS/../canaries/search" "$T/home" "$T/store" "$T/out" || { echo 'secrets are left there'; return 1; }; }
database_down() { [ ! -s "$T/db/pid" ] || { pid=$(cat "$T/db/pid"); kill "$pid"; while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done; }; }
as_admin() { mariadb --no-defaults --default-character-set=utf8mb4 -S "$T/db/s" -u root -N "$@"; }

# A test that failed may have left its run under way.
leave_nothing_running() {
    for pid_file in "$T"/home/.storewright/stores/*/lease/pid "$T"/home/.storewright/stores/*/runs/*/step.process/pid "$T"/home/.storewright/stores/*/runs/*/visitors.process/pid; do
        [ -s "$pid_file" ] || continue
        pid=$(cat "$pid_file")
        for member in "$pid" $(ps -A -o pid= -o sess= | awk -v s="$pid" '$2 == s { print $1 }'); do kill -9 "$member" 2>/dev/null || :; done
    done
}
# The store, as new: files with awkward names and times, tables with awkward bytes, triggers, a view, a routine, an event.
new_store() {
    leave_nothing_running
    chmod -R u+rwX "$T/store" "$T/home" 2>/dev/null
    rm -rf "$T/store" "$T/home" 2>/dev/null || { sleep 1; rm -rf "$T/store" "$T/home"; }
    mkdir -p "$T/home/.config" "$T/bin"
    export HOME="$T/home"
    S=$T/store
    mkdir -p "$S/bin" "$S/app/etc" "$S/lib" "$S/vendor/composer" "$S/vendor/magento/composer-root-update-plugin" "$S/generated/code" "$S/generated/metadata" "$S/pub/static" "$S/pub/media/catalog" \
        "$S/var/cache/a" "$S/var/session" "$S/var/log" "$S/setup"
    chmod g+s "$S"
    cp "$TESTS/store/magento.php" "$S/bin/magento"
    chmod 755 "$S/bin/magento"
    cp "$TESTS/store/index.php" "$S/pub/index.php"
    echo '{"require":{"magento/product-community-edition":"2.4.6-p1"}}' >"$S/composer.json"
    echo '{"v":"2.4.6-p1"}' >"$S/composer.lock"
    echo '{"packages":[{"name":"magento/product-community-edition","version":"2.4.6-p1"}],"dev":false}' >"$S/vendor/composer/installed.json"
    echo '<?php // old' >"$S/vendor/autoload.php"
    echo '<?php' >"$S/lib/gone.php"
    echo old >"$S/generated/code/Old.php"
    echo old >"$S/generated/metadata/old.php"
    echo 'Deny from all' >"$S/generated/.htaccess"
    echo old-css >"$S/pub/static/app.css"
    echo 1700000000 >"$S/pub/static/deployed_version.txt"
    echo sess >"$S/var/session/sess_1"
    echo 'a picture' >"$S/pub/media/catalog/with space.jpg"
    echo odd >"$S/pub/media/catalog/new
line.jpg"
    # shellcheck disable=SC1003
    echo odd >"$S/lib/back\\slash.php"
    ln -s ../lib "$S/app/link"
    echo exec >"$S/lib/tool"
    chmod 750 "$S/lib/tool"
    touch -d '2021-05-06 07:08:09' "$S/lib/tool" "$S/lib/gone.php" "$S/pub/media/catalog/with space.jpg"
    cat >"$S/app/etc/env.php" <<PHP
<?php
return ['db' => ['connection' => ['default' => ['host' => 'localhost', 'unix_socket' => '$T/db/s', 'dbname' => 'shop', 'username' => 'shop', 'password' => 'ge"h\\\\eim#\'${CANARY}0db0']]],
 'cache_types' => ['config' => 1, 'layout' => 0, 'block_html' => 1, 'full_page' => 0]];
PHP
    echo "<?php return ['modules' => ['Magento_Store' => 1]];" >"$S/app/etc/config.php"
    as_admin <<SQL
DROP DATABASE IF EXISTS shop; CREATE DATABASE shop DEFAULT CHARACTER SET utf8mb4;
DROP USER IF EXISTS shop@localhost; CREATE USER shop@localhost IDENTIFIED BY 'ge"h\\\\eim#\'${CANARY}0db0';
GRANT ALL ON shop.* TO shop@localhost;
USE shop;
CREATE TABLE setup_module (version VARCHAR(20)) ENGINE=InnoDB; INSERT INTO setup_module VALUES ('2.4.6-p1');
CREATE TABLE sales_order (id INT AUTO_INCREMENT PRIMARY KEY, grand_total DECIMAL(12,4), note TEXT, raw BLOB) ENGINE=InnoDB;
INSERT INTO sales_order (grand_total, note, raw) SELECT seq, CONCAT('order ', seq, ' DEFINER=\`a\`@\`b\`\\n\\tčšž 😀'), UNHEX('00ff1a0d0a27225c') FROM seq_1_to_500;
CREATE TABLE child (id INT PRIMARY KEY, parent INT, FOREIGN KEY (parent) REFERENCES sales_order (id)) ENGINE=InnoDB; INSERT INTO child SELECT seq, seq FROM seq_1_to_20;
CREATE TABLE changelog (id INT) ENGINE=InnoDB;
CREATE TRIGGER trg AFTER INSERT ON sales_order FOR EACH ROW INSERT INTO changelog VALUES (NEW.id);
CREATE VIEW order_view AS SELECT id FROM sales_order;
DELIMITER ;;
CREATE DEFINER=shop@localhost PROCEDURE proc() BEGIN SELECT 'one
CREATE DEFINER=\`x\`@\`y\` two'; END;;
DELIMITER ;
SQL
    [ "${MAY_SCRATCH:-yes}" = no ] || as_admin -e "GRANT ALL ON \`shop\_scratch\_%\`.* TO shop@localhost; GRANT ALL ON \`shop\_next\_%\`.* TO shop@localhost; GRANT ALL ON \`shop\_old\_%\`.* TO shop@localhost;"
    printf '# mine\n* * * * * echo other\n#~ MAGENTO START abc\n* * * * * %s %s/bin/magento cron:run\n#~ MAGENTO END abc\n' "$(command -v php)" "$S" >"$T/crontab"
    cp "$T/crontab" "$T/crontab.before"
    cat >"$T/bin/crontab" <<STUB
#!/bin/sh
case \$1 in -l) cat "$T/crontab" ;; -r) rm "$T/crontab" ;; -) cat >"$T/crontab.new" && mv "$T/crontab.new" "$T/crontab" ;; *) echo "\$1: a name may be cut off" >&2; exit 1 ;; esac
STUB
    chmod +x "$T/bin/crontab"
    PATH=$T/bin:$PATH
    export PATH
}
# PHP with little more than the database, without the thirty other extensions of this machine: it is started some hundred times a run.
lean_php() {
    mkdir -p "$T/bin"
    printf '#!/bin/sh\nexec %s -n -d extension=mysqlnd -d extension=pdo -d extension=pdo_mysql "$@"\n' "$(command -v php)" >"$T/bin/php"
    chmod +x "$T/bin/php"
    PATH=$T/bin:$PATH
    export PATH
}
storefront_up() {
    [ -s "$PORT_FILE" ] && kill -0 "$(cat "$T/web.pid")" 2>/dev/null && return 0
    port=$((20000 + $$ % 20000))
    while :; do
        php -S "127.0.0.1:$port" "$T/router.php" >"$T/web.log" 2>&1 &
        echo $! >"$T/web.pid"
        sleep 0.3
        kill -0 "$(cat "$T/web.pid")" 2>/dev/null && break
        port=$((port + 1))
    done
    echo $port >"$PORT_FILE"
}
storefront_down() { [ ! -s "$T/web.pid" ] || kill "$(cat "$T/web.pid")" 2>/dev/null; }
# shellcheck disable=SC2016
router() { printf '<?php include "%s/store/pub/index.php"; return true;\n' "$T" >"$T/router.php"; }

UPGRADE_STEPS='look-again solve-dependencies back-up-code back-up-media back-up-database prove-backup pause-cron close-store refresh-backup disable-caches set-permissions composer-update clear-generated setup-upgrade compile static-content reindex flush-cache restore-caches resume-cron check-storefront open-store confirm-storefront prove-again prune-backups'
STAGED_STEPS='look-again solve-dependencies back-up-code back-up-media back-up-database prove-backup copy-database rehearse-upgrade rehearse-compile rehearse-static-content keep-built set-permissions pause-cron switch-open close-store refresh-backup composer-update put-in-built setup-upgrade restore-caches flush-cache check-storefront open-store resume-cron confirm-storefront reindex prove-again prune-backups'
BACKUP_STEPS='look-again back-up-code back-up-media back-up-database prove-backup prune-backups'
REHEARSAL_STEPS='look-again solve-dependencies copy-database rehearse-upgrade rehearse-compile rehearse-static-content forget-copy'
RESTORE_STEPS='look-again check-backup pause-cron close-store export-newer snapshot-current restore-code restore-media restore-database flush-cache resume-cron check-storefront open-store confirm-storefront'

# new_run ID KIND [NAME=value …]: a run's folder as the desktop writes it.
new_run() {
    id=$1 kind=$2
    shift 2
    KEY=$(printf '%s' "$S" | sha256sum | cut -c1-16)
    HOME_OF_STORE=$HOME/.storewright/stores/$KEY
    R=$HOME_OF_STORE/runs/$id
    (
        umask 077
        mkdir -p "$R/steps" "$R/control" "$R/secrets" "$R/kept"
        cp "$SERVER"/*.sh "$R/"
        cp "$SERVER"/steps/*.sh "$R/steps/"
        case $kind in upgrade) steps=$UPGRADE_STEPS ;; backup) steps=$BACKUP_STEPS ;; restore) steps=$RESTORE_STEPS ;; rehearsal) steps=$REHEARSAL_STEPS ;; esac
        n=1
        case "$*" in *METHOD=staged*) steps=$STAGED_STEPS ;; esac
        case "$*" in *CONFIRM_SECONDS=*) steps=${steps/confirm-storefront/confirm-storefront await-confirmation} ;; esac
        for step in $steps; do
            printf '%02d %s repeatable 1\n' $n "$step"
            n=$((n + 1))
        done >"$R/steps.list"
        {
            printf "RUN_ID='%s'\nKIND='%s'\nSTORE_ROOT='%s'\nPHP='%s'\nCOMPOSER='%s'\n" "$id" "$kind" "$S" "$(command -v php)" "$TESTS/store/composer.php"
            printf "FROM_VERSION='2.4.6-p1'\nTO_VERSION='2.4.7-p6'\nPRODUCT='magento/product-community-edition'\nCOMPONENTS=''\nMODE='production'\nBASE_URL='http://127.0.0.1:%s/'\nLOCALES='en_US'\n" "$(cat "$PORT_FILE")"
            printf "BACKUP_ID='%s'\nBACKUP_DATABASE='1'\nBACKUP_CODE='1'\nBACKUP_MEDIA='1'\nON_FAILURE='restore'\nSTART_AT='0'\nCLOSED_SECONDS='600'\nTABLE_PREFIX=''\n" "${id%-*}"
            for setting in "$@"; do printf "%s='%s'\n" "${setting%%=*}" "${setting#*=}"; done
        } >"$R/plan.env"
    )
}
begin() { printf 'COMPOSER_AUTH={"http-basic":{"repo.example":{"password":"%s"}}}\n' "${CANARY}ac35" | $SH "$R/runner.sh" start; }
settled() { until_ended "${1:-240}" && outcome; }
outcome() { tail -n 1 "$R/journal" | cut -f3- | tr '\t' ' '; }
# Waiting is what these tests do most: without starting a program, which is what costs here.
pause() {
    [ -p "$T/never" ] || mkfifo "$T/never"
    read -r -t "$1" _ <>"$T/never" || return 0
}
journal_lines() { lines=() && { mapfile -t lines <"$R/journal"; } 2>/dev/null || return 0; }
journal_at_its_end() { [[ ${#lines[@]} -gt 0 && ${lines[${#lines[@]} - 1]} == *$'\t'run-end* ]]; }
# What is waited for takes so many seconds at most where nothing else goes on; a machine may be four times as busy.
PATIENCE=4
# until_ended SECONDS
until_ended() {
    local lines limit=$((SECONDS + $1 * PATIENCE)) tries=0
    until journal_lines && journal_at_its_end; do
        [ $SECONDS -lt $limit ] || { echo "not ended after $1 s:"; tail -n 5 "$R/journal"; return 1; }
        pause 0.1
    done
    # The lease goes just after the last line.
    while [ -d "$HOME_OF_STORE/lease" ]; do
        pause 0.05
        tries=$((tries + 1))
        [ $tries -lt 100 ] || return 1
    done
}
# until_journal SECONDS PATTERN
until_journal() {
    local lines line from=0 limit=$((SECONDS + $1 * PATIENCE))
    while journal_lines; do
        for line in "${lines[@]:$from}"; do [[ $line =~ $2 ]] && return 0; done
        if journal_at_its_end; then
            echo "ended without: $2"
            tail -n 8 "$R/journal"
            tail -n 15 "$R/console.log"
            return 1
        fi
        # The last one may have been read while it was being written.
        from=$((${#lines[@]} > 0 ? ${#lines[@]} - 1 : 0))
        [ $SECONDS -lt $limit ] || { echo "never: $2"; tail -n 5 "$R/journal"; return 1; }
        pause 0.05
    done
}
# Everything of the store in one text: files with bytes, modes, times; database; crontab.
snapshot() {
    (cd "$S" && find . \( -path ./var/cache -o -path ./var/page_cache -o -path ./var/log -o -path ./var/view_preprocessed \) -prune -o -type f -exec stat -c '%a %s %n' {} + -exec sha256sum {} + | LC_ALL=C sort
        find . \( -path ./var/cache -o -path ./var/page_cache -o -path ./var/log -o -path ./var/view_preprocessed \) -prune -o -type d -print | LC_ALL=C sort
        find . \( -path ./var/cache -o -path ./var/page_cache \) -prune -o -type l -exec readlink {} \; | LC_ALL=C sort)
    mariadb-dump --no-defaults -S "$T/db/s" -u root --skip-dump-date --skip-comments --hex-blob --routines --triggers --events shop | sed 's/DEFINER=[^ *]*//g;s/ AUTO_INCREMENT=[0-9]*//'
    cat "$T/crontab"
    page
}
page() { curl -s -o "$T/page" -w '%{http_code} ' "http://127.0.0.1:$(cat "$PORT_FILE")/"; cat "$T/page"; }
same() { [ "$1" = "$2" ] || { echo "expected: $1"; echo "got:      $2"; return 1; }; }
same_snapshot() { cmp -s "$1" "$2" || { diff "$1" "$2" | cut -c1-200 | head -n 10; return 1; }; }
# in_shell 'TEXT': TEXT after the libraries, in the shell under test.
in_shell() {
    mkdir -p "$T/run/kept" "$T/run/secrets"
    cp "$SERVER/stand-ins.sh" "$T/run/"
    printf '%s\n' 'RUN=$1 STEP_NUMBER=01 STEP_NAME=test' '. "$2/lib.sh"' 'for part in failures database archive storefront probes probe-web probe-data switch put-back switch-database newer cron; do . "$2/$part.sh"; done' 'KEPT=$RUN/kept PHP=php STORE_ROOT=$3 TABLE_PREFIX= BESIDE=$RUN/beside BACKUP=$RUN/backup' "$1" >"$T/snippet.sh"
    $SH "$T/snippet.sh" "$T/run" "$SERVER" "$S"
}
