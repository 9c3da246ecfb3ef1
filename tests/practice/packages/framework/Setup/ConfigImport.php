<?php

namespace Magento\Framework\Setup;

use Magento\Framework\App\Instance;

/** Whether the settings in config.php are those the database knows (flag config_hash). */
class ConfigImport
{
    private static function hash(Instance $store): string
    {
        $shared = self::all($store);
        return $shared ? sha1(json_encode($shared)) : '';
    }

    private static function all(Instance $store): array
    {
        $all = [];
        foreach (['scopes', 'themes', 'system', 'i18n'] as $section) {
            if (($content = $store->config($section)) !== null) {
                $all[$section] = $content;
            }
        }
        return $all;
    }

    public static function isUpToDate(Instance $store): bool
    {
        $stored = $store->db()->query('SELECT flag_data FROM ' . $store->table('flag') . " WHERE flag_code = 'config_hash'")->fetchColumn();
        return self::hash($store) === trim((string) $stored, '"');
    }

    public static function run(Instance $store): string
    {
        if (self::isUpToDate($store)) {
            return 'Nothing to import.';
        }
        $scopes = self::importScopes($store);
        self::remember($store);
        return "Processing configurations data from configuration file...\n{$scopes}System config was processed";
    }

    /** What config.php says now counts as imported. */
    public static function remember(Instance $store): void
    {
        $store->db()->exec('DELETE FROM ' . $store->table('flag') . " WHERE flag_code = 'config_hash'");
        $store->db()->prepare('INSERT INTO ' . $store->table('flag') . " (flag_code, state, flag_data) VALUES ('config_hash', 0, ?)")
            ->execute(['"' . self::hash($store) . '"']);
    }

    /**
     * What the list does not name is deleted, with all that hangs on it. Magento asks first, but without a terminal (or with -n) it
     * gives itself the answer "yes", and does not even print which ones.
     */
    private static function importScopes(Instance $store): string
    {
        $lists = $store->config('scopes');
        if (!is_array($lists)) {
            return '';
        }
        foreach (['stores' => ['store', 'code'], 'groups' => ['store_group', 'group_id'], 'websites' => ['store_website', 'code']] as $kind => [$table, $key]) {
            if (!isset($lists[$kind])) {
                continue;
            }
            $rows = $store->db()->query("SELECT $key FROM " . $store->table($table))->fetchAll(\PDO::FETCH_COLUMN);
            $delete = $store->db()->prepare('DELETE FROM ' . $store->table($table) . " WHERE $key = ?");
            foreach (array_diff($rows, array_map('strval', array_keys($lists[$kind]))) as $gone) {
                $delete->execute([$gone]);
            }
        }
        return "Stores were processed\n";
    }
}
