<?php

// Styles and scripts are not where the pages look for them.
foreach (glob(BP . '/pub/static/frontend/*/*/*/{css/*.css,js/*.js}', GLOB_BRACE) as $file) {
    unlink($file);
}
