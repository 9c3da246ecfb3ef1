# shellcheck shell=sh
# The backup to restore from, read to its last byte before anything is touched.

step_run() {
    [ -s "$BACKUP/info.env" ] || fail backup-verify "There is no whole backup $BACKUP_ID: info.env, which is written last, is missing." || return 1
    for part in $(wanted_parts); do
        [ -s "$BACKUP/$part" ] || fail backup-verify "The backup $BACKUP_ID has no $part." || return 1
        must_unpack "$part" || return 1
    done
    (cd "$BACKUP" && sha256sum -c SHA256SUMS) || fail backup-verify "The backup $BACKUP_ID is damaged: a checksum does not match." || return 1
}
step_prove() {
    for part in $(wanted_parts); do
        case $part in
        database.sql.gz) dump_is_whole "$BACKUP/$part" || fail backup-verify 'database.sql.gz does not end as a dump must.' || return 1 ;;
        *)
            list_archive "$BACKUP/$part" "$RUN/read.owners" >"$RUN/read" || fail backup-verify "$part cannot be read to its end." || return 1
            # Older backups list pipes, as files, and do not name owners beside the archive.
            if [ -e "$BACKUP/${part%%.*}.owners" ]; then was=/^-/d; else was='s/^- /f /'; fi
            sed "$was" "$RUN/read" >"$RUN/read.then"
            cmp -s "$RUN/read.then" "$BACKUP/${part%%.*}.list" || fail backup-verify "$part does not hold what its list says." || return 1
            [ ! -e "$BACKUP/${part%%.*}.owners" ] || cmp -s "$RUN/read.owners" "$BACKUP/${part%%.*}.owners" || fail backup-verify "$part does not hold the owners that are noted beside it." || return 1
            ;;
        esac
    done
    rm -f "$RUN/read" "$RUN/read.then" "$RUN/read.owners"
    evidence "Read to the last byte, checksums right: $(wanted_parts | tr '\n' ' ' | sed 's/ $//')."
}
wanted_parts() {
    [ "$BACKUP_CODE" != 1 ] || { there=$(archive_of "$BACKUP" code) && echo "${there##*/}"; } || echo code.tar.gz
    [ "$BACKUP_MEDIA" != 1 ] || echo media.tar.gz
    [ "$BACKUP_DATABASE" != 1 ] || echo database.sql.gz
}
