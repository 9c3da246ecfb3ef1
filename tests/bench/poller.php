<?php
// A visitor who never sleeps: asks for one address after the other, one every 50 ms, past every cache, until it is told to stop.
//   php poller.php ANSWERS STOP NAME=ADDRESS…      ANSWERS: a line an answer, "WHEN-MS NAME CODE TOOK-MS"; ends when the file STOP is there
[, $answers, $stop] = $argv;
$pages = [];
foreach (array_slice($argv, 3) as $word) {
    [$name, $address] = explode("=", $word, 2);
    $pages[$name] = $address;
}
$out = fopen($answers, "w");
$multi = curl_multi_init();
$underway = $number = 0;
$of = [];
$next = microtime(true);
while (!file_exists($stop) || $underway > 0) {
    if (!file_exists($stop) && microtime(true) >= $next) {
        $next = max($next + 0.05, microtime(true) - 0.05);
        // A server that lets everybody wait is not asked by ever more.
        if (count($of) < 8) {
            $name = array_keys($pages)[$number % count($pages)];
            $address = $pages[$name];
            $handle = curl_init($address . (str_contains($address, "?") ? "&" : "?") . "asked=" . ++$number);
            curl_setopt_array($handle, [CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 20, CURLOPT_NOSIGNAL => true, CURLOPT_FRESH_CONNECT => true, CURLOPT_FORBID_REUSE => true]);
            curl_multi_add_handle($multi, $handle);
            $of[spl_object_id($handle)] = [$name, microtime(true)];
        }
    }
    curl_multi_exec($multi, $underway);
    while ($done = curl_multi_info_read($multi)) {
        $handle = $done["handle"];
        [$name, $began] = $of[spl_object_id($handle)];
        fprintf($out, "%d %s %d %d\n", $began * 1000, $name, curl_getinfo($handle, CURLINFO_RESPONSE_CODE), (microtime(true) - $began) * 1000);
        unset($of[spl_object_id($handle)]);
        curl_multi_remove_handle($multi, $handle);
    }
    curl_multi_select($multi, 0.005);
}
