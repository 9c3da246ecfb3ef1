#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

/// A store's folder with what a survey looks at, made up and without a database, and a home beside it.
/// Started as root, it belongs to an unprivileged account, which is also who looks: root could write everywhere.
class MadeUpStore
{
public:
    MadeUpStore();
    ~MadeUpStore();

    bool isValid() const { return m_valid; }
    QString root() const;
    QString home() const { return m_folder.path() + QStringLiteral("/home"); }
    /// What a command has to be begun with to be run by the store's account, with its home and a crontab of its own.
    QStringList words() const;
    /// Where that account's programs are looked for.
    QString path() const;
    /// Writes a file below the folder of all.
    bool write(const QString &path, const QByteArray &text, const char *mode = "644");
    /// Runs a command line in the store's folder as whoever runs the test; its output.
    QByteArray run(const QString &line, const QStringList &words = {}) const;
    /// Every file below, with its size and time: what a look may not change.
    QByteArray everything() const;

private:
    QTemporaryDir m_folder;
    bool m_valid = false;
};
