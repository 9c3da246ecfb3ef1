<?php

// The part of OpenSearch that anybody asks for: that it is there.
header('Content-Type: application/json');
// As over a real network, what follows the head comes in a packet of its own.
echo '{';
flush();
usleep(20000);
echo '"name":"practice","cluster_name":"practice","version":{"distribution":"opensearch","number":"2.12.0"},"tagline":"The OpenSearch Project: https://opensearch.org/"}';
return true;
