#pragma once

#include <QIcon>
#include <QListWidget>

/// A list whose rows are sentences: checks, releases, steps, pages. Read with arrow keys, spoken by a screen reader as one sentence a row.
class RowList : public QListWidget
{
    Q_OBJECT

public:
    struct Row
    {
        QString key;      ///< What the row stands for.
        QIcon icon;
        QString state;    ///< The icon in a word: for a screen reader and the tool tip.
        QString title;
        QString detail;
        QString trailing;
        bool pale = false;
    };

    explicit RowList(QWidget *parent = nullptr);
    /// Shows these rows; rows that are there already are changed in place, so that selection and scrolling stay.
    void setRows(const QList<Row> &rows);
    QString currentKey() const;
    bool selectKey(const QString &key);
    /// As tall as its rows, up to this many pixels: for short lists inside a page.
    void fitHeight(int most);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    int m_most = 0;
};
