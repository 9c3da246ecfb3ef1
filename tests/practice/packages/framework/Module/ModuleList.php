<?php

namespace Magento\Framework\Module;

use Magento\Framework\App\Instance;
use Magento\Framework\Component\ComponentRegistrar;

/** The modules of the store in the order in which they depend on each other. */
class ModuleList
{
    private array $sequence = [];
    private array $declared = [];

    public function __construct(private Instance $store)
    {
        foreach (ComponentRegistrar::all(ComponentRegistrar::MODULE) as $name => $folder) {
            if (is_file($folder . '/etc/di.xml')) {
                self::load($folder . '/etc/di.xml');
            }
            if (!is_file($folder . '/etc/module.xml')) {
                continue;
            }
            $module = self::load($folder . '/etc/module.xml')->module;
            $this->declared[$name] = ['folder' => $folder, 'version' => (string) $module['setup_version'], 'after' => []];
            foreach ($module->sequence->module ?? [] as $before) {
                $this->declared[$name]['after'][] = (string) $before['name'];
            }
        }
        uksort($this->declared, fn ($a, $b) => [$a !== 'Magento_Store', $a !== 'Magento_Config', !str_starts_with($a, 'Magento_'), $a]
            <=> [$b !== 'Magento_Store', $b !== 'Magento_Config', !str_starts_with($b, 'Magento_'), $b]);
        foreach (array_keys($this->declared) as $name) {
            $this->place($name);
        }
    }

    private static function load(string $file): \SimpleXMLElement
    {
        libxml_use_internal_errors(true);
        libxml_clear_errors();
        $xml = simplexml_load_file($file);
        if ($xml === false) {
            $text = '';
            foreach (libxml_get_errors() as $error) {
                $text .= trim($error->message) . "\nLine: " . $error->line . "\n\n";
            }
            throw new \RuntimeException("The XML in file \"$file\" is invalid:\n{$text}Verify the XML and try again.");
        }
        return $xml;
    }

    private function place(string $name): void
    {
        if (!isset($this->declared[$name]) || isset($this->sequence[$name])) {
            return;
        }
        foreach ($this->declared[$name]['after'] as $before) {
            $this->place($before);
        }
        $this->sequence[$name] = $this->declared[$name];
    }

    /** @return string[] every module whose code is there */
    public function all(): array
    {
        return array_keys($this->sequence);
    }

    /** @return string[] */
    public function enabled(): array
    {
        $states = $this->store->config('modules', []);
        return array_values(array_filter($this->all(), static fn ($name) => !empty($states[$name])));
    }

    /** Modules that are there but which config.php does not know, or does know though they are gone. */
    public function isOutdated(): bool
    {
        $known = array_keys($this->store->config('modules', []));
        return array_diff($this->all(), $known) || array_diff($known, $this->all());
    }

    /** What setup:upgrade does first: config.php lists the modules that are there; a new one is switched on. */
    public function bringUpToDate(): void
    {
        $states = $this->store->config('modules', []);
        $modules = [];
        foreach ($this->all() as $name) {
            $modules[$name] = $states[$name] ?? 1;
        }
        if ($modules !== $states) {
            $this->store->setModules($modules);
        }
    }

    public function folder(string $name): string
    {
        return $this->sequence[$name]['folder'];
    }

    /** Empty for the modules (nearly all) whose database is declared, not scripted. */
    public function setupVersion(string $name): string
    {
        return $this->sequence[$name]['version'];
    }

    /** What setup_module says against what the code says. @return array<string, array{0:string,1:string,2:string}> module => [schema, data, wanted] */
    public function mismatches(): array
    {
        $rows = $this->store->db()->query('SELECT module, schema_version, data_version FROM ' . $this->store->table('setup_module'))
            ->fetchAll(\PDO::FETCH_UNIQUE);
        $found = [];
        foreach ($this->enabled() as $name) {
            $wanted = $this->setupVersion($name);
            if ($wanted === '') {
                continue;
            }
            $schema = (string) ($rows[$name]['schema_version'] ?? '');
            $data = (string) ($rows[$name]['data_version'] ?? '');
            if ($schema !== $wanted || $data !== $wanted) {
                $found[$name] = [$schema, $data, $wanted];
            }
        }
        return $found;
    }
}
