<?php

define('BP', dirname(__DIR__));
if (!is_readable(BP . '/vendor/autoload.php')) {
    throw new \Exception("We can't read some files that are required to run the Magento application. This usually means file permissions are set incorrectly.");
}
require BP . '/vendor/autoload.php';
require BP . '/app/etc/NonComposerComponentRegistration.php';
