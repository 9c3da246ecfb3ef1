<?php
// Several questions, each in a child of this one process: to start PHP takes longer than most answers do. What a child says goes to a file
// that the shell has opened for it, and its time limit is its own.
// Arguments: ROOT PHP MEMORY, then for each question its name, its seconds, the number of its file and its text.
error_reporting(0);
$children = array();
foreach (array_chunk(array_slice($argv, 4), 4) as $question) {
    $question[] = fopen("php://fd/" . $question[2], "a");
    $child = pcntl_fork();
    if ($child > 0) { $children[$child] = $question; continue; }
    if ($child < 0) { fwrite($question[4], "unknown\tpart=" . $question[0] . "\twhy=no further process can be started\n"); continue; }
    pcntl_signal(SIGALRM, SIG_DFL);
    pcntl_alarm((int) $question[1]);
    ob_start(function ($said) use ($question) { fwrite($question[4], $said); return ""; }, 2);
    eval($question[3]);
    exit(0);
}
while ($children && ($child = pcntl_wait($status)) > 0) {
    if (!isset($children[$child])) { continue; }
    $why = "";
    if (pcntl_wifsignaled($status)) { $why = pcntl_wtermsig($status) === SIGALRM ? "no answer within " . $children[$child][1] . " seconds" : "PHP was ended by signal " . pcntl_wtermsig($status); }
    elseif (pcntl_wexitstatus($status) !== 0) { $why = "PHP ended with code " . pcntl_wexitstatus($status); }
    if ($why !== "") { fwrite($children[$child][4], "unknown\tpart=" . $children[$child][0] . "\twhy=" . $why . "\n"); }
    unset($children[$child]);
}
