#include "tests/ui/stores/ownhome.h"
#include "ui/parts/theme.h"
#include "ui/stores/settingsdialog.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

/// Settings hold at once and are remembered; keys are in no file of ours.
class TestSettings : public QObject
{
    Q_OBJECT

    OwnHome m_home;

private Q_SLOTS:
    void theThemeChangesAtOnce()
    {
        SettingsDialog dialog(m_home.desk());
        dialog.show();
        auto *theme = dialog.findChild<QComboBox *>(u"theme"_s);
        theme->setFocus();
        theme->setCurrentIndex(theme->findData(u"light"_s));
        QTest::keyClick(theme, Qt::Key_Down);
        QCOMPARE(theme->currentData().toString(), u"dark"_s);
        QVERIFY(themeIsDark());
        QCOMPARE(m_home.desk().book().setting(u"theme"_s), u"dark"_s);
        QTest::keyClick(theme, Qt::Key_Up);
        QVERIFY(!themeIsDark());
    }

    void tonesCanBeReadInEveryTheme()
    {
        const auto luminance = [](const QColor &c) {
            const auto part = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
            return 0.2126 * part(c.redF()) + 0.7152 * part(c.greenF()) + 0.0722 * part(c.blueF());
        };
        for (const auto theme : {Theme::Light, Theme::Dark, Theme::HighContrast}) {
            applyTheme(theme);
            const double ground = luminance(QApplication::palette().color(QPalette::Window));
            for (const auto tone : {Tone::Good, Tone::Bad, Tone::Note, Tone::Doubt, Tone::Busy, Tone::Quiet}) {
                const double ink = luminance(toneColour(tone));
                const double contrast = (std::max(ground, ink) + 0.05) / (std::min(ground, ink) + 0.05);
                QVERIFY2(contrast >= 4.5, qPrintable(u"%1 %2: %3"_s.arg(int(theme)).arg(int(tone)).arg(contrast)));
            }
        }
        applyTheme(Theme::Light);
    }

    void howManyAtOnceIsRemembered()
    {
        SettingsDialog dialog(m_home.desk());
        dialog.findChild<QSpinBox *>(u"atOnce"_s)->setValue(7);
        QCOMPARE(SettingsDialog(m_home.desk()).findChild<QSpinBox *>(u"atOnce"_s)->value(), 7);
    }

    void accessKeysAreKeptAndForgotten()
    {
        SettingsDialog dialog(m_home.desk());
        dialog.show();
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"publicKey"_s), u"0123456789abcdef"_s);
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"privateKey"_s), u"fedcba9876543210"_s);
        auto *remark = dialog.findChild<QLabel *>(u"keysRemark"_s);
        QTest::qWait(50); // what was known before has been read
        dialog.findChild<QLineEdit *>(u"publicKey"_s)->setText(u"0123456789abcdef"_s);
        dialog.findChild<QLineEdit *>(u"privateKey"_s)->setText(u"fedcba9876543210"_s);
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"saveKeys"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(remark->text(), u"The keys are saved."_s, 10'000);
        QCOMPARE(m_home.desk().secrets().readKeys(u"repo.magento.com"_s), (AccessKeys{u"0123456789abcdef"_s, u"fedcba9876543210"_s}));
        QDir data(m_home.desk().dataDir());
        for (const auto &file : data.entryInfoList(QDir::Files))
            QVERIFY2(!m_home.read(u"data/"_s + file.fileName()).contains("fedcba9876543210"), qPrintable(file.fileName()));
        QTest::mouseClick(dialog.findChild<QPushButton *>(u"forgetKeys"_s), Qt::LeftButton);
        QTRY_COMPARE_WITH_TIMEOUT(remark->text(), u"The keys are forgotten."_s, 10'000);
        QVERIFY(m_home.desk().secrets().readKeys(u"repo.magento.com"_s).isEmpty());
    }
};

QTEST_MAIN(TestSettings)
#include "tst_settings.moc"
