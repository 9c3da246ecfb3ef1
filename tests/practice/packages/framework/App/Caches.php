<?php

namespace Magento\Framework\App;

/** The cache types, whether each is on (env.php), and the files they keep in var/. */
class Caches
{
    private const TYPES = ['config', 'layout', 'block_html', 'collections', 'reflection', 'db_ddl', 'compiled_config', 'eav',
        'customer_notification', 'config_integration', 'config_integration_api', 'full_page', 'config_webservice', 'translate'];

    public function __construct(private Instance $store)
    {
    }

    /** @return string[] */
    public function types(): array
    {
        $types = self::TYPES;
        if ($this->store->codeIsAtLeast('2.4.7')) {
            array_splice($types, 11, 0, ['graphql_query_resolver_result']);
        }
        return $types;
    }

    public function isOn(string $type): bool
    {
        return (bool) $this->store->env('cache_types/' . $type, $type === 'graphql_query_resolver_result' ? 0 : 1);
    }

    /** Switches types on or off. @return string[] those whose state really changed */
    public function turn(array $types, bool $on): array
    {
        $changed = array_values(array_filter($types, fn ($type) => $this->isOn($type) !== $on));
        if ($changed) {
            $states = $this->store->env('cache_types', []);
            foreach ($changed as $type) {
                $states[$type] = (int) $on;
            }
            $this->store->setEnv('cache_types', $states);
        }
        return $changed;
    }

    public function clean(array $types): void
    {
        if (in_array('full_page', $types, true)) {
            self::empty($this->store->root . '/var/page_cache');
        }
        if (in_array('config', $types, true)) {
            self::empty($this->store->root . '/var/cache', ['mage-version']);
        }
    }

    public function flush(): void
    {
        self::empty($this->store->root . '/var/page_cache');
        self::empty($this->store->root . '/var/cache');
    }

    public static function empty(string $folder, array $keep = []): void
    {
        foreach (@scandir($folder) ?: [] as $name) {
            if ($name === '.' || $name === '..' || $name === '.htaccess' || in_array($name, $keep, true)) {
                continue;
            }
            $path = $folder . '/' . $name;
            if (is_dir($path) && !is_link($path)) {
                self::empty($path);
                @rmdir($path);
            } else {
                @unlink($path);
            }
        }
    }
}
