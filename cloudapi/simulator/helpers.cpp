#include "cloudapi/simulator/helpers.h"

#include "cloudapi/simulator/action.h"
#include "cloudapi/simulator/world.h"

#include <QRegularExpression>

#include <algorithm>

namespace CloudSim {

using namespace Qt::StringLiterals;

namespace {

bool looksLikeLink(const QString &text)
{
    return text.startsWith("http://"_L1, Qt::CaseInsensitive) || text.startsWith("https://"_L1, Qt::CaseInsensitive);
}

} // namespace

tl::expected<Page, Refusal> pageOf(const Call &call, const QList<const Resource *> &matches, const Paging &paging)
{
    const qint64 number = call.integer(paging.numberParameter, 1);
    const qint64 size = call.integer(paging.sizeParameter, paging.usualSize);
    if (number < 1 || number > 1'000'000)
        return refuse(400, u"InvalidParameter"_s, u"Specified value of \"%1\" is not valid."_s.arg(paging.numberParameter));
    if (size < 1 || size > paging.largestSize)
        return refuse(400, u"InvalidParameter"_s, u"Specified value of \"%1\" is not valid."_s.arg(paging.sizeParameter));
    return Page{int(number), int(size), matches.size(), matches.mid((number - 1) * size, size)};
}

namespace {

QJsonObject frameOf(const Page &page)
{
    return {{u"PageNumber"_s, page.number}, {u"PageSize"_s, page.size}, {u"TotalCount"_s, page.total}};
}

} // namespace

QJsonObject pageAnswer(const Page &page, const QString &wrapper, const QString &item,
                       const std::function<QJsonObject(const Resource &)> &describe)
{
    QJsonArray items;
    for (const Resource *resource : page.items)
        items.append(describe(*resource));
    QJsonObject answer = frameOf(page);
    answer.insert(wrapper, wrapped(item, items));
    return answer;
}

Body pageItems(const Page &page, const QString &wrapper, const QString &item, const std::function<QJsonObject(const Resource &)> &describe)
{
    return Body(frameOf(page), {wrapper, item, page.items, describe});
}

QJsonObject wrapped(const QString &item, const QJsonArray &list)
{
    return {{item, list}};
}

QJsonObject wrapped(const QString &item, const QStringList &list)
{
    return {{item, QJsonArray::fromStringList(list)}};
}

bool matchesTags(const Resource &resource, const Call &call)
{
    const QMap<QString, QString> wanted = call.tags();
    for (auto it = wanted.cbegin(); it != wanted.cend(); ++it) {
        const auto own = resource.tags.constFind(it.key());
        if (own == resource.tags.cend() || (!it.value().isEmpty() && *own != it.value()))
            return false;
    }
    return true;
}

bool matches(const Call &call, const QString &parameter, const QString &value)
{
    return !call.has(parameter) || call.text(parameter) == value || call.commaList(parameter).contains(value);
}

Filter::Filter(const Call &call)
    : m_call(call)
{
    if (!call.tags().isEmpty())
        m_conditions.append([&call](const Resource &resource) { return matchesTags(resource, call); });
}

Filter &Filter::field(const QString &parameter, Field field)
{
    return where(parameter, [&call = m_call, parameter, field = std::move(field)](const Resource &resource) { return matches(call, parameter, field(resource)); });
}

Filter &Filter::attribute(const QString &parameter)
{
    return field(parameter, [parameter](const Resource &resource) { return resource.text(parameter); });
}

Filter &Filter::where(const QString &parameter, Condition condition)
{
    if (m_call.has(parameter))
        m_conditions.append(std::move(condition));
    return *this;
}

bool Filter::operator()(const Resource &resource) const
{
    return std::all_of(m_conditions.cbegin(), m_conditions.cend(), [&resource](const Condition &condition) { return condition(resource); });
}

QJsonObject tagsJson(const Resource &resource, const QString &keyName, const QString &valueName)
{
    QJsonArray tags;
    for (auto it = resource.tags.cbegin(); it != resource.tags.cend(); ++it)
        tags.append(QJsonObject{{keyName, it.key()}, {valueName, it.value()}});
    return wrapped(u"Tag"_s, tags);
}

tl::expected<QMap<QString, QString>, Refusal> readTags(const Call &call)
{
    const QList<QMap<QString, QString>> items = call.structs(u"Tag"_s);
    if (items.size() > 20)
        return refuse(400, call.product == Products::ecs.name ? u"NumberExceed.Tags"_s : u"InvalidParameter.TagNumExceed"_s, u"The number of tags exceeds the limit of 20."_s);
    QMap<QString, QString> tags;
    for (const auto &item : items) {
        const QString key = item.value(u"Key"_s);
        const QString value = item.value(u"Value"_s);
        const auto reserved = [](const QString &text) {
            return text.startsWith("aliyun"_L1, Qt::CaseInsensitive) || text.startsWith("acs:"_L1, Qt::CaseInsensitive) || looksLikeLink(text);
        };
        if (key.isEmpty() || key.size() > 128 || reserved(key))
            return refuse(400, u"InvalidTagKey.Malformed"_s, u"The specified Tag.n.Key is not valid."_s);
        if (value.size() > 128 || reserved(value))
            return refuse(400, u"InvalidTagValue.Malformed"_s, u"The specified Tag.n.Value is not valid."_s);
        if (tags.contains(key))
            return refuse(400, u"Duplicate.TagKey"_s, u"The Tag.n.Key contains duplicate keys."_s);
        tags.insert(key, value);
    }
    return tags;
}

std::optional<Refusal> missing(const Call &call, const QStringList &names)
{
    for (const QString &name : names) {
        if (!call.has(name))
            return missingParameter(call.product, name);
    }
    return std::nullopt;
}

bool isCommonName(const QString &text)
{
    static const QRegularExpression pattern(u"^[A-Za-z\\x{4e00}-\\x{9fa5}][A-Za-z0-9\\x{4e00}-\\x{9fa5}._:-]{1,127}$"_s);
    return pattern.match(text).hasMatch() && !looksLikeLink(text);
}

bool isPlainText(const QString &text, int least, int most)
{
    return text.size() >= least && text.size() <= most && !looksLikeLink(text);
}

void identifyByName(Resource &resource, const World &world)
{
    if (!resource.name.isEmpty() && !world.stored(resource.name)) // of whichever account
        resource.id = resource.name;
}

} // namespace CloudSim
