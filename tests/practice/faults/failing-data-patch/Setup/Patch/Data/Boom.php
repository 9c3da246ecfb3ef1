<?php

namespace Acme\Broken\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

class Boom implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("UPDATE {$this->prefix}sales_order SET customer_note = 'half done' WHERE entity_id < 10");
        throw new \RuntimeException('Column not found: acme_flag');
    }
}
