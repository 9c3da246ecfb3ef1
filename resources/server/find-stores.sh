#!/bin/sh
# Where Magento stores are on this server, in the places where they usually are. Changes nothing.
#
#   sh -s [FOLDER], with survey/words.sh before this file in one text
#
# Prints a line store<TAB>root=…<TAB>owner=…<TAB>products=NAME@VERSION …<TAB>mode=…<TAB>git=0/1 for each, then, where a
# PHP is found, a line address<TAB>root=…<TAB>url=… for each, and at the end end<TAB>part=stores (resources/server/README.md).

# Every folder below that has an app/etc, without going into what is large and cannot hold a store of its own.
# "current" and the like are symbolic links, so the places are given with a slash at their end.
candidates() {
    for place in "$wanted" "$HOME" "$HOME"/*/current "$HOME"/*/*/current "$HOME"/public_html "$HOME"/htdocs "$HOME"/www \
        /var/www /var/www/*/current /var/www/vhosts/*/httpdocs /srv /data/web /usr/share/nginx /opt/bitnami/magento; do
        if [ -z "$place" ] || [ ! -d "$place/" ]; then continue; fi
        if [ -d "$place/app/etc" ]; then
            printf '%s\n' "$place"
        fi
        case $place in
            /) continue ;;
        esac
        limited 4 find "$place/" -maxdepth 5 \
            \( -name vendor -o -name node_modules -o -name generated -o -name media -o -name static -o -name var -o -name 'mail*' -o -name '.[!.]*' \) -prune \
            -o -type d -name etc -path '*/app/etc' -print 2>/dev/null | sed 's|/app/etc$||'
    done
    # Stores of other accounts that this one may read.
    for place in /home/*/public_html /home/*/htdocs /home/*/www /home/*/current; do
        [ -d "$place/app/etc" ] && printf '%s\n' "$place"
    done
}

# NAME@VERSION of every product package that composer.lock names.
products_of() {
    awk -F '"' '
        /^ *"name": *"(magento|mage-os)\/(product-|magento-cloud-metapackage|extension-b2b)/ { name = $4; next }
        name != "" && /^ *"version": */ { printf "%s%s@%s", sep, name, $4; sep = " "; name = "" }
    ' "$1" 2>/dev/null
}

# shellcheck disable=SC2016
php_address='
error_reporting(0);
for ($i = 1; $i < count($argv); ++$i) {
    $root = $argv[$i];
    ob_start();
    try { $env = include $root . "/app/etc/env.php"; } catch (Exception $e) { $env = null; } catch (Throwable $e) { $env = null; }
    ob_end_clean();
    $url = isset($env["system"]["default"]["web"]["secure"]["base_url"]) ? $env["system"]["default"]["web"]["secure"]["base_url"] : "";
    $c = isset($env["db"]["connection"]["default"]) ? $env["db"]["connection"]["default"] : null;
    if ($url === "" && is_array($c) && class_exists("PDO") && in_array("mysql", PDO::getAvailableDrivers(), true)) {
        $host = isset($c["host"]) ? $c["host"] : "localhost";
        $where = strpos($host, "/") !== false ? "unix_socket=" . $host : (preg_match("/^(.*):([0-9]+)$/", $host, $m) ? "host=" . $m[1] . ";port=" . $m[2] : "host=" . $host);
        if (!empty($c["unix_socket"])) { $where = "unix_socket=" . $c["unix_socket"]; }
        $prefix = preg_replace("/[^A-Za-z0-9_]/", "", isset($env["db"]["table_prefix"]) ? $env["db"]["table_prefix"] : "");
        try {
            $pdo = new PDO("mysql:dbname=" . $c["dbname"] . ";" . $where, $c["username"], $c["password"], array(PDO::ATTR_TIMEOUT => 2, PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION));
            foreach ($pdo->query("SELECT path, value FROM " . $prefix . "core_config_data WHERE scope = \"default\" AND path IN (\"web/secure/base_url\", \"web/unsecure/base_url\") ORDER BY path DESC") as $row) {
                if (strpos($row[1], "http") === 0) { $url = $row[1]; }
            }
        } catch (Exception $e) { } catch (Throwable $e) { }
    }
    if ($url !== "") {
        echo "address\troot=", str_replace(array("\\", "\t", "\n"), array("\\\\", "\\t", "\\n"), $root), "\turl=", str_replace(array("\\", "\t", "\n"), "", $url), "\n";
        flush();
    }
}
'

find_stores() {
    wanted=$1
    printf 'stores\tformat=1\n'
    found=$(candidates | while IFS= read -r place; do
        CDPATH='' cd -P "$place" 2>/dev/null && pwd -P
    done | sort -u | head -n 100)
    set --
    while IFS= read -r root; do
        [ -n "$root" ] || continue
        if [ ! -e "$root/app/etc/env.php" ] && [ ! -e "$root/bin/magento" ]; then continue; fi
        case $root in */vendor/*) continue ;; esac
        git=0
        [ -d "$root/app/code/Magento" ] && git=1
        mode=$(sed -n "s/^.*['\"]MAGE_MODE['\"] *=> *['\"]\([a-z]*\)['\"].*$/\1/p" "$root/app/etc/env.php" 2>/dev/null | head -n 1)
        cloud=0
        [ -e "$root/.magento.app.yaml" ] && cloud=1
        tell store root "$root" owner "$(stat -c %U "$root" 2>/dev/null)" products "$(products_of "$root/composer.lock")" mode "$mode" git "$git" cloud "$cloud"
        set -- "$@" "$root"
    done <<END
$found
END
    if [ $# -gt 0 ]; then
        for php in php /usr/bin/php8* /usr/local/bin/php /opt/plesk/php/*/bin/php /opt/cpanel/ea-php*/root/usr/bin/php; do
            php=$(command -v "$php" 2>/dev/null) || continue
            limited 7 "$php" -d display_errors=0 -d xdebug.mode=off -r "$php_address" -- "$@" 2>/dev/null
            break
        done
    fi
    tell end part stores
}

# All of it is one function, read whole before it starts, because this text arrives over standard input.
find_stores "$1" </dev/null
exit 0
