<?php

// Nothing is wrong: a banner about cookies, and whoever comes without one is sent once round to the same page.
if ($_SERVER['REQUEST_METHOD'] === 'GET' && !preg_match('#^/(rest|graphql)#', $_SERVER['REQUEST_URI']) && !isset($_GET['___store'])) {
    header('Location: ' . $_SERVER['REQUEST_URI'] . (str_contains($_SERVER['REQUEST_URI'], '?') ? '&' : '?') . '___store=default', true, 302);
    exit;
}
ob_start(static fn (string $page) => str_replace('<body>', '<body><div role="dialog" class="cookie-notice">This store uses cookies. <button>Allow</button></div>', $page));
