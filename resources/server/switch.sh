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
    : >"$kept_as.moved"
}
put_back() {
    folder=$STORE_ROOT/$1 kept_as=$BESIDE/$2
    [ -d "$kept_as" ] || return 0
    mkdir -p "$folder"
    # What has been made since goes; but only if everything had been moved away, and only once.
    if [ -e "$kept_as.moved" ] && [ ! -e "$kept_as.cleared" ]; then
        empty_folder "$folder" || return 1
        : >"$kept_as.cleared"
    fi
    find "$kept_as" -mindepth 1 -maxdepth 1 -exec mv -f {} "$folder/" \; || return 1
    rmdir "$kept_as" && rm -f "$kept_as.moved" "$kept_as.cleared"
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
# Puts everything of $BESIDE/replace.list (new or different files) and $BESIDE/remove.list into effect, and vendor/.
switch_code() {
    new=$BESIDE/new
    mkdir -p "$BESIDE/old" || return 1
    if [ -d "$new/vendor" ]; then
        mv "$STORE_ROOT/vendor" "$BESIDE/old/vendor" && mv "$new/vendor" "$STORE_ROOT/vendor" || return 1
    fi
    while IFS= read -r path; do
        [ -e "$new/$path" ] || continue
        keep_old "$path" && mkdir -p "$STORE_ROOT/$(dirname "$path")" && mv -f "$new/$path" "$STORE_ROOT/$path" || return 1
    done <"$BESIDE/replace.list"
    while IFS= read -r path; do
        [ -e "$STORE_ROOT/$path" ] || continue
        keep_old "$path" && rm -f "$STORE_ROOT/$path" || return 1
    done <"$BESIDE/remove.list"
}
switch_code_back() {
    [ -d "$BESIDE/old" ] || return 0
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
    (cd "$BESIDE/old" && find . -type f) | while IFS= read -r path; do
        mkdir -p "$STORE_ROOT/$(dirname "$path")" && mv -f "$BESIDE/old/$path" "$STORE_ROOT/$path" || echo "$path"
    done >"$BESIDE/back.failed"
    [ ! -s "$BESIDE/back.failed" ]
}
