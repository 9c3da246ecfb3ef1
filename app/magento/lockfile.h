#pragma once

#include "app/magento/survey.h"

/// Puts into the survey what composer.json, composer.lock and the list of what lies in vendor/ ("name version" lines) say:
/// packages, repositories, product, edition, version. Any of them may be empty or broken.
void readComposerFiles(Survey &survey, const QByteArray &composerJson, const QByteArray &composerLock, const QByteArray &installed);

/// The edition that these packages make (magento.md §3.4); names as in composer.lock.
Edition editionOf(const QStringList &packageNames);
/// The product package among these names, the one that brings most; empty when none is there.
QString productOf(const QStringList &packageNames);
