<?php

namespace Magento\Framework\Setup;

use Magento\Framework\App\Instance;
use Magento\Framework\Module\ModuleList;
use Magento\Framework\Setup\Patch\DataPatchInterface;

/** The data patches of the modules, and which of them patch_list says were applied. */
class DataPatches
{
    public function __construct(private Instance $store, private ModuleList $modules)
    {
    }

    /** @return array<string, string[]> module => classes that were not applied yet */
    public function missing(): array
    {
        $done = $this->store->db()->query('SELECT patch_name FROM ' . $this->store->table('patch_list'))->fetchAll(\PDO::FETCH_COLUMN);
        $done = array_flip($done);
        $missing = [];
        foreach ($this->modules->enabled() as $module) {
            foreach (glob($this->modules->folder($module) . '/Setup/Patch/Data/*.php') as $file) {
                $class = str_replace('_', '\\', $module) . '\\Setup\\Patch\\Data\\' . basename($file, '.php');
                if (!isset($done[$class])) {
                    $missing[$module][] = $class;
                }
            }
        }
        return $missing;
    }

    public function apply(string $module, string $class): void
    {
        $db = $this->store->db();
        require_once $this->modules->folder($module) . '/Setup/Patch/Data/' . substr(strrchr($class, '\\'), 1) . '.php';
        $db->beginTransaction();
        try {
            /** @var DataPatchInterface $patch */
            $patch = new $class($db, $this->store->env('db/table_prefix', ''));
            $patch->apply();
            $db->prepare('INSERT INTO ' . $this->store->table('patch_list') . ' (patch_name) VALUES (?)')->execute([$class]);
            $db->inTransaction() && $db->commit();
        } catch (\Exception $problem) {
            $db->inTransaction() && $db->rollBack();
            throw new \RuntimeException("Unable to apply data patch $class for module $module. Original exception message: "
                . $problem->getMessage(), 0, $problem);
        }
    }
}
