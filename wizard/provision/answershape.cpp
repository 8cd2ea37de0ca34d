#include "wizard/provision/answershape.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

constexpr qsizetype mostItems = 50; // of a list: the shape repeats itself

QString typeWord(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return u"boolean"_s;
    case QJsonValue::Double: return u"number"_s;
    case QJsonValue::String: return u"text"_s;
    case QJsonValue::Array: return u"list"_s;
    case QJsonValue::Object: return u"object"_s;
    case QJsonValue::Null:
    case QJsonValue::Undefined: return u"nothing"_s;
    }
    Q_UNREACHABLE();
}

/// "string", "number", "boolean" of the contract in our words; "" for what takes anything.
QString describedWord(const QJsonValue &description)
{
    if (description.isArray())
        return u"list"_s;
    if (description.isObject())
        return u"object"_s;
    const QString word = description.toString();
    if (word == "string"_L1)
        return u"text"_s;
    return word == "number"_L1 || word == "boolean"_L1 ? word : QString();
}

void compare(const QJsonValue &description, const QJsonValue &value, const QString &path, QStringList &differences)
{
    const auto note = [&](const QString &words) {
        const QString line = path + u": "_s + words;
        if (!differences.contains(line))
            differences << line;
    };
    const QString wanted = describedWord(description);
    if (wanted.isEmpty() || value.isNull())
        return;
    if (typeWord(value) != wanted) {
        note(u"%1 instead of %2"_s.arg(typeWord(value), wanted));
        return;
    }
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        for (qsizetype i = 0; i < qMin(items.size(), mostItems); ++i)
            compare(description.toArray().at(0), items.at(i), path, differences);
        return;
    }
    if (!value.isObject())
        return;
    const QJsonObject described = description.toObject();
    if (described.contains(u"*"_s))
        return;
    const QJsonObject object = value.toObject();
    for (auto field = object.begin(); field != object.end(); ++field) {
        const QString inner = path.isEmpty() ? field.key() : path + u'.' + field.key();
        const auto known = described.constFind(field.key());
        if (known != described.constEnd())
            compare(known.value(), field.value(), inner, differences);
        else if (const QString line = inner + u": not in the contract"_s; !differences.contains(line))
            differences << line;
    }
}

QJsonObject contractOf(CloudApi::Product product)
{
    QFile file(u":/contract/%1.json"_s.arg(CloudApi::productName(product).toLower()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object()["actions"_L1].toObject();
}

} // namespace

QStringList shapeDifferences(const QJsonValue &description, const QJsonObject &answer)
{
    QStringList differences;
    if (!description.isNull() && !description.isUndefined())
        compare(description, answer, {}, differences);
    differences.sort();
    return differences;
}

QStringList shapeDifferences(const CloudApi::ActionInfo &action, const QJsonObject &answer)
{
    return shapeDifferences(contractOf(action.product)[QLatin1String(action.name)].toObject()["response"_L1], answer);
}

} // namespace Cloudsteps
