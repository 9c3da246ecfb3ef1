# shellcheck shell=sh
# Websites, stores and store views that app/etc/config.php does not list. Without a terminal setup:upgrade imports that list and
# deletes them, with all their settings, without a word. Changes nothing. Needs lib.sh and database.sh.

# What the list names, a line each: KIND<tab>listed; KIND<tab>code<tab>CODE; KIND<tab>key<tab>KEY of an entry that has no code.
scopes_listed() {
    # shellcheck disable=SC2016 # PHP's variables
    php_says '
        $c = include $argv[1];
        if (!is_array($c)) exit(1);
        foreach (["websites", "groups", "stores"] as $kind) {
            $list = $c["scopes"][$kind] ?? null;
            if (!is_array($list)) continue;
            echo "$kind\tlisted\n";
            foreach ($list as $key => $one) echo $kind, isset($one["code"]) && (string) $one["code"] !== "" ? "\tcode\t" . $one["code"] : "\tkey\t" . $key, "\n";
        }' -- "$STORE_ROOT/app/etc/config.php"
}
# What there is: KIND<tab>there<tab>ID<tab>CODE<tab>NAME.
scopes_there() {
    # Before 2.2 a store has no code, nor has it such a list.
    code=$(ask_database "SELECT COUNT(*) FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = '${TABLE_PREFIX}store_group' AND COLUMN_NAME = 'code';") || return 1
    [ "$code" = 1 ] && code=code || code="''"
    # shellcheck disable=SC2016 # backticks that are the database's
    ask_database "SELECT 'websites', 'there', website_id, COALESCE(code, ''), COALESCE(name, '') FROM \`${TABLE_PREFIX}store_website\`
        UNION ALL SELECT 'groups', 'there', group_id, COALESCE($code, ''), name FROM \`${TABLE_PREFIX}store_group\`
        UNION ALL SELECT 'stores', 'there', store_id, COALESCE(code, ''), name FROM \`${TABLE_PREFIX}store\`;"
}
# Fails with code scopes where something would be deleted, or where that cannot be told.
guard_scopes() {
    [ -f "$STORE_ROOT/app/etc/config.php" ] || return 0
    scopes_listed >"$RUN/scopes.listed" || fail scopes 'app/etc/config.php could not be read, so nobody can say whether setup:upgrade would delete store views.' || return 1
    [ -s "$RUN/scopes.listed" ] || { rm -f "$RUN/scopes.listed"; return 0; }
    scopes_there >"$RUN/scopes.there" || fail scopes 'app/etc/config.php lists websites and store views, and they could not be compared with the database.' || return 1
    lost=$(awk -F '\t' '$2 == "listed" { listed[$1] = 1 } $2 == "code" || $2 == "key" { known[$1, $2, $3] = 1 }
        $2 == "there" && listed[$1] && !(($1, "code", $4) in known) && !(($1, "key", $4) in known) && !(($1, "key", $3) in known) {
            kind = $1 == "websites" ? "website" : $1 == "groups" ? "store" : "store view"
            printf "%s%s \"%s\" (%s)", (n++ ? ", " : ""), kind, $5, ($4 == "" ? $3 : $4) }' "$RUN/scopes.listed" "$RUN/scopes.there")
    rm -f "$RUN/scopes.listed" "$RUN/scopes.there"
    [ -z "$lost" ] || fail scopes "setup:upgrade would delete what app/etc/config.php does not list: $lost."
}
