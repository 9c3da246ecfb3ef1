# shellcheck shell=sh
# What a restore would overwrite, asked in the folder of a restore's plan that has not been started. Changes nothing of the
# store, and leaves nothing in the run's folder. What is printed is written in README.md.

preview_restore() {
    load_plan && refuse_root || exit 1
    [ "$KIND" = restore ] && [ ! -s "$RUN/journal" ] || { echo "only a restore that has not been started can be looked at beforehand" >&2; exit 2; }
    [ -s "$BACKUP/info.env" ] || { event_line unknown part backup why "There is no whole backup $BACKUP_ID."; echo end; return 0; }
    mkdir -p "$KEPT" || exit 1
    for part in database archive newer; do
        # shellcheck source=/dev/null
        . "$RUN/$part.sh"
    done
    trap 'forget_preview' EXIT
    trap 'exit 1' HUP INT TERM
    preview_bytes=0 files_told=0
    [ "$BACKUP_DATABASE" != 1 ] || preview_database
    [ "$BACKUP_CODE" != 1 ] || preview_files code "$STORE_ROOT"
    [ "$BACKUP_MEDIA" != 1 ] || preview_files media "$STORE_ROOT/pub/media"
    # Once unpacked beside the store, and once packed: the snapshot of what is there now.
    packed=0
    for part in $(wanted_of_backup); do packed=$((packed + $(file_size "$BACKUP/$part"))); done
    event_line room needed $((preview_bytes + packed * 5 / 4 + 20000000)) free "$(free_bytes "$HOME_OF_STORE")"
    echo end
}
wanted_of_backup() {
    for part in $(backup_parts "$BACKUP"); do
        case $part:$BACKUP_DATABASE,$BACKUP_CODE,$BACKUP_MEDIA in database*:1,* | code*:*,1,* | media*:*,1) echo "$part" ;; esac
    done
}
forget_preview() {
    forget_counting
    rm -f "$RUN"/looked.* "$RUN/describe.sql" "$RUN/excludes" "$RUN/secrets/db.cnf" "$KEPT/database"
}

preview_database() {
    if ! database_login || ! ask_database 'SELECT 1;' >"$RUN/looked.err" 2>&1; then
        event_line unknown part database why "$(tail -n 1 "$RUN/looked.err" 2>/dev/null | grep . || echo 'The log-in of the database could not be read.')"
        return 0
    fi
    if count_newer "$BACKUP" 2>"$RUN/looked.err"; then
        since_epoch=$(echo "SELECT UNIX_TIMESTAMP('$since');" | sql_utc | sed 's/[.].*//')
        for what in "orders $orders" "customers $customers" "stock $stock"; do event_line newer what "${what% *}" count "${what#* }" since "$since_epoch"; done
        # Number, date, total, e-mail: enough to know an order again, not enough to be somebody's address in a log.
        [ "$orders" = 0 ] || orders_for_people | tr -d '\000-\010\013-\037\177' | head -n 50 | awk -F '\t' '{
            mail = $6; at = index(mail, "@"); if (at > 1) mail = substr(mail, 1, 1) "***" substr(mail, at); else if (mail != "") mail = "***"
            line = $1; for (i = 2; i <= 5; i++) if (i != 3 && $i != "") line = line "  " $i
            printf "newer-row\twhat=orders\ttext=%s%s\n", line, mail == "" ? "" : "  " mail }'
    else
        event_line unknown part newer why "$(tail -n 1 "$RUN/looked.err" | grep . || echo 'The backup does not tell when it was made.')"
    fi
    if [ ! -s "$BACKUP/database.txt" ]; then
        event_line unknown part database why 'The backup does not describe its database.'
    elif ! describe_schema "$(database_name)" "$BACKUP" >"$RUN/looked.now" 2>"$RUN/looked.err"; then
        event_line unknown part database why "$(tail -n 1 "$RUN/looked.err")"
    else
        differences "$BACKUP/database.txt" "$RUN/looked.now" >"$RUN/looked.different"
        awk -F '\t' '
            FILENAME == ARGV[1] { if ($1 == "rows") then_there[$2] }
            FILENAME == ARGV[2] { if ($1 == "rows") now_there[$2] }
            FILENAME == ARGV[3] { if ($1 ~ /^[-+] (rows|sum|table|column|key|reference|reference-rule)$/) different[$2] }
            END {
                for (t in then_there) { tables++; if (!(t in now_there)) missing++; else if (t in different) changed++ }
                for (t in now_there) if (!(t in then_there)) added++
                printf "database\ttables=%d\tchanged=%d\tadded=%d\tmissing=%d\n", tables, changed, added, missing
            }' "$BACKUP/database.txt" "$RUN/looked.now" "$RUN/looked.different"
    fi
}
# preview_files NAME WHERE
preview_files() {
    name=$1
    if [ ! -s "$BACKUP/$name.list" ]; then event_line unknown part "$name" why "The backup has no list of its $name."; return 0; fi
    preview_bytes=$(($(awk '{ n += $3 } END { printf "%.0f", n }' "$BACKUP/$name.list") + preview_bytes))
    if ! "${name}_excludes" | list_files "$2" >"$RUN/looked.live" 2>"$RUN/looked.err"; then
        event_line unknown part "$name" why "$(tail -n 1 "$RUN/looked.err" | grep . || echo 'Not every file can be read.')"
        return 0
    fi
    awk -v part="$name" -v room=$((100 - files_told)) '
        { path = $0; sub(/^[^ ]+ [^ ]+ [^ ]+ [^ ]+ /, "", path); gsub(/\t/, "\\t", path); gsub(/[\001-\037\177]/, "", path); what = $1 == "d" ? "" : $1 == "h" ? "h" : $1 " " $2 " " $3 " " $4 }
        what == "" { next }
        FILENAME == ARGV[1] { want[path] = what; next }
        { there[path]; if (!(path in want)) { added++; tell("added", path) } else if (want[path] != "h" && want[path] != what) { changed++; tell("changed", path) } }
        function tell(how, path) { if (told < room) { told++; lines = lines "file\tpart=" part "\thow=" how "\tpath=" path "\n" } }
        END {
            for (path in want) if (!(path in there)) { missing++; tell("missing", path) }
            printf "files\tpart=%s\tchanged=%d\tadded=%d\tmissing=%d\n%s", part, changed, added, missing, lines
        }' "$BACKUP/$name.list" "$RUN/looked.live" >"$RUN/looked.told"
    files_told=$((files_told + $(grep -c '^file	' "$RUN/looked.told")))
    cat "$RUN/looked.told"
}
