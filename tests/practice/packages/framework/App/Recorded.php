<?php

namespace Magento\Framework\App;

/** Exceptions that say they come from the file and line where the real application throws them. */
class Recorded
{
    public static function at(\Exception $exception, string $file, int $line): \Exception
    {
        foreach (['file' => $file, 'line' => $line] as $property => $value) {
            $reflected = new \ReflectionProperty(\Exception::class, $property);
            $reflected->setAccessible(true);
            $reflected->setValue($exception, $value);
        }
        return $exception;
    }

    /** What the database adapter throws when it cannot connect: the same message twice, from two depths. */
    public static function connection(\PDOException $cause): \Exception
    {
        $code = (int) $cause->getCode();
        $inner = self::at(new \RuntimeException($cause->getMessage(), $code), 'Abstract.php', 128);
        return self::at(new \RuntimeException($cause->getMessage(), $code, $inner), 'Abstract.php', 148);
    }
}
