<?php

namespace Magento\Sales\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

/** Orders without a status get one. */
class InstallOrderStatusesAndInitialSalesConfig implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("UPDATE {$this->prefix}sales_order SET status = 'pending' WHERE status IS NULL");
    }
}
