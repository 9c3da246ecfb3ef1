# shellcheck shell=sh
# Putting files in by renaming, and taking them back. Nothing is deleted before its successor stands beside it, and every
# function can be called again after it was killed half-way: what it finds tells it where it was.

# ---- whole folders whose content is made anew (generated, pub/static): moved aside, moved back
# put_aside FOLDER NAME
put_aside() {
    folder=$STORE_ROOT/$1 kept_as=$BESIDE/$2
    [ -d "$folder" ] || return 0
    mkdir -p "$kept_as" || return 1
    find "$folder" -mindepth 1 -maxdepth 1 ! -name .htaccess -exec mv -f {} "$kept_as/" \; || return 1
    printf '' >"$kept_as.moved"
}
put_back() {
    folder=$STORE_ROOT/$1 kept_as=$BESIDE/$2
    [ -d "$kept_as" ] || return 0
    mkdir -p "$folder"
    # What has been made since goes; but only if everything had been moved away, and only once.
    if [ -e "$kept_as.moved" ] && [ ! -e "$kept_as.cleared" ]; then
        empty_folder "$folder" || return 1
        printf '' >"$kept_as.cleared" || return 1
    fi
    # Killed while new ones were being put in: what is there under an old one's name, or under none that was there, goes.
    [ ! -s "$kept_as.names" ] || [ -e "$kept_as.cleared" ] || while IFS= read -r name; do
        [ ! -e "$BESIDE/new/$1/$name" ] || continue
        if [ -e "$kept_as/$name" ] || ! grep -Fxq -- "$name" "$kept_as.before"; then remove_tree "$folder/$name"; fi
    done <"$kept_as.names"
    find "$kept_as" -mindepth 1 -maxdepth 1 -exec mv -f {} "$folder/" \; || return 1
    rmdir "$kept_as" && rm -f "$kept_as.moved" "$kept_as.cleared" "$kept_as.names" "$kept_as.before"
}

# What was generated from the old code must not meet the new: generated/ (var/generation and var/di up to 2.1) and static files,
# moved aside rather than deleted, so that going back brings them back in an instant; and the caches.
GENERATED='generated:generated var/generation:generation var/di:di pub/static:static'
clear_generated() {
    for pair in $GENERATED; do
        # Styles and pictures of the maintenance page are among them: they stay until there are new ones (static-content.sh). In developer
        # mode they are made when asked for; there they go as well, to be made from the new code.
        [ "$pair" != pub/static:static ] || [ "$MODE" = developer ] || continue
        put_aside "${pair%:*}" "${pair#*:}" || return 1
    done
    clear_caches_in_var
}
clear_caches_in_var() {
    empty_folder "$STORE_ROOT/var/cache"
    empty_folder "$STORE_ROOT/var/page_cache"
    empty_folder "$STORE_ROOT/var/view_preprocessed"
    rm -f "$STORE_ROOT/var/.regenerate" "$STORE_ROOT/var/.regenerate.lock"
}
bring_generated_back() {
    for pair in $GENERATED; do put_back "${pair%:*}" "${pair#*:}" || { fail unwritable 'What was generated from the old code could not be put back.'; return 1; }; done
}

# swap_in <PAIRS: lines "LIVE<tab>NEW<tab>OLD". What is LIVE goes to OLD, and NEW takes its place directly after it: what is asked for
# between the two is not there, and starting mv for each would make that moment long enough to be met.
swap_in() {
    cat >"$RUN/swap.list"
    # shellcheck disable=SC2016
    php_says '
        $there = function ($p) { return file_exists($p) || is_link($p); };
        foreach (file($argv[1], FILE_IGNORE_NEW_LINES) as $line) {
            [$live, $new, $old] = explode("\t", $line);
            if (!$there($new)) continue;
            @mkdir(dirname($old), 0700, true); @mkdir(dirname($live), 0755, true);
            if ($there($live) && !$there($old) && !@rename($live, $old)) exit(1);
            if (!@rename($new, $live)) exit(1);
        }' -- "$RUN/swap.list" || {
        # Between two file systems PHP renames no folder.
        while IFS="$TAB" read -r live new old; do
            [ -e "$new" ] || continue
            mkdir -p "$(dirname "$old")" "$(dirname "$live")"
            [ ! -e "$live" ] || [ -e "$old" ] || mv "$live" "$old" || return 1
            mv "$new" "$live" || return 1
        done <"$RUN/swap.list"
    }
    rm -f "$RUN/swap.list"
}
entries_in() { [ ! -d "$1" ] || (cd "$1" && find . -mindepth 1 -maxdepth 1 ! -name .htaccess | sed 's/^\.\///'); }
# The folders that a staged upgrade has filled beside the store.
BUILT='generated pub/static'
# Everything in them takes the place of what is there; that goes where clear_generated would have put it.
put_built_in() {
    for pair in $GENERATED; do
        [ ! -d "$STORE_ROOT/${pair%:*}" ] && [ ! -d "$BESIDE/new/${pair%:*}" ] || put_folder_in "${pair%:*}" "${pair#*:}" || return 1
    done
}
# put_folder_in FOLDER NAME
put_folder_in() {
    folder=$1 kept_as=$BESIDE/$2
    mkdir -p "$kept_as" || return 1
    # Which are new and which were there: whoever is killed amid it is brought back by that.
    entries_in "$STORE_ROOT/$folder" >"$kept_as.before" && entries_in "$BESIDE/new/$folder" >"$kept_as.names" || return 1
    while IFS= read -r name; do printf '%s\t%s\t%s\n' "$STORE_ROOT/$folder/$name" "$BESIDE/new/$folder/$name" "$kept_as/$name"; done <"$kept_as.names" | swap_in || return 1
    # What the new version has none of goes all the same.
    lines_only_in "$kept_as.before" "$kept_as.names" | while IFS= read -r name; do mv -f "$STORE_ROOT/$folder/$name" "$kept_as/$name" || echo "$name"; done | grep -q . && return 1
    printf '' >"$kept_as.moved"
}

# ---- the new code: built in $BESIDE/new, put in file by file, vendor/ as a whole; the old one is kept in $BESIDE/old
# Paths, one a line, that differ between two trees: lines of sha256sum in, made by tree_sums.
# Names that hold a newline or backslash are marked by sha256sum and left alone: Composer brings none.
# shellcheck disable=SC1003 # a pattern that is one backslash
tree_sums() {
    (cd "$1" && find . \( -path ./vendor -o -path ./var -o -path ./generated -o -path ./pub/media -o -path ./pub/static -o -path ./.git \) -prune \
        -o -type f ! -name auth.json ! -path ./app/etc/env.php -exec sha256sum {} +) | grep -v '^\\' | LC_ALL=C sort
}
# lines_only_in A B: lines of A that are not in B.
lines_only_in() { awk 'FILENAME == ARGV[1] { a[$0]; next } !($0 in a)' "$2" "$1"; }

# keep_old PATH: the live file stays reachable under $BESIDE/old, without being missing from the store for a moment.
keep_old() {
    [ -e "$STORE_ROOT/$1" ] || return 0
    [ -e "$BESIDE/old/$1" ] && return 0
    mkdir -p "$BESIDE/old/$(dirname "$1")" || return 1
    ln "$STORE_ROOT/$1" "$BESIDE/old/$1" 2>/dev/null || cp -p "$STORE_ROOT/$1" "$BESIDE/old/$1"
}
put_old_back() {
    mkdir -p "$STORE_ROOT/$(dirname "$1")" && mv -f "$BESIDE/old/$1" "$STORE_ROOT/$1" && return 0
    # Kept, and then not replaced: both are names of one file, and mv moves no file onto itself.
    kept_file=$(stat -c %d:%i "$BESIDE/old/$1") && [ "$kept_file" = "$(stat -c %d:%i "$STORE_ROOT/$1")" ] && rm -f "$BESIDE/old/$1"
}
# The same as keep_old for all of replace.list in one process: a thousand files, each by programs of its own, would keep the store closed for seconds.
replace_files() {
    # shellcheck disable=SC2016,SC2086 # PHP's variables; words
    php_says '
        [, $list, $new, $live, $old] = $argv;
        $entry_points = array_slice($argv, 5);
        foreach (file($list, FILE_IGNORE_NEW_LINES) as $p) {
            if (!file_exists("$new/$p") || in_array($p, $entry_points, true)) continue;
            if (file_exists("$live/$p") && !file_exists("$old/$p")) { @mkdir(dirname("$old/$p"), 0777, true); if (!@link("$live/$p", "$old/$p") && !(@copy("$live/$p", "$old/$p") && @touch("$old/$p", filemtime("$live/$p")) && @chmod("$old/$p", fileperms("$live/$p") & 07777))) exit(1); }
            @mkdir(dirname("$live/$p"), 0777, true);
            if (!@rename("$new/$p", "$live/$p")) exit(1);
        }' -- "$BESIDE/replace.list" "$new" "$STORE_ROOT" "$BESIDE/old" $ENTRY_POINTS
}
# The new code lies beside the store, and what it was built from is what is there. (Once begun, it is not asked again.)
is_as_when_built() {
    [ -d "$BESIDE/new/vendor" ] || [ -d "$BESIDE/old/vendor" ] || fail unknown 'The new code, built beside the store, is gone.' || return 1
    [ -d "$BESIDE/old" ] || [ "$(sha256 "$STORE_ROOT/composer.lock")" = "$(cat "$KEPT/lock.sha256")" ] || fail changed-meanwhile 'Somebody has changed composer.lock since the new code was built.' || return 1
    # What was compiled beside the store is for these modules.
    [ "$METHOD" != staged ] || [ -d "$BESIDE/old" ] || cmp -s "$STORE_ROOT/app/etc/config.php" "$KEPT/config.php" || fail changed-meanwhile 'Somebody has changed app/etc/config.php since the new version was compiled.' || return 1
}
# Puts everything of $BESIDE/replace.list (new or different files) and $BESIDE/remove.list into effect, and vendor/. The stand-ins stay: what was
# compiled from the old code is still there, and goes next.  switch_code [holding]: those that let visitors wait are there already.
switch_code() {
    # shellcheck source=resources/server/stand-ins.sh
    . "$RUN/stand-ins.sh"
    new=$BESIDE/new
    mkdir -p "$BESIDE/old" || return 1
    # Called once more when vendor/ is the new one already, they are there still, or were taken out.
    [ ! -e "$new/vendor" ] || [ "${1:-}" = holding ] || put_stand_ins || fail unwritable 'The maintenance page cannot be put in place of index.php and the other files that the web server starts. Make room on the disk of the store, or see that they may be written.' || return 1
    printf '%s\t%s\t%s\n' "$STORE_ROOT/vendor" "$new/vendor" "$BESIDE/old/vendor" | swap_in || return 1
    replace_files || while IFS= read -r path; do
        [ -e "$new/$path" ] && ! is_entry_point "$path" || continue
        keep_old "$path" && mkdir -p "$STORE_ROOT/$(dirname "$path")" && mv -f "$new/$path" "$STORE_ROOT/$path" || return 1
    done <"$BESIDE/replace.list"
    while IFS= read -r path; do
        [ -e "$STORE_ROOT/$path" ] || continue
        keep_old "$path" && rm -f "$STORE_ROOT/$path" || return 1
    done <"$BESIDE/remove.list"
}
switch_code_back() {
    [ -d "$BESIDE/old" ] || return 0
    # shellcheck source=resources/server/stand-ins.sh
    . "$RUN/stand-ins.sh"
    put_stand_ins_for_going_back
    if [ -e "$BESIDE/old/vendor" ]; then
        if [ -e "$STORE_ROOT/vendor" ]; then rm -rf "$BESIDE/undone" && mv "$STORE_ROOT/vendor" "$BESIDE/undone" || return 1; fi
        mv "$BESIDE/old/vendor" "$STORE_ROOT/vendor" || return 1
    fi
    # Files that were not there before, then the old ones.
    while IFS= read -r path; do
        [ -e "$BESIDE/old/$path" ] && continue
        grep -Fxq -- "$path" "$BESIDE/known.list" && continue
        rm -f "$STORE_ROOT/$path"
        (cd "$STORE_ROOT" && rmdir -p "$(dirname "$path")" 2>/dev/null)
    done <"$BESIDE/replace.list"
    # The files that a web server starts come last.
    (
        cd "$BESIDE/old" || exit
        find . -type f | while IFS= read -r path; do is_entry_point "$path" || printf '%s\n' "$path"; done
        for path in $ENTRY_POINTS; do [ ! -f "$path" ] || printf '%s\n' "$path"; done
    ) | while IFS= read -r path; do
        put_old_back "$path" || echo "$path"
    done >"$BESIDE/back.failed"
    [ ! -s "$BESIDE/back.failed" ]
}
