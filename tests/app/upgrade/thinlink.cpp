#include "tests/app/upgrade/thinlink.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

Result<> ThinLink::upload(const QString &localPath, const QString &remotePath, bool resume, const Progress &progress, std::stop_token stop)
{
    QFile from(localPath);
    QFile to(remotePath + u".partial"_s);
    if (!from.open(QIODevice::ReadOnly) || !to.open(resume ? QIODevice::ReadWrite : QIODevice::ReadWrite | QIODevice::Truncate))
        return Problem{Problem::Kind::Failed, u"no such file"_s, {}, localPath};
    m_carried->append({QFileInfo(localPath).fileName(), to.size()});
    from.seek(to.size());
    to.seek(to.size());
    while (!from.atEnd()) {
        if (stop.stop_requested())
            return Problem{Problem::Kind::Stopped, u"stopped"_s, {}, {}};
        if (m_left <= 0)
            return Problem{Problem::Kind::Unreachable, u"the link broke"_s, {}, {}};
        const QByteArray piece = from.read(std::min<qint64>(m_left, 1000));
        m_left -= piece.size();
        to.write(piece);
        progress(to.pos(), from.size());
    }
    to.close();
    QFile::remove(remotePath);
    return QFile::rename(to.fileName(), remotePath) ? Result<>() : Problem{Problem::Kind::Failed, u"not renamed"_s, {}, {}};
}
