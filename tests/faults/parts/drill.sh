# shellcheck shell=bash disable=SC2016,SC2034,SC2154
# The way back, held to its word: back up, ruin, restore, and compare every byte, mode, time and row.

# A web server of its own account, whose group the store's owner is a member of: it reads the code by that group alone.
# Each store has its own, for several work side by side.
let_web_server_read() {
    web_group=$(group_of_web_server)
    groupadd --force "$web_group" && usermod --append --groups "$web_group" "$user" || return 1
    as_user bash -c '
        chgrp -R "$1" app bin lib pub setup vendor generated composer.json 2>/dev/null
        find app lib pub vendor generated -type d -exec chmod g+s {} +
        chmod 660 app/etc/env.php' bash "$web_group"
}
# Media on a data disk, and a part of them on one more.
mount_media() {
    mv "$root/pub/media" "$root/pub/media.here" && mkdir "$root/pub/media" && mount -t tmpfs -o "mode=2775,uid=$user,gid=$web_group" tmpfs "$root/pub/media" &&
        cp -a "$root/pub/media.here/." "$root/pub/media/" && rm -rf "$root/pub/media.here" &&
        mkdir "$root/pub/media/a disk" && mount -t tmpfs -o "mode=2770,uid=$user,gid=$web_group" tmpfs "$root/pub/media/a disk"
}
unmount_media() {
    local each
    for each in "${root:-/nowhere}/pub/media/a disk" "${root:-/nowhere}/pub/media"; do if mountpoint -q "$each"; then umount "$each"; fi; done
}

# Names that scripts stumble over, links, odd modes, groups and times.
put_odd_things() {
    # shellcheck disable=SC2016
    as_user bash -c '
        mkdir -p "pub/media/a folder/deep" app/code/Odd "pub/media/empty folder"
        printf "one\n" >"pub/media/a folder/with  two spaces.jpg"
        printf "two\n" >$'"'"'pub/media/a folder/new\nline.jpg'"'"'
        printf "three\n" >$'"'"'app/code/Odd/tab\tand \\backslash\\n.php'"'"'
        printf "four\n" >"pub/media/a folder/ümlaut \"quoted\" '"'"'$(touch x)'"'"' ; & *.jpg"
        printf "five\n" >"app/code/Odd/-dash"
        printf "six\n" >"pub/media/a folder/deep/.hidden"
        : >app/code/Odd/empty
        head -c 3000000 /dev/urandom >pub/media/big.bin
        ln -s "../nowhere at all" "app/code/Odd/dangling link"
        ln -s deep "pub/media/a folder/link to folder"
        ln app/code/Odd/-dash "app/code/Odd/second name"
        printf "#!/bin/sh\n" >app/code/Odd/tool && chmod 750 app/code/Odd/tool
        chmod 640 app/code/Odd/empty; chmod 2775 app/code/Odd; chmod 500 "pub/media/a folder/deep"
        touch -d "2001-02-03 04:05:06" "pub/media/a folder/with  two spaces.jpg"
        touch -d "2011-01-01 01:01:01" "pub/media/a folder/deep" app/code/Odd
        touch -h -d "1999-09-09 09:09:09" "app/code/Odd/dangling link"
        mkdir -p "pub/media/a disk/new
line" app/code/Odd/closed "app/code/Odd/-folder"
        printf "seven\n" >"pub/media/a disk/new
line/ ünï ✓.jpg"
        printf "eight\n" >"pub/media/a disk/\\back\\nslash"
        printf "nine\n" >"app/code/Odd/-folder/..two dots" && chmod 400 "app/code/Odd/-folder/..two dots"
        ln -s /nowhere/at/all "pub/media/a disk/absolute" && ln -s ../../../etc app/code/Odd/link-to-etc && ln "pub/media/a disk/\\back\\nslash" "pub/media/a disk/twice"
        touch -h -d "1998-08-08 08:08:08" "pub/media/a disk/absolute"
        touch -d "1985-10-26 01:21:00.123456789" app/code/Odd/tool "pub/media/a disk/twice" "pub/media/a disk/new
line"
        chgrp -h "$(id -g)" app/code/Odd/empty "app/code/Odd/dangling link" app/code/Odd/closed; chmod 2750 app/code/Odd/tool; chmod 500 app/code/Odd/closed'
    sql "INSERT INTO core_config_data (scope, scope_id, path, value) VALUES ('default', 0, 'odd/text', 'a''b\\\\\\\\c\\nd\\te 🎁 \\0 DEFINER=\`x\`@\`y\` '), ('default', 0, 'odd/null', NULL)"
    sql 'CREATE TABLE odd_things (id INT PRIMARY KEY, raw BLOB, when_at TIMESTAMP NULL, exact DECIMAL(20,6), bits BIT(3), gen INT AS (id * 2) STORED); INSERT INTO odd_things (id, raw, exact, bits) VALUES (1, UNHEX("00FF0D0A1A5C27"), 0.000001, 5), (2, NULL, NULL, NULL)'
    sql "CREATE TRIGGER odd_trigger BEFORE INSERT ON odd_things FOR EACH ROW SET NEW.exact = IFNULL(NEW.exact, 7)"
    sql 'CREATE PROCEDURE odd_procedure() SELECT 1'
    sql 'CREATE EVENT odd_event ON SCHEDULE EVERY 1 DAY STARTS "2037-01-01 00:00:00" DO DELETE FROM odd_things WHERE id < 0'
    sql 'CREATE VIEW odd_view AS SELECT id, exact FROM odd_things'
}
# Everything of files and rows that a backup promises, times and modes too.
exactly() {
    (
        cd "$root" || exit
        find . \( -path ./var -o -path ./pub/media/cache -o -path ./pub/media/tmp -o -path ./pub/media/catalog/product/cache \) -prune -o \
            \( -type d -printf 'd %m %U %G %Ts %P\0' -o -type l -printf 'l %U %l %P\0' -o -printf '%y %m %U %G %s %Ts %P\0' \) | LC_ALL=C sort -z | tr '\n\0' '\1\n'
        find . -path ./var -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 sha256sum
        find app/code/Odd pub/media -type f -links +1 -printf '%n %P\n' | LC_ALL=C sort
    ) >"$1" 2>&1
    {
        # shellcheck disable=SC2046
        sql "CHECKSUM TABLE $(sql "SELECT CONCAT('\`', TABLE_NAME, '\`') FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME" | paste -sd,)"
        mariadb-dump --defaults-extra-file="$state_dir/conf/root.cnf" --skip-dump-date --skip-comments --routines --triggers --events --hex-blob --order-by-primary "$database" |
            sed -e 's/ DEFINER=`[^`]*`@`[^`]*`//' -e 's/ AUTO_INCREMENT=[0-9]*//' -e '/^\/\*!50013 /d'
    } >"$1.rows" 2>&1
}
timeless() {
    local folders='pub|pub/media'
    [ "$1" != rescue ] || folders="$folders||pub/media/a disk"
    sed -E "s#^(d [0-9]+ [0-9]+ [0-9]+) [0-9]+ ($folders)\$#\1 - \2#" | LC_ALL=C sort
}
same_exactly() {
    local different
    # The times of pub and pub/media are those of the web server's and our own last coming and going.
    # By hand, files that came since then stay in them, and in what is mounted below.
    different=$(diff <(timeless "$1" <"$work/exact") <(timeless "$1" <"$work/exact.now") | grep '^[<>]' | { if [ "$1" = rescue ]; then grep -v '^>'; else cat; fi; } | cut -c1-200 | head -n 8)
    [ -z "$different" ] || problem "files differ: $different"
    different=$(diff "$work/exact.rows" "$work/exact.now.rows" | grep '^[<>]' | cut -c1-200 | head -n 8)
    [ -z "$different" ] || problem "rows differ: $different"
}
ruin() {
    as_user bash -c '
        rm -rf vendor/magento/framework bin/magento "pub/media/a folder/with  two spaces.jpg" app/code/Odd/empty
        chmod -R u+w "pub/media/a folder/deep" && rm -rf "pub/media/a folder/deep" && printf x >"pub/media/a folder/deep"
        rm "app/code/Odd/dangling link" && mkdir "app/code/Odd/dangling link" && printf y >"app/code/Odd/dangling link/inside"
        printf broken >pub/index.php; chmod 600 app/code/Odd/tool; chmod 777 app/code; rm "app/code/Odd/second name"
        printf "<?php evil();" >pub/media/shell.php; mkdir -p app/code/New && : >app/code/New/file
        mv vendor/composer vendor/composer.away && ln -s composer.away vendor/composer
        rm -rf "pub/media/a disk/"*; printf "later" >"pub/media/a disk/twice"; chgrp -R "$(id -g)" app/etc bin pub/index.php; chmod 600 app/etc/env.php; chmod 700 pub
        printf "1" | dd of=pub/media/big.bin bs=1 seek=1000000 conv=notrunc 2>/dev/null'
    sql 'DELETE FROM sales_order WHERE entity_id < 300; DROP TABLE odd_things; DROP VIEW odd_view; DROP EVENT odd_event; UPDATE catalog_product_entity SET name = "ruined"; CREATE TABLE came_later (id INT)'
    sql "$(sql 'SHOW TRIGGERS' | awk '{ print "DROP TRIGGER " $1 ";" }')"
}

# drill HOW: cli (the client restores) or rescue (by hand, with PHP gone).
drill() {
    local backup
    as_new=''
    unmount_media
    if ! { fresh && let_web_server_read && mount_media; }; then
        problem 'no fresh store'
        verdict "drill: $1" ''
        return
    fi
    put_odd_things
    look "$work/odd"
    exactly "$work/exact"
    ask backup "$name"
    exit_is 0
    backup=$(basename "$(find "$own/backups" -mindepth 1 -maxdepth 1 -type d | head -n 1)")
    backups_are_good
    ruin
    case $1 in
    cli)
        ask restore "$name" "$backup" --yes --quiet
        exit_is 0
        plain_words
        ;;
    rescue)
        # With PHP not to be had, vendor/ gone and env.php not to be read.
        as_user rm -rf vendor
        as_user chmod 000 app/etc/env.php
        as_user mkdir -p "$home/.fault/bin"
        printf '#!/bin/sh\nexit 127\n' | as_user tee "$home/.fault/bin/php" >/dev/null
        as_user chmod +x "$home/.fault/bin/php"
        as_user env "PATH=$home/.fault/bin:/usr/bin:/bin" sh "$own/backups/$backup/rescue.sh" go database code media >"$work/rescue" 2>&1 || problem "rescue.sh: $(tail -n 3 "$work/rescue")"
        no_meeting
        ;;
    esac
    exactly "$work/exact.now"
    same_exactly "$1"
    [ ! -e "$root/var/.maintenance.flag" ] || problem 'left closed'
    look "$work/now"
    grep -qx "$(grep '^pages' "$work/odd.common")" "$work/now.common" || problem "not as before: $(grep '^pages' "$work/now.common")"
    backups_are_good
    grep -q 'warning.*belonged' "$(run_folder)/journal" 2>/dev/null && problem "groups that could be given back were not: $(grep warning "$(run_folder)/journal" | head -n 1)"
    unmount_media
    verdict "drill: back up, ruin, restore ($1; $(grep -c . "$work/exact") files, $(grep -c . "$work/exact.rows") lines of rows)" the-same
}
