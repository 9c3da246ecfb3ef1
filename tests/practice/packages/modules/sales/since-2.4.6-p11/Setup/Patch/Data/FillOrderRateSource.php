<?php

namespace Magento\Sales\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

/** Every order says where its exchange rate came from. */
class FillOrderRateSource implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("UPDATE {$this->prefix}sales_order SET rate_source = 'webservicex' WHERE rate_source IS NULL");
    }
}
