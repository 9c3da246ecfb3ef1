# shellcheck shell=sh
# What a restore would overwrite. Changes nothing.

preview_restore() { echo end; }
