#include "cloudapi/simulator/faults.h"

#include <QFile>
#include <QJsonDocument>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

const QList<QPair<FaultKind, QString>> &kindNames()
{
    static const QList<QPair<FaultKind, QString>> names{
        {FaultKind::Refuse, u"refuse"_s},   {FaultKind::ResetBefore, u"reset-before"_s}, {FaultKind::ResetAfter, u"reset-after"_s},
        {FaultKind::Hang, u"hang"_s},       {FaultKind::Slow, u"slow"_s},                {FaultKind::Truncate, u"truncate"_s},
        {FaultKind::Garbage, u"garbage"_s}, {FaultKind::Error, u"error"_s},              {FaultKind::Vanish, u"vanish"_s},
    };
    return names;
}

bool hits(const QString &pattern, const QString &product, const QString &action)
{
    if (pattern == "*"_L1)
        return true;
    const qsizetype colon = pattern.indexOf(u':');
    const QString wantedProduct = colon < 0 ? QString() : pattern.left(colon);
    const QString wantedAction = pattern.mid(colon + 1);
    if (!wantedProduct.isEmpty() && wantedProduct != "*"_L1 && wantedProduct.compare(product, Qt::CaseInsensitive) != 0)
        return false;
    return wantedAction.endsWith(u'*') ? action.startsWith(QStringView(wantedAction).chopped(1)) : wantedAction == action;
}

double unitOf(quint64 seed, quint64 n)
{
    quint64 x = seed * 0x9e3779b97f4a7c15ULL + n * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 31)) * 0x94d049bb133111ebULL;
    return double((x ^ (x >> 29)) >> 11) / double(1ULL << 53);
}

tl::expected<Fault, QString> readFault(const QJsonObject &json)
{
    static const QStringList known{u"action"_s, u"kind"_s, u"status"_s, u"code"_s, u"delayMs"_s, u"skip"_s, u"count"_s, u"probability"_s, u"seed"_s};
    for (const QString &name : json.keys()) {
        if (!known.contains(name))
            return tl::unexpected(u"unknown field \"%1\""_s.arg(name));
    }
    for (const QString &name : {u"action"_s, u"kind"_s, u"code"_s}) {
        if (json.contains(name) && !json.value(name).isString() && !json.value(name).isNull())
            return tl::unexpected(u"\"%1\" must be text"_s.arg(name));
    }
    for (const QString &name : {u"status"_s, u"delayMs"_s, u"skip"_s, u"count"_s, u"probability"_s, u"seed"_s}) {
        if (json.contains(name) && !json.value(name).isDouble() && !json.value(name).isNull())
            return tl::unexpected(u"\"%1\" must be a number"_s.arg(name));
    }
    Fault fault;
    fault.action = json.value(u"action"_s).toString();
    for (const auto &[kind, name] : kindNames()) {
        if (name == json.value(u"kind"_s).toString())
            fault.kind = kind;
    }
    if (fault.action.isEmpty())
        return tl::unexpected(u"\"action\" is missing"_s);
    if (fault.kind == FaultKind::None)
        return tl::unexpected(u"unknown \"kind\""_s);
    fault.status = json.value(u"status"_s).toInt();
    if (fault.status != 0 && (fault.status < 200 || fault.status > 599))
        return tl::unexpected(u"\"status\" must be an HTTP status"_s);
    fault.code = json.value(u"code"_s).toString();
    fault.delayMs = qBound(0, json.value(u"delayMs"_s).toInt(), 3'600'000);
    fault.skip = qMax(0, json.value(u"skip"_s).toInt());
    fault.count = qMax(-1, json.value(u"count"_s).toInt(1));
    fault.probability = qBound(0.0, json.value(u"probability"_s).toDouble(1), 1.0);
    fault.seed = quint64(json.value(u"seed"_s).toInteger(1));
    return fault;
}

} // namespace

QString faultName(FaultKind kind)
{
    for (const auto &[known, name] : kindNames()) {
        if (known == kind)
            return name;
    }
    return {};
}

tl::expected<void, QString> Faults::set(const QJsonObject &json)
{
    if (!json.value(u"faults"_s).isArray())
        return tl::unexpected(u"faults: a list named \"faults\" is expected"_s);
    QList<Rule> rules;
    for (const QJsonValue &value : json.value(u"faults"_s).toArray()) {
        const auto fault = readFault(value.toObject());
        if (!fault)
            return tl::unexpected(u"faults[%1]: %2"_s.arg(rules.size()).arg(fault.error()));
        rules.append({*fault, 0});
    }
    m_rules = rules;
    return {};
}

tl::expected<void, QString> Faults::setFromFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(u"cannot read the faults file %1: %2"_s.arg(path, file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject())
        return tl::unexpected(u"the faults file %1 is no JSON object: %2 at offset %3"_s.arg(path, error.errorString()).arg(error.offset));
    if (const auto done = set(document.object()); !done)
        return tl::unexpected(u"the faults file %1: %2"_s.arg(path, done.error()));
    return {};
}

QJsonObject Faults::toJson() const
{
    QJsonArray faults;
    for (const Rule &rule : m_rules) {
        const Fault &fault = rule.fault;
        faults.append(QJsonObject{{u"action"_s, fault.action},
                                  {u"kind"_s, faultName(fault.kind)},
                                  {u"status"_s, fault.status},
                                  {u"code"_s, fault.code},
                                  {u"delayMs"_s, fault.delayMs},
                                  {u"skip"_s, fault.skip},
                                  {u"count"_s, fault.count},
                                  {u"probability"_s, fault.probability},
                                  {u"seed"_s, qint64(fault.seed)}});
    }
    return {{u"faults"_s, faults}};
}

Fault Faults::take(const QString &product, const QString &action)
{
    for (Rule &rule : m_rules) {
        Fault &fault = rule.fault;
        if (fault.count == 0 || !hits(fault.action, product, action))
            continue;
        if (fault.skip > 0) {
            --fault.skip;
            continue;
        }
        if (unitOf(fault.seed, ++rule.drawn) >= fault.probability)
            continue;
        if (fault.count > 0)
            --fault.count;
        return fault;
    }
    return {};
}

} // namespace CloudSim
