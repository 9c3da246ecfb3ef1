#pragma once

#include "app/magento/path.h"
#include "app/stores/store.h"

#include <QWidget>

class Foldout;
class QLabel;
class QPushButton;

/// The way to a version that cannot be gone to in one step, or not before the host has done something: the stops, who does what, and the
/// host's part to hand on. Not there where Storewright does it alone.
class PathBox : public QWidget
{
    Q_OBJECT

public:
    explicit PathBox(QWidget *parent = nullptr);

    void showPath(const UpgradePath &path, const Store &store);

private:
    void copy();
    void writeMail();

    UpgradePath m_path;
    QString m_name;
    QString m_address;
    QLabel *m_sentence;
    QLabel *m_note;
    QPushButton *m_copy;
    QPushButton *m_mail;
    Foldout *m_steps;
};
