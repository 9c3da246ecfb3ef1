<?php

/**
 * What the practice repository has on offer. Sources of a module lie in modules/NAME; a folder since-X in there is laid over
 * them in version X of the product (or of the module itself, for those that are not Magento's) and in every later one.
 */
$from = $argv[5] ?? '';
$lines = ['2.4.6-p1' => '.6-p1', '2.4.6-p11' => '.6-p11', '2.4.7-p6' => '.7-p6', '2.4.8' => '.8'];
$php = ['2.4.6-p1' => '~8.1.0||~8.2.0', '2.4.6-p11' => '~8.1.0||~8.2.0', '2.4.7-p6' => '~8.1.0||~8.2.0||~8.3.0', '2.4.8' => '~8.2.0||~8.3.0||~8.4.0'];
// A security patch that leaves the database as it is, for stores that begin right before it.
if ($from === '2.4.7-p6') {
    $lines['2.4.7-p7'] = '.7-p7';
    $php['2.4.7-p7'] = $php[$from];
}

/** Magento's own modules: folder => [name, beginning of the package version, modules that come before, first product version] */
$modules = [
    'store' => ['Magento_Store', '101.1', []],
    'config' => ['Magento_Config', '101.2', ['Magento_Store']],
    'directory' => ['Magento_Directory', '100.4', ['Magento_Store']],
    'theme' => ['Magento_Theme', '101.1', ['Magento_Store']],
    'backend' => ['Magento_Backend', '102.0', ['Magento_Directory', 'Magento_Theme']],
    'user' => ['Magento_User', '101.2', ['Magento_Backend']],
    'eav' => ['Magento_Eav', '102.1', ['Magento_Store']],
    'customer' => ['Magento_Customer', '103.0', ['Magento_Eav', 'Magento_Directory']],
    'indexer' => ['Magento_Indexer', '100.4', []],
    'catalog' => ['Magento_Catalog', '104.0', ['Magento_Eav', 'Magento_Indexer', 'Magento_Cms']],
    'catalog-inventory' => ['Magento_CatalogInventory', '100.4', ['Magento_Catalog']],
    'cms' => ['Magento_Cms', '104.0', ['Magento_Store', 'Magento_Theme']],
    'url-rewrite' => ['Magento_UrlRewrite', '102.0', ['Magento_Catalog']],
    'quote' => ['Magento_Quote', '101.2', ['Magento_Customer', 'Magento_Catalog']],
    'sales' => ['Magento_Sales', '103.0', ['Magento_Quote', 'Magento_CatalogInventory']],
    'checkout' => ['Magento_Checkout', '100.4', ['Magento_Sales']],
    'cron' => ['Magento_Cron', '100.4', ['Magento_Store']],
    'deploy' => ['Magento_Deploy', '100.4', ['Magento_Config']],
    'message-queue' => ['Magento_MessageQueue', '100.4', []],
    'page-cache' => ['Magento_PageCache', '100.4', ['Magento_Config']],
    'graph-ql-resolver-cache' => ['Magento_GraphQlResolverCache', '100.4', ['Magento_PageCache'], '2.4.7-p6'],
];

/** Everybody else's: package => [folder, module, versions: version => [require, setup_version]] */
$others = [
    'paypal/module-braintree-core' => ['braintree-core', 'PayPal_Braintree', ['Magento_Sales'], [
        '4.4.0' => [['magento/framework' => '>=103.0.4 <103.0.7'], '4.4.0'],
        '4.6.1' => [['magento/framework' => '>=103.0.7 <103.0.8'], '4.6.1'],
        '4.7.0' => [['magento/framework' => '>=103.0.8'], '4.7.0'],
    ]],
    'acme/module-store-locator' => ['store-locator', 'Acme_StoreLocator', ['Magento_Store'], [
        '1.2.0' => [['php' => '>=8.1', 'magento/framework' => '>=103.0.4'], ''],
        '1.3.0' => [['php' => '>=8.1', 'magento/framework' => '>=103.0.6'], ''],
    ]],
    'acme/module-gift-wrap' => ['gift-wrap', 'Acme_GiftWrap', ['Magento_Sales'], [
        '2.1.0' => [['php' => '>=8.1', 'magento/framework' => '>=103.0.6 <103.0.8'], ''],
        '3.0.0' => [['php' => '>=8.1', 'magento/framework' => '>=103.0.8'], ''],
    ]],
];
$braintree = ['2.4.6-p1' => '4.4.0', '2.4.6-p11' => '4.4.0', '2.4.7-p6' => '4.6.1', '2.4.7-p7' => '4.6.1', '2.4.8' => '4.7.0'];

$map = [];
foreach (['bin/magento', 'app/bootstrap.php', 'app/autoload.php', 'app/etc/NonComposerComponentRegistration.php', 'app/etc/registration_globlist.php',
    'app/etc/vendor_path.php', 'app/etc/di.xml', 'pub/index.php', 'pub/health_check.php', 'pub/get.php', 'pub/cron.php', 'pub/errors', 'pub/.htaccess',
    'pub/static/.htaccess', 'pub/media/.htaccess', 'generated/.htaccess', 'var/.htaccess', '.htaccess', 'nginx.conf.sample', 'setup', 'lib', 'LICENSE.txt'] as $path) {
    $map[] = [$path, $path];
}

$offer = [];
$add = static function (string $name, string $version, array $more, array $sources = [], array $files = []) use (&$offer): void {
    $offer[] = ['composer' => ['name' => $name, 'version' => $version] + $more, 'sources' => $sources, 'files' => $files];
};
$module = static function (string $module, array $before, string $setup): array {
    $sequence = implode('', array_map(static fn ($name) => "<module name=\"$name\"/>", $before));
    $namespace = str_replace('_', '\\', $module);
    $version = $setup === '' ? '' : " setup_version=\"$setup\"";
    $files = [
        'registration.php' => "<?php\n\nuse Magento\\Framework\\Component\\ComponentRegistrar;\n\nComponentRegistrar::register(ComponentRegistrar::MODULE, '$module', __DIR__);\n",
        'etc/module.xml' => "<?xml version=\"1.0\"?>\n<config>\n    <module name=\"$module\"$version>" . ($sequence ? "<sequence>$sequence</sequence>" : '') . "</module>\n</config>\n",
        'etc/di.xml' => "<?xml version=\"1.0\"?>\n<config/>\n",
        'view/frontend/templates/main.phtml' => "<div class=\"" . strtolower($module) . "\"></div>\n",
    ];
    foreach (['Repository', 'Registry', 'Config', 'Validator'] as $class) {
        $files["Model/$class.php"] = "<?php\n\nnamespace $namespace\\Model;\n\nclass $class\n{\n    public function __construct(private \\Magento\\Framework\\App\\Instance \$store)\n    {\n    }\n}\n";
    }
    return $files;
};
$autoload = static fn (string $module) => ['files' => ['registration.php'], 'psr-4' => [str_replace('_', '\\', $module) . '\\' => '']];
$layers = static function (string $folder, string $version, callable $compare): array {
    $layers = ["modules/$folder"];
    $later = array_map(static fn ($path) => substr(basename($path), 6), glob(__DIR__ . "/modules/$folder/since-*"));
    usort($later, $compare);
    foreach ($later as $since) {
        if ($compare($since, $version) <= 0) {
            $layers[] = "modules/$folder/since-$since";
        }
    }
    return $layers;
};
$order = static function (string $a, string $b): int {
    $parts = static fn (string $v) => array_map('intval', preg_split('/\.|-p/', $v)) + [3 => 0];
    return $parts($a) <=> $parts($b);
};

$add('magento/magento-composer-installer', '0.4.0', ['type' => 'composer-plugin', 'require' => ['composer-plugin-api' => '^1.1 || ^2.0'],
    'autoload' => ['psr-4' => ['MagentoHackathon\\Composer\\Magento\\' => 'src/']],
    'extra' => ['class' => 'MagentoHackathon\\Composer\\Magento\\Plugin']], ['composer-installer']);
$add('magento/composer-root-update-plugin', '2.0.5', ['type' => 'composer-plugin', 'require' => ['composer-plugin-api' => '^1.1 || ^2.0'],
    'autoload' => ['psr-4' => ['Magento\\ComposerRootUpdatePlugin\\' => 'src/']],
    'extra' => ['class' => 'Magento\\ComposerRootUpdatePlugin\\Plugin']], ['root-update-plugin']);
$add('magento/theme-frontend-luma', '100.4.6', ['type' => 'magento2-theme'], [], ['theme.xml' => "<theme><title>Magento Luma</title></theme>\n"]);
$add('magento/language-de_de', '100.4.0', ['type' => 'magento2-language'], [], ['de_DE.csv' => "\"Add to Cart\",\"In den Warenkorb\"\n"]);

foreach ($lines as $product => $end) {
    $require = ['php' => $php[$product], 'magento/magento2-base' => $product, 'magento/framework' => '103.0' . $end,
        'magento/theme-frontend-luma' => '100.4.6', 'magento/language-de_de' => '100.4.0'];
    foreach ($modules as $folder => $one) {
        [$name, $begin, $before] = $one;
        if (isset($one[3]) && $order($product, $one[3]) < 0) {
            continue;
        }
        $require["magento/module-$folder"] = $begin . $end;
        $add("magento/module-$folder", $begin . $end, ['type' => 'magento2-module', 'require' => ['php' => $php[$product], 'magento/framework' => '103.0' . $end],
            'autoload' => $autoload($name)], $layers($folder, $product, $order), $module($name, $before, ''));
    }
    $require['paypal/module-braintree-core'] = $braintree[$product];
    $class = 'R' . strtr($product, '.-', '__');
    $add('magento/framework', '103.0' . $end, ['type' => 'magento2-library', 'require' => ['php' => $php[$product], 'ext-pdo_mysql' => '*', 'ext-simplexml' => '*'],
        'autoload' => ['psr-4' => ['Magento\\Framework\\' => ''], 'files' => ['registration.php']]], ['framework'], [
        'Release.php' => "<?php\n\nnamespace Magento\\Framework;\n\n/** Which product this code belongs to. */\nfinal class Release\n{\n    public const VERSION = '$product';\n}\n",
        "Release/$class.php" => "<?php\n\nnamespace Magento\\Framework\\Release;\n\n/** There is one in $product only; another version has another. */\nclass $class\n{\n}\n",
    ]);
    $add('magento/magento2-base', $product, ['type' => 'magento2-component', 'require' => ['php' => $php[$product], 'magento/magento-composer-installer' => '*'],
        'extra' => ['chmod' => [['mask' => '0755', 'path' => 'bin/magento']], 'map' => $map]], ['magento2-base'], ['setup/RELEASE' => $product . "\n"]);
    $add('magento/product-community-edition', $product, ['type' => 'metapackage', 'description' => 'eCommerce Platform for Growth (Community Edition)',
        'require' => $require]);
    $add('magento/project-community-edition', $product, ['type' => 'project', 'require' => ['magento/product-community-edition' => $product,
        'magento/composer-root-update-plugin' => '~2.0']]);
}
foreach ($others as $package => [$folder, $name, $before, $versions]) {
    foreach ($versions as $version => [$require, $setup]) {
        $add($package, (string) $version, ['type' => 'magento2-module', 'require' => $require, 'autoload' => $autoload($name)],
            $layers($folder, (string) $version, $order), $module($name, $before, $setup));
    }
}
return $offer;
