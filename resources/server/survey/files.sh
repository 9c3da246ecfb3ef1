# shellcheck shell=sh disable=SC2154,SC2034
# The store's folder: who owns it, how it is laid out, how large it is, what cannot be written, what was left lying about.

about_folder() {
    # Names may have blanks in them, but no slash.
    owner=$(stat -c %U/%G "$root" 2>/dev/null) || owner=
    group=${owner#*/}
    owner=${owner%%/*}
    if [ -z "$owner" ]; then
        # shellcheck disable=SC2012
        owner=$(ls -ldn "$root" 2>/dev/null | awk '{ print $3 }')
    fi
    tell folder root "$root" owner "$owner" group "$group"
    flag=0
    [ -e "$root/var/.maintenance.flag" ] && flag=1
    addresses=
    [ -r "$root/var/.maintenance.ip" ] && addresses=$(head -c 4096 "$root/var/.maintenance.ip" | tr '\n' ',')
    tell maintenance on "$flag" exempt "$addresses"
    regenerate=0
    [ -e "$root/var/.regenerate" ] && regenerate=1
    tell regenerate on "$regenerate"
    git=0 app_code=0 cloud=0 pub_root=0
    [ -e "$root/.git" ] && git=1
    [ -d "$root/app/code/Magento" ] && app_code=1
    { [ -e "$root/.magento.app.yaml" ] || [ -n "$MAGENTO_CLOUD_PROJECT" ]; } && cloud=1
    [ -e "$root/index.php" ] || pub_root=1
    tell signs git "$git" app-code-magento "$app_code" cloud "$cloud" docroot-pub "$pub_root"
}

# Deployments put each release into a folder of its own and point a link at it; some share folders by links.
about_layout() {
    release=0
    case $root in */releases/*) release=1 ;; esac
    [ "$asked" = "$root" ] || [ ! -L "$asked" ] || release=1
    linked=
    for entry in vendor generated app/etc app/code pub/static bin lib setup composer.json composer.lock; do
        [ -L "$root/$entry" ] && linked="$linked $entry"
    done
    mask=
    [ -r "$root/magento_umask" ] && mask=$(head -c 16 "$root/magento_umask" | tr -cd 0-7)
    tell layout asked "$asked" release "$release" linked "${linked# }" umask "$mask"
    # What the setup wizard of Magento 2.0 to 2.3 worked with.
    left=
    for entry in .update_error.flag .update_in_progress.flag .update_queue.json .update_status.txt .update_cronjob_status .setup_cronjob_status .type.json; do
        [ -e "$root/var/$entry" ] && left="$left var/$entry"
    done
    [ -e "$root/update/cron.php" ] && left="$left update"
    tell leftovers names "${left# }"
}

# Sizes in bytes: the code without media and without what var/ gathers, var/ and media by themselves.
size_of() {
    limited 6 du -sk "$@" 2>/dev/null >"$scratch/du-$size_name"
    [ $? -ge 124 ] && { unknown "size-$size_name" "took too long"; return; }
    tell size of "$size_name" bytes "$(awk '{ s += $1 } END { printf "%.0f", s * 1024 }' "$scratch/du-$size_name")"
}
about_code_size() {
    size_name=code
    set --
    for entry in "$root"/* "$root"/.[!.]* "$root"/pub/* "$root"/pub/.[!.]*; do
        case $entry in
            "$root/pub" | "$root/var" | "$root/pub/media") continue ;;
        esac
        [ -e "$entry" ] && set -- "$@" "$entry"
    done
    if [ $# -gt 0 ]; then size_of "$@"; else tell size of code bytes 0; fi
}
about_data_size() {
    size_name=$1
    if [ -d "$2" ]; then size_of "$2/"; else tell size of "$size_name" bytes 0; fi
}

# Paths this user could not replace. A file of one's own with its owner's write bit is writable; only the others are tried.
unwritable_below() {
    limited 6 find "$@" \( -type d -o -type f \) \( ! -user "$(id -u)" -o ! -perm -200 \) -print 2>/dev/null
    [ $? -lt 124 ] || printf '' >"$scratch/writing-late"
}
about_writing() {
    (
        cd "$root" || exit
        [ -w . ] || echo .
        {
            for entry in * .[!.]*; do
                [ -f "$entry" ] && echo "$entry"
            done
            set --
            for entry in vendor app/etc generated pub/static bin setup lib; do
                [ -d "$entry" ] && set -- "$@" "$entry"
            done
            [ $# -gt 0 ] && unwritable_below "$@"
            set --
            for entry in pub/media var; do
                [ -d "$entry" ] && set -- "$@" "$entry"
            done
            [ $# -gt 0 ] && unwritable_below "$@" -maxdepth 2
            [ -d var/session ] && echo var/session
        } | while IFS= read -r entry; do
            [ -w "$entry" ] || printf '%s\n' "$entry"
        done
    ) | sort -u | head -n 50 | while IFS= read -r entry; do
        tell unwritable path "$entry"
    done
    if [ -e "$scratch/writing-late" ]; then unknown writing "looking through the files took too long"; else tell end part writing; fi
}

# first_of NAME FILE: how many lines a list of paths has, and the first ten of them.
first_of() {
    tell "$1" count "$(wc -l <"$2" | tr -d ' ')" first "$(head -n 10 "$2")"
}

# Files that belong to root in a store that does not: a command was run as root, or by root's crontab.
about_foreign() {
    (
        cd "$root" || exit
        set --
        for entry in app/etc vendor generated pub/static var bin setup lib composer.json composer.lock; do
            [ -e "$entry" ] && set -- "$@" "$entry"
        done
        [ $# -gt 0 ] || exit 0
        limited 6 find "$@" -user 0 -print 2>/dev/null
        [ $? -lt 124 ] || printf '' >"$scratch/foreign-late"
    ) | head -n 10000 >"$scratch/foreign-list"
    if [ -e "$scratch/foreign-late" ]; then unknown foreign "looking through the files took too long"; else first_of foreign "$scratch/foreign-list"; fi
}

# Files of Magento's own packages that were written after Composer had finished: somebody changed them by hand. Of those that Magento's
# installer copies out of its base package into the store's folder, the few that people change are compared with what they came from.
about_core() {
    if [ ! -e "$root/vendor/composer/installed.json" ] || [ ! -d "$root/vendor/magento" ]; then
        unknown core "no vendor/composer/installed.json to compare with"
        return
    fi
    (
        cd "$root" || exit
        for base in vendor/magento/magento2-base vendor/mage-os/magento2-base; do
            [ -d "$base" ] || continue
            for entry in bin/magento app/bootstrap.php app/autoload.php app/etc/di.xml index.php pub/index.php pub/get.php pub/static.php pub/cron.php pub/health_check.php .htaccess pub/.htaccess pub/media/.htaccess pub/static/.htaccess; do
                [ ! -f "$base/$entry" ] || [ ! -f "$entry" ] || cmp -s "$base/$entry" "$entry" || echo "$entry"
            done
        done
        # These are copied after Composer has finished, so their times say nothing.
        for base in vendor/magento/magento2-base vendor/mage-os/magento2-base; do
            for entry in lib setup; do
                if [ ! -d "$base/$entry" ] || [ ! -d "$entry" ]; then continue; fi
                limited 5 diff -rq "$base/$entry" "$entry" >"$scratch/core-differ" 2>/dev/null
                [ $? -lt 124 ] || printf '' >"$scratch/core-late"
                sed -n 's/^Files .* and \(.*\) differ$/\1/p' "$scratch/core-differ"
            done
        done
        limited 6 find vendor/magento vendor/mage-os -type f -newer vendor/composer/installed.json \
            \( -name '*.php' -o -name '*.phtml' -o -name '*.xml' -o -name '*.js' -o -name '*.less' -o -name '*.html' -o -name '*.graphqls' \) -print 2>/dev/null
        [ $? -lt 124 ] || printf '' >"$scratch/core-late"
    ) | head -n 10000 >"$scratch/core-list"
    if [ -e "$scratch/core-late" ]; then unknown core "looking through the files took too long"; else first_of core "$scratch/core-list"; fi
}
