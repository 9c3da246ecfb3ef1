<?php // Runs cron over HTTP.
