<?php

require __DIR__ . '/../app/bootstrap.php';
try {
    (new Magento\Framework\App\Instance(BP))->db()->query('SELECT 1');
} catch (\Throwable) {
    http_response_code(500);
}
