<?php

namespace Magento\Framework\Setup\Patch;

/** A change of data that is made once; patch_list remembers that it was. */
interface DataPatchInterface
{
    public function __construct(\PDO $db, string $prefix);

    public function apply(): void;
}
