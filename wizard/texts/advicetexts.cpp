#include "wizard/texts/advicetexts.h"

#include "wizard/advice/args.h"
#include "wizard/texts/diskwords.h"
#include "wizard/texts/fill.h"
#include "wizard/texts/texts.h"

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

/// "10,000" of "10000".
QString grouped(QString digits)
{
    for (qsizetype i = digits.size() - 3; i > 0; i -= 3)
        digits.insert(i, u',');
    return digits;
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
        } else if (arg.startsWith(Args::diskPrefix)) {
            texts << diskCategoryWord(arg.mid(Args::diskPrefix.size()), m_t);
        } else if (arg.startsWith(Args::numberPrefix)) {
            texts << grouped(arg.mid(Args::numberPrefix.size()));
        } else {
            texts << arg;
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
