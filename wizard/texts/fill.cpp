#include "wizard/texts/fill.h"

namespace Cloudsteps {
namespace {

bool isIdeograph(QChar c)
{
    return c.script() == QChar::Script_Han;
}

bool isLatin(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

/// Chinese and Latin text stand a blank apart.
void append(QString &text, QStringView more)
{
    if (!text.isEmpty() && !more.isEmpty()) {
        const QChar before = text.back();
        const QChar after = more.front();
        if ((isIdeograph(before) && isLatin(after)) || (isLatin(before) && isIdeograph(after)))
            text += u' ';
    }
    text += more;
}

} // namespace

QString fill(const QString &text, const QStringList &args)
{
    QString filled;
    filled.reserve(text.size() + 32);
    qsizetype copied = 0;
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text[i] != u'%' || text[i + 1] < u'1' || text[i + 1] > u'9')
            continue;
        append(filled, QStringView(text).mid(copied, i - copied));
        append(filled, args.value(text[i + 1].unicode() - u'1'));
        copied = i + 2;
    }
    append(filled, QStringView(text).mid(copied));
    return filled;
}

} // namespace Cloudsteps
