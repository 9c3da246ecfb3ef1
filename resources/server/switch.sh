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

# ---- the code of a backup: unpacked beside, then put in
# restore_files NAME WHERE: NAME.tar.gz of the backup over STORE_ROOT/WHERE. Files that the backup does not have are
# removed, except what no archive of ours ever holds (sessions, logs, caches, media when only code is meant).
restore_files() {
    name=$1 where=$2
    unpacked=$BESIDE/restored-$name
    rm -rf "$unpacked"
    mkdir -p "$unpacked" || return 1
    { gzip -dc "$BACKUP/$name.tar.gz" || echo >"$RUN/read.broken"; } | (cd "$unpacked" && with_progress "$(gzip_plain_size "$BACKUP/$name.tar.gz")" tar -xpf -) || return 1
    [ ! -e "$RUN/read.broken" ] || { rm -f "$RUN/read.broken"; return 1; }
    "${name}_excludes" >"$RUN/restore.excludes"
    list_files "$unpacked" <"$RUN/restore.excludes" >"$RUN/restore.new" && list_files "$where" <"$RUN/restore.excludes" >"$RUN/restore.live" || return 1
    # shellcheck disable=SC2016
    php_says '
        [, $new, $live, $bin] = $argv;
        $entries = function (string $f) { foreach (file($f, FILE_IGNORE_NEW_LINES) as $l) { [$k, $m, $s, $t, $p] = explode(" ", $l, 5); yield strtr($p, ["\\\\" => "\\", "\\n" => "\n"]) => [$k, octdec($m), $s, $t]; } };
        $want = iterator_to_array($entries($argv[4])); $have = iterator_to_array($entries($argv[5]));
        $gone = function (string $p) use (&$gone) { if (is_dir($p) && !is_link($p)) { @chmod($p, 0700); foreach (scandir($p) as $n) if ($n !== "." && $n !== "..") $gone("$p/$n"); return @rmdir($p); } return @unlink($p); };
        $bad = 0;
        // Folders first, so that there is somewhere to put files; a file in the place of a folder makes way.
        foreach ($want as $p => $e) if ($e[0] === "d") { @chmod("$new/$p", 0700); if (isset($have[$p]) && $have[$p][0] !== "d") $gone("$live/$p"); if (!is_dir("$live/$p")) $bad |= !mkdir("$live/$p", 0700, true); if (!is_writable("$live/$p")) @chmod("$live/$p", 0700); }
        foreach ($want as $p => $e) if ($e[0] !== "d") {
            if (isset($have[$p]) && $have[$p] === $e && $e[0] === "f" && (@lstat("$new/$p")["nlink"] ?? 1) < 2 && (!$bin || @md5_file("$new/$p") === @md5_file("$live/$p"))) continue;
            if (isset($have[$p]) && $have[$p][0] === "d") $gone("$live/$p");
            if (!@rename("$new/$p", "$live/$p")) { fwrite(STDERR, "could not be put back: $p\n"); $bad = 1; }
        }
        // What lay in a folder that is a file or a link again has gone with it; through that link one would meet what is not meant.
        $under = function (string $p) use ($want) { while (($at = strrpos($p, "/")) !== false) { $p = substr($p, 0, $at); if (isset($want[$p]) && $want[$p][0] !== "d") return true; } return false; };
        foreach ($have as $p => $e) if ($under($p)) unset($have[$p]);
        foreach ($have as $p => $e) if (!isset($want[$p]) && $e[0] === "d") @chmod("$live/$p", 0700);
        foreach (array_reverse($have, true) as $p => $e) if (!isset($want[$p])) { if ($e[0] === "d" ? !@rmdir("$live/$p") && count((array) @scandir("$live/$p")) <= 2 : !@unlink("$live/$p")) { fwrite(STDERR, "could not be removed: $p\n"); $bad = 1; } }
        foreach (array_reverse($want, true) as $p => $e) if ($e[0] === "d") { @chmod("$live/$p", $e[1]); @touch("$live/$p", (int) $e[3]); }
        exit($bad ? 1 : 0);' -- "$unpacked" "$where" 1 "$RUN/restore.new" "$RUN/restore.live" || return 1
    list_files "$where" <"$RUN/restore.excludes" >"$RUN/restore.live" || return 1
    # As the backup has it, and nothing else, to the mode and the second. Second names of a file (h) by their names.
    different=$(awk '{ path = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ [^ ]+ /, "", path) }
        NR == FNR { if ($1 == "h") hard[path]; else line[$0]; next }
        { there[path] }
        $1 != "d" && !($0 in line) && !(path in hard)
        END { for (path in hard) if (!(path in there)) print "missing: " path }' "$BACKUP/$name.list" "$RUN/restore.live" | head -n 3)$(lines_only_in "$BACKUP/$name.list" "$RUN/restore.live" | grep '^[fl]' | head -n 3)
    rm -rf "$unpacked"
    rm -f "$RUN/restore.excludes" "$RUN/restore.new" "$RUN/restore.live"
    [ -z "$different" ] || { fail backup-verify "Put back, but not as the backup has it: $different"; return 1; }
    evidence "$name is back: $(grep -c . "$BACKUP/$name.list") entries, compared with the backup's list one by one."
}
