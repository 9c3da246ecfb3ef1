<?php

namespace Magento\Framework\App;

use Magento\Framework\Release;

/** One installed store: its folder, its two configuration files, its database. */
class Instance
{
    public readonly string $root;
    private ?\PDO $pdo = null;
    private array $env = [];
    private array $config = [];

    public function __construct(string $root)
    {
        $this->root = $root;
        $this->env = $this->read('env.php');
        $this->config = $this->read('config.php');
    }

    private function read(string $name): array
    {
        $file = $this->root . '/app/etc/' . $name;
        if (!is_file($file)) {
            return [];
        }
        $content = include $file;
        if (!is_array($content)) {
            throw new \RuntimeException("Invalid configuration file: '" . $file . "'");
        }
        return $content;
    }

    public function isInstalled(): bool
    {
        return isset($this->env['install']['date']);
    }

    public function env(string $path, mixed $default = null): mixed
    {
        return self::dig($this->env, $path, $default);
    }

    public function config(string $path, mixed $default = null): mixed
    {
        return self::dig($this->config, $path, $default);
    }

    private static function dig(array $tree, string $path, mixed $default): mixed
    {
        foreach (explode('/', $path) as $key) {
            if (!is_array($tree) || !array_key_exists($key, $tree)) {
                return $default;
            }
            $tree = $tree[$key];
        }
        return $tree;
    }

    public function setEnv(string $path, mixed $value): void
    {
        $this->env = self::put($this->env, explode('/', $path), $value);
        $this->write('env.php', $this->env);
    }

    public function setModules(array $modules): void
    {
        $this->config['modules'] = $modules;
        $this->write('config.php', $this->config);
    }

    public function setConfig(string $key, mixed $value): void
    {
        $this->config[$key] = $value;
        $this->write('config.php', $this->config);
    }

    private static function put(array $tree, array $keys, mixed $value): array
    {
        $key = array_shift($keys);
        $tree[$key] = $keys ? self::put($tree[$key] ?? [], $keys, $value) : $value;
        return $tree;
    }

    private function write(string $name, array $content): void
    {
        $file = $this->root . '/app/etc/' . $name;
        if (!is_writable(is_file($file) ? $file : dirname($file))) {
            throw new \RuntimeException('The "' . $name . '" deployment config file isn\'t writable.');
        }
        $scratch = $file . '.' . getmypid();
        if (@file_put_contents($scratch, "<?php\nreturn " . self::export($content, 0) . ";\n") !== false) {
            chmod($scratch, fileperms($file) & 0777);
            rename($scratch, $file);
        } else {
            @unlink($scratch);
            file_put_contents($file, "<?php\nreturn " . self::export($content, 0) . ";\n");
        }
    }

    private static function export(array $array, int $depth): string
    {
        $pad = str_repeat('    ', $depth + 1);
        $lines = [];
        foreach ($array as $key => $value) {
            $lines[] = $pad . var_export($key, true) . ' => ' . (is_array($value) ? self::export($value, $depth + 1) : var_export($value, true));
        }
        return $lines ? "[\n" . implode(",\n", $lines) . "\n" . str_repeat('    ', $depth) . ']' : '[]';
    }

    public function mode(): string
    {
        return getenv('MAGE_MODE') ?: $this->env('MAGE_MODE', 'default');
    }

    /** @throws \Exception as the real adapter does, when the database does not answer */
    public function db(): \PDO
    {
        if ($this->pdo === null) {
            $connection = $this->env('db/connection/default');
            if (!$connection) {
                throw new \DomainException('Connection "default" is not defined');
            }
            [$host, $port] = array_pad(explode(':', $connection['host'], 2), 2, null);
            $address = $port === null ? "host=$host" : "host=$host;port=$port";
            try {
                $this->pdo = new \PDO("mysql:$address;dbname={$connection['dbname']};charset=utf8mb4", $connection['username'],
                    $connection['password'], [\PDO::ATTR_ERRMODE => \PDO::ERRMODE_EXCEPTION, \PDO::ATTR_TIMEOUT => 10,
                    \PDO::ATTR_DEFAULT_FETCH_MODE => \PDO::FETCH_ASSOC]);
            } catch (\PDOException $problem) {
                throw Recorded::connection($problem);
            }
        }
        return $this->pdo;
    }

    public function table(string $name): string
    {
        return $this->env('db/table_prefix', '') . $name;
    }

    /** A value out of core_config_data, default scope. */
    public function setting(string $path, ?string $default = null): ?string
    {
        $query = $this->db()->prepare('SELECT value FROM ' . $this->table('core_config_data') . " WHERE path = ? AND scope = 'default'");
        $query->execute([$path]);
        $value = $query->fetchColumn();
        return $value === false ? $default : $value;
    }

    /** The product's version as the application believes it: cached, and so stale until the cache is flushed. */
    public function version(): string
    {
        $cached = $this->root . '/var/cache/mage-version';
        if (is_file($cached)) {
            return trim(file_get_contents($cached));
        }
        $lock = json_decode((string) @file_get_contents($this->root . '/composer.lock'), true);
        foreach ($lock['packages'] ?? [] as $package) {
            if (preg_match('/magento\/product-.*?-edition/', $package['name'])) {
                @mkdir(dirname($cached), 0775, true);
                @file_put_contents($cached, $package['version']);
                return $package['version'];
            }
        }
        return 'UNKNOWN';
    }

    /** Of the code itself, never stale. */
    public function codeIsAtLeast(string $version): bool
    {
        return self::compare(Release::VERSION, $version) >= 0;
    }

    public static function compare(string $a, string $b): int
    {
        $parts = static fn (string $v) => array_map('intval', preg_split('/\.|-p/', $v)) + [3 => 0];
        return $parts($a) <=> $parts($b);
    }
}
