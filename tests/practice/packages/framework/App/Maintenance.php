<?php

namespace Magento\Framework\App;

/** Maintenance mode: two files in var/. */
class Maintenance
{
    public function __construct(private string $root)
    {
    }

    public function isOn(): bool
    {
        return is_file($this->root . '/var/.maintenance.flag');
    }

    public function closes(string $visitor): bool
    {
        return $this->isOn() && !in_array($visitor, $this->addresses(), true);
    }

    public function turn(bool $on): void
    {
        $flag = $this->root . '/var/.maintenance.flag';
        $on ? touch($flag) : (is_file($flag) && unlink($flag));
    }

    /** @return string[] */
    public function addresses(): array
    {
        $list = trim((string) @file_get_contents($this->root . '/var/.maintenance.ip'));
        return $list === '' ? [] : explode(',', $list);
    }

    public function setAddresses(array $addresses): void
    {
        $file = $this->root . '/var/.maintenance.ip';
        $addresses ? file_put_contents($file, implode(',', $addresses)) : (is_file($file) && unlink($file));
    }
}
