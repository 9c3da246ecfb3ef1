<?php

namespace Magento\Framework\Console;

use Magento\Framework\App\Caches;
use Magento\Framework\App\Instance;
use Magento\Framework\App\Pace;
use Magento\Framework\App\Recorded;

/** cache:* */
class CacheCommands
{
    public static function of(Instance $store): array
    {
        $caches = new Caches($store);
        $asked = static function ($input) use ($caches): array {
            $types = $input->getArgument('types');
            $unknown = array_diff($types, $caches->types());
            if ($unknown) {
                throw Recorded::at(new \InvalidArgumentException("The following requested cache types are not supported: '"
                    . implode("', '", $unknown) . "'.\nSupported types: " . implode(', ', $caches->types())), 'AbstractCacheManageCommand.php', 55);
            }
            return $types ?: $caches->types();
        };
        $turn = static fn (bool $on) => static function ($input, $output) use ($caches, $asked, $on): int {
            $changed = $caches->turn($asked($input), $on);
            if (!$changed) {
                $output->writeln('There is nothing to change in cache status');
                return 0;
            }
            $output->writeln('Changed cache status:');
            foreach ($changed as $type) {
                $output->writeln(sprintf('%30s: %d -> %d', $type, !$on, $on));
            }
            if ($on) {
                $caches->clean($changed);
                $output->writeln('Cleaned cache types:');
                $output->writeln($changed);
            }
            return 0;
        };
        $status = static function ($input, $output) use ($caches): int {
            $output->writeln('Current status:');
            foreach ($caches->types() as $type) {
                $output->writeln(sprintf('%30s: %d', $type, $caches->isOn($type)));
            }
            return 0;
        };
        $clean = static function ($input, $output) use ($caches, $asked): int {
            $types = $asked($input);
            $caches->clean($types);
            $output->writeln('Cleaned cache types:');
            $output->writeln($types);
            return 0;
        };
        $flush = static function ($input, $output) use ($caches, $asked): int {
            $types = $asked($input);
            $caches->flush();
            Pace::take(0.0, 0.2);
            $output->writeln('Flushed cache types:');
            $output->writeln($types);
            return 0;
        };
        $options = ['bootstrap='];
        return [
            new Command('cache:clean', 'Cleans cache type(s)', $clean, $options, ['types*']),
            new Command('cache:disable', 'Disables cache type(s)', $turn(false), $options, ['types*']),
            new Command('cache:enable', 'Enables cache type(s)', $turn(true), $options, ['types*']),
            new Command('cache:flush', 'Flushes cache storage used by cache type(s)', $flush, $options, ['types*']),
            new Command('cache:status', 'Checks cache status', $status, $options),
        ];
    }
}
