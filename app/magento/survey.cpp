#include "app/magento/survey.h"

#include "app/magento/askserver.h"
#include "app/magento/lockfile.h"
#include "app/magento/surveyscript.h"
#include "app/magento/surveystream.h"
#include "app/ssh/command.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace
{

QString shown(const char *text)
{
    return QCoreApplication::translate("Survey", text);
}

/// "10.11.6" out of "10.11.6-MariaDB-0+deb12u1", also behind the "5.5.5-" that old clients are told.
Version databaseVersionOf(const QString &text)
{
    static const QRegularExpression pattern(u"^(?:5\\.5\\.5-(?=1\\d\\.))?(\\d+\\.\\d+(?:\\.\\d+)?)"_s);
    return Version(pattern.match(text).captured(1));
}

void readDatabase(Survey &survey, const SurveyStream::Line &line)
{
    const QString text = line.value(u"version"_s);
    survey.databaseVersionText = text;
    survey.databaseVersion = databaseVersionOf(text);
    survey.databaseKind = text.contains(u"MariaDB"_s, Qt::CaseInsensitive)
            || line.value(u"comment"_s).contains(u"MariaDB"_s, Qt::CaseInsensitive) ? u"MariaDB"_s : u"MySQL"_s;
    survey.databaseReachable = !text.isEmpty();
}

void readPhp(Survey &survey, const SurveyStream::Line &line)
{
    survey.php = line.value(u"path"_s);
    // "8.2.7-1ubuntu3" is 8.2.7.
    static const QRegularExpression plain(u"^\\d+\\.\\d+(?:\\.\\d+)?"_s);
    survey.phpVersion = Version(plain.match(line.value(u"version"_s)).captured());
    survey.phpExtensions = line.value(u"extensions"_s).split(u' ', Qt::SkipEmptyParts);
    survey.phpMemoryLimit = line.number(u"memory"_s);
    survey.disabledFunctions = line.value(u"disabled"_s).split(u',', Qt::SkipEmptyParts);
}

void readLine(Survey &survey, const SurveyStream::Line &line, QStringList &ended)
{
    const QString &part = line.part;
    const auto value = [&line](const char *key) { return line.value(QString::fromLatin1(key)); };
    if (part == "unknown"_L1) {
        if (survey.unknown.size() < 200)
            survey.unknown.insert(value("part"), value("why"));
    } else if (part == "end"_L1) {
        ended.append(value("part"));
    } else if (part == "server"_L1) {
        survey.login = value("login");
        survey.home = value("home");
        survey.hostName = value("host");
        survey.clock = std::max<qint64>(0, line.number(u"clock"_s));
    } else if (part == "system"_L1) {
        survey.operatingSystem = value("pretty");
    } else if (part == "zone"_L1) {
        survey.timeZone = value("name");
    } else if (part == "tools"_L1) {
        survey.tools = value("names").split(u' ', Qt::SkipEmptyParts);
    } else if (part == "folder"_L1) {
        survey.root = value("root");
        survey.owner = value("owner");
        survey.group = value("group");
    } else if (part == "disk"_L1) {
        if (value("of") == "home"_L1) {
            survey.homeFreeBytes = line.number(u"free"_s);
        } else {
            survey.facts.add(line);
            survey.freeBytes = line.number(u"free"_s);
            survey.freeInodes = line.number(u"inodes"_s);
            survey.readOnly = line.truth(u"readonly"_s);
        }
    } else if (part == "size"_L1) {
        qint64 &bytes = value("of") == "media"_L1 ? survey.mediaBytes : value("of") == "var"_L1 ? survey.varBytes : survey.codeBytes;
        bytes = line.number(u"bytes"_s);
    } else if (part == "unwritable"_L1) {
        if (survey.unwritable.size() < 50)
            survey.unwritable.append(value("path"));
    } else if (part == "maintenance"_L1) {
        survey.maintenance = line.truth(u"on"_s);
        const QStringList addresses = value("exempt").split(u',', Qt::SkipEmptyParts);
        for (const QString &address : addresses)
            survey.exemptAddresses.append(address.trimmed());
        survey.exemptAddresses.removeAll(QString());
    } else if (part == "regenerate"_L1) {
        survey.regenerate = line.truth(u"on"_s);
    } else if (part == "signs"_L1) {
        survey.gitClone = line.truth(u"app-code-magento"_s);
        survey.documentRootIsPub = line.truth(u"docroot-pub"_s);
        if (line.truth(u"cloud"_s))
            survey.edition = Edition::Cloud;
    } else if (part == "phpfound"_L1) {
        if (survey.phpFound.size() < 50)
            survey.phpFound.append({value("path"), Version(value("version").section(u'-', 0, 0)), line.truth(u"fits"_s)});
    } else if (part == "php"_L1) {
        readPhp(survey, line);
    } else if (part == "composer"_L1) {
        survey.composer = value("path");
        survey.composerVersion = Version(value("version"));
    } else if (part == "env"_L1) {
        survey.mode = value("mode");
        survey.adminPath = value("front");
        survey.sessionSave = value("session");
        survey.fileSessions = survey.sessionSave == "files"_L1;
        survey.tablePrefix = value("prefix");
        survey.cronEnabled = line.truth(u"cron"_s);
        survey.remoteStorage = value("remote") == "file"_L1 ? QString() : value("remote");
        survey.installed = !value("installed").isEmpty();
    } else if (part == "cache"_L1) {
        if (survey.cacheTypes.size() < 500)
            survey.cacheTypes.insert(value("type"), line.truth(u"on"_s));
    } else if (part == "config"_L1) {
        survey.configHasScopes = line.truth(u"scopes"_s);
    } else if (part == "vendor"_L1) {
        survey.withDevPackages = line.truth(u"dev"_s);
    } else if (part == "keys"_L1) {
        // Only the first repository's: that is where Magento comes from.
        if (ended.contains(u"keys"_s))
            return;
        ended.append(u"keys"_s);
        survey.keyPlaces = value("where").split(u' ', Qt::SkipEmptyParts);
        survey.serverHasKeys = survey.keyPlaces.contains(u"environment"_s) || survey.keyPlaces.contains(u"project"_s)
            || survey.keyPlaces.contains(u"home"_s);
    } else if (part == "database"_L1) {
        readDatabase(survey, line);
    } else if (part == "tables"_L1) {
        survey.tables = static_cast<int>(std::min<qint64>(line.number(u"count"_s), 1'000'000));
        survey.databaseBytes = line.number(u"bytes"_s);
    } else if (part == "orders"_L1) {
        survey.orders = static_cast<int>(std::min<qint64>(line.number(u"count"_s), 2'000'000'000));
    } else if (part == "locales"_L1) {
        static const QRegularExpression locale(u"^[a-z]{2,3}(?:_[A-Za-z]{4})?_[A-Z]{2}$"_s);
        survey.locales = value("names").split(u' ', Qt::SkipEmptyParts).filter(locale).mid(0, 100);
    } else if (part == "cronmark"_L1) {
        survey.cronMarks.append(value("line"));
    } else if (part == "cron"_L1) {
        survey.cronLines.append(value("line"));
    } else if (part == "processes"_L1) {
        survey.cronJobsRunning = static_cast<int>(std::min<qint64>(line.number(u"cron"_s), 100'000));
        survey.consumersRunning = static_cast<int>(std::min<qint64>(line.number(u"consumers"_s), 100'000));
    } else {
        survey.facts.add(line);
    }
}

/// What was set in a file stands above what is in the database, as Magento itself has it.
void readSettings(Survey &survey, const QList<SurveyStream::Line> &lines)
{
    QHash<QString, QString> stored;
    QHash<QString, QString> locked;
    for (const SurveyStream::Line &line : lines) {
        if (line.part == "stored"_L1)
            stored.insert(line.value(u"name"_s), line.value(u"value"_s));
        else if (line.part == "locked"_L1)
            locked.insert(line.value(u"name"_s), line.value(u"value"_s));
    }
    const QStringList addresses{locked.value(u"base-url"_s), stored.value(u"secure"_s), stored.value(u"unsecure"_s)};
    for (const QString &address : addresses) {
        if (survey.baseUrl.isEmpty() && address.startsWith("http"_L1))
            survey.baseUrl = address;
    }
    survey.searchEngine = locked.value(u"search"_s, stored.value(u"search"_s));
    survey.storeTimeZone = locked.value(u"timezone"_s, stored.value(u"timezone"_s));
}

/// beginning: of the raw answer, to show when it is none of ours.
Result<Survey> readSurvey(const std::shared_ptr<const SurveyStream> &said, const QByteArray &beginning)
{
    const SurveyStream &stream = *said;
    Survey survey;
    survey.said = said;
    survey.takenAt = QDateTime::currentDateTimeUtc();
    QStringList ended;
    bool ours = false;
    for (const SurveyStream::Line &line : stream.lines()) {
        ours = ours || (line.part == "survey"_L1 && line.value(u"format"_s) == "1"_L1);
        if (ours)
            readLine(survey, line, ended);
    }
    if (!ours)
        return Problem{Problem::Kind::Failed,
                       shown(QT_TRANSLATE_NOOP("Survey", "The server answered, but not to our questions.")),
                       shown(QT_TRANSLATE_NOOP("Survey", "This log-in may not allow commands. Ask your host for SSH access with a shell.")),
                       QString::fromUtf8(beginning)};

    readSettings(survey, stream.lines());
    readComposerFiles(survey, stream.block(u"composer.json"_s), stream.block(u"composer.lock"_s), stream.block(u"installed"_s));
    // A folder that does not answer was asked for all the same: nothing that is told of it would look like nothing to say.
    const bool asksForStore = !survey.root.isEmpty() || !survey.knows(u"folder"_s);
    const auto neverEnded = [&](const QString &part) { return !ended.contains(part) && survey.knows(part); };
    if (neverEnded(u"survey"_s))
        survey.unknown.insert(u"survey"_s, u"the answer was cut off"_s);
    const auto never = [&](const QString &part, const QString &why) {
        if (asksForStore && neverEnded(part))
            survey.unknown.insert(part, why);
    };
    const QString noPhp = survey.unknown.value(u"php"_s, u"no answer"_s);
    never(u"store"_s, survey.php.isEmpty() ? noPhp : u"PHP did not get to the end of the store's files"_s);
    for (const QString &part : {u"writing"_s, u"cron"_s})
        never(part, u"the answer was cut off"_s);
    for (const QString &part : {u"schema"_s, u"services"_s, u"web"_s, u"repositories"_s})
        never(part, survey.php.isEmpty() ? noPhp : u"no answer"_s);
    for (const QString &name : {u"composer.json"_s, u"composer.lock"_s, u"installed"_s}) {
        if (!stream.hasBlock(name))
            never(name, u"the answer was cut off"_s);
    }
    if (asksForStore && !survey.databaseReachable && survey.knows(u"database"_s))
        survey.unknown.insert(u"database"_s, u"no answer"_s);
    return survey;
}

/// Where no PHP answered in time, these were not asked for, and so they are not even gaps.
QStringList partsThatPhpTells()
{
    return u"composer store database schema services web repositories"_s.split(u' ');
}

} // namespace

QString editionName(Edition edition)
{
    switch (edition) {
    case Edition::OpenSource: return u"Magento Open Source"_s;
    case Edition::Commerce: return u"Adobe Commerce"_s;
    case Edition::CommerceB2B: return u"Adobe Commerce B2B"_s;
    case Edition::MageOs: return u"Mage-OS"_s;
    case Edition::Cloud: return u"Adobe Commerce on cloud infrastructure"_s;
    case Edition::GitClone: return u"Magento (git clone)"_s;
    case Edition::Unknown: break;
    }
    return u"Magento"_s;
}

const Package *Survey::package(const QString &name) const
{
    const auto it = std::find_if(packages.begin(), packages.end(), [&name](const Package &package) { return package.name == name; });
    return it == packages.end() ? nullptr : &*it;
}

Result<Survey> takeSurvey(Shell &shell, const QString &root, const QString &phpBinary, const QString &composerBinary, std::stop_token stop)
{
    const Command question = Command::script(surveyScript(), {root, phpBinary, composerBinary});
    const auto ask = [&]() -> Result<Survey> {
        const auto answer = askServer(shell, question, std::chrono::seconds(30), stop);
        return answer ? parseSurvey(*answer) : Result<Survey>(answer.problem());
    };
    auto survey = ask();
    // Nothing that is asked for "server" can hang: where it is late, everything is, because the server is busy just now.
    if (!survey || survey->knows(u"server"_s) || survey->unknown.contains(u"everything"_s))
        return survey;
    const auto askAgain = [&] {
        // Without its folder, or without PHP, what hangs on it was not asked for.
        if (!survey->knows(u"folder"_s))
            return ask();
        const QStringList gaps = survey->said->sectionsWithGaps() + (survey->knows(u"php"_s) ? QStringList() : partsThatPhpTells());
        return retakeSurvey(shell, *survey, gaps, phpBinary, composerBinary, stop);
    };
    const auto again = askAgain();
    return again ? again : survey;
}

Result<Survey> retakeSurvey(Shell &shell, const Survey &before, const QStringList &parts, const QString &phpBinary, const QString &composerBinary, std::stop_token stop)
{
    const QString php = phpBinary.isEmpty() ? before.php : phpBinary;
    const QString composer = composerBinary.isEmpty() ? before.composer : composerBinary;
    auto answer = askServer(shell, Command::script(surveyScript(), {before.root, php, composer, parts.join(u' ')}), std::chrono::seconds(30), stop);
    if (!answer)
        return answer.problem();
    const auto fresh = parseSurvey(*answer);
    if (!fresh || !before.said)
        return fresh;
    // The PHP to ask with is looked for anew for every part that needs it.
    auto renewed = readSurvey(std::make_shared<const SurveyStream>(before.said->renewed(*fresh->said, parts + QStringList{u"survey"_s})), {});
    // What is told now is told of now (a certificate may have expired meanwhile); a clock that was not looked at has gone on.
    if (renewed && !parts.contains(u"server"_s) && renewed->clock > 0)
        renewed->clock += before.takenAt.secsTo(renewed->takenAt);
    return renewed;
}

Result<Survey> parseSurvey(const QByteArray &answer)
{
    return readSurvey(std::make_shared<const SurveyStream>(answer), answer.left(500));
}
