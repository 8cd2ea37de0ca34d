#include "cloudapi/errortable.h"

#include "cloudapi/retrypolicy.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <span>

using namespace Qt::StringLiterals;

namespace CloudApi {

namespace {

/// The first rule that fits decides. Codes are matched as the services spell them, mistakes included.
struct ErrorRule
{
    const char *code; ///< "*" stands for any text
    ErrorKind kind;
    const char *action = "*";
    const char *message = ""; ///< must be part of the message
};

constexpr ErrorRule vpcRules[] = {
    {"IncorrectStatus.NatGateway", ErrorKind::AlreadySo, "DeleteNatGateway"}, // it is being deleted
    {"OperationUnsupported.IpNotInCbwp", ErrorKind::AlreadySo},               // it has left the package
    {"Forbbiden", ErrorKind::Dependency, "DeleteVpc", "Active custom route"},
    // An address whose association is not yet visible to the NAT gateway is "not found" or "not there" for a while.
    {"InvalidSnatIp.NotFound", ErrorKind::Busy, "CreateSnatEntry"},
    {"InvalidExternalIp.NotFound", ErrorKind::Busy, "CreateForwardEntry"},
    {"InvalidIp.NotInNatgw", ErrorKind::Busy},
    {"EIP_NOT_IN_GATEWAY", ErrorKind::Busy},
    {"OperationUnsupported.EipInBinding", ErrorKind::Busy},
    {"OperationUnsupported.EipNat*", ErrorKind::Busy},
    {"VswitchStatusError", ErrorKind::Busy},
    {"VpcStatusError", ErrorKind::Busy},
    {"InvalidVPCStatus", ErrorKind::Busy},
    {"InvalidBindingStatus", ErrorKind::Busy},
    {"Incorret*Status", ErrorKind::Busy},
    {"InvalidStatus.*", ErrorKind::Busy},
    {"BandwidthPackageOperation.conflict", ErrorKind::Busy},
    {"OperationFailed.DistibuteLock", ErrorKind::Busy},
    {"OperationFailed.NotifyCenCreate", ErrorKind::Busy},
    {"OperationFailed.EcsMigrating", ErrorKind::Busy},
    {"OperationDenied.OtherSubnetProcessing", ErrorKind::Busy},
    {"FrequentPurchase.EIP", ErrorKind::Throttled},
    {"EipOperation.TooFrequently", ErrorKind::Throttled},
    {"InvalidIpStatus.HasBeenUsedBy*", ErrorKind::Dependency},
    {"Forbidden.IpUsedInForwardTable", ErrorKind::Conflict},
    {"Forbidden.ExternalIp.UsedInSnatTable", ErrorKind::Conflict},
    {"Forbindden", ErrorKind::Conflict}, // the server has an address of its own
    {"InvalidCidrBlock.Overlapped", ErrorKind::Conflict},
    {"OperationUnsupported.CidrConflict", ErrorKind::Conflict},
    {"Forbidden.ChargeTypeIsPrepaid", ErrorKind::Conflict},
    {"Forbidden.PrePaidNatGateway", ErrorKind::Conflict},
    {"Forbidden.SnatEntryCountLimited", ErrorKind::Quota},
    {"Forbidden.CheckEntryRuleQuota", ErrorKind::Quota},
    {"OrderFailed", ErrorKind::Balance},
    {"OrderError.EIP", ErrorKind::Balance},
    {"*BizStatus*", ErrorKind::Balance},
    {"*.BizDisabled", ErrorKind::Balance},
    {"ZONE_NO_AVAILABLE_IP", ErrorKind::Stock},
    {"ReserveIpFail", ErrorKind::Stock},
    {"OperationFailed.EnhancedRegion", ErrorKind::Stock},
    {"OperationDenied.ZoneIsDisabled", ErrorKind::Stock},
    {"OperationFailed.EnhancedUserIsUnAuthorized", ErrorKind::Denied},
};

constexpr ErrorRule ecsRules[] = {
    {"DependencyViolation.WindowsInstance", ErrorKind::Invalid},
    {"DependencyViolation.IoOptimized", ErrorKind::Invalid},
    {"DependencyViolation.SLBConfiguring", ErrorKind::Busy},
    {"InvalidParameter.KeypairAlreadyAttachedInstance", ErrorKind::Dependency},
    {"InstanceNotReady", ErrorKind::Busy},
    {"InvalidPrivateIp.Changing", ErrorKind::Busy},
    {"OperationDenied.CreatingConflict", ErrorKind::Busy},
    {"OperationDenied.ResourceControl", ErrorKind::Busy},
    {"NodeControllerUnavailable", ErrorKind::Busy},
    {"InvalidGressFlow.Malformed", ErrorKind::Transient}, // a 500 of the service, whatever its name says
    {"InvalidResourceType.NotSupported", ErrorKind::Stock},
    {"InvalidInstanceType.ZoneNotSupported", ErrorKind::Stock},
    {"InvalidInstanceType.NotSupported", ErrorKind::Stock},
    {"InvalidDiskCategory.ZoneNotSupported", ErrorKind::Stock},
    {"InstanceType.Offline", ErrorKind::Stock},
    {"Zone.NotO*", ErrorKind::Stock},
    {"OperationDenied.ZoneNotAllowed", ErrorKind::Stock},
    {"InstanceDiskNum*", ErrorKind::Invalid},
    {"InvalidInstance.UnPaidOrder", ErrorKind::Balance},
    {"InvalidUser.PassRoleForbidden", ErrorKind::Denied},
    {"ChargeTypeViolation", ErrorKind::Conflict},
    {"InvalidOperation.VpcHasEnabledAdvancedNetworkFeature", ErrorKind::Conflict},
    {"PriceNotFound", ErrorKind::Invalid},
};

constexpr ErrorRule rdsRules[] = {
    {"InvalidDB.NotFound", ErrorKind::Busy, "GrantAccountPrivilege"}, // a fresh database is not visible at once
    {"OperationDenied.DB*Status", ErrorKind::Busy},
    {"OperationDenied.*DBInstanceStat*", ErrorKind::Busy},
    {"OperationDenied.OutofUsage", ErrorKind::Busy},
    {"ReadDBInstance.Mismatch", ErrorKind::Busy},
    {"ConcurrentTaskExceeded", ErrorKind::Busy},
    {"InstanceConnectTimeoutFault", ErrorKind::Transient},
    {"Database.ConnectError", ErrorKind::Transient},
    {"RwSplitNetType.Exist", ErrorKind::Dependency},
    {"InvalidSecurityIPList.Duplicate", ErrorKind::Invalid},
    {"InvalidConnectionStringPrefix.Duplicate", ErrorKind::Conflict},
    {"InvalidDefaultVSwitch.NotFound", ErrorKind::Invalid},
    {"Inva*InRegion.NotAvailable", ErrorKind::Stock},
    {"Order.ComboInstanceNotAllowOperate", ErrorKind::Conflict},
};

// No public list of this product's codes was found: these are the ones that its users report.
constexpr ErrorRule kvstoreRules[] = {
    {"OperationDenied.DBInstanceStatus", ErrorKind::Busy},
    {"Task.Conflict", ErrorKind::Busy},
    {"MissingRedisUsedmemoryUnsupportPerfItem", ErrorKind::Busy},
};

constexpr ErrorRule slbRules[] = {
    {"ServiceUnavailable", ErrorKind::Invalid, "*", "vpc subnet"}, // the vswitch is missing or has no free address
    {"InvalidParameter", ErrorKind::NotFound, "*", "does not exist"},
    {"OperationBusy", ErrorKind::Busy},
    {"ServiceIs*", ErrorKind::Busy},
    {"VServerGroupProcessing", ErrorKind::Busy},
    {"BackendServer.configuring", ErrorKind::Busy},
    {"OperationFailed.ListenerStatusNotSupport", ErrorKind::Busy},
    {"ObtainIpFail", ErrorKind::Busy}, // the server is not running yet
    {"Rspool*Exist", ErrorKind::Dependency},
    {"CertificateAndPrivateKeyIsRefered", ErrorKind::Dependency},
    {"ListenerNumberOverLimit", ErrorKind::Quota},
    {"VipTooManyListeners", ErrorKind::Quota},
    {"InsufficientCapacity", ErrorKind::Quota},
    {"ORDER.QUANTITY_INVALID", ErrorKind::Quota},
    {"InvalidBackendServers.Inconsistent", ErrorKind::Conflict},
    {"NetworkConflict", ErrorKind::Conflict},
    {"OperationDenied.DeleteProtectionIsOn", ErrorKind::Conflict},
    {"PRODUCT.*", ErrorKind::Stock},
    {"VpcZoneNotSupportCreate", ErrorKind::Stock},
    {"ORDER.OPEND", ErrorKind::Balance}, // the account has not opened the service
    {"Forbidden", ErrorKind::Denied},
};

constexpr ErrorRule generalRules[] = {
    {"*Throttling*", ErrorKind::Throttled},

    // Perhaps done: never a clear refusal.
    {"SignatureNonceUsed", ErrorKind::OutcomeUnknown},
    {"*TokenProcessing", ErrorKind::OutcomeUnknown},
    {"*TokenIsProcessing", ErrorKind::OutcomeUnknown},
    {"TOKEN_PROCESSING", ErrorKind::OutcomeUnknown},
    {"ProcessingSameRequest", ErrorKind::OutcomeUnknown},
    {"IdempotentProcessing", ErrorKind::OutcomeUnknown},
    {"IdempotentParameterMismatch", ErrorKind::OutcomeUnknown},
    {"InvalidIdempotenceParameter.Mismatch", ErrorKind::OutcomeUnknown},
    {"LX_REQUEST_TOKEN_CONFLICT", ErrorKind::OutcomeUnknown},
    {"Duplicate.TagKey", ErrorKind::Invalid},
    {"*.Duplicate*", ErrorKind::OutcomeUnknown},
    {"*AlreadyExist*", ErrorKind::OutcomeUnknown},
    {"*AlreadyIn*", ErrorKind::OutcomeUnknown},
    {"*_ALREADY_*", ErrorKind::OutcomeUnknown},

    {"InvalidAccessKeyId*", ErrorKind::Credentials},
    {"*AccessKeyDisabled", ErrorKind::Credentials},
    {"InvalidSecurityToken*", ErrorKind::Credentials},
    {"MissingSecurityToken", ErrorKind::Credentials},
    {"SignatureDoesNotMatch", ErrorKind::Credentials},
    {"IncompleteSignature", ErrorKind::Credentials},
    {"InvalidTimeStamp*", ErrorKind::Credentials},
    {"IllegalTimestamp", ErrorKind::Credentials},

    {"Forbidden.RAM", ErrorKind::Denied},
    {"Forbidden.SubUser", ErrorKind::Denied},
    {"Forbidden.Unauthorized", ErrorKind::Denied},
    {"Forbbiden*", ErrorKind::Denied},
    {"Forbedden.NotSupportRAM", ErrorKind::Denied},
    {"NoPermission*", ErrorKind::Denied},

    {"*RealName*", ErrorKind::Balance},
    {"*REAL_NAME*", ErrorKind::Balance},
    {"NoNameAuthentication", ErrorKind::Balance},
    {"Forbidden.Authentication", ErrorKind::Balance},
    {"Forbidden.RiskControl", ErrorKind::Balance},
    {"Forbidden.FinancialLocked", ErrorKind::Balance},
    {"InvalidPayMethod", ErrorKind::Balance},
    {"PaymentMethodNotFound", ErrorKind::Balance},
    {"InsufficientBalance", ErrorKind::Balance},
    {"*NotEnoughBalance", ErrorKind::Balance},
    {"*INSUFFICIENT_BALANCE", ErrorKind::Balance},
    {"*Arrearage*", ErrorKind::Balance},
    {"*ARREARAGE*", ErrorKind::Balance},

    {"*QuotaExceed*", ErrorKind::Quota},
    {"*QUOTA_EXCEED*", ErrorKind::Quota},
    {"OverQuota", ErrorKind::Quota},
    {"*LimitExceed*", ErrorKind::Quota},

    {"OperationDenied.NoStock", ErrorKind::Stock},
    {"OperationDenied", ErrorKind::Stock, "*", "out of usage"},
    {"*InventoryNotEnough", ErrorKind::Stock},
    {"ResourceNotAvailable*", ErrorKind::Stock},

    {"OperationConflict", ErrorKind::Busy},
    {"TaskConflict*", ErrorKind::Busy},
    {"SystemBusy", ErrorKind::Busy},
    {"*IncorrectStatus*", ErrorKind::Busy},
    {"Incorrect*Status*", ErrorKind::Busy},
    {"IncorrectDBInstanceState", ErrorKind::Busy},
    {"OperationDeniedDBStatus", ErrorKind::Busy},
    {"LockTimeout", ErrorKind::Busy},

    {"ServiceUnavailable*", ErrorKind::Transient},
    {"InternalError*", ErrorKind::Transient},
    {"UnknownError", ErrorKind::Transient},
    {"InvokeError", ErrorKind::Transient},

    {"InvalidOperation.DeletionProtection", ErrorKind::Conflict},
    {"DependencyViolation*", ErrorKind::Dependency},

    {"InvalidRegionId.NotFound", ErrorKind::Invalid},
    {"Forbidden.RegionNotFound", ErrorKind::Invalid},
    {"InvalidZoneId.NotFound", ErrorKind::Invalid},
    {"InvalidAction.NotFound", ErrorKind::Invalid},
    {"InvalidApi.NotFound", ErrorKind::Invalid},
    {"*NotFound*", ErrorKind::NotFound},
    {"INSTANCE_NOT_EXISTS", ErrorKind::NotFound},
};

std::span<const ErrorRule> rulesOf(Product product)
{
    switch (product) {
    case Product::Vpc:
        return vpcRules;
    case Product::Ecs:
        return ecsRules;
    case Product::Rds:
        return rdsRules;
    case Product::KVStore:
        return kvstoreRules;
    case Product::Slb:
        return slbRules;
    case Product::Sts:
    case Product::Bss:
    case Product::Quotas:
        return {};
    }
    Q_UNREACHABLE();
}

bool fits(const char *pattern, const QString &text)
{
    return QRegularExpression(QRegularExpression::wildcardToRegularExpression(QString::fromLatin1(pattern))).match(text).hasMatch();
}

std::optional<ErrorKind> lookUp(std::span<const ErrorRule> rules, const ActionInfo &action, const QString &code,
                                const QString &message)
{
    for (const ErrorRule &rule : rules) {
        if (fits(rule.code, code) && fits(rule.action, QString::fromLatin1(action.name))
            && message.contains(QLatin1String(rule.message)))
            return rule.kind;
    }
    return {};
}

/// "Perhaps done" means nothing for a read, and "try again" is not for us to say of a call that changes something.
ErrorKind forAction(const ActionInfo &action, ErrorKind kind)
{
    if (action.isMutating())
        return kind == ErrorKind::Transient ? ErrorKind::OutcomeUnknown : kind;
    return kind == ErrorKind::OutcomeUnknown ? ErrorKind::Transient : kind;
}

} // namespace

ErrorKind errorKind(const ActionInfo &action, int httpStatus, const QString &code, const QString &message)
{
    std::optional<ErrorKind> kind = lookUp(rulesOf(action.product), action, code, message);
    if (!kind)
        kind = lookUp(generalRules, action, code, message);
    if (!kind)
        kind = httpStatus >= 500 ? ErrorKind::Transient : ErrorKind::Invalid;
    return forAction(action, *kind);
}

std::optional<ApiError> errorOf(const ActionInfo &action, const HttpResponse &response)
{
    return errorOf(action, response, QJsonDocument::fromJson(response.body));
}

std::optional<ApiError> errorOf(const ActionInfo &action, const HttpResponse &response, const QJsonDocument &document)
{
    const bool isSuccess = response.status >= 200 && response.status < 300;
    if (isSuccess && document.isObject())
        return {};

    const QJsonObject body = document.object();
    const QString code = body["Code"_L1].toString();
    ApiError error{.kind = ErrorKind::Malformed,
                   .httpStatus = response.status,
                   .code = u"NotJson"_s,
                   .message = u"the answer is not what this API answers"_s,
                   .requestId = body["RequestId"_L1].toString(),
                   .action = actionLabel(action),
                   .retryAfterMs = response.header("x-acs-retry-after").toInt()};
    if (!code.isEmpty()) {
        error.code = code;
        error.message = body["Message"_L1].toString();
        error.kind = errorKind(action, response.status, code, error.message);
    } else if (action.isMutating()) {
        error.kind = ErrorKind::OutcomeUnknown; // who knows what lies between
    } else if (response.status >= 500) {
        error.kind = ErrorKind::Transient;
    }
    return error;
}

ApiError errorOf(const ActionInfo &action, const TransportError &error)
{
    ApiError result{.kind = error.mayHaveHappened() ? forAction(action, ErrorKind::OutcomeUnknown) : ErrorKind::Network,
                    .message = error.detail,
                    .action = actionLabel(action)};
    switch (error.kind) {
    case TransportError::Kind::NotSent:
        result.code = QString::fromLatin1(RetryPolicy::notReachable);
        break;
    case TransportError::Kind::Tls:
        result.code = u"TlsFailed"_s;
        break;
    case TransportError::Kind::Proxy:
        result.code = u"ProxyFailed"_s;
        break;
    case TransportError::Kind::Lost:
        result.code = u"ConnectionLost"_s;
        break;
    case TransportError::Kind::TimedOut:
        result.code = u"NoAnswer"_s;
        break;
    }
    return result;
}

} // namespace CloudApi
