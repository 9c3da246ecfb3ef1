# shellcheck shell=sh
# Makes the static files (styles, scripts, pictures of the themes) anew.

step_run() {
    if [ "$MODE" = developer ]; then skip 'In developer mode static files are made when they are asked for.'; return 0; fi
    # Outside production Magento refuses without -f.
    force=''
    [ "$MODE" = production ] || force=-f
    # shellcheck disable=SC2086 # words
    magento setup:static-content:deploy $force $LOCALES
}
step_prove() {
    stamp=pub/static/deployed_version.txt
    [ -s "$STORE_ROOT/$stamp" ] || fail unknown "$stamp was not written." || return 1
    [ -n "$(find "$STORE_ROOT/$stamp" -newer "$RUN/step.began")" ] || fail unknown "$stamp is older than this step." || return 1
    evidence "$stamp is fresh ($(cat "$STORE_ROOT/$stamp")); $(find "$STORE_ROOT/pub/static" -type f | grep -c .) files."
}
