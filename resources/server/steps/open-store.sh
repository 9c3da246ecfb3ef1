# shellcheck shell=sh
# Takes maintenance mode away.

step_run() {
    # A database that does not answer now will not let the pages answer either: that is told by them.
    database_login && remember_opening || echo '-- The database could not be asked for the time.'
    open_the_store
}
step_prove() { was_closed_before || ! is_closed; }
# Something was wrong after all: closed again, before anything is put back.
step_undo() { exempt_nobody && put_flag && tell closed proof flag; }
