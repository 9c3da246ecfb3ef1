#include "app/magento/askserver.h"

#include "app/magento/deadline.h"

#include <QCoreApplication>

Result<QByteArray> askServer(Shell &shell, const Command &question, std::chrono::seconds limit, std::stop_token stop)
{
    Deadline deadline(limit, stop);
    auto output = shell.run(question, deadline.token());
    if (output)
        return std::move(output->out);
    if (deadline.isOver() && !stop.stop_requested())
        return Problem{Problem::Kind::Unreachable,
                       QCoreApplication::translate("Survey", "The server did not answer our questions within %n second(s).", nullptr,
                                                   int(limit.count())),
                       QCoreApplication::translate("Survey", "It may be very busy. Try again in a few minutes."), output.problem().evidence};
    return output.problem();
}
