#pragma once

#include <QTranslator>

/// A language whose words are two fifths longer than English ones: shows what gets clipped before a real one does.
class LongWords : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *sourceText, const char *disambiguation, int n) const override;
};
