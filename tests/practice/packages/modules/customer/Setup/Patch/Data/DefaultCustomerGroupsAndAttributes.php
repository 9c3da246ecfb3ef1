<?php

namespace Magento\Customer\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

/** Customers get a group. */
class DefaultCustomerGroupsAndAttributes implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("UPDATE {$this->prefix}customer_entity SET group_id = 1 WHERE group_id = 0");
    }
}
