#include "cloudapi/eiprequests.h"
#include "cloudapi/ecsrequests.h"
#include "cloudapi/errortable.h"
#include "cloudapi/kvstorerequests.h"
#include "cloudapi/natgatewayrequests.h"
#include "cloudapi/rdsaccountrequests.h"
#include "cloudapi/rdsrequests.h"
#include "cloudapi/retrypolicy.h"
#include "cloudapi/securitygrouprequests.h"
#include "cloudapi/slblistenerrequests.h"
#include "cloudapi/slbrequests.h"
#include "cloudapi/stsrequests.h"
#include "cloudapi/vpcrequests.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace CloudApi;

class TestErrorTable : public QObject
{
    Q_OBJECT

private slots:
    void codes_data();
    void codes();
    void answers_data();
    void answers();
    void noAnswer_data();
    void noAnswer();
    void errorsCarryTheirContext();
    void kindsHaveNames();
    void retries_data();
    void retries();
    void retryPausesGrowAndVary();
    void serverMayAskForAPause();
};

void TestErrorTable::codes_data()
{
    QTest::addColumn<ActionInfo>("action");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<ErrorKind>("kind");

    const auto row = [](const ActionInfo &action, int status, const char *code, ErrorKind kind, const char *message = "") {
        QTest::addRow("%s %d %s %s", action.name, status, code, message)
            << action << status << QString::fromLatin1(code) << QString::fromLatin1(message) << kind;
    };
    const ActionInfo createVpc = CreateVpcRequest::action;
    const ActionInfo describeVpcs = DescribeVpcsRequest::action;
    const ActionInfo createVSwitch = CreateVSwitchRequest::action;
    const ActionInfo runInstances = RunInstancesRequest::action;
    const ActionInfo createDb = CreateDBInstanceRequest::action;
    const ActionInfo createCache = CreateKVStoreInstanceRequest::action;
    const ActionInfo createBalancer = CreateLoadBalancerRequest::action;

    // Rate limits, whatever the status.
    row(createVpc, 400, "Throttling.User", ErrorKind::Throttled);
    row(createVpc, 503, "Throttling", ErrorKind::Throttled);
    row(describeVpcs, 429, "Rejected.Throttling", ErrorKind::Throttled);
    row(AllocateEipAddressRequest::action, 400, "FrequentPurchase.EIP", ErrorKind::Throttled);

    // Perhaps done: no clear refusal, so look first.
    row(createVpc, 400, "SignatureNonceUsed", ErrorKind::OutcomeUnknown);
    row(createVpc, 400, "TOKEN_PROCESSING", ErrorKind::OutcomeUnknown);
    row(createVSwitch, 400, "OperationFailed.IdempotentTokenProcessing", ErrorKind::OutcomeUnknown);
    row(createVpc, 400, "LastTokenProcessing", ErrorKind::OutcomeUnknown);
    row(createBalancer, 400, "OperationFailed.TokenIsProcessing", ErrorKind::OutcomeUnknown);
    row(createBalancer, 400, "LX_REQUEST_TOKEN_CONFLICT", ErrorKind::OutcomeUnknown);
    row(runInstances, 403, "IdempotentProcessing", ErrorKind::OutcomeUnknown);
    row(createVpc, 400, "IdempotentParameterMismatch", ErrorKind::OutcomeUnknown);
    row(CreateDBAccountRequest::action, 400, "InvalidAccountName.Duplicate", ErrorKind::OutcomeUnknown);
    row(CreateDatabaseRequest::action, 400, "InvalidDBName.Duplicate", ErrorKind::OutcomeUnknown);
    row(ImportKeyPairRequest::action, 400, "KeyPair.AlreadyExist", ErrorKind::OutcomeUnknown);
    row(CreateTcpListenerRequest::action, 400, "ListenerAlreadyExists", ErrorKind::OutcomeUnknown);
    row(AddCommonBandwidthPackageIpRequest::action, 400, "IpInstanceId.AlreadyInBandwidthPackage", ErrorKind::OutcomeUnknown);
    row(AddCommonBandwidthPackageIpRequest::action, 400, "EIP_ALREADY_IN_BANDWIDTHPACKAGE", ErrorKind::OutcomeUnknown);
    row(AssociateEipAddressRequest::action, 400, "InvalidAssociation.Duplicated", ErrorKind::OutcomeUnknown);
    row(CreateSnatEntryRequest::action, 400, "Forbidden.SourceVSwitchId.Duplicated", ErrorKind::OutcomeUnknown);

    // The service failed: a read may be repeated, a change may have happened.
    row(createVpc, 500, "InternalError", ErrorKind::OutcomeUnknown);
    row(createVpc, 503, "ServiceUnavailable", ErrorKind::OutcomeUnknown);
    row(createVpc, 400, "UnknownError", ErrorKind::OutcomeUnknown);
    row(createVpc, 500, "SomethingNew", ErrorKind::OutcomeUnknown);
    row(describeVpcs, 500, "InternalError", ErrorKind::Transient);
    row(describeVpcs, 503, "ServiceUnavailable", ErrorKind::Transient);
    row(describeVpcs, 502, "SomethingNew", ErrorKind::Transient);
    row(describeVpcs, 400, "SignatureNonceUsed", ErrorKind::Transient);

    // Wait and repeat.
    row(createVSwitch, 400, "IncorrectVSwitchStatus", ErrorKind::Busy);
    row(createVSwitch, 400, "IncorrectVpcStatus", ErrorKind::Busy);
    row(createVSwitch, 400, "CreateVSwitch.IncorrectStatus.cbnStatus", ErrorKind::Busy);
    row(createVSwitch, 400, "TaskConflict", ErrorKind::Busy);
    row(createVSwitch, 409, "OperationConflict", ErrorKind::Busy);
    row(createVSwitch, 400, "OperationFailed.DistibuteLock", ErrorKind::Busy);
    row(CreateNatGatewayRequest::action, 400, "VswitchStatusError", ErrorKind::Busy);
    row(AssociateEipAddressRequest::action, 400, "IncorrectStatus.NatGateway", ErrorKind::Busy);
    row(CreateSnatEntryRequest::action, 404, "InvalidSnatIp.NotFound", ErrorKind::Busy);
    row(CreateSnatEntryRequest::action, 400, "OperationUnsupported.EipNatBWPCheck", ErrorKind::Busy);
    row(CreateForwardEntryRequest::action, 400, "InvalidIp.NotInNatgw", ErrorKind::Busy);
    row(DeleteSnatEntryRequest::action, 400, "IncorretSnatEntryStatus", ErrorKind::Busy);
    row(UnassociateEipAddressRequest::action, 400, "InvalidStatus.SnatOrDnat", ErrorKind::Busy);
    row(DeleteInstancesRequest::action, 403, "IncorrectInstanceStatus.Initializing", ErrorKind::Busy);
    row(createDb, 403, "OperationDenied.DBInstanceStatus", ErrorKind::Busy);
    row(createDb, 500, "IncorrectDBInstanceState", ErrorKind::Busy);
    row(CreateReadOnlyDBInstanceRequest::action, 403, "OperationDenied.PrimaryDBInstanceStatus", ErrorKind::Busy);
    row(GrantAccountPrivilegeRequest::action, 404, "InvalidDB.NotFound", ErrorKind::Busy);
    row(ModifyKVStoreSecurityIpsRequest::action, 403, "IncorrectDBInstanceState", ErrorKind::Busy);
    row(createBalancer, 449, "SystemBusy", ErrorKind::Busy);
    row(AddBackendServersRequest::action, 400, "ServiceIsConfiguring", ErrorKind::Busy);
    row(AddBackendServersRequest::action, 400, "ObtainIpFail", ErrorKind::Busy);
    row(StartListenerRequest::action, 400, "OperationFailed.ListenerStatusNotSupport", ErrorKind::Busy);

    // It is so already.
    row(DeleteNatGatewayRequest::action, 400, "IncorrectStatus.NatGateway", ErrorKind::AlreadySo);
    row(RemoveCommonBandwidthPackageIpRequest::action, 400, "OperationUnsupported.IpNotInCbwp", ErrorKind::AlreadySo);

    // Not there.
    row(DeleteVpcRequest::action, 404, "InvalidVpcID.NotFound", ErrorKind::NotFound);
    row(DeleteVpcRequest::action, 400, "Forbidden.VpcNotFound", ErrorKind::NotFound);
    row(DeleteNatGatewayRequest::action, 400, "INSTANCE_NOT_EXISTS", ErrorKind::NotFound);
    row(DeleteNatGatewayRequest::action, 404, "ResourceNotFound.NatGateway", ErrorKind::NotFound);
    row(DescribeDBInstanceAttributeRequest::action, 404, "InvalidDBInstanceName.NotFound", ErrorKind::NotFound);
    row(DescribeKVStoreInstanceAttributeRequest::action, 404, "InvalidInstanceId.NotFound", ErrorKind::NotFound);
    row(DescribeTcpListenerRequest::action, 404, "ListenerNotFound", ErrorKind::NotFound);
    row(DescribeTcpListenerRequest::action, 400, "InvalidParameter", ErrorKind::NotFound, "The specified resource does not exist.");

    // Still used.
    row(DeleteVSwitchRequest::action, 400, "DependencyViolation.EnhancedNatgw", ErrorKind::Dependency);
    row(DeleteVpcRequest::action, 400, "Forbbiden", ErrorKind::Dependency, "Active custom route in vpc");
    row(UnassociateEipAddressRequest::action, 400, "InvalidIpStatus.HasBeenUsedBySnatTable", ErrorKind::Dependency);
    row(DeleteSecurityGroupRequest::action, 403, "DependencyViolation", ErrorKind::Dependency);
    row(DeleteKeyPairsRequest::action, 400, "InvalidParameter.KeypairAlreadyAttachedInstance", ErrorKind::Dependency);
    row(DeleteDBInstanceRequest::action, 403, "DependencyViolation", ErrorKind::Dependency);

    // The account.
    row(createVpc, 403, "Forbidden.RAM", ErrorKind::Denied);
    row(createVpc, 403, "Forbbiden", ErrorKind::Denied);
    row(CreateNatGatewayRequest::action, 400, "NoPermission.CreateServiceLinkedRole", ErrorKind::Denied);
    row(createBalancer, 403, "Forbidden", ErrorKind::Denied);
    row(GetCallerIdentityRequest::action, 404, "InvalidAccessKeyId.NotFound", ErrorKind::Credentials);
    row(GetCallerIdentityRequest::action, 400, "SignatureDoesNotMatch", ErrorKind::Credentials);
    row(GetCallerIdentityRequest::action, 400, "InvalidSecurityToken.Expired", ErrorKind::Credentials);
    row(runInstances, 403, "Forbidden.AccessKeyDisabled", ErrorKind::Credentials);
    row(createVpc, 400, "InvalidTimeStamp.Expired", ErrorKind::Credentials);
    row(createVpc, 400, "InsufficientBalance", ErrorKind::Balance);
    row(runInstances, 403, "InvalidAccountStatus.NotEnoughBalance", ErrorKind::Balance);
    row(runInstances, 403, "RealNameAuthenticationError", ErrorKind::Balance);
    row(createDb, 400, "PAYFOR.CREDIT_PAY_INSUFFICIENT_BALANCE", ErrorKind::Balance);
    row(createBalancer, 400, "ORDER.NO_REAL_NAME_AUTHENTICATION", ErrorKind::Balance);
    row(createBalancer, 400, "AccountHasArrearage", ErrorKind::Balance);
    row(createVpc, 400, "QuotaExceeded.Vpc", ErrorKind::Quota);
    row(CreateForwardEntryRequest::action, 400, "OperationFailed.DnatQuotaExceed", ErrorKind::Quota);
    row(CreateSecurityGroupRequest::action, 403, "QuotaExceed.SecurityGroup", ErrorKind::Quota);
    row(AuthorizeSecurityGroupRequest::action, 403, "AuthorizationLimitExceed", ErrorKind::Quota);
    row(createBalancer, 400, "ORDER.QUOTA_EXCEEDED", ErrorKind::Quota);

    // Not for sale.
    row(runInstances, 403, "OperationDenied.NoStock", ErrorKind::Stock);
    row(runInstances, 403, "OperationDenied", ErrorKind::Stock, "The resource is out of usage.");
    row(runInstances, 403, "Zone.NotOnSale", ErrorKind::Stock);
    row(createVSwitch, 400, "ResourceNotAvailable", ErrorKind::Stock);
    row(CreateNatGatewayRequest::action, 400, "OperationFailed.EnhancedInventoryNotEnough", ErrorKind::Stock);
    row(createBalancer, 400, "PRODUCT.INSUFFICIENT_STOCK", ErrorKind::Stock);

    // What was asked for.
    row(createVSwitch, 400, "InvalidCidrBlock.Malformed", ErrorKind::Invalid);
    row(createVSwitch, 400, "InvalidCidrBlock.Overlapped", ErrorKind::Conflict);
    row(createVSwitch, 404, "InvalidZoneId.NotFound", ErrorKind::Invalid);
    row(createVpc, 404, "InvalidRegionId.NotFound", ErrorKind::Invalid);
    row(createVpc, 404, "InvalidAction.NotFound", ErrorKind::Invalid);
    row(createVpc, 400, "Duplicate.TagKey", ErrorKind::Invalid);
    row(createDb, 400, "InvalidSecurityIPList.Duplicate", ErrorKind::Invalid);
    row(createCache, 400, "COMMODITY.INVALID_COMPONENT", ErrorKind::Invalid);
    row(runInstances, 404, "DependencyViolation.IoOptimized", ErrorKind::Invalid);
    row(runInstances, 403, "DependencyViolation.WindowsInstance", ErrorKind::Invalid);
    row(createBalancer, 400, "ServiceUnavailable", ErrorKind::Invalid, "The vpc subnet is not exist.");
    row(createVpc, 400, "SomethingNew", ErrorKind::Invalid);
    row(DeleteNatGatewayRequest::action, 400, "InvalidOperation.DeletionProtection", ErrorKind::Conflict);
    row(DeleteLoadBalancerRequest::action, 400, "OperationDenied.DeleteProtectionIsOn", ErrorKind::Conflict);
    row(DeleteInstancesRequest::action, 403, "ChargeTypeViolation", ErrorKind::Conflict);
}

void TestErrorTable::codes()
{
    QFETCH(ActionInfo, action);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(ErrorKind, kind);
    QCOMPARE(errorKindName(errorKind(action, status, code, message)), errorKindName(kind));
}

void TestErrorTable::answers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("ofRead");   // code and kind; empty: a success
    QTest::addColumn<QString>("ofChange");

    QTest::newRow("a JSON object is a success") << 200 << QByteArray("{}") << QString() << QString();
    QTest::newRow("a Code in a success does not count") << 200 << QByteArray(R"({"Code":"Success"})") << QString() << QString();
    QTest::newRow("a web page instead of an answer")
        << 200 << QByteArray("<html>") << u"NotJson malformed"_s << u"NotJson outcome-unknown"_s;
    QTest::newRow("a JSON list instead of an object")
        << 200 << QByteArray("[]") << u"NotJson malformed"_s << u"NotJson outcome-unknown"_s;
    QTest::newRow("an empty answer") << 200 << QByteArray() << u"NotJson malformed"_s << u"NotJson outcome-unknown"_s;
    QTest::newRow("a gateway's own page") << 502 << QByteArray("<html>") << u"NotJson transient"_s << u"NotJson outcome-unknown"_s;
    QTest::newRow("a redirect") << 302 << QByteArray() << u"NotJson malformed"_s << u"NotJson outcome-unknown"_s;
    QTest::newRow("an error without a code") << 400 << QByteArray("{}") << u"NotJson malformed"_s << u"NotJson outcome-unknown"_s;
    QTest::newRow("a refusal") << 400 << QByteArray(R"({"Code":"QuotaExceeded.Vpc"})") << u"QuotaExceeded.Vpc quota"_s
                               << u"QuotaExceeded.Vpc quota"_s;
}

void TestErrorTable::answers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, ofRead);
    QFETCH(QString, ofChange);
    const auto told = [&](const ActionInfo &action) {
        const auto error = errorOf(action, HttpResponse{status, {}, body});
        return error ? error->code + u' ' + errorKindName(error->kind) : QString();
    };
    QCOMPARE(told(DescribeVpcsRequest::action), ofRead);
    QCOMPARE(told(CreateVpcRequest::action), ofChange);
}

void TestErrorTable::noAnswer_data()
{
    QTest::addColumn<TransportError::Kind>("kind");
    QTest::addColumn<QString>("ofRead");
    QTest::addColumn<QString>("ofChange");
    QTest::newRow("no connection") << TransportError::Kind::NotSent << u"NotReachable network"_s << u"NotReachable network"_s;
    QTest::newRow("no trust") << TransportError::Kind::Tls << u"TlsFailed network"_s << u"TlsFailed network"_s;
    QTest::newRow("no proxy") << TransportError::Kind::Proxy << u"ProxyFailed network"_s << u"ProxyFailed network"_s;
    QTest::newRow("connection broke") << TransportError::Kind::Lost << u"ConnectionLost transient"_s << u"ConnectionLost outcome-unknown"_s;
    QTest::newRow("no answer in time") << TransportError::Kind::TimedOut << u"NoAnswer transient"_s << u"NoAnswer outcome-unknown"_s;
}

void TestErrorTable::noAnswer()
{
    QFETCH(TransportError::Kind, kind);
    QFETCH(QString, ofRead);
    QFETCH(QString, ofChange);
    const auto told = [&](const ActionInfo &action) {
        const ApiError error = errorOf(action, TransportError{kind, {}});
        return error.code + u' ' + errorKindName(error.kind);
    };
    QCOMPARE(told(DescribeVpcsRequest::action), ofRead);
    QCOMPARE(told(CreateVpcRequest::action), ofChange);
}

void TestErrorTable::errorsCarryTheirContext()
{
    const HttpResponse response{400,
                                {{"X-Acs-Retry-After", "1500"}},
                                R"({"RequestId":"r-1","Code":"Throttling.User","Message":"Too many.","HostId":"h"})"};
    const auto error = errorOf(CreateVpcRequest::action, response);
    QVERIFY(error);
    QCOMPARE(*error, (ApiError{.kind = ErrorKind::Throttled,
                               .httpStatus = 400,
                               .code = u"Throttling.User"_s,
                               .message = u"Too many."_s,
                               .requestId = u"r-1"_s,
                               .action = u"Vpc:CreateVpc"_s,
                               .retryAfterMs = 1500}));
}

void TestErrorTable::kindsHaveNames()
{
    QSet<QString> names;
    for (int kind = int(ErrorKind::Throttled); kind <= int(ErrorKind::Network); ++kind)
        names.insert(errorKindName(ErrorKind(kind)));
    QCOMPARE(names.size(), int(ErrorKind::Network) + 1);
}

void TestErrorTable::retries_data()
{
    QTest::addColumn<ApiError>("error");
    QTest::addColumn<int>("attempts");
    QTest::addColumn<bool>("again");
    QTest::newRow("throttled") << ApiError{.kind = ErrorKind::Throttled} << 1 << true;
    QTest::newRow("a failure in passing") << ApiError{.kind = ErrorKind::Transient} << 4 << true;
    QTest::newRow("once too often") << ApiError{.kind = ErrorKind::Transient} << 5 << false;
    QTest::newRow("a host out of reach") << ApiError{.kind = ErrorKind::Network, .code = u"NotReachable"_s} << 1 << true;
    QTest::newRow("a host that is not trusted") << ApiError{.kind = ErrorKind::Network, .code = u"TlsFailed"_s} << 1 << false;
    QTest::newRow("a refusal") << ApiError{.kind = ErrorKind::Denied} << 1 << false;
    QTest::newRow("a change that may have happened") << ApiError{.kind = ErrorKind::OutcomeUnknown} << 1 << false;
}

void TestErrorTable::retries()
{
    QFETCH(ApiError, error);
    QFETCH(int, attempts);
    QFETCH(bool, again);
    QRandomGenerator random(1);
    QCOMPARE(RetryPolicy{}.delayAfter(attempts, error, random).has_value(), again);
}

void TestErrorTable::retryPausesGrowAndVary()
{
    const RetryPolicy policy{.maxAttempts = 100};
    const ApiError error{.kind = ErrorKind::Transient};
    QRandomGenerator random(1);
    QSet<qint64> seen;
    for (int attempts = 1; attempts < 100; ++attempts) {
        const double full = std::min(500.0 * std::pow(2.0, attempts - 1), 20'000.0);
        const auto delay = policy.delayAfter(attempts, error, random);
        QVERIFY(delay);
        QVERIFY(double(delay->count()) <= full);
        QVERIFY(double(delay->count()) >= full / 2 - 1);
        seen.insert(delay->count());
    }
    QVERIFY(seen.size() > 50);
}

void TestErrorTable::serverMayAskForAPause()
{
    QRandomGenerator random(1);
    const auto delay = RetryPolicy{}.delayAfter(1, {.kind = ErrorKind::Throttled, .retryAfterMs = 60'000}, random);
    QCOMPARE(delay, std::chrono::milliseconds(60'000));
}

QTEST_GUILESS_MAIN(TestErrorTable)
#include "tst_errortable.moc"
