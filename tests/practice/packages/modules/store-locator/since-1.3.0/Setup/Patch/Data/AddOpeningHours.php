<?php

namespace Acme\StoreLocator\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

/** Every place opens at nine. */
class AddOpeningHours implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("UPDATE {$this->prefix}acme_store_location SET opening_hours = 'Mo-Sa 9-19'");
    }
}
