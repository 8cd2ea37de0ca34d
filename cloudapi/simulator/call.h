#pragma once

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <functional>
#include <optional>

namespace CloudSim {

/// What the cloud says no with. `message` is English, as the real services answer.
struct Refusal
{
    int httpStatus = 400;
    QString code;
    QString message;

    bool operator==(const Refusal &) const = default;
};

struct Resource;

/// {wrapper: {item: [...]}} in an answer, one object for each resource. The core keeps what it wrote of an item until World sees a change in the
/// resource, in what lives in it or uses it, or in the addresses taken from it: `describe` may tell of these and of what never changes, not of the
/// call, the time or anything else.
struct Items
{
    QString wrapper;
    QString item;
    QList<const Resource *> resources;
    std::function<QJsonObject(const Resource &)> describe;
};

/// Business fields of an answer (RequestId is added by the core).
class Body : public QJsonObject
{
public:
    Body() = default;
    Body(const QJsonObject &fields)
        : QJsonObject(fields)
    {
    }
    Body(const QJsonObject &fields, Items list)
        : QJsonObject(fields)
        , items(std::move(list))
    {
    }

    std::optional<Items> items; ///< stands beside the fields
};

/// What a handler returns.
using Answer = tl::expected<Body, Refusal>;

/// `return refuse(404, u"InvalidVpcId.NotFound"_s, ...)` in any function that returns an expected with Refusal.
inline tl::unexpected<Refusal> refuse(int httpStatus, const QString &code, const QString &message)
{
    return tl::unexpected<Refusal>(Refusal{httpStatus, code, message});
}

/// `if (auto no = missing(call, {...})) return refuse(*no);`
inline tl::unexpected<Refusal> refuse(const Refusal &refusal)
{
    return tl::unexpected<Refusal>(refusal);
}

/// Refusal of a call without a parameter that it needs. The form depends on the product: Vpc, Ecs, Rds and Slb say MissingParameter (network.md, ecs.md,
/// rds.md, slb.md), the others Missing<Name>. `product` as in Call or as in the name of its contract.
Refusal missingParameter(const QString &product, const QString &name);

/// Who calls: an account, or a user of it when `user` is not empty.
struct Caller
{
    QString account; ///< number of the account, all digits
    QString user;    ///< name of the sub-user, empty for the account itself
    QString keyId;
    QString role = {}; ///< name of the assumed role, `user` is then the session; empty otherwise

    bool operator==(const Caller &) const = default;
};

/// One accepted request, parameters flattened (`Tag.1.Key`), signature checked, contract checked.
struct Call
{
    QString product; ///< "Vpc"
    QString version;
    QString action;
    QMap<QString, QString> parameters;
    QString regionId; ///< empty if none was sent
    Caller caller;
    qint64 now = 0;      ///< cloud time, ms since the epoch
    qint64 wallNow = 0;  ///< wall time, ms since the epoch: for what belongs to signatures
    qint64 number = 0;   ///< n of the request record, 1, 2, 3 ...
    QString requestId;

    /// Sent and not empty. The services treat an empty value as absent nearly everywhere.
    bool has(const QString &name) const;
    QString text(const QString &name, const QString &otherwise = {}) const;
    /// Nothing if absent or no number; the contract check has already refused what is no number.
    std::optional<qint64> integer(const QString &name) const;
    qint64 integer(const QString &name, qint64 otherwise) const;
    bool flag(const QString &name, bool otherwise = false) const;

    /// `Name.1`, `Name.2` ... in the order of their numbers; gaps are allowed.
    QStringList list(const QString &name) const;
    /// `Name.N.Member` as one map per N; nested members keep their dots ("Ebs.Size").
    QList<QMap<QString, QString>> structs(const QString &name) const;
    /// A value that is a comma list by definition of the API: trimmed, empty items dropped.
    QStringList commaList(const QString &name) const;
    /// A value that is a JSON array as text; a bare word or a comma list is taken as well. Nothing if the JSON is broken.
    std::optional<QStringList> jsonList(const QString &name) const;
    /// `Tag.N.Key` / `Tag.N.Value`, unchecked; see readTags() for the check on creates.
    QMap<QString, QString> tags() const;
};

/// 2021-10-16T07:31:09Z
QString isoTime(qint64 ms);
/// 2019-04-29T02:00Z, as expiry times are written.
QString isoMinute(qint64 ms);
/// Reads both forms; nothing if it is neither.
std::optional<qint64> fromIso(const QString &text);

} // namespace CloudSim
