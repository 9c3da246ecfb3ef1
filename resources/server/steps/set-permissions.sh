# shellcheck shell=sh
# The owner must be able to write what is about to be replaced. Nothing is ever made writable for the world.

step_run() {
    cd "$STORE_ROOT" || return 1
    printf '' >"$KEPT/permissions" || return 1
    for folder in var generated vendor pub/static app/etc bin; do
        [ -e "$folder" ] || continue
        # Ours, but without our own write bit: "MODE PATH" before, then mended. Session files are left to PHP.
        find "$folder" -path var/session -prune -o \( -type d -o -type f \) -user "$(id -un)" ! -perm -u+w -exec stat -c '%a %n' {} + >>"$KEPT/permissions" 2>/dev/null
        find "$folder" -path var/session -prune -o \( -type d -o -type f \) -user "$(id -un)" ! -perm -u+w -exec chmod u+w {} +
    done
    [ -d var/session ] && [ "$(stat -c %u var/session)" = "$(id -u)" ] && chmod u+rwx var/session
    [ -x bin/magento ] || chmod u+x bin/magento || return 1
}
step_prove() {
    cd "$STORE_ROOT" || return 1
    foreign=$(find generated vendor pub/static app/etc -type d ! -user "$(id -un)" 2>/dev/null | while IFS= read -r path; do [ -w "$path" ] || echo "$path"; done | head -n 5 | tr '\n' ' ')
    [ -z "$foreign" ] || fail unwritable "These folders belong to somebody else and cannot be written: $foreign" || return 1
    world=$(find . -path ./pub/media -prune -o -path ./var -prune -o -type f -perm -002 -print 2>/dev/null | head -n 1000 | grep -c .)
    [ "$world" = 0 ] || warn "$world files can be written by every user of this server; that was so before, and was left."
    evidence "$(grep -c . "$KEPT/permissions") files and folders made writable for their owner $(id -un); var/session is $(stat -c '%A' var/session 2>/dev/null || echo not used)."
}
