<?php return './vendor';
