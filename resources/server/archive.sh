# shellcheck shell=sh
# Archives of files: written, listed, read back. A part is written as NAME.partial and gets its name when it is whole.

# What packs, as words. gzip works on one processor, and everybody waits for it: so it is to be quick rather than tight.
compressor() { if have pigz; then echo pigz; else echo gzip -1; fi; }
# Code is by far the most that there is to pack, and zstd, where the server has one that uses several processors, packs and reads it in a fifth
# of the time. Not the dump: it is also loaded on other computers, which may have none. Each thread wants some megabytes of its own, and a
# server that many share tells all of its processors to each.
zstd_words() { echo "zstd -q -3 -T$(processors_for_us) -c"; }
# shellcheck disable=SC2091 # words
packs_with_zstd() { have zstd && echo | $(zstd_words) >/dev/null 2>&1; }
# archive_of FOLDER NAME  →  the archive of this part of a backup; nothing, if it has none.
archive_of() {
    for archive in "$1/$2.tar.zst" "$1/$2.tar.gz"; do [ ! -s "$archive" ] || { echo "$archive"; return 0; }; done
    return 1
}
# can_unpack FILE: is what reads it on this server?
can_unpack() { case $1 in *.zst) have zstd ;; *) have gzip ;; esac; }
must_unpack() { can_unpack "$1" || fail backup-verify "${1##*/} is packed with zstd, which this server does not have. Have zstd installed, then try again."; }
content_of() { case $1 in *.zst) zstd -dcq -- "$1" ;; *) gzip -dc -- "$1" ;; esac; }
# Beside a store that sells, we go last. Words to put before a command (so that its process stays the one we started).
gently_words() {
    words=''
    have nice && words='nice -n 10'
    have ionice && ionice -c 3 true 2>/dev/null && words="$words ionice -c 3"
    echo "$words"
}
# Pictures and films are packed already, and packing them once more takes most of the time that their archive needs. So a store's media
# are written as they are into what is a gzip file all the same: every gzip reads it, and its checksum is there. This is PHP that does it,
# from its input to its output.
# shellcheck disable=SC2016 # PHP's variables
UNPACKED_GZIP='$z = deflate_init(ZLIB_ENCODING_GZIP, ["level" => 0]);
    while (!feof(STDIN)) { $piece = (string) fread(STDIN, 1 << 20); $packed = deflate_add($z, $piece, feof(STDIN) ? ZLIB_FINISH : ZLIB_NO_FLUSH); if ($packed !== "" && fwrite(STDOUT, $packed) !== strlen($packed)) exit(1); }'
can_leave_unpacked() { [ "$("$PHP" -r 'echo function_exists("deflate_init");' </dev/null 2>/dev/null)" = 1 ]; }
# The size before compression as gzip tells it (an older one: modulo 4 GB): for what needs room.
gzip_plain_size() { gzip -l "$1" 2>/dev/null | awk 'NR == 2 { print $2 }'; }
# What its last four bytes say of that, modulo 4 GB: good enough for telling how far something is. (A newer gzip reads all of it for the above.)
gzip_size_at_end() { tail -c 4 "$1" 2>/dev/null | od -An -tu1 | awk -v packed="$(file_size "$1")" 'NF == 4 { n = $1 + 256 * ($2 + 256 * ($3 + 256 * $4)); while (n < packed) n += 4294967296; printf "%.0f\n", n }'; }

# with_progress TOTAL COMMAND…: runs it as the reader of a pipe and tells once a second how many bytes it has read, by what the kernel counts.
with_progress() (
    total=$1
    shift
    # sh gives a background command /dev/null to read; 3 is the pipe.
    exec 3<&0
    "$@" <&3 3<&- &
    reader=$!
    exec 3<&- </dev/null
    progress_of $reader >/dev/null 2>&1 &
    teller=$!
    wait $reader
    status=$?
    kill $teller 2>/dev/null
    return $status
)
progress_of() {
    while :; do
        read_bytes=''
        while read -r counted bytes; do [ "$counted" != rchar: ] || read_bytes=$bytes; done <"/proc/$1/io" || return 0
        [ -z "$read_bytes" ] || progress "$read_bytes" "${total:-0}" bytes
        nap 1
    done
}

# What is not code: what customers upload, and what Magento makes anew or writes while it runs.
code_excludes() {
    cat <<'LIST'
./pub/media
./media
./var/cache
./var/page_cache
./var/session
./var/tmp
./var/backups
./var/log
./var/report
./var/view_preprocessed
./var/locks
./var/.maintenance.flag
./var/.maintenance.ip
LIST
    put_beside_in "$STORE_ROOT"
}

media_excludes() {
    printf '%s\n' ./cache ./tmp ./catalog/product/cache
    put_beside_in "$STORE_ROOT/pub/media"
}
# What runs of ours have put beside what they were about to put in, below a folder.
put_beside_in() {
    (
        cd "$1" 2>/dev/null || exit 0
        for leftover in ./.storewright-* ./var/.storewright-*; do [ ! -e "$leftover" ] || printf '%s\n' "$leftover"; done
        cat "${RUN%/*}"/*/kept/beside 2>/dev/null | while IFS= read -r leftover; do
            case $leftover in "$1"/*) [ ! -d "$leftover" ] || printf '.%s\n' "${leftover#"$1"}" ;; esac
        done
    )
}

# Lists what lies under the store as the archive must have it: "TYPE MODE SIZE MTIME PATH" with backslash and newline
# of a path escaped (\\ and \n). Type f, d or l; a link's size is 0. Written by PHP, which no file name can fool.
# Sockets, pipes and devices are nobody's data; their paths go to SPECIAL, if that is named.
# To SEEN, if that is named, goes what nobody can write a file without changing: "CTIME INODE OWNER GROUP" before each line. A folder has no times
# there: what comes and goes in it has lines of its own, and where something came and went again (a flag, a lock) nothing is different.
# list_files FOLDER [SPECIAL [SEEN]] <excludes
list_files() {
    cat >"$RUN/excludes"
    # shellcheck disable=SC2016
    php_says '
        ob_start(null, 1 << 16);
        $skip = array_flip(array_map(function ($l) { return substr($l, 2); }, file($argv[2], FILE_IGNORE_NEW_LINES)));
        $special = ($argv[3] ?? "") === "" ? null : fopen($argv[3], "w"); $seen = ($argv[4] ?? "") === "" ? null : fopen($argv[4], "w");
        $walk = function (string $at) use (&$walk, $skip, $argv, $special, $seen) {
            $names = @scandir($argv[1] . "/" . $at, SCANDIR_SORT_ASCENDING);
            if ($names === false) { fwrite(STDERR, "cannot be read: $at\n"); $GLOBALS["bad"] = 1; return; }
            foreach ($names as $n) {
                if ($n === "." || $n === "..") continue;
                $p = $at === "" ? $n : "$at/$n";
                if (isset($skip[$p])) continue;
                $s = @lstat($argv[1] . "/" . $p);
                if (!$s) continue;
                $t = $s["mode"] & 0170000;
                $k = $t === 0040000 ? "d" : ($t === 0120000 ? "l" : ($t === 0100000 ? "f" : "-"));
                if ($k === "-") { if ($special) fwrite($special, strtr($p, ["\\" => "\\\\", "\n" => "\\n"]) . "\n"); continue; }
                $name = strtr($p, ["\\" => "\\\\", "\n" => "\\n"]) . "\n";
                $line = $k . " " . decoct($s["mode"] & 07777) . " " . ($k === "f" ? $s["size"] : 0) . " " . $s["mtime"] . " " . $name;
                echo $line;
                if ($seen && $k === "d") fwrite($seen, "- - " . $s["uid"] . " " . $s["gid"] . " d " . decoct($s["mode"] & 07777) . " " . $name);
                elseif ($seen) fwrite($seen, $s["ctime"] . " " . $s["ino"] . " " . $s["uid"] . " " . $s["gid"] . " " . $line);
                if ($k === "d") $walk($p);
            }
        };
        $bad = 0; $walk(""); exit($bad);' -- "$1" "$RUN/excludes" "${2:-}" "${3:-}"
}

# Reads an archive to its last byte and lists it in the same form.  list_archive FILE OWNERS [FOLDER EVERY RESULT]
# To OWNERS goes "OWNER GROUP MODE PATH" of every entry and of the folder itself ("."), by tabs: names, or numbers that have none.
# A pipe or device in it (older backups took them along) is listed as type -.
# With a folder, the content of every EVERYth file (1: of all), and where links lead, is compared with what lies there.
# In RESULT: "other PATH" (as it was by size and time, but not the same), "changed PATH" (not any more as it was), "compared FILES BYTES".
list_archive() {
    # shellcheck disable=SC2016
    cat >"$RUN/tar.php" <<'PHP'
<?php // Reads a tar stream (ustar, GNU long names, pax) from standard input; lists it; exit 1 unless it ends as a tar must.
ob_start(null, 1 << 16); $in = STDIN; $long = $link = null; $owners = fopen($argv[1], "w"); $owned = ""; $zeros = str_repeat("\0", 512); $live = $argv[2] ?? ""; $every = max(1, (int) ($argv[3] ?? 1)); $result = $live === "" ? null : fopen($argv[4], "w"); $compared = $comparedBytes = 0;
$escaped = function (string $p): string { return strtr($p, ["\\" => "\\\\", "\n" => "\\n"]); };
// Is it still there as it was archived? By size and time, as every other comparison here.
$asBefore = function (string $p, int $mode, int $size, int $mtime): bool { clearstatcache(); $s = @lstat($p); return $s && ($s["mode"] & 0170000) === $mode && ($mode === 0120000 || $s["size"] === $size) && $s["mtime"] === $mtime; }; $pax = []; $zero = false;
$need = function (int $n) use ($in): string { $b = ""; while (strlen($b) < $n) { $r = fread($in, min($n - strlen($b), 1 << 20)); if ($r === "" || $r === false) exit(1); $b .= $r; } return $b; };
// So many bytes of a file, or what it still has.
$piece = function ($file, int $n): string { $b = ""; while (strlen($b) < $n && ($r = (string) fread($file, $n - strlen($b))) !== "") $b .= $r; return $b; };
stream_set_chunk_size($in, 1 << 16);
$num = function (string $f): int { if (ord($f[0]) & 0x80) { $v = ord($f[0]) & 0x7f; for ($i = 1, $l = strlen($f); $i < $l; $i++) $v = $v * 256 + ord($f[$i]); return $v; } return (int) octdec(trim($f, "\0 ")); };
$of = function (string $key, int $at, int $number) use (&$h, &$pax, $num): string { $n = $pax[$key] ?? rtrim(substr($h, $at, 32), "\0"); return $n === "" || preg_match("/[\t\n]/", $n) ? (string) $num(substr($h, $number, 8)) : $n; };
while (true) {
    $h = $need(512);
    if ($h === $zeros) { if ($zero) break; $zero = true; continue; }
    $sum = 0; foreach (count_chars(substr_replace($h, "        ", 148, 8), 1) as $byte => $times) $sum += $byte * $times;
    if ($sum !== $num(substr($h, 148, 8))) { fwrite(STDERR, "a damaged header\n"); exit(1); }
    $size = $num(substr($h, 124, 12)); $type = $h[156];
    $name = rtrim(substr($h, 0, 100), "\0"); $prefix = rtrim(substr($h, 345, 155), "\0");
    if (substr($h, 257, 6) === "ustar\0" && $prefix !== "") $name = "$prefix/$name";
    $pad = (512 - $size % 512) % 512;
    if (in_array($type, ["L", "K", "x", "g"], true)) {
        $data = $need($size); if ($pad) $need($pad);
        if ($type === "L") $long = rtrim($data, "\0");
        if ($type === "K") $link = rtrim($data, "\0");
        if ($type === "x") for ($o = 0; $o < strlen($data);) { $n = (int) substr($data, $o); if ($n < 5) exit(1); $kv = substr($data, $o, $n - 1); $kv = substr($kv, strpos($kv, " ") + 1); [$k, $v] = explode("=", $kv, 2); $pax[$k] = $v; $o += $n; }
        continue;
    }
    if ($long !== null) $name = $long;
    if (isset($pax["path"])) $name = $pax["path"];
    if (isset($pax["size"])) { $size = (int) $pax["size"]; $pad = (512 - $size % 512) % 512; }
    $mtime = isset($pax["mtime"]) ? (int) $pax["mtime"] : $num(substr($h, 136, 12));
    $kind = $type === "5" ? "d" : ($type === "2" ? "l" : (strpos("346", $type) !== false ? "-" : "f"));
    // A second name of a file (hard link) has no bytes of its own here: told as such, compared without its size.
    if ($type === "1") $kind = "h";
    if ($kind !== "f") $real = 0; else $real = $size;
    $name = preg_replace("#^\./#", "", rtrim($name, "/"));
    $there = "$live/$name"; $read = $result && $kind === "f" && crc32($name) % $every === 0; $mine = $read ? @fopen($there, "rb") : null; $same = (bool) $mine;
    for ($left = $kind === "f" ? $size + $pad : 0; $left > 0;) {
        $r = fread($in, min($left, 1 << 20)); if ($r === "" || $r === false) exit(1);
        if ($same) { $want = $left - strlen($r) >= $pad ? $r : substr($r, 0, max(0, $left - $pad)); $same = $piece($mine, strlen($want)) === $want; }
        $left -= strlen($r);
    }
    if ($same) $same = (string) fread($mine, 1) === "";
    if ($mine) fclose($mine);
    if ($result && ($read || $kind === "l" || $kind === "h")) {
        $to = $link ?? $pax["linkpath"] ?? rtrim(substr($h, 157, 100), "\0"); $mode = $kind === "l" ? 0120000 : 0100000;
        if ($kind === "f") { $compared++; $comparedBytes += $size; }
        if (!$asBefore($there, $mode, $kind === "h" ? (int) @filesize($there) : $size, $mtime)) fwrite($result, "changed " . $escaped($name) . "\n");
        elseif ($kind === "f" ? !$same : ($kind === "l" ? @readlink($there) !== $to : @fileinode($there) !== @fileinode("$live/$to")))
            fwrite($result, ($asBefore($there, $mode, $kind === "h" ? (int) @filesize($there) : $size, $mtime) ? "other " : "changed ") . $escaped($name) . "\n");
    }
    $mode = decoct($num(substr($h, 100, 8)) & 07777);
    $owned .= $of("uname", 265, 108) . "\t" . $of("gname", 297, 116) . "\t" . $mode . "\t" . ($name === "" ? "." : $escaped($name)) . "\n";
    if (strlen($owned) > 65536) { fwrite($owners, $owned); $owned = ""; }
    if ($name !== "" && $name !== ".") echo $kind . " " . $mode . " " . $real . " " . $mtime . " " . $escaped($name) . "\n";
    $long = $link = null; $pax = [];
}
fwrite($owners, $owned);
if ($result) fwrite($result, "compared $compared $comparedBytes\n");
while (($r = fread($in, 1 << 20)) !== "" && $r !== false) if (trim($r, "\0") !== "") exit(1);
PHP
    { content_of "$1" || echo broken >"$RUN/read.broken"; } | "$PHP" -d memory_limit=-1 -d error_reporting=0 -f "$RUN/tar.php" -- "$2" "${3:-}" "${4:-1}" "${5:-}"
    status=$?
    rm -f "$RUN/tar.php"
    [ ! -e "$RUN/read.broken" ] || { rm -f "$RUN/read.broken"; return 1; }
    return $status
}

# Not a file was written, renamed or given another mode since the newest backup was archived: its archive is this one's, too, by a second
# name (hard link), which costs no room, and which deleting either backup leaves alone. In RUN/NAME.linked: that backup's id.
same_as_last_time() {
    rm -f "$RUN/$1.linked"
    # shellcheck source=resources/server/keeping.sh
    last=$(. "$RUN/keeping.sh" && cd "$HOME_OF_STORE/backups" && whole_backups | while IFS= read -r id; do ! archive_of "$id" "$1" >/dev/null || { echo "$id"; break; }; done)
    [ -n "$last" ] && [ "$last" != "$BACKUP_ID" ] || return 1
    from=$HOME_OF_STORE/backups/$last
    [ -s "$from/$1.seen" ] && cmp -s "$from/$1.seen" "$BACKUP/$1.seen" && [ "$(cat "$from/$1.link" 2>/dev/null)" = "$(cat "$BACKUP/$1.link" 2>/dev/null)" ] && [ -s "$from/$1.list" ] && [ -s "$from/$1.owners" ] || return 1
    archive=$(archive_of "$from" "$1") && can_unpack "$archive" && rm -f "$BACKUP/$1.tar.gz" "$BACKUP/$1.tar.zst" || return 1
    ln "$archive" "$BACKUP/${archive##*/}" 2>/dev/null && cp "$from/$1.list" "$BACKUP/$1.list" && cp "$from/$1.owners" "$BACKUP/$1.owners" && echo "$last" >"$RUN/$1.linked" || return 1
    rm -f "$BACKUP/$1.list.partial"
    echo "-- Nothing has changed since backup $last: its archive serves for this one, too."
}

# write_archive NAME FOLDER <excludes: FOLDER packed into the backup as NAME.tar.gz or NAME.tar.zst; its list as NAME.list.
write_archive() {
    name=$1 folder=$2
    mkdir -p "$BACKUP" || return 1
    cat >"$RUN/excludes.$name"
    list_files "$folder" "$RUN/special" "$BACKUP/$name.seen" <"$RUN/excludes.$name" >"$BACKUP/$name.list.partial" || { fail backup "Not everything below $folder can be read."; return 1; }
    # For tar these are patterns; a name with a newline can be none, and is left out when the archive is listed.
    { sed 's/[][*?\\]/\\&/g' "$RUN/excludes.$name"; grep -v '[\]' "$RUN/special" | sed 's/[][*?]/\\&/g; s,^,./,'; } >"$RUN/excludes.tar"
    [ ! -s "$RUN/special" ] || warn "Sockets, pipes and devices are not backed up: $(head -n 3 "$RUN/special" | awk 'NR > 1 { printf ", " } { printf "%s", $0 }')$([ "$(grep -c . "$RUN/special")" -le 3 ] || echo " and $(($(grep -c . "$RUN/special") - 3)) more")."
    # Where the folder is a link, what lies there is archived; where it led to is remembered.
    rm -f "$BACKUP/$name.link"
    [ ! -L "$folder" ] || { readlink "$folder" >"$BACKUP/$name.link" && echo "-- $folder is a link to $(cat "$BACKUP/$name.link"): what lies there is backed up."; }
    ! same_as_last_time "$name" || return 0
    total=$(awk '{ b += $3 } END { printf "%.0f", b + NR * 512 }' "$BACKUP/$name.list.partial")
    rm -f "$RUN/tar.failed"
    gently=$(gently_words)
    packed=$BACKUP/$name.tar.gz
    if [ "$name" = code ] && packs_with_zstd; then
        packed=$BACKUP/$name.tar.zst
        # shellcheck disable=SC2046 # words
        set -- $(zstd_words)
    elif [ "$name" = media ] && can_leave_unpacked; then set -- "$PHP" -d memory_limit=-1 -d error_reporting=0 -r "$UNPACKED_GZIP"
    else
        # shellcheck disable=SC2046 # words
        set -- $(compressor) -c
    fi
    # shellcheck disable=SC2086 # words
    {
        (cd "$folder" && $gently tar -cf - -X "$RUN/excludes.tar" . 2>"$RUN/tar.err") || echo $? >"$RUN/tar.failed"
    } | with_progress "$total" $gently "$@" >"$packed.partial" || echo 2 >>"$RUN/tar.failed"
    # GNU tar: 1 means that a file changed while it was read, which a shop that sells cannot help.
    cat "$RUN/tar.err"
    if [ -s "$RUN/tar.failed" ] && [ "$(cat "$RUN/tar.failed")" != 1 ]; then
        rm -f "$packed.partial" "$BACKUP/$name.list.partial"
        return 1
    fi
    through "$packed.partial"
    rm -f "$BACKUP/$name.tar.gz" "$BACKUP/$name.tar.zst" && mv -f "$packed.partial" "$packed" && mv -f "$BACKUP/$name.list.partial" "$BACKUP/$name.list"
    rm -f "$RUN/tar.err" "$RUN/tar.failed" "$RUN/special" "$RUN/excludes.tar"
}

# Reads the archive back and compares it with the folder's list from before, and the bytes of its files with those that lie
# there: of code all, of media some half a gigabyte. What came, went or changed while the store was selling is told;
# anything else missing or different is a failure, and so is code that changed: half of it is the old, half the new one's.
# The archive's list becomes what is really in it; NAME.compared says how many files were compared by content.
prove_archive() {
    name=$1 folder=$2 every=1
    archive=$(archive_of "$BACKUP" "$name") || { fail backup-verify "The archive of $name is gone."; return 1; }
    file=${archive##*/}
    if [ -s "$RUN/$name.linked" ]; then
        # It was compared with the store when it was made; since then neither may have changed.
        last=$(cat "$RUN/$name.linked")
        [ "$(sha256 "$archive")" = "$(awk -v f="$file" '$2 == f { print $1 }' "$HOME_OF_STORE/backups/$last/SHA256SUMS")" ] || { fail backup-verify "The archive of backup $last is damaged ($file), so it cannot serve for this one. Delete that backup, and start again."; return 1; }
        evidence "$file: nothing has changed since backup $last, whose archive this is as well ($(human "$(file_size "$archive")"), $(grep -c . "$BACKUP/$name.list") entries); it was read to its end and its checksum is right."
        return 0
    fi
    [ "$name" = code ] || every=$(awk '{ n += $3 } END { printf "%d", 1 + n / 500000000 }' "$BACKUP/$name.list")
    list_archive "$archive" "$BACKUP/$name.owners.partial" "$folder" "$every" "$RUN/$name.content" >"$RUN/$name.entries" || { fail backup-verify "$file cannot be read to its end."; return 1; }
    grep -v '^- ' "$RUN/$name.entries" >"$RUN/$name.read"
    rm -f "$RUN/$name.entries"
    # Compared without folder times (they change with every file in them) and with hard links by name only.
    awk -v changed="$RUN/$name.differs" '
        { kind = $1; path = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ [^ ]+ /, "", path) }
        FILENAME == ARGV[1] { got[path] = kind == "d" ? "d " $2 : kind " " $2 " " $3 " " $4; if (kind == "h") hard[path]; n++; next }
        { want = kind == "d" ? "d " $2 : kind " " $2 " " $3 " " $4
          if (!(path in got) || (got[path] != want && !(path in hard))) print path > changed }
    ' "$RUN/$name.read" "$BACKUP/$name.list"
    missing=''
    if [ -s "$RUN/$name.differs" ]; then
        # A difference is forgiven when the file is not any more as it was listed.
        list_files "$folder" <"$RUN/excludes.$name" >"$RUN/$name.again"
        missing=$(awk -v differs="$RUN/$name.differs" '
            { path = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ [^ ]+ /, "", path); rest = substr($0, 1, length($0) - length(path)) }
            FILENAME == differs { d[$0]; next }
            FILENAME == ARGV[2] { if (path in d) before[path] = rest; next }
            path in before && before[path] == rest { print path }' "$RUN/$name.differs" "$BACKUP/$name.list" "$RUN/$name.again" | head -n 3)
    fi
    rm -f "$RUN/$name.differs" "$RUN/$name.again"
    if [ -n "$missing" ]; then
        fail backup-verify "$file does not hold what the store has: $missing"
        return 1
    fi
    other=$(sed -n 's/^other //p' "$RUN/$name.content" | head -n 3)
    [ -z "$other" ] || { fail backup-verify "$file holds other bytes than the store: $other"; return 1; }
    changed_code=''
    [ "$name" != code ] || changed_code=$(sed -n 's/^changed //p' "$RUN/$name.content" | grep -E '^(vendor|app/code|app/design|lib|bin|setup)/|^composer[.]|^pub/[^/]*[.]php$' | head -n 3)
    [ -z "$changed_code" ] || { fail changed-meanwhile "The store's code changed while it was archived, so the archive holds some of the old and some of the new. Is somebody deploying? $changed_code"; return 1; }
    changed=$(grep -c '^changed ' "$RUN/$name.content")
    sed -n 's/^compared //p' "$RUN/$name.content" >"$RUN/$name.compared"
    read -r files bytes <"$RUN/$name.compared"
    [ "$changed" = 0 ] || echo "-- $changed files have changed since they were archived: $(sed -n 's/^changed //p' "$RUN/$name.content" | head -n 3 | tr '\n' ' ')"
    mv -f "$BACKUP/$name.owners.partial" "$BACKUP/$name.owners" && mv -f "$RUN/$name.read" "$BACKUP/$name.list"
    rm -f "$RUN/excludes.$name" "$RUN/$name.content"
    evidence "$file: $(human "$(file_size "$archive")"), $(grep -c . "$BACKUP/$name.list") entries, read back to the last byte and compared with the store, $files files ($(human "$bytes")) by their content$([ "$changed" = 0 ] || echo "; $changed have changed since")."
}

# The parts of a backup that are there, in the order of README.md.
backup_parts() { for part in database.sql.gz code.tar.zst code.tar.gz media.tar.gz; do [ ! -e "$1/$part" ] || echo "$part"; done; }
