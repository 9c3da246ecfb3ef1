<?php

// A product may be looked at, but not put into a cart.
if (preg_match('#^/rest/.*/guest-carts/\w+/items#', $_SERVER['REQUEST_URI'])) {
    throw new \TypeError('Acme\Broken\Plugin\Quote\Item::afterAddProduct(): Return value must be of type Item, null returned');
}
