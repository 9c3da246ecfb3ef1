# shellcheck shell=sh
# Where the copy of the database needed no upgrade, and the new version, asked beside the store, needs none of the store's own either, the store is not closed at
# all: code, compiled code and static files change places while visitors wait a few seconds for their page (hold.sh). Whatever speaks
# against it leaves everything as it is, and the store is closed for the switch as ever, by the steps that follow. Once it is done they are left out.

# shellcheck source=resources/server/stand-ins.sh
. "$RUN/stand-ins.sh"
# shellcheck source=resources/server/hold.sh
. "$RUN/hold.sh"

step_run() {
    [ ! -e "$KEPT/switched-open" ] || return 0
    why=''
    if ! may_stay_open; then skip "Your store is closed for the switch, because $why."; return 0; fi
    is_as_when_built || return 1
    printf '' >"$KEPT/switching" && through "$KEPT/switching" || return 1
    if ! begin_hold; then
        give_up_hold && rm -f "$KEPT/switching" || return 1
        skip "Your store is closed for the switch, because visitors cannot be asked to wait: $why."
        return 0
    fi
    switch_code holding && put_built_in && clear_caches_in_var || return 1
    found=$(installed_version "$STORE_ROOT" "$PRODUCT")
    [ "$found" = "$TO_VERSION" ] || fail unknown "vendor/composer/installed.json says ${found:-nothing} instead of $TO_VERSION." || return 1
    # Not every cache lies in var/, and what lies in them is the old version's.
    magento cache:flush >"$RUN/flush.out" 2>&1 && grep -q 'Flushed cache types' "$RUN/flush.out" || { cat "$RUN/flush.out"; fail unknown 'cache:flush did not say what it flushed.'; return 1; }
    rm -f "$RUN/flush.out"
    try_new_version
    case $? in
    0)
        await_fresh_code
        take_stand_ins_out || return 1
        end_hold
        echo "$(($(now_ms) - held_from))" >"$KEPT/held-ms"
        ;;
    1) fail storefront "Before any visitor saw it, this did not work as before: $bad_pages"; return 1 ;;
    *) show_closed || return 1 ;;
    esac
}
# Why not? Left in why.
may_stay_open() {
    [ -s "$KEPT/database-stays" ] || { why='the new version changes the database'; return 1; }
    ! was_closed_before || { why='it was in maintenance mode before'; return 1; }
    storefront_is_known || { why='its pages could not be asked from the server'; return 1; }
    have curl || { why='there is no curl on the server to ask its pages with'; return 1; }
    [ -s "$BESIDE/built" ] && [ "$MODE" != developer ] || { why='nothing could be compiled beforehand'; return 1; }
    [ ! -d "$BESIDE/old" ] || { why='the switch was begun before'; return 1; }
    database_login || { why='the log-in of the database could not be read'; return 1; }
    new_version_asks_for_nothing || { why='the new version wants setup:upgrade'; return 1; }
}
# Asked beside the store, of the store's own database, with caches, sessions and locks of its own: nothing of that is the live version's business.
# These commands write nothing (magento.md §4.4 has what they print).
new_version_asks_for_nothing() (
    # shellcheck source=resources/server/copy.sh
    . "$RUN/copy.sh"
    # shellcheck source=resources/server/steps/setup-upgrade.sh
    . "$RUN/steps/setup-upgrade.sh"
    write_env_beside '' '' || exit 1
    STORE_ROOT=$BESIDE/new
    asks_for_nothing setup:db:status module:config:status app:config:status
    asked=$?
    rm -f "$BESIDE/new/app/etc/env.php"
    empty_folder "$BESIDE/new/var/cache"
    exit $asked
)
# No question could be put to the new version in time: closed, it can be asked by our own address alone.
show_closed() {
    remember_exempt && exempt_nobody && put_flag && is_closed || fail unwritable 'var/.maintenance.flag cannot be written.' || return 1
    tell closed proof flag
    take_stand_ins_out && end_hold || return 1
    renew_opcache
    check_while_closed pages
    [ $? != 1 ] || { fail storefront "On trial, this does not work as before: $bad_pages"; return 1; }
    open_the_store
}
step_prove() {
    [ -e "$KEPT/switching" ] || [ -e "$KEPT/switched-open" ] || return 1
    ! is_closed || fail storefront 'The maintenance flag is there.' || return 1
    found=$(installed_version "$STORE_ROOT" "$PRODUCT")
    [ "$found" = "$TO_VERSION" ] || fail unknown "vendor/composer/installed.json says ${found:-nothing} instead of $TO_VERSION." || return 1
    while read -r folder count; do
        found=$(find "$STORE_ROOT/$folder" -type f | grep -c .)
        [ "$found" -ge "$count" ] || fail unwritable "$folder has $found files instead of the $count that were made beside the store." || return 1
    done <"$BESIDE/built"
    for entry in $ENTRY_POINTS; do ! is_stand_in "$entry" || fail unknown "$entry is still a stand-in." || return 1; done
    [ ! -e "$KEPT/switching" ] || mv -f "$KEPT/switching" "$KEPT/switched-open" || return 1
    through "$KEPT/switched-open"
    if [ -s "$KEPT/held-ms" ]; then how="Who asked while it was put in waited $(awk '{ printf "%.1f", $1 / 1000 }' "$KEPT/held-ms") seconds at most for the page; the new version had answered our own questions before."
    else how='It could not be asked while visitors waited, so the store was closed until it had been.'; fi
    evidence "$PRODUCT $TO_VERSION is in place, and the database is as it was. $how"
}
# The steps that this one has done the work of are not undone: all of it is, here.
step_undo() {
    [ -e "$KEPT/switching" ] || [ -e "$KEPT/switched-open" ] || return 0
    remember_exempt && exempt_nobody && put_flag && is_closed || fail unwritable 'var/.maintenance.flag cannot be written.' || return 1
    tell closed proof flag
    put_stand_ins_for_going_back
    end_hold
    (
        # shellcheck source=resources/server/steps/put-in-built.sh
        . "$RUN/steps/put-in-built.sh"
        step_undo
    ) && (
        # shellcheck source=resources/server/steps/composer-update.sh
        . "$RUN/steps/composer-update.sh"
        step_undo
    ) && (
        # shellcheck source=resources/server/steps/close-store.sh
        . "$RUN/steps/close-store.sh"
        # shellcheck disable=SC2317 # asked there
        journal_changed_code() { true; }
        step_undo
    ) && rm -f "$KEPT/switching" "$KEPT/switched-open"
}
