#include "cloudapi/simulator/contract.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

#include <algorithm>

namespace CloudSim {

using namespace Qt::StringLiterals;

bool isCommonParameter(const QString &name)
{
    // The Owner and Account words are in the raw parameter list of every RPC product and mean nothing to the caller's own resources.
    static const QSet<QString> names{u"Action"_s,          u"Version"_s,        u"Format"_s,       u"Timestamp"_s,       u"SignatureMethod"_s,
                                     u"SignatureVersion"_s, u"SignatureNonce"_s, u"SignatureType"_s, u"AccessKeyId"_s,   u"SecurityToken"_s,
                                     u"Signature"_s,       u"RegionId"_s,       u"OwnerId"_s,      u"OwnerAccount"_s,    u"ResourceOwnerId"_s,
                                     u"ResourceOwnerAccount"_s};
    return names.contains(name);
}

QList<ActionContract::Parameter> ActionContract::parametersOf(const QJsonValue &json)
{
    QList<Parameter> parameters;
    for (const QJsonValue &value : json.toArray()) {
        const QJsonObject object = value.toObject();
        parameters.append({object.value(u"name"_s).toString(), object.value(u"type"_s).toString(), object.value(u"required"_s).toBool(),
                           parametersOf(object.value(u"items"_s))});
    }
    return parameters;
}

ActionContract::ActionContract(const QJsonObject &json, const QString &product)
    : m_product(product)
    , m_described(json.value(u"request"_s).isArray())
    , m_parameters(parametersOf(json.value(u"request"_s)))
    , m_answer(json.value(u"response"_s))
{
    for (qsizetype i = 0; i < m_parameters.size(); ++i)
        m_byName.insert(m_parameters[i].name, i);
}

bool ActionContract::hasForm(const QString &value, const QString &type)
{
    if (value.isEmpty())
        return true; // an empty value counts as absent
    bool ok = true;
    if (type == "Integer"_L1 || type == "Long"_L1) {
        value.toLongLong(&ok);
    } else if (type == "Float"_L1 || type == "Double"_L1) {
        value.toDouble(&ok);
    } else if (type == "Boolean"_L1) {
        const QString lower = value.toLower();
        ok = lower == "true"_L1 || lower == "false"_L1 || lower == "1"_L1 || lower == "0"_L1;
    } else if (type == "Json"_L1) {
        QJsonParseError error;
        QJsonDocument::fromJson(value.toUtf8(), &error);
        ok = error.error == QJsonParseError::NoError;
    }
    return ok;
}

ActionContract::Verdict ActionContract::judge(const Parameter &parameter, const QString &rest, const QString &value)
{
    const bool list = parameter.type == "RepeatList"_L1;
    const bool map = parameter.type == "Struct"_L1;
    // Array is how newer descriptions write a list that may come flattened or as one JSON text.
    const bool either = parameter.type == "Array"_L1;
    if (rest.isEmpty())
        return list ? Verdict::Unknown : hasForm(value, parameter.type) ? Verdict::Good : Verdict::BadValue;
    if (!list && !map && !either)
        return Verdict::Unknown;
    QString members = rest;
    if (list || either) {
        bool ok = false;
        const int n = rest.section(u'.', 0, 0).toInt(&ok);
        if (!ok || n < 1)
            return Verdict::Unknown;
        members = rest.section(u'.', 1);
    }
    if (parameter.items.isEmpty())
        return members.isEmpty() || either || map ? Verdict::Good : Verdict::Unknown;
    const QString member = members.section(u'.', 0, 0);
    for (const Parameter &item : parameter.items) {
        if (item.name == member)
            return judge(item, members.section(u'.', 1), value);
    }
    return Verdict::Unknown;
}

ActionContract::Findings ActionContract::check(const QMap<QString, QString> &parameters) const
{
    Findings findings;
    if (!m_described)
        return findings;
    QSet<QString> present;
    QString badValue;
    for (auto it = parameters.cbegin(); it != parameters.cend(); ++it) {
        const QString &name = it.key();
        // Some contracts write the flattened name itself ("Filter.1.Key").
        const QString base = m_byName.contains(name) ? name : name.section(u'.', 0, 0);
        const auto at = m_byName.constFind(base);
        if (at == m_byName.cend()) {
            if (!isCommonParameter(name))
                findings.unknown << name;
            continue;
        }
        switch (judge(m_parameters[*at], name == base ? QString() : name.mid(base.size() + 1), it.value())) {
        case Verdict::Good:
            if (!it.value().isEmpty())
                present.insert(base);
            break;
        case Verdict::Unknown: findings.unknown << name; break;
        case Verdict::BadValue:
            if (badValue.isEmpty())
                badValue = name;
            break;
        }
    }
    for (const Parameter &parameter : m_parameters) {
        if (parameter.required && !present.contains(parameter.name) && badValue != parameter.name) {
            findings.refusal = missingParameter(m_product, parameter.name);
            return findings;
        }
    }
    if (!badValue.isEmpty())
        findings.refusal = Refusal{400, u"InvalidParameter"_s, u"The specified parameter \"%1\" is not valid."_s.arg(badValue)};
    return findings;
}

namespace {

// The contract's word for a value: a shape (object, one-element array) or string, number, boolean, any; null is "not described".
QJsonValue fitted(const QJsonValue &value, const QJsonValue &contract, const QString &path, QStringList &problems)
{
    if (contract.isNull() || contract.isUndefined())
        return value;
    if (contract.isObject()) {
        if (!value.isObject()) {
            problems << path + u": not an object"_s;
            return value;
        }
        const QJsonObject shape = contract.toObject();
        const QJsonObject object = value.toObject();
        QJsonObject kept;
        for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
            const QString below = path.isEmpty() ? it.key() : path + u'.' + it.key();
            auto known = shape.constFind(it.key());
            if (known == shape.constEnd())
                known = shape.constFind(u"*"_s); // a map with keys of its own
            if (known == shape.constEnd())
                problems << below + u": not in the contract"_s;
            else
                kept.insert(it.key(), fitted(it.value(), known.value(), below, problems));
        }
        return kept;
    }
    if (contract.isArray()) {
        if (!value.isArray()) {
            problems << path + u": not a list"_s;
            return value;
        }
        const QJsonArray shape = contract.toArray();
        QJsonArray kept;
        for (const QJsonValue &item : value.toArray())
            kept.append(shape.isEmpty() ? item : fitted(item, shape.first(), path + u"[]"_s, problems));
        return kept;
    }
    const QString word = contract.toString();
    const bool fits = word == "any"_L1 || (word == "string"_L1 && value.isString()) || (word == "number"_L1 && value.isDouble())
        || (word == "boolean"_L1 && value.isBool());
    if (!fits)
        problems << path + u": not a "_s + word;
    return value;
}

// As QJsonDocument writes it.
void appendText(QByteArray &to, const QString &text)
{
    to += '"';
    const bool plain = std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u' ' && c < QChar(0x7f) && c != u'"' && c != u'\\'; });
    if (plain) {
        to += text.toLatin1();
    } else {
        for (const char c : text.toUtf8()) {
            switch (c) {
            case '"': to += "\\\""; break;
            case '\\': to += "\\\\"; break;
            case '\b': to += "\\b"; break;
            case '\f': to += "\\f"; break;
            case '\n': to += "\\n"; break;
            case '\r': to += "\\r"; break;
            case '\t': to += "\\t"; break;
            default:
                if (uchar(c) < 0x20)
                    to += "\\u" + QByteArray::number(uchar(c), 16).rightJustified(4, '0');
                else
                    to += c;
            }
        }
    }
    to += '"';
}

} // namespace

/// What an answer may look like at one place.
struct ActionContract::Shape
{
    enum class Kind { Anything, Object, List, String, Number, Boolean, Nothing };
    Kind kind = Kind::Anything;
    QHash<QString, std::shared_ptr<const Shape>> members;
    std::shared_ptr<const Shape> other; ///< members of a map with keys of its own, items of a list; null: anything for a list, none for an object

    static std::shared_ptr<const Shape> of(const QJsonValue &contract)
    {
        auto shape = std::make_shared<Shape>();
        if (contract.isObject()) {
            shape->kind = Kind::Object;
            const QJsonObject object = contract.toObject();
            for (auto it = object.constBegin(); it != object.constEnd(); ++it)
                shape->members.insert(it.key(), of(it.value()));
            shape->other = shape->members.value(u"*"_s);
        } else if (contract.isArray()) {
            shape->kind = Kind::List;
            if (const QJsonArray list = contract.toArray(); !list.isEmpty())
                shape->other = of(list.first());
        } else if (contract.isString()) {
            static const QHash<QString, Kind> kinds{
                {u"any"_s, Kind::Anything}, {u"string"_s, Kind::String}, {u"number"_s, Kind::Number}, {u"boolean"_s, Kind::Boolean}};
            shape->kind = kinds.value(contract.toString(), Kind::Nothing);
        }
        return shape;
    }

    bool admits(Kind found) const { return kind == Kind::Anything || kind == found; }

    /// False, with half a text, where the value leaves the contract.
    static bool write(QByteArray &to, const QJsonValue &value, const Shape *shape)
    {
        static const Shape anything;
        switch (value.type()) {
        case QJsonValue::Object: {
            if (!shape->admits(Kind::Object))
                return false;
            to += '{';
            const QJsonObject object = value.toObject();
            for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
                const QString name = it.key();
                const Shape *member = &anything;
                if (shape->kind == Kind::Object) {
                    const auto known = shape->members.constFind(name);
                    member = known == shape->members.cend() ? shape->other.get() : known->get();
                    if (!member)
                        return false;
                }
                if (!to.endsWith('{'))
                    to += ',';
                appendText(to, name);
                to += ':';
                if (!write(to, it.value(), member))
                    return false;
            }
            to += '}';
            return true;
        }
        case QJsonValue::Array: {
            if (!shape->admits(Kind::List))
                return false;
            to += '[';
            const Shape *item = shape->other && shape->kind == Kind::List ? shape->other.get() : &anything;
            bool first = true;
            for (const QJsonValue &one : value.toArray()) {
                if (!first)
                    to += ',';
                first = false;
                if (!write(to, one, item))
                    return false;
            }
            to += ']';
            return true;
        }
        case QJsonValue::String:
            appendText(to, value.toString());
            return shape->admits(Kind::String);
        case QJsonValue::Bool:
            to += value.toBool() ? "true" : "false";
            return shape->admits(Kind::Boolean);
        case QJsonValue::Double:
            if (const qint64 whole = value.toInteger(0); whole == value.toInteger(1))
                to += QByteArray::number(whole);
            else
                to += QByteArray::number(value.toDouble(), 'g', QLocale::FloatingPointShortest);
            return shape->admits(Kind::Number);
        case QJsonValue::Null:
        case QJsonValue::Undefined:
            to += "null";
            return shape->kind == Kind::Anything;
        }
        Q_UNREACHABLE();
    }
};

QJsonObject ActionContract::filtered(const QJsonObject &answer, QStringList *problems) const
{
    QStringList found;
    const QJsonObject kept = fitted(answer, m_answer, {}, found).toObject();
    if (problems)
        *problems += found;
    return kept;
}

QByteArray ActionContract::text(const QJsonObject &answer, QStringList *problems) const
{
    if (!m_shape)
        m_shape = Shape::of(m_answer);
    QByteArray text;
    text.reserve(4096);
    if (Shape::write(text, answer, m_shape.get()))
        return text;
    return QJsonDocument(filtered(answer, problems)).toJson(QJsonDocument::Compact);
}

QByteArray ActionContract::itemText(const QString &wrapper, const QString &item, const QJsonObject &fields, QStringList *problems) const
{
    const QByteArray whole = text({{wrapper, QJsonObject{{item, QJsonArray{fields}}}}}, problems);
    const QByteArray before = "{\"" + wrapper.toUtf8() + "\":{\"" + item.toUtf8() + "\":[";
    return whole.startsWith(before) ? whole.sliced(before.size()).chopped(3) : QByteArray("{}");
}

Contracts::Contracts()
{
    const QDir folder(u":/contract"_s);
    for (const QString &name : folder.entryList({u"*.json"_s})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QJsonObject contract = QJsonDocument::fromJson(file.readAll()).object();
        m_versions.insert(contract.value(u"version"_s).toString());
        const QJsonObject actions = contract.value(u"actions"_s).toObject();
        for (auto it = actions.constBegin(); it != actions.constEnd(); ++it)
            m_actions.insert(name.chopped(5) + u'/' + it.key(), ActionContract(it.value().toObject(), name.chopped(5)));
    }
}

const ActionContract *Contracts::find(const Product &product, const QString &action) const
{
    const auto it = m_actions.constFind(product.contract + u'/' + action);
    return it == m_actions.cend() ? nullptr : &*it;
}

} // namespace CloudSim
