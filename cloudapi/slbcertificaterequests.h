#pragma once

#include "cloudapi/page.h"
#include "cloudapi/request.h"
#include "cloudapi/tagrequests.h"

/// Slb 2014-05-15: certificates of HTTPS listeners.
namespace CloudApi {

struct ServerCertificate
{
    static constexpr const char *listPath = "ServerCertificates.ServerCertificate";

    QString certificateId;
    QString name;
    QString commonName;
    QDateTime creationTime;
    Tags tags;

    static ServerCertificate read(const JsonReader &json);
};

struct UploadServerCertificateRequest
{
    static constexpr ActionInfo action{Product::Slb, "UploadServerCertificate", Idempotency::None};
    struct Response
    {
        QString certificateId;

        static Response read(const JsonReader &json);
    };

    QString name;
    QString certificate; ///< PEM
    QString privateKey;  ///< secret; PEM, not encrypted
    Tags tags;

    ParameterList parameters() const;
};

/// The answer has no total: everything comes in one page.
struct DescribeServerCertificatesRequest
{
    static constexpr ActionInfo action{Product::Slb, "DescribeServerCertificates"};
    using Response = Page<ServerCertificate>;

    QString certificateId;
    Tags tags;

    ParameterList parameters() const;
};

/// Refused while a listener uses it.
struct DeleteServerCertificateRequest
{
    static constexpr ActionInfo action{Product::Slb, "DeleteServerCertificate", Idempotency::None};
    using Response = EmptyResponse;

    QString certificateId;

    ParameterList parameters() const;
};

} // namespace CloudApi
