<?php

namespace Magento\Framework\Console;

use Magento\Framework\App\Instance;
use Magento\Framework\App\Pace;
use Magento\Framework\Module\ModuleList;
use Symfony\Component\Console\Application;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

/** bin/magento. Which commands there are depends on whether the store is installed and its database answers. */
class Cli extends Application
{
    private Instance $store;
    private ModuleList $modules;
    private ?\Exception $initException = null;

    public function __construct(string $root)
    {
        $this->store = new Instance($root);
        foreach (['var/page_cache', 'var/cache'] as $folder) {
            $path = $root . '/' . $folder;
            is_dir($path) || @mkdir($path, 0775, true);
            if (!is_writable($path)) {
                throw new \RuntimeException("cache_dir \"$path\" is not writable");
            }
        }
        $this->modules = new ModuleList($this->store);
        parent::__construct('Magento CLI', $this->store->version());
        Pace::take(0.0, 0.15);
    }

    protected function getDefaultCommands(): array
    {
        $commands = array_merge(parent::getDefaultCommands(), SetupCommands::of($this->store, $this->modules),
            ModuleCommands::of($this->store, $this->modules), InfoCommands::of($this->store));
        if (!$this->store->isInstalled()) {
            return array_merge($commands, MaintenanceCommands::of($this->store));
        }
        try {
            $this->store->db();
        } catch (\Exception $problem) {
            $this->initException = $problem;
            return $commands;
        }
        return array_merge($commands, MaintenanceCommands::of($this->store), CacheCommands::of($this->store),
            IndexerCommands::of($this->store), CronCommands::of($this->store), ConfigCommands::of($this->store, $this->modules));
    }

    public function doRun(InputInterface $input, OutputInterface $output): int
    {
        $code = parent::doRun($input, $output);
        if ($this->initException) {
            throw $this->initException;
        }
        return $code;
    }
}
