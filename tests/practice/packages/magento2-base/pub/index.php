<?php

try {
    require __DIR__ . '/../app/bootstrap.php';
} catch (\Exception $e) {
    http_response_code(500);
    echo '<h3>Autoload error</h3><p>' . $e->getMessage() . '</p>';
    exit(1);
}
(new Magento\Framework\Http\Storefront(BP))->answer();
