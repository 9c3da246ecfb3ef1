<?php

namespace Magento\Framework\Http;

use Magento\Framework\App\Instance;
use Magento\Framework\Release;

/** The storefront's pages, few and plain, but out of the database. */
class Pages
{
    public function __construct(private Instance $store)
    {
    }

    /** @return array{0:int,1:string,2:string} status, content type, body */
    public function page(string $path): array
    {
        $path = rtrim($path, '/') ?: '/';
        $admin = '/' . $this->store->env('backend/frontName', 'admin');
        return match (true) {
            $path === '/' => $this->html('Home page', $this->products('1')),
            $path === '/magento_version' => [200, 'text/plain;charset=UTF-8', 'Magento/' . $this->line() . ' (Community)'],
            $path === $admin || str_starts_with($path, $admin . '/') => $this->html('Magento Admin',
                '<form id="login-form" method="post"><input name="login[username]"><input name="login[password]" type="password"><button>Sign in</button></form>'),
            $path === '/customer/account/login' => $this->html('Customer Login',
                '<form id="login-form" method="post"><input name="login[username]"><input name="login[password]" type="password"><button>Sign In</button></form>'),
            $path === '/catalogsearch/result' => $this->html('Search results', $this->products('e.name LIKE ' . $this->store->db()->quote('%' . ($_GET['q'] ?? '') . '%'))),
            $path === '/checkout/cart' => $this->html('Shopping Cart', '<div class="cart-empty"><p>You have no items in your shopping cart.</p></div>'),
            $path === '/sitemap.xml' => [200, 'application/xml', $this->sitemap()],
            str_starts_with($path, '/rest/') => (new Interfaces($this->store))->rest($path),
            $path === '/graphql' => (new Interfaces($this->store))->graphql(),
            (bool) preg_match('#^/category-(\d+)\.html$#', $path, $id) => $this->html('Category ' . $id[1],
                $this->products('e.entity_id IN (SELECT product_id FROM ' . $this->store->table('catalog_category_product') . ' WHERE category_id = ' . $id[1] . ')')),
            (bool) preg_match('#^/(?:category-\d+/)?product-(\d+)\.html$#', $path, $id) => $this->product((int) $id[1]),
            default => $this->html('404 Not Found', '<p>The page you requested was not found.</p>', 404),
        };
    }

    private function line(): string
    {
        return implode('.', array_slice(explode('.', Release::VERSION), 0, 2));
    }

    private function products(string $where): string
    {
        $rows = $this->store->db()->query('SELECT e.entity_id, e.name, e.sku FROM ' . $this->store->table('catalog_product_entity') . " e WHERE $where LIMIT 12");
        $html = '<ol class="products list items product-items">';
        foreach ($rows as $row) {
            $html .= sprintf('<li class="item product product-item"><a href="/product-%d.html">%s</a></li>', $row['entity_id'], htmlspecialchars($row['name']));
        }
        return $html . '</ol>';
    }

    private function sitemap(): string
    {
        $base = $this->store->db()->query('SELECT value FROM ' . $this->store->table('core_config_data') . " WHERE path = 'web/unsecure/base_url'")->fetchColumn();
        $xml = '<?xml version="1.0" encoding="UTF-8"?>' . "\n" . '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">';
        foreach ($this->store->db()->query('SELECT request_path FROM ' . $this->store->table('url_rewrite') . ' WHERE redirect_type = 0 AND metadata IS NULL LIMIT 500') as $row) {
            $xml .= "<url><loc>$base$row[request_path]</loc></url>\n";
        }
        return $xml . "</urlset>\n";
    }

    private function product(int $id): array
    {
        $query = $this->store->db()->prepare('SELECT name, sku, price FROM ' . $this->store->table('catalog_product_entity') . ' WHERE entity_id = ?');
        $query->execute([$id]);
        $row = $query->fetch();
        return $row ? $this->html($row['name'], '<div class="product-info-main">SKU ' . htmlspecialchars($row['sku']) . '<span class="price">$'
            . number_format((float) $row['price'], 2) . '</span><button id="product-addtocart-button">Add to Cart</button></div>')
            : $this->html('404 Not Found', '<p>The page you requested was not found.</p>', 404);
    }

    private function html(string $title, string $main, int $status = 200): array
    {
        $static = '/static/version' . trim((string) @file_get_contents($this->store->root . '/pub/static/deployed_version.txt')) . '/frontend/Magento/luma/en_US';
        $title = htmlspecialchars($title);
        $version = Release::VERSION;
        return [$status, 'text/html; charset=UTF-8', <<<HTML
            <!doctype html>
            <html lang="en">
            <head>
                <meta charset="utf-8"/>
                <title>$title</title>
                <link rel="stylesheet" type="text/css" media="all" href="$static/css/styles-m.css"/>
                <script src="$static/js/require.js"></script>
            </head>
            <body class="page-layout-1column">
            <header class="page-header"><img class="logo" src="$static/images/logo.svg" alt="Practice Store"/></header>
            <main id="maincontent" class="page-main"><h1 class="page-title">$title</h1>
            $main
            </main>
            <footer class="page-footer"><small class="copyright">Copyright © 2013-present Magento, Inc. All rights reserved.</small></footer>
            </body>
            </html>
            <!-- Magento $version -->

            HTML];
    }
}
