<?php

namespace Acme\GiftWrap\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

/** Wraps have a price now. */
class PriceWraps implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("UPDATE {$this->prefix}acme_gift_wrap SET price = 2.5");
    }
}
