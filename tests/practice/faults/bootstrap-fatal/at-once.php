<?php

// What it builds on is gone from the newer version: nothing starts any more.
\Magento\Framework\App\Bootstrap\OfOldVersions::prepare();
