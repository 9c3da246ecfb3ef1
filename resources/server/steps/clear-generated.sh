# shellcheck shell=sh
# What was generated from the old code must not meet the new: it is put aside, to be made anew from the new code.

step_run() { clear_generated; }
step_prove() {
    left=$(for folder in generated var/cache var/page_cache $([ "$MODE" != developer ] || echo pub/static); do [ ! -d "$STORE_ROOT/$folder" ] || find "$STORE_ROOT/$folder" -mindepth 1 ! -name .htaccess -print; done | head -n 3)
    [ -z "$left" ] || fail unwritable "Could not be cleared: $left" || return 1
    evidence 'generated/ and the caches in var/ are empty.'
}
step_undo() { bring_generated_back; }
