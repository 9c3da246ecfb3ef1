#!/bin/bash
# All tests for one shell (SH). Started by tests/server/run, never as root.
. "$TESTS/fixture.sh"
trap 'leave_nothing_running; storefront_down; database_down' EXIT
database_up || { echo "FAILED $SHELL_NAME the database did not come up"; exit 1; }
lean_php
router
new_store
storefront_up
for file in "$TESTS"/test-*.sh; do
    # shellcheck source=/dev/null
    . "$file"
    for name in $(grep -o '^test_[a-z0-9_]*' "$file"); do
        echo "$name" | grep -Eq "$PATTERN" || continue
        if [ -n "$SAMPLE" ] && [ "${file##*/}" != test-parts.sh ]; then
            turn=$((${turn:-0} + 1))
            [ $((turn % 8)) = $((SAMPLE % 8)) ] || continue
            case $(((turn / 8 + SAMPLE / 8) % 3)):$SHELL_NAME in 0:dash | 1:bash | 2:busybox) ;; *) continue ;; esac
        fi
        began=$(date +%s%3N)
        # Not as a condition: -e would be off in it.
        (
            set -e
            new_store
            "$name"
        ) >"$T/out" 2>&1
        # shellcheck disable=SC2181
        if [ $? = 0 ] && nothing_secret_left >>"$T/out"; then verdict=ok; else verdict=FAILED; fi
        [ $verdict = ok ] || sed 's/^/    /' "$T/out" | tail -n 40
        took=$(($(date +%s%3N) - began))
        printf '%-6s %-7s %s (%d.%d s)\n' $verdict "$SHELL_NAME" "$(echo "${name#test_}" | tr '_' ' ')" $((took / 1000)) $((took % 1000 / 100))
    done
done
