#include "cloudapi/simulator/sqlsession.h"

#include <QCache>
#include <QCryptographicHash>
#include <QLocale>
#include <QRegularExpression>
#include <QUuid>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

using Arguments = SqlArguments;
using Nulls = SqlFunction::Nulls;

SqlValue null() { return {}; }

/// What would be longer than max_allowed_packet is NULL in MySQL.
SqlValue bounded(const QString &text) { return text.size() > longestSqlValue / 4 ? null() : SqlValue(text); }

SqlOutcome concat(const Arguments &in)
{
    QString all;
    for (int i = 0; i < in.count(); ++i)
        all += in.text(i);
    return bounded(all);
}

SqlOutcome concatWs(const Arguments &in)
{
    if (in.isNull(0))
        return null();
    QStringList parts;
    for (int i = 1; i < in.count(); ++i) {
        if (!in.isNull(i))
            parts << in.text(i);
    }
    return bounded(parts.join(in.text(0)));
}

/// MySQL counts from 1, from the end if negative; 0 finds nothing.
SqlOutcome substring(const Arguments &in)
{
    const QString text = in.text(0);
    qint64 begin = in.integer(1);
    const qint64 length = in.count() > 2 ? in.integer(2) : text.size();
    begin = begin < 0 ? text.size() + begin : begin - 1;
    if (begin < 0 || begin >= text.size() || length <= 0)
        return QString();
    return text.mid(begin, qMin<qint64>(length, text.size()));
}

SqlOutcome left(const Arguments &in) { return in.text(0).left(qMax<qint64>(0, in.integer(1))); }

SqlOutcome right(const Arguments &in)
{
    const QString text = in.text(0);
    return text.right(qBound(qint64(0), in.integer(1), qint64(text.size())));
}

qint64 found(const QString &text, const QString &part, qint64 from)
{
    return from < 0 || from > text.size() ? 0 : text.indexOf(part, from, Qt::CaseInsensitive) + 1;
}

SqlOutcome locate(const Arguments &in) { return found(in.text(1), in.text(0), in.count() > 2 ? in.integer(2) - 1 : 0); }

SqlOutcome instr(const Arguments &in) { return found(in.text(0), in.text(1), 0); }

SqlOutcome padded(const Arguments &in, bool atLeft)
{
    const QString text = in.text(0);
    const qint64 length = in.integer(1);
    const QString filling = in.text(2);
    if (length < 0 || length > longestSqlValue / 4)
        return null();
    if (length <= text.size())
        return text.left(length);
    if (filling.isEmpty())
        return QString();
    const qint64 missing = length - text.size();
    const QString added = filling.repeated(missing / filling.size() + 1).left(missing);
    return atLeft ? added + text : text + added;
}

SqlOutcome reverse(const Arguments &in)
{
    QList<uint> points = in.text(0).toUcs4();
    std::reverse(points.begin(), points.end());
    QString text;
    for (const uint point : points)
        text += QChar::fromUcs4(point);
    return text;
}

SqlOutcome repeat(const Arguments &in)
{
    const QString text = in.text(0);
    const qint64 times = qMax<qint64>(0, in.integer(1));
    if (!text.isEmpty() && times > longestSqlValue / 4 / text.size())
        return null();
    return text.repeated(times);
}

SqlOutcome replace(const Arguments &in)
{
    const QString from = in.text(1);
    const QString text = in.text(0);
    if (from.isEmpty())
        return text;
    const QString to = in.text(2);
    if (text.count(from) * to.size() > longestSqlValue / 4)
        return null();
    return bounded(QString(text).replace(from, to));
}

/// TRIM: which ends ("both", "leading", "trailing"), what to remove, of which text.
SqlOutcome trim(const Arguments &in)
{
    const QString removed = in.text(1);
    QString text = in.text(2);
    if (removed.isEmpty())
        return text;
    while (in.text(0) != "trailing"_L1 && text.startsWith(removed))
        text.remove(0, removed.size());
    while (in.text(0) != "leading"_L1 && text.endsWith(removed))
        text.chop(removed.size());
    return text;
}

SqlOutcome field(const Arguments &in)
{
    for (int i = 1; i < in.count() && !in.isNull(0); ++i) {
        if (!in.isNull(i) && in.text(i).compare(in.text(0), Qt::CaseInsensitive) == 0)
            return qint64(i);
    }
    return qint64(0);
}

SqlOutcome elt(const Arguments &in)
{
    const qint64 i = in.isNull(0) ? 0 : in.integer(0);
    return i > 0 && i < in.count() ? in.value(int(i)) : null();
}

SqlOutcome findInSet(const Arguments &in)
{
    const QStringList parts = in.text(1).split(u',');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts[i].compare(in.text(0), Qt::CaseInsensitive) == 0)
            return qint64(in.text(1).isEmpty() ? 0 : i + 1);
    }
    return qint64(0);
}

SqlOutcome insertText(const Arguments &in)
{
    const QString text = in.text(0);
    const qint64 at = in.integer(1);
    if (at < 1 || at > text.size())
        return text;
    const qint64 length = in.integer(2) < 0 ? text.size() : qMin<qint64>(in.integer(2), text.size());
    return bounded(text.left(at - 1) + in.text(3) + text.mid(at - 1 + length));
}

SqlOutcome substringIndex(const Arguments &in)
{
    const QString separator = in.text(1);
    const qint64 wanted = in.integer(2);
    if (separator.isEmpty() || wanted == 0)
        return QString();
    const QStringList parts = in.text(0).split(separator);
    return (wanted > 0 ? parts.mid(0, wanted) : parts.mid(qMax<qint64>(0, parts.size() + wanted))).join(separator);
}

SqlOutcome hex(const Arguments &in)
{
    return in.isInteger(0) ? QString::number(quint64(in.integer(0)), 16).toUpper() : QString::fromLatin1(in.bytes(0).toHex()).toUpper();
}

SqlOutcome formatted(const Arguments &in)
{
    return QLocale(QLocale::English).toString(in.real(0), 'f', int(qBound(qint64(0), in.integer(1), qint64(30))));
}

SqlOutcome strcmp(const Arguments &in)
{
    const int order = in.text(0).compare(in.text(1), Qt::CaseInsensitive);
    return qint64(order < 0 ? -1 : order > 0 ? 1 : 0);
}

QString digest(const Arguments &in, QCryptographicHash::Algorithm algorithm)
{
    return QString::fromLatin1(QCryptographicHash::hash(in.bytes(0), algorithm).toHex());
}

SqlOutcome sha2(const Arguments &in)
{
    switch (in.integer(1)) {
    case 224: return digest(in, QCryptographicHash::Sha224);
    case 0:
    case 256: return digest(in, QCryptographicHash::Sha256);
    case 384: return digest(in, QCryptographicHash::Sha384);
    case 512: return digest(in, QCryptographicHash::Sha512);
    default: return null();
    }
}

SqlOutcome uuid(const Arguments &in)
{
    // By the seed of the session, so that a cloud with a seed says the same again.
    quint32 words[4];
    for (quint32 &word : words) {
        in.session().random = in.session().random * 1664525u + 1013904223u;
        word = in.session().random;
    }
    return QUuid::fromRfc4122(QByteArray(reinterpret_cast<const char *>(words), 16)).toString(QUuid::WithoutBraces);
}

/// A pattern that is bounded in what it may try.
tl::expected<QRegularExpression, SqlError> pattern(const QString &text)
{
    const QRegularExpression expression(u"(*LIMIT_MATCH=20000)(*LIMIT_DEPTH=500)"_s + text,
                                        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    if (!expression.isValid() || text.isEmpty() || text.size() > 1000)
        return tl::unexpected(SqlError{3685, u"HY000"_s, u"Illegal argument to a regular expression."_s});
    return expression;
}

SqlOutcome regexp(const Arguments &in) // pattern, text: as the operator hands them over
{
    static thread_local QCache<QString, QRegularExpression> known(50);
    const QString wanted = in.text(0);
    const QRegularExpression *expression = known.object(wanted);
    if (!expression) {
        const auto made = pattern(wanted);
        if (!made)
            return tl::unexpected(made.error());
        known.insert(wanted, new QRegularExpression(*made));
        expression = known.object(wanted);
    }
    return qint64(expression->match(in.text(1)).hasMatch());
}

SqlOutcome regexpReplace(const Arguments &in)
{
    const auto expression = pattern(in.text(1));
    if (!expression)
        return tl::unexpected(expression.error());
    const QString text = in.text(0);
    if (text.size() * (in.text(2).size() + 1) > longestSqlValue)
        return null();
    return bounded(QString(text).replace(*expression, in.text(2)));
}

SqlOutcome regexpSubstr(const Arguments &in)
{
    const auto expression = pattern(in.text(1));
    if (!expression)
        return tl::unexpected(expression.error());
    const auto match = expression->match(in.text(0));
    return match.hasMatch() ? SqlValue(match.captured()) : null();
}

} // namespace

QList<SqlFunction> sqlTextFunctions()
{
    const auto upper = [](const Arguments &in) -> SqlOutcome { return in.text(0).toUpper(); };
    const auto lower = [](const Arguments &in) -> SqlOutcome { return in.text(0).toLower(); };
    const auto bytes = [](const Arguments &in) -> SqlOutcome { return qint64(in.bytes(0).size()); };
    const auto characters = [](const Arguments &in) -> SqlOutcome { return qint64(in.text(0).toUcs4().size()); };
    const auto sha1 = [](const Arguments &in) -> SqlOutcome { return digest(in, QCryptographicHash::Sha1); };
    const auto ascii = [](const Arguments &in) -> SqlOutcome { return qint64(in.bytes(0).isEmpty() ? 0 : uchar(in.bytes(0).at(0))); };
    return {
        {"concat", 1, -1, concat},
        {"concat_ws", 2, -1, concatWs, Nulls::Pass},
        {"upper", 1, 1, upper},
        {"ucase", 1, 1, upper},
        {"lower", 1, 1, lower},
        {"lcase", 1, 1, lower},
        {"length", 1, 1, bytes},
        {"octet_length", 1, 1, bytes},
        {"bit_length", 1, 1, [](const Arguments &in) -> SqlOutcome { return qint64(in.bytes(0).size() * 8); }},
        {"char_length", 1, 1, characters},
        {"character_length", 1, 1, characters},
        {"substring", 2, 3, substring},
        {"substr", 2, 3, substring},
        {"mid", 3, 3, substring},
        {"left", 2, 2, left},
        {"right", 2, 2, right},
        {"locate", 2, 3, locate},
        {"instr", 2, 2, instr},
        {"lpad", 3, 3, [](const Arguments &in) { return padded(in, true); }},
        {"rpad", 3, 3, [](const Arguments &in) { return padded(in, false); }},
        {"reverse", 1, 1, reverse},
        {"repeat", 2, 2, repeat},
        {"replace", 3, 3, replace},
        {"space", 1, 1,
         [](const Arguments &in) -> SqlOutcome { return QString(qBound(qint64(0), in.integer(0), qint64(longestSqlValue / 4)), u' '); }},
        {"trim", 3, 3, trim},
        {"ltrim", 1, 1,
         [](const Arguments &in) -> SqlOutcome {
             QString text = in.text(0);
             while (text.startsWith(u' '))
                 text.remove(0, 1);
             return text;
         }},
        {"rtrim", 1, 1,
         [](const Arguments &in) -> SqlOutcome {
             QString text = in.text(0);
             while (text.endsWith(u' '))
                 text.chop(1);
             return text;
         }},
        {"field", 2, -1, field, Nulls::Pass},
        {"elt", 2, -1, elt, Nulls::Pass},
        {"find_in_set", 2, 2, findInSet},
        {"insert", 4, 4, insertText},
        {"substring_index", 3, 3, substringIndex},
        {"strcmp", 2, 2, strcmp},
        {"ascii", 1, 1, ascii},
        {"ord", 1, 1, ascii},
        {"hex", 1, 1, hex},
        {"unhex", 1, 1, [](const Arguments &in) -> SqlOutcome { return QString::fromUtf8(QByteArray::fromHex(in.bytes(0))); }},
        {"to_base64", 1, 1, [](const Arguments &in) -> SqlOutcome { return QString::fromLatin1(in.bytes(0).toBase64()); }},
        {"from_base64", 1, 1, [](const Arguments &in) -> SqlOutcome { return QString::fromUtf8(QByteArray::fromBase64(in.bytes(0))); }},
        {"quote", 1, 1,
         [](const Arguments &in) -> SqlOutcome { return u'\'' + in.text(0).replace(u'\\', u"\\\\"_s).replace(u'\'', u"\\'"_s) + u'\''; }},
        {"format", 2, 2, formatted},
        {"md5", 1, 1, [](const Arguments &in) -> SqlOutcome { return digest(in, QCryptographicHash::Md5); }},
        {"sha1", 1, 1, sha1},
        {"sha", 1, 1, sha1},
        {"sha2", 2, 2, sha2},
        {"uuid", 0, 0, uuid, Nulls::Pass, SqlFunction::Kind::Session},
        {"regexp", 2, 2, regexp, Nulls::Propagate, SqlFunction::Kind::Internal},
        {"regexp_like", 2, 2,
         [](const Arguments &in) -> SqlOutcome {
             const auto expression = pattern(in.text(1));
             return expression ? SqlOutcome(qint64(expression->match(in.text(0)).hasMatch())) : tl::unexpected(expression.error());
         }},
        {"regexp_replace", 3, 3, regexpReplace},
        {"regexp_substr", 2, 2, regexpSubstr},
    };
}

} // namespace CloudSim
