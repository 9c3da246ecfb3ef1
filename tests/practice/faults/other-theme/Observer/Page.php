<?php

// Nothing is wrong: a theme that says and shows everything in another way.
if (!str_starts_with($_SERVER['REQUEST_URI'], '/rest/')) {
    ob_start(static fn (string $page) => str_replace(['Home page', 'Customer Login', 'page-title', '<main id="maincontent" class="page-main">', 'Add to Cart'],
        ['Welcome', 'Come in', 'headline', '<main class="stage"><div class="mood">A new look for everything you love.</div>', 'Buy'], $page));
}
