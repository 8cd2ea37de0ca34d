#include "cloudapi/slbcertificaterequests.h"

using namespace Qt::StringLiterals;

namespace CloudApi {

ServerCertificate ServerCertificate::read(const JsonReader &json)
{
    return {
        .certificateId = json.string("ServerCertificateId"_L1),
        .name = json.optionalString("ServerCertificateName"_L1),
        .commonName = json.optionalString("CommonName"_L1),
        .creationTime = json.optionalTime("CreateTime"_L1),
        .tags = readTags(json),
    };
}

UploadServerCertificateRequest::Response UploadServerCertificateRequest::Response::read(const JsonReader &json)
{
    return {json.string("ServerCertificateId"_L1)};
}

ParameterList UploadServerCertificateRequest::parameters() const
{
    return ParameterList()
        .add("ServerCertificateName"_L1, name)
        .add("ServerCertificate"_L1, certificate)
        .secret("PrivateKey"_L1, privateKey)
        .tags(tags);
}

ParameterList DescribeServerCertificatesRequest::parameters() const
{
    return ParameterList().add("ServerCertificateId"_L1, certificateId).tags(tags);
}

ParameterList DeleteServerCertificateRequest::parameters() const
{
    return ParameterList().add("ServerCertificateId"_L1, certificateId);
}

} // namespace CloudApi
