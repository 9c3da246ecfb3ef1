#pragma once

#include "app/result.h"
#include "app/upgrade/journal.h"

#include <QGroupBox>

class QLabel;
class QPushButton;

/// Where the orders went that came in after the backup: the folder on the server, and the way to have them here.
class NewerBox : public QGroupBox
{
    Q_OBJECT

public:
    explicit NewerBox(QWidget *parent = nullptr);

    void show(const RunState::Newer &newer); ///< Hidden where there is nothing to tell.
    void showFetching();
    void showFetched(const Result<> &result, const QString &folder);

Q_SIGNALS:
    void fetchAsked(const QString &folder); ///< On this computer.
    void copied();                          ///< The path stands on the clipboard.

private:
    using QGroupBox::show;
    void chooseFolder();

    QLabel *m_where;
    QPushButton *m_copy;
    QPushButton *m_fetch;
    QPushButton *m_open;
    QString m_path;
    QString m_folder;
};
