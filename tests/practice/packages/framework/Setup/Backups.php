<?php

namespace Magento\Framework\Setup;

use Magento\Framework\App\Instance;
use Magento\Framework\App\Maintenance;
use Magento\Framework\App\Pace;
use Magento\Framework\App\Recorded;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

/** setup:backup and setup:rollback, with what is wrong with them. */
class Backups
{
    private string $folder;
    private Maintenance $maintenance;

    public function __construct(private Instance $store, private OutputInterface $output)
    {
        $this->folder = $store->root . '/var/backups';
        $this->maintenance = new Maintenance($store->root);
    }

    public function take(bool $code, bool $media, bool $database): int
    {
        $wasOn = $this->close();
        if ($database) {
            $this->store->db();
        }
        $result = 0;
        $time = time();
        @mkdir($this->folder, 0775, true);
        if (!$code && !$media && !$database) {
            $this->output->writeln('Not enough information provided to take backup.');
            $result = 1;
        }
        if ($code) {
            $this->archive('Code', $time . '_filesystem_code.tgz', '--exclude=./var --exclude=./pub/media --exclude=./pub/static .');
        }
        if ($media) {
            $this->archive('Media', $time . '_filesystem_media.tgz', './pub/media');
        }
        if ($database && $result === 0) {
            $result = $this->dump($time . '_db.sql');
        }
        $this->open($wasOn);
        return $result;
    }

    private function close(): bool
    {
        $wasOn = $this->maintenance->isOn();
        $this->output->writeln($wasOn ? 'Maintenance mode already enabled' : 'Enabling maintenance mode');
        $this->maintenance->turn(true);
        return $wasOn;
    }

    private function open(bool $wasOn): void
    {
        $this->output->writeln($wasOn ? 'Skipped disabling maintenance mode' : 'Disabling maintenance mode');
        $wasOn || $this->maintenance->turn(false);
    }

    private function archive(string $what, string $name, string $paths): void
    {
        $this->output->writeln(["$what backup is starting...",
            "$what backup filename: $name (The archive can be uncompressed with 7-Zip on Windows systems)", "$what backup path: {$this->folder}/$name"]);
        exec('tar czf ' . escapeshellarg("{$this->folder}/$name") . ' -C ' . escapeshellarg($this->store->root) . " $paths 2>/dev/null");
        $this->output->writeln("[SUCCESS]: $what backup completed successfully.");
    }

    private function dump(string $name): int
    {
        $this->output->writeln('DB backup is starting...');
        if ($this->store->setting('system/backup/functionality_enabled', '0') !== '1') {
            $this->output->writeln('Backup functionality is disabled');
            return 1;
        }
        $this->output->writeln(["DB backup filename: $name", "DB backup path: {$this->folder}/$name"]);
        $connection = $this->store->env('db/connection/default');
        [$host, $port] = array_pad(explode(':', $connection['host'], 2), 2, '3306');
        // Neither in arguments nor in the environment, which others may look at.
        $credentials = tempnam(sys_get_temp_dir(), 'dump');
        file_put_contents($credentials, "[client]\npassword=\"" . addcslashes($connection['password'], '"\\\\') . "\"\n");
        exec(sprintf('mariadb-dump --defaults-file=%s -h %s -P %s -u %s --skip-triggers --no-tablespaces %s > %s 2>/dev/null', escapeshellarg($credentials),
            escapeshellarg($host), escapeshellarg($port), escapeshellarg($connection['username']), escapeshellarg($connection['dbname']),
            escapeshellarg("{$this->folder}/$name")));
        unlink($credentials);
        Pace::take(0.1, 47.0);
        $this->output->writeln('[SUCCESS]: DB backup completed successfully.');
        return 0;
    }

    public function rollBack(InputInterface $input): int
    {
        if ($input->isInteractive()) {
            $errors = $this->output->getErrorOutput();
            $errors->write('You are about to remove current code and/or database tables. Are you sure?[y/N]');
            $answer = fgets(STDIN);
            if ($answer !== false && !in_array(strtolower(trim($answer)), ['y', 'yes'], true)) {
                return 0;
            }
        }
        $wasOn = $this->close();
        $result = 1;
        if ($name = $input->getOption('code-file')) {
            $result = $this->unpack('Code', $name);
        } elseif ($name = $input->getOption('media-file')) {
            $result = $this->unpack('Media', $name);
        } elseif ($name = $input->getOption('db-file')) {
            is_file("{$this->folder}/$name") ? $this->restoreHalf($wasOn)
                : $this->output->writeln("The rollback file doesn't exist. Verify the file and try again.");
        } else {
            $this->output->writeln('Not enough information provided to roll back.');
        }
        $this->open($wasOn);
        return $result;
    }

    private function unpack(string $what, string $name): int
    {
        if (!is_file("{$this->folder}/$name")) {
            $this->output->writeln("The rollback file doesn't exist. Verify the file and try again.");
            return 1;
        }
        $this->output->writeln(["$what rollback is starting ...", "$what rollback filename: $name", "$what rollback file path: {$this->folder}/$name"]);
        exec('tar xzf ' . escapeshellarg("{$this->folder}/$name") . ' -C ' . escapeshellarg($this->store->root));
        $this->output->writeln("[SUCCESS]: $what rollback completed successfully.");
        if ($what === 'Code') {
            chmod($this->store->root . '/bin/magento', 0664);
            $this->output->writeln('Please set file permission of bin/magento to executable');
        }
        return 0;
    }

    /** It drops tables' foreign keys, stumbles over a table it did not lock, and opens the store all the same. */
    private function restoreHalf(bool $wasOn): void
    {
        $this->output->writeln(['DB rollback is starting...', 'Deprecated Functionality: preg_replace(): Passing null to parameter #3 ($subject) '
            . "of type array|string is deprecated in {$this->store->root}/vendor/magento/zend-db/library/Zend/Db/Statement.php on line 222"]);
        try {
            $this->store->db()->exec('ALTER TABLE ' . $this->store->table('sales_order_item') . ' DROP FOREIGN KEY SALES_ORDER_ITEM_ORDER_ID_SALES_ORDER_ENTITY_ID');
        } catch (\PDOException) {
        }
        $wasOn || $this->maintenance->turn(false);
        $text = "SQLSTATE[HY000]: General error: 1100 Table 'queue_lock' was not locked with LOCK TABLES";
        $inner = Recorded::at(new \RuntimeException($text), 'Mysql.php', 90);
        throw Recorded::at(new \RuntimeException($text . ", query was: DELETE FROM `queue_lock` WHERE (created_at <= '"
            . gmdate('Y-m-d H:i:s', time() - 86400) . "')", 0, $inner), 'Mysql.php', 109);
    }
}
