#pragma once

#include "cloudapi/simulator/call.h"
#include "cloudapi/simulator/resource.h"

#include <QJsonArray>

#include <functional>

namespace CloudSim {

class World;

// Parts of questions and answers that many actions share.

/// How an action pages. Names differ between products (RDS: PageRecordCount in the answer is filled by the caller).
struct Paging
{
    int usualSize = 10;
    int largestSize = 50;
    QString numberParameter = QStringLiteral("PageNumber");
    QString sizeParameter = QStringLiteral("PageSize");
};

/// One page of a list.
struct Page
{
    int number = 1;
    int size = 10;
    qint64 total = 0;
    QList<const Resource *> items;
};

/// Cuts a page out of all matches. A number or size outside its limits is refused with 400 InvalidParameter.
tl::expected<Page, Refusal> pageOf(const Call &call, const QList<const Resource *> &matches, const Paging &paging = {});

/// {PageNumber, PageSize, TotalCount, wrapper: {item: [...]}} with one object per resource of the page.
QJsonObject pageAnswer(const Page &page, const QString &wrapper, const QString &item,
                       const std::function<QJsonObject(const Resource &)> &describe);

/// The same, for items that are kept as text until they change; see Items for what `describe` may tell.
Body pageItems(const Page &page, const QString &wrapper, const QString &item, const std::function<QJsonObject(const Resource &)> &describe);

/// {item: [...]}: the two-level wrapper that stays when the list is empty.
QJsonObject wrapped(const QString &item, const QJsonArray &list);
QJsonObject wrapped(const QString &item, const QStringList &list);

/// Every Tag.N of the call is on the resource; an absent or empty value matches any value of the key.
bool matchesTags(const Resource &resource, const Call &call);
/// A filter parameter that is absent matches everything; a comma list matches any of its items.
bool matches(const Call &call, const QString &parameter, const QString &value);

/// What a list is filtered by. Only what was asked for is looked at, so that a long list costs little when little was asked.
class Filter
{
public:
    using Field = std::function<QString(const Resource &)>;
    using Condition = std::function<bool(const Resource &)>;

    /// Begins with the tags of the call.
    explicit Filter(const Call &call);
    /// Where the parameter was sent, the field must be its value or one of its comma list.
    Filter &field(const QString &parameter, Field field);
    /// The attribute has the parameter's name.
    Filter &attribute(const QString &parameter);
    /// Where the parameter was sent, the condition must hold.
    Filter &where(const QString &parameter, Condition condition);
    bool operator()(const Resource &resource) const;
    /// Nothing was asked for: all are kept.
    bool keepsAll() const { return m_conditions.isEmpty(); }

private:
    const Call &m_call;
    QList<Condition> m_conditions;
};

/// {"Tag": [{Key, Value}]}; some lists say TagKey and TagValue.
QJsonObject tagsJson(const Resource &resource, const QString &keyName = QStringLiteral("Key"),
                     const QString &valueName = QStringLiteral("Value"));
/// Checks the Tag.N of a create or tag call: at most 20, no `aliyun` or `acs:` at the start, no http(s)://, lengths.
tl::expected<QMap<QString, QString>, Refusal> readTags(const Call &call);

/// Key pairs, accounts and databases have no id in the API. Their name stands for one while it is free, so that /_sim/resources shows
/// what clients know; a second one of the same name keeps the id that it was made with.
void identifyByName(Resource &resource, const World &world);

/// The host name that the real service of a location code ("vpc", "redisa") answers at: what a client is told, not where the simulator listens.
QString serviceHost(const QString &service, const QString &region, const World &world);

/// Refusal for the first of these parameters that is absent or empty, see missingParameter().
std::optional<Refusal> missing(const Call &call, const QStringList &names);

/// `2 to 128 characters, a letter or a Chinese character first, then also digits . _ -`; http:// and https:// are never allowed.
bool isCommonName(const QString &text);
/// `least` to `most` characters and no http:// or https:// at the start.
bool isPlainText(const QString &text, int least, int most);

} // namespace CloudSim
