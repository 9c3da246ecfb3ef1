# shellcheck shell=sh
# What was generated from the old code must not meet the new: it is put aside, to be made anew from the new code.

# shellcheck source=resources/server/stand-ins.sh
. "$RUN/stand-ins.sh"

step_run() { clear_generated && take_stand_ins_out; }
step_prove() {
    left=$(for folder in generated var/cache var/page_cache $([ "$MODE" != developer ] || echo pub/static); do [ ! -d "$STORE_ROOT/$folder" ] || find "$STORE_ROOT/$folder" -mindepth 1 ! -name .htaccess -print; done | head -n 3)
    [ -z "$left" ] || fail unwritable "Could not be cleared: $left" || return 1
    evidence 'generated/ and the caches in var/ are empty.'
}
step_undo() { put_stand_ins_for_going_back && bring_generated_back; }
