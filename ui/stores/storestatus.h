#pragma once

#include "ui/parts/theme.h"
#include "ui/stores/look.h"

#include <QIcon>
#include <QString>

/// How a store fares, in one of the words of the store table, with the sentence behind the word.
struct StoreStatus
{
    enum class Word {
        UpToDate, UpdateAvailable, SecurityFix, SupportEnded, Upgrading, BackingUp, Rehearsing, Restoring, WaitingForYou, UpgradeFinished,
        FailedRestored, NeedsAttention, Offline, NotChecked,
    };
    Word word = Word::NotChecked;
    int percent = -1;   ///< Of a run under way; -1: not known.
    QString sentence;   ///< Verdict, reason, next step. Translated.

    QString text() const; ///< "Upgrading (42 %)". Translated.
    QIcon icon() const;
    Tone tone() const;
    int urgency() const;  ///< For sorting: what a person has to look at first comes first.
};

/// What is known of a run under way while it is being followed.
struct RunGlimpse
{
    QString kind;        ///< "upgrade", "backup", "restore".
    int percent = -1;
    bool waiting = false;      ///< For a person's decision.
    bool needsPerson = false;  ///< Broken off, or its store needs a person.
    bool onTrial = false;      ///< It waits for somebody to say that all is well.
};

/// look: the last one of this session, null when there was none yet. run: of a run that is being followed, else null.
StoreStatus statusOf(const Store &store, const Look *look, const RunGlimpse *run);
QDate supportEnds(const Store &store); ///< When the last support of its version ends for its edition; null: not known.
