<?php

namespace Magento\Sales\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

/** Order items remember their tax. */
class SnapshotOrderItemTax implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("UPDATE {$this->prefix}sales_order_item SET base_tax_snapshot = ROUND(price * qty_ordered * 0.19, 4)");
    }
}
