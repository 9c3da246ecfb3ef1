#!/bin/sh
# Proves a dump by loading it: into a database server of its own, which is made for it and thrown away, on the store's
# server or on anybody's computer. Touches nothing outside WORKFOLDER; needs a MariaDB or MySQL server program, no rights.
#
#   sh prove-dump.sh DUMP.sql.gz DESCRIPTION.txt WORKFOLDER [TABLE_PREFIX]
#
# Says, as its last line, and exits:
#   proven …     0   what was loaded is what DESCRIPTION (database.txt of the backup) says
#   different …  1   it is not, or the dump cannot be loaded
#   cannot …     2   it could not be tried here, for this reason
# What the loaded dump holds is left in WORKFOLDER/described; everything else is removed. With NOTE_DUMPED_IN, a folder, the checksum of each
# table is left there (changed.sh).

set -u
umask 077
HERE=$(cd "$(dirname "$0")" && pwd -P) || exit 2
[ $# -ge 3 ] || { echo "usage: sh prove-dump.sh DUMP.sql.gz DESCRIPTION.txt WORKFOLDER [TABLE_PREFIX]" >&2; exit 2; }
DUMP=$1 DESCRIPTION=$2 TABLE_PREFIX=${4:-}
mkdir -p "$3" && RUN=$(cd "$3" && pwd -P) || { echo "cannot write in $3"; exit 2; }
# shellcheck disable=SC2034 # the names that the other scripts go by
KEPT=$RUN STEP_NUMBER=${STEP_NUMBER:-00} STEP_NAME=${STEP_NAME:-prove-dump}
for part in lib archive database private-database; do
    # shellcheck source=/dev/null
    . "$HERE/$part.sh"
done
# How far it is goes to the step that called this, if one did.
tell() { [ -z "${TELL_TO:-}" ] || event_line "$@" >>"$TELL_TO"; }
cannot() { echo "cannot be loaded into a private database server: $1"; exit 2; }

for file in "$DUMP" "$DESCRIPTION"; do [ -s "$file" ] || cannot "there is no $file"; done
rm -f "$RUN/described"
trap 'private_database_down "$RUN"; rm -f "$RUN/load.err" "$RUN/describe.sql"' EXIT
trap 'exit 2' HUP INT TERM
private_database_down "$RUN"

# Data and indexes as they were in the store, and half as much again; of an older description, what the dump unpacks to.
described_bytes=$(awk -F '\t' '$1 == "server" { printf "%.0f", $4; exit }' "$DESCRIPTION")
needed=$((${described_bytes:-$(gzip_plain_size "$DUMP")} * 3 / 2 + 300000000))
room=$(free_bytes "$RUN")
[ -z "$room" ] || [ "$room" -gt $needed ] || cannot "about $(human $needed) are needed in $RUN, and $(human "$room") are free"

lower_case=$(awk -F '\t' '$1 == "server" && $3 ~ /^[012]$/ { print $3; exit }' "$DESCRIPTION")
private_database_up "$RUN" "${lower_case:-0}" || cannot "$private_why"
version=$(echo 'SELECT VERSION();' | sql) || cannot 'the private server does not answer'
source_version=$(described_by "$DESCRIPTION")
same_series=no
[ "$(series_of "$version")$(server_family "$version")" = "$(series_of "$source_version")$(server_family "$source_version")" ] && same_series=yes

echo 'CREATE DATABASE proven DEFAULT CHARACTER SET utf8mb4;' | sql || cannot 'the private server makes no database'
if ! load_dump "$DUMP" proven 2>"$RUN/load.err"; then
    why=$(grep . "$RUN/load.err" | grep -m 1 ERROR || grep . "$RUN/load.err" | tail -n 1)
    [ $same_series = yes ] || cannot "it is version $version, the store's is ${source_version:-unknown}, and it refuses the dump: $why"
    # About this server, not about the dump: gone, full, not able to.
    case $why in *'ERROR 2002 '* | *'ERROR 2006 '* | *'ERROR 2013 '* | *'ERROR 1021 '* | *'ERROR 1114 '* | *'rrno: 28'* | *'ERROR 1286 '* | *'ERROR 1273 '* | *'ERROR 1153 '*) cannot "$why" ;; esac
    echo "different: the dump cannot be loaded, so a restore would fail too: $why"
    exit 1
fi
describe_schema proven "$(dirname "$DESCRIPTION")" >"$RUN/described.partial" || cannot 'what was loaded could not be counted'
mv -f "$RUN/described.partial" "$RUN/described"
if [ -n "${NOTE_DUMPED_IN:-}" ]; then
    # shellcheck source=resources/server/changed.sh
    . "$HERE/changed.sh"
    KEPT=$NOTE_DUMPED_IN
    note_dumped proven
    KEPT=$RUN
fi
found=$(differences "$DESCRIPTION" "$RUN/described")
if [ -n "$found" ] && [ $same_series = no ]; then
    # Another version may write down types, keys and views in other words. Rows, values, triggers must be the same.
    found=$(printf '%s\n' "$found" | grep -Ev "^[-+] (table|column|key|reference-rule|view-definition|routine-body)$TAB")
    [ -n "$found" ] || echo "what version $version writes in other words than version $source_version was not compared"
fi
[ -z "$found" ] || { echo "different: $(printf '%s\n' "$found" | head -n 3 | tr '\t\n' ' ;')"; exit 1; }
echo "proven by loading it into a private database server, version $version"
