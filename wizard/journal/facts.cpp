#include "wizard/journal/facts.h"

#include <QMetaType>

namespace Cloudsteps {

namespace {

void put(QJsonObject &object, const char *name, const QString &value)
{
    if (!value.isEmpty())
        object.insert(QLatin1String(name), value);
}

} // namespace

QJsonObject Facts::toJson() const
{
    QJsonObject object;
    put(object, "id", id);
    put(object, "state", state);
    put(object, "name", name);
    put(object, "zone", zone);
    put(object, "address", address);
    put(object, "publicAddress", publicAddress);
    put(object, "connectionString", connectionString);
    if (port != 0)
        object.insert(QStringLiteral("port"), port);
    put(object, "snatTable", snatTable);
    put(object, "forwardTable", forwardTable);
    if (!members.isEmpty()) {
        QJsonObject all;
        for (auto it = members.cbegin(); it != members.cend(); ++it)
            all.insert(it.key(), it->toJson());
        object.insert(QStringLiteral("members"), all);
    }
    if (createdAt.isValid())
        object.insert(QStringLiteral("createdAt"), createdAt.toUTC().toString(Qt::ISODate));
    return object;
}

Facts Facts::fromJson(const QJsonObject &object)
{
    const auto text = [&](const char *name) { return object.value(QLatin1String(name)).toString(); };
    Facts facts;
    facts.id = text("id");
    facts.state = text("state");
    facts.name = text("name");
    facts.zone = text("zone");
    facts.address = text("address");
    facts.publicAddress = text("publicAddress");
    facts.connectionString = text("connectionString");
    facts.port = object.value(QLatin1String("port")).toInt();
    facts.snatTable = text("snatTable");
    facts.forwardTable = text("forwardTable");
    const QJsonObject all = object.value(QLatin1String("members")).toObject();
    for (auto it = all.begin(); it != all.end(); ++it)
        facts.members.insert(it.key(), fromJson(it.value().toObject()));
    facts.createdAt = QDateTime::fromString(text("createdAt"), Qt::ISODate);
    return facts;
}

QString stepStateName(StepState state)
{
    switch (state) {
    case StepState::Planned: return QStringLiteral("planned");
    case StepState::Sent: return QStringLiteral("sent");
    case StepState::Waiting: return QStringLiteral("waiting");
    case StepState::Ready: return QStringLiteral("ready");
    case StepState::Failed: return QStringLiteral("failed");
    case StepState::Gone: return QStringLiteral("gone");
    }
    Q_UNREACHABLE();
}

} // namespace Cloudsteps
