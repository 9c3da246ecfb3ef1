# shellcheck shell=sh
# The copy has served: what the rehearsal found out is written down for the next plan, and everything else of it goes.

step_run() {
    # shellcheck source=resources/server/copy.sh
    . "$RUN/copy.sh"
    note_forecast || return 1
    forget_copy "$COPY" || return 1
    remove_tree "$BESIDE"
}
step_prove() {
    [ ! -e "$COPY" ] && [ ! -e "$BESIDE/new" ] || fail unknown 'The copy could not be removed.' || return 1
    evidence "The copy is gone. Measured on it: $(awk '$2 ~ /^[0-9]+$/ && $1 != "at" { printf "%s%s %.1f s", n++ ? ", " : "", $1, $2 / 1000 }' "$HOME_OF_STORE/forecast")."
}
