<?php

namespace Magento\Framework\Console;

use Magento\Framework\App\Instance;
use Magento\Framework\App\Pace;
use Magento\Framework\App\Recorded;
use Magento\Framework\Module\ModuleList;
use Magento\Framework\Setup\Backups;
use Magento\Framework\Setup\Compiler;
use Magento\Framework\Setup\DataPatches;
use Magento\Framework\Setup\DeclaredSchema;
use Magento\Framework\Setup\StaticContent;
use Magento\Framework\Setup\Upgrade;
use Symfony\Component\Console\Output\OutputInterface;

/** setup:* */
class SetupCommands
{
    public static function of(Instance $store, ModuleList $modules): array
    {
        $init = 'magento-init-params=';
        return [
            new Command('setup:backup', 'Takes backup of Magento Application code base, media and database',
                static fn ($in, $out) => (new Backups($store, $out))->take($in->getOption('code'), $in->getOption('media'), $in->getOption('db')),
                ['code', 'media', 'db', $init]),
            new Command('setup:config:set', 'Creates or modifies the deployment configuration', self::absent()),
            new Command('setup:db:status', 'Checks if DB schema or data requires upgrade',
                static fn ($in, $out) => self::dbStatus($store, $modules, $out), [$init]),
            new Command('setup:di:compile', 'Generates DI configuration and all missing classes that can be auto-generated',
                static fn ($in, $out) => self::compile($store, $out)),
            new Command('setup:install', 'Installs the Magento application', self::absent()),
            new Command('setup:rollback', 'Rolls back Magento Application codebase, media and database',
                static fn ($in, $out) => (new Backups($store, $out))->rollBack($in), ['code-file|c=', 'media-file|m=', 'db-file|d=', $init]),
            new Command('setup:static-content:deploy', 'Deploys static view files',
                static fn ($in, $out) => self::staticContent($store, $in, $out),
                ['force|f', 'strategy|s=?', 'area|a=*', 'exclude-area=*', 'theme|t=*', 'exclude-theme=*', 'language|l=*', 'exclude-language=*',
                    'jobs|j=?', 'max-execution-time=?', 'symlink-locale', 'content-version=', 'refresh-content-version-only', 'no-javascript',
                    'no-js-bundle', 'no-css', 'no-less', 'no-images', 'no-fonts', 'no-html', 'no-misc', 'no-html-minify', 'no-parent'],
                ['languages*']),
            new Command('setup:store-config:set', 'Installs the store configuration. Deprecated since 2.2.0. Use config:set instead', self::absent()),
            new Command('setup:uninstall', 'Uninstalls the Magento application', self::absent()),
            new Command('setup:upgrade', 'Upgrades the Magento application, DB data, and schema',
                static fn ($in, $out) => self::upgrade($store, $in, $out),
                ['keep-generated', 'convert-old-scripts=?', 'safe-mode=?', 'data-restore=?', 'dry-run=?', $init]),
        ];
    }

    private static function absent(): \Closure
    {
        return static function ($input, $output): int {
            $output->writeln('<error>A practice store does not do this.</error>');
            return 1;
        };
    }

    private static function dbStatus(Instance $store, ModuleList $modules, OutputInterface $output): int
    {
        if (!$store->isInstalled()) {
            $output->writeln('<info>No information is available: the Magento application is not installed.</info>');
            return 1;
        }
        Pace::take(0.0, 1.0);
        $store->db();
        $says = [];
        $newer = false;
        $known = $store->db()->query('SELECT module FROM ' . $store->table('setup_module'))->fetchAll(\PDO::FETCH_COLUMN);
        $rows = '';
        foreach ($mismatches = $modules->mismatches() as $module => [$schema, $data, $wanted]) {
            if (!in_array($module, $known, true)) {
                continue;
            }
            foreach (['schema' => $schema, 'data' => $data] as $kind => $has) {
                if ($has === $wanted) {
                    continue;
                }
                $rows .= sprintf("%20s %10s: %11s  ->  %-11s", $module, $kind, $has ?: 'none', $wanted);
                if ($has !== '' && version_compare($has, $wanted) > 0) {
                    $newer = true;
                    $rows .= 'The module code base doesn\'t match the DB schema and data.';
                    $rows .= "\nSome modules use code versions newer or older than the database.";
                    break 2;
                }
                $rows .= "\n";
            }
        }
        if (!(new DeclaredSchema($store, $modules))->isUpToDate()) {
            $says[] = 'Declarative Schema is not up to date';
        }
        if ((new DataPatches($store, $modules))->missing()) {
            $says[] = 'Data patches are not up to date';
        }
        if (!$says && !$mismatches) {
            $output->writeln('<info>All modules are up to date.</info>');
            return 0;
        }
        foreach ($says as $line) {
            $output->writeln("<info>$line</info>");
        }
        if ($mismatches) {
            $output->writeln(rtrim($rows, "\n"), OutputInterface::OUTPUT_RAW);
        }
        $output->writeln("<info>Run 'setup:upgrade' to update your DB schema and data.</info>");
        return 2;
    }

    private static function compile(Instance $store, OutputInterface $output): int
    {
        foreach (['generated', 'generated/code', 'generated/metadata'] as $folder) {
            $path = $store->root . '/' . $folder;
            if (is_dir($path) && !is_writable($path)) {
                $output->writeln('<error>Command line user does not have read and write permissions on generated directory. '
                    . 'Please address this issue before using Magento command line.</error>');
                return 1;
            }
        }
        if (!$store->config('modules')) {
            $output->writeln('You cannot run this command because modules are not enabled. You can enable modules by running the \'module:enable --all\' command.');
            return 1;
        }
        (new Compiler($store, $output))->carryOut();
        return 0;
    }

    private static function staticContent(Instance $store, $input, OutputInterface $output): int
    {
        if (!$input->getOption('force') && $store->mode() !== 'production') {
            throw Recorded::at(new \RuntimeException("NOTE: Manual static content deployment is not required in \"default\" and \"developer\" modes.\n"
                . "In \"default\" and \"developer\" modes static contents are being deployed automatically on demand.\n"
                . "If you still want to deploy in these modes, use -f option: 'bin/magento setup:static-content:deploy -f'"),
                'DeployStaticContentCommand.php', 158);
        }
        $locales = array_merge($input->getArgument('languages'), $input->getOption('language'));
        foreach ($locales as $locale) {
            if (!preg_match('/^[a-z]{2,3}_(?:[A-Z][a-z]{3}_)?[A-Z]{2}$/', $locale)) {
                throw new \InvalidArgumentException("$locale argument has invalid value, please run info:language:list for list of available locales");
            }
        }
        if (!$locales) {
            $query = $store->db()->query('SELECT DISTINCT value FROM ' . $store->table('core_config_data') . " WHERE path = 'general/locale/code'
                UNION SELECT interface_locale FROM " . $store->table('admin_user'));
            $locales = array_filter($query->fetchAll(\PDO::FETCH_COLUMN)) ?: ['en_US'];
        }
        (new StaticContent($store, $output))->carryOut(array_values(array_unique($locales)));
        return 0;
    }

    private static function upgrade(Instance $store, $input, OutputInterface $output): int
    {
        try {
            (new Upgrade($store, $output))->carryOut($input->getOption('keep-generated'), (bool) $input->getOption('dry-run'));
            return 0;
        } catch (\Exception $problem) {
            $output->writeln($problem->getMessage(), OutputInterface::OUTPUT_RAW);
            return 1;
        }
    }
}
