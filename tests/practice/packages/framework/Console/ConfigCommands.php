<?php

namespace Magento\Framework\Console;

use Magento\Framework\App\Instance;
use Magento\Framework\Module\ModuleList;
use Magento\Framework\Setup\ConfigImport;
use Symfony\Component\Console\Helper\Table;

/** app:config:*, config:*, deploy:mode:*, store:* */
class ConfigCommands
{
    public static function of(Instance $store, ModuleList $modules): array
    {
        return [
            new Command('app:config:dump', 'Create dump of application', static fn ($in, $out) => self::dump($store, $in, $out), [], ['config-types*']),
            new Command('app:config:import', 'Import data from shared configuration files to appropriate data storage', static function ($in, $out) use ($store) {
                $out->writeln(ConfigImport::run($store));
            }),
            new Command('app:config:status', 'Checks if config propagation requires update', static function ($in, $out) use ($store) {
                $isUpToDate = ConfigImport::isUpToDate($store);
                $out->writeln($isUpToDate ? '<info>Config files are up to date.</info>'
                    : '<info>Config files have changed. Run app:config:import or setup:upgrade command to synchronize configuration.</info>');
                return $isUpToDate ? 0 : 2;
            }),
            new Command('config:set', 'Change system configuration', static fn ($in, $out) => self::set($store, $in, $out),
                ['scope=', 'scope-code=', 'lock-env|e', 'lock-config|c', 'lock|l'], ['path', 'value']),
            new Command('config:show', 'Shows configuration value for given path. If path is not specified, all saved values will be shown',
                static fn ($in, $out) => self::show($store, $in, $out), ['scope=', 'scope-code='], ['path?']),
            new Command('deploy:mode:set', 'Set application mode.', static fn ($in, $out) => self::setMode($store, $in, $out), ['skip-compilation|s'], ['mode']),
            new Command('deploy:mode:show', 'Displays current application mode.', static function ($in, $out) use ($store) {
                $out->writeln('Current application mode: ' . $store->mode() . '. (Note: Environment variables may override this value.)');
            }),
            new Command('store:list', 'Displays the list of stores', static function ($in, $out) use ($store) {
                self::table($out, ['ID', 'Website ID', 'Group ID', 'Name', 'Code', 'Sort Order', 'Is Active'], $store->db()->query(
                    'SELECT store_id, website_id, group_id, name, code, sort_order, is_active FROM ' . $store->table('store')));
            }),
            new Command('store:website:list', 'Displays the list of websites', static function ($in, $out) use ($store) {
                self::table($out, ['ID', 'Default Group Id', 'Name', 'Code', 'Sort Order', 'Is Default'], $store->db()->query(
                    'SELECT website_id, default_group_id, name, code, sort_order, is_default FROM ' . $store->table('store_website')));
            }),
        ];
    }

    private static function table($output, array $headers, \PDOStatement $rows): void
    {
        $table = new Table($output);
        $table->setHeaders($headers)->setRows(array_map('array_values', $rows->fetchAll()))->render();
    }

    private static function dump(Instance $store, $input, $output): int
    {
        $types = $input->getArgument('config-types') ?: ['scopes', 'themes', 'system', 'i18n'];
        foreach ($types as $type) {
            $store->setConfig($type, match ($type) {
                'scopes' => [
                    'websites' => self::rows($store, 'store_website', 'code'),
                    'groups' => self::rows($store, 'store_group', 'group_id'),
                    'stores' => self::rows($store, 'store', 'code'),
                ],
                'themes' => ['frontend/Magento/luma' => ['area' => 'frontend', 'theme_path' => 'Magento/luma']],
                default => [],
            });
        }
        ConfigImport::remember($store);
        $output->writeln('<info>Done. Config types dumped: ' . implode(', ', $types) . '</info>');
        return 0;
    }

    private static function rows(Instance $store, string $table, string $key): array
    {
        return array_column($store->db()->query('SELECT * FROM ' . $store->table($table))->fetchAll(), null, $key);
    }

    private static function set(Instance $store, $input, $output): int
    {
        [$path, $value] = [$input->getArgument('path'), $input->getArgument('value')];
        if (substr_count($path, '/') < 2) {
            $output->writeln('<error>The "' . $path . '" path doesn\'t exist. Verify and try again.</error>');
            return 1;
        }
        if ($input->getOption('lock-env') || $input->getOption('lock')) {
            $store->setEnv('system/default/' . $path, $value);
            $output->writeln('<info>Value was saved in app/etc/env.php and locked.</info>');
            return 0;
        }
        $store->db()->prepare('INSERT INTO ' . $store->table('core_config_data') . " (scope, scope_id, path, value) VALUES ('default', 0, ?, ?)
            ON DUPLICATE KEY UPDATE value = VALUES(value)")->execute([$path, $value]);
        $output->writeln('<info>Value was saved.</info>');
        return 0;
    }

    private static function show(Instance $store, $input, $output): int
    {
        $path = (string) $input->getArgument('path');
        $value = $path === '' ? null : ($store->env('system/default/' . $path) ?? $store->setting($path));
        if (is_string($value)) {
            $output->writeln($value);
            return 0;
        }
        $query = $store->db()->prepare('SELECT path, value FROM ' . $store->table('core_config_data') . ' WHERE path LIKE ? ORDER BY path');
        $query->execute([$path === '' ? '%' : $path . '/%']);
        $rows = $query->fetchAll(\PDO::FETCH_KEY_PAIR);
        if (!$rows) {
            $output->writeln('<error>Configuration for path: "' . $path . '" doesn\'t exist</error>');
            return 1;
        }
        foreach ($rows as $at => $is) {
            $output->writeln("$at - $is");
        }
        return 0;
    }

    private static function setMode(Instance $store, $input, $output): int
    {
        $mode = $input->getArgument('mode');
        if (!in_array($mode, ['default', 'developer', 'production'], true)) {
            $output->writeln("<error>The mode can't be switched to \"$mode\".</error>");
            return 1;
        }
        $store->setEnv('MAGE_MODE', $mode);
        $output->writeln("<info>Enabled $mode mode.</info>");
        return 0;
    }
}
