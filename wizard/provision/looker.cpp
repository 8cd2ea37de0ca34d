#include "wizard/provision/looker.h"

#include <QMetaObject>

using namespace Qt::StringLiterals;

namespace Cloudsteps {

namespace {

using CloudApi::ParameterList;
using CloudApi::RawRequest;

RawRequest with(const RawRequest &request, QLatin1String name, const QString &value)
{
    ParameterList parameters;
    for (const CloudApi::Parameter &parameter : request.parameters.items()) {
        if (parameter.name != name)
            parameters.add(QLatin1String(parameter.name.toLatin1()), parameter.value);
    }
    parameters.add(name, value);
    return {request.action, parameters};
}

/// The reads of one question, under way.
struct Inquiry
{
    CloudApi::Client &client;
    QObject *context;
    std::function<void(CloudApi::Result<QList<Answer>>)> callback;
    QList<QList<Answer>> answers; // by request
    qsizetype open = 0;
    bool ended = false;
};

void askPage(const std::shared_ptr<Inquiry> &inquiry, qsizetype index, const RawRequest &request)
{
    inquiry->client.send(request, inquiry->context, [inquiry, index, request](const CloudApi::Result<CloudApi::RawResponse> &response) {
        if (inquiry->ended)
            return;
        if (response) {
            inquiry->answers[index].append({request, *response});
            if (const auto next = nextPage(inquiry->answers[index].constLast())) {
                askPage(inquiry, index, *next);
                return;
            }
        } else if (response.error().kind != CloudApi::ErrorKind::NotFound) {
            inquiry->ended = true;
            inquiry->callback(tl::unexpected(response.error()));
            return;
        }
        if (--inquiry->open > 0)
            return;
        inquiry->ended = true;
        QList<Answer> all;
        for (const QList<Answer> &part : inquiry->answers)
            all += part;
        inquiry->callback(all);
    });
}

} // namespace

std::optional<RawRequest> nextPage(const Answer &answer)
{
    const QJsonObject &body = answer.response.body;
    if (const QString token = body.value("NextToken"_L1).toString(); !token.isEmpty())
        return with(answer.request, "NextToken"_L1, token);

    const ParameterList &parameters = answer.request.parameters;
    const QJsonValue totalCount = body.contains("TotalCount"_L1) ? body.value("TotalCount"_L1) : body.value("TotalRecordCount"_L1);
    const qint64 total = totalCount.toVariant().toLongLong();
    const qint64 size = parameters.value("PageSize"_L1).toLongLong();
    if (size <= 0 || !parameters.contains("PageNumber"_L1))
        return std::nullopt;
    const qint64 page = parameters.value("PageNumber"_L1).toLongLong();
    if (page * size >= total)
        return std::nullopt;
    return with(answer.request, "PageNumber"_L1, QString::number(page + 1));
}

void ask(CloudApi::Client &client, const QList<RawRequest> &requests, QObject *context,
         std::function<void(CloudApi::Result<QList<Answer>>)> callback)
{
    if (requests.isEmpty()) {
        QMetaObject::invokeMethod(context, [callback = std::move(callback)] { callback(QList<Answer>()); }, Qt::QueuedConnection);
        return;
    }
    auto inquiry = std::make_shared<Inquiry>(Inquiry{client, context, std::move(callback), {}, requests.size(), false});
    inquiry->answers.resize(requests.size());
    for (qsizetype i = 0; i < requests.size(); ++i)
        askPage(inquiry, i, requests[i]);
}

} // namespace Cloudsteps
