#pragma once

#include "app/web/accesskeys.h"
#include "ui/wizard/draft.h"

#include <QByteArray>

/// What is given to somebody who is asked for help: report, plan, journal and the end of the console log in one text,
/// with everything secret taken out: the access keys, passwords, tokens, addresses of people.
QString helpBundle(const Draft &draft, const QByteArray &journal, const QByteArray &consoleTail);
/// The redaction alone: known secrets, and what looks like one.
QString redacted(QString text, const QStringList &secrets);
