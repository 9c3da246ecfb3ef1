# shellcheck shell=bash
# A config.php that does not list every website and store view: setup:upgrade would delete what it lacks.

# Two websites, of which config.php lists one: as it is after somebody made a website in the Admin and nobody wrote the list anew.
two_websites() {
    as_admin shop <<'SQL'
CREATE TABLE store_website (website_id SMALLINT UNSIGNED PRIMARY KEY, code VARCHAR(32), name VARCHAR(64)) ENGINE=InnoDB;
CREATE TABLE store_group (group_id SMALLINT UNSIGNED PRIMARY KEY, website_id SMALLINT UNSIGNED, name VARCHAR(255), code VARCHAR(32)) ENGINE=InnoDB;
CREATE TABLE store (store_id SMALLINT UNSIGNED PRIMARY KEY, code VARCHAR(32), website_id SMALLINT UNSIGNED, group_id SMALLINT UNSIGNED, name VARCHAR(255)) ENGINE=InnoDB;
INSERT INTO store_website VALUES (0, 'admin', 'Admin'), (1, 'base', 'Main Website'), (2, 'b2b', 'Big customers');
INSERT INTO store_group VALUES (0, 0, 'Default', 'default'), (1, 1, 'Main Store', 'main'), (2, 2, 'Big customers', 'b2b');
INSERT INTO store VALUES (0, 'admin', 0, 0, 'Admin'), (1, 'default', 1, 1, 'English'), (2, 'b2b_en', 2, 2, 'Big customers');
SQL
}
config_lists() { printf "<?php return ['modules' => ['Magento_Store' => 1], 'scopes' => %s];\n" "$1" >"$S/app/etc/config.php"; }
ALL_LISTED="['websites' => ['admin' => ['code' => 'admin'], 'base' => ['code' => 'base'], 'b2b' => ['code' => 'b2b']], 'groups' => [0 => ['code' => 'default'], 1 => ['code' => 'main'], 2 => ['code' => 'b2b']], 'stores' => ['admin' => [], 'default' => [], 'b2b_en' => []]]"
STALE="['websites' => ['admin' => ['code' => 'admin'], 'base' => ['code' => 'base']], 'groups' => [0 => ['code' => 'default'], 1 => ['code' => 'main']], 'stores' => ['admin' => ['code' => 'admin'], 'default' => ['code' => 'default']]]"
# guarded: exit status of the guard, and what it says.
guarded() {
    rm -f "$T/run/step.failure"
    in_shell '. "$2/scopes.sh"; mkdir -p "$KEPT"; database_login || exit 3; guard_scopes >/dev/null' 2>&1 && { echo free; return; }
    head -n 1 "$T/run/step.failure"
    sed -n 2p "$T/run/step.failure"
}

test_a_list_without_a_website_ends_before_anything_is_touched() {
    two_websites
    config_lists "$STALE"
    snapshot >"$T/before"
    new_run $ID upgrade
    begin
    expect_untouched scopes
    grep -q 'website "Big customers" (b2b)' "$R/journal"
    same 2 "$(as_admin shop -e "SELECT COUNT(*) FROM store_website WHERE website_id > 0")"
}
test_a_website_made_until_the_store_was_closed_stops_setup_upgrade() {
    two_websites
    as_admin shop -e "DELETE FROM store_website WHERE website_id = 2; DELETE FROM store_group WHERE website_id = 2; DELETE FROM store WHERE website_id = 2"
    config_lists "$STALE"
    new_run $ID upgrade
    # Made in the Admin while the new code is being built.
    sed -i '/^step_run() {/a\    ask_database "INSERT INTO store_website VALUES (2, \\"b2b\\", \\"Big customers\\");" || return 1' "$R/steps/solve-dependencies.sh"
    begin
    same 'run-end outcome=restored state=back' "$(settled)"
    grep -q 'step-failed.*name=setup-upgrade.*code=scopes' "$R/journal"
    same b2b "$(as_admin shop -e "SELECT code FROM store_website WHERE website_id = 2")"
    # It was never begun.
    same 0 "$(as_admin shop -e "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = 'shop' AND table_name = 'brand_new'")"
}
test_lists_are_compared_as_magento_does() {
    two_websites
    as_admin -e "GRANT ALL ON shop.* TO shop@localhost"
    config_lists "$ALL_LISTED"
    same free "$(guarded)"
    config_lists "$STALE"
    same 'scopes
setup:upgrade would delete what app/etc/config.php does not list: website "Big customers" (b2b), store "Big customers" (b2b), store view "Big customers" (b2b_en).' "$(guarded)"
    # A kind that is not listed is not imported; an empty list is one that names nothing.
    config_lists "['websites' => ['admin' => [], 'base' => [], 'b2b' => []]]"
    same free "$(guarded)"
    config_lists "['stores' => []]"
    guarded | grep -q 'store view "English" (default)'
    # Stores by their number, as older dumps have them.
    config_lists "['groups' => [0 => ['name' => 'Default'], 1 => ['name' => 'Main Store'], 2 => ['name' => 'B']]]"
    same free "$(guarded)"
    config_lists "[]"
    same free "$(guarded)"
    echo "<?php return ['modules' => []];" >"$S/app/etc/config.php"
    same free "$(guarded)"
}
test_lists_that_cannot_be_compared_stop_too() {
    config_lists "$ALL_LISTED"
    guarded | grep -q '^scopes$'
    two_websites
    printf '<?php return [' >"$S/app/etc/config.php"
    guarded | grep -q '^scopes$'
}
test_a_store_from_before_codes_of_groups_is_compared() {
    two_websites
    as_admin shop -e "ALTER TABLE store_group DROP COLUMN code"
    config_lists "['groups' => [0 => [], 1 => [], 2 => []]]"
    same free "$(guarded)"
    config_lists "['groups' => [0 => [], 1 => []]]"
    guarded | grep -q 'store "Big customers" (2)'
}
