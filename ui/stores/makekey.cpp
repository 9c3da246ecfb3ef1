#include "ui/stores/makekey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace {
constexpr int PatienceMs = 20'000;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MakeKey)
};

/// $1: the line to add. $2: the key itself, by which it is recognised. Prints how often it is there afterwards.
const QByteArray AddKey = R"sh(set -eu
umask 077
cd
mkdir -p .ssh
chmod 700 .ssh
file=.ssh/authorized_keys
touch "$file"
chmod 600 "$file"
if ! grep -qF -- "$2" "$file"; then
    if [ -s "$file" ] && [ -n "$(tail -c 1 "$file")" ]; then
        echo >>"$file"
    fi
    printf '%s\n' "$1" >>"$file"
fi
grep -cF -- "$2" "$file"
)sh";

QString fileFor(const Address &address, const QString &folder)
{
    QString name = u"%1@%2-%3"_s.arg(address.user, address.host).arg(address.port);
    name.replace(QRegularExpression(u"[^A-Za-z0-9@._-]"_s), u"_"_s);
    return folder + u'/' + name + u"_ed25519"_s;
}

Result<QString> publicHalf(const QString &file)
{
    QFile half(file + u".pub"_s);
    if (!half.open(QIODevice::ReadOnly))
        return Problem{Problem::Kind::Failed, Texts::tr("The new key could not be read on this computer."), {}, half.errorString()};
    const QString line = QString::fromLatin1(half.readLine(4096)).trimmed();
    if (!line.startsWith(u"ssh-ed25519 "))
        return Problem{Problem::Kind::Failed, Texts::tr("The file of the new key on this computer is damaged."),
                       Texts::tr("Delete it, then try again."), half.fileName()};
    return line;
}

Result<QString> ownKey(const Address &address, const QString &folder)
{
    const QString file = fileFor(address, folder);
    if (QFile::exists(file) && QFile::exists(file + u".pub"_s))
        return file;
    if (!QDir().mkpath(folder))
        return Problem{Problem::Kind::Failed, Texts::tr("There is no place for the new key on this computer."), Texts::tr("Make room, then try again."), folder};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    QFile::remove(file);
    QProcess maker;
    maker.start(u"ssh-keygen"_s, {u"-q"_s, u"-t"_s, u"ed25519"_s, u"-N"_s, QString(), u"-C"_s, u"storewright@%1"_s.arg(QSysInfo::machineHostName()), u"-f"_s, file});
    if (!maker.waitForFinished(PatienceMs) || maker.exitCode() != 0)
        return Problem{Problem::Kind::Failed, Texts::tr("The key could not be made on this computer."),
                       Texts::tr("Install OpenSSH's ssh-keygen, or choose another way to log in."),
                       maker.error() == QProcess::FailedToStart ? maker.errorString() : QString::fromUtf8(maker.readAllStandardError()).trimmed()};
    return file;
}
}

Result<MadeKey> makeKey(const Address &address, const QString &password, const HostTrust &trust, const QString &folder, std::stop_token stop)
{
    Login byPassword;
    byPassword.way = Login::Way::Password;
    byPassword.password = password;
    const auto first = Connection::open(address, byPassword, trust, {}, stop);
    if (!first)
        return first.problem();

    const auto file = ownKey(address, folder);
    if (!file)
        return file.problem();
    const auto line = publicHalf(*file);
    if (!line)
        return line.problem();
    const auto added = (*first)->run(Command::script(AddKey, {*line, line->section(u' ', 1, 1)}), stop);
    if (!added)
        return added.problem();
    if (added->code != 0 || added->out.trimmed() != "1")
        return Problem{Problem::Kind::Failed, Texts::tr("The server did not let the new key be added to your account."),
                       Texts::tr("Add it in your host's control panel under SSH keys, then choose it as key file. It is shown below."),
                       *line + u'\n' + QString::fromUtf8(added->err).trimmed()};

    Login byKey;
    byKey.way = Login::Way::KeyFile;
    byKey.keyFile = *file;
    HostTrust known = trust; // agreed to and remembered by the first log-in
    known.acceptFingerprint.clear();
    const auto second = Connection::open(address, byKey, known, {}, stop);
    if (!second)
        return Problem{second.problem().kind, Texts::tr("The key was added to your account, but the server does not accept it."),
                       Texts::tr("Add it in your host's control panel under SSH keys, or log in with the password. The key is shown below."),
                       *line + u'\n' + second.problem().summary + u'\n' + second.problem().evidence};
    return MadeKey{*file, *second};
}
