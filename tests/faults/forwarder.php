<?php

/**
 * A road between the client and the store's sshd that can be made bad. Arguments: listening address, sshd's address, a file whose content
 * says how it is: pass · stall (nothing moves, nothing is closed) · slow (200 ms, give or take 100, each way) · reset (every connection
 * is torn down, new ones pass) · refuse (torn down, and so is every new one) · after N (the next connection is torn down when the server has
 * said N bytes; those after it pass).
 */
[, $here, $there, $file] = $argv;
$listener = stream_socket_server("tcp://$here") ?: exit(1);
$pairs = [];
$reset = static function ($stream): void {
    $socket = socket_import_stream($stream);
    socket_set_option($socket, SOL_SOCKET, SO_LINGER, ['l_onoff' => 1, 'l_linger' => 0]);
    fclose($stream);
};
while (true) {
    $how = trim((string) @file_get_contents($file));
    if ($how === 'reset' || $how === 'refuse') {
        foreach ($pairs as $pair) {
            $reset($pair['a']);
            $reset($pair['b']);
        }
        $pairs = [];
        if ($how === 'reset') {
            file_put_contents($file, 'pass');
        }
    }
    $read = [$listener];
    if ($how !== 'stall') {
        foreach ($pairs as $pair) {
            array_push($read, $pair['a'], $pair['b']);
        }
    }
    $write = $except = null;
    stream_select($read, $write, $except, 0, 20000);
    foreach ($read as $stream) {
        if ($stream === $listener) {
            $a = stream_socket_accept($listener, 1);
            $b = $a && $how !== 'refuse' ? @stream_socket_client("tcp://$there", $code, $text, 2) : false;
            if ($b) {
                stream_set_blocking($a, false);
                stream_set_blocking($b, false);
                $pairs[] = ['a' => $a, 'b' => $b, 'queue' => [], 'left' => str_starts_with($how, 'after ') ? (int) substr($how, 6) : null];
                if (str_starts_with($how, 'after ')) {
                    file_put_contents($file, 'pass');
                }
            } elseif ($a) {
                $reset($a);
            }
            continue;
        }
        foreach ($pairs as $at => &$pair) {
            if ($pair['a'] === $stream || $pair['b'] === $stream) {
                $bytes = (string) @fread($stream, 65536);
                if ($pair['left'] !== null && $pair['b'] === $stream && ($pair['left'] -= strlen($bytes)) <= 0) {
                    $reset($pair['a']);
                    $reset($pair['b']);
                    unset($pairs[$at]);
                    continue 2;
                }
                $due = $how === 'slow' ? microtime(true) + random_int(100, 300) / 1000 : 0.0;
                // In order, whatever the dice say.
                $due = max($due, ...array_column($pair['queue'], 0) ?: [0.0]);
                $pair['queue'][] = [$due, $pair['a'] === $stream ? 'b' : 'a', $bytes];
            }
        }
        unset($pair);
    }
    if ($how === 'stall') {
        usleep(20000);
        continue;
    }
    foreach ($pairs as $at => &$pair) {
        while ($pair['queue'] && $pair['queue'][0][0] <= microtime(true)) {
            [, $to, $bytes] = $pair['queue'][0];
            if ($bytes === '') {
                fclose($pair['a']);
                fclose($pair['b']);
                unset($pairs[$at]);
                continue 2;
            }
            $sent = (int) @fwrite($pair[$to], $bytes);
            if ($sent < strlen($bytes)) {
                $pair['queue'][0][2] = substr($bytes, $sent);
                break;
            }
            array_shift($pair['queue']);
        }
    }
    unset($pair);
}
