# shellcheck shell=bash
# Where a store lives, whose it is, and running things as its user.

# STOREWRIGHT_PRACTICE: elsewhere, for who has a faster place.
base=${STOREWRIGHT_PRACTICE:-/var/tmp/storewright-practice-$UID}
place=$base/$name
root=$place/home/store

# One command at a time for each store; the lock goes with this process.
one_at_a_time() {
    if [ ! -d "$base" ]; then
        mkdir -m 755 "$base" 2>/dev/null || [ -d "$base" ] || fail "$base cannot be made."
    fi
    [ -O "$base" ] || fail "$base belongs to somebody else."
    exec 9>"$base/.$name.lock"
    flock -w 120 9 || fail "another command is at work on the store '$name'."
}

# Reads what `up` wrote down: user, ports, passwords.
know() {
    [ -f "$place/place" ] || fail "there is no store '$name'. First: tests/practice/store up --name $name"
    # shellcheck source=/dev/null
    . "$place/place"
}

# A command as the store's user, in the store's folder, with that user's environment alone.
as_user() {
    local who=()
    [ "$UID" = 0 ] && who=(setpriv --reuid="$user_id" --regid="$group_id" --init-groups --)
    (
        cd "$root" 2>/dev/null || cd "$place/home" || exit
        exec "${who[@]}" env -i HOME="$home" USER="$user" LOGNAME="$user" PATH=/usr/local/bin:/usr/bin:/bin LANG=C.UTF-8 "$@" 9>&-
    )
}

database_as_root() {
    mariadb --defaults-extra-file="$place/conf/root.cnf" "$@"
}

database_as_store() {
    mariadb --defaults-extra-file="$place/conf/store.cnf" "$database" "$@"
}

# database_as root|'' ARGUMENT…: the store's own database, as the administrator or as the store.
database_as() {
    local as=${1:-store}
    shift
    mariadb --defaults-extra-file="$place/conf/$as.cnf" "$database" "$@"
}

# So many bytes in hexadecimal digits. All begin alike, so that one search finds any of them wherever it has got to: tests/canaries.
secret() {
    printf 5ec2e7ca4a41
    od -An -N"$(($1 - 6))" -tx1 /dev/urandom | tr -d ' \n'
}

need_parts() {
    local part
    for part in 'sshd /usr/sbin/sshd openssh-server' 'mariadbd /usr/sbin/mariadbd mariadb-server' 'php php php-cli' \
        'composer composer composer' 'crontab crontab cron' 'ssh-keygen ssh-keygen openssh-client' 'curl curl curl' \
        'mariadb-dump mariadb-dump mariadb-client' 'setpriv setpriv util-linux' 'rsync rsync rsync'; do
        # shellcheck disable=SC2086
        set -- $part
        command -v "$2" >/dev/null || fail "$1 is missing. Install the Debian package $3."
    done
    for part in pdo_mysql:php-mysql zip:php-zip SimpleXML:php-xml mbstring:php-mbstring curl:php-curl; do
        php -r "exit(extension_loaded('${part%:*}') ? 0 : 1);" || fail "PHP's extension ${part%:*} is missing. Install the Debian package ${part#*:}."
    done
    [ -f /usr/share/php/Symfony/Component/Console/autoload.php ] || fail "Symfony Console is missing. Install the Debian package php-symfony-console."
}

# As root, a user of the store's own; else whoever runs this.
make_user() {
    if [ "$UID" != 0 ]; then
        user=$(id -un) password='' home=$HOME
    else
        user=sw-practice-$name home=$place/home
        [ ${#user} -le 32 ] || user=${user:0:23}-$(printf %s "$name" | sha256sum | cut -c1-8)
        id "$user" >/dev/null 2>&1 || useradd --system --no-create-home --home-dir "$home" --shell /bin/bash "$user"
        password=$(secret 14)
        printf '%s:%s\n' "$user" "$password" | chpasswd
    fi
    user_id=$(id -u "$user") group_id=$(id -g "$user")
}

tell() {
    if [ -z "$json" ]; then
        printf 'store     %s\nlog in    ssh -p %s -i %s %s@127.0.0.1\nfolder    %s\nshop      http://127.0.0.1:%s/\nadmin     http://127.0.0.1:%s/admin_practice\n' \
            "$name" "$ssh_port" "$place/keys/ed25519" "$user" "$root" "$web_port" "$web_port"
        return
    fi
    printf '%s\n' "$password" "$passphrase" "$db_password" "$public" "$private" |
        php "$here/parts/info.php" "$place" "$name" "$user" "$ssh_port" "$web_port" "$db_port" "$repo_port" "$database" "$db_user"
}
