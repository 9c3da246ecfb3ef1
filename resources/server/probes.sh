# shellcheck shell=sh
# Proof by difference: the same questions to the store before and after, past every cache, and what became better or worse.
# kept/probes has a line for each, parted by tabs, no field empty ("-"):
#   ID MUST WAY TARGET MORE BEFORE MS
# WAY names the function that asks (probe_WAY TARGET MORE FILE, in probe-web.sh and probe-data.sh) and prints its answer in
# a word or two. MUST 1: worse on this one, and what was put in may not stay.

PROBES_AT_ONCE=4
PROBES_SECONDS=60

# ask_probes <LINES: puts the questions, some at a time, and prints the lines with ANSWER, MS and BEFORE in the place of the last two.
# All of it ends within PROBES_SECONDS, because no question is given more time than is left; what got no answer for that reason, or too
# little of it, is not known ("-"): a store whose caches are cold takes its time for every page, and there is nothing wrong with it.
ask_probes() {
    rm -rf "$RUN/probing"
    mkdir -p "$RUN/probing" || return 1
    cat >"$RUN/probing/list"
    probes_until=$(($(now) + ${look_seconds:-$PROBES_SECONDS}))
    askers='' asker=0
    while [ $asker -lt $PROBES_AT_ONCE ]; do
        ask_every $asker </dev/null >&2 &
        askers="$askers $!"
        asker=$((asker + 1))
    done
    for asker in $askers; do wait "$asker"; done
    # What is measured wants a store that we ask nothing else at the moment (visitors.sh looks for this file).
    ! grep -q "${TAB}first_byte${TAB}" "$RUN/probing/list" || printf '' >"$RUN/probing/alone"
    ask_every time >&2
    probes_until=''
    while IFS=$TAB read -r id must way target more before rest; do
        IFS=$TAB read -r answer took <"$RUN/probing/$id.is" || answer='-' took=0
        [ ! -s "$RUN/probing/$id.target" ] || read -r target <"$RUN/probing/$id.target"
        printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$id" "$must" "$way" "$target" "$more" "${answer:--}" "${took:-0}" "$before"
    done <"$RUN/probing/list" 2>/dev/null
    rm -rf "$RUN/probing"
}
# One of several askers: every so manieth line is its own.
ask_every() {
    line_at=0
    while IFS=$TAB read -r id must way target more rest; do
        line_at=$((line_at + 1))
        case $way:$1 in
        first_byte:time) ;;
        # Answered by another on its way.
        beside:* | first_byte:* | *:time) continue ;;
        *) [ $((line_at % PROBES_AT_ONCE)) = "$1" ] || continue ;;
        esac
        asked_at=$(now_ms)
        answer=$("probe_$way" "$target" "$more" "$RUN/probing/$id" </dev/null)
        if [ "$(seconds_left)" -le 0 ]; then
            case $way:$answer in
            cart:payment) ;;
            cart:*) answer='-' && rm -f "$RUN/probing/payments.is" ;;
            *:000*) answer='-' ;;
            esac
        fi
        printf '%s\t%s\n' "${answer:--}" "$(($(now_ms) - asked_at))" >"$RUN/probing/$id.is"
    done <"$RUN/probing/list"
}

# ---------------------------------------------------------------- before
# Finds what to ask, asks it while the store still sells, and writes it down. Of several categories and products two that
# work are enough; where none does, one of them is remembered.
remember_probes() {
    find_probes | ask_probes | cut -f1-7 | awk -F '\t' '
        function several(id) { return id ~ /^(category|product|page)-[0-9]+$/ }
        { of = $1; sub(/-[0-9]+$/, "", of) }
        several($1) && $6 !~ /^2.. ok$/ { if (!(of in spare)) { spare[of] = $0; order[++kinds] = of } next }
        several($1) { if (++works[of] > 2) next }
        { print }
        END { for (i = 1; i <= kinds; i++) if (!(order[i] in works)) print spare[order[i]] }' >"$KEPT/probes.new"
    mv "$KEPT/probes.new" "$KEPT/probes"
    remember_logs
}
# How much works, in three degrees: as it should; an answer, but not the one; nothing. Left in degree.
degree_of() {
    case $1 in
    2??' ok' | 2??' found') degree=2 ;;
    2??' elsewhere' | 2??' sent-home' | 2??' no-form' | 2??' nothing-found' | 2??' no-data') degree=1 ;;
    *) degree=0 ;;
    esac
}
# Did this page work before? Whoever restores may have a store that is broken: its pages must work afterwards all the same.
must_work() { degree_of "$1"; [ $degree -gt 0 ] || { [ "$KIND" = restore ] && case $1 in 000* | -) false ;; *) true ;; esac; }; }
# Is there anything that the storefront could be held to?
storefront_is_known() {
    while IFS=$TAB read -r id must way target more before ms; do
        [ "$must:$way" = 1:page ] && must_work "$before" && return 0
    done <"$KEPT/probes" 2>/dev/null
    return 1
}

# ---------------------------------------------------------------- after
# probes_of pages|must|all: the lines to ask. pages: what a visitor looks at; must: all that the new version may not do worse.
probes_of() {
    case $1 in
    pages) awk -F '\t' '$2 == 1 && $3 == "page"' "$KEPT/probes" ;;
    must) awk -F '\t' '$2 == 1 || $3 == "beside"' "$KEPT/probes" ;;
    all) cat "$KEPT/probes" ;;
    esac
}
# probe_verdict WAY BEFORE AFTER: same, better, worse or unknown. Only what works less than before is worse: other texts,
# other prices, another order of the products are none of our business.
probe_verdict() {
    case $1 in
    count) number_verdict "$2" "$3" ;;
    indexes | cron | log | first_byte | cart | beside) "${1}_verdict" "$2" "$3" ;;
    *)
        degree_of "$2"
        was=$degree
        degree_of "$3"
        is=$degree
        if [ "$3" = - ]; then echo unknown
        elif [ "$is" -lt "$was" ] || { [ "$is" = 0 ] && must_work "$2"; }; then echo worse
        elif [ "$is" -gt "$was" ]; then echo better
        elif [ "$is" -gt 0 ]; then echo same
        else case $2 in "$3") case $2 in 000* | -) echo unknown ;; *) echo same ;; esac ;; *) echo unknown ;; esac; fi
        ;;
    esac
}

# pages_come_back TRIES pages|must|all: asks, and asks what is worse once more for as long as TRIES last: right after a switch
# the first pages can take their time. What could not be brought to an end well is left in bad_pages; asked_pages counts the
# pages that worked before; closed_pages those of them before which the maintenance page stands. compared: every answer.
pages_come_back() {
    tries=$1
    # A page that hangs takes 20 s each time; a store must not stay closed for all of them.
    until_then=$(($(now) + 60))
    probes_of "$2" >"$RUN/probes.ask"
    printf '' >"$RUN/compared"
    asked_pages=0 asked_probes=$(grep -c . "$RUN/probes.ask") first_look=yes look_seconds=$PROBES_SECONDS
    while :; do
        compare_once
        # The web server sees us under an address that we do not know: asking again changes nothing.
        [ "$closed_pages" = 0 ] || [ "$closed_pages" != "$asked_pages" ] || return 1
        [ -n "$bad_pages" ] || [ -s "$RUN/probes.again" ] || return 0
        tries=$((tries - 1))
        if [ -z "$bad_pages$not_asked" ] && [ -z "$first_look" ]; then return 0; fi
        # However long the first look took, there is a second one: what it asked is warm then.
        [ "$tries" -gt 0 ] && { [ -n "$first_look" ] || [ "$(now)" -lt $until_then ]; } || { [ -z "$bad_pages" ]; return; }
        first_look='' look_seconds=$((PROBES_SECONDS / 2))
        mv "$RUN/probes.again" "$RUN/probes.ask"
        nap 2
    done
}
# One look at what stands in probes.ask: verdicts into compared; whatever is worse, or there was no time for, into probes.again.
compare_once() {
    bad_pages='' not_asked='' closed_pages=0
    printf '' >"$RUN/probes.again"
    ask_probes <"$RUN/probes.ask" >"$RUN/probes.after"
    while IFS=$TAB read -r id must way target more after ms before; do
        verdict=$(probe_verdict "$way" "$before" "$after")
        printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$id" "$must" "$target" "$before" "$after" "$verdict" "$ms" >>"$RUN/compared"
        if [ "$must:$way" = 1:page ] && must_work "$before"; then
            [ -z "$first_look" ] || asked_pages=$((asked_pages + 1))
            case $after in *' maintenance') closed_pages=$((closed_pages + 1)) ;; esac
        fi
        case $verdict:$way:$after:$before in
        worse:*) ;;
        *:-) continue ;;
        unknown:page:-:* | unknown:admin:-:* | unknown:search:-:* | unknown:cart:-:*) not_asked=yes ;;
        unknown:file:-:* | unknown:static:-:* | unknown:rest:-:* | unknown:graphql:-:*) ;;
        *) continue ;;
        esac
        printf '%s\t%s\t%s\t%s\t%s\t%s\t%s\n' "$id" "$must" "$way" "$target" "$more" "$before" "$ms" >>"$RUN/probes.again"
        [ "$must:$verdict" != 1:worse ] || bad_pages="$bad_pages$(case $target in -) echo "$id" ;; *) echo "$target" ;; esac) ($after) "
    done <"$RUN/probes.after"
    # The cart tells of the payment methods on its way: both or none.
    if grep -q "^payments$TAB" "$RUN/probes.again" && ! grep -q "^cart$TAB" "$RUN/probes.again"; then awk -F '\t' '$1 == "cart"' "$KEPT/probes" >>"$RUN/probes.again"; fi
    if grep -q "^cart$TAB" "$RUN/probes.again" && ! grep -q "^payments$TAB" "$RUN/probes.again"; then awk -F '\t' '$1 == "payments"' "$KEPT/probes" >>"$RUN/probes.again"; fi
}
# The last answer to each question, for the journal; and how many of each verdict in one sentence.
tell_probes() {
    awk -F '\t' '{ last[$1] = $0; if (!($1 in at)) { at[$1] = ++n; order[n] = $1 } } END { for (i = 1; i <= n; i++) print last[order[i]] }' "$RUN/compared" >"$RUN/compared.last"
    while IFS=$TAB read -r id must target before after verdict ms; do
        tell probe id "$id" must "$must" what "$target" before "$before" after "$after" verdict "$verdict" ms "$ms"
        [ "$verdict" != worse ] || echo "-- Worse than before: $id ($target): $before -> $after"
    done <"$RUN/compared.last"
    compared_text=$(awk -F '\t' '{ n[$6]++; if ($6 == "worse") names = names (names == "" ? "" : ", ") $1 }
        END { printf "%d the same, %d better, %d worse%s, %d could not be told", n["same"], n["better"], n["worse"], names == "" ? "" : " (" names ")", n["unknown"] }' "$RUN/compared.last")
}
