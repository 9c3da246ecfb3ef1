#pragma once

#include <QDir>
#include <QStringList>
#include <QWidget>

/// Writes pictures of windows and holds each one against what a picture must be: as large as it should be, not of one
/// colour, and no label narrower than its words.
class Camera
{
public:
    Camera(const QDir &folder, const QString &suffix) : m_folder(folder), m_suffix(suffix) {}

    void shoot(QWidget &window, const QString &name);
    QStringList faults() const { return m_faults; }
    int pictures() const { return m_pictures; }

private:
    QDir m_folder;
    QString m_suffix; ///< "-en-light"
    QStringList m_faults;
    int m_pictures = 0;
};
