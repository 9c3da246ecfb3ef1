<?php

namespace Magento\Framework\App;

/**
 * How long things take. A small store is quick; a real one takes the measured times, half of it computing, half waiting.
 * The file .practice-pace beside the store (or in the home folder) holds the word "real" where the store is of real size.
 */
class Pace
{
    private static ?bool $real = null;

    public static function isReal(): bool
    {
        if (self::$real === null) {
            self::$real = false;
            $home = getenv('HOME') ?: (posix_getpwuid(posix_geteuid())['dir'] ?? '/');
            foreach ([dirname(BP), $home] as $folder) {
                self::$real = self::$real || trim((string) @file_get_contents($folder . '/.practice-pace')) === 'real';
            }
        }
        return self::$real;
    }

    /** Takes @p $small seconds in a small store, @p $real seconds in one of real size. */
    public static function take(float $small, float $real): void
    {
        $end = microtime(true) + (self::isReal() ? $real : $small);
        while (($left = $end - microtime(true)) > 0) {
            $slice = microtime(true) + min($left, 0.05) / 2;
            while (microtime(true) < $slice) {
                hash('sha256', random_bytes(4096));
            }
            usleep((int) (min($left, 0.05) * 500000));
        }
    }
}
