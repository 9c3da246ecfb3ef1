<?php

/**
 * What the installer and some years of selling leave behind: configuration, database, media. Run as the store's user in the
 * store's folder right after Composer. Standard input: JSON with database, ports, access to write down. Argument: size.
 */
$given = json_decode(stream_get_contents(STDIN), true);
$root = getcwd();
$size = $argv[1];
require $root . '/app/bootstrap.php';

use Magento\Framework\App\Instance;
use Magento\Framework\Component\ComponentRegistrar;
use Magento\Framework\Module\ModuleList;
use Magento\Framework\Setup\DataPatches;
use Magento\Framework\Setup\DeclaredSchema;

foreach (['app/etc', 'generated/code', 'generated/metadata', 'pub/static', 'pub/media', 'var/log', 'var/cache', 'var/page_cache', 'var/session',
    'var/report', 'var/backups', 'var/view_preprocessed'] as $folder) {
    is_dir("$root/$folder") || mkdir("$root/$folder", 0775, true);
}
$states = ['config' => 1, 'layout' => 1, 'block_html' => 0, 'collections' => 1, 'reflection' => 1, 'db_ddl' => 1, 'compiled_config' => 1, 'eav' => 1,
    'customer_notification' => 0, 'config_integration' => 1, 'config_integration_api' => 1, 'full_page' => 1, 'config_webservice' => 1, 'translate' => 0];
file_put_contents("$root/app/etc/env.php", "<?php\nreturn [];\n");
file_put_contents("$root/app/etc/config.php", "<?php\nreturn [];\n");
chmod("$root/app/etc/env.php", 0660);
$store = new Instance($root);
$database = $given['database'];
foreach ([
    'backend' => ['frontName' => 'admin_practice'],
    'remote_storage' => ['driver' => 'file'],
    'queue' => ['consumers_wait_for_messages' => 1],
    'crypt' => ['key' => $given['crypt']],
    'db' => ['table_prefix' => '', 'connection' => ['default' => ['host' => '127.0.0.1:' . $database['port'], 'dbname' => $database['name'],
        'username' => $database['user'], 'password' => $database['password'], 'model' => 'mysql4', 'engine' => 'innodb',
        'initStatements' => 'SET NAMES utf8;', 'active' => '1', 'driver_options' => [1014 => false]]]],
    'resource' => ['default_setup' => ['connection' => 'default']],
    'x-frame-options' => 'SAMEORIGIN',
    'MAGE_MODE' => 'production',
    'session' => ['save' => 'files'],
    'lock' => ['provider' => 'db'],
    'directories' => ['document_root_is_pub' => true],
    'cache_types' => $states,
    'downloadable_domains' => ['127.0.0.1'],
    'install' => ['date' => 'Tue, 14 Mar 2023 09:26:53 +0000'],
] as $key => $value) {
    $store->setEnv($key, $value);
}
$modules = new ModuleList($store);
$modules->bringUpToDate();
$db = $store->db();
foreach ((new DeclaredSchema($store, $modules))->missing() as $statements) {
    $later[] = $statements;
}
foreach (array_merge(array_slice($later, 1), [$later[0]]) as $statements) {
    foreach ($statements as $statement) {
        $db->exec($statement);
    }
}
require __DIR__ . '/data.php';
fill($db, $given, $size);
foreach ((new DataPatches($store, $modules))->missing() as $module => $classes) {
    foreach ($classes as $class) {
        (new DataPatches($store, $modules))->apply($module, $class);
    }
}
foreach ($modules->mismatches() as $module => [, , $wanted]) {
    $db->prepare('INSERT INTO setup_module VALUES (?, ?, ?)')->execute([$module, $wanted, $wanted]);
}
require __DIR__ . '/media.php';
media($root . '/pub/media', $size);
file_put_contents("$root/var/log/system.log", "[2026-11-01T08:00:00+00:00] main.INFO: Cron job indexer_update_all_views is run\n");
file_put_contents("$root/var/session/sess_" . md5('somebody in the Admin'), 'admin|a:1:{s:10:"session_id";s:32:"' . $given['session'] . '";}');
