<?php

namespace Acme\StoreLocator\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

/** The first place is the merchant's own. */
class AddHeadquarters implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("INSERT INTO {$this->prefix}acme_store_location (name, city, latitude, longitude) VALUES ('Headquarters', 'Köln', 50.9375, 6.9603)");
    }
}
