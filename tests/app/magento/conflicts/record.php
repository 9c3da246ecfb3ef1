<?php
// Records what Composer says when it cannot solve: small made-up stores in a temporary folder, each broken in one way.
// Run it as `php tests/app/magento/conflicts/record.php [NAME…]`, and look at `git diff` before believing a new recording:
// the test beside it holds the sentence that each of these has to become. Needs Composer 2 and no network.

declare(strict_types=1);

const Product = 'magento/product-community-edition';

/** Versions of a package: ['1.0.0' => ['require' => …]]. Metapackages, since nothing is ever to be downloaded. */
function package(string $name, array $versions): array
{
    $all = [];
    foreach ($versions as $version => $more) {
        $all[] = ['name' => $name, 'version' => (string) $version, 'type' => 'metapackage'] + $more;
    }
    return $all;
}

/** What Adobe's repository offers here: two releases with a framework and a quote module of their own. */
function magento(array $newest = []): array
{
    return array_merge(
        package(Product, [
            '2.4.6' => ['require' => ['magento/framework' => '103.0.6', 'magento/module-quote' => '101.2.6']],
            '2.4.7' => ['require' => ['magento/framework' => '103.0.7', 'magento/module-quote' => '101.2.7'] + $newest],
        ]),
        package('magento/framework', ['103.0.6' => [], '103.0.7' => []]),
        package('magento/module-quote', ['101.2.6' => [], '101.2.7' => []]),
    );
}

function store(array $require, array ...$packages): array
{
    return ['require' => [Product => '2.4.7'] + $require, 'packages' => array_merge(magento(), ...$packages)];
}

$update = 'update --no-dev --no-progress';
$giftWrap = fn (string $rule = '<103.0.7') => package('acme/module-gift-wrap', ['2.1.0' => ['require' => ['magento/framework' => $rule]]]);
$old = ['require' => [Product => '2.4.6'], 'packages' => magento()];

// require, require-dev, config, minimum-stability …: composer.json. packages: what is offered. before: the same for the
// Composer run that made the store's composer.lock. run: the command. path: a real package in a folder beside.
$stores = [
    'extension-holds-the-framework' => store(['acme/module-gift-wrap' => '2.1.0'], $giftWrap()),
    'extension-in-many-versions' => store(['acme/module-gift-wrap' => '^2.0'],
        package('acme/module-gift-wrap', array_fill_keys(['2.0.0', '2.0.1', '2.1.0', '2.2.0'], ['require' => ['magento/framework' => '^102.0 || 103.0.6']]))),
    'extension-holds-the-product' => store(['acme/module-checkout' => '^1.4'], package('acme/module-checkout', ['1.4.2' => ['require' => [Product => '<=2.4.6']]])),
    'extension-below-an-extension' => store(['acme/module-suite' => '5.0.0'],
        package('acme/module-suite', ['5.0.0' => ['require' => ['acme/module-core' => '^1.8']]]),
        package('acme/module-core', ['1.8.3' => ['require' => ['magento/framework' => '~103.0.0 <103.0.7']]])),
    'two-extensions-hold' => store(['acme/module-gift-wrap' => '2.1.0', 'bolt/module-blog' => '1.2.0'], $giftWrap(),
        package('bolt/module-blog', ['1.2.0' => ['require' => ['magento/module-quote' => '101.2.6']]])),
    'newer-extension-kept-away-by-the-root' => store(['acme/module-gift-wrap' => '2.1.0', 'acme/module-bundle' => '3.0.0'],
        package('acme/module-gift-wrap', ['2.1.0' => [], '3.0.0' => []]),
        package('acme/module-bundle', ['3.0.0' => ['require' => ['acme/module-gift-wrap' => '^3.0']]])),
    'core-module-pinned' => store(['magento/module-quote' => '101.2.6']),
    'release-not-offered' => ['require' => [Product => '2.4.9']] + store([]),
    'extension-version-not-offered' => store(['acme/module-gift-wrap' => '^4.0'], package('acme/module-gift-wrap', ['2.1.0' => [], '3.0.0' => []])),
    'extension-not-known' => store(['bolt/module-lost' => '^1.0']),
    'library-not-known' => store(['acme/module-shipping' => '1.1.0'], package('acme/module-shipping', ['1.1.0' => ['require' => ['acme/carrier-sdk' => '^2.0']]])),
    'release-wants-newer-php' => ['require' => [Product => '2.4.7'], 'packages' => magento(['php' => '~8.3.0||~8.4.0'])],
    'php-pinned-in-composer-json' => ['require' => [Product => '2.4.7'], 'packages' => magento(['php' => '~8.2.0||~8.3.0']), 'config' => ['platform' => ['php' => '7.4.33']]],
    'root-wants-older-php' => store(['php' => '~7.4.0']),
    'extension-wants-older-php' => store(['acme/module-feed' => '1.0.4'], package('acme/module-feed', ['1.0.4' => ['require' => ['php' => '~7.4.0||~8.1.0']]])),
    'php-extension-missing' => ['require' => [Product => '2.4.7'], 'packages' => magento(['ext-ssh2' => '*'])],
    'php-extension-missing-for-an-extension' => store(['acme/module-images' => '2.0.0'], package('acme/module-images', ['2.0.0' => ['require' => ['ext-gnupg' => '*']]])),
    'php-extension-asked-by-the-root' => store(['ext-ssh2' => '*']),
    'system-library-too-old' => store(['acme/module-collation' => '1.0.0'], package('acme/module-collation', ['1.0.0' => ['require' => ['lib-libxml' => '>=9.0']]])),
    'extension-only-as-beta' => store(['acme/module-gift-wrap' => '^3.0'], package('acme/module-gift-wrap', ['3.0.0-beta1' => []])),
    'library-only-as-development-version' => store(['acme/module-shipping' => '1.1.0'],
        package('acme/module-shipping', ['1.1.0' => ['require' => ['acme/carrier-sdk' => '2.x-dev']]]), package('acme/carrier-sdk', ['2.x-dev' => []])),
    'held-back-by-the-lock-file' => store(['magento/composer-audit' => '1.0.0'], package('magento/composer-audit', ['1.0.0' => []]))
        + ['before' => ['require' => [Product => '2.4.6', 'magento/composer-audit' => '1.0.0'], 'packages' => array_merge(magento(), package('magento/composer-audit', ['1.0.0' => []]))],
           'run' => 'update --no-progress magento/product-community-edition'],
    'fixed-by-a-partial-update' => ['before' => ['require' => [Product => '2.4.6', 'acme/module-gift-wrap' => '2.1.0'], 'packages' => array_merge(magento(), package('acme/module-gift-wrap', ['2.1.0' => [], '3.0.0' => []]))],
        'run' => 'update --no-progress ' . Product] + store(['acme/module-gift-wrap' => '3.0.0'], package('acme/module-gift-wrap', ['2.1.0' => [], '3.0.0' => []])),
    'withdrawn-by-its-maker' => ['before' => ['require' => [Product => '2.4.6', 'acme/module-gift-wrap' => '2.1.0'], 'packages' => array_merge(magento(), package('acme/module-gift-wrap', ['2.1.0' => [], '1.0.0' => []]))],
        'run' => 'update --no-progress ' . Product . ' magento/framework magento/module-quote acme/module-gift-wrap'] + store(['acme/module-gift-wrap' => '2.1.0'], package('acme/module-gift-wrap', ['1.0.0' => []])),
    'extension-says-conflict' => store(['acme/module-search' => '2.3.0'], package('acme/module-search', ['2.3.0' => ['conflict' => ['magento/framework' => '>=103.0.7']]])),
    'extension-replaces-another' => store(['acme/module-gift-wrap' => '2.1.0', 'acme/module-gifts' => '1.0.0'], $giftWrap('*'),
        package('acme/module-gifts', ['1.0.0' => ['replace' => ['acme/module-gift-wrap' => '1.0.0']]])),
    'two-extensions-want-one-library' => store(['acme/module-export' => '1.0.0', 'bolt/module-import' => '4.1.0'],
        package('acme/module-export', ['1.0.0' => ['require' => ['guzzlehttp/guzzle' => '^6.5']]]),
        package('bolt/module-import', ['4.1.0' => ['require' => ['guzzlehttp/guzzle' => '^7.4']]]),
        package('guzzlehttp/guzzle', ['6.5.8' => [], '7.8.1' => []])),
    'developer-tool-left-over' => ['require-dev' => ['sebastian/phpcpd' => '~3.0'], 'run' => 'update --no-progress', 'require' => [Product => '2.4.7'],
        'packages' => array_merge(magento(['symfony/console' => '^6.4']), package('symfony/console', ['2.8.52' => [], '6.4.3' => []]), package('sebastian/phpcpd', ['3.0.1' => ['require' => ['symfony/console' => '^2.2']]]))],
    'plugin-for-composer-1' => store(['acme/composer-tool' => '1.0.0'], package('acme/composer-tool', ['1.0.0' => ['require' => ['composer-plugin-api' => '^1.0']]])),
    'plugin-of-magento-for-composer-1' => store(['magento/composer-root-update-plugin' => '~1.0'],
        package('magento/composer-root-update-plugin', ['1.0.0' => ['require' => ['composer-plugin-api' => '^1.0']]])),
    'plugin-not-allowed' => ['path' => true, 'run' => 'update --no-progress', 'config' => ['allow-plugins' => ['acme/other' => true]]] + store(['acme/composer-tool' => '1.0.0']),
    'other-repository-goes-first' => ['first' => package('acme/module-gift-wrap', ['2.1.0' => []])] + store(['acme/module-gift-wrap' => '^3.0'], package('acme/module-gift-wrap', ['3.0.0' => []])),
    'needs-the-store-itself' => ['name' => 'acme/store'] + store(['acme/module-theme' => '1.0.0'], package('acme/module-theme', ['1.0.0' => ['require' => ['acme/store' => '^9.0']]])),
    'other-edition-in-the-way' => store(['magento/product-enterprise-edition' => '2.4.6'],
        package('magento/product-enterprise-edition', ['2.4.6' => ['require' => [Product => '2.4.6']]])),
    'kept-by-a-temporary-rule' => ['run' => 'update --no-progress --with magento/framework:103.0.6'] + store([]),
    'lock-file-of-another-store' => ['before' => $old, 'run' => 'install --no-progress'] + store([]),
    'composer-json-says-conflict' => ['conflict' => ['magento/framework' => '>=103.0.7']] + store([]),
    'asked-for-by-hand' => $old + ['before' => $old, 'run' => 'require --no-progress acme/module-nowhere:^1.0'],
    'package-name-wrong' => store(['acme/module gift' => '^1.0']),
];

function json(array $value): string
{
    return json_encode($value, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR) . "\n";
}

function prepare(string $folder, array $store): void
{
    $repositories = [];
    if ($store['path'] ?? false) {
        @mkdir("$folder/tool");
        file_put_contents("$folder/tool/composer.json", json(['name' => 'acme/composer-tool', 'version' => '1.0.0', 'type' => 'composer-plugin',
            'require' => ['composer-plugin-api' => '^2.0'], 'extra' => ['class' => 'Acme\\Tool']]));
        $repositories[] = ['type' => 'path', 'url' => 'tool'];
    }
    foreach (['first', 'packages'] as $each) {
        if ($store[$each] ?? []) {
            $repositories[] = ['type' => 'package', 'package' => $store[$each]];
        }
    }
    $repositories[] = ['packagist.org' => false];
    file_put_contents("$folder/composer.json", json(array_diff_key($store, array_flip(['packages', 'first', 'before', 'run', 'path'])) + ['name' => 'magento/project-community-edition', 'repositories' => $repositories]));
}

function composer(string $folder, string $command): string
{
    $home = escapeshellarg("$folder/home");
    return (string) shell_exec('cd ' . escapeshellarg($folder) . " && COMPOSER_HOME=$home COMPOSER_ALLOW_SUPERUSER=1 COMPOSER_DISABLE_NETWORK=1 COLUMNS=120 composer $command --no-interaction --no-ansi 2>&1");
}

$chosen = array_slice($argv, 1);
$count = 0;
foreach ($stores as $name => $store) {
    if ($chosen && !in_array($name, $chosen, true)) {
        continue;
    }
    $folder = sys_get_temp_dir() . '/storewright-conflict-' . bin2hex(random_bytes(4));
    mkdir($folder, 0700);
    if (isset($store['before'])) {
        prepare($folder, $store['before']);
        composer($folder, 'update --no-progress');
    }
    prepare($folder, $store);
    $command = $store['run'] ?? $update;
    $text = "\$ composer $command\n" . composer($folder, $command);
    file_put_contents(__DIR__ . "/$name.txt", str_replace($folder, '/srv/store', $text));
    shell_exec('rm -rf ' . escapeshellarg($folder));
    ++$count;
}
preg_match('/\d+\.\d+\.\d+/', (string) shell_exec('COMPOSER_ALLOW_SUPERUSER=1 composer --version --no-ansi 2>/dev/null'), $composer);
file_put_contents(__DIR__ . '/recorded-with', "Composer $composer[0], PHP " . PHP_VERSION . "\n");
echo "$count recorded with Composer $composer[0]\n";
