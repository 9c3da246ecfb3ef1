# shellcheck shell=sh
# Which backups of a store must stay, and for whom: one rule for the step that tidies up after a run and for whoever looks at
# backups, or deletes one, without a run. Needs $HOME_OF_STORE, and to be in its folder backups/; uses nothing else of ours.

# A folder of ours, by the name that only a backup has: 20260131T235959Z.
is_backup_folder() {
    [ -d "$1" ] && [ ! -L "$1" ] || return 1
    case $1 in [0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]T[0-9][0-9][0-9][0-9][0-9][0-9]Z) return 0 ;; esac
    return 1
}
# Newest first: the name is the time.
whole_backups() { for id in *; do is_backup_folder "$id" && [ -s "$id/info.env" ] && echo "$id"; done | LC_ALL=C sort -r; }
taken_at() { sed -n "s/^TAKEN_AT='\([0-9]*\)'$/\1/p" "$1/info.env" | grep . || stat -c %Y "$1/info.env"; }

# How far a backup is proven: proven (its database was loaded somewhere and compared; where it holds none, its files were
# compared with the store), read-back (it is whole, but its database was loaded nowhere), none (nobody has read it back).
proof_of() {
    if [ ! -s "$1/proof.txt" ]; then echo none
    elif database_was_loaded "$1"; then echo proven
    elif [ ! -e "$1/database.sql.gz" ] && grep -Eq '^(code|media): ' "$1/proof.txt"; then echo proven
    else echo read-back; fi
}
# The line is prove-backup's own, or that of somebody's computer which has loaded the dump since.
database_was_loaded() { grep '^database: .*loaded' "$1/proof.txt" 2>/dev/null | grep -qv 'not proven by loading'; }

# Backups that must stay, one a line, some more than once: ID WHY [RUN KIND].
#   newest-proven  newest-read-back (none is proven)  run (it has not ended)  person (the store may need it to come back)
# WELL_SINCE: a run by which the store is known to be well again, if there is one that has not ended yet.
needed_backups() {
    whole_backups | while IFS= read -r id; do database_was_loaded "$id" && echo "$id newest-proven" && break; done
    whole_backups | while IFS= read -r id; do [ "$(proof_of "$id")" = proven ] && echo "$id newest-proven" && break; done | grep . ||
        whole_backups | while IFS= read -r id; do [ "$(proof_of "$id")" = read-back ] && echo "$id newest-read-back" && break; done
    well_since=${WELL_SINCE:-}
    [ -n "$well_since" ] || for plan in "$HOME_OF_STORE"/runs/*/plan.env; do
        case $(last_word_of "$plan") in run-end*outcome=done*state=open*) well_since=$(run_of "$plan") ;; esac
    done
    for plan in "$HOME_OF_STORE"/runs/*/plan.env; do
        [ -e "$plan" ] || continue
        run=$(run_of "$plan")
        case $(last_word_of "$plan") in
        run-end*state=needs-person*)
            # A later run has left the store open and well: nobody needs what the earlier one kept.
            [ -n "$well_since" ] && [ "$(printf '%s\n' "$run" "$well_since" | LC_ALL=C sort | tail -n 1)" = "$well_since" ] && continue
            why=person
            ;;
        run-end*) continue ;;
        # Nobody has begun with it for a day: it will not begin any more.
        '') [ -z "$(find "$plan" -mtime +0 2>/dev/null)" ] || continue; why=run ;;
        *) why=run ;;
        esac
        run_kind=$(sed -n "s/^KIND='\{0,1\}\([a-z]*\)'\{0,1\}$/\1/p" "$plan")
        # Its own, and what a restore put aside before it changed anything.
        for id in $(sed -n "s/^BACKUP_ID='\{0,1\}\([0-9A-Za-z-]*\)'\{0,1\}$/\1/p" "$plan") "${run%-*}"; do echo "$id $why $run $run_kind"; done
    done
}
run_of() { plan_folder=${1%/plan.env}; echo "${plan_folder##*/}"; }
last_word_of() { tail -n 1 "${1%plan.env}journal" 2>/dev/null | cut -f3-; }

# Without info.env it is no backup any more, whatever happens to us from there on.
take_away_backup() {
    find "$1" -type d ! -perm -700 -exec chmod u+rwx {} + 2>/dev/null
    rm -f "$1/info.env" && rm -rf "${1:?}"
}
