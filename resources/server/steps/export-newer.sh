# shellcheck shell=sh
# Orders, customers and stock moves made after the backup, as files, before the backup's database takes their place.

step_run() { skip 'Nothing to keep.'; }
step_prove() { :; }
