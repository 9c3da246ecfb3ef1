#include "app/magento/support.h"

#include <QLocale>
#include <QtTest>

using namespace Qt::StringLiterals;

const QString OpenSource = u"magento/product-community-edition"_s;
const QDate Today(2026, 11, 28);

class SupportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void tellsWhenAReleaseCameOutAndUntilWhenItIsLookedAfter();
    void customersOfAdobeCommerceAreLookedAfterForLonger();
    void saysNothingOfAReleaseThatNobodyKnows();
    void tellsThatSupportForTheStoresOwnReleaseHasEnded();
    void tellsWhichPatchClosesItsHoles();
};

void SupportTest::tellsWhenAReleaseCameOutAndUntilWhenItIsLookedAfter()
{
    QCOMPARE(supportSentence(OpenSource, Version(u"2.4.8-p5"_s), Edition::OpenSource, Today), u"Came out on 12 May 2026; supported until 31 May 2028."_s);
    QCOMPARE(supportSentence(OpenSource, Version(u"2.4.6-p15"_s), Edition::OpenSource, Today), u"Came out on 12 May 2026; support ended on 11 August 2026."_s);
    // On its last day it is supported still.
    QVERIFY(supportSentence(OpenSource, Version(u"2.4.6-p15"_s), Edition::OpenSource, QDate(2026, 8, 11)).contains(u"supported until"_s));
}

void SupportTest::customersOfAdobeCommerceAreLookedAfterForLonger()
{
    const QString open = supportSentence(OpenSource, Version(u"2.4.6-p15"_s), Edition::OpenSource, Today);
    const QString commerce = supportSentence(u"magento/product-enterprise-edition"_s, Version(u"2.4.6-p15"_s), Edition::Commerce, Today);
    QVERIFY2(commerce.contains(u"supported until"_s) && commerce != open, qPrintable(commerce));
}

void SupportTest::saysNothingOfAReleaseThatNobodyKnows()
{
    QCOMPARE(supportSentence(OpenSource, Version(u"9.9.9"_s), Edition::OpenSource, Today), QString());
    QCOMPARE(standingSentence(OpenSource, Version(u"9.9.9"_s), Edition::OpenSource, Today), QString());
    QCOMPARE(standingSentence(OpenSource, Version(), Edition::OpenSource, Today), QString());
}

void SupportTest::tellsThatSupportForTheStoresOwnReleaseHasEnded()
{
    QCOMPARE(standingSentence(OpenSource, Version(u"2.4.6-p15"_s), Edition::OpenSource, Today), u"Support for 2.4.6-p15, which this store runs, ended on 11 August 2026."_s);
    QCOMPARE(standingSentence(OpenSource, Version(u"2.4.8-p5"_s), Edition::OpenSource, Today), u"2.4.8-p5, which this store runs, is supported until 31 May 2028."_s);
}

void SupportTest::tellsWhichPatchClosesItsHoles()
{
    QCOMPARE(standingSentence(OpenSource, Version(u"2.4.8"_s), Edition::OpenSource, Today), u"2.4.8-p5 closes known holes of 2.4.8, which this store runs."_s);
    QCOMPARE(standingSentence(OpenSource, Version(u"2.4.6-p1"_s), Edition::OpenSource, Today), u"Support for 2.4.6-p1 ended on 11 August 2026, and 2.4.6-p15 closes known holes of it."_s);
}

QTEST_GUILESS_MAIN(SupportTest)
#include "tst_support.moc"
