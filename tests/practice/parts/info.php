<?php

// Everything a test may want to know about a store, as JSON.
// What is secret comes over standard input.
[, $place, $name, $user, $ssh, $web, $db, $repo, $database, $dbUser] = $argv;
[$password, $passphrase, $dbPassword, $public, $private] = explode("\n", stream_get_contents(STDIN));
$fingerprints = $identities = $pids = [];
foreach (['ed25519', 'ecdsa', 'rsa'] as $kind) {
    $key = base64_decode(explode(' ', (string) @file_get_contents("$place/conf/host_$kind.pub"))[1] ?? '');
    $fingerprints[$kind] = 'SHA256:' . rtrim(base64_encode(hash('sha256', $key, true)), '=');
}
foreach (['ed25519', 'ecdsa', 'rsa', 'passphrase'] as $kind) {
    $identities[$kind] = "$place/keys/$kind";
}
foreach (glob("$place/run/*.pid") as $file) {
    $pids[basename($file, '.pid')] = (int) file_get_contents($file);
}
echo json_encode([
    'name' => $name, 'host' => '127.0.0.1', 'port' => (int) $ssh, 'user' => $user, 'password' => $password,
    'identity' => $identities['ed25519'], 'identities' => $identities, 'passphrase' => $passphrase,
    'host_key' => $fingerprints['ed25519'], 'host_keys' => $fingerprints, 'root' => "$place/home/store",
    'base_url' => "http://127.0.0.1:$web/", 'admin_url' => "http://127.0.0.1:$web/admin_practice",
    'access_keys' => ['public' => $public, 'private' => $private], 'repository' => "http://127.0.0.1:$repo/",
    'database' => ['host' => '127.0.0.1', 'port' => (int) $db, 'socket' => "$place/db/socket", 'name' => $database, 'user' => $dbUser, 'password' => $dbPassword],
    'versions' => ['2.4.6-p1', '2.4.6-p11', '2.4.7-p6', '2.4.8'], 'state_dir' => $place, 'pids' => (object) $pids,
], JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES) . "\n";
