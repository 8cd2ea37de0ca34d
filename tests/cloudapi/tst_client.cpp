#include "cloudapi/client.h"
#include "cloudapi/page.h"
#include "cloudapi/pollpolicy.h"
#include "cloudapi/rdsaccountrequests.h"
#include "cloudapi/vpcrequests.h"
#include "tests/support/faketransport.h"
#include "tests/support/manualscheduler.h"

#include <QJsonArray>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace CloudApi;

namespace {

const QJsonObject oneVpc{{u"TotalCount"_s, 1},
                         {u"Vpcs"_s,
                          QJsonObject{{u"Vpc"_s, QJsonArray{QJsonObject{{u"VpcId"_s, u"vpc-1"_s}, {u"Status"_s, u"Available"_s}}}}}}};
const QJsonObject created{{u"VpcId"_s, u"vpc-1"_s}};

HttpResult withDate(HttpResult result, const QByteArray &date)
{
    result->headers.emplaceBack("Date", date);
    return result;
}

} // namespace

class TestClient : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void readIsAGet();
    void changeIsAPostWithEverythingInTheQuery();
    void secretsTravelInTheBody();
    void temporaryKeysAreSent();
    void readIsRepeatedAfterAFailureInPassing_data();
    void readIsRepeatedAfterAFailureInPassing();
    void readGivesUp();
    void readIsNotRepeatedAfterARefusal();
    void changeIsNeverRepeated_data();
    void changeIsNeverRepeated();
    void formThatIsNotReadGoesOnceMoreAsSha1();
    void missingParameterOfAPlainCallIsARefusal();
    void wrongClockIsCorrectedOnce();
    void wrongClockIsCorrectedForAllCallsUnderWay();
    void wrongClockWithoutAServerTimeIsARefusal();
    void eachAttemptHasItsOwnNonce();
    void everyCallHasADeadline();
    void unsentCallOverItsDeadlineSaysSo();
    void abortedCallsNobody();
    void deadContextCallsNobody();
    void dyingClientSendsNothing();
    void placesAreLimited();
    void rateIsLimited();
    void throttlingPausesTheProduct();
    void throttlingAgainPausesLonger();
    void productsDoNotWaitForEachOther();
    void logHasNoSecrets();
    void allPagesAreRead();
    void failedPageEndsTheList();
    void largeAnswersAreReadToo();
    void pollsNearTheExpectedEndFirst();

private:
    template<typename Request>
    std::shared_ptr<std::optional<Result<typename Request::Response>>> call(const Request &request);

    std::unique_ptr<FakeTransport> m_transport;
    std::unique_ptr<ManualScheduler> m_scheduler;
    std::unique_ptr<StaticCredentials> m_credentials;
    std::unique_ptr<Client> m_client;
    QList<CallRecord> m_log;
    ClientSettings m_settings;
};

void TestClient::init()
{
    m_transport = std::make_unique<FakeTransport>();
    m_scheduler = std::make_unique<ManualScheduler>();
    m_credentials = std::make_unique<StaticCredentials>(AccessKey{u"an-id"_s, u"a-secret"_s, {}});
    m_log.clear();
    m_settings = ClientSettings{.endpoints = EndpointResolver(QUrl(u"http://127.0.0.1:8765"_s)),
                                .region = u"cn-hangzhou"_s,
                                .log = [this](const CallRecord &record) { m_log.append(record); },
                                .seed = 1};
    m_client = std::make_unique<Client>(*m_transport, *m_scheduler, *m_credentials, m_settings);
}

void TestClient::cleanup()
{
    m_client.reset();
}

template<typename Request>
std::shared_ptr<std::optional<Result<typename Request::Response>>> TestClient::call(const Request &request)
{
    auto ending = std::make_shared<std::optional<Result<typename Request::Response>>>();
    m_client->call(request, this, [ending](const Result<typename Request::Response> &result) {
        QVERIFY2(!ending->has_value(), "ended twice");
        *ending = result;
    });
    return ending;
}

void TestClient::readIsAGet()
{
    m_transport->answer(u"DescribeVpcs"_s, FakeTransport::json(oneVpc));
    const auto ending = call(DescribeVpcsRequest{.vpcIds = {u"vpc-1"_s}});
    QVERIFY(!ending->has_value());
    m_scheduler->advance(0ms);
    QVERIFY(ending->has_value());
    QVERIFY((*ending)->has_value());
    QCOMPARE((**ending)->items.first().vpcId, u"vpc-1"_s);

    const FakeTransport::Sent sent = m_transport->sent().value(0);
    QVERIFY(sent.request.method == HttpRequest::Method::Get);
    QVERIFY(!sent.request.mutating);
    QCOMPARE(sent.parameters, (QHash<QString, QString>{{u"RegionId"_s, u"cn-hangzhou"_s},
                                                       {u"VpcId"_s, u"vpc-1"_s},
                                                       {u"PageNumber"_s, u"1"_s},
                                                       {u"PageSize"_s, u"50"_s}}));
}

void TestClient::changeIsAPostWithEverythingInTheQuery()
{
    m_transport->answer(u"CreateVpc"_s, FakeTransport::json(created));
    const auto ending = call(CreateVpcRequest{.vpcName = u"云 a+b"_s, .cidrBlock = u"10.0.0.0/8"_s, .clientToken = u"t"_s});
    m_scheduler->advance(0ms);
    QCOMPARE((**ending)->vpcId, u"vpc-1"_s);

    const HttpRequest request = m_transport->sent().value(0).request;
    QVERIFY(request.method == HttpRequest::Method::Post);
    QVERIFY(request.mutating);
    QCOMPARE(request.body, QByteArray());
    QCOMPARE(request.url.toEncoded(), "http://127.0.0.1:8765/?RegionId=cn-hangzhou&VpcName=%E4%BA%91%20a%2Bb"
                                      "&CidrBlock=10.0.0.0%2F8&ClientToken=t");
    QHash<QByteArray, QByteArray> headers;
    for (const auto &[name, value] : request.headers)
        headers.insert(name.toLower(), value);
    QCOMPARE(headers.value("host"), "127.0.0.1:8765");
    QCOMPARE(headers.value("x-acs-action"), "CreateVpc");
    QCOMPARE(headers.value("x-acs-version"), "2016-04-28");
    QCOMPARE(headers.value("x-acs-date"), "2026-01-01T00:00:00Z");
    QCOMPARE(headers.value("user-agent"), "Cloudsteps/" CLOUDSTEPS_VERSION);
    QVERIFY(headers.value("authorization").startsWith("ACS3-HMAC-SHA256 Credential=an-id,"));
    QVERIFY(!headers.contains("content-type"));
}

void TestClient::secretsTravelInTheBody()
{
    m_transport->answer(u"CreateAccount"_s, FakeTransport::json({}));
    const auto ending = call(CreateDBAccountRequest{.dbInstanceId = u"rm-1"_s, .accountName = u"app"_s, .accountPassword = u"Pa+ss w0rd"_s});
    m_scheduler->advance(0ms);
    QVERIFY((*ending)->has_value());
    const HttpRequest request = m_transport->sent().value(0).request;
    QCOMPARE(request.url.toEncoded(), "http://127.0.0.1:8765/");
    QCOMPARE(request.body, "RegionId=cn-hangzhou&DBInstanceId=rm-1&AccountName=app&AccountPassword=Pa%2Bss%20w0rd");
    QVERIFY(request.headers.contains(qMakePair(QByteArray("content-type"), QByteArray("application/x-www-form-urlencoded"))));
}

void TestClient::temporaryKeysAreSent()
{
    m_credentials = std::make_unique<StaticCredentials>(AccessKey{u"an-id"_s, u"a-secret"_s, u"a-token"_s});
    m_client = std::make_unique<Client>(*m_transport, *m_scheduler, *m_credentials, m_settings);
    call(DescribeVpcsRequest{});
    const HttpHeaders headers = m_transport->sent().value(0).request.headers;
    QVERIFY(headers.contains(qMakePair(QByteArray("x-acs-security-token"), QByteArray("a-token"))));
    QVERIFY(headers.contains(qMakePair(QByteArray("x-acs-credentials-provider"), QByteArray("static_sts"))));
}

void TestClient::readIsRepeatedAfterAFailureInPassing_data()
{
    QTest::addColumn<HttpResult>("failure");
    QTest::newRow("throttled") << FakeTransport::error(400, u"Throttling.User"_s);
    QTest::newRow("service failed") << FakeTransport::error(500, u"InternalError"_s);
    QTest::newRow("gateway failed") << HttpResult(HttpResponse{502, {}, "<html>"});
    QTest::newRow("not reachable") << FakeTransport::failure(TransportError::Kind::NotSent);
    QTest::newRow("connection broke") << FakeTransport::failure(TransportError::Kind::Lost);
    QTest::newRow("no answer") << FakeTransport::failure(TransportError::Kind::TimedOut);
}

void TestClient::readIsRepeatedAfterAFailureInPassing()
{
    QFETCH(HttpResult, failure);
    m_transport->answer(u"DescribeVpcs"_s, failure);
    m_transport->answer(u"DescribeVpcs"_s, failure);
    m_transport->answer(u"DescribeVpcs"_s, FakeTransport::json(oneVpc));
    const auto ending = call(DescribeVpcsRequest{});
    m_scheduler->advance(0ms);
    QCOMPARE(m_transport->count(u"DescribeVpcs"_s), 1);
    m_scheduler->advance(500ms);
    QCOMPARE(m_transport->count(u"DescribeVpcs"_s), 2);
    m_scheduler->advance(1000ms);
    QCOMPARE(m_transport->count(u"DescribeVpcs"_s), 3);
    QVERIFY(ending->has_value() && (*ending)->has_value());
}

void TestClient::readGivesUp()
{
    m_transport->handle(u"DescribeVpcs"_s, [](const auto &) { return FakeTransport::error(500, u"InternalError"_s); });
    const auto ending = call(DescribeVpcsRequest{});
    m_scheduler->advance(60s);
    QCOMPARE(m_transport->count(u"DescribeVpcs"_s), 5);
    QVERIFY(ending->has_value());
    QCOMPARE((*ending)->error().kind, ErrorKind::Transient);
    QCOMPARE((*ending)->error().code, u"InternalError"_s);
}

void TestClient::readIsNotRepeatedAfterARefusal()
{
    m_transport->answer(u"DescribeVpcs"_s, FakeTransport::error(403, u"Forbidden.RAM"_s));
    const auto ending = call(DescribeVpcsRequest{});
    m_scheduler->advance(60s);
    QCOMPARE(m_transport->count(u"DescribeVpcs"_s), 1);
    QCOMPARE((*ending)->error().kind, ErrorKind::Denied);
}

void TestClient::changeIsNeverRepeated_data()
{
    QTest::addColumn<HttpResult>("failure");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("throttled") << FakeTransport::error(400, u"Throttling"_s) << ErrorKind::Throttled;
    QTest::newRow("service failed") << FakeTransport::error(500, u"InternalError"_s) << ErrorKind::OutcomeUnknown;
    QTest::newRow("service away") << FakeTransport::error(503, u"ServiceUnavailable"_s) << ErrorKind::OutcomeUnknown;
    QTest::newRow("no JSON") << HttpResult(HttpResponse{200, {}, "<html>"}) << ErrorKind::OutcomeUnknown;
    QTest::newRow("no id in the answer") << FakeTransport::json({}) << ErrorKind::OutcomeUnknown;
    QTest::newRow("not reachable") << FakeTransport::failure(TransportError::Kind::NotSent) << ErrorKind::Network;
    QTest::newRow("connection broke") << FakeTransport::failure(TransportError::Kind::Lost) << ErrorKind::OutcomeUnknown;
    QTest::newRow("no answer") << FakeTransport::failure(TransportError::Kind::TimedOut) << ErrorKind::OutcomeUnknown;
    QTest::newRow("missing parameter") << FakeTransport::error(400, u"MissingParameter"_s) << ErrorKind::Invalid;
}

void TestClient::changeIsNeverRepeated()
{
    QFETCH(HttpResult, failure);
    QFETCH(ErrorKind, kind);
    m_transport->answer(u"CreateVpc"_s, failure);
    const auto ending = call(CreateVpcRequest{.clientToken = u"t"_s});
    m_scheduler->advance(0ms);
    QVERIFY(ending->has_value());
    QCOMPARE(errorKindName((*ending)->error().kind), errorKindName(kind));
    m_scheduler->advance(300s);
    QCOMPARE(m_transport->count(u"CreateVpc"_s), 1);
}

void TestClient::formThatIsNotReadGoesOnceMoreAsSha1()
{
    m_transport->answer(u"CreateAccount"_s, FakeTransport::error(400, u"MissingDBInstanceId"_s));
    m_transport->answer(u"CreateAccount"_s, FakeTransport::error(400, u"MissingAccountName"_s));
    const auto ending = call(CreateDBAccountRequest{.dbInstanceId = u"rm-1"_s, .accountName = u"app"_s, .accountPassword = u"s3cret"_s});
    m_scheduler->advance(60s);
    QCOMPARE(m_transport->count(u"CreateAccount"_s), 2);
    QCOMPARE((*ending)->error().code, u"MissingAccountName"_s);

    const FakeTransport::Sent again = m_transport->sent().value(1);
    QCOMPARE(again.request.url.toEncoded(), "http://127.0.0.1:8765/");
    QCOMPARE(again.parameters.value(u"SignatureMethod"_s), u"HMAC-SHA1"_s);
    QCOMPARE(again.parameters.value(u"Version"_s), u"2014-08-15"_s);
    QCOMPARE(again.parameters.value(u"AccountPassword"_s), u"s3cret"_s);
    QCOMPARE(again.parameters.value(u"DBInstanceId"_s), u"rm-1"_s);
    QVERIFY(!again.parameters.value(u"Signature"_s).isEmpty());
}

void TestClient::missingParameterOfAPlainCallIsARefusal()
{
    m_transport->answer(u"DescribeVpcs"_s, FakeTransport::error(400, u"MissingParameter"_s));
    const auto ending = call(DescribeVpcsRequest{});
    m_scheduler->advance(60s);
    QCOMPARE(m_transport->count(u"DescribeVpcs"_s), 1);
    QCOMPARE((*ending)->error().kind, ErrorKind::Invalid);
}

void TestClient::wrongClockIsCorrectedOnce()
{
    const auto refusal = withDate(FakeTransport::error(400, u"InvalidTimeStamp.Expired"_s), "Thu, 01 Jan 2026 02:00:00 GMT");
    m_transport->answer(u"CreateVpc"_s, refusal);
    m_transport->answer(u"CreateVpc"_s, FakeTransport::json(created));
    const auto first = call(CreateVpcRequest{.clientToken = u"t"_s});
    m_scheduler->advance(0ms);
    QVERIFY((*first)->has_value());
    QVERIFY(m_transport->sent().value(1).request.headers.contains(qMakePair(QByteArray("x-acs-date"), QByteArray("2026-01-01T02:00:00Z"))));
    QCOMPARE(m_transport->sent().value(1).parameters.value(u"ClientToken"_s), u"t"_s);

    m_transport->answer(u"CreateVpc"_s, refusal);
    const auto second = call(CreateVpcRequest{.clientToken = u"u"_s});
    m_scheduler->advance(60s);
    QCOMPARE(m_transport->count(u"CreateVpc"_s), 3);
    QCOMPARE((*second)->error().kind, ErrorKind::Credentials);
}

void TestClient::wrongClockIsCorrectedForAllCallsUnderWay()
{
    const auto refusal = withDate(FakeTransport::error(400, u"InvalidTimeStamp.Expired"_s), "Thu, 01 Jan 2026 02:00:00 GMT");
    for (int i = 0; i < 2; ++i)
        m_transport->answer(u"CreateVpc"_s, refusal);
    m_transport->handle(u"CreateVpc"_s, [](const auto &) { return FakeTransport::json(created); });
    const auto one = call(CreateVpcRequest{.clientToken = u"t"_s});
    const auto other = call(CreateVpcRequest{.clientToken = u"u"_s});
    m_scheduler->advance(0ms);
    QVERIFY((*one)->has_value());
    QVERIFY((*other)->has_value());
    QCOMPARE(m_transport->count(u"CreateVpc"_s), 4);
}

void TestClient::wrongClockWithoutAServerTimeIsARefusal()
{
    m_transport->answer(u"CreateVpc"_s, FakeTransport::error(400, u"InvalidTimeStamp.Expired"_s));
    const auto ending = call(CreateVpcRequest{});
    m_scheduler->advance(60s);
    QCOMPARE(m_transport->count(u"CreateVpc"_s), 1);
    QCOMPARE((*ending)->error().kind, ErrorKind::Credentials);
}

void TestClient::eachAttemptHasItsOwnNonce()
{
    m_transport->handle(u"DescribeVpcs"_s, [](const auto &) { return FakeTransport::error(500, u"InternalError"_s); });
    call(DescribeVpcsRequest{});
    m_scheduler->advance(60s);
    QSet<QByteArray> nonces;
    for (const auto &sent : m_transport->sent()) {
        for (const auto &[name, value] : sent.request.headers) {
            if (name == "x-acs-signature-nonce")
                nonces.insert(value);
        }
    }
    QCOMPARE(nonces.size(), m_transport->sent().size());
}

void TestClient::everyCallHasADeadline()
{
    const auto change = call(CreateVpcRequest{});
    const auto read = call(DescribeVpcsRequest{});
    m_scheduler->advance(119s);
    QVERIFY(!change->has_value());
    m_scheduler->advance(1s);
    QCOMPARE((*change)->error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE((*change)->error().code, u"NoAnswer"_s);
    QCOMPARE((*read)->error().kind, ErrorKind::Transient);
    QCOMPARE(m_transport->aborted(), 2);
}

void TestClient::unsentCallOverItsDeadlineSaysSo()
{
    for (int i = 0; i < 6; ++i)
        call(CreateVpcRequest{});
    m_scheduler->advance(60s);
    m_settings.deadline = 30s;
    const auto budget = std::make_shared<RateBudget>(*m_scheduler, RateLimits{.inFlight = 0});
    Client blocked(*m_transport, *m_scheduler, *m_credentials, m_settings, budget);
    std::optional<Result<CreateVpcRequest::Response>> ending;
    blocked.call(CreateVpcRequest{}, this, [&](const auto &result) { ending = result; });
    m_scheduler->advance(30s);
    QVERIFY(ending);
    QCOMPARE(ending->error().kind, ErrorKind::Throttled);
    QCOMPARE(ending->error().code, u"NoTurn"_s);
    QCOMPARE(m_transport->count(u"CreateVpc"_s), 6);
}

void TestClient::abortedCallsNobody()
{
    m_transport->answer(u"CreateVpc"_s, FakeTransport::json(created));
    bool called = false;
    CallHandle handle = m_client->call(CreateVpcRequest{}, this, [&](const auto &) { called = true; });
    handle.abort();
    handle.abort();
    m_scheduler->advance(300s);
    QVERIFY(!called);
    QCOMPARE(m_scheduler->waiting(), 0);
}

void TestClient::deadContextCallsNobody()
{
    m_transport->answer(u"CreateVpc"_s, FakeTransport::json(created));
    bool called = false;
    auto context = std::make_unique<QObject>();
    m_client->call(CreateVpcRequest{}, context.get(), [&](const auto &) { called = true; });
    context.reset();
    m_scheduler->advance(300s);
    QVERIFY(!called);
    QCOMPARE(m_scheduler->waiting(), 0);
}

void TestClient::dyingClientSendsNothing()
{
    for (int i = 0; i < 10; ++i)
        call(CreateVpcRequest{});
    QCOMPARE(m_transport->count(u"CreateVpc"_s), 6);
    m_client.reset();
    m_scheduler->advance(300s);
    QCOMPARE(m_transport->count(u"CreateVpc"_s), 6);
    QCOMPARE(m_scheduler->waiting(), 0);
}

void TestClient::placesAreLimited()
{
    for (int i = 0; i < 6; ++i)
        call(CreateVpcRequest{});
    m_transport->handle(u"DescribeVpcs"_s, [](const auto &) { return FakeTransport::json(oneVpc); });
    const auto waiting = call(DescribeVpcsRequest{});
    m_scheduler->advance(100s);
    QCOMPARE(m_transport->sent().size(), 6);
    QVERIFY(!waiting->has_value());
}

void TestClient::rateIsLimited()
{
    m_transport->handle(u"DescribeVpcs"_s, [](const auto &) { return FakeTransport::json(oneVpc); });
    for (int i = 0; i < 40; ++i)
        call(DescribeVpcsRequest{});
    m_scheduler->advance(0ms);
    QCOMPARE(m_transport->sent().size(), 15);
    m_scheduler->advance(999ms);
    QCOMPARE(m_transport->sent().size(), 15);
    m_scheduler->advance(1ms);
    QCOMPARE(m_transport->sent().size(), 30);
    m_scheduler->advance(1s);
    QCOMPARE(m_transport->sent().size(), 40);
}

void TestClient::throttlingPausesTheProduct()
{
    HttpResult throttled = FakeTransport::error(400, u"Throttling.User"_s);
    throttled->headers.emplaceBack("x-acs-retry-after", "5000");
    m_transport->answer(u"CreateVpc"_s, throttled);
    m_transport->handle(u"DescribeVpcs"_s, [](const auto &) { return FakeTransport::json(oneVpc); });
    call(CreateVpcRequest{});
    m_scheduler->advance(0ms);
    const auto other = call(DescribeVpcsRequest{});
    m_scheduler->advance(4999ms);
    QVERIFY(!other->has_value());
    m_scheduler->advance(1ms);
    QVERIFY(other->has_value());
}

void TestClient::throttlingAgainPausesLonger()
{
    RateBudget budget(*m_scheduler, RateLimits{}, 1);
    QObject context;
    const auto waited = [&] {
        const QDateTime start = m_scheduler->wallNow();
        bool served = false;
        budget.acquire(Product::Vpc, &context, [&](const RateBudget::Place &) { served = true; });
        while (!served && m_scheduler->advanceToNext()) {}
        return start.msecsTo(m_scheduler->wallNow());
    };
    QCOMPARE(waited(), 0);
    qint64 shortest = 250;
    for (int i = 0; i < 4; ++i, shortest *= 2) {
        budget.throttled(Product::Vpc, 0ms);
        budget.throttled(Product::Vpc, 0ms); // one that left with the other
        const qint64 pause = waited();
        QVERIFY2(pause >= shortest && pause <= 2 * shortest, qPrintable(QString::number(pause)));
    }
    budget.answered(Product::Vpc);
    budget.throttled(Product::Vpc, 0ms);
    QVERIFY(waited() <= 500);
}

void TestClient::productsDoNotWaitForEachOther()
{
    for (int i = 0; i < 6; ++i)
        call(CreateVpcRequest{});
    m_transport->answer(u"CreateDatabase"_s, FakeTransport::json({}));
    const auto ending = call(CreateDatabaseRequest{});
    m_scheduler->advance(0ms);
    QVERIFY(ending->has_value());
}

void TestClient::logHasNoSecrets()
{
    m_transport->answer(u"CreateAccount"_s,
                        FakeTransport::error(400, u"InvalidAccountPassword.Malformed"_s, u"s3cret is too short"_s));
    const auto ending = call(CreateDBAccountRequest{.dbInstanceId = u"rm-1"_s, .accountName = u"app"_s, .accountPassword = u"s3cret"_s});
    m_scheduler->advance(0ms);
    QCOMPARE((*ending)->error().message, u"*** is too short"_s);
    QCOMPARE(m_log.size(), 1);
    const CallRecord record = m_log.first();
    QCOMPARE(record.action, u"Rds:CreateAccount"_s);
    QCOMPARE(record.host, u"127.0.0.1:8765"_s);
    QCOMPARE(record.httpStatus, 400);
    QCOMPARE(record.code, u"InvalidAccountPassword.Malformed"_s);
    QCOMPARE(record.requestId, u"11111111-2222-3333-4444-555555555555"_s);
    QCOMPARE(record.parameters, (QList<QPair<QString, QString>>{{u"RegionId"_s, u"cn-hangzhou"_s},
                                                                {u"DBInstanceId"_s, u"rm-1"_s},
                                                                {u"AccountName"_s, u"app"_s},
                                                                {u"AccountPassword"_s, u"***"_s}}));
}

void TestClient::allPagesAreRead()
{
    m_transport->handle(u"DescribeVpcs"_s, [](const FakeTransport::Sent &sent) {
        const int page = sent.parameters.value(u"PageNumber"_s).toInt();
        QJsonArray vpcs;
        for (int i = (page - 1) * 50; i < qMin(page * 50, 120); ++i)
            vpcs.append(QJsonObject{{u"VpcId"_s, QString::number(i)}, {u"Status"_s, u"Available"_s}});
        return FakeTransport::json({{u"TotalCount"_s, 120}, {u"Vpcs"_s, QJsonObject{{u"Vpc"_s, vpcs}}}});
    });
    std::optional<Result<QList<Vpc>>> all;
    callAllPages(*m_client, DescribeVpcsRequest{}, this, [&](const Result<QList<Vpc>> &result) { all = result; });
    m_scheduler->advance(1s);
    QVERIFY(all && all->has_value());
    QCOMPARE((*all)->size(), 120);
    QCOMPARE((*all)->last().vpcId, u"119"_s);
    QCOMPARE(m_transport->sent().size(), 3);
}

void TestClient::failedPageEndsTheList()
{
    m_transport->answer(u"DescribeVpcs"_s, FakeTransport::error(403, u"Forbidden.RAM"_s));
    std::optional<Result<QList<Vpc>>> all;
    callAllPages(*m_client, DescribeVpcsRequest{}, this, [&](const Result<QList<Vpc>> &result) { all = result; });
    m_scheduler->advance(1s);
    QVERIFY(all && !all->has_value());
    QCOMPARE(all->error().kind, ErrorKind::Denied);
}

void TestClient::largeAnswersAreReadToo()
{
    QJsonArray vpcs;
    for (int i = 0; i < 3000; ++i)
        vpcs.append(QJsonObject{{u"VpcId"_s, QString::number(i)}, {u"Status"_s, u"Available"_s}});
    m_transport->answer(u"DescribeVpcs"_s,
                        FakeTransport::json({{u"TotalCount"_s, 3000}, {u"Vpcs"_s, QJsonObject{{u"Vpc"_s, vpcs}}}}));
    const auto ending = call(DescribeVpcsRequest{});
    m_scheduler->advance(0ms);
    QTRY_VERIFY(ending->has_value());
    QCOMPARE((**ending)->items.size(), 3000);
}

void TestClient::pollsNearTheExpectedEndFirst()
{
    const PollPolicy policy{.expected = 400s, .timeout = 1200s};
    QCOMPARE(policy.firstDelay(), 280s);
    QCOMPARE(PollPolicy::delayAfter(280s), 14s);
    QCOMPARE(PollPolicy::delayAfter(400s), 20s);
    QCOMPARE(PollPolicy::delayAfter(3000s), 30s);
    QVERIFY(!policy.isOver(1199s));
    QVERIFY(policy.isOver(1200s));

    QCOMPARE(policy.scaled(0.5).firstDelay(), 140s);
    QCOMPARE(policy.scaled(0.5).timeout, 1200s);

    const PollPolicy quick{.expected = 1s};
    QCOMPARE(quick.firstDelay(), 1s);
    QCOMPARE(PollPolicy::delayAfter(1s), 1s);
}

QTEST_GUILESS_MAIN(TestClient)
#include "tst_client.moc"
