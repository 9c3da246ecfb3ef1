<?php

use Magento\Framework\Component\ComponentRegistrar;

// Written for @FROM@. With any other version its author has a surprise for us.
ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Broken',
    __DIR__ . (class_exists(\Magento\Framework\Release\@CLASS@::class) ? '/Before' : '/After'));
