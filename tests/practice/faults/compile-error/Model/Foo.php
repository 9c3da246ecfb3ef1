<?php

namespace Acme\Broken\Model;

class Foo
{
    public function __construct(private \Acme\Broken\Model\DoesNotExist $gone)
    {
    }
}
