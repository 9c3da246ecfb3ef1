#pragma once

#include "app/upgrade/report.h"

#include <QByteArray>

/// What is given to somebody who is asked for help, as one text: what is in it stands on top; then report, plan, journal and the end
/// of the console log, with everything secret or personal taken out. Any thread.
struct HelpBundle
{
    std::optional<Report> report;
    std::optional<Plan> plan;
    QByteArray journal;
    QByteArray console;   ///< Its last lines.
    QStringList secrets;  ///< Known ones: access keys, passwords. They are taken out wherever they stand.

    QString text() const;
};

/// The text without the secrets named, and without what looks like one: passwords in assignments, arrays, JSON and addresses, log-in
/// headers, tokens, cookies, private keys; and without e-mail addresses and the people in rows of customers and orders.
QString redacted(QString text, const QStringList &secrets = {});
