# shellcheck shell=sh
# From the text of a failed step to one of the failure codes of README.md.
# Symfony and Composer wrap their messages at 78 columns, in the middle of words ("(HTT⏎  P/1.0 404"), so the patterns
# are matched against the text with every blank and control byte taken out. First match wins: the sure ones come first.

# failure_code STEP <text
failure_code() {
    squeezed=$RUN/step.squeezed
    tail -c 400000 | tr -d '[:space:][:cntrl:]' >"$squeezed"
    code=unknown
    while read -r candidate pattern; do
        [ -n "$candidate" ] || continue
        if grep -Eq -e "$pattern" "$squeezed"; then
            code=$candidate
            break
        fi
    done <<'TABLE'
database-full (SQLSTATE|ERROR[0-9]+)[^\"]{0,200}(Errcode:28|errno:(28|135))
disk-full Nospaceleftondevice|Diskquotaexceeded|has(lessthan|only)[0-9.]*[KMG]iBoffreespace|freespaceleft|Errcode:28
database-full The?table'?[^']*'isfull|1114Thetable|Outofresources
memory Allowedmemorysizeof|Cannotallocatememory|Outofmemory|fork:retry
conflict Yourrequirementscouldnotberesolved|doesnotmatchyourminimum-stability|conflictswithyourrootcomposer|containaconflict|lockfiledoesnotcontainacompatibleset
no-keys Youmustbeusingtheinteractiveconsoletoauthenticate
access-keys Invalidcredentials|HTTP/?[0-9.]*401|401Unauthorized|Couldnotauthenticateagainst
forbidden HTTP/?[0-9.]*403|403Forbidden
not-offered HTTP/?[0-9.]*404|Couldnotfind(a)?(version|package|amatching)|couldnotbefoundinanyversion|inthelockfilebutnotinremote|NomatchingpackagefoundfortheMagento|Couldnotfindamagento/project
unreachable [cC](URL|url)error|Failedtoconnectto|Couldnotresolvehost|Couldnotresolveproxy|couldnotbedownloaded|SSLoperationfailed|unabletogetlocalissuer|exceededthetimeout|Operationtimedout|Connectiontimedout
search-engine Couldnotvalidateaconnectionto|Noalivenodesfound|searchengine,?'?[a-z0-9]*'?,?isnotsupported|isnotanavailablesearchengine|cluster_block_exception
data-patch Unabletoapplydatapatch
database-down SQLSTATE\[HY000\]\[(2002|2003|2005|2006|2013|1040|1044|1045|1049|1203)\]|Can'tconnectto(local)?(MySQL|MariaDB|server)|serverhasgoneaway|Toomanyconnections|(Goterror:|ERROR)(2002|2003|2005|2006|2013|1040|1044|1045|1049|1203|4151)
schema Unabletoapplyschemapatch|SQLSTATE\[|RDBMSisnotsupported|doesnothaveenoughprivileges
unwritable Permissiondenied|isnotwritable|can'tbedeleted|Couldnotdelete|Missingwritepermissions|doesnothavereadandwritepermissions|Read-onlyfilesystem
TABLE
    # The compiler blames permissions for a class that is missing, and for a disk that is full.
    if [ "$code" = unknown ] && [ "$(free_bytes "$STORE_ROOT")" -lt 2000000 ]; then code=disk-full; fi
    [ "$code" = unknown ] && [ "$1" = compile ] && code=compile
    # Without a terminal Composer says the same about keys that are missing and keys that are refused: look whether there were any.
    if [ "$code" = no-keys ] && keys_known_for "$(sed -n "s,.*The'https*://\([^/:']*\).*URLrequiredauthentication.*,\1,p" "$squeezed" | head -n 1)"; then code=access-keys; fi
    rm -f "$squeezed"
    echo "$code"
}

keys_known_for() {
    [ -n "$1" ] || return 1
    for file in "$RUN/secrets/COMPOSER_AUTH" "$STORE_ROOT/auth.json" "${COMPOSER_HOME:-$HOME/.config/composer}/auth.json" "$HOME/.composer/auth.json"; do
        grep -Fq "\"$1" "$file" 2>/dev/null && return 0
    done
    return 1
}

# The last lines that matter: no blank ones, no colours, no usage line of Symfony, no megabyte in one line.
last_lines() {
    tail -c 60000 | tr -d '\r' | sed "s/$(printf '\033')\[[0-9;]*[A-Za-z]//g" |
        grep -Ev "^[[:space:]]*$|^[a-z:-]* \[-|^-- |^\\$ |^Module '|^Copying the store|^Loading composer|^Warning: Accessing|^Updating dependencies|^ *- (Downloading|Installing|Upgrading|Removing|Locking) |^Deprecation Notice" |
        cut -c1-400 >"$RUN/step.lines"
    # Composer's reasons stand above its advice.
    if grep -q 'could not be resolved to an installable set' "$RUN/step.lines"; then sed -n '/could not be resolved to an installable set/,$p' "$RUN/step.lines" | head -n 12
    else tail -n 6 "$RUN/step.lines"; fi
    rm -f "$RUN/step.lines"
}
