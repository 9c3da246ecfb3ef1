#pragma once

#include "app/upgrade/report.h"

QString reportHtmlHead(const QString &title);  ///< What the web page of a report begins with, up to and with <body> …
QString reportHtmlBody(const Report &report);  ///< … and what stands in it, without </body>.
