# shellcheck shell=bash disable=SC2009,SC2015,SC2016,SC2030,SC2031,SC2034,SC2154
# The rows of the table `cases`: a fault at a step.

# What was broken before the client came is part of what must be there again.
plant() {
    [ -e "$work/usual.whole" ] || { cp "$work/before.whole" "$work/usual.whole" && cp "$work/before.common" "$work/usual.common"; }
    look "$work/before"
}
# Pulled out again: the next store is as all are.
uproot() {
    [ -e "$work/usual.whole" ] || return 0
    as_new=''
    mv "$work/usual.whole" "$work/before.whole"
    mv "$work/usual.common" "$work/before.common"
}
# one_case KIND WHERE FAULT ENDS-AS CODES WORDS…
one_case() {
    local kind=$1 where=${2#in-place:} fault=$3 wanted=${4//,/ } codes=${5//,/ } words=${*:6} base seconds run
    [ "$kind" != disk ] || mount_home
    [ "$fault" != disk-full ] && [ "$fault" != disk-full-15s ] || mount_database
    fresh || { problem 'no fresh store'; verdict "$kind: $fault at $where" ''; return; }
    # "gone-15s": mended by itself so many seconds later.
    base=$fault seconds=''
    [[ $fault =~ ^(.*)-([0-9]+)s$ ]] && base=${BASH_REMATCH[1]} seconds=${BASH_REMATCH[2]}
    run=(upgrade "$name" "${method[@]}" --yes --quiet --to "$target")
    case $where in
    - | staged) ;;
    # By the staged method a failing patch is met before anything happens: there it is a page that does not come.
    undo:put-in-built) meet "undo-start	.*name=${where#undo:}\$" wait; "$practice" break blank-page --name "$name"; plant ;;
    undo:*) meet "undo-start	.*name=${where#undo:}\$" wait; "$practice" break failing-data-patch --name "$name"; plant ;;
    # The store is open and on trial, and somebody has bought something when it happens.
    trial:*) meet "$trial_begins" wait; run+=(--confirm-within 1) ;;
    # A ruined store, which has sold since its backup.
    restore:*)
        ruined_store || return
        run=(restore "$name" "$(first_backup)" --yes --quiet)
        meet "step-start	.*name=${where#restore:}\$" wait
        ;;
    *) meet "step-start	.*name=$where\$" wait ;;
    esac
    [ "$where" != trial:nobody ] || then_at "$trial_begins" "$trial_time"
    if [[ $where == - || $where == staged ]]; then
        "break_${kind}" "$base"
        plant
        ask "${run[@]}"
    else
        start "${run[@]}"
        if await_meeting; then
            [[ $where != trial:* ]] || order_came T0000001
            "break_${kind}" "$base"
            [ "$base" = read-only ] || go_on
            case $where in
            trial:confirm | trial:restore) in_another_room attach "$name" "$(basename "$(run_folder)")" "--${where#trial:}" --quiet ;;
            esac
            [ -z "$seconds" ] || { sleep "$seconds"; "mend_${kind}" "$base"; }
        fi
        finish 600
    fi
    plain_words
    [ "$kind" != proof ] || proof_is_honest "$base"
    # shellcheck disable=SC2086
    [ "$codes" = - ] || exit_is $codes
    # shellcheck disable=SC2086
    [ "$words" = - ] || says $words
    [ "$wanted" != person ] || left_to_a_person
    [[ $where == - || $where == staged ]] || "mend_${kind}" "$base"
    no_meeting
    if [ "$(how_it_ended)" = unfinished ] && [ -n "$(run_folder)" ]; then
        says --recover
        ask attach "$name" "$(basename "$(run_folder)")" --recover --quiet
        plain_words
    fi
    if [ "$wanted" = person ] && [[ $where == restore:* ]]; then
        # There is room again: what was wanted is asked for once more.
        ask restore "$name" "$(first_backup)" --yes --quiet
        exit_is 0
        ended_as 'done'
    elif [ "$wanted" = person ]; then rescued
    else
        case $where in trial:*) the_order_is_somewhere ;; esac
        # shellcheck disable=SC2086
        ended_as $wanted
        [[ $where != restore:* ]] || [ "$outcome" != 'done' ] || orders_are_kept
        backups_are_good
    fi
    when_done=upgraded when_undone=as-before
    uproot
    # What broke a store from outside is not in what was compared.
    case $kind:$where in database:restore:*) as_new='' ;; database:*) ;; *) as_new='' ;; esac
    hold_evidence
    [ "$kind" != disk ] || umount_home
    [ -z "$small_database" ] || umount_database
    verdict "$kind: $fault at $2" "$outcome"
}
# What somebody else says at another computer while the client of this case looks on.
in_another_room() {
    cp -a "$work/client" "$work/other"
    (work=$work/room && mkdir -p "$work" && rm -rf "$work/client" && mv "${work%/room}/other" "$work/client" && become_client "$@") </dev/null >"$work/other.said" 2>&1 || true
    plain_words
}
ruined_store() {
    ask backup "$name" --quiet
    [ "$code" = 0 ] && ruin_a_little && order_came T0000001 && look "$work/ruined" ||
        { problem "no ruined store with a backup: $(tail -n 2 "$work/err")"; verdict "$kind: $fault at $where" ''; return 1; }
    rm -rf "$own/runs" "$own/lease"
    when_done=as-before when_undone=ruined
}

# The run could not put it right: the store stays closed, and the way back by hand is said.
left_to_a_person() {
    outcome=person
    [ "$(how_it_ended)" = 'failed needs-person' ] || problem "ended as '$(how_it_ended)', not needing a person"
    [ -e "$root/var/.maintenance.flag" ] || problem 'open, though code and database disagree'
}
# What the report says to type. The run's process may be a moment behind its last line.
rescued() {
    local i
    for ((i = 0; i < 100; i++)); do
        pgrep -u "$user" -f 'runner\.sh carry-out' >/dev/null || break
        sleep 0.1
    done
    as_user sh "$(run_folder)/rescue.sh" go >"$work/rescue" 2>&1 || problem "rescue.sh: $(tail -n 3 "$work/rescue")"
    as_user bin/magento cache:flush >/dev/null 2>&1
    store_is as-before
    backups_are_good
}

# ---------------------------------------------------------------- the database
service_pid() { cut -d' ' -f1 "$state_dir/run/$1.pid"; }
break_database() {
    local i
    case $1 in
    gone) kill -KILL "$(service_pid database)" ;;
    # Its own disk, not that of the home.
    disk-full)
        mountpoint -q "$state_dir/db/data" || { problem 'the database has no file system of its own'; return; }
        dd if=/dev/zero of="$state_dir/db/data/.filler" bs=64k 2>/dev/null
        dd if=/dev/zero bs=1k count=1024 >>"$state_dir/db/data/.filler" 2>/dev/null
        ;;
    restart-twice)
        # Gone once while the step is at work, and once more while the dump is being loaded.
        go_on
        sleep 1
        kill -KILL "$(service_pid database)"
        sleep 3
        "$practice" up --name "$name" >/dev/null
        for ((i = 0; i < 600; i++)); do
            ps -u "$user" -o args= | grep -q '^\(mariadb\|mysql\) .*-D' && break
            sleep 0.02
        done
        kill -KILL "$(service_pid database)"
        sleep 3
        "$practice" up --name "$name" >/dev/null
        ;;
    no-connections)
        # root keeps its own one; everybody else's are taken.
        sql_root 'SET GLOBAL max_connections = 10'
        holders=()
        for ((i = 0; i < 10; i++)); do
            mariadb --defaults-extra-file="$state_dir/conf/store.cnf" -e 'SELECT SLEEP(120)' >/dev/null 2>&1 &
            holders+=($!)
        done
        sleep 0.5
        ;;
    esac
}
mend_database() {
    case $1 in
    gone) "$practice" up --name "$name" >/dev/null ;;
    disk-full) rm -f "$state_dir/db/data/.filler" ;;
    no-connections)
        [ ${#holders[@]} = 0 ] || kill "${holders[@]}" 2>/dev/null
        holders=()
        sql_root 'SET GLOBAL max_connections = 80' 2>/dev/null
        ;;
    esac
}

# The database on a small disk of its own: room for the store twice over, and not much more. `fresh` brings its files and starts it.
mount_database() {
    umount_database
    as_new='' small_database=yes
    end_database
    mount -t tmpfs -o size=300m,mode=700 tmpfs "$state_dir/db/data" || problem 'no file system could be mounted'
    chown "$user:$user" "$state_dir/db/data"
}
umount_database() {
    small_database=''
    mountpoint -q "${state_dir:-/nowhere}/db/data" || return 0
    as_new=''
    end_database
    umount -l "$state_dir/db/data"
}
end_database() {
    local pid
    pid=$(service_pid database)
    kill -KILL "$pid" 2>/dev/null && gone "$pid" 20
}

# ---------------------------------------------------------------- the disk: the login's home is a small one of its own
mount_home() {
    umount_home
    as_new='' small_home=yes
    mount -t tmpfs -o size=400m,nr_inodes=60000,mode=755 tmpfs "$home" || problem 'no file system could be mounted'
    chown "$user:$user" "$home"
}
umount_home() {
    small_home=''
    mountpoint -q "${home:-/nowhere}" || return 0
    as_new=''
    umount -l "$home"
}
break_disk() {
    # Never this machine's own disk.
    mountpoint -q "$home" || { problem 'the home is no file system of its own'; return; }
    case $1 in
    full)
        dd if=/dev/zero of="$home/.filler" bs=64k count=8192 2>/dev/null
        dd if=/dev/zero bs=1k count=1024 >>"$home/.filler" 2>/dev/null
        ;;
    no-inodes)
        mkdir "$home/.fillers"
        (cd "$home/.fillers" && seq 1 60000 | xargs touch 2>/dev/null)
        ;;
    # Files that are open stay writable; every other way in is read-only.
    read-only)
        # Prepared elsewhere: what is being written to cannot be made read-only. And nothing can be told to the run afterwards.
        mkdir -p "$work/read-only"
        mount --bind "$home" "$work/read-only" && mount -o remount,bind,ro "$work/read-only" || problem 'no read-only mount'
        go_on
        mount --bind "$work/read-only" "$home" || problem 'no read-only mount'
        umount -l "$work/read-only"
        ;;
    esac
}
mend_disk() {
    case $1 in
    full) rm -f "$home/.filler" ;;
    no-inodes) rm -rf "$home/.fillers" ;;
    read-only) umount -l "$home" ;;
    esac
}

# ---------------------------------------------------------------- the new version
break_version() {
    case $1 in
    flag-taken) rm -f "$root/var/.maintenance.flag" ;;
    flag-put) as_user touch var/.maintenance.flag ;;
    *) "$practice" break "$1" --name "$name" ;;
    esac
}
mend_version() { case $1 in flag-*) ;; *) "$practice" mend "$1" --name "$name" ;; esac; }

# ---------------------------------------------------------------- the proof of a backup
break_proof() {
    local dump=''
    [[ $1 != dump-* ]] || dump=$(find "$own/backups" -name 'database.sql.gz*' | head -n 1)
    case $1 in
    # A dump that was good when it was written, and is another one when it is read back.
    dump-cut) truncate -s -2000 "$dump" ;;
    dump-row-gone) change_dump "$dump" '0,/^(12,/{/^(12,/d}' ;;
    dump-value-changed) change_dump "$dump" "0,/'Product 12'/s//'Product 13'/" ;;
    dump-trigger-gone) change_dump "$dump" '/TRIGGER trg_catalog_product_entity_after_insert/,/;;/d' ;;
    dump-not-sql) change_dump "$dump" '200s/.*/This is not SQL;/' ;;
    no-server) "$practice" break no-scratch-database --name "$name" && "$practice" break no-database-server --name "$name" ;;
    *) "$practice" break "$1" --name "$name" ;;
    esac
}
mend_proof() { case $1 in dump-*) ;; *) "$practice" mend --all --name "$name" ;; esac; }
# change_dump FILE SED-SCRIPT
change_dump() {
    local dump=$1
    gzip -dc "$dump" >"$work/dump"
    sed "$2" "$work/dump" >"$work/dump.changed"
    ! cmp -s "$work/dump" "$work/dump.changed" || problem 'the dump could not be made bad: it is as it was'
    gzip -c "$work/dump.changed" | as_user sh -c 'cat >"$1"' - "$dump"
}
proof_is_honest() {
    local proof
    proof=$(cat "$own"/backups/*/proof.txt 2>/dev/null)
    case $1 in
    # A row might as well have come or gone while the store sold. Closed, every row is compared: the table is dumped anew, and that is proven.
    dump-row-gone | dump-value-changed)
        grep -Eq "name=refresh-backup.*[; ][1-9][0-9]* of them had other rows than in the proven dump" "$(run_folder)/journal" || problem 'the table was not dumped anew'
        [[ $proof == *'are the same as in the store'* ]] || problem "the new dump is not proven: $proof"
        ;;
    dump-*) [ -z "$(ls "$own"/backups/*/info.env 2>/dev/null)" ] || problem "a bad dump is called a good backup: $proof" ;;
    no-scratch-database) [[ $proof == *'private database server'* ]] || problem "not proven in a private database server: $proof" ;;
    no-server)
        [[ $proof == *'not proven by loading'* || $proof == *'another computer'* ]] || problem "does not say that nothing could prove it: $proof"
        [[ $proof != *'private database server, version'* ]] || problem "proven by a server that is not there: $proof"
        ;;
    esac
}
