# shellcheck shell=sh
# What Composer is asked for when a store goes to another version. The step that builds it beside the store does this in a copy of
# the code, the rehearsal in a copy of composer.json and composer.lock alone. Sourced, never run; needs lib.sh.

# What the root composer.json in a folder asks of a package.
root_requires() {
    # shellcheck disable=SC2016
    php_says '$d = json_decode(file_get_contents($argv[1] . "/composer.json"), true); echo $d["require"][$argv[2]] ?? "";' -- "$1" "$2"
}
# ask_for_target FOLDER: composer.json there asks for the version, for the extensions' new versions, and no more for what is taken out.
ask_for_target() {
    # composer require says ERROR for the product (and exits 0); where Magento's own plugin is there, its command knows how.
    require=require plugin=require-commerce
    [ -d "$1/vendor/magento/composer-root-update-plugin" ] && composer_in "$1" list --raw 2>/dev/null | grep -q "^$plugin" && require=$plugin
    printf '%s\n' "$TAKE_OUT" | while read -r package; do
        [ -n "$package" ] || continue
        echo "\$ composer remove $package --no-update"
        composer_in "$1" remove "$package" --no-update || exit 1
        [ -z "$(root_requires "$1" "$package")" ] || fail unknown "composer.json still asks for $package, which was to be taken out." || exit 1
    done || return 1
    if [ "$TO_VERSION" != "$FROM_VERSION" ]; then
        echo "\$ composer $require $PRODUCT=$TO_VERSION --no-update"
        composer_in "$1" $require "$PRODUCT=$TO_VERSION" --no-update || return 1
    fi
    required=$(root_requires "$1" "$PRODUCT")
    [ "$TO_VERSION" = "$FROM_VERSION" ] || [ "$required" = "$TO_VERSION" ] || fail unknown "composer.json asks for $PRODUCT ${required:-nothing} instead of $TO_VERSION." || return 1
    printf '%s\n' "$COMPONENTS" | while read -r package version; do
        [ -n "$package" ] || continue
        echo "\$ composer require $package:$version --no-update"
        composer_in "$1" require "$package:$version" --no-update || exit 1
    done
}
# solve_in FOLDER OPTIONS…: lets Composer find a set of packages that fits. An extension that is held stays at its version.
solve_in() {
    solve_folder=$1
    shift
    set -- update --no-progress "$@"
    # shellcheck disable=SC2016
    [ "$(php_says '$d = json_decode(file_get_contents($argv[1]), true); echo empty($d["dev"]) ? "no" : "yes";' -- "$solve_folder/vendor/composer/installed.json")" = yes ] || set -- "$@" --no-dev
    while read -r package version; do
        [ -z "$package" ] || set -- "$@" --with "$package:$version"
    done <<HELD
$HOLD
HELD
    echo "\$ composer $*"
    composer_in "$solve_folder" "$@"
}
