<?php // Serves media that is not there yet.
