# shellcheck shell=sh
# Brings the copy of the database to the new version, with the new code: the same commands and the same proof as in the store itself.

# shellcheck source=resources/server/copy.sh
. "$RUN/copy.sh"
# shellcheck source=resources/server/steps/setup-upgrade.sh
. "$RUN/steps/setup-upgrade.sh"
on_the_copy || exit 1
# The store's upgrade may be left out where the new code asks for nothing here, before anything was tried. (Of the configuration only the store
# can tell: the copy's env.php has settings of its own.)
step_run() {
    rm -f "$KEPT/database-stays" "$RUN/upgrade.out"
    if [ "$METHOD:$KIND" != in-place:upgrade ] && asks_for_nothing setup:db:status module:config:status; then echo yes >"$KEPT/database-stays" && through "$KEPT/database-stays"; fi
    upgrade_the_database
}
# What that step does to go back is for the store alone.
unset -f step_undo
