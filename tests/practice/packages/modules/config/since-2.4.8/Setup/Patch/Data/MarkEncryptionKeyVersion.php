<?php

namespace Magento\Config\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

/** Secrets say which key they were written with. */
class MarkEncryptionKeyVersion implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("UPDATE {$this->prefix}core_config_data SET encryption_key_version = 1 WHERE path LIKE 'payment/%'");
    }
}
