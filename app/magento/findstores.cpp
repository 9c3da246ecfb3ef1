#include "app/magento/askserver.h"
#include "app/magento/lockfile.h"
#include "app/magento/survey.h"
#include "app/magento/surveyscript.h"
#include "app/magento/surveystream.h"
#include "app/ssh/command.h"

using namespace Qt::StringLiterals;

QList<FoundStore> parseFoundStores(const QByteArray &answer)
{
    QList<FoundStore> stores;
    const SurveyStream stream(answer);
    for (const SurveyStream::Line &line : stream.lines()) {
        const QString root = line.value(u"root"_s);
        if (!root.startsWith(u'/'))
            continue;
        if (line.part == "store"_L1 && stores.size() < 100) {
            FoundStore store;
            store.root = root;
            store.owner = line.value(u"owner"_s);
            store.mode = line.value(u"mode"_s);
            QStringList names;
            const QStringList products = line.value(u"products"_s).split(u' ', Qt::SkipEmptyParts);
            for (const QString &product : products)
                names.append(product.section(u'@', 0, 0));
            for (const QString &product : products) {
                if (product.section(u'@', 0, 0) == productOf(names))
                    store.version = Version(product.section(u'@', 1));
            }
            store.edition = line.truth(u"cloud"_s) ? Edition::Cloud : editionOf(names);
            if (store.edition == Edition::Unknown && line.truth(u"git"_s))
                store.edition = Edition::GitClone;
            if (store.mode.isEmpty())
                store.mode = u"default"_s;
            stores.append(store);
        } else if (line.part == "address"_L1) {
            for (FoundStore &store : stores) {
                if (store.root == root)
                    store.baseUrl = line.value(u"url"_s);
            }
        }
    }
    return stores;
}

Result<QList<FoundStore>> findStores(Shell &shell, std::stop_token stop)
{
    auto output = askServer(shell, Command::script(findStoresScript(), {QString()}), std::chrono::seconds(20), stop);
    if (!output)
        return output.problem();
    return parseFoundStores(*output);
}
