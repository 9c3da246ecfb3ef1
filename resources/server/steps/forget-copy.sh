# shellcheck shell=sh
# The copy has served: what the rehearsal found out is written down for the next plan, and everything else of it goes.

# forecast in the store's folder here: "to VERSION", "at SECONDS", then "STEP MILLISECONDS" as they were measured, with the names of an upgrade.
step_run() {
    # shellcheck source=resources/server/copy.sh
    . "$RUN/copy.sh"
    {
        echo "to $TO_VERSION"
        echo "at $(now)"
        awk -F '\t' '$3 == "step-done" { name = ms = ""; for (i = 4; i <= NF; i++) { if ($i ~ /^name=/) name = substr($i, 6); if ($i ~ /^ms=/) ms = substr($i, 4) } sub(/^rehearse-upgrade$/, "setup-upgrade", name); sub(/^rehearse-/, "", name); print name, ms }' "$JOURNAL"
    } >"$HOME_OF_STORE/forecast.new" && mv -f "$HOME_OF_STORE/forecast.new" "$HOME_OF_STORE/forecast" || return 1
    forget_copy "$COPY" || return 1
    remove_tree "$BESIDE"
}
step_prove() {
    [ ! -e "$COPY" ] && [ ! -e "$BESIDE/new" ] || fail unknown 'The copy could not be removed.' || return 1
    evidence "The copy is gone. Measured on it: $(awk '$2 ~ /^[0-9]+$/ && $1 != "at" { printf "%s%s %.1f s", n++ ? ", " : "", $1, $2 / 1000 }' "$HOME_OF_STORE/forecast")."
}
