#include "cloudapi/simulator/sqltokens.h"

#include <QStringList>

namespace CloudSim {

using namespace Qt::StringLiterals;

QString SqlError::message() const { return u"%1 (%2): %3"_s.arg(number).arg(state, text); }

SqlError syntaxError(const QString &text, qsizetype at)
{
    return {
        1064, u"42000"_s,
        u"You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near '%1' at line %2"_s
            .arg(text.mid(at, 80))
            .arg(1 + QStringView(text).left(at).count(u'\n'))};
}

QString sqliteName(const QString &name) { return u'`' + QString(name).replace(u'`', u"``"_s) + u'`'; }

QString sqliteText(const QString &text) { return u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\''; }

namespace {

bool beginsName(QChar c) { return c.isLetter() || c == u'_' || c.isSurrogate(); }

bool continuesName(QChar c) { return beginsName(c) || c.isDigit() || c == u'$'; }

bool isHex(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || (c.toLower() >= u'a' && c.toLower() <= u'f'); });
}

/// Cuts a script; `statements` is what came of it.
class Cutter
{
public:
    explicit Cutter(const QString &script) : m_script(script) { }

    QList<SqlStatement> statements;

    void run()
    {
        while (m_at < m_script.size()) {
            if (m_script.at(m_at).isSpace()) {
                ++m_at;
                continue;
            }
            if (skipComment())
                continue;
            if (m_script.at(m_at) == u';') {
                finish();
                ++m_at;
                continue;
            }
            if (m_current.tokens.isEmpty() && m_begin < 0)
                m_begin = m_at;
            const qsizetype begin = m_at;
            SqlToken token;
            if (!read(token)) {
                m_current.error = syntaxError(m_script.mid(m_begin), begin - m_begin);
                m_current.text = m_script.mid(m_begin).trimmed();
                statements.append(m_current);
                return;
            }
            token.begin = begin - m_begin;
            token.end = m_at - m_begin;
            m_current.tokens.append(token);
        }
        finish();
    }

private:
    QStringView rest() const { return QStringView(m_script).mid(m_at); }

    void finish()
    {
        if (!m_current.tokens.isEmpty()) {
            m_current.text = m_script.mid(m_begin, m_current.tokens.last().end);
            statements.append(m_current);
        }
        m_current = {};
        m_begin = -1;
    }

    bool skipComment()
    {
        const auto text = rest();
        if (text.startsWith(u'#') || text == "--"_L1 || (text.startsWith("--"_L1) && text.at(2).isSpace())) {
            const qsizetype end = m_script.indexOf(u'\n', m_at);
            m_at = end < 0 ? m_script.size() : end + 1;
            return true;
        }
        if (text.startsWith("/*!"_L1)) {
            // Run by a server of that version or newer; what is inside is read as if it stood outside.
            m_at += 3;
            while (m_at < m_script.size() && m_script.at(m_at).isDigit())
                ++m_at;
            ++m_executable;
            return true;
        }
        if (m_executable > 0 && text.startsWith("*/"_L1)) {
            m_at += 2;
            --m_executable;
            return true;
        }
        if (text.startsWith("/*"_L1)) {
            const qsizetype end = m_script.indexOf("*/"_L1, m_at + 2);
            m_at = end < 0 ? m_script.size() : end + 2;
            return true;
        }
        return false;
    }

    /// What is between quotes; stands on the opening quote and ends behind the closing one.
    bool readQuoted(QString &text)
    {
        const QChar quote = m_script.at(m_at++);
        while (m_at < m_script.size()) {
            const QChar c = m_script.at(m_at++);
            if (c.isNull())
                return false;
            if (c == quote) {
                if (m_at >= m_script.size() || m_script.at(m_at) != quote)
                    return true;
                text += quote; // doubled
                ++m_at;
            } else if (c == u'\\' && quote != u'`' && m_at < m_script.size()) {
                const QChar escaped = m_script.at(m_at++);
                switch (escaped.unicode()) {
                case u'n': text += u'\n'; break;
                case u't': text += u'\t'; break;
                case u'r': text += u'\r'; break;
                case u'b': text += u'\b'; break;
                case u'Z': text += QChar(0x1a); break;
                case u'0': return false; // no zero bytes here
                case u'%':
                case u'_':
                    text += u'\\'; // they escape a pattern
                    [[fallthrough]];
                default: text += escaped;
                }
            } else {
                text += c;
            }
        }
        return false;
    }

    bool readNumber(QString &text)
    {
        const qsizetype begin = m_at;
        const auto digits = [this] {
            const qsizetype from = m_at;
            while (m_at < m_script.size() && m_script.at(m_at) >= u'0' && m_script.at(m_at) <= u'9')
                ++m_at;
            return m_at > from;
        };
        const bool whole = digits();
        bool fraction = false;
        if (m_at < m_script.size() && m_script.at(m_at) == u'.') {
            ++m_at;
            fraction = digits();
        }
        if (!whole && !fraction)
            return false;
        if (m_at < m_script.size() && m_script.at(m_at).toLower() == u'e') {
            ++m_at;
            if (m_at < m_script.size() && (m_script.at(m_at) == u'+' || m_script.at(m_at) == u'-'))
                ++m_at;
            if (!digits())
                return false;
        }
        text = m_script.mid(begin, m_at - begin);
        return m_at >= m_script.size() || !continuesName(m_script.at(m_at));
    }

    QString readWord()
    {
        const qsizetype begin = m_at;
        while (m_at < m_script.size() && continuesName(m_script.at(m_at)))
            ++m_at;
        return m_script.mid(begin, m_at - begin);
    }

    bool readVariable(SqlToken &token)
    {
        token.kind = SqlToken::Kind::Variable;
        while (m_at < m_script.size() && token.text.size() < 2 && m_script.at(m_at) == u'@')
            token.text += m_script.at(m_at++);
        QString name;
        if (m_at < m_script.size() && (m_script.at(m_at) == u'`' || m_script.at(m_at) == u'\'') && token.text.size() == 1) {
            if (!readQuoted(name))
                return false;
        } else {
            name = readWord();
            while (m_at < m_script.size() && m_script.at(m_at) == u'.') {
                ++m_at;
                name += u'.' + readWord();
            }
        }
        token.text += name.toLower();
        return !name.isEmpty();
    }

    bool readWordOrLiteral(SqlToken &token)
    {
        const qsizetype begin = m_at;
        token.kind = SqlToken::Kind::Word;
        token.text = readWord();
        const bool quoted = m_at < m_script.size() && (m_script.at(m_at) == u'\'' || m_script.at(m_at) == u'"');
        const QString lower = token.text.toLower();
        if (quoted && (lower == "n"_L1 || lower.startsWith("_utf8"_L1) || lower == "_latin1"_L1)) {
            token = {SqlToken::Kind::Text, {}, 0, 0};
            return readQuoted(token.text);
        }
        if (quoted && lower == "x"_L1) {
            token = {SqlToken::Kind::Bytes, {}, 0, 0};
            return readQuoted(token.text) && isHex(token.text) && token.text.size() % 2 == 0;
        }
        return m_at > begin;
    }

    bool read(SqlToken &token)
    {
        // No parameters (? :) and nothing else that SQLite knows and MySQL does not.
        static const QStringList signs{u"<=>"_s, u"->>"_s, u"->"_s, u"<<"_s, u">>"_s, u"<="_s, u">="_s, u"<>"_s, u"!="_s, u":="_s,
                                       u"&&"_s,  u"||"_s,  u"("_s,  u")"_s,  u","_s,  u"."_s,  u"="_s,  u"<"_s,  u">"_s,  u"+"_s,
                                       u"-"_s,   u"*"_s,   u"/"_s,  u"%"_s,  u"!"_s,  u"~"_s,  u"&"_s,  u"|"_s,  u"^"_s};
        const QChar c = m_script.at(m_at);
        const auto text = rest();
        if (c == u'\'' || c == u'"' || c == u'`') {
            token.kind = c == u'`' ? SqlToken::Kind::Quoted : SqlToken::Kind::Text;
            return readQuoted(token.text) && (c != u'`' || !token.text.isEmpty());
        }
        if (text.startsWith("0x"_L1)) {
            m_at += 2;
            token.kind = SqlToken::Kind::Bytes;
            token.text = readWord();
            if (token.text.size() % 2)
                token.text.prepend(u'0');
            return !token.text.isEmpty() && isHex(token.text);
        }
        const bool afterDot = !m_current.tokens.isEmpty() && m_current.tokens.last().isSign("."_L1);
        if (c.isDigit()
            || (c == u'.' && text.size() > 1 && text.at(1).isDigit()
                && (m_current.tokens.isEmpty() || m_current.tokens.last().kind == SqlToken::Kind::Sign) && !afterDot)) {
            token.kind = SqlToken::Kind::Number;
            return readNumber(token.text);
        }
        if (c == u'@')
            return readVariable(token);
        if (beginsName(c))
            return readWordOrLiteral(token);
        for (const QString &sign : signs) {
            if (text.startsWith(sign)) {
                token.text = sign;
                m_at += sign.size();
                return true;
            }
        }
        return false;
    }

    const QString &m_script;
    qsizetype m_at = 0;
    qsizetype m_begin = -1;
    int m_executable = 0;
    SqlStatement m_current;
};

} // namespace

QList<SqlStatement> statementsOf(const QString &script)
{
    Cutter cutter(script);
    cutter.run();
    return cutter.statements;
}

} // namespace CloudSim
