#include "wizard/report/exports/identifiers.h"

using namespace Qt::StringLiterals;

namespace Cloudsteps {

QString Identifiers::name(const QString &kind, const QString &prefix, const QString &key)
{
    const QString full = kind + u'\n' + prefix + u'\n' + key;
    if (const auto known = m_names.constFind(full); known != m_names.cend())
        return *known;
    QString base = prefix;
    bool capital = true;
    for (const QChar c : key) {
        const bool plain = c.unicode() < 0x80 && c.isLetterOrNumber();
        if (m_style == Style::Letters) {
            if (plain)
                base += capital ? c.toUpper() : c;
            capital = !plain;
        } else {
            if (base.size() == prefix.size() && !base.isEmpty())
                base += u'_';
            base += plain ? c : QChar(u'_');
        }
    }
    if (base.isEmpty() || !base[0].isLetter())
        base.prepend(m_style == Style::Letters ? u"X"_s : u"x_"_s);
    QString name = base;
    for (int n = 2; m_used.contains(kind + u'\n' + name); ++n)
        name = base + (m_style == Style::Letters ? u"N%1"_s : u"_%1"_s).arg(n);
    m_used.insert(kind + u'\n' + name);
    m_names.insert(full, name);
    return name;
}

QString inOneLine(const QString &text)
{
    QString line = text;
    for (QChar &c : line) {
        // Also the separators that only some readers take for line ends, and marks that turn what is shown around.
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph)
            c = u' ';
    }
    return line;
}

} // namespace Cloudsteps
