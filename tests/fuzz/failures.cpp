// The end of what a step printed, looked through for failures that we know.

#include "app/magento/failures.h"
#include "tests/fuzz/fuzz.h"

using namespace Qt::StringLiterals;

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, std::size_t size)
{
    static const QString codes[] = {QString(), u"unknown"_s, u"access-keys"_s, u"memory"_s, u"disk-full"_s, u"nobody-knows-this"_s};
    const QByteArray console = fuzz::drawnOut(data, size, 300 * 1024);
    const QString code = codes[fuzz::numberOf(console) % 6];
    const auto failure = explainFailure(console, code);
    if (!failure) {
        const QString known = failureOfCode(code).id;
        fuzz::hold(code.isEmpty() || known == "unknown"_L1, "a step's own verdict is always put into words", code);
        return 0;
    }
    fuzz::hold(!failure->id.isEmpty() && !failure->happened.isEmpty() && !failure->advice.isEmpty() && !failure->who.isEmpty(), "a failure is said in words", failure->id);
    fuzz::hold(failure->matchedLine.size() <= 500, "the line that gave it away is bounded", failure->matchedLine);
    fuzz::hold(!failure->matchedLine.contains(QChar(0x1b)), "no escape byte is left in the line", failure->matchedLine);
    return 0;
}
