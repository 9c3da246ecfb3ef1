// What Composer prints when it cannot solve, for all that stands in it comes from packages and composer.json files of others.

#include "app/magento/conflict.h"
#include "tests/fuzz/fuzz.h"

using namespace Qt::StringLiterals;

namespace
{

/// What is known besides: a release that brings packages, a repository that offers some.
ConflictKnowledge knowledgeOf(quint32 number)
{
    ConflictKnowledge knowledge;
    if (number % 2 == 0) {
        knowledge.brought.insert(u"magento/framework"_s, *Version::parse(u"103.0.7-p6"_s));
        knowledge.brought.insert(u"magento/product-community-edition"_s, *Version::parse(u"2.4.7-p6"_s));
    }
    if (number % 3 == 0)
        knowledge.offered.insert(u"acme/module-x"_s, {Offer{u"acme/module-x"_s, *Version::parse(u"3.0.0"_s), {}, {}}, Offer{u"acme/module-x"_s, *Version::parse(u"2.1.0"_s), {}, {}}});
    if (number % 5 == 0)
        knowledge.raised.append(u"acme/module-x"_s);
    return knowledge;
}

}

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    const QByteArray console = fuzz::drawnOut(data, size, 300 * 1024);
    const ConflictKnowledge knowledge = knowledgeOf(fuzz::numberOf(console));
    const QList<Conflict> conflicts = conflictsIn(console, knowledge);
    fuzz::hold(conflicts.size() <= 20, "so many at most are told");
    QStringList sentences;
    for (const Conflict &conflict : conflicts) {
        fuzz::hold(!conflict.sentence.trimmed().isEmpty(), "a conflict is said in words", conflict.evidence);
        fuzz::hold(!sentences.contains(conflict.sentence), "each is told once", conflict.sentence);
        sentences.append(conflict.sentence);
        fuzz::hold(conflict.kind != Conflict::Kind::Unknown || conflict.offers.isEmpty(), "of what is not understood nothing is offered", conflict.sentence);
        for (const QString &text : {conflict.package, conflict.version, conflict.needs, conflict.rule, conflict.gets, conflict.sentence, conflict.evidence}) {
            fuzz::hold(text.size() <= 64 * 1024, "a text is bounded");
            fuzz::hold(fuzz::harmless(text), "nothing of it steers a terminal", text);
        }
        for (const ConflictOffer &offer : conflict.offers) {
            fuzz::hold(!offer.sentence.trimmed().isEmpty(), "an offer is said in words", conflict.sentence);
            fuzz::hold(!conflictOfferName(offer.kind).isEmpty(), "an offer has a name for scripts");
            fuzz::hold(fuzz::harmless(offer.package + offer.version + offer.sentence), "nothing of it steers a terminal", offer.sentence);
            fuzz::hold(offer.kind != ConflictOffer::Kind::Update || !knowledge.raised.contains(offer.package), "what was just raised is not to be raised", offer.package);
        }
    }
    return 0;
}
