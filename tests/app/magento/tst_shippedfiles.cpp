#include "app/magento/failures.h"
#include "app/magento/requirements.h"
#include "app/magento/shippedfiles.h"

#include <QtTest>

using namespace Qt::StringLiterals;

/// Linked as the programs are, with the one static library: a linker that leaves out what nobody seems to need would show here.
class ShippedFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areThereWhenLinkedAsTheProgramsAre();
};

void ShippedFilesTest::areThereWhenLinkedAsTheProgramsAre()
{
    for (const QString &path : {u":/data/requirements.json"_s, u":/data/failures.json"_s, u":/server/survey/survey.sh"_s, u":/server/find-stores.sh"_s})
        QVERIFY2(shippedFile(path).size() > 1000, qPrintable(path));
    QVERIFY(RequirementsTable::shipped().releases().size() >= 150);
    QVERIFY(explainFailure("No space left on device", {}));
}

QTEST_APPLESS_MAIN(ShippedFilesTest)
#include "tst_shippedfiles.moc"
