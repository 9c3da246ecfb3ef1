# shellcheck shell=sh
# The files of a backup in the place of the present ones: unpacked beside, given back to their groups, then put in one by
# one, each by a rename on its own file system. Needs archive.sh and switch.sh.

# restore_files NAME WHERE: the archive NAME of the backup over STORE_ROOT/WHERE. Files that the backup does not have are
# removed, except what no archive of ours ever holds (sessions, logs, caches, media when only code is meant).
restore_files() {
    name=$1 where=$2
    archive=$(archive_of "$BACKUP" "$name") && must_unpack "$archive" || return 1
    [ -d "$where" ] || printf '' >"$KEPT/put-in-$name" || return 1
    place_again "$name" "$where" || return 1
    beside_here=$(beside_of "$where")
    unpacked=$beside_here/restored-$name
    remove_tree "$unpacked"
    make_beside "$beside_here" && mkdir -p "$unpacked" || return 1
    { content_of "$archive" || echo >"$RUN/read.broken"; } | (cd "$unpacked" && with_progress "$(awk '{ b += $3 } END { printf "%.0f", b + NR * 512 }' "$BACKUP/$name.list" 2>/dev/null)" tar -xpf -) && [ ! -e "$RUN/read.broken" ] || {
        # A disk that has become full by this has room again, for going back.
        remove_tree "$unpacked"
        rm -f "$RUN/read.broken"
        return 1
    }
    "${name}_excludes" >"$RUN/restore.excludes"
    list_files "$unpacked" <"$RUN/restore.excludes" >"$RUN/restore.new" && list_files "$where" <"$RUN/restore.excludes" >"$RUN/restore.live" || return 1
    entries_of "$name" && spread_over_mounts "$where" "$unpacked" || return 1
    # From here on the store is not what it was.
    printf '' >"$KEPT/put-in-$name" || return 1
    # Who asks meanwhile gets the maintenance page; but a restore does not fail for want of it.
    entry_points=''
    if [ "$name" = code ]; then
        # shellcheck source=resources/server/stand-ins.sh
        . "$RUN/stand-ins.sh"
        entry_points=$ENTRY_POINTS
        put_stand_ins_for "$unpacked" || :
    fi
    # shellcheck disable=SC2016,SC2086 # PHP's variables; words
    php_says '
        [, $new, $live, $newList, $liveList, $mountsOf, $id, $ownersOf, $numbersOf, $mine, $me, $report] = $argv;
        $entryPoints = array_flip(array_map(function ($p) { return substr($p, 2); }, array_slice($argv, 12)));
        $plain = function (string $p): string { return strtr($p, ["\\\\" => "\\", "\\n" => "\n"]); };
        $entries = function (string $f) use ($plain) { foreach (file($f, FILE_IGNORE_NEW_LINES) as $l) { [$k, $m, $s, $t, $p] = explode(" ", $l, 5); yield $plain($p) => [$k, octdec($m), $s, $t]; } };
        $want = iterator_to_array($entries($newList)); $have = iterator_to_array($entries($liveList));
        $mounts = file($mountsOf, FILE_IGNORE_NEW_LINES);
        // What is put in comes from the file system it goes to.
        $from = function (string $p) use ($new, $live, $mounts, $id): string { foreach ($mounts as $m) if (strncmp($p, "$m/", strlen($m) + 1) === 0) return "$live/$m/.storewright-$id/" . substr($p, strlen($m) + 1); return "$new/$p"; };
        $number = ["u" => [], "g" => []]; foreach (file($numbersOf, FILE_IGNORE_NEW_LINES) as $l) { [$k, $n, $name] = explode("\t", $l, 3); if ($n !== "") $number[$k][$name] = (int) $n; }
        $owner = $group = $rootMode = []; foreach (file($ownersOf, FILE_IGNORE_NEW_LINES) as $l) { [$u, $g, $m, $p] = explode("\t", $l, 4); $p = $plain($p); $owner[$p] = $u; $group[$p] = $g; if ($p === ".") $rootMode[$p] = octdec($m); }
        $may = array_flip(explode(" ", trim($mine)));
        // The group as archived, where we are a member of it; then what a change of group takes away of the mode.
        $give = function (string $file, string $p, int $mode, string $kind) use ($group, $number, $may): void {
            $g = $number["g"][$group[$p] ?? ""] ?? null; $s = @lstat($file);
            if ($g === null || !$s || $s["gid"] === $g || !isset($may[$g])) return;
            if ($kind === "l") @lchgrp($file, $g); elseif (@chgrp($file, $g) && $mode & 06000) @chmod($file, $mode);
        };
        $gone = function (string $p) use (&$gone) { if (is_dir($p) && !is_link($p)) { @chmod($p, 0700); foreach (scandir($p) as $n) if ($n !== "." && $n !== "..") $gone("$p/$n"); return @rmdir($p); } return @unlink($p); };
        $bad = 0;
        // Folders first, so that there is somewhere to put files; a file in the place of a folder makes way.
        foreach ($want as $p => $e) if ($e[0] === "d") { @chmod($from($p), 0700); if (isset($have[$p]) && $have[$p][0] !== "d") $gone("$live/$p"); if (!is_dir("$live/$p")) $bad |= !mkdir("$live/$p", 0700, true); if (!is_writable("$live/$p")) @chmod("$live/$p", 0700); }
        $put = function (string $p, array $e) use ($from, $have, $give, $gone, $live, &$bad): void {
            $file = $from($p);
            if (isset($have[$p]) && $have[$p] === $e && $e[0] === "f" && (@lstat($file)["nlink"] ?? 1) < 2 && @md5_file($file) === @md5_file("$live/$p")) { $give("$live/$p", $p, $e[1], $e[0]); return; }
            if (isset($have[$p]) && $have[$p][0] === "d") $gone("$live/$p");
            $give($file, $p, $e[1], $e[0]);
            if (!@rename($file, "$live/$p")) { fwrite(STDERR, "could not be put back: $p\n"); $bad = 1; }
        };
        foreach ($want as $p => $e) if ($e[0] !== "d" && !isset($entryPoints[$p])) $put((string) $p, $e);
        // What lay in a folder that is a file or a link again has gone with it; through that link one would meet what is not meant.
        $under = function (string $p) use ($want) { while (($at = strrpos($p, "/")) !== false) { $p = substr($p, 0, $at); if (isset($want[$p]) && $want[$p][0] !== "d") return true; } return false; };
        foreach ($have as $p => $e) if ($under($p)) unset($have[$p]);
        foreach ($mounts as $m) $gone("$live/$m/.storewright-$id");
        foreach ($have as $p => $e) if (!isset($want[$p]) && $e[0] === "d") @chmod("$live/$p", 0700);
        foreach (array_reverse($have, true) as $p => $e) if (!isset($want[$p])) { if ($e[0] === "d" ? !@rmdir("$live/$p") && count((array) @scandir("$live/$p")) <= 2 && !in_array((string) $p, $mounts, true) : !@unlink("$live/$p")) { fwrite(STDERR, "could not be removed: $p\n"); $bad = 1; } }
        // What a web server starts comes last: by now it meets nothing but the code of the backup.
        foreach (array_intersect_key($want, $entryPoints) as $p => $e) if ($e[0] !== "d") $put((string) $p, $e);
        foreach (array_reverse($want, true) as $p => $e) if ($e[0] === "d") { $give("$live/$p", $p, $e[1], "d"); @chmod("$live/$p", $e[1]); @touch("$live/$p", (int) $e[3]); }
        foreach ($rootMode as $p => $mode) { $give($live, $p, $mode, "d"); @chmod($live, $mode); }
        // How it stands now. What this login cannot put right is told; what it could have, and is not, is a failure.
        clearstatcache(); $told = [];
        foreach ($want + array_map(function ($mode) { return ["d", $mode]; }, $rootMode) as $p => $e) {
            $s = @lstat("$live/$p"); if (!$s || !isset($group[$p])) continue;
            $g = $number["g"][$group[$p]] ?? null;
            if ($s["gid"] !== $g) { if ($g !== null && isset($may[$g]) && $s["uid"] === (int) $me) { fwrite(STDERR, "could not be given back to the group " . $group[$p] . ": $p\n"); $bad = 1; } else $told["group\t" . $group[$p]] = ($told["group\t" . $group[$p]] ?? 0) + 1; }
            if ($s["uid"] !== ($number["u"][$owner[$p]] ?? null)) $told["owner\t" . $owner[$p]] = ($told["owner\t" . $owner[$p]] ?? 0) + 1;
            if ($e[0] === "d" && ($s["mode"] & 07777) !== $e[1]) $told["mode\tthem"] = ($told["mode\tthem"] ?? 0) + 1;
        }
        $out = ""; foreach ($told as $what => $count) $out .= "$what\t$count\n"; file_put_contents($report, $out);
        exit($bad ? 1 : 0);' -- "$unpacked" "$where" "$RUN/restore.new" "$RUN/restore.live" "$RUN/restore.mounts" "$RUN_ID" "$RUN/restore.owners" "$RUN/restore.numbers" "$(id -G)" "$(id -u)" "$RUN/restore.told" $entry_points || return 1
    list_files "$where" <"$RUN/restore.excludes" >"$RUN/restore.live" || return 1
    # As the backup has it, and nothing else, to the mode and the second. Second names of a file (h) by their names.
    different=$(awk '{ path = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ [^ ]+ /, "", path) }
        NR == FNR { if ($1 == "h") hard[path]; else line[$0]; next }
        { there[path] }
        $1 != "d" && !($0 in line) && !(path in hard)
        END { for (path in hard) if (!(path in there)) print "missing: " path }' "$RUN/restore.list" "$RUN/restore.live" | head -n 3)$(lines_only_in "$RUN/restore.list" "$RUN/restore.live" | grep '^[fl]' | head -n 3)
    remove_tree "$unpacked"
    [ "$beside_here" = "$BESIDE" ] || rmdir "$beside_here" 2>/dev/null
    groups=$(cut -f2 "$RUN/restore.owners" | LC_ALL=C sort -u | grep -c .)
    entries=$(grep -c . "$RUN/restore.list")
    [ -n "$different" ] || tell_what_stays_other
    rm -f "$RUN"/restore.*
    [ -z "$different" ] || { fail backup-verify "Put back, but not as the backup has it: $different"; return 1; }
    evidence "$name is back: $entries entries of $groups group$([ "$groups" = 1 ] || echo s), compared with the backup's list one by one."
}
# Nothing of a restore's files has been put in yet: there is nothing to take back, however full the disk is.
nothing_put_in() {
    [ ! -e "$KEPT/put-in-$1" ] || return 1
    remove_tree "$(beside_of "$2")/restored-$1"
}

# place_again NAME WHERE: the folder that the files go to is there. A link is followed as it was when the backup was made
# (and as it was when the present files were kept); where it leads elsewhere now, that is said.
place_again() {
    led_to=$(cat "$BACKUP/$1.link" 2>/dev/null)
    [ -e "$2" ] || [ -L "$2" ] || [ -z "$led_to" ] || ln -s "$led_to" "$2" || return 1
    if [ -L "$2" ] && [ ! -e "$2" ]; then
        (cd "${2%/*}" && mkdir -p "$(readlink "$2")") || { fail unwritable "$2 is a link to $(readlink "$2"), and that folder cannot be made."; return 1; }
    fi
    mkdir -p "$2" || return 1
    leads_to=$([ ! -L "$2" ] || readlink "$2")
    if [ "$leads_to" = "$led_to" ]; then
        [ -z "$led_to" ] || echo "-- $2 is a link to $led_to, as it was when the backup was made: the files are put there."
    elif [ -z "$leads_to" ]; then warn "$2 was a link to $led_to when the backup was made. It is a folder now: the files are put into that."
    # Older backups do not say whether it was one.
    elif [ -n "$led_to" ]; then warn "$2 was a link to $led_to when the backup was made. It leads to $leads_to now: the files are put there."
    elif [ -e "$BACKUP/$1.owners" ]; then warn "$2 was a folder when the backup was made. It is a link to $leads_to now: the files are put there."
    fi
}

# entries_of NAME: restore.list and restore.owners, what is to come back, and whose it was; restore.numbers, who that is here.
# Older backups do not name owners beside the archive, which does; and list pipes, which nobody needs back.
entries_of() {
    if [ -e "$BACKUP/$1.owners" ]; then
        cp "$BACKUP/$1.owners" "$RUN/restore.owners" && cp "$BACKUP/$1.list" "$RUN/restore.list" || return 1
    else
        list_archive "$(archive_of "$BACKUP" "$1")" "$RUN/restore.owners" >"$RUN/restore.entries" || return 1
        awk '{ path = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ [^ ]+ /, "", path) } FILENAME == ARGV[1] { if ($1 == "-") special[path]; next } !(path in special)' "$RUN/restore.entries" "$BACKUP/$1.list" >"$RUN/restore.list"
    fi
    {
        cut -f1 "$RUN/restore.owners" | LC_ALL=C sort -u | while IFS= read -r who; do printf 'u\t%s\t%s\n' "$(number_of passwd "$who")" "$who"; done
        cut -f2 "$RUN/restore.owners" | LC_ALL=C sort -u | while IFS= read -r who; do printf 'g\t%s\t%s\n' "$(number_of group "$who")" "$who"; done
    } >"$RUN/restore.numbers"
}
# number_of passwd|group NAME: nothing if there is no such name here.
number_of() {
    case $2 in *[!0-9]*) ;; *) echo "$2"; return ;; esac
    { getent "$1" "$2" 2>/dev/null || cat "/etc/$1"; } | while IFS=: read -r known _ number _; do
        [ "$known" != "$2" ] || { echo "$number"; break; }
    done
}

# spread_over_mounts WHERE UNPACKED: what belongs onto a file system mounted below WHERE goes beside it there.
# In restore.mounts: these mounts, deepest first.
spread_over_mounts() {
    # shellcheck disable=SC2016
    php_says '
        $real = realpath($argv[1]); $mounts = [];
        foreach (@file("/proc/self/mountinfo") ?: [] as $l) { $m = preg_replace_callback("#\\\\([0-7]{3})#", function ($c) { return chr(octdec($c[1])); }, explode(" ", $l)[4] ?? ""); if (strncmp($m, "$real/", strlen($real) + 1) === 0) $mounts[substr($m, strlen($real) + 1)] = 1; }
        $device = ["" => stat($real)["dev"]]; $folders = [];
        foreach (file($argv[2], FILE_IGNORE_NEW_LINES) as $l) { [$k, , , , $p] = explode(" ", $l, 5); if ($k !== "d") continue; $p = strtr($p, ["\\\\" => "\\", "\\n" => "\n"]); $folders[$p] = 1; $device[$p] = @lstat("$real/$p")["dev"] ?? 0; $above = strrpos($p, "/"); if ($device[$p] !== $device[$above === false ? "" : substr($p, 0, $above)]) $mounts[$p] = 1; }
        $mounts = array_keys(array_intersect_key($mounts, $folders)); usort($mounts, function ($a, $b) { return strlen($b) - strlen($a); });
        foreach ($mounts as $m) echo $m, "\n";' -- "$1" "$RUN/restore.live" >"$RUN/restore.mounts" || return 1
    while IFS= read -r mount; do
        [ -d "$2/$mount" ] && [ ! -L "$2/$mount" ] || continue
        remove_tree "$1/$mount/.storewright-$RUN_ID"
        make_beside "$1/$mount/.storewright-$RUN_ID" && cp -a "$2/$mount/." "$1/$mount/.storewright-$RUN_ID/" && chmod 700 "$1/$mount/.storewright-$RUN_ID" &&
            remove_tree "$2/$mount" && mkdir "$2/$mount" || return 1
    done <"$RUN/restore.mounts"
}

# What this login could not put back, for a person who may be able to.
tell_what_stays_other() {
    while IFS="$TAB" read -r what who count; do
        case $what in
        group) warn "$name: $count entries belonged to the group $who and do not now, because $(id -un) is not a member of it or not their owner. Can the web server still read them?" ;;
        owner) warn "$name: $count entries belonged to $who and belong to $(id -un) now: only an administrator can give them back." ;;
        mode) warn "$name: the modes of $count folders could not be put back, because they belong to somebody else or to a group that $(id -un) is no member of." ;;
        esac
    done <"$RUN/restore.told"
}
