<?php

// As with a cache before the shop that leaves no question through: the home page is as good as ever, the shop behind it is dead.
if (parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) !== '/') {
    throw new \Error('Call to undefined method Acme\Broken\Model\Shop::load()');
}
http_response_code(200);
header('X-Cache: HIT');
echo "<!doctype html>\n<html lang=\"en\"><head><title>Home page</title></head><body><main id=\"maincontent\">",
    '<ol class="products list items product-items"><li class="item product product-item"><a href="/product-1.html">Practice product</a></li></ol>',
    "</main><footer>Copyright © 2013-present Magento, Inc. All rights reserved.</footer></body></html>\n";
exit;
