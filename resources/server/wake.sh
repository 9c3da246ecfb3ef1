# shellcheck shell=sh
# A store must not stay closed, or on trial for ever, because the run's process was killed or the server restarted while nobody
# watches. From the first change of the store to the end of the run a line of our own stands in this account's crontab, which asks
# every five minutes whether the run still lives, and has it taken up again when it has not for as long as that: as the next look
# from outside would have done. Where there is no crontab, that look is all there is. Needs cron.sh.

WAKE_AFTER=300
# To cron a per cent sign is a new line, and the quoting above has no place for a quote.
wake_can_be_asked() { have crontab && case $RUN in *[%\']*) return 1 ;; esac; }
# From now on every crontab that is put in has the line. Put in by whoever calls next.
want_waking() {
    wake_can_be_asked || return 0
    crontab -l >/dev/null 2>&1 || printf '' >"$KEPT/no-crontab"
    printf '' >"$KEPT/wake"
}
# The line out again; an account that had no crontab has none again.
end_waking() {
    rm -f "$KEPT/wake"
    have crontab && crontab -l 2>/dev/null | grep -Fq "$(wake_mark)" || return 0
    # Held here, not in a file, which a full disk would cut short.
    left=$(crontab_now && echo .) || return 1
    left=${left%.}
    if [ -z "$left" ] && [ -e "$KEPT/no-crontab" ]; then crontab -r; else printf '%s' "$left" | crontab -; fi
}

# What the line asks for.
wake() {
    if [ ! -s "$JOURNAL" ] || journal_ended; then
        end_waking
        return 0
    fi
    ! lease_alive && [ "$(now)" -ge $(($(last_sign_of_life) + WAKE_AFTER)) ] || return 0
    # After a restart the database may come later than cron; what never comes back is for the journal to tell, not to be waited for here.
    [ "$(now)" -ge $(($(last_sign_of_life) + 3600)) ] || { database_login && ask_database 'SELECT 1;'; } >/dev/null 2>&1 || return 0
    verb_recover resume
}
