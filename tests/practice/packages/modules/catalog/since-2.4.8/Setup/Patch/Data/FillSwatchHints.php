<?php

namespace Magento\Catalog\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

/** Products get a colour hint. */
class FillSwatchHints implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("UPDATE {$this->prefix}catalog_product_entity SET swatch_hint = LEFT(MD5(sku), 6)");
    }
}
