# shellcheck shell=sh
# Makes the static files (styles, scripts, pictures of the themes) anew. Magento leaves alone what is there already, so they are made in
# an empty folder: beside the store, by Magento's own setting for its folders (MAGE_DIRS), and put in when they are whole. Emptying
# pub/static first would have visitors meet the maintenance page without its styles.

step_run() {
    if [ "$MODE" = developer ]; then skip 'In developer mode static files are made when they are asked for.'; return 0; fi
    # On a copy nobody looks.
    if [ -n "${LIVE_ROOT:-}" ]; then deploy; return; fi
    made=$BESIDE/new/pub/static
    in_store mkdir -p "$made" && empty_folder "$made" || return 1
    # shellcheck disable=SC2016
    php_says 'echo "<?php \$_SERVER[\"MAGE_DIRS\"][\"static\"][\"path\"] = ", var_export($argv[1], true), ";\n";' -- "$made" >"$RUN/folders.php" || return 1
    deploy -d auto_prepend_file="$RUN/folders.php" || return 1
    rm -f "$RUN/folders.php"
    if [ -s "$made/deployed_version.txt" ]; then put_folder_in pub/static static; return; fi
    echo '-- This version does not make them elsewhere: they are made in pub/static itself.'
    put_aside pub/static static && deploy
}
# deploy OPTIONS-OF-PHP…
deploy() {
    # Outside production Magento refuses without -f.
    force=''
    [ "$MODE" = production ] || force=-f
    # shellcheck disable=SC2086,SC2046 # words
    in_store $([ -z "${LIVE_ROOT:-}" ] || gently_words) "$PHP" -d memory_limit=-1 "$@" bin/magento setup:static-content:deploy $force $LOCALES --no-interaction --no-ansi
}
step_prove() {
    stamp=pub/static/deployed_version.txt
    [ -s "$STORE_ROOT/$stamp" ] || fail unknown "$stamp was not written." || return 1
    [ -n "$(find "$STORE_ROOT/$stamp" -newer "$RUN/step.began")" ] || fail unknown "$stamp is older than this step." || return 1
    evidence "$stamp is fresh ($(cat "$STORE_ROOT/$stamp")); $(find "$STORE_ROOT/pub/static" -type f | grep -c .) files."
}
step_undo() { put_back pub/static static || fail unwritable 'The static files of the old version could not be put back.'; }
