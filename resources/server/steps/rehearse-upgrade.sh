# shellcheck shell=sh
# Brings the copy of the database to the new version, with the new code: the same commands and the same proof as in the store itself.

# shellcheck source=resources/server/copy.sh
. "$RUN/copy.sh"
# shellcheck source=resources/server/steps/setup-upgrade.sh
. "$RUN/steps/setup-upgrade.sh"
on_the_copy || exit 1
# What that step does to go back is for the store alone.
unset -f step_undo
