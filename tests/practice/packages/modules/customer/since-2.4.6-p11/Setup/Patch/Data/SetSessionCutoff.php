<?php

namespace Magento\Customer\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

/** Every customer has a moment before which sessions are not trusted. */
class SetSessionCutoff implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("UPDATE {$this->prefix}customer_entity SET session_cutoff = created_at WHERE session_cutoff IS NULL");
    }
}
