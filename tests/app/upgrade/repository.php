<?php // A Composer repository in one file, for `php -S`: who has the keys public/private gets the list of two packages.
if (($_SERVER['PHP_AUTH_USER'] ?? '') !== 'public' || ($_SERVER['PHP_AUTH_PW'] ?? '') !== 'private') {
    http_response_code(401);
    exit('no');
}
$versions = [];
foreach (['2.4.6-p1', '2.4.6-p11', '2.4.7-p6'] as $version) {
    $versions[$version] = ['name' => 'magento/product-community-edition', 'version' => $version, 'type' => 'metapackage',
        'require' => ['php' => '~8.1.0||~8.2.0||~8.3.0', 'magento/framework' => str_replace('2.4.', '103.0.', $version)]];
}
header('Content-Type: application/json');
if ($_SERVER['REQUEST_URI'] !== '/packages.json') {
    http_response_code(404);
    exit;
}
echo json_encode(['packages' => ['magento/product-community-edition' => $versions]]);
