# shellcheck shell=sh
# Would Composer find packages that fit? Asked before a plan is begun, on a copy of composer.json and composer.lock in a folder of its
# own; everything else in there is a link to the store's. Sent after lib.sh, solve.sh and the settings of a plan, with the access keys
# in AUTH; changes nothing, and leaves nothing.
# The last line: "rehearsed N", N being Composer's exit code.

FOLDERS=$HOME/.storewright
umask 077
mkdir -p "$FOLDERS" || exit 1
# What a rehearsal that was killed left.
for left in "$FOLDERS"/rehearsal.*; do
    [ -d "$left" ] || continue
    process_ended "$(cat "$left/pid" 2>/dev/null || echo 0)" && rm -rf "$left"
done
RUN=$(mktemp -d "$FOLDERS/rehearsal.XXXXXX") || exit 1
trap 'rm -rf "$RUN"; rmdir "$FOLDERS" 2>/dev/null' EXIT
trap 'exit 143' TERM INT HUP
echo $$ >"$RUN/pid"
mkdir "$RUN/secrets" "$RUN/kept" "$RUN/store" || exit 1
echo 022 >"$RUN/kept/umask"
[ -z "$AUTH" ] || printf '%s\n' "$AUTH" >"$RUN/secrets/COMPOSER_AUTH"

# A link that Composer would write through is a copy: its own files.
cd "$STORE_ROOT" || exit 1
for entry in * .[!.]*; do
    case $entry in
        '*' | '.[!.]*' | var | generated | .git) ;;
        composer.json | composer.lock) cp "$entry" "$RUN/store/" || exit 1 ;;
        *) ln -s "$STORE_ROOT/$entry" "$RUN/store/$entry" ;;
    esac
done
cp "$RUN/store/composer.json" "$RUN/before.json"
printf '' >"$RUN/step.failure"

( ask_for_target "$RUN/store" ) 2>&1
status=$?
[ $status != 0 ] || {
    solve_in "$RUN/store" --dry-run --no-install --no-scripts 2>&1
    status=$?
}
echo "rehearsed $status"
