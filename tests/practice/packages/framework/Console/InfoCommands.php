<?php

namespace Magento\Framework\Console;

use Magento\Framework\App\Instance;
use Symfony\Component\Console\Helper\Table;

/** info:* */
class InfoCommands
{
    public static function of(Instance $store): array
    {
        return [
            new Command('info:adminuri', 'Displays the Magento Admin URI', static function ($in, $out) use ($store) {
                $out->writeln("\n<info>Admin URI: /" . $store->env('backend/frontName', 'admin') . "</info>\n");
            }),
            new Command('info:backups:list', 'Prints list of available backup files', static fn ($in, $out) => self::backups($store, $out)),
            new Command('info:currency:list', 'Displays the list of available currencies', static function ($in, $out) {
                (new Table($out))->setHeaders(['Currency', 'Code'])->setRows([['Euro', 'EUR'], ['US Dollar', 'USD']])->render();
            }),
            new Command('info:language:list', 'Displays the list of available language locales', static function ($in, $out) {
                (new Table($out))->setHeaders(['Language', 'Code'])->setRows([['English (United States)', 'en_US'], ['German (Germany)', 'de_DE']])->render();
            }),
        ];
    }

    private static function backups(Instance $store, $output): int
    {
        $folder = $store->root . '/var/backups';
        $rows = [];
        foreach (@scandir($folder, SCANDIR_SORT_NONE) ?: [] as $name) {
            if (preg_match('/^\d+_(?:filesystem_)?(code|media|db)\.(?:tgz|sql)$/', $name, $kind)) {
                $rows[] = [$name, $kind[1]];
            }
        }
        $output->writeln("<info>Showing backup files in $folder.</info>");
        if (!$rows) {
            $output->writeln('<info>No backup files found.</info>');
            return 0;
        }
        (new Table($output))->setHeaders(['Backup Filename', 'Backup Type'])->setRows($rows)->render();
        return 0;
    }
}
