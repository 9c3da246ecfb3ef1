<?php

use Magento\Framework\Component\ComponentRegistrar;

// Written for @FROM@. With any other version its author has a surprise for us.
$here = __DIR__ . (class_exists(\Magento\Framework\Release\@CLASS@::class) ? '/Before' : '/After');
ComponentRegistrar::register(ComponentRegistrar::MODULE, 'Acme_Broken', $here);
// Some surprises come before anything else has begun, in the shop and on the command line.
if (is_file("$here/at-once.php")) {
    require "$here/at-once.php";
}
