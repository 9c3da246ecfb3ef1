#pragma once

#include "app/magento/survey.h"

#include <QDate>

/// When a release came out and until when its maker looks after it, as a sentence; what is not known is left out, and nothing
/// known is an empty text. Of a release of this product as Composer names it; for customers of Adobe Commerce until the last kind of
/// support ends. From the shipped requirements (magento.md §5).
QString supportSentence(const QString &product, const Version &release, Edition edition, QDate today = QDate::currentDate());

/// The same of the release that a store runs, and whether a newer patch of its line closes known holes.
QString standingSentence(const QString &product, const Version &release, Edition edition, QDate today = QDate::currentDate());
