# shellcheck shell=sh
# A copy of the store to rehearse on: the new code that was built beside it, with an env.php of its own, and a database of its own.
# A rehearsal throws all of it away; an upgrade by the staged method keeps what was compiled on it, and switches to that.
# Nothing of it is reachable from the web, and nothing it does reaches the store: database, caches, sessions, locks, queues, Varnish,
# e-mail and search indexes are cut off from the store's. In the folder copy/ of the run: database (its name), and
# either schema (in the store's own database server) or a database server of its own (private-database.sh). Needs lib.sh and database.sh.

COPY=$RUN/copy

# Steps that work on the copy find everything under the names that they know.
on_the_copy() {
    LIVE_ROOT=$STORE_ROOT
    # shellcheck disable=SC2034 # what the steps of an upgrade go by
    STORE_ROOT=$BESIDE/new LOGIN=$RUN/secrets/copy.cnf
    # shellcheck disable=SC2317 # asked by what is read in with us
    database_name() { cat "$COPY/database"; }
    # The store sells meanwhile, on the same processors.
    # shellcheck disable=SC2317,SC2046
    magento() { in_store $(gently_words) "$PHP" -d memory_limit=-1 bin/magento "$@" --no-interaction --no-ansi; }
    is_the_copy || fail unknown 'The copy of the store is not cut off from the store: nothing was rehearsed on it.'
}
# The copy's env.php names the copy's database, and that one carries our mark. Looked at before each step that writes.
is_the_copy() {
    # shellcheck disable=SC2016
    named=$(php_says '$c = (include $argv[1])["db"]["connection"]["default"]; echo $c["dbname"];' -- "$BESIDE/new/app/etc/env.php") || return 1
    [ -s "$COPY/database" ] && [ "$named" = "$(cat "$COPY/database")" ] && [ "$BESIDE/new" != "$LIVE_ROOT" ] &&
        [ "$(ask_database "SELECT COUNT(*) FROM ${TABLE_PREFIX}storewright_copy WHERE run = '$RUN_ID';" 2>/dev/null)" = 1 ]
}
# env.php of the new code beside the store, made from the store's: caches, sessions and locks are its own in any case.
# write_env_beside DATABASE SOCKET: it leads to that copy, and to nothing of the store's; with neither (two empty words) the new code can be asked about
# the store itself, whose database and settings it has then.
write_env_beside() {
    # shellcheck disable=SC2016
    php_says '
        $e = include $argv[1]; $beside = $argv[2]; $name = $argv[3]; $socket = $argv[4];
        if (!is_array($e)) exit(1);
        unset($e["cache"]["frontend"], $e["http_cache_hosts"]);
        $e["session"] = ["save" => "files", "save_path" => "$beside/var/session"];
        $e["lock"] = ["provider" => "file", "config" => ["path" => "$beside/var/locks"]];
        if ($name !== "") {
            foreach ($e["db"]["connection"] as $key => $c) {
                $c["dbname"] = $name;
                if ($socket !== "") { unset($c["unix_socket"], $c["driver_options"]); $c["host"] = "localhost"; $c["unix_socket"] = $socket; $c["username"] = "root"; $c["password"] = ""; }
                $e["db"]["connection"][$key] = $c;
            }
            unset($e["db"]["slave_connection"], $e["remote_storage"], $e["queue"]["amqp"], $e["queue"]["stomp"], $e["queue"]["default_connection"]);
            $e["cron_consumers_runner"] = ["cron_run" => false];
            foreach (["elasticsearch5", "elasticsearch6", "elasticsearch7", "elasticsearch8", "opensearch"] as $engine) $e["system"]["default"]["catalog"]["search"]["{$engine}_index_prefix"] = "storewright_rehearsal";
            $e["system"]["default"]["system"]["smtp"]["disable"] = "1";
        }
        umask(077);
        if (file_put_contents("$beside/app/etc/env.php", "<?php\nreturn " . var_export($e, true) . ";\n") === false) exit(1);' \
        -- "$STORE_ROOT/app/etc/env.php" "$BESIDE/new" "$1" "$2" && mkdir -p "$BESIDE/new/var/session" "$BESIDE/new/var/locks"
}
# What the steps took on the copy, for the next plan: in the store's folder here, "to VERSION", "at SECONDS", "database stays" where it
# needed no upgrade, then "STEP MILLISECONDS" with the names that these steps have when they are done in the store itself.
note_forecast() {
    {
        echo "to $TO_VERSION"
        echo "at $(now)"
        [ ! -s "$KEPT/database-stays" ] || echo 'database stays'
        awk -F '\t' '$3 == "step-done" { name = ms = ""; for (i = 4; i <= NF; i++) { if ($i ~ /^name=/) name = substr($i, 6); if ($i ~ /^ms=/) ms = substr($i, 4) } sub(/^rehearse-upgrade$/, "setup-upgrade", name); sub(/^rehearse-/, "", name); print name, ms }' "$JOURNAL"
    } >"$HOME_OF_STORE/forecast.new" && mv -f "$HOME_OF_STORE/forecast.new" "$HOME_OF_STORE/forecast"
}
# forget_copy FOLDER: the database of the copy, and the server that it may have had. The code goes with what was built beside.
forget_copy() {
    if [ -s "$1/schema" ]; then
        (LOGIN=$RUN/secrets/db.cnf && echo "DROP DATABASE IF EXISTS \`$(cat "$1/schema")\`;" | sql) || return 1
    fi
    # shellcheck source=resources/server/private-database.sh
    . "$RUN/private-database.sh"
    private_database_down "$1"
    rm -rf "$1" "$RUN/secrets/copy.cnf"
}
