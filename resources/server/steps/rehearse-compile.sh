# shellcheck shell=sh
# Compiles the new code of the copy.

# shellcheck source=resources/server/copy.sh
. "$RUN/copy.sh"
# shellcheck source=resources/server/steps/compile.sh
. "$RUN/steps/compile.sh"
on_the_copy || exit 1
# What that step does to go back is for the store alone.
unset -f step_undo
