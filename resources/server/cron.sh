# shellcheck shell=sh
# The store's background work: its lines of the crontab, cron:run, consumers. Other stores of this account are left alone.

CRON_MARK='#storewright# '
# Of this run alone: other runs of this account look after their own.
wake_mark() { echo "#storewright-wake ${RUN##*/}"; }
wake_line() { printf "*/5 * * * * /bin/sh '%s/runner.sh' wake >/dev/null 2>&1 %s\n" "$RUN" "$(wake_mark)"; }

# As it is, but for the line that watches over this run (wake.sh).
crontab_now() { crontab -l >/dev/null 2>&1 && crontab -l 2>/dev/null | grep -Fv "$(wake_mark)" | cat; }
# The numbers of the lines of a crontab that are this store's, whether they are switched off by us or not: those with a path
# that leads into the store's folder, by whatever name and through whatever links, and with one of them all of the block that
# Magento has marked as its own. As cron would see them: from the home folder, with the variables set above.
our_lines() { # FILE
    awk -v mark="$CRON_MARK" -v home="$HOME" '
        index($0, mark) == 1 { $0 = substr($0, length(mark) + 1) }
        /^[ \t]*#/ || /^[ \t]*$/ { next }
        {
            line = $0
            gsub(/\$\{HOME\}|\$HOME/, "~", line)
            for (name in set) { gsub("\\$\\{" name "\\}", set[name], line); gsub("\\$" name "/", set[name] "/", line) }
        }
        match(line, /^[ \t]*[A-Za-z_][A-Za-z0-9_]*[ \t]*=/) {
            name = substr(line, 1, RLENGTH - 1); gsub(/[ \t]/, "", name)
            value = substr(line, RLENGTH + 1); gsub(/^[ \t"\047]+|[ \t"\047]+$/, "", value); gsub(/[&\\]/, "", value)
            set[name] = value
            next
        }
        {
            sub(/^[ \t]+/, "", line)
            print NR "\t" line
            n = split(line, words, /[ \t;&|()<>"\047`=,:]+/)
            for (i = 1; i <= n; i++) {
                word = words[i]
                if (word ~ /^~(\/|$)/) word = home substr(word, 2)
                if (word ~ /^\//) print NR "\t\t" word
                else if (word ~ /\// && word !~ /^\*/) print NR "\t\t" home "/" word
            }
        }' "$1" >"$RUN/crontab.words"
    # Many lines name the same programs: each path is followed once.
    cut -s -f3 "$RUN/crontab.words" | LC_ALL=C sort -u | while IFS= read -r path; do
        there=$path
        while [ -n "$there" ] && [ ! -e "$there" ]; do there=${there%/*}; done
        [ -n "$there" ] || continue
        if [ ! -d "$there" ]; then
            # A program or a log that is a link itself leads where it leads.
            there=$(readlink -f "$there" 2>/dev/null || echo "$there")
            there=${there%/*}
        fi
        there=$(cd "${there:-/}" 2>/dev/null && pwd -P) || continue
        case $there/ in "$STORE_ROOT"/*) printf '%s\n' "$path" ;; esac
    done >"$RUN/crontab.ours"
    awk -F '\t' -v root="$STORE_ROOT" -v mark="$CRON_MARK" '
        FILENAME == ARGV[1] { ours[$0]; next }
        FILENAME == ARGV[2] {
            if (NF == 3 && $2 == "") { if ($3 in ours) named[$1]; next }
            # With blanks in it a path is no word: then as it is written.
            line = $0 "\n"; sub(/^[0-9]+\t/, "", line)
            while (at = index(line, root)) { line = substr(line, at + length(root)); if (line !~ /^[A-Za-z0-9._-]/) { named[$1]; break } }
            next
        }
        { text = $0; if (index(text, mark) == 1) text = substr(text, length(mark) + 1) }
        text ~ /^#~ MAGENTO START/ { block = FNR }
        block { in_block[FNR] = block }
        FNR in named { if (block) whole[block]; print FNR }
        text ~ /^#~ MAGENTO END/ { block = 0 }
        block && text !~ /^[ \t]*(#|$)/ && !(FNR in named) { waiting[FNR] = block }
        END { for (n in waiting) if (waiting[n] in whole) print n }' "$RUN/crontab.ours" "$RUN/crontab.words" "$1"
    rm -f "$RUN/crontab.words" "$RUN/crontab.ours"
}
# with_our_lines off|on: a crontab from standard input to standard output with this store's lines switched off, or on again.
# Lines of other stores of this account stay as they are, also those that a run of theirs has switched off.
with_our_lines() {
    cat >"$RUN/crontab.read" && our_lines "$RUN/crontab.read" >"$RUN/crontab.numbers" || return 1
    awk -v how="$1" -v mark="$CRON_MARK" '
        FILENAME == ARGV[1] { ours[$1]; next }
        !(FNR in ours) { print; next }
        how == "off" { print index($0, mark) == 1 ? $0 : mark $0; next }
        { print index($0, mark) == 1 ? substr($0, length(mark) + 1) : $0 }' "$RUN/crontab.numbers" "$RUN/crontab.read"
    rm -f "$RUN/crontab.read" "$RUN/crontab.numbers"
}
# Without lines that a run which never came to its end has left switched off. Fails where there is no crontab.
crontab_as_meant() { crontab_now >"$RUN/crontab.now" && with_our_lines on <"$RUN/crontab.now"; }
without_our_lines() { with_our_lines off; }
# put_crontab FILE [AS-LONG-AS]: over standard input, since Debian's crontab cuts a file name off after 100 bytes. On a full disk a
# file that was just written may be shorter than it should be: a crontab with other lines than before is never put in.
put_crontab() {
    [ "$(grep -c '' "$1")" = "$(grep -c '' "${2:-$1}")" ] || return 1
    { cat "$1" && if [ -e "$KEPT/wake" ]; then wake_line; fi; } | crontab - && crontab_now | cmp -s - "$1"
}
# The crontab exactly as it was, byte for byte; if somebody changed it meanwhile, only our marks go.
crontab_back() {
    [ -e "$KEPT/crontab" ] || return 0
    if crontab_now | cmp -s - "$KEPT/crontab"; then return 0; fi
    # Needs no room on any disk of ours. Gone altogether: nobody means that while a run is under way.
    if crontab_now | cmp -s - "$KEPT/crontab.paused" || ! crontab -l >/dev/null 2>&1; then put_crontab "$KEPT/crontab"; return; fi
    crontab_now >"$RUN/crontab.now" && [ "$(crontab_now | grep -c '')" = "$(grep -c '' "$RUN/crontab.now")" ] &&
        with_our_lines on <"$RUN/crontab.now" >"$RUN/crontab.next" && put_crontab "$RUN/crontab.next" "$RUN/crontab.now"
}

# Processes of this store: PIDs of "bin/magento WORD" whose folder, or path in the command, is ours.
processes_of_store() {
    grep -la 'bin/magento' /proc/[0-9]*/cmdline 2>/dev/null | while read -r proc; do
        proc=${proc%/cmdline}
        words=$({ tr '\0' ' ' <"$proc/cmdline"; } 2>/dev/null) || continue
        case $words in *bin/magento*" $1"*) ;; *) continue ;; esac
        case $words in
        *"$STORE_ROOT/bin/magento"*) ;;
        *)
            # By another name of the folder (a link to the present release, say), or from within it.
            program=$({ tr '\0' '\n' <"$proc/cmdline"; } 2>/dev/null | grep -m 1 'bin/magento$')
            case $program in /*) ;; *) program=$(readlink "$proc/cwd" 2>/dev/null)/$program ;; esac
            [ "$(readlink -f "$program" 2>/dev/null)" = "$(readlink -f "$STORE_ROOT/bin/magento")" ] || continue
            ;;
        esac
        echo "${proc#/proc/}"
    done
    # shellcheck disable=SC2009 # pgrep is not everywhere
    [ -d /proc/self ] || ps -A -o pid= -o args= | grep -F "$STORE_ROOT/bin/magento" | grep -F " $1" | awk '{ print $1 }'
}
# wait_for_processes WORD SECONDS: 0 when none is left.
wait_for_processes() {
    until_then=$(($(now) + $2))
    while [ -n "$(processes_of_store "$1")" ]; do
        [ "$(now)" -lt $until_then ] || return 1
        nap 0.5
    done
}
