#pragma once

#include <QLabel>

/// One line of text that gives way where there is no room: shortened with "…", whole in its tool tip and for screen readers.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setMode(Qt::TextElideMode mode); ///< Where it is shortened; in the middle for paths.
    void setFullText(const QString &text);
    QString fullText() const { return m_text; }
    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void elide();

    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideRight;
};
