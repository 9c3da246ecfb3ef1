<?php

// Asks a server that never answers, on the way to the shopping cart.
if (str_starts_with($_SERVER['REQUEST_URI'], '/checkout')) {
    sleep(40);
}
