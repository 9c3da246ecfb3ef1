# shellcheck shell=sh
# What was generated from the old code must not meet the new: generated/ (var/generation and var/di up to 2.1), static
# files and caches. Moved aside rather than deleted, so that going back brings it back in an instant.

step_run() {
    put_aside generated generated || return 1
    put_aside var/generation generation || return 1
    put_aside var/di di || return 1
    # In developer mode static files are made when asked for; they go as well, to be made from the new code.
    put_aside pub/static static || return 1
    empty_folder "$STORE_ROOT/var/cache"
    empty_folder "$STORE_ROOT/var/page_cache"
    empty_folder "$STORE_ROOT/var/view_preprocessed"
    rm -f "$STORE_ROOT/var/.regenerate" "$STORE_ROOT/var/.regenerate.lock"
}
step_prove() {
    left=$(for folder in generated pub/static var/cache var/page_cache; do [ ! -d "$STORE_ROOT/$folder" ] || find "$STORE_ROOT/$folder" -mindepth 1 ! -name .htaccess -print; done | head -n 3)
    [ -z "$left" ] || fail unwritable "Could not be cleared: $left" || return 1
    evidence 'generated/, pub/static/ and the caches in var/ are empty.'
}
step_undo() {
    put_back generated generated && put_back var/generation generation && put_back var/di di && put_back pub/static static ||
        fail unwritable 'What was generated from the old code could not be put back.'
}
