#include "ui/stores/storestatus.h"

#include "app/magento/requirements.h"
#include "ui/parts/verdicticon.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using Word = StoreStatus::Word;

namespace {
/// So long an outcome is news; then the store is again what its version makes it.
constexpr int NewsHours = 24;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(StoreStatus)
};

/// The edition a store in the book is kept with by its name.
Edition editionOf(const Store &store)
{
    for (const Edition edition : {Edition::OpenSource, Edition::Commerce, Edition::CommerceB2B, Edition::MageOs, Edition::Cloud, Edition::GitClone}) {
        if (editionName(edition) == store.edition)
            return edition;
    }
    return Edition::Unknown;
}

/// The package whose numbers the store's version is one of.
QString productOf(const Store &store)
{
    return editionOf(store) == Edition::MageOs ? u"mage-os/product-community-edition"_s : u"magento/product-community-edition"_s;
}

bool isNews(const QDateTime &when) { return when.isValid() && when.secsTo(QDateTime::currentDateTime()) < NewsHours * 3600; }

StoreStatus ofRun(const Store &store, const RunGlimpse &run)
{
    if (run.needsPerson)
        return {Word::NeedsAttention, -1, Texts::tr("The work on this store broke off and needs you. Open it to see where the store stands, and to bring it to its end, restore, or leave it.")};
    if (run.onTrial)
        return {Word::WaitingForYou, run.percent, Texts::tr("The upgraded store is on trial. Open it and say whether all is well; if nobody does, the old store comes back by itself.")};
    if (run.waiting)
        return {Word::WaitingForYou, run.percent, Texts::tr("The work on this store waits for your decision. Open it and choose how to go on.")};
    if (run.kind == u"backup"_s)
        return {Word::BackingUp, run.percent, Texts::tr("%1 is being backed up. You can close this window: the work goes on on the server.").arg(store.name)};
    if (run.kind == u"rehearsal"_s)
        return {Word::Rehearsing, run.percent, Texts::tr("An upgrade of %1 is being rehearsed on a copy. The store itself is open and not touched.").arg(store.name)};
    if (run.kind == u"restore"_s)
        return {Word::Restoring, run.percent, Texts::tr("%1 is being restored. You can close this window: the work goes on on the server.").arg(store.name)};
    return {Word::Upgrading, run.percent, Texts::tr("%1 is being upgraded. You can close this window: the work goes on on the server.").arg(store.name)};
}

StoreStatus ofVersion(const Store &store)
{
    const Version version(store.version);
    const Version line(store.newestOfLine);
    const Version fitting(store.newestFitting);
    const QDate ends = supportEnds(store);
    if (!line.isNull() && line > version)
        return {Word::SecurityFix, -1,
                Texts::tr("%1 closes known holes of %2. Press Upgrade… to install it.").arg(line.text(), version.text())};
    if (ends.isValid() && ends < QDate::currentDate())
        return {Word::SupportEnded, -1,
                Texts::tr("Support for %1 %2 ended on %3. Press Upgrade… to see which newer version fits your server.")
                    .arg(editionOf(store) == Edition::Unknown ? u"Magento"_s : store.edition, version.text(), QLocale().toString(ends, QLocale::LongFormat))};
    if (!fitting.isNull() && fitting > version)
        return {Word::UpdateAvailable, -1, Texts::tr("%1 fits this store. Press Upgrade… when it suits you.").arg(fitting.text())};
    if (fitting.isNull() && RequirementsTable::shipped().newest(productOf(store)) > version)
        return {Word::UpdateAvailable, -1, Texts::tr("There are newer versions. Press Upgrade… to see which fits your server.")};
    return {Word::UpToDate, -1, Texts::tr("%1 is the newest version that fits this store.").arg(version.text())};
}
}

QDate supportEnds(const Store &store)
{
    const Version version(store.version);
    return version.isNull() ? QDate() : RequirementsTable::shipped().of(productOf(store), version).lastSupport(editionOf(store));
}

StoreStatus statusOf(const Store &store, const Look *look, const RunGlimpse *run)
{
    if (run)
        return ofRun(store, *run);
    if (look && look->run) {
        const RunListing &listed = *look->run;
        return ofRun(store, {listed.kind, -1, listed.state == StoreState::NeedsPerson && listed.alive, !listed.alive});
    }
    if (look && look->problem) {
        const auto kind = look->problem->kind;
        const QString sentence = look->problem->advice.isEmpty() ? look->problem->summary : Texts::tr("%1 %2").arg(look->problem->summary, look->problem->advice);
        const bool offline = kind == Problem::Kind::Unreachable || kind == Problem::Kind::Stopped;
        return {offline ? Word::Offline : Word::NeedsAttention, -1, sentence};
    }
    if (!store.lastProblem.isEmpty())
        return {Word::Offline, -1, store.lastProblem};
    if (look && look->maintenance)
        return {Word::NeedsAttention, -1,
                Texts::tr("Maintenance mode is on, so nobody can buy. Open the store in your Admin's or developer's way, or restore it if an upgrade broke off.")};
    if (!store.currentRun.isEmpty())
        return ofRun(store, {u"upgrade"_s, -1, false, false});
    if (store.lastOutcome == u"failed"_s)
        return {Word::NeedsAttention, -1, Texts::tr("The last work on this store failed and needs you. Open Back-ups and history to see what happened.")};
    if (!store.checkedAt.isValid() || store.version.isEmpty())
        return {Word::NotChecked, -1, Texts::tr("Nobody has looked at this store yet. Press Check again.")};
    if (store.lastOutcome == u"restored"_s)
        return {Word::FailedRestored, -1,
                Texts::tr("The last upgrade failed, and the store was put back as it was. Open Back-ups and history to see why.")};
    if (store.lastOutcome == u"done"_s && isNews(store.lastUpgrade))
        return {Word::UpgradeFinished, -1, Texts::tr("The upgrade to %1 is finished, and the storefront answers.").arg(store.version)};
    return ofVersion(store);
}

QString StoreStatus::text() const
{
    const auto withPercent = [this](const QString &plain, const QString &counted) {
        return percent < 0 ? plain : counted.arg(QLocale().toString(percent));
    };
    switch (word) {
    case Word::UpToDate:
        return Texts::tr("Up to date");
    case Word::UpdateAvailable:
        return Texts::tr("Update available");
    case Word::SecurityFix:
        return Texts::tr("Security fix available");
    case Word::SupportEnded:
        return Texts::tr("Support ended");
    case Word::Upgrading:
        return withPercent(Texts::tr("Upgrading"), Texts::tr("Upgrading (%1 %)"));
    case Word::BackingUp:
        return withPercent(Texts::tr("Backing up"), Texts::tr("Backing up (%1 %)"));
    case Word::Rehearsing:
        return withPercent(Texts::tr("Rehearsing"), Texts::tr("Rehearsing (%1 %)"));
    case Word::Restoring:
        return withPercent(Texts::tr("Restoring"), Texts::tr("Restoring (%1 %)"));
    case Word::WaitingForYou:
        return Texts::tr("Waiting for you");
    case Word::UpgradeFinished:
        return Texts::tr("Upgrade finished");
    case Word::FailedRestored:
        return Texts::tr("Failed, store restored");
    case Word::NeedsAttention:
        return Texts::tr("Needs attention");
    case Word::Offline:
        return Texts::tr("Offline");
    case Word::NotChecked:
        break;
    }
    return Texts::tr("Not checked yet");
}

QIcon StoreStatus::icon() const
{
    switch (word) {
    case Word::UpToDate:
    case Word::UpgradeFinished:
        return verdictIcon(Check::Verdict::Fine);
    case Word::UpdateAvailable:
    case Word::FailedRestored:
        return verdictIcon(Check::Verdict::WorthKnowing);
    case Word::SecurityFix:
    case Word::SupportEnded:
    case Word::NeedsAttention:
        return verdictIcon(Check::Verdict::FixThis);
    case Word::WaitingForYou:
    case Word::Offline:
        return verdictIcon(Check::Verdict::CouldNotTell);
    case Word::Upgrading:
    case Word::BackingUp:
    case Word::Rehearsing:
    case Word::Restoring:
    case Word::NotChecked:
        break;
    }
    return verdictIcon(Check::Verdict::Waiting);
}

Tone StoreStatus::tone() const
{
    switch (word) {
    case Word::UpToDate:
    case Word::UpgradeFinished:
        return Tone::Good;
    case Word::SecurityFix:
    case Word::SupportEnded:
    case Word::NeedsAttention:
        return Tone::Bad;
    case Word::UpdateAvailable:
    case Word::FailedRestored:
        return Tone::Note;
    case Word::WaitingForYou:
    case Word::Offline:
        return Tone::Doubt;
    case Word::Upgrading:
    case Word::BackingUp:
    case Word::Rehearsing:
    case Word::Restoring:
        return Tone::Busy;
    case Word::NotChecked:
        break;
    }
    return Tone::Quiet;
}

int StoreStatus::urgency() const
{
    static constexpr Word order[] = {Word::NeedsAttention, Word::WaitingForYou,   Word::FailedRestored,  Word::Upgrading, Word::Restoring,
                                     Word::BackingUp,      Word::Rehearsing,      Word::SupportEnded,    Word::SecurityFix, Word::Offline,
                                     Word::UpdateAvailable, Word::NotChecked,     Word::UpgradeFinished, Word::UpToDate};
    return static_cast<int>(std::find(std::begin(order), std::end(order), word) - std::begin(order));
}
