<?php

// The search asks an index that nobody has filled.
if (str_starts_with($_SERVER['REQUEST_URI'], '/catalogsearch/')) {
    $_GET['q'] = 'nothing has a name like this';
}
