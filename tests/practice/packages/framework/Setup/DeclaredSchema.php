<?php

namespace Magento\Framework\Setup;

use Magento\Framework\App\Instance;
use Magento\Framework\App\Recorded;
use Magento\Framework\Module\ModuleList;

/** What the modules' db_schema.xml files ask of the database, held against what is there. */
class DeclaredSchema
{
    private const VERSIONS = [
        '2.4.6' => ['MySQL-8', 'MySQL-5.7', 'MariaDB-(10.2-10.6)'],
        '2.4.6-p11' => ['MySQL-8', 'MySQL-5.7', 'MariaDB-(10.2-10.11)'],
        '2.4.7-p6' => ['MySQL-8', 'MySQL-5.7', 'MariaDB-(10.2-10.11)'],
        '2.4.8' => ['MySQL-8', 'MySQL-8.4', 'MySQL-5.7', 'MariaDB-(10.2-10.6)', 'MariaDB-11.4'],
    ];

    public function __construct(private Instance $store, private ModuleList $modules)
    {
    }

    /** Refuses a database server that this version does not support. */
    public function assertServer(): void
    {
        $used = $this->store->db()->query("SHOW VARIABLES LIKE 'version'")->fetch()['Value'];
        $offered = [];
        foreach (self::VERSIONS as $since => $patterns) {
            if ($this->store->codeIsAtLeast($since)) {
                $offered = $patterns;
            }
        }
        preg_match('/^(\d+)\.(\d+)/', $used, $number);
        foreach ($offered as $pattern) {
            if (preg_match('/^MariaDB-\((\d+)\.(\d+)-\d+\.(\d+)\)$/', $pattern, $range)) {
                if ($number[1] === $range[1] && $number[2] >= $range[2] && $number[2] <= $range[3]) {
                    return;
                }
            } elseif ($pattern === 'MariaDB-' . $number[1] . '.' . $number[2]) {
                return;
            }
        }
        throw Recorded::at(new \RuntimeException('Current version of RDBMS is not supported. Used Version: ' . $used
            . '. Supported versions: ' . implode(', ', $offered)), 'SqlVersionProvider.php', 103);
    }

    /** @return array<string, string[]> module => statements that are still to be made, foreign keys under '' */
    public function missing(): array
    {
        $statements = ['' => []];
        [$columns, $keys] = $this->present();
        foreach ($this->modules->enabled() as $module) {
            $file = $this->modules->folder($module) . '/etc/db_schema.xml';
            $statements[$module] = [];
            if (!is_file($file)) {
                continue;
            }
            foreach (simplexml_load_file($file)->table as $table) {
                $name = $this->store->table((string) $table['name']);
                if (isset($columns[$name])) {
                    foreach ($table->column as $column) {
                        if (!isset($columns[$name][(string) $column['name']])) {
                            $statements[$module][] = "ALTER TABLE `$name` ADD COLUMN " . $this->column($column);
                        }
                    }
                } else {
                    $statements[$module][] = $this->create($table, $name);
                }
                foreach ($table->constraint as $constraint) {
                    if ($this->type($constraint) === 'foreign' && !isset($keys[$name][(string) $constraint['referenceId']])) {
                        $statements[''][] = sprintf('ALTER TABLE `%s` ADD CONSTRAINT `%s` FOREIGN KEY (`%s`) REFERENCES `%s` (`%s`) ON DELETE %s',
                            $name, $constraint['referenceId'], $constraint['column'], $this->store->table((string) $constraint['referenceTable']),
                            $constraint['referenceColumn'], $constraint['onDelete']);
                    }
                }
            }
        }
        return $statements;
    }

    /**
     * Tables that a module whose code is there has on its list, and that no enabled module declares: a module that is switched off
     * loses them, one whose code is gone keeps them.
     * @return string[]
     */
    public function dropped(): array
    {
        $declared = $listed = [];
        foreach ($this->modules->enabled() as $module) {
            $file = $this->modules->folder($module) . '/etc/db_schema.xml';
            foreach (is_file($file) ? simplexml_load_file($file)->table : [] as $table) {
                $declared[$this->store->table((string) $table['name'])] = true;
            }
        }
        foreach ($this->modules->all() as $module) {
            $file = $this->modules->folder($module) . '/etc/db_schema_whitelist.json';
            foreach (is_file($file) ? json_decode(file_get_contents($file), true) : [] as $table => $parts) {
                $listed[$this->store->table($table)] = true;
            }
        }
        [$columns] = $this->present();
        return array_keys(array_intersect_key(array_diff_key($listed, $declared), $columns));
    }

    public function isUpToDate(): bool
    {
        return !array_filter($this->missing());
    }

    private function present(): array
    {
        $columns = $keys = [];
        $rows = $this->store->db()->query('SELECT TABLE_NAME t, COLUMN_NAME c FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()');
        foreach ($rows as $row) {
            $columns[$row['t']][$row['c']] = true;
        }
        $rows = $this->store->db()->query("SELECT TABLE_NAME t, CONSTRAINT_NAME c FROM information_schema.TABLE_CONSTRAINTS
            WHERE TABLE_SCHEMA = DATABASE() AND CONSTRAINT_TYPE = 'FOREIGN KEY'");
        foreach ($rows as $row) {
            $keys[$row['t']][$row['c']] = true;
        }
        return [$columns, $keys];
    }

    private function type(\SimpleXMLElement $element): string
    {
        return (string) $element->attributes('xsi', true)['type'];
    }

    private function create(\SimpleXMLElement $table, string $name): string
    {
        $lines = [];
        foreach ($table->column as $column) {
            $lines[] = $this->column($column);
        }
        foreach ($table->constraint as $constraint) {
            if ($this->type($constraint) !== 'foreign') {
                $lines[] = ($this->type($constraint) === 'primary' ? 'PRIMARY KEY' : "UNIQUE KEY `{$constraint['referenceId']}`") . $this->names($constraint);
            }
        }
        foreach ($table->index as $index) {
            $lines[] = "KEY `{$index['referenceId']}`" . $this->names($index);
        }
        return "CREATE TABLE `$name` (\n  " . implode(",\n  ", $lines) . "\n) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_general_ci COMMENT='{$table['comment']}'";
    }

    private function names(\SimpleXMLElement $element): string
    {
        $names = [];
        foreach ($element->column as $column) {
            $names[] = '`' . $column['name'] . '`';
        }
        return ' (' . implode(',', $names) . ')';
    }

    private function column(\SimpleXMLElement $column): string
    {
        $type = $this->type($column);
        $sql = '`' . $column['name'] . '` ' . match ($type) {
            'varchar' => 'varchar(' . ($column['length'] ?? 255) . ')',
            'decimal' => 'decimal(' . ($column['precision'] ?? 20) . ',' . ($column['scale'] ?? 4) . ')',
            'boolean' => 'tinyint(1)',
            default => $type,
        };
        $sql .= (string) $column['unsigned'] === 'true' ? ' unsigned' : '';
        $sql .= (string) $column['nullable'] === 'false' ? ' NOT NULL' : ' NULL';
        $sql .= (string) $column['identity'] === 'true' ? ' AUTO_INCREMENT' : '';
        if (isset($column['default'])) {
            $default = (string) $column['default'];
            $sql .= ' DEFAULT ' . ($default === 'CURRENT_TIMESTAMP' || is_numeric($default) ? $default : "'$default'");
        }
        return $sql . ((string) $column['on_update'] === 'true' ? ' ON UPDATE CURRENT_TIMESTAMP' : '');
    }
}
