# shellcheck shell=sh
# Builds the new code beside the store while that still sells: a copy of the old code, then Composer in the copy, with
# everything it does (solving, downloading, plugins). Wrong keys, a package that is not offered, a conflict: all of it is
# met here, where nothing has happened yet. And the store is closed for seconds instead of for Composer's half minute,
# in which visitors would get 404 and 500 instead of the maintenance page.

step_run() {
    new=$BESIDE/new
    rm -rf "$BESIDE"
    mkdir -p "$BESIDE" && chmod 700 "$BESIDE" && mkdir "$new" || return 1
    # Files made here must belong to the same group as the store's, or the web server could not read them.
    chgrp "$(stat -c %g "$STORE_ROOT")" "$new" 2>/dev/null && [ -g "$STORE_ROOT" ] && chmod g+s "$new"
    chmod 755 "$new"
    echo "Copying the store's code to $new"
    (
        cd "$STORE_ROOT" || exit 1
        for entry in * .[!.]*; do
            case $entry in var | generated | pub | media | .git | node_modules | '*' | '.[!.]*') continue ;; esac
            cp -a "$entry" "$new/" || exit 1
        done
        mkdir -p "$new/var" "$new/generated" "$new/pub/media" "$new/pub/static"
        for entry in pub/* pub/.[!.]*; do
            case ${entry#pub/} in media | static | '*' | '.[!.]*') continue ;; esac
            cp -a "$entry" "$new/pub/" || exit 1
        done
    ) || return 1
    sha256 "$STORE_ROOT/composer.lock" >"$KEPT/lock.sha256"
    tree_sums "$new" >"$BESIDE/before.sums" || return 1

    dev=--no-dev
    # shellcheck disable=SC2016
    [ "$(php_says '$d = json_decode(file_get_contents($argv[1]), true); echo empty($d["dev"]) ? "no" : "yes";' -- "$new/vendor/composer/installed.json")" = yes ] && dev=''
    # composer require says ERROR for the product (and exits 0); where Magento's own plugin is there, its command knows how.
    require=require plugin=require-commerce
    [ -d "$new/vendor/magento/composer-root-update-plugin" ] && composer_in "$new" list --raw 2>/dev/null | grep -q "^$plugin" && require=$plugin
    echo "\$ composer $require $PRODUCT=$TO_VERSION --no-update"
    composer_in "$new" $require "$PRODUCT=$TO_VERSION" --no-update || return 1
    required=$(root_requires "$new" "$PRODUCT")
    [ "$required" = "$TO_VERSION" ] || fail unknown "composer.json asks for $PRODUCT ${required:-nothing} instead of $TO_VERSION." || return 1
    printf '%s\n' "$COMPONENTS" | while read -r package version; do
        [ -n "$package" ] || continue
        echo "\$ composer require $package:$version --no-update"
        composer_in "$new" require "$package:$version" --no-update || exit 1
    done || return 1
    echo "\$ composer update $dev --no-progress"
    # shellcheck disable=SC2086 # one word or none
    composer_in "$new" update $dev --no-progress || return 1
}
# What the root composer.json asks of a package.
root_requires() {
    # shellcheck disable=SC2016
    php_says '$d = json_decode(file_get_contents($argv[1] . "/composer.json"), true); echo $d["require"][$argv[2]] ?? "";' -- "$1" "$2"
}

step_prove() {
    new=$BESIDE/new
    found=$(installed_version "$new" "$PRODUCT")
    [ "$found" = "$TO_VERSION" ] || fail unknown "Composer has installed $PRODUCT ${found:-not at all} instead of $TO_VERSION." || return 1
    for file in bin/magento pub/index.php vendor/autoload.php composer.lock; do
        [ -s "$new/$file" ] || fail unknown "Composer left no $file." || return 1
    done
    # What putting it in will mean, path by path.
    tree_sums "$new" >"$BESIDE/after.sums" || return 1
    lines_only_in "$BESIDE/after.sums" "$BESIDE/before.sums" | cut -c67- >"$BESIDE/replace.list"
    cut -c67- "$BESIDE/before.sums" >"$BESIDE/known.list"
    cut -c67- "$BESIDE/after.sums" >"$BESIDE/there.list"
    lines_only_in "$BESIDE/known.list" "$BESIDE/there.list" >"$BESIDE/remove.list"
    rm -f "$BESIDE/after.sums" "$BESIDE/before.sums" "$BESIDE/there.list"
    evidence "Built beside the store: $PRODUCT $TO_VERSION by vendor/composer/installed.json; vendor/ and $(grep -c . "$BESIDE/replace.list") other files are new or different, $(grep -c . "$BESIDE/remove.list") are no longer part of it."
}
step_undo() { rm -rf "$BESIDE"; }
