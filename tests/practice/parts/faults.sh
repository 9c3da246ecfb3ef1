# shellcheck shell=bash
list_faults() { :; }
break_store() { fail "no"; }
mend_store() { :; }
