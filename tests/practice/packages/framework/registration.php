<?php

use Magento\Framework\Component\ComponentRegistrar;

require_once '/usr/share/php/Symfony/Component/Console/autoload.php';

ComponentRegistrar::register(ComponentRegistrar::LIBRARY, 'magento/framework', __DIR__);
