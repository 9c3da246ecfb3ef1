#pragma once

#include "app/upgrade/restorepreview.h"

#include <QTreeWidget>

/// What a restore would overwrite, in numbers, with examples that can be unfolded: orders, customers, stock, tables, files.
class PreviewTree : public QTreeWidget
{
    Q_OBJECT

public:
    explicit PreviewTree(QWidget *parent = nullptr);

    void show(const RestorePreview &preview, bool database);

private:
    using QTreeWidget::show;
    void example(QTreeWidgetItem *under, const QString &text);
    QTreeWidgetItem *line(const QString &key, const QString &what, qint64 count, const QString &fate);
    void showNewer(const RestorePreview &preview);
    void showFiles(const RestorePreview &preview);
};
