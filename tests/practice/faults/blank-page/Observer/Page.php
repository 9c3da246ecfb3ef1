<?php

// Somebody's licence check that ends everything.
exit;
