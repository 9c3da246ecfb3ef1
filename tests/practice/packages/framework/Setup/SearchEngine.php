<?php

namespace Magento\Framework\Setup;

use Magento\Framework\App\Instance;

/** The search engine the store is set up for. */
class SearchEngine
{
    public static function isAlive(Instance $store): bool
    {
        $host = $store->setting('catalog/search/opensearch_server_hostname', 'localhost');
        $port = (int) $store->setting('catalog/search/opensearch_server_port', '9200');
        $socket = @fsockopen($host, $port, $code, $message, 2.0);
        if ($socket) {
            fclose($socket);
        }
        return (bool) $socket;
    }

    public static function assertAlive(Instance $store): void
    {
        $engine = $store->setting('catalog/search/engine', 'opensearch');
        if (in_array($engine, ['mysql', 'elasticsearch'], true)) {
            throw new \RuntimeException("Your current search engine, '$engine', is not supported. You must install a supported search engine before upgrading. See the System Upgrade Guide for more information.");
        }
        if (!self::isAlive($store)) {
            throw new \RuntimeException('Could not validate a connection to the OpenSearch. No alive nodes found in your cluster');
        }
    }
}
