<?php

// Nothing is wrong: prices are written in another way, and products stand in another order.
if (!str_starts_with($_SERVER['REQUEST_URI'], '/rest/')) {
    ob_start(static function (string $page): string {
        $page = preg_replace_callback('#\$([\d,]+)\.(\d\d)#', static fn ($price) => strtr($price[1], ',', '.') . ',' . $price[2] . ' €', $page);
        return preg_replace_callback('#(<ol class="products[^>]*>)(.*)(</ol>)#s', static fn ($list) => $list[1] . implode('', array_reverse(preg_split('#(?<=</li>)#', $list[2]))) . $list[3], $page);
    });
}
