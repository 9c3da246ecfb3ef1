<?php

// Asks a server that never answers, when somebody logs in.
if (str_starts_with($_SERVER['REQUEST_URI'], '/customer')) {
    sleep(40);
}
