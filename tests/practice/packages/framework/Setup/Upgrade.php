<?php

namespace Magento\Framework\Setup;

use Magento\Framework\App\Caches;
use Magento\Framework\App\Instance;
use Magento\Framework\App\Pace;
use Magento\Framework\Module\ModuleList;
use Symfony\Component\Console\Output\OutputInterface;

/** setup:upgrade: cleans up first, looks at the database afterwards, in the recorded order and words. */
class Upgrade
{
    private Caches $caches;

    public function __construct(private Instance $store, private OutputInterface $output)
    {
        $this->caches = new Caches($store);
    }

    public function carryOut(bool $keepGenerated, bool $dryRun): void
    {
        $success = $this->store->codeIsAtLeast('2.4.8') ? '[SUCCESS]: ' : '';
        $this->caches->clean(['config', 'full_page']);
        Caches::empty($this->store->root . '/var/cache', ['mage-version']);
        $this->say($success . 'Cache types config flushed successfully');
        $this->say($success . 'Cache cleared successfully');
        Pace::take(0.05, 1.5);
        if (!$keepGenerated) {
            $this->cleanUp();
        }
        $this->say('Updating modules:');
        $this->store->db();
        if (!is_writable($this->store->root . '/app/etc/config.php')) {
            throw new \RuntimeException('The "config.php" deployment config file isn\'t writable.');
        }
        $modules = new ModuleList($this->store);
        if (!$dryRun) {
            $modules->bringUpToDate();
        }
        if (!$this->store->codeIsAtLeast('2.4.7')) {
            $this->say('Cache cleared successfully');
        }
        SearchEngine::assertAlive($this->store);
        $schema = new DeclaredSchema($this->store, $modules);
        $schema->assertServer();
        $this->schema($modules, $schema->missing(), $dryRun);
        foreach ($dryRun ? [] : $schema->dropped() as $table) {
            $this->store->db()->exec("SET FOREIGN_KEY_CHECKS = 0; DROP TABLE `$table`; SET FOREIGN_KEY_CHECKS = 1");
        }
        $this->data($modules, new DataPatches($this->store, $modules), $dryRun);
        $this->say(ConfigImport::run($this->store));
        if (!$keepGenerated && $this->store->mode() === 'production') {
            $this->say('Please re-run Magento compile command. Use the command "setup:di:compile"');
        }
        $this->say("Media files stored outside of 'Media Gallery Allowed' folders will not be available to the media gallery.");
        $this->say('Please refer to Developer Guide for more details.');
    }

    private function say(string $line): void
    {
        $this->output->writeln($line, OutputInterface::OUTPUT_RAW);
    }

    private function cleanUp(): void
    {
        $this->say('File system cleanup:');
        foreach (['generated/code', 'generated/metadata', 'pub/static', 'var/view_preprocessed'] as $folder) {
            $path = $this->store->root . '/' . $folder;
            if (!is_dir($path)) {
                if ($folder === 'generated/metadata' || $folder === 'generated/code') {
                    $this->say("The directory '$path/' doesn't exist - skipping cleanup");
                }
                continue;
            }
            foreach (scandir($path) as $name) {
                if (in_array($name, ['.', '..', '.htaccess'], true)) {
                    continue;
                }
                $this->say($path . '/' . $name);
                $refused = self::remove($path . '/' . $name);
                if ($refused !== '') {
                    $this->say($refused);
                }
            }
        }
    }

    /** Removes what it can. @return string what it could not, as one long line */
    private static function remove(string $path): string
    {
        if (is_dir($path) && !is_link($path)) {
            $refused = '';
            foreach (scandir($path) as $name) {
                if ($name !== '.' && $name !== '..') {
                    $refused .= self::remove($path . '/' . $name);
                }
            }
            @rmdir($path);
            return $refused;
        }
        return @unlink($path) ? '' : "The \"$path\" file can't be deleted. Warning!unlink($path): Permission denied ";
    }

    private function schema(ModuleList $modules, array $missing, bool $dryRun): void
    {
        $this->say('Schema creation/updates:');
        $foreign = $missing[''];
        $names = $modules->enabled();
        $planned = [];
        foreach ($names as $module) {
            $this->say("Module '$module':");
            foreach ($missing[$module] ?? [] as $statement) {
                $planned[] = $statement;
                $dryRun || $this->store->db()->exec($statement);
            }
            Pace::take(0.002, 4.0 / count($names));
        }
        foreach ($foreign as $statement) {
            $planned[] = $statement;
            $dryRun || $this->store->db()->exec($statement);
        }
        $this->say('Schema post-updates:');
        foreach ($names as $module) {
            $this->say("Module '$module':");
        }
        if ($dryRun && $planned) {
            @mkdir($this->store->root . '/var/log', 0775, true);
            file_put_contents($this->store->root . '/var/log/dry-run-installation.log', implode(";\n\n", $planned) . ";\n");
        } elseif (!$dryRun) {
            $this->recordVersions($modules);
        }
    }

    private function recordVersions(ModuleList $modules): void
    {
        $statement = $this->store->db()->prepare('INSERT INTO ' . $this->store->table('setup_module')
            . ' (module, schema_version, data_version) VALUES (?, ?, NULL) ON DUPLICATE KEY UPDATE schema_version = VALUES(schema_version)');
        foreach ($modules->mismatches() as $module => [, , $wanted]) {
            $statement->execute([$module, $wanted]);
        }
    }

    private function data(ModuleList $modules, DataPatches $patches, bool $dryRun): void
    {
        $this->say('Data install/update:');
        $off = [];
        if (!$this->store->codeIsAtLeast('2.4.7')) {
            $frontend = array_filter(['layout', 'block_html', 'full_page'], fn ($type) => $this->caches->isOn($type));
            $this->say('Disabling caches:');
            $off = $this->switchCaches($frontend, false);
        }
        try {
            $missing = $patches->missing();
            foreach ($modules->enabled() as $module) {
                $this->say("Module '$module':");
                foreach ($missing[$module] ?? [] as $class) {
                    $dryRun || $patches->apply($module, $class);
                }
                Pace::take(0.002, 7.0 / count($modules->enabled()));
            }
            $this->say('Data post-updates:');
            foreach ($modules->enabled() as $module) {
                $this->say("Module '$module':");
            }
            $dryRun || $this->store->db()->exec('UPDATE ' . $this->store->table('setup_module') . ' SET data_version = schema_version');
        } finally {
            if ($off) {
                $this->say('Enabling caches:');
                $this->switchCaches($off, true);
            }
        }
    }

    private function switchCaches(array $types, bool $on): array
    {
        $changed = $this->caches->turn($types, $on);
        $this->say('Current status:');
        foreach ($changed as $type) {
            $this->say($type . ': ' . (int) $on);
        }
        return $changed;
    }
}
