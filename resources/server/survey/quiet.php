<?php
// How many orders came in the last 30 days, in pieces of ten minutes: by their start in seconds since 1970, so that whoever reads it can put them into any time zone.
$both = configuration($argv[1]);
$pdo = connect($both);
if (is_string($pdo)) { tell("unknown", array("part" => "quiet", "why" => $pdo)); exit; }
$rows = ask($pdo, "SELECT FLOOR(UNIX_TIMESTAMP(created_at) / 600) * 600, COUNT(*) FROM " . prefix($both) . "sales_order WHERE created_at >= UTC_TIMESTAMP() - INTERVAL 30 DAY AND created_at <= UTC_TIMESTAMP() GROUP BY 1 ORDER BY 1");
if ($rows === null) { tell("unknown", array("part" => "quiet", "why" => "the table sales_order could not be read")); exit; }
foreach ($rows as $row) { tell("sold", array("at" => (int) $row[0], "count" => (int) $row[1])); }
tell("end", array("part" => "quiet"));
