#include "app/upgrade/offering.h"

#include "app/upgrade/serverfetch.h"

#include <QCoreApplication>
#include <QThreadPool>
#include <QtConcurrent>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace {

QString shown(const char *text)
{
    return QCoreApplication::translate("Offering", text);
}

/// A repository while it is asked.
struct Source
{
    QString url;
    QString host;
    AccessKeys keys;
    Survey::RepositoryRule rule;
    bool packagist = false;
    bool throughServer = false;
    std::shared_ptr<ComposerRepository> repository;
    QStringList asked;
    QMap<QString, QList<Offer>> offers;
    std::optional<Problem> problem;
};

bool matchesAny(const QStringList &patterns, const QString &package)
{
    return std::any_of(patterns.begin(), patterns.end(), [&package](const QString &pattern) { return packagePatternMatches(pattern, package.toLower()); });
}

QStringList allowedBy(const Survey::RepositoryRule &rule, const QStringList &packages)
{
    QStringList allowed;
    std::copy_if(packages.begin(), packages.end(), std::back_inserter(allowed), [&rule](const QString &package) {
        return (rule.only.isEmpty() || matchesAny(rule.only, package)) && !matchesAny(rule.exclude, package);
    });
    return allowed;
}

/// Has the server keys of its own for this repository? Of the first it says so by itself, of the others when it asked them.
bool serverHasKeysFor(const Survey &survey, const QString &host, bool first)
{
    if (first)
        return survey.serverHasKeys;
    for (const SurveyStream::Line &line : survey.facts.all(u"repository"_s)) {
        if (line.value(u"host"_s) == host)
            return line.truth(u"keys"_s);
    }
    return false;
}

QList<Source> sourcesOf(const Survey &survey, const RepositoryKeys &keys)
{
    QList<Source> sources;
    for (const QString &url : survey.repositories) {
        Source source;
        source.url = url;
        source.host = keysHost(url);
        source.keys = keys.value(source.host);
        source.rule = survey.repositoryRules.value(url);
        source.throughServer = source.keys.isEmpty() && !survey.php.isEmpty() && serverHasKeysFor(survey, source.host, sources.isEmpty());
        sources.append(source);
    }
    if (survey.packagist) {
        Source source;
        source.url = u"https://repo.packagist.org"_s;
        source.host = keysHost(source.url);
        source.packagist = true;
        sources.append(source);
    }
    return sources;
}

/// One thing for each of these sources at the same time; a slow repository keeps no other waiting.
template <typename Doing>
void atOnce(QList<Source *> sources, const Doing &doing)
{
    QThreadPool pool;
    pool.setMaxThreadCount(std::max<int>(1, static_cast<int>(std::min<qsizetype>(sources.size(), 8))));
    QtConcurrent::blockingMap(&pool, sources, [&doing](Source *source) { doing(*source); });
}

/// The packages of which every repository before these may still leave something to be found here.
void shareOut(QList<Source> &sources, const QStringList &packages)
{
    for (Source &source : sources)
        source.asked.clear();
    for (const QString &package : packages) {
        for (Source &source : sources) {
            if (source.problem || !source.repository || allowedBy(source.rule, {package}).isEmpty())
                continue;
            source.asked.append(package);
            if (source.rule.canonical && source.repository->lists(package))
                break;
        }
    }
}

void open(Source &source, const ComposerRepository::Fetch &fetch, std::stop_token stop)
{
    source.problem.reset();
    source.repository = std::make_shared<ComposerRepository>(source.url, source.keys, stop, fetch);
    if (const auto opened = source.repository->open(); !opened)
        source.problem = opened.problem();
}

void askFor(Source &source)
{
    if (source.problem || source.asked.isEmpty())
        return;
    auto offers = source.repository->offers(source.asked);
    if (offers)
        source.offers = std::move(*offers);
    else
        source.problem = offers.problem();
}

Problem serversKeysRefused(const Source &source)
{
    Problem problem = *source.problem;
    problem.summary = shown(QT_TRANSLATE_NOOP("Offering", "%1 does not accept the access keys that are kept on the server.")).arg(source.host);
    problem.advice = shown(QT_TRANSLATE_NOOP("Offering", "Enter the Public Key and the Private Key of the account that owns the licence."));
    return problem;
}

/// Neither from here nor from there: what each of them met.
Problem reachedByNeither(const Problem &here, const Problem &there)
{
    return {Problem::Kind::Unreachable, QCoreApplication::translate("Offering", "%1 %2", "two sentences").arg(here.summary, there.summary), here.advice,
            here.evidence == there.evidence ? here.evidence : QString(here.evidence + u'\n' + there.evidence).trimmed()};
}

} // namespace

QList<Offer> Offering::all() const
{
    QList<Offer> all;
    for (const QList<Offer> &ofPackage : offers)
        all += ofPackage;
    return all;
}

const Offering::Silence *Offering::silenceOf(const QString &host) const
{
    const auto found = std::find_if(silent.begin(), silent.end(), [&host](const Silence &silence) { return silence.host == host; });
    return found == silent.end() ? nullptr : &*found;
}

Result<Offering> offeringOf(Shell &shell, const Survey &survey, const RepositoryKeys &keys, const QStringList &packages, std::stop_token stop)
{
    QList<Source> sources = sourcesOf(survey, keys);
    if (survey.repositories.isEmpty())
        return Problem{Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("Offering", "The store's composer.json names no Composer repository, so nobody can be asked for new versions.")),
                       shown(QT_TRANSLATE_NOOP("Offering", "Add repo.magento.com, or the repository of your edition, to composer.json.")), {}};
    const auto those = [&sources](const auto &which) {
        QList<Source *> chosen;
        for (Source &source : sources) {
            if (which(source))
                chosen.append(&source);
        }
        return chosen;
    };
    // The server goes all the way in one trip: nobody knows yet who has what, so it asks each for all that its rule allows.
    const auto walk = [&](const QList<Source *> &chosen) {
        QList<RepositoryWalk> walks;
        for (const Source *source : chosen)
            walks.append({source->url, source->keys, allowedBy(source->rule, packages)});
        const ComposerRepository::Fetch fetch = walkOnServer(shell, survey, walks, stop);
        for (Source *source : chosen)
            open(*source, fetch, stop);
    };
    const auto askThemAll = [&] {
        shareOut(sources, packages);
        atOnce(those([](const Source &source) { return !source.throughServer; }), askFor);
        for (Source *source : those([](const Source &source) { return source.throughServer; }))
            askFor(*source);
    };

    const QList<Source *> there = those([](const Source &source) { return source.throughServer; });
    const QList<Source *> here = those([](const Source &source) { return !source.throughServer; });
    if (!there.isEmpty())
        walk(there);
    for (Source *source : there) {
        if (source->problem && source->problem->kind == Problem::Kind::Refused)
            source->problem = serversKeysRefused(*source);
    }
    atOnce(here, [stop](Source &source) { open(source, httpGetAll, stop); });
    askThemAll();

    // A firewall may keep this computer from a repository that the server, which will download from it, does reach.
    QList<Source *> away = those([](const Source &source) { return !source.throughServer && source.problem && source.problem->kind == Problem::Kind::Unreachable; });
    if (!away.isEmpty() && !survey.php.isEmpty() && !stop.stop_requested()) {
        QList<Problem> before;
        for (Source *source : std::as_const(away)) {
            before.append(*source->problem);
            source->throughServer = true;
        }
        walk(away);
        shareOut(sources, packages);
        for (qsizetype i = 0; i < away.size(); ++i) {
            askFor(*away[i]);
            if (away[i]->problem && away[i]->problem->kind == Problem::Kind::Unreachable)
                away[i]->problem = reachedByNeither(before[i], *away[i]->problem);
        }
    }
    if (stop.stop_requested())
        return Problem{Problem::Kind::Stopped, shown(QT_TRANSLATE_NOOP("Offering", "Stopped as asked.")), {}, {}};

    Offering offering;
    for (const Source &source : std::as_const(sources)) {
        // Packagist is nobody's to mend, and what it has is rarely what is missing.
        if (source.problem && !source.packagist)
            offering.silent.append({source.host, *source.problem});
    }
    for (const QString &package : packages) {
        QList<Offer> &found = offering.offers[package];
        for (const Source &source : std::as_const(sources)) {
            const QList<Offer> more = source.offers.value(package);
            found += more;
            if (!more.isEmpty() && source.rule.canonical)
                break;
        }
        std::stable_sort(found.begin(), found.end(), [](const Offer &a, const Offer &b) { return b.version < a.version; });
    }
    return offering;
}

Result<> mayDownload(Shell &shell, const Survey &survey, const RepositoryKeys &keys, const Offer &offer, std::stop_token stop)
{
    const QString host = keysHost(offer.distUrl);
    if (host.isEmpty())
        return {};
    const AccessKeys own = keys.value(host);
    const bool first = keysHost(survey.repositories.value(0)) == host;
    HttpRequest request{offer.distUrl, own.publicKey, own.privateKey};
    request.headOnly = true; // Where it is sent on to, it would be given; the address it is sent to may be good for a GET alone.
    const bool there = own.isEmpty() && !survey.php.isEmpty() && serverHasKeysFor(survey, host, first);
    auto answer = there ? fetchOnServer(shell, survey)({request}, stop).takeFirst() : httpGet(request, stop);
    if (!answer || (answer->status != 401 && answer->status != 403 && answer->status != 404))
        return {};
    const QString evidence = u"HTTP %1 HEAD %2"_s.arg(answer->status).arg(offer.distUrl);
    if (answer->status == 404)
        return Problem{Problem::Kind::Unready, shown(QT_TRANSLATE_NOOP("Offering", "%1 lists %2 %3, but does not have it for download.")).arg(host, offer.name, offer.version.text()),
                       shown(QT_TRANSLATE_NOOP("Offering", "Check in your account there that the purchase or licence has not ended, or choose another version.")), evidence};
    return Problem{Problem::Kind::Refused, shown(QT_TRANSLATE_NOOP("Offering", "These access keys may read the list of versions of %1, but download nothing: %2 %3 was refused.")).arg(host, offer.name, offer.version.text()),
                   shown(QT_TRANSLATE_NOOP("Offering", "Use the keys of the account that owns the licence, not those of a shared account, and check that the licence has not expired.")), evidence};
}
