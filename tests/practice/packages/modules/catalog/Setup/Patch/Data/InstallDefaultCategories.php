<?php

namespace Magento\Catalog\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

/** Categories get their place. */
class InstallDefaultCategories implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("UPDATE {$this->prefix}catalog_category_entity SET position = entity_id WHERE position = 0");
    }
}
