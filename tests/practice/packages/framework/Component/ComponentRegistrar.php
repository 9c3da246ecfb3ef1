<?php

namespace Magento\Framework\Component;

/** Where every module, theme and library of the store lies; filled by their registration.php files. */
class ComponentRegistrar
{
    public const MODULE = 'module';
    public const LIBRARY = 'library';
    public const THEME = 'theme';
    public const LANGUAGE = 'language';

    private static array $paths = [self::MODULE => [], self::LIBRARY => [], self::THEME => [], self::LANGUAGE => []];

    public static function register(string $type, string $name, string $path): void
    {
        if (isset(self::$paths[$type][$name]) && self::$paths[$type][$name] !== $path) {
            throw new \LogicException(ucfirst($type) . " '$name' from '$path' has been already defined in '" . self::$paths[$type][$name] . "'.");
        }
        self::$paths[$type][$name] = $path;
    }

    /** @return array<string, string> name => folder */
    public static function all(string $type): array
    {
        return self::$paths[$type];
    }
}
