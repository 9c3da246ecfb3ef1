<?php

namespace Magento\Framework\Console;

use Magento\Framework\App\Instance;
use Magento\Framework\App\Pace;
use Magento\Framework\Setup\SearchEngine;
use Symfony\Component\Console\Helper\Table;

/** indexer:* */
class IndexerCommands
{
    /** In the order in which they are rebuilt: id => title, seconds in a store of real size. */
    private const INDEXERS = ['design_config_grid' => ['Design Config Grid', 0], 'customer_grid' => ['Customer Grid', 0.2],
        'catalog_category_product' => ['Category Products', 0.5], 'catalog_product_category' => ['Product Categories', 0],
        'catalogrule_rule' => ['Catalog Rule Product', 0.4], 'catalog_product_attribute' => ['Product EAV', 0.3],
        'cataloginventory_stock' => ['Stock', 0.3], 'inventory' => ['Inventory', 0], 'catalogrule_product' => ['Catalog Product Rule', 0.2],
        'catalog_product_price' => ['Product Price', 0.4], 'catalogsearch_fulltext' => ['Catalog Search', 1.0]];
    private const LATER = ['sales_order_data_exporter' => ['Sales Order Feed', 0.1], 'sales_order_statuses_data_exporter' => ['Sales Order Statuses Feed', 0],
        'store_data_exporter' => ['Stores Feed', 0]];

    private static function all(Instance $store): array
    {
        return self::INDEXERS + ($store->codeIsAtLeast('2.4.7') ? self::LATER : []);
    }

    public static function of(Instance $store): array
    {
        $asked = static function ($input) use ($store): array {
            $all = self::all($store);
            $names = $input->getArgument('index');
            if ($unknown = array_diff($names, array_keys($all))) {
                throw new \InvalidArgumentException("The following requested index types are not supported: '" . implode("', '", $unknown)
                    . "'.\nSupported types: " . implode(', ', array_keys($all)));
            }
            return $names ? array_intersect_key($all, array_flip($names)) : $all;
        };
        $state = static function (string $id, string $status) use ($store): void {
            $store->db()->prepare('INSERT INTO ' . $store->table('indexer_state') . ' (indexer_id, status, updated, hash_config) VALUES (?, ?, NOW(), ?)
                ON DUPLICATE KEY UPDATE status = VALUES(status), updated = NOW()')->execute([$id, $status, md5($id)]);
        };
        return [
            new Command('indexer:info', 'Shows allowed Indexers', static function ($in, $out) use ($store) {
                foreach (self::all($store) as $id => [$title]) {
                    $out->writeln(sprintf('%-40s %s', $id, $title));
                }
            }),
            new Command('indexer:reindex', 'Reindexes Data', static fn ($in, $out) => self::reindex($store, $asked($in), $state, $out), [], ['index*']),
            new Command('indexer:reset', 'Resets indexer status to invalid', static function ($in, $out) use ($asked, $state) {
                foreach ($asked($in) as $id => [$title]) {
                    $state($id, 'invalid');
                    $out->writeln("$title indexer has been invalidated.");
                }
            }, [], ['index*']),
            new Command('indexer:show-mode', 'Shows Index Mode', static function ($in, $out) use ($store, $asked) {
                foreach ($asked($in) as $id => [$title]) {
                    $out->writeln(sprintf('%-50s ', $title . ':') . (self::isScheduled($store, $id) ? 'Update by Schedule' : 'Update on Save'));
                }
            }, [], ['index*']),
            new Command('indexer:status', 'Shows status of Indexer', static fn ($in, $out) => self::status($store, $asked($in), $out), [], ['index*']),
        ];
    }

    private static function isScheduled(Instance $store, string $id): bool
    {
        $query = $store->db()->prepare('SELECT mode FROM ' . $store->table('mview_state') . ' WHERE view_id = ?');
        $query->execute([$id]);
        return $query->fetchColumn() === 'enabled';
    }

    private static function reindex(Instance $store, array $indexers, \Closure $state, $output): int
    {
        $result = 0;
        foreach ($indexers as $id => [$title, $seconds]) {
            $start = microtime(true);
            $output->write("$title index ");
            Pace::take(0.01, $seconds);
            if ($id === 'catalogsearch_fulltext' && !SearchEngine::isAlive($store)) {
                $output->writeln(['process error during indexation process:', 'Could not ping search engine: No alive nodes found in your cluster']);
                $state($id, 'invalid');
                $result = 1;
                continue;
            }
            $state($id, 'valid');
            $output->writeln('has been rebuilt successfully in ' . gmdate('H:i:s', (int) (microtime(true) - $start)));
        }
        return $result;
    }

    private static function status(Instance $store, array $indexers, $output): int
    {
        $states = $store->db()->query('SELECT indexer_id, status FROM ' . $store->table('indexer_state'))->fetchAll(\PDO::FETCH_KEY_PAIR);
        $words = ['valid' => 'Ready', 'invalid' => 'Reindex required', 'working' => 'Processing', 'suspended' => 'Suspended'];
        $rows = [];
        foreach ($indexers as $id => [$title]) {
            $scheduled = self::isScheduled($store, $id);
            $rows[] = [$id, $title, $words[$states[$id] ?? 'invalid'], $scheduled ? 'Schedule' : 'Save',
                $scheduled ? 'idle (0 in backlog)' : '', $scheduled ? gmdate('Y-m-d H:i:s', intdiv(time(), 60) * 60) : ''];
        }
        usort($rows, static fn ($a, $b) => strcmp($a[1], $b[1]));
        $table = new Table($output);
        $table->setHeaders(['ID', 'Title', 'Status', 'Update On', 'Schedule Status', 'Schedule Updated']);
        $table->setRows($rows);
        $table->render();
        return 0;
    }
}
