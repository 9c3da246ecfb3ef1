<?php

namespace Magento\Framework\Http;

use Magento\Framework\App\Instance;

/** What programs ask a store: of REST what a guest may, up to the payment step and no further; of GraphQL the store and a search. */
class Interfaces
{
    public function __construct(private Instance $store)
    {
    }

    /** @return array{0:int,1:string,2:string} status, content type, body */
    public function rest(string $path): array
    {
        $path = preg_replace('#^/rest/(?:(?!V1)\w+/)?V1#', '', $path);
        $method = $_SERVER['REQUEST_METHOD'];
        if ($path === '/directory/currency') {
            return $this->json(['base_currency_code' => 'EUR', 'base_currency_symbol' => '€', 'default_display_currency_code' => 'EUR', 'available_currency_codes' => ['EUR']]);
        }
        if (str_starts_with($path, '/directory/countries')) {
            return $this->json([['id' => 'DE', 'two_letter_abbreviation' => 'DE', 'full_name_english' => 'Germany']]);
        }
        if ($path === '/guest-carts' && $method === 'POST') {
            return $this->newCart();
        }
        if (preg_match('#^/guest-carts/(\w+)/([a-z-]+)(?:/(\d+))?$#', $path, $part)) {
            $find = $this->store->db()->prepare("SELECT quote_id FROM {$this->store->table('quote_id_mask')} WHERE masked_id = ?");
            $find->execute([$part[1]]);
            $quote = (int) $find->fetchColumn();
            return $quote === 0 ? $this->json(['message' => 'No such entity with %fieldName = %fieldValue', 'parameters' => ['fieldName' => 'cartId', 'fieldValue' => null]], 404)
                : $this->cart($quote, "$method $part[2]", (int) ($part[3] ?? 0));
        }
        return $this->json(['message' => "The consumer isn't authorized to access %resources.", 'parameters' => ['resources' => 'Magento_Backend::store']], 401);
    }

    private function newCart(): array
    {
        $db = $this->store->db();
        $db->exec("INSERT INTO {$this->store->table('quote')} (store_id) VALUES (1)");
        $masked = bin2hex(random_bytes(16));
        $db->prepare("INSERT INTO {$this->store->table('quote_id_mask')} (quote_id, masked_id) VALUES (?, ?)")->execute([$db->lastInsertId(), $masked]);
        return $this->json($masked);
    }

    private function cart(int $quote, string $what, int $item): array
    {
        $db = $this->store->db();
        $given = json_decode((string) file_get_contents('php://input'), true);
        $items = $this->store->table('quote_item');
        $count = fn () => $db->exec("UPDATE {$this->store->table('quote')} SET items_count = (SELECT COUNT(*) FROM $items i WHERE i.quote_id = $quote) WHERE entity_id = $quote");
        switch ($what) {
            case 'POST items':
                $find = $db->prepare("SELECT entity_id, name, price FROM {$this->store->table('catalog_product_entity')} WHERE sku = ?");
                $find->execute([$given['cartItem']['sku'] ?? '']);
                $product = $find->fetch();
                if (!$product) {
                    return $this->json(['message' => 'The product that was requested doesn\'t exist. Verify the product and try again.'], 404);
                }
                $db->prepare("INSERT INTO $items (quote_id, product_id, sku, qty) VALUES (?, ?, ?, ?)")
                    ->execute([$quote, $product['entity_id'], $given['cartItem']['sku'], $given['cartItem']['qty'] ?? 1]);
                $id = (int) $db->lastInsertId();
                $count();
                return $this->json(['item_id' => $id, 'sku' => $given['cartItem']['sku'], 'qty' => 1, 'name' => $product['name'], 'price' => (float) $product['price'],
                    'product_type' => 'simple', 'quote_id' => (string) $quote]);
            case 'DELETE items':
                $gone = $db->exec("DELETE FROM $items WHERE quote_id = $quote AND item_id = $item");
                $count();
                return $gone ? $this->json(true) : $this->json(['message' => "The $quote Cart doesn't contain the $item item."], 404);
            case 'POST estimate-shipping-methods':
                return $this->json([['carrier_code' => 'flatrate', 'method_code' => 'flatrate', 'carrier_title' => 'Flat Rate', 'method_title' => 'Fixed', 'amount' => 5,
                    'base_amount' => 5, 'available' => true, 'error_message' => '', 'price_excl_tax' => 5, 'price_incl_tax' => 5]]);
            case 'POST shipping-information':
                return $this->json(['payment_methods' => [['code' => 'checkmo', 'title' => 'Check / Money order'], ['code' => 'banktransfer', 'title' => 'Bank Transfer Payment']],
                    'totals' => ['grand_total' => 15, 'total_segments' => [['code' => 'subtotal', 'title' => 'Subtotal', 'value' => 10]]]]);
        }
        return $this->json(['message' => 'Request does not match any route.'], 404);
    }

    /** @return array{0:int,1:string,2:string} */
    public function graphql(): array
    {
        $query = (string) (json_decode((string) file_get_contents('php://input'), true)['query'] ?? $_GET['query'] ?? '');
        $data = [];
        if (str_contains($query, 'storeConfig')) {
            $data['storeConfig'] = ['code' => 'default', 'store_name' => 'Practice Store'];
        }
        if (preg_match('/search:\s*"([^"]*)"/', $query, $search)) {
            $find = $this->store->db()->prepare("SELECT COUNT(*) FROM {$this->store->table('catalog_product_entity')} WHERE name LIKE ? OR sku LIKE ?");
            $find->execute(["%$search[1]%", "%$search[1]%"]);
            $data['products'] = ['total_count' => (int) $find->fetchColumn()];
        }
        return $data ? [200, 'application/json', json_encode(['data' => $data])]
            : [200, 'application/json', '{"errors":[{"message":"Syntax Error: Unexpected <EOF>","extensions":{"category":"graphql"}}]}'];
    }

    private function json(mixed $value, int $status = 200): array
    {
        return [$status, 'application/json; charset=utf-8', json_encode($value, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE)];
    }
}
