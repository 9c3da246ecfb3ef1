<?php

namespace Magento\Framework\Console;

use Magento\Framework\App\Instance;
use Magento\Framework\App\Pace;

/** cron:* and queue:consumers:* */
class CronCommands
{
    private const CONSUMERS = ['product_action_attribute.update', 'product_action_attribute.website.update', 'media.storage.catalog.image.resize',
        'exportProcessor', 'inventory.source.items.cleanup', 'inventory.mass.update', 'inventory.reservations.cleanup',
        'inventory.reservations.update', 'inventory.reservations.updateSalabilityStatus', 'inventory.indexer.sourceItem',
        'inventory.indexer.stock', 'media.content.synchronization', 'media.gallery.renditions.update', 'media.gallery.synchronization',
        'codegeneratorProcessor', 'sales.rule.update.coupon.usage', 'sales.rule.quote.trigger.recollect', 'product_alert', 'async.operations.all'];

    public static function of(Instance $store): array
    {
        return [
            new Command('cron:install', 'Generates and installs crontab for current user',
                static fn ($in, $out) => self::install($store, $in->getOption('force'), $out), ['force|f', 'non-optional|d']),
            new Command('cron:remove', 'Removes tasks from crontab', static function ($in, $out) use ($store) {
                self::write(self::without($store, self::read()));
                $out->writeln('<info>Magento cron tasks have been removed</info>');
            }),
            new Command('cron:run', 'Runs jobs by schedule', static fn ($in, $out) => self::run($store, $out),
                ['group=', 'exclude-group=*', 'bootstrap=']),
            new Command('queue:consumers:list', 'List of MessageQueue consumers', static function ($in, $out) {
                $out->writeln(self::CONSUMERS);
            }),
            new Command('queue:consumers:start', 'Start MessageQueue consumer', static fn ($in, $out) => self::consume($in, $out),
                ['max-messages=', 'batch-size=', 'area-code=', 'single-thread', 'multi-process=?', 'pid-file-path='], ['consumer']),
        ];
    }

    private static function read(): string
    {
        return (string) shell_exec('crontab -l 2>/dev/null');
    }

    private static function write(string $content): void
    {
        $pipe = popen('crontab -', 'w');
        fwrite($pipe, $content);
        if (pclose($pipe) !== 0) {
            throw new \RuntimeException('Error occurred during saving of crontab');
        }
    }

    private static function mark(Instance $store, string $which): string
    {
        return "#~ MAGENTO $which " . hash('sha256', $store->root);
    }

    private static function without(Instance $store, string $content): string
    {
        $start = preg_quote(self::mark($store, 'START'), '/');
        $end = preg_quote(self::mark($store, 'END'), '/');
        return preg_replace("/^$start\\n.*?^$end\\n/ms", '', $content);
    }

    private static function install(Instance $store, bool $force, $output): int
    {
        $content = self::read();
        if (str_contains($content, self::mark($store, 'START')) && !$force) {
            $output->writeln('<error>Crontab has already been generated and saved</error>');
            return 1;
        }
        $line = sprintf('* * * * * %s %s/bin/magento cron:run 2>&1 | grep -v "Ran jobs by schedule" >> %s/var/log/magento.cron.log',
            PHP_BINARY, $store->root, $store->root);
        self::write(self::without($store, $content) . self::mark($store, 'START') . "\n$line\n" . self::mark($store, 'END') . "\n");
        $output->writeln('<info>Crontab has been generated and saved</info>');
        return 0;
    }

    private static function run(Instance $store, $output): int
    {
        if ($store->env('cron/enabled', 1) === 0) {
            $output->writeln('<info>Cron is disabled. Jobs were not run.</info>');
            return 0;
        }
        $table = $store->table('cron_schedule');
        $due = $store->db()->query("SELECT schedule_id, job_code FROM $table WHERE status = 'pending' AND scheduled_at <= NOW()")->fetchAll();
        foreach ($due as $job) {
            $store->db()->exec("UPDATE $table SET status = 'running', executed_at = NOW() WHERE schedule_id = {$job['schedule_id']}");
            if ($job['job_code'] === 'acme_export_orders') {
                for ($i = 0; $i < 600; ++$i) {
                    usleep(100000);
                }
            }
            $store->db()->exec("UPDATE $table SET status = 'success', finished_at = NOW() WHERE schedule_id = {$job['schedule_id']}");
        }
        $store->db()->exec("INSERT INTO $table (job_code, status, created_at, scheduled_at)
            SELECT 'indexer_update_all_views', 'pending', NOW(), NOW() + INTERVAL 1 MINUTE FROM DUAL
            WHERE NOT EXISTS (SELECT 1 FROM $table WHERE job_code = 'indexer_update_all_views' AND status = 'pending')");
        Pace::take(0.05, 1.0);
        if (!$store->codeIsAtLeast('2.4.8') || stream_isatty(STDOUT)) {
            $output->writeln('<info>Ran jobs by schedule.</info>');
        }
        return 0;
    }

    private static function consume($input, $output): int
    {
        if (!in_array($input->getArgument('consumer'), self::CONSUMERS, true)) {
            throw new \InvalidArgumentException('consumer "' . $input->getArgument('consumer') . '" is not declared.');
        }
        $stopped = false;
        pcntl_async_signals(true);
        pcntl_signal(SIGTERM, static function () use (&$stopped) {
            $stopped = true;
        });
        $until = $input->getOption('max-messages') ? time() + 1 : PHP_INT_MAX;
        while (!$stopped && time() < $until) {
            usleep(200000);
        }
        return 0;
    }
}
