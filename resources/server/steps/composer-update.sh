# shellcheck shell=sh
# Puts in the code that Composer built beside the store. Each file and vendor/ by one rename: visitors see the maintenance
# page all the time, and the way back is the same renames.

step_run() {
    is_as_when_built || return 1
    echo "Putting in vendor/ and $(grep -c . "$BESIDE/replace.list") files"
    switch_code
}
step_prove() {
    found=$(installed_version "$STORE_ROOT" "$PRODUCT")
    [ "$found" = "$TO_VERSION" ] || fail unknown "vendor/composer/installed.json says ${found:-nothing} instead of $TO_VERSION." || return 1
    for file in bin/magento pub/index.php vendor/autoload.php; do [ -s "$STORE_ROOT/$file" ] || fail unknown "$file is missing." || return 1; done
    is_closed || fail unknown 'The maintenance flag is gone.' || return 1
    evidence "vendor/composer/installed.json says $PRODUCT $TO_VERSION; bin/magento and pub/index.php are there."
}
# The old code was kept beside. Should that fail, the backup has it too.
step_undo() {
    if switch_code_back && [ "$(installed_version "$STORE_ROOT" "$PRODUCT")" = "$FROM_VERSION" ]; then
        evidence "The old code is back: $PRODUCT $FROM_VERSION."
        return 0
    fi
    [ -s "$BACKUP/info.env" ] && archive_of "$BACKUP" code >/dev/null || { fail unknown 'The old code could not be put back, and there is no backup of it.'; return 1; }
    restore_files code "$STORE_ROOT"
}
