#pragma once

#include "app/upgrade/plan.h"
#include "tests/app/upgrade/localshell.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

/// A folder that looks enough like a store for a run to begin on it, with a home folder of its own. Runs on it come from the
/// real runner; they end at their first look, because there is no database behind it, or wait for their start time.
struct StubStore
{
    StubStore()
    {
        QDir(folder.path()).mkpath(QStringLiteral("home"));
        QDir(folder.path()).mkpath(QStringLiteral("shop/var"));
        QDir(folder.path()).mkpath(QStringLiteral("shop/app/etc"));
    }
    QString home() const { return folder.filePath(QStringLiteral("home")); }
    QString root() const { return QFileInfo(folder.filePath(QStringLiteral("shop"))).canonicalFilePath(); }
    QString runFolder(const QString &id) const { return QDir(home() + QStringLiteral("/.storewright/stores")).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot).value(0).filePath() + QStringLiteral("/runs/") + id; }

    /// waits: the run waits an hour for its start time.
    Plan plan(bool waits) const
    {
        Survey survey;
        survey.root = root();
        survey.php = QStringLiteral("/usr/bin/php");
        survey.composer = QStringLiteral("/usr/bin/composer");
        survey.version = Version(QStringLiteral("2.4.6-p1"));
        survey.productPackage = QStringLiteral("magento/product-community-edition");
        survey.mode = QStringLiteral("production");
        survey.takenAt = QDateTime::currentDateTimeUtc();
        survey.clock = survey.takenAt.toSecsSinceEpoch();
        Choices choices;
        choices.target = Version(QStringLiteral("2.4.7-p6"));
        if (waits)
            choices.startAt = survey.takenAt.addSecs(3600);
        return planUpgrade({}, survey, choices);
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
};
