<?php

umask(002);
require_once __DIR__ . '/autoload.php';
