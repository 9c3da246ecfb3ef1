#pragma once

#include "app/ssh/shell.h"

#include <chrono>

/// Runs a question on the server and gives what it printed, or a Problem when the answer takes longer than the limit.
Result<QByteArray> askServer(Shell &shell, const Command &question, std::chrono::seconds limit, std::stop_token stop);
