<?php

// Whatever the command line says, the host's limit wins.
ini_set('memory_limit', '256M');
