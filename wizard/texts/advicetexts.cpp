#include "wizard/texts/advicetexts.h"

#include "wizard/advice/args.h"
#include "wizard/texts/fill.h"
#include "wizard/texts/texts.h"

#include <algorithm>

namespace Cloudsteps {
namespace {

const AdviceText *textOf(const Advice &advice)
{
    const auto isKnown = [&](int number) {
        const QString arg = advice.args.value(number - 1);
        return !arg.isEmpty() && arg != Args::moneyPrefix;
    };
    for (const auto &part : {networkAdviceTexts(), serverAdviceTexts(), databaseAdviceTexts(), cacheAdviceTexts(), balancerAdviceTexts(), planAdviceTexts()}) {
        for (const AdviceText &text : part) {
            if (advice.ruleId == QLatin1String(text.ruleId) && (!text.severity || *text.severity == advice.severity) && (text.needs == 0 || isKnown(text.needs)))
                return &text;
        }
    }
    return nullptr;
}

/// "10,000" of 10000: plain numbers of five and more digits are grouped, ids and years stay.
QString readable(const QString &arg)
{
    const bool number = arg.size() >= 5 && std::all_of(arg.cbegin(), arg.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    QString text = arg;
    for (qsizetype i = text.size() - 3; number && i > 0; i -= 3)
        text.insert(i, u',');
    return text;
}

} // namespace

QStringList Texts::arguments(const QStringList &args) const
{
    QStringList texts;
    for (const QString &arg : args) {
        if (arg.startsWith(Args::zonePrefix)) {
            texts << fill(m_t.translate("Texts", "zone %1"), {arg.section(u'-', -1).toUpper()});
        } else if (arg.startsWith(Args::moneyPrefix)) {
            const QString micros = arg.section(u':', 1, 1);
            texts << (micros.isEmpty() ? m_t.translate("Texts", "price unknown") : money({micros.toLongLong(), arg.section(u':', 2, 2)}));
        } else if (arg.startsWith(Args::listPrefix)) {
            texts << arg.mid(Args::listPrefix.size()).split(u'\n', Qt::SkipEmptyParts).join(m_t.translate("Texts", ", ", "between names of a list"));
        } else {
            texts << readable(arg);
        }
    }
    return texts;
}

QString Texts::adviceSentence(const char *source, const Advice &advice) const
{
    QString text = fill(m_t.translate("Advice", source), arguments(advice.args));
    // A zone may stand first: "zone H" becomes "Zone H". Names of things keep their spelling.
    if (text.startsWith(QLatin1String("zone ")))
        text[0] = u'Z';
    return text;
}

QString Texts::adviceTitle(const Advice &advice) const
{
    const AdviceText *text = textOf(advice);
    return text ? adviceSentence(text->title, advice) : advice.ruleId;
}

QString Texts::adviceReason(const Advice &advice) const
{
    const AdviceText *text = textOf(advice);
    return text ? adviceSentence(text->reason, advice) : QString();
}

QString Texts::adviceMore(const Advice &advice) const
{
    const AdviceText *text = textOf(advice);
    return text ? adviceSentence(text->more, advice) : QString();
}

} // namespace Cloudsteps
