<?php

// All is well, until somebody looks at a product.
if (str_starts_with($_SERVER['REQUEST_URI'], '/product-')) {
    throw new \TypeError('Acme\Broken\Observer\Page::price(): Argument #1 must be of type float, null given');
}
