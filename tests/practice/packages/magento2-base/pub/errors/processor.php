<?php // Prepares the error pages.
