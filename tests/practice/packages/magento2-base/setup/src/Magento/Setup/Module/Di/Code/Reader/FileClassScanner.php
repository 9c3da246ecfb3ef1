<?php

// Takes memory until there is no more, as reading tens of thousands of classes does.
$taken = [];
while (true) {
    $taken[] = str_repeat('.', 2 << 20);
}
