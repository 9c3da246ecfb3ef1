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

    # shellcheck source=resources/server/solve.sh
    . "$RUN/solve.sh"
    ask_for_target "$new" || return 1
    remember_taken_out
    solve_in "$new" || return 1
}
# The tables of what is taken out: setup:upgrade leaves alone what no code declares any more, and its step looks that it did.
remember_taken_out() {
    printf '' >"$KEPT/taken-out.tables"
    printf '%s\n' "$TAKE_OUT" | while read -r package; do
        [ -n "$package" ] && [ -d "$STORE_ROOT/vendor/$package" ] || continue
        find "$STORE_ROOT/vendor/$package/" -name db_schema.xml -exec cat {} + | tr '\n' ' ' | tr '<' '\n' | sed -n 's/^table[[:space:]]\(.*[[:space:]]\)\{0,1\}name="\([A-Za-z0-9_]*\)".*/\2/p'
    done | sort -u | while read -r table; do
        # Columns that it added to tables of Magento's stay with those.
        [ "$(ask_database "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '$TABLE_PREFIX$table';")" = 1 ] && echo "$TABLE_PREFIX$table"
    done >>"$KEPT/taken-out.tables"
}

step_prove() {
    new=$BESIDE/new
    found=$(installed_version "$new" "$PRODUCT")
    [ "$found" = "$TO_VERSION" ] || fail unknown "Composer has installed $PRODUCT ${found:-not at all} instead of $TO_VERSION." || return 1
    for file in bin/magento pub/index.php vendor/autoload.php composer.lock; do
        [ -s "$new/$file" ] || fail unknown "Composer left no $file." || return 1
    done
    # Something else that asks for it would bring it along all the same.
    printf '%s\n' "$TAKE_OUT" | while read -r package; do
        [ -z "$package" ] || [ ! -e "$new/vendor/$package" ] || fail conflict "$package was to be taken out, but another package brings it along: $(composer_in "$new" why "$package" 2>/dev/null | head -n 3 | tr -s ' \n' ' ')" || exit 1
    done || return 1
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
