<?php

// A host that sends everybody away for using too much.
http_response_code(503);
header('Retry-After: 3600');
echo "<html><head><title>503 Service Unavailable</title></head><body><h1>Service Unavailable</h1><p>Resource limit is reached.</p></body></html>\n";
exit;
