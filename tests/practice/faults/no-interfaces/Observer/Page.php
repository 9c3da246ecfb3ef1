<?php

// What programs ask is answered by an error; what people look at is as good as ever.
if (str_starts_with($_SERVER['REQUEST_URI'], '/graphql')) {
    header('Content-Type: application/json');
    echo '{"errors":[{"message":"Internal server error"}]}';
    exit;
}
if (str_starts_with($_SERVER['REQUEST_URI'], '/rest/V1/directory')) {
    http_response_code(500);
    header('Content-Type: application/json');
    echo '{"message":"Internal Error. Details are available in Magento log file."}';
    exit;
}
