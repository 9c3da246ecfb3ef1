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
        $store->db()->exec('DELETE FROM ' . $store->table('flag') . " WHERE flag_code = 'config_hash'");
        $store->db()->prepare('INSERT INTO ' . $store->table('flag') . " (flag_code, state, flag_data) VALUES ('config_hash', 0, ?)")
            ->execute(['"' . self::hash($store) . '"']);
        return "Processing configurations data from configuration file...\nSystem config was processed";
    }
}
