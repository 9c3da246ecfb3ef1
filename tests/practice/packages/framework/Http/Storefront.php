<?php

namespace Magento\Framework\Http;

use Magento\Framework\App\Caches;
use Magento\Framework\App\Instance;
use Magento\Framework\App\Maintenance;
use Magento\Framework\Module\ModuleList;
use Magento\Framework\Release;
use Magento\Framework\Setup\ConfigImport;

/** What a visitor gets. */
class Storefront
{
    private Instance $store;

    public function __construct(private string $root)
    {
    }

    public function answer(): void
    {
        if ((new Maintenance($this->root))->closes($_SERVER['REMOTE_ADDR'] ?? '')) {
            ErrorPage::unavailable($this->root);
            return;
        }
        try {
            $this->store = new Instance($this->root);
            $this->dispatch(parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: '/');
        } catch (\Throwable $problem) {
            ErrorPage::report($this->root, $problem);
        }
    }

    private function dispatch(string $path): void
    {
        $cacheable = $_SERVER['REQUEST_METHOD'] === 'GET' && (new Caches($this->store))->isOn('full_page')
            && !preg_match('#^/(customer|checkout|rest|graphql|' . preg_quote($this->store->env('backend/frontName', 'admin'), '#') . ')#', $path);
        $cached = $this->root . '/var/page_cache/' . sha1($_SERVER['REQUEST_URI']);
        if ($cacheable && is_file($cached)) {
            header('X-Magento-Cache-Debug: HIT');
            $this->send(200, file_get_contents($cached));
            return;
        }
        $this->assertReady();
        foreach ((new ModuleList($this->store))->enabled() as $module) {
            $this->observe($module);
        }
        [$status, $type, $body] = (new Pages($this->store))->page($path);
        header('X-Magento-Cache-Debug: MISS');
        if ($cacheable && $status === 200) {
            @mkdir(dirname($cached), 0775, true);
            @file_put_contents($cached, $body);
        }
        $this->send($status, $body, $type);
    }

    /** Refuses to serve what is not whole: database and code of different versions, no static content, stale compiled code. */
    private function assertReady(): void
    {
        $modules = new ModuleList($this->store);
        $outdated = $modules->mismatches();
        if ($outdated && !$this->store->env('deployment/blue_green/enabled')) {
            $newer = array_filter($outdated, static fn ($row) => $row[0] !== '' && version_compare($row[0], $row[2]) > 0);
            $lines = [];
            foreach ($outdated as $name => [$schema, $data, $wanted]) {
                $lines[] = "$name schema: current version - " . ($schema ?: 'none') . ", required version - $wanted";
            }
            throw new \RuntimeException(($newer ? 'Please update your modules: Run "composer install" from the Magento root directory.'
                : 'Please upgrade your database: Run "bin/magento setup:upgrade" from the Magento root directory.')
                . "\nThe following modules are outdated:\n" . implode("\n", $lines));
        }
        if (!$this->store->env('deployment/blue_green/enabled') && !ConfigImport::isUpToDate($this->store)) {
            throw new \RuntimeException('The configuration file has changed. Run the "app:config:import" or the "setup:upgrade" command to synchronize the configuration.');
        }
        if ($this->store->mode() !== 'production') {
            return;
        }
        if (!is_file($this->root . '/pub/static/deployed_version.txt')) {
            throw new \UnexpectedValueException('Unable to retrieve deployment version of static files from the file system.');
        }
        $compiled = $this->root . '/generated/metadata/global.php';
        if (is_file($compiled)) {
            $built = (include $compiled)['version'] ?? '?';
            if ($built !== Release::VERSION) {
                throw new \BadMethodCallException("Missing required argument \$registry of Magento\\Framework\\App\\Http. (compiled for $built)");
            }
        } else {
            usleep(300000);
        }
    }

    private function observe(string $module): void
    {
        foreach (glob((new ModuleList($this->store))->folder($module) . '/Observer/*.php') as $file) {
            require_once $file;
        }
    }

    private function send(int $status, string $body, string $type = 'text/html; charset=UTF-8'): void
    {
        http_response_code($status);
        header('Content-Type: ' . $type);
        header('X-Content-Type-Options: nosniff');
        header('X-Frame-Options: SAMEORIGIN');
        echo $body;
    }
}
