<?php

namespace Magento\Framework\Console;

use Magento\Framework\App\Caches;
use Magento\Framework\App\Instance;
use Magento\Framework\Module\ModuleList;

/** module:* */
class ModuleCommands
{
    public static function of(Instance $store, ModuleList $modules): array
    {
        return [
            new Command('module:config:status', 'Checks the modules configuration in the \'app/etc/config.php\' file and reports if they are up to date or not',
                static function ($in, $out) use ($modules) {
                    $out->writeln($modules->isOutdated()
                        ? "<error>The modules configuration in the 'app/etc/config.php' file is outdated. Run 'setup:upgrade' to fix it.</error>"
                        : '<info>The modules configuration is up to date.</info>');
                    return (int) $modules->isOutdated();
                }),
            new Command('module:disable', 'Disables specified modules', self::turn($store, $modules, false),
                ['force|f', 'all', 'clear-static-content|c', 'magento-init-params='], ['module*']),
            new Command('module:enable', 'Enables specified modules', self::turn($store, $modules, true),
                ['force|f', 'all', 'clear-static-content|c', 'magento-init-params='], ['module*']),
            new Command('module:status', 'Displays status of modules', static fn ($in, $out) => self::status($modules, $in, $out),
                ['enabled', 'disabled', 'magento-init-params='], ['module-names*']),
        ];
    }

    private static function status(ModuleList $modules, $input, $output): int
    {
        $enabled = $modules->enabled();
        $disabled = array_values(array_diff($modules->all(), $enabled));
        if ($names = $input->getArgument('module-names')) {
            foreach ($names as $name) {
                $output->writeln($name . ' : ' . (in_array($name, $enabled, true) ? 'Module is enabled'
                    : (in_array($name, $disabled, true) ? ' Module is disabled' : '<error>Module does not exist</error>')));
            }
            return 0;
        }
        foreach (['enabled' => $enabled, 'disabled' => $disabled] as $option => $list) {
            if ($input->getOption($option)) {
                $output->writeln($list ?: 'None');
                return $list ? 0 : 1;
            }
        }
        $output->writeln('<info>List of enabled modules:</info>');
        $output->writeln($enabled ?: 'None');
        $output->writeln('');
        $output->writeln('<info>List of disabled modules:</info>');
        $output->writeln($disabled ?: 'None');
        $output->writeln('');
        return 0;
    }

    private static function turn(Instance $store, ModuleList $modules, bool $on): \Closure
    {
        return static function ($input, $output) use ($store, $modules, $on): int {
            $names = $input->getOption('all') ? $modules->all() : $input->getArgument('module');
            if ($unknown = array_diff($names, $modules->all())) {
                $output->writeln("<error>Unknown module(s): '" . implode("', '", $unknown) . "'</error>");
                return 1;
            }
            $states = $store->config('modules', []);
            $changed = array_filter($names, static fn ($name) => (bool) ($states[$name] ?? 0) !== $on);
            if (!$changed) {
                $output->writeln('<info>No modules were changed.</info>');
                return 0;
            }
            foreach ($changed as $name) {
                $states[$name] = (int) $on;
            }
            $store->setModules($states);
            $output->writeln('<info>The following modules have been ' . ($on ? 'enabled' : 'disabled') . ':</info>');
            $output->writeln(array_map(static fn ($name) => "<info>- $name</info>", array_values($changed)));
            $output->writeln('');
            if ($on) {
                $output->writeln("<info>To make sure that the enabled modules are properly registered, run 'setup:upgrade'.</info>");
            }
            (new Caches($store))->flush();
            Caches::empty($store->root . '/generated/code');
            $output->writeln('<info>Cache cleared successfully.</info>');
            $output->writeln("<info>Generated classes cleared successfully. Please run the 'setup:di:compile' command to generate classes.</info>");
            $output->writeln("<info>Info: Some modules might require static view files to be cleared. To do this, run 'module:"
                . ($on ? 'enable' : 'disable') . "' with the --clear-static-content option to clear them.</info>");
            return 0;
        };
    }
}
