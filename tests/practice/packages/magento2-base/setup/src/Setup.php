<?php // Setup application.
