#include "wizard/report/exports/hcl.h"

#include "wizard/report/exports/identifiers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

void HclBlock::setText(const QString &name, const QString &text)
{
    set(name, hclText(text));
}

void HclBlock::setTextIf(const QString &name, const QString &text)
{
    if (!text.isEmpty())
        setText(name, text);
}

void HclBlock::setNumber(const QString &name, int number)
{
    set(name, QString::number(number));
}

void HclBlock::setFlag(const QString &name, bool flag)
{
    set(name, flag ? u"true"_s : u"false"_s);
}

QString hclText(const QString &text)
{
    QString quoted(u'"');
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u'"' || c == u'\\')
            quoted += u'\\' + QString(c);
        else if (c == u'\n')
            quoted += u"\\n"_s;
        else if (c == u'\r')
            quoted += u"\\r"_s;
        else if (c == u'\t')
            quoted += u"\\t"_s;
        else if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            quoted += u"\\u%1"_s.arg(c.unicode(), 4, 16, QLatin1Char('0'));
        else if ((c == u'$' || c == u'%') && i + 1 < text.size() && text[i + 1] == u'{')
            quoted += QString(2, c);
        else
            quoted += c;
    }
    return quoted + u'"';
}

QString hclList(const QStringList &expressions)
{
    return u'[' + expressions.join(u", "_s) + u']';
}

QString hclTextList(const QStringList &texts)
{
    QStringList expressions;
    for (const QString &text : texts)
        expressions << hclText(text);
    return hclList(expressions);
}

QString hclComment(const QString &text)
{
    return u"# "_s + inOneLine(text) + u'\n';
}

QString toHcl(const HclBlock &block, int depth)
{
    const QString indent(depth * 2, u' ');
    QString text;
    if (!block.comment.isEmpty())
        text += indent + hclComment(block.comment);
    text += indent + block.head + u" {\n"_s;
    qsizetype width = 0;
    for (const auto &[name, expression] : block.attributes)
        width = qMax(width, name.size());
    for (const auto &[name, expression] : block.attributes)
        text += indent + u"  "_s + name.leftJustified(width) + u" = "_s + expression + u'\n';
    bool first = block.attributes.isEmpty();
    for (const HclBlock &inner : block.blocks) {
        if (!first)
            text += u'\n';
        first = false;
        text += toHcl(inner, depth + 1);
    }
    return text + indent + u"}\n"_s;
}

} // namespace Cloudsteps
