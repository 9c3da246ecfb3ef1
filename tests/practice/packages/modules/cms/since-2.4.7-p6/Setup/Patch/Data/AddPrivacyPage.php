<?php

namespace Magento\Cms\Setup\Patch\Data;

use Magento\Framework\Setup\Patch\DataPatchInterface;

/** A page that 2.4.7 brings. */
class AddPrivacyPage implements DataPatchInterface
{
    public function __construct(private \PDO $db, private string $prefix)
    {
    }

    public function apply(): void
    {
        $this->db->exec("INSERT INTO {$this->prefix}cms_page (title, identifier, content) SELECT 'Privacy (2.4.7)', 'privacy-247', '<p>Privacy</p>' FROM DUAL WHERE NOT EXISTS (SELECT 1 FROM {$this->prefix}cms_page WHERE identifier = 'privacy-247')");
    }
}
