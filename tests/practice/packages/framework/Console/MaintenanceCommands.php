<?php

namespace Magento\Framework\Console;

use Magento\Framework\App\Instance;
use Magento\Framework\App\Maintenance;

/** maintenance:* */
class MaintenanceCommands
{
    public static function of(Instance $store): array
    {
        $mode = new Maintenance($store->root);
        $invalid = static function (array $addresses, $output): bool {
            $bad = array_filter($addresses, static fn ($a) => $a !== 'none' && !filter_var($a, FILTER_VALIDATE_IP));
            foreach ($bad as $address) {
                $output->writeln("<error>Invalid IP $address</error>");
            }
            return (bool) $bad;
        };
        $turn = static fn (bool $on) => static function ($input, $output) use ($mode, $invalid, $on): int {
            $addresses = $input->getOption('ip');
            if ($invalid($addresses, $output)) {
                return 1;
            }
            $mode->turn($on);
            $output->writeln($on ? '<info>Enabled maintenance mode</info>' : '<info>Disabled maintenance mode</info>');
            if ($addresses) {
                $mode->setAddresses($addresses === ['none'] ? [] : $addresses);
                $output->writeln('<info>Set exempt IP-addresses: ' . (implode(', ', $mode->addresses()) ?: 'none') . '</info>');
            }
            return 0;
        };
        $status = static function ($input, $output) use ($store, $mode): int {
            $words = $store->codeIsAtLeast('2.4.8') ? ['disabled', 'enabled'] : ['not active', 'active'];
            $output->writeln('<info>Status: maintenance mode is ' . $words[(int) $mode->isOn()] . '</info>');
            $output->writeln('<info>List of exempt IP-addresses: ' . (implode(' ', $mode->addresses()) ?: 'none') . '</info>');
            return 0;
        };
        $allow = static function ($input, $output) use ($mode, $invalid): int {
            $addresses = $input->getArgument('ip');
            if ($invalid($addresses, $output)) {
                return 1;
            }
            if ($input->getOption('none')) {
                $addresses = [];
            } elseif ($input->getOption('add')) {
                $addresses = array_values(array_unique(array_merge($mode->addresses(), $addresses)));
            }
            $mode->setAddresses($addresses);
            $output->writeln('<info>Set exempt IP-addresses: ' . (implode(' ', $mode->addresses()) ?: 'none') . '</info>');
            return 0;
        };
        $options = ['ip=*', 'magento-init-params='];
        return [
            new Command('maintenance:allow-ips', 'Sets maintenance mode exempt IPs', $allow, ['none', 'add', 'magento-init-params='], ['ip*']),
            new Command('maintenance:disable', 'Disables maintenance mode', $turn(false), $options),
            new Command('maintenance:enable', 'Enables maintenance mode', $turn(true), $options),
            new Command('maintenance:status', 'Displays maintenance mode status', $status, ['magento-init-params=']),
        ];
    }
}
