#include "cloudapi/simulator/sqlsession.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

using Arguments = SqlArguments;

/// A value of any kind: Qt reads only arrays and objects at the top, so it is wrapped. Undefined: no JSON.
QJsonValue parsed(const QString &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(u"[%1]"_s.arg(text).toUtf8(), &problem);
    return problem.error == QJsonParseError::NoError && document.array().size() == 1 ? document.array().first()
                                                                                     : QJsonValue(QJsonValue::Undefined);
}

SqlError invalid() { return {3141, u"22032"_s, u"Invalid JSON text in argument 1 to function json: \"Invalid value.\" at position 0."_s}; }

QString compact(const QJsonValue &value)
{
    const QString wrapped = QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact));
    return wrapped.mid(1, wrapped.size() - 2);
}

SqlOutcome unquoted(const Arguments &in)
{
    const QString text = in.text(0);
    if (!text.startsWith(u'"'))
        return text;
    const QJsonValue value = parsed(text);
    return value.isString() ? value.toString() : text;
}

SqlOutcome type(const Arguments &in)
{
    const QJsonValue value = parsed(in.text(0));
    switch (value.type()) {
    case QJsonValue::Null: return u"NULL"_s;
    case QJsonValue::Bool: return u"BOOLEAN"_s;
    case QJsonValue::Double: return value.toDouble() == double(value.toInteger()) ? u"INTEGER"_s : u"DOUBLE"_s;
    case QJsonValue::String: return u"STRING"_s;
    case QJsonValue::Array: return u"ARRAY"_s;
    case QJsonValue::Object: return u"OBJECT"_s;
    case QJsonValue::Undefined: break;
    }
    return tl::unexpected(invalid());
}

SqlOutcome length(const Arguments &in)
{
    const QJsonValue value = parsed(in.text(0));
    if (value.isUndefined())
        return tl::unexpected(invalid());
    return qint64(value.isArray() ? value.toArray().size() : value.isObject() ? value.toObject().size() : 1);
}

SqlOutcome keys(const Arguments &in)
{
    const QJsonValue value = parsed(in.text(0));
    if (value.isUndefined())
        return tl::unexpected(invalid());
    return value.isObject() ? SqlValue(compact(QJsonArray::fromStringList(value.toObject().keys()))) : SqlValue();
}

bool contains(const QJsonValue &whole, const QJsonValue &part)
{
    if (whole.isArray()) {
        const QJsonArray array = whole.toArray();
        const QJsonArray wanted = part.isArray() ? part.toArray() : QJsonArray{part};
        return std::all_of(wanted.begin(), wanted.end(), [&](const QJsonValue &each) {
            return std::any_of(array.begin(), array.end(), [&](const QJsonValue &own) {
                return own == each || (each.isObject() && own.isObject() && contains(own, each));
            });
        });
    }
    if (whole.isObject() && part.isObject()) {
        const QJsonObject object = whole.toObject();
        const QJsonObject wanted = part.toObject();
        for (auto each = wanted.begin(); each != wanted.end(); ++each) {
            if (!object.contains(each.key()) || !contains(object.value(each.key()), each.value()))
                return false;
        }
        return true;
    }
    return whole == part;
}

SqlOutcome containing(const Arguments &in)
{
    const QJsonValue whole = parsed(in.text(0));
    const QJsonValue part = parsed(in.text(1));
    if (whole.isUndefined() || part.isUndefined())
        return tl::unexpected(invalid());
    return qint64(contains(whole, part));
}

} // namespace

QList<SqlFunction> sqlJsonFunctions()
{
    return {
        {"json_unquote", 1, 1, unquoted}, {"json_type", 1, 1, type},           {"json_length", 1, 1, length},
        {"json_keys", 1, 1, keys},        {"json_contains", 2, 2, containing},
    };
}

} // namespace CloudSim
