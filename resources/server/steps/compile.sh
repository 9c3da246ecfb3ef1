# shellcheck shell=sh
# Compiles dependency injection. "successfully" with code 255 and code 0 without the sentence have both been seen.

step_run() {
    if [ "$MODE" = developer ]; then skip 'In developer mode Magento compiles when it needs to.'; return 0; fi
    magento setup:di:compile >"$RUN/compile.out" 2>&1
    status=$?
    cat "$RUN/compile.out"
    return $status
}
step_prove() {
    grep -q 'Generated code and dependency injection configuration successfully' "$RUN/compile.out" || fail compile 'The compiler did not say that it was successful.' || return 1
    rm -f "$RUN/compile.out"
    files=$(find "$STORE_ROOT/generated/metadata" "$STORE_ROOT/var/di" -type f -size +0 2>/dev/null | grep -c .)
    [ "$files" -gt 0 ] || fail compile 'The compiler said it was successful, but generated/metadata is empty.' || return 1
    evidence "The compiler says it was successful; generated/metadata has $files files."
}
