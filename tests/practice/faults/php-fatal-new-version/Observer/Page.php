<?php

namespace Acme\Broken\Observer;

interface Observer
{
    public function execute(string $page): void;
}

class Page implements Observer
{
    public function execute(): void
    {
    }
}
