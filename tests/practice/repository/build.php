<?php

/**
 * Builds the Composer repository: real zip archives (kept in CACHE from one time to the next) and the metadata that
 * points at them, in the three shapes in which repositories publish them.
 * Usage: php build.php CACHE OUT URL SIZE FROM
 */
[, $cache, $out, $url, $size] = $argv;
$packages = dirname(__DIR__) . '/packages';
$offer = require $packages . '/catalogue.php';

function normalised(string $version): string
{
    [$number, $patch] = array_pad(explode('-p', $version, 2), 2, null);
    return implode('.', array_pad(explode('.', $number), 4, '0')) . ($patch === null ? '' : '-patch' . $patch);
}

function put(string $path, string $content): void
{
    is_dir(dirname($path)) || mkdir(dirname($path), 0755, true);
    file_put_contents($path, $content);
}

/** @return array<string, string> path in the archive => content */
function contents(string $packages, array $one): array
{
    $files = $one['files'];
    foreach ($one['sources'] as $source) {
        $folder = $packages . '/' . $source;
        if (!is_dir($folder)) {
            continue;
        }
        $found = new RecursiveIteratorIterator(new RecursiveDirectoryIterator($folder, FilesystemIterator::SKIP_DOTS));
        foreach ($found as $path => $file) {
            $relative = substr($path, strlen($folder) + 1);
            if (!preg_match('#^since-#', $relative)) {
                $files[$relative] = file_get_contents($path);
            }
        }
    }
    // What a module may drop again is what it once declared, as Magento has it.
    if (isset($files['etc/db_schema.xml'])) {
        $once = [];
        foreach (simplexml_load_string($files['etc/db_schema.xml'])->table as $table) {
            foreach ($table->column as $column) {
                $once[(string) $table['name']]['column'][(string) $column['name']] = true;
            }
        }
        $files['etc/db_schema_whitelist.json'] = json_encode($once, JSON_PRETTY_PRINT) . "\n";
    }
    $files['composer.json'] = json_encode($one['composer'], JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES) . "\n";
    ksort($files);
    return $files;
}

/** Files that do nothing but be there: a store of real size has tens of thousands of them. */
function ballast(array $one): array
{
    $files = [];
    $type = $one['composer']['type'];
    $count = $type === 'magento2-module' ? 2100 : ($type === 'magento2-library' ? 6000 : 0);
    for ($i = 0; $i < $count; ++$i) {
        $files[sprintf('Test/Unit/%02d/Case%04d.php', $i % 40, $i)] = "<?php\n// {$one['composer']['name']} {$one['composer']['version']} $i\n" . str_repeat("// measured by size alone\n", 40 + $i % 200);
    }
    return $files;
}

$entries = [];
foreach ($offer as $one) {
    ['name' => $name, 'version' => $version] = $one['composer'];
    $file = "$name/" . str_replace('/', '-', $name) . '-' . normalised($version) . '.zip';
    $files = contents($packages, $one);
    if ($size === 'real') {
        $files += ballast($one);
    }
    // Every version has times of its own; PHP's OPcache and rsync would otherwise take two versions of a file for one.
    $made = 1690000000 + hexdec(substr(sha1("$name $version"), 0, 6)) * 2;
    $print = sha1('with modes' . $made . $size . json_encode(array_map('sha1', $files)));
    $zip = "$cache/$print.zip";
    if (!is_file($zip)) {
        $archive = new ZipArchive();
        $archive->open("$zip.new", ZipArchive::CREATE | ZipArchive::OVERWRITE);
        foreach ($files as $path => $content) {
            $archive->addFromString($path, $content);
            $archive->setMtimeName($path, $made);
            // Without a mode of its own a file is unpacked for every user of the server to write.
            $archive->setExternalAttributesName($path, ZipArchive::OPSYS_UNIX, ($path === 'bin/magento' ? 0100755 : 0100644) << 16);
        }
        $archive->close();
        rename("$zip.new", $zip);
    }
    is_dir(dirname("$out/archives/$file")) || mkdir(dirname("$out/archives/$file"), 0755, true);
    @unlink("$out/archives/$file");
    @link($zip, "$out/archives/$file") || copy($zip, "$out/archives/$file");
    $entries[$name][$version] = $one['composer'] + ['version_normalized' => normalised($version),
        'dist' => ['type' => 'zip', 'url' => "$url/archives/$file", 'reference' => '', 'shasum' => sha1_file($zip)],
        'license' => ['OSL-3.0'], 'description' => 'N/A'];
}
foreach ($entries as $name => $versions) {
    foreach ($versions as $version => $entry) {
        if ($entry['dist']['reference'] === '') {
            unset($entries[$name][$version]['dist']['reference']);
        }
    }
}

// As repo.magento.com has it: lists of hashes that lead to lists of hashes.
$flags = JSON_UNESCAPED_SLASHES;
$providers = [];
$uid = 0;
foreach ($entries as $name => $versions) {
    foreach ($versions as $version => $entry) {
        $versions[$version]['uid'] = ++$uid;
    }
    $json = json_encode(['packages' => [$name => $versions]], $flags);
    $providers[$name] = ['sha256' => hash('sha256', $json)];
    put("$out/p/$name\${$providers[$name]['sha256']}.json", $json);
}
$json = json_encode(['providers' => $providers], $flags);
$hash = hash('sha256', $json);
put("$out/p/provider-ce\$$hash.json", $json);
put("$out/packages.json", json_encode(['packages' => [], 'provider-includes' => ['p/provider-ce$%hash%.json' => ['sha256' => $hash]],
    'providers-url' => '/p/%package%$%hash%.json'], $flags));

// Everything in one file.
put("$out/inline/packages.json", json_encode(['packages' => $entries], $flags));

// As Composer 2 likes it: one minified file a package.
foreach ($entries as $name => $versions) {
    $last = [];
    $minified = [];
    foreach (array_reverse($versions) as $entry) {
        $change = array_filter($entry, static fn ($value, $key) => !array_key_exists($key, $last) || $last[$key] !== $value, ARRAY_FILTER_USE_BOTH);
        foreach (array_diff_key($last, $entry) as $key => $gone) {
            $change[$key] = '__unset';
        }
        $minified[] = $change;
        $last = $entry;
    }
    put("$out/p2repo/p2/$name.json", json_encode(['minified' => 'composer/2.0', 'packages' => [$name => $minified]], $flags));
}
put("$out/p2repo/packages.json", json_encode(['packages' => [], 'metadata-url' => '/p2repo/p2/%package%.json',
    'available-packages' => array_keys($entries)], $flags));
